//! Taking down a complaint while the customer speaks: who, what, how it came, how bad it is; the rest can wait.

use super::evidence::{EvidencePicker, attach_all};
use crate::app::session::{DispatchError, Session};
use crate::domain::command::{Command, Values};
use crate::domain::complaints::complaint;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::knowledge::using::{Case, Helped, judged};
use crate::domain::orders::order;
use crate::domain::workspace::settings::Settings;
use crate::kernel::id::Id;
use crate::kernel::value::Value;
use crate::platform::clock;
use crate::t;
use crate::ui::act::Act;
use crate::ui::address::Address;
use crate::ui::desk::own::OwnPicker;
use crate::ui::desk::who::{Chosen, CustomerPicker};
use crate::ui::intake::Intake;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::dialog::{Dialog, Shape};
use crate::ui::kit::notice::Notices;
use crate::ui::knowledge::{Keep, Suggestions};
use crate::ui::records::entry::{Entry, mark};
use crate::ui::records::show;
use crate::ui::text::{Arg, say_with};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What is asked first, in the order in which customers tell it.
const FIRST: [&str; 2] = [complaint::SUBJECT.key, complaint::DESCRIPTION.key];
/// What is asked then.
const NEXT: [&str; 2] = [complaint::CHANNEL.key, complaint::SEVERITY.key];
/// What can wait.
const LATER: [&str; 7] = [
    complaint::WANTS.key,
    complaint::PRODUCT.key,
    complaint::CAUSE.key,
    complaint::CAUSE_DETAIL.key,
    complaint::CATEGORY.key,
    complaint::OWNER.key,
    complaint::OPENED_AT.key,
];
/// What is typed so far.
#[derive(Clone, Copy)]
struct Taking {
    who: Chosen,
    order: RwSignal<String>,
    entries: StoredValue<Vec<Entry>>,
    files: RwSignal<Vec<web_sys::File>, LocalStorage>,
    /// Which articles helped while the customer spoke.
    helped: RwSignal<Vec<(Id, Helped)>>,
}

impl Taking {
    fn new(dataset: &Dataset, preset: &Values) -> Self {
        let settings = Settings::of(dataset);
        let preset_of = |key: &str| preset.iter().find(|(known, _)| known.as_str() == key).map(|(_, value)| value);
        let who = Chosen::begin(preset_of(complaint::CUSTOMER.key));
        let order = match preset_of(complaint::ORDER.key) {
            Some(Value::Ref(_, id)) => id.to_string(),
            _ => String::new(),
        };
        let schema = dataset.schema(Entity::Complaints);
        let entry = |key: &str| {
            let spec = schema.field(key).cloned()?;
            let value = preset_of(key).cloned().unwrap_or(match key {
                _ if key == complaint::OPENED_AT.key => Value::Time(clock::now()),
                _ => Value::Empty,
            });
            Some(Entry::of(spec, &value, &settings))
        };
        let entries = FIRST.into_iter().chain(NEXT).chain(LATER).filter_map(entry).collect();
        Self {
            who,
            order: RwSignal::new(order),
            entries: StoredValue::new(entries),
            files: RwSignal::new_local(Vec::new()),
            helped: RwSignal::new(Vec::new()),
        }
    }

    /// What is typed into a field so far; tracked.
    fn typed(self, key: &str) -> String {
        let draft =
            self.entries.with_value(|all| all.iter().find(|entry| entry.spec.key.as_str() == key).map(|e| e.draft));
        draft.map(|draft| draft.read().text.clone()).unwrap_or_default()
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
        let link = |to: Entity, id: Id| Value::Ref(to.table(), id);
        let who = self.who.read(session);
        let (who, new) = who.filter(|_| whole)?;
        values.push((complaint::CUSTOMER.into(), link(Entity::Customers, who)));
        if let Ok(order) = self.order.read_untracked().parse::<Id>() {
            values.push((complaint::ORDER.into(), link(Entity::Orders, order)));
        }
        let complaint = [(Entity::Complaints, id, values)];
        let rows = new
            .into_iter()
            .chain(complaint)
            .chain(self.helped.with_untracked(|said| judged(Case::Complaint(id), said, || session.mint())))
            .collect();
        Some(Command::CreateTogether { rows })
    }
}

