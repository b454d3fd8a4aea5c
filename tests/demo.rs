//! The demo workspace on the host: its size, the rules it keeps, and the stories that its figures tell.

#![allow(clippy::expect_used, clippy::panic, clippy::print_stdout, reason = "a failed test says what it saw")]

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::LazyLock;
use zhiji::demo::{self, stories};
use zhiji::domain::command::Context;
use zhiji::domain::complaints::handling::Standing;
use zhiji::domain::complaints::{complaint, step};
use zhiji::domain::customers::customer;
use zhiji::domain::dataset::Dataset;
use zhiji::domain::entity::Entity;
use zhiji::domain::improvements::improvement;
use zhiji::domain::interactions::fields as interaction;
use zhiji::domain::knowledge::article;
use zhiji::domain::knowledge::search::ArticleIndex;
use zhiji::domain::knowledge::suggesting::suggest;
use zhiji::domain::listing::query::ListQuery;
use zhiji::domain::listing::search::SearchIndex;
use zhiji::domain::orders::{line, order};
use zhiji::domain::service::{self, product, request, step as service_step};
use zhiji::domain::surveys::{response, survey};
use zhiji::domain::today::{due_services, visits};
use zhiji::domain::workspace::view;
use zhiji::kernel::change::Change;
use zhiji::kernel::column::Slot;
use zhiji::kernel::field::{Amount, Field};
use zhiji::kernel::id::IdSequence;
use zhiji::kernel::time::{Day, Timestamp};
use zhiji::kernel::value::Value;

const OFFSET: i32 = 480;

fn as_of() -> Day {
    Day::from_ymd(2026, 3, 18).expect("a day")
}

fn morning(as_of: Day) -> Timestamp {
    // 9:00 in Beijing.
    Timestamp(as_of.start().0 + 60 * 60_000)
}

fn ids(as_of: Day) -> IdSequence {
    IdSequence::new(morning(as_of).0, 42)
}

fn build(seed: u64, as_of: Day) -> (Dataset, Vec<Change>) {
    let mut context = Context { now: morning(as_of), actor: None, ids: ids(as_of) };
    demo::build(seed, as_of, &mut context).expect("every command is allowed")
}

static DEMO: LazyLock<(Dataset, Vec<Change>)> = LazyLock::new(|| build(demo::SEED, as_of()));

fn data() -> &'static Dataset {
    &DEMO.0
}

fn fen(data: &Dataset, entity: Entity, slot: Slot, field: Field<Amount>) -> i64 {
    data.get(entity, slot, field).flatten().map_or(0, |money| money.minor)
}

#[expect(clippy::cast_precision_loss, reason = "sums of the demo stay far below 2^53")]
fn ratio(part: i64, whole: i64) -> f64 {
    part as f64 / whole as f64
}

/// The share of `those` in `among`.
fn share<T>(among: &[T], those: impl Fn(&T) -> bool) -> f64 {
    let hits = among.iter().filter(|one| those(one)).count();
    ratio(i64::try_from(hits).expect("small"), i64::try_from(among.len()).expect("small"))
}

/// Turnover, and profit after all costs of care, in fen, per customer with a valid order, best first.
fn per_customer(data: &Dataset) -> (Vec<i64>, Vec<i64>) {
    let mut spend: HashMap<Slot, i64> = HashMap::new();
    let mut profit: HashMap<Slot, i64> = HashMap::new();
    for slot in data.table(Entity::Orders).slots() {
        let of = |field| fen(data, Entity::Orders, slot, field);
        if !order::is_valid(data.get(Entity::Orders, slot, order::STATUS).unwrap_or("")) {
            continue;
        }
        let who = data.get(Entity::Orders, slot, order::CUSTOMER).flatten().expect("a customer");
        *spend.entry(who).or_default() += of(order::AMOUNT) - of(order::RETURNED);
        *profit.entry(who).or_default() +=
            of(order::AMOUNT) - of(order::RETURNED) - of(order::COST) - of(order::SERVICE_COST);
    }
    let further = [
        (Entity::Interactions, interaction::CUSTOMER, interaction::COST),
        (Entity::Complaints, complaint::CUSTOMER, complaint::REMEDY_COST),
    ];
    for (entity, customer, cost) in further {
        for slot in data.table(entity).slots() {
            let who = data.get(entity, slot, customer).flatten().expect("a customer");
            if let Some(profit) = profit.get_mut(&who) {
                *profit -= fen(data, entity, slot, cost);
            }
        }
    }
    let sorted = |sums: HashMap<Slot, i64>| {
        let mut sums: Vec<i64> = sums.into_values().collect();
        sums.sort_unstable_by(|a, b| b.cmp(a));
        sums
    };
    (sorted(spend), sorted(profit))
}

