// A team asks and a respondent answers, in two browsers that share nothing: publishing, the link, a phone without a
// network, three ways back, and figures that change. What is not ours, not whole or not new is refused.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";

import { App, journey, VIEWPORTS } from "./lib/app.mjs";
import { armors } from "./lib/asking.mjs";
import { film, filming } from "./lib/camera.mjs";

const REASON = "The queue was slow <b>today</b>";

/** A workspace with a published survey made of the ready one; leaves the page at its asking. */
async function publish(app) {
  const { page } = app;
  await app.startEmpty();
  await app.open("surveys");
  await page.getByRole("button", { name: "New survey" }).first().click();
  const dialog = page.getByRole("dialog", { name: "New survey" });
  await dialog.getByRole("button", { name: /^NPS and reason/ }).click();
  await dialog.getByRole("button", { name: "Create survey" }).click();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByRole("dialog", { name: "Publish this questionnaire?" }).getByRole("button", { name: "Publish" }).click();
  await page.getByText("Questionnaire published").waitFor();
  await page.getByRole("link", { name: "Asking", exact: true }).click();
  const link = page.getByRole("textbox", { name: "Link to the survey" });
  await link.waitFor();
  return link.inputValue();
}

/** Fills the survey in on the respondent's phone, up to the handing in. */
async function answer(page, score, reason) {
  await page.getByRole("radio", { name: new RegExp(`^${score}\\b`) }).check();
  if (reason) await page.getByRole("textbox", { name: "What is the main reason" }).fill(reason);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByRole("heading", { name: "One step left: hand in your answers" }).waitFor();
}

async function again(page) {
  await page.getByRole("button", { name: "I have handed it in" }).click();
  await page.getByRole("button", { name: "Answer once more" }).click();
}

/** Takes in what the inbox has found. */
async function takeIn(page, count) {
  await page.getByRole("button", { name: count === 1 ? "Take in one answer" : `Take in ${count} answers` }).click();
  await page.getByText(count === 1 ? "One answer was taken in" : `${count} answers were taken in`).waitFor();
}

journey("a survey goes out in a link and comes back as text, as a file and as a picture", { timeout: 400_000 }, async (app, t) => {
  const link = await publish(app);
  t.diagnostic(`the link has ${link.length} characters`);
  await app.checkA11y();
  const { page } = app;

  // The code of the link, as a picture that a scanner reads.
  await page.getByRole("button", { name: "QR code" }).click();
  const code = page.getByRole("dialog", { name: "QR code" });
  await code.getByRole("img", { name: "QR code" }).waitFor();
  await app.checkA11y();
  await app.screenshot("asking-code-en-1440");
  const [png] = await Promise.all([page.waitForEvent("download"), code.getByRole("button", { name: "As PNG" }).click()]);
  assert.deepEqual([...readFileSync(await png.path()).subarray(1, 4)], [...Buffer.from("PNG")]);
  await page.keyboard.press("Escape");

  // The respondent: another browser, another profile, a phone; the host is gone once the page is there.
  const phone = new App({ viewport: VIEWPORTS.phone });
  const folder = mkdtempSync(join(tmpdir(), "zhiji-answers-"));
  try {
    await phone.start();
    const own = new URL(link);
    const theirs = phone.page;
    await theirs.goto(phone.server.url + own.hash);
    await theirs.getByText("How likely are you to recommend us").waitFor();
    await phone.offlineReady();
    await phone.server.stop();

    await answer(theirs, 9);
    await theirs.getByText("See the sealed text").click();
    const text = await theirs.getByRole("textbox").inputValue();
    await again(theirs);
    await answer(theirs, 2, REASON);
    const [saved] = await Promise.all([theirs.waitForEvent("download"), theirs.getByRole("button", { name: "Save as a file" }).click()]);
    const file = join(folder, "answer.age");
    await saved.saveAs(file);
    await again(theirs);
    await answer(theirs, 7);
    await theirs.getByRole("button", { name: "Show a QR code" }).click();
    const picture = join(folder, "code.png");
    const shown = theirs.getByRole("img", { name: "QR code of the sealed answers" });
    await shown.waitFor();
    await shown.screenshot({ path: picture });
    await phone.assertCalm();

    // Only the team can read it, with the stock tool too.
    await page.getByText("The key that opens the answers").click();
    const [key] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save the key" }).click()]);
    const opened = JSON.parse(execFileSync("age", ["-d", "-i", await key.path(), file], { encoding: "utf8" }));
    assert.deepEqual(opened.answers, { nps: 2, reason: REASON });
    assert.ok(!readFileSync(file, "utf8").includes("queue"));

    await app.open("surveys/inbox");
    await app.checkA11y();
    await page.getByRole("textbox", { name: "Paste what was sent to you" }).fill(`Hello,\n\n> ${text.replaceAll("\n", "\n> ")}\n\nBye`);
    await page.getByRole("button", { name: "Look through" }).click();
    await takeIn(page, 1);
    await page.getByLabel("Drop files or photos of QR codes").setInputFiles([file, picture]);
    await page.getByText("2 answers can be taken in").waitFor();
    await app.checkA11y();
    await app.screenshot("asking-inbox-en-1440");
    await takeIn(page, 2);

    // Again, cut off, of another team, and nothing at all.
    const cut = join(folder, "cut.txt");
    writeFileSync(cut, `${text.slice(0, 300)}\n${readFileSync(file, "utf8")}\n${foreign()}`);
    await page.getByLabel("Drop files or photos of QR codes").setInputFiles([cut]);
    await page.getByText("No answer can be taken in").waitFor();
    const reasons = page.getByRole("listitem");
    await reasons.filter({ hasText: "Cut off or changed on its way" }).waitFor();
    await reasons.filter({ hasText: "Sealed for another team" }).waitFor();
    await reasons.filter({ hasText: "came in before" }).waitFor();
    await app.screenshot("asking-refused-en-1440");
    await page.getByRole("button", { name: "Discard" }).click();
    await page.getByRole("textbox", { name: "Paste what was sent to you" }).fill("Nothing here");
    await page.getByRole("button", { name: "Look through" }).click();
    await page.getByText("There is no sealed answer in it").waitFor();
    const blank = join(folder, "blank.png");
    await page.locator("h1").screenshot({ path: blank });
    await page.getByLabel("Drop files or photos of QR codes").setInputFiles([blank]);
    await page.getByText("No QR code could be read in blank.png").waitFor();
  } finally {
    await phone.end();
    rmSync(folder, { recursive: true });
  }

  // Promoters less detractors of three: (1 - 1) / 3.
  const { tables, figures } = await app.recordsAndFigures();
  assert.deepEqual(tables.responses.map((response) => response.nps).sort(), [2, 7, 9]);
  assert.equal(tables.responses.find((response) => response.nps === 2).comment, REASON);
  assert.equal(figures.nps.value, 0);
});

