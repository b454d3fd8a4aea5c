// The figures of the demo: as tiles, pictures and tables, with their working, down to the records, and as files; in both
// languages, by mouse and keyboard.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { journey, VIEWPORTS } from "./lib/app.mjs";

async function insights(app, route = "insights") {
  await app.open(route);
  await app.page.locator('.insights[aria-busy="false"]').waitFor();
}

/** Whether a canvas shows anything: some pixels differ from the first one. */
const isDrawn = (canvas) =>
  canvas.evaluate((canvas) => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    return data.some((byte, at) => byte !== data[at % 4]);
  });

async function exported(page, item) {
  await page.getByRole("button", { name: "Export" }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: item }).click()]);
  return readFileSync(await download.path(), "utf8");
}

journey("figures are seen, opened, explained and followed to their records", { lang: "en" }, async (app) => {
  const { page } = app;
  await app.startDemo();
  await insights(app);
  await app.checkA11y();

  // Pictures: every chart of the page is drawn, and can be read as a table instead.
  const charts = page.locator(".chart canvas");
  await charts.first().waitFor();
  assert.ok((await charts.count()) >= 10, `${await charts.count()} charts`);
  for (const chart of await charts.all()) assert.ok(await isDrawn(chart), "a chart is blank");
  const tiers = page.getByRole("region", { name: "Importance tiers" });
  await tiers.getByRole("button", { name: "Show as a table" }).click();
  await tiers.getByRole("rowheader", { name: "VIP" }).waitFor();
  await app.checkA11y();

  // The records behind a part that no filter can say open beside the page.
  await tiers.getByRole("button", { name: "VIP" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("listitem").first().waitFor();
  await app.checkA11y();
  await sheet.getByRole("button", { name: "Close" }).click();

  // The working of a figure, and from a part of it to the list of its records.
  await page.getByRole("button", { name: /^Net Promoter Score/ }).click();
  await page.getByRole("heading", { name: "Net Promoter Score", level: 1 }).waitFor();
  await page.getByText("100 × (p − d)").waitFor();
  await page.getByText("Reichheld").waitFor();
  await app.checkA11y();
  const promoters = page.getByRole("row").filter({ has: page.getByRole("button", { name: /^Promoters/ }) });
  const count = (await promoters.getByRole("cell").innerText()).replaceAll(/\D/g, "");
  await promoters.getByRole("button").click();
  await page.waitForURL(/responses\?/);
  await page.getByText(new RegExp(`^${Number(count).toLocaleString("en")} response`)).first().waitFor();

  // Day and period stand in the address and change the figures.
  await insights(app, "insights/revenue");
  const all = await page.locator(".figure-value").innerText();
  await page.getByRole("combobox", { name: "Period" }).selectOption({ label: "Last 12 months" });
  await page.waitForURL(/period=12-months/);
  await page.waitForFunction((before) => {
    const now = document.querySelector(".figure-value")?.innerText;
    return now && now !== before;
  }, all);

  // Unknown figures are said to be unknown.
  await app.open("insights/no-such-figure");
  await page.getByRole("heading", { name: "There is no such figure" }).waitFor();
  await app.checkA11y();
});

journey("figures are exported, and read in Chinese, dark, on a phone", { lang: "en" }, async (app) => {
  const { page } = app;
  await app.startDemo();
  await insights(app);
  const json = JSON.parse(await exported(page, "All figures as JSON"));
  assert.equal(json.nps.shape, "scalar");
  assert.ok(json.nps.interval.low < json.nps.value && json.nps.value < json.nps.interval.high);
  assert.equal(json["importance-tiers"].rows.length, 3);
  assert.ok(json.gini.value > 0 && json.gini.value < 1);
  assert.ok(Object.keys(json).length >= 40);
  const csv = await exported(page, "All figures as CSV");
  assert.match(csv, /^\u{feff}metric,row,column,value,unit,low,high,n\r\n/u);
  assert.ok(csv.includes("pareto-shares,top-20,revenue-share,0."));

  await app.prefer("theme", "dark");
  await app.prefer("lang", "zh-CN");
  await page.setViewportSize(VIEWPORTS.phone);
  await insights(app);
  await page.getByRole("heading", { name: "洞察", level: 1 }).waitFor();
  await page.locator(".chart canvas").first().waitFor();
  await app.checkA11y();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(overflow <= 0, `the page is ${overflow} px too wide`);
  await insights(app, "insights/churn-by-month");
  await app.checkA11y();
  await app.pictures("insights");
});
