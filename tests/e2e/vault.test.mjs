// The vault: a passphrase is set, asked for, changed, forgotten and taken away; the workspace locks itself in all tabs;
// nothing of it can be read in the browser's profile.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";

import { journey, VIEWPORTS } from "./lib/app.mjs";
import { readable } from "./lib/canary.mjs";

const FIRST = "orchard lantern seven violins";
const SECOND = "glacier teapot under nine bridges";
const CANARIES = { name: "Quillfeather Canary", notes: "zxqv-canary-notes", phone: "+44 7700 900123", search: "Quillfeath" };

async function addCustomer(page, { name, notes, phone }) {
  await page.getByRole("button", { name: "New customer" }).first().click();
  const form = page.getByRole("dialog", { name: "New customer" });
  await form.getByRole("textbox", { name: "Name (required)" }).fill(name);
  if (phone) await form.getByRole("textbox", { name: "Phone", exact: true }).fill(phone);
  if (notes) {
    await form.locator("summary").click();
    await form.getByLabel("Notes").fill(notes);
  }
  await form.getByRole("button", { name: "Save" }).click();
  await form.waitFor({ state: "hidden" });
}

/** Sets a passphrase on the settings page; gives the recovery key. Ends at the lock. */
async function setPassphrase(app, passphrase) {
  const { page } = app;
  await app.open("settings");
  await page.getByRole("button", { name: "Set a passphrase" }).click();
  const dialog = page.getByRole("dialog", { name: "Set a passphrase" });
  await dialog.getByLabel("New passphrase").fill(passphrase);
  await dialog.getByLabel("The same again").fill(passphrase);
  await dialog.getByRole("button", { name: "Next" }).click();
  const key = (await dialog.getByRole("region", { name: "Recovery key" }).getByRole("listitem").allInnerTexts()).join("-");
  const asked = dialog.getByLabel(/^Block \d of the key/);
  const block = Number((await dialog.getByText(/^Block \d of the key/).innerText()).match(/\d/)[0]);
  await asked.fill(key.split("-")[block - 1].toLowerCase());
  await dialog.getByRole("button", { name: "Lock this workspace" }).click();
  await locked(page);
  return key;
}

const field = (page) => page.getByLabel("Passphrase or recovery key");
const locked = (page) => field(page).waitFor();
const opened = (page) => page.getByRole("navigation").first().waitFor();

async function unlock(page, secret) {
  await field(page).fill(secret);
  await page.getByRole("button", { name: "Unlock" }).click();
}

journey("a passphrase is set, asked for, changed and taken away", { timeout: 400_000 }, async (app) => {
  const { page } = app;
  await app.startEmpty();
  await app.open("customers");
  await addCustomer(page, { name: "Ann Before" });

  // Too short, then twice different, then weak and strong.
  await app.open("settings");
  await page.getByRole("button", { name: "Set a passphrase" }).click();
  const dialog = page.getByRole("dialog", { name: "Set a passphrase" });
  await dialog.getByLabel("New passphrase").fill("short");
  await dialog.getByRole("button", { name: "Next" }).click();
  await dialog.getByText("Use at least 8 characters.").waitFor();
  await dialog.getByLabel("New passphrase").fill("password1");
  await dialog.getByText(/Guessed (at once|in minutes)/).waitFor();
  await dialog.getByLabel("The same again").fill("password2");
  await dialog.getByText("This is not the same as above.").waitFor();
  await app.checkA11y();
  await dialog.getByLabel("New passphrase").fill(FIRST);
  await dialog.getByText("Strong: more than a lifetime of guessing").waitFor();
  await dialog.getByLabel("The same again").fill(FIRST);
  await dialog.getByRole("button", { name: "Next" }).click();
  await dialog.getByRole("img", { name: "The recovery key as a QR code" }).waitFor();
  await app.checkA11y();
  // A block that was not copied from the paper does not do.
  await dialog.getByLabel(/^Block \d of the key/).fill("00000");
  await dialog.getByRole("button", { name: "Lock this workspace" }).click();
  await dialog.getByText("This is not that block. Look at your paper again.").waitFor();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await app.reload();
  await opened(page);

  const key = await setPassphrase(app, FIRST);
  await app.checkA11y();
  await unlock(page, "not the passphrase");
  await page.getByText("That does not open this workspace.").waitFor();
  await app.checkA11y();
  // One wrong sign in the recovery key is told by its block.
  const wrong = key.startsWith("0") ? `1${key.slice(1)}` : `0${key.slice(1)}`;
  await unlock(page, wrong);
  await page.getByText("There is a typing error in block 1.").waitFor();
  await unlock(page, FIRST);
  await opened(page);
  await app.open("customers");
  await unlock(page, FIRST);
  await page.getByText("Ann Before").first().waitFor();

  // Another passphrase: the one before opens nothing any more, the recovery key still does.
  await app.open("settings");
  await unlock(page, FIRST);
  await page.getByRole("button", { name: "Change the passphrase" }).click();
  const change = page.getByRole("dialog", { name: "Change the passphrase" });
  await change.getByLabel("Passphrase of today").fill("wrong again");
  await change.getByLabel("New passphrase").fill(SECOND);
  await change.getByLabel("The same again").fill(SECOND);
  await change.getByRole("button", { name: "Change the passphrase" }).click();
  await change.getByText("That does not open this workspace.").waitFor();
  await app.checkA11y();
  await change.getByLabel("Passphrase of today").fill(FIRST);
  await change.getByRole("button", { name: "Change the passphrase" }).click();
  await page.getByText("The passphrase is changed.").first().waitFor();
  await app.reload();
  await unlock(page, FIRST);
  await page.getByText("That does not open this workspace.").waitFor();
  await unlock(page, key.toLowerCase().replaceAll("-", " "));
  await opened(page);

  // Another recovery key: the one before opens nothing any more.
  await page.getByRole("button", { name: "New recovery key" }).click();
  const renew = page.getByRole("dialog", { name: "New recovery key" });
  await renew.getByLabel("Passphrase of today").fill(SECOND);
  await renew.getByRole("button", { name: "New recovery key" }).click();
  await renew.getByRole("region", { name: "Recovery key" }).waitFor();
  const other = (await renew.getByRole("listitem").allInnerTexts()).join("-");
  assert.match(other, /^(\w{5}-){6}\w{5}$/);
  assert.notEqual(other, key);
  await renew.getByRole("button", { name: "I have kept it" }).click();
  await page.getByRole("button", { name: "Lock now" }).click();
  await locked(page);
  await unlock(page, key);
  await page.getByText("That does not open this workspace.").waitFor();
  await unlock(page, other);
  await opened(page);

  // And none at all.
  await page.getByRole("button", { name: "Remove the passphrase" }).click();
  const remove = page.getByRole("dialog", { name: "Remove the passphrase" });
  await remove.getByLabel("Passphrase of today").fill(SECOND);
  await remove.getByRole("button", { name: "Remove the passphrase" }).click();
  await page.getByText("Opens without a passphrase").waitFor();
  await app.open("customers");
  await page.getByText("Ann Before").first().waitFor();
});

