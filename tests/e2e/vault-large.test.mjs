// The vault at size: a locked workspace of many customers opens, gets another passphrase, is backed up, wiped and restored
// to the same records. How long each took is told, not judged.
//
//   ZHIJI_CUSTOMERS=100000 ./dev e2e vault-large

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { journey } from "./lib/app.mjs";
import { times } from "./lib/store.mjs";

const CUSTOMERS = times("CUSTOMERS", 3000);
const [FIRST, SECOND, BACKUP] = ["orchard lantern seven violins", "glacier teapot nine bridges", "quarry moss eleven lanterns"];

function file() {
  const rows = ["External id,Name,Phone,Email,City,Notes"];
  for (let n = 0; n < CUSTOMERS; n += 1) rows.push(`X${n},顾客 ${n},1${3_000_000_000 + n * 7},customer${n}@example.com,${["杭州", "Leeds", "成都"][n % 3]},visit ${n * 31}`);
  return Buffer.from(rows.join("\n"));
}

journey(`${CUSTOMERS} customers locked, opened, backed up, wiped and restored`, { timeout: 900_000 }, async (app, t) => {
  const { page } = app;
  const timed = async (what, run) => {
    const begun = performance.now();
    const made = await run();
    t.diagnostic(`${what}: ${Math.round(performance.now() - begun)} ms`);
    return made;
  };
  const unlock = async (secret) => {
    await page.getByLabel("Passphrase or recovery key").fill(secret);
    await page.getByRole("button", { name: "Unlock" }).click();
    await page.getByRole("navigation").first().waitFor({ timeout: 120_000 });
  };
  const exported = async () => {
    const [download] = await Promise.all([page.waitForEvent("download", { timeout: 120_000 }), page.getByRole("button", { name: "Export everything" }).click()]);
    return JSON.parse(readFileSync(await download.path(), "utf8")).tables;
  };
  await app.startEmpty();
  await app.open("data/import");
  await page.locator('input[type="file"]').setInputFiles({ name: "customers.csv", mimeType: "text/csv", buffer: file() });
  await page.getByRole("button", { name: "Check all rows" }).click();
  await page.getByRole("button", { name: /^Import [\d,]+ customers$/ }).click({ timeout: 120_000 });
  await page.getByText("Everything is saved on this device.").waitFor({ timeout: 120_000 });

  await app.open("settings");
  await page.getByRole("button", { name: "Set a passphrase" }).click();
  const dialog = page.getByRole("dialog", { name: "Set a passphrase" });
  await dialog.getByLabel("New passphrase").fill(FIRST);
  await dialog.getByLabel("The same again").fill(FIRST);
  await dialog.getByRole("button", { name: "Next" }).click();
  const blocks = await dialog.getByRole("region", { name: "Recovery key" }).getByRole("listitem").allInnerTexts();
  const asked = await dialog.getByText(/^Block \d of the key/).innerText();
  await dialog.getByLabel(/^Block \d of the key/).fill(blocks[Number(asked.match(/\d/)[0]) - 1]);
  await timed("everything sealed anew", async () => {
    await dialog.getByRole("button", { name: "Lock this workspace" }).click();
    await page.getByLabel("Passphrase or recovery key").waitFor({ timeout: 120_000 });
  });
  await timed("unlocked by passphrase, its derivation included", () => unlock(FIRST));
  await app.reload();
  await timed("unlocked by recovery key", () => unlock(blocks.join("-")));

  await page.getByRole("button", { name: "Change the passphrase" }).click();
  const change = page.getByRole("dialog", { name: "Change the passphrase" });
  await change.getByLabel("Passphrase of today").fill(blocks.join("-"));
  await change.getByLabel("New passphrase").fill(SECOND);
  await change.getByLabel("The same again").fill(SECOND);
  await timed("another passphrase, its derivation included", async () => {
    await change.getByRole("button", { name: "Change the passphrase" }).click();
    await page.getByText("The passphrase is changed.").first().waitFor();
  });
  await app.reload();
  await unlock(SECOND);

  await page.getByRole("link", { name: "Data" }).first().click();
  const before = await exported();
  assert.equal(before.customers.length, CUSTOMERS);
  await page.getByRole("button", { name: "Back up now" }).first().click();
  const lock = page.getByRole("dialog", { name: "Who can open your backups" });
  await lock.getByLabel("New passphrase").fill(BACKUP);
  await lock.getByLabel("The same again").fill(BACKUP);
  const backup = await timed("backed up", async () => {
    const [download] = await Promise.all([page.waitForEvent("download", { timeout: 120_000 }), lock.getByRole("button", { name: "Save and back up" }).click()]);
    return readFileSync(await download.path());
  });
  t.diagnostic(`the backup has ${backup.length} bytes`);

  // Everything of this browser is wiped; what the page then needs is the file.
  const devtools = await app.context.newCDPSession(page);
  await page.goto("about:blank");
  await devtools.send("Storage.clearDataForOrigin", { origin: app.server.origin, storageTypes: "all" });
  await app.startEmpty();
  await app.open("data");
  await page.getByLabel(/Drop a backup/).setInputFiles({ name: "backup.age", mimeType: "application/octet-stream", buffer: backup });
  await page.getByLabel("Passphrase of the backup").fill(BACKUP);
  await timed("proven", async () => {
    await page.getByRole("button", { name: "Open", exact: true }).click();
    await page.getByText("This backup is good").first().waitFor({ timeout: 120_000 });
  });
  await timed("restored and verified", async () => {
    await page.getByRole("button", { name: "Restore as a new workspace" }).click();
    await page.getByRole("heading", { name: /Next steps|Let’s get started/ }).or(page.getByText(/^[\d,]+ customers/)).first().waitFor({ timeout: 120_000 });
  });
  await app.open("data");
  assert.deepEqual(await exported(), before);
});
