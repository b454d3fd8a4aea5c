// Beginning a survey: from a ready questionnaire, from a file of SurveyJS with a list of what did not map, from bad files;
// and answers out and in again as CSV files. In both languages, on a phone and on a desk.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { journey, VIEWPORTS } from "./lib/app.mjs";

const FIXTURES = join(import.meta.dirname, "../fixtures/surveyjs");

const WORDS = {
  en: {
    add: "New survey",
    ready: "Ready questionnaires",
    nps: /^NPS and reason/,
    question: "How likely are you to recommend us to a friend or colleague?",
    size: "2 questions · 1 min",
    name: "Name",
    create: "Create survey",
    back: "Choose another",
    file: "Questionnaire from a file",
    left: "13 things in the file could not be taken over",
    sign: "There is no question of the kind “signaturepad” here: left out.",
    notJson: "This is no JSON file, or it is damaged",
    otherJson: "This JSON is neither a questionnaire of Zhiji nor of SurveyJS. Nothing was kept.",
    tooLong: "No questionnaire was read",
    publish: "Publish",
    export: "Export answers",
    import: "Import answers",
    drop: "CSV file with one row a respondent",
    check: "Check all rows",
    go: "Import 2 responses",
    done: "Imported 2 responses",
    goes: "Recommendation goes to",
    rows: "Rows that are left out",
    scale: "the number is not on the scale.",
    nobody: "No customer has this number, phone, e-mail or name.",
    labels: "Labels",
    save: "Save file",
    publishTitle: "Publish this questionnaire?",
    published: "Questionnaire published",
  },
  "zh-CN": {
    add: "新建调查",
    ready: "现成问卷",
    nps: /^NPS 净推荐值/,
    question: "您有多大可能把我们推荐给朋友或同事？",
    size: "2 题 · 约 1 分钟",
    name: "名称",
    create: "创建调查",
    back: "另选一份",
    file: "从文件导入问卷",
    left: "文件里有 13 处无法带过来",
    sign: "这里没有“signaturepad”这种题型：已略去。",
    notJson: "这不是 JSON 文件，或者已损坏",
    otherJson: "这份 JSON 既不是知己的问卷，也不是 SurveyJS 的问卷。什么都没有保存。",
    tooLong: "没有读到问卷",
    publish: "发布",
    export: "导出回答",
    import: "导入回答",
    drop: "每位受访者一行的 CSV 文件",
    check: "检查所有行",
    go: "导入 2 份答卷",
    done: "已导入：2 份答卷",
    goes: "“Recommendation”导入到",
    rows: "跳过的行",
    scale: "数值不在量表范围内。",
    nobody: "没有客户用这个编号、电话、邮箱或姓名。",
    labels: "文字",
    save: "保存文件",
    publishTitle: "发布这份问卷？",
    published: "问卷已发布",
  },
};

async function begin(app, words) {
  await app.page.getByRole("button", { name: words.add }).first().click();
  const dialog = app.page.getByRole("dialog");
  await dialog.getByRole("button", { name: words.nps }).waitFor();
  return dialog;
}

const json = (name, value) => ({ name, mimeType: "application/json", buffer: Buffer.from(value) });

