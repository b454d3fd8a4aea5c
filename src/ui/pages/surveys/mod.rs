//! Surveys: the list, and one survey with all that belongs to it, each side of it a page with the same head and tabs.

mod answers;
mod asked;
mod asking;
mod begin;
mod design;
mod hub;
mod inbox;
mod links;
mod paper;
mod results;
mod standing;
mod tabs;
mod versions;
mod wording;

pub use asking::{AskingPage, KeyingPage, PhonePage, WavePage};
pub use design::DesignPage;
pub use hub::SurveyPage;
pub use inbox::InboxPage;
pub use paper::PaperPage;
pub use results::SurveyResultsPage;

use crate::domain::entity::Entity;
use crate::kernel::id::Id;
use crate::t;
use crate::ui::address::Address;
use crate::ui::kit::button::LinkButton;
use crate::ui::records::list::{ListState, RecordList};
use leptos::prelude::*;

/// The list of surveys; a survey opens on its own page.
#[component]
pub fn SurveysPage() -> impl IntoView {
    let address = Address::of_page();
    let open = move |id: Id| address.go(&format!("/surveys/{id}"), false);
    let actions = |_: ListState| {
        view! {
            <LinkButton label=t!("inbox-title") href="/surveys/inbox" />
            <LinkButton label=t!("survey-all-responses") href="/responses" />
        }
        .into_any()
    };
    let beginning = RwSignal::new(false);
    let begin = move |()| beginning.set(true);
    view! {
        <RecordList entity=Entity::Surveys on_open=open actions on_add=begin />
        <begin::BeginDialog open=beginning />
    }
}

/// All responses, of every survey.
#[component]
pub fn ResponsesPage() -> impl IntoView {
    view! { <RecordList entity=Entity::Responses /> }
}
