// The service desk: a repair by keyboard alone, maintenance planned with one tap on a phone and carried out, an enquiry
// that becomes a complaint, the boards, the products, what is refused, and what two members do at once.

import assert from "node:assert/strict";

import { journey, VIEWPORTS } from "./lib/app.mjs";
import { pressOn, tabTo } from "./lib/keyboard.mjs";

const WORDS = {
  en: {
    start: "Start empty",
    intake: "New service request",
    fields: { kind: "Kind", customer: "Customer", subject: "Subject", told: "What is asked" },
    received: "Received",
    moves: { diagnosed: "Diagnose", parts: "Wait for parts", repaired: "Mark as repaired", returned: "Give back", closed: "Close", waiting: "Wait for the customer", resumed: "Customer came back" },
    steps: { diagnosed: "Diagnosed", parts: "Waiting for parts", repaired: "Repaired", returned: "Back with the customer", closed: "Closed" },
    reason: "Reason",
    outcome: "What came of it",
    cost: "Cost to us",
    go: "Take this step",
    notNow: "What cannot be done now, and why",
    first: "It has to be at “Repaired / Back with the customer” first.",
  },
  "zh-CN": {
    start: "从空白开始",
    intake: "登记服务请求",
    fields: { kind: "类型", customer: "客户", subject: "事由", told: "客户的要求" },
    received: "已收到",
    moves: { diagnosed: "检测", parts: "等待配件", repaired: "修好", returned: "交还客户", closed: "关闭", waiting: "等待客户", resumed: "客户已回复" },
    steps: { diagnosed: "已检测", parts: "等待配件", repaired: "已修好", returned: "已交还客户", closed: "已关闭" },
    reason: "原因",
    outcome: "处理结果",
    cost: "我方成本",
    go: "执行这一步",
    notNow: "现在不能做的步骤与原因",
    first: "要先到“已修好 / 已交还客户”这一步。",
  },
};

