// What becomes of a workspace whose files were damaged while the browser was closed: it opens with every record as it
// was stored, or not at all. It never opens with fewer records, with other values, or empty.
//
//   ZHIJI_DAMAGES=25 ZHIJI_SEED=7 ./dev e2e store-damage

import assert from "node:assert/strict";
import { cpSync, openSync, closeSync, readdirSync, readSync, rmSync, statSync, truncateSync, writeSync } from "node:fs";
import { join } from "node:path";

import { journey } from "./lib/app.mjs";
import { BACKENDS, FOLDER, SEED, build, chance, tab, times, verify } from "./lib/store.mjs";

const DAMAGES = times("DAMAGES", 2);
const BATCHES = 120;
const FOLDED = 80;

build();

function overwrite(file, at, change) {
  const handle = openSync(file, "r+");
  const bytes = Buffer.alloc(Math.min(4096, statSync(file).size - at));
  readSync(handle, bytes, 0, bytes.length, at);
  change(bytes);
  writeSync(handle, bytes, 0, bytes.length, at);
  closeSync(handle);
}

const KINDS = {
  nothing: () => {},
  "a flipped bit": (file, random) => overwrite(file, random() % statSync(file).size, (bytes) => (bytes[0] ^= 1 << (random() % 8))),
  "a block of zeros": (file, random) => overwrite(file, 4096 * (random() % Math.ceil(statSync(file).size / 4096)), (bytes) => bytes.fill(0)),
  "a file cut short": (file, random) => truncateSync(file, random() % statSync(file).size),
  "a file gone": (file) => rmSync(file),
};

for (const [backend, flags] of Object.entries(BACKENDS)) {
  const options = { folder: FOLDER, flags, timeout: 120_000 + DAMAGES * 5 * 30_000 };
  journey(`damaged files are noticed, ${backend}`, options, async (app, t) => {
    t.diagnostic(`seed ${SEED}`);
    const random = chance(SEED);
    const folder = join(app.profile, "Default/IndexedDB");
    const whole = join(app.profile, "whole");
    const page = await tab(app);
    const id = await page.evaluate(() => globalThis.harness.create());
    await page.evaluate(([id, ...numbers]) => globalThis.harness.fill(id, ...numbers), [id, SEED, BATCHES, FOLDED]);
    assert.equal((await verify(page, id)).batches, BATCHES);
    await app.quit();
    cpSync(folder, whole, { recursive: true });

    for (const [kind, damage] of Object.entries(KINDS)) {
      const outcomes = { harmless: 0, noticed: 0 };
      for (let trial = 0; trial < DAMAGES; trial += 1) {
        rmSync(folder, { recursive: true });
        cpSync(whole, folder, { recursive: true });
        // Larger files are hit more often, as on a disk.
        const files = readdirSync(folder, { recursive: true }).map((name) => join(folder, name)).filter((file) => statSync(file).isFile() && statSync(file).size > 0);
        let at = random() % files.reduce((sum, file) => sum + statSync(file).size, 0);
        const hit = files.find((file) => (at -= statSync(file).size) < 0);
        damage(hit, random);
        await app.reopen();
        const { said, batches } = await verify(await tab(app), id);
        const context = `${kind} in ${hit.slice(folder.length)}, trial ${trial} (seed ${SEED}): ${said}`;
        if (batches === BATCHES) outcomes.harmless += 1;
        else {
          // In the words of `StoreError`; each of these leads to the page that offers to restore.
          assert.match(said, /records are lost|stored data is damaged|storage failed|connection to the storage was lost/, context);
          outcomes.noticed += 1;
        }
        await app.quit();
      }
      if (kind === "nothing") assert.equal(outcomes.noticed, 0, "a copy of the folder is as good as the folder");
      t.diagnostic(`${backend}, ${kind}: ${DAMAGES} times, ${outcomes.noticed} noticed, ${outcomes.harmless} harmless, 0 wrong`);
    }
    await app.reopen();
  });
}
