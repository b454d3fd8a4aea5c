// The complaints desk: from the first word to a confirmed resolution, by keyboard alone, in both languages and on a
// phone; the board, the due times, merging and splitting, and what two members do at once.

import assert from "node:assert/strict";

import { journey, VIEWPORTS } from "./lib/app.mjs";
import { pressOn, tabTo } from "./lib/keyboard.mjs";

const WORDS = {
  en: {
    start: "Start empty",
    usual: "Use the usual targets",
    set: "The usual targets are set",
    intake: "New complaint",
    fields: { customer: "Customer", subject: "Subject", told: "What happened", channel: "Channel", severity: "Severity" },
    moves: { acknowledged: "Acknowledge", investigating: "Investigate", remedy: "Offer a remedy", resolved: "Resolve", confirmed: "Customer confirms", closed: "Close", waiting: "Wait for the customer", resumed: "Customer came back" },
    steps: { acknowledged: "Acknowledged", investigating: "Investigating", remedy: "Remedy offered", resolved: "Resolved", confirmed: "Confirmed by customer", closed: "Closed" },
    reason: "Reason",
    go: "Take this step",
    next: "Next step",
    reply: "Tell the customer",
    script: "Script",
    log: "Only put down",
    replyText: "What the customer is told",
    inTime: "In time",
  },
  "zh-CN": {
    start: "从空白开始",
    usual: "使用常用标准",
    set: "已设置常用标准",
    intake: "登记投诉",
    fields: { customer: "客户", subject: "投诉事由", told: "事情经过", channel: "渠道", severity: "严重程度" },
    moves: { acknowledged: "受理", investigating: "开始调查", remedy: "提出补救", resolved: "解决", confirmed: "客户确认", closed: "关闭", waiting: "等待客户", resumed: "客户已回复" },
    steps: { acknowledged: "已受理", investigating: "调查中", remedy: "已提出补救方案", resolved: "已解决", confirmed: "客户已确认", closed: "已关闭" },
    reason: "原因",
    go: "执行这一步",
    next: "下一步",
    reply: "回复客户",
    script: "话术",
    log: "只记录",
    replyText: "对客户说的话",
    inTime: "按时",
  },
};

