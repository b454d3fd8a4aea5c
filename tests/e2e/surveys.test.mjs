// Surveys: written and published from nothing by keyboard, in both languages, on a wide screen and a phone; a second
// version beside the first; a questionnaire as a file; what is refused; older questions; the printed form.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { journey, VIEWPORTS } from "./lib/app.mjs";
import { pressOn, tabTo } from "./lib/keyboard.mjs";

const WORDS = {
  en: {
    start: "Start empty", surveys: "Surveys", new: "New survey", name: "Name", save: "Save", questions: "Questions",
    add: "Add", choice: "One of several", nps: "NPS (0–10)", title: "Title", zh: "中文", en: "English",
    in: (what, language) => `${what}, ${language}`, question: "Question", option: (n) => `Option ${n}`, opening: "Title and introduction",
    saved: "Saved", publish: "Publish", ask: "Publish this questionnaire?", published: "Questionnaire published", ready: "Nothing to mend",
    mend: /to mend$/, condition: "Add a condition", comparison: "Comparison", value: "Value", version: (n) => `Version ${n}`,
    overview: "Overview", order: "Order", edit: "Write", preview: "Preview", phone: "As on a phone", script: "As a script for the phone", outline: "Questions and pages",
    blank: /^Blank questionnaire/, create: "Create survey", begin: "Begin", noText: /Some words are empty/,
  },
  "zh-CN": {
    start: "从空白开始", surveys: "调查", new: "新建调查", name: "调查名称", save: "保存", questions: "题目",
    add: "添加", choice: "单选", nps: "净推荐值 NPS（0–10 分）", title: "标题", zh: "中文", en: "English",
    in: (what, language) => `${what}（${language}）`, question: "题目", option: (n) => `选项 ${n}`, opening: "标题与开场白",
    saved: "已保存", publish: "发布", ask: "发布这份问卷？", published: "问卷已发布", ready: "没有需要修改的",
    mend: /处需要修改$/, condition: "添加条件", comparison: "比较方式", value: "值", version: (n) => `第 ${n} 版`,
    overview: "概览", order: "结构", edit: "编辑", preview: "预览", phone: "手机预览", script: "电话访问话术", outline: "题目与页面",
    blank: /^空白问卷/, create: "创建调查", begin: "开始", noText: /有文字为空|空/,
  },
};

