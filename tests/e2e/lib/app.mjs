// The harness of all journeys: a host, a real Chromium with a profile of its own that can be killed and opened again, and
// a watch over everything that must never happen.
//
//   journey("a customer is added", { lang: "en" }, async (app) => { await app.open("customers"); … });
//
// At the end of every journey there must have been no console error, no page error, no violation of the content security
// policy and no request to another origin, unless the journey said with `app.expectProblem(/…/)` that it provokes one.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { chromium } from "playwright-core";

import { Server } from "./server.mjs";

const here = import.meta.dirname;
const OUT = join(here, "../out");
const DIST = resolve(process.env.ZHIJI_DIST ?? join(here, "../../../dist"));
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
/** What a loaded machine of two cores may need for one step; nothing is measured with it. */
const PATIENCE = 30_000;

export const VIEWPORTS = { phone: { width: 390, height: 844 }, tablet: { width: 1024, height: 768 }, wide: { width: 1440, height: 900 } };

export class App {
  #expected = [];
  #problems = [];
  #profile = mkdtempSync(join(tmpdir(), "zhiji-e2e-"));

  /** `flags`: more of Chromium's; the rest is how the host serves. */
  constructor({ lang = "en", viewport = VIEWPORTS.wide, dark = false, flags = [], ...host } = {}) {
    this.look = { lang, viewport, dark };
    this.flags = [...FLAGS, ...flags];
    this.server = new Server({ folder: DIST, ...host });
  }

  /** The folder of this journey's browser profile. */
  get profile() {
    return this.#profile;
  }

  // --- the browser ---

  async start() {
    await this.server.start();
    await this.reopen();
  }

  /** Opens the browser on this journey's profile, or one in another folder; its one page is `app.page`. */
  async reopen(profile = this.#profile) {
    const { lang, viewport, dark } = this.look;
    this.context = await chromium.launchPersistentContext(profile, {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: this.flags,
      locale: lang === "en" ? "en-US" : lang,
      viewport,
      colorScheme: dark ? "dark" : "light",
      acceptDownloads: true,
    });
    this.context.setDefaultTimeout(PATIENCE);
    await this.#watch(this.context);
    this.page = this.context.pages()[0] ?? (await this.context.newPage());
  }

