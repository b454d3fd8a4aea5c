// Learning from complaints: causes and improvements that only figures verify, what becomes of the dissatisfied, the silent
// and their outreach list, answers after handling; and every figure recomputed from the exported records.

import assert from "node:assert/strict";

import { journey, VIEWPORTS } from "./lib/app.mjs";

const WORDS = {
  en: {
    improvements: "Improvements",
    causes: "Root causes",
    own: "Your own",
    cost: "By cost",
    add: "New improvement for “Product”",
    form: "New improvement",
    what: "What is done",
    due: "Due",
    save: "Save",
    missing: /Fill this in too, because “Due” is filled in/,
    owner: "Owner",
    inPlace: "In place from today",
    judge: "Let the figures judge",
    early: /Too early to judge: 0 whole days/,
    verified: "Verified",
    better: "The rate went down, beyond chance.",
    rule: /Verified only by the figures/,
    outcomes: "Outcomes",
    steps: "Customers, step by step",
    list: "Make an outreach list",
    ask: /^Record the answer of/,
    dialog: "How was it handled?",
    record: "Record the answer",
    choose: "Choose yes or no.",
    yes: "Yes",
    no: "No",
    required: "Please fill this in.",
    words: "In the customer’s words",
    csat: /^CSAT/,
    done: "The answer was put down",
    repaired: "Repaired",
    notRepaired: "Not repaired",
    resolve: "Resolve",
    overdue: "Improvements overdue",
  },
  "zh-CN": {
    improvements: "改进措施",
    causes: "根本原因",
    own: "自定义原因",
    cost: "按费用",
    add: "为“产品”新增改进措施",
    form: "新增改进措施",
    what: "改进内容",
    due: "完成期限",
    save: "保存",
    missing: /已填写“完成期限”，请同时填写此项/,
    owner: "负责人",
    inPlace: "今天起落实",
    judge: "由数据判定",
    early: /还不能判定：目前只有 0 个整天的数据/,
    verified: "已验证",
    better: "投诉率下降，并非偶然。",
    rule: /只能由数据验证/,
    outcomes: "投诉成效",
    steps: "各步的客户",
    list: "生成联系名单",
    ask: /^记录“.*”的回访$/,
    dialog: "客户回访",
    record: "记录回访",
    choose: "请选择是或否。",
    yes: "是",
    no: "否",
    required: "请填写此项。",
    words: "客户的原话",
    csat: /^满意度 CSAT/,
    done: "已记录回访",
    repaired: "已修复",
    notRepaired: "未修复",
    resolve: "解决",
    overdue: "逾期的改进措施",
  },
};

const settled = (page) => page.locator('.learning[aria-busy="false"]').waitFor();
const picture = async (app, name) => {
  if (process.env.PICTURES) await app.screenshot(name, app.page, { fullPage: true });
};