/// The window, open as long as [`Intake`] holds something.
#[component]
pub fn IntakeDialog() -> impl IntoView {
    let intake = Intake::of_page();
    let open = Signal::derive(move || intake.preset(Entity::Complaints).is_some());
    let close = Callback::new(move |()| intake.close());
    view! {
        <Dialog open on_close=close title=t!("intake-title") shape=Shape::Drawer>
            {move || intake.preset(Entity::Complaints).map(|preset| view! { <IntakeForm preset intake /> })}
        </Dialog>
    }
}

#[component]
fn IntakeForm(preset: Values, intake: Intake) -> impl IntoView {
    let (act, address, notices) = (Act::of_page(), Address::of_page(), Notices::of_page());
    let taking = Taking::new(&act.session().dataset().read_untracked(), &preset);
    let busy = RwSignal::new(false);
    let save = move |another: bool| {
        if busy.get_untracked() {
            return;
        }
        let id = act.session().mint();
        let Some(command) = taking.command(act.session(), id) else { return };
        busy.set(true);
        // The window may be closed before the answer comes.
        let files = taking.files.get_untracked();
        spawn_local(async move {
            let result = act.session().dispatch(command).await;
            let _gone = busy.try_set(false);
            match result {
                Ok(_) => {
                    let dataset = act.session().dataset().get_untracked();
                    let slot = dataset.slot(Entity::Complaints, id);
                    let name = slot.map(|slot| show::name(&dataset, Entity::Complaints, slot)).unwrap_or_default();
                    act.offer_undo(say_with("done-create", &[("what", Arg::from(name))]));
                    spawn_local(attach_all(act, notices, id, files));
                    if another {
                        intake.open(Vec::new());
                    } else {
                        intake.close();
                        address.go(&format!("/complaints/{id}"), false);
                    }
                }
                Err(DispatchError::Refused(refusal))
                    if taking.entries.try_get_value().is_some_and(|all| mark(all.iter(), &refusal)) => {}
                Err(error) => act.say_error(&error),
            }
        });
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        save(false);
    };
    // The hands stay on the keyboard: Ctrl+Enter saves from any field.
    let keys = move |event: leptos::ev::KeyboardEvent| {
        if (event.ctrl_key() || event.meta_key()) && event.key() == "Enter" {
            event.prevent_default();
            save(false);
        }
    };
    let later: Vec<_> = taking.entries(&LATER).iter().map(|entry| entry.error).collect();
    // A field with an error must be in sight.
    let opened = RwSignal::new(false);
    let shown = move || later.iter().any(|error| error.read().is_some()) || opened.get();
    let toggle =
        move |event: leptos::ev::Event| opened.set(event_target::<web_sys::Element>(&event).has_attribute("open"));
    let fields = |entries: Vec<Entry>| entries.iter().map(|entry| entry.view(Entity::Complaints, false)).collect_view();
    view! {
        <form class="record-form" novalidate on:submit=submit on:keydown=keys>
            <div class="form-grid">
                <CustomerPicker chosen=taking.who missing="intake-customer-missing"
                    on_change=move |()| taking.order.set(String::new()) />
                {fields(taking.entries(&FIRST))}
                <Help taking />
                {fields(taking.entries(&NEXT))}
                <p class="muted small">{t!("intake-severity-help")}</p>
            </div>
            <details class="form-more" prop:open=shown on:toggle=toggle>
                <summary>{t!("intake-more")}</summary>
                <div class="form-grid">
                    <OwnPicker chosen=taking.who of=Entity::Orders customer=order::CUSTOMER label=t!("field-complaints-order")
                        value=taking.order />
                    {fields(taking.entries(&LATER))}
                    <EvidencePicker chosen=taking.files />
                </div>
            </details>
            <footer class="form-foot">
                <Button label=t!("intake-another") look=Look::Ghost on_click=move |()| save(true) />
                <Button label=t!("intake-save") look=Look::Primary submit=true busy />
            </footer>
        </form>
    }
}

/// Articles that may help, by what is typed so far.
#[component]
fn Help(taking: Taking) -> impl IntoView {
    let dataset = Session::here().dataset();
    let text = Memo::new(move |_| FIRST.map(|key| taking.typed(key)).join("\n"));
    let cause = Memo::new(move |_| {
        let cause = taking.typed(complaint::CAUSE_DETAIL.key).parse().ok()?;
        dataset.read().slot(Entity::Causes, cause)
    });
    view! { <Suggestions text cause keep=Keep::Here(taking.helped) /> }
}
