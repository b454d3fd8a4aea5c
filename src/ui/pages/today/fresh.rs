//! The page of a workspace without customers: what to do first.

use super::Desk;
use crate::domain::entity::Entity;
use crate::t;
use crate::ui::address::Address;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::records::form::Editing;
use crate::ui::text::Said;
use leptos::prelude::*;

/// Three first steps.
#[component]
pub fn Fresh(desk: Desk) -> impl IntoView {
    let address = Address::of_page();
    let import = move |()| address.go("/data", false);
    let add = move |()| desk.editing.set(Some(Editing::new(Entity::Customers, Vec::new())));
    let settings = move |()| address.go("/settings", false);
    view! {
        <section class="fresh" aria-labelledby="fresh-title">
            <h2 id="fresh-title">{t!("fresh-title")}</h2>
            <p class="muted">{t!("fresh-text")}</p>
            <ol role="list" class="fresh-steps">
                <FirstStep glyph=Glyph::Upload label=t!("fresh-import") text=t!("fresh-import-text") on_click=import />
                <FirstStep glyph=Glyph::Person label=t!("fresh-customer") text=t!("fresh-customer-text") on_click=add />
                <FirstStep glyph=Glyph::Settings label=t!("fresh-settings") text=t!("fresh-settings-text") on_click=settings />
            </ol>
        </section>
    }
}

#[component]
fn FirstStep(glyph: Glyph, label: Said, text: Said, #[prop(into)] on_click: Callback<()>) -> impl IntoView {
    view! {
        <li>
            <button type="button" class="way" on:click=move |_| on_click.run(())>
                <span class="way-icon"><Icon glyph large=true /></span>
                <span class="way-label">{label}</span>
                <span class="way-text">{text}</span>
                <span class="way-go" aria-hidden="true"><Icon glyph=Glyph::ArrowRight /></span>
            </button>
        </li>
    }
}