fn top_share(sorted: &[i64], percent: usize) -> f64 {
    let top: i64 = sorted.iter().take(sorted.len() * percent / 100).sum();
    ratio(top, sorted.iter().sum())
}

fn whale_peak(profit: &[i64]) -> f64 {
    ratio(profit.iter().filter(|profit| **profit > 0).sum(), profit.iter().sum())
}

/// A complaint with what the tests ask about.
struct Told {
    slot: Slot,
    customer: Slot,
    branch: String,
    opened: Timestamp,
    answered: Option<Timestamp>,
    resolved: Option<Timestamp>,
    satisfied: Option<bool>,
}

fn complaints(data: &Dataset) -> Vec<Told> {
    let entity = Entity::Complaints;
    let slots = data.table(entity).slots();
    slots
        .map(|slot| Told {
            slot,
            customer: data.get(entity, slot, complaint::CUSTOMER).flatten().expect("a customer"),
            branch: match data.value(entity, slot, "x_branch") {
                Value::Choice(branch) => branch.to_string(),
                other => panic!("{other:?}"),
            },
            opened: data.get(entity, slot, complaint::OPENED_AT).flatten().expect("an instant"),
            answered: data.get(entity, slot, complaint::FIRST_RESPONSE_AT).flatten(),
            resolved: data.get(entity, slot, complaint::RESOLVED_AT).flatten(),
            satisfied: data.get(entity, slot, complaint::SATISFIED_AFTER).flatten(),
        })
        .collect()
}

/// Days on which each customer bought, by customer slot.
fn purchases(data: &Dataset) -> HashMap<Slot, Vec<Day>> {
    let mut days: HashMap<Slot, Vec<Day>> = HashMap::new();
    for slot in data.table(Entity::Orders).slots() {
        let who = data.get(Entity::Orders, slot, order::CUSTOMER).flatten().expect("a customer");
        days.entry(who).or_default().push(data.get(Entity::Orders, slot, order::PLACED_ON).flatten().expect("a day"));
    }
    days
}

fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers[numbers.len() / 2]
}

/// NPS of the answers given between `from` and `to` days before the as-of day (`from` included).
fn nps(data: &Dataset, as_of: Day, from: i32, to: i32) -> f64 {
    let entity = Entity::Responses;
    let within = |slot: &Slot| {
        let at = data.get(entity, *slot, response::ANSWERED_AT).flatten().expect("an instant");
        let ago = as_of.0 - at.day(OFFSET).0;
        (to + 1..=from).contains(&ago)
    };
    let slots = data.table(entity).slots().filter(within);
    let scores: Vec<i64> = slots.filter_map(|slot| data.get(entity, slot, response::NPS).flatten()).collect();
    assert!(scores.len() >= 100, "{} answers from {from} to {to}", scores.len());
    100.0 * (share(&scores, |score| *score >= 9) - share(&scores, |score| *score <= 6))
}

