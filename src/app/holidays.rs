//! Public holidays out of a calendar file, for one of the team's calendars.

use crate::domain::command::{Command, Values};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::targets::{calendar, calendar_day};
use crate::kernel::id::Id;
use crate::kernel::time::Day;
use crate::kernel::value::Value;
use crate::platform::files;
use std::collections::HashSet;

pub use crate::codec::holidays_ics::{Holiday, Holidays, HolidaysError, LeftOut};

/// Why a file brings nothing.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum ReadError {
    /// The browser cannot read it.
    #[error("the browser cannot read the file")]
    Unreadable,
    /// It is no calendar of holidays.
    #[error(transparent)]
    Refused(#[from] HolidaysError),
}

/// The holidays in a file that the user gave.
///
/// # Errors
/// [`ReadError`].
pub async fn read(file: &web_sys::File) -> Result<Holidays, ReadError> {
    let bytes = files::read(file).await.map_err(|_| ReadError::Unreadable)?;
    Ok(crate::codec::holidays_ics::read_holidays(&bytes)?)
}

/// Adds the days of `holidays` that the calendar does not have yet; `None` if it has them all, or is gone. A working day
/// has the hours of the calendar's first day with hours, which is what people work to make up for a day off.
pub fn add(
    dataset: &Dataset,
    calendar: Id,
    holidays: &[Holiday],
    mint: &mut dyn FnMut() -> Id,
) -> Option<(Command, usize)> {
    let slot = dataset.slot(Entity::Calendars, calendar)?;
    let days = dataset.table(Entity::CalendarDays);
    let own = days.slots().filter(|day| days.get(*day, calendar_day::CALENDAR).flatten() == Some(slot));
    let there: HashSet<Day> = own.filter_map(|day| days.get(day, calendar_day::DAY).flatten()).collect();
    let week = calendar::WEEK.map(|day| dataset.get(Entity::Calendars, slot, day).unwrap_or("").to_owned());
    let usual = week.into_iter().find(|hours| !hours.is_empty()).unwrap_or_default();
    let row = |holiday: &Holiday| -> Values {
        let mut values: Values = vec![
            (calendar_day::NAME.into(), Value::text(&holiday.name)),
            (calendar_day::CALENDAR.into(), Value::Ref(Entity::Calendars.table(), calendar)),
            (calendar_day::DAY.into(), Value::Day(holiday.day)),
        ];
        if holiday.working {
            values.push((calendar_day::HOURS.into(), Value::text(&usual)));
        }
        values.retain(|(_, value)| !value.is_empty());
        values
    };
    let fresh = holidays.iter().filter(|holiday| !there.contains(&holiday.day));
    let rows: Vec<(Id, Values)> = fresh.map(|holiday| (mint(), row(holiday))).collect();
    let count = rows.len();
    (count > 0).then_some((Command::CreateMany { entity: Entity::CalendarDays, rows }, count))
}
