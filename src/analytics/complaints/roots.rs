//! Root causes: what they cost, in the team's own words, month by month.

use super::cases::options;
use super::counts::{Group, Sum, condition, in_period, label, places, report, sum, table};
use crate::analytics::drill::{Drill, days};
use crate::analytics::facts::Facts;
use crate::analytics::months::days_of;
use crate::analytics::report::{Axis, Head, Label, Line, Point, Report, Row, Series, Table, Unit};
use crate::analytics::statistics::{amount, part_of, real};
use crate::domain::complaints::{complaint, tree};
use crate::domain::entity::Entity;
use crate::domain::listing::filter::Condition;
use crate::kernel::column::Slot;
use std::cmp::Reverse;

/// What the remedies of complaints cost, by the five top causes, the costliest first.
pub fn cost_by_cause(facts: &Facts) -> Report {
    costs(facts, by_top(facts))
}

/// Complaints by the team's own causes, each with everything below it, most frequent first.
pub fn by_own_cause(facts: &Facts) -> Report {
    table(facts, by_root(facts))
}

/// What the remedies of complaints cost, by the team's own causes, each with everything below it, the costliest first.
pub fn cost_by_own_cause(facts: &Facts) -> Report {
    costs(facts, by_root(facts))
}

fn by_top(facts: &Facts) -> Vec<Group> {
    let causes = options(complaint::CAUSE);
    let group = |place| {
        let drill = in_period(facts).and(complaint::CAUSE, condition(&causes, place));
        (label(complaint::CAUSE, &causes, place), Some(drill), sum(facts.cases(), |case| case.cause == place))
    };
    places(&causes).map(group).collect()
}

/// The complaints of each widest cause, in one pass; those without a cause of the team's own come last.
fn by_root(facts: &Facts) -> Vec<Group> {
    let roots = tree::roots(&facts.dataset);
    let mut sums = vec![Sum::default(); roots.len() + 1];
    let root_of = |detail: Slot| roots.get(detail.index()).copied();
    for case in &facts.cases().list {
        let at = root_of(case.detail).map_or(roots.len(), Slot::index);
        if let Some(sum) = sums.get_mut(at) {
            sum.add(case);
        }
    }
    let causes = facts.dataset.table(Entity::Causes);
    let group = |(at, sum): (usize, Sum)| {
        let slot = Slot::at(at);
        if at == roots.len() {
            return (Label::Unstated, Some(in_period(facts).and(complaint::CAUSE_DETAIL, Condition::Empty)), sum);
        }
        let below = roots.iter().enumerate().filter(|(_, root)| **root == slot).map(|(at, _)| Slot::at(at));
        let ids = below.filter(|slot| causes.is_live(*slot)).filter_map(|slot| causes.id_at(slot));
        let ids = ids.map(|id| id.to_string()).collect();
        let drill = in_period(facts).and(complaint::CAUSE_DETAIL, Condition::AnyOf(ids));
        (Label::Words(facts.dataset.title(Entity::Causes, slot).into()), Some(drill), sum)
    };
    sums.into_iter().enumerate().filter(|(_, sum)| sum.count > 0).map(group).collect()
}

/// A Pareto table of costs: the costliest first, with the share so far. Groups that cost nothing are left out.
fn costs(facts: &Facts, mut groups: Vec<Group>) -> Report {
    let all: i64 = groups.iter().map(|(_, _, sum)| sum.remedy).sum();
    groups.retain(|(_, _, sum)| sum.remedy != 0);
    groups.sort_by_key(|(_, _, sum)| Reverse(sum.remedy));
    let mut so_far = 0;
    let rows = groups.into_iter().map(|(label, drill, sum)| {
        so_far += sum.remedy;
        let each = amount(sum.remedy) / real(sum.count);
        let cells = vec![
            Some(amount(sum.remedy)),
            part_of(sum.remedy, all),
            part_of(so_far, all),
            Some(real(sum.count)),
            Some(each),
        ];
        Row { label, cells, drill }
    });
    let money = Unit::Money(facts.params.settings.currency);
    let heads = vec![
        Head::new("remedy-cost", money),
        Head::new("share", Unit::Share),
        Head::new("share-so-far", Unit::Share),
        Head::new("complaints", Unit::Count),
        Head::new("cost-each", money),
    ];
    let rows = rows.collect();
    report(facts, Table { heads, rows }).given("currency", facts.params.settings.currency)
}

/// Complaints of each month, by the five top causes.
pub fn by_month(facts: &Facts) -> Report {
    let cases = facts.cases();
    let causes = options(complaint::CAUSE);
    let mut counts = vec![vec![0_u64; cases.months.len()]; causes.len() + 1];
    for case in &cases.list {
        let line = counts.get_mut(usize::from(case.cause).min(causes.len()));
        let month = case.month.map(usize::from);
        if let Some(count) = line.zip(month).and_then(|(line, month)| line.get_mut(month)) {
            *count += 1;
        }
    }
    let lines = places(&causes).zip(counts).filter(|(_, counts)| counts.iter().any(|count| *count > 0));
    let lines = lines.map(|(place, counts)| {
        let point = |count: &u64| Point { value: Some(real(*count)), n: *count, interval: None };
        let points = counts.iter().map(point).collect();
        Line { label: label(complaint::CAUSE, &causes, place), unit: Unit::Count, points }
    });
    let drills = cases.months.list().iter().map(|month| {
        let (from, to) = days_of(*month, &facts.params);
        let opened = Drill::all(Entity::Complaints).and(complaint::OPENED_AT, days(Some(from), to));
        opened.and(complaint::MERGED_INTO, Condition::Empty)
    });
    let axis = Axis::Months(cases.months.list().to_vec());
    report(facts, Series { axis, lines: lines.collect(), drills: drills.collect() })
}
