// Settings: numbers are checked beside the field and kept; members, tags and own fields are added; the actor is chosen.

import { journey } from "./lib/app.mjs";

async function start(app) {
  await app.startEmpty();
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

/** What the clocks of a zone show, as the page writes it in English. */
const shown = (at, timeZone) =>
  new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
    .formatToParts(at)
    .reduce((parts, { type, value }) => ({ ...parts, [type]: value }), {});

journey("the team's zone goes by its name and its summer time, and a calendar may have another", async (app) => {
  const { page } = app;
  await start(app);
  const zone = page.getByRole("combobox", { name: "Time zone" });
  await zone.fill("new york");
  await page.getByRole("option", { name: /America\/New York/ }).click();
  await page.getByText("Setting saved").first().waitFor();
  await page.waitForFunction(() => [...document.querySelectorAll("input")].some((input) => /^America\/New York \(UTC−0[45]:00\)$/.test(input.value)));
  await app.checkA11y();

  // A complaint of July and one of January: each on the clock of its own season.
  await app.open("data/import");
  const rows = "Subject,Customer,Received,Severity\nSummer,Ann Lee,2026-07-01T16:00:00Z,minor\nWinter,Ann Lee,2026-01-15T17:00:00Z,minor\n";
  await page.locator('input[type="file"]').setInputFiles({ name: "complaints.csv", mimeType: "text/csv", buffer: Buffer.from(rows) });
  await page.getByRole("button", { name: "Check all rows" }).click();
  await page.getByRole("button", { name: /^Import 2 / }).click();
  await page.getByText("Everything is saved on this device.").waitFor();
  for (const [name, at] of [["Summer", "2026-07-01T16:00:00Z"], ["Winter", "2026-01-15T17:00:00Z"]]) {
    const { day, month, hour, minute } = shown(new Date(at), "America/New_York");
    if (`${hour}:${minute}` !== "12:00") throw new Error(`${name}: ${hour}:${minute}`);
    await app.open("complaints");
    await page.getByRole("row", { name: new RegExp(`${name}.*${day} ${month} 2026, 12:00|${name}.*${month} ${day}, 2026, 12:00`) }).waitFor();
  }

  await app.open("settings");
  await page.getByRole("button", { name: "New calendar" }).first().click();
  const form = page.getByRole("dialog", { name: "New calendar" });
  await form.getByRole("textbox", { name: "Name (required)" }).fill("Berlin office");
  await form.getByLabel("Monday").fill("09:00-17:00");
  await form.locator("summary").click();
  await form.getByRole("combobox", { name: "Time zone" }).fill("berlin");
  await page.getByRole("option", { name: /Europe\/Berlin/ }).click();
  await app.checkA11y();
  await form.getByRole("button", { name: "Save" }).click();
  await form.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Edit Berlin office" }).click();
  await page.getByRole("dialog", { name: /calendar|Berlin/i }).waitFor();
  await page.waitForFunction(() => [...document.querySelectorAll("dialog input")].some((input) => input.value.startsWith("Europe/Berlin (UTC+")));
});
