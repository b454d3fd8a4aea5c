// Everything goes out as one file and comes back as the same workspace; tables go out as CSV; wrong files are refused.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { journey } from "./lib/app.mjs";

const file = (name, text) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });

async function exported(page, click) {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

const everything = (page) => exported(page, () => page.getByRole("button", { name: "Export everything" }).first().click());

journey("an export restores into an equal workspace", { timeout: 400_000 }, async (app) => {
  const { page } = app;
  await app.startDemo();
  await app.open("data");
  await app.checkA11y();
  const first = await everything(page);
  assert.match(first.name, /^Osmanthus Lane-\d{4}-\d\d-\d\d\.json$/);
  const { tables } = JSON.parse(first.text);
  assert.ok(tables.customers.length >= 2000 && tables.orders.length >= 12000);

  await page.getByLabel(/Drop a backup/).setInputFiles(file("copy.json", first.text));
  await page.getByText("The same as the open workspace").waitFor();
  await app.checkA11y();
  await page.getByRole("button", { name: "Restore as a new workspace" }).click();
  await page.getByRole("heading", { name: "Next steps" }).waitFor();
  await app.open("data");
  const second = await everything(page);
  assert.deepEqual(JSON.parse(second.text).tables, tables);

  await page.getByRole("button", { name: "Customers as CSV" }).click();
  const csv = await exported(page, () => page.getByRole("menuitem", { name: "For spreadsheets" }).click());
  assert.equal(csv.name, "customers.csv");
  assert.equal(csv.text.trimEnd().split("\r\n").length >= tables.customers.length, true);
});

journey("files that are no export are refused with the reason", async (app) => {
  const { page } = app;
  await app.startEmpty();
  await app.open("data");
  const check = async (text, says) => {
    await page.getByLabel(/Drop a backup/).setInputFiles(file("wrong.json", text));
    await page.getByRole("alert").getByText(says).waitFor();
  };
  await check("", /no backup or export file of Zhiji/);
  await check("name,phone\nAnn,1\n", /no backup or export file of Zhiji/);
  await check('{"format":"zhiji-workspace","version":99,"tables":{}}', /newer version of Zhiji/);
  await check('{"format":"zhiji-workspace","version":1,"tables":{"customers":[{"id":"0191c0de-0000-7000-8000-000000000001","name":"A', /cut off or damaged/);
  await app.checkA11y();
  await page.getByRole("button", { name: "My workspace" }).first().waitFor();
});
