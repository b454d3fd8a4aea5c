// The knowledge base: an article is written, found by Chinese words while a complaint is taken down, put into the reply
// and judged, by keyboard alone, in both languages and on a phone; scripts of the team's own; what is refused.

import assert from "node:assert/strict";

import { journey, VIEWPORTS } from "./lib/app.mjs";
import { pressOn, tabTo } from "./lib/keyboard.mjs";

const WORDS = {
  en: {
    start: "Start empty",
    articles: "Articles",
    add: "New article",
    titleZh: "Title in Chinese",
    textZh: "Text in Chinese",
    titleEn: "Title in English",
    textEn: "Text in English",
    missing: null,
    intake: "New complaint",
    customer: "Customer",
    subject: "Subject",
    may: "This may help",
    shown: "Food arrived cold",
    told: "Cook it again or refund it.",
    next: "Next step",
    put: "Put into the reply",
    helped: "“Food arrived cold” helped",
    noted: "Noted: it helped",
    reply: "What the customer is told",
    log: "Only put down",
    share: "100%",
    judged: "helped, of 1 judged use",
  },
  "zh-CN": {
    start: "从空白开始",
    articles: "知识文章",
    add: "写文章",
    titleZh: "中文标题",
    textZh: "中文正文",
    titleEn: "英文标题",
    textEn: "英文正文",
    missing: "还没有英文版。",
    intake: "登记投诉",
    customer: "客户",
    subject: "投诉事由",
    may: "也许有用",
    shown: "外卖送到时凉了怎么办",
    told: "重新做一份，或者退款。",
    next: "下一步",
    put: "放进回复",
    helped: "“外卖送到时凉了怎么办”有帮助",
    noted: "已记下：有帮助",
    reply: "对客户说的话",
    log: "只记录",
    share: "100%",
    judged: "有帮助，共评价 1 次",
  },
};

for (const [lang, size] of [["en", "wide"], ["zh-CN", "phone"]]) {
  const say = WORDS[lang];
  journey(`an article helps with a complaint, by keyboard, ${lang}, ${size}`, { lang, viewport: VIEWPORTS[size] }, async (app) => {
    const { page } = app;
    await app.open();
    await page.getByRole("button", { name: say.start }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("navigation").first().waitFor();

    // Written on the page itself, published with Ctrl+Enter.
    await page.keyboard.press("g");
    await page.keyboard.press("k");
    await page.getByRole("heading", { name: say.articles, level: 1 }).waitFor();
    await app.checkA11y();
    await pressOn(page, page.getByRole("button", { name: say.add }).first());
    await page.getByRole("heading", { name: say.add, level: 1 }).waitFor();
    await app.checkA11y();
    await tabTo(page, page.getByLabel(say.titleZh));
    await page.keyboard.type("外卖送到时凉了怎么办");
    await tabTo(page, page.getByLabel(say.textZh));
    await page.keyboard.type("**重新做一份**，或者退款。");
    if (!say.missing) {
      // The page begins with the reader's own language.
      await page.getByLabel(say.titleEn).focus();
      await page.keyboard.type("Food arrived cold");
      await tabTo(page, page.getByLabel(say.textEn));
      await page.keyboard.type("**Cook it again** or refund it.");
    }
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: say.shown, level: 1 }).waitFor();
    await page.locator("strong", { hasText: lang === "en" ? "Cook it again" : "重新做一份" }).waitFor();
    if (say.missing) await page.getByText(say.missing).waitFor();
    await app.checkA11y();

    // Found by Chinese words while a complaint is taken down, and read without leaving it.
    await page.keyboard.press("n");
    const intake = page.getByRole("dialog", { name: say.intake });
    const customer = intake.getByLabel(new RegExp(`^${say.customer}`)).first();
    await tabTo(page, customer);
    await page.keyboard.type("王敏");
    await page.getByRole("option", { name: /王敏/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await tabTo(page, intake.getByLabel(new RegExp(`^${say.subject}`)).first());
    await page.keyboard.type("小笼包全都凉了");
    const offered = intake.getByRole("region", { name: say.may });
    const title = offered.getByRole("button", { name: say.shown, exact: true });
    await app.checkA11y();
    await pressOn(page, title);
    const sheet = page.getByRole("dialog", { name: say.shown });
    await sheet.getByText(lang === "en" ? "or refund it." : "，或者退款。").waitFor();
    await app.checkA11y();
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "hidden" });
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: "小笼包全都凉了", level: 1 }).waitFor();

    // One tap puts it into the reply, one says that it helped.
    await tabTo(page, page.getByRole("radio", { name: say.next, exact: true }));
    await page.keyboard.press("ArrowRight");
    const reply = page.getByLabel(say.reply);
    await pressOn(page, page.getByRole("region", { name: say.may }).getByRole("button", { name: say.put }));
    await page.waitForFunction((told) => document.querySelector(".next-step textarea")?.value === told, say.told);
    assert.equal(await reply.inputValue(), say.told);
    const helped = page.getByRole("button", { name: say.helped });
    assert.equal(await helped.getAttribute("aria-pressed"), "false");
    await pressOn(page, helped);
    await page.getByText(say.noted).first().waitFor();
    assert.equal(await helped.getAttribute("aria-pressed"), "true");
    await app.checkA11y();
    await pressOn(page, page.getByRole("button", { name: say.log }));
    await page.locator(".step.said", { hasText: say.told }).waitFor();

    // The list and the file count it.
    await app.open("knowledge");
    await page.getByRole("grid").getByRole("row").nth(1).click();
    await page.getByText(say.share, { exact: true }).waitFor();
    await page.getByText(say.judged).waitFor();
    await page.getByRole("link", { name: "小笼包全都凉了" }).waitFor();
    await app.checkA11y();
    await app.reload();
    await page.getByText(say.judged).waitFor();
  });
}

