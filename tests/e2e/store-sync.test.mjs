// Does an acknowledged save reach the device? Counted from outside, by strace: each batch brings at least one call that
// waits for the device. Where strace cannot follow the browser, the test says so; `./dev resilience` insists.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, readdirSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { journey } from "./lib/app.mjs";
import { BACKENDS, FOLDER, SEED, build, tab, times } from "./lib/store.mjs";

const SAVES = times("SAVES", 30);

build();

/** The browser's processes: its own and all below it. */
function processes(root) {
  const parents = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map((pid) => {
    try {
      return [Number(pid), Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1])];
    } catch {
      return [Number(pid), 0]; // It has just ended.
    }
  });
  const all = [root];
  for (const pid of all) all.push(...parents.filter(([, parent]) => parent === pid).map(([child]) => child));
  return all;
}

for (const [backend, flags] of Object.entries(BACKENDS)) {
  journey(`every acknowledged save waits for the device, ${backend}`, { folder: FOLDER, flags }, async (app, t) => {
    const page = await tab(app);
    const id = await page.evaluate(() => globalThis.harness.create());
    const fill = (batches) => page.evaluate(([id, ...numbers]) => globalThis.harness.fill(id, ...numbers), [id, SEED, batches, 0]);
    await fill(5);
    const root = Number(readlinkSync(join(app.profile, "SingletonLock")).split("-").at(-1));
    const log = join(app.profile, "calls");
    const pids = processes(root).flatMap((pid) => ["-p", String(pid)]);
    const strace = spawn("strace", ["-f", "-qq", "-e", "trace=fsync,fdatasync", "-o", log, ...pids], { stdio: "ignore" });
    const ended = once(strace, "exit").catch((error) => [error.message]);
    const early = await Promise.race([ended, sleep(3000)]);
    if (early) {
      assert.ok(!process.env.ZHIJI_STRACE, `strace is needed: ${early}`);
      return t.skip("strace cannot follow the browser here");
    }
    await fill(5 + SAVES);
    strace.kill("SIGINT");
    await ended;
    const calls = readFileSync(log, "utf8").split("\n").filter((line) => /\b(fsync|fdatasync)\(\d+.*= 0|resumed>.*= 0/.test(line)).length;
    t.diagnostic(`${backend}: ${SAVES} saves, ${calls} calls of fsync or fdatasync`);
    assert.ok(calls >= SAVES, `${SAVES} saves, ${calls} calls`);
  });
}
