//! How many people to ask: Cochran's sample size for a share (Sampling Techniques, 3rd edition 1977, chapter 4), with the
//! correction for a finite population.
//!
//! `n0 = z²·p·(1-p)/e²`, `n = n0 / (1 + (n0-1)/N)`; of those who are asked, only some answer.

/// How sure the interval is to hold the true share.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Confidence {
    /// 90 %.
    Ninety,
    /// 95 %, as nearly everybody states it.
    #[default]
    NinetyFive,
    /// 99 %.
    NinetyNine,
}

impl Confidence {
    /// All, from the least sure.
    pub const ALL: [Self; 3] = [Self::Ninety, Self::NinetyFive, Self::NinetyNine];

    /// In per cent.
    #[must_use]
    pub fn percent(self) -> u8 {
        match self {
            Self::Ninety => 90,
            Self::NinetyFive => 95,
            Self::NinetyNine => 99,
        }
    }

    /// The quantile of the normal distribution.
    #[must_use]
    pub fn z(self) -> f64 {
        match self {
            Self::Ninety => 1.644_854,
            Self::NinetyFive => 1.959_964,
            Self::NinetyNine => 2.575_829,
        }
    }
}

/// What a sample is wanted for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wanted {
    /// How sure.
    pub confidence: Confidence,
    /// How far the share may be off, between 0 and 1: half the width of the interval.
    pub margin: f64,
    /// The share that is expected; 0.5 is the worst case.
    pub share: f64,
    /// How many there are to be asked.
    pub population: usize,
    /// Which share of those who are asked answers.
    pub rate: f64,
}

/// What that takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Needed {
    /// The answers that an endless population would take.
    pub unlimited: f64,
    /// The answers that this one takes, before they are rounded up.
    pub exact: f64,
    /// The answers that it takes.
    pub answers: usize,
    /// How many to ask for so many answers; never more than there are.
    pub contacts: usize,
    /// Whether so many answers can be expected at all.
    pub enough: bool,
}

#[expect(clippy::cast_precision_loss, reason = "no population of people is above 2^53")]
fn real(count: usize) -> f64 {
    count as f64
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "counts of people, above zero")]
fn up(number: f64) -> usize {
    // A quotient that is whole but for the last bit of a double is not one person more.
    (number - 1e-9).ceil().max(0.0) as usize
}

impl Wanted {
    /// How many answers, and how many to ask for them; nothing where the wish makes no sense.
    #[must_use]
    pub fn needed(&self) -> Option<Needed> {
        let inside = |share: f64| share > 0.0 && share < 1.0;
        let sound = inside(self.margin) && inside(self.share) && self.rate > 0.0 && self.rate <= 1.0;
        if !sound || self.population == 0 {
            return None;
        }
        let z = self.confidence.z();
        let unlimited = z * z * self.share * (1.0 - self.share) / (self.margin * self.margin);
        let exact = unlimited / (1.0 + (unlimited - 1.0) / real(self.population));
        let answers = up(exact).clamp(1, self.population);
        let wished = up(real(answers) / self.rate);
        let contacts = wished.min(self.population);
        Some(Needed { unlimited, exact, answers, contacts, enough: wished <= self.population })
    }

    /// How far the share may be off when `answers` come in; nothing without an answer.
    #[must_use]
    pub fn margin_of(&self, answers: usize) -> Option<f64> {
        if answers == 0 || answers > self.population {
            return None;
        }
        let rest = if self.population > 1 { real(self.population - answers) / real(self.population - 1) } else { 0.0 };
        Some(self.confidence.z() * (self.share * (1.0 - self.share) / real(answers) * rest).sqrt())
    }
}
