//! What deadlines are measured by: time zones, business hours, and the clocks of a case. Times come in as arguments.

pub mod calendar;
pub mod clock;
pub mod hours;
mod measure;
mod meter;
pub mod named_zone;
pub mod service;
mod week;
pub mod zone;
mod zone_text;

pub use calendar::Calendar;
pub use clock::{Clock, ClockState};
pub use hours::{Hours, HoursError};
pub use named_zone::NamedZone;
pub use service::{Clocks, Event, Target, clocks};
pub use zone::{Zone, ZoneError};
