//! Asking in waves on the host: how many, whom, who was asked and called, and forms that are keyed in twice.

#![allow(clippy::expect_used, clippy::panic, clippy::float_cmp, reason = "a test may stop, and counts are exact")]
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "small counts of people"
)]

#[path = "support/both_ways.rs"]
mod both_ways;

use proptest::prelude::*;
use std::collections::HashSet;
use zhiji::domain::command::{Command, Context, Values};
use zhiji::domain::customers::customer;
use zhiji::domain::dataset::Dataset;
use zhiji::domain::entity::Entity;
use zhiji::domain::questionnaire::document::Page;
use zhiji::domain::questionnaire::{Answers, Ask, Given, Question, Questionnaire, Words};
use zhiji::domain::rules::{Refusal, Rule};
use zhiji::domain::surveys::asking::{NotNow, Outcome};
use zhiji::domain::surveys::audience::{Audience, LeftOut, Meant};
use zhiji::domain::surveys::calling::{self, Next, PAUSE_MS};
use zhiji::domain::surveys::drawing::{Draw, Plan, allot, random, strata};
use zhiji::domain::surveys::keying::{Sheet, differences};
use zhiji::domain::surveys::progress::{invited, progress};
use zhiji::domain::surveys::publishing::digest_of;
use zhiji::domain::surveys::recording::Filled;
use zhiji::domain::surveys::sampling::{Confidence, Wanted};
use zhiji::domain::surveys::{invitation, survey, wave};
use zhiji::domain::today::waiting_waves;
use zhiji::kernel::change::Change;
use zhiji::kernel::column::Slot;
use zhiji::kernel::field::FieldKey;
use zhiji::kernel::id::{Id, IdSequence};
use zhiji::kernel::money::{Currency, Money};
use zhiji::kernel::time::{DAY_MS, Day, Timestamp};
use zhiji::kernel::value::Value;

const HOUR: i64 = 3_600_000;

fn wanted(population: usize) -> Wanted {
    Wanted { confidence: Confidence::NinetyFive, margin: 0.05, share: 0.5, population, rate: 1.0 }
}

/// Krejcie & Morgan, "Determining Sample Size for Research Activities" (1970), table 1: the same formula, rounded to the
/// nearest whole, where Zhiji rounds up so that the margin is kept.
#[test]
fn sample_sizes_match_the_published_table() {
    let table = [
        (10, 10),
        (50, 44),
        (100, 80),
        (200, 132),
        (300, 169),
        (500, 217),
        (1_000, 278),
        (1_500, 306),
        (2_000, 322),
        (5_000, 357),
        (10_000, 370),
        (20_000, 377),
        (50_000, 381),
        (100_000, 384),
    ];
    for (population, sample) in table {
        let needed = wanted(population).needed().expect("defined");
        // The table was printed with one chi-square of 3.841: 100,000 gives 382.7 with all its digits, and 384 stands there.
        let off = if population == 100_000 { 1.5 } else { 0.5 };
        assert!((needed.exact - f64::from(sample)).abs() <= off, "{population}: {needed:?}");
        assert_eq!(needed.answers, needed.exact.ceil() as usize, "{population}");
    }
}

/// Python's `statistics.NormalDist().inv_cdf((1 + c) / 2)` for z, then the formula by hand:
/// `n0 = z*z*p*(1-p)/e**2; n0 / (1 + (n0 - 1) / N)`.
#[test]
fn sample_sizes_match_an_independent_reckoning() {
    let needed = wanted(1_000_000_000).needed().expect("defined");
    assert!((needed.unlimited - 384.145_882).abs() < 1e-4, "{needed:?}");
    assert_eq!(needed.answers, 385);
    let wanted = Wanted { confidence: Confidence::Ninety, margin: 0.03, share: 0.2, population: 2_400, rate: 0.25 };
    let needed = wanted.needed().expect("defined");
    assert!((needed.unlimited - 480.985_503).abs() < 1e-3 && (needed.exact - 400.823_270).abs() < 1e-3, "{needed:?}");
    assert_eq!((needed.answers, needed.contacts, needed.enough), (401, 1_604, true));
    let sure = Wanted { confidence: Confidence::NinetyNine, rate: 0.1, ..wanted };
    let needed = sure.needed().expect("defined");
    assert_eq!((needed.contacts, needed.enough), (2_400, false), "so many cannot be had");
}

