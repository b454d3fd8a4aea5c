//! The service desk on the host: the way of each kind of request, what each step leaves behind, installed products and
//! when they are to be serviced, and what is refused.

#[path = "support/both_ways.rs"]
mod both_ways;

use zhiji::analytics::params::Params;
use zhiji::analytics::registry::Metric;
use zhiji::analytics::report::Shape;
use zhiji::analytics::value::costs::CareCosts;
use zhiji::domain::command::{Command, Context, Values};
use zhiji::domain::complaints::complaint;
use zhiji::domain::customers::customer;
use zhiji::domain::dataset::Dataset;
use zhiji::domain::entity::Entity;
use zhiji::domain::rules::{Refusal, Rule};
use zhiji::domain::service::handling::{ASIDE, NotNow, Standing, Taking, finishes};
use zhiji::domain::service::upkeep::next_service;
use zhiji::domain::service::ways::{WAYS, Way};
use zhiji::domain::service::{product, request, step};
use zhiji::domain::today::{due_services, ending_warranties, visits};
use zhiji::domain::workspace::settings::{self, Settings};
use zhiji::kernel::change::Change;
use zhiji::kernel::column::Slot;
use zhiji::kernel::field::FieldKey;
use zhiji::kernel::id::{Id, IdSequence};
use zhiji::kernel::money::{Currency, Money};
use zhiji::kernel::time::{Day, Timestamp};
use zhiji::kernel::value::{Kind, Options, Value};

const HOUR: i64 = 3_600_000;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

/// An instant by its clock reading in UTC.
fn at(text: &str, hour: i64) -> Timestamp {
    Timestamp(day(text).start().0 + hour * HOUR)
}

fn money(yuan: i64) -> Money {
    Money::new(yuan * 100, Currency::CNY)
}

/// A team at work in UTC, with every batch applied and its inverse tried.
struct Desk {
    dataset: Dataset,
    context: Context,
    customer: Id,
}

impl Desk {
    fn new() -> Self {
        let now = at("2026-03-02", 9);
        let context = Context { now, actor: None, ids: IdSequence::new(now.0, 7) };
        let mut desk = Self { dataset: Dataset::default(), context, customer: Id::default() };
        desk.run(Command::Configure { key: settings::UTC_OFFSET.into(), value: "0".into() }).unwrap();
        desk.customer = desk.make(Entity::Customers, vec![(customer::NAME.into(), Value::text("王敏"))]).unwrap();
        desk
    }

    fn run(&mut self, command: Command) -> Result<Vec<Change>, Refusal> {
        both_ways::run(&mut self.dataset, &mut self.context, &command)
    }

    fn make(&mut self, entity: Entity, values: Values) -> Result<Id, Refusal> {
        let id = self.context.ids.mint();
        self.run(Command::Create { entity, id, values }).map(|_| id)
    }

    fn of_customer(&self, values: Values) -> Values {
        let customer = Value::Ref(Entity::Customers.table(), self.customer);
        std::iter::once((FieldKey::fixed("customer"), customer)).chain(values).collect()
    }

    fn product(&mut self, values: Values) -> Result<Id, Refusal> {
        let mut all = self.of_customer(values);
        all.push((product::PRODUCT.into(), Value::text("紫砂壶")));
        self.make(Entity::InstalledProducts, all)
    }

    fn request(&mut self, kind: &str, values: Values) -> Result<Id, Refusal> {
        let now = self.context.now;
        let mut all = self.of_customer(values);
        all.push((request::SUBJECT.into(), Value::text("壶盖裂了")));
        all.push((request::KIND.into(), Value::choice(kind)));
        all.push((request::OPENED_AT.into(), Value::Time(now)));
        self.make(Entity::Requests, all)
    }

    fn slot(&self, request: Id) -> Slot {
        self.dataset.slot(Entity::Requests, request).expect("it is there")
    }

    fn standing(&self, request: Id) -> Standing {
        Standing::of(&self.dataset, self.slot(request))
    }

    fn value(&self, entity: Entity, id: Id, key: &str) -> Value {
        self.dataset.value(entity, self.dataset.slot(entity, id).expect("it is there"), key)
    }

    fn take(&mut self, request: Id, step: &str) -> Result<Vec<Change>, Refusal> {
        let scheduled_at = Some(Timestamp(self.context.now.0 + HOUR));
        self.take_so(request, Taking { step: step.into(), notes: "why".into(), scheduled_at, cost: None })
    }

    fn take_so(&mut self, request: Id, taking: Taking) -> Result<Vec<Change>, Refusal> {
        let from = self.standing(request).state;
        self.run(Command::HandleRequest { request, from, taking })
    }

    fn next_service(&self, product: Id) -> Value {
        self.value(Entity::InstalledProducts, product, product::NEXT_SERVICE_ON.key)
    }
}

fn rule<T: std::fmt::Debug>(result: Result<T, Refusal>) -> Rule {
    result.expect_err("refused").rule
}

