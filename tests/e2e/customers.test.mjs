// Customers from the first one to a whole file: added, edited, found, filtered, tagged, removed, taken back; orders,
// complaints and answers added from the file; all there after a crash. Once by mouse in English, once by keyboard in Chinese.

import assert from "node:assert/strict";
import { journey } from "./lib/app.mjs";

const inForm = (page, form) => page.getByRole("dialog", { name: form });
/** A field by the beginning of its name: that it is required stands behind. */
const field = (form, label) => form.getByLabel(new RegExp(`^${label}`)).first();

async function addCustomer(page, fields) {
  await page.getByRole("button", { name: "New customer" }).first().click();
  const form = inForm(page, "New customer");
  for (const [label, value] of Object.entries(fields)) await field(form, label).fill(value);
  await form.getByRole("button", { name: "Save" }).click();
  await form.waitFor({ state: "hidden" });
}

const rowNames = (page) => page.getByRole("grid").getByRole("row").allInnerTexts();

journey("customers are added, found, edited, tagged, removed and taken back", { lang: "en" }, async (app) => {
  const { page } = app;
  await app.startEmpty();
  await page.getByRole("link", { name: "Customers" }).first().click();
  await page.getByRole("heading", { name: "Customers", level: 1 }).waitFor();
  await app.checkA11y();

  await addCustomer(page, { Name: "Ann Lee", Phone: "555-0100", Email: "ann@example.com" });
  await addCustomer(page, { Name: "王芳", Phone: "13800001111" });
  await addCustomer(page, { Name: "Bo <script>alert(1)</script>", Phone: "=1+1" });
  await page.getByText("3 customers", { exact: true }).waitFor();
  await page.getByText("<script>alert(1)</script>").first().waitFor();
  await app.checkA11y();

  // A broken rule stands beside its field, and the form keeps what was typed.
  await page.getByRole("button", { name: "New customer" }).first().click();
  const form = inForm(page, "New customer");
  await field(form, "Email").fill("nobody");
  await form.getByRole("button", { name: "Save" }).click();
  await form.getByText("An email address looks like name@example.com.").waitFor();
  await form.getByText("Please fill this in.").waitFor();
  await app.checkA11y();
  await form.getByRole("button", { name: "Cancel" }).click();

  // The address is the list's state: search, back and forward, reload.
  await page.getByRole("searchbox", { name: "Search this list" }).fill("1380");
  await page.getByText("1 customer", { exact: true }).waitFor();
  assert.match(page.url(), /customers\?q=1380$/);
  await app.reload();
  await page.getByText("1 customer", { exact: true }).waitFor();
  assert.ok((await rowNames(page)).some((row) => row.includes("王芳")));
  await page.getByRole("searchbox", { name: "Search this list" }).fill("");
  await page.getByText("3 customers", { exact: true }).waitFor();

  // Selected rows get a tag; the filter finds them; undo takes it back.
  await page.getByRole("checkbox", { name: "Select all rows" }).check();
  await page.getByRole("region", { name: "Selected rows" }).getByRole("button", { name: "Tags…" }).click();
  const tags = inForm(page, "Tags…");
  await tags.getByRole("combobox", { name: "Add tags" }).fill("regulars");
  await tags.getByRole("combobox", { name: "Add tags" }).press("Enter");
  await tags.getByRole("button", { name: "Save" }).click();
  await page.getByText("Changed the tags of 3 customers").waitFor();
  await page.getByRole("grid").getByText("regulars").first().waitFor();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await page.getByRole("grid").getByText("regulars").first().waitFor({ state: "detached" });

  // Removal asks first, and can be taken back.
  await page.getByRole("region", { name: "Selected rows" }).getByRole("button", { name: "Clear selection" }).click();
  await page.getByRole("checkbox", { name: "Select Ann Lee" }).check();
  await page.getByRole("region", { name: "Selected rows" }).getByRole("button", { name: "Delete…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
  await page.getByText("2 customers", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await page.getByText("3 customers", { exact: true }).waitFor();
});

journey("a customer's file gathers an order, a complaint and an answer, and survives a crash", { lang: "en" }, async (app) => {
  await app.startEmpty();
  await app.page.getByRole("link", { name: "Customers" }).first().click();
  await addCustomer(app.page, { Name: "Ann Lee", Phone: "555-0100" });
  await app.page.getByRole("row", { name: /Ann Lee/ }).click();
  const { page } = app;
  await page.getByRole("heading", { name: "Ann Lee", level: 1 }).waitFor();
  await app.checkA11y();

  const add = async (what, fields, save = "Save") => {
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByRole("menuitem", { name: what }).click();
    const form = inForm(page, what);
    for (const [label, value] of Object.entries(fields)) {
      const control = field(form, label);
      if ((await control.evaluate((node) => node.tagName)) === "SELECT") await control.selectOption({ label: value });
      else await control.fill(value);
    }
    await form.getByRole("button", { name: save, exact: true }).click();
    await form.waitFor({ state: "hidden" });
  };
  await add("New order", { Amount: "128.50", Status: "Completed" });
  await add("New complaint", { Subject: "Soup was cold", Severity: "Minor" }, "Take it down");
  // Whoever takes down a complaint goes on with its file.
  await page.getByRole("heading", { name: "Soup was cold", level: 1 }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { name: "Ann Lee", level: 1 }).waitFor();
  await add("New response", { Expectation: "8", Experience: "6", NPS: "7" });
  await page.getByText("Soup was cold").first().waitFor();
  await page.getByText("0.75").waitFor();
  await page.getByText("1 open").waitFor();

  // Handling moves the complaint along.
  await page.getByRole("button", { name: /Soup was cold/ }).click();
  await page.getByRole("heading", { name: "Soup was cold", level: 1 }).waitFor();
  await page.getByRole("button", { name: "Acknowledge", exact: true }).click();
  await page.locator(".stage.current", { hasText: "Acknowledged" }).waitFor();
  await page.getByText("Internal note", { exact: true }).click();
  await page.getByLabel("Note for the team").fill("Called back within the hour");
  await page.getByRole("button", { name: "Add note" }).click();
  await page.getByText("Called back within the hour").waitFor();
  await app.checkA11y();

  await app.kill9();
  await app.reopen();
  await app.open("complaints");
  await app.page.getByRole("row", { name: /Soup was cold/ }).click();
  await app.page.getByText("Called back within the hour").waitFor();
});

journey("the whole list by keyboard, in Chinese, on a phone", { lang: "zh-CN", viewport: { width: 390, height: 844 } }, async (app) => {
  const { page } = app;
  await app.startEmpty();
  await page.keyboard.press("g");
  await page.keyboard.press("c");
  await page.getByRole("heading", { name: "客户", level: 1 }).waitFor();
  await page.getByRole("button", { name: "新建客户" }).first().focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "新建客户" }).waitFor();
  await page.keyboard.type("李伟");
  await page.keyboard.press("Enter");
  await page.getByText("1 位客户").waitFor();
  await app.checkA11y();
  await page.getByRole("grid").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "李伟", level: 1 }).waitFor();
  await app.checkA11y();
});

