//! Response rate by channel and by wave: answered of those whom the question reached (AAPOR RR1), by their invitations.

use crate::analytics::facts::Facts;
use crate::analytics::report::{Head, Label, Report, Row, Table, Unit};
use crate::analytics::statistics::{interval, real};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::surveys::{invitation, wave};
use crate::kernel::column::Slot;
use std::collections::BTreeMap;

/// How far the invitations of a wave or channel are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Whom the question reached: asked, to be called back, answered or refused.
    pub delivered: u64,
    /// Who answered.
    pub answered: u64,
    /// Drawn, but not asked yet.
    pub waiting: u64,
    /// Whom nothing reached.
    pub unreachable: u64,
}

impl Asked {
    fn add(&mut self, state: &str) {
        match state {
            "asked" | "call_back" | "refused" => self.delivered += 1,
            "answered" => {
                self.delivered += 1;
                self.answered += 1;
            }
            "unreachable" => self.unreachable += 1,
            _ => self.waiting += 1,
        }
    }

    fn merge(&mut self, other: &Self) {
        self.delivered += other.delivered;
        self.answered += other.answered;
        self.waiting += other.waiting;
        self.unreachable += other.unreachable;
    }
}

/// Wave by wave, of one survey or of all, for the waves that `counts` takes.
#[must_use]
pub fn by_wave(dataset: &Dataset, counts: impl Fn(Slot) -> bool) -> BTreeMap<Slot, Asked> {
    let mut waves = BTreeMap::new();
    for (_, chunk) in dataset.table(Entity::Invitations).runs() {
        let (of, state) = (chunk.slots(invitation::WAVE.key), chunk.choices(invitation::STATE.key));
        for row in chunk.live_rows() {
            if let Some(of) = of.get(row).filter(|of| counts(*of)) {
                waves.entry(of).or_insert_with(Asked::default).add(state.get(row));
            }
        }
    }
    waves
}

const HEADS: [Head; 5] = [
    Head::new("delivered", Unit::Count),
    Head::new("answered", Unit::Count),
    Head::new("share", Unit::Share),
    Head::new("low", Unit::Share),
    Head::new("high", Unit::Share),
];

fn row(label: Label, asked: &Asked) -> Row {
    let interval = interval::wilson(asked.answered, asked.delivered);
    let share = (asked.delivered > 0).then(|| real(asked.answered) / real(asked.delivered));
    let cells = vec![
        Some(real(asked.delivered)),
        Some(real(asked.answered)),
        share,
        interval.map(|i| i.low),
        interval.map(|i| i.high),
    ];
    Row { label, cells, drill: None }
}

/// Channels first, then the waves in the order in which they came.
#[must_use]
pub fn report(dataset: &Dataset, counts: impl Fn(Slot) -> bool) -> Report {
    let waves = by_wave(dataset, counts);
    let channel_of = |slot: Slot| dataset.get(Entity::Waves, slot, wave::CHANNEL).unwrap_or("").to_owned();
    let (mut channels, mut all) = (BTreeMap::<String, Asked>::new(), Asked::default());
    for (slot, asked) in &waves {
        channels.entry(channel_of(*slot)).or_default().merge(asked);
        all.merge(asked);
    }
    let name = |code: &str| Label::Choice(Entity::Waves, wave::CHANNEL.key, code.into());
    let mut rows: Vec<Row> = channels.iter().map(|(code, asked)| row(name(code), asked)).collect();
    rows.extend(waves.iter().map(|(slot, asked)| {
        let wave = Label::Words(dataset.title(Entity::Waves, *slot).into());
        row(Label::Both(Box::new((name(&channel_of(*slot)), wave))), asked)
    }));
    Report::new(Table { heads: HEADS.to_vec(), rows }, all.delivered)
        .excluding("invitations-not-asked-yet", all.waiting)
        .excluding("invitations-that-reached-nobody", all.unreachable)
}

/// The waves that began up to the end of the period, and not before it.
pub fn response_rate_by_wave(facts: &Facts) -> Report {
    let params = &facts.params;
    let counts = |slot: Slot| {
        let began = facts.dataset.get(Entity::Waves, slot, wave::STARTED_ON).flatten();
        began.is_none_or(|day| params.covers(i64::from(day.0)))
    };
    report(&facts.dataset, counts)
}