#[test]
fn what_makes_no_sense_has_no_sample_size() {
    let good = wanted(100);
    let bad = [
        Wanted { margin: 0.0, ..good },
        Wanted { margin: 1.0, ..good },
        Wanted { margin: f64::NAN, ..good },
        Wanted { share: 0.0, ..good },
        Wanted { rate: 0.0, ..good },
        Wanted { rate: 1.2, ..good },
        Wanted { population: 0, ..good },
    ];
    assert!(bad.iter().all(|wanted| wanted.needed().is_none()));
    assert_eq!((good.margin_of(0), good.margin_of(101), good.margin_of(100)), (None, None, Some(0.0)));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// The sample keeps the margin, one less does not, and nobody is asked twice.
    #[test]
    fn the_sample_is_the_least_that_keeps_the_margin(
        population in 1_usize..500_000, margin in 0.005_f64..0.4, share in 0.05_f64..0.95, rate in 0.02_f64..1.0,
    ) {
        let wanted = Wanted { confidence: Confidence::NinetyFive, margin, share, population, rate };
        let needed = wanted.needed().expect("defined");
        prop_assert!(needed.answers >= 1 && needed.answers <= population && needed.contacts <= population);
        prop_assert!(needed.contacts >= needed.answers);
        prop_assert!(wanted.margin_of(needed.answers).expect("defined") <= margin + 1e-9);
        if needed.answers > 1 {
            prop_assert!(wanted.margin_of(needed.answers - 1).expect("defined") > margin - 1e-9);
        }
    }

    /// The same seed and audience draw the same people, in whatever order they come.
    #[test]
    fn lots_hang_on_seed_and_audience_alone(
        ids in proptest::collection::hash_set(any::<u128>(), 1..200), seed in any::<i64>(), share in 0.0_f64..1.0,
        turn in any::<usize>(),
    ) {
        let mut people: Vec<Id> = ids.into_iter().map(Id).collect();
        let size = (people.len() as f64 * share) as usize;
        let drawn = random(&people, size, seed);
        prop_assert_eq!(drawn.len(), size);
        prop_assert_eq!(drawn.iter().collect::<HashSet<_>>().len(), size);
        prop_assert!(drawn.iter().all(|id| people.contains(id)));
        let turn = turn % people.len();
        people.rotate_left(turn);
        people.reverse();
        prop_assert_eq!(&random(&people, size, seed), &drawn);
        // More of the same audience: those who were drawn stay drawn.
        let all = random(&people, people.len(), seed);
        prop_assert_eq!(all.get(..size), Some(drawn.as_slice()));
    }

    /// Every group gets its quota, rounded down or up, and all together what was asked for.
    #[test]
    fn groups_get_their_share(sizes in proptest::collection::vec(0_usize..5_000, 1..30), part in 0.0_f64..1.0) {
        let all: usize = sizes.iter().sum();
        let size = (all as f64 * part) as usize;
        let given = allot(&sizes, size);
        prop_assert_eq!(given.iter().sum::<usize>(), size);
        for (there, drawn) in sizes.iter().zip(&given) {
            let quota = size as f64 * *there as f64 / all.max(1) as f64;
            prop_assert!((*drawn as f64 - quota).abs() < 1.0 && drawn <= there, "{} of {}: {}", drawn, there, quota);
        }
    }
}

/// `printf '%s' '42:00000000-0000-0000-0000-000000000001' | sha256sum` and so on, sorted: anybody can draw again.
#[test]
fn a_draw_can_be_drawn_again_with_sha256sum() {
    let people: Vec<Id> = (1..=6).map(Id).collect();
    let drawn: Vec<u128> = random(&people, 3, 42).into_iter().map(|id| id.0).collect();
    assert_eq!(drawn, AGAIN);
}

const AGAIN: [u128; 3] = [1, 6, 4];

/// Chi-square over 20 people in 2,000 draws of 5: 19 degrees of freedom, far above what chance explains is 50 (p < 0.0002).
#[test]
fn everybody_is_as_likely_as_the_others() {
    let people: Vec<Id> = (0..20).map(|at| Id(0x0197_0000_0000_7000_8000_0000_0000_0000 + at)).collect();
    let mut counts = [0.0_f64; 20];
    for seed in 0..2_000 {
        for id in random(&people, 5, seed) {
            counts[(id.0 & 0xff) as usize] += 1.0;
        }
    }
    let expected = 2_000.0 * 5.0 / 20.0;
    let chi: f64 = counts.iter().map(|count| (count - expected) * (count - expected) / expected).sum();
    assert!(chi < 50.0, "{chi} {counts:?}");
}