journey("an article that was left half-written goes on where it was", { lang: "en" }, async (app) => {
  const { page } = app;
  await app.startEmpty();
  const goTo = (name) => page.getByRole("navigation", { name: "Main navigation" }).getByRole("link", { name }).click();
  const title = page.getByLabel("Title in English");
  const resumed = page.getByText("Here is what you had written");
  const begin = async () => {
    await goTo("Knowledge base");
    await page.getByRole("button", { name: "New article" }).first().click();
    await title.waitFor();
  };
  await begin();
  await title.fill("Food arrived cold");
  await page.getByLabel("Text in English").fill("Cook it again");
  await goTo("Customers");
  await page.getByRole("heading", { name: "Customers", level: 1 }).waitFor();
  await begin();
  await resumed.waitFor();
  assert.equal(await title.inputValue(), "Food arrived cold");
  assert.equal(await page.getByLabel("Text in English").inputValue(), "Cook it again");
  await app.checkA11y();

  // Thrown away, it is gone; saved, nothing is left over.
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("alertdialog").or(page.getByRole("dialog")).getByRole("button", { name: "Discard" }).click();
  await title.waitFor({ state: "detached" });
  await begin();
  assert.equal(await resumed.count(), 0);
  assert.equal(await title.inputValue(), "");
  await title.fill("Tea was late");
  await page.getByLabel("Text in English").fill("Bring another.");
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByRole("heading", { name: "Tea was late", level: 1 }).waitFor();

  // An article that is there opens in the middle of its change.
  await page.getByRole("button", { name: "Edit" }).first().click();
  await title.fill("");
  await page.getByLabel("Text in English").fill("Bring another, and say sorry.");
  await goTo("Customers");
  await page.getByRole("heading", { name: "Customers", level: 1 }).waitFor();
  await page.goBack();
  await resumed.waitFor();
  assert.equal(await page.getByLabel("Text in English").inputValue(), "Bring another, and say sorry.");
  assert.equal(await title.inputValue(), "", "what was emptied stays empty");
  await title.fill("Tea was late");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Bring another, and say sorry.").waitFor();
  await goTo("Customers");
  await begin();
  assert.equal(await resumed.count(), 0);
});

