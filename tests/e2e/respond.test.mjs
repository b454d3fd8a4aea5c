// Somebody opens the link of a survey on a phone: every kind of question, both languages, without a network, by keyboard
// alone; the sealed answer opens with the stock age tool; links that were cut or changed say so; an answering machine.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";

import { journey, VIEWPORTS } from "./lib/app.mjs";
import { armors, digestOf, documentOf, fragment, team } from "./lib/asking.mjs";

const { phone } = VIEWPORTS;
const both = (zh, en) => ({ zh, en });
const option = (code, zh, en) => ({ code, text: both(zh, en) });

/** Every kind of question, on four pages, one of which only the dissatisfied see. */
const EVERYTHING = {
  title: both("门店体验调查", "Your visit to our shop"),
  introduction: both("{name}您好，大约需要三分钟。", "Dear {name}, this takes about three minutes."),
  pages: [
    {
      title: both("总体感受", "Overall"),
      questions: [
        { key: "sat", text: both("您对这次到店满意吗？", "How satisfied were you with your visit?"), required: true, kind: "csat" },
        { key: "nps", text: both("您会向朋友推荐我们吗？", "How likely are you to recommend us?"), help: both("0 到 10 分。", "From 0 to 10."), required: true, kind: "nps" },
        { key: "wait", text: both("排队的快慢", "Speed of the queue"), kind: "pair", scale: { from: 1, to: 5, least: both("很慢", "Very slow"), most: both("很快", "Very fast") } },
      ],
    },
    {
      title: both("哪里让您不满意", "What went wrong"),
      show_if: { answer: { question: "sat", is: "at_most", value: 2 } },
      questions: [{ key: "why", text: both("请告诉我们原因", "Please tell us why"), required: true, kind: "text", long: true }],
    },
    {
      questions: [
        { key: "ease", text: both("办理起来容易吗？", "How easy was it?"), kind: "ces" },
        { key: "stars", text: both("店内环境", "The shop itself"), kind: "rating", look: "stars", scale: { from: 1, to: 5 } },
        { key: "mood", text: both("店员的态度", "Our staff"), kind: "rating", look: "faces", scale: { from: 1, to: 5 } },
        { key: "again", text: both("您还会再来吗？", "Will you come again?"), kind: "choice", options: [option("yes", "会", "Yes"), option("perhaps", "也许", "Perhaps"), option("no", "不会", "No")], other: true },
        { key: "liked", text: both("您喜欢什么？", "What did you like?"), kind: "choices", at_most: 2, shuffle: true, options: [option("food", "口味", "The food"), option("price", "价格", "The price"), option("place", "环境", "The place")], other: true },
        { key: "order", text: both("请按重要程度排序", "What matters most?"), kind: "ranking", options: [option("speed", "速度", "Speed"), option("taste", "味道", "Taste"), option("care", "关怀", "Care")] },
        { key: "items", text: both("请逐项打分", "Please rate each"), kind: "matrix", rows: [option("clean", "整洁", "Cleanliness"), option("light", "灯光", "Light")], scale: { from: 1, to: 5, least: both("差", "Poor"), most: both("好", "Good") } },
      ],
    },
    {
      questions: [
        { key: "visits", text: both("今年来过几次？", "How many visits this year?"), kind: "number", from: 0, to: 400, whole: true },
        { key: "last", text: both("上次是哪天？", "When was the last one?"), kind: "date" },
        { key: "word", text: both("用一个词形容我们", "Us in one word"), kind: "text" },
        { key: "call", text: both("我们可以给您打电话吗？", "May we call you?"), required: true, kind: "consent" },
      ],
    },
  ],
  thanks: [
    { show_if: { answer: { question: "nps", is: "at_least", value: 9 } }, text: both("谢谢您的喜爱！", "Thank you for loving us!") },
    { text: both("谢谢，我们会改进。", "Thank you, we will do better.") },
  ],
};
const SHORT = {
  title: both("一个问题", "One question"),
  pages: [{ questions: [{ key: "nps", text: both("您会推荐我们吗？", "Would you recommend us?"), required: true, kind: "nps" }] }],
};

