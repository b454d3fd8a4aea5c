//! Settings: what holds for the workspace, its team, tags and own fields, and for this browser.

mod complaints;
mod figures;
mod holidays;
mod listening;
mod own_fields;
mod security;
mod small_list;
mod workspace;

use crate::domain::entity::Entity;
use crate::t;
use crate::ui::kit::block::{Card, PageHead};
use crate::ui::records::form::{Editing, RecordForm};
use crate::ui::shell::nav::{LanguageChoice, ThemeField};
use crate::ui::shell::page::page_title;
use leptos::prelude::*;

/// The page at `/settings`.
#[component]
pub fn SettingsPage() -> impl IntoView {
    page_title(t!("nav-settings"));
    let editing = RwSignal::new(None::<Editing>);
    view! {
        <div class="page settings">
            <PageHead title=t!("nav-settings") sub=t!("settings-sub") />
            <div class="settings-columns">
                <div class="stack loose">
                    <workspace::WorkspaceCard />
                    <security::SecurityCard />
                    <figures::FiguresCard />
                    <listening::ListeningCard />
                    <ThisBrowser />
                    <own_fields::OwnFieldsCard />
                </div>
                <div class="stack loose">
                    <small_list::SmallList entity=Entity::Members editing sub=t!("settings-members-sub") />
                    <small_list::SmallList entity=Entity::Tags editing sub=t!("settings-tags-sub") />
                </div>
            </div>
            <complaints::ComplaintsSettings editing />
            <About />
            <RecordForm editing />
        </div>
    }
}

/// What this browser remembers, whatever the workspace.
#[component]
fn ThisBrowser() -> impl IntoView {
    view! {
        <Card title=t!("settings-browser") sub=t!("settings-browser-sub")>
            <div class="stack">
                <div class="settings-choice"><span>{t!("language")}</span><LanguageChoice /></div>
                <div class="settings-choice"><span>{t!("theme")}</span><ThemeField /></div>
                <p class="muted small">{t!("settings-keys")}</p>
            </div>
        </Card>
    }
}

#[component]
fn About() -> impl IntoView {
    view! {
        <Card title=t!("settings-about")>
            <div class="stack tight">
                <p><strong>{t!("brand")}</strong> " " {env!("CARGO_PKG_VERSION")}</p>
                <p class="muted small">{t!("settings-about-text")}</p>
            </div>
        </Card>
    }
}
