//! Moving complaints along their way, from wherever they are shown. A step that wants a reason asks for it first.

use crate::domain::command::Command;
use crate::domain::complaints::handling::{Standing, needs_reason};
use crate::domain::complaints::step;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::id::Id;
use crate::t;
use crate::ui::act::Act;
use crate::ui::desk::move_label;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::block::Banner;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::dialog::Dialog;
use crate::ui::kit::field::TextArea;
use crate::ui::records::label;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;

/// What a step of handling is called.
pub fn step_label(step: &str) -> String {
    label::option(Entity::ComplaintSteps, step::KIND.key, step)
}

/// A step that waits for its reason: which complaints, each in the state that it was seen in.
#[derive(Clone, Debug, PartialEq)]
struct Asked {
    complaints: Vec<(Id, String)>,
    step: String,
}

impl Asked {
    /// The complaints as they stand now.
    fn seen_anew(mut self, dataset: &Dataset) -> Self {
        for (complaint, from) in &mut self.complaints {
            if let Some(slot) = dataset.slot(Entity::Complaints, *complaint) {
                *from = Standing::of(dataset, slot).status;
            }
        }
        self
    }
}

/// Takes steps; take it when a component is made.
#[derive(Clone, Copy)]
pub struct Mover {
    act: Act,
    asked: RwSignal<Option<Asked>>,
}

impl Mover {
    /// The page's own. The page must show its [`ReasonDialog`].
    pub fn of_page() -> Self {
        Self { act: Act::of_page(), asked: RwSignal::new(None) }
    }

    /// Takes `step` with a complaint that was seen in the state `from`.
    pub fn take(self, complaint: Id, from: &str, step: &str) {
        let dataset = self.act.session().dataset();
        let allowed = dataset.with_untracked(|dataset| {
            let slot = dataset.slot(Entity::Complaints, complaint);
            slot.is_some_and(|slot| Standing::of(dataset, slot).allows(step).is_ok())
        });
        let asked = Asked { complaints: vec![(complaint, from.to_owned())], step: step.to_owned() };
        // What is not allowed is refused with its reason before anybody writes one.
        if allowed { self.ask(asked) } else { self.go(asked, String::new(), || ()) }
    }

    /// Takes `step` with several complaints, each of which allows it in the state that it was seen in.
    pub fn take_all(self, complaints: Vec<(Id, String)>, step: &str) {
        self.ask(Asked { complaints, step: step.to_owned() });
    }

    fn ask(self, asked: Asked) {
        if asked.complaints.iter().any(|(_, from)| needs_reason(from, &asked.step)) {
            self.asked.set(Some(asked));
        } else {
            self.go(asked, String::new(), || ());
        }
    }

    fn go(self, asked: Asked, notes: String, then: impl FnOnce() + 'static) {
        let (what, count) = (step_label(&asked.step), asked.complaints.len());
        let Asked { complaints, step } = asked;
        let command = match complaints.as_slice() {
            [(complaint, from)] => Command::HandleComplaint { complaint: *complaint, from: from.clone(), step, notes },
            _ => Command::HandleComplaints { complaints, step, notes },
        };
        let done = move |_: &_| {
            let args = [("what", Arg::from(what)), ("count", Arg::from(count))];
            say_with(if count == 1 { "done-handle-complaint" } else { "done-handle-complaints" }, &args)
        };
        self.act.run(command, done, then);
    }
}

/// Asks for the reason of a step.
#[component]
pub fn ReasonDialog(mover: Mover) -> impl IntoView {
    let dataset = mover.act.session().dataset();
    let notes = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let close = move |()| {
        mover.asked.set(None);
        notes.set(String::new());
        tried.set(false);
    };
    let go = move |()| {
        tried.set(true);
        let Some(asked) = mover.asked.get_untracked().filter(|_| !notes.read_untracked().trim().is_empty()) else {
            return;
        };
        // What moved meanwhile was said above the text.
        let asked = dataset.with_untracked(|dataset| asked.seen_anew(dataset));
        mover.go(asked, notes.get_untracked(), move || close(()));
    };
    // Another member may be faster than somebody who writes.
    let moved = Memo::new(move |_| {
        let (asked, dataset) = (mover.asked.get()?, dataset.read());
        let now = asked.clone().seen_anew(&dataset);
        let pairs = asked.complaints.into_iter().zip(now.complaints);
        pairs.into_iter().find(|(before, now)| before != now).map(|(_, (_, state))| state)
    });
    let warning = move || {
        moved.get().map(|state| {
            let text = say_with("complaint-moved-while-writing", &[("now", Arg::from(step_label(&state)))]);
            view! { <Banner tone=Tone::Warn title=Signal::stored(text) /> }
        })
    };
    let title =
        Signal::derive(move || mover.asked.read().as_ref().map(|asked| move_label(&asked.step)).unwrap_or_default());
    let error = Signal::derive(move || {
        (tried.get() && notes.read().trim().is_empty()).then(|| say("complaint-reason-missing"))
    });
    let footer = move || view! { <Button label=t!("complaint-reason-go") look=Look::Primary on_click=go /> };
    view! {
        <Dialog open=Signal::derive(move || mover.asked.read().is_some()) on_close=Callback::new(close) title footer>
            {warning}
            <TextArea label=t!("complaint-reason") value=notes error required=true
                help=t!("complaint-reason-help") on_input=move |text| notes.set(text) />
        </Dialog>
    }
}
