//! The same survey on a device that stands somewhere: one respondent after the other, until staff with the code leave.

mod door;
mod round;
mod staff;

use crate::app::kiosk::Setup;
use crate::app::responding::Asked;
use crate::domain::questionnaire::Tongue;
use crate::platform::{here, share};
use crate::ui::answering::phrases::Phrase;
use leptos::prelude::*;
use round::Round;
use staff::Staff;
use std::sync::Arc;

/// The machine. A handle.
#[derive(Clone, Copy)]
struct Machine {
    asked: StoredValue<Arc<Asked>>,
    tongue: RwSignal<Tongue>,
    setup: RwSignal<Option<Setup>>,
    /// Counts the respondents, so that each begins with nothing of the one before.
    round: RwSignal<u32>,
}

impl Machine {
    fn asked(self) -> Arc<Asked> {
        self.asked.get_value()
    }

    fn say(self, phrase: Phrase) -> &'static str {
        phrase.said(self.tongue.get())
    }

    fn say_with(self, phrase: Phrase, places: &[(&str, &str)]) -> String {
        phrase.with(self.tongue.get(), places)
    }

    /// Sets up the machine, or puts it to rest; tells whether the browser kept it.
    fn set(self, setup: Setup) -> bool {
        let kept = self.asked().set_up(&setup);
        if kept {
            self.setup.set(Some(setup));
        }
        kept
    }

    fn is_running(self) -> bool {
        self.setup.with(|setup| setup.as_ref().is_some_and(|setup| setup.running))
    }

    /// The next respondent, in the language that the machine begins in.
    fn next(self) {
        self.tongue.set(super::readable(&self.asked(), super::spoken_first()));
        self.round.update(|round| *round += 1);
    }

    /// Staff take over.
    fn rest(self) {
        if let Some(setup) = self.setup.get_untracked() {
            // A machine that cannot keep this runs on after a reload; staff have the code.
            let _kept = self.set(setup.at_rest());
        }
        share::leave_screen();
    }
}

/// An answering machine.
#[component]
pub(super) fn Kiosk(asked: Arc<Asked>) -> impl IntoView {
    let switch = asked.tongues().len() > 1;
    let tongue = RwSignal::new(super::readable(&asked, super::spoken_first()));
    let title = asked.questionnaire.title.clone();
    Effect::new(move |_| here::set_title(title.said(tongue.get())));
    let machine = Machine {
        tongue,
        setup: RwSignal::new(asked.setup()),
        asked: StoredValue::new(asked),
        round: RwSignal::new(0),
    };
    let running = Memo::new(move |_| machine.is_running());
    let body = move || {
        if running.get() {
            machine.round.track();
            view! { <Round machine /> }.into_any()
        } else {
            view! { <Staff machine /> }.into_any()
        }
    };
    let note = Signal::derive(move || running.get().then(|| machine.say(super::phrases::SEALED_NOTE)));
    view! {
        <super::Frame tongue switch note>
            {body}
        </super::Frame>
    }
}