fn check_size(data: &Dataset) {
    for (entity, least) in [
        (Entity::Customers, 2_000),
        (Entity::Contacts, 300),
        (Entity::Orders, 12_000),
        (Entity::OrderLines, 12_000),
        (Entity::Interactions, 3_000),
        (Entity::Complaints, 600),
        (Entity::ComplaintSteps, 3_000),
        (Entity::Surveys, 6),
        (Entity::Responses, 3_000),
        (Entity::Answers, 6_000),
        (Entity::Members, 8),
        (Entity::Tags, 8),
        (Entity::CustomFields, 5),
        (Entity::Views, 5),
        (Entity::Settings, 3),
        (Entity::Articles, 12),
        (Entity::ArticleUses, 100),
        (Entity::Scripts, 3),
    ] {
        let there = data.table(entity).len();
        assert!(there >= least && there <= 2 * least.max(20), "{there} {entity:?}");
    }
}

fn check_value(data: &Dataset) {
    let (spend, profit) = per_customer(data);
    let top = top_share(&spend, 20);
    assert!((0.55..0.80).contains(&top), "top 20 % hold {top}");
    let peak = whale_peak(&profit);
    println!("top 20 % {top:.3}, whale peak {peak:.3}, profit of the top 5 % {:.3}", top_share(&profit, 5));
    assert!(peak > 1.05 && peak < 1.6, "whale peak {peak}");
    assert!(share(&profit, |profit| *profit < 0) > 0.03);
}

fn check_satisfaction(data: &Dataset, as_of: Day) {
    let quarters: Vec<f64> = (0..12).rev().map(|q| nps(data, as_of, (q + 1) * 91, q * 91)).collect();
    let (worst, low) =
        quarters.iter().copied().enumerate().min_by(|a, b| a.1.total_cmp(&b.1)).expect("there are quarters");
    println!("NPS by quarter {quarters:.1?}");
    let ago = (11 - i32::try_from(worst).expect("small")) * 91;
    assert!(
        (stories::IMPROVEMENT - 91..stories::DELIVERY_CHANGE).contains(&ago),
        "worst quarter {worst}: {quarters:?}"
    );
    assert!(quarters[0] - low > 15.0 && quarters[11] - low > 25.0, "{quarters:?}");
    let waves = stories::YEARLY_WAVES.map(|wave| nps(data, as_of, wave, wave - stories::WAVE_DAYS));
    assert!(waves[0] > waves[1] + 10.0 && waves[2] > waves[1] + 15.0, "{waves:?}");
}

fn check_recovery(data: &Dataset, as_of: Day) {
    let (told, bought) = (complaints(data), purchases(data));
    let again = |satisfied: bool| {
        let asked: Vec<&Told> = told.iter().filter(|told| told.satisfied == Some(satisfied)).collect();
        share(&asked, |told| {
            let resolved = told.resolved.expect("only who was answered was asked").day(OFFSET);
            bought[&told.customer].iter().any(|day| (resolved.0 + 1..=resolved.0 + 90).contains(&day.0))
        })
    };
    println!("bought again: satisfied {:.2}, not satisfied {:.2}", again(true), again(false));
    assert!(again(true) > again(false) + 0.15, "{} and {}", again(true), again(false));
    let pleased = |hours: std::ops::Range<f64>| {
        let within = |told: &&Told| told.resolved.is_some_and(|at| hours.contains(&at.hours_since(told.opened)));
        let asked: Vec<bool> = told.iter().filter(within).filter_map(|told| told.satisfied).collect();
        share(&asked, |satisfied| *satisfied)
    };
    assert!(pleased(0.0..24.0) > pleased(96.0..9_999.0) + 0.2);
    // The slow branch, before its manager slackened, at his worst, and under the new one.
    let waited = |branch: bool, ago: std::ops::Range<i32>| {
        let these = told.iter().filter(|told| {
            told.branch.starts_with("平江店") == branch && ago.contains(&(as_of.0 - told.opened.day(OFFSET).0))
        });
        median(these.filter_map(|told| told.answered.map(|at| at.hours_since(told.opened))).collect())
    };
    let slack = waited(true, stories::NEW_MANAGER..stories::NEW_MANAGER + 200);
    let elsewhere = waited(false, stories::NEW_MANAGER..stories::NEW_MANAGER + 200);
    let new_manager = waited(true, stories::STORM + 3..stories::NEW_MANAGER);
    println!("hours to the first answer: {slack:.1}, elsewhere {elsewhere:.1}, new manager {new_manager:.1}");
    assert!(slack > 3.0 * elsewhere, "{slack} h, elsewhere {elsewhere} h");
    assert!(new_manager < elsewhere, "{new_manager} h, elsewhere {elsewhere} h");
}

