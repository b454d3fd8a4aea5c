//! How much time is left with a complaint, wherever it is shown.

use crate::domain::targets::next_due::{NextDue, Pressure};
use crate::kernel::time::Timestamp;
use crate::ui::format;
use crate::ui::kit::badge::{Tone, badge};
use crate::ui::text::{Arg, say_with};
use leptos::prelude::*;

/// The tone of how pressing it is.
pub fn tone(due: NextDue, now: Timestamp) -> Tone {
    match due.pressure(now) {
        Pressure::Calm => Tone::Plain,
        Pressure::Close => Tone::Warn,
        Pressure::Late => Tone::Bad,
    }
}

/// "Answer due in 2 hours", "Resolution overdue, due yesterday".
pub fn words(due: NextDue, now: Timestamp) -> String {
    let key = match (due.is_answer, due.pressure(now) == Pressure::Late) {
        (true, false) => "complaint-due-answer",
        (true, true) => "complaint-late-answer",
        (false, false) => "complaint-due-resolution",
        (false, true) => "complaint-late-resolution",
    };
    say_with(key, &[("when", Arg::from(format::ago(due.at, now)))])
}

/// The countdown of one complaint; nothing where none runs.
#[component]
pub fn DueBadge(due: Option<NextDue>, now: Signal<Timestamp>) -> impl IntoView {
    let due = due?;
    Some(move || badge(words(due, now.get()), tone(due, now.get())))
}
