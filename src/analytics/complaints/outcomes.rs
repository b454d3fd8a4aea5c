//! What becomes of the dissatisfied: who complained, was handled, satisfied again, stayed, and bought again.

use super::cases::options;
use super::counts::{label, places};
use super::journeys::{Journey, Journeys};
use super::recovery::fast;
use crate::analytics::drill::Drill;
use crate::analytics::facts::Facts;
use crate::analytics::params::Params;
use crate::analytics::report::{Flow, Head, Label, Part, Report, Row, Shape, Table, Unit};
use crate::analytics::statistics::{interval, real, share, whole};
use crate::domain::complaints::complaint;
use crate::domain::entity::Entity;

/// The steps, each of which has taken those before it too.
pub const STEPS: [&str; 6] = ["dissatisfied", "complained", "handled", "satisfied-again", "stayed", "bought-again"];

/// How many of the steps a customer who was dissatisfied in a survey has taken.
#[must_use]
pub fn reached(journey: &Journey) -> usize {
    let steps = [
        journey.dissatisfied.is_some(),
        journey.complaint.is_some(),
        journey.handled(),
        journey.satisfied(),
        journey.stayed,
        journey.again == Some(true),
    ];
    steps.into_iter().take_while(|step| *step).count()
}

/// How many customers have taken each step, of those for whom `belongs` holds.
#[must_use]
pub fn counts(journeys: &Journeys, belongs: impl Fn(&Journey) -> bool) -> [u64; 6] {
    let mut counts = [0; 6];
    for journey in journeys.list.iter().filter(|journey| belongs(journey)) {
        counts.iter_mut().take(reached(journey)).for_each(|count| *count += 1);
    }
    counts
}

/// The customers that `wanted` names, found again.
pub(super) fn customers(params: &Params, wanted: impl Fn(&Journey) -> bool + Send + Sync + 'static) -> Drill {
    let params = params.clone();
    Drill::found(Entity::Customers, move |dataset| {
        Journeys::again(dataset, &params).list.iter().filter(|one| wanted(one)).map(|one| one.customer).collect()
    })
}

/// A report on the customers of the period who were dissatisfied or complained.
pub(super) fn report(facts: &Facts, shape: impl Into<Shape>, n: u64) -> Report {
    Report::new(shape, n)
        .excluding("complaints-outside-period", facts.cases().outside)
        .excluding("complaints-merged", facts.cases().merged)
        .excluding("dissatisfied-without-customer", facts.journeys().anonymous)
        .given("ratio-tolerance", facts.params.settings.ratio_tolerance)
}

/// From dissatisfied to bought again: customers who said in a survey that they are dissatisfied.
pub fn funnel(facts: &Facts) -> Report {
    let journeys = facts.journeys();
    let counts = counts(journeys, |_| true);
    let steps = STEPS.iter().zip(counts).enumerate().map(|(place, (name, count))| Part {
        label: Label::Term(name),
        value: Some(real(count)),
        unit: Unit::Count,
        drill: Some(customers(&facts.params, move |journey| reached(journey) > place)),
    });
    let [n, ..] = counts;
    let recent = |journey: &&Journey| reached(journey) == 5 && journey.again.is_none();
    let recent = whole(journeys.list.iter().filter(recent).count());
    report(facts, Flow { steps: steps.collect() }, n)
        .excluding("customers-too-recent", recent)
        .given("lost-after-days", facts.params.settings.lost_after_days)
        .given("again-within-days", facts.params.again_within_days)
        .drilling(customers(&facts.params, |journey| journey.dissatisfied.is_some()))
}

/// Who complained, by severity and speed: where a share is what of whom, with its interval.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// Complained.
    pub complained: u64,
    /// Had their complaint resolved.
    pub handled: u64,
    /// Said afterwards that they are satisfied.
    pub satisfied: u64,
    /// Stayed.
    pub stayed: u64,
    /// Were handled long enough ago to judge, or bought again already.
    pub judged: u64,
    /// Bought again.
    pub again: u64,
}

impl Group {
    /// The customers who complained and for whom `belongs` holds.
    #[must_use]
    pub fn of(journeys: &Journeys, belongs: impl Fn(&Journey) -> bool) -> Self {
        let mut group = Self::default();
        for journey in journeys.list.iter().filter(|one| one.complaint.is_some() && belongs(one)) {
            group.complained += 1;
            if journey.handled() {
                group.handled += 1;
                group.satisfied += u64::from(journey.satisfied());
                group.stayed += u64::from(journey.stayed);
                group.judged += u64::from(journey.again.is_some());
                group.again += u64::from(journey.again == Some(true));
            }
        }
        group
    }