fn refused<T: std::fmt::Debug>(result: Result<T, Refusal>) -> (String, Rule) {
    let refusal = result.expect_err("refused");
    (refusal.field.map(|field| field.to_string()).unwrap_or_default(), refusal.rule)
}

fn product_of(id: Id) -> (FieldKey, Value) {
    (request::PRODUCT.into(), Value::Ref(Entity::InstalledProducts.table(), id))
}

use NotNow::{First, Over, Passed, StillOpen, There, Unknown};

/// A kind, a state of it, and what its own steps are there: `Ok` where one may be taken.
type Told = (&'static str, &'static str, &'static [(&'static str, Result<(), NotNow>)]);

const TABLE: &[Told] = &[
    ("enquiry", "received", &[("answered", Ok(())), ("closed", Err(First(&["answered"])))]),
    ("enquiry", "answered", &[("answered", Err(There)), ("closed", Ok(()))]),
    ("enquiry", "closed", &[("answered", Err(Over)), ("closed", Err(There))]),
    ("enquiry", "withdrawn", &[("answered", Err(Over)), ("closed", Err(Over))]),
    (
        "repair",
        "received",
        &[
            ("diagnosed", Ok(())),
            ("waiting_for_parts", Err(First(&["diagnosed"]))),
            ("repaired", Err(First(&["diagnosed", "waiting_for_parts"]))),
            ("returned", Err(First(&["repaired", "diagnosed", "waiting_for_parts"]))),
            ("closed", Err(First(&["repaired", "returned"]))),
        ],
    ),
    (
        "repair",
        "diagnosed",
        &[
            ("diagnosed", Err(There)),
            ("waiting_for_parts", Ok(())),
            ("repaired", Ok(())),
            ("returned", Ok(())),
            ("closed", Err(First(&["repaired", "returned"]))),
        ],
    ),
    (
        "repair",
        "waiting_for_parts",
        &[
            ("diagnosed", Ok(())),
            ("waiting_for_parts", Err(There)),
            ("repaired", Ok(())),
            ("returned", Ok(())),
            ("closed", Err(First(&["repaired", "returned"]))),
        ],
    ),
    (
        "repair",
        "repaired",
        &[
            ("diagnosed", Err(Passed)),
            ("waiting_for_parts", Err(Passed)),
            ("repaired", Err(There)),
            ("returned", Ok(())),
            ("closed", Ok(())),
        ],
    ),
    (
        "repair",
        "returned",
        &[
            ("diagnosed", Err(Over)),
            ("waiting_for_parts", Err(Over)),
            ("repaired", Err(Over)),
            ("returned", Err(There)),
            ("closed", Ok(())),
        ],
    ),
    ("maintenance", "planned", &[("scheduled", Ok(())), ("done", Ok(()))]),
    ("maintenance", "scheduled", &[("scheduled", Err(There)), ("done", Ok(()))]),
    ("maintenance", "done", &[("scheduled", Err(Over)), ("done", Err(There)), ("closed", Err(Unknown))]),
    (
        "return",
        "requested",
        &[
            ("approved", Ok(())),
            ("goods_received", Err(First(&["approved"]))),
            ("refunded", Err(First(&["goods_received", "approved"]))),
            ("exchanged", Err(First(&["goods_received", "approved"]))),
            ("declined", Ok(())),
            ("closed", Err(First(&["refunded", "exchanged", "declined"]))),
        ],
    ),
    (
        "return",
        "goods_received",
        &[
            ("approved", Err(Passed)),
            ("goods_received", Err(There)),
            ("refunded", Ok(())),
            ("exchanged", Ok(())),
            ("declined", Ok(())),
        ],
    ),
    (
        "return",
        "refunded",
        &[("approved", Err(Over)), ("exchanged", Err(Over)), ("declined", Err(Over)), ("closed", Ok(()))],
    ),
    ("return", "declined", &[("approved", Err(Over)), ("refunded", Err(Over)), ("closed", Ok(()))]),
    (
        "training",
        "requested",
        &[("scheduled", Ok(())), ("held", Err(First(&["scheduled"]))), ("closed", Err(First(&["held"])))],
    ),
    ("training", "scheduled", &[("scheduled", Err(There)), ("held", Ok(())), ("closed", Err(First(&["held"])))]),
    ("training", "held", &[("scheduled", Err(Over)), ("held", Err(There)), ("closed", Ok(()))]),
    ("training", "closed", &[("scheduled", Err(Over)), ("held", Err(Over)), ("closed", Err(There))]),
];

fn stands(kind: &str, state: &str) -> Standing {
    Standing { kind: kind.into(), state: state.into(), ..Standing::default() }
}

#[test]
fn every_kind_says_which_step_may_follow_and_why_another_may_not() {
    for (kind, state, told) in TABLE {
        for (step, want) in *told {
            assert_eq!(stands(kind, state).allows(step), *want, "{kind}: {step} from {state}");
        }
        assert_eq!(stands(kind, state).allows("sing"), Err(Unknown), "{kind} in {state}");
    }
}

