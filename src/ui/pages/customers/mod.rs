//! Customers: the list, and the file of one.

mod facts;
mod file;
mod products;
mod timeline;

pub use file::CustomerPage;

use crate::domain::entity::Entity;
use crate::kernel::id::Id;
use crate::ui::address::Address;
use crate::ui::records::list::RecordList;
use leptos::prelude::*;

/// The list of customers; a customer opens as a file.
#[component]
pub fn CustomersPage() -> impl IntoView {
    let address = Address::of_page();
    let open = move |id: Id| address.go(&format!("/customers/{id}"), false);
    view! { <RecordList entity=Entity::Customers on_open=open /> }
}