async function typeInto(page, here, text) {
  await tabTo(page, here);
  // What stands there already (the title is the survey's name) is written over.
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

/** An empty survey, before its questions. */
async function newSurvey(app, say, name) {
  const { page } = app;
  await page.keyboard.press("g");
  await page.keyboard.press("s");
  await page.getByRole("heading", { name: say.surveys, level: 1 }).waitFor();
  await pressOn(page, page.getByRole("button", { name: say.new }).first());
  const form = page.getByRole("dialog", { name: say.new });
  await pressOn(page, form.getByRole("button", { name: say.blank }));
  await typeInto(page, form.getByLabel(new RegExp(`^${say.name}`)).first(), name);
  await pressOn(page, form.getByRole("button", { name: say.create }));
  await page.getByRole("heading", { name, level: 1 }).waitFor();
}

for (const [lang, size] of [["en", "wide"], ["zh-CN", "phone"]]) {
  const say = WORDS[lang];
  const narrow = size === "phone";
  journey(`from nothing to a published survey, by keyboard, ${lang}, ${size}`, { lang, viewport: VIEWPORTS[size], dark: narrow }, async (app) => {
    const { page } = app;
    await app.open();
    await page.getByRole("button", { name: say.start }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("navigation").first().waitFor();
    await newSurvey(app, say, "餐后一问");
    await app.checkA11y();
    const outline = page.getByRole("navigation", { name: say.outline });
    await outline.waitFor();
    await app.checkA11y();
    // On a phone one side is seen at a time.
    const side = async (name) => {
      if (!narrow) return;
      await page.getByRole("radio", { name, exact: true }).focus();
      await page.keyboard.press("Space");
    };
    const field = (what, language) => page.getByRole("textbox", { name: say.in(what, language), exact: true });
    const add = async (kind) => {
      await side(say.order);
      await pressOn(page, outline.getByRole("button", { name: say.add, exact: true }));
      const item = page.getByRole("menuitem", { name: kind, exact: true });
      await item.focus();
      await page.keyboard.press("Enter");
    };

    // The title in both languages.
    await pressOn(page, outline.getByRole("button", { name: say.opening }));
    await typeInto(page, field(say.title, say.zh), "餐后一问");
    await typeInto(page, field(say.title, say.en), "After your meal");
    // A choice: its words get the focus, Enter makes the next option.
    await add(say.choice);
    const choiceZh = field(say.question, say.zh);
    await choiceZh.waitFor();
    await page.waitForFunction(() => document.activeElement?.closest("#design-question"));
    await typeInto(page, choiceZh, "今天吃了什么？");
    await app.checkA11y();
    await typeInto(page, field(say.question, say.en), "What did you have?");
    await typeInto(page, field(say.option(1), say.zh), "小笼包");
    await typeInto(page, field(say.option(1), say.en), "Dumplings");
    await typeInto(page, field(say.option(2), say.zh), "面");
    await typeInto(page, field(say.option(2), say.en), "Noodles");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.id === "option-3");
    await page.keyboard.press("Backspace");
    await field(say.option(3), say.zh).waitFor({ state: "detached" });
    // NPS brings its words along; shown only to those who had noodles.
    await add(say.nps);
    await page.waitForFunction(() => /推荐|recommend/.test(document.querySelector("#design-question textarea")?.value ?? ""));
    await pressOn(page, page.getByRole("button", { name: say.condition }));
    const value = page.getByRole("combobox", { name: say.value, exact: true });
    await value.selectOption({ index: 1 });
    await app.checkA11y();
    await page.locator("#main").getByText(say.saved, { exact: true }).waitFor();
    await page.getByText(say.ready).waitFor();

    // As respondents see it.
    await side(say.preview);
    const phone = page.getByRole("region", { name: say.phone });
    await phone.waitFor();
    await app.checkA11y();
    await pressOn(page, page.getByRole("button", { name: say.script }));
    const script = page.getByRole("dialog", { name: say.script });
    await script.getByRole("radiogroup").first().waitFor();
    await app.checkA11y();
    await app.screenshot(`surveys-script-${lang}-${size}`);
    await page.keyboard.press("Escape");
    await side(say.edit);

    await pressOn(page, page.getByRole("button", { name: say.publish, exact: true }));
    const ask = page.getByRole("dialog", { name: say.ask });
    await ask.waitFor();
    await app.checkA11y();
    await pressOn(page, ask.getByRole("button", { name: say.publish, exact: true }));
    await page.getByText(say.published).first().waitFor();
    await ask.waitFor({ state: "hidden" });
    await pressOn(page, page.getByRole("link", { name: say.overview, exact: true }));
    await page.getByText(say.version(1)).first().waitFor();
    await app.checkA11y();
    await app.reload();
    await page.getByText(say.version(1)).first().waitFor();
  });
}

const WRITTEN = {
  format: "zhiji.questionnaire",
  version: 1,
  title: { zh: "茶", en: "Tea" },
  pages: [
    {
      questions: [
        { key: "score", text: { zh: "满意吗？", en: "How satisfied?" }, required: true, kind: "csat" },
        { key: "why", text: { zh: "为什么？", en: "Why {score}?" }, show_if: { answer: { question: "score", is: "at_most", value: 3 } }, kind: "text", long: true },
      ],
    },
  ],
};

async function importText(page, text) {
  await page.getByRole("button", { name: "More actions" }).last().click();
  await page.getByRole("menuitem", { name: "Import a questionnaire" }).click();
  const dialog = page.getByRole("dialog", { name: "Import a questionnaire" });
  await dialog.getByLabel("Or paste its text").fill(text);
  return dialog;
}

journey("a questionnaire comes from a file and goes to one; what is none is refused", { lang: "en" }, async (app) => {
  const { page } = app;
  await app.startEmpty();
  await newSurvey(app, WORDS.en, "Tea");
  await page.getByRole("navigation", { name: "Questions and pages" }).waitFor();

  const dialog = await importText(page, "{ not json");
  const take = dialog.getByRole("button", { name: "Replace the draft" });
  await dialog.getByText(/no JSON file/).waitFor();
  assert.ok(await take.isDisabled());
  await app.checkA11y();
  for (const [bad, told] of [
    [JSON.stringify({ ...WRITTEN, version: 9 }), /newer version \(9\)/],
    [JSON.stringify({ ...WRITTEN, format: "other" }), /No question in this file/],
    [`"${"x".repeat(1_000_001)}"`, /longer than any questionnaire/],
    ["<script>alert(1)</script>", /no JSON file/],
  ]) {
    await dialog.getByLabel("Or paste its text").fill(bad);
    await dialog.getByText(told).waitFor();
    assert.ok(await take.isDisabled());
  }
  await dialog.getByLabel("Or paste its text").fill(JSON.stringify(WRITTEN));
  await dialog.getByText("2 questions on 1 pages, 0 to mend.").waitFor();
  await take.click();
  await page.locator("#main").getByText("Saved", { exact: true }).waitFor();
  const outline = page.getByRole("navigation", { name: "Questions and pages" });
  await outline.getByText("Why {score}?").waitFor();

  await page.getByRole("button", { name: "More actions" }).last().click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "Export the questionnaire" }).click(),
  ]);
  assert.equal(download.suggestedFilename(), "Tea.questionnaire.json");
  assert.deepEqual(JSON.parse(readFileSync(await download.path(), "utf8")), WRITTEN);

  // Taken back by one undo.
  await outline.getByRole("button", { name: /How satisfied/ }).first().press("Delete");
  await outline.locator("#outline-score", { hasText: "How satisfied?" }).waitFor({ state: "detached" });
  await page.getByText(/to mend$/).waitFor();
  await page.getByRole("button", { name: "Undo" }).first().click();
  await outline.locator("#outline-score", { hasText: "How satisfied?" }).waitFor();
  // Moved by keyboard, and the focus goes along.
  await outline.getByRole("button", { name: /^2/ }).press("Alt+ArrowUp");
  await page.waitForFunction(() => document.activeElement?.id === "outline-why");
  const keys = () => outline.locator("[id^=outline-]").evaluateAll((lines) => lines.map((line) => line.id));
  assert.deepEqual(await keys(), ["outline-why", "outline-score"]);
  await page.getByRole("button", { name: /to mend$/ }).click();
  await page.getByRole("button", { name: /does not come before/ }).waitFor();
  await app.checkA11y();
  await page.keyboard.press("Escape");
  await outline.locator("#outline-why").press("Alt+ArrowDown");
  await page.getByText("Nothing to mend").waitFor();
});