for (const [lang, size] of [["en", "wide"], ["zh-CN", "phone"]]) {
  const say = WORDS[lang];
  journey(`a cause becomes an improvement that only figures verify, ${lang}, ${size}`, { lang, viewport: VIEWPORTS[size] }, async (app) => {
    const { page } = app;
    await app.startDemo();
    await page.getByRole("heading", { name: say.overdue }).waitFor();
    await app.open("complaints");
    await page.getByRole("link", { name: say.improvements }).click();
    await page.getByRole("heading", { name: say.improvements, level: 1 }).waitFor();
    await page.getByRole("heading", { name: say.causes }).waitFor();
    await page.getByRole("button", { name: say.add }).waitFor();
    await app.checkA11y();
    await picture(app, `improvements-${lang}`);
    await page.getByRole("radio", { name: say.own }).check({ force: true });
    await page.getByRole("radio", { name: say.cost }).check({ force: true });
    await page.locator(".cause-row").nth(5).waitFor();
    await app.reload();

    await page.getByRole("button", { name: say.add }).click();
    const form = page.getByRole("dialog", { name: say.form });
    await form.getByLabel(new RegExp(`^${say.what}`)).fill("Two cooks taste <b>each</b> batch");
    await form.getByLabel(new RegExp(`^${say.due}`)).fill("2030-01-31");
    await form.getByRole("button", { name: say.save, exact: true }).click();
    await form.getByText(say.missing).first().waitFor();
    await app.checkA11y();
    const owner = form.getByRole("combobox", { name: new RegExp(`^${say.owner}`) });
    await owner.click();
    await page.getByRole("option", { name: "沈佩华" }).first().click();
    await form.getByRole("button", { name: say.save, exact: true }).click();
    await page.getByRole("heading", { name: "Two cooks taste <b>each</b> batch", level: 1 }).waitFor();
    await page.getByText(say.rule).waitFor();
    await page.getByRole("button", { name: say.inPlace }).click();
    await page.getByRole("button", { name: say.judge }).click();
    await page.getByText(say.early).first().waitFor();
    await app.checkA11y();

    await app.open("complaints/improvements");
    await page.getByRole("link", { name: /自有骑手/ }).click();
    await page.getByText(say.better).waitFor();
    await page.locator(".file-head").getByText(say.verified).waitFor();
    await app.checkA11y();
    await picture(app, `improvement-${lang}`);
  });

  journey(`customers are asked how it was, ${lang}, ${size}`, { lang, viewport: VIEWPORTS[size] }, async (app) => {
    const { page } = app;
    await app.startDemo();
    const ask = page.getByRole("button", { name: say.ask }).first();
    const subject = /[“](.*)[”]/.exec(await ask.getAttribute("aria-label"))[1];
    await ask.click();
    const dialog = page.getByRole("dialog", { name: say.dialog });
    await dialog.getByRole("button", { name: say.record }).click();
    await dialog.getByText(say.choose).waitFor();
    await app.checkA11y();
    await picture(app, `recovery-${lang}`);
    await dialog.getByRole("radio", { name: say.yes, exact: true }).check({ force: true });
    await dialog.getByLabel(say.csat).fill("5");
    await dialog.getByRole("button", { name: say.record }).click();
    await page.getByText(say.done).first().waitFor();
    await dialog.waitFor({ state: "hidden" });
    assert.ok(subject.length > 0);

    // From the file of a complaint: a no wants the customer's words.
    await app.open("complaints?f=status%3A%3Dremedy_offered");
    const row = page.getByRole("grid").getByRole("row").nth(1);
    await row.click();
    await page.locator(".next-step").getByRole("button", { name: say.resolve, exact: true }).click();
    await page.getByRole("button", { name: say.record }).click();
    await dialog.getByRole("radio", { name: say.no, exact: true }).check({ force: true });
    await dialog.getByRole("button", { name: say.record }).click();
    await dialog.getByText(say.required).first().waitFor();
    await dialog.getByLabel(new RegExp(`^${say.words}`)).fill("It took too long");
    await dialog.getByRole("button", { name: say.record }).click();
    await dialog.waitFor({ state: "hidden" });
    await page.locator(".badge", { hasText: say.notRepaired }).waitFor();
    await app.checkA11y();
  });

  journey(`the dissatisfied are followed, the silent get a list, ${lang}, ${size}`, { lang, viewport: VIEWPORTS[size] }, async (app) => {
    const { page } = app;
    await app.startDemo();
    await app.open("complaints");
    await page.getByRole("link", { name: say.outcomes }).click();
    await page.getByRole("list", { name: say.steps }).waitFor();
    await settled(page);
    await app.checkA11y();
    await picture(app, `outcomes-${lang}`);
    await page.locator(".funnel-step").nth(1).getByRole("button").click();
    await page.locator(".record-lines li").first().waitFor();
    await page.keyboard.press("Escape");
    const waiting = Number(/[\d,]+/.exec(await page.locator(".silent-list").evaluate((list) => list.parentElement.querySelector("strong").textContent))[0].replace(",", ""));
    assert.ok(waiting > 10);
    const links = page.locator('.silent-list a[href^="tel:"], .silent-list a[href^="mailto:"]');
    assert.ok((await links.count()) > 0);
    await page.getByRole("button", { name: say.list }).click();
    await page.waitForURL(/\/customers\?/);
    await page.locator(".page-head").getByText(new RegExp(String(waiting).replace(/\B(?=(\d{3})+$)/, ",?"))).waitFor();
  });
}

// --- every figure again, in another language, from the exported records ---

const VALID = new Set([undefined, "", "paid", "shipped", "received", "in_use", "after_sale", "completed"]);
const dayOf = (instant) => Math.floor((Date.parse(instant) + 8 * 3_600_000) / 86_400_000);
const dayNumber = (text) => Date.parse(text) / 86_400_000;
const cents = (money) => Math.round(Number(money?.amount ?? 0) * 100);
const wilson = (part, whole) => {
  const z = 1.959963984540054;
  const p = part / whole;
  const shrink = 1 + (z * z) / whole;
  const centre = (p + (z * z) / (2 * whole)) / shrink;
  const half = (z / shrink) * Math.sqrt((p * (1 - p)) / whole + (z * z) / (4 * whole * whole));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
};

