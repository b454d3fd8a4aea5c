// What is left of stored batches when the browser is killed: every one that was acknowledged, whole, and no half one.
//
//   ZHIJI_KILLS=200 ZHIJI_SEED=7 ./dev e2e store

import assert from "node:assert/strict";
import { readdirSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { journey } from "./lib/app.mjs";
import { BACKENDS, FOLDER, SEED, build, chance, tab, times, verify } from "./lib/store.mjs";

const KILLS = times("KILLS", 10);
/** Looking at a workspace works out all its batches anew, so after so many kills another one is begun. */
const A_WORKSPACE = 10;

build();

for (const [backend, flags] of Object.entries(BACKENDS)) {
  const options = { folder: FOLDER, flags, timeout: 120_000 + KILLS * 30_000 };
  journey(`acknowledged batches survive ${KILLS} kills of the browser, ${backend}`, options, async (app, t) => {
    t.diagnostic(`seed ${SEED}`);
    const random = chance(SEED);
    const all = { stored: 0, folded: 0, batches: 0 };
    let acknowledged = 0;
    let told = () => {};
    const listen = () =>
      app.context.exposeBinding("told", (_, kind, number) => {
        all[kind] += 1;
        if (kind === "stored") acknowledged = Math.max(acknowledged, Number(number));
        told();
      });
    const look = async (page, id, kills) => {
      const found = await verify(page, id);
      const context = `after ${kills} kills, ${acknowledged} batches acknowledged (seed ${SEED})`;
      assert.ok(found.batches >= acknowledged, `${context}, there is: ${found.said}`);
      return found;
    };

    await listen();
    for (let kill = 0; kill < KILLS; ) {
      acknowledged = 0;
      const fresh = await tab(app);
      const id = await fresh.evaluate(() => globalThis.harness.create());
      for (let round = 0; round < A_WORKSPACE && kill < KILLS; round += 1, kill += 1) {
        const pages = round === 0 ? [fresh] : [await tab(app)];
        await look(pages[0], id, kill);
        if (random() % 3 === 0) pages.push(await tab(app));
        const begun = new Promise((done) => (told = done));
        for (const page of pages) {
          // Not awaited: it runs until the kill.
          await page.evaluate(([id, seed]) => void globalThis.harness.run(id, seed, globalThis.told), [id, SEED]);
        }
        await begun;
        await sleep(random() % 1200);
        await app.kill9({ alone: random() % 2 === 0 });
        await app.reopen();
        await listen();
      }
      all.batches += (await look(await tab(app), id, kill)).batches;
    }
    const found = readdirSync(join(app.profile, "Default/IndexedDB")).some((name) => name.endsWith(".leveldb")) ? "leveldb" : "sqlite";
    assert.equal(found, backend, "a browser that knows only one back end ignores the switch");
    t.diagnostic(`${backend}: ${KILLS} kills, ${all.batches} batches, ${all.stored} acknowledged here, ${all.folded} folds`);
    assert.ok(all.folded > 0, "the journal was folded under way");
  });
}

for (const [backend, flags] of Object.entries(BACKENDS)) {
  const kills = Math.ceil(KILLS / 5);
  const options = { folder: FOLDER, flags, timeout: 120_000 + kills * 30_000 };
  journey(`a new key is there wholly or not at all, ${kills} kills, ${backend}`, options, async (app, t) => {
    t.diagnostic(`seed ${SEED}`);
    const random = chance(SEED);
    let told = () => {};
    let rekeyed = 0;
    const listen = () =>
      app.context.exposeBinding("told", () => {
        rekeyed += 1;
        told();
      });
    await listen();
    let page = await tab(app);
    const id = await page.evaluate(() => globalThis.harness.create());
    await page.evaluate(([id, seed]) => globalThis.harness.fill(id, seed, 60, 40), [id, SEED]);
    for (let kill = 0; kill < kills; kill += 1) {
      const begun = new Promise((done) => (told = done));
      await page.evaluate((id) => void globalThis.harness.rekey(id, globalThis.told), id);
      await begun;
      await sleep(random() % 300);
      await app.kill9({ alone: random() % 2 === 0 });
      await app.reopen();
      await listen();
      page = await tab(app);
      const found = await verify(page, id);
      assert.equal(found.batches, 60, `after ${kill + 1} kills (seed ${SEED}): ${found.said}`);
    }
    t.diagnostic(`${backend}: ${kills} kills, ${rekeyed} keys, none half`);
  });
}

// A kill in the middle of a write leaves that record cut off. LevelDB reads the log up to there, writes on behind it, and
// at the next opening takes all of it for damaged: see idb.rs, begin_new_log.
journey("a record that a kill cut off costs nothing at the second opening", { folder: FOLDER, flags: BACKENDS.leveldb }, async (app) => {
  let page = await tab(app);
  const id = await page.evaluate(() => globalThis.harness.create());
  const fill = (batches) => page.evaluate(([id, seed, batches]) => globalThis.harness.fill(id, seed, batches, 0), [id, SEED, batches]);
  await fill(60);
  await app.kill9();
  const indexed = join(app.profile, "Default/IndexedDB");
  const folder = join(indexed, readdirSync(indexed).find((name) => name.endsWith(".leveldb")));
  const logs = readdirSync(folder).filter((name) => /^\d+\.log$/.test(name));
  const log = join(folder, logs.sort().at(-1));
  truncateSync(log, statSync(log).size - 10);

  for (const batches of [60, 80, 100]) {
    await app.reopen();
    page = await tab(app);
    const found = await verify(page, id);
    // The cut takes along what the log ended with, which need not be a batch; none of the later ones.
    assert.ok(found.batches >= batches - (batches === 60 ? 1 : 0), `${batches} batches were acknowledged, there is: ${found.said}`);
    await fill(batches + 20);
    await app.kill9();
  }
});
