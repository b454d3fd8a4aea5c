//! How far a wave is: who was asked, who answered, and what it has cost.

use super::{invitation, response, wave};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::column::Slot;
use crate::kernel::money::Money;

/// The people of a wave, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Who was drawn.
    pub drawn: usize,
    /// Of these, who was asked.
    pub asked: usize,
    /// Who was reminded.
    pub reminded: usize,
    /// Who answered.
    pub answered: usize,
    /// Who does not want to answer.
    pub refused: usize,
    /// Who is to be called back.
    pub call_back: usize,
    /// Who was not reached.
    pub unreachable: usize,
    /// How often somebody was asked, reminded or called.
    pub contacts: usize,
    /// The answers that came in, also of people who were not drawn.
    pub answers: usize,
}

/// The invitations of `wave`, in the order in which they were drawn.
#[must_use]
pub fn invited(dataset: &Dataset, wave: Slot) -> Vec<Slot> {
    let mut slots = Vec::new();
    dataset.table(Entity::Invitations).scan(invitation::WAVE, |slot, of| {
        if of == Some(wave) {
            slots.push(slot);
        }
    });
    slots
}

/// The waves of `survey`, the latest first.
#[must_use]
pub fn waves_of(dataset: &Dataset, survey: Slot) -> Vec<Slot> {
    let mut slots = Vec::new();
    dataset.table(Entity::Waves).scan(wave::SURVEY, |slot, of| {
        if of == Some(survey) {
            slots.push(slot);
        }
    });
    slots.reverse();
    slots
}

/// How far `wave` is.
#[must_use]
pub fn progress(dataset: &Dataset, wave: Slot) -> Progress {
    let table = dataset.table(Entity::Invitations);
    let mut progress = Progress::default();
    for slot in invited(dataset, wave) {
        let attempts = table.get(slot, invitation::ATTEMPTS).flatten().unwrap_or(0);
        let asked = attempts > 0 || table.get(slot, invitation::ASKED_AT).flatten().is_some();
        progress.drawn += 1;
        progress.contacts += usize::try_from(attempts).unwrap_or(0).max(usize::from(asked));
        progress.reminded += usize::from(table.get(slot, invitation::REMINDED_AT).flatten().is_some());
        let state = table.get(slot, invitation::STATE).unwrap_or("");
        // An import may bring a state without a time.
        progress.asked += usize::from(asked || !matches!(state, "" | "drawn"));
        match state {
            "answered" => progress.answered += 1,
            "refused" => progress.refused += 1,
            "call_back" => progress.call_back += 1,
            "unreachable" => progress.unreachable += 1,
            _ => {}
        }
    }
    dataset.table(Entity::Responses).scan(response::WAVE, |_, of| progress.answers += usize::from(of == Some(wave)));
    progress
}

impl Progress {
    /// Who was asked and has neither answered nor refused.
    #[must_use]
    pub fn silent(&self) -> usize {
        self.asked.saturating_sub(self.answered + self.refused)
    }

    /// What the contacts have cost so far, at `each`; where nobody was drawn, everybody who answered was one.
    #[must_use]
    pub fn cost(&self, each: Money) -> Money {
        let contacts = if self.drawn == 0 { self.answers } else { self.contacts };
        let minor = each.minor.saturating_mul(i64::try_from(contacts).unwrap_or(i64::MAX));
        Money { minor, ..each }
    }

    /// What one answer has cost so far; nothing without an answer.
    #[must_use]
    pub fn cost_per_answer(&self, each: Money) -> Option<Money> {
        let answers = i64::try_from(if self.drawn == 0 { self.answers } else { self.answered }).ok()?;
        let cost = self.cost(each);
        let half = answers / 2;
        cost.minor.checked_add(half)?.checked_div(answers).map(|minor| Money { minor, ..cost })
    }
}
