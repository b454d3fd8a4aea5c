//! Taking down a service request while the customer speaks: what kind, who, what; the rest can wait.

use crate::app::session::{DispatchError, Session};
use crate::domain::command::{Command, Values};
use crate::domain::customers::contact;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::knowledge::using::{Case, Helped, judged};
use crate::domain::orders::order;
use crate::domain::rules::{Refusal, Rule};
use crate::domain::service::{product, request};
use crate::domain::workspace::settings::Settings;
use crate::kernel::field::{Field, Link};
use crate::kernel::id::Id;
use crate::kernel::value::Value;
use crate::platform::clock;
use crate::t;
use crate::ui::act::Act;
use crate::ui::address::{Address, route_of};
use crate::ui::desk::own::OwnPicker;
use crate::ui::desk::who::{Chosen, CustomerPicker};
use crate::ui::explain;
use crate::ui::intake::Intake;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::dialog::{Dialog, Shape};
use crate::ui::knowledge::{Keep, Suggestions};
use crate::ui::records::entry::{Entry, mark};
use crate::ui::records::show;
use crate::ui::text::{Arg, say_with};
use leptos::prelude::*;
use leptos::task::spawn_local;

const ENTITY: Entity = Entity::Requests;
/// What is asked before the customer's name.
const KIND: &[&str] = &[request::KIND.key];
/// What is asked after it.
const FIRST: &[&str] = &[request::SUBJECT.key, request::DESCRIPTION.key, request::CHANNEL.key, request::PRIORITY.key];
/// What can wait.
const LATER: &[&str] = &[request::ASSIGNEE.key, request::DUE_ON.key, request::OPENED_AT.key];
/// What belongs to the customer: the field, the record type, and its field that names the customer.
const OWN: [(Field<Link>, Entity, Field<Link>, &str); 3] = [
    (request::PRODUCT, Entity::InstalledProducts, product::CUSTOMER, "field-requests-product"),
    (request::ORDER, Entity::Orders, order::CUSTOMER, "field-requests-order"),
    (request::CONTACT, Entity::Contacts, contact::CUSTOMER, "field-requests-contact"),
];

/// What is typed so far.
#[derive(Clone, Copy)]
struct Taking {
    who: Chosen,
    own: [RwSignal<String>; 3],
    own_error: RwSignal<Option<Refusal>>,
    entries: StoredValue<Vec<Entry>>,
    /// Which articles helped while the customer spoke.
    helped: RwSignal<Vec<(Id, Helped)>>,
}

impl Taking {
    fn new(dataset: &Dataset, preset: &Values) -> Self {
        let settings = Settings::of(dataset);
        let preset_of = |key: &str| preset.iter().find(|(known, _)| known.as_str() == key).map(|(_, value)| value);
        let schema = dataset.schema(ENTITY);
        let entry = |key: &&str| {
            let spec = schema.field(key).cloned()?;
            let value = preset_of(key).cloned().unwrap_or(match *key {
                key if key == request::KIND.key => Value::choice("enquiry"),
                key if key == request::OPENED_AT.key => Value::Time(clock::now()),
                _ => Value::Empty,
            });
            Some(Entry::of(spec, &value, &settings))
        };
        let own = OWN.map(|(field, ..)| match preset_of(field.key) {
            Some(Value::Ref(_, id)) => RwSignal::new(id.to_string()),
            _ => RwSignal::new(String::new()),
        });
        Self {
            who: Chosen::begin(preset_of(request::CUSTOMER.key)),
            own,
            own_error: RwSignal::new(None),
            entries: StoredValue::new(KIND.iter().chain(FIRST).chain(LATER).filter_map(entry).collect()),
            helped: RwSignal::new(Vec::new()),
        }
    }

    fn entries(self, keys: &'static [&'static str]) -> Vec<Entry> {
        let all = self.entries.get_value();
        all.into_iter().filter(|entry| keys.contains(&entry.spec.key.as_str())).collect()
    }

    /// The command; `None`, with the errors marked, if something is missing or cannot be read.
    fn command(self, session: Session, id: Id) -> Option<Command> {
        let zone = session.dataset().with_untracked(Settings::of).zone;
        let mut values: Values = Vec::new();
        let mut whole = true;
        for entry in self.entries.get_value() {
            let read = entry.read(zone);
            whole &= read.is_some();
            values.extend(read.filter(|value| !value.is_empty()).map(|value| (entry.spec.key.clone(), value)));
        }
        let (who, new) = self.who.read(session).filter(|_| whole)?;
        values.push((request::CUSTOMER.into(), Value::Ref(Entity::Customers.table(), who)));
        for ((field, to, ..), chosen) in OWN.into_iter().zip(self.own) {
            if let Ok(id) = chosen.read_untracked().parse::<Id>() {
                values.push((field.into(), Value::Ref(to.table(), id)));
            }
        }
        let helped = self.helped.with_untracked(|said| judged(Case::Request(id), said, || session.mint()));
        Some(Command::CreateTogether { rows: new.into_iter().chain([(ENTITY, id, values)]).chain(helped).collect() })
    }

    /// What is typed in some fields, for finding articles; tracked.
    fn typed(self) -> String {
        let asked = [request::SUBJECT.key, request::DESCRIPTION.key];
        let entries = self.entries.get_value();
        let typed = entries.iter().filter(|entry| asked.contains(&entry.spec.key.as_str()));
        typed.map(|entry| entry.draft.read().text.clone()).collect::<Vec<_>>().join("\n")
    }

    /// Shows a refusal beside its field; `false` if none is the one.
    fn mark(self, refusal: Refusal) -> bool {
        let Some(entries) = self.entries.try_get_value() else { return false };
        if mark(entries.iter(), &refusal) {
            return true;
        }
        let own = OWN.iter().any(|(field, ..)| refusal.field.as_ref().is_some_and(|key| key.as_str() == field.key));
        if own {
            self.own_error.set(Some(refusal));
        }
        own
    }
}

