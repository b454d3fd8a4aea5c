//! Commands on the host: what each does, which rule refuses it, and that its inverse takes it back.

use zhiji::domain::clocks::Zone;
use zhiji::domain::command::{Command, Context, Values};
use zhiji::domain::complaints::handling::{self, NotNow, Standing};
use zhiji::domain::complaints::{complaint, step};
use zhiji::domain::customers::{contact, customer, summary, tag, timeline};
use zhiji::domain::dataset::Dataset;
use zhiji::domain::decide::decide;
use zhiji::domain::entity::Entity;
use zhiji::domain::orders::order;
use zhiji::domain::rules::{Refusal, Rule};
use zhiji::domain::surveys::response;
use zhiji::domain::workspace::{custom_field, settings, settings::Settings};
use zhiji::kernel::column::Slot;
use zhiji::kernel::field::FieldKey;
use zhiji::kernel::id::{Id, IdSequence};
use zhiji::kernel::money::{Currency, Money};
use zhiji::kernel::time::{Day, Timestamp};
use zhiji::kernel::value::Value;

const NOON: Timestamp = Timestamp(1_750_000_000_000);

/// A workspace on the host: what the session is in the browser, without storage.
struct Desk {
    dataset: Dataset,
    context: Context,
}

impl Desk {
    fn new() -> Self {
        let context = Context { now: NOON, actor: None, ids: IdSequence::new(NOON.0, 42) };
        Self { dataset: Dataset::default(), context }
    }

    /// Does the command, and checks on the way that undoing it gives back the very records from before.
    fn run(&mut self, command: &Command) -> Result<usize, Refusal> {
        let changes = decide(&self.dataset, command, &mut self.context)?;
        let after = self.dataset.apply(&changes).expect("what is decided fits");
        let inverse = self.dataset.inverse(&changes).expect("what is applied can be inverted");
        let undone = after.apply(&inverse).expect("the inverse fits");
        assert!(undone.tables().same_records(self.dataset.tables()), "undoing {}", command.name());
        let redo = after.inverse(&inverse).expect("undo can be undone");
        drop(redo);
        self.dataset = after;
        Ok(changes.len())
    }

    fn create(&mut self, entity: Entity, values: Values) -> Result<Id, Refusal> {
        let id = self.context.ids.mint();
        self.run(&Command::Create { entity, id, values }).map(|_| id)
    }

    fn customer(&mut self, name: &str) -> Id {
        self.create(Entity::Customers, vec![(customer::NAME.into(), Value::text(name))]).expect("a name is enough")
    }

    fn order(&mut self, customer: Id, day: i32, minor: i64, status: &str) -> Result<Id, Refusal> {
        self.create(
            Entity::Orders,
            vec![
                (order::CUSTOMER.into(), Value::Ref(Entity::Customers.table(), customer)),
                (order::PLACED_ON.into(), Value::Day(Day(day))),
                (order::AMOUNT.into(), Value::Money(Money::new(minor, Currency::CNY))),
                (order::STATUS.into(), Value::choice(status)),
            ],
        )
    }

    fn complaint(&mut self, customer: Id) -> Id {
        self.create(
            Entity::Complaints,
            vec![
                (complaint::CUSTOMER.into(), Value::Ref(Entity::Customers.table(), customer)),
                (complaint::SUBJECT.into(), Value::text("送错了")),
                (complaint::OPENED_AT.into(), Value::Time(NOON)),
            ],
        )
        .expect("a complaint")
    }

    fn take(&mut self, complaint: Id, step: &str) -> Result<usize, Refusal> {
        let slot = self.slot(Entity::Complaints, complaint);
        let from = Standing::of(&self.dataset, slot).status;
        let notes = if handling::needs_reason(&from, step) { "because" } else { "" };
        self.run(&Command::HandleComplaint { complaint, from, step: step.to_owned(), notes: notes.to_owned() })
    }

    fn slot(&self, entity: Entity, id: Id) -> Slot {
        self.dataset.slot(entity, id).expect("it is there")
    }
}

