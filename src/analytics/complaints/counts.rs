//! How many complaints there are: by month, cause, severity and category, and how many still wait.

use super::cases::{Case, Cases, UNSTATED, options};
use crate::analytics::drill::{Drill, code, days};
use crate::analytics::facts::Facts;
use crate::analytics::months::days_of;
use crate::analytics::report::{Axis, Head, Label, Line, Part, Point, Report, Row, Scalar, Series, Shape, Table, Unit};
use crate::analytics::statistics::{amount, count, real, whole};
use crate::domain::complaints::complaint;
use crate::domain::entity::Entity;
use crate::domain::listing::filter::Condition;
use crate::kernel::field::{Choice, Field};
use std::collections::HashMap;

/// Complaints of the period; what goes on in another complaint is counted there.
pub(super) fn in_period(facts: &Facts) -> Drill {
    Drill::within(Entity::Complaints, complaint::OPENED_AT, &facts.params).and(complaint::MERGED_INTO, Condition::Empty)
}

/// The label of an option of a choice, by its place.
pub(super) fn label(field: Field<Choice>, options: &[&'static str], place: u8) -> Label {
    match options.get(usize::from(place)) {
        Some(code) => Label::Choice(Entity::Complaints, field.key, (*code).into()),
        None => Label::Unstated,
    }
}

/// The condition on a choice, by the place of its option.
pub(super) fn condition(options: &[&'static str], place: u8) -> Condition {
    code(options.get(usize::from(place)).copied().unwrap_or(""))
}

/// The places of a choice: its options, then [`UNSTATED`].
pub(super) fn places(options: &[&'static str]) -> impl Iterator<Item = u8> {
    (0..UNSTATED).take(options.len()).chain([UNSTATED])
}

/// Complaints of each month, by severity.
pub fn by_month(facts: &Facts) -> Report {
    let cases = facts.cases();
    let severities = options(complaint::SEVERITY);
    let lines = places(&severities).filter_map(|severity| {
        let mut counts = vec![0_u64; cases.months.len()];
        for case in cases.list.iter().filter(|case| case.severity == severity) {
            if let Some(count) = case.month.and_then(|month| counts.get_mut(usize::from(month))) {
                *count += 1;
            }
        }
        let points =
            counts.iter().map(|count| Point { value: Some(real(*count)), n: *count, interval: None }).collect();
        let label = label(complaint::SEVERITY, &severities, severity);
        counts.iter().any(|count| *count > 0).then_some(Line { label, unit: Unit::Count, points })
    });
    let drills = cases.months.list().iter().map(|month| {
        let (from, to) = days_of(*month, &facts.params);
        let opened = Drill::all(Entity::Complaints).and(complaint::OPENED_AT, days(Some(from), to));
        opened.and(complaint::MERGED_INTO, Condition::Empty)
    });
    let axis = Axis::Months(cases.months.list().to_vec());
    report(facts, Series { axis, lines: lines.collect(), drills: drills.collect() })
}

/// Complaints by the five top causes, most frequent first, with what their remedies cost.
pub fn by_cause(facts: &Facts) -> Report {
    let causes = options(complaint::CAUSE);
    let groups = places(&causes).map(|place| {
        let drill = in_period(facts).and(complaint::CAUSE, condition(&causes, place));
        (label(complaint::CAUSE, &causes, place), Some(drill), sum(facts.cases(), |case| case.cause == place))
    });
    table(facts, groups.collect())
}

/// Complaints by severity, most frequent first.
pub fn by_severity(facts: &Facts) -> Report {
    let severities = options(complaint::SEVERITY);
    let groups = places(&severities).map(|place| {
        let drill = in_period(facts).and(complaint::SEVERITY, condition(&severities, place));
        (label(complaint::SEVERITY, &severities, place), Some(drill), sum(facts.cases(), |case| case.severity == place))
    });
    table(facts, groups.collect())
}

/// How many categories of the team's own are listed; the rest stands in one row.
const CATEGORIES: usize = 30;

/// Complaints by the team's own categories, most frequent first.
pub fn by_category(facts: &Facts) -> Report {
    let mut groups: HashMap<&str, Sum> = HashMap::new();
    let table_of = facts.dataset.table(Entity::Complaints);
    let mut cases = facts.cases().list.iter().peekable();
    for (first, chunk) in table_of.runs() {
        let category = chunk.texts(complaint::CATEGORY.key);
        while let Some(case) = cases.next_if(|case| case.slot.index() < first + chunk.rows()) {
            groups.entry(category.get(case.slot.index() - first)).or_default().add(case);
        }
    }
    let mut groups: Vec<(&str, Sum)> = groups.into_iter().collect();
    groups.sort_by(|a, b| b.1.count.cmp(&a.1.count).then(a.0.cmp(b.0)));
    let rest = groups.split_off(groups.len().min(CATEGORIES));
    let mut named: Vec<Group> = groups
        .into_iter()
        .map(|(name, sum)| {
            let label = if name.is_empty() { Label::Unstated } else { Label::Words(name.into()) };
            let drill = in_period(facts).and(complaint::CATEGORY, code(name));
            (label, Some(drill), sum)
        })
        .collect();
    if !rest.is_empty() {
        let all = rest.iter().fold(Sum::default(), |all, (_, sum)| all.with(sum));
        named.push((Label::Term("other-categories"), None, all));
    }
    table(facts, named)
}

/// Complaints that still wait for us, as they stand now.
pub fn open(facts: &Facts) -> Report {
    let severities = options(complaint::SEVERITY);
    let waiting = |place: Option<u8>| {
        let open = facts.cases().list.iter().filter(|case| case.open);
        count(open.filter(|case| place.is_none_or(|place| place == case.severity)).count())
    };
    let still = || {
        let field = complaint::FIELDS.iter().find(|field| field.key.as_str() == complaint::STATUS.key);
        let codes = match field.map(|field| &field.kind) {
            Some(crate::kernel::value::Kind::Choice(options)) => options.iter().map(str::to_owned).collect(),
            _ => Vec::new(),
        };
        let open = codes.into_iter().filter(|code| complaint::is_open(code)).chain([String::new()]).collect();
        in_period(facts).and(complaint::STATUS, Condition::AnyOf(open)).and(complaint::RESOLVED_AT, Condition::Empty)
    };
    let mut scalar = Scalar::new(Ok(waiting(None)), Unit::Count);
    for place in places(&severities) {
        let label = label(complaint::SEVERITY, &severities, place);
        let drill = Some(still().and(complaint::SEVERITY, condition(&severities, place)));
        let value = waiting(Some(place));
        if value > 0.0 {
            scalar = scalar.of(Part { label, value: Some(value), unit: Unit::Count, drill });
        }
    }
    Report { drill: Some(still()), ..report(facts, scalar).noting("as-they-stand-now") }
}

/// What a group of complaints adds up to.
#[derive(Clone, Copy, Default)]
pub(super) struct Sum {
    pub count: u64,
    pub open: u64,
    pub remedy: i64,
}

impl Sum {
    pub fn add(&mut self, case: &Case) {
        self.count += 1;
        self.open += u64::from(case.open);
        self.remedy += case.remedy;
    }

    pub fn with(self, other: &Self) -> Self {
        Self { count: self.count + other.count, open: self.open + other.open, remedy: self.remedy + other.remedy }
    }
}

pub(super) fn sum(cases: &Cases, belongs: impl Fn(&Case) -> bool) -> Sum {
    let mut sum = Sum::default();
    cases.list.iter().filter(|case| belongs(case)).for_each(|case| sum.add(case));
    sum
}

pub(super) type Group = (Label, Option<Drill>, Sum);

/// A Pareto table: most frequent first, with the share so far. Groups of nothing are left out.
pub(super) fn table(facts: &Facts, mut groups: Vec<Group>) -> Report {
    groups.retain(|(_, _, sum)| sum.count > 0);
    groups.sort_by_key(|(_, _, sum)| std::cmp::Reverse(sum.count));
    let all = count(facts.cases().list.len());
    let mut so_far = 0;
    let rows = groups.into_iter().map(|(label, drill, sum)| {
        so_far += sum.count;
        let cells = vec![
            Some(real(sum.count)),
            Some(real(sum.count) / all),
            Some(real(so_far) / all),
            Some(real(sum.open)),
            Some(amount(sum.remedy)),
        ];
        Row { label, cells, drill }
    });
    let heads = vec![
        Head::new("complaints", Unit::Count),
        Head::new("share", Unit::Share),
        Head::new("share-so-far", Unit::Share),
        Head::new("open", Unit::Count),
        Head::new("remedy-cost", Unit::Money(facts.params.settings.currency)),
    ];
    let rows = rows.collect();
    report(facts, Table { heads, rows })
}

/// A report on the complaints of the period.
pub(super) fn report(facts: &Facts, shape: impl Into<Shape>) -> Report {
    let cases = facts.cases();
    Report::new(shape, whole(cases.list.len()))
        .excluding("complaints-outside-period", cases.outside)
        .excluding("complaints-merged", cases.merged)
        .drilling(in_period(facts))
}