for (const [lang, viewport, dark] of [
  ["en", VIEWPORTS.wide, false],
  ["zh-CN", VIEWPORTS.phone, true],
]) {
  const words = WORDS[lang];

  journey(`a survey begins with a ready questionnaire (${lang})`, { lang, viewport, dark }, async (app) => {
    const { page } = app;
    await app.startEmpty();
    await app.open("surveys");
    let dialog = await begin(app, words);
    assert.equal(await dialog.getByRole("list", { name: words.ready }).getByRole("listitem").count(), 10);
    await dialog.getByText(words.size).waitFor();
    await app.checkA11y();
    await app.screenshot(`packs-gallery-${lang}`);
    // Looked at, put back, taken.
    await dialog.getByRole("button", { name: words.nps }).click();
    await dialog.getByText(words.question).waitFor();
    await app.checkA11y();
    await app.screenshot(`packs-look-${lang}`);
    await dialog.getByRole("button", { name: words.back }).click();
    await dialog.getByRole("button", { name: words.nps }).click();
    await dialog.getByRole("textbox", { name: words.name }).fill("");
    await dialog.getByRole("button", { name: words.create }).click();
    await dialog.getByRole("textbox", { name: words.name, disabled: false }).and(page.locator("[aria-invalid=true]")).waitFor();
    await dialog.getByRole("textbox", { name: words.name }).fill("NPS 2026");
    await dialog.getByRole("button", { name: words.create }).click();
    await page.waitForURL(/surveys\/[0-9a-f-]+\/design/);
    const survey = page.url().match(/surveys\/([0-9a-f-]+)/)[1];
    await app.open(`surveys/${survey}`);
    await page.getByRole("heading", { level: 1, name: "NPS 2026" }).waitFor();
    await page.getByText(words.question).waitFor();
  });

  journey(`a questionnaire of SurveyJS comes in as far as it maps (${lang})`, { lang, viewport, dark }, async (app) => {
    const { page } = app;
    await app.startEmpty();
    await app.open("surveys");
    const dialog = await begin(app, words);
    const file = dialog.getByLabel(words.file);
    // Bad files say what they are, and nothing is kept.
    const alert = dialog.getByRole("alert");
    await file.setInputFiles(json("notes.json", "name,score\nLi,9\n"));
    await alert.getByText(words.notJson).waitFor();
    await file.setInputFiles(json("other.json", '{"customers": []}'));
    await alert.getByText(words.otherJson).waitFor();
    await file.setInputFiles(json("deep.json", "[".repeat(50_000)));
    await alert.getByText(words.notJson).waitFor();
    await file.setInputFiles(json("large.json", " ".repeat(5_000_000)));
    await alert.getByText(words.tooLong).waitFor();
    await app.checkA11y();
    await file.setInputFiles(join(FIXTURES, "clinic.json"));
    await dialog.getByText(words.left).waitFor();
    await dialog.getByText(words.sign).waitFor();
    await app.checkA11y();
    await app.screenshot(`packs-surveyjs-${lang}`);
    await dialog.getByRole("button", { name: words.create }).click();
    await page.waitForURL(/surveys\/[0-9a-f-]+\/design/);
  });

  journey(`answers go out and come in as CSV files (${lang})`, { lang, viewport, dark }, async (app) => {
    const { page } = app;
    await app.startEmpty();
    const first = await published(app, words, "NPS A");
    // A file of another tool: its columns are looked at, one is told by hand, bad rows are listed.
    const survey = [
      "Submitted,phone,Recommendation,reason",
      "2026-05-04 10:00,,10,=1+1",
      "2026-05-05,,11,too high",
      '2026-05-06,nobody@example.org,9,"who, me?"',
      '2026-05-07,,3,"slow, and ""rude"""',
    ].join("\r\n");
    await page.getByRole("button", { name: words.import }).click();
    const dialog = page.getByRole("dialog", { name: words.import });
    await dialog.getByLabel(words.drop).setInputFiles({ name: "other.csv", mimeType: "text/csv", buffer: Buffer.from(survey) });
    const target = dialog.getByRole("combobox", { name: words.goes });
    const option = await target.locator("option", { hasText: "nps ·" }).getAttribute("value");
    await target.selectOption(option);
    await app.checkA11y();
    await app.screenshot(`packs-columns-${lang}`);
    await dialog.getByRole("button", { name: words.check }).click();
    await dialog.getByRole("group", { name: words.rows }).waitFor();
    await dialog.getByText(words.scale).waitFor();
    await dialog.getByText(words.nobody).waitFor();
    await app.checkA11y();
    await app.screenshot(`packs-rows-${lang}`);
    await dialog.getByRole("button", { name: words.go }).click();
    await page.getByText(words.done).first().waitFor();

    // Out with codes, and into a fresh survey: what it gives out then is the same.
    const out = await save(app, words, { exact: true });
    assert.match(out, /^response\.id,response\.answered_at,/);
    assert.match(out, /,nps,reason\r\n/);
    assert.match(out, /,10,=1\+1\r\n/);
    await published(app, words, "NPS B");
    await page.getByRole("button", { name: words.import }).click();
    await dialog.getByLabel(words.drop).setInputFiles({ name: "zhiji.csv", mimeType: "text/csv", buffer: Buffer.from(out) });
    await dialog.getByRole("button", { name: words.check }).click();
    await dialog.getByRole("button", { name: words.go }).click();
    await page.getByText(words.done).first().waitFor();
    const again = await save(app, words, { exact: true });
    const answers = (file) => file.trim().split("\r\n").map((line) => line.slice(line.indexOf(",")));
    assert.deepEqual(answers(again).toSorted(), answers(out).toSorted());
    // With labels, safe for spreadsheets.
    await app.open(`surveys/${first}`);
    const told = await save(app, words, { labels: true });
    assert.ok(told.includes(words.question), told);
    assert.ok(told.includes("\"'=1+1\""), told);
  });
}

/** Makes a survey of the pack and publishes it; leaves the page at its overview. */
async function published(app, words, name) {
  const { page } = app;
  await app.open("surveys");
  const dialog = await begin(app, words);
  await dialog.getByRole("button", { name: words.nps }).click();
  await dialog.getByRole("textbox", { name: words.name }).fill(name);
  await dialog.getByRole("button", { name: words.create }).click();
  await page.waitForURL(/surveys\/[0-9a-f-]+\/design/);
  const survey = page.url().match(/surveys\/([0-9a-f-]+)/)[1];
  await page.getByRole("button", { name: words.publish, exact: true }).click();
  await page.getByRole("dialog", { name: words.publishTitle }).getByRole("button", { name: words.publish, exact: true }).click();
  await page.getByText(words.published).waitFor();
  await app.open(`surveys/${survey}`);
  return survey;
}

/** The file of answers, as the page gives it. */
async function save(app, words, { exact = false, labels = false }) {
  const { page } = app;
  await page.getByRole("button", { name: words.export }).click();
  const dialog = page.getByRole("dialog", { name: words.export });
  if (labels) await dialog.getByRole("radio", { name: words.labels }).check();
  if (exact) await dialog.getByRole("checkbox").check();
  const [download] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: words.save }).click()]);
  return readFileSync(await download.path(), "utf8");
}