journey("locking one tab locks all, unlocking one unlocks all", { timeout: 300_000 }, async (app) => {
  const { page } = app;
  await app.startEmpty();
  await setPassphrase(app, FIRST);
  await unlock(page, FIRST);
  await opened(page);
  // A new tab is let in by the open one.
  const second = await app.tab("customers");
  await opened(second);
  await addCustomer(second, { name: "Bob Between" });
  await second.keyboard.press("Control+Shift+L");
  await locked(second);
  await locked(page);
  await unlock(page, FIRST);
  await opened(page);
  await opened(second);
  await second.getByText("Bob Between").first().waitFor();

  // It locks itself once nobody has touched any tab.
  await app.open("settings");
  await page.getByLabel("Lock by itself").selectOption("After 1 idle minute");
  await page.evaluate(() => localStorage.setItem("zhiji.touched", JSON.stringify(Date.now() - 61_000)));
  await locked(page);
  await locked(second);
});

for (const look of [
  { lang: "en", viewport: VIEWPORTS.wide, dark: true },
  { lang: "zh-CN", viewport: VIEWPORTS.phone, dark: false },
]) {
  const zh = look.lang === "zh-CN";
  journey(`the security pages, ${look.lang}`, { ...look, timeout: 300_000 }, async (app) => {
    const { page } = app;
    const button = (en, cn) => page.getByRole("button", { name: zh ? cn : en, exact: true });
    await app.startEmpty();
    await app.open("settings");
    await button("Set a passphrase", "设置密码").click();
    const dialog = page.getByRole("dialog");
    for (const label of zh ? ["新密码", "再输入一遍"] : ["New passphrase", "The same again"]) await dialog.getByLabel(label).fill(FIRST);
    await dialog.getByText(zh ? /一辈子/ : /Strong/).waitFor();
    await app.screenshot(`vault-choose-${look.lang}`);
    await app.checkA11y();
    await button("Next", "下一步").click();
    await app.checkA11y();
    await app.screenshot(`vault-recovery-${look.lang}`);
    const blocks = await dialog.getByRole("listitem").allInnerTexts();
    const asked = await dialog.getByText(zh ? /^密钥的第 \d 组/ : /^Block \d/).innerText();
    await dialog.getByRole("textbox").fill(blocks[Number(asked.match(/\d/)[0]) - 1]);
    await button("Lock this workspace", "锁定此工作区").click();
    await page.getByLabel(zh ? "密码或恢复密钥" : "Passphrase or recovery key").waitFor();
    await app.checkA11y();
    await app.screenshot(`vault-locked-${look.lang}`);
    await page.getByLabel(zh ? "密码或恢复密钥" : "Passphrase or recovery key").fill(FIRST);
    await button("Unlock", "解锁").click();
    await page.getByText(zh ? "已用密码保护" : "Protected with a passphrase").waitFor();
    await app.checkA11y();
    await app.screenshot(`vault-settings-${look.lang}`, page, { fullPage: true });
  });
}

journey("nothing can be read in the profile of a locked workspace", { timeout: 300_000 }, async (app) => {
  const { page } = app;
  await app.startEmpty();
  await setPassphrase(app, FIRST);
  await unlock(page, FIRST);
  await opened(page);
  await page.getByRole("link", { name: "Customers" }).first().click();
  await addCustomer(page, CANARIES);
  await page.getByRole("searchbox").first().fill(CANARIES.search);
  await page.getByText(CANARIES.name).first().waitFor();
  await page.getByText(CANARIES.name).first().click();
  await page.getByRole("heading", { name: CANARIES.name }).waitFor();
  assert.doesNotMatch(await page.title(), /Canary/);
  await page.getByRole("link", { name: "Insights" }).first().click();
  await page.getByRole("heading", { name: "No figures yet" }).waitFor();
  await page.keyboard.press("Control+Shift+L");
  await locked(page);
  await app.quit();
  const texts = [...Object.values(CANARIES), FIRST];
  assert.deepEqual(readable(app.profile, texts), [], "texts that can be read in the profile");
  // The check itself finds what lies there.
  assert.notDeepEqual(readable(app.profile, [new URL(app.server.url).host]), []);
  assert.ok(readdirSync(app.profile, { recursive: true }).length > 50);

  await app.reopen();
  await app.open("customers", app.page);
  await unlock(app.page, FIRST);
  await app.page.getByText(CANARIES.name).first().waitFor();
});
