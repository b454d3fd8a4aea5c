//! Learning from complaints on the host: improvements, whose verdict only the figures give, and what customers say when
//! they are asked how it was.

#![allow(clippy::expect_used, clippy::panic, clippy::float_cmp, reason = "a test may stop, and settings are exact")]

#[path = "support/both_ways.rs"]
mod both_ways;

use zhiji::domain::command::{Command, Context, Values};
use zhiji::domain::complaints::recovering::Answer;
use zhiji::domain::complaints::relation::{Relation, relation};
use zhiji::domain::complaints::{cause, complaint, step};
use zhiji::domain::customers::customer;
use zhiji::domain::dataset::Dataset;
use zhiji::domain::entity::Entity;
use zhiji::domain::improvements::acting::Move;
use zhiji::domain::improvements::improvement;
use zhiji::domain::orders::order;
use zhiji::domain::rules::{Refusal, Rule};
use zhiji::domain::surveys::{response, survey};
use zhiji::domain::team::fields as member;
use zhiji::domain::today::overdue_improvements;
use zhiji::domain::workspace::settings::{self, Settings};
use zhiji::kernel::change::Change;
use zhiji::kernel::column::Slot;
use zhiji::kernel::field::FieldKey;
use zhiji::kernel::id::{Id, IdSequence};
use zhiji::kernel::time::{DAY_MS, Day, Timestamp};
use zhiji::kernel::value::Value;

fn day(text: &str) -> Day {
    text.parse().expect(text)
}

const TODAY: &str = "2026-11-20";

/// A workspace in UTC at noon of [`TODAY`], with every batch applied and its inverse tried.
struct Desk {
    dataset: Dataset,
    context: Context,
}

impl Desk {
    fn new() -> Self {
        let now = Timestamp(day(TODAY).start().0 + DAY_MS / 2);
        let context = Context { now, actor: None, ids: IdSequence::new(now.0, 7) };
        let mut desk = Self { dataset: Dataset::default(), context };
        desk.run(Command::Configure { key: settings::UTC_OFFSET.into(), value: "0".into() }).unwrap();
        desk
    }

    fn run(&mut self, command: Command) -> Result<Vec<Change>, Refusal> {
        both_ways::run(&mut self.dataset, &mut self.context, &command)
    }

    /// Takes back what `changes` did to `before`, as undo does.
    fn undo(&mut self, before: &Dataset, changes: &[Change]) {
        let changes = before.inverse(changes).expect("an inverse");
        self.run(Command::Revert { changes }).expect("taken back");
    }

    fn make(&mut self, entity: Entity, values: Values) -> Result<Id, Rule> {
        let id = self.context.ids.mint();
        self.run(Command::Create { entity, id, values }).map(|_| id).map_err(|refusal| refusal.rule)
    }

    fn customer(&mut self) -> Id {
        self.make(Entity::Customers, vec![(customer::NAME.into(), Value::text("王敏"))]).unwrap()
    }

    fn member(&mut self) -> Value {
        let id = self.make(Entity::Members, vec![(member::NAME.into(), Value::text("Ann"))]).unwrap();
        Value::Ref(Entity::Members.table(), id)
    }

    /// A complaint of the product, received at noon so many days ago.
    fn complaint(&mut self, customer: Id, ago: i64) -> Id {
        let values = vec![
            (complaint::SUBJECT.into(), Value::text("坏了")),
            (complaint::CUSTOMER.into(), Value::Ref(Entity::Customers.table(), customer)),
            (complaint::CAUSE.into(), Value::choice("product")),
            (complaint::OPENED_AT.into(), Value::Time(Timestamp(self.context.now.0 - ago * DAY_MS))),
        ];
        self.make(Entity::Complaints, values).unwrap()
    }

