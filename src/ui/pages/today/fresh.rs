//! The page of a workspace without customers: what to do first.

use super::Desk;
use crate::domain::entity::Entity;
use crate::t;
use crate::ui::address::Address;
use crate::ui::kit::icon::Glyph;
use crate::ui::pages::welcome::Way;
use crate::ui::records::form::Editing;
use leptos::prelude::*;

/// Three first steps.
#[component]
pub fn Fresh(desk: Desk) -> impl IntoView {
    let address = Address::of_page();
    let import = move |()| address.go("/data/import", false);
    let add = move |()| desk.editing.set(Some(Editing::new(Entity::Customers, Vec::new())));
    let settings = move |()| address.go("/settings", false);
    view! {
        <section class="fresh" aria-labelledby="fresh-title">
            <h2 id="fresh-title">{t!("fresh-title")}</h2>
            <p class="muted">{t!("fresh-text")}</p>
            <ol role="list" class="fresh-steps">
                <Way glyph=Glyph::Upload label=t!("fresh-import") text=t!("fresh-import-text") on_click=import />
                <Way glyph=Glyph::Person label=t!("fresh-customer") text=t!("fresh-customer-text") on_click=add />
                <Way glyph=Glyph::Settings label=t!("fresh-settings") text=t!("fresh-settings-text") on_click=settings />
            </ol>
        </section>
    }
}