#[test]
fn every_kind_can_wait_be_withdrawn_and_be_taken_up_again() {
    for way in &WAYS {
        for state in way.states.iter().chain(&["withdrawn"]) {
            let standing = stands(way.kind, state);
            let open = request::is_open(state);
            let ended = if open { Ok(()) } else { Err(Over) };
            assert_eq!((standing.allows("note"), standing.allows("reply")), (Ok(()), Ok(())));
            assert_eq!(standing.allows("reopened"), if open { Err(StillOpen) } else { Ok(()) }, "{way:?} {state}");
            assert_eq!(standing.allows("withdrawn"), ended);
            assert_eq!(standing.allows("waiting"), ended);
            assert_eq!(standing.allows("resumed"), Err(NotNow::NotWaiting));
            let unmet = open && way.is_scheduled && *state != "scheduled";
            assert_eq!(standing.allows("appointed"), if unmet { Err(First(&["scheduled"])) } else { ended });
            let turned = if way.kind == "enquiry" { ended } else { Err(Unknown) };
            assert_eq!(standing.allows("became_complaint"), turned, "{} {state}", way.kind);
            assert!(standing.needs_reason("withdrawn") && standing.needs_reason("reopened"));
        }
        let waiting = Standing { waiting: true, ..stands(way.kind, way.first()) };
        assert_eq!((waiting.allows("waiting"), waiting.next().first()), (Err(There), Some(&"resumed")));
        assert_eq!(stands(way.kind, "withdrawn").next(), ["reopened"]);
    }
}

#[test]
fn the_ways_name_only_what_the_fields_know() {
    let codes = |fields: &'static [zhiji::kernel::field::FieldSpec], key: &str| {
        let spec = fields.iter().find(|spec| spec.key.as_str() == key).expect("a field");
        match &spec.kind {
            Kind::Choice(Options::Fixed(codes)) => codes.to_vec(),
            other => panic!("{other:?}"),
        }
    };
    let kinds = codes(request::FIELDS, request::KIND.key);
    assert_eq!(WAYS.iter().map(|way| way.kind).collect::<Vec<_>>(), kinds);
    let states = codes(request::FIELDS, request::STATE.key);
    let steps = codes(step::FIELDS, step::KIND.key);
    assert!(states.iter().chain(&ASIDE).all(|code| steps.contains(code)));
    for way in &WAYS {
        for state in way.states {
            assert!(states.contains(state) && (*state == way.first() || way.step(state).is_some()), "{state}");
        }
        let named = way.moves.iter().flat_map(|step| step.from.iter().chain(step.reason_from).chain([&step.to]));
        assert!(named.clone().all(|state| way.states.contains(state)), "{way:?}");
        for step in way.moves {
            assert!(step.reason_from.iter().all(|state| step.from.contains(state)), "{step:?}");
        }
    }
    assert!(states.iter().all(|state| *state == "withdrawn" || WAYS.iter().any(|way| way.states.contains(state))));
    assert!(
        states.iter().filter(|state| finishes(state)).all(|state| !request::is_open(state) || *state == "repaired")
    );
}

#[test]
fn every_kind_can_be_finished_along_the_step_that_is_offered_first() {
    for way in &WAYS {
        let mut desk = Desk::new();
        let id = desk.request(way.kind, vec![]).unwrap();
        let mut seen = vec![desk.standing(id).state];
        assert_eq!(seen[0], way.first());
        while desk.standing(id).is_open() {
            desk.context.now = Timestamp(desk.context.now.0 + HOUR);
            let step = desk.standing(id).next()[0];
            desk.take(id, step).unwrap();
            seen.push(desk.standing(id).state);
        }
        let finished = desk.value(Entity::Requests, id, request::FINISHED_AT.key);
        assert_eq!(finished, Value::Time(desk.context.now), "{seen:?}");
        if way.step("closed").is_some() {
            desk.context.now = Timestamp(desk.context.now.0 + HOUR);
            desk.take(id, "closed").unwrap();
            assert_eq!(
                desk.value(Entity::Requests, id, request::FINISHED_AT.key),
                finished,
                "closing finishes nothing"
            );
        }
        desk.take(id, "reopened").unwrap();
        assert_eq!(desk.standing(id).state, way.first());
        assert_eq!(desk.value(Entity::Requests, id, request::FINISHED_AT.key), Value::Empty);
        desk.take(id, "withdrawn").unwrap();
        assert_eq!(
            desk.value(Entity::Requests, id, request::FINISHED_AT.key),
            Value::Empty,
            "withdrawn is not finished"
        );
        let steps = desk.dataset.table(Entity::RequestSteps);
        assert_eq!(steps.slots().count(), seen.len() + 2 + usize::from(way.step("closed").is_some()));
    }
}

