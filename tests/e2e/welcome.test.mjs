// The way in: the welcome in both languages, the demo with its edits and its reset, workspaces apart from each other, two
// tabs on one, and what the page says when records are gone.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { journey, VIEWPORTS } from "./lib/app.mjs";

const inShell = (page) => page.getByRole("navigation", { name: /Main navigation|主导航/ }).first().waitFor();

async function addCustomer(page, name) {
  await page.getByRole("button", { name: "New customer" }).first().click();
  const form = page.getByRole("dialog", { name: "New customer" });
  await form.getByRole("textbox", { name: "Name (required)" }).fill(name);
  await form.getByRole("button", { name: "Save" }).click();
  await form.waitFor({ state: "hidden" });
}

journey("a stranger is welcomed in both languages, by keyboard", { lang: "zh-CN", viewport: VIEWPORTS.phone }, async (app) => {
  const { page } = app;
  await app.open();
  for (const name of ["试用演示", "导入我的数据", "从空白开始"]) await page.getByRole("button", { name, exact: true }).waitFor();
  await app.checkA11y();
  await page.getByText("English").click();
  await page.getByRole("button", { name: "Start empty", exact: true }).focus();
  await app.checkA11y();
  await page.keyboard.press("Enter");
  await inShell(page);
  await page.getByRole("heading", { name: "Let’s get started" }).waitFor();
  await app.checkA11y();
  await app.reload();
  await page.getByRole("heading", { name: "Let’s get started" }).waitFor();
});

journey("importing leads to the data page of a new workspace", async (app) => {
  const { page } = app;
  await app.open();
  await page.getByRole("button", { name: "Import my data", exact: true }).click();
  await inShell(page);
  assert.match(page.url(), /\/data(\/import)?$/);
});

journey("the demo keeps its edits, can be reset, and stays apart", { timeout: 400_000 }, async (app) => {
  const { page } = app;
  await app.open();
  await page.getByRole("button", { name: "Try the demo", exact: true }).click();
  await inShell(page);
  await page.getByRole("heading", { name: "Next steps" }).waitFor();
  await app.checkA11y();

  await app.open("customers");
  const before = await page.getByText(/^[\d,]+ customers$/).innerText();
  assert.ok(Number(before.replace(/\D/g, "")) >= 2000, before);
  await addCustomer(page, "Ann Lee of the journey");
  await page.getByText("Saved", { exact: true }).first().waitFor();
  await app.kill9();
  await app.reopen();
  await app.open("customers?q=Ann%20Lee%20of%20the%20journey");
  await app.page.getByText("1 customer", { exact: true }).waitFor();

  await app.page.getByRole("button", { name: "Osmanthus Lane" }).first().click();
  await app.page.getByRole("menuitem", { name: "Reset the demo" }).click();
  await app.page.getByRole("dialog").getByRole("button", { name: "Reset the demo" }).click();
  await app.page.getByRole("heading", { name: "Next steps" }).waitFor();
  await app.open("customers?q=Ann%20Lee%20of%20the%20journey");
  await app.page.getByText("0 customers", { exact: true }).waitFor();

  await app.page.getByRole("button", { name: "Osmanthus Lane" }).first().click();
  await app.page.getByRole("menuitem", { name: "New workspace" }).click();
  await app.page.getByRole("dialog").getByLabel(/Workspace name/).fill("Real work");
  await app.page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await app.page.getByRole("heading", { name: "Let’s get started" }).waitFor();
  await app.page.getByRole("button", { name: "Real work" }).first().click();
  await app.checkA11y();
  await app.page.getByRole("menuitemradio", { name: "Osmanthus Lane" }).click();
  await app.page.getByRole("heading", { name: "Next steps" }).waitFor();
});

