//! Complaints: how they arise from a bad purchase, how they are handled, and how the customer takes it.

use super::calendar::{Calendar, Crowd, at};
use super::chance::{Chance, whole};
use super::complaint_words::{CASES, Case, Place, Season, steps};
use super::house::{branch, handler};
use super::orders::Order;
use super::people::{Customer, Tongue};
use super::row::Row;
use super::stories::{
    DELIVERY_CHANGE, IMPROVEMENT, MANAGER_SLACKENS, NEW_MANAGER, PRICE_RISE, SLOW_BRANCH, STORM, waiting,
};
use super::workspace;
use crate::domain::complaints::{complaint, remedy, step};
use crate::domain::entity::Entity;
use crate::kernel::id::Id;
use crate::kernel::time::{Day, Timestamp};
use crate::kernel::value::Value;

/// One step of handling.
#[derive(Clone, Debug)]
pub struct Step {
    /// Its code.
    pub kind: &'static str,
    /// When.
    pub at: Timestamp,
    /// Who, as an index into the team; nobody for what the customer did.
    pub member: Option<usize>,
    /// What it cost, in fen.
    pub cost: i64,
    /// What was noted.
    pub notes: &'static str,
}

/// One complaint as it stands on the as-of day.
#[derive(Clone, Debug)]
pub struct Complaint {
    /// The order, as an index into the customer's orders.
    pub order: usize,
    /// Where it happened.
    pub branch: usize,
    /// When it reached us.
    pub opened: Timestamp,
    /// Channel code.
    pub channel: &'static str,
    /// Severity code.
    pub severity: &'static str,
    /// What it is about.
    pub case: &'static Case,
    /// Subject line and description.
    pub words: (String, String),
    /// Product label.
    pub product: String,
    /// What was done so far.
    pub steps: Vec<Step>,
    /// Whether the customer, asked afterwards, was satisfied; nobody asked yet if absent.
    pub satisfied: Option<bool>,
}

impl Complaint {
    /// The state that the steps led to.
    #[must_use]
    pub fn status(&self) -> &'static str {
        match self.steps.iter().rev().map(|step| step.kind).find(|kind| *kind != "note") {
            Some("reopened") => "investigating",
            Some(kind) => kind,
            None => "received",
        }
    }

    /// When a human first answered.
    #[must_use]
    pub fn first_response(&self) -> Option<Timestamp> {
        let answers = ["acknowledged", "investigating", "remedy_offered", "resolved"];
        self.steps.iter().find(|step| answers.contains(&step.kind)).map(|step| step.at)
    }

    /// When it was resolved, if it is and stayed so.
    #[must_use]
    pub fn resolved(&self) -> Option<Timestamp> {
        let last = self.steps.iter().rev().find(|step| ["resolved", "reopened"].contains(&step.kind))?;
        (last.kind == "resolved").then_some(last.at)
    }
}

/// The complaint of `customer` about `order`.
#[must_use]
pub fn arise(chance: &mut Chance, calendar: &Calendar, customer: &Customer, order: &Order, number: usize) -> Complaint {
    let case = case(chance, calendar.ago(order.day), order);
    let severity = if chance.between(1, 1_000) <= case.grave {
        chance.weighted(&[("major", 75), ("critical", 25)])
    } else {
        chance.weighted(&[("minor", 62), ("moderate", 38)])
    };
    let delay = if order.crowd == Crowd::Shopper { chance.days(1, 5) } else { chance.days(0, 1) };
    let opened_on = Day((order.day.0 + delay).min(calendar.as_of.0 - 1));
    let opened = at(opened_on, chance.between(13 * 60, 21 * 60 + 30));
    let product = order.product();
    let (subject, description) = chance.pick(customer.tongue.say(case.zh, case.en));
    // "Staff lunch, per head" is what the menu says; people say "staff lunch".
    let name = customer.tongue.say(product.zh.split('（').next(), product.en.split(',').next()).unwrap_or_default();
    let mut complaint = Complaint {
        order: number,
        branch: order.branch,
        opened,
        channel: chance.weighted(&[
            ("wechat", 34),
            ("phone", 30),
            ("shop", 14),
            ("web", 10),
            ("social", 6),
            ("email", 5),
            ("letter", 1),
        ]),
        severity,
        case,
        words: (subject.replace("{p}", name), description.replace("{p}", name)),
        product: product.label(),
        steps: Vec::new(),
        satisfied: None,
    };
    handle(chance, calendar, customer.tongue, order.amount(), &mut complaint);
    complaint
}

