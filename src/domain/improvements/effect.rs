//! Whether an improvement had an effect: the complaints of its cause before and after it was in place, over equal spans.

use super::improvement::{CAUSE, CAUSE_DETAIL, IN_PLACE_ON, PRODUCT};
use crate::domain::complaints::{complaint, tree};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::orders::order;
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::field::{Choice, Date, Holds, Instant, Link, Text};
use crate::kernel::time::{Day, Timestamp};
use std::collections::HashSet;

/// So many days have to have passed since it was in place before the figures say anything.
pub const LEAST_DAYS: i32 = 28;
/// The longest span: beyond a year too much else changes.
pub const MOST_DAYS: i32 = 365;
/// One in so many chances of being wrong on the side that counts: the 2.5 % of a 95 % interval.
const ERROR: f64 = 0.025;

/// Which complaints an improvement is meant to make fewer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scope {
    /// Of one of the five top causes.
    pub cause: String,
    /// Of one of these causes of the team's own; where there are some, they alone decide.
    pub details: HashSet<Slot>,
    /// About this product.
    pub product: String,
}

impl Scope {
    /// What the improvement in `slot` is about.
    #[must_use]
    pub fn of(dataset: &Dataset, slot: Slot) -> Self {
        let entity = Entity::Improvements;
        let detail = dataset.get(entity, slot, CAUSE_DETAIL).flatten();
        Self {
            cause: dataset.get(entity, slot, CAUSE).unwrap_or("").to_owned(),
            details: detail.map(|detail| tree::below(dataset, detail)).unwrap_or_default(),
            product: dataset.get(entity, slot, PRODUCT).unwrap_or("").to_owned(),
        }
    }

    fn covers(&self, cause: &str, detail: Option<Slot>, product: &str) -> bool {
        let caused = if self.details.is_empty() {
            cause == self.cause
        } else {
            detail.is_some_and(|detail| self.details.contains(&detail))
        };
        caused && (self.product.is_empty() || self.product == product)
    }
}

/// One of the two spans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Its first day.
    pub from: Day,
    /// Its last day.
    pub to: Day,
    /// Complaints of the cause that came in.
    pub complaints: u64,
    /// Valid orders, of whatever product.
    pub orders: u64,
}

impl Span {
    fn count(&mut self, day: Day, count: impl FnOnce(&mut Self)) {
        if (self.from..=self.to).contains(&day) {
            count(self);
        }
    }
}

/// The complaints of a cause before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effect {
    /// How many days each span has; none yet on the day it was in place.
    pub days: i32,
    /// The days before it was in place.
    pub before: Span,
    /// The days from then on.
    pub after: Span,
}

/// What the figures say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Too few days to say anything.
    TooEarly {
        /// How many there are.
        days: i32,
    },
    /// The rate went down, beyond chance.
    Better,
    /// That it went down is not shown.
    NotShown,
}

impl Effect {
    /// What to divide by: orders where both spans have some, else days. In thousands of orders, or in days.
    #[must_use]
    pub fn exposures(&self) -> (f64, f64) {
        if self.by_orders() {
            (thousands(self.before.orders), thousands(self.after.orders))
        } else {
            (f64::from(self.days), f64::from(self.days))
        }
    }

    /// Whether rates are per 1,000 orders; they are per day where there are no orders.
    #[must_use]
    pub fn by_orders(&self) -> bool {
        self.before.orders > 0 && self.after.orders > 0
    }

