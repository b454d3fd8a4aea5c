//! Response rate: answers over invitations (AAPOR RR1), of the surveys that say how many were invited.

use crate::analytics::drill::{Drill, days};
use crate::analytics::facts::Facts;
use crate::analytics::report::{Head, Label, Part, Report, Row, Scalar, Shape, Table, Unit};
use crate::analytics::statistics::{interval, real, share};
use crate::domain::entity::Entity;
use crate::domain::listing::filter::Condition;
use crate::domain::surveys::{response, survey};
use crate::kernel::column::Slot;

/// Answers and invitations of one survey.
struct Wave {
    slot: Slot,
    answered: u64,
    invited: u64,
}

struct Waves {
    counted: Vec<Wave>,
    unknown: u64,
    impossible: u64,
}

/// Answers of the surveys opened in the period, whenever they came up to its end.
fn waves(facts: &Facts) -> Waves {
    let (dataset, params) = (&facts.dataset, &facts.params);
    let surveys = dataset.table(Entity::Surveys);
    let mut answered = vec![0_u64; surveys.slot_count()];
    for (_, chunk) in dataset.table(Entity::Responses).runs() {
        let (at, of) = (chunk.ints(response::ANSWERED_AT.key), chunk.slots(response::SURVEY.key));
        for row in chunk.live_rows() {
            let counts = at.get(row).is_some_and(|instant| params.day_of(instant) <= i64::from(params.to.0));
            if let (true, Some(count)) = (counts, of.get(row).and_then(|slot| answered.get_mut(slot.index()))) {
                *count += 1;
            }
        }
    }
    let mut waves = Waves { counted: Vec::new(), unknown: 0, impossible: 0 };
    for slot in surveys.slots() {
        let opened = surveys.get(slot, survey::OPENED_ON).flatten();
        if opened.is_some_and(|day| !params.covers(i64::from(day.0))) {
            continue;
        }
        let answered = answered.get(slot.index()).copied().unwrap_or(0);
        let invited = surveys.get(slot, survey::INVITED).flatten().and_then(|count| u64::try_from(count).ok());
        match invited.filter(|invited| *invited > 0) {
            None => waves.unknown += 1,
            Some(invited) if invited < answered => waves.impossible += 1,
            Some(invited) => waves.counted.push(Wave { slot, answered, invited }),
        }
    }
    waves
}

/// Answered of invited over all surveys.
pub fn response_rate(facts: &Facts) -> Report {
    let waves = waves(facts);
    let answered = waves.counted.iter().map(|wave| wave.answered).sum();
    let invited = waves.counted.iter().map(|wave| wave.invited).sum();
    let part =
        |name, count| Part { label: Label::Term(name), value: Some(real(count)), unit: Unit::Count, drill: None };
    let scalar = Scalar::new(share(answered, invited, "no-invitations"), Unit::Share)
        .within(interval::wilson(answered, invited))
        .of(part("invited", invited))
        .of(part("answered", answered));
    report(facts, scalar, invited, &waves)
}

/// The same survey by survey.
pub fn by_survey(facts: &Facts) -> Report {
    let waves = waves(facts);
    let surveys = facts.dataset.table(Entity::Surveys);
    let rows = waves.counted.iter().map(|wave| {
        let interval = interval::wilson(wave.answered, wave.invited);
        let id = surveys.id_at(wave.slot).map(|id| id.to_string());
        let drill = Drill::all(Entity::Responses)
            .and(response::SURVEY, Condition::AnyOf(id.into_iter().collect()))
            .and(response::ANSWERED_AT, days(None, facts.params.to));
        Row {
            label: Label::Words(facts.dataset.title(Entity::Surveys, wave.slot).into()),
            cells: vec![
                Some(real(wave.invited)),
                Some(real(wave.answered)),
                share(wave.answered, wave.invited, "").ok(),
                interval.map(|i| i.low),
                interval.map(|i| i.high),
            ],
            drill: Some(drill),
        }
    });
    let heads = vec![
        Head::new("invited", Unit::Count),
        Head::new("answered", Unit::Count),
        Head::new("share", Unit::Share),
        Head::new("low", Unit::Share),
        Head::new("high", Unit::Share),
    ];
    let table = Table { heads, rows: rows.collect() };
    let invited = waves.counted.iter().map(|wave| wave.invited).sum();
    report(facts, table, invited, &waves)
}

fn report(facts: &Facts, shape: impl Into<Shape>, n: u64, waves: &Waves) -> Report {
    Report::new(shape, n)
        .excluding("surveys-without-invitations", waves.unknown)
        .excluding("surveys-answered-more-than-invited", waves.impossible)
        .drilling(Drill::all(Entity::Surveys).and(survey::INVITED, scores_from_one()))
        .given("to", facts.params.to)
}

fn scores_from_one() -> Condition {
    Condition::Between { from: Some("1".to_owned()), to: None }
}