/** Opens a link as a respondent does, and waits for the page. */
async function open(app, hash, page = app.page) {
  await page.goto(`${app.server.url}${hash}`);
  await page.waitForFunction(() => !document.getElementById("boot") && document.querySelector(".respond"));
}

/** Everything a browser keeps of a respondent, by the keys of localStorage. */
const kept = (page) => page.evaluate(() => Object.keys(localStorage).filter((key) => /respond|kiosk/.test(key)));

const group = (page, name) => page.getByRole("group", { name });
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();

async function answerFirstPage(page) {
  await group(page, "How satisfied were you").getByRole("radio", { name: "Very satisfied" }).check();
  await group(page, "How likely are you").getByRole("radio", { name: "9", exact: true }).check();
  const wait = group(page, "Speed of the queue");
  await wait.getByRole("radiogroup", { name: "What you expected" }).getByRole("radio", { name: "4", exact: true }).check();
  await wait.getByRole("radiogroup", { name: "What you experienced" }).getByRole("radio", { name: "5 Very fast" }).check();
}

async function answerThirdPage(page) {
  await group(page, "How easy was it?").getByRole("radio", { name: "6", exact: true }).check();
  await group(page, "The shop itself").getByRole("radio", { name: "4 of 5 stars" }).check();
  await group(page, "Our staff").getByRole("radio", { name: "5 of 5" }).check();
  await group(page, "Will you come again?").getByRole("radio", { name: "Something else" }).check();
  await group(page, "Will you come again?").getByRole("textbox", { name: "Please say what" }).fill("If you move closer");
  const liked = group(page, "What did you like?").first();
  await liked.getByRole("checkbox", { name: "The food" }).check();
  await liked.getByRole("checkbox", { name: "The place" }).check();
  assert.ok(await liked.getByRole("checkbox", { name: "The price" }).isDisabled(), "two of at most two are chosen");
  await page.getByRole("button", { name: "Move up: Taste" }).click();
  await page.getByText("Taste: place 1 of 3").waitFor();
  await page.getByRole("radiogroup", { name: "Cleanliness" }).getByRole("radio", { name: "5 Good" }).check();
  await page.getByRole("radiogroup", { name: "Light" }).getByRole("radio", { name: "2", exact: true }).check();
}

const WANTED = {
  sat: 5,
  nps: 9,
  wait: { a: 4, b: 5 },
  ease: 6,
  stars: 4,
  mood: 5,
  again: { chosen: ["other"], other: "If you move closer" },
  liked: ["food", "place"],
  order: ["taste", "speed", "care"],
  items: { clean: 5, light: 2 },
  visits: 12,
  last: "2026-11-01",
  word: "<b>Warm</b> 温暖",
  call: true,
};