for (const [lang, size] of [["en", "wide"], ["zh-CN", "phone"]]) {
  const say = WORDS[lang];
  journey(`a complaint goes its whole way by keyboard, ${lang}, ${size}`, { lang, viewport: VIEWPORTS[size] }, async (app) => {
    const { page } = app;
    await app.open();
    await page.getByRole("button", { name: say.start }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("navigation").first().waitFor();
    await app.open("settings");
    await pressOn(page, page.getByRole("button", { name: say.usual }));
    await page.getByText(say.set).first().waitFor();

    // Taken down from any page, with a customer who is new.
    await app.open("insights");
    await page.keyboard.press("n");
    const intake = page.getByRole("dialog", { name: say.intake });
    await intake.waitFor();
    await app.checkA11y();
    const field = (label) => intake.getByLabel(new RegExp(`^${label}`)).first();
    await tabTo(page, field(say.fields.customer));
    await page.keyboard.type("Ann Lee");
    await page.getByRole("option", { name: /Ann Lee/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await tabTo(page, field(say.fields.subject));
    await page.keyboard.type("Soup was cold <b>");
    await page.keyboard.press("Tab");
    await page.keyboard.type("It stood at the counter for half an hour.");
    await tabTo(page, field(say.fields.severity));
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: "Soup was cold <b>", level: 1 }).waitFor();
    await app.checkA11y();

    // What is said to the customer is drafted with their name in it, and counts as the first answer.
    await tabTo(page, page.getByRole("radio", { name: say.next, exact: true }));
    await page.keyboard.press("ArrowRight");
    const script = page.getByLabel(say.script);
    await script.waitFor();
    await tabTo(page, script);
    await page.keyboard.press("ArrowDown");
    const drafted = page.getByLabel(say.replyText);
    await page.waitForFunction((label) => document.querySelector("textarea")?.value.includes("Ann Lee"), say.replyText);
    assert.match(await drafted.inputValue(), /Soup was cold/);
    await pressOn(page, page.getByRole("button", { name: say.log }));
    await page.getByText("Ann Lee").nth(1).waitFor();
    await page.getByText(say.inTime).first().waitFor();

    // Waiting for the customer wants a reason.
    await tabTo(page, page.getByRole("radio", { name: say.reply, exact: true }));
    await page.keyboard.press("ArrowLeft");
    await pressOn(page, page.getByRole("button", { name: say.moves.waiting, exact: true }));
    const reason = page.getByRole("dialog", { name: say.moves.waiting });
    await reason.getByLabel(new RegExp(`^${say.reason}`)).waitFor();
    await app.checkA11y();
    await page.keyboard.type("Asked for a picture");
    await pressOn(page, reason.getByRole("button", { name: say.go }));
    await pressOn(page, page.getByRole("button", { name: say.moves.resumed, exact: true }));
    for (const next of ["acknowledged", "investigating", "remedy", "resolved", "confirmed", "closed"]) {
      await pressOn(page, page.locator(".next-step").getByRole("button", { name: say.moves[next], exact: true }));
      await page.locator(".stage.current", { hasText: say.steps[next] }).waitFor();
    }
    await app.checkA11y();
    await app.reload();
    await page.locator(".stage.current", { hasText: say.steps.closed }).waitFor();
    // Taken back like any other command.
    await page.keyboard.press("Control+z");
  });
}

journey("the board moves complaints, and asks for reasons", { lang: "en" }, async (app) => {
  const { page } = app;
  await app.startDemo();
  await app.open("complaints");
  await page.getByRole("radio", { name: "Board" }).check({ force: true });
  await page.waitForURL(/as=board/);
  const column = (name) => page.getByRole("region", { name, exact: true });
  const count = async (name) => Number(await column(name).locator(".count").innerText());
  await column("Received").waitFor();
  await app.checkA11y();
  const [received, acknowledged] = [await count("Received"), await count("Acknowledged")];

  // By menu.
  const card = column("Received").getByRole("listitem").first();
  const [subject, file] = [await card.getByRole("link").innerText(), await card.getByRole("link").getAttribute("href")];
  await card.getByRole("button", { name: `Next step for “${subject}”` }).click();
  await page.getByRole("menuitem", { name: "Acknowledge" }).click();
  await page.getByText("Complaint: Acknowledged").first().waitFor();
  await page.waitForFunction((want) => document.querySelector(".board-column .count").textContent === want, String(received - 1));
  assert.equal(await count("Acknowledged"), acknowledged + 1);
  // Who goes on by keyboard goes on with the next file of the column.
  assert.notEqual(await card.getByRole("link").getAttribute("href"), file);
  assert.ok(await card.getByRole("button").evaluate((button) => button === document.activeElement));

  // By hand: what is not allowed is refused with its reason, and nothing moves. The browser drops a drag that begins while
  // a page is still settling; whoever drags begins again.
  const drag = async (from, to, seen) => {
    for (let tried = 1; ; tried += 1) {
      await column(from).getByRole("listitem").first().dragTo(column(to));
      const outcome = seen();
      if (tried === 3) return outcome;
      if (await outcome.then(() => true, () => false)) return undefined;
    }
  };
  await drag("Received", "Closed", () => page.getByText(/It has to be resolved first/).first().waitFor({ timeout: 10_000 }));
  assert.equal(await count("Received"), received - 1);
  const resolved = await count("Resolved");
  await drag("Received", "Resolved", () =>
    page.waitForFunction((want) => document.querySelectorAll(".board-column .count")[4].textContent === want, String(resolved + 1), { timeout: 10_000 }));

  // Reopening wants a reason; without one nothing happens.
  const dialog = page.getByRole("dialog", { name: "Reopen" });
  await drag("Resolved", "Investigating", () => dialog.waitFor({ timeout: 10_000 }));
  await dialog.getByRole("button", { name: "Take this step" }).click();
  await dialog.getByText("Say in a few words why.").waitFor();
  await dialog.getByLabel(/^Reason/).fill("The parcel never came");
  await dialog.getByRole("button", { name: "Take this step" }).click();
  await page.getByText("Complaint: Reopened").first().waitFor();

  // Filters hold on the board too, and the state is in the address.
  await page.getByRole("searchbox", { name: "Search this list" }).fill("T0787");
  await page.waitForURL(/q=T0787.*as=board|as=board.*q=T0787/);
  await page.getByText("1 complaint", { exact: true }).waitFor();
  // Where another file came to stand, the whole card is about it.
  const only = page.getByRole("group", { name: "Board" }).getByRole("listitem");
  const found = await only.getByRole("link").innerText();
  await only.getByRole("button", { name: `Next step for “${found}”` }).waitFor();
  await only.getByRole("link").click();
  await page.getByRole("heading", { level: 1, name: found }).waitFor();
  await page.getByText("T0787").first().waitFor();
});

journey("due times stand in a month, on files and on today's page", { lang: "en" }, async (app) => {
  const { page } = app;
  await app.startDemo();
  await page.getByText(/^(Answer|Resolution) (was )?due/).first().waitFor();
  await app.open("complaints?as=calendar");
  await page.getByRole("heading", { name: "Overdue" }).waitFor();
  await app.checkA11y();
  await page.getByRole("button", { name: "Month after" }).click();
  await page.getByRole("button", { name: "Today", exact: true }).click();
  await page.locator(".month-entry").first().click();
  await page.getByRole("heading", { name: "Time", exact: true }).waitFor();
  await page.getByText(/of (12|24|36|60|6|2|1) h/).first().waitFor();
});

journey("one of two complaints is merged, one is split, and both tell it", { lang: "en" }, async (app) => {
  const { page } = app;
  await app.startDemo();
  await app.open("complaints?q=T0787");
  await page.getByRole("grid").getByRole("row").nth(1).click();
  await page.getByRole("heading", { name: "Handling" }).waitFor();
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Split off a part" }).click();
  const split = page.getByRole("dialog", { name: "Split off a part" });
  await split.getByLabel(/^What the part is about/).fill("And a bowl was broken");
  await app.checkA11y();
  await split.getByRole("button", { name: "Split off" }).click();
  await page.getByRole("heading", { name: "And a bowl was broken", level: 1 }).waitFor();
  await page.getByText("This complaint was part of").waitFor();

  // Together again: into the whole.
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Merge into another complaint" }).click();
  const merge = page.getByRole("dialog", { name: "Merge into another complaint" });
  const into = merge.getByRole("combobox", { name: /^Goes on in/ });
  await into.click();
  await into.fill("T0787");
  await page.getByRole("option").first().click();
  await app.checkA11y();
  await merge.getByRole("button", { name: "Merge", exact: true }).click();
  await page.getByText("Took in another").waitFor();
  await page.goBack();
  await page.getByText("This complaint goes on in").waitFor();
  await page.getByText("What cannot be done now, and why").click();
  await page.getByText("It goes on in another complaint.").first().waitFor();
});

journey("two members who move one complaint at once do not undo each other", { lang: "en" }, async (app) => {
  const { page } = app;
  await app.startDemo();
  await app.open("complaints?q=T0787");
  await page.getByRole("grid").getByRole("row").nth(1).click();
  await page.getByRole("heading", { name: "Handling" }).waitFor();
  // One member writes a reason while another is faster; the second is told, and nothing of the first is undone.
  await page.getByRole("button", { name: "Escalate", exact: true }).click();
  const reason = page.getByRole("dialog", { name: "Escalate" });
  await reason.getByLabel(/^Reason/).fill("The customer is furious");
  const other = await app.tab(page.url().slice(app.server.url.length));
  await other.getByRole("button", { name: "Resolve", exact: true }).click();
  await other.locator(".stage.current", { hasText: "Resolved" }).waitFor();
  await page.locator(".stage.current", { hasText: "Resolved" }).waitFor();
  await reason.getByText(/Somebody else has moved it meanwhile: it now stands at “Resolved”/).waitFor();
  await reason.getByRole("button", { name: "Take this step" }).click();
  await page.getByText(/stands at “Resolved”; the step “Escalated” is not possible now/).waitFor();
  // What was written is still there.
  assert.equal(await reason.getByLabel(/^Reason/).inputValue(), "The customer is furious");
});

journey("targets, hours, special days and causes are kept and checked", { lang: "en" }, async (app) => {
  const { page } = app;
  await app.startEmpty();
  await app.open("settings");
  await page.getByRole("button", { name: "New calendar" }).click();
  const form = page.getByRole("dialog", { name: "New calendar" });
  await form.getByLabel(/^Name/).fill("Shop");
  await form.getByLabel(/^Monday/).fill("9 to 5");
  await form.getByRole("button", { name: "Save" }).click();
  await form.getByText("Write hours such as 09:00-12:00 13:00-18:00").first().waitFor();
  await app.checkA11y();
  await form.getByLabel(/^Monday/).fill("09:00-12:00 13:00-18:00");
  await form.getByRole("button", { name: "Save" }).click();
  await form.waitFor({ state: "hidden" });
  await page.getByText("Mon 09:00-12:00 13:00-18:00 · Tue–Sun closed").waitFor();

  await page.getByRole("button", { name: "New service target" }).click();
  const target = page.getByRole("dialog", { name: "New service target" });
  await target.getByLabel(/^Name/).fill("All");
  await target.getByLabel(/^First response within/).fill("0");
  await target.getByRole("button", { name: "Save" }).click();
  await target.getByText("Enter a number above zero.").waitFor();
  await target.getByLabel(/^First response within/).fill("2");
  await target.getByRole("combobox", { name: /^Business calendar/ }).click();
  await page.getByRole("option", { name: "Shop", exact: true }).first().click();
  await target.getByRole("button", { name: "Save" }).click();
  await page.getByText("answer 2 h · Shop").waitFor();

  // Hours that a target counts by stay.
  await page.getByRole("button", { name: "Remove Shop" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await page.getByText(/1 records \(Service targets\) still use it/).waitFor();
});

const HOLIDAYS = `BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//test//EN\r
BEGIN:VEVENT\r
UID:1\r
DTSTART;VALUE=DATE:20260215\r
DTEND;VALUE=DATE:20260224\r
SUMMARY:春节 休\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:2\r
DTSTART;VALUE=DATE:20260214\r
SUMMARY:春节（班）\r
END:VEVENT\r
END:VCALENDAR\r
`;

journey("holidays come from a calendar file, make-up days with hours, and only once", { lang: "en" }, async (app) => {
  const { page } = app;
  await app.startWithTargets();
  await page.getByRole("button", { name: "Import .ics" }).click();
  const dialog = page.getByRole("dialog", { name: "Import holidays" });
  const give = (name, text) =>
    dialog.locator('input[type="file"]').setInputFiles({ name, mimeType: "text/calendar", buffer: Buffer.from(text) });
  await give("holidays.ics", "%PDF-1.7 nothing like a calendar");
  await dialog.getByText("This is no calendar file.").waitFor();
  await app.checkA11y();
  await give("holidays.ics", HOLIDAYS);
  await dialog.getByText("9 days off, 1 working days").waitFor();
  await app.checkA11y();
  await dialog.getByRole("button", { name: "Add these days" }).click();
  await page.getByText("10 days were added").waitFor();
  await page.getByText(/14 Feb 2026 · 09:00-18:00/).waitFor();

  // A second time nothing is doubled.
  await page.getByRole("button", { name: "Import .ics" }).click();
  await give("holidays.ics", HOLIDAYS);
  await dialog.getByText("9 days off, 1 working days").waitFor();
  await dialog.getByRole("button", { name: "Add these days" }).click();
  await dialog.getByText("All these days are in the calendar already.").waitFor();
});

journey("a costly remedy waits for a second member", { lang: "en" }, async (app) => {
  const { page } = app;
  await app.startDemo();
  const goTo = (name) => page.getByRole("navigation", { name: "Main navigation" }).getByRole("link", { name }).click();
  const be = async (who) => {
    await goTo("Settings");
    await page.getByLabel("Who is at the keyboard").selectOption({ label: who });
  };
  await goTo("Settings");
  await page.getByLabel("Agents, up to").fill("10");
  await page.keyboard.press("Tab");
  await page.getByText("Setting saved").first().waitFor();
  await be("唐子墨");
  await goTo("Complaints");
  await page.getByRole("searchbox", { name: "Search this list" }).fill("T0787");
  await page.getByText("1 complaint", { exact: true }).waitFor();
  await page.getByRole("grid").getByRole("row").nth(1).click();
  await page.getByRole("button", { name: "New remedy" }).click();
  const dialog = page.getByRole("dialog", { name: "New remedy" });
  await dialog.getByRole("button", { name: "Offer it" }).click();
  await dialog.getByText("Please fill this in.").waitFor();
  await dialog.getByLabel(/^Kind/).selectOption({ label: "Refund" });
  await dialog.getByLabel(/^What exactly/).fill("The delivery fee and a voucher");
  await dialog.getByLabel(/^Cost to us/).first().fill("88");
  await app.checkA11y();
  await dialog.getByRole("button", { name: "Offer it" }).click();
  await page.getByText("It waits for a second member to approve it").waitFor();
  await page.getByText("Waits for approval").waitFor();
  await page.getByRole("button", { name: "Approve", exact: true }).click();
  await page.getByText(/A second member has to approve it/).waitFor();

  const file = page.url();
  await be("沈佩华");
  await page.goBack();
  await page.waitForURL(file);
  await page.getByRole("button", { name: "Approve", exact: true }).click();
  await page.getByText("Approved and offered to the customer").waitFor();
  await page.locator(".stage.current", { hasText: "Remedy offered" }).waitFor();
  await app.checkA11y();
});

journey("today tells of unusual rises and of customers to be asked", { lang: "en" }, async (app) => {
  const { page } = app;
  await app.startDemo();
  const rise = page.getByRole("heading", { name: "Unusual rise" });
  await rise.waitFor();
  await page.getByText(/usually .* limit/).first().waitFor();
  await page.getByRole("heading", { name: "Resolved, and nobody asked how it was" }).waitFor();
  await app.checkA11y();
  const [, count] = /(\d+) complaints?/.exec(await page.getByText(/^\d+ complaints$/).first().innerText());
  await page.locator("section, .card", { has: rise }).last().getByRole("link").first().click();
  await page.getByText(`${count} complaints`, { exact: true }).waitFor();
});

journey("complaint figures equal a recomputation from the exported records", { lang: "en" }, async (app) => {
  const { page } = app;
  await app.startDemo();
  const { tables, figures } = await app.recordsAndFigures();

  const complaints = tables.complaints;
  const near = (key, want) => assert.ok(Math.abs(figures[key].value - want) < 1e-9, `${key}: ${figures[key].value}, recomputed ${want}`);
  const share = (list, holds) => list.filter(holds).length / list.length;
  const judged = (field) => complaints.filter((one) => one[field] !== undefined);
  near("first-response-late", share(judged("response_late"), (one) => one.response_late));
  near("resolution-late", share(judged("resolution_late"), (one) => one.resolution_late));
  near("recovery-satisfied", share(judged("satisfied_after"), (one) => one.satisfied_after));
  const reopened = new Set(tables.complaint_steps.filter((step) => step.kind === "reopened").map((step) => step.complaint));
  near("reopened", share(complaints.filter((one) => one.resolved_at || reopened.has(one.id)), (one) => reopened.has(one.id)));
  const median = (values) => {
    const sorted = [...values].sort((a, b) => a - b);
    return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
  };
  const hours = (until) => complaints.filter((one) => one[until]).map((one) => (Date.parse(one[until]) - Date.parse(one.opened_at)) / 3_600_000);
  near("first-response-median", median(hours("first_response_at")));
  near("resolution-median", median(hours("resolved_at")));

  // The clocks, by hand: open from 9:00 to 21:30 every day at UTC+8 but on festivals, so the business time of a span is
  // what of it lies between these hours of each day.
  const closed = new Set(tables.calendar_days.map((day) => day.day));
  const business = (from, to) => {
    let sum = 0;
    for (let day = Math.floor((from + 8 * 3_600_000) / 86_400_000); ; day += 1) {
      const begin = day * 86_400_000 - 8 * 3_600_000;
      if (begin > to) return sum;
      if (closed.has(new Date(day * 86_400_000).toISOString().slice(0, 10))) continue;
      sum += Math.max(0, Math.min(to, begin + 21.5 * 3_600_000) - Math.max(from, begin + 9 * 3_600_000));
    }
  };
  const answered = complaints.filter((one) => one.first_response_at);
  near("first-response-office-median", median(answered.map((one) => business(Date.parse(one.opened_at), Date.parse(one.first_response_at)) / 3_600_000)));
  // Resolved without a pause or a reopening: the span itself.
  const moved = new Set(tables.complaint_steps.filter((step) => ["waiting", "reopened"].includes(step.kind)).map((step) => step.complaint));
  for (const one of complaints.filter((one) => one.resolved_at && !moved.has(one.id) && one.status !== "merged")) {
    const took = business(Date.parse(one.opened_at), Date.parse(one.resolved_at)) / 3_600_000;
    assert.ok(Math.abs(one.resolution_hours - took) < 1e-9, `${one.number}: ${one.resolution_hours}, recomputed ${took}`);
  }
  const resolved = complaints.filter((one) => one.resolution_hours !== undefined).map((one) => Number(one.resolution_hours));
  near("resolution-office-median", median(resolved));
  near("resolution-office-mean", resolved.reduce((sum, hours) => sum + hours, 0) / resolved.length);
  const hoursOf = new Map(tables.policies.map((policy) => [policy.severity, policy.first_response_hours]));
  let checked = 0;
  for (const one of complaints.filter((one) => one.first_response_at)) {
    const late = business(Date.parse(one.opened_at), Date.parse(one.first_response_at)) > hoursOf.get(one.severity) * 3_600_000;
    assert.equal(one.response_late, late, one.number);
    checked += 1;
  }
  assert.ok(checked > 500);

  // The remedies' costs are the complaints' costs.
  const cents = (money) => Math.round(Number(money?.amount ?? 0) * 100);
  const given = tables.remedies.filter((remedy) => remedy.status === "approved").reduce((sum, remedy) => sum + cents(remedy.cost), 0);
  assert.equal(given, complaints.reduce((sum, one) => sum + cents(one.remedy_cost), 0));
});

journey("several complaints take one step together", { lang: "en" }, async (app) => {
  const { page } = app;
  await app.startDemo();
  await app.open("complaints?f=status%3A%3Dreceived%7Cacknowledged");
  await page.getByRole("grid").waitFor();
  const count = await page.getByRole("row").count();
  assert.ok(count > 3, `${count} rows`);
  for (const at of [1, 2, 3]) await page.getByRole("row").nth(at).getByRole("checkbox").check();
  const bar = page.getByRole("region", { name: "Selected rows" });
  await bar.getByRole("button", { name: "Next step" }).click();
  await app.checkA11y();
  await page.getByRole("menuitem", { name: "Investigate (3)" }).click();
  await page.getByText("3 complaints: Investigating").first().waitFor();
  // A step that wants a reason asks once for all.
  await app.open("complaints?f=status%3A%3Dinvestigating");
  await page.getByRole("grid").waitFor();
  for (const at of [1, 2]) await page.getByRole("row").nth(at).getByRole("checkbox").check();
  await bar.getByRole("button", { name: "Next step" }).click();
  await page.getByRole("menuitem", { name: /^Withdraw \(2\)/ }).click();
  const reason = page.getByRole("dialog", { name: "Withdraw" });
  await reason.getByLabel(/^Reason/).fill("Both called back");
  await reason.getByRole("button", { name: "Take this step" }).click();
  await page.getByText(/^2 complaints: /).first().waitFor();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await page.getByText(/^Undone: /).first().waitFor();
});
