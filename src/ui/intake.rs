//! Taking down a complaint or a service request from anywhere: the windows themselves come with the parts of their desks.

use super::parts::{IntakeDialog, RequestDialog};
use super::shell::shortcuts::shortcut;
use crate::domain::command::Values;
use crate::domain::entity::Entity;
use crate::t;
use leptos::prelude::*;

/// What a window starts with while it is open; one per workspace, in the context.
#[derive(Clone, Copy)]
pub struct Intake(RwSignal<Option<(Entity, Values)>>);

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
        self.0.set(Some((Entity::Complaints, preset)));
    }

    /// Opens the window on a service request of which `preset` is known.
    pub fn open_request(self, preset: Values) {
        self.0.set(Some((Entity::Requests, preset)));
    }

    /// What is known of the complaint or request; `None` while the window for it is closed. Tracked.
    #[must_use]
    pub fn preset(self, entity: Entity) -> Option<Values> {
        self.0.get().filter(|(of, _)| *of == entity).map(|(_, preset)| preset)
    }

    /// Closes the window.
    pub fn close(self) {
        self.0.set(None);
    }
}

/// The windows and their keys, on every page.
#[component]
pub fn IntakeHost(intake: Intake) -> impl IntoView {
    shortcut("n", t!("entity-complaints-new"), move |()| intake.open(Vec::new()));
    shortcut("r", t!("entity-requests-new"), move |()| intake.open_request(Vec::new()));
    let wanted = Memo::new(move |_| intake.0.read().as_ref().map(|(of, _)| *of));
    move || match wanted.get() {
        Some(Entity::Complaints) => Some(IntakeDialog().into_any()),
        Some(_) => Some(RequestDialog().into_any()),
        None => None,
    }
}