    /// The verdict. "Better" means that the exact conditional 95 % interval of the ratio of both rates lies wholly below
    /// one: given how many complaints there are in all, so few after would come up by chance in less than 2.5 % of cases
    /// if the rates were equal (Przyborowski, Wilenski 1940).
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        if self.days < LEAST_DAYS {
            return Verdict::TooEarly { days: self.days };
        }
        let (before, after) = self.exposures();
        let all = self.before.complaints + self.after.complaints;
        let chance = at_most(self.after.complaints, all, after / (before + after));
        if all > 0 && chance < ERROR { Verdict::Better } else { Verdict::NotShown }
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of orders stay far below 2^53")]
fn thousands(count: u64) -> f64 {
    count as f64 / 1000.0
}

/// The chance of `hits` or fewer hits in `tries`, each with chance `p`.
#[expect(clippy::cast_precision_loss, reason = "counts of complaints stay far below 2^53")]
fn at_most(hits: u64, tries: u64, p: f64) -> f64 {
    // Terms are summed from their logarithms: (1-p)^n alone would vanish for many tries.
    let (ln_p, ln_q) = (p.ln(), (1.0 - p).ln());
    let (mut ways, mut sum) = (0.0_f64, 0.0_f64);
    for k in 0..=hits.min(tries) {
        if k > 0 {
            ways += ((tries - k + 1) as f64).ln() - (k as f64).ln();
        }
        sum += (ways + k as f64 * ln_p + (tries - k) as f64 * ln_q).exp();
    }
    sum
}

/// The figures of the improvement in `slot` up to the day before `today`; `None` if it is not in place.
#[must_use]
pub fn effect(dataset: &Dataset, slot: Slot, today: Day) -> Option<Effect> {
    let in_place = dataset.get(Entity::Improvements, slot, IN_PLACE_ON).flatten()?;
    let passed = today.0.saturating_sub(in_place.0);
    // What was never recorded must not look like a time without complaints.
    let known = first_day(dataset).map_or(0, |first| in_place.0.saturating_sub(first.0));
    let days = passed.min(known).clamp(0, MOST_DAYS);
    let empty = |from: Day| Span { from, to: from.plus(days - 1), complaints: 0, orders: 0 };
    let mut effect = Effect { days, before: empty(in_place.plus(-days)), after: empty(in_place) };
    if days > 0 {
        count_complaints(dataset, &Scope::of(dataset, slot), &mut effect);
        count_orders(dataset, &mut effect);
    }
    Some(effect)
}

/// The first day of any complaint or order.
fn first_day(dataset: &Dataset) -> Option<Day> {
    let zone = Settings::of(dataset).zone;
    let least = |entity: Entity, key: &str| {
        let chunks = dataset.table(entity).runs();
        let each = chunks.filter_map(|(_, chunk)| {
            let column = chunk.ints(key);
            chunk.live_rows().filter_map(|row| column.get(row)).min()
        });
        each.min()
    };
    let opened = least(Entity::Complaints, complaint::OPENED_AT.key).map(|at| zone.day(Timestamp(at)));
    let placed = least(Entity::Orders, order::PLACED_ON.key).and_then(|day| i32::try_from(day).ok()).map(Day);
    opened.into_iter().chain(placed).min()
}

fn count_complaints(dataset: &Dataset, scope: &Scope, effect: &mut Effect) {
    let zone = Settings::of(dataset).zone;
    for (_, chunk) in dataset.table(Entity::Complaints).runs() {
        let opened = Instant::column(chunk, complaint::OPENED_AT.key);
        let (causes, details) =
            (Choice::column(chunk, complaint::CAUSE.key), Link::column(chunk, complaint::CAUSE_DETAIL.key));
        let (products, merged) =
            (Text::column(chunk, complaint::PRODUCT.key), Link::column(chunk, complaint::MERGED_INTO.key));
        for row in chunk.live_rows() {
            let Some(at) = Instant::read(opened, row) else { continue };
            // What goes on in another complaint is counted there.
            let counted = Link::read(merged, row).is_none()
                && scope.covers(Choice::read(causes, row), Link::read(details, row), Text::read(products, row));
            if counted {
                let day = zone.day(at);
                effect.before.count(day, |span| span.complaints += 1);
                effect.after.count(day, |span| span.complaints += 1);
            }
        }
    }
}

fn count_orders(dataset: &Dataset, effect: &mut Effect) {
    for (_, chunk) in dataset.table(Entity::Orders).runs() {
        let (placed, states) = (Date::column(chunk, order::PLACED_ON.key), Choice::column(chunk, order::STATUS.key));
        for row in chunk.live_rows() {
            let Some(day) = Date::read(placed, row) else { continue };
            if (effect.before.from..=effect.after.to).contains(&day) && order::is_valid(Choice::read(states, row)) {
                effect.before.count(day, |span| span.orders += 1);
                effect.after.count(day, |span| span.orders += 1);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tails_of_the_binomial_match_published_values() {
        // scipy 1.17.1: scipy.stats.binom.cdf(hits, tries, p)
        for (hits, tries, p, expected) in [
            (3, 20, 0.5, 0.001_288_414_001_464_843_8),
            (12, 60, 0.4, 0.000_809_688_110_874),
            (0, 5, 0.3, 0.168_07),
            (5, 5, 0.3, 1.0),
            (480, 1100, 0.5, 0.000_013_565_690_546_5),
        ] {
            let found = at_most(hits, tries, p);
            assert!((found - expected).abs() < 1e-9, "{hits} of {tries}: {found}");
        }
        assert!(at_most(400_000, 1_000_000, 0.5) < 1e-12);
    }
}