#[test]
fn largest_remainders_decide() {
    // 10 of 101: quotas 4.95, 2.97, 1.98, 0.099.
    assert_eq!(allot(&[50, 30, 20, 1], 10), [5, 3, 2, 0]);
    // Equal remainders go to the larger group, then to the first.
    assert_eq!(allot(&[1, 1, 1], 2), [1, 1, 0]);
    assert_eq!(allot(&[], 3), Vec::<usize>::new());
    assert_eq!(allot(&[0, 4], 9), [0, 4]);
}

fn day(text: &str) -> Day {
    text.parse().expect(text)
}

/// A workspace with a published survey.
struct Desk {
    dataset: Dataset,
    context: Context,
    survey: Id,
}

fn questionnaire() -> Questionnaire {
    let words = |text: &str| Words { zh: text.into(), en: text.into() };
    let questions =
        vec![Question::new("nps", words("推荐？"), Ask::Nps), Question::new("csat", words("满意？"), Ask::Csat)];
    Questionnaire {
        title: words("满意度"),
        pages: vec![Page { questions, ..Page::default() }],
        ..Questionnaire::default()
    }
}

impl Desk {
    fn new() -> Self {
        let mut desk = Self::unpublished();
        let draft = questionnaire().write();
        let was = String::new();
        desk.run(Command::SaveDraft { survey: desk.survey, was, draft }).expect("kept");
        let slot = desk.dataset.slot(Entity::Surveys, desk.survey).expect("there");
        let draft = digest_of(desk.dataset.get(Entity::Surveys, slot, survey::DRAFT).expect("a draft"));
        let version = desk.context.ids.mint();
        desk.run(Command::PublishSurvey { survey: desk.survey, version, draft }).expect("published");
        desk
    }

    fn unpublished() -> Self {
        let now = Timestamp(day("2026-11-20").start().0 + DAY_MS / 2);
        let context = Context { now, actor: None, ids: IdSequence::new(now.0, 7) };
        let mut desk = Self { dataset: Dataset::default(), context, survey: Id(0) };
        desk.survey = desk.context.ids.mint();
        let values = vec![(survey::NAME.into(), Value::text("年度满意度"))];
        desk.run(Command::Create { entity: Entity::Surveys, id: desk.survey, values }).expect("made");
        desk
    }

    fn run(&mut self, command: Command) -> Result<Vec<Change>, Rule> {
        both_ways::run(&mut self.dataset, &mut self.context, &command).map_err(|refusal: Refusal| refusal.rule)
    }

    fn customer(&mut self, name: &str, more: Values) -> Id {
        let id = self.context.ids.mint();
        let mut values: Values = vec![(customer::NAME.into(), Value::text(name))];
        if more.iter().all(|(key, _)| key.as_str() != customer::PHONE.key) {
            values.push((customer::PHONE.into(), Value::text("13800001111")));
        }
        values.extend(more);
        self.run(Command::Create { entity: Entity::Customers, id, values }).expect("made");
        id
    }

    fn customers(&mut self, count: usize, tier: &str) {
        let row = |at| {
            let phone = Value::text(&format!("1380000{at:04}"));
            let values = vec![
                (customer::NAME.into(), Value::text(&format!("{tier} {at}"))),
                (customer::PHONE.into(), phone),
                (customer::TIER.into(), Value::choice(tier)),
            ];
            (self.context.ids.mint(), values)
        };
        let rows = (0..count).map(row).collect();
        self.run(Command::CreateMany { entity: Entity::Customers, rows }).expect("made");
    }

    fn plan(&self, channel: &str, draw: Draw) -> Plan {
        let values = vec![
            (wave::NAME.into(), Value::text("十一月")),
            (wave::CHANNEL.into(), Value::choice(channel)),
            (wave::COST.into(), Value::Money(Money::new(250, Currency::CNY))),
        ];
        Plan { survey: self.survey, values, filters: Vec::new(), contact_days: 90, draw, seed: 42 }
    }

