import { readFileSync } from "node:fs";
import { journey } from "./lib/app.mjs";
const CDNOW = "../shared/data/CDNOW_master.txt";
journey("measure", { lang: "en", timeout: 600_000 }, async (app) => {

  app.page.on("console", (m) => console.log("C", m.text())); app.page.on("pageerror", (m) => console.log("E", m)); app.context.setDefaultTimeout(5000);
  await app.open();
  await app.page.getByRole("button", { name: "Start empty", exact: true }).click();
  await app.page.getByRole("heading", { name: "Let’s get started" }).waitFor();
  await app.offlineReady();
  await app.open("data/import");
  const { page } = app;
  const t = () => page.evaluate(() => performance.now());
  await page.evaluate(() => { globalThis.long=[]; new PerformanceObserver((l) => { for (const e of l.getEntries()) long.push([Math.round(e.startTime), Math.round(e.duration)]); }).observe({ type: "longtask" }); });
  const a = await t();
  await page.locator('input[type=file]').first().setInputFiles({ name: "CDNOW_master.txt", mimeType: "text/plain", buffer: readFileSync(CDNOW) });
  await page.getByRole("button", { name: "Check all rows" }).waitFor();
  const b = await t();
  await page.getByRole("button", { name: "Check all rows" }).click();
  await page.getByRole("button", { name: "Import 69,659 orders" }).waitFor({ timeout: 120_000 });
  const c = await t();
  await page.getByRole("button", { name: "Import 69,659 orders" }).click();
  await page.getByText("Everything is saved on this device.").waitFor({ timeout: 120_000 });
  const d = await t();
  console.log("look", b - a, "check", c - b, "save", d - c, "total", d - a, "long", JSON.stringify(await page.evaluate(() => long)));
  await app.open("insights");
  await app.page.locator('.insights[aria-busy="false"]').waitFor();
  await app.page.waitForTimeout(1500);
  for (let i = 0; i < 5; i++) {
    await app.quit(); await app.reopen();
    if (process.env.WARM) await new Promise((r) => setTimeout(r, 3000));
    await app.page.addInitScript(() => {
      globalThis.long=[]; new PerformanceObserver((l) => { for (const e of l.getEntries()) long.push([Math.round(e.startTime), Math.round(e.duration)]); }).observe({ type: "longtask", buffered: true });
      const iv = new MutationObserver(() => { if (document.querySelector('.insights[aria-busy="false"]')) { iv.disconnect(); requestAnimationFrame(() => setTimeout(() => { globalThis.shown = performance.now(); })); } });
      iv.observe(document, { subtree: true, childList: true, attributes: true });
    });
    for (let k = 0; k < 3; k++) {
    await app.page.goto(app.server.url + "insights");
    await app.page.waitForFunction(() => globalThis.shown);

    console.log("reopen", i, k, await app.page.evaluate(() => Math.round(shown)), JSON.stringify(await app.page.evaluate(() => long)));
    }
  }
});