    fn cells(&self, claims: [Option<f64>; 2]) -> Vec<Option<f64>> {
        let shares = [(self.handled, self.complained), (self.satisfied, self.handled), (self.stayed, self.handled)];
        let cell = |(part, of): (u64, u64)| {
            let interval = interval::wilson(part, of);
            [share(part, of, "").ok(), interval.map(|i| i.low), interval.map(|i| i.high)]
        };
        let complained = std::iter::once(Some(real(self.complained)));
        let came_back = cell((self.again, self.judged));
        complained.chain(came_back).chain(claims).chain(shares.into_iter().flat_map(cell)).collect()
    }
}

/// A group of complaints: a place of the severity, and whether it was settled fast.
type Which = (Option<u8>, Option<bool>);

fn belongs((severity, speed): Which, limit: f64) -> impl Fn(&Journey) -> bool + Copy + Send + Sync + 'static {
    move |journey: &Journey| {
        journey.complaint.is_some_and(|case| {
            severity.is_none_or(|place| place == case.severity)
                && speed.is_none_or(|speed| fast(&case, limit) == Some(speed))
        })
    }
}

/// Handled, satisfied again, stayed and bought again by severity and speed, beside the references.
pub fn by_severity_and_speed(facts: &Facts) -> Report {
    let severities = options(complaint::SEVERITY);
    let limit = facts.params.fast_hours;
    let journeys = facts.journeys();
    let [major, minor, settled, quick] = facts.params.settings.came_back;
    let speeds = [None, Some(true), Some(false)];
    let mut rows = Vec::new();
    for severity in std::iter::once(None).chain(places(&severities).map(Some)) {
        for speed in speeds {
            let belongs = belongs((severity, speed), limit);
            let group = Group::of(journeys, belongs);
            if group.complained == 0 {
                continue;
            }
            let known = severity.and_then(|place| severities.get(usize::from(place))).copied();
            let by_severity = match known {
                Some("major") => Some(major),
                Some("minor") => Some(minor),
                _ => None,
            };
            let by_speed = speed.map(|fast| if fast { quick } else { settled });
            let drill = customers(&facts.params, move |journey| journey.complaint.is_some() && belongs(journey));
            let name = name(severity.map(|place| label(complaint::SEVERITY, &severities, place)), speed);
            rows.push(Row { label: name, cells: group.cells([by_severity, by_speed]), drill: Some(drill) });
        }
    }
    let all = Group::of(journeys, |_| true);
    report(facts, Table { heads: heads(), rows }, all.complained)
        .excluding("customers-too-recent", all.handled - all.judged)
        .given("lost-after-days", facts.params.settings.lost_after_days)
        .given("again-within-days", facts.params.again_within_days)
        .given("fast-hours", limit)
        .noting("teaching-claim")
        .drilling(customers(&facts.params, |journey| journey.complaint.is_some()))
}

fn name(severity: Option<Label>, speed: Option<bool>) -> Label {
    let speed = speed.map(|fast| Label::Term(if fast { "settled-fast" } else { "settled-slowly" }));
    match (severity, speed) {
        (Some(severity), Some(speed)) => Label::Both(Box::new((severity, speed))),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => Label::Term("all-complaints"),
    }
}

fn heads() -> Vec<Head> {
    vec![
        Head::new("complained", Unit::Count),
        Head::new("came-back", Unit::Share),
        Head::new("came-back-low", Unit::Share),
        Head::new("came-back-high", Unit::Share),
        Head::claim("by-severity-claimed", Unit::Share),
        Head::claim("by-speed-claimed", Unit::Share),
        Head::new("handled", Unit::Share),
        Head::new("handled-low", Unit::Share),
        Head::new("handled-high", Unit::Share),
        Head::new("satisfied-again", Unit::Share),
        Head::new("satisfied-again-low", Unit::Share),
        Head::new("satisfied-again-high", Unit::Share),
        Head::new("stayed", Unit::Share),
        Head::new("stayed-low", Unit::Share),
        Head::new("stayed-high", Unit::Share),
    ]
}
