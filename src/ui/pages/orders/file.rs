//! One order: what was bought, for how much, where it stands.

use crate::app::session::Session;
use crate::domain::entity::Entity;
use crate::domain::orders::line;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::kernel::value::Value;
use crate::t;
use crate::ui::kit::block::Card;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::icon::Glyph;
use crate::ui::records::detail::{DetailHead, RecordPage};
use crate::ui::records::facts::FieldList;
use crate::ui::records::form::{Editing, RecordForm};
use crate::ui::records::label;
use crate::ui::records::show::show;
use leptos::prelude::*;

/// The order in the address.
#[component]
pub fn OrderPage() -> impl IntoView {
    let show = move |(id, record): (Id, Slot)| view! { <OrderFile id record /> }.into_any();
    view! { <RecordPage entity=Entity::Orders show /> }
}

#[component]
fn OrderFile(id: Id, record: Slot) -> impl IntoView {
    let editing = RwSignal::new(None::<Editing>);
    view! {
        <div class="page record-file">
            <DetailHead entity=Entity::Orders id record editing states=&["status", "channel"] />
            <div class="file-columns">
                <div class="file-main"><Lines id record editing /></div>
                <div class="file-side">
                    <Card title=t!("order-facts")><FieldList entity=Entity::Orders record /></Card>
                </div>
            </div>
            <RecordForm editing />
        </div>
    }
}

/// The items of the order; a click edits one.
#[component]
fn Lines(id: Id, record: Slot, editing: RwSignal<Option<Editing>>) -> impl IntoView {
    let dataset = Session::here().dataset();
    let lines = Memo::new(move |_| {
        let mut lines = Vec::new();
        dataset.read().table(Entity::OrderLines).scan(line::ORDER, |at, order| {
            if order == Some(record) {
                lines.push(at);
            }
        });
        lines
    });
    let add = move |()| {
        let preset = vec![
            (line::ORDER.into(), Value::Ref(Entity::Orders.table(), id)),
            (line::QUANTITY.into(), Value::Number(1.0)),
        ];
        editing.set(Some(Editing::new(Entity::OrderLines, preset)));
    };
    let actions = move || {
        let label = Signal::derive(|| label::entity_new(Entity::OrderLines));
        view! { <Button label small=true look=Look::Ghost glyph=Glyph::Plus on_click=add /> }
    };
    let list = move || {
        if lines.read().is_empty() {
            return view! { <p class="muted">{t!("order-no-lines")}</p> }.into_any();
        }
        let items = lines.read().iter().map(|at| view! { <Line at=*at editing /> }).collect_view();
        view! { <ul class="plain-list">{items}</ul> }.into_any()
    };
    let title = Signal::derive(|| label::entity(Entity::OrderLines));
    view! { <Card title actions>{list}</Card> }
}

#[component]
fn Line(at: Slot, editing: RwSignal<Option<Editing>>) -> impl IntoView {
    let dataset = Session::here().dataset();
    let entity = Entity::OrderLines;
    let words = move |key: &'static str| {
        let dataset = dataset.read();
        let spec = entity.fields().iter().find(|spec| spec.key.as_str() == key);
        spec.map_or_else(String::new, |spec| show(&dataset, entity, at, spec).words())
    };
    let edit = move |_| {
        let id = dataset.with_untracked(|dataset| dataset.table(entity).id_at(at));
        editing.set(id.map(|id| Editing::existing(entity, id)));
    };
    view! {
        <li>
            <button type="button" class="line-button spread" on:click=edit>
                <span class="strong grow">{move || words(line::PRODUCT.key)}</span>
                <span class="num muted">{move || format!("{} × {}", words(line::QUANTITY.key), words(line::UNIT_PRICE.key))}</span>
                <span class="num">{move || words(line::AMOUNT.key)}</span>
            </button>
        </li>
    }
}
