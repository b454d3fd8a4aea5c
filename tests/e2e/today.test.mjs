// Today: what is due is done with one tap and taken back; a contact is noted; search goes anywhere and adds anything.

import { journey } from "./lib/app.mjs";

journey("a due step is done with one tap and taken back", { timeout: 400_000 }, async (app) => {
  const { page } = app;
  await app.startDemo();
  await page.getByRole("heading", { name: "Next steps" }).waitFor();
  const first = page.getByRole("button", { name: /^Mark as done: / }).first();
  const name = await first.getAttribute("aria-label");
  await first.click();
  await page.getByText(name.replace("Mark as done", "Done")).waitFor();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await page.getByRole("button", { name, exact: true }).first().waitFor();

  await page.getByRole("button", { name: /^Record a contact with / }).first().click();
  await page.getByRole("dialog", { name: "New interaction" }).getByLabel(/Customer/).first().waitFor();
  await app.checkA11y();
  await page.keyboard.press("Escape");
});

journey("the search finds records and adds new ones, by keyboard", async (app) => {
  const { page } = app;
  await app.startEmpty();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("new customer");
  await app.checkA11y();
  await page.keyboard.press("Enter");
  const form = page.getByRole("dialog", { name: "New customer" });
  await form.getByRole("textbox", { name: "Name (required)" }).fill("Ann Lee");
  await page.keyboard.press("Enter");
  await form.waitFor({ state: "hidden" });
  await page.getByRole("link", { name: "Today" }).first().click();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("ann");
  await page.getByRole("option", { name: /Ann Lee/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Ann Lee", level: 1 }).waitFor();
});