for (const [lang, size] of [["en", "wide"], ["zh-CN", "phone"]]) {
  const say = WORDS[lang];
  journey(`a repair goes its whole way by keyboard, ${lang}, ${size}`, { lang, viewport: VIEWPORTS[size] }, async (app) => {
    const { page } = app;
    await app.open();
    await page.getByRole("button", { name: say.start }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("navigation").first().waitFor();

    // Taken down from any page, with a customer who is new.
    await app.open("insights");
    await page.keyboard.press("r");
    const intake = page.getByRole("dialog", { name: say.intake });
    await intake.waitFor();
    await app.checkA11y();
    const field = (label) => intake.getByLabel(new RegExp(`^${label}`)).first();
    await tabTo(page, field(say.fields.kind));
    await page.keyboard.press("ArrowDown");
    await tabTo(page, field(say.fields.customer));
    await page.keyboard.type("Ann Lee");
    await page.getByRole("option", { name: /Ann Lee/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await tabTo(page, field(say.fields.subject));
    await page.keyboard.type("Teapot leaks <b>");
    await page.keyboard.press("Tab");
    await page.keyboard.type("The lid has a crack.");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: "Teapot leaks <b>", level: 1 }).waitFor();
    await page.getByText("S0001").first().waitFor();
    await app.checkA11y();

    const step = (name) => page.locator(".next-step").getByRole("button", { name, exact: true });
    const at = (name) => page.locator(".stage.current", { hasText: name }).waitFor();
    await at(say.received);
    // What may not be done yet is told with its reason.
    await pressOn(page, page.getByText(say.notNow));
    await page.getByText(say.first).waitFor();
    await pressOn(page, step(say.moves.diagnosed));
    await at(say.steps.diagnosed);

    // Waiting for the customer wants a reason; without one nothing happens.
    await pressOn(page, step(say.moves.waiting));
    const why = page.getByRole("dialog", { name: say.moves.waiting });
    await why.getByLabel(new RegExp(`^${say.reason}`)).waitFor();
    await app.checkA11y();
    await pressOn(page, why.getByRole("button", { name: say.go }));
    await tabTo(page, why.getByLabel(new RegExp(`^${say.reason}`)));
    await page.keyboard.type("Asked which colour");
    await pressOn(page, why.getByRole("button", { name: say.go }));
    await why.waitFor({ state: "hidden" });
    await pressOn(page, step(say.moves.resumed));
    await pressOn(page, step(say.moves.parts));
    await at(say.steps.parts);

    // What came of it, and what it cost.
    await pressOn(page, step(say.moves.repaired));
    const done = page.getByRole("dialog", { name: say.moves.repaired });
    await tabTo(page, done.getByLabel(new RegExp(`^${say.cost}`)).first());
    await page.keyboard.type("35");
    await tabTo(page, done.getByLabel(new RegExp(`^${say.outcome}`)));
    await page.keyboard.type("A new lid");
    await app.checkA11y();
    await pressOn(page, done.getByRole("button", { name: say.go }));
    await at(say.steps.repaired);
    await page.getByText("A new lid").first().waitFor();
    await pressOn(page, step(say.moves.returned));
    await pressOn(page, page.getByRole("dialog", { name: say.moves.returned }).getByRole("button", { name: say.go }));
    await at(say.steps.returned);
    await pressOn(page, step(say.moves.closed));
    await at(say.steps.closed);
    await app.checkA11y();
    await app.reload();
    await at(say.steps.closed);
    assert.match(await page.locator(".facts").last().innerText(), /35/);
    // The page is no wider than the window.
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(wide, 0);
  });
}

journey("due maintenance is planned with one tap, agreed on, done, and the next day moves on", { lang: "zh-CN", viewport: VIEWPORTS.phone, dark: true }, async (app) => {
  const { page } = app;
  await app.startDemo();
  await page.getByRole("heading", { name: "今天的约定" }).waitFor();
  const card = page.getByRole("region", { name: "待保养" });
  await card.waitFor();
  await app.checkA11y();
  const buttons = card.getByRole("button", { name: /^安排“.*”的保养$/ });
  const before = Number(await card.locator(".today-count").innerText());
  
  await buttons.first().click();
  await page.getByText(/^已添加.*保养：/).first().waitFor();
  await card.locator(".today-count", { hasText: new RegExp(`^${before - 1}$`) }).waitFor();

  // Behind "more" on a phone.
  await page.getByRole("button", { name: "更多", exact: true }).click();
  await page.getByRole("dialog").getByRole("link", { name: "服务" }).click();
  await page.getByRole("heading", { name: "服务请求", level: 1 }).waitFor();
  await app.checkA11y();
  await page.getByRole("grid").getByText(/^保养：/).first().click();
  await page.locator(".stage.current", { hasText: "待安排" }).waitFor();
  const step = (name) => page.locator(".next-step").getByRole("button", { name, exact: true });
  await step("约定时间").click();
  const meet = page.getByRole("dialog", { name: "约定时间" });
  await meet.getByRole("button", { name: "执行这一步" }).click();
  await meet.getByText("请填写此项").or(meet.locator("[aria-invalid=true]")).first().waitFor();
  await meet.getByLabel(/^约定时间/).fill("2020-01-01T10:00");
  await meet.getByRole("button", { name: "执行这一步" }).click();
  await meet.getByText(/不能早于“收到时间”/).waitFor();
  await app.checkA11y();
  await meet.getByLabel(/^约定时间/).fill("2099-01-01T10:00");
  await meet.getByRole("button", { name: "执行这一步" }).click();
  await page.locator(".stage.current", { hasText: "已约定时间" }).waitFor();
  const due = page.locator(".file-side .badge", { hasText: "保养" });
  const was = await due.first().innerText();
  await step("完成保养").click();
  await page.getByRole("dialog", { name: "完成保养" }).getByRole("button", { name: "执行这一步" }).click();
  await page.locator(".stage.current", { hasText: "已完成" }).waitFor();
  await page.waitForFunction((text) => ![...document.querySelectorAll(".file-side .badge")].some((badge) => badge.innerText === text), was);
  await app.checkA11y();
});

journey("the boards move requests by kind, and refuse what may not be", { lang: "en" }, async (app) => {
  const { page } = app;
  await app.startDemo();
  await page.keyboard.press("g");
  await page.keyboard.press("r");
  await page.getByRole("heading", { name: "Service requests", level: 1 }).waitFor();
  await page.getByRole("radio", { name: "Board" }).check({ force: true });
  await page.waitForURL(/as=enquiry/);
  await page.getByRole("radio", { name: "Maintenance" }).check({ force: true });
  await page.waitForURL(/as=maintenance/);
  const column = (name) => page.getByRole("region", { name, exact: true });
  const count = async (name) => Number(await column(name).locator(".count").innerText());
  await column("Date agreed").waitFor();
  await app.checkA11y();
  const scheduled = await count("Date agreed");
  assert.ok(scheduled >= 1);
  // Taken back: it has to be reopened, which wants a reason.
  await column("Date agreed").getByRole("listitem").first().dragTo(column("Planned"));
  await page.getByText(/Handling is further along already|There is no such step/).first().waitFor();
  await column("Date agreed").getByRole("listitem").first().dragTo(column("Done"));
  const done = page.getByRole("dialog", { name: "Mark as done" });
  await done.getByRole("button", { name: "Take this step" }).click();
  await done.waitFor({ state: "hidden" });
  await page.waitForFunction((want) => document.querySelectorAll(".board-column .count")[1].textContent === want, String(scheduled - 1));
  await page.getByRole("button", { name: "Undo" }).last().click();
  await page.waitForFunction((want) => document.querySelectorAll(".board-column .count")[1].textContent === want, String(scheduled));

  // Insights know the desk.
  await app.open("insights/maintenance-on-time");
  await page.getByText("In time").first().waitFor();
  await app.checkA11y();
});

journey("an enquiry becomes a complaint, and both say so", { lang: "en" }, async (app) => {
  const { page } = app;
  await app.startEmpty();
  await app.open("service?new=1");
  const intake = page.getByRole("dialog", { name: "New service request" });
  await intake.getByLabel(/^Customer/).first().fill("Bo Chen");
  await page.getByRole("option", { name: /Bo Chen/ }).click();
  await intake.getByLabel(/^Subject/).fill("Where is my parcel");
  await intake.getByRole("button", { name: "Take it down" }).click();
  await page.getByRole("heading", { name: "Where is my parcel", level: 1 }).waitFor();
  const enquiry = page.url();
  // One member turns it into a complaint while the other writes an answer.
  await page.locator(".next-step").getByRole("button", { name: "Answer", exact: true }).click();
  const answer = page.getByRole("dialog", { name: "Answer" });
  await answer.getByLabel(/^What came of it/).fill("It comes tomorrow");
  const other = await app.tab(enquiry.slice(app.server.url.length));
  await other.getByRole("button", { name: "More actions" }).click();
  await other.getByRole("menuitem", { name: "Turn into a complaint" }).click();
  await other.getByText("This complaint began as an enquiry").waitFor();
  await app.checkA11y(other);
  await page.getByText("This enquiry goes on as a complaint").waitFor();
  await answer.getByRole("button", { name: "Take this step" }).click();
  await page.getByText(/Somebody else has moved this request: it now stands at “Closed”/).waitFor();
  assert.equal(await answer.getByLabel(/^What came of it/).inputValue(), "It comes tomorrow");
  await page.keyboard.press("Escape");
  await page.getByText("What cannot be done now, and why").click();
  await page.getByText("It goes on as a complaint.").first().waitFor();
  await app.checkA11y();
  await page.getByRole("link", { name: "Where is my parcel" }).click();
  await page.waitForURL(/complaints\//);
});

journey("products are kept with their warranty and service, and checked", { lang: "en" }, async (app) => {
  const { page } = app;
  await app.startDemo();
  await app.open("service/products");
  await page.getByRole("heading", { name: "Installed products", level: 1 }).waitFor();
  const rows = page.getByRole("grid").getByRole("row");
  await rows.nth(2).waitFor();
  await page.getByRole("radio", { name: "Service due" }).check({ force: true });
  await page.waitForURL(/next_service_on/);
  await page.getByText(/^\d+ installed products?$/).waitFor();
  await app.checkA11y();
  // Two with one number, and a warranty that ends before it begins, are refused beside their fields.
  await page.getByRole("radio", { name: "All", exact: true }).check({ force: true });
  await page.getByRole("button", { name: "New installed product" }).first().click();
  const form = page.getByRole("dialog", { name: "New installed product" });
  await form.getByLabel(/^Product/).fill("Tea brewer");
  await form.getByLabel(/^Serial number/).fill("tb-02001");
  await form.getByLabel(/^Customer/).first().click();
  await page.getByRole("option").first().click();
  await form.getByLabel(/^Bought/).fill("2026-01-31");
  await form.getByLabel(/^Warranty until/).fill("2026-01-30");
  await form.getByRole("button", { name: "Save" }).click();
  await form.getByText("This cannot be earlier than “Bought”.").waitFor();
  await form.getByLabel(/^Warranty until/).fill("2027-01-30");
  await form.getByRole("button", { name: "Save" }).click();
  await form.getByText("Another product has this serial number already.").waitFor();
  await app.checkA11y();
  await form.getByLabel(/^Serial number/).fill("TB-99001");
  await form.getByRole("button", { name: "Save" }).click();
  await form.waitFor({ state: "hidden" });
  await page.getByRole("searchbox", { name: "Search this list" }).fill("TB-99001");
  await page.getByText("1 installed product", { exact: true }).waitFor();

  // Beside the customer: the product, and a request for it.
  await page.getByRole("grid").getByRole("link").first().click();
  await page.getByRole("heading", { name: "Installed products" }).waitFor();
  await page.getByText("TB-99001").waitFor();
  await app.checkA11y();
  await page.getByRole("button", { name: "New service request for Tea brewer" }).last().click();
  const intake = page.getByRole("dialog", { name: "New service request" });
  await intake.getByLabel(/^Subject/).fill("It hums");
  await intake.getByRole("button", { name: "Take it down" }).click();
  await page.getByRole("heading", { name: "It hums", level: 1 }).waitFor();
  await page.locator(".file-side").getByText("TB-99001").waitFor();
});