#[test]
fn numbers_are_given_in_turn_and_kept() {
    let mut desk = Desk::new();
    let first = desk.request("enquiry", vec![]).unwrap();
    let own = desk.request("enquiry", vec![(request::NUMBER.into(), Value::text("S0041"))]).unwrap();
    let other = desk.request("repair", vec![(request::NUMBER.into(), Value::text("R-7"))]).unwrap();
    let next = desk.request("return", vec![]).unwrap();
    let numbers = [first, own, other, next].map(|id| desk.value(Entity::Requests, id, request::NUMBER.key));
    assert_eq!(numbers, ["S0001", "S0041", "R-7", "S0042"].map(Value::text));
}

#[test]
fn who_is_slower_is_told_and_nothing_is_undone() {
    let mut desk = Desk::new();
    let request = desk.request("repair", vec![]).unwrap();
    desk.take(request, "diagnosed").unwrap();
    let taking = Taking { step: "waiting".into(), notes: "why".into(), ..Taking::default() };
    let late = Command::HandleRequest { request, from: "received".into(), taking };
    assert_eq!(rule(desk.run(late)), Rule::MovedMeanwhile { now: "diagnosed".into() });
    let why = First(&["repaired", "returned"]);
    let told = Rule::RequestNotNow { from: "diagnosed".into(), step: "closed".into(), why };
    assert_eq!(rule(desk.take(request, "closed")), told);
    desk.run(Command::Remove { entity: Entity::Requests, ids: vec![request] }).unwrap();
    assert!(desk.dataset.table(Entity::RequestSteps).is_empty(), "steps go with their request");
    let taking = Taking { step: "note".into(), notes: "why".into(), ..Taking::default() };
    assert_eq!(rule(desk.run(Command::HandleRequest { request, from: "diagnosed".into(), taking })), Rule::Gone);
}

#[test]
fn reasons_times_and_costs_are_asked_for_where_they_are_due() {
    let mut desk = Desk::new();
    let bare = |step: &str| Taking { step: step.into(), ..Taking::default() };
    let enquiry = desk.request("enquiry", vec![]).unwrap();
    for step in ["answered", "waiting", "withdrawn", "note", "reply"] {
        let (field, rule) = refused(desk.take_so(enquiry, bare(step)));
        assert_eq!((field.as_str(), rule), ("notes", Rule::Required), "{step}");
    }
    let training = desk.request("training", vec![]).unwrap();
    assert_eq!(refused(desk.take_so(training, bare("scheduled"))), ("scheduled_at".into(), Rule::Required));
    let before = Taking { scheduled_at: Some(at("2026-03-01", 9)), ..bare("scheduled") };
    let rule = Rule::Before(request::OPENED_AT.into());
    assert_eq!(refused(desk.take_so(training, before)), ("scheduled_at".into(), rule));
    let agreed = Taking { scheduled_at: Some(at("2026-03-09", 9)), ..bare("scheduled") };
    desk.take_so(training, agreed).unwrap();
    let moved = Taking { scheduled_at: Some(at("2026-03-10", 9)), ..bare("appointed") };
    desk.take_so(training, moved).unwrap();
    assert_eq!(desk.value(Entity::Requests, training, "scheduled_at"), Value::Time(at("2026-03-10", 9)));
    assert_eq!(desk.standing(training).state, "scheduled");

    // Not repaired, not received: that wants a reason. What was, does not.
    let repair = desk.request("repair", vec![]).unwrap();
    desk.take_so(repair, bare("diagnosed")).unwrap();
    assert_eq!(refused(desk.take_so(repair, bare("returned"))).1, Rule::Required);
    let dear = |cost| Taking { cost: Some(cost), notes: "新壶盖".into(), ..bare("repaired") };
    assert_eq!(refused(desk.take_so(repair, dear(money(-1)))), ("cost".into(), Rule::Negative));
    let euro = Money::new(100, "EUR".parse().expect("a currency"));
    assert_eq!(refused(desk.take_so(repair, dear(euro))), ("cost".into(), Rule::OtherCurrency(Currency::CNY)));
    desk.take_so(repair, dear(money(30))).unwrap();
    desk.take_so(repair, Taking { cost: Some(money(12)), ..bare("returned") }).unwrap();
    assert_eq!(desk.value(Entity::Requests, repair, "cost"), Value::Money(money(42)), "costs add up");
    assert_eq!(desk.value(Entity::Requests, repair, "outcome"), Value::text("新壶盖"), "and what came of it stays");
}

#[test]
fn waiting_ends_when_somebody_goes_on() {
    let mut desk = Desk::new();
    let repair = desk.request("repair", vec![]).unwrap();
    desk.take(repair, "waiting").unwrap();
    assert!(desk.standing(repair).waiting);
    desk.take(repair, "note").unwrap();
    assert!(desk.standing(repair).waiting, "a note changes nothing");
    desk.take(repair, "diagnosed").unwrap();
    assert!(!desk.standing(repair).waiting);
    desk.take(repair, "waiting").unwrap();
    desk.take(repair, "resumed").unwrap();
    assert!(!desk.standing(repair).waiting);
}

