//! Complaints: the list, and the file of one.

mod file;
mod steps;

pub use file::ComplaintPage;

use crate::domain::entity::Entity;
use crate::kernel::id::Id;
use crate::ui::address::Address;
use crate::ui::records::list::RecordList;
use leptos::prelude::*;

/// The list of complaints; a complaint opens as a file.
#[component]
pub fn ComplaintsPage() -> impl IntoView {
    let address = Address::of_page();
    let open = move |id: Id| address.go(&format!("/complaints/{id}"), false);
    view! { <RecordList entity=Entity::Complaints on_open=open /> }
}