journey("what helped during the intake is kept with the complaint, and counts", { lang: "en" }, async (app) => {
  const { page } = app;
  await app.startDemo();
  await app.open("knowledge?q=arrived cold");
  await page.getByText("1 article", { exact: true }).waitFor();
  const used = async () => Number(/Used (\d+) times/.exec(await page.getByText(/^Used \d+ times$/).innerText())[1]);
  await page.getByRole("grid").getByRole("row").nth(1).click();
  await page.getByText(/^Used \d+ times$/).waitFor();
  const before = await used();

  await page.keyboard.press("n");
  const intake = page.getByRole("dialog", { name: "New complaint" });
  const customer = intake.getByRole("combobox", { name: /^Customer/ });
  await customer.fill("Ann Lee Nobody");
  await page.getByRole("option", { name: /Add “Ann Lee/ }).click();
  await intake.getByLabel(/^Subject/).fill("The dumplings were cold when they arrived");
  const helped = intake.getByRole("button", { name: "“Food arrived cold” helped" });
  await helped.click();
  await page.locator('[aria-pressed="true"]').first().waitFor();
  // Taken back, and said again.
  await helped.click();
  await helped.click();
  await intake.getByRole("button", { name: "Take it down", exact: true }).click();
  await page.getByRole("heading", { name: "The dumplings were cold when they arrived", level: 1 }).waitFor();
  await app.open("knowledge?q=arrived cold");
  await page.getByRole("grid").getByRole("row").nth(1).click();
  await page.getByRole("link", { name: "The dumplings were cold when they arrived" }).waitFor();
  assert.equal(await used(), before + 1);
});

journey("an article is checked, kept as a draft and not lost by mistake", { lang: "en" }, async (app) => {
  const { page } = app;
  await app.startDemo();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("new article");
  await page.getByRole("option", { name: "New article" }).click();
  await page.getByRole("heading", { name: "New article", level: 1 }).waitFor();
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByText("Write this in one language at least.").waitFor();
  await page.getByLabel("Text in English").fill("Sold at the till.");
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByText("Please fill this in.").waitFor();
  await page.getByLabel("Text in English").fill("");
  await page.getByLabel("Title in English").fill("Zanzibar gift cards");
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByText(/nothing to publish yet/).waitFor();
  await app.checkA11y();
  await page.getByRole("button", { name: "Cancel" }).click();
  const ask = page.getByRole("dialog", { name: "Discard what you have changed?" });
  await app.checkA11y();
  await ask.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("combobox", { name: "Kind of request" }).fill("Gift");
  await page.getByRole("option", { name: /Add “Gift”/ }).click();
  await page.getByRole("combobox", { name: "Add a cause" }).fill("Bill");
  await page.getByRole("option", { name: /Bill/ }).click();
  await page.getByRole("button", { name: "Remove 账单 Bill" }).waitFor();
  await app.checkA11y();
  await page.getByRole("button", { name: "Save as draft" }).click();
  await page.getByRole("heading", { name: "Zanzibar gift cards", level: 1 }).waitFor();
  await page.getByText("A draft is offered to nobody.").waitFor();
  await page.getByText("There is no Chinese version yet.").waitFor();
  await app.checkA11y();

  // It is offered as soon as it is published.
  const offered = page.getByRole("dialog").getByRole("region", { name: "This may help" });
  const type = async () => {
    await page.keyboard.press("n");
    await page.getByRole("dialog").getByLabel(/^Subject/).fill("zanzibar gift card does not work");
  };
  await type();
  assert.equal(await offered.getByText("Zanzibar").count(), 0);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Edit" }).first().click();
  await page.getByLabel("Text in English").fill("Sold at the till.\n\n- 100 yuan\n- [all values](https://osmanthus-lane.example/cards)");
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByRole("link", { name: "all values" }).waitFor();
  await type();
  await offered.getByText("Zanzibar gift cards").waitFor();
});