#[test]
fn a_service_is_due_an_interval_after_the_last_one_or_the_purchase() {
    let due = |bought: &str, last: Option<&str>, months: i64| {
        next_service(Some(day(bought)), last.map(day), Some(months), false).map(|day| day.to_string())
    };
    for (bought, last, months, want) in [
        ("2026-01-15", None, 6, "2026-07-15"),
        ("2020-01-15", Some("2026-01-15"), 12, "2027-01-15"),
        // Months that are too short have it on their last day.
        ("2026-01-31", None, 1, "2026-02-28"),
        ("2026-08-31", None, 1, "2026-09-30"),
        ("2026-10-31", None, 4, "2027-02-28"),
        ("2026-12-31", None, 2, "2027-02-28"),
        // Leap years, and what is none.
        ("2024-01-30", None, 1, "2024-02-29"),
        ("2024-02-29", None, 12, "2025-02-28"),
        ("2024-02-29", None, 48, "2028-02-29"),
        ("2096-02-29", None, 48, "2100-02-28"),
        ("2025-02-28", None, 12, "2026-02-28"),
        // From the day it was really serviced, not from the one it should have been.
        ("2026-01-31", Some("2026-02-28"), 1, "2026-03-28"),
        ("2026-11-30", None, 1, "2026-12-30"),
        ("1969-12-31", None, 2, "1970-02-28"),
        ("2026-03-31", None, 600, "2076-03-31"),
    ] {
        assert_eq!(due(bought, last, months).as_deref(), Some(want), "{bought} {last:?} + {months}");
    }
    let bought = Some(day("2026-01-15"));
    assert_eq!(next_service(bought, None, None, false), None);
    assert_eq!(next_service(bought, None, Some(0), false), None);
    assert_eq!(next_service(None, None, Some(6), false), None);
    assert_eq!(next_service(bought, None, Some(6), true), None, "what is in use no more is not serviced");
    assert_eq!(day("2026-03-31").plus_months(-1), day("2026-02-28"));
}

#[test]
fn a_product_keeps_its_next_day_in_step() {
    let mut desk = Desk::new();
    let values =
        vec![(product::BOUGHT_ON.into(), Value::Day(day("2025-08-31"))), (product::INTERVAL.into(), Value::Int(6))];
    let id = desk.product(values).unwrap();
    assert_eq!(desk.next_service(id), Value::Day(day("2026-02-28")));
    let mut edit = |key: FieldKey, value| {
        let command = Command::Edit { entity: Entity::InstalledProducts, ids: vec![id], values: vec![(key, value)] };
        desk.run(command).map(|_| desk.next_service(id))
    };
    assert_eq!(edit(product::INTERVAL.into(), Value::Int(12)), Ok(Value::Day(day("2026-08-31"))));
    let serviced = edit(product::LAST_SERVICED_ON.into(), Value::Day(day("2026-01-05")));
    assert_eq!(serviced, Ok(Value::Day(day("2027-01-05"))));
    assert_eq!(edit(product::RETIRED.into(), Value::Bool(true)), Ok(Value::Empty));
    assert_eq!(edit(product::RETIRED.into(), Value::Empty), Ok(Value::Day(day("2027-01-05"))));
    assert_eq!(rule(edit(product::NEXT_SERVICE_ON.into(), Value::Empty)), Rule::NotByHand);
}