journey("a second version stands beside the first, and its changes are told before", { lang: "en" }, async (app) => {
  const { page } = app;
  await app.startEmpty();
  await newSurvey(app, WORDS.en, "Tea");
  await (await importText(page, JSON.stringify(WRITTEN))).getByRole("button", { name: "Replace the draft" }).click();
  await page.getByText("Nothing to mend").waitFor();
  const publish = async () => {
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    return page.getByRole("dialog", { name: "Publish this questionnaire?" });
  };
  const first = await publish();
  await first.getByText("2 questions will be asked.").waitFor();
  await first.getByRole("button", { name: "Publish" }).click();
  await first.waitFor({ state: "hidden" });

  const again = await publish();
  await again.getByText("There is nothing new to publish.").waitFor();
  assert.ok(await again.getByRole("button", { name: "Publish" }).isDisabled());
  await page.keyboard.press("Escape");

  const outline = page.getByRole("navigation", { name: "Questions and pages" });
  await outline.getByRole("button", { name: /How satisfied/ }).first().click();
  await page.getByRole("textbox", { name: "Question, English" }).fill("How satisfied are you?");
  await outline.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByRole("menuitem", { name: "Date" }).click();
  await page.getByRole("textbox", { name: "Question, English" }).fill("When?");
  await page.getByRole("textbox", { name: "Question, 中文" }).fill("哪天？");
  const second = await publish();
  await second.getByText("1. How satisfied are you? (words)").waitFor();
  await second.getByText("2. When?").waitFor();
  await app.checkA11y();
  await second.getByRole("button", { name: "Publish" }).click();
  await second.waitFor({ state: "hidden" });

  await page.getByRole("link", { name: "Overview" }).click();
  await page.getByRole("button", { name: "More about Version 1" }).click();
  await page.getByRole("menuitem", { name: "Read" }).click();
  const reading = page.getByRole("dialog", { name: "Version 1" });
  await reading.getByText("How satisfied?").first().waitFor();
  await app.checkA11y();
  await page.keyboard.press("Escape");

  // On paper, with the code of the version and where to go on.
  await page.getByRole("button", { name: "More about Version 1" }).click();
  await page.getByRole("menuitem", { name: "Printed form" }).click();
  const sheet = page.getByRole("region", { name: "Page 1 of 1" });
  await sheet.getByText(/Only if 1\. How satisfied\? is at most 3\. Otherwise you are done\./).waitFor();
  assert.match(await sheet.locator(".sheet-code").innerText(), /^[0-9a-f]{24}$/);
  await app.checkA11y();
  await page.getByRole("radio", { name: "中文" }).check({ force: true });
  await page.getByRole("region", { name: "第 1 页，共 1 页" }).getByText("满意吗？（必答）").waitFor();
  await page.goBack();

  // The first goes on as the draft.
  await page.getByRole("button", { name: "More about Version 1" }).click();
  await page.getByRole("menuitem", { name: "Write on from this version" }).click();
  const ask = page.getByRole("dialog", { name: "Write on from this version" });
  await ask.getByRole("button", { name: "Write on from this version" }).click();
  await outline.locator("#outline-score", { hasText: "How satisfied?" }).waitFor();
});