    fn improvement(&mut self, more: &[(&'static str, Value)]) -> Result<Id, Rule> {
        let mut values: Values = vec![
            (improvement::WHAT.into(), Value::text("新包装")),
            (improvement::CAUSE.into(), Value::choice("product")),
        ];
        values.extend(more.iter().map(|(key, value)| (FieldKey::from(*key), value.clone())));
        self.make(Entity::Improvements, values)
    }

    fn status(&self, improvement: Id) -> String {
        let slot = self.dataset.slot(Entity::Improvements, improvement).unwrap();
        self.dataset.get(Entity::Improvements, slot, improvement::STATUS).unwrap().to_owned()
    }

    fn edit(&mut self, improvement: Id, key: &str, value: Value) -> Result<Vec<Change>, Rule> {
        let values = vec![(FieldKey::from(key), value)];
        let command = Command::Edit { entity: Entity::Improvements, ids: vec![improvement], values };
        self.run(command).map_err(|refusal| refusal.rule)
    }

    fn go(&mut self, improvement: Id, to: Move) -> Result<Vec<Change>, Rule> {
        self.run(Command::MoveImprovement { improvement, to }).map_err(|refusal| refusal.rule)
    }

    fn take(&mut self, complaint: Id, from: &str, step: &str) {
        let (from, step, notes) = (from.to_owned(), step.to_owned(), "why".to_owned());
        self.run(Command::HandleComplaint { complaint, from, step, notes }).unwrap();
    }

    fn record(&mut self, answer: Answer) -> Result<Id, (Option<FieldKey>, Rule)> {
        let id = self.context.ids.mint();
        let survey_name = "投诉回访".to_owned();
        let command = Command::RecordRecovery { id, answer: Answer { survey_name, ..answer } };
        self.run(command).map(|_| id).map_err(|refusal| (refusal.field, refusal.rule))
    }

    fn slot(&self, complaint: Id) -> Slot {
        self.dataset.slot(Entity::Complaints, complaint).unwrap()
    }

    fn relation(&self, complaint: Id) -> Relation {
        relation(&self.dataset, self.slot(complaint), day(TODAY))
    }
}

fn on(text: &str) -> Value {
    Value::Day(day(text))
}

#[test]
fn improvements_begin_planned_and_keep_their_rules() {
    let mut desk = Desk::new();
    let owner = desk.member();
    let plain = desk.improvement(&[]).unwrap();
    assert_eq!(desk.status(plain), "planned");
    let with = |more: &[(&'static str, Value)], desk: &mut Desk| desk.improvement(more).unwrap_err();
    let before = Rule::Before(improvement::BEGUN_ON.into());
    for (more, rule) in [
        (vec![("cause", Value::Empty)], Rule::Required),
        (vec![("due_on", on("2026-12-01"))], Rule::RequiredWith(improvement::DUE_ON.into())),
        (vec![("begun_on", on("2026-11-10")), ("in_place_on", on("2026-11-09"))], before.clone()),
        (vec![("begun_on", on("2026-11-21"))], Rule::Ahead),
        (vec![("in_place_on", on("2026-11-21"))], Rule::Ahead),
        (vec![("expected", Value::Number(0.0))], Rule::OutOfRange { min: 1, max: 100 }),
        (vec![("expected", Value::Number(101.0))], Rule::OutOfRange { min: 1, max: 100 }),
        (vec![("status", Value::choice("verified"))], Rule::OnlyByFigures),
    ] {
        assert_eq!(with(&more, &mut desk), rule, "{more:?}");
    }
    let due = desk.improvement(&[("due_on", on("2026-11-19")), ("owner", owner)]).unwrap();
    assert_eq!(desk.edit(due, "owner", Value::Empty), Err(Rule::RequiredWith(improvement::DUE_ON.into())));
    assert_eq!(desk.edit(due, "status", Value::choice("verified")), Err(Rule::OnlyByFigures));
    assert_eq!(desk.edit(due, "cause", Value::Empty), Err(Rule::Required));
    let many = Command::CreateMany {
        entity: Entity::Improvements,
        rows: vec![(
            desk.context.ids.mint(),
            vec![
                (improvement::WHAT.into(), Value::text("x")),
                (improvement::CAUSE.into(), Value::choice("care")),
                (improvement::STATUS.into(), Value::choice("verified")),
            ],
        )],
    };
    assert_eq!(desk.run(many).unwrap_err().rule, Rule::OnlyByFigures);
    // Overdue from the day after.
    assert_eq!(overdue_improvements(&desk.dataset, day("2026-11-19"), 9).total, 0);
    assert_eq!(overdue_improvements(&desk.dataset, day("2026-11-20"), 9).total, 1);
    desk.go(due, Move::PutInPlace(day("2026-11-20"))).unwrap();
    assert_eq!(overdue_improvements(&desk.dataset, day("2026-11-20"), 9).total, 0);
}

#[test]
fn only_the_figures_verify() {
    let mut desk = Desk::new();
    let who = desk.customer();
    // Forty days before and after the eleventh of October: twelve complaints, then three.
    for ago in (41..=79).step_by(3).take(12).chain([10, 20, 30]) {
        desk.complaint(who, ago);
    }
    desk.complaint(who, 200);
    let one = desk.improvement(&[]).unwrap();
    assert_eq!(desk.go(one, Move::Judge), Err(Rule::Required), "it is not in place");
    assert_eq!(desk.go(one, Move::PutInPlace(day("2026-11-21"))), Err(Rule::Ahead));
    desk.go(one, Move::PutInPlace(day("2026-11-01"))).unwrap();
    assert_eq!(desk.status(one), "in_place");
    assert_eq!(desk.go(one, Move::Judge), Err(Rule::TooEarly { days: 19, least: 28 }));
    assert_eq!(desk.status(one), "in_place");
    desk.edit(one, improvement::BEGUN_ON.key, on("2026-10-01")).unwrap();
    desk.go(one, Move::PutInPlace(day("2026-10-11"))).unwrap();
    let before = desk.dataset.clone();
    let changes = desk.go(one, Move::Judge).unwrap();
    assert_eq!(desk.status(one), "verified");
    desk.undo(&before, &changes);
    assert_eq!(desk.status(one), "in_place");
    desk.go(one, Move::Judge).unwrap();
    // Words change no verdict; another cause or another day does.
    desk.edit(one, improvement::NOTES.key, Value::text("…")).unwrap();
    assert_eq!(desk.status(one), "verified");
    let before = desk.dataset.clone();
    let changes = desk.edit(one, improvement::CAUSE.key, Value::choice("care")).unwrap();
    assert_eq!(desk.status(one), "in_place");
    desk.undo(&before, &changes);
    assert_eq!(desk.status(one), "verified", "taken back, the verdict is there again");
    desk.edit(one, improvement::CAUSE.key, Value::choice("care")).unwrap();
    desk.go(one, Move::Judge).unwrap();
    assert_eq!(desk.status(one), "no_effect", "nobody ever complained about care");
    desk.edit(one, improvement::IN_PLACE_ON.key, Value::Empty).unwrap();
    assert_eq!(desk.status(one), "planned");
    desk.go(one, Move::Drop).unwrap();
    assert_eq!((desk.status(one).as_str(), desk.go(one, Move::Judge)), ("dropped", Err(Rule::Dropped)));
    desk.edit(one, improvement::NOTES.key, Value::text("later")).unwrap();
    assert_eq!(desk.status(one), "dropped");
    desk.go(one, Move::TakeUp).unwrap();
    assert_eq!(desk.status(one), "planned");
}

#[test]
fn a_cause_with_an_improvement_stays() {
    let mut desk = Desk::new();
    let values = vec![(cause::NAME.into(), Value::text("包装")), (cause::TOP.into(), Value::choice("product"))];
    let cause = desk.make(Entity::Causes, values).unwrap();
    let link = Value::Ref(Entity::Causes.table(), cause);
    desk.improvement(&[("cause", Value::Empty), ("cause_detail", link)]).unwrap();
    let refused = desk.run(Command::Remove { entity: Entity::Causes, ids: vec![cause] }).unwrap_err();
    assert_eq!(refused.rule, Rule::InUse { by: Entity::Improvements, count: 1 });
}

#[test]
fn an_answer_is_a_step_and_a_response_to_the_survey_for_it() {
    let mut desk = Desk::new();
    let who = desk.customer();
    let told = desk.complaint(who, 3);
    let yes = |complaint| Answer { complaint, satisfied: true, ..Answer::default() };
    assert!(matches!(desk.record(yes(told)), Err((_, Rule::NotNow { .. }))), "it is not resolved");
    assert_eq!(desk.relation(told), Relation::Unresolved);
    desk.take(told, "received", "resolved");
    assert_eq!(desk.relation(told), Relation::Unknown);
    let half = Answer { expectation: Some(8.0), ..yes(told) };
    let missing = (Some(response::EXPERIENCE.into()), Rule::RequiredWith(response::EXPECTATION.into()));
    assert_eq!(desk.record(half), Err(missing));
    let off = Answer { csat: Some(6), ..yes(told) };
    assert_eq!(desk.record(off), Err((Some(response::CSAT.into()), Rule::OutOfRange { min: 1, max: 5 })));
    let no = Answer { satisfied: false, words: "  ".to_owned(), ..yes(told) };
    assert_eq!(desk.record(no), Err((Some(response::COMMENT.into()), Rule::Required)));
    assert_eq!(desk.dataset.table(Entity::Surveys).len(), 0, "what was refused left nothing");

    let whole =
        Answer { expectation: Some(8.0), experience: Some(9.0), csat: Some(5), words: "谢谢".into(), ..yes(told) };
    let id = desk.record(whole).unwrap();
    let slot = desk.dataset.slot(Entity::Responses, id).unwrap();
    let of = |key: &str| desk.dataset.value(Entity::Responses, slot, key);
    assert_eq!(of(response::COMPLAINT.key), Value::Ref(Entity::Complaints.table(), told));
    assert_eq!(of(response::CUSTOMER.key), Value::Ref(Entity::Customers.table(), who));
    assert_eq!((of(response::CSAT.key), of(response::EXPERIENCE.key)), (Value::Int(5), Value::Number(9.0)));
    let surveys = desk.dataset.table(Entity::Surveys);
    let made = surveys.slots().next().unwrap();
    assert_eq!(surveys.get(made, survey::PURPOSE), Some("recovery"));
    assert_eq!(desk.relation(told), Relation::Answer);
    let steps = desk.dataset.table(Entity::ComplaintSteps);
    assert!(steps.slots().any(|at| steps.get(at, step::KIND) == Some("confirmed")));
    let taken = steps.len();

    // Said again in more detail: an answer more, no step more, and no second survey.
    desk.record(Answer { csat: Some(4), ..yes(told) }).unwrap();
    assert_eq!(desk.dataset.table(Entity::ComplaintSteps).len(), taken);
    assert_eq!((desk.dataset.table(Entity::Surveys).len(), desk.dataset.table(Entity::Responses).len()), (1, 2));
    // Whoever confirmed cannot be made to have refused by the way.
    let no = Answer { satisfied: false, words: "其实不满意".into(), ..yes(told) };
    assert!(matches!(desk.record(no), Err((_, Rule::NotNow { .. }))));
}

#[test]
fn a_relation_counts_as_repaired_by_an_answer_or_a_later_purchase() {
    let mut desk = Desk::new();
    let who = desk.customer();
    let told = desk.complaint(who, 3);
    desk.take(told, "received", "resolved");
    let resolved = Timestamp(desk.context.now.0 - 2 * DAY_MS);
    let values = vec![(complaint::RESOLVED_AT.into(), Value::Time(resolved))];
    desk.run(Command::Import { changes: vec![Change::Update { table: Entity::Complaints.table(), id: told, values }] })
        .unwrap();
    let no = Answer { complaint: told, words: "太慢".into(), ..Answer::default() };
    desk.record(no).unwrap();
    assert_eq!(desk.relation(told), Relation::Refused);
    let mut buy = |when: &str, status: &str| {
        let values = vec![
            (order::CUSTOMER.into(), Value::Ref(Entity::Customers.table(), who)),
            (order::PLACED_ON.into(), on(when)),
            (order::STATUS.into(), Value::choice(status)),
        ];
        desk.make(Entity::Orders, values).unwrap();
        desk.relation(told)
    };
    assert_eq!(buy("2026-11-18", "paid"), Relation::Refused, "the day of the resolution is not later");
    assert_eq!(buy("2026-11-19", "cancelled"), Relation::Refused, "what was cancelled is no purchase");
    assert_eq!(buy("2026-11-21", "paid"), Relation::Refused, "what lies ahead does not count yet");
    assert_eq!(buy("2026-11-20", "paid"), Relation::Purchase(day("2026-11-20")));
    assert_eq!(buy("2026-11-19", "paid"), Relation::Purchase(day("2026-11-19")));
}

#[test]
fn the_references_are_settings() {
    let mut desk = Desk::new();
    assert_eq!(Settings::of(&desk.dataset).came_back, [0.04, 0.53, 0.52, 0.95]);
    let [major, ..] = settings::CAME_BACK;
    let set = |desk: &mut Desk, value: &str| desk.run(Command::Configure { key: major.into(), value: value.into() });
    assert_eq!(set(&mut desk, "101").unwrap_err().rule, Rule::BadSetting);
    assert_eq!(set(&mut desk, "x").unwrap_err().rule, Rule::BadSetting);
    set(&mut desk, "12.5").unwrap();
    assert_eq!(Settings::of(&desk.dataset).came_back, [0.125, 0.53, 0.52, 0.95]);
}
