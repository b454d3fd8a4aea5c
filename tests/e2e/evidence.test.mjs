// Evidence of a complaint: added with it or later, looked at, refused where it is nothing that is taken, exported, backed
// up, restored, and unreadable on the disk.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";

import { journey, VIEWPORTS } from "./lib/app.mjs";
import { readable } from "./lib/canary.mjs";

const CANARY = "EVIDENCE-CANARY-7341";

/** A picture of 64 × 48 points in one colour. */
function png() {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.from([0, 0, 0, 64, 0, 0, 0, 48, 8, 2, 0, 0, 0]);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(64 * 3, 0x99)]);
  const rows = deflateSync(Buffer.concat(Array(48).fill(row)));
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), chunk("IHDR", head), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))]);
}

/** A tenth of a second of silence. */
function wav() {
  const head = Buffer.from("RIFF....WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data....", "latin1");
  head.writeUInt32LE(836, 4);
  head.writeUInt32LE(800, 40);
  return Buffer.concat([head, Buffer.alloc(800, 0x80)]);
}

const pdf = () => Buffer.from(`%PDF-1.4\n% ${CANARY}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);

const FILES = {
  picture: { name: "broken bowl.png", mimeType: "image/png", buffer: png() },
  sound: { name: "voice.wav", mimeType: "audio/wav", buffer: wav() },
  paper: { name: "invoice.pdf", mimeType: "application/pdf", buffer: pdf() },
};

const WORDS = {
  en: { intake: "New complaint", customer: "Customer", subject: "Subject", more: "More details", add: /^Add files/, evidence: "Evidence", save: "Save", undo: "Undo" },
  "zh-CN": { intake: "登记投诉", customer: "客户", subject: "投诉事由", more: "更多", add: /^添加材料/, evidence: "证据材料", save: "保存", undo: "撤销" },
};

async function taken(app, say, files) {
  const { page } = app;
  await app.startEmpty();
  await page.keyboard.press("n");
  const intake = page.getByRole("dialog", { name: say.intake });
  await intake.getByRole("combobox").first().fill("Ann Lee");
  await page.getByRole("option", { name: /Ann Lee/ }).click();
  await intake.getByLabel(new RegExp(`^${say.subject}`)).fill("Bowl came broken");
  await intake.locator("summary").click();
  await intake.getByLabel(say.add).setInputFiles(files);
  for (const file of files) await intake.getByText(file.name).waitFor();
  await app.checkA11y();
  await intake.getByLabel(new RegExp(`^${say.subject}`)).press("Control+Enter");
  await page.getByRole("heading", { name: "Bowl came broken", level: 1 }).waitFor();
}

const card = (page, say) => page.getByRole("region", { name: say.evidence, exact: true });
const shown = (page, name) => page.waitForFunction((alt) => [...document.querySelectorAll("img")].some((img) => img.naturalWidth === 64 && (!alt || img.alt === alt)), name);

journey("evidence is added, looked at, refused, taken along and unreadable on the disk", { timeout: 300_000 }, async (app) => {
  const { page } = app;
  const say = WORDS.en;
  await taken(app, say, [FILES.picture]);
  const evidence = card(page, say);
  await evidence.getByText("broken bowl.png").first().waitFor();
  await shown(page);
  const add = evidence.getByLabel(say.add);
  await add.setInputFiles([FILES.sound, FILES.paper]);
  await evidence.getByLabel("voice.wav", { exact: true }).waitFor();
  await page.waitForFunction(() => document.querySelector("audio")?.duration > 0.09);
  await evidence.getByRole("link", { name: "Open invoice.pdf" }).waitFor();
  await app.checkA11y();
  await evidence.getByRole("button", { name: "Open broken bowl.png" }).click();
  await page.getByRole("dialog", { name: "broken bowl.png" }).waitFor();
  await shown(page, "Full size");
  await app.checkA11y();
  await page.keyboard.press("Escape");

  // A program that calls itself a picture, a page that would run script, nothing at all, and too much.
  const refused = [
    [{ name: "photo.png", mimeType: "image/png", buffer: Buffer.from("MZ\x90\0\x03", "latin1") }, /photo\.png” was not added.*by what is in the file/],
    [{ name: "x.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>") }, /x\.svg” was not added/],
    [{ name: "empty.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(0) }, /This file is empty/],
    [{ name: "huge.png", mimeType: "image/png", buffer: Buffer.concat([png(), Buffer.alloc(10_000_000)]) }, /larger than 10 MB/],
  ];
  for (const [file, why] of refused) {
    await add.setInputFiles([file]);
    await page.getByText(why).first().waitFor();
  }
  assert.equal(await evidence.getByRole("listitem").count(), 3);

  // What is saved is what was added.
  const [download] = await Promise.all([page.waitForEvent("download"), evidence.getByRole("link", { name: "Save invoice.pdf" }).click()]);
  assert.deepEqual(readFileSync(await download.path()), FILES.paper.buffer);

  // Taken away and brought back, with the file itself.
  await evidence.getByRole("button", { name: "Remove broken bowl.png" }).click();
  await evidence.getByText("broken bowl.png").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Undo" }).last().click();
  await evidence.getByText("broken bowl.png").waitFor();
  await app.reload();
  await shown(page);

  // In every export and backup, and back from there.
  await app.open("data");
  const [exported] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Export everything" }).click()]);
  const path = await exported.path();
  const all = JSON.parse(readFileSync(path, "utf8"));
  assert.equal(all.version, 2);
  for (const record of all.tables.evidence) {
    const file = Object.values(FILES).find((file) => file.name === record.name);
    assert.deepEqual(Buffer.from(all.files[record.id], "base64"), file.buffer, record.name);
    assert.equal(record.size, file.buffer.length);
  }
  await page.getByLabel(/Drop a backup/).setInputFiles(path);
  await page.getByRole("region", { name: "This backup is good" }).getByRole("button", { name: "Restore as a new workspace" }).click();
  await page.getByRole("heading", { name: "Next steps" }).or(page.getByRole("heading", { level: 1, name: "Today" })).first().waitFor();
  await app.open("complaints");
  await page.getByRole("row", { name: /Bowl came broken/ }).click();
  await page.getByRole("heading", { name: "Bowl came broken", level: 1 }).waitFor();
  await shown(page);
  assert.equal(await card(page, say).getByRole("listitem").count(), 3);

  await app.quit();
  assert.deepEqual(readable(app.profile, [CANARY]), []);
});

journey("evidence on a phone, in Chinese", { lang: "zh-CN", viewport: VIEWPORTS.phone, dark: true }, async (app) => {
  const say = WORDS["zh-CN"];
  await taken(app, say, [FILES.picture, FILES.paper]);
  await shown(app.page);
  await card(app.page, say).getByRole("link", { name: "打开 invoice.pdf" }).waitFor();
  await app.checkA11y();
  await card(app.page, say).scrollIntoViewIfNeeded();
  await app.screenshot("evidence-zh-390");
});
