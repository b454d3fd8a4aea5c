// The results of a survey: every card on the demo, filters that live in the address, figures recomputed from the exported
// records, the customers behind the square, and from a dissatisfied text to a complaint.

import assert from "node:assert/strict";

import { journey, VIEWPORTS } from "./lib/app.mjs";

const WORDS = {
  en: {
    results: "Results",
    cards: ["What changed", "SERVQUAL", "Importance and performance", "Kano", "Question by question", "Reliability (Cronbach’s alpha)"],
    share: "Print or share",
    shared: "As others may see it",
    wave: "Wave",
    medians: "Medians",
  },
  "zh-CN": {
    results: "结果",
    cards: ["变化", "服务质量 SERVQUAL", "重要性与表现", "Kano 模型", "逐题分布", "信度（Cronbach α）"],
    share: "打印或分享",
    shared: "可供分享的版本",
    wave: "调查批次",
    medians: "中位数",
  },
};

const picture = async (app, name) => {
  if (process.env.PICTURES) await app.screenshot(name, app.page, { fullPage: true });
};

for (const [lang, size, dark] of [["en", "wide", false], ["zh-CN", "phone", true]]) {
  const say = WORDS[lang];
  journey(`a study shows every method, ${lang}, ${size}`, { lang, viewport: VIEWPORTS[size], dark }, async (app) => {
    const { page } = app;
    await app.startDemo();
    await app.open("surveys?q=STUDY");
    await page.getByText(/Service quality study/).first().click();
    await page.getByRole("link", { name: say.results, exact: true }).click();
    for (const name of say.cards) await page.getByRole("heading", { name, exact: true }).first().waitFor();
    await app.checkA11y();
    await picture(app, `results-${lang}-${size}`);

    const wave = page.getByLabel(say.wave, { exact: true });
    const second = await wave.locator("option").filter({ hasText: "Second round" }).getAttribute("value");
    await wave.selectOption(second);
    await page.waitForURL(/wave=/);
    await page.locator(".results-count").getByText(/\b72\b.*136/).waitFor();
    await page.getByText(say.medians, { exact: true }).click();
    await page.waitForURL(/cut=medians/);
    await app.reload();
    await page.locator(".results-count").getByText(/\b72\b.*136/).waitFor();
    await page.getByRole("button", { name: say.share }).click();
    await page.getByText(say.shared).waitFor();
    assert.equal(await page.locator(".verbatims").count(), 0, "own words are not shared");
    await app.checkA11y();
    await picture(app, `results-shared-${lang}-${size}`);
  });
}

// --- figures again, in another language, from the exported records ---

const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const numberIn = (text) => Number(text.replace("−", "-").replaceAll(",", "").replace("%", ""));

function headlines(responses) {
  const nps = responses.map((one) => one.nps).filter((score) => score !== undefined);
  const csat = responses.map((one) => one.csat).filter((score) => score !== undefined);
  const pairs = responses.filter((one) => one.expectation > 0 && one.experience !== undefined);
  return {
    nps: (100 * (nps.filter((score) => score >= 9).length - nps.filter((score) => score <= 6).length)) / nps.length,
    csat: (100 * csat.filter((score) => score >= 4).length) / csat.length,
    ratio: mean(pairs.map((one) => one.experience / one.expectation)),
  };
}

async function checkHeadlines(page, responses) {
  const tile = async (name) => numberIn(await page.locator(".stat").filter({ hasText: name }).locator(".stat-value").textContent());
  await page.locator(".results-count").getByText(new RegExp(`^${responses.length.toLocaleString("en")} of`)).waitFor();
  const want = headlines(responses);
  const near = (found, wanted, step, what) => assert.ok(Math.abs(found - wanted) <= step / 2 + 1e-9, `${what}: ${found}, recomputed ${wanted}`);
  near(await tile("Net Promoter Score"), want.nps, 0.1, "NPS");
  near(await tile("Customer satisfaction (CSAT)"), want.csat, 0.1, "CSAT");
  near(await tile("Satisfaction ratio"), want.ratio, 0.0001, "mean c");
}

/** The cells of the row `name` of the card `card`, by the names of their columns. */
async function row(page, card, name) {
  const section = page.locator(".card").filter({ has: page.getByRole("heading", { name: card, exact: true }) });
  const heads = await section.locator("table").first().locator("thead th").allTextContents();
  const line = section.locator("tbody tr").filter({ has: page.getByRole("rowheader", { name, exact: true }) }).first();
  const cells = await line.locator("td").allTextContents();
  return Object.fromEntries(heads.slice(1).map((head, at) => [head, numberIn(cells[at])]));
}