journey("every kind of question is answered on a phone, without a network, and only the team can read it", { viewport: phone }, async (app, t) => {
  const ours = team();
  const document = documentOf(EVERYTHING);
  const name = Buffer.from("王伟 Wei").toString("base64url");
  const asked = [];
  app.context.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const { page } = app;
  await open(app, fragment(ours, document, { n: name }));
  await page.getByRole("heading", { name: "Your visit to our shop", level: 1 }).waitFor();
  await page.getByText("Dear 王伟 Wei").waitFor();
  await app.checkA11y();
  await app.screenshot("respond-intro-en-390");

  // The network goes, and stays away.
  await app.offlineReady();
  assert.ok(!asked.some((path) => /\/(app|parts|worker)[-_]|locales\//.test(path)), `more than the respondent needs: ${asked}`);
  await app.server.stop();
  await press(page, "Begin");
  await page.getByRole("heading", { name: "Overall" }).waitFor();
  await app.screenshot("respond-page1-en-390", page, { fullPage: true });
  await app.checkA11y();

  // What is missing is said, and the focus is on the first of it.
  await press(page, "Next");
  await page.getByRole("alert").getByText("Questions 1, 2 still need an answer").waitFor();
  const focused = await page.evaluate(() => document.activeElement.closest("[role=group]").textContent);
  assert.match(focused, /How satisfied/);
  await app.checkA11y();
  await app.screenshot("respond-missing-en-390", page, { fullPage: true });
  await answerFirstPage(page);
  await press(page, "Next");

  // The dissatisfied are asked why; everybody else is not.
  await page.getByText("Page 2 of 3").first().waitFor();
  await press(page, "Back");
  await group(page, "How satisfied were you").getByRole("radio", { name: "Very dissatisfied" }).check();
  await press(page, "Next");
  await page.getByRole("heading", { name: "What went wrong" }).waitFor();
  await press(page, "Back");
  await group(page, "How satisfied were you").getByRole("radio", { name: "Very satisfied" }).check();
  await press(page, "Next");

  await answerThirdPage(page);
  await app.screenshot("respond-page3-en-390", page, { fullPage: true });
  await app.checkA11y();
  // A reload without a network takes up the draft.
  await page.reload();
  await page.getByText("Page 2 of 3").first().waitFor();
  assert.ok(await page.getByRole("radio", { name: "4 of 5 stars" }).isChecked());
  // So does the other language.
  await press(page, "中文");
  await page.getByRole("radio", { name: "4 颗星，满分 5 颗" }).waitFor();
  await app.screenshot("respond-page3-zh-390", page, { fullPage: true });
  await app.checkA11y();
  await press(page, "English");
  await press(page, "Next");

  await page.getByRole("textbox", { name: "How many visits" }).fill("12.5");
  await page.getByRole("textbox", { name: "When was the last one?" }).fill("2026-11-01");
  await page.getByRole("textbox", { name: "Us in one word" }).fill("<b>Warm</b> 温暖");
  await page.getByRole("radio", { name: "I agree", exact: true }).check();
  await press(page, "Send");
  await page.getByText("Please enter A whole number from 0 to 400", { exact: false }).first().waitFor();
  await page.getByRole("textbox", { name: "How many visits" }).fill("12");
  await app.screenshot("respond-page4-en-390", page, { fullPage: true });
  await press(page, "Send");

  await page.getByRole("heading", { name: "One step left: hand in your answers" }).waitFor();
  await app.checkA11y();
  await app.screenshot("respond-hand-in-en-390", page, { fullPage: true });
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save as a file" }).click()]);
  const file = readFileSync(await download.path(), "utf8");
  assert.match(download.suggestedFilename(), /^zhiji-answer-[0-9a-f]{8}\.age$/);
  const answer = ours.open(armors(file)[0]);
  const { answers, id, started_at: began, answered_at: ended, ...rest } = answer;
  assert.deepEqual(answers, WANTED);
  assert.deepEqual(rest, { format: "zhiji.answer", version: 1, survey: digestOf(document), language: "en", channel: "online" });
  assert.ok(/^[0-9a-f]{32}$/.test(id) && began <= ended);
  assert.throws(() => team().open(file), "another team opened it");
  assert.ok(!/Warm|food|王伟/.test(file), "something is readable");

  // The same by the other ways, also after a reload.
  await page.reload();
  await page.getByRole("heading", { name: "One step left" }).waitFor();
  await app.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy as text" }).click();
  await page.getByText("Copied.").waitFor();
  assert.deepEqual(ours.open(await page.evaluate(() => navigator.clipboard.readText())), answer);
  await page.getByRole("button", { name: "Show a QR code" }).click();
  await page.getByRole("img", { name: "QR code of the sealed answers" }).or(page.getByText("too long for one QR code")).waitFor();
  await app.screenshot("respond-qr-en-390", page, { fullPage: true });
  await app.checkA11y();

  await press(page, "Look at my answers again");
  assert.ok(await page.getByRole("radio", { name: "Very satisfied" }).isChecked());
  await press(page, "Next");
  await press(page, "Next");
  await press(page, "Send");
  await press(page, "I have handed it in");
  await page.getByRole("heading", { name: "Thank you for loving us!" }).waitFor();
  await app.screenshot("respond-thanks-en-390");
  await app.checkA11y();
  assert.deepEqual(await kept(page), [], "answers stay on the device");
  assert.deepEqual(await page.evaluate(() => indexedDB.databases()), [], "a workspace was touched");
  t.diagnostic(`sealed answer: ${file.length} characters`);
});

journey("a personal invitation is answered by keyboard alone, in Chinese, and counts once", { lang: "zh-CN", viewport: phone, dark: true }, async (app) => {
  const ours = team();
  const { page } = app;
  const hash = fragment(ours, documentOf(SHORT), { t: "dG9rZW4", w: "0190c0de-0000-7000-8000-000000000009", m: Buffer.from("cs@shop.example").toString("base64url") });
  await open(app, hash);
  await page.getByText("您会推荐我们吗？").waitFor();
  await app.screenshot("respond-short-zh-390-dark");
  await app.checkA11y();
  const tabTo = async (name) => {
    for (let at = 0; at < 30; at += 1) {
      await page.keyboard.press("Tab");
      const found = await page.evaluate(() => document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent);
      if (found.includes(name)) return;
    }
    throw new Error(`no way to ${name} with Tab`);
  };
  await tabTo("0 完全不可能");
  await page.keyboard.press("1");
  await page.keyboard.press("0");
  assert.ok(await page.getByRole("radio", { name: "10 极有可能" }).isChecked());
  await page.keyboard.press("ArrowLeft");
  assert.ok(await page.getByRole("radio", { name: "9", exact: true }).isChecked());
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "还差一步：把回答交给对方" }).waitFor();
  assert.match(await page.evaluate(() => document.activeElement.textContent), /还差一步/);
  await page.getByText("这份邀请是给您个人的").waitFor();
  await app.screenshot("respond-hand-in-zh-390-dark", page, { fullPage: true });
  await app.checkA11y();
  const mail = new URL(await page.getByRole("link", { name: "写邮件" }).getAttribute("href"));
  assert.equal(mail.pathname, "cs@shop.example");
  const answer = ours.open(armors(mail.searchParams.get("body"))[0]);
  assert.deepEqual([answer.token, answer.wave, answer.language, answer.answers], ["dG9rZW4", "0190c0de-0000-7000-8000-000000000009", "zh", { nps: 9 }]);
  await tabTo("显示二维码");
  await page.keyboard.press("Enter");
  await page.getByRole("img", { name: "加密回答的二维码" }).waitFor();
  await app.screenshot("respond-qr-zh-390-dark", page, { fullPage: true });
  await tabTo("我已经交给对方了");
  await page.keyboard.press("Enter");
  await page.getByText("都完成了，可以关闭这个页面。").waitFor();
  await page.reload();
  await page.getByRole("heading", { name: "您已经交过这份问卷" }).waitFor();
  assert.ok(!(await page.evaluate(() => JSON.stringify(localStorage))).includes('\\"nps\\"'), "the answer stays on the device");
  await app.checkA11y();
  await press(page, "重新填写");
  await page.getByText("您会推荐我们吗？").waitFor();
});

