// Asking in waves: a wave drawn from a list and marked as asked, interviews on the phone by keyboard alone, and forms that
// are keyed in twice before they count.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { journey, VIEWPORTS } from "./lib/app.mjs";

const WORDS = {
  en: {
    survey: /Year-end call/,
    asking: "Asking",
    waves: "Waves",
    wave: /VIP and gold/,
    add: "New wave",
    name: "Name",
    mail: "Mail",
    stratified: "Stratified",
    field: "Field",
    tier: "Tier",
    gold: "Gold",
    size: "Draw",
    seed: /^Seed of the draw/,
    draw: "Draw 12",
    enough: /answers are needed|answers would be needed/,
    groups: "Groups of the draw",
    tooMany: /Only .* can be asked/,
    drawn: "The wave was drawn.",
    people: "Invitations",
    ask: /^Mark as asked/,
    asked: "12 marked as asked.",
    remind: /^Mark as reminded/,
    reminded: "12 marked as reminded.",
    close: "Close the wave",
    reopen: "Open again",
    seedTold: /Seed 42/,
    call: /^Start calling/,
    phone: "Phone interviews",
    keep: "Keep the answers",
    kept: "The answers are kept.",
    missing: /1 required questions have no answer/,
    refused: "Refused",
    refusedDone: "Refused, put down.",
    back: "Call back",
    backDone: "They will come up again then.",
    when: /^Call back/,
    put: "Put down",
    past: /This time is over/,
    next: "Next number",
    keying: "Key in paper forms",
    code: "Page code",
    unknown: "No version of this survey has this code.",
    begin: "Begin",
    form: (n) => `Form ${n}`,
    nextForm: "Next form",
    end: "End of the stack",
    number: "Number on the form",
    nobody: "Nobody in the wave has this number.",
    again: "Second pass",
    differences: "1 differences",
    second: /second pass/,
    keepAll: "Keep 2 forms",
    keptAll: "2 forms kept.",
    waveOf: "Wave",
    answered: /Answered\D*2/,
  },
  "zh-CN": {
    survey: /年末回访/,
    asking: "邀请",
    waves: "调查批次",
    wave: /贵宾与金卡/,
    add: "新建调查批次",
    name: "名称",
    mail: "邮寄",
    stratified: "分层抽样",
    field: "字段",
    tier: "会员等级",
    gold: "金卡",
    size: "抽取人数",
    seed: /^抽样种子/,
    draw: "抽取 12 人",
    enough: /份答卷/,
    groups: "分层结果",
    tooMany: /可邀请的只有/,
    drawn: "批次已抽取。",
    people: "邀请",
    ask: /^标记已邀请/,
    asked: "已标记邀请 12 人。",
    remind: /^标记已提醒/,
    reminded: "已标记提醒 12 人。",
    close: "结束批次",
    reopen: "重新开放",
    seedTold: /种子 42/,
    call: /^开始拨打/,
    phone: "电话访问",
    keep: "保存答案",
    kept: "答案已保存。",
    missing: /还有 1 道必答题没有回答/,
    refused: "拒访",
    refusedDone: "已记为拒访。",
    back: "稍后回拨",
    backDone: "到时会再次提示。",
    when: /^回拨时间/,
    put: "记下",
    past: /这个时间已经过去/,
    next: "下一个号码",
    keying: "录入纸质问卷",
    code: "页码代码",
    unknown: "这份问卷没有该代码的版本。",
    begin: "开始录入",
    form: (n) => `第 ${n} 份`,
    nextForm: "下一份",
    end: "这叠录完",
    number: "问卷编号",
    nobody: "批次中没有这个编号。",
    again: "录第二遍",
    differences: "1 处不一致",
    second: /第二遍/,
    keepAll: "保存 2 份",
    keptAll: "已保存 2 份。",
    waveOf: "调查批次",
    answered: /已答复\D*2/,
  },
};

const picture = async (app, name) => {
  if (process.env.PICTURES) await app.screenshot(name, app.page, { fullPage: true });
};