const films = mkdtempSync(join(tmpdir(), "zhiji-films-"));
after(() => rmSync(films, { recursive: true }));
const seen = join(films, "seen.y4m");

journey("an answer on a phone is read by the camera of the team", { flags: filming(seen) }, async (app) => {
  const link = await publish(app);
  const { page } = app;
  const phone = new App({ viewport: VIEWPORTS.phone });
  try {
    await phone.start();
    const theirs = phone.page;
    await theirs.goto(phone.server.url + new URL(link).hash);
    await answer(theirs, 10);
    await theirs.getByRole("button", { name: "Show a QR code" }).click();
    const shown = theirs.getByRole("img", { name: "QR code of the sealed answers" });
    await shown.waitFor();
    await film(page, await shown.screenshot(), seen);
    await phone.assertCalm();
  } finally {
    await phone.end();
  }
  await app.open("surveys/inbox");
  await page.getByRole("button", { name: "Scan with the camera" }).click();
  const scanner = page.getByRole("dialog", { name: "Scan with the camera" });
  await scanner.getByText("One code read").waitFor();
  await app.checkA11y();
  await app.screenshot("asking-camera-en-1440");
  await scanner.getByRole("button", { name: "Done" }).click();
  await takeIn(page, 1);
  const { tables } = await app.recordsAndFigures();
  assert.deepEqual(tables.responses.map((response) => response.nps), [10]);
});

journey("where there is no camera, the inbox says so", { lang: "en" }, async (app) => {
  const { page } = app;
  await publish(app);
  await app.open("surveys/inbox");
  await page.getByRole("button", { name: "Scan with the camera" }).click();
  const scanner = page.getByRole("dialog", { name: "Scan with the camera" });
  await scanner.getByText("The camera cannot be used").waitFor();
  await app.checkA11y();
});

/** An answer that was sealed for nobody here. */
function foreign() {
  const identity = execFileSync("age-keygen", { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const [, recipient] = /public key: (age1\w+)/.exec(identity);
  const sealed = execFileSync("age", ["-a", "-r", recipient], { input: "{}", encoding: "utf8" });
  return armors(sealed)[0];
}
