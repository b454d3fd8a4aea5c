//! Moving requests along their way, from wherever they are shown. A step that wants a reason, a time or what came of it
//! asks first.

use crate::app::session::DispatchError;
use crate::domain::clocks::Zone;
use crate::domain::command::Command;
use crate::domain::entity::Entity;
use crate::domain::rules::{Refusal, Rule};
use crate::domain::service::handling::{Standing, Taking, finishes, needs_time};
use crate::domain::service::{request, step};
use crate::domain::workspace::settings::Settings;
use crate::kernel::id::Id;
use crate::kernel::value::Value;
use crate::t;
use crate::ui::act::Act;
use crate::ui::desk::move_label;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::dialog::Dialog;
use crate::ui::kit::field::TextArea;
use crate::ui::records::entry::{Entry, mark};
use crate::ui::records::label;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A step that waits for what it wants to know.
#[derive(Clone, Debug, PartialEq)]
struct Asked {
    request: Id,
    from: String,
    step: String,
    reason: bool,
    /// What the fields begin with.
    scheduled_at: Value,
}

/// Takes steps; take it when a component is made.
#[derive(Clone, Copy)]
pub struct Mover {
    act: Act,
    asked: RwSignal<Option<Asked>>,
}

/// What a step of handling is called.
pub fn step_label(step: &str) -> String {
    label::option(Entity::RequestSteps, step::KIND.key, step)
}

impl Mover {
    /// The page's own. The page must show its [`StepDialog`].
    pub fn of_page() -> Self {
        Self { act: Act::of_page(), asked: RwSignal::new(None) }
    }

    /// Takes `step` with a request that was seen in the state `from`.
    pub fn take(self, request: Id, from: &str, step: &str) {
        let dataset = self.act.session().dataset();
        let asked = dataset.with_untracked(|dataset| {
            let slot = dataset.slot(Entity::Requests, request)?;
            let standing = Standing::of(dataset, slot);
            // What is not allowed is refused with its reason before anybody writes one.
            standing.allows(step).ok()?;
            let (from, step) = (from.to_owned(), step.to_owned());
            let reason = standing.needs_reason(&step);
            let scheduled_at = dataset.value(Entity::Requests, slot, request::SCHEDULED_AT.key);
            let asks = reason || needs_time(&step) || finishes(&step);
            asks.then_some(Asked { request, from, step, reason, scheduled_at })
        });
        match asked {
            Some(asked) => self.asked.set(Some(asked)),
            None => {
                let taking = Taking { step: step.to_owned(), ..Taking::default() };
                let what = step_label(step);
                let command = Command::HandleRequest { request, from: from.to_owned(), taking };
                self.act.run(command, move |_| done(what), || ());
            }
        }
    }
}

/// What is said when a step was taken.
pub fn done(what: String) -> String {
    say_with("done-handle-request", &[("what", Arg::from(what))])
}

/// Asks what a step wants to know.
#[component]
pub fn StepDialog(mover: Mover) -> impl IntoView {
    let title =
        Signal::derive(move || mover.asked.read().as_ref().map(|asked| move_label(&asked.step)).unwrap_or_default());
    let open = Signal::derive(move || mover.asked.read().is_some());
    view! {
        <Dialog open on_close=move |()| mover.asked.set(None) title>
            {move || mover.asked.get().map(|asked| view! { <StepForm mover asked /> })}
        </Dialog>
    }
}

/// What a step wants to know, while it is being filled in.
#[derive(Clone)]
struct Form {
    asked: Asked,
    notes: RwSignal<String>,
    /// A reason is due, and there is none.
    missing: RwSignal<bool>,
    time: Option<Entry>,
    cost: Option<Entry>,
}

impl Form {
    fn new(asked: Asked, settings: &Settings) -> Self {
        let entry = |wanted: bool, key: &str, value: &Value| {
            let spec = request::FIELDS.iter().find(|spec| wanted && spec.key.as_str() == key).cloned()?;
            Some(Entry::of(spec, value, settings))
        };
        Self {
            notes: RwSignal::new(String::new()),
            missing: RwSignal::new(false),
            time: entry(needs_time(&asked.step), request::SCHEDULED_AT.key, &asked.scheduled_at),
            cost: entry(finishes(&asked.step), request::COST.key, &Value::Empty),
            asked,
        }
    }

    fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.time.iter().chain(&self.cost)
    }

    /// The step; `None`, with the errors marked, if something is missing or cannot be read.
    fn read(&self, zone: Zone) -> Option<Taking> {
        let notes = self.notes.get_untracked();
        self.missing.set(self.asked.reason && notes.trim().is_empty());
        let mut taking = Taking { step: self.asked.step.clone(), notes, ..Taking::default() };
        let mut whole = !self.missing.get_untracked();
        for entry in self.entries() {
            match entry.read(zone) {
                Some(Value::Time(at)) => taking.scheduled_at = Some(at),
                Some(Value::Money(cost)) => taking.cost = Some(cost),
                Some(_) if self.time.as_ref().is_some_and(|time| time.spec.key == entry.spec.key) => {
                    entry.error.set(Some(Rule::Required));
                    whole = false;
                }
                read => whole &= read.is_some(),
            }
        }
        whole.then_some(taking)
    }
}

#[component]
fn StepForm(mover: Mover, asked: Asked) -> impl IntoView {
    let act = mover.act;
    let settings = act.session().dataset().with_untracked(Settings::of);
    let form = Form::new(asked, &settings);
    let (reason, ends) = (form.asked.reason, finishes(&form.asked.step));
    let (notes, missing) = (form.notes, form.missing);
    let inputs = form.entries().map(|entry| entry.view(Entity::Requests, false)).collect_view();
    let (busy, from) = (RwSignal::new(false), RwSignal::new(form.asked.from.clone()));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(taking) = form.read(settings.zone).filter(|_| !busy.get_untracked()) else { return };
        busy.set(true);
        let (what, form) = (step_label(&taking.step), form.clone());
        let command = Command::HandleRequest { request: form.asked.request, from: from.get_untracked(), taking };
        spawn_local(async move {
            let result = act.session().dispatch(command).await;
            let _gone = busy.try_set(false);
            match result {
                Ok(_) => {
                    act.offer_undo(done(what));
                    mover.asked.set(None);
                }
                Err(DispatchError::Refused(refusal)) if mark(form.entries(), &refusal) => {}
                Err(error) => {
                    // Who was told that another member was faster may take the step all the same.
                    if let DispatchError::Refused(Refusal { rule: Rule::MovedMeanwhile { now }, .. }) = &error {
                        let _gone = from.try_set(now.clone());
                    }
                    act.say_error(&error);
                }
            }
        });
    };
    let label = match (ends, reason) {
        (true, _) => t!("field-requests-outcome"),
        (false, true) => t!("complaint-reason"),
        (false, false) => t!("complaint-note"),
    };
    let error = Signal::derive(move || missing.get().then(|| say("complaint-reason-missing")));
    view! {
        <form class="form-grid" novalidate on:submit=submit>
            {inputs}
            <TextArea label value=notes error required=reason on_input=move |text| notes.set(text) />
            <footer class="form-foot"><Button label=t!("complaint-reason-go") look=Look::Primary submit=true busy /></footer>
        </form>
    }
}
