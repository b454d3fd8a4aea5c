//! What belongs on the page and what does not.

use super::*;
use crate::domain::command::{Command, Context, Values};
use crate::domain::complaints::complaint;
use crate::domain::customers::customer;
use crate::domain::dataset::Dataset;
use crate::domain::decide::decide;
use crate::domain::entity::Entity;
use crate::domain::interactions::fields as interaction;
use crate::domain::surveys::response;
use crate::kernel::id::{Id, IdSequence};
use crate::kernel::time::{DAY_MS, Day, Timestamp};
use crate::kernel::value::Value;

/// 2024-03-01, noon UTC.
const NOW: Timestamp = Timestamp(1_709_294_400_000);

struct Desk {
    dataset: Dataset,
    made: i64,
}

impl Desk {
    fn new() -> Self {
        Self { dataset: Dataset::default(), made: 0 }
    }

    fn add(&mut self, entity: Entity, values: Values) -> Id {
        self.made += 1;
        let mut context = Context { now: NOW, actor: None, ids: IdSequence::new(self.made, 3) };
        let id = context.ids.mint();
        let changes = decide(&self.dataset, &Command::Create { entity, id, values }, &mut context).expect("allowed");
        self.dataset = self.dataset.apply(&changes).expect("fits");
        id
    }

