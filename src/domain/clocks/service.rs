//! The clocks of one case: how long until somebody answered, and how long until it was resolved.

use super::calendar::Calendar;
use super::clock::{Clock, ClockState};
use super::meter::Meter;
use crate::kernel::time::Timestamp;

/// Something that happened to a case and moves its clocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Event {
    /// It came in.
    Opened,
    /// A human answered the customer.
    Answered,
    /// It waits for the customer.
    Paused,
    /// It waits for us again.
    Resumed,
    /// It was resolved.
    Resolved,
    /// It was taken up again after it was over.
    Reopened,
    /// It was withdrawn, merged into another one, or closed without a resolution.
    Ended,
}

/// What is promised, in business milliseconds; `None` where nothing is. Less than 0 counts as 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Target {
    /// From opened to the first answer.
    pub first_response: Option<i64>,
    /// From opened to resolved.
    pub resolution: Option<i64>,
}

/// The clocks of a case, as they stood at one instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clocks {
    /// From opened to the first answer, or to the resolution if none came before it. A pause does not stop it, and
    /// nothing that happens later changes it.
    pub first_response: Clock,
    /// From opened to resolved, less the pauses. When the case is reopened it goes on from what was spent.
    pub resolution: Clock,
}

/// Where a case stands while its events are read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    Before,
    Open,
    Waiting,
    Over,
}

/// The clocks of a case as they stood at `now`, by its events up to and with `now`.
///
/// The events may be in any order; at one instant, [`Event::Opened`] comes first and the others as they are given. What
/// cannot apply is passed over: anything before the case is open, a second resolution, a pause of what is over.
#[must_use]
pub fn clocks(calendar: &Calendar, target: &Target, events: &[(Timestamp, Event)], now: Timestamp) -> Clocks {
    let mut events: Vec<(Timestamp, Event)> = events.iter().copied().filter(|(at, _)| *at <= now).collect();
    events.sort_by_key(|(at, event)| (*at, *event != Event::Opened));
    let mut answer = Meter::new(calendar, target.first_response);
    let mut resolution = Meter::new(calendar, target.resolution);
    let mut phase = Phase::Before;
    for (at, event) in events {
        phase = match (phase, event) {
            (Phase::Before, Event::Opened) => {
                answer.start(at);
                resolution.start(at);
                Phase::Open
            }
            (Phase::Open | Phase::Waiting, Event::Answered) => {
                end_once(&mut answer, at, ClockState::Stopped);
                phase
            }
            (Phase::Open, Event::Paused) => {
                resolution.pause(at);
                Phase::Waiting
            }
            (Phase::Waiting, Event::Resumed) | (Phase::Over, Event::Reopened) => {
                resolution.start(at);
                Phase::Open
            }
            (Phase::Open | Phase::Waiting, Event::Resolved | Event::Ended) => {
                let state = if event == Event::Resolved { ClockState::Stopped } else { ClockState::Dropped };
                end_once(&mut answer, at, state);
                resolution.end(at, state);
                Phase::Over
            }
            _ => phase,
        };
    }
    Clocks { first_response: answer.read(now), resolution: resolution.read(now) }
}

/// There is one first answer: once that clock is over, it stays as it is.
fn end_once(answer: &mut Meter, at: Timestamp, state: ClockState) {
    if answer.is_running() {
        answer.end(at, state);
    }
}
