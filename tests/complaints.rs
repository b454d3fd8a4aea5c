//! The complaints desk on the host: which step may follow which, what each leaves behind, and by when things are due.

#[path = "support/both_ways.rs"]
mod both_ways;

use zhiji::domain::command::{Command, Context, Values};
use zhiji::domain::complaints::attaching::{Attachment, MOST_BYTES};
use zhiji::domain::complaints::handling::{self, MOVES, NotNow, Standing, WAY};
use zhiji::domain::complaints::remedying::Proposal;
use zhiji::domain::complaints::{cause, complaint, evidence, remedy, step};
use zhiji::domain::customers::customer;
use zhiji::domain::dataset::Dataset;
use zhiji::domain::entity::Entity;
use zhiji::domain::rules::{Refusal, Rule};
use zhiji::domain::targets::{calendar, calendar_day, policy};
use zhiji::domain::team::fields as member;
use zhiji::domain::workspace::settings;
use zhiji::kernel::change::Change;
use zhiji::kernel::column::Slot;
use zhiji::kernel::field::{Field, FieldKey, Flag, Instant, Number};
use zhiji::kernel::id::{Id, IdSequence};
use zhiji::kernel::money::{Currency, Money};
use zhiji::kernel::time::{Day, Timestamp};
use zhiji::kernel::value::Value;

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;

/// An instant by its clock reading, in UTC, on a day of November 2026: the 2nd is a Monday.
fn at(day: u32, hour: i64, minute: i64) -> Timestamp {
    let day = Day::from_ymd(2026, 11, day).unwrap();
    Timestamp(day.start().0 + hour * HOUR + minute * MINUTE)
}

/// A team at work in UTC, with every batch applied and its inverse tried.
struct Desk {
    dataset: Dataset,
    context: Context,
}

impl Desk {
    fn new() -> Self {
        let now = at(2, 9, 0);
        let context = Context { now, actor: None, ids: IdSequence::new(now.0, 7) };
        let mut desk = Self { dataset: Dataset::default(), context };
        desk.run(Command::Configure { key: settings::UTC_OFFSET.into(), value: "0".into() }).unwrap();
        desk
    }

    fn run(&mut self, command: Command) -> Result<Vec<Change>, Refusal> {
        both_ways::run(&mut self.dataset, &mut self.context, &command)
    }

    fn make(&mut self, entity: Entity, values: Values) -> Id {
        let id = self.context.ids.mint();
        self.run(Command::Create { entity, id, values }).expect("made");
        id
    }

    fn customer(&mut self) -> Id {
        self.make(Entity::Customers, vec![(customer::NAME.into(), Value::text("王敏"))])
    }

    fn complaint(&mut self, customer: Id, severity: &str) -> Id {
        let now = self.context.now;
        let values = vec![
            (complaint::SUBJECT.into(), Value::text("送错了")),
            (complaint::CUSTOMER.into(), Value::Ref(Entity::Customers.table(), customer)),
            (complaint::SEVERITY.into(), Value::choice(severity)),
            (complaint::OPENED_AT.into(), Value::Time(now)),
        ];
        self.make(Entity::Complaints, values)
    }

    fn slot(&self, complaint: Id) -> Slot {
        self.dataset.slot(Entity::Complaints, complaint).expect("it is there")
    }

    fn standing(&self, complaint: Id) -> Standing {
        Standing::of(&self.dataset, self.slot(complaint))
    }

    fn take(&mut self, complaint: Id, step: &str) -> Result<Vec<Change>, Refusal> {
        let from = self.standing(complaint).status;
        self.take_from(complaint, &from, step, "why")
    }

    fn take_from(&mut self, complaint: Id, from: &str, step: &str, notes: &str) -> Result<Vec<Change>, Refusal> {
        let (from, step, notes) = (from.to_owned(), step.to_owned(), notes.to_owned());
        self.run(Command::HandleComplaint { complaint, from, step, notes })
    }

    fn time(&self, complaint: Id, field: Field<Instant>) -> Option<Timestamp> {
        self.dataset.get(Entity::Complaints, self.slot(complaint), field).flatten()
    }

    fn flag(&self, complaint: Id, field: Field<Flag>) -> Option<bool> {
        self.dataset.get(Entity::Complaints, self.slot(complaint), field).flatten()
    }

    /// Monday to Friday, nine to five.
    fn office(&mut self) -> Id {
        let days = calendar::WEEK.into_iter().take(5).map(|day| (day.into(), Value::text("09:00-17:00")));
        self.make(Entity::Calendars, [(calendar::NAME.into(), Value::text("Office"))].into_iter().chain(days).collect())
    }