journey("figures of a survey equal a recomputation from the exported records", { lang: "en" }, async (app) => {
  const { page } = app;
  await app.startDemo();
  const { tables } = await app.recordsAndFigures();
  const survey = (code) => tables.surveys.find((one) => one.code === code).id;
  const of = (id) => tables.responses.filter((one) => one.survey === id);
  const results = (id) => app.open(`surveys/${id}/results`);

  const yearly = survey("YEAR-3");
  await results(yearly);
  await checkHeadlines(page, of(yearly));
  const answers = new Map();
  const driverOf = new Map(tables.questions.filter((one) => one.survey === yearly && one.kind === "pair").map((one) => [one.id, one.driver]));
  for (const one of tables.answers.filter((each) => driverOf.has(each.question) && each.expectation > 0)) {
    const driver = driverOf.get(one.question);
    answers.set(driver, [...(answers.get(driver) ?? []), one.experience / one.expectation]);
  }
  for (const [driver, name] of [["product", "Product"], ["communication", "Communication"]]) {
    const found = await row(page, "Satisfaction by driver", name);
    assert.equal(found.Answers, answers.get(driver).length);
    assert.ok(Math.abs(found["Satisfaction ratio"] - mean(answers.get(driver))) <= 0.0005 + 1e-9, `${name}: ${found["Satisfaction ratio"]}`);
  }

  await page.getByLabel("Channel", { exact: true }).selectOption("wechat");
  await page.waitForURL(/channel=wechat/);
  await checkHeadlines(page, of(yearly).filter((one) => one.channel === "wechat"));
  const tiers = new Map(tables.customers.map((one) => [one.id, one.tier]));
  await page.getByLabel("Tier", { exact: true }).selectOption("vip");
  await checkHeadlines(page, of(yearly).filter((one) => one.channel === "wechat" && tiers.get(one.customer) === "vip"));
  await page.getByRole("button", { name: "Clear filters" }).click();
  await checkHeadlines(page, of(yearly));
  await app.checkA11y();
  await picture(app, "results-yearly");

  const study = survey("STUDY");
  await results(study);
  const items = new Set(tables.questions.filter((one) => one.survey === study && one.measure === "servqual" && one.subject === "reliability").map((one) => one.id));
  const gaps = new Map();
  for (const one of tables.answers.filter((each) => items.has(each.question))) {
    gaps.set(one.response, [...(gaps.get(one.response) ?? []), one.experience - one.expectation]);
  }
  await page.getByRole("heading", { name: "SERVQUAL", exact: true }).waitFor();
  const reliability = await row(page, "SERVQUAL", "Reliability");
  assert.equal(reliability.Answers, gaps.size);
  assert.ok(Math.abs(reliability.Gap - mean([...gaps.values()].map(mean))) <= 0.005 + 1e-9, String(reliability.Gap));
});

journey("the satisfied who leave get a list, a dissatisfied text becomes a complaint", { lang: "en" }, async (app) => {
  const { page } = app;
  await app.startDemo();
  await app.open("surveys?q=AFTER");
  await page.getByText(/After your meal/).first().click();
  await page.getByRole("link", { name: "Results", exact: true }).click();
  await page.getByText("In their own words").waitFor();

  const leaving = page.locator(".square-satisfied-leaving");
  await leaving.getByRole("button", { name: /Satisfied, leaving/ }).click();
  await page.locator(".record-lines li").first().waitFor();
  await page.keyboard.press("Escape");

  await page.getByRole("list", { name: "Frequent terms" }).getByRole("button").first().waitFor();
  const term = page.getByRole("list", { name: "Frequent terms" }).getByRole("button").first();
  const word = await term.locator("span").first().textContent();
  await term.click();
  assert.ok((await page.locator(".verbatim-text").first().textContent()).toLowerCase().includes(word));
  await page.getByRole("button", { name: "Clear the search" }).click();

  await leaving.getByRole("button", { name: "Make an outreach list" }).click();
  await page.waitForURL(/\/customers\?/);
  await page.goBack();
  await page.getByText("In their own words").waitFor();

  const line = page.locator(".verbatims > li").filter({ has: page.getByRole("button", { name: /^New complaint of/ }) }).first();
  const text = await line.locator(".verbatim-text").textContent();
  await line.getByRole("button", { name: /^New complaint of/ }).click();
  const dialog = page.getByRole("dialog", { name: "New complaint" });
  await dialog.getByRole("button", { name: "Take it down" }).waitFor();
  assert.equal(await dialog.getByLabel("What happened").inputValue(), text, "it begins with the customer’s own words");
  await app.checkA11y();
  await picture(app, "results-complaint");
  await dialog.getByRole("button", { name: "Take it down" }).click();
  await dialog.waitFor({ state: "hidden" });
  const { tables } = await app.recordsAndFigures();
  assert.ok(tables.complaints.some((one) => one.description === text && one.customer));
});

const rating = (key, text) => ({ key, text: { en: text }, kind: "rating", scale: { from: 1, to: 10 }, measure: { of: "satisfaction_index" } });
const ASKED = {
  format: "zhiji.questionnaire",
  version: 1,
  title: { en: "How we do" },
  pages: [{
    questions: [
      rating("overall", "All in all?"),
      rating("ideal", "And against your ideal?"),
      { key: "channel", text: { en: "Where do you buy?" }, kind: "choice", options: [{ code: "shop", text: { en: "In the shop" } }], other: true },
      { key: "why", text: { en: "Why?" }, kind: "text" },
    ],
  }],
};