    fn draw(&mut self, plan: Plan) -> Result<Id, Rule> {
        let id = self.context.ids.mint();
        self.run(Command::DrawWave { id, plan }).map(|_| id)
    }

    fn wave(&self, id: Id) -> Slot {
        self.dataset.slot(Entity::Waves, id).expect("a wave")
    }

    fn invitations(&self, wave: Id) -> Vec<Id> {
        let table = self.dataset.table(Entity::Invitations);
        invited(&self.dataset, self.wave(wave)).into_iter().filter_map(|slot| table.id_at(slot)).collect()
    }

    fn state(&self, invitation: Id) -> String {
        let slot = self.dataset.slot(Entity::Invitations, invitation).expect("there");
        self.dataset.get(Entity::Invitations, slot, invitation::STATE).unwrap_or("").to_owned()
    }

    fn whom(&self, wave: Id) -> Vec<Id> {
        let (table, customers) = (self.dataset.table(Entity::Invitations), self.dataset.table(Entity::Customers));
        let who = |slot| customers.id_at(table.get(slot, invitation::CUSTOMER).flatten()?);
        invited(&self.dataset, self.wave(wave)).into_iter().filter_map(who).collect()
    }

    fn audience(&self, channel: &str, filters: &[&str], contact_days: i64) -> Audience {
        let filters: Vec<_> = filters.iter().map(|filter| filter.parse().expect("a filter")).collect();
        let survey = self.dataset.slot(Entity::Surveys, self.survey).expect("there");
        Audience::of(&self.dataset, &Meant { survey, filters: &filters, channel, contact_days, now: self.context.now })
    }

    fn call(&mut self, invitation: Id, outcome: Outcome) -> Result<Vec<Change>, Rule> {
        let from = self.state(invitation);
        self.run(Command::NoteCall { invitation, from, outcome, notes: "说过".into() })
    }

    fn answer(&mut self, invitation: Id, channel: &str) -> Result<Vec<Change>, Rule> {
        let slot = self.dataset.slot(Entity::Invitations, invitation).expect("there");
        let at = |entity: Entity, slot: Option<Slot>| slot.and_then(|slot| self.dataset.table(entity).id_at(slot));
        let of = self.dataset.get(Entity::Invitations, slot, invitation::WAVE).flatten();
        let who = self.dataset.get(Entity::Invitations, slot, invitation::CUSTOMER).flatten();
        let version = self.dataset.table(Entity::SurveyVersions).slots().next();
        let (wave, customer) = (at(Entity::Waves, of), at(Entity::Customers, who));
        let mut answers = Answers::default();
        answers.set("nps", Some(Given::Score(9.0)));
        let filled = Filled {
            version: at(Entity::SurveyVersions, version).expect("published"),
            id: self.context.ids.mint(),
            customer,
            wave,
            invitation: Some(invitation),
            answer_id: String::new(),
            channel: channel.into(),
            tongue: None,
            answered_at: self.context.now,
            complaint: None,
            order: None,
            answers,
        };
        self.run(Command::RecordResponses { filled: vec![filled] })
    }

    fn later(&mut self, by: i64) {
        self.context.now = Timestamp(self.context.now.0 + by);
    }
}

