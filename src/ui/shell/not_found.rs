//! Where a link leads nowhere.

use super::page::page_title;
use crate::{
    t,
    ui::kit::{block::EmptyState, button::LinkButton, icon::Glyph},
};
use leptos::prelude::*;

/// Says that there is no such page, and leads back.
#[component]
pub fn NotFound() -> impl IntoView {
    page_title(t!("not-found-title"));
    view! {
        <div class="page">
            <EmptyState glyph=Glyph::Search title=t!("not-found-title") text=t!("not-found-text") page=true>
                <LinkButton label=t!("not-found-back") href="/" />
            </EmptyState>
        </div>
    }
}
