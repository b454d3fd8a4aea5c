//! Orders: the list, and one order with its lines.

mod file;

pub use file::OrderPage;

use crate::domain::entity::Entity;
use crate::kernel::id::Id;
use crate::ui::address::Address;
use crate::ui::records::list::RecordList;
use leptos::prelude::*;

/// The list of orders; an order opens on its own page.
#[component]
pub fn OrdersPage() -> impl IntoView {
    let address = Address::of_page();
    let open = move |id: Id| address.go(&format!("/orders/{id}"), false);
    view! { <RecordList entity=Entity::Orders on_open=open /> }
}