/** The page of the demo's survey that is asked by phone, on its tab of waves. */
const asking = async (app, say) => {
  const { page } = app;
  await app.startDemo();
  await app.open("surveys");
  await page.getByRole("row", { name: say.survey }).first().click();
  await page.getByRole("heading", { name: say.survey, level: 1 }).waitFor();
  await page.getByRole("link", { name: say.asking, exact: true }).click();
  await page.getByRole("heading", { name: say.waves, level: 2 }).waitFor();
};

const field = (within, name) => within.getByLabel(typeof name === "string" ? new RegExp(`^${name}`) : name);

for (const [lang, size] of [["en", "wide"], ["zh-CN", "phone"]]) {
  const say = WORDS[lang];

  journey(`a wave is drawn, asked, reminded and closed, ${lang}, ${size}`, { lang, viewport: VIEWPORTS[size] }, async (app) => {
    const { page } = app;
    await asking(app, say);
    await app.checkA11y();
    await picture(app, `waves-${lang}`);
    await page.getByRole("button", { name: say.add }).click();
    const form = page.getByRole("dialog", { name: say.add });
    await field(form, say.name).fill("November <b>by mail</b>");
    await form.getByRole("radio", { name: say.mail }).check({ force: true });
    await form.getByRole("radio", { name: say.stratified }).check({ force: true });
    await form.getByLabel(say.field, { exact: true }).selectOption({ label: say.tier });
    await form.getByRole("checkbox", { name: say.gold }).check({ force: true });
    await form.getByText(say.enough).waitFor();
    await field(form, say.seed).fill("42");
    const draws = form.getByRole("textbox", { name: say.size, exact: true });
    await draws.fill("99999");
    await form.getByRole("button", { name: /99/ }).click();
    await form.getByText(say.tooMany).waitFor();
    await draws.fill("12");
    await form.getByRole("group", { name: say.groups }).getByRole("row").nth(1).waitFor();
    await app.checkA11y();
    await picture(app, `wave-plan-${lang}`);
    await form.getByRole("button", { name: say.draw }).click();

    await page.getByRole("heading", { name: "November <b>by mail</b>", level: 1 }).waitFor();
    await page.getByText(say.seedTold).waitFor();
    const people = page.getByRole("grid", { name: say.people });
    await people.waitFor();
    assert.equal(await people.getAttribute("aria-rowcount"), "13", "a head and twelve people");
    await app.checkA11y();
    await picture(app, `wave-${lang}`);

    await people.focus();
    await page.keyboard.press("Control+a");
    await page.getByRole("button", { name: say.ask }).click();
    await page.getByText(say.asked).waitFor();
    await people.focus();
    await page.keyboard.press("Control+a");
    await page.getByRole("button", { name: say.remind }).click();
    await page.getByText(say.reminded).waitFor();
    await page.getByRole("button", { name: say.close }).click();
    await page.getByRole("button", { name: say.reopen }).waitFor();
    await app.reload();
    await page.getByRole("button", { name: say.reopen }).waitFor();
  });

  journey(`interviews on the phone by keyboard, ${lang}, ${size}`, { lang, viewport: VIEWPORTS[size] }, async (app) => {
    const { page } = app;
    await asking(app, say);
    await page.getByRole("link", { name: say.wave }).click();
    await page.getByRole("link", { name: say.call }).click();
    await page.getByRole("heading", { name: say.phone, level: 1 }).waitFor();
    // Who wanted to be called back and is due comes first.
    const customer = () => page.locator(".phone-name").textContent();
    await page.locator('a[href^="tel:"]').first().waitFor();
    await app.checkA11y();
    await picture(app, `phone-${lang}`);

    // What is required is asked for before anything is kept.
    await page.getByRole("button", { name: say.keep }).click();
    await page.getByText(say.missing).waitFor();

    // Digits answer and go on: nine, four of five, the second option, no words.
    const first = await customer();
    await page.locator(".script input").first().focus();
    for (const key of ["1", "0", "4", "2"]) await page.keyboard.press(key);
    await page.locator(".script textarea").and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: say.keep }).and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Enter");
    await page.getByText(say.kept).waitFor();
    await page.waitForFunction((name) => document.querySelector(".phone-name")?.textContent !== name, first);

    const second = await customer();
    await page.getByRole("button", { name: say.refused, exact: true }).click();
    await page.getByText(say.refusedDone).waitFor();
    await page.waitForFunction((name) => document.querySelector(".phone-name")?.textContent !== name, second);

    const third = await customer();
    await page.getByRole("button", { name: say.back, exact: true }).click();
    const dialog = page.getByRole("dialog", { name: say.back });
    await dialog.locator("input").fill("2020-01-01T10:00");
    await dialog.getByRole("button", { name: say.put }).click();
    await page.getByText(say.past).waitFor();
    await app.checkA11y();
    await dialog.locator("input").fill("2040-01-01T10:00");
    await dialog.getByRole("button", { name: say.put }).click();
    await page.getByText(say.backDone).waitFor();
    await page.waitForFunction((name) => document.querySelector(".phone-name")?.textContent !== name, third);

    const fourth = await customer();
    await page.getByRole("button", { name: say.next }).click();
    await page.waitForFunction((name) => document.querySelector(".phone-name")?.textContent !== name, fourth);
    assert.notEqual(await customer(), first);
  });

  journey(`paper forms are keyed in twice before they count, ${lang}, ${size}`, { lang, viewport: VIEWPORTS[size] }, async (app) => {
    const { page } = app;
    await asking(app, say);
    const code = await digest(app, lang);
    await page.getByRole("link", { name: say.keying }).click();
    await field(page, say.code).fill("0000");
    await page.getByRole("button", { name: say.begin, exact: true }).click();
    await page.getByText(say.unknown).waitFor();
    await app.checkA11y();
    await field(page, say.code).fill(code.slice(0, 8));
    await page.getByRole("button", { name: say.begin, exact: true }).click();

    const key = async (keys) => {
      await page.locator(".script input:focus").waitFor();
      for (const one of keys) await page.keyboard.press(one);
      await page.keyboard.press("Control+Enter");
      await page.locator(".keying-foot button:focus").waitFor();
    };
    await page.getByRole("heading", { name: say.form(1) }).waitFor();
    await key(["9", "4", "2"]);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: say.form(2) }).waitFor();
    await app.checkA11y();
    await picture(app, `keying-${lang}`);
    // Nothing is lost by a reload.
    await app.reload();
    await page.getByRole("button", { name: new RegExp(lang === "en" ? "Go on keying" : "继续录入") }).click();
    await key(["7", "3", "1"]);
    await page.getByRole("button", { name: say.end }).click();
    await page.getByRole("button", { name: say.again, exact: true }).click();
    await key(["9", "4", "2"]);
    await page.keyboard.press("Enter");
    await page.locator(".keying-foot").waitFor();
    await key(["8", "3", "1"]);
    await page.keyboard.press("Enter");

    await page.getByText(say.differences).waitFor();
    await app.checkA11y();
    await picture(app, `differences-${lang}`);
    const keep = page.getByRole("button", { name: say.keepAll });
    assert.ok(await keep.isDisabled(), "what is open has to be decided");
    await page.getByRole("radio", { name: say.second }).first().check({ force: true });
    await keep.click();
    await page.getByText(say.keptAll).waitFor();
    await page.getByRole("heading", { name: say.waves, level: 2 }).waitFor();
  });
}

/** What the published version of the survey on the page goes by: the page exports it in English. */
async function digest(app, lang) {
  const { page } = app;
  const here = page.url();
  await app.prefer("lang", "en");
  await app.open("data");
  const exporting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export everything" }).first().click();
  const { tables } = JSON.parse(readFileSync(await (await exporting).path(), "utf8"));
  await app.prefer("lang", lang);
  await page.goto(here);
  await app.ready();
  const survey = here.match(/surveys\/([^/]+)/)[1];
  return tables.survey_versions.find((version) => version.survey === survey).digest;
}