#[test]
fn the_demo_is_large_enough_and_tells_its_stories() {
    check_size(data());
    check_value(data());
    check_satisfaction(data(), as_of());
    check_recovery(data(), as_of());
}

#[test]
fn other_seeds_and_days_tell_the_same_stories() {
    for (seed, day) in [(1, (2025, 11, 3)), (99, (2027, 2, 6))] {
        let as_of = Day::from_ymd(day.0, day.1, day.2).expect("a day");
        let (data, _) = build(seed, as_of);
        check_size(&data);
        check_value(&data);
        check_satisfaction(&data, as_of);
        check_recovery(&data, as_of);
        check_order_of_events(&data, as_of);
    }
}

#[test]
fn equal_seeds_give_equal_commands() {
    let make = |seed| demo::commands(seed, as_of(), &mut ids(as_of()));
    let once = make(demo::SEED);
    assert_eq!(once, make(demo::SEED));
    assert_ne!(once, make(demo::SEED + 1));
}

#[test]
fn one_batch_makes_the_demo_and_its_inverse_takes_it_away() {
    let (data, batch) = &*DEMO;
    let empty = Dataset::default();
    let made = empty.apply(batch).expect("fits an empty workspace");
    assert!(made.tables().same_records(data.tables()));
    let undone = made.apply(&empty.inverse(batch).expect("an inverse")).expect("can be undone");
    assert!(undone.tables().same_records(empty.tables()));
}

/// Causes come before what follows from them, and nothing but due dates lies on or after the as-of day.
fn check_order_of_events(data: &Dataset, as_of: Day) {
    let ahead = Timestamp(as_of.start().0 - i64::from(OFFSET) * 60_000);
    let first_seen =
        |who: Slot| data.get(Entity::Customers, who, customer::FIRST_SEEN).flatten().expect("first seen").day(OFFSET);
    let placed = |order: Slot| data.get(Entity::Orders, order, order::PLACED_ON).flatten().expect("a day");
    let time = |entity, slot, field| data.get(entity, slot, field).flatten();
    for slot in data.table(Entity::Orders).slots() {
        let who = data.get(Entity::Orders, slot, order::CUSTOMER).flatten().expect("a customer");
        assert!(first_seen(who) <= placed(slot) && placed(slot) < as_of);
        assert!(as_of.0 - placed(slot).0 <= stories::HISTORY);
    }
    for told in complaints(data) {
        let about = data.get(Entity::Complaints, told.slot, complaint::ORDER).flatten().expect("an order");
        assert_eq!(data.get(Entity::Orders, about, order::CUSTOMER).flatten(), Some(told.customer));
        assert!(placed(about) <= told.opened.day(OFFSET) && told.opened < ahead);
        assert!(told.answered.is_none_or(|at| told.opened <= at && at <= morning(as_of)));
        assert!(told.resolved.is_none_or(|at| told.answered.is_some_and(|answered| answered <= at) && at < ahead));
        assert!(told.satisfied.is_none() || told.resolved.is_some());
    }
    for slot in data.table(Entity::Responses).slots() {
        let at = time(Entity::Responses, slot, response::ANSWERED_AT).expect("an instant");
        // Only the study asks passers-by, and in waves.
        match data.get(Entity::Responses, slot, response::CUSTOMER).flatten() {
            Some(who) => assert!(first_seen(who) <= at.day(OFFSET)),
            None => assert!(data.get(Entity::Responses, slot, response::WAVE).flatten().is_some()),
        }
        assert!(at < ahead);
        if let Some(order) = data.get(Entity::Responses, slot, response::ORDER).flatten() {
            assert!(placed(order) <= at.day(OFFSET));
        }
        let survey = data.get(Entity::Responses, slot, response::SURVEY).flatten().expect("a survey");
        let opened = data.get(Entity::Surveys, survey, survey::OPENED_ON).flatten().expect("an open survey");
        let closed = data.get(Entity::Surveys, survey, survey::CLOSED_ON).flatten();
        assert!(opened <= at.day(OFFSET) && closed.is_none_or(|closed| at.day(OFFSET) <= closed));
    }
    for slot in data.table(Entity::Interactions).slots() {
        let at = time(Entity::Interactions, slot, interaction::AT).expect("an instant");
        let who = data.get(Entity::Interactions, slot, interaction::CUSTOMER).flatten().expect("a customer");
        assert!(first_seen(who) <= at.day(OFFSET) && at < ahead);
    }
    for slot in data.table(Entity::Customers).slots() {
        assert!(time(Entity::Customers, slot, customer::LAST_SEEN).is_none_or(|at| at < ahead));
        if let Some(friend) = data.get(Entity::Customers, slot, customer::REFERRED_BY).flatten() {
            assert!(first_seen(friend) <= first_seen(slot));
        }
    }
}

