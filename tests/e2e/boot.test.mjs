// The page starts anywhere, without a network, and only with the files that were published.

import assert from "node:assert/strict";

import { journey } from "./lib/app.mjs";

/** Changes one byte in the middle. */
const flip = (bytes) => {
  const changed = Buffer.from(bytes);
  changed[changed.length >> 1] ^= 1;
  return changed;
};

const visible = (app, reason, lang) => app.page.locator(`[data-reason="${reason}"] [lang="${lang}"]`).first().waitFor();

journey("starts below a sub-path", async (app) => {
  await app.open();
  assert.equal(await app.page.evaluate(() => document.documentElement.dataset.base), "/sub/zhiji/");
  assert.ok((await app.page.locator("body").innerText()).trim().length > 0);
  await app.checkA11y();
});

journey("starts at the root of a host", { sub: "/" }, async (app) => {
  await app.open("customers");
  assert.equal(await app.page.evaluate(() => document.documentElement.dataset.base), "/");
});

journey("starts at a deep route, served with the page itself", async (app) => {
  await app.open("customers/0190c0de-0000-7000-8000-000000000001?tab=orders");
  assert.equal(await app.page.evaluate(() => document.documentElement.dataset.base), "/sub/zhiji/");
});

journey("starts at a deep route of a host that answers 404.html", { notFound: true }, async (app) => {
  app.expectProblem(/console: Failed to load resource.* 404/);
  await app.open("insights/nps");
  assert.equal(await app.page.evaluate(() => document.documentElement.dataset.base), "/sub/zhiji/");
});

journey("works again with the network gone, at every route", async (app) => {
  await app.open();
  await app.offlineReady();
  await app.server.stop();
  await app.reload();
  await app.open("complaints/0190c0de-0000-7000-8000-000000000002");
  await app.quit();
  await app.reopen();
  await app.open("settings");
  assert.ok(await app.page.evaluate(() => globalThis.zhiji.build.length > 0));
});

journey("keeps charts and worker for use without a network", async (app) => {
  await app.open();
  await app.offlineReady();
  await app.server.stop();
  await app.page.evaluate(() => globalThis.zhiji.loadScript("vendor/echarts-6.1.0/echarts.min.js"));
  assert.match(await app.page.evaluate(() => globalThis.echarts.version), /^6\./);
  assert.equal(await app.page.evaluate(async () => (await fetch(globalThis.zhiji.url("worker_bg.wasm"))).status), 200);
});

journey("refuses a changed program and says what to do, in both languages", async (app) => {
  app.server.alter(/^app_bg-.*\.wasm$/, flip);
  app.expectProblem(/integrity/);
  app.expectProblem(/did not start: changed/);
  await app.page.goto(app.server.url);
  await visible(app, "changed", "en");
  await app.checkA11y();
  await app.screenshot("boot-changed-en");
  await app.page.evaluate(() => localStorage.setItem("zhiji.lang", JSON.stringify("zh-CN")));
  await app.page.reload();
  await visible(app, "changed", "zh-CN");
  await app.screenshot("boot-changed-zh");
});

for (const [what, pattern] of [["style", /^style-/], ["boot script", /^boot-/], ["program's script", /^app-.*\.js$/]]) {
  journey(`refuses a changed ${what}`, async (app) => {
    app.server.alter(pattern, (bytes) => Buffer.concat([bytes, Buffer.from("\n")]));
    app.expectProblem(/integrity/);
    if (what !== "boot script") app.expectProblem(/did not start: changed/);
    await app.page.goto(app.server.url);
    await visible(app, "changed", "en");
  });
}

journey("a reload from the refusal starts the repaired page", async (app) => {
  const repair = app.server.alter(/^app_bg-.*\.wasm$/, flip);
  app.expectProblem(/integrity/);
  app.expectProblem(/did not start: changed/);
  await app.page.goto(app.server.url);
  await visible(app, "changed", "en");
  repair();
  await app.page.getByRole("button", { name: "Reload" }).click();
  await app.ready();
});