journey("the share sheet of a phone takes the sealed answers", { viewport: phone }, async (app) => {
  const ours = team();
  const { page } = app;
  // Chromium without a screen has no share sheet: one that takes the second thing it is given.
  await page.addInitScript(() => {
    globalThis.given = [];
    navigator.share = (what) => {
      globalThis.given.push(what);
      return globalThis.given.length > 1 ? Promise.resolve() : Promise.reject(new DOMException("nobody took it", "AbortError"));
    };
  });
  await open(app, fragment(ours, documentOf(SHORT)));
  await page.getByRole("radio", { name: /^9/ }).check();
  await press(page, "Send");
  await page.getByRole("button", { name: /^Share/ }).click();
  await page.getByText(/^It was not shared/).waitFor();
  await page.getByRole("button", { name: /^Share/ }).click();
  await page.getByText("Given to the program you chose.").waitFor();
  const given = await page.evaluate(() => globalThis.given);
  assert.deepEqual(ours.open(armors(given[1].text)[0]).answers, { nps: 9 });
});

journey("links that were cut, changed or made by a newer version say so in the respondent's language", { viewport: phone }, async (app) => {
  const ours = team();
  const { page } = app;
  const whole = fragment(ours, documentOf(SHORT));
  const damaged = "This link was cut off or changed";
  const flipped = whole.slice(0, 60) + (whole[60] === "A" ? "B" : "A") + whole.slice(61);
  const cases = [
    [whole.slice(0, -9), damaged],
    [whole.slice(0, 20), damaged],
    [flipped, damaged],
    [fragment(ours, "{}"), damaged],
    [fragment({ recipient: "age1nobody" }, documentOf(SHORT)), damaged],
    [fragment(ours, documentOf({ title: both("空", "Empty"), pages: [] })), damaged],
    ["#s=", "There is no survey in this link"],
    [fragment(ours, documentOf(SHORT), {}, 2), "This survey needs a newer page"],
    [fragment(ours, documentOf(SHORT).replace('"version":1', '"version":7')), "This survey needs a newer page"],
  ];
  for (const [hash, title] of cases) {
    await page.goto("about:blank");
    await open(app, hash);
    await page.getByRole("heading", { name: title, level: 1 }).waitFor();
  }
  await app.checkA11y();
  await press(page, "中文");
  await page.getByRole("heading", { name: "这份问卷需要更新的页面" }).waitFor();
  await app.screenshot("respond-newer-zh-390");
  // The whole link, pasted over the broken one.
  await page.evaluate((hash) => (location.hash = hash), whole);
  await page.getByText("您会推荐我们吗？").or(page.getByText("Would you recommend us?")).waitFor();
});