fn case(chance: &mut Chance, ago: i32, order: &Order) -> &'static Case {
    let place = match (order.crowd, order.delivered) {
        (Crowd::Caterer, _) => Place::Catering,
        (Crowd::Shopper, true) => Place::Parcel,
        (Crowd::Shopper, false) => Place::Goods,
        (Crowd::Diner, true) => Place::Delivery,
        (Crowd::Diner, false) => Place::Table,
    };
    let more = |season: Season| match season {
        Season::BadDelivery if order.delivered && ((IMPROVEMENT..DELIVERY_CHANGE).contains(&ago) || ago <= STORM) => 7,
        Season::PriceRise => match PRICE_RISE - ago {
            0..200 => 9,
            200..400 => 1,
            _ => 0,
        },
        Season::OldManager if order.branch == SLOW_BRANCH && (NEW_MANAGER..MANAGER_SLACKENS).contains(&ago) => 7,
        // At other times nothing is special.
        Season::Always | Season::BadDelivery | Season::OldManager => 2,
    };
    let fitting =
        |case: &&Case| case.places.contains(&place) || place == Place::Goods && order.delivered && case.weight == 20;
    let cases: Vec<(Option<&'static Case>, u32)> =
        CASES.iter().filter(fitting).map(|case| (Some(case), case.weight * more(case.season))).collect();
    let [first, ..] = &CASES;
    chance.weighted(&cases).unwrap_or(first)
}

/// The instant `hours` after `from`, moved into opening hours (9:00 to 21:30).
fn working(chance: &mut Chance, from: Timestamp, hours: f64) -> Timestamp {
    let reached = Timestamp(from.0 + whole(hours * 60.0) * 60_000);
    let day = reached.day(480);
    let minute = (reached.0 - at(day, 0).0) / 60_000;
    match minute {
        ..540 => at(day, 540 + chance.between(0, 50)),
        540..=1290 => reached,
        _ => at(day.plus(1), 540 + chance.between(0, 50)),
    }
}

/// Writes the steps down that lie before the as-of day, and how the customer took it.
fn handle(chance: &mut Chance, calendar: &Calendar, tongue: Tongue, paid: i64, complaint: &mut Complaint) {
    let mut way = Way { chance, tongue, branch: complaint.branch, calendar, steps: Vec::new() };
    let slow = waiting(calendar.ago(complaint.opened.day(480)), complaint.branch);
    let grave = ["major", "critical"].contains(&complaint.severity);
    way.step("received", complaint.opened, &[]);
    let answer = way.chance.curve(&[0.2, 0.5, 1.0, 1.8, 3.0, 5.0, 9.0]) * slow * if grave { 0.6 } else { 1.0 };
    let mut now = way.after("acknowledged", complaint.opened, answer, steps::ACKNOWLEDGED);
    let asked = if way.chance.yes(0.02) {
        way.after("withdrawn", now, 5.0, steps::WITHDRAWN);
        None
    } else {
        let look = way.chance.curve(&[0.3, 1.0, 2.0, 4.0]) * slow.sqrt();
        now = way.after("investigating", now, look, steps::INVESTIGATING);
        now = way.remedy(now, slow, paid, grave);
        way.ask(complaint.opened, now, grave)
    };
    let (mut steps, ahead) = (way.steps, calendar.now());
    steps.retain(|step| step.at < ahead);
    complaint.satisfied = asked.filter(|(_, at)| *at < ahead).map(|(satisfied, _)| satisfied);
    complaint.steps = steps;
}

/// The way of one complaint while it is being planned.
struct Way<'a> {
    chance: &'a mut Chance,
    calendar: &'a Calendar,
    tongue: Tongue,
    branch: usize,
    steps: Vec<Step>,
}

