//! The steps that were taken with a file, those that may come next, why others may not, and notes.

use crate::app::session::Session;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::field::{Choice, Field, Instant, Link, Text};
use crate::t;
use crate::ui::desk::move_label;
use crate::ui::format;
use crate::ui::kit::badge::Badge;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::field::TextArea;
use crate::ui::records::label;
use crate::ui::records::show::tone;
use crate::ui::text::Said;
use leptos::prelude::*;

/// Where the steps of a desk are written down.
#[derive(Clone, Copy)]
pub struct StepFields {
    /// The record type.
    pub entity: Entity,
    /// Of which file.
    pub of: Field<Link>,
    /// What it was.
    pub kind: Field<Choice>,
    /// When.
    pub at: Field<Instant>,
    /// Who of us.
    pub member: Field<Link>,
    /// What was said.
    pub notes: Field<Text>,
}

impl StepFields {
    /// The steps of one file, oldest first.
    fn taken(&self, dataset: &Dataset, record: Slot) -> Vec<Slot> {
        let table = dataset.table(self.entity);
        let mut steps = Vec::new();
        table.scan(self.of, |at, of| {
            if of == Some(record) {
                steps.push((table.get(at, self.at).flatten(), at));
            }
        });
        steps.sort_unstable();
        steps.into_iter().map(|(_, at)| at).collect()
    }
}

/// What was done, oldest first.
#[component]
pub fn TakenSteps(fields: StepFields, record: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    let steps = Memo::new(move |_| fields.taken(&dataset.read(), record));
    let list = move || steps.read().iter().map(|at| view! { <Taken fields at=*at /> }).collect_view();
    view! { <ol class="timeline">{list}</ol> }
}

#[component]
fn Taken(fields: StepFields, at: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    let StepFields { entity, kind, member, notes, .. } = fields;
    move || {
        let dataset = dataset.read();
        let zone = Settings::of(&dataset).zone;
        let code = dataset.get(entity, at, kind).unwrap_or("").to_owned();
        let when = dataset.get(entity, at, fields.at).flatten().map(|time| format::instant(time, zone));
        let who =
            dataset.get(entity, at, member).flatten().map(|member| dataset.title(Entity::Members, member).to_owned());
        let notes = dataset.get(entity, at, notes).unwrap_or("").to_owned();
        let under = when.into_iter().chain(who).collect::<Vec<_>>().join(" · ");
        view! {
            <li class="timeline-item step" class:said=code == "reply">
                <Badge label=Signal::stored(label::option(entity, kind.key, &code)) tone=tone(&code) />
                <span class="muted small">{under}</span>
                <p class="timeline-text pre-line">{notes}</p>
            </li>
        }
    }
}

/// A button for each step that may be taken; the first, the usual one, stands out. Below, why others may not.
#[component]
pub fn NextSteps(
    /// The steps that may be taken.
    #[prop(into)]
    next: Signal<Vec<&'static str>>,
    /// The steps that may not, with the reason in words.
    #[prop(into)]
    refused: Signal<Vec<(&'static str, String)>>,
    /// Takes one.
    #[prop(into)]
    on_take: Callback<&'static str>,
) -> impl IntoView {
    let buttons = move || {
        let button = |(place, step): (usize, &'static str)| {
            let look = if place == 0 { Look::Primary } else { Look::Secondary };
            let label = Signal::derive(move || move_label(step));
            view! { <Button label look on_click=move |()| on_take.run(step) /> }
        };
        next.get().into_iter().enumerate().map(button).collect_view()
    };
    let refused = move || {
        let line = |(step, why): (&'static str, String)| {
            view! { <li><strong>{move_label(step)}</strong> " " <span class="muted">{why}</span></li> }
        };
        refused.get().into_iter().map(line).collect_view()
    };
    view! {
        <div class="row wrap">{buttons}</div>
        <details class="disclosure small">
            <summary>{t!("complaint-not-now")}</summary>
            <ul role="list" class="not-now">{refused}</ul>
        </details>
    }
}

/// Something to write down beside the steps. What is half written stays with whoever holds `notes`.
#[component]
pub fn NoteField(
    label: Said,
    help: Said,
    action: Said,
    notes: RwSignal<String>,
    #[prop(into)] on_write: Callback<()>,
) -> impl IntoView {
    let empty = Memo::new(move |_| notes.read().trim().is_empty());
    view! {
        <TextArea label help value=notes on_input=move |text| notes.set(text) />
        <Button label=action look=Look::Primary disabled=empty on_click=on_write />
    }
}
