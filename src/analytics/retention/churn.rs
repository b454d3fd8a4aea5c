//! Churn: of the customers who were active when the period began, how many were lost by its end.
//!
//! Active on a day is who bought within the `lost_after_days` before it; lost is who was active and no longer is.
//! Without a period of the user's own, the period is the 365 days up to the as-of date.

use super::order_days::{OrderDays, has_day};
use crate::analytics::drill::Drill;
use crate::analytics::facts::Facts;
use crate::analytics::months::Months;
use crate::analytics::params::Params;
use crate::analytics::report::{Axis, Label, Line, Part, Point, Report, Scalar, Series, Shape, Unit};
use crate::analytics::statistics::{amount, interval, real, share, whole};
use crate::analytics::value::purchases::{Home, Validity};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::orders::order;
use crate::kernel::column::Slot;
use crate::kernel::time::{Day, Month};

const NOBODY: &str = "nobody-active-at-start";

/// The first day of the period over which churn is counted.
fn start(params: &Params) -> i32 {
    params.from.unwrap_or(params.to.plus(-364)).0
}

/// Who was active at the start of the period, and whether each was lost at its end.
fn members<'a>(days: &'a OrderDays, params: &Params) -> impl Iterator<Item = (Slot, bool)> + 'a {
    let (start, end, span) = (start(params), params.to.0, params.settings.lost_after_days);
    let active = move |(_, days): &(Slot, &[i32])| has_day(days, start.saturating_sub(span), start - 1);
    let lost = move |days: &[i32]| !has_day(days, end.saturating_sub(span) + 1, end);
    days.customers().filter(active).map(move |(slot, days)| (slot, lost(days)))
}

/// The share of customers lost in the period.
pub fn customers(facts: &Facts) -> Report {
    let (mut at_start, mut lost) = (0, 0);
    for (_, is_lost) in members(facts.order_days(), &facts.params) {
        at_start += 1;
        lost += u64::from(is_lost);
    }
    let part = |name, count, which: Option<bool>| Part {
        label: Label::Term(name),
        value: Some(real(count)),
        unit: Unit::Count,
        drill: Some(drill(&facts.params, which)),
    };
    let scalar = Scalar::new(share(lost, at_start, NOBODY), Unit::Share)
        .within(interval::wilson(lost, at_start))
        .of(part("active-at-start", at_start, None))
        .of(part("lost", lost, Some(true)))
        .of(part("kept", at_start - lost, Some(false)));
    report(facts, scalar, at_start)
}

/// The share of revenue that the lost customers stood for before the period, in the time that made them active.
pub fn revenue(facts: &Facts) -> Report {
    let members: Vec<(Slot, bool)> = members(facts.order_days(), &facts.params).collect();
    let (all, foreign) = revenue_before(facts);
    let of = |slot: Slot| all.get(slot.index()).copied().unwrap_or(0);
    let at_start: i64 = members.iter().map(|(slot, _)| of(*slot)).sum();
    let lost: i64 = members.iter().filter(|(_, lost)| *lost).map(|(slot, _)| of(*slot)).sum();
    let money = Unit::Money(facts.params.settings.currency);
    let part = |name, minor, which| Part {
        label: Label::Term(name),
        value: Some(amount(minor)),
        unit: money,
        drill: Some(drill(&facts.params, which)),
    };
    let value = if at_start > 0 { Ok(amount(lost) / amount(at_start)) } else { Err(NOBODY) };
    let scalar = Scalar::new(value, Unit::Share).of(part("revenue-at-start", at_start, None)).of(part(
        "revenue-lost",
        lost,
        Some(true),
    ));
    report(facts, scalar, whole(members.len()))
        .excluding("orders-in-other-currency", foreign)
        .given("currency", facts.params.settings.currency)
}