journey("says when a part cannot be fetched", async (app) => {
  await app.page.route(/app_bg-.*\.wasm/, (route) => route.abort());
  app.expectProblem(/ERR_FAILED/);
  app.expectProblem(/did not start: offline/);
  await app.page.goto(app.server.url);
  await visible(app, "offline", "en");
});

journey("a page whose part was changed is refused, and opens once that is repaired", async (app) => {
  const { page } = app;
  const repair = app.server.alter(/^parts\/split_data-/, flip);
  app.expectProblem(/integrity/);
  app.expectProblem(/Failed to fetch/);
  await app.open();
  await page.getByRole("button", { name: "Start empty", exact: true }).click();
  await page.getByRole("link", { name: "Data", exact: true }).click();
  await page.getByRole("heading", { name: "This page could not be fetched" }).waitFor();
  await app.checkA11y();
  await app.screenshot("part-failed");
  repair();
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("heading", { name: "Data", exact: true }).waitFor();
});

journey("says when the browser lacks what Zhiji needs", async (app) => {
  await app.page.addInitScript(() => Object.defineProperty(globalThis, "indexedDB", { value: undefined }));
  app.expectProblem(/did not start: unsupported/);
  await app.page.goto(app.server.url);
  await visible(app, "unsupported", "en");
});

journey("takes language and theme before the first paint", { lang: "zh-CN" }, async (app) => {
  const root = () => app.page.evaluate(() => ({ lang: document.documentElement.lang, theme: document.documentElement.dataset.theme }));
  await app.open();
  assert.deepEqual(await root(), { lang: "zh-CN", theme: "auto" });
  await app.prefer("theme", "dark");
  await app.prefer("lang", "en");
  assert.deepEqual(await root(), { lang: "en", theme: "dark" });
});

journey("a new version waits until the page asks for it, and then replaces the old one whole", async (app) => {
  await app.open();
  await app.offlineReady();
  const before = await app.page.evaluate(() => globalThis.zhiji.build);
  const next = (bytes) => Buffer.from(bytes.toString("utf8").replaceAll(before, "feedfeedfeed"));
  // Another build: same program, another name for it. boot.js says the old one, so only the shell tells them apart.
  app.server.alter(/^(index\.html|sw\.js)$/, next);
  const told = app.page.evaluate(() => new Promise((done) => addEventListener("zhiji:update-ready", () => done(true), { once: true })));
  await app.page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  assert.ok(await told);
  const shown = () => app.page.locator("meta[name=zhiji-build]").getAttribute("content");
  await app.reload();
  assert.equal(await shown(), before, "the old version stays until somebody asks");
  await Promise.all([app.page.waitForEvent("load"), app.page.evaluate(() => globalThis.zhiji.update())]);
  await app.ready();
  assert.equal(await shown(), "feedfeedfeed");
  await app.server.stop();
  await app.reload();
  assert.equal(await shown(), "feedfeedfeed");
});

journey("half a deployment never becomes the offline shell", async (app) => {
  await app.open();
  await app.offlineReady();
  const before = await app.page.evaluate(() => globalThis.zhiji.build);
  app.server.alter(/^sw\.js$/, (bytes) => Buffer.from(bytes.toString("utf8").replaceAll(before, "feedfeedfeed")));
  const ended = await app.page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const found = new Promise((done) => registration.addEventListener("updatefound", () => done(registration.installing), { once: true }));
    registration.update().catch(() => {});
    const worker = await found;
    return new Promise((done) => worker.addEventListener("statechange", () => done(worker.state), { once: true }));
  });
  assert.equal(ended, "redundant");
  assert.equal(await app.page.evaluate(async () => (await caches.keys()).length), 1);
});

journey("survives the browser being killed", async (app) => {
  await app.open();
  await app.offlineReady();
  await app.kill9();
  await app.reopen();
  await app.open("customers");
});