/** What became of each customer who was dissatisfied or complained. */
function follow(tables, asOf) {
  const orders = new Map();
  for (const order of tables.orders.filter((one) => VALID.has(one.status) && dayNumber(one.placed_on) <= asOf)) {
    orders.set(order.customer, [...(orders.get(order.customer) ?? []), dayNumber(order.placed_on)]);
  }
  const bought = (customer, from, to) => (orders.get(customer) ?? []).some((day) => from <= day && day <= to);
  const people = new Map();
  const person = (id) => people.get(id) ?? people.set(id, {}).get(id);
  const exceeds = new Map();
  for (const one of tables.responses) {
    const ratio = one.expectation > 0 && one.experience !== undefined ? one.experience / one.expectation : undefined;
    if (one.complaint && ratio !== undefined) exceeds.set(one.complaint, ratio > 1.05 + 1e-9);
    if (one.customer && (ratio < 0.95 - 1e-9 || one.nps <= 6 || one.csat <= 2)) person(one.customer).dissatisfied = true;
  }
  for (const one of tables.complaints.filter((each) => !each.merged_into)) {
    const known = person(one.customer);
    if (!known.complaint || Date.parse(known.complaint.opened_at) <= Date.parse(one.opened_at)) known.complaint = one;
  }
  for (const [id, one] of people) {
    const resolved = one.complaint?.resolved_at && dayOf(one.complaint.resolved_at);
    one.handled = resolved !== undefined;
    one.satisfied = one.handled && one.complaint.satisfied_after === true;
    if (!one.handled) continue;
    const end = Math.min(resolved + 180, asOf);
    one.stayed = bought(id, end - 179, end);
    one.judged = resolved + 90 <= asOf;
    one.again = one.judged && bought(id, resolved + 1, resolved + 90);
    one.fast = Date.parse(one.complaint.resolved_at) - Date.parse(one.complaint.opened_at) <= 24 * 3_600_000;
    one.delighted = one.satisfied && exceeds.get(one.complaint.id) === true;
  }
  return { people: [...people.values()], bought };
}

const near = (found, want, what) => assert.ok(Math.abs(found - want) < 1e-9, `${what}: ${found}, recomputed ${want}`);

function checkOutcomes(tables, figures) {
  const { people, bought } = follow(tables, dayNumber(figures.silent.parameters["as-of"]));
  const steps = [(one) => one.dissatisfied, (one) => one.complaint, (one) => one.handled, (one) => one.satisfied, (one) => one.stayed, (one) => one.again];
  const reached = steps.map((_, last) => people.filter((one) => steps.slice(0, last + 1).every((step) => step(one))).length);
  const names = ["dissatisfied", "complained", "handled", "satisfied-again", "stayed", "bought-again"];
  assert.deepEqual(names.map((name) => figures["outcome-funnel"].steps[name]), reached);
  assert.ok(reached[5] > 5, String(reached));
  const unhappy = people.filter((one) => one.dissatisfied);
  const silent = unhappy.filter((one) => !one.complaint).length;
  near(figures.silent.value, silent / unhappy.length, "silent");
  near(figures.silent.interval.low, wilson(silent, unhappy.length)[0], "silent, low");

  const share = (list, holds) => (list.length ? list.filter(holds).length / list.length : null);
  for (const row of figures["outcomes-by-severity"].rows) {
    const [severity, speed] = [/minor|moderate|major|critical/.exec(row.key)?.[0], /fast|slowly/.exec(row.key)?.[0]];
    const group = people.filter((one) => one.complaint && (!severity || one.complaint.severity === severity) && (!speed || (one.handled && one.fast === (speed === "fast"))));
    assert.equal(row.complained, group.length, row.key);
    const handled = group.filter((one) => one.handled);
    const judged = handled.filter((one) => one.judged);
    for (const [key, list, holds] of [["handled", group, (one) => one.handled], ["satisfied-again", handled, (one) => one.satisfied], ["stayed", handled, (one) => one.stayed], ["came-back", judged, (one) => one.again]]) {
      near(row[key], share(list, holds), `${row.key}: ${key}`);
      near(row[`${key}-high`], wilson(list.filter(holds).length, list.length)[1], `${row.key}: ${key}, high`);
    }
  }
  assert.ok(figures["outcomes-by-severity"].rows.length >= 12);

  const again = people.filter((one) => one.satisfied).length;
  const delighted = people.filter((one) => one.delighted).length;
  const won = figures["word-of-mouth-won-back"];
  near(won.value, 22 * again, "won back");
  near(won.parts["told-by-dissatisfied"], 22 * people.length, "told");
  near(won.parts["now-told-well"], 8 * (again - delighted) + 10 * delighted, "told well");
  assert.ok(delighted > 20, `${delighted} delighted`);

  const asOf = dayNumber(figures.silent.parameters["as-of"]);
  const resolved = tables.complaints.filter((one) => one.resolved_at && !one.merged_into);
  const repaired = resolved.filter((one) => one.satisfied_after === true || bought(one.customer, dayOf(one.resolved_at) + 1, asOf));
  near(figures["relation-repaired"].value, repaired.length / resolved.length, "repaired");
}