#[test]
fn maintenance_moves_the_next_day_on_and_taking_it_up_again_moves_it_back() {
    let mut desk = Desk::new();
    let last = Value::Day(day("2025-03-01"));
    let values = vec![(product::LAST_SERVICED_ON.into(), last.clone()), (product::INTERVAL.into(), Value::Int(12))];
    let id = desk.product(values).unwrap();
    assert_eq!(desk.next_service(id), Value::Day(day("2026-03-01")));
    assert_eq!(due_services(&desk.dataset, day("2026-02-28"), 9).total, 0);
    assert_eq!(due_services(&desk.dataset, day("2026-03-01"), 9).total, 1);
    let maintenance = desk.request("maintenance", vec![product_of(id)]).unwrap();
    assert_eq!(due_services(&desk.dataset, day("2026-03-09"), 9).total, 0, "it is planned");
    let twice = refused(desk.request("maintenance", vec![product_of(id)]));
    assert_eq!(twice, ("product".into(), Rule::PlannedAlready));
    desk.request("repair", vec![product_of(id)]).expect("something else may be wanted meanwhile");
    desk.context.now = at("2026-03-05", 23);
    desk.take(maintenance, "done").unwrap();
    let next = desk.request("maintenance", vec![product_of(id)]).unwrap();
    let both = refused(desk.take(maintenance, "reopened"));
    assert_eq!(both, ("product".into(), Rule::PlannedAlready), "not two at a time");
    desk.run(Command::Remove { entity: Entity::Requests, ids: vec![next] }).unwrap();
    let serviced = |desk: &Desk| desk.value(Entity::InstalledProducts, id, product::LAST_SERVICED_ON.key);
    assert_eq!(
        (serviced(&desk), desk.next_service(id)),
        (Value::Day(day("2026-03-05")), Value::Day(day("2027-03-05")))
    );
    // What was done, was done to this product.
    let other = desk.product(vec![]).unwrap();
    let move_to =
        |product| Command::Edit { entity: Entity::Requests, ids: vec![maintenance], values: vec![product_of(product)] };
    assert_eq!(refused(desk.run(move_to(other))), ("product".into(), Rule::ServicedAlready));
    desk.run(move_to(id)).expect("it stays what it is");
    desk.take(maintenance, "reopened").unwrap();
    assert_eq!((serviced(&desk), desk.next_service(id)), (last, Value::Day(day("2026-03-01"))));
    let theirs = desk.request("maintenance", vec![product_of(other)]).unwrap();
    assert_eq!(refused(desk.run(move_to(other))), ("product".into(), Rule::PlannedAlready), "it has one of its own");
    desk.run(Command::Remove { entity: Entity::Requests, ids: vec![theirs] }).unwrap();
    desk.run(move_to(other)).expect("nothing was done to either yet");
    desk.run(move_to(id)).expect("and back");
    let second = desk.request("maintenance", vec![product_of(other)]).unwrap();
    let third = desk.product(vec![]).unwrap();
    let both =
        Command::Edit { entity: Entity::Requests, ids: vec![maintenance, second], values: vec![product_of(third)] };
    assert_eq!(refused(desk.run(both)), ("product".into(), Rule::PlannedAlready), "nor two at once");
    desk.run(Command::Remove { entity: Entity::Requests, ids: vec![second] }).unwrap();

    // A second one on the same day changes nothing, and takes nothing back.
    desk.take(maintenance, "done").unwrap();
    let again = desk.request("maintenance", vec![product_of(id)]).unwrap();
    desk.take(again, "done").unwrap();
    desk.take(again, "reopened").unwrap();
    assert_eq!(serviced(&desk), Value::Day(day("2026-03-05")));
    // A repair is no service.
    let repair = desk.request("repair", vec![product_of(id)]).unwrap();
    desk.context.now = at("2026-06-05", 9);
    for step in ["diagnosed", "repaired", "returned"] {
        desk.take(repair, step).unwrap();
    }
    assert_eq!(serviced(&desk), Value::Day(day("2026-03-05")));
}

#[test]
fn products_that_cannot_be_are_refused() {
    let mut desk = Desk::new();
    let bought = || (product::BOUGHT_ON.into(), Value::Day(day("2026-01-15")));
    let before = || Rule::Before(product::BOUGHT_ON.into());
    let warranty = |text| (product::WARRANTY_UNTIL.into(), Value::Day(day(text)));
    assert_eq!(refused(desk.product(vec![bought(), warranty("2026-01-14")])), ("warranty_until".into(), before()));
    let serviced = (product::LAST_SERVICED_ON.into(), Value::Day(day("2025-12-31")));
    assert_eq!(refused(desk.product(vec![bought(), serviced])), ("last_serviced_on".into(), before()));
    for months in [0, -3, 601] {
        let wanted = ("service_interval_months".to_owned(), Rule::OutOfRange { min: 1, max: 600 });
        assert_eq!(refused(desk.product(vec![(product::INTERVAL.into(), Value::Int(months))])), wanted);
    }
    let serial = |text| vec![(product::SERIAL.into(), Value::text(text))];
    let first = desk.product(serial("ZS-0017")).unwrap();
    desk.product(vec![bought(), warranty("2026-01-15")]).expect("a product without a number, bought on its last day");
    desk.product(vec![]).expect("and another");
    let taken = || ("serial_number".to_owned(), Rule::Taken);
    assert_eq!(refused(desk.product(serial(" zs-0017 "))), taken());
    let second = desk.product(serial("ZS-0018")).unwrap();
    let edit = |ids: Vec<Id>, text| Command::Edit { entity: Entity::InstalledProducts, ids, values: serial(text) };
    desk.run(edit(vec![first], "zs-0017")).expect("its own number in another case");
    assert_eq!(refused(desk.run(edit(vec![second], "ZS-0017"))), taken());
    assert_eq!(refused(desk.run(edit(vec![first, second], "ZS-0099"))), taken());
    let rows = ["ZS-1", "ZS-1"].map(|text| {
        let mut values = desk.of_customer(serial(text));
        values.push((product::PRODUCT.into(), Value::text("壶")));
        (desk.context.ids.mint(), values)
    });
    let many = Command::CreateMany { entity: Entity::InstalledProducts, rows: rows.to_vec() };
    assert_eq!(refused(desk.run(many)), taken());
}