fn rule<T: std::fmt::Debug>(result: Result<T, Refusal>) -> (Option<String>, Rule) {
    let refusal = result.expect_err("refused");
    (refusal.field.map(|key| key.to_string()), refusal.rule)
}

#[test]
fn a_broken_rule_names_its_field_and_changes_nothing() {
    let mut desk = Desk::new();
    let ann = desk.customer("Ann");
    let nobody = Id(7);
    let set = |key: &'static str, value: Value| vec![(FieldKey::fixed(key), value)];
    let mut refused = |entity: Entity, mut values: Values, field: &str, want: Rule| {
        if entity == Entity::Customers && values.iter().all(|(key, _)| key.as_str() != "name") {
            values.push((customer::NAME.into(), Value::text("Bo")));
        }
        assert_eq!(rule(desk.create(entity, values)), (Some(field.to_owned()), want));
    };
    refused(Entity::Tags, Vec::new(), "name", Rule::Required);
    refused(Entity::Customers, set("name", Value::Empty), "name", Rule::Required);
    refused(Entity::Customers, set("email", Value::text("nobody")), "email", Rule::NotAnEmail);
    refused(Entity::Customers, set("website", Value::text("javascript:alert(1)")), "website", Rule::NotAWebAddress);
    refused(Entity::Customers, set("tier", Value::choice("best")), "tier", Rule::NotAnOption("best".to_owned()));
    refused(Entity::Customers, set("birthday", Value::text("soon")), "birthday", Rule::WrongKind);
    refused(Entity::Customers, set("shoe_size", Value::Int(43)), "shoe_size", Rule::UnknownField);
    let owner = Value::Ref(Entity::Members.table(), nobody);
    refused(Entity::Customers, set("owner", owner), "owner", Rule::UnknownReference);
    let answered = |key: &'static str, value: Value| {
        vec![(response::ANSWERED_AT.into(), Value::Time(NOON)), (FieldKey::fixed(key), value)]
    };
    refused(Entity::Responses, answered("nps", Value::Int(11)), "nps", Rule::OutOfRange { min: 0, max: 10 });
    refused(Entity::Responses, answered("csat", Value::Int(0)), "csat", Rule::OutOfRange { min: 1, max: 5 });
    refused(Entity::Responses, answered("expectation", Value::Number(-1.0)), "expectation", Rule::Negative);
    assert_eq!(rule(desk.order(ann, 1, -5, "paid")), (Some("amount".to_owned()), Rule::Negative));
    assert_eq!(desk.dataset.table(Entity::Customers).len(), 1);
    assert_eq!(desk.dataset.table(Entity::Orders).len(), 0);
}

#[test]
fn removing_a_customer_takes_along_what_cannot_be_without_and_clears_what_can() {
    let mut desk = Desk::new();
    let (ann, bo) = (desk.customer("Ann"), desk.customer("Bo"));
    let referred = vec![(customer::REFERRED_BY.into(), Value::Ref(Entity::Customers.table(), ann))];
    desk.run(&Command::Edit { entity: Entity::Customers, ids: vec![bo], values: referred }).expect("an edit");
    desk.order(ann, 19_000, 500, "paid").expect("an order");
    let kept = desk.order(bo, 19_001, 700, "paid").expect("an order");
    let complaint = desk.complaint(ann);
    desk.take(complaint, "acknowledged").expect("a step");
    let who = vec![
        (contact::NAME.into(), Value::text("Cy")),
        (contact::CUSTOMER.into(), Value::Ref(Entity::Customers.table(), ann)),
    ];
    desk.create(Entity::Contacts, who).expect("a contact");

    desk.run(&Command::Remove { entity: Entity::Customers, ids: vec![ann] }).expect("removed");

    let left = |entity| desk.dataset.table(entity).len();
    assert_eq!((left(Entity::Customers), left(Entity::Orders), left(Entity::Contacts)), (1, 1, 0));
    assert_eq!((left(Entity::Complaints), left(Entity::ComplaintSteps)), (0, 0));
    assert!(desk.dataset.slot(Entity::Orders, kept).is_some());
    let bo_at = desk.slot(Entity::Customers, bo);
    assert_eq!(desk.dataset.value(Entity::Customers, bo_at, "referred_by"), Value::Empty);
    let again = desk.run(&Command::Remove { entity: Entity::Customers, ids: vec![ann] });
    assert_eq!(rule(again), (None, Rule::Gone));
}

