//! The demo workspace on the host: its size, the rules it keeps, and the stories that its figures tell.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;
use zhiji::demo::{self, stories};
use zhiji::domain::command::Context;
use zhiji::domain::complaints::{complaint, handling, step};
use zhiji::domain::customers::customer;
use zhiji::domain::dataset::Dataset;
use zhiji::domain::decide::decide;
use zhiji::domain::entity::Entity;
use zhiji::domain::interactions::fields as interaction;
use zhiji::domain::orders::{line, order};
use zhiji::domain::surveys::{response, survey};
use zhiji::kernel::change::Change;
use zhiji::kernel::column::Slot;
use zhiji::kernel::field::{Amount, Field};
use zhiji::kernel::id::IdSequence;
use zhiji::kernel::time::{DAY_MS, Day, Timestamp};

const OFFSET: i32 = 480;

fn as_of() -> Day {
    Day::from_ymd(2026, 3, 18).expect("a day")
}

fn morning(as_of: Day) -> Timestamp {
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

fn count(number: usize) -> i64 {
    i64::try_from(number).expect("a small number")
}

/// Turnover and profit in fen, per customer with a valid order, best first.
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

#[test]
#[ignore]
fn dump() {
    let data = data();
    for entity in Entity::all() {
        println!("{:?} {}", entity, data.table(entity).len());
    }
    let (spend, profit) = per_customer(data);
    println!(
        "buyers {} spend {} top20 {:.3} top5 {:.3}",
        spend.len(),
        spend.iter().sum::<i64>() / 100,
        top_share(&spend, 20),
        top_share(&spend, 5)
    );
    println!(
        "profit {} top5 {:.3} top20 {:.3} peak {:.3} losers {}",
        profit.iter().sum::<i64>() / 100,
        top_share(&profit, 5),
        top_share(&profit, 20),
        whale_peak(&profit),
        profit.iter().filter(|p| **p < 0).count()
    );
    println!("worst {:?}", &profit[profit.len() - 10..]);
    for (name, field, entity) in [
        ("lifecycle", customer::LIFECYCLE, Entity::Customers),
        ("tier", customer::TIER, Entity::Customers),
        ("account", customer::ACCOUNT, Entity::Customers),
        ("status", order::STATUS, Entity::Orders),
        ("channel", order::CHANNEL, Entity::Orders),
        ("cstatus", complaint::STATUS, Entity::Complaints),
        ("severity", complaint::SEVERITY, Entity::Complaints),
        ("cause", complaint::CAUSE, Entity::Complaints),
        ("ikind", interaction::KIND, Entity::Interactions),
        ("rchannel", response::CHANNEL, Entity::Responses),
    ] {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for slot in data.table(entity).slots() {
            *counts.entry(data.get(entity, slot, field).unwrap_or("").to_owned()).or_default() += 1;
        }
        println!("{name} {counts:?}");
    }
    let mut reasons: BTreeMap<String, usize> = BTreeMap::new();
    for slot in data.table(Entity::Customers).slots() {
        *reasons
            .entry(data.get(Entity::Customers, slot, customer::LOST_REASON).unwrap_or("").to_owned())
            .or_default() += 1;
    }
    println!("reasons {reasons:?}");
    let mut cats: BTreeMap<String, usize> = BTreeMap::new();
    for slot in data.table(Entity::Complaints).slots() {
        *cats.entry(data.get(Entity::Complaints, slot, complaint::CATEGORY).unwrap_or("").to_owned()).or_default() += 1;
    }
    println!("categories {cats:?}");
    for slot in data.table(Entity::Surveys).slots() {
        println!(
            "{} invited {:?}",
            data.title(Entity::Surveys, slot),
            data.get(Entity::Surveys, slot, survey::INVITED)
        );
    }
    let days = |ago: i32| as_of().0 - ago;
    for quarter in (0..12).rev() {
        let (from, to) = (days((quarter + 1) * 91), days(quarter * 91));
        let (mut n, mut score, mut below, mut meets, mut exceeds) = (0, 0, 0, 0, 0);
        for slot in data.table(Entity::Responses).slots() {
            let at = data.get(Entity::Responses, slot, response::ANSWERED_AT).flatten().expect("a time").day(OFFSET).0;
            if at < from || at >= to {
                continue;
            }
            if let Some(nps) = data.get(Entity::Responses, slot, response::NPS).flatten() {
                n += 1;
                score += match nps {
                    9.. => 1,
                    7..=8 => 0,
                    _ => -1,
                };
            }
            if let (Some(a), Some(b)) = (
                data.get(Entity::Responses, slot, response::EXPECTATION).flatten(),
                data.get(Entity::Responses, slot, response::EXPERIENCE).flatten(),
            ) {
                match b / a {
                    c if c < 0.95 => below += 1,
                    c if c > 1.05 => exceeds += 1,
                    _ => meets += 1,
                }
            }
        }
        let orders = data
            .table(Entity::Orders)
            .slots()
            .filter(|s| {
                let d = data.get(Entity::Orders, *s, order::PLACED_ON).flatten().expect("day").0;
                d >= from && d < to
            })
            .count();
        let compl = data
            .table(Entity::Complaints)
            .slots()
            .filter(|s| {
                let d = data.get(Entity::Complaints, *s, complaint::OPENED_AT).flatten().expect("day").day(OFFSET).0;
                d >= from && d < to
            })
            .count();
        println!(
            "q-{quarter}: nps {:.1} n {n}  below {below} meets {meets} exceeds {exceeds}  orders {orders} complaints {compl}",
            100.0 * ratio(score, n)
        );
    }
    let mut due: BTreeMap<i32, usize> = BTreeMap::new();
    for slot in data.table(Entity::Interactions).slots() {
        if data.get(Entity::Interactions, slot, interaction::DONE).flatten() == Some(false) {
            let d = data.get(Entity::Interactions, slot, interaction::DUE_ON).flatten().expect("due").0 - as_of().0;
            *due.entry(d).or_default() += 1;
        }
    }
    println!("due {due:?}");
    for slot in data.table(Entity::Customers).slots().step_by(97) {
        println!("{:?}", data.values(Entity::Customers, slot));
    }
    for slot in data.table(Entity::Complaints).slots().step_by(40) {
        println!("{:?}", data.values(Entity::Complaints, slot));
    }
}