    fn policy(&mut self, name: &str, hours: (f64, f64), calendar: Option<Id>, only: Values) -> Id {
        let mut values: Values = vec![
            (policy::NAME.into(), Value::text(name)),
            (policy::FIRST_RESPONSE_HOURS.into(), Value::Number(hours.0)),
            (policy::RESOLUTION_HOURS.into(), Value::Number(hours.1)),
        ];
        values.extend(calendar.map(|id| (policy::CALENDAR.into(), Value::Ref(Entity::Calendars.table(), id))));
        values.extend(only);
        self.make(Entity::Policies, values)
    }
}

fn rule(result: Result<Vec<Change>, Refusal>) -> Rule {
    result.expect_err("refused").rule
}

fn not_now(result: Result<Vec<Change>, Refusal>) -> NotNow {
    match rule(result) {
        Rule::NotNow { why, .. } => why,
        other => panic!("{other:?}"),
    }
}

use NotNow::{Merged, NotEscalated, NotResolved, NotWaiting, Over, Passed, StillOpen, There};

/// A state with the steps that are refused there, and why; every other one is allowed.
type Refused = (&'static str, &'static [(&'static str, NotNow)]);

const REFUSED: &[Refused] = &[
    ("received", &[("confirmed", NotResolved), ("closed", NotResolved), ("not_satisfied", NotResolved)]),
    (
        "acknowledged",
        &[("acknowledged", There), ("confirmed", NotResolved), ("closed", NotResolved), ("not_satisfied", NotResolved)],
    ),
    (
        "investigating",
        &[
            ("acknowledged", Passed),
            ("investigating", There),
            ("confirmed", NotResolved),
            ("closed", NotResolved),
            ("not_satisfied", NotResolved),
        ],
    ),
    (
        "remedy_offered",
        &[
            ("acknowledged", Passed),
            ("remedy_offered", There),
            ("confirmed", NotResolved),
            ("closed", NotResolved),
            ("not_satisfied", NotResolved),
        ],
    ),
    (
        "resolved",
        &[
            ("acknowledged", Over),
            ("investigating", Over),
            ("remedy_offered", Over),
            ("resolved", There),
            ("waiting", Over),
            ("escalated", Over),
            ("withdrawn", Over),
        ],
    ),
    (
        "confirmed",
        &[
            ("acknowledged", Over),
            ("investigating", Over),
            ("remedy_offered", Over),
            ("resolved", Over),
            ("confirmed", There),
            ("not_satisfied", Passed),
            ("waiting", Over),
            ("escalated", Over),
            ("withdrawn", Over),
        ],
    ),
    (
        "closed",
        &[
            ("acknowledged", Over),
            ("investigating", Over),
            ("remedy_offered", Over),
            ("resolved", Over),
            ("closed", There),
            ("waiting", Over),
            ("escalated", Over),
            ("withdrawn", Over),
        ],
    ),
    (
        "withdrawn",
        &[
            ("acknowledged", Over),
            ("investigating", Over),
            ("remedy_offered", Over),
            ("resolved", Over),
            ("confirmed", Over),
            ("closed", Over),
            ("not_satisfied", Over),
            ("waiting", Over),
            ("escalated", Over),
            ("withdrawn", Over),
        ],
    ),
];

#[test]
fn every_step_says_why_it_may_not_be_taken() {
    for (status, refused) in REFUSED {
        let standing = Standing { status: (*status).to_owned(), ..Standing::default() };
        let open = complaint::is_open(status);
        for step in MOVES {
            let want = match step {
                "resumed" => Err(NotWaiting),
                "calmed" => Err(NotEscalated),
                "reopened" if open => Err(StillOpen),
                step => refused.iter().find(|(known, _)| *known == step).map_or(Ok(()), |(_, why)| Err(*why)),
            };
            assert_eq!(standing.allows(step), want, "{step} from {status}");
        }
        assert_eq!(standing.allows("note"), Ok(()));
        assert_eq!(standing.allows("reply"), Ok(()));
        assert_eq!(standing.allows("sing"), if open { Err(NotNow::Unknown) } else { standing.allows("sing") });
    }
    let merged = Standing { status: "merged".to_owned(), ..Standing::default() };
    assert!(MOVES.iter().all(|step| merged.allows(step) == Err(Merged)));
    assert_eq!(merged.allows("note"), Ok(()));
}

#[test]
fn the_usual_way_is_offered_first() {
    let next = |status: &str| Standing { status: status.to_owned(), ..Standing::default() }.next().first().copied();
    for pair in WAY.windows(2) {
        assert_eq!(next(pair[0]), Some(pair[1]));
    }
    assert_eq!((next("closed"), next("withdrawn")), (Some("reopened"), Some("reopened")));
    let waiting = Standing { status: "investigating".into(), waiting: true, escalated: false };
    assert_eq!(waiting.next().first(), Some(&"resumed"));
}

#[test]
fn what_ends_or_leaves_the_usual_way_wants_a_reason() {
    let mut desk = Desk::new();
    let ann = desk.customer();
    let id = desk.complaint(ann, "minor");
    let refused = desk.take_from(id, "received", "withdrawn", "  ").expect_err("refused");
    assert_eq!(
        (refused.entity, refused.field, refused.rule),
        (Entity::ComplaintSteps, Some(step::NOTES.into()), Rule::Required)
    );
    desk.take_from(id, "received", "resolved", "").expect("resolving explains itself");
    assert_eq!(rule(desk.take_from(id, "resolved", "closed", "")), Rule::Required);
    desk.take_from(id, "resolved", "confirmed", "").expect("a step");
    desk.take_from(id, "confirmed", "closed", "").expect("the customer has said that it is well");
}

#[test]
fn two_members_who_move_one_complaint_do_not_undo_each_other() {
    let mut desk = Desk::new();
    let ann = desk.customer();
    let id = desk.complaint(ann, "minor");
    desk.take_from(id, "received", "investigating", "").expect("the first is faster");
    // The second one still sees "received".
    let late = desk.take_from(id, "received", "acknowledged", "");
    assert_eq!(rule(late), Rule::MovedMeanwhile { now: "investigating".into() });
    assert_eq!(desk.standing(id).status, "investigating");
}

#[test]
fn forms_and_bulk_edits_do_not_move_complaints() {
    let mut desk = Desk::new();
    let ann = desk.customer();
    let id = desk.complaint(ann, "minor");
    for (key, value) in [
        (FieldKey::from(complaint::STATUS), Value::choice("closed")),
        (complaint::RESOLVED_AT.into(), Value::Time(at(3, 9, 0))),
        (complaint::RESPONSE_DUE_AT.into(), Value::Time(at(3, 9, 0))),
    ] {
        let edit = Command::Edit { entity: Entity::Complaints, ids: vec![id], values: vec![(key, value)] };
        assert_eq!(rule(desk.run(edit)), Rule::NotByHand);
    }
}

#[test]
fn an_answer_after_the_end_is_kept_without_moving_the_file() {
    let mut desk = Desk::new();
    let ann = desk.customer();
    let id = desk.complaint(ann, "minor");
    for step in ["resolved", "closed", "not_satisfied"] {
        desk.take(id, step).expect(step);
    }
    assert_eq!((desk.standing(id).status.as_str(), desk.flag(id, complaint::SATISFIED_AFTER)), ("closed", Some(false)));
    desk.take(id, "confirmed").expect("the customer has thought better of it");
    assert_eq!((desk.standing(id).status.as_str(), desk.flag(id, complaint::SATISFIED_AFTER)), ("closed", Some(true)));
}

#[test]
fn merging_and_splitting_leave_a_trace_at_both() {
    let mut desk = Desk::new();
    let ann = desk.customer();
    let (one, into) = (desk.complaint(ann, "minor"), desk.complaint(ann, "major"));
    let merge = |one, into| Command::MergeComplaints { one, into, notes: String::new() };
    assert_eq!(rule(desk.run(merge(one, one))), Rule::RefersToItself);
    desk.run(merge(one, into)).expect("merged");
    assert_eq!(desk.standing(one).status, "merged");
    assert_eq!(rule(desk.run(merge(into, one))), Rule::MergedAlready);
    assert_eq!(not_now(desk.take(one, "resolved")), NotNow::Merged);

    let part = desk.context.ids.mint();
    let split = |subject: &str| Command::SplitComplaint { whole: into, part, subject: subject.to_owned() };
    assert_eq!(rule(desk.run(split(" "))), Rule::Required);
    desk.context.now = at(2, 15, 0);
    desk.run(split("而且少了一份")).expect("split");
    assert_eq!(desk.standing(part).status, "received");
    assert_eq!(
        desk.time(part, complaint::OPENED_AT),
        desk.time(into, complaint::OPENED_AT),
        "the customer waits since then"
    );
    let from = desk.dataset.get(Entity::Complaints, desk.slot(part), complaint::SPLIT_FROM).flatten();
    assert_eq!(from, Some(desk.slot(into)));
    let mut kinds = Vec::new();
    desk.dataset.table(Entity::ComplaintSteps).scan(step::KIND, |_, kind| kinds.push(kind.to_owned()));
    kinds.sort();
    assert_eq!(kinds, ["merged", "received", "received", "received", "split", "taken_in"]);
}

#[test]
fn the_most_particular_target_holds() {
    let mut desk = Desk::new();
    let ann = desk.customer();
    let severity = |code| (policy::SEVERITY.into(), Value::choice(code));
    desk.policy("All", (8.0, 80.0), None, vec![]);
    desk.policy("Major", (4.0, 40.0), None, vec![severity("major")]);
    desk.policy("Major, again", (1.0, 1.0), None, vec![severity("major")]);
    desk.policy("Major, VIP", (2.0, 20.0), None, vec![severity("major"), (policy::TIER.into(), Value::choice("vip"))]);
    let minor = desk.complaint(ann, "minor");
    let major = desk.complaint(ann, "major");
    let due = |desk: &Desk, id| desk.time(id, complaint::RESPONSE_DUE_AT);
    assert_eq!(due(&desk, minor), Some(at(2, 17, 0)), "the one for all: 9:00 + 8 h");
    assert_eq!(due(&desk, major), Some(at(2, 13, 0)), "the older of two for major ones: 9:00 + 4 h");
    let tier = vec![(customer::TIER.into(), Value::choice("vip"))];
    desk.run(Command::Edit { entity: Entity::Customers, ids: vec![ann], values: tier }).expect("edited");
    assert_eq!(due(&desk, major), Some(at(2, 11, 0)), "the customer is a VIP now: 9:00 + 2 h");
    assert_eq!(due(&desk, minor), Some(at(2, 17, 0)));
}

#[test]
fn due_times_follow_the_steps_and_the_office_hours() {
    let mut desk = Desk::new();
    let ann = desk.customer();
    let office = desk.office();
    desk.policy("Office", (2.0, 12.0), Some(office), vec![]);
    // Friday the 6th, 16:00: one hour is left of that day.
    desk.context.now = at(6, 16, 0);
    let id = desk.complaint(ann, "minor");
    assert_eq!(desk.time(id, complaint::RESPONSE_DUE_AT), Some(at(9, 10, 0)), "Fri 16-17, Mon 9-10");
    assert_eq!(desk.time(id, complaint::RESOLUTION_DUE_AT), Some(at(10, 12, 0)), "1 h Fri, 8 h Mon, 3 h Tue");
    assert_eq!(desk.time(id, complaint::WARN_AT), Some(at(9, 9, 30)), "75 % of 2 h: 1 h Fri, 30 min Mon");

    // A holiday on Monday moves both.
    let holiday = desk.make(
        Entity::CalendarDays,
        vec![
            (calendar_day::CALENDAR.into(), Value::Ref(Entity::Calendars.table(), office)),
            (calendar_day::DAY.into(), Value::Day(Day::from_ymd(2026, 11, 9).unwrap())),
        ],
    );
    assert_eq!(desk.time(id, complaint::RESPONSE_DUE_AT), Some(at(10, 10, 0)));
    desk.run(Command::Remove { entity: Entity::CalendarDays, ids: vec![holiday] }).expect("no holiday after all");

    desk.context.now = at(9, 9, 15);
    desk.take(id, "acknowledged").expect("a step");
    assert_eq!(desk.flag(id, complaint::RESPONSE_LATE), Some(false));
    assert_eq!(desk.time(id, complaint::RESPONSE_DUE_AT), Some(at(9, 10, 0)), "kept as it was");
    assert_eq!(desk.time(id, complaint::WARN_AT), Some(at(9, 17, 0)), "75 % of 12 h: 1 h Fri, 8 h Mon");

    // The customer keeps us waiting over Tuesday: the time stands still.
    desk.context.now = at(9, 17, 0);
    desk.take(id, "waiting").expect("a step");
    assert_eq!((desk.time(id, complaint::RESOLUTION_DUE_AT), desk.time(id, complaint::WARN_AT)), (None, None));
    desk.context.now = at(11, 9, 0);
    desk.take(id, "resumed").expect("a step");
    assert_eq!(desk.time(id, complaint::RESOLUTION_DUE_AT), Some(at(11, 12, 0)), "9 of 12 h were spent");

    desk.context.now = at(11, 13, 0);
    desk.take(id, "resolved").expect("a step");
    assert_eq!(desk.flag(id, complaint::RESOLUTION_LATE), Some(true), "an hour too late");
    desk.context.now = at(16, 9, 0);
    desk.take(id, "reopened").expect("five days later");
    desk.take(id, "resolved").expect("a step");
    assert_eq!(desk.flag(id, complaint::RESOLUTION_LATE), Some(true), "it stays late");
    assert_eq!(desk.time(id, complaint::FIRST_RESPONSE_AT), Some(at(9, 9, 15)), "the first answer stays what it was");
    assert_eq!(desk.flag(id, complaint::RESPONSE_LATE), Some(false));
}

#[test]
fn what_is_over_is_judged_once() {
    let mut desk = Desk::new();
    let ann = desk.customer();
    let old = desk.complaint(ann, "minor");
    desk.context.now = at(2, 15, 0);
    desk.take(old, "resolved").expect("a step");
    assert_eq!(desk.flag(old, complaint::RESOLUTION_LATE), None, "there was no target");
    let policy = desk.policy("Strict", (1.0, 2.0), None, vec![]);
    assert_eq!(desk.flag(old, complaint::RESOLUTION_LATE), Some(true), "six hours, two were allowed");
    let milder = vec![(policy::RESOLUTION_HOURS.into(), Value::Number(100.0))];
    desk.run(Command::Edit { entity: Entity::Policies, ids: vec![policy], values: milder }).expect("edited");
    assert_eq!(desk.flag(old, complaint::RESOLUTION_LATE), Some(true), "a later target changes no verdict");
}

#[test]
fn bad_targets_hours_and_causes_are_refused() {
    let mut desk = Desk::new();
    let id = desk.context.ids.mint();
    let mut make = |entity, values: Values| desk.run(Command::Create { entity, id, values }).expect_err("refused");
    let named = |field: Field<zhiji::kernel::field::Text>| (FieldKey::from(field), Value::text("X"));
    for text in ["9-17", "17:00-09:00", "09:00-12:00 11:00-13:00", "25:00-26:00", "all day"] {
        let refused =
            make(Entity::Calendars, vec![named(calendar::NAME), (calendar::MONDAY.into(), Value::text(text))]);
        assert!(matches!(refused.rule, Rule::BadHours(_)), "{text}");
        assert_eq!(refused.field, Some(calendar::MONDAY.into()));
    }
    for (hours, want) in
        [(0.0, Rule::NotPositive), (-1.0, Rule::NotPositive), (1e9, Rule::OutOfRange { min: 1, max: 87_600 })]
    {
        let values = vec![named(policy::NAME), (policy::FIRST_RESPONSE_HOURS.into(), Value::Number(hours))];
        assert_eq!(make(Entity::Policies, values).rule, want);
    }
    let values = vec![named(policy::NAME), (policy::WARN_PERCENT.into(), Value::Int(100))];
    assert_eq!(make(Entity::Policies, values).rule, Rule::OutOfRange { min: 1, max: 99 });
}

#[test]
fn causes_form_a_tree_and_stay_as_long_as_they_are_used() {
    let mut desk = Desk::new();
    let ann = desk.customer();
    let link = |id| Value::Ref(Entity::Causes.table(), id);
    let cause = |name: &str| -> Values {
        vec![(cause::NAME.into(), Value::text(name)), (cause::TOP.into(), Value::choice("product"))]
    };
    let top = desk.make(Entity::Causes, cause("Kitchen"));
    let below = desk.make(Entity::Causes, [cause("Cold food"), vec![(cause::PARENT.into(), link(top))]].concat());
    let edit = |id, parent| Command::Edit {
        entity: Entity::Causes,
        ids: vec![id],
        values: vec![(cause::PARENT.into(), link(parent))],
    };
    assert_eq!(rule(desk.run(edit(top, below))), Rule::RefersToItself, "no circle");
    assert_eq!(rule(desk.run(edit(top, top))), Rule::RefersToItself);

    let id = desk.complaint(ann, "minor");
    let values = vec![(complaint::CAUSE_DETAIL.into(), link(below))];
    desk.run(Command::Edit { entity: Entity::Complaints, ids: vec![id], values }).expect("edited");
    let remove = |ids| Command::Remove { entity: Entity::Causes, ids };
    assert_eq!(rule(desk.run(remove(vec![below]))), Rule::InUse { by: Entity::Complaints, count: 1 });
    assert_eq!(rule(desk.run(remove(vec![top]))), Rule::InUse { by: Entity::Causes, count: 1 });
    desk.run(Command::Remove { entity: Entity::Complaints, ids: vec![id] }).expect("removed");
    desk.run(remove(vec![top, below])).expect("nobody uses them any more");
}

#[test]
fn a_complaint_and_its_new_customer_are_one_batch() {
    let mut desk = Desk::new();
    let (ann, id) = (desk.context.ids.mint(), desk.context.ids.mint());
    let customer = (Entity::Customers, ann, vec![(customer::NAME.into(), Value::text("Ann"))]);
    let told: Values = vec![
        (complaint::SUBJECT.into(), Value::text("Cold soup")),
        (complaint::CUSTOMER.into(), Value::Ref(Entity::Customers.table(), ann)),
        (complaint::OPENED_AT.into(), Value::Time(at(2, 9, 0))),
    ];
    let complaint = (Entity::Complaints, id, told);
    let early = desk.run(Command::CreateTogether { rows: vec![complaint.clone(), customer.clone()] });
    assert_eq!(rule(early), Rule::UnknownReference, "a record refers to those before it only");
    desk.run(Command::CreateTogether { rows: vec![customer, complaint] }).expect("made");
    assert_eq!(desk.standing(id).status, "received");
    assert_eq!(handling::WAY[0], "received");
}

#[test]
fn remedies_beyond_a_members_limit_wait_for_a_second_one() {
    let mut desk = Desk::new();
    let ann = desk.customer();
    let id = desk.complaint(ann, "minor");
    let member = |desk: &mut Desk, name: &str, role: &str| {
        desk.make(
            Entity::Members,
            vec![(member::NAME.into(), Value::text(name)), (member::ROLE.into(), Value::choice(role))],
        )
    };
    let (agent, manager, owner) =
        (member(&mut desk, "Bo", "agent"), member(&mut desk, "Cy", "manager"), member(&mut desk, "Di", "owner"));
    for (key, value) in [(settings::REMEDY_LIMIT_AGENT, "50"), (settings::REMEDY_LIMIT_MANAGER, "200")] {
        desk.run(Command::Configure { key: key.into(), value: value.into() }).expect("a limit");
    }
    let yuan = |yuan: i64| Some(Money::new(yuan * 100, Currency::CNY));
    let propose = |desk: &mut Desk, cost: Option<Money>| {
        let remedy = desk.context.ids.mint();
        let proposal = Proposal { complaint: id, kind: "refund".into(), what: "The meal".into(), cost };
        desk.run(Command::ProposeRemedy { id: remedy, proposal }).map(|_| remedy)
    };
    let status = |desk: &Desk, remedy: Id| {
        let slot = desk.dataset.slot(Entity::Remedies, remedy).unwrap();
        desk.dataset.get(Entity::Remedies, slot, remedy::STATUS).unwrap().to_owned()
    };
    let cost = |desk: &Desk| desk.dataset.get(Entity::Complaints, desk.slot(id), complaint::REMEDY_COST).flatten();
    let decide = |desk: &mut Desk, remedy, approve| desk.run(Command::DecideRemedy { remedy, approve });

    desk.context.actor = Some(agent);
    let small = propose(&mut desk, yuan(50)).expect("within the limit");
    assert_eq!((status(&desk, small).as_str(), cost(&desk)), ("approved", yuan(50)));
    assert_eq!(desk.standing(id).status, "remedy_offered");
    let large = propose(&mut desk, yuan(300)).expect("it waits");
    assert_eq!((status(&desk, large).as_str(), cost(&desk)), ("proposed", yuan(50)), "it costs nothing yet");
    assert_eq!(rule(decide(&mut desk, large, true)), Rule::SecondMember);
    desk.context.actor = None;
    assert_eq!(rule(decide(&mut desk, large, true)), Rule::SecondMember, "nobody knows who that is");
    desk.context.actor = Some(manager);
    assert_eq!(rule(decide(&mut desk, large, true)), Rule::BeyondAuthority);
    desk.context.actor = Some(owner);
    decide(&mut desk, large, true).expect("owners have no limit");
    assert_eq!((status(&desk, large).as_str(), cost(&desk)), ("approved", yuan(350)));
    assert_eq!(rule(decide(&mut desk, large, false)), Rule::DecidedAlready);

    desk.context.actor = Some(agent);
    let other = propose(&mut desk, yuan(60)).expect("it waits");
    desk.context.actor = Some(manager);
    decide(&mut desk, other, false).expect("declined");
    assert_eq!((status(&desk, other).as_str(), cost(&desk)), ("declined", yuan(350)));

    let euro = Some(Money::new(100, "EUR".parse().unwrap()));
    assert_eq!(propose(&mut desk, euro).unwrap_err().rule, Rule::OtherCurrency(Currency::CNY));
    assert_eq!(propose(&mut desk, yuan(-1)).unwrap_err().rule, Rule::Negative);
    let proposal = Proposal { complaint: id, kind: "bribe".into(), what: String::new(), cost: None };
    let refused = desk.run(Command::ProposeRemedy { id: Id::default(), proposal });
    assert_eq!(rule(refused), Rule::NotAnOption("bribe".into()));
}

#[test]
fn a_verdict_stays_whatever_is_done_with_the_file_later() {
    let mut desk = Desk::new();
    let ann = desk.customer();
    let policy = desk.policy("Mild", (8.0, 8.0), None, vec![]);
    let id = desk.complaint(ann, "minor");
    desk.context.now = at(2, 11, 0);
    desk.take(id, "resolved").expect("in time");
    let strict = vec![
        (policy::RESOLUTION_HOURS.into(), Value::Number(1.0)),
        (policy::FIRST_RESPONSE_HOURS.into(), Value::Number(1.0)),
    ];
    desk.run(Command::Edit { entity: Entity::Policies, ids: vec![policy], values: strict }).expect("edited");
    desk.take(id, "note").expect("a note");
    let late = |desk: &Desk, id| (desk.flag(id, complaint::RESPONSE_LATE), desk.flag(id, complaint::RESOLUTION_LATE));
    assert_eq!(late(&desk, id), (Some(false), Some(false)));

    // What is still open is nothing yet, however late, and whoever touches it.
    let open = desk.complaint(ann, "minor");
    desk.context.now = at(4, 11, 0);
    desk.take(open, "note").expect("a note");
    assert_eq!(late(&desk, open), (None, None));
    // A case that is taken up again is judged again.
    desk.take(id, "reopened").expect("a step");
    assert_eq!(late(&desk, id), (Some(false), None));
    desk.take(id, "resolved").expect("a step");
    assert_eq!(late(&desk, id), (Some(false), Some(true)));
}

#[test]
fn merging_and_removing_strand_no_complaint() {
    let mut desk = Desk::new();
    let ann = desk.customer();
    let (one, into) = (desk.complaint(ann, "minor"), desk.complaint(ann, "minor"));
    let merge = Command::MergeComplaints { one, into, notes: String::new() };
    desk.take(into, "resolved").expect("a step");
    assert_eq!(rule(desk.run(merge.clone())), Rule::IntoEnded, "an open one would vanish in one that is over");
    desk.take(into, "reopened").expect("a step");
    desk.run(merge).expect("merged");
    desk.run(Command::Remove { entity: Entity::Complaints, ids: vec![into] }).expect("removed");
    assert_eq!(desk.standing(one).status, "closed");
    desk.take(one, "reopened").expect("it can be taken up again");
    assert_eq!(desk.standing(one).status, "investigating");
}

#[test]
fn a_part_was_answered_with_its_whole_and_an_imported_end_is_not_forgotten() {
    let mut desk = Desk::new();
    let ann = desk.customer();
    desk.policy("P", (2.0, 4.0), None, vec![]);
    let whole = desk.complaint(ann, "minor");
    desk.context.now = at(2, 10, 0);
    desk.take(whole, "acknowledged").expect("a step");
    desk.context.now = at(5, 9, 0);
    let part = desk.context.ids.mint();
    desk.run(Command::SplitComplaint { whole, part, subject: "And a bowl".into() }).expect("split");
    assert_eq!(desk.flag(part, complaint::RESPONSE_LATE), Some(false));

    // From a file: resolved after three hours, without steps.
    let id = desk.context.ids.mint();
    let values: Values = vec![
        (complaint::SUBJECT.into(), Value::text("old")),
        (complaint::CUSTOMER.into(), Value::Ref(Entity::Customers.table(), ann)),
        (complaint::OPENED_AT.into(), Value::Time(at(2, 9, 0))),
        (complaint::STATUS.into(), Value::choice("resolved")),
        (complaint::RESOLVED_AT.into(), Value::Time(at(2, 12, 0))),
    ];
    desk.run(Command::CreateMany { entity: Entity::Complaints, rows: vec![(id, values)] }).expect("imported");
    assert_eq!(desk.flag(id, complaint::RESOLUTION_LATE), Some(false));
    desk.context.now = at(20, 9, 0);
    desk.take(id, "reopened").expect("a step");
    assert_eq!(desk.time(id, complaint::RESOLUTION_DUE_AT), Some(at(20, 10, 0)), "three of four hours were spent");
}

#[test]
fn a_limit_that_cannot_be_read_is_no_licence() {
    for (text, good) in
        [("", true), ("50", true), ("99.5", true), ("99.999", false), ("1e3", false), ("-1", false), (".5", false)]
    {
        for key in [settings::REMEDY_LIMIT_AGENT, settings::REMEDY_LIMIT_MANAGER] {
            assert_eq!(settings::is_valid(key, text), good, "{text}");
        }
    }
    let mut desk = Desk::new();
    for (key, value) in [(settings::REMEDY_LIMIT_AGENT, "99.50"), (settings::CURRENCY, "JPY")] {
        desk.run(Command::Configure { key: key.into(), value: value.into() }).expect("a setting");
    }
    assert_eq!(settings::Settings::of(&desk.dataset).remedy_limits.agent, Some(99), "yen have no cents");
}

fn photo(complaint: Id) -> Attachment {
    let (name, media_type) = ("C:\\裂缝.jpg".to_owned(), "image/jpeg".to_owned());
    Attachment { complaint, name, media_type, size: 345_678, sha256: "ab".repeat(32) }
}

#[test]
fn evidence_is_added_by_its_own_command_only() {
    let mut desk = Desk::new();
    let customer = desk.customer();
    let complaint = desk.complaint(customer, "minor");
    let id = desk.context.ids.mint();
    desk.run(Command::AttachEvidence { id, file: photo(complaint) }).expect("added");
    let slot = desk.dataset.slot(Entity::Evidence, id).expect("it is there");
    assert_eq!(desk.dataset.title(Entity::Evidence, slot), "裂缝.jpg");
    assert_eq!(desk.dataset.get(Entity::Evidence, slot, evidence::SIZE).flatten(), Some(345_678));
    let steps = desk.dataset.table(Entity::ComplaintSteps);
    assert!(steps.slots().any(|slot| steps.get(slot, step::KIND) == Some("evidence")), "the way tells of it");

    let refused = |desk: &mut Desk, file: Attachment| {
        let id = desk.context.ids.mint();
        desk.run(Command::AttachEvidence { id, file }).expect_err("refused").rule
    };
    let photo = photo(complaint);
    assert_eq!(refused(&mut desk, Attachment { size: 0, ..photo.clone() }), Rule::EmptyFile);
    let most = u64::from(MOST_BYTES);
    let large = Attachment { size: most + 1, ..photo.clone() };
    assert_eq!(refused(&mut desk, large), Rule::FileTooLarge { most: MOST_BYTES });
    let page = Attachment { media_type: "text/html".into(), ..photo.clone() };
    assert_eq!(refused(&mut desk, page), Rule::NotTaken);
    assert_eq!(refused(&mut desk, Attachment { complaint: Id(9), ..photo.clone() }), Rule::Gone);
    for _ in 0..29 {
        let id = desk.context.ids.mint();
        desk.run(Command::AttachEvidence { id, file: Attachment { size: most, ..photo.clone() } })
            .expect("there is room");
    }
    let large = Attachment { size: most, ..photo };
    assert_eq!(refused(&mut desk, large), Rule::EvidenceFull { most: 300_000_000 }, "a third of a megabyte was there");
    let values = vec![(evidence::SHA256.into(), Value::text("0"))];
    let by_hand = desk.run(Command::Edit { entity: Entity::Evidence, ids: vec![id], values });
    assert_eq!(by_hand.expect_err("refused").rule, Rule::NotByHand);

    desk.run(Command::Remove { entity: Entity::Complaints, ids: vec![complaint] }).expect("removed");
    assert_eq!(desk.dataset.slot(Entity::Evidence, id), None, "it goes with its complaint");
}

#[test]
fn several_complaints_move_together_or_not_at_all() {
    let mut desk = Desk::new();
    let customer = desk.customer();
    let (one, two) = (desk.complaint(customer, "minor"), desk.complaint(customer, "major"));
    let both = |from: &str| vec![(one, from.to_owned()), (two, from.to_owned())];
    let go = |complaints, step: &str, notes: &str| Command::HandleComplaints {
        complaints,
        step: step.to_owned(),
        notes: notes.to_owned(),
    };
    desk.run(go(both("received"), "investigating", "")).expect("both");
    assert_eq!(
        (desk.standing(one).status, desk.standing(two).status),
        ("investigating".into(), "investigating".into())
    );
    desk.take(two, "resolved").expect("one is faster");
    let refused = desk.run(go(both("investigating"), "resolved", "")).expect_err("the other has moved");
    assert_eq!(refused.rule, Rule::MovedMeanwhile { now: "resolved".into() });
    assert_eq!(desk.standing(one).status, "investigating", "nothing of it was done");
    let refused = desk.run(go(vec![(one, "investigating".into())], "withdrawn", " ")).expect_err("why?");
    assert_eq!(refused.rule, Rule::Required);
}

#[test]
fn the_time_that_it_took_counts_office_hours_without_waiting() {
    let mut desk = Desk::new();
    let office = desk.office();
    desk.policy("all", (4.0, 16.0), Some(office), Vec::new());
    let customer = desk.customer();
    let complaint = desk.complaint(customer, "minor");
    let took =
        |desk: &Desk, field: Field<Number>| desk.dataset.get(Entity::Complaints, desk.slot(complaint), field).flatten();
    let (response, resolution) = (complaint::RESPONSE_HOURS, complaint::RESOLUTION_HOURS);

    // Opened on Monday at 9; answered at 11; waiting from then to Tuesday at 10; resolved on Tuesday at 12.
    desk.context.now = at(2, 11, 0);
    desk.take(complaint, "acknowledged").expect("answered");
    assert_eq!((took(&desk, response), took(&desk, resolution)), (Some(2.0), None));
    desk.take(complaint, "waiting").expect("waits");
    desk.context.now = at(3, 10, 0);
    desk.take(complaint, "resumed").expect("goes on");
    desk.context.now = at(3, 12, 0);
    desk.take(complaint, "resolved").expect("resolved");
    assert_eq!(took(&desk, resolution), Some(4.0));

    // Reopened on Friday at 16, resolved on Monday at 10: two hours more; the first answer stays what it was.
    desk.context.now = at(6, 16, 0);
    desk.take(complaint, "reopened").expect("reopened");
    assert_eq!((took(&desk, response), took(&desk, resolution)), (Some(2.0), None));
    desk.context.now = at(9, 10, 0);
    desk.take(complaint, "resolved").expect("again");
    assert_eq!((took(&desk, response), took(&desk, resolution)), (Some(2.0), Some(6.0)));
}
