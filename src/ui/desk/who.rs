//! Who is at the desk: a customer found while typing, or a new one by name.

use crate::app::session::Session;
use crate::domain::command::Values;
use crate::domain::customers::customer;
use crate::domain::entity::Entity;
use crate::domain::listing::search::SearchIndex;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::kernel::value::Value;
use crate::t;
use crate::ui::kit::field::{Choice, Combobox, InputKind, TextField};
use crate::ui::records::input;
use crate::ui::text::{Said, say};
use leptos::prelude::*;

/// The record of a customer who is new.
pub type NewCustomer = (Entity, Id, Values);

/// A customer who is there, or a new one by name.
#[derive(Clone, Debug, Default, PartialEq)]
enum Who {
    #[default]
    Nobody,
    Known(Id),
    New(String),
}

/// The customer that is being chosen.
#[derive(Clone, Copy)]
pub struct Chosen {
    who: RwSignal<Who>,
    error: RwSignal<bool>,
    phone: RwSignal<String>,
}

impl Chosen {
    /// Begins with the customer that `value` refers to, if it does.
    pub fn begin(value: Option<&Value>) -> Self {
        let who = match value {
            Some(Value::Ref(_, id)) => Who::Known(*id),
            _ => Who::Nobody,
        };
        Self { who: RwSignal::new(who), error: RwSignal::new(false), phone: RwSignal::new(String::new()) }
    }

    /// The customer who is there; tracked.
    pub fn known(self) -> Option<Slot> {
        let Who::Known(id) = self.who.get() else { return None };
        Session::here().dataset().read().slot(Entity::Customers, id)
    }

    /// The customer's id, and the record of one who is new; `None`, with the error marked, if nobody was chosen.
    pub fn read(self, session: Session) -> Option<(Id, Option<NewCustomer>)> {
        let read = match self.who.get_untracked() {
            Who::Nobody => None,
            Who::Known(id) => Some((id, None)),
            Who::New(name) => {
                let id = session.mint();
                let mut values: Values = vec![(customer::NAME.into(), Value::text(&name))];
                values.push((customer::PHONE.into(), Value::text(self.phone.read_untracked().trim())));
                values.retain(|(_, value)| !value.is_empty());
                Some((id, Some((Entity::Customers, id, values))))
            }
        };
        self.error.set(read.is_none());
        read
    }

    fn set(self, who: Who) {
        self.who.set(who);
        self.error.set(false);
    }
}

/// Finds the customer while typing, or makes a new one.
#[component]
pub fn CustomerPicker(
    chosen: Chosen,
    /// What to say when nobody was chosen.
    missing: &'static str,
    /// Called when another one is chosen: what belonged to the former does not fit any more.
    #[prop(into)]
    on_change: Callback<()>,
) -> impl IntoView {
    let dataset = Session::here().dataset();
    let index = StoredValue::new(SearchIndex::new(Entity::Customers));
    let typed = RwSignal::new(None::<String>);
    let options = Memo::new(move |_| {
        let Some(typed) = typed.get() else { return Vec::new() };
        let dataset = dataset.read();
        index.update_value(|index| index.refresh(&dataset));
        index.with_value(|index| input::matching(&dataset, index, Entity::Customers, &typed))
    });
    let value = Signal::derive(move || match chosen.who.get() {
        Who::Nobody => None,
        Who::New(name) => Some(Choice::new("", name)),
        Who::Known(id) => {
            let dataset = dataset.read();
            input::choice(&dataset, Entity::Customers, dataset.slot(Entity::Customers, id)?)
        }
    });
    let choose = move |choice: Option<Choice>| {
        let known = choice.and_then(|choice| choice.value.parse().ok());
        chosen.set(known.map_or(Who::Nobody, Who::Known));
        on_change.run(());
    };
    let create = move |name: String| {
        chosen.set(Who::New(name));
        on_change.run(());
    };
    let error = Signal::derive(move || chosen.error.get().then(|| say(missing)));
    let phone = move || {
        matches!(*chosen.who.read(), Who::New(_)).then(|| {
            let label: Said = t!("field-customers-phone");
            view! {
                <TextField label value=chosen.phone kind=InputKind::Phone
                    help=t!("intake-new-customer") on_input=move |text| chosen.phone.set(text) />
            }
        })
    };
    view! {
        <Combobox label=t!("field-complaints-customer") value options required=true error
            on_query=move |text| typed.set(Some(text)) on_choose=choose on_create=create />
        {phone}
    }
}
