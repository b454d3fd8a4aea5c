//! Where a complaint stands on its way: the stages of ISO 10002, those behind it and those to come.

use crate::app::session::Session;
use crate::domain::complaints::complaint;
use crate::domain::complaints::handling::{Standing, WAY};
use crate::domain::entity::Entity;
use crate::kernel::column::Slot;
use crate::t;
use crate::ui::records::label;
use leptos::prelude::*;

/// The stages in a row. Who left the usual way is told by the badges beside the name.
#[component]
pub fn Way(record: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    let standing = Memo::new(move |_| Standing::of(&dataset.read(), record));
    let place = Memo::new(move |_| WAY.iter().position(|state| *state == standing.read().status));
    let stage = move |(at, state): (usize, &'static str)| {
        let current = move || place.get() == Some(at);
        let done = move || place.get().is_some_and(|place| at < place);
        view! {
            <li class="stage" class:current=current class:done=done aria-current=move || current().then_some("step")>
                <span class="stage-dot" aria-hidden="true"></span>
                <span>{move || label::option(Entity::Complaints, complaint::STATUS.key, state)}</span>
            </li>
        }
    };
    view! {
        <ol class="stages" aria-label=t!("complaint-way")>
            {WAY.into_iter().enumerate().map(stage).collect_view()}
        </ol>
    }
}
