//! What the cards of the page are made of: a list in a card, and its rows.

use crate::domain::customers::customer;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::today::First;
use crate::kernel::column::Slot;
use crate::platform::boot;
use crate::t;
use crate::ui::address::route_of;
use crate::ui::format;
use crate::ui::kit::badge::Avatar;
use crate::ui::kit::block::Card;
use crate::ui::kit::button::TextButton;
use crate::ui::records::show;
use crate::ui::text::Said;
use leptos::prelude::*;
use leptos_router::components::A;

/// How many rows a card shows at first, and how many more each time.
pub const PAGE: usize = 6;

/// A card with the first few of many rows, and the rest on demand. Without rows it says `nothing`.
#[component]
pub fn ListCard<T: Clone + PartialEq + Send + Sync + 'static>(
    title: Said,
    /// Explains what is listed.
    sub: Said,
    /// What to say when there is none.
    nothing: Said,
    /// The first `most` of all, by `most`.
    #[prop(into)]
    rows: Callback<usize, First<T>>,
    /// One row.
    #[prop(into)]
    row: Callback<T, AnyView>,
) -> impl IntoView {
    let most = RwSignal::new(PAGE);
    let listed = Memo::new(move |_| rows.run(most.get()));
    let count = move || {
        let total = listed.read().total;
        (total > 0).then(|| view! { <span class="today-count">{format::count(total)}</span> })
    };
    let body = move || {
        let listed = listed.read();
        if listed.is_empty() {
            return view! { <p class="today-nothing">{nothing}</p> }.into_any();
        }
        let more = listed.total - listed.items.len();
        let show_more = move |()| most.update(|most| *most += 4 * PAGE);
        let more = (more > 0).then(|| {
            view! { <div class="card-foot"><TextButton label=t!("today-more", "count" => more) on_click=show_more /></div> }
        });
        view! {
            <ul role="list" class="today-list">{listed.items.iter().cloned().map(|item| row.run(item)).collect_view()}</ul>
            {more}
        }
        .into_any()
    };
    view! { <Card title sub actions=move || count flush=true>{body}</Card> }
}

/// One row: what it is in two lines, and what can be seen or done at its end.
pub fn row(
    lead: impl IntoView + 'static,
    main: impl IntoView + 'static,
    below: impl IntoView + 'static,
    end: impl IntoView + 'static,
) -> AnyView {
    view! {
        <li class="today-row">
            <span class="today-lead">{lead.into_any()}</span>
            <div class="today-main">
                <div class="today-title">{main.into_any()}</div>
                <div class="today-below">{below.into_any()}</div>
            </div>
            <div class="today-end">{end.into_any()}</div>
        </li>
    }
    .into_any()
}

/// A customer's avatar.
pub fn avatar(dataset: &Dataset, slot: Slot) -> AnyView {
    let name = Signal::stored(show::name(dataset, Entity::Customers, slot));
    let square = dataset.get(Entity::Customers, slot, customer::KIND) == Some("organisation");
    view! { <Avatar name square=Signal::stored(square) /> }.into_any()
}

/// A record's name as a link to its page.
pub fn link(dataset: &Dataset, entity: Entity, slot: Slot) -> AnyView {
    let name = show::name(dataset, entity, slot);
    let id = dataset.table(entity).id_at(slot);
    match id.and_then(|id| route_of(entity, &id.to_string())) {
        Some(href) => view! { <A href=boot::href(&href)>{name}</A> }.into_any(),
        None => name.into_any(),
    }
}
