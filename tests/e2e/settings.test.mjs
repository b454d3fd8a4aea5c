// Settings: numbers are checked beside the field and kept; members, tags and own fields are added; the actor is chosen.

import { journey } from "./lib/app.mjs";

async function start(app) {
  await app.open();
  await app.page.getByRole("button", { name: "Start empty", exact: true }).click();
  await app.page.getByRole("heading", { name: "Let’s get started" }).waitFor();
  await app.open("settings");
}

journey("settings are checked, kept and taken back", async (app) => {
  const { page } = app;
  await start(app);
  await app.checkA11y();
  const days = page.getByLabel("Days until a customer counts as lost");
  await days.fill("0");
  await days.press("Tab");
  await page.getByText("Enter a whole number of days from 1 to 3650.").waitFor();
  await app.checkA11y();
  await days.fill("90");
  await days.press("Tab");
  await page.getByText("Setting saved").first().waitFor();
  await page.getByLabel(/Workspace name/).fill("Corner shop");
  await page.getByLabel(/Workspace name/).press("Tab");
  await page.getByRole("button", { name: "Corner shop" }).first().waitFor();
  await app.reload();
  await page.getByRole("button", { name: "Corner shop" }).first().waitFor();
  await page.waitForFunction(() => [...document.querySelectorAll("input")].some((input) => input.value === "90"));
});

journey("team, tags and own fields grow", async (app) => {
  const { page } = app;
  await start(app);
  for (const [button, name] of [["New member", "Ann"], ["New tag", "regular"]]) {
    await page.getByRole("button", { name: button }).first().click();
    const form = page.getByRole("dialog", { name: button });
    await form.getByRole("textbox", { name: "Name (required)" }).fill(name);
    await form.getByRole("button", { name: "Save" }).click();
    await form.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: `Edit ${name}` }).waitFor();
  }
  await page.getByLabel("Who is at the keyboard").selectOption("Ann");

  await page.getByRole("button", { name: "New field" }).first().click();
  const form = page.getByRole("dialog", { name: "New field" });
  await form.getByRole("button", { name: "Save" }).click();
  await form.getByText("Please fill this in.").waitFor();
  await app.checkA11y();
  await form.getByLabel("Label in English").fill("Favourite tea");
  await form.getByLabel("What it holds").selectOption("choice");
  await form.getByLabel("Options").fill("Green\nOolong");
  await form.getByRole("button", { name: "Save" }).click();
  await form.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Edit Favourite tea" }).waitFor();

  await app.open("customers?new=1");
  const customer = page.getByRole("dialog", { name: "New customer" });
  await customer.locator("summary").click();
  await customer.getByLabel("Favourite tea").selectOption("Oolong");
});
