//! Recovery: whether customers were satisfied with the handling, and whether they bought again.

use super::cases::{Case, Cases, options};
use super::counts::{in_period, label, places, report};
use crate::analytics::drill::Drill;
use crate::analytics::facts::Facts;
use crate::analytics::params::Params;
use crate::analytics::report::{Head, Label, Part, Report, Row, Scalar, Table, Unit};
use crate::analytics::retention::order_days::OrderDays;
use crate::analytics::statistics::{interval, real, share, whole};
use crate::domain::complaints::complaint;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::listing::filter::Condition;

/// Satisfied after the handling, of those who were asked.
pub fn satisfied(facts: &Facts) -> Report {
    let answers = || facts.cases().list.iter().filter_map(|case| case.satisfied);
    let (asked, satisfied) = (whole(answers().count()), whole(answers().filter(|yes| *yes).count()));
    let part = |name, count, answer: &str| Part {
        label: Label::Term(name),
        value: Some(real(count)),
        unit: Unit::Count,
        drill: Some(in_period(facts).and(complaint::SATISFIED_AFTER, Condition::AnyOf(vec![answer.to_owned()]))),
    };
    let scalar = Scalar::new(share(satisfied, asked, "nobody-asked"), Unit::Share)
        .within(interval::wilson(satisfied, asked))
        .of(part("satisfied-after", satisfied, "yes"))
        .of(part("not-satisfied-after", asked - satisfied, "no"));
    let drill = in_period(facts).and(complaint::SATISFIED_AFTER, Condition::Filled);
    let all = whole(facts.cases().list.len());
    Report { n: asked, drill: Some(drill), ..report(facts, scalar) }.excluding("complaints-not-asked", all - asked)
}

/// Whether the customer of a resolved complaint bought again in time; `None` while it is too early to tell.
pub(super) fn bought_again(case: &Case, days: &OrderDays, params: &Params) -> Option<bool> {
    let resolved = i32::try_from(params.day_of(case.resolved?)).ok()?;
    let until = resolved.saturating_add(params.again_within_days);
    (until <= params.as_of.0).then(|| days.bought(case.customer, resolved + 1, until))
}

/// What became of the complaints of the period, in their order; `None` while it is too early to tell.
#[must_use]
pub fn outcomes(facts: &Facts) -> Vec<Option<bool>> {
    let days = days_after(facts);
    facts.cases().list.iter().map(|case| bought_again(case, days, &facts.params)).collect()
}

/// The order days by which complaints are judged: orders after the period are needed for those near its end.
pub(super) fn days_after(facts: &Facts) -> &OrderDays {
    if facts.params.to == facts.params.as_of { facts.order_days() } else { facts.days_until_now() }
}

/// The order days up to the as-of date.
#[must_use]
pub fn days_until_now(facts: &Facts) -> OrderDays {
    OrderDays::of(&facts.dataset, &Params { to: facts.params.as_of, ..facts.params.clone() })
}

/// Counts of resolved complaints that can be judged, and of those followed by another purchase.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Again {
    /// Resolved long enough ago.
    pub resolved: u64,
    /// Followed by a purchase.
    pub again: u64,
}

/// The counts over the complaints of the period that `belongs`.
#[must_use]
pub fn again(facts: &Facts, belongs: impl Fn(&Case) -> bool) -> Again {
    let judged = facts.cases().list.iter().zip(facts.outcomes()).filter(|(case, _)| belongs(case));
    judged.fold(Again::default(), |counts, (_, outcome)| Again {
        resolved: counts.resolved + u64::from(outcome.is_some()),
        again: counts.again + u64::from(*outcome == Some(true)),
    })
}

