// How soon the desk answers with ten thousand complaints: `./dev bench complaints`.

import { journey } from "../lib/app.mjs";
import { Measure } from "../lib/measure.mjs";

const DAY_MS = 86_400_000;
const ROWS = Number(process.env.ZHIJI_ROWS ?? 10_000);
const SEVERITIES = ["minor", "moderate", "major", "critical"];
const STATES = ["received", "acknowledged", "investigating", "remedy_offered", "resolved", "confirmed", "closed", "closed", "closed", "closed"];
const CAUSES = ["product", "service", "communication", "care", "company"];
const CHANNELS = ["phone", "email", "wechat"];

const pick = (list, n) => list[n % list.length];

function complaints() {
  const lines = ["Subject,Number,Customer,Received,Severity,Status,Cause,Category,Channel,Product"];
  const now = Date.now();
  for (let n = 0; n < ROWS; n += 1) {
    const received = new Date(now - ((n * 7919) % 700) * DAY_MS - n * 1000).toISOString();
    const codes = [pick(SEVERITIES, n * 3 + 1), pick(STATES, n), pick(CAUSES, n * 7), `Kind ${n % 23}`, pick(CHANNELS, n), `Product ${n % 40}`];
    lines.push([`Case ${n}`, `N${n}`, `Customer ${n % 2500}`, received, ...codes].join(","));
  }
  return Buffer.from(lines.join("\n"));
}

async function fill(app) {
  const { page } = app;
  await app.startWithTargets();
  await app.open("data/import");
  await page.locator('input[type="file"]').setInputFiles({ name: "complaints.csv", mimeType: "text/csv", buffer: complaints() });
  await page.getByRole("button", { name: "Check all rows" }).click();
  const go = page.getByRole("button", { name: /^Import [\d,]+ / });
  await go.click({ timeout: 120_000 });
  await page.getByText("Everything is saved on this device.").waitFor({ timeout: 240_000 });
}

/** In the page: shows the list in another layout. */
const lay = (layout) => document.querySelector(`input[type=radio][value="${layout}"]`).click();
const search = (words) => {
  const field = document.querySelector("input[type=search]");
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
};

journey(`${ROWS.toLocaleString("en")} complaints`, { timeout: 900_000 }, async (app) => {
  await fill(app);
  const { page } = app;
  const measure = new Measure(page);
  await page.getByRole("link", { name: "Complaints" }).first().click();
  await page.getByRole("grid").waitFor();
  await measure.yardstick();

  const to = (layout) => () => page.evaluate(lay, layout);
  await measure.time("table to board", lay, { given: () => "board", undo: to("") });
  await to("board")();
  await measure.time("board to table", lay, { given: () => "", undo: to("board") });
  await to("")();
  await measure.time("table to due times", lay, { given: () => "calendar", undo: to("") });
  await measure.time("search in the table", search, { given: (turn) => `Case ${turn}${turn}` });
  await page.evaluate(search, "");
  await to("board")();
  await measure.time("search on the board", search, { given: (turn) => `Case ${turn}${turn}` });
  await page.evaluate(search, "");

  const first = page.locator(".board-column").first();
  const menu = () => first.getByRole("listitem").first().getByRole("button").click();
  await menu();
  await measure.time("a move on the board", () => document.querySelector("[role=menu]:popover-open [role=menuitem]").click(), {
    done: () => document.querySelector(".board-column .count").textContent,
    undo: menu,
  });
  await page.keyboard.press("Escape");

  await app.open("insights/complaints-by-cause");
  await page.locator("main table").first().waitFor({ state: "attached" });
  const period = page.getByRole("combobox", { name: "Period" });
  const values = await period.evaluate((select) => [...select.options].slice(1, 3).map((option) => option.value));
  await measure.time("Pareto of another period", (value) => {
    const select = [...document.querySelectorAll("select")].find((one) => [...one.options].some((option) => option.value === value));
    select.value = value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }, { given: (turn) => values[turn % 2], done: () => document.querySelector("main").textContent });
  await measure.yardstick();
  measure.tell();
});