journey("a record tells its history, in this session and the next", async (app) => {
  const { page } = app;
  await app.startEmpty();
  await app.open("settings");
  await page.getByRole("button", { name: "New member" }).first().click();
  const member = page.getByRole("dialog", { name: "New member" });
  await member.getByRole("textbox", { name: "Name (required)" }).fill("Mei");
  await member.getByRole("button", { name: "Save" }).click();
  await member.waitFor({ state: "hidden" });
  await page.getByLabel("Who is at the keyboard").selectOption("Mei");
  await page.getByRole("link", { name: "Customers" }).first().click();
  await page.getByRole("button", { name: "New customer" }).first().click();
  const form = page.getByRole("dialog", { name: "New customer" });
  await form.getByRole("textbox", { name: "Name (required)" }).fill("Ann");
  await form.getByRole("button", { name: "Save" }).click();
  await form.waitFor({ state: "hidden" });
  await page.getByText("Ann").first().click();
  await page.getByRole("heading", { name: "Ann" }).waitFor();
  await page.getByRole("button", { name: "Edit" }).first().click();
  const edit = page.getByRole("dialog");
  await edit.getByRole("textbox", { name: "Name (required)" }).fill("Anna");
  await edit.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "Anna" }).waitFor();

  const told = async () => {
    await page.getByRole("button", { name: "More" }).last().click();
    await page.getByRole("menuitem", { name: "History" }).click();
    const history = page.getByRole("dialog", { name: "History" });
    await history.getByText("Name: Ann → Anna").waitFor();
    await history.getByText("Added", { exact: true }).waitFor();
    await history.getByText(/ · Mei$/).first().waitFor();
    await app.checkA11y();
    await page.keyboard.press("Escape");
  };
  await told();
  await app.reload();
  await told();
});