journey("an answering machine takes one respondent after the other, and gives the team one file", { viewport: VIEWPORTS.tablet }, async (app) => {
  const ours = team();
  const { page } = app;
  await open(app, fragment(ours, documentOf(EVERYTHING), { kiosk: 1 }));
  await page.getByRole("heading", { name: "On-site kiosk" }).waitFor();
  await app.checkA11y();
  await app.screenshot("respond-kiosk-setup-en-1024", page, { fullPage: true });
  await press(page, "Start");
  await page.getByText("The code needs at least 4 signs.").waitFor();
  await page.getByLabel("Code to leave").fill("2468");
  await page.getByLabel("Note about a gift").fill("Please take a small gift at the desk");
  await press(page, "Start");
  await page.waitForFunction(() => document.fullscreenElement === document.documentElement);
  await app.offlineReady();
  await app.server.stop();
  for (let respondent = 0; respondent < 2; respondent += 1) {
    await press(page, "Begin");
    await answerFirstPage(page);
    await press(page, "Next");
    await press(page, "Next");
    await page.getByRole("radio", { name: "I do not agree" }).check();
    await press(page, "Send");
    await page.getByRole("heading", { name: "Thank you for loving us!" }).waitFor();
    await page.getByText("Please take a small gift at the desk").waitFor();
    await app.checkA11y();
    await app.screenshot("respond-kiosk-thanks-en-1024");
    await press(page, "Next person");
    await page.getByRole("button", { name: "Begin" }).waitFor();
  }
  // A reload is no way out.
  await page.reload();
  await page.getByRole("button", { name: "Begin" }).waitFor();
  await press(page, "Staff");
  await page.locator("input[type=password]").fill("1111");
  await press(page, "Leave the survey");
  await page.getByText("That is not the code.").waitFor();
  await app.checkA11y();
  await page.locator("input[type=password]").fill("2468");
  await press(page, "Leave the survey");
  await page.getByText("2 answers taken").waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, "Save as one file")]);
  const opened = armors(readFileSync(await download.path(), "utf8")).map((text) => ours.open(text));
  assert.deepEqual(opened.map((answer) => [answer.channel, answer.answers.sat, answer.answers.call]), Array(2).fill(["onsite", 5, false]));
  assert.notEqual(opened[0].id, opened[1].id);
  await press(page, "Clear the saved answers from this device");
  await page.getByText("0 answers taken").waitFor();
  await app.screenshot("respond-kiosk-staff-en-1024", page, { fullPage: true });
  assert.equal((await kept(page)).filter((key) => key.includes("answer")).length, 0);
});

