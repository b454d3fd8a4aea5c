//! The service desk: what is asked for and how long it takes, and whether maintenance is done on time.

use super::drill::{Drill, code};
use super::facts::Facts;
use super::report::{Head, Label, Part, Report, Row, Scalar, Shape, Table, Unit};
use super::statistics::quantile::quantile;
use super::statistics::{count, interval, real, share, whole};
use crate::domain::entity::Entity;
use crate::domain::listing::filter::Condition;
use crate::domain::service::request;
use crate::domain::service::ways::WAYS;
use crate::kernel::field::{Choice, Date, Holds, Instant};
use crate::kernel::time::{Day, Timestamp};

const MS_PER_HOUR: f64 = 3_600_000.0;

/// A request of the period.
struct Asked {
    /// Its place among the kinds.
    kind: usize,
    is_open: bool,
    /// Milliseconds from the first word until the customer had it.
    took: Option<i64>,
    /// The days on which it was done, and was to be done.
    done: Option<Day>,
    due: Option<Day>,
}

/// The requests of the period, and how many lie outside.
fn requests(facts: &Facts) -> (Vec<Asked>, u64) {
    let (mut list, mut outside) = (Vec::new(), 0);
    let zone = facts.params.settings.zone;
    for (_, chunk) in facts.dataset.table(Entity::Requests).runs() {
        let (kinds, states) = (Choice::column(chunk, request::KIND.key), Choice::column(chunk, request::STATE.key));
        let opened = Instant::column(chunk, request::OPENED_AT.key);
        let finished = Instant::column(chunk, request::FINISHED_AT.key);
        let due = Date::column(chunk, request::DUE_ON.key);
        for row in chunk.live_rows() {
            let (kind, at) = (Choice::read(kinds, row), Instant::read(opened, row));
            let place = WAYS.iter().position(|way| way.kind == kind);
            let covered = at.filter(|at| facts.params.covers(facts.params.day_of(at.0)));
            let (Some(kind), Some(at)) = (place, covered) else {
                outside += 1;
                continue;
            };
            let finished: Option<Timestamp> = Instant::read(finished, row).filter(|end| *end >= at);
            list.push(Asked {
                kind,
                is_open: request::is_open(Choice::read(states, row)),
                took: finished.map(|end| end.0 - at.0),
                done: finished.map(|end| zone.day(end)),
                due: Date::read(due, row),
            });
        }
    }
    (list, outside)
}

fn in_period(facts: &Facts) -> Drill {
    Drill::within(Entity::Requests, request::OPENED_AT, &facts.params)
}

fn report(facts: &Facts, shape: impl Into<Shape>, n: usize, outside: u64) -> Report {
    Report::new(shape, whole(n)).excluding("requests-outside-period", outside).drilling(in_period(facts))
}

/// Requests by kind: how many, how many wait for us, and the median time until the customer had it.
pub fn by_kind(facts: &Facts) -> Report {
    let (list, outside) = requests(facts);
    let row = |(place, way): (usize, &crate::domain::service::ways::Way)| {
        let of_kind = || list.iter().filter(move |asked| asked.kind == place);
        let mut took: Vec<i64> = of_kind().filter_map(|asked| asked.took).collect();
        let cells = vec![
            Some(count(of_kind().count())),
            Some(count(of_kind().filter(|asked| asked.is_open).count())),
            Some(count(took.len())),
            quantile(&mut took, 0.5).map(|ms| ms / MS_PER_HOUR),
        ];
        let label = Label::Choice(Entity::Requests, request::KIND.key, way.kind.into());
        let drill = in_period(facts).and(request::KIND, code(way.kind));
        (of_kind().count() > 0).then_some(Row { label, cells, drill: Some(drill) })
    };
    let heads = vec![
        Head::new("requests", Unit::Count),
        Head::new("open", Unit::Count),
        Head::new("finished", Unit::Count),
        Head::new("median-hours", Unit::Hours),
    ];
    let rows = WAYS.iter().enumerate().filter_map(row).collect();
    report(facts, Table { heads, rows }, list.len(), outside).noting("calendar-hours")
}

/// Maintenance done by the day it was due, of all that is done and had such a day.
pub fn on_time(facts: &Facts) -> Report {
    let (list, outside) = requests(facts);
    let maintenance = |asked: &&Asked| WAYS.get(asked.kind).is_some_and(|way| way.kind == "maintenance");
    let all = whole(list.iter().filter(maintenance).count());
    let days = || list.iter().filter(maintenance).filter_map(|asked| asked.done.zip(asked.due));
    let judged = whole(days().count());
    let met = whole(days().filter(|(done, due)| done <= due).count());
    let part = |name: &'static str, count: u64| Part {
        label: Label::Term(name),
        value: Some(real(count)),
        unit: Unit::Count,
        drill: None,
    };
    let scalar = Scalar::new(share(met, judged, "no-maintenance-done"), Unit::Share)
        .within(interval::wilson(met, judged))
        .of(part("in-time", met))
        .of(part("too-late", judged - met));
    let drill = in_period(facts)
        .and(request::KIND, code("maintenance"))
        .and(request::FINISHED_AT, Condition::Filled)
        .and(request::DUE_ON, Condition::Filled);
    Report { n: judged, drill: Some(drill), ..report(facts, scalar, list.len(), outside) }
        .excluding("maintenance-not-done-or-without-a-day", all - judged)
}