impl Way<'_> {
    fn step(&mut self, kind: &'static str, at: Timestamp, notes: &[(&'static str, &'static str)]) {
        let (zh, en) = self.chance.pick(notes);
        let by_customer = ["received", "reopened", "withdrawn"].contains(&kind);
        let days_ago = self.calendar.ago(at.day(480));
        let member = (!by_customer).then(|| handler(self.branch, days_ago, self.tongue == Tongue::En));
        self.steps.push(Step { kind, at, member, cost: 0, notes: self.tongue.say(zh, en) });
    }

    fn after(
        &mut self,
        kind: &'static str,
        from: Timestamp,
        hours: f64,
        notes: &[(&'static str, &'static str)],
    ) -> Timestamp {
        let at = working(self.chance, from, hours);
        self.step(kind, at, notes);
        at
    }

    /// Offers a remedy and carries it out; some wait for a supplier first. Gives the instant of resolution.
    fn remedy(&mut self, from: Timestamp, slow: f64, paid: i64, grave: bool) -> Timestamp {
        let supplier = if self.chance.yes(0.07) { self.chance.curve(&[72.0, 150.0, 300.0]) } else { 0.0 };
        let think = self.chance.curve(&[0.5, 2.0, 5.0, 10.0, 20.0, 40.0]) * slow.sqrt() + supplier;
        let offered = self.after("remedy_offered", from, think, steps::OFFERED);
        let share = if grave { self.chance.between(400, 1_000) } else { self.chance.between(150, 700) };
        if let Some(step) = self.steps.last_mut() {
            step.cost = (paid * share / 100_000 * 100).clamp(800, 60_000);
        }
        let carry_out = self.chance.curve(&[0.5, 2.0, 6.0, 14.0, 24.0]) * slow.sqrt();
        self.after("resolved", offered, carry_out, steps::RESOLVED)
    }

    /// Asks the customer afterwards: the faster it went, the better they take it. Gives how they took it, and when.
    fn ask(&mut self, opened: Timestamp, resolved: Timestamp, grave: bool) -> Option<(bool, Timestamp)> {
        let hours = resolved.hours_since(opened);
        let gentle = match hours {
            ..24.0 => 0.88,
            24.0..48.0 => 0.76,
            48.0..96.0 => 0.52,
            _ => 0.3,
        };
        let pleased = self.chance.yes(if grave { gentle - 0.17 } else { gentle });
        if !self.chance.yes(0.87) {
            self.after("closed", resolved, 170.0, &[]);
            return None;
        }
        let asked = self.chance.curve(&[20.0, 30.0, 50.0]);
        if pleased {
            let asked = self.after("confirmed", resolved, asked, steps::CONFIRMED);
            self.after("closed", asked, 100.0, &[]);
            return Some((true, asked));
        }
        if self.chance.yes(0.72) {
            let asked = self.after("note", resolved, asked, steps::UNSATISFIED);
            self.after("closed", asked, 120.0, &[]);
            return Some((false, asked));
        }
        let again = self.after("reopened", resolved, asked, steps::REOPENED);
        let offered = self.after("remedy_offered", again, 6.0, steps::OFFERED);
        let resolved = self.after("resolved", offered, 12.0, steps::RESOLVED);
        if self.chance.yes(0.45) {
            let asked = self.after("confirmed", resolved, 26.0, steps::CONFIRMED);
            self.after("closed", asked, 100.0, &[]);
            return Some((true, asked));
        }
        let asked = self.after("note", resolved, 26.0, steps::UNSATISFIED);
        self.after("closed", resolved, 150.0, &[]);
        Some((false, asked))
    }
}

/// A complaint as a record.
#[must_use]
pub fn complaint_row(
    number: usize,
    told: &Complaint,
    tongue: Tongue,
    (customer, order): (Id, Id),
    (owner, cause): (Id, Option<Id>),
) -> Row {
    let (wants_zh, wants_en) = told.case.wants;
    Row::default()
        .text(complaint::SUBJECT, &told.words.0)
        .text(complaint::NUMBER, format!("T{number:04}"))
        .link(complaint::CUSTOMER, Entity::Customers, customer)
        .link(complaint::ORDER, Entity::Orders, order)
        .time(complaint::OPENED_AT, told.opened)
        .choice(complaint::CHANNEL, told.channel)
        .choice(complaint::SEVERITY, told.severity)
        .choice(complaint::STATUS, told.status())
        .choice(complaint::CAUSE, told.case.cause)
        .link(complaint::CAUSE_DETAIL, Entity::Causes, cause)
        .text(complaint::CATEGORY, told.case.label)
        .text(complaint::PRODUCT, &told.product)
        .text(complaint::DESCRIPTION, &told.words.1)
        .text(complaint::WANTS, tongue.say(wants_zh, wants_en))
        .link(complaint::OWNER, Entity::Members, owner)
        .time(complaint::FIRST_RESPONSE_AT, told.first_response())
        .time(complaint::RESOLVED_AT, told.resolved())
        .flag(complaint::SATISFIED_AFTER, told.satisfied)
        .fen(complaint::REMEDY_COST, told.steps.iter().map(|step| step.cost).sum())
        .own(workspace::BRANCH, Value::choice(branch(told.branch).label))
}

/// The remedy that a step offered, as a record: small amounts are a gift, larger ones a discount or the money back.
#[must_use]
pub fn remedy_row(taken: &Step, complaint: Id, members: &[Id]) -> Option<Row> {
    let kind = match taken.cost {
        ..=0 => return None,
        1..2_000 => "gift",
        2_000..6_000 => "discount",
        _ => "refund",
    };
    let row = Row::default()
        .text(remedy::WHAT, taken.notes)
        .link(remedy::COMPLAINT, Entity::Complaints, complaint)
        .choice(remedy::KIND, kind)
        .fen(remedy::COST, taken.cost)
        .choice(remedy::STATUS, "approved")
        .time(remedy::AT, taken.at);
    Some(row.link(remedy::MEMBER, Entity::Members, taken.member.and_then(|member| members.get(member).copied())))
}

/// A step as a record.
#[must_use]
pub fn step_row(taken: &Step, complaint: Id, members: &[Id]) -> Row {
    Row::default()
        .text(step::NOTES, taken.notes)
        .link(step::COMPLAINT, Entity::Complaints, complaint)
        .time(step::AT, taken.at)
        .choice(step::KIND, taken.kind)
        .link(step::MEMBER, Entity::Members, taken.member.and_then(|member| members.get(member).copied()))
        .fen(step::COST, taken.cost)
}
