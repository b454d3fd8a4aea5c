//! Improvements that should be in place. Without one there is no card.

use super::Desk;
use super::parts::{ListCard, link, row};
use crate::domain::entity::Entity;
use crate::domain::today::{Overdue, overdue_improvements};
use crate::t;
use crate::ui::format;
use leptos::prelude::*;

/// The overdue improvements, the oldest first.
#[component]
pub fn OverdueCard(desk: Desk) -> impl IntoView {
    let any = Memo::new(move |_| !overdue_improvements(&desk.dataset.read(), desk.today.get(), 1).is_empty());
    let rows = move |most: usize| overdue_improvements(&desk.dataset.read(), desk.today.get(), most);
    move || {
        any.get().then(|| {
            view! {
                <ListCard title=t!("today-overdue") sub=t!("today-overdue-sub") nothing=t!("today-overdue-nothing") rows
                    row=move |overdue| overdue_row(desk, overdue) />
            }
        })
    }
}

fn overdue_row(desk: Desk, overdue: Overdue) -> AnyView {
    let dataset = desk.dataset.read_untracked();
    let owner = overdue.owner.map(|owner| dataset.title(Entity::Members, owner).to_owned());
    row(
        view! { <span class="today-dot tone-warn strong" aria-hidden="true"></span> },
        link(&dataset, Entity::Improvements, overdue.improvement),
        view! { <span class="today-about">{owner}</span> },
        view! { <span class="today-when late">{move || format::day_ago(overdue.on, desk.today.get())}</span> },
    )
}
