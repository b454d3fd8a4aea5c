//! What is known of a customer, and the people there.

use super::products::ProductsCard;
use crate::app::session::Session;
use crate::domain::customers::{contact, timeline::of_customer};
use crate::domain::entity::Entity;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::t;
use crate::ui::kit::badge::Badge;
use crate::ui::kit::block::Card;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::icon::Glyph;
use crate::ui::records::facts::FieldList;
use crate::ui::records::form::Editing;
use crate::ui::records::label;
use leptos::prelude::*;

/// The filled fields of the customer, then the contacts.
#[component]
pub fn Facts(id: Id, record: Slot, editing: RwSignal<Option<Editing>>) -> impl IntoView {
    view! {
        <div class="file-side">
            <Card title=t!("customer-facts")>
                <FieldList entity=Entity::Customers record />
            </Card>
            <ProductsCard id record editing />
            <Contacts id record editing />
        </div>
    }
}

#[component]
fn Contacts(id: Id, record: Slot, editing: RwSignal<Option<Editing>>) -> impl IntoView {
    let dataset = Session::here().dataset();
    let add = move |()| editing.set(Some(Editing::new(Entity::Contacts, super::file::preset(Entity::Contacts, id))));
    let actions = move || {
        let label = Signal::derive(|| label::entity_new(Entity::Contacts));
        view! { <Button label small=true look=Look::Ghost glyph=Glyph::Plus on_click=add /> }
    };
    let people = move || {
        let dataset = dataset.read();
        let person = |at: Slot| {
            let contact_id = dataset.table(Entity::Contacts).id_at(at)?;
            let name = dataset.title(Entity::Contacts, at).to_owned();
            let role = dataset.get(Entity::Contacts, at, contact::ROLE).filter(|code| !code.is_empty());
            let role = role.map(|code| label::option(Entity::Contacts, contact::ROLE.key, code));
            let reach = [contact::JOB, contact::PHONE, contact::EMAIL]
                .map(|field| dataset.get(Entity::Contacts, at, field).unwrap_or("").to_owned());
            let reach = reach.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
            let edit = move |_| editing.set(Some(Editing::existing(Entity::Contacts, contact_id)));
            Some(view! {
                <li>
                    <button type="button" class="line-button" on:click=edit>
                        <span class="strong">{name}</span>
                        {role.map(|words| view! { <Badge label=Signal::stored(words) /> })}
                        <span class="muted small">{reach}</span>
                    </button>
                </li>
            })
        };
        let slots = of_customer(&dataset, Entity::Contacts, contact::CUSTOMER, record);
        if slots.is_empty() {
            return view! { <p class="muted">{t!("customer-no-contacts")}</p> }.into_any();
        }
        view! { <ul class="plain-list">{slots.into_iter().filter_map(person).collect_view()}</ul> }.into_any()
    };
    let title = Signal::derive(|| label::entity(Entity::Contacts));
    view! { <Card title actions>{people}</Card> }
}
