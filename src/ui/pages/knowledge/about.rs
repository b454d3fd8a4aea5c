//! What an article goes with: the kind of request, and the causes of complaints.

use crate::app::session::Session;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::knowledge::article;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::t;
use crate::ui::kit::badge::TagChip;
use crate::ui::kit::field::{Choice, Combobox};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// How many causes are offered at once.
const OFFERED: usize = 50;

fn contains(text: &str, typed: &str) -> bool {
    text.to_lowercase().contains(&typed.trim().to_lowercase())
}

/// The kinds that other articles have.
fn kinds(dataset: &Dataset) -> BTreeSet<String> {
    let mut kinds = BTreeSet::new();
    dataset.table(Entity::Articles).scan(article::KIND, |_, kind| {
        if !kind.is_empty() {
            kinds.insert(kind.to_owned());
        }
    });
    kinds
}

/// The kind of request: one that is known, or a new one in the team's own words.
#[component]
pub fn KindField(kind: RwSignal<String>) -> impl IntoView {
    let dataset = Session::here().dataset();
    let typed = RwSignal::new(String::new());
    let options = Signal::derive(move || {
        let kinds = kinds(&dataset.read()).into_iter().filter(|kind| contains(kind, &typed.read()));
        kinds.map(|kind| Choice::new(kind.clone(), kind)).collect::<Vec<_>>()
    });
    let value =
        Signal::derive(move || Some(kind.get()).filter(|kind| !kind.is_empty()).map(|k| Choice::new(k.clone(), k)));
    let create = move |text: String| kind.set(text.trim().to_owned());
    let choose = move |choice: Option<Choice>| kind.set(choice.map(|choice| choice.value).unwrap_or_default());
    view! {
        <Combobox label=t!("field-articles-kind") help=t!("field-articles-kind-help") value options
            on_query=move |text| typed.set(text) on_create=create on_choose=choose />
    }
}

/// The causes that it helps with: those chosen, and a field that adds one.
#[component]
pub fn CausesField(causes: RwSignal<Vec<Id>>) -> impl IntoView {
    let dataset = Session::here().dataset();
    let typed = RwSignal::new(String::new());
    let options = Signal::derive(move || {
        let dataset = dataset.read();
        let table = dataset.table(Entity::Causes);
        let choice = |slot: Slot| {
            let (id, name) = (table.id_at(slot)?, dataset.title(Entity::Causes, slot));
            let offered = contains(name, &typed.read()) && !causes.read().contains(&id);
            offered.then(|| Choice::new(id.to_string(), name))
        };
        table.slots().filter_map(choice).take(OFFERED).collect::<Vec<_>>()
    });
    let choose = move |choice: Option<Choice>| {
        if let Some(id) = choice.and_then(|choice| choice.value.parse().ok()) {
            causes.update(|causes| causes.push(id));
        }
        typed.set(String::new());
    };
    let chips = move || {
        let dataset = dataset.read();
        let chip = |id: Id| {
            let name = dataset.slot(Entity::Causes, id).map(|slot| dataset.title(Entity::Causes, slot).to_owned())?;
            let remove = move |()| causes.update(|causes| causes.retain(|other| *other != id));
            Some(view! { <TagChip name on_remove=Callback::new(remove) /> })
        };
        causes.get().into_iter().filter_map(chip).collect_view()
    };
    view! {
        <div class="stack tight">
            <Combobox label=t!("article-cause-add") value=Signal::stored(None) options
                on_query=move |text| typed.set(text) on_choose=choose />
            <div class="row wrap">{chips}</div>
        </div>
    }
}
