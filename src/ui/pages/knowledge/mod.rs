//! The knowledge base: the articles, one of them to read and to write, and the scripts.

mod about;
mod effect;
mod file;
mod script_form;
mod scripts;
mod writer;

pub use file::ArticlePage;
pub use scripts::ScriptsPage;

use crate::domain::entity::Entity;
use crate::kernel::id::Id;
use crate::platform::boot;
use crate::t;
use crate::ui::address::{Address, list_path, new_route, route_of};
use crate::ui::records::label;
use crate::ui::records::list::{ListState, RecordList};
use leptos::prelude::*;
use leptos_router::components::A;

/// The list of articles; one opens on its own page.
#[component]
pub fn KnowledgePage() -> impl IntoView {
    let address = Address::of_page();
    let open = move |id: Id| {
        if let Some(route) = route_of(Entity::Articles, &id.to_string()) {
            address.go(&route, false);
        }
    };
    let actions = |_: ListState| view! { <Sides /> }.into_any();
    let add = move |()| address.go(&new_route(Entity::Articles), false);
    view! { <RecordList entity=Entity::Articles on_open=open actions on_add=add /> }
}

/// The two sides of what the team knows: what is known, and how it is said.
#[component]
fn Sides() -> impl IntoView {
    let side = |entity: Entity| {
        let name = move || label::entity(entity);
        view! { <A href=boot::href(&list_path(entity)) exact=true>{name}</A> }
    };
    view! { <nav class="segmented sides" aria-label=t!("nav-knowledge")>{side(Entity::Articles)} {side(Entity::Scripts)}</nav> }
}
