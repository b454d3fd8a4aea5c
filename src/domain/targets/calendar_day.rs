//! A day that is not like the other days of its week: a public holiday, half a day off, a Saturday to make up for a
//! bridge day.

fields! {
    /// What day it is.
    NAME: Text("name", Kind::Text) [TITLE, COLUMN];
    /// Of which calendar.
    CALENDAR: Link("calendar", Kind::Ref(Entity::Calendars.table())) [REQUIRED, OWNED, COLUMN];
    /// The day.
    DAY: Date("day", Kind::Day) [REQUIRED, WHEN, COLUMN];
    /// The hours of that day, as in a calendar; nobody works without any.
    HOURS: Text("hours", Kind::Text) [COLUMN];
}
