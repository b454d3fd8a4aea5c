// Backups: made with a passphrase or a public key, opened by the stock age tool, proven without storing anything, restored
// as a new workspace or over the open one; what is wrong with a file is said, and nothing is changed.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

import { journey } from "./lib/app.mjs";

const PASSPHRASE = "quarry moss eleven lanterns";

async function withFolder(run) {
  const folder = mkdtempSync(join(tmpdir(), "zhiji-age-"));
  try {
    await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function downloaded(page, click) {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The stock tool asks for a passphrase on a terminal only, so it gets one. */
function opened(folder, backup, passphrase) {
  const [sealed, plain] = [join(folder, "backup.age"), join(folder, "backup.gz")];
  writeFileSync(sealed, backup);
  execFileSync("script", ["-qec", `age -d -o ${plain} ${sealed}`, "/dev/null"], { input: `${passphrase}\n`, stdio: ["pipe", "ignore", "inherit"] });
  return JSON.parse(gunzipSync(readFileSync(plain)).toString("utf8"));
}

const zone = (page) => page.getByLabel(/Drop a backup/);
const give = (page, bytes) => zone(page).setInputFiles({ name: "backup.age", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
const backUp = (page) => page.getByRole("button", { name: "Back up now" }).first();

async function demo(app) {
  await app.startDemo();
  await app.open("data");
}

async function exported(page) {
  const { bytes } = await downloaded(page, () => page.getByRole("button", { name: "Export everything" }).click());
  return JSON.parse(bytes.toString("utf8")).tables;
}

journey("a backup opens with the stock tool, is proven, and restores an equal workspace", { timeout: 400_000 }, async (app) => {
  const { page } = app;
  await demo(app);
  const before = await exported(page);
  await backUp(page).click();
  const dialog = page.getByRole("dialog", { name: "Who can open your backups" });
  await dialog.getByLabel("New passphrase").fill(PASSPHRASE);
  await dialog.getByLabel("The same again").fill(PASSPHRASE);
  await app.checkA11y();
  const { name, bytes } = await downloaded(page, () => dialog.getByRole("button", { name: "Save and back up" }).click());
  assert.match(name, /^Osmanthus Lane-\d{4}-\d\d-\d\d\.json\.gz\.age$/);
  await page.getByText("Nothing was changed").first().waitFor();
  await app.checkA11y();

  await withFolder((folder) => {
    const content = opened(folder, bytes, PASSPHRASE);
    assert.equal(content.about.name, "Osmanthus Lane");
    assert.deepEqual(content.tables, before);
  });

  await give(page, bytes);
  const secret = page.getByLabel("Passphrase of the backup");
  await secret.fill("another one");
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await page.getByText("This does not open the file.").waitFor();
  await app.checkA11y();
  await secret.fill(PASSPHRASE);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  const report = page.getByRole("region", { name: "This backup is good" });
  await report.getByText("The same as the open workspace").waitFor();
  await report.getByText(/“Osmanthus Lane”, made/).waitFor();
  await app.checkA11y();
  await app.screenshot("backup-proven", page, { fullPage: true });
  await report.getByRole("button", { name: "Restore as a new workspace" }).click();
  await page.getByRole("heading", { name: "Next steps" }).waitFor();
  await app.open("data");
  assert.deepEqual(await exported(page), before);

  // A second one needs no more words, and is due by what was done since.
  await app.reload();
  await app.open("customers?new=1");
  const form = page.getByRole("dialog", { name: "New customer" });
  await form.getByRole("textbox", { name: "Name (required)" }).fill("Cora Later");
  await form.getByRole("button", { name: "Save" }).click();
  await form.waitFor({ state: "hidden" });
  await page.getByRole("link", { name: "Data" }).first().click();
  await page.getByText(/in no backup/).waitFor();
  await give(page, bytes);
  await page.getByLabel("Passphrase of the backup").fill(PASSPHRASE);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await page.getByText("Differs from the open workspace").waitFor();

  // Over the open workspace: it takes its place.
  await page.getByRole("button", { name: "Replace the open workspace…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Replace it" }).click();
  await page.getByRole("heading", { name: "Next steps" }).waitFor();
  await app.open("data");
  assert.deepEqual(await exported(page), before);
  assert.equal(await page.evaluate(async () => (await indexedDB.databases()).length), 2);
});

journey("a backup for a public key opens with its secret key only", { timeout: 300_000 }, async (app) => {
  const { page } = app;
  await demo(app);
  await withFolder(async (folder) => {
    const file = join(folder, "key.txt");
    execFileSync("age-keygen", ["-o", file], { stdio: "ignore" });
    const text = readFileSync(file, "utf8");
    await backUp(page).click();
    const dialog = page.getByRole("dialog", { name: "Who can open your backups" });
    await dialog.getByRole("radio", { name: /secret key/ }).check();
    await dialog.getByLabel("Public keys").fill("age1wrong");
    await dialog.getByRole("button", { name: "Save and back up" }).click();
    await dialog.getByText("“age1wrong” is no public key of age.").waitFor();
    await app.checkA11y();
    await dialog.getByLabel("Public keys").fill(text.match(/age1\w+/)[0]);
    const { bytes } = await downloaded(page, () => dialog.getByRole("button", { name: "Save and back up" }).click());

    writeFileSync(join(folder, "backup.age"), bytes);
    const plain = execFileSync("age", ["-d", "-i", file, join(folder, "backup.age")], { maxBuffer: 1 << 28 });
    const content = JSON.parse(gunzipSync(plain).toString("utf8"));
    assert.ok(content.tables.customers.length >= 2000);

    const open = async (secret) => {
      await page.getByLabel("Secret key").fill(secret);
      await page.getByRole("button", { name: "Open", exact: true }).click();
    };
    await give(page, bytes);
    await open("AGE-SECRET-KEY-1NONSENSE");
    await page.getByText("This is no secret key of age.").waitFor();
    await open(text.match(/AGE-SECRET-KEY-\w+/)[0]);
    await page.getByText("The same as the open workspace").waitFor();

    // Cut off, changed at one place, foreign.
    const changed = Buffer.from(bytes);
    changed[changed.length - 5000] ^= 1;
    for (const wrong of [bytes.subarray(0, bytes.length - 100), changed]) {
      await give(page, wrong);
      await open(text.match(/AGE-SECRET-KEY-\w+/)[0]);
      await page.getByText("The file is cut off, or something in it was changed.").waitFor();
    }
    await give(page, Buffer.from("%PDF-1.7 foreign"));
    await page.getByText("This is no backup or export file of Zhiji.").waitFor();
  });
  assert.equal(await page.evaluate(async () => (await indexedDB.databases()).length), 1);
});

journey("backups are copied into a folder by themselves", { timeout: 300_000 }, async (app) => {
  const { page } = app;
  // The picker is the browser's own window, which no test can click; the folder it gives is a real one of this site.
  await app.context.addInitScript(() => {
    globalThis.showDirectoryPicker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle("Safe place", { create: true });
  });
  await demo(app);
  await backUp(page).click();
  const dialog = page.getByRole("dialog", { name: "Who can open your backups" });
  await dialog.getByLabel("New passphrase").fill(PASSPHRASE);
  await dialog.getByLabel("The same again").fill(PASSPHRASE);
  await downloaded(page, () => dialog.getByRole("button", { name: "Save and back up" }).click());
  await page.getByRole("button", { name: "Choose a folder" }).click();
  await page.getByText("Into “Safe place”").waitFor();
  await app.checkA11y();
  await app.screenshot("backup-folder", page);

  const files = () =>
    page.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("Safe place");
      const found = [];
      for await (const [name, handle] of folder.entries()) found.push({ name, bytes: [...new Uint8Array(await (await handle.getFile()).arrayBuffer())] });
      return found;
    });
  assert.deepEqual(await files(), []);
  // The last backup gets old, and something is changed on another page.
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith("zhiji.backup."));
    localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key)), at: Date.now() - 3_600_000 }));
  });
  await app.open("customers?new=1");
  const form = page.getByRole("dialog", { name: "New customer" });
  await form.getByRole("textbox", { name: "Name (required)" }).fill("Cora Copied");
  await form.getByRole("button", { name: "Save" }).click();
  await form.waitFor({ state: "hidden" });
  await page.getByText("A backup is copied into “Safe place”.").first().waitFor({ timeout: 60_000 });
  const [{ name, bytes }] = await files();
  assert.match(name, /^Osmanthus Lane-\d{4}-\d\d-\d\d\.json\.gz\.age$/);
  await withFolder((folder) => {
    const content = opened(folder, Buffer.from(bytes), PASSPHRASE);
    assert.ok(content.tables.customers.some((customer) => customer.name === "Cora Copied"));
  });
  await app.open("data");
  await page.getByRole("button", { name: "Stop copying" }).click();
  await page.getByRole("button", { name: "Choose a folder" }).waitFor();
});

journey("a file from before the program worked something out restores all the same", { timeout: 200_000 }, async (app) => {
  const { page } = app;
  await demo(app);
  const { bytes } = await downloaded(page, () => page.getByRole("button", { name: "Export everything" }).click());
  const older = JSON.parse(bytes.toString("utf8"));
  assert.ok(older.tables.complaints.some((one) => one.response_hours !== undefined));
  for (const one of older.tables.complaints) delete one.response_hours;
  await give(page, JSON.stringify(older));
  await page.getByRole("region", { name: "This backup is good" }).getByRole("button", { name: "Restore as a new workspace" }).click();
  await page.getByRole("heading", { name: "Next steps" }).waitFor();
  await app.open("data");
  const found = (await exported(page)).complaints;
  assert.deepEqual(found.map((one) => one.id), older.tables.complaints.map((one) => one.id));
  assert.ok(found.some((one) => one.response_hours !== undefined), "worked out anew");
});