#[test]
fn a_wave_is_drawn_from_a_list_and_keeps_how() {
    let mut desk = Desk::new();
    desk.customers(60, "vip");
    desk.customers(30, "gold");
    desk.customers(10, "basic");
    let by = FieldKey::from(customer::TIER);
    let filters = vec!["tier:=vip|gold".parse().expect("a filter")];
    let plan = Plan { filters, ..desk.plan("phone", Draw::Stratified { size: 30, by: by.clone() }) };
    let id = desk.draw(plan.clone()).expect("drawn");
    let slot = desk.wave(id);
    let get = |field| desk.dataset.get(Entity::Waves, slot, field).flatten();
    assert_eq!((get(wave::SEED), get(wave::AUDIENCE), get(wave::CONTACT_DAYS)), (Some(42), Some(90), Some(90)));
    assert_eq!(desk.dataset.get(Entity::Waves, slot, wave::FILTERS), Some("tier:=vip|gold"));
    assert_eq!(desk.dataset.get(Entity::Waves, slot, wave::STRATUM), Some("tier"));
    assert_eq!(desk.dataset.get(Entity::Waves, slot, wave::STATE), Some("running"));
    let people: Vec<(Slot, Id)> =
        desk.whom(id).into_iter().map(|id| (desk.dataset.slot(Entity::Customers, id).expect("there"), id)).collect();
    let drawn: Vec<(String, usize)> =
        strata(&desk.dataset, &people, &by, people.len()).into_iter().map(|s| (s.code, s.there)).collect();
    assert_eq!(drawn, [("gold".to_owned(), 10), ("vip".to_owned(), 20)]);

    // The same seed and audience draw the same people, in the same order.
    let first = desk.whom(id);
    desk.run(Command::Remove { entity: Entity::Waves, ids: vec![id] }).expect("removed, with its invitations");
    assert!(desk.dataset.table(Entity::Invitations).is_empty());
    let again = desk.draw(plan.clone()).expect("drawn");
    assert_eq!(desk.whom(again), first);
    desk.run(Command::Remove { entity: Entity::Waves, ids: vec![again] }).expect("removed");
    let other = desk.draw(Plan { seed: 43, ..plan }).expect("drawn");
    assert_ne!(desk.whom(other), first);
}

#[test]
fn who_is_left_out_counts_with_the_reason() {
    let mut desk = Desk::new();
    desk.customers(10, "vip");
    desk.customer("不要", vec![(customer::CONSENT.into(), Value::Bool(false))]);
    desk.customer("说好", vec![(customer::CONSENT.into(), Value::Bool(true))]);
    let silent = vec![(customer::PHONE.into(), Value::Empty), (customer::EMAIL.into(), Value::text("a@b.cn"))];
    desk.customer("没电话", silent);
    let audience = desk.audience("phone", &[], 90);
    assert_eq!(audience.people.len(), 11);
    assert_eq!(audience.left_out, LeftOut { refused: 1, no_way: 1, ..LeftOut::default() });
    assert_eq!(desk.audience("online", &[], 90).left_out.no_way, 0);
    assert_eq!(desk.audience("mail", &[], 90).left_out.no_way, 12, "nobody has an address");
    assert_eq!(desk.audience("onsite", &["tier:=vip"], 90).people.len(), 10);

    // Whom a wave that runs will ask is not asked by another; whom it asked is left alone for a while.
    let id = desk.draw(desk.plan("phone", Draw::Random { size: 4 })).expect("drawn");
    assert_eq!(desk.audience("phone", &[], 90).left_out.waiting, 4);
    let all = desk.invitations(id);
    desk.run(Command::AskPeople { invitations: all[..3].to_vec() }).expect("asked");
    desk.run(Command::CloseWave { wave: id, close: true }).expect("closed");
    let left_out = desk.audience("phone", &[], 90).left_out;
    assert_eq!((left_out.waiting, left_out.lately, left_out.all()), (0, 3, 5));
    assert_eq!(desk.audience("phone", &[], 0).left_out.lately, 0, "without a limit");
    desk.later(90 * DAY_MS);
    assert_eq!(desk.audience("phone", &[], 90).left_out.lately, 0, "90 days later");
}

#[test]
fn impossible_draws_are_refused() {
    let mut early = Desk::unpublished();
    early.customers(3, "vip");
    assert_eq!(early.draw(early.plan("phone", Draw::Everyone)), Err(Rule::NotPublished));

    let mut desk = Desk::new();
    assert_eq!(desk.draw(desk.plan("phone", Draw::Everyone)), Err(Rule::NobodyToAsk));
    desk.customers(3, "vip");
    assert_eq!(desk.draw(desk.plan("phone", Draw::Random { size: 0 })), Err(Rule::NotPositive));
    assert_eq!(desk.draw(desk.plan("phone", Draw::Random { size: 4 })), Err(Rule::MoreThanThere { there: 3 }));
    let by = FieldKey::from(customer::NAME);
    assert_eq!(desk.draw(desk.plan("phone", Draw::Stratified { size: 1, by })), Err(Rule::UnknownField));
    assert!(matches!(desk.draw(desk.plan("pigeon", Draw::Open)), Err(Rule::NotAnOption(_))));
    let with = |more: (FieldKey, Value)| {
        let mut plan = desk.plan("phone", Draw::Everyone);
        plan.values.push(more);
        plan
    };
    let backwards = {
        let mut plan = with((wave::STARTED_ON.into(), Value::Day(day("2026-12-01"))));
        plan.values.push((wave::ENDS_ON.into(), Value::Day(day("2026-11-01"))));
        plan
    };
    let by_hand = with((wave::SEED.into(), Value::Int(1)));
    let odd = with((wave::EXPECTED_RATE.into(), Value::Number(120.0)));
    assert_eq!(desk.draw(backwards), Err(Rule::Before(wave::STARTED_ON.into())));
    assert_eq!(desk.draw(by_hand), Err(Rule::NotByHand));
    assert_eq!(desk.draw(odd), Err(Rule::OutOfRange { min: 0, max: 100 }));
    assert!(desk.dataset.table(Entity::Waves).is_empty());
    let open = desk.draw(desk.plan("onsite", Draw::Open)).expect("whoever comes");
    assert_eq!(desk.invitations(open).len(), 0);
}

