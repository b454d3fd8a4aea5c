//! Birthdays of the next days.

use super::First;
use crate::domain::customers::customer::{BIRTHDAY, BIRTHDAY_CALENDAR, LIFECYCLE};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::column::Slot;
use crate::kernel::field::{Choice, Date, Holds};
use crate::kernel::time::Day;

/// Years up to this one stand for "unknown" in the forms of other systems.
const NO_YEAR: i32 = 1900;

/// A customer's coming birthday.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Birthday {
    /// Whose.
    pub customer: Slot,
    /// The day it is kept on.
    pub on: Day,
    /// How old the customer becomes, where the year is known.
    pub age: Option<i32>,
}

/// Solar birthdays from `today` to `days` later, the next first. Customers who are lost are left in peace.
#[must_use]
pub fn birthdays(dataset: &Dataset, today: Day, days: i32, most: usize) -> First<Birthday> {
    let mut coming = Vec::new();
    for (first, chunk) in dataset.table(Entity::Customers).runs() {
        let (born, calendars) = (Date::column(chunk, BIRTHDAY.key), Choice::column(chunk, BIRTHDAY_CALENDAR.key));
        let stages = Choice::column(chunk, LIFECYCLE.key);
        for row in chunk.live_rows() {
            let Some(born) = Date::read(born, row) else { continue };
            if Choice::read(calendars, row) == "lunar" || Choice::read(stages, row) == "lost" {
                continue;
            }
            let on = next_anniversary(born, today);
            if on <= today.plus(days) {
                let (year, _, _) = born.ymd();
                let age = (year > NO_YEAR && born < today).then(|| on.ymd().0 - year);
                coming.push(Birthday { customer: Slot::at(first + row), on, age });
            }
        }
    }
    coming.sort_by_key(|birthday| (birthday.on, birthday.customer));
    First::of(coming, most)
}

/// The first day from `today` on with the month and day of `born`; 29 February is kept on the 28th in common years.
fn next_anniversary(born: Day, today: Day) -> Day {
    let (_, month, day) = born.ymd();
    let (year, _, _) = today.ymd();
    let kept = |year: i32| Day::from_ymd(year, month, day).or_else(|| Day::from_ymd(year, month, 28)).unwrap_or(today);
    Some(kept(year)).filter(|on| *on >= today).unwrap_or_else(|| kept(year + 1))
}
