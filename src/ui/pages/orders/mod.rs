//! Orders.

use crate::domain::entity::Entity;
use crate::ui::records::list::RecordList;
use leptos::prelude::*;

/// The list of orders; an order opens in its form.
#[component]
pub fn OrdersPage() -> impl IntoView {
    view! { <RecordList entity=Entity::Orders /> }
}