#[test]
fn people_are_asked_once_and_reminded_only_then() {
    let mut desk = Desk::new();
    desk.customers(5, "vip");
    let id = desk.draw(desk.plan("online", Draw::Everyone)).expect("drawn");
    let all = desk.invitations(id);
    let not_now = |why| Err(Rule::AskingNotNow(why));
    let remind = |ids: &[Id]| Command::RemindPeople { invitations: ids.to_vec() };
    let ask = |ids: &[Id]| Command::AskPeople { invitations: ids.to_vec() };
    assert_eq!(desk.run(remind(&all[..1])), not_now(NotNow::NotAsked));
    desk.run(ask(&all[..4])).expect("asked");
    assert_eq!(desk.run(ask(&all)), not_now(NotNow::AskedAlready), "all or none");
    assert_eq!(desk.state(all[4]), "drawn");
    desk.later(3 * DAY_MS);
    desk.run(remind(&all[..2])).expect("reminded");
    desk.answer(all[0], "online").expect("answered");
    assert_eq!(desk.run(remind(&all[..1])), not_now(NotNow::Over));
    assert_eq!(desk.answer(all[0], "online"), Err(Rule::AnsweredAlready));
    // Somebody who was not asked here answers all the same.
    desk.answer(all[4], "online").expect("answered");

    let counted = progress(&desk.dataset, desk.wave(id));
    assert_eq!((counted.drawn, counted.asked, counted.reminded, counted.answered), (5, 5, 2, 2));
    assert_eq!((counted.contacts, counted.answers, counted.silent()), (7, 2, 3));
    let each = Money::new(250, Currency::CNY);
    assert_eq!(counted.cost(each), Money::new(1750, Currency::CNY));
    assert_eq!(counted.cost_per_answer(each), Some(Money::new(875, Currency::CNY)));

    desk.run(Command::CloseWave { wave: id, close: true }).expect("closed");
    assert_eq!(desk.run(Command::CloseWave { wave: id, close: true }), not_now(NotNow::There));
    assert_eq!(desk.run(remind(&all[1..2])), not_now(NotNow::Closed));
    desk.run(Command::CloseWave { wave: id, close: false }).expect("open again");
    desk.run(remind(&all[1..2])).expect("reminded");
}