/// Revenue by customer slot in the days that decide who is active at the start; and how many orders were foreign.
fn revenue_before(facts: &Facts) -> (Vec<i64>, u64) {
    let params = &facts.params;
    let end = start(params) - 1;
    let span = i64::from(end.saturating_sub(params.settings.lost_after_days) + 1)..=i64::from(end);
    let mut sums = vec![0_i64; facts.dataset.table(Entity::Customers).slot_count()];
    let mut foreign = 0;
    for (_, chunk) in facts.dataset.table(Entity::Orders).runs() {
        let (placed, customer) = (chunk.ints(order::PLACED_ON.key), chunk.slots(order::CUSTOMER.key));
        let paid = Home::of(chunk.moneys(order::AMOUNT.key), params.settings.currency);
        let valid = Validity::of(chunk);
        for row in chunk.live_rows() {
            if !placed.get(row).is_some_and(|day| span.contains(&day)) || !valid.at(row) {
                continue;
            }
            let sum = customer.get(row).and_then(|slot| sums.get_mut(slot.index()));
            match (sum, paid.at(row)) {
                (Some(sum), Ok(minor)) => *sum += minor,
                (_, Err(crate::analytics::value::purchases::Missing::Foreign)) => foreign += 1,
                _ => {}
            }
        }
    }
    (sums, foreign)
}

/// Churn of each whole month of the period: active on its first day, no longer on the first day of the next.
pub fn by_month(facts: &Facts) -> Report {
    let days = facts.order_days();
    let span = facts.params.settings.lost_after_days;
    // One month more than is shown: who is active on its first day was not lost in the month before.
    let beyond = Params { from: None, to: facts.params.to.plus(31), ..facts.params.clone() };
    let first = days.first_day().map_or(i64::MAX, i64::from);
    let months = Months::covering(first, i64::from(beyond.to.0), &beyond);
    let mut at_start = vec![0_u64; months.len()];
    let mut lost = vec![0_u64; months.len()];
    for (_, days) in days.customers() {
        each_run(days, span, &months, |from, to| {
            at_start.get_mut(from..=to).unwrap_or(&mut []).iter_mut().for_each(|count| *count += 1);
            if let Some(count) = lost.get_mut(to) {
                *count += 1;
            }
        });
    }
    let whole_month = |month: &Month| {
        let begins = facts.params.from.is_none_or(|from| from <= month.first_day());
        begins && month.plus(1).first_day() <= facts.params.to.plus(1)
    };
    let counted = months.list().iter().zip(at_start.iter().zip(&lost)).filter(|(month, _)| whole_month(month));
    let (kept, points): (Vec<Month>, Vec<Point>) = counted
        .map(|(month, (at_start, lost))| {
            let value = share(*lost, *at_start, NOBODY).ok();
            (*month, Point { value, n: *at_start, interval: interval::wilson(*lost, *at_start) })
        })
        .unzip();
    let n = points.iter().map(|point| point.n).max().unwrap_or(0);
    let drills = kept.iter().map(|month| {
        let (from, to) = (month.first_day(), month.plus(1).first_day().plus(-1));
        drill(&facts.params.clone().between(Some(from), Some(to)), Some(true))
    });
    let drills = drills.collect();
    let line = Line { label: Label::Term("churn"), unit: Unit::Share, points };
    report(facts, Series { axis: Axis::Months(kept), lines: vec![line], drills }, n)
}

/// Calls `visit` with each run of months, as places (first, last), on whose first days a customer with these order
/// days is active.
fn each_run(days: &[i32], span: i32, months: &Months, mut visit: impl FnMut(usize, usize)) {
    // The first month that begins after `day`: the one after its own.
    let after = |day: i32| match months.place(i64::from(day)) {
        Some(place) => place + 1,
        None if months.list().first().is_some_and(|first| day < first.first_day().0) => 0,
        None => months.len(),
    };
    let mut run: Option<(usize, usize)> = None;
    for day in days {
        let (from, end) = (after(*day), after(day.saturating_add(span)).min(months.len()));
        if from >= end {
            continue;
        }
        match &mut run {
            Some((_, last)) if from <= *last + 1 => *last = (*last).max(end - 1),
            _ => {
                if let Some((first, last)) = run {
                    visit(first, last);
                }
                run = Some((from, end - 1));
            }
        }
    }
    if let Some((first, last)) = run {
        visit(first, last);
    }
}

fn drill(params: &Params, which: Option<bool>) -> Drill {
    let params = params.clone();
    Drill::found(Entity::Customers, move |dataset: &Dataset| {
        let days = OrderDays::of(dataset, &params);
        members(&days, &params)
            .filter(|(_, lost)| which.is_none_or(|which| which == *lost))
            .map(|(slot, _)| slot)
            .collect()
    })
}

fn report(facts: &Facts, shape: impl Into<Shape>, n: u64) -> Report {
    Report::new(shape, n)
        .given("lost-after-days", facts.params.settings.lost_after_days)
        .given("start", Day(start(&facts.params)))
        .drilling(drill(&facts.params, None))
}