journey("another tab's change arrives by itself where nobody is writing", { lang: "en" }, async (app) => {
  const { page } = app;
  await app.startEmpty();
  await newSurvey(app, WORDS.en, "Tea");
  await (await importText(page, JSON.stringify(WRITTEN))).getByRole("button", { name: "Replace the draft" }).click();
  await page.getByText("Nothing to mend").waitFor();
  await page.locator("#main").getByText("Saved", { exact: true }).waitFor();
  const route = page.url().slice(app.server.url.length);
  const other = await app.tab(route);
  const words = (tab) => tab.getByRole("textbox", { name: "Question, English" });
  await other.getByRole("button", { name: /How satisfied/ }).first().click();
  await words(other).fill("Said in the other tab?");
  await other.locator("#main").getByText("Saved", { exact: true }).waitFor();
  // What nobody is writing follows by itself.
  await page.locator("#outline-score", { hasText: "Said in the other tab?" }).waitFor();
});

journey("two who write one question at once choose which draft stays", { lang: "en" }, async (app) => {
  const { page } = app;
  await app.startEmpty();
  await newSurvey(app, WORDS.en, "Tea");
  await (await importText(page, JSON.stringify(WRITTEN))).getByRole("button", { name: "Replace the draft" }).click();
  await page.locator("#main").getByText("Saved", { exact: true }).waitFor();
  const other = await app.tab(page.url().slice(app.server.url.length));
  const words = (tab) => tab.getByRole("textbox", { name: "Question, English" });
  const question = (tab) => tab.getByRole("button", { name: /How satisfied|tab\?/ }).first();
  const saved = (tab) => tab.locator("#main").getByText("Saved", { exact: true });
  const told = (tab) => tab.getByText("This draft was changed elsewhere");
  await question(page).click();
  await question(other).click();
  for (const kept of ["Show what is saved", "Keep what is here"]) {
    // Neither waits for the other: what is typed in one is not yet saved when the other's change arrives.
    await Promise.all([words(page).fill(`${kept}, this tab?`), words(other).fill(`${kept}, the other tab?`)]);
    const [asked, quiet] = await Promise.race([told(page).waitFor().then(() => [page, other]), told(other).waitFor().then(() => [other, page])]);
    assert.notEqual(await words(asked).inputValue(), await words(quiet).inputValue(), "nothing was overwritten");
    if (asked === page) await app.checkA11y();
    const wanted = kept === "Keep what is here" ? await words(asked).inputValue() : await words(quiet).inputValue();
    await asked.getByRole("button", { name: kept, exact: true }).click();
    await told(asked).waitFor({ state: "hidden" });
    await saved(asked).waitFor();
    await page.locator("#outline-score", { hasText: wanted }).waitFor();
    await other.locator("#outline-score", { hasText: wanted }).waitFor();
  }
});

journey("older questions become a questionnaire, once", { lang: "en" }, async (app) => {
  const { page } = app;
  await app.startDemo();
  await app.open("surveys?q=Delivery");
  await page.getByRole("grid").getByRole("row").nth(1).click();
  await page.getByText("These questions were put down one by one").waitFor();
  await app.checkA11y();
  await page.getByRole("button", { name: "Write a questionnaire from them" }).click();
  await page.getByRole("navigation", { name: "Questions and pages" }).getByText("NPS").first().waitFor();
  await page.getByText("Nothing to mend").waitFor();
  await app.checkA11y();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
  await page.getByText("Questionnaire published").first().waitFor();
  const { tables } = await app.recordsAndFigures();
  const survey = tables.surveys.find((one) => one.code === "DELIVERY");
  const keys = tables.questions.filter((one) => one.survey === survey.id).map((one) => one.key);
  assert.equal(keys.length, new Set(keys).size);
  assert.equal(keys.length, 4, "no question is there twice");
});