/// Bought again within so many days of the resolution, of all resolved long enough ago.
pub fn bought_again_rate(facts: &Facts) -> Report {
    let counts = again(facts, |_| true);
    let part = |name, count, wanted| Part {
        label: Label::Term(name),
        value: Some(real(count)),
        unit: Unit::Count,
        drill: Some(judged(&facts.params, wanted, |_| true)),
    };
    let scalar = Scalar::new(share(counts.again, counts.resolved, "nothing-to-judge"), Unit::Share)
        .within(interval::wilson(counts.again, counts.resolved))
        .of(part("bought-again", counts.again, Some(true)))
        .of(part("not-bought-again", counts.resolved - counts.again, Some(false)));
    let drill = judged(&facts.params, None, |_| true);
    Report { n: counts.resolved, drill: Some(drill), ..report(facts, scalar) }
        .excluding("complaints-unresolved-or-too-recent", whole(facts.cases().list.len()) - counts.resolved)
        .given("again-within-days", facts.params.again_within_days)
}

/// The same by severity and by speed, beside what the workspace's references claim: by the teaching material, 4 % come
/// back after a major complaint, 53 % after a minor one, up to 95 % when it was settled fast.
pub fn by_severity_and_speed(facts: &Facts) -> Report {
    let severities = options(complaint::SEVERITY);
    let [major, minor, settled, quick] = facts.params.settings.came_back;
    let claims = [("minor", minor), ("major", major)];
    let limit = facts.params.fast_hours;
    let mut rows: Vec<Row> = Vec::new();
    for place in places(&severities) {
        let belongs = move |case: &Case| case.severity == place;
        let known = severities.get(usize::from(place)).copied().unwrap_or("");
        let claim = claims.iter().find(|(name, _)| *name == known).map(|(_, share)| *share);
        let name = label(complaint::SEVERITY, &severities, place);
        rows.push(row(name, again(facts, belongs), claim, judged(&facts.params, None, belongs)));
    }
    for (name, is_fast, claim) in [("settled-fast", true, Some(quick)), ("settled-slowly", false, Some(settled))] {
        let belongs = move |case: &Case| fast(case, limit) == Some(is_fast);
        rows.push(row(Label::Term(name), again(facts, belongs), claim, judged(&facts.params, None, belongs)));
    }
    rows.retain(|row| row.cells.first() != Some(&Some(0.0)));
    let heads = vec![
        Head::new("resolved", Unit::Count),
        Head::new("bought-again", Unit::Count),
        Head::new("share", Unit::Share),
        Head::new("low", Unit::Share),
        Head::new("high", Unit::Share),
        Head::claim("share-claimed", Unit::Share),
    ];
    let all = again(facts, |_| true);
    let drill = judged(&facts.params, None, |_| true);
    Report { n: all.resolved, drill: Some(drill), ..report(facts, Table { heads, rows }) }
        .excluding("complaints-unresolved-or-too-recent", whole(facts.cases().list.len()) - all.resolved)
        .given("again-within-days", facts.params.again_within_days)
        .given("fast-hours", limit)
        .noting("teaching-claim")
}

/// Whether a resolved complaint was settled within `limit` hours.
#[expect(clippy::cast_precision_loss, reason = "spans of milliseconds stay far below 2^53")]
pub(super) fn fast(case: &Case, limit: f64) -> Option<bool> {
    case.resolved.map(|resolved| (resolved - case.opened) as f64 <= limit * 3_600_000.0)
}

fn row(label: Label, counts: Again, claim: Option<f64>, drill: Drill) -> Row {
    let interval = interval::wilson(counts.again, counts.resolved);
    let cells = vec![
        Some(real(counts.resolved)),
        Some(real(counts.again)),
        share(counts.again, counts.resolved, "").ok(),
        interval.map(|i| i.low),
        interval.map(|i| i.high),
        claim,
    ];
    Row { label, cells, drill: Some(drill) }
}

/// The complaints that can be judged, all or those with this outcome.
fn judged(params: &Params, outcome: Option<bool>, belongs: impl Fn(&Case) -> bool + Send + Sync + 'static) -> Drill {
    let params = params.clone();
    Drill::found(Entity::Complaints, move |dataset: &Dataset| {
        let days = OrderDays::of(dataset, &Params { to: params.as_of, ..params.clone() });
        let cases = Cases::of(dataset, &params).list;
        let fits = |case: &&Case| {
            belongs(case) && bought_again(case, &days, &params).is_some_and(|a| outcome.is_none_or(|o| o == a))
        };
        cases.iter().filter(fits).map(|case| case.slot).collect()
    })
}