#[test]
fn a_complaint_goes_its_way_and_leaves_a_trace_of_every_step() {
    let mut desk = Desk::new();
    let ann = desk.customer("Ann");
    let id = desk.complaint(ann);
    let at = desk.slot(Entity::Complaints, id);
    let status = |desk: &Desk| desk.dataset.get(Entity::Complaints, at, complaint::STATUS).unwrap_or("").to_owned();
    assert_eq!(status(&desk), "received");
    assert_eq!(
        rule(desk.take(id, "confirmed")).1,
        Rule::NotNow { from: "received".into(), step: "confirmed".into(), why: NotNow::NotResolved }
    );

    desk.context.now = Timestamp(NOON.0 + 3_600_000);
    desk.take(id, "acknowledged").expect("a step");
    desk.context.now = Timestamp(NOON.0 + 7_200_000);
    desk.take(id, "resolved").expect("a step");
    let first = |desk: &Desk| desk.dataset.get(Entity::Complaints, at, complaint::FIRST_RESPONSE_AT).flatten();
    assert_eq!(first(&desk), Some(Timestamp(NOON.0 + 3_600_000)));

    desk.context.now = Timestamp(NOON.0 + 9_000_000);
    desk.take(id, "reopened").expect("a step");
    assert_eq!(status(&desk), "investigating");
    assert_eq!(desk.dataset.get(Entity::Complaints, at, complaint::RESOLVED_AT), Some(None));
    assert_eq!(first(&desk), Some(Timestamp(NOON.0 + 3_600_000)), "the first answer stays what it was");

    for next in ["resolved", "confirmed", "closed"] {
        assert!(Standing::of(&desk.dataset, at).next().contains(&next));
        desk.take(id, next).expect(next);
    }
    let satisfied = desk.dataset.get(Entity::Complaints, at, complaint::SATISFIED_AFTER).flatten();
    assert_eq!(satisfied, Some(true));
    let mut kinds = Vec::new();
    desk.dataset.table(Entity::ComplaintSteps).scan(step::KIND, |_, kind| kinds.push(kind.to_owned()));
    assert_eq!(kinds, ["received", "acknowledged", "resolved", "reopened", "resolved", "confirmed", "closed"]);
}

#[test]
fn tags_are_made_by_name_once() {
    let mut desk = Desk::new();
    let (ann, bo) = (desk.customer("Ann"), desk.customer("Bo"));
    let tagged = |customers: Vec<Id>, add: &[&str], remove: &[&str]| Command::Tag {
        customers,
        add: add.iter().map(|name| (*name).to_owned()).collect(),
        remove: remove.iter().map(|name| (*name).to_owned()).collect(),
    };
    desk.run(&tagged(vec![ann, bo], &["早餐", " 早餐 ", "vip"], &[])).expect("tagged");
    assert_eq!(desk.dataset.table(Entity::Tags).len(), 2);
    assert_eq!(desk.run(&tagged(vec![ann], &["早餐"], &[])), Ok(0), "nothing left to do");
    desk.run(&tagged(vec![ann], &[], &["vip"])).expect("taken off");
    let tags = |id: Id| {
        desk.dataset.get(Entity::Customers, desk.slot(Entity::Customers, id), customer::TAGS).map(<[Slot]>::len)
    };
    assert_eq!((tags(ann), tags(bo)), (Some(1), Some(2)));
    let taken = desk.create(Entity::Tags, vec![(tag::NAME.into(), Value::text("vip"))]);
    assert_eq!(rule(taken), (Some("name".to_owned()), Rule::Taken));
}