#[test]
fn nothing_comes_before_its_cause() {
    check_order_of_events(data(), as_of());
}

#[test]
fn complaints_go_their_way_step_by_step() {
    let data = data();
    let mut ways: HashMap<Slot, Vec<(Timestamp, Slot)>> = HashMap::new();
    for slot in data.table(Entity::ComplaintSteps).slots() {
        let of = data.get(Entity::ComplaintSteps, slot, step::COMPLAINT).flatten().expect("a complaint");
        let at = data.get(Entity::ComplaintSteps, slot, step::AT).flatten().expect("an instant");
        ways.entry(of).or_default().push((at, slot));
    }
    let mut costs = 0;
    for told in complaints(data) {
        let way = ways.get_mut(&told.slot).expect("every complaint was received");
        way.sort();
        let mut status = String::new();
        let mut cost = 0;
        for (place, (at, slot)) in way.iter().enumerate() {
            let kind = data.get(Entity::ComplaintSteps, *slot, step::KIND).expect("a kind");
            cost += fen(data, Entity::ComplaintSteps, *slot, step::COST);
            if place == 0 {
                assert_eq!((kind, *at), ("received", told.opened));
            } else {
                let standing = Standing { status: status.clone(), ..Standing::default() };
                assert_eq!(standing.allows(kind), Ok(()), "{kind} after {status}");
            }
            match kind {
                "note" => {}
                "reopened" => status = "investigating".to_owned(),
                kind => status = kind.to_owned(),
            }
        }
        assert_eq!(data.get(Entity::Complaints, told.slot, complaint::STATUS), Some(status.as_str()));
        assert_eq!(told.resolved.is_some(), ["resolved", "confirmed", "closed"].contains(&status.as_str()));
        assert_eq!(fen(data, Entity::Complaints, told.slot, complaint::REMEDY_COST), cost);
        costs += cost;
    }
    assert!(costs > 0);
}

#[test]
fn lines_add_up_to_their_orders() {
    let data = data();
    let mut sums: BTreeMap<Slot, i64> = BTreeMap::new();
    for slot in data.table(Entity::OrderLines).slots() {
        let of = data.get(Entity::OrderLines, slot, line::ORDER).flatten().expect("an order");
        *sums.entry(of).or_default() += fen(data, Entity::OrderLines, slot, line::AMOUNT);
    }
    for slot in data.table(Entity::Orders).slots() {
        let of = |field| fen(data, Entity::Orders, slot, field);
        let day = data.get(Entity::Orders, slot, order::PLACED_ON).flatten().expect("a day");
        assert_eq!(sums.contains_key(&slot), as_of().0 - day.0 <= stories::NEW_TILLS);
        assert!(of(order::AMOUNT) > 0 && of(order::COST) > 0 && of(order::RETURNED) <= of(order::AMOUNT));
        if let Some(sum) = sums.get(&slot) {
            assert_eq!(*sum, of(order::AMOUNT) + of(order::DISCOUNT));
        }
    }
}