journey("items of the index are weighed, own words are found by question and tag", { lang: "en" }, async (app) => {
  const { page } = app;
  await app.startEmpty();
  await app.open("surveys");
  await page.getByRole("button", { name: "New survey" }).first().click();
  const begin = page.getByRole("dialog");
  await begin.getByLabel(/file/i).setInputFiles({ name: "ours.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(ASKED)) });
  await begin.getByRole("button", { name: "Create survey" }).click();
  await page.waitForURL(/surveys\/[0-9a-f-]+\/design/);
  const survey = page.url().match(/surveys\/([0-9a-f-]+)/)[1];
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByRole("dialog", { name: "Publish this questionnaire?" }).getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByText("Questionnaire published").waitFor();

  await app.open(`surveys/${survey}`);
  await page.getByRole("button", { name: "Import answers" }).click();
  const file = page.getByRole("dialog", { name: "Import answers" });
  const rows = ["overall,ideal,channel,channel.other,why", "10,10,shop,,fresh soup", "1,7,other,at the fair,", "4,4,other,by phone,too slow"];
  await file.getByLabel("CSV file with one row a respondent").setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) });
  await file.getByRole("button", { name: "Check all rows" }).click();
  await file.getByRole("button", { name: "Import 3 responses" }).click();
  await page.getByText("Imported 3 responses").first().waitFor();

  // Equal weights: the mean of 100, 100·(0 + 6/9)/2 and 100·3/9.
  await app.open(`surveys/${survey}/results`);
  const index = async (want) => page.locator(".stat").filter({ hasText: "Satisfaction index" }).getByText(want, { exact: true }).waitFor();
  await index("55.6");
  await page.getByText("Equal weights: none were given.").waitFor();
  // All of the index on the first item: the mean of 100, 0 and 100·3/9; a third of it on the second: 100, 200/9, 100·3/9.
  await page.getByLabel("Weight of “All in all?”").fill("2");
  await index("44.4");
  await page.getByLabel("Weight of “And against your ideal?”").fill("1");
  await index("51.9");
  assert.ok(await page.getByLabel("Weight of “And against your ideal?”").evaluate((field) => field === document.activeElement), "typing keeps its place");
  await page.getByText(/Your weights, brought to a sum of 1/).waitFor();
  await app.checkA11y();
  await picture(app, "results-index");
  await app.reload();
  await index("51.9");
  await page.getByLabel("Weight of “And against your ideal?”").fill("-1");
  await page.getByText("A number from 0 on, such as 0.4").waitFor();
  await index("44.4");

  // Words beside "other" stand under their question; a question and a tag narrow them.
  const said = () => page.locator(".verbatims > li").count();
  assert.equal(await said(), 3);
  await page.getByLabel("Question", { exact: true }).selectOption({ label: "Where do you buy?" });
  await page.getByText("2 texts", { exact: true }).waitFor();
  await page.locator(".verbatims").getByText("at the fair").waitFor();
  await page.locator(".verbatims > li").filter({ hasText: "by phone" }).getByRole("button", { name: /^Tag the text/ }).click();
  const tags = page.getByRole("dialog", { name: "Tags of this text" });
  await tags.getByRole("combobox", { name: "Tags" }).fill("waiting");
  await tags.getByRole("combobox", { name: "Tags" }).press("Enter");
  await tags.getByRole("button", { name: "Save" }).click();
  await tags.waitFor({ state: "hidden" });
  await page.getByLabel("Tags", { exact: true }).selectOption({ label: "waiting" });
  await page.getByText("1 text", { exact: true }).waitFor();
  await page.getByRole("searchbox", { name: "Search the texts" }).fill("fair");
  await page.getByText("0 texts", { exact: true }).waitFor();
  await page.getByLabel("Tags", { exact: true }).selectOption({ label: "All" });
  await page.getByText("1 text", { exact: true }).waitFor();
  await app.checkA11y();

  // As others see it, what one or two chose is held back inside a question that is shown.
  await page.getByRole("button", { name: "Print or share" }).click();
  await page.getByLabel(/Hide groups below|least/i).first().fill("2");
  await page.locator(".asked-block").filter({ hasText: "Where do you buy?" }).getByText("held back").first().waitFor();
});

journey("results are narrowed to a product of the orders behind the answers", { lang: "en" }, async (app) => {
  const { page } = app;
  await app.startDemo();
  const { tables } = await app.recordsAndFigures();
  const survey = tables.surveys.find((one) => one.code === "AFTER").id;
  const responses = tables.responses.filter((one) => one.survey === survey);
  const orders = new Set(responses.map((one) => one.order).filter(Boolean));
  const lines = tables.order_lines.filter((one) => orders.has(one.order));
  const product = lines[0].product;
  const about = new Set(lines.filter((one) => one.product === product).map((one) => one.order));
  const complaints = new Set(tables.complaints.filter((one) => one.product === product).map((one) => one.id));
  await app.open(`surveys/${survey}/results`);
  await page.getByLabel("Product", { exact: true }).selectOption(product);
  await page.waitForURL(/product=/);
  await checkHeadlines(page, responses.filter((one) => about.has(one.order) || complaints.has(one.complaint)));
});