/// The window, open as long as [`Intake`] holds a request.
#[component]
pub fn RequestDialog() -> impl IntoView {
    let intake = Intake::of_page();
    let open = Signal::derive(move || intake.preset(ENTITY).is_some());
    let close = Callback::new(move |()| intake.close());
    view! {
        <Dialog open on_close=close title=t!("entity-requests-new") shape=Shape::Drawer>
            {move || intake.preset(ENTITY).map(|preset| view! { <RequestForm preset intake /> })}
        </Dialog>
    }
}

#[component]
fn RequestForm(preset: Values, intake: Intake) -> impl IntoView {
    let (act, address) = (Act::of_page(), Address::of_page());
    let taking = Taking::new(&act.session().dataset().read_untracked(), &preset);
    let busy = RwSignal::new(false);
    let save = move || {
        if busy.get_untracked() {
            return;
        }
        let id = act.session().mint();
        let Some(command) = taking.command(act.session(), id) else { return };
        busy.set(true);
        spawn_local(async move {
            let result = act.session().dispatch(command).await;
            let _gone = busy.try_set(false);
            match result {
                Ok(_) => {
                    let dataset = act.session().dataset().get_untracked();
                    let name = dataset.slot(ENTITY, id).map(|slot| show::name(&dataset, ENTITY, slot));
                    act.offer_undo(say_with("done-create", &[("what", Arg::from(name.unwrap_or_default()))]));
                    intake.close();
                    if let Some(route) = route_of(ENTITY, &id.to_string()) {
                        address.go(&route, false);
                    }
                }
                Err(DispatchError::Refused(refusal)) if taking.mark(refusal.clone()) => {}
                Err(error) => act.say_error(&error),
            }
        });
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        save();
    };
    // The hands stay on the keyboard: Ctrl+Enter saves from any field.
    let keys = move |event: leptos::ev::KeyboardEvent| {
        if (event.ctrl_key() || event.meta_key()) && event.key() == "Enter" {
            event.prevent_default();
            save();
        }
    };
    view! {
        <form class="record-form" novalidate on:submit=submit on:keydown=keys>
            <RequestFields taking />
            <footer class="form-foot"><Button label=t!("intake-save") look=Look::Primary submit=true busy /></footer>
        </form>
    }
}

#[component]
fn RequestFields(taking: Taking) -> impl IntoView {
    let fields = |entries: Vec<Entry>| entries.iter().map(|entry| entry.view(ENTITY, false)).collect_view();
    // A field with an error must be in sight.
    let later: Vec<RwSignal<Option<Rule>>> = taking.entries(LATER).iter().map(|entry| entry.error).collect();
    let opened = move || later.iter().any(|error| error.read().is_some());
    let clear = move |()| {
        taking.own.iter().for_each(|own| own.set(String::new()));
        taking.own_error.set(None);
    };
    let own = move |at: usize| {
        let ((field, of, customer, label), value) = OWN.into_iter().zip(taking.own).nth(at)?;
        let error = Signal::derive(move || {
            let refusal = taking.own_error.get()?;
            let key = refusal.field.filter(|key| key.as_str() == field.key)?;
            Some(explain::field_error(ENTITY, &key, &refusal.rule))
        });
        Some(view! { <OwnPicker chosen=taking.who of customer label=t!(label) value error /> })
    };
    view! {
        <div class="form-grid">
            {fields(taking.entries(KIND))}
            <CustomerPicker chosen=taking.who missing="service-customer-missing" on_change=clear />
            {own(0)}
            {fields(taking.entries(FIRST))}
        </div>
        <Suggestions text=Memo::new(move |_| taking.typed()) keep=Keep::Here(taking.helped) />
        <details class="form-more" prop:open=opened>
            <summary>{t!("service-more")}</summary>
            <div class="form-grid">{own(1)}{own(2)}{fields(taking.entries(LATER))}</div>
        </details>
    }
}
