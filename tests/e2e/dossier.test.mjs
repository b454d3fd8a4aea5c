// Dossiers of complaints: downloaded, read in a browser, checked with stock tools by the README's own commands, checked on
// the page with and without a workspace; whatever was changed is found and named; the key survives a backup.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { journey, VIEWPORTS } from "./lib/app.mjs";

const README = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");
/** The commands of the README, as they stand there. */
const COMMANDS = README.match(/```sh\n((?:(?!```)[^])*dossier\.html[^]*?)```/)[1];

async function withFolder(run) {
  const folder = mkdtempSync(join(tmpdir(), "zhiji-dossier-"));
  try {
    await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the stock tools say of a dossier; they stop at the first thing that is off. */
function stock(folder, file) {
  writeFileSync(join(folder, "dossier.html"), file);
  return execFileSync("bash", ["-euo", "pipefail", "-c", COMMANDS], { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

async function downloaded(page, click) {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

/** The file of a complaint that is closed. */
async function complaint(app) {
  const { page } = app;
  await app.open("complaints?q=T0786");
  await page.getByRole("grid").getByRole("row").nth(1).click();
  await page.getByRole("heading", { name: "Handling" }).waitFor();
}

async function dossier(app, prepare = async () => {}) {
  const { page } = app;
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Make a dossier" }).click();
  const dialog = page.getByRole("dialog", { name: "Make a dossier" });
  await prepare(dialog);
  const made = await downloaded(page, () => dialog.getByRole("button", { name: "Download the dossier" }).click());
  await dialog.waitFor({ state: "hidden" });
  return made;
}

const give = (page, text) =>
  page.getByLabel(/Drop a dossier/).setInputFiles({ name: "dossier.html", mimeType: "text/html", buffer: Buffer.from(text) });
const lines = (file) => file.split("\n").filter((line) => line.startsWith('{"n":'));
const fingerprint = (file) => JSON.parse(lines(file)[0]).head.key;

journey("a dossier is checked by stock tools and on the page, and a changed step is named", { lang: "en" }, async (app) => {
  const { page } = app;
  await app.startDemo();
  await complaint(app);
  // Somebody tries to break out of the file.
  const evil = "</pre><script>alert(1)</script><!-- 他说 \u202Egnp.exe";
  await page.getByRole("radio", { name: "Internal note", exact: true }).check({ force: true });
  await page.getByLabel(/^Note for the team/).fill(evil);
  await page.getByRole("button", { name: "Add note" }).click();
  await page.getByText("alert(1)").first().waitFor();
  const { name, text } = await dossier(app, async (dialog) => {
    await app.checkA11y();
    await dialog.getByLabel("Internal matters").check();
  });
  assert.match(name, /^Complaint dossier .+-\d{4}-\d\d-\d\d\.html$/);
  assert.ok(lines(text).some((line) => JSON.parse(line).text === evil));

  await withFolder(async (folder) => {
    const said = stock(folder, text);
    assert.match(said, /Verified OK/);
    assert.ok(said.includes(fingerprint(text)), "the fingerprint");
    const changed = text.replace(JSON.stringify("received").slice(1, -1), "recieved");
    assert.throws(() => stock(folder, changed), "a changed step");
    // As a file in a browser: no script, nothing that the policy blocks, nothing for axe to find.
    writeFileSync(join(folder, "dossier.html"), text);
    const tab = await app.context.newPage();
    app.expectProblem(/^foreign request: file:.*dossier\.html$/);
    await tab.goto(pathToFileURL(join(folder, "dossier.html")).href);
    assert.equal(await tab.locator("script").count(), 0);
    assert.equal(await tab.locator("ol > li").count(), lines(text).length - 1);
    assert.equal(await tab.getByText("alert(1)").first().innerText(), evil);
    await app.checkA11y(tab);
    await app.screenshot("dossier-file", tab, { fullPage: true });
    await tab.emulateMedia({ media: "print" });
    assert.ok(await tab.locator("details").isHidden());
    await tab.close();
  });

  await app.open("data");
  await page.getByRole("link", { name: "Verify a dossier" }).click();
  await page.getByRole("heading", { name: "Verify a dossier", level: 1 }).waitFor();
  await give(page, text);
  await page.getByText("Genuine: nothing was changed").waitFor();
  const result = page.getByRole("region", { name: "Result" });
  await result.getByText("The key of this workspace").waitFor();
  await result.getByText(fingerprint(text)).waitFor();
  await app.checkA11y();

  const step = JSON.parse(lines(text)[3]);
  const line = lines(text)[3];
  await give(page, text.replace(line, line.replace(`"when":"${step.when}"`, '"when":"long ago"')));
  await page.getByText("Changed: do not rely on it").waitFor();
  await page.getByText(`Step 3 is the first that was changed. There it now says: ${step.title} · long ago.`).waitFor();
  await app.checkA11y();
  await give(page, text.replace(`${line}\n`, ""));
  await page.getByText("Step 3 is the first that was taken out.").waitFor();
  await give(page, text.replace("</h1>", "!</h1>"));
  await page.getByText(/What people see around the steps was changed/).waitFor();
  await give(page, "<!doctype html><h1>Hello</h1>");
  await page.getByText(/This is no dossier/).waitFor();
  await app.checkA11y();
});

journey("a dossier is made from the palette, in Chinese, on a phone, with contact details only if wished", { lang: "zh-CN", viewport: VIEWPORTS.phone }, async (app) => {
  const { page } = app;
  await app.startDemo();
  await app.open("complaints");
  await page.locator("[role=row]").nth(1).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForURL(/complaints\/[0-9a-f-]{36}/);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").first().fill("存证");
  await page.getByRole("option", { name: "生成存证档案" }).click();
  const dialog = page.getByRole("dialog", { name: "生成存证档案" });
  await dialog.waitFor();
  await app.checkA11y();
  await app.screenshot("dossier-dialog-zh-390");
  const bare = await downloaded(page, () => dialog.getByRole("button", { name: "下载存证档案" }).click());
  await dialog.waitFor({ state: "hidden" });
  assert.match(bare.text, /<html lang="zh-CN">/);
  assert.doesNotMatch(bare.text, /customers\.phone/);
  await app.open("data/dossier");
  await page.getByLabel(/拖到这里/).setInputFiles({ name: "d.html", mimeType: "text/html", buffer: Buffer.from(bare.text) });
  await page.getByText("真实：没有改动").waitFor();
  await app.checkA11y();
  await app.screenshot("dossier-check-zh-390");
});

journey("somebody without a workspace checks a dossier, without a network", { lang: "en" }, async (app) => {
  const { page } = app;
  const text = readFileSync(join(import.meta.dirname, "../fixtures/dossier.v1.html"), "utf8");
  await app.open();
  await app.checkA11y();
  await page.getByRole("link", { name: "Verify a dossier" }).click();
  await app.ready();
  await app.offlineReady();
  await app.context.setOffline(true);
  await give(page, text);
  await page.getByText("Genuine: nothing was changed").waitFor();
  await page.getByText(fingerprint(text)).waitFor();
  await app.checkA11y();
  await app.context.setOffline(false);
  await page.getByRole("link", { name: "What Zhiji is" }).click();
  await page.getByRole("button", { name: "Start empty" }).waitFor();
});

journey("the key signs on after undo and in a restored backup, and is missed where it is not", { lang: "en", timeout: 400_000 }, async (app) => {
  const { page } = app;
  const passphrase = "quarry moss eleven lanterns";
  await app.startDemo();
  await complaint(app);
  const first = await dossier(app);
  // Taking back takes back nothing of the key.
  await page.keyboard.press("Control+z");
  await page.getByText("Nothing to undo").waitFor();
  const second = await dossier(app);
  assert.equal(fingerprint(second.text), fingerprint(first.text));
  assert.equal(JSON.parse(lines(first.text)[0]).head.workspace, JSON.parse(lines(second.text)[0]).head.workspace);

  await app.open("data");
  const everything = await downloaded(page, () => page.getByRole("button", { name: "Export everything" }).click());
  assert.ok(everything.text.includes(fingerprint(first.text)));
  assert.ok(!everything.text.includes('"private"'), "no export holds the key");
  await page.getByRole("button", { name: "Back up now" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Who can open your backups" });
  await dialog.getByLabel("New passphrase").fill(passphrase);
  await dialog.getByLabel("The same again").fill(passphrase);
  const [download] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: "Save and back up" }).click()]);
  const backup = readFileSync(await download.path());
  const zone = page.getByLabel(/Drop a backup/);
  await zone.setInputFiles({ name: "backup.age", mimeType: "application/octet-stream", buffer: backup });
  await page.getByLabel("Passphrase of the backup").fill(passphrase);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await page.getByRole("button", { name: "Restore as a new workspace" }).click();
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.getByRole("button", { name: /^Osmanthus Lane/ }).first().waitFor();
  await complaint(app);
  assert.equal(fingerprint((await dossier(app)).text), fingerprint(first.text), "a backup brings the key along");

  // An export does not: that is said, and only a wish makes a new key.
  await app.open("data");
  await page.getByLabel(/Drop a backup/).setInputFiles({ name: "all.json", mimeType: "application/json", buffer: Buffer.from(everything.text) });
  await page.getByRole("button", { name: "Restore as a new workspace" }).click();
  await page.getByRole("button", { name: /^Osmanthus Lane/ }).first().waitFor();
  await complaint(app);
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Make a dossier" }).click();
  const asking = page.getByRole("dialog", { name: "Make a dossier" });
  await asking.getByRole("button", { name: "Download the dossier" }).click();
  await asking.getByText("The key that signed before is not here").waitFor();
  await app.checkA11y();
  const renewed = await downloaded(page, () => asking.getByRole("button", { name: "Sign with a new key" }).click());
  assert.notEqual(fingerprint(renewed.text), fingerprint(first.text));
  await app.open("data/dossier");
  await give(page, first.text);
  await page.getByText("Unchanged, but not signed by this workspace").waitFor();
  await app.checkA11y();
});
