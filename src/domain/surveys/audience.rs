//! Whom a wave may ask: the customers of a list, without those who do not want it, cannot be reached or were asked lately.

use super::{invitation, wave};
use crate::domain::customers::customer;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::listing::filter::Filter;
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::field::{Field, Instant, Text};
use crate::kernel::id::Id;
use crate::kernel::time::{DAY_MS, Timestamp};

/// Who is meant, and under which conditions.
#[derive(Clone, Copy, Debug)]
pub struct Meant<'a> {
    /// With which survey.
    pub survey: Slot,
    /// Which customers.
    pub filters: &'a [Filter],
    /// Over which channel: a code of [`wave::CHANNEL`].
    pub channel: &'a str,
    /// Nobody who was asked anything within so many days; 0 allows all.
    pub contact_days: i64,
    /// The present.
    pub now: Timestamp,
}

/// Why customers of the list are not asked; each counts with the first reason that holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// They do not want to be written to.
    pub refused: usize,
    /// There is no number, or no address, for the channel.
    pub no_way: usize,
    /// A wave that runs asks them.
    pub waiting: usize,
    /// They were asked lately.
    pub lately: usize,
}

impl LeftOut {
    /// All of them.
    #[must_use]
    pub fn all(&self) -> usize {
        self.refused + self.no_way + self.waiting + self.lately
    }
}

/// Who can be asked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Audience {
    /// Those who can be, in the order of the table.
    pub people: Vec<(Slot, Id)>,
    /// Those who cannot.
    pub left_out: LeftOut,
}

/// The customers that fulfil `filters`, in the order of the table.
#[must_use]
pub fn listed(dataset: &Dataset, filters: &[Filter]) -> Vec<Slot> {
    let zone = Settings::of(dataset).zone;
    let filters: Vec<_> = filters.iter().map(|filter| filter.prepare(dataset, zone)).collect();
    let mut slots = Vec::new();
    for (first, chunk) in dataset.table(Entity::Customers).runs() {
        let mut rows: Vec<usize> = chunk.live_rows().collect();
        for filter in &filters {
            filter.retain(chunk, &mut rows, zone);
        }
        slots.extend(rows.into_iter().map(|row| Slot::at(first + row)));
    }
    slots
}

/// What is known of earlier invitations, by the slot of the customer.
struct Contacts {
    last: Vec<i64>,
    waiting: Vec<bool>,
}

/// The states in which somebody will be, or may still be, asked.
const OPEN: [&str; 4] = ["drawn", "asked", "call_back", "unreachable"];

impl Contacts {
    fn of(dataset: &Dataset, meant: &Meant<'_>) -> Self {
        let slots = dataset.table(Entity::Customers).slot_count();
        let mut contacts = Self { last: vec![i64::MIN; slots], waiting: vec![false; slots] };
        let waves = dataset.table(Entity::Waves);
        let mut asks = vec![false; waves.slot_count()];
        waves.scan(wave::STATE, |at, state| {
            // Without a limit only the same survey must not come twice at once.
            let counts = meant.contact_days > 0 || waves.get(at, wave::SURVEY).flatten() == Some(meant.survey);
            if let Some(asks) = asks.get_mut(at.index()) {
                *asks = counts && state != "closed";
            }
        });
        let table = dataset.table(Entity::Invitations);
        for slot in table.slots() {
            let Some(who) = table.get(slot, invitation::CUSTOMER).flatten() else { continue };
            let instant = |field: Field<Instant>| table.get(slot, field).flatten().map_or(i64::MIN, |at| at.0);
            let last = [invitation::ASKED_AT, invitation::REMINDED_AT, invitation::TRIED_AT].map(instant);
            if let Some(known) = contacts.last.get_mut(who.index()) {
                *known = last.into_iter().fold(*known, i64::max);
            }
            let of = table.get(slot, invitation::WAVE).flatten();
            let asks = of.and_then(|of| asks.get(of.index())).copied().unwrap_or(false);
            if let Some(waiting) = contacts.waiting.get_mut(who.index()) {
                *waiting |= asks && OPEN.contains(&table.get(slot, invitation::STATE).unwrap_or(""));
            }
        }
        contacts
    }
}

/// Whether the channel reaches the customer. Links go by mail, message or WeChat; who comes by is met on site.
fn is_reached(dataset: &Dataset, customer: Slot, channel: &str) -> bool {
    let has = |field: Field<Text>| dataset.get(Entity::Customers, customer, field).is_some_and(|text| !text.is_empty());
    match channel {
        "phone" => has(customer::PHONE) || has(customer::PHONE_OTHER),
        "mail" => has(customer::ADDRESS),
        "online" => [customer::EMAIL, customer::EMAIL_OTHER, customer::PHONE, customer::PHONE_OTHER, customer::WECHAT]
            .into_iter()
            .any(has),
        _ => true,
    }
}

impl Audience {
    /// Who of those who are meant can be asked.
    #[must_use]
    pub fn of(dataset: &Dataset, meant: &Meant<'_>) -> Self {
        let table = dataset.table(Entity::Customers);
        let contacts = Contacts::of(dataset, meant);
        let since = meant.now.0.saturating_sub(meant.contact_days.saturating_mul(DAY_MS));
        let mut audience = Self::default();
        for slot in listed(dataset, meant.filters) {
            let left_out = &mut audience.left_out;
            let lately = contacts.last.get(slot.index()).is_some_and(|last| *last > since);
            if table.get(slot, customer::CONSENT).flatten() == Some(false) {
                left_out.refused += 1;
            } else if !is_reached(dataset, slot, meant.channel) {
                left_out.no_way += 1;
            } else if contacts.waiting.get(slot.index()).copied().unwrap_or(false) {
                left_out.waiting += 1;
            } else if meant.contact_days > 0 && lately {
                left_out.lately += 1;
            } else if let Some(id) = table.id_at(slot) {
                audience.people.push((slot, id));
            }
        }
        audience
    }
}
