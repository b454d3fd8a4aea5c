// How soon the results of a survey answer a filter with three hundred thousand responses: `./dev bench results`.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { journey } from "../lib/app.mjs";
import { Measure } from "../lib/measure.mjs";

const ROWS = Number(process.env.ZHIJI_ROWS ?? 300_000);
const both = (words) => ({ en: words, zh: words });
const CHANNELS = ["phone", "online", "mail"];
const KANO = ["like", "must_be", "neutral", "live_with", "dislike"];

const pair = (key, dimension, driver) => ({
  ask: { key, text: both(`Pair ${key}`), kind: "pair", driver, scale: { from: 1, to: 7 }, measure: { of: "servqual", dimension } },
  columns: [`${key}.expectation`, `${key}.experience`],
  answer: (next) => [3 + next(5), 1 + next(7)],
});
const rating = (key, measure) => ({
  ask: { key, text: both(`Rating ${key}`), kind: "rating", scale: { from: 1, to: 10 }, measure },
  columns: [key],
  answer: (next) => [1 + next(10)],
});
const wish = (key, side) => ({
  ask: { key, text: both(`Wish ${key}`), kind: "choice", options: KANO.map((code) => ({ code, text: both(code) })), measure: { of: "kano", feature: "wifi", side } },
  columns: [key],
  answer: (next) => [KANO[next(5)]],
});
const recommend = { ask: { key: "nps", text: both("Recommend?"), kind: "nps" }, columns: ["nps"], answer: (next) => [next(11)] };
const why = { ask: { key: "why", text: both("Why?"), kind: "text" }, columns: ["why"], answer: (next) => [next(4) ? "" : "The soup was cold and the queue long"] };

const DIMENSIONS = [["tangibles", 4], ["reliability", 5], ["responsiveness", 4], ["assurance", 4], ["empathy", 5]];

const SURVEYS = {
  "16 questions of all methods": [
    ...["product", "service", "care", "company", "communication"].map((driver, n) => pair(`p${n}`, DIMENSIONS[n >> 1][0], driver)),
    ...["i1", "i2", "i3"].map((key) => rating(key, { of: "satisfaction_index" })),
    ...["tea", "rice"].flatMap((subject) => ["importance", "performance"].map((of) => rating(`${of}_${subject}`, { of, subject }))),
    wish("with", "functional"),
    wish("without", "dysfunctional"),
    recommend,
    why,
  ],
  "SERVQUAL with 22 pairs": [
    ...DIMENSIONS.flatMap(([dimension, items]) => Array.from({ length: items }, (_, n) => pair(`${dimension}${n}`, dimension, "service"))),
    recommend,
  ],
};

function answers(questions) {
  let chance = 7n;
  const next = (below) => {
    chance = (chance * 6364136223846793005n + 1n) & ((1n << 64n) - 1n);
    return Number((chance >> 33n) % BigInt(below));
  };
  const lines = [["response.answered_at", "response.channel", ...questions.flatMap((one) => one.columns)].join(",")];
  for (let n = 0; n < ROWS; n += 1) {
    const day = `2026-0${1 + next(9)}-${String(1 + next(28)).padStart(2, "0")}`;
    lines.push([day, CHANNELS[next(3)], ...questions.flatMap((one) => one.answer(next))].join(","));
  }
  return lines.join("\n");
}

/** Publishes a survey with its answers; gives what it goes by in the address. */
async function survey(app, title, questions) {
  const { page } = app;
  await app.open("surveys");
  await page.getByRole("button", { name: "New survey" }).first().click();
  const begin = page.getByRole("dialog");
  const ours = { format: "zhiji.questionnaire", version: 1, title: both(title), pages: [{ questions: questions.map((one) => one.ask) }] };
  await begin.getByLabel(/file/i).setInputFiles({ name: "ours.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(ours)) });
  await begin.getByRole("button", { name: "Create survey" }).click();
  await page.waitForURL(/surveys\/[0-9a-f-]+\/design/);
  const [, id] = page.url().match(/surveys\/([0-9a-f-]+)/);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByRole("dialog", { name: "Publish this questionnaire?" }).getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByText("Questionnaire published").waitFor();

  const folder = mkdtempSync(join(tmpdir(), "zhiji-bench-"));
  const file = join(folder, "answers.csv");
  writeFileSync(file, answers(questions));
  await app.open(`surveys/${id}`);
  await page.getByRole("button", { name: "Import answers" }).click();
  const dialog = page.getByRole("dialog", { name: "Import answers" });
  await dialog.getByLabel("CSV file with one row a respondent").setInputFiles(file);
  await dialog.getByRole("button", { name: "Check all rows" }).click({ timeout: 240_000 });
  await dialog.getByRole("button", { name: /^Import [\d,]+ responses/ }).click({ timeout: 600_000 });
  await page.getByText(/^Imported [\d,]+ responses/).first().waitFor({ timeout: 600_000 });
  rmSync(folder, { recursive: true });
  return id;
}

/** In the page: narrows the results to a channel. */
const narrow = (channel) => {
  const select = [...document.querySelectorAll(".results-filters select")].find((one) => [...one.options].some((option) => option.value === "phone"));
  select.value = channel;
  select.dispatchEvent(new Event("change", { bubbles: true }));
};
const count = () => document.querySelector(".results-count").textContent;

for (const [title, questions] of Object.entries(SURVEYS)) {
  journey(`${ROWS.toLocaleString("en")} responses: ${title}`, { timeout: 1_800_000 }, async (app) => {
    const { page } = app;
    await app.startEmpty();
    const id = await survey(app, title, questions);
    await app.open(`surveys/${id}/results`);
    await page.locator(".results-count").getByText(ROWS.toLocaleString("en")).first().waitFor({ timeout: 240_000 });
    const measure = new Measure(page);
    const to = (channel) => () => page.evaluate(narrow, channel);
    await measure.yardstick();
    await measure.time("to a third of the responses", narrow, { given: (turn) => CHANNELS[turn % 3], done: count, undo: to("") });
    await to("phone")();
    await measure.time("to all responses", narrow, { given: () => "", done: count, undo: to("phone") });
    await to("")();
    // The lower cards come a picture later: the last of them with numbers is that of alpha.
    const lower = () => [...document.querySelectorAll(".results-cards > .card")].map((card) => card.textContent).at(-1);
    await to("phone")();
    await measure.time("to all responses, with the lower cards", narrow, { given: () => "", done: lower, undo: to("phone") });
    await measure.yardstick();
    measure.tell();
  });
}
