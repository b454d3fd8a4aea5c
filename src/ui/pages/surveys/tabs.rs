//! What all pages of one survey share: its head, and the way between them.

use crate::domain::entity::Entity;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::platform::boot;
use crate::t;
use crate::ui::records::detail::DetailHead;
use crate::ui::records::form::{Editing, RecordForm};
use leptos::prelude::*;
use leptos_router::components::A;

/// The pages of a survey: what follows its route, and the key of the name.
const SIDES: &[(&str, &str)] = &[
    ("", "survey-tab-overview"),
    ("/design", "entity-questions"),
    ("/asking", "survey-tab-asking"),
    ("/results", "survey-tab-results"),
];

/// The way between the pages of one survey.
#[component]
pub fn SurveyTabs(id: Id) -> impl IntoView {
    let side = |(path, name): &(&'static str, &'static str)| {
        let href = boot::href(&format!("/surveys/{id}{path}"));
        let name = *name;
        view! { <A href exact=true>{t!(name)}</A> }
    };
    view! { <nav class="side-tabs no-print" aria-label=t!("survey-tabs")>{SIDES.iter().map(side).collect_view()}</nav> }
}

/// Head, tabs and what the page shows below them. `editing` is the form for records of any type.
#[component]
pub fn SurveyFrame(
    /// Which survey.
    id: Id,
    /// Where it is.
    record: Slot,
    /// The form of the page; one of its own without.
    #[prop(optional)]
    editing: Option<RwSignal<Option<Editing>>>,
    children: Children,
) -> impl IntoView {
    let editing = editing.unwrap_or_else(|| RwSignal::new(None::<Editing>));
    view! {
        <div class="page record-file">
            <DetailHead entity=Entity::Surveys id record editing states=&["status", "purpose"] />
            <SurveyTabs id />
            {children()}
            <RecordForm editing />
        </div>
    }
}
