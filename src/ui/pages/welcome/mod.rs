//! Before and around the records: opening, the welcome, problems with opening, and the menu of workspaces.

mod menu;
mod opening;
mod problem;
mod start;
mod stranger;
mod unlock;

pub use menu::{WorkspaceMenu, ask_reset};
pub use opening::OpeningPage;
pub use problem::ProblemPage;
pub use start::{Way, WelcomePage};
pub use stranger::{StrangerPage, is_asked_for};
pub use unlock::UnlockPage;

use crate::t;
use crate::ui::shell::nav::{BrandMark, LanguageChoice, ThemeField};
use leptos::prelude::*;

/// The frame of a page without a workspace: the mark, language and theme in sight, the content in the middle.
#[component]
fn Stand(children: Children) -> impl IntoView {
    view! {
        <div class="stand">
            <header class="stand-head">
                <span class="stand-brand">
                    <BrandMark />
                    <span>{t!("brand")}</span>
                </span>
                <div class="stand-tools">
                    <LanguageChoice />
                    <ThemeField />
                </div>
            </header>
            <main class="stand-main">{children()}</main>
        </div>
    }
}