    fn customer(&mut self, name: &str, more: &[(&'static str, Value)]) -> Id {
        let mut values: Values = vec![(customer::NAME.into(), Value::text(name))];
        values.extend(more.iter().map(|(key, value)| (crate::kernel::field::FieldKey::fixed(key), value.clone())));
        self.add(Entity::Customers, values)
    }

    fn contact(&mut self, customer: Id, days_ago: i64, more: &[(&'static str, Value)]) -> Id {
        let mut values: Values = vec![
            (interaction::SUMMARY.into(), Value::text("call")),
            (interaction::CUSTOMER.into(), who(customer)),
            (interaction::AT.into(), ago(days_ago)),
        ];
        values.extend(more.iter().map(|(key, value)| (crate::kernel::field::FieldKey::fixed(key), value.clone())));
        self.add(Entity::Interactions, values)
    }

    fn answer(&mut self, customer: Id, days_ago: i64, scores: &[(&'static str, Value)]) {
        let mut values: Values =
            vec![(response::CUSTOMER.into(), who(customer)), (response::ANSWERED_AT.into(), ago(days_ago))];
        values.extend(scores.iter().map(|(key, value)| (crate::kernel::field::FieldKey::fixed(key), value.clone())));
        self.add(Entity::Responses, values);
    }

    fn name(&self, slot: crate::kernel::column::Slot) -> &str {
        self.dataset.title(Entity::Customers, slot)
    }
}

fn who(customer: Id) -> Value {
    Value::Ref(Entity::Customers.table(), customer)
}

fn ago(days: i64) -> Value {
    Value::Time(Timestamp(NOW.0 - days * DAY_MS))
}

fn day(text: &str) -> Day {
    text.parse().expect(text)
}

#[test]
fn a_step_is_due_until_it_is_done() {
    let mut desk = Desk::new();
    let ann = desk.customer("Ann", &[]);
    let step = |text: &str, on: &str, done: Option<bool>| {
        [
            (interaction::NEXT_STEP.key, Value::text(text)),
            (interaction::DUE_ON.key, Value::Day(day(on))),
            (interaction::DONE.key, done.map_or(Value::Empty, Value::Bool)),
        ]
    };
    desk.contact(ann, 9, &step("send the offer", "2024-03-01", None));
    desk.contact(ann, 9, &step("call back", "2024-02-20", Some(false)));
    desk.contact(ann, 9, &step("done already", "2024-02-20", Some(true)));
    desk.contact(ann, 9, &step("next week", "2024-03-09", None));
    desk.contact(ann, 9, &step("", "2024-02-20", None));
    let due = due_steps(&desk.dataset, day("2024-03-01"), 1);
    assert_eq!((due.total, due.items.len()), (2, 1));
    assert_eq!(due.items.first().map(|due| due.on), Some(day("2024-02-20")), "the oldest first");
}

#[test]
fn unanswered_complaints_come_first_then_grave_then_old_ones() {
    let mut desk = Desk::new();
    let ann = desk.customer("Ann", &[]);
    let mut complain = |subject: &str, days: i64, severity: &str, answered: bool, status: &str| {
        desk.add(
            Entity::Complaints,
            vec![
                (complaint::SUBJECT.into(), Value::text(subject)),
                (complaint::CUSTOMER.into(), who(ann)),
                (complaint::OPENED_AT.into(), ago(days)),
                (complaint::SEVERITY.into(), Value::choice(severity)),
                (complaint::STATUS.into(), Value::choice(status)),
                (complaint::FIRST_RESPONSE_AT.into(), if answered { ago(0) } else { Value::Empty }),
            ],
        );
    };
    complain("answered", 30, "critical", true, "investigating");
    complain("young", 1, "minor", false, "received");
    complain("old", 5, "minor", false, "received");
    complain("grave", 2, "major", false, "received");
    complain("over", 50, "critical", false, "closed");
    let open = waiting_complaints(&desk.dataset, 9);
    let subjects: Vec<_> =
        open.items.iter().map(|open| desk.dataset.title(Entity::Complaints, open.complaint)).collect();
    assert_eq!(subjects, ["grave", "old", "young", "answered"]);
}

#[test]
fn a_rise_above_the_control_limit_is_a_sign() {
    let mut desk = Desk::new();
    let ann = desk.customer("Ann", &[]);
    let mut complain = |days: i64, cause: &str, product: &str, times: usize| {
        for _ in 0..times {
            let values = vec![
                (complaint::SUBJECT.into(), Value::text("late")),
                (complaint::CUSTOMER.into(), who(ann)),
                (complaint::OPENED_AT.into(), ago(days)),
                (complaint::CAUSE.into(), Value::choice(cause)),
                (complaint::PRODUCT.into(), Value::text(product)),
            ];
            desk.add(Entity::Complaints, values);
        }
    };
    // Twelve weeks with one each: c = 1, the limit is 1 + 3 = 4, and 4 is not above it.
    for week in 1..=12 {
        complain(7 * week + 1, "product", "Noodles", 1);
        complain(7 * week + 1, "service", "Delivery", 1);
    }
    complain(2, "product", "Noodles", 4);
    complain(2, "service", "Delivery", 5);
    // Never before: two are too few to say anything, three are a sign.
    complain(1, "care", "Tea", 2);
    complain(1, "company", "Bowls", 3);
    // Older than the chart.
    complain(7 * 13 + 1, "company", "Bowls", 9);
    let found = signs(&desk.dataset, NOW, 9);
    let names: Vec<_> = found.items.iter().map(|sign| (sign.of.clone(), sign.count)).collect();
    let cause = |code: &str| Rising::Cause(code.to_owned());
    let product = |name: &str| Rising::Product(name.to_owned());
    let want = [(cause("company"), 3), (product("Bowls"), 3), (cause("service"), 5), (product("Delivery"), 5)];
    assert_eq!(names, want);
    let service = found.items.iter().find(|sign| sign.of == cause("service")).expect("a sign");
    assert!((service.usual - 1.0).abs() < 1e-12 && (service.limit - 4.0).abs() < 1e-12);
}

#[test]
fn a_young_workspace_has_no_usual_to_rise_above() {
    let mut desk = Desk::new();
    let ann = desk.customer("Ann", &[]);
    for days in [1, 1, 1, 1, 20] {
        let values = vec![
            (complaint::SUBJECT.into(), Value::text("late")),
            (complaint::CUSTOMER.into(), who(ann)),
            (complaint::OPENED_AT.into(), ago(days)),
            (complaint::CAUSE.into(), Value::choice("product")),
        ];
        desk.add(Entity::Complaints, values);
    }
    assert!(signs(&desk.dataset, NOW, 9).is_empty());
}

#[test]
fn customers_are_asked_a_day_after_the_resolution_until_they_answer() {
    let mut desk = Desk::new();
    let ann = desk.customer("Ann", &[]);
    let mut complain = |subject: &str, status: &str, days: i64, answer: Option<bool>| {
        let values = vec![
            (complaint::SUBJECT.into(), Value::text(subject)),
            (complaint::CUSTOMER.into(), who(ann)),
            (complaint::OPENED_AT.into(), ago(30)),
            (complaint::STATUS.into(), Value::choice(status)),
            (complaint::RESOLVED_AT.into(), ago(days)),
            (complaint::SATISFIED_AFTER.into(), answer.map_or(Value::Empty, Value::Bool)),
        ];
        desk.add(Entity::Complaints, values);
    };
    complain("fresh", "resolved", 0, None);
    complain("waits", "resolved", 2, None);
    complain("waits longer", "resolved", 9, None);
    complain("answered", "resolved", 9, Some(false));
    complain("closed", "closed", 9, None);
    let found = unasked(&desk.dataset, NOW, 9);
    let names: Vec<_> = found.items.iter().map(|one| desk.dataset.title(Entity::Complaints, one.complaint)).collect();
    assert_eq!(names, ["waits longer", "waits"]);
}

#[test]
fn a_dissatisfied_customer_waits_until_somebody_gets_in_touch() {
    let number = |a: f64, b: f64| {
        vec![(response::EXPECTATION.key, Value::Number(a)), (response::EXPERIENCE.key, Value::Number(b))]
    };
    let nps = |score: i64| vec![(response::NPS.key, Value::Int(score))];
    let check = |what: &str, answers: &[(i64, Vec<(&'static str, Value)>)], contact: Option<i64>, waits: bool| {
        let mut desk = Desk::new();
        let ann = desk.customer("Ann", &[]);
        for (days, scores) in answers {
            desk.answer(ann, *days, scores);
        }
        if let Some(days) = contact {
            desk.contact(ann, days, &[]);
        }
        assert_eq!(dissatisfied(&desk.dataset, NOW, 30, 9).total, usize::from(waits), "{what}");
    };
    check("far below", &[(3, number(5.0, 3.0))], None, true);
    check("just met", &[(3, number(100.0, 95.0))], None, false);
    check("just below", &[(3, number(100.0, 94.0))], None, true);
    check("nothing expected", &[(3, number(0.0, 0.0))], None, false);
    check("detractor", &[(3, nps(6))], None, true);
    check("passive", &[(3, nps(7))], None, false);
    check("too long ago", &[(31, nps(0))], None, false);
    check("satisfied since", &[(9, nps(0)), (2, nps(9))], None, false);
    check("contacted since", &[(9, nps(0))], Some(8), false);
    check("contacted before", &[(9, nps(0))], Some(10), true);
}

#[test]
fn a_complaint_speaks_for_the_dissatisfied() {
    let mut desk = Desk::new();
    let ann = desk.customer("Ann", &[]);
    desk.answer(ann, 4, &[(response::NPS.key, Value::Int(1))]);
    assert_eq!(dissatisfied(&desk.dataset, NOW, 30, 9).items.first().and_then(|found| found.nps), Some(1));
    desk.add(
        Entity::Complaints,
        vec![
            (complaint::SUBJECT.into(), Value::text("cold soup")),
            (complaint::CUSTOMER.into(), who(ann)),
            (complaint::OPENED_AT.into(), ago(3)),
        ],
    );
    assert!(dissatisfied(&desk.dataset, NOW, 30, 9).is_empty());
}

#[test]
fn important_customers_are_not_left_alone() {
    let mut desk = Desk::new();
    let vip = (customer::TIER.key, Value::choice("vip"));
    let never = desk.customer("never", std::slice::from_ref(&vip));
    let long = desk.customer("long", &[(customer::ACCOUNT.key, Value::choice("key_account"))]);
    let fresh = desk.customer("fresh", std::slice::from_ref(&vip));
    let basic = desk.customer("basic", &[(customer::TIER.key, Value::choice("basic"))]);
    desk.customer("lost", &[vip, (customer::LIFECYCLE.key, Value::choice("lost"))]);
    for (customer, days) in [(long, 300), (long, 61), (fresh, 59), (basic, 400)] {
        desk.contact(customer, days, &[]);
    }
    let quiet = quiet_customers(&desk.dataset, NOW, 60, 9);
    let names: Vec<_> = quiet.items.iter().map(|quiet| desk.name(quiet.customer)).collect();
    assert_eq!(names, ["long", "never"]);
    assert!(desk.dataset.slot(Entity::Customers, never).is_some());
}

#[test]
fn birthdays_come_round() {
    let check = |born: &str, calendar: &str, today: &str, want: Option<(&str, Option<i32>)>| {
        let mut desk = Desk::new();
        let values = [
            (customer::BIRTHDAY.key, Value::Day(day(born))),
            (customer::BIRTHDAY_CALENDAR.key, Value::choice(calendar)),
        ];
        desk.customer("Ann", &values);
        let found = birthdays(&desk.dataset, day(today), 6, 9);
        let found = found.items.first().map(|birthday| (birthday.on, birthday.age));
        assert_eq!(found, want.map(|(on, age)| (day(on), age)), "{born} seen on {today}");
    };
    check("1990-03-01", "", "2024-03-01", Some(("2024-03-01", Some(34))));
    check("1990-03-07", "solar", "2024-03-01", Some(("2024-03-07", Some(34))));
    check("1990-03-08", "", "2024-03-01", None);
    check("1992-02-29", "", "2024-02-26", Some(("2024-02-29", Some(32))));
    check("1992-02-29", "", "2023-02-25", Some(("2023-02-28", Some(31))));
    check("1990-01-02", "", "2023-12-29", Some(("2024-01-02", Some(34))));
    check("1900-03-02", "", "2024-03-01", Some(("2024-03-02", None)));
    check("1990-03-02", "lunar", "2024-03-01", None);
}

#[test]
fn what_one_command_made_is_told_as_one() {
    let mut desk = Desk::new();
    let ann = desk.customer("Ann", &[]);
    let mut context = Context { now: NOW, actor: None, ids: IdSequence::new(50, 1) };
    let rows = ["Bo", "Cy", "Di"].map(|name| (context.ids.mint(), vec![(customer::NAME.into(), Value::text(name))]));
    let command = Command::CreateMany { entity: Entity::Customers, rows: rows.to_vec() };
    let changes = decide(&desk.dataset, &command, &mut context).expect("allowed");
    desk.dataset = desk.dataset.apply(&changes).expect("fits");
    desk.made = 60;
    desk.contact(ann, 0, &[]);
    let told: Vec<_> = lately(&desk.dataset, 9).iter().map(|arrival| (arrival.entity, arrival.count)).collect();
    assert_eq!(told, [(Entity::Interactions, 1), (Entity::Customers, 3), (Entity::Customers, 1)]);
    assert_eq!(lately(&desk.dataset, 1).len(), 1);
}
