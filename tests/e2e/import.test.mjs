// A real file from the wild to a figure on the page and back after a restart; and files that are none.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { journey } from "./lib/app.mjs";

const CDNOW = join(import.meta.dirname, "../fixtures/cdnow/CDNOW_master.txt");

async function choose(app, name, mimeType, buffer) {
  await app.open("data/import");
  await app.page.locator('input[type="file"]').setInputFiles({ name, mimeType, buffer });
}

journey("CDNOW as it is: planned, imported, counted, there again after a crash, unchanged by a second import", { lang: "en", timeout: 600_000 }, async (app) => {
  await app.startEmpty();
  await choose(app, "CDNOW_master.txt", "text/plain", readFileSync(CDNOW));
  const { page } = app;
  await page.getByRole("heading", { name: "Columns" }).waitFor();
  assert.equal(await page.getByLabel("Each row is one of").inputValue(), "orders");
  await app.checkA11y();
  await page.getByRole("button", { name: "Check all rows" }).click();
  await page.getByRole("button", { name: "Import 69,659 orders" }).waitFor({ timeout: 120_000 });
  await page.getByText("23,570").first().waitFor();
  await app.checkA11y();
  await page.getByRole("button", { name: "Import 69,659 orders" }).click();
  await page.getByText("Everything is saved on this device.").waitFor({ timeout: 120_000 });

  /** The figures of the insights page as it exports them: [metric, row, column, value] of every line of the CSV. */
  const figures = async (page) => {
    await app.open("insights", page);
    await page.locator('.insights[aria-busy="false"]').waitFor();
    const export_ = async (item) => {
      await page.getByRole("button", { name: "Export" }).click();
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: item }).click()]);
      return readFileSync(await download.path(), "utf8");
    };
    const csv = (await export_("All figures as CSV")).split("\r\n").map((line) => line.split(","));
    const json = JSON.parse(await export_("All figures as JSON"));
    const value = (...key) => csv.find((line) => key.every((part, at) => line[at] === part))?.[3];
    for (const [row, share] of [["top-20", "0.6778"], ["top-5", "0.3668"]]) {
      assert.equal(Number(value("pareto-shares", row, "revenue-share")).toFixed(4), share);
      assert.equal(json["pareto-shares"].rows.find(({ key }) => key === row)["revenue-share"].toFixed(4), share);
    }
    assert.equal(Number(value("gini")).toFixed(4), "0.6346");
    assert.equal(json.gini.value.toFixed(4), "0.6346");
    // What the page itself says.
    await page.getByText("0.6346", { exact: true }).first().waitFor();
    await app.open("insights/pareto-shares", page);
    for (const share of ["67.78%", "36.68%"]) await page.getByText(share, { exact: true }).first().waitFor();
  };
  const seen = async () => {
    await figures(app.page);
    await app.open("orders");
    await app.page.getByText("69,659 orders", { exact: true }).waitFor({ timeout: 60_000 });
    await app.open("customers");
    await app.page.getByText("23,570 customers", { exact: true }).waitFor({ timeout: 60_000 });
  };
  await seen();
  const second = await app.tab();
  await figures(second);
  await second.close();
  await app.kill9();
  await app.reopen();
  await seen();

  await choose(app, "CDNOW_master.txt", "text/plain", readFileSync(CDNOW));
  await app.page.getByRole("button", { name: "Check all rows" }).click();
  await app.page.getByText("There is nothing to import").waitFor({ timeout: 120_000 });
});

journey("files that are none are named, and nothing is changed", { lang: "en" }, async (app) => {
  await app.startEmpty();
  const refused = async (name, bytes, message) => {
    await choose(app, name, "text/csv", Buffer.from(bytes));
    await app.page.getByRole("alert").getByText(message).waitFor();
  };
  await refused("empty.csv", "", /empty/i);
  await refused("paper.csv", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", /PDF/);
  await refused("head.csv", "name,phone\n", /no rows/);
  await refused("wide.csv", `${Array.from({ length: 10_000 }, (_, at) => `c${at}`).join(",")}\n${"1,".repeat(9_999)}1\n`, /10,000/);
  await app.checkA11y();
  await app.open("customers");
  await app.page.getByText("0 customers", { exact: true }).first().waitFor();
});

journey("rows with errors are left out with their reasons, the rest is imported and taken back", { lang: "en" }, async (app) => {
  await app.startEmpty();
  const rows = ["name,email,birthday", "Ann,ann@example.com,1990-05-17", "Bo,nobody,1991-02-03", "<b>Cy</b>,cy@example.com,2001-02-31", "Di,di@example.com,1988-11-30", "Ed,ed@example.com"];
  await choose(app, "people.csv", "text/csv", Buffer.from(rows.join("\r\n")));
  const { page } = app;
  await page.getByRole("button", { name: "Check all rows" }).click();
  await page.getByRole("heading", { name: "Rows that are left out" }).waitFor();
  await app.checkA11y();
  await page.getByRole("button", { name: /^Import \d customers?$/ }).click();
  await page.getByText("Everything is saved on this device.").waitFor();
  await page.getByRole("button", { name: "Undo" }).first().click();
  await page.getByText(/^Undone: /).first().waitFor();
  await app.open("customers");
  await page.getByText("0 customers", { exact: true }).first().waitFor();
});

journey("a list of machines becomes installed products, and the overdue ones stand on today's page", { lang: "en" }, async (app) => {
  await app.startEmpty();
  const rows = [
    "Serial no,Equipment,Customer,Installed on,Warranty until,Service interval,Last service",
    "kx-100a,Coffee machine KX,Osmanthus Bistro,2018-03-31,2020-03-31,6,2020-01-31",
    "KX-100B,Coffee machine KX,Osmanthus Bistro,2018-03-31,2020-03-31,,",
    "M7,Grinder M7,Ann Lee,2025-01-10,2024-01-10,12,",
  ];
  const file = (text) => choose(app, "machines.csv", "text/csv", Buffer.from(text));
  await file(rows.join("\n"));
  const { page } = app;
  await page.getByRole("heading", { name: "Columns" }).waitFor();
  assert.equal(await page.getByLabel("Each row is one of").inputValue(), "installed_products");
  await page.getByRole("button", { name: "Check all rows" }).click();
  await page.getByRole("heading", { name: "Rows that are left out" }).waitFor();
  await app.checkA11y();
  await page.getByRole("button", { name: "Import 2 installed products" }).click();
  await page.getByText("Everything is saved on this device.").waitFor();

  // The same plates in other letters are the same machines.
  await file(rows.slice(0, 3).join("\n").replace("KX-100B", "kx-100b"));
  await page.getByRole("button", { name: "Check all rows" }).click();
  await page.getByRole("button", { name: "Import 1 installed product" }).click();
  await page.getByText("Everything is saved on this device.").waitFor();
  await app.open("service/products");
  await page.getByText("2 installed products", { exact: true }).waitFor();
  await page.getByRole("row", { name: /kx-100a/ }).getByText("31 Jul 2020").waitFor();
  await app.open();
  await page.getByRole("button", { name: "Plan the maintenance of Coffee machine KX" }).waitFor();
});