#[test]
fn requests_that_cannot_be_are_refused() {
    let mut desk = Desk::new();
    let id = desk.product(vec![]).unwrap();
    let other = desk.make(Entity::Customers, vec![(customer::NAME.into(), Value::text("Ann Lee"))]).unwrap();
    let mut foreign = desk.of_customer(vec![product_of(id), (request::SUBJECT.into(), Value::text("x"))]);
    foreign[0].1 = Value::Ref(Entity::Customers.table(), other);
    foreign.push((request::KIND.into(), Value::choice("repair")));
    foreign.push((request::OPENED_AT.into(), Value::Time(desk.context.now)));
    assert_eq!(refused(desk.make(Entity::Requests, foreign)), ("product".into(), Rule::OtherCustomer));
    let early = (request::SCHEDULED_AT.into(), Value::Time(at("2026-03-01", 0)));
    let before = Rule::Before(request::OPENED_AT.into());
    assert_eq!(refused(desk.request("training", vec![early])), ("scheduled_at".into(), before.clone()));
    let early = (request::FINISHED_AT.into(), Value::Time(at("2026-03-01", 0)));
    assert_eq!(refused(desk.request("training", vec![early])), ("finished_at".into(), before));
    let cheap = (request::COST.into(), Value::Money(money(-1)));
    assert_eq!(refused(desk.request("training", vec![cheap])), ("cost".into(), Rule::Negative));
    let elsewhere = (request::STATE.into(), Value::choice("repaired"));
    let rule = Rule::NotAnOption("repaired".into());
    assert_eq!(refused(desk.request("training", vec![elsewhere])), ("state".into(), rule));
    assert!(matches!(refused(desk.request("wish", vec![])), (field, Rule::NotAnOption(_)) if field == "kind"));
    // What a request is stays; it is moved by steps alone.
    let request = desk.request("repair", vec![product_of(id)]).unwrap();
    let state = (FieldKey::from(request::STATE), Value::choice("closed"));
    for change in [state, (request::KIND.into(), Value::choice("return"))] {
        let command = Command::Edit { entity: Entity::Requests, ids: vec![request], values: vec![change] };
        assert_eq!(rule_of(&mut desk, command), Rule::NotByHand);
    }
    // What has changed hands since does not stand in the way of other edits.
    let sold = vec![(product::CUSTOMER.into(), Value::Ref(Entity::Customers.table(), other))];
    desk.run(Command::Edit { entity: Entity::InstalledProducts, ids: vec![id], values: sold }).unwrap();
    let renamed = vec![(request::SUBJECT.into(), Value::text("y"))];
    desk.run(Command::Edit { entity: Entity::Requests, ids: vec![request], values: renamed }).unwrap();
}

fn rule_of(desk: &mut Desk, command: Command) -> Rule {
    rule(desk.run(command))
}

#[test]
fn an_enquiry_that_is_a_complaint_becomes_one() {
    let mut desk = Desk::new();
    let opened = desk.context.now;
    let enquiry = desk.request("enquiry", vec![(request::CHANNEL.into(), Value::choice("wechat"))]).unwrap();
    let repair = desk.request("repair", vec![]).unwrap();
    desk.context.now = at("2026-03-03", 9);
    let turn = |request, from: &str, complaint| Command::TurnIntoComplaint { request, from: from.into(), complaint };
    let into = desk.context.ids.mint();
    assert!(matches!(rule(desk.run(turn(repair, "received", into))), Rule::RequestNotNow { why: Unknown, .. }));
    assert!(
        matches!(rule(desk.take(enquiry, "became_complaint")), Rule::RequestNotNow { .. }),
        "only with its complaint"
    );
    desk.run(turn(enquiry, "received", into)).unwrap();
    let made = |key: &str| desk.value(Entity::Complaints, into, key);
    assert_eq!(made(complaint::SUBJECT.key), Value::text("壶盖裂了"));
    assert_eq!(made(complaint::OPENED_AT.key), Value::Time(opened), "the customer has waited since then");
    assert_eq!(made(complaint::CHANNEL.key), Value::choice("wechat"));
    assert_eq!(made(complaint::STATUS.key), Value::choice("received"));
    assert_eq!(desk.value(Entity::Requests, enquiry, "complaint"), Value::Ref(Entity::Complaints.table(), into));
    assert_eq!(desk.standing(enquiry).state, "closed");
    assert_eq!(desk.standing(enquiry).allows("reopened"), Err(NotNow::Complaint));
    assert_eq!(desk.standing(enquiry).allows("note"), Ok(()));
    assert!(desk.standing(enquiry).next().is_empty());
    let again = desk.context.ids.mint();
    assert!(matches!(
        rule(desk.run(turn(enquiry, "closed", again))),
        Rule::RequestNotNow { why: NotNow::Complaint, .. }
    ));
    desk.run(Command::Remove { entity: Entity::Complaints, ids: vec![into] }).unwrap();
    assert_eq!(desk.standing(enquiry).allows("reopened"), Ok(()), "without its complaint it can be taken up again");
}