journey("a workspace is deleted only by its name", async (app) => {
  const { page } = app;
  await app.startEmpty();
  await page.getByRole("button", { name: "My workspace" }).first().click();
  await page.getByRole("menuitem", { name: "Delete this workspace" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete this workspace" });
  await app.checkA11y();
  assert.ok(await dialog.getByRole("button", { name: "Delete for good" }).isDisabled());
  await dialog.getByLabel("Type the workspace’s name to confirm").fill("My workspace");
  await dialog.getByRole("button", { name: "Delete for good" }).click();
  await page.getByRole("button", { name: "Try the demo", exact: true }).waitFor();
});

journey("two tabs follow each other", async (app) => {
  await app.startEmpty();
  await app.open("customers");
  const other = await app.tab("customers");
  await addCustomer(other, "Bo from the other tab");
  await app.page.getByText("1 customer", { exact: true }).waitFor();
  await addCustomer(app.page, "Cy from this tab");
  await other.getByText("2 customers", { exact: true }).waitFor();
});

journey("lost records are noticed and said, never welcomed away", async (app) => {
  const { page } = app;
  await app.startEmpty();
  await app.open("customers");
  await addCustomer(page, "Ann Lee");
  // The browser clears the database but not the small memory beside it.
  await page.goto(`${app.server.url}manifest.webmanifest`);
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) {
      await new Promise((done) => (indexedDB.deleteDatabase(name).onsuccess = done));
    }
  });
  await app.open();
  await page.getByRole("heading", { name: "The records of this workspace are gone" }).waitFor();
  await page.getByLabel(/Drop a backup/).waitFor();
  await app.checkA11y();
  await app.prefer("lang", "zh-CN");
  await page.getByRole("heading", { name: "这个工作区的数据不见了" }).waitFor();
  await app.checkA11y();
  await page.getByRole("button", { name: "放弃此工作区" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "放弃此工作区" }).click();
  await page.getByRole("button", { name: "试用演示", exact: true }).waitFor();
});

journey("of a damaged workspace, what is readable can be saved and restored", async (app) => {
  const { page } = app;
  await app.open();
  await page.getByRole("button", { name: "Try the demo", exact: true }).click();
  await page.getByRole("heading", { name: "Next steps" }).waitFor();
  const stored = (work) =>
    page.evaluate(async (work) => {
      const [{ name }] = await indexedDB.databases();
      const database = await new Promise((done) => (indexedDB.open(name).onsuccess = (event) => done(event.target.result)));
      const chunks = database.transaction("chunks", "readwrite").objectStore("chunks");
      const answer = await new Promise((done) => (chunks[work[0]](...work.slice(1)).onsuccess = (event) => done(event.target.result)));
      database.close();
      return answer;
    }, work);
  // The demo's journal is folded into chunks a moment after it is made.
  while (!(await stored(["getAllKeys"])).includes("orders/000000")) await page.waitForTimeout(100);
  await page.goto(`${app.server.url}manifest.webmanifest`);
  await stored(["delete", "orders/000000"]);
  await app.open();
  await page.getByRole("heading", { name: "Some stored records are damaged" }).waitFor();
  await app.checkA11y();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save what is readable" }).click()]);
  await page.getByText(/\d+ records were saved as an export file/).waitFor();
  const { tables } = JSON.parse(readFileSync(await download.path(), "utf8"));
  assert.ok(tables.customers.length >= 2000, `${tables.customers.length} customers`);
  assert.ok(tables.orders.length > 1000 && tables.orders.length < 16_000, `${tables.orders.length} orders`);
  await page.getByLabel(/Drop a backup/).setInputFiles(await download.path().then((path) => ({ name: "rest.json", mimeType: "application/json", buffer: readFileSync(path) })));
  await page.getByText("It is whole, and its records fit together.").or(page.getByText(/made/)).first().waitFor();
  await page.getByRole("button", { name: "Restore as a new workspace" }).click();
  await page.getByRole("heading", { name: "Next steps" }).waitFor();
  await app.open("customers");
  await page.getByText(/^2,\d\d\d customers$/).waitFor();
});