#[test]
fn the_big_losses_are_big_accounts() {
    let data = data();
    let mut profit: HashMap<Slot, i64> = HashMap::new();
    for slot in data.table(Entity::Orders).slots() {
        let of = |field| fen(data, Entity::Orders, slot, field);
        let who = data.get(Entity::Orders, slot, order::CUSTOMER).flatten().expect("a customer");
        *profit.entry(who).or_default() +=
            of(order::AMOUNT) - of(order::RETURNED) - of(order::COST) - of(order::SERVICE_COST);
    }
    let mut worst: Vec<(i64, Slot)> = profit.into_iter().map(|(who, profit)| (profit, who)).collect();
    worst.sort();
    let organisations =
        worst[..10].iter().filter(|(_, who)| data.get(Entity::Customers, *who, customer::KIND) == Some("organisation"));
    assert!(organisations.count() >= 9);
    let key = |who: Slot| data.get(Entity::Customers, who, customer::ACCOUNT) == Some("key_account");
    assert!(worst[..20].iter().any(|(profit, who)| *profit < 0 && key(*who)), "a key account loses money");
}

#[test]
fn there_is_work_for_today() {
    let data = data();
    let entity = Entity::Interactions;
    let open = |slot: &Slot| data.get(entity, *slot, interaction::DONE).flatten() == Some(false);
    let slots = data.table(entity).slots().filter(open);
    let due: Vec<i32> =
        slots.map(|slot| data.get(entity, slot, interaction::DUE_ON).flatten().expect("a day").0 - as_of().0).collect();
    for (days, least) in [(i32::MIN..0, 5), (0..1, 4), (1..2, 3), (2..8, 5), (8..99, 3)] {
        let there = due.iter().filter(|due| days.contains(due)).count();
        assert!((least..30).contains(&there), "{there} due in {days:?} days");
    }
    let waiting = complaints(data)
        .into_iter()
        .filter(|told| complaint::is_open(data.get(Entity::Complaints, told.slot, complaint::STATUS).unwrap_or("")));
    assert!((8..40).contains(&waiting.count()));
}

#[test]
fn nobody_real_can_be_reached() {
    let data = data();
    let (mut phones, mut mails, mut numbers) = (HashSet::new(), HashSet::new(), HashSet::new());
    for slot in data.table(Entity::Customers).slots() {
        let text = |field| data.get(Entity::Customers, slot, field).unwrap_or("");
        let (phone, mail) = (text(customer::PHONE), text(customer::EMAIL));
        assert!(phone.starts_with("154") && phone.len() == 11 || phone.contains("-1"), "{phone}");
        let domain = mail.split_once('@').map_or("", |(_, domain)| domain);
        let reserved = ["example.com", "example.net", "example.org", ""].contains(&domain);
        assert!(reserved || domain.ends_with(".example"), "{mail}");
        assert!(phones.insert(phone), "{phone} twice");
        assert!(mail.is_empty() || mails.insert(mail), "{mail} twice");
        assert!(numbers.insert(text(customer::EXTERNAL_ID)));
    }
}

#[test]
fn both_languages_are_at_home() {
    let data = data();
    let names: Vec<&str> =
        data.table(Entity::Customers).slots().map(|slot| data.title(Entity::Customers, slot)).collect();
    let english = share(&names, |name| name.is_ascii());
    assert!((0.05..0.15).contains(&english), "{english}");
    let distinct: HashSet<&&str> = names.iter().collect();
    assert!(distinct.len() * 100 > names.len() * 80, "{} of {}", distinct.len(), names.len());
    let comments = data
        .table(Entity::Responses)
        .slots()
        .filter_map(|slot| data.get(Entity::Responses, slot, response::COMMENT).filter(|comment| !comment.is_empty()));
    let comments: Vec<&str> = comments.collect();
    assert!(comments.len() > 800);
    assert!((0.04..0.2).contains(&share(&comments, |comment| comment.is_ascii())));
}

