//! The service desk: requests as a table or a board by kind, the file of one, and the products that customers have.

mod board;
mod file;
mod intake;
mod moving;
mod products;
mod steps;

pub use file::RequestPage;
pub use intake::RequestDialog;
pub use products::ProductsPage;

use crate::domain::entity::Entity;
use crate::domain::service::request;
use crate::domain::service::ways::{WAYS, Way};
use crate::kernel::id::Id;
use crate::t;
use crate::ui::address::{Address, list_path, route_of};
use crate::ui::intake::Intake;
use crate::ui::kit::button::LinkButton;
use crate::ui::kit::field::{Choice, Segmented};
use crate::ui::kit::icon::Glyph;
use crate::ui::records::label;
use crate::ui::records::list::{ListState, RecordList};
use crate::ui::text::say;
use board::RequestBoard;
use leptos::prelude::*;

/// The requests as a table, or as a board of one kind; one opens as a file.
#[component]
pub fn RequestsPage() -> impl IntoView {
    let address = Address::of_page();
    let intake = Intake::of_page();
    let open = move |id: Id| {
        if let Some(route) = route_of(Entity::Requests, &id.to_string()) {
            address.go(&route, false);
        }
    };
    let layouts = |list: ListState| view! { <Layouts list /> }.into_any();
    // The board of a kind stands in the address under the kind's own name.
    let laid_out = |(list, layout): (ListState, String)| {
        let way = WAYS.iter().find(|way| way.kind == layout)?;
        Some(view! { <RequestBoard list way /> }.into_any())
    };
    view! {
        <RecordList entity=Entity::Requests on_open=open actions=layouts laid_out
            on_add=move |()| intake.open_request(Vec::new()) />
    }
}

#[component]
fn Layouts(list: ListState) -> impl IntoView {
    let kind = Memo::new(move |_| WAYS.iter().map(|way| way.kind).find(|kind| *kind == list.query.read().layout));
    let value = Signal::derive(move || if kind.get().is_some() { "board" } else { "" }.to_owned());
    let options = Signal::derive(|| {
        [("", "complaints-table", Glyph::Table), ("board", "complaints-board", Glyph::Columns)]
            .map(|(layout, key, glyph)| Choice { glyph: Some(glyph), ..Choice::new(layout, say(key)) })
            .to_vec()
    });
    let choose = move |layout: String| {
        let kind = if layout.is_empty() { "" } else { Way::of("").kind };
        list.change(|query| kind.clone_into(&mut query.layout));
    };
    let kinds = Signal::derive(|| {
        let kind = |way: &Way| Choice::new(way.kind, label::option(Entity::Requests, request::KIND.key, way.kind));
        WAYS.iter().map(kind).collect::<Vec<_>>()
    });
    let of_kind = move || {
        kind.get().is_some().then(|| {
            let value = Signal::derive(move || kind.get().unwrap_or("").to_owned());
            let choose = move |kind: String| list.change(|query| query.layout = kind);
            view! { <Segmented label=t!("field-requests-kind") value options=kinds on_change=choose /> }
        })
    };
    let products = Signal::stored(list_path(Entity::InstalledProducts));
    view! {
        {of_kind}
        <Segmented label=t!("complaints-layout") value options on_change=choose />
        <LinkButton label=t!("entity-installed-products") href=products />
    }
}
