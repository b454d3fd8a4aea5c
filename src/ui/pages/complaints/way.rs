//! Where a complaint stands on its way: the stages of ISO 10002.

use crate::app::session::Session;
use crate::domain::complaints::complaint;
use crate::domain::complaints::handling::{Standing, WAY};
use crate::domain::entity::Entity;
use crate::kernel::column::Slot;
use crate::t;
use crate::ui::desk::stages::Stages;
use crate::ui::records::label;
use leptos::prelude::*;

/// The stages in a row.
#[component]
pub fn Way(record: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    let standing = Memo::new(move |_| Standing::of(&dataset.read(), record));
    let place = Memo::new(move |_| WAY.iter().position(|state| *state == standing.read().status));
    let stages =
        Signal::derive(|| WAY.map(|state| label::option(Entity::Complaints, complaint::STATUS.key, state)).to_vec());
    view! { <Stages label=t!("complaint-way") stages place /> }
}