#[test]
fn the_knowledge_base_is_written_and_used() {
    let data = data();
    let entity = Entity::Articles;
    let mut published = 0;
    for slot in data.table(entity).slots() {
        if data.get(entity, slot, article::STATE) != Some(article::PUBLISHED) {
            continue;
        }
        published += 1;
        for version in article::VERSIONS {
            for field in [version.title, version.text] {
                assert!(!data.get(entity, slot, field).unwrap_or("").is_empty(), "{}", data.title(entity, slot));
            }
        }
    }
    assert!(published >= 12, "{published} in both languages");
    let mut index = ArticleIndex::default();
    index.refresh(data);
    // The commonest complaints suggest the article that is meant for them, in the customer's words.
    let complaints = Entity::Complaints;
    let mut fitting: Vec<bool> = Vec::new();
    for slot in data.table(complaints).slots() {
        let Some(cause) = data.get(complaints, slot, complaint::CAUSE_DETAIL).flatten() else { continue };
        let told = [complaint::SUBJECT, complaint::DESCRIPTION].map(|field| data.get(complaints, slot, field).unwrap());
        let meant = data
            .table(entity)
            .slots()
            .find(|one| data.get(entity, *one, article::CAUSES).is_some_and(|causes| causes.contains(&cause)));
        fitting.extend(meant.map(|meant| {
            let offered = suggest(data, &index, &told.join("\n"), Some(cause), 4);
            assert!(offered.contains(&meant), "{told:?}");
            index.find(&told.join("\n")).iter().take(4).any(|found| found.article == meant)
        }));
    }
    let found = share(&fitting, |found| *found);
    println!("found by words alone: {found:.2} of {}", fitting.len());
    assert!(found > 0.5);
}

#[test]
fn guests_come_at_weekends_and_gifts_go_before_the_festivals() {
    let data = data();
    let mut by_weekday = [0_i64; 7];
    let (mut boxes_before, mut boxes_else) = (0, 0);
    for slot in data.table(Entity::Orders).slots() {
        let day = data.get(Entity::Orders, slot, order::PLACED_ON).flatten().expect("a day");
        if data.get(Entity::Orders, slot, order::CHANNEL) == Some("shop") {
            by_weekday[usize::try_from((day.0 + 3).rem_euclid(7)).expect("a weekday")] += 1;
        }
        if data.get(Entity::Orders, slot, order::PRODUCT).unwrap_or("").contains("mooncake") {
            // Mid-Autumn of the years around: 2023-09-29, 2024-09-17, 2025-10-06.
            let festivals = ["2023-09-29", "2024-09-17", "2025-10-06"].map(|day| day.parse::<Day>().expect("a day"));
            let before = festivals.iter().any(|festival| (1..=18).contains(&(festival.0 - day.0)));
            *if before { &mut boxes_before } else { &mut boxes_else } += 1;
        }
    }
    let [monday, tuesday, .., saturday, sunday] = by_weekday;
    assert!(saturday + sunday > (monday + tuesday) * 5 / 4, "{by_weekday:?}");
    assert!(boxes_before > 50 && boxes_else == 0, "{boxes_before} {boxes_else}");
}

#[test]
fn saved_views_find_something() {
    let data = data();
    for slot in data.table(Entity::Views).slots() {
        let entity = data.get(Entity::Views, slot, view::ENTITY).and_then(Entity::by_key).expect("a record type");
        let address = data.get(Entity::Views, slot, view::QUERY).expect("an address");
        let params = address.split('&').map(|param| param.split_once('=').expect("a parameter"));
        let (query, bad) = ListQuery::from_params(params);
        assert!(bad.is_empty(), "{bad:?}");
        let found = query.run(data, entity, &SearchIndex::new(entity)).len();
        assert!(found >= 5 && found * 2 < data.table(entity).len(), "{address} finds {found}");
    }
}

