//! Whether a relation is repaired after a complaint: only the customer's answer or a later purchase says so.

use super::complaint;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::orders::order;
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::time::Day;

/// How the relation stands, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// Not yet repaired: the complaint is not resolved.
    Unresolved,
    /// Not yet repaired: the customer neither answered nor bought since.
    Unknown,
    /// Repaired: the customer said so.
    Answer,
    /// Repaired: the customer bought again on this day.
    Purchase(Day),
    /// Not repaired: the customer said no and did not buy since.
    Refused,
}

impl Relation {
    /// The rule, for a complaint that was `resolved` or not, by what the customer answered and first bought afterwards.
    #[must_use]
    pub fn judge(resolved: bool, satisfied: Option<bool>, bought: Option<Day>) -> Self {
        match (resolved, satisfied, bought) {
            (false, ..) => Self::Unresolved,
            (_, Some(true), _) => Self::Answer,
            (_, _, Some(day)) => Self::Purchase(day),
            (_, Some(false), None) => Self::Refused,
            (_, None, None) => Self::Unknown,
        }
    }

    /// Whether it is repaired; `None` as long as nobody knows.
    #[must_use]
    pub fn is_repaired(self) -> Option<bool> {
        match self {
            Self::Answer | Self::Purchase(_) => Some(true),
            Self::Refused => Some(false),
            Self::Unresolved | Self::Unknown => None,
        }
    }
}

/// How the relation stands after the complaint in `slot`, as far as is known on `today`.
#[must_use]
pub fn relation(dataset: &Dataset, slot: Slot, today: Day) -> Relation {
    let entity = Entity::Complaints;
    let zone = Settings::of(dataset).zone;
    let resolved = dataset.get(entity, slot, complaint::RESOLVED_AT).flatten().map(|at| zone.day(at));
    let satisfied = dataset.get(entity, slot, complaint::SATISFIED_AFTER).flatten();
    let customer = dataset.get(entity, slot, complaint::CUSTOMER).flatten();
    let bought = resolved.zip(customer).and_then(|(day, customer)| first_purchase(dataset, customer, day, today));
    Relation::judge(resolved.is_some(), satisfied, bought)
}

/// The day of the customer's first valid order after `after`, up to and with `until`.
fn first_purchase(dataset: &Dataset, customer: Slot, after: Day, until: Day) -> Option<Day> {
    let table = dataset.table(Entity::Orders);
    let mut first: Option<Day> = None;
    table.scan(order::CUSTOMER, |slot, of| {
        if of != Some(customer) || !order::is_valid(table.get(slot, order::STATUS).unwrap_or("")) {
            return;
        }
        let placed = table.get(slot, order::PLACED_ON).flatten().filter(|day| *day > after && *day <= until);
        first = placed.into_iter().chain(first).min();
    });
    first
}