#[test]
fn a_custom_field_works_like_a_built_in_one() {
    let mut desk = Desk::new();
    let definition = vec![
        (custom_field::ENTITY.into(), Value::text("customers")),
        (custom_field::KEY.into(), Value::text("x_table")),
        (custom_field::LABEL_EN.into(), Value::text("Favourite table")),
        (custom_field::KIND.into(), Value::choice("choice")),
        (custom_field::OPTIONS.into(), Value::text("Window\nGarden")),
    ];
    desk.create(Entity::CustomFields, definition).expect("a field");
    let ann = desk.customer("Ann");
    let sit = |where_: &str| Command::Edit {
        entity: Entity::Customers,
        ids: vec![ann],
        values: vec![(FieldKey::from("x_table"), Value::choice(where_))],
    };
    desk.run(&sit("Garden")).expect("an edit");
    assert_eq!(desk.run(&sit("Garden")), Ok(0));
    assert_eq!(rule(desk.run(&sit("Roof"))).1, Rule::NotAnOption("Roof".to_owned()));
    let at = desk.slot(Entity::Customers, ann);
    assert_eq!(desk.dataset.value(Entity::Customers, at, "x_table"), Value::choice("Garden"));
}

#[test]
fn settings_hold_until_they_are_set_and_refuse_what_cannot_be_read() {
    let mut desk = Desk::new();
    assert_eq!(Settings::of(&desk.dataset), Settings::default());
    let set = |key: &str, value: &str| Command::Configure { key: key.to_owned(), value: value.to_owned() };
    desk.run(&set(settings::CURRENCY, "USD")).expect("set");
    desk.run(&set(settings::CURRENCY, "EUR")).expect("set again");
    desk.run(&set(settings::RATIO_TOLERANCE, "0.1")).expect("set");
    let now = Settings::of(&desk.dataset);
    assert_eq!((now.currency, now.ratio_tolerance), (Currency::EUR, 0.1));
    for (key, value) in [(settings::CURRENCY, "yuan"), (settings::LOST_AFTER_DAYS, "0"), (settings::UTC_OFFSET, "9999")]
    {
        assert_eq!(rule(desk.run(&set(key, value))), (Some(key.to_owned()), Rule::BadSetting));
    }
}

#[test]
fn a_customer_in_a_few_figures() {
    let mut desk = Desk::new();
    let ann = desk.customer("Ann");
    desk.order(ann, 19_000, 5_000, "completed").expect("an order");
    desk.order(ann, 19_010, 2_500, "").expect("an order without a state is one that happened");
    desk.order(ann, 19_020, 9_900, "cancelled").expect("an order");
    let resolved = desk.complaint(ann);
    desk.take(resolved, "resolved").expect("a step");
    desk.complaint(ann);
    for (at, expectation, experience) in [(1, 10.0, 5.0), (2, 8.0, 10.0), (3, 0.0, 7.0)] {
        let values = vec![
            (response::CUSTOMER.into(), Value::Ref(Entity::Customers.table(), ann)),
            (response::ANSWERED_AT.into(), Value::Time(Timestamp(NOON.0 + at))),
            (response::EXPECTATION.into(), Value::Number(expectation)),
            (response::EXPERIENCE.into(), Value::Number(experience)),
        ];
        desk.create(Entity::Responses, values).expect("a response");
    }
    let at = desk.slot(Entity::Customers, ann);
    let figures = summary::summary(&desk.dataset, at);
    assert_eq!((figures.orders, figures.spent.clone()), (2, vec![Money::new(7_500, Currency::CNY)]));
    assert_eq!(figures.last_order, Some(Day(19_010)));
    assert_eq!((figures.complaints, figures.open_complaints, figures.responses), (2, 1, 3));
    assert_eq!(figures.ratio, Some(1.25), "an expectation of 0 makes no ratio");
    let events = timeline::timeline(&desk.dataset, at, Zone::fixed(480));
    assert_eq!(events.len(), 3 + 2 + 3);
    assert!(events.is_sorted_by(|newer, older| newer.at >= older.at));
}
