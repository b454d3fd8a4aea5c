// An import that the browser is killed under is there as a whole or not at all, and doing it again doubles nothing.
//
//   ZHIJI_IMPORTS=100 ./dev e2e import-killed

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { journey } from "./lib/app.mjs";
import { SEED, chance, times } from "./lib/store.mjs";

const IMPORTS = times("IMPORTS", 3);
const CONTACTS = readFileSync(join(import.meta.dirname, "../fixtures/import/contacts.csv"));

journey(`an import killed ${IMPORTS} times`, { timeout: 120_000 + IMPORTS * 60_000 }, async (app, t) => {
  const random = chance(SEED);
  t.diagnostic(`seed ${SEED}`);
  const outcomes = { nothing: 0, all: 0 };
  const page = () => app.page;
  const ready = async () => {
    await app.open("data/import");
    await page().locator('input[type="file"]').setInputFiles({ name: "contacts.csv", mimeType: "text/csv", buffer: CONTACTS });
    await page().getByRole("button", { name: "Check all rows" }).click();
    const run = page().getByRole("button", { name: /^Import / });
    const nothing = page().getByText("There is nothing to import").first();
    await run.or(nothing).first().waitFor({ timeout: 60_000 });
    return run;
  };
  const count = async () => {
    await app.open("data");
    const row = page().getByRole("row", { name: /^(Customers|Contacts) / });
    return (await row.allInnerTexts()).map((text) => Number(text.replace(/\D/g, ""))).reduce((sum, n) => sum + n, 0);
  };
  let whole = 0;
  for (let round = 0; round < IMPORTS; round += 1) {
    await app.open();
    if (round === 0) {
      await page().getByRole("button", { name: "Start empty", exact: true }).click();
    } else {
      await page().getByRole("button", { name: /^Shop/ }).or(page().getByRole("button", { name: "My workspace" })).first().click();
      await page().getByRole("menuitem", { name: "New workspace" }).click();
      await page().getByLabel("Workspace name").fill(`Shop ${round}`);
      await page().getByRole("dialog").getByRole("button", { name: "Save" }).click();
    }
    await page().getByRole("heading", { name: "Let’s get started" }).waitFor();
    const run = await ready();
    // Not awaited: it may die before it is answered.
    run.click().catch(() => {});
    await sleep(random() % 250);
    await app.kill9({ alone: random() % 2 === 0 });
    await app.reopen();
    const found = await count();
    const again = await ready();
    if (await again.isVisible() && await again.isEnabled()) {
      await again.click();
      await page().getByText("Everything is saved on this device.").waitFor({ timeout: 60_000 });
    }
    const after = await count();
    whole ||= after;
    assert.ok(after >= 500 && after === whole, `${after} records after doing it again, ${whole} at first (seed ${SEED})`);
    assert.ok(found === 0 || found === whole, `${found} records after the kill (seed ${SEED})`);
    outcomes[found === 0 ? "nothing" : "all"] += 1;
  }
  t.diagnostic(`${IMPORTS} imports killed: ${outcomes.nothing} left nothing, ${outcomes.all} all of it, 0 a part; none doubled`);
});
