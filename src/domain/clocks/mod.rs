//! What deadlines are measured by: time zones and business hours. Times come in as arguments.

pub mod calendar;
pub mod hours;
mod measure;
mod week;
pub mod zone;
mod zone_text;

pub use calendar::Calendar;
pub use hours::{Hours, HoursError};
pub use zone::{Zone, ZoneError};