#[test]
fn today_shows_visits_and_warranties_that_end() {
    let mut desk = Desk::new();
    let (training, repair) = (desk.request("training", vec![]).unwrap(), desk.request("repair", vec![]).unwrap());
    let meet = |step: &str, text| Taking { step: step.into(), scheduled_at: Some(at(text, 15)), ..Taking::default() };
    desk.take_so(training, meet("scheduled", "2026-03-04")).unwrap();
    desk.take_so(repair, meet("appointed", "2026-03-04")).unwrap();
    let on = |desk: &Desk, text| visits(&desk.dataset, day(text), 9).total;
    assert_eq!((on(&desk, "2026-03-03"), on(&desk, "2026-03-04")), (0, 2));
    assert_eq!(on(&desk, "2026-03-05"), 1, "nobody said that the training was held");
    desk.take(training, "held").unwrap();
    assert_eq!(on(&desk, "2026-03-05"), 0);
    let warranty = |text| (product::WARRANTY_UNTIL.into(), Value::Day(day(text)));
    desk.product(vec![warranty("2026-03-10")]).unwrap();
    desk.product(vec![warranty("2026-03-10"), (product::RETIRED.into(), Value::Bool(true))]).unwrap();
    desk.product(vec![warranty("2026-02-10")]).unwrap();
    assert_eq!(ending_warranties(&desk.dataset, day("2026-03-02"), day("2026-03-16"), 9).total, 1);
    assert_eq!(Way::of("no such kind").kind, "enquiry");
    let bad = Command::Configure { key: settings::SERVICE_AHEAD_DAYS.into(), value: "-1".into() };
    assert_eq!(rule(desk.run(bad)), Rule::BadSetting);
}

#[test]
fn figures_by_kind_and_maintenance_on_time_by_hand() {
    let mut desk = Desk::new();
    // Two enquiries answered after 2 and 6 hours, one still open: the median of the finished ones is 4 hours.
    for hours in [2, 6] {
        desk.context.now = at("2026-03-02", 9);
        let enquiry = desk.request("enquiry", vec![]).unwrap();
        desk.context.now = at("2026-03-02", 9 + hours);
        desk.take(enquiry, "answered").unwrap();
    }
    desk.request("enquiry", vec![]).unwrap();
    // Maintenance due on the 5th: done on that day, a day later, without a day, not at all.
    let due = || vec![(request::DUE_ON.into(), Value::Day(day("2026-03-05")))];
    for (values, done) in
        [(due(), Some("2026-03-05")), (due(), Some("2026-03-06")), (vec![], Some("2026-03-05")), (due(), None)]
    {
        desk.context.now = at("2026-03-02", 9);
        let maintenance = desk.request("maintenance", values).unwrap();
        if let Some(done) = done {
            desk.context.now = at(done, 23);
            desk.take(maintenance, "done").unwrap();
        }
    }
    let params = Params::new(day("2026-04-01"), Settings::of(&desk.dataset));
    let report = |key: &str| Metric::by_key(key).expect("a metric").report(&desk.dataset, &params);
    let Shape::Table(kinds) = report("requests-by-kind").shape else { panic!("a table") };
    let cells = |place: usize| kinds.rows[place].cells.clone();
    assert_eq!(kinds.rows.len(), 2, "kinds that nobody asked for are left out");
    assert_eq!(cells(0), [Some(3.0), Some(1.0), Some(2.0), Some(4.0)]);
    assert_eq!(cells(1)[..3], [Some(4.0), Some(1.0), Some(3.0)]);
    let found = kinds.rows.iter().map(|row| row.drill.as_ref().expect("records").slots(&desk.dataset).len());
    assert_eq!(found.collect::<Vec<_>>(), [3, 4], "the records behind the counts");
    let on_time = report("maintenance-on-time");
    assert_eq!((on_time.n, on_time.excluded[0].count), (2, 2));
    assert_eq!(on_time.drill.expect("records").slots(&desk.dataset).len(), 2);
    let Shape::Scalar(scalar) = on_time.shape else { panic!("a number") };
    let interval = scalar.interval.expect("an interval");
    // Wilson's interval of 1 of 2, worked by hand: (0.5 + z²/4) / (1 + z²/2) ± …, z² = 3.8415.
    assert_eq!(scalar.value, Some(0.5));
    assert!((interval.low - 0.0945).abs() < 5e-4 && (interval.high - 0.9055).abs() < 5e-4, "{interval:?}");
}

#[test]
fn what_service_costs_counts_against_the_customer() {
    let mut desk = Desk::new();
    let repair = desk.request("repair", vec![(request::COST.into(), Value::Money(money(40)))]).unwrap();
    for step in ["diagnosed", "repaired"] {
        desk.take_so(repair, Taking { step: step.into(), cost: Some(money(5)), ..Taking::default() }).unwrap();
    }
    let params = Params::new(day("2026-04-01"), Settings::of(&desk.dataset));
    assert_eq!(CareCosts::of(&desk.dataset, &params).by_customer, [5_000]);
}