function checkCauses(tables, figures) {
  const complaints = tables.complaints.filter((one) => !one.merged_into);
  const add = (map, key, what) => map.set(key, (map.get(key) ?? 0) + what);
  const parents = new Map(tables.causes.map((cause) => [cause.id, cause.parent]));
  const names = new Map(tables.causes.map((cause) => [cause.id, cause.name]));
  const root = (id) => (parents.get(id) ? root(parents.get(id)) : names.get(id));
  for (const [suffix, keyOf] of [["cause", (one) => one.cause ?? "unstated"], ["own-cause", (one) => (one.cause_detail ? root(one.cause_detail) : "unstated")]]) {
    const [counts, costs] = [new Map(), new Map()];
    for (const one of complaints) {
      add(counts, keyOf(one), 1);
      add(costs, keyOf(one), cents(one.remedy_cost));
    }
    const rows = figures[`complaints-by-${suffix}`].rows;
    assert.deepEqual(new Map(rows.map((row) => [row.key, row.complaints])), new Map(rows.map((row) => [row.key, counts.get(row.key)])));
    assert.equal(rows.length, counts.size);
    const total = [...costs.values()].reduce((sum, cost) => sum + cost, 0);
    let soFar = 0;
    for (const row of figures[`remedy-cost-by-${suffix}`].rows) {
      assert.equal(Math.round(row["remedy-cost"] * 100), costs.get(row.key), row.key);
      soFar += costs.get(row.key);
      near(row["share-so-far"], soFar / total, row.key);
    }
  }
  for (const [key, of] of [["causes-by-product", "product"], ["causes-by-channel", "channel"]]) {
    const { rows, columns, cells } = figures[key];
    for (const [at, row] of rows.entries()) {
      if (row === "other-products") continue;
      const found = columns.map((cause) => complaints.filter((one) => (one[of] ?? "unstated") === row && (one.cause ?? "unstated") === cause).length);
      assert.deepEqual(cells[at], found, `${key} ${row}`);
    }
  }
  for (const line of Object.keys(figures["causes-by-month"].lines)) {
    for (const point of figures["causes-by-month"].lines[line].points) {
      const inMonth = (one) => new Date(Date.parse(one.opened_at) + 8 * 3_600_000).toISOString().startsWith(point.x);
      assert.equal(point.value, complaints.filter((one) => (one.cause ?? "unstated") === line && inMonth(one)).length, `${line} ${point.x}`);
    }
  }
}

journey("figures of learning equal a recomputation from the exported records", { lang: "en" }, async (app) => {
  const { page } = app;
  await app.startDemo();
  const { tables, figures } = await app.recordsAndFigures();
  checkOutcomes(tables, figures);
  checkCauses(tables, figures);

  // The verified improvement: both spans counted again, beside what its file shows.
  const one = tables.improvements.find((improvement) => improvement.status === "verified");
  const inPlace = dayNumber(one.in_place_on);
  const days = Math.min(dayNumber(figures.silent.parameters["as-of"]) - inPlace, 365);
  const counted = (from) => {
    const within = (day) => from <= day && day < from + days;
    const complaints = tables.complaints.filter((each) => !each.merged_into && each.cause_detail === one.cause_detail && within(dayOf(each.opened_at))).length;
    const orders = tables.orders.filter((each) => VALID.has(each.status) && within(dayNumber(each.placed_on))).length;
    return [complaints, orders];
  };
  const [before, after] = [counted(inPlace - days), counted(inPlace)];
  await app.open("complaints/improvements");
  await page.getByRole("link", { name: one.what }).click();
  const cells = async (row) => page.locator(".file-main table tbody tr").nth(row).locator("td").allInnerTexts();
  for (const [row, [complaints, orders]] of [before, after].entries()) {
    const shown = await cells(row);
    assert.deepEqual([shown[1], shown[2]].map((text) => Number(text.replaceAll(",", ""))), [complaints, orders]);
    near(Number(shown[3]), Math.round((complaints / orders) * 100_000) / 100, "rate");
  }
  const ratio = after[0] / after[1] / (before[0] / before[1]);
  assert.equal(await page.locator(".ratio-line strong").innerText(), ratio.toFixed(2));
});