#[test]
fn improvements_are_judged_by_the_figures_alone() {
    for (seed, day) in [(demo::SEED, as_of()), (1, Day::from_ymd(2025, 11, 3).expect("a day"))] {
        let (data, _) = build(seed, day);
        let table = data.table(Entity::Improvements);
        let status = |slot| table.get(slot, improvement::STATUS).unwrap_or("").to_owned();
        let states: Vec<String> = table.slots().map(status).collect();
        assert_eq!(states, ["verified", "no_effect", "planned", "planned"]);
        let late = zhiji::domain::today::overdue_improvements(&data, day, 9);
        assert_eq!(late.total, 1);
        let linked = data.table(Entity::Responses);
        let about = linked.slots().filter(|slot| linked.get(*slot, response::COMPLAINT).flatten().is_some()).count();
        assert!(about > 150, "{about} answers about complaints");
    }
}

#[test]
fn the_service_desk_has_products_requests_and_work() {
    let data = data();
    let (products, requests) = (Entity::InstalledProducts, Entity::Requests);
    let day = |slot, field| data.get(products, slot, field).flatten();
    let mut due = [0_usize; 3];
    for slot in data.table(products).slots() {
        let bought = day(slot, product::BOUGHT_ON).expect("a day");
        assert!(
            bought < as_of() && day(slot, product::LAST_SERVICED_ON).is_none_or(|last| bought < last && last < as_of())
        );
        let next = day(slot, product::NEXT_SERVICE_ON);
        let interval = data.get(products, slot, product::INTERVAL).flatten();
        let retired = data.get(products, slot, product::RETIRED).flatten() == Some(true);
        assert_eq!(next.is_some(), interval.is_some() && !retired);
        if let Some(days) = next.map(|next| next.0 - as_of().0) {
            due[usize::from(days >= 0) + usize::from(days > 14)] += 1;
        }
    }
    assert!((40..400).contains(&data.table(products).len()), "{}", data.table(products).len());
    assert!(due.iter().all(|count| *count >= 2) && due[0] < 40, "overdue, soon, later: {due:?}");
    assert!(visits(data, as_of(), 9).total >= 2 && due_services(data, as_of(), 99).total >= 1);

    let mut steps: HashMap<Slot, Vec<(Timestamp, Slot)>> = HashMap::new();
    for slot in data.table(Entity::RequestSteps).slots() {
        let of = data.get(Entity::RequestSteps, slot, service_step::REQUEST).flatten().expect("a request");
        let at = data.get(Entity::RequestSteps, slot, service_step::AT).flatten().expect("an instant");
        steps.entry(of).or_default().push((at, slot));
    }
    let mut seen: BTreeMap<(String, String), usize> = BTreeMap::new();
    for slot in data.table(requests).slots() {
        let standing = service::handling::Standing::of(data, slot);
        let way = steps.get_mut(&slot).expect("every request has begun");
        way.sort_by_key(|(at, step)| (*at, *step));
        let mut at = service::handling::Standing { state: String::new(), waiting: false, ..standing.clone() };
        for (place, (_, taken)) in way.iter().enumerate() {
            let kind = data.get(Entity::RequestSteps, *taken, service_step::KIND).expect("a kind").to_owned();
            if place == 0 {
                assert_eq!(kind, standing.way().first());
            } else {
                assert_eq!(at.allows(&kind), Ok(()), "{kind} after {}", at.state);
            }
            at.state = kind;
        }
        assert_eq!(at.state, standing.state);
        let time = |field| data.get(requests, slot, field).flatten();
        let opened = time(request::OPENED_AT).expect("an instant");
        assert_eq!(time(request::FINISHED_AT).is_some(), !standing.is_open() && standing.state != "withdrawn");
        assert!(
            opened < morning(as_of())
                && time(request::FINISHED_AT).is_none_or(|at| opened <= at && at < morning(as_of()))
        );
        *seen.entry((standing.kind, standing.state)).or_default() += 1;
    }
    println!("{seen:?}");
    let of_kind = |kind: &str| seen.iter().filter(|((of, _), _)| of == kind).map(|(_, count)| count).sum::<usize>();
    for (kind, least) in [("enquiry", 40), ("repair", 15), ("maintenance", 60), ("return", 15), ("training", 8)] {
        assert!((least..300).contains(&of_kind(kind)), "{} of {kind}", of_kind(kind));
    }
}
