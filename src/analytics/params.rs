//! What a figure depends on beside the data: the day it is asked for, the period, and the workspace's settings.

use crate::domain::workspace::settings::Settings;
use crate::kernel::time::{DAY_MS, Day, Timestamp};

/// The parameters of all metrics. Two equal sets over the same tables give the same figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Params {
    /// The day the figures are asked for: nothing later counts.
    pub as_of: Day,
    /// The first day of the period; `None` takes everything from the start.
    pub from: Option<Day>,
    /// The last day of the period, never after `as_of`.
    pub to: Day,
    /// What the workspace is set to.
    pub settings: Settings,
    /// Within how many days of its resolution a complaint counts as followed by another purchase.
    pub again_within_days: i32,
    /// Up to how many hours a resolution counts as fast.
    pub fast_hours: f64,
}

impl Params {
    /// Everything up to `as_of`.
    #[must_use]
    pub fn new(as_of: Day, settings: Settings) -> Self {
        Self { as_of, from: None, to: as_of, settings, again_within_days: 90, fast_hours: 24.0 }
    }

    /// The same for the days `from` to `to`, both included.
    #[must_use]
    pub fn between(self, from: Option<Day>, to: Option<Day>) -> Self {
        let to = to.map_or(self.as_of, |to| to.min(self.as_of));
        Self { from, to, ..self }
    }

    /// Whether a day (since 1970) lies in the period.
    #[must_use]
    pub fn covers(&self, day: i64) -> bool {
        day <= i64::from(self.to.0) && self.from.is_none_or(|from| i64::from(from.0) <= day)
    }

    /// The local day (since 1970) of an instant (ms since 1970).
    #[must_use]
    pub fn day_of(&self, instant: i64) -> i64 {
        self.settings.zone.shown(Timestamp(instant)).0.div_euclid(DAY_MS)
    }
}
