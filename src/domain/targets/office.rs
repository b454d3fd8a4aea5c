//! The team's hours and targets, ready to be asked.

use super::{calendar, calendar_day, policy};
use crate::domain::clocks::{Calendar, Clocks, Event, Hours, NamedZone, Target, clocks};
use crate::domain::complaints::complaint;
use crate::domain::customers::customer;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::time::{Day, Timestamp};
use std::collections::{BTreeMap, HashMap};

/// Milliseconds of an hour.
pub(super) const HOUR_MS: f64 = 3_600_000.0;

/// What one policy asks of the complaints that it is for.
#[derive(Clone, Debug)]
pub struct Policy {
    /// Where it is.
    pub slot: Slot,
    severity: String,
    channel: String,
    tier: String,
    /// In business milliseconds.
    pub target: Target,
    /// After what part of the time it warns, 0 to 1.
    pub warn_share: f64,
    calendar: Option<Slot>,
}

impl Policy {
    /// How many of its conditions hold; `None` if one does not.
    fn fit(&self, severity: &str, channel: &str, tier: &str) -> Option<usize> {
        let conditions = [(&self.severity, severity), (&self.channel, channel), (&self.tier, tier)];
        let asked = conditions.into_iter().filter(|(wanted, _)| !wanted.is_empty());
        asked.map(|(wanted, there)| (wanted == there).then_some(1)).sum()
    }

    /// The target at which it warns.
    #[must_use]
    pub fn warning(&self) -> Target {
        let part = |ms: Option<i64>| ms.map(|ms| scaled(ms, self.warn_share));
        Target { first_response: part(self.target.first_response), resolution: part(self.target.resolution) }
    }
}

#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "spans of years are far below 2^53 ms"
)]
fn scaled(ms: i64, share: f64) -> i64 {
    (ms as f64 * share).round() as i64
}

/// The policies and calendars of a workspace.
#[derive(Clone, Debug)]
pub struct Office {
    policies: Vec<Policy>,
    calendars: HashMap<Slot, Calendar>,
    always: Calendar,
}

impl Office {
    /// Reads them. Hours that cannot be read count as none; rules keep them from being stored.
    #[must_use]
    pub fn of(dataset: &Dataset) -> Self {
        let zone = Settings::of(dataset).zone;
        let mut exceptions: HashMap<Slot, BTreeMap<Day, Hours>> = HashMap::new();
        let days = dataset.table(Entity::CalendarDays);
        for slot in days.slots() {
            let of = days.get(slot, calendar_day::CALENDAR).flatten();
            let Some((of, day)) = of.zip(days.get(slot, calendar_day::DAY).flatten()) else { continue };
            let hours = hours(days.get(slot, calendar_day::HOURS));
            exceptions.entry(of).or_default().insert(day, hours);
        }
        let table = dataset.table(Entity::Calendars);
        let calendars = table.slots().map(|slot| {
            let week = calendar::WEEK.map(|day| hours(table.get(slot, day)));
            let own = table.get(slot, calendar::ZONE).and_then(|text| text.parse::<NamedZone>().ok());
            let zone = own.map_or(zone, |own| own.zone);
            (slot, Calendar::new(week, exceptions.remove(&slot).unwrap_or_default(), zone))
        });
        let always = Calendar::new(std::array::from_fn(|_| Hours::all_day()), BTreeMap::new(), zone);
        Self { policies: policies(dataset), calendars: calendars.collect(), always }
    }

    /// Whether there is any target at all.
    #[must_use]
    pub fn has_targets(&self) -> bool {
        !self.policies.is_empty()
    }

    /// The policy for a complaint: of those that fit, the one with the most conditions, and of these the oldest.
    #[must_use]
    pub fn policy(&self, dataset: &Dataset, complaint: Slot) -> Option<&Policy> {
        let choice = |field| dataset.get(Entity::Complaints, complaint, field).unwrap_or("");
        let customer = dataset.get(Entity::Complaints, complaint, complaint::CUSTOMER).flatten();
        let tier = customer.and_then(|customer| dataset.get(Entity::Customers, customer, customer::TIER)).unwrap_or("");
        let (severity, channel) = (choice(complaint::SEVERITY), choice(complaint::CHANNEL));
        let fitting = self.policies.iter().filter_map(|policy| Some((policy.fit(severity, channel, tier)?, policy)));
        fitting.max_by_key(|(fit, policy)| (*fit, std::cmp::Reverse(policy.slot))).map(|(_, policy)| policy)
    }

    /// The hours in which time counts under a policy.
    #[must_use]
    pub fn calendar(&self, policy: &Policy) -> &Calendar {
        policy.calendar.and_then(|slot| self.calendars.get(&slot)).unwrap_or(&self.always)
    }

    /// The clocks of a complaint under a policy, if `target` were what it asks.
    #[must_use]
    pub fn clocks(&self, policy: &Policy, target: &Target, events: &[(Timestamp, Event)], now: Timestamp) -> Clocks {
        // What was put down on a clock that runs ahead of this one has happened all the same.
        let now = events.iter().map(|(at, _)| *at).fold(now, Timestamp::max);
        clocks(self.calendar(policy), target, events, now)
    }
}

fn policies(dataset: &Dataset) -> Vec<Policy> {
    let table = dataset.table(Entity::Policies);
    let hours = |slot, field| table.get(slot, field).flatten().map(|hours: f64| ms(hours));
    let text = |slot, field| table.get(slot, field).unwrap_or("").to_owned();
    let policy = |slot| Policy {
        slot,
        severity: text(slot, policy::SEVERITY),
        channel: text(slot, policy::CHANNEL),
        tier: text(slot, policy::TIER),
        target: Target {
            first_response: hours(slot, policy::FIRST_RESPONSE_HOURS),
            resolution: hours(slot, policy::RESOLUTION_HOURS),
        },
        warn_share: percent(table.get(slot, policy::WARN_PERCENT).flatten().unwrap_or(policy::WARN_PERCENT_USUAL)),
        calendar: table.get(slot, policy::CALENDAR).flatten(),
    };
    table.slots().map(policy).collect()
}

#[expect(clippy::cast_possible_truncation, reason = "rules keep hours below a hundred thousand")]
fn ms(hours: f64) -> i64 {
    (hours * HOUR_MS).round() as i64
}

#[expect(clippy::cast_precision_loss, reason = "rules keep it between 1 and 99")]
fn percent(whole: i64) -> f64 {
    whole as f64 / 100.0
}

fn hours(text: Option<&str>) -> Hours {
    text.and_then(|text| text.parse().ok()).unwrap_or_else(Hours::closed)
}