#[test]
fn calls_come_in_turn() {
    let mut desk = Desk::new();
    desk.customers(4, "vip");
    let id = desk.draw(desk.plan("phone", Draw::Everyone)).expect("drawn");
    let slots = invited(&desk.dataset, desk.wave(id));
    let all = desk.invitations(id);
    let next = |desk: &Desk, skipped: &[Slot]| calling::next(&desk.dataset, desk.wave(id), desk.context.now, skipped);
    assert_eq!(next(&desk, &[]), Next::Call(slots[0]), "in the order of the draw");
    assert_eq!(next(&desk, &slots[..1]), Next::Call(slots[1]), "passed over");
    assert_eq!(next(&desk, &slots), Next::Call(slots[0]), "who was passed over first comes first again");

    let at = Timestamp(desk.context.now.0 + 2 * HOUR);
    let past = Outcome::CallBack(desk.context.now);
    assert_eq!(desk.call(all[0], past), Err(Rule::AskingNotNow(NotNow::Past)));
    desk.call(all[0], Outcome::CallBack(at)).expect("later");
    desk.call(all[1], Outcome::Unreachable).expect("nobody there");
    desk.call(all[2], Outcome::Refused).expect("no");
    assert_eq!(desk.call(all[2], Outcome::Unreachable), Err(Rule::AskingNotNow(NotNow::Over)));
    assert_eq!(next(&desk, &[]), Next::Call(slots[3]), "never tried");
    desk.answer(all[3], "phone").expect("answered");
    assert_eq!(next(&desk, &[]), Next::Later(Timestamp(desk.context.now.0 + PAUSE_MS)));
    desk.later(PAUSE_MS);
    assert_eq!(next(&desk, &[]), Next::Call(slots[1]), "tried, but not reached");
    desk.later(HOUR);
    assert_eq!(next(&desk, &[]), Next::Call(slots[0]), "due");
    assert_eq!(calling::due(&desk.dataset, desk.wave(id), desk.context.now), 1);

    // Two who call the same number: the second outcome is refused.
    let call =
        Command::NoteCall { invitation: all[0], from: "drawn".into(), outcome: Outcome::Refused, notes: String::new() };
    assert_eq!(desk.run(call), Err(Rule::MovedMeanwhile { now: "call_back".into() }));
    desk.answer(all[0], "phone").expect("answered");
    for _ in 0..4 {
        desk.call(all[1], Outcome::Unreachable).expect("nobody there");
        desk.later(PAUSE_MS);
    }
    assert_eq!(next(&desk, &[]), Next::Nobody, "five times are enough");
    let counted = progress(&desk.dataset, desk.wave(id));
    assert_eq!((counted.asked, counted.answered, counted.refused, counted.unreachable), (4, 2, 1, 1));
    assert_eq!((counted.call_back, counted.contacts), (0, 9));
    let slot = desk.dataset.slot(Entity::Invitations, all[1]).expect("there");
    assert_eq!(desk.dataset.get(Entity::Invitations, slot, invitation::NOTES), Some("说过\n说过\n说过\n说过\n说过"));
}

#[test]
fn today_tells_who_is_to_be_called_back_and_reminded() {
    let mut desk = Desk::new();
    desk.customers(6, "vip");
    let waiting = |desk: &Desk| {
        let found = waiting_waves(&desk.dataset, desk.context.now, 5);
        found.items.iter().map(|work| (work.calls, work.reminders)).collect::<Vec<_>>()
    };
    let calls = desk.draw(desk.plan("phone", Draw::Random { size: 2 })).expect("drawn");
    let links = desk.draw(desk.plan("online", Draw::Everyone)).expect("the other four");
    let (calls, links) = (desk.invitations(calls), desk.invitations(links));
    assert_eq!(waiting(&desk), []);
    let at = Timestamp(desk.context.now.0 + HOUR);
    desk.call(calls[0], Outcome::CallBack(at)).expect("later");
    desk.run(Command::AskPeople { invitations: links.clone() }).expect("asked");
    desk.answer(links[0], "online").expect("answered");
    desk.later(HOUR);
    assert_eq!(waiting(&desk), [(1, 0)]);
    desk.later(7 * DAY_MS);
    assert_eq!(waiting(&desk), [(1, 0), (0, 3)]);
    desk.run(Command::RemindPeople { invitations: links[1..].to_vec() }).expect("reminded");
    assert_eq!(waiting(&desk), [(1, 0)]);
}

#[test]
fn two_passes_of_a_stack_are_compared() {
    let sheet = |number, nps: Option<f64>, csat: Option<f64>| {
        let mut answers = Answers::default();
        answers.set("nps", nps.map(Given::Score));
        answers.set("csat", csat.map(Given::Score));
        Sheet { number, answers }
    };
    let first = [sheet(1, Some(9.0), Some(4.0)), sheet(2, Some(7.0), None), sheet(3, Some(1.0), None)];
    let same = differences(&questionnaire(), &first, &first);
    assert!(same.is_empty());
    let second = [sheet(1, Some(9.0), Some(5.0)), sheet(4, None, None)];
    let found: Vec<_> =
        differences(&questionnaire(), &first, &second).into_iter().map(|d| (d.sheet, d.question)).collect();
    let question = |key: &str| Some(key.to_owned());
    // The third form is missing from the second pass, number and answer.
    let expected = [(0, question("csat")), (1, None), (1, question("nps")), (2, None), (2, question("nps"))];
    assert_eq!(found, expected);
}
