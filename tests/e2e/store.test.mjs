// What is left of stored batches when the browser is killed: every one that was acknowledged, whole, and no half one.
//
//   ZHIJI_KILLS=200 ZHIJI_SEED=7 ./dev e2e store

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { journey } from "./lib/app.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const TARGET = process.env.CARGO_TARGET_DIR ?? join(ROOT, "target");
const FOLDER = join(TARGET, "store-harness");
const KILLS = Number(process.env.ZHIJI_KILLS ?? 20);
const SEED = Number(process.env.ZHIJI_SEED ?? Math.floor(Math.random() * 2 ** 31));

/** Builds examples/store_harness.rs and a page around it. */
function build() {
  const run = (command, ...args) => execFileSync(command, args, { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
  // Without the ui: this is about the store alone.
  const wasm = "wasm32-unknown-unknown";
  run("cargo", "build", "-q", "--example", "store_harness", "--target", wasm, "--no-default-features", "--features", "browser");
  const built = join(TARGET, wasm, "debug/examples/store_harness.wasm");
  run("wasm-bindgen", "--target", "web", "--no-typescript", "--out-dir", FOLDER, built);
  mkdirSync(FOLDER, { recursive: true });
  const boot = `import start, * as harness from "./store_harness.js"; await start(); globalThis.harness = harness;`;
  writeFileSync(join(FOLDER, "boot.js"), boot);
  writeFileSync(join(FOLDER, "index.html"), `<!doctype html><title>store</title><script type="module" src="boot.js"></script>`);
}

/** The same waits for the same seed. */
function* waits(seed) {
  for (let state = seed | 1; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state >>> 8;
  }
}

build();

journey(`acknowledged batches survive ${KILLS} kills of the browser`, { folder: FOLDER, timeout: 120_000 + KILLS * 60_000 }, async (app, t) => {
  t.diagnostic(`seed ${SEED}`);
  const random = waits(SEED);
  const kinds = { stored: 0, folded: 0 };
  let acknowledged = 0;
  let told = () => {};
  const tab = async () => {
    const page = app.context.pages().find((page) => page.url() === "about:blank") ?? (await app.context.newPage());
    await page.goto(app.server.url);
    await page.waitForFunction(() => globalThis.harness);
    return page;
  };
  const listen = () =>
    app.context.exposeBinding("told", (_, kind, number) => {
      kinds[kind] += 1;
      if (kind === "stored") acknowledged = Math.max(acknowledged, Number(number));
      told();
    });
  const look = async (page, kills) => {
    const found = await page.evaluate(([id, seed]) => globalThis.harness.verify(id, seed).catch(String), [id, SEED]);
    const [batches, records] = found.split(" ").map(Number);
    // A wiped database and a profile that someone else removed look the same from the page, so the files tell.
    const folder = join(app.profile, "Default/IndexedDB");
    const files = () => (existsSync(folder) ? readdirSync(folder, { recursive: true }).join(" ") : "none");
    const same = existsSync(marker) ? "the profile is the same" : "THE PROFILE WAS REPLACED";
    const context = `after ${kills} kills, ${acknowledged} batches acknowledged (seed ${SEED})`;
    assert.ok(batches >= acknowledged, `${context}, there is: ${found}; ${same}, its files: ${files()}`);
    return { batches, records };
  };

  const marker = join(app.profile, "marker");
  writeFileSync(marker, "");
  await listen();
  const first = await tab();
  const id = await first.evaluate(() => globalThis.harness.create());
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const pages = kill === 1 ? [first] : [await tab()];
    await look(pages[0], kill - 1);
    if (random.next().value % 3 === 0) pages.push(await tab());
    const begun = new Promise((done) => (told = done));
    for (const page of pages) {
      // Not awaited: it runs until the kill.
      await page.evaluate(([id, seed]) => void globalThis.harness.run(id, seed, globalThis.told), [id, SEED]);
    }
    await begun;
    await sleep(random.next().value % 1200);
    await app.kill9();
    await app.reopen();
    await listen();
  }
  const { batches, records } = await look(await tab(), KILLS);
  t.diagnostic(`${KILLS} kills, ${batches} batches, ${kinds.stored} acknowledged here, ${kinds.folded} folds, ${records} records`);
  assert.ok(kinds.folded > 0, "the journal was folded under way");
});
