//! Moving complaints along their way, from wherever they are shown. A step that wants a reason asks for it first.

use crate::domain::command::Command;
use crate::domain::complaints::handling::{Standing, needs_reason};
use crate::domain::complaints::step;
use crate::domain::entity::Entity;
use crate::kernel::id::Id;
use crate::t;
use crate::ui::act::Act;
use crate::ui::desk::move_label;
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

/// A step that waits for its reason.
#[derive(Clone, Debug, PartialEq)]
struct Asked {
    complaint: Id,
    from: String,
    step: String,
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
        let asked = Asked { complaint, from: from.to_owned(), step: step.to_owned() };
        let dataset = self.act.session().dataset();
        let allowed = dataset.with_untracked(|dataset| {
            let slot = dataset.slot(Entity::Complaints, complaint);
            slot.is_some_and(|slot| Standing::of(dataset, slot).allows(step).is_ok())
        });
        // What is not allowed is refused with its reason before anybody writes one.
        if allowed && needs_reason(from, step) {
            self.asked.set(Some(asked));
        } else {
            self.go(asked, String::new(), || ());
        }
    }

    fn go(self, asked: Asked, notes: String, then: impl FnOnce() + 'static) {
        let what = step_label(&asked.step);
        let command =
            Command::HandleComplaint { complaint: asked.complaint, from: asked.from, step: asked.step, notes };
        self.act.run(command, move |_| say_with("done-handle-complaint", &[("what", Arg::from(what))]), then);
    }
}

/// Asks for the reason of a step.
#[component]
pub fn ReasonDialog(mover: Mover) -> impl IntoView {
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
        mover.go(asked, notes.get_untracked(), move || close(()));
    };
    let title =
        Signal::derive(move || mover.asked.read().as_ref().map(|asked| move_label(&asked.step)).unwrap_or_default());
    let error = Signal::derive(move || {
        (tried.get() && notes.read().trim().is_empty()).then(|| say("complaint-reason-missing"))
    });
    let footer = move || view! { <Button label=t!("complaint-reason-go") look=Look::Primary on_click=go /> };
    view! {
        <Dialog open=Signal::derive(move || mover.asked.read().is_some()) on_close=Callback::new(close) title footer>
            <TextArea label=t!("complaint-reason") value=notes error required=true
                help=t!("complaint-reason-help") on_input=move |text| notes.set(text) />
        </Dialog>
    }
}