  /**
   * Ends the browser as a power cut would: no handler of the page runs, nothing is flushed. With `alone` only its main
   * process, as a crash would: the others end a little later by themselves.
   */
  async kill9({ alone = false } = {}) {
    const closed = new Promise((done) => this.context.once("close", done));
    // Chromium marks a profile in use by a link to "host-pid".
    const pid = Number(readlinkSync(join(this.#profile, "SingletonLock")).split("-").at(-1));
    process.kill(alone ? pid : -pid, "SIGKILL");
    await closed;
    if (!alone) await gone(pid);
  }

  /** Closes the browser as a user does. */
  async quit() {
    await this.context.close();
  }

  async end() {
    await this.context?.close().catch(() => {});
    await this.server.stop();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  // --- the page ---

  /** Goes to a route such as "customers?tier=key" and waits until the app has taken over from the boot page. */
  async open(route = "", page = this.page) {
    await page.goto(this.server.url + route);
    await this.ready(page);
    return page;
  }

  /** Begins an empty workspace, in either language. */
  async startEmpty() {
    await this.#begin(/^(Start empty|从空白开始)$/);
  }

  /** Begins the demo, in either language. */
  async startDemo() {
    await this.#begin(/^(Try the demo|试用演示)$/);
  }

  async #begin(name) {
    await this.open();
    await this.page.getByRole("button", { name }).click();
    await this.page.getByRole("navigation", { name: /^(Main navigation|主导航)$/ }).first().waitFor();
    await this.ready();
  }

  /** An empty workspace with the usual targets for complaints and their office hours (in English); leaves the settings open. */
  async startWithTargets() {
    await this.startEmpty();
    await this.open("settings");
    await this.page.getByRole("button", { name: "Use the usual targets" }).click();
    await this.page.getByText("Mon–Fri 09:00-18:00 · Sat–Sun closed").waitFor();
  }

  /** Another tab of the same browser, at a route. */
  async tab(route = "") {
    return this.open(route, await this.context.newPage());
  }

  async ready(page = this.page) {
    // A page whose part of the program is still being fetched has no heading yet.
    await page.waitForFunction(() => !document.getElementById("boot") && document.querySelector("h1"));
  }

  async reload(page = this.page) {
    await page.reload();
    await this.ready(page);
  }

  /** Waits until the whole shell is kept for use without a network. */
  async offlineReady(page = this.page) {
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(() => navigator.serviceWorker.controller);
  }

  /** Stores a preference as the app does ("theme", "lang") and reloads. */
  async prefer(name, value, page = this.page) {
    await page.evaluate(([key, json]) => localStorage.setItem(key, json), [`zhiji.${name}`, JSON.stringify(value)]);
    await this.reload(page);
  }

  /** Fails unless axe-core finds nothing at all on the page. */
  async checkA11y(page = this.page) {
    await page.evaluate(AXE);
    // What fades in has its colours only at the end.
    await page.evaluate(() => {
      const ending = document.getAnimations().filter((animation) => animation.effect.getComputedTiming().iterations !== Infinity);
      return Promise.allSettled(ending.map((animation) => animation.finished));
    });
    const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
    const told = found.violations.map(
      ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `    ${node.html}\n    ${node.failureSummary}`).join("\n")}`,
    );
    assert.equal(told.length, 0, `accessibility of ${page.url()}\n${told.join("\n")}`);
  }

  /** Everything the workspace holds and every figure over all time, as the page exports them (in English). */
  async recordsAndFigures(page = this.page) {
    const taken = async (click) => {
      const [download] = await Promise.all([page.waitForEvent("download"), click()]);
      return JSON.parse(readFileSync(await download.path(), "utf8"));
    };
    await this.open("data", page);
    const { tables } = await taken(() => page.getByRole("button", { name: "Export everything" }).first().click());
    await this.open("insights?period=all", page);
    await page.locator('.insights[aria-busy="false"]').waitFor();
    await page.getByRole("button", { name: "Export" }).first().click();
    const figures = await taken(() => page.getByRole("menuitem", { name: "All figures as JSON" }).click());
    return { tables, figures };
  }

  /** A picture for people to look at: tests/e2e/out/NAME.png */
  async screenshot(name, page = this.page, options = {}) {
    mkdirSync(OUT, { recursive: true });
    await page.screenshot({ path: join(OUT, `${name}.png`), ...options });
  }

  /** Pictures of the page as a phone, a tablet and a wide screen show it, in both languages: NAME-LANG-WIDTH.png */
  async pictures(name, page = this.page) {
    for (const lang of ["en", "zh-CN"]) {
      await this.prefer("lang", lang, page);
      for (const size of Object.values(VIEWPORTS)) {
        await page.setViewportSize(size);
        await this.screenshot(`${name}-${lang}-${size.width}`, page);
      }
    }
    await page.setViewportSize(this.look.viewport);
    await this.prefer("lang", this.look.lang, page);
  }

  // --- what must not happen ---

  /** This journey provokes a problem that the pattern describes; it must then really occur. */
  expectProblem(pattern) {
    this.#expected.push(pattern);
  }

  async #watch(context) {
    const note = (kind, text) => this.#problems.push(`${kind}: ${text}`);
    context.on("console", (message) => {
      if (message.type() === "error") note("console", `${message.text()} (${message.location().url})`);
    });
    context.on("weberror", (error) => note("page error", error.error().stack ?? error.error().message));
    context.on("request", (request) => {
      const url = request.url();
      if (!/^(data|blob|about|chrome):/.test(url) && new URL(url).origin !== this.server.origin) note("foreign request", url);
    });
    await context.exposeBinding("reportViolation", (_, text) => note("policy violation", text));
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        globalThis.reportViolation(`${event.violatedDirective} blocked ${event.blockedURI || "inline"} at ${event.sourceFile}:${event.lineNumber}`);
      });
    });
  }

  async assertCalm() {
    // A provoked problem may be told a moment after the page shows what the journey waited for.
    const missing = () => this.#expected.filter((pattern) => !this.#problems.some((text) => pattern.test(text)));
    for (let waited = 0; missing().length > 0 && waited < 10_000; waited += 100) await setTimeout(100);
    const surprises = this.#problems.filter((text) => !this.#expected.some((pattern) => pattern.test(text)));
    assert.deepEqual(surprises, [], "problems during the journey");
    assert.deepEqual(missing(), [], "problems that the journey should have provoked");
  }
}

/** Waits until no process of the group is left; not for ever, because one that nobody buries stays listed. */
async function gone(group) {
  for (let waited = 0; waited < 300; waited += 10) {
    try {
      process.kill(-group, 0);
    } catch {
      return;
    }
    await setTimeout(10);
  }
}

/** One journey, with a host, a browser and a profile of its own. */
export function journey(name, options, run = options) {
  test(name, { timeout: options.timeout ?? 240_000 }, async (t) => {
    const app = new App(run === options ? {} : options);
    try {
      await app.start();
      await run(app, t);
      await app.assertCalm();
    } catch (error) {
      const picture = `FAILED ${name.replace(/[^\p{L}\p{N}]+/gu, "-")}`;
      await app.screenshot(picture).catch(() => {});
      t.diagnostic(`picture: tests/e2e/out/${picture}.png`);
      throw error;
    } finally {
      await app.end();
    }
  });
}
