// The page of examples/store_harness.rs, which does nothing but store, in a browser of either of Chromium's back ends.

import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { App } from "./app.mjs";

const ROOT = resolve(import.meta.dirname, "../../..");
const TARGET = process.env.CARGO_TARGET_DIR ?? join(ROOT, "target");

/** Where the built page lies. */
export const FOLDER = join(TARGET, "store-harness");

/** What IndexedDB may be built on, with what switches Chromium to it. */
export const BACKENDS = {
  leveldb: ["--disable-features=IdbSqliteBackingStore"],
  sqlite: ["--enable-features=IdbSqliteBackingStore"],
};

export const SEED = Number(process.env.ZHIJI_SEED ?? Math.floor(Math.random() * 2 ** 31));

/** How often: the short form of `./dev test`, or what `./dev resilience` sets. */
export const times = (name, short) => Number(process.env[`ZHIJI_${name}`] ?? short);

/** The same numbers below 2^24 for the same seed. */
export function chance(seed) {
  let state = seed | 1;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 8;
}

/** Builds examples/store_harness.rs and a page around it. */
export function build() {
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

/** A tab that shows the harness. @param {App} app */
export async function tab(app) {
  const page = app.context.pages().find((page) => page.url() === "about:blank") ?? (await app.context.newPage());
  await page.goto(app.server.url);
  await page.waitForFunction(() => globalThis.harness);
  return page;
}

/** What the harness says of the workspace: how many batches there are, or why it does not open. */
export async function verify(page, id) {
  const said = await page.evaluate(([id, seed]) => globalThis.harness.verify(id, seed).catch(String), [id, SEED]);
  const [batches, records] = said.split(" ").map(Number);
  return { said, batches, records };
}
