// Every page, record file and dialog under axe, on a wide light screen in English and on a dark phone in Chinese. What a
// journey meets on its way is checked there as well; here nothing is left out.

import { journey, VIEWPORTS } from "./lib/app.mjs";

const PAGES = ["", "customers", "orders", "complaints", "service", "service?as=repair", "service/products", "knowledge", "knowledge/new", "knowledge/scripts", "surveys", "responses", "insights", "insights/nps", "insights/pareto-shares", "data", "data/import", "data/dossier", "settings", "nowhere"];
const LISTS = ["customers", "orders", "complaints", "service", "surveys", "responses"];

const WORDS = {
  en: { add: /^New (customer|order|complaint|service request|survey|response)$/, filter: "Filter", columns: "Columns", views: "Views", edit: "Edit", bulk: "Delete…", export: "Export", edits: /^New (member|tag|field)$/ },
  "zh-CN": { add: /^(新建客户|新建订单|登记投诉|登记服务请求|新建调查|录入答卷)$/, filter: "筛选", columns: "列", views: "视图", edit: "编辑", bulk: "删除…", export: "导出", edits: /^(添加成员|新建标签|新建字段)$/ },
};

for (const look of [
  { lang: "en", viewport: VIEWPORTS.wide, dark: false },
  { lang: "zh-CN", viewport: VIEWPORTS.phone, dark: true },
]) {
  const words = WORDS[look.lang];

  journey(`every page and dialog, ${look.lang}, ${look.viewport.width} px`, { ...look, timeout: 400_000 }, async (app) => {
    const { page } = app;
    const button = (name) => page.getByRole("button", { name, exact: typeof name === "string" }).first();
    const closed = async () => {
      // The first Escape may only have closed the list of a field.
      while (await page.getByRole("dialog").isVisible()) await page.keyboard.press("Escape");
    };
    const opened = async (name) => {
      await button(name).click();
      await app.checkA11y();
      await page.keyboard.press("Escape");
    };
    await app.open();
    await app.checkA11y();
    await app.startDemo();

    for (const route of PAGES) {
      await app.open(route);
      await app.checkA11y();
    }
    for (const route of LISTS) {
      await app.open(route);
      await button(words.add).click();
      await page.getByRole("dialog").waitFor();
      await app.checkA11y();
      await closed();
      for (const name of [words.filter, words.columns, words.views]) await opened(name);
      await page.getByRole("grid").getByRole("checkbox").nth(2).click();
      await opened(words.bulk);
      if (route === "responses") continue;
      await app.open(route);
      await page.getByRole("grid").getByRole("row").nth(2).click();
      await page.waitForURL((url) => url.pathname.includes(`/${route}/`));
      await app.checkA11y();
      await button(words.edit).click();
      await page.getByRole("dialog").waitFor();
      await app.checkA11y();
      await closed();
    }
    await app.open("insights");
    await opened(words.export);
    await app.open("settings");
    for (const name of await page.getByRole("button", { name: words.edits }).allInnerTexts()) {
      await button(name.trim()).click();
      await page.getByRole("dialog").waitFor();
      await app.checkA11y();
      await closed();
    }
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.type("王");
    await page.getByRole("dialog").getByRole("option").first().waitFor();
    await app.checkA11y();
    await closed();
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await app.checkA11y();
  });
}
