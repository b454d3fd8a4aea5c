// What browsers do to a page that stores: no more space, a full disk, a connection closed under it, two tabs at once. What
// was acknowledged is there; what was not is said; and work goes on without a reload as soon as it can.
//
//   ZHIJI_QUOTAS=50 ZHIJI_CLOSES=100 ZHIJI_EDITS=10000 ./dev e2e store-limits

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { journey } from "./lib/app.mjs";
import { BACKENDS, FOLDER, SEED, build, chance, tab, times, verify } from "./lib/store.mjs";

const QUOTAS = times("QUOTAS", 4);
const CLOSES = times("CLOSES", 5);
const EDITS = times("EDITS", 400);
/** How soon work goes on when there is space again, in milliseconds. */
const SOON = 5_000;

build();

/** Stores batches until one is refused or there are `count` more: { head, refused }. */
async function pressOn(page, id, count) {
  const said = await page.evaluate(([id, seed, count]) => globalThis.harness.press_on(id, seed, count), [id, SEED, count]);
  const [, head, refused] = /^(\d+) \d+ ?(.*)$/s.exec(said);
  return { head: Number(head), refused };
}

for (const [backend, flags] of Object.entries(BACKENDS)) {
  journey(`without space nothing is said to be saved that is not, ${QUOTAS} times, ${backend}`, { folder: FOLDER, flags, timeout: 120_000 + QUOTAS * 60_000 }, async (app, t) => {
    const random = chance(SEED);
    let refusals = 0;
    let page = await tab(app);
    const id = await page.evaluate(() => globalThis.harness.create());
    let { head } = await pressOn(page, id, 20);
    for (let round = 0; round < QUOTAS; round += 1) {
      const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage);
      // A browser that runs already believes for a while in the space that it counted before.
      await app.quit();
      await app.reopen();
      const devtools = await app.context.newCDPSession(app.page);
      const limit = (quotaSize) => devtools.send("Storage.overrideQuotaForOrigin", { origin: app.server.origin, quotaSize });
      await limit(used + 30_000 + (random() % 500_000));
      page = await tab(app);
      const pressed = await pressOn(page, id, 300);
      if (pressed.refused) {
        refusals += 1;
        assert.match(pressed.refused, /no more space/, `seed ${SEED}`);
      }
      // Without space everything can still be read.
      assert.equal((await verify(await tab(app), id)).batches, pressed.head, `seed ${SEED}`);
      await limit(undefined);
      // And with space the same page goes on.
      assert.deepEqual(await pressOn(page, id, 3), { head: pressed.head + 3, refused: "" }, `seed ${SEED}`);
      head = pressed.head + 3;
    }
    assert.equal((await verify(await tab(app), id)).batches, head);
    t.diagnostic(`${backend}: ${QUOTAS} quotas, ${refusals} refusals, 0 false acknowledgements`);
    assert.ok(refusals > 0, "the space ran out at least once");
  });

  journey(`a connection that the browser closes is opened again, ${CLOSES} times, ${backend}`, { folder: FOLDER, flags, timeout: 120_000 + CLOSES * 10_000 }, async (app, t) => {
    const page = await tab(app);
    const id = await page.evaluate(() => globalThis.harness.create());
    let { head } = await pressOn(page, id, 3);
    const internals = await app.context.newPage();
    await internals.goto("chrome://indexeddb-internals");
    for (let close = 0; close < CLOSES; close += 1) {
      await internals.reload();
      await internals.getByText("Force close").first().click();
      await sleep(50);
      const after = await pressOn(page, id, 2);
      assert.deepEqual(after, { head: head + 2, refused: "" }, `after ${close + 1} closes (seed ${SEED})`);
      head = after.head;
    }
    const { batches, said } = await verify(await tab(app), id);
    assert.equal(batches, head, said);
    t.diagnostic(`${backend}: ${CLOSES} closes, all recovered, ${head} batches`);
  });
}

journey(`two tabs edit two fields of one record, ${EDITS} times`, { folder: FOLDER, timeout: 120_000 + EDITS * 60 }, async (app, t) => {
  const [one, two] = [await tab(app), await tab(app)];
  const id = await one.evaluate(() => globalThis.harness.create());
  const record = await one.evaluate((id) => globalThis.harness.add_one(id), id);
  const edit = (page, field) => page.evaluate((args) => globalThis.harness.edit(...args), [id, record, field, EDITS / 2]);
  await Promise.all([edit(one, "city"), edit(two, "notes")]);
  for (const field of ["city", "notes"]) {
    const said = await one.evaluate((args) => globalThis.harness.field(...args), [id, record, field]);
    assert.equal(said, `${EDITS / 2} ${EDITS + 1}`, field);
  }
  t.diagnostic(`${EDITS} edits in two tabs, none lost`);
});

for (const [backend, flags] of Object.entries(BACKENDS)) {
  journey(`work goes on when a full disk has space again, ${backend}`, { folder: FOLDER, flags, timeout: 300_000 }, async (app, t) => {
    await app.quit();
    const disk = join(app.profile, "disk");
    mkdirSync(disk);
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=160m", "tmpfs", disk], { stdio: "ignore" });
    } catch {
      assert.ok(!process.env.ZHIJI_MOUNT, "a small disk is needed, and mounting one is not allowed here");
      return t.skip("a small disk cannot be mounted here");
    }
    try {
      await app.reopen(disk);
      const page = await tab(app);
      const id = await page.evaluate(() => globalThis.harness.create());
      const before = await pressOn(page, id, 30);
      const filler = join(disk, "filler");
      const left = () => Number(execFileSync("df", ["--output=avail", "-B1", disk]).toString().split("\n")[1]);
      writeFileSync(filler, Buffer.alloc(Math.max(0, left() - 65_536)));
      const full = await pressOn(page, id, 400);
      assert.ok(full.refused, "the disk is full");
      rmSync(filler);
      let after = { head: 0, refused: "not tried" };
      let waited = 0;
      for (; after.refused && waited <= SOON; waited += 250) {
        after = await pressOn(page, id, 5);
        if (after.refused) await sleep(250);
      }
      assert.equal(after.refused, "", "the writes go on");
      assert.ok(after.head >= full.head + 5 && full.head >= before.head);
      const { batches, said } = await verify(await tab(app), id);
      assert.equal(batches, after.head, said);
      t.diagnostic(`${backend}: ${full.head - before.head} batches until “${full.refused}”, on again after ${waited} ms at most`);
      await app.quit();
    } finally {
      await app.quit().catch(() => {});
      execFileSync("umount", ["-l", disk], { stdio: "ignore" });
    }
    await app.reopen();
  });
}
