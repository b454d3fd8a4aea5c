//! Taking down a complaint from anywhere: the window itself comes with the part of the records.

use super::parts::IntakeDialog;
use super::shell::shortcuts::shortcut;
use crate::domain::command::Values;
use crate::t;
use leptos::prelude::*;

/// What the window starts with while it is open; one per workspace, in the context.
#[derive(Clone, Copy)]
pub struct Intake(RwSignal<Option<Values>>);

impl Intake {
    /// Makes the one of this workspace.
    #[must_use]
    pub fn provide() -> Self {
        let intake = Self(RwSignal::new(None));
        provide_context(intake);
        intake
    }

    /// The page's own; take it when a component is made.
    ///
    /// # Panics
    /// Outside a page that shows a workspace, which is a fault of the program.
    #[must_use]
    pub fn of_page() -> Self {
        expect_context()
    }

    /// Opens the window on a complaint of which `preset` is known.
    pub fn open(self, preset: Values) {
        self.0.set(Some(preset));
    }

    /// What is known of the complaint; `None` while the window is closed. Tracked.
    #[must_use]
    pub fn preset(self) -> Option<Values> {
        self.0.get()
    }

    /// Closes the window.
    pub fn close(self) {
        self.0.set(None);
    }
}

/// The window and its key, on every page.
#[component]
pub fn IntakeHost(intake: Intake) -> impl IntoView {
    shortcut("n", t!("entity-complaints-new"), move |()| intake.open(Vec::new()));
    let wanted = Memo::new(move |_| intake.0.read().is_some());
    move || wanted.get().then(IntakeDialog)
}
