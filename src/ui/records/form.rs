//! The form of any record type: what matters first, the rest one click away, every error beside its field.

use super::entry::{self, Entry};
use super::{label, show};
use crate::app::session::{DispatchError, Session};
use crate::domain::clocks::Zone;
use crate::domain::command::{Command, Values};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::workspace::settings::Settings;
use crate::kernel::field::{FieldSpec, Flags};
use crate::kernel::id::Id;
use crate::kernel::value::{Kind, Value};
use crate::platform::clock;
use crate::t;
use crate::ui::act::Act;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::dialog::{Dialog, Shape};
use crate::ui::text::{Arg, say_with};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What a form is open for.
#[derive(Clone, Debug, PartialEq)]
pub struct Editing {
    /// What type of record.
    pub entity: Entity,
    /// Which one; `None` for a new one.
    pub id: Option<Id>,
    /// What a new one starts with.
    pub preset: Values,
}

impl Editing {
    /// A form for a new record that starts with `preset`.
    pub fn new(entity: Entity, preset: Values) -> Self {
        Self { entity, id: None, preset }
    }

    /// A form for a record that is there.
    pub fn existing(entity: Entity, id: Id) -> Self {
        Self { entity, id: Some(id), preset: Vec::new() }
    }
}

/// One field of an open form.
#[derive(Clone)]
struct Line {
    entry: Entry,
    /// What it held when the form opened.
    before: Value,
}

/// The form in a sheet at the side. It is open while `editing` holds something.
#[component]
pub fn RecordForm(
    /// What is edited; set to `None` to close.
    editing: RwSignal<Option<Editing>>,
    /// Called with the record's id when it is on the disk.
    #[prop(optional, into)]
    on_saved: Option<Callback<Id>>,
) -> impl IntoView {
    let title = Signal::derive(move || {
        editing.read().as_ref().map_or_else(String::new, |editing| match editing.id {
            None => label::entity_new(editing.entity),
            Some(_) => say_with("form-edit", &[("what", Arg::from(label::entity_one(editing.entity)))]),
        })
    });
    let open = Signal::derive(move || editing.read().is_some());
    let close = Callback::new(move |()| editing.set(None));
    view! {
        <Dialog open on_close=close title shape=Shape::Drawer>
            {move || editing.get().map(|what| view! { <FormBody what editing on_saved /> })}
        </Dialog>
    }
}

#[component]
fn FormBody(what: Editing, editing: RwSignal<Option<Editing>>, on_saved: Option<Callback<Id>>) -> impl IntoView {
    let act = Act::of_page();
    let entity = what.entity;
    let dataset = act.session().dataset().get_untracked();
    let lines = StoredValue::new(lines(&dataset, &what));
    let busy = RwSignal::new(false);
    let save = move || {
        let Some(command) = command_of(&what, &lines.get_value(), act.session()) else { return };
        let id = match &command {
            Command::Create { id, .. } => *id,
            _ => what.id.unwrap_or_default(),
        };
        let done = if what.id.is_some() { "done-edit" } else { "done-create" };
        busy.set(true);
        spawn_local(async move {
            let result = act.session().dispatch(command).await;
            let _gone = busy.try_set(false);
            match result {
                Ok(outcome) => {
                    if outcome.changes > 0 {
                        act.offer_undo(saved_sentence(&act.session().dataset().get_untracked(), entity, id, done));
                    }
                    editing.set(None);
                    if let Some(on_saved) = on_saved {
                        on_saved.run(id);
                    }
                }
                Err(DispatchError::Refused(refusal))
                    if entry::mark(lines.get_value().iter().map(|line| &line.entry), &refusal) => {}
                Err(error) => act.say_error(&error),
            }
        });
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        save();
    };
    view! {
        <form class="record-form" novalidate on:submit=submit>
            <Fields entity lines />
            <footer class="form-foot">
                <Button label=t!("form-cancel") look=Look::Ghost on_click=move |()| editing.set(None) />
                <Button label=t!("form-save") look=Look::Primary submit=true busy />
            </footer>
        </form>
    }
}

#[component]
fn Fields(entity: Entity, lines: StoredValue<Vec<Line>>) -> impl IntoView {
    let (main, rest): (Vec<Line>, Vec<Line>) = lines.get_value().into_iter().partition(|line| {
        let spec = &line.entry.spec;
        let up_front = [Flags::REQUIRED, Flags::COLUMN, Flags::MATCH].into_iter().any(|flag| spec.is(flag));
        up_front || !line.before.is_empty() || !line.entry.draft.read_untracked().text.is_empty()
    });
    let inputs = move |lines: Vec<Line>, first: bool| {
        let view = move |(place, line): (usize, Line)| line.entry.view(entity, first && place == 0);
        lines.into_iter().enumerate().map(view).collect_view()
    };
    let more = (!rest.is_empty()).then(|| {
        let hidden = rest.len();
        let rest_errors: Vec<_> = rest.iter().map(|line| line.entry.error).collect();
        // A field with an error must be in sight.
        let opened = move || rest_errors.iter().any(|error| error.read().is_some());
        view! {
            <details class="form-more" prop:open=opened>
                <summary>{t!("form-more-fields", "count" => hidden)}</summary>
                <div class="form-grid">{inputs(rest, false)}</div>
            </details>
        }
    });
    view! {
        <div class="form-grid">{inputs(main, true)}</div>
        {more}
    }
}

fn lines(dataset: &Dataset, what: &Editing) -> Vec<Line> {
    let settings = Settings::of(dataset);
    let slot = what.id.and_then(|id| dataset.slot(what.entity, id));
    let fields = dataset.schema(what.entity).fields;
    let line = |spec: FieldSpec| {
        let before = slot.map_or(Value::Empty, |slot| dataset.value(what.entity, slot, spec.key.as_str()));
        let preset = what.preset.iter().find(|(key, _)| *key == spec.key).map(|(_, value)| value);
        let shown = preset.cloned().unwrap_or_else(|| match what.id {
            None => first_value(&spec, settings.zone),
            Some(_) => before.clone(),
        });
        Line { entry: Entry::of(spec, &shown, &settings), before }
    };
    fields.into_iter().filter(FieldSpec::is_by_hand).map(line).collect()
}

/// What a new record most often says: it is put down when it happens.
fn first_value(spec: &FieldSpec, zone: Zone) -> Value {
    let now = clock::now();
    match spec.kind {
        Kind::Time if spec.is(Flags::WHEN) => Value::Time(now),
        Kind::Day if spec.is(Flags::WHEN) => Value::Day(zone.day(now)),
        _ => Value::Empty,
    }
}

/// The command that saves the form; `None`, with the errors marked, if a field cannot be read.
fn command_of(what: &Editing, lines: &[Line], session: Session) -> Option<Command> {
    let zone = session.dataset().with_untracked(Settings::of).zone;
    let mut values: Values = Vec::new();
    let mut broken = false;
    for Line { entry, before } in lines {
        match entry.read(zone) {
            Some(value) if value != *before => values.push((entry.spec.key.clone(), value)),
            Some(_) => {}
            None => broken = true,
        }
    }
    if broken {
        return None;
    }
    Some(match what.id {
        Some(id) => Command::Edit { entity: what.entity, ids: vec![id], values },
        None => Command::Create { entity: what.entity, id: session.mint(), values },
    })
}

fn saved_sentence(dataset: &Dataset, entity: Entity, id: Id, key: &str) -> String {
    let name =
        dataset.slot(entity, id).map_or_else(|| label::entity_one(entity), |slot| show::name(dataset, entity, slot));
    say_with(key, &[("what", Arg::from(name))])
}
