//! What the customer has from us: how its warranty stands, and when it is to be serviced.

use crate::app::session::Session;
use crate::domain::customers::timeline::of_customer;
use crate::domain::entity::Entity;
use crate::domain::service::{product, request};
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::kernel::value::Value;
use crate::t;
use crate::ui::desk::product::ProductBadges;
use crate::ui::intake::Intake;
use crate::ui::kit::block::Card;
use crate::ui::kit::button::{Button, IconButton, Look};
use crate::ui::kit::icon::Glyph;
use crate::ui::records::form::Editing;
use crate::ui::records::label;
use crate::ui::records::show;
use leptos::prelude::*;

const ENTITY: Entity = Entity::InstalledProducts;

/// The products of a customer; nothing where there are none. A click edits one, a button asks for something about it.
#[component]
pub fn ProductsCard(id: Id, record: Slot, editing: RwSignal<Option<Editing>>) -> impl IntoView {
    let dataset = Session::here().dataset();
    let products = Memo::new(move |_| of_customer(&dataset.read(), ENTITY, product::CUSTOMER, record));
    let any = Memo::new(move |_| !products.read().is_empty());
    let add = move |()| editing.set(Some(Editing::new(ENTITY, super::file::preset(ENTITY, id))));
    let card = move || {
        let actions = move || {
            let label = Signal::derive(|| label::entity_new(ENTITY));
            view! { <Button label small=true look=Look::Ghost glyph=Glyph::Plus on_click=add /> }
        };
        let lines =
            move || products.get().into_iter().map(|at| view! { <Line customer=id at editing /> }).collect_view();
        let title = Signal::derive(|| label::entity(ENTITY));
        view! { <Card title actions><ul class="plain-list">{lines}</ul></Card> }
    };
    move || any.get().then(card)
}

#[component]
fn Line(customer: Id, at: Slot, editing: RwSignal<Option<Editing>>) -> impl IntoView {
    let intake = Intake::of_page();
    let dataset = Session::here().dataset();
    let id = Memo::new(move |_| dataset.read().table(ENTITY).id_at(at));
    let name = Signal::derive(move || show::name(&dataset.read(), ENTITY, at));
    let serial = move || dataset.read().get(ENTITY, at, product::SERIAL).unwrap_or("").to_owned();
    let edit = move |_| editing.set(id.get_untracked().map(|id| Editing::existing(ENTITY, id)));
    let ask = move |()| {
        let product = id.get_untracked().map_or(Value::Empty, |id| Value::Ref(ENTITY.table(), id));
        let customer = Value::Ref(Entity::Customers.table(), customer);
        intake.open_request(vec![(request::CUSTOMER.into(), customer), (request::PRODUCT.into(), product)]);
    };
    view! {
        <li class="product-line">
            <button type="button" class="line-button" on:click=edit>
                <span class="strong">{name}</span>
                <span class="muted small num">{serial}</span>
            </button>
            <IconButton glyph=Glyph::Service small=true label=t!("product-ask", "what" => name.get()) on_click=ask />
            <div class="row wrap"><ProductBadges record=at /></div>
        </li>
    }
}
