import { journey, VIEWPORTS } from "./lib/app.mjs";
const lang = process.env.G_LANG, size = VIEWPORTS[process.env.G_SIZE], dark = process.env.G_DARK === "1";
const zh = lang === "zh-CN";
journey("gallery", { lang, viewport: size, dark, timeout: 300000 }, async (app) => {
  const { page } = app;
  const shot = (n) => app.screenshot(`g-${lang}-${size.width}-${n}`, page);
  await app.open(); await shot("00welcome");
  await page.getByRole("button", { name: zh ? "试用演示" : "Try the demo", exact: true }).click();
  await page.getByRole("navigation").first().waitFor();
  await page.waitForTimeout(1500); await shot("01today");
  let i = 2;
  for (const r of ["customers", "orders", "complaints", "surveys", "responses", "insights", "insights/nps", "insights/pareto-shares", "data", "data/import", "settings"]) {
    await app.open(r); await page.waitForTimeout(1200); await shot(`${String(i++).padStart(2, "0")}${r.replace("/", "-")}`);
  }
  for (const r of ["customers", "complaints", "orders", "surveys"]) {
    await app.open(r); await page.waitForTimeout(500);
    await page.getByRole("row").nth(2).click(); await page.waitForTimeout(900); await shot(`${i++}file-${r}`);
  }
});