journey("an answering machine that nobody touches begins anew", { viewport: VIEWPORTS.tablet }, async (app) => {
  const { page } = app;
  await page.clock.install();
  await open(app, fragment(team(), documentOf(EVERYTHING), { kiosk: 1 }));
  await page.getByLabel("Code to leave").fill("2468");
  await page.getByLabel("Begin anew when nobody touches it for").selectOption("30 seconds");
  await press(page, "Start");
  await press(page, "Begin");
  await group(page, "How satisfied were you").getByRole("radio", { name: "Very dissatisfied" }).check();
  await page.clock.runFor(33_000);
  await page.getByRole("alertdialog", { name: "Are you still there?" }).waitFor();
  await app.checkA11y();
  await press(page, "Go on");
  assert.ok(await page.getByRole("radio", { name: "Very dissatisfied" }).isChecked());
  await page.clock.runFor(50_000);
  await press(page, "Begin");
  assert.ok(!(await page.getByRole("radio", { name: "Very dissatisfied" }).isChecked()), "the next respondent sees the last one's answer");
});

journey("the app is found whole where a respondent's page was kept first", async (app) => {
  const { page } = app;
  await open(app, fragment(team(), documentOf(SHORT)));
  await app.offlineReady();
  const worker = () => page.evaluate(async () => (await navigator.serviceWorker.ready).active.scriptURL);
  assert.match(await worker(), /for=respondents$/);
  await page.goto("about:blank");
  await app.open();
  await page.waitForFunction(() => navigator.serviceWorker.controller && !new URL(navigator.serviceWorker.controller.scriptURL).search);
  assert.equal(await page.evaluate(() => globalThis.zhiji.updateReady), false);
  // And the other way round the app's stays.
  await page.goto("about:blank");
  await open(app, fragment(team(), documentOf(SHORT)));
  assert.doesNotMatch(await worker(), /for=respondents$/);
  await app.server.stop();
  await page.reload();
  await page.getByText("Would you recommend us?").waitFor();
});

journey("the page of a respondent is small, and soon usable on a slow phone", { viewport: phone }, async (app, t) => {
  const { page } = app;
  const loaded = new Map();
  page.on("response", async (response) => {
    const body = await response.body().catch(() => null);
    if (body) loaded.set(new URL(response.url()).pathname, body);
  });
  const hash = fragment(team(), documentOf(EVERYTHING));
  const cdp = await app.context.newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const began = performance.now();
  await page.goto(`${app.server.url}${hash}`);
  await page.getByRole("button", { name: "Begin" }).waitFor();
  const usable = performance.now() - began;
  await app.offlineReady();
  const view = [...loaded].filter(([path]) => !/sw\.js|icons\/zhiji-/.test(path));
  const bytes = view.reduce((sum, [, body]) => sum + brotliCompressSync(body).length, 0);
  t.diagnostic(`${bytes} bytes with brotli in ${view.length} files, usable after ${Math.round(usable)} ms at a quarter of the speed`);
  assert.ok(bytes <= 400_000, `${bytes} bytes: ${view.map(([path]) => path)}`);
});