journey("the reply offers the team's own scripts first, with what belongs into them", { lang: "en" }, async (app) => {
  const { page } = app;
  await app.startEmpty();
  await app.open("knowledge");
  await page.getByRole("navigation", { name: "Knowledge base" }).getByRole("link", { name: "Scripts" }).click();
  await page.getByRole("heading", { name: "Scripts", level: 1 }).waitFor();
  await app.checkA11y();
  await page.getByRole("button", { name: "Copy and change" }).first().click();
  const form = page.getByRole("dialog", { name: "New script" });
  assert.match(await form.getByLabel("Text in English").inputValue(), /^Dear \{name\}, .*“\{about\}”.* \{by\}\.$/);
  await form.getByLabel(/^Name/).fill("Our own thanks");
  await form.getByLabel("Text in English").fill("Dear {nmae}, thank you. ");
  await form.getByRole("button", { name: "Save" }).click();
  await form.getByText("Nothing can be filled in for “nmae”. What can be: {name} {number} {about} {by}.").waitFor();
  await app.checkA11y();
  await form.getByLabel("Text in English").fill("Dear {name}, thank you. About: ");
  await form.getByRole("group", { name: "Insert into the English text" }).getByRole("button", { name: "Insert What it is about" }).click();
  assert.equal(await form.getByLabel("Text in English").inputValue(), "Dear {name}, thank you. About: {about}");
  await form.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "Our own thanks" }).waitFor();
  // The ready-made one for the same occasion steps back.
  assert.equal(await page.getByRole("heading", { name: "We have received it" }).count(), 0);
  await app.checkA11y();

  await page.keyboard.press("n");
  const intake = page.getByRole("dialog", { name: "New complaint" });
  await intake.getByRole("combobox", { name: /^Customer/ }).fill("Ann Lee");
  await page.getByRole("option", { name: /Add “Ann Lee/ }).click();
  await intake.getByLabel(/^Subject/).fill("Tea was late");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { name: "Tea was late", level: 1 }).waitFor();
  await page.getByRole("radio", { name: "Tell the customer" }).check({ force: true });
  const script = page.getByLabel("Script");
  assert.equal(await script.locator("option").nth(1).innerText(), "Our own thanks");
  await script.selectOption({ label: "Our own thanks" });
  const reply = page.getByLabel("What the customer is told");
  await page.waitForFunction(() => document.querySelector(".next-step textarea").value !== "");
  assert.equal(await reply.inputValue(), "Dear Ann Lee, thank you. About: Tea was late");
});

journey("the figure of what helped equals a recomputation from the exported records", { lang: "en" }, async (app) => {
  const { page } = app;
  await app.startDemo();
  const { tables, figures } = await app.recordsAndFigures();
  const said = (code) => tables.article_uses.filter((one) => one.helped === code).length;
  const [yes, no] = [said("yes"), said("no")];
  const figure = figures["articles-helped"];
  assert.ok(yes > 50 && no > 5, `${yes} ${no}`);
  assert.ok(Math.abs(figure.value - yes / (yes + no)) < 1e-9);
  // Wilson's interval, by its textbook formula.
  const [n, z, share] = [yes + no, 1.959963984540054, yes / (yes + no)];
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  assert.ok(Math.abs(figure.interval.low - (middle - half)) < 1e-6 && Math.abs(figure.interval.high - (middle + half)) < 1e-6, JSON.stringify(figure));
  // The counts on the articles are the uses.
  for (const one of tables.articles) {
    const uses = tables.article_uses.filter((use) => use.article === one.id);
    assert.deepEqual(
      [one.uses ?? 0, one.helped ?? 0, one.not_helped ?? 0],
      [uses.length, uses.filter((use) => use.helped === "yes").length, uses.filter((use) => use.helped === "no").length],
    );
  }
});
