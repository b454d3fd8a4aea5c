//! The columns of the file: what is in each, and where it goes.

use super::target;
use crate::app::importing::{
    ColumnSeen, DateForm, Guess, Importing, Inspection, Mapping, NewKind, Target, match_fields, new_key, targets_for,
};
use crate::app::session::Session;
use crate::domain::entity::Entity;
use crate::t;
use crate::ui::kit::badge::Badge;
use crate::ui::kit::block::Card;
use crate::ui::kit::field::{Checkbox, Choice, Select, TextField};
use crate::ui::records::label;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;
use std::collections::HashSet;

/// How a column is called.
pub fn column_name(seen: &Inspection, place: usize) -> String {
    let name = seen.columns.get(place).map(|column| column.name.trim().to_owned());
    name.filter(|name| !name.is_empty()).unwrap_or_else(|| super::format::unnamed(place))
}

/// All columns with their targets, then what holds for the whole file.
#[component]
pub fn Columns(import: Importing) -> impl IntoView {
    let count = Memo::new(move |_| import.seen().read().as_ref().map_or(0, |seen| seen.columns.len()));
    let rows = move || (0..count.get()).map(|place| view! { <ColumnRow import place /> }).collect_view();
    view! {
        <Card title=t!("import-columns") sub=t!("import-columns-sub")>
            <ul class="import-columns">{rows}</ul>
            <Rules import />
        </Card>
    }
}

/// Changes the mapping, and what follows from it: by which fields records are recognised.
fn change(import: Importing, edit: impl FnOnce(&mut Mapping)) {
    let dataset = Session::here().dataset();
    import.mapping().update(|mapping| {
        if let Some(mapping) = mapping {
            edit(mapping);
            let schema = dataset.with_untracked(|dataset| dataset.schema(mapping.entity));
            mapping.match_on = match_fields(mapping, &schema);
        }
    });
}

#[component]
fn ColumnRow(import: Importing, place: usize) -> impl IntoView {
    let dataset = Session::here().dataset();
    let column = move || import.seen().read().as_ref().and_then(|seen| seen.columns.get(place).cloned());
    let name =
        Signal::derive(move || import.seen().read().as_ref().map_or_else(String::new, |seen| column_name(seen, place)));
    let target = Memo::new(move |_| {
        let mapping = import.mapping().read();
        mapping
            .as_ref()
            .and_then(|mapping| mapping.columns.get(place))
            .map(|column| column.target.clone())
            .unwrap_or_default()
    });
    let entity =
        Memo::new(move |_| import.mapping().read().as_ref().map_or(Entity::Customers, |mapping| mapping.entity));
    let value = Signal::derive(move || target::value_of(&target.read()));
    let options = Signal::derive(move || {
        let dataset = dataset.read();
        target::options(&targets_for(&dataset, entity.get()), entity.get(), &dataset.schema(entity.get()))
    });
    let choose = move |chosen: String| {
        let new = pick(import, place, &chosen);
        change(import, |mapping| {
            if let Some(column) = mapping.columns.get_mut(place) {
                column.target = new;
            }
        });
    };
    let samples = move || {
        let samples = column().map_or_else(Vec::new, |column| column.samples);
        samples.into_iter().filter(|sample| !sample.trim().is_empty()).take(3).collect::<Vec<_>>().join(" · ")
    };
    let guess = Signal::derive(move || column().map_or_else(String::new, |column| say(guess_key(column.guess))));
    let select_label = Signal::derive(move || say_with("import-goes-to", &[("column", Arg::from(name.get()))]));
    view! {
        <li class="import-column">
            <div class="import-column-seen">
                <span class="row"><span class="strong clip">{name}</span><Badge label=guess /></span>
                <span class="muted small clip">{samples}</span>
            </div>
            <div class="import-column-target">
                <Select label=select_label value options on_change=choose empty=t!("import-ignore") bare=true />
                <NewFieldEditor import place target />
                <DateOrder import place />
            </div>
        </li>
    }
}

/// The target that an option stands for.
fn pick(import: Importing, place: usize, chosen: &str) -> Target {
    let dataset = Session::here().dataset().get_untracked();
    let mapping = import.mapping().get_untracked();
    let Some(mapping) = mapping else { return Target::Ignore };
    if chosen == target::NEW {
        let label = import.seen().with_untracked(|seen| seen.as_ref().map(|seen| column_name(seen, place)));
        let label = label.unwrap_or_else(|| super::format::unnamed(place));
        let schema = dataset.schema(mapping.entity);
        let mut taken: HashSet<String> = schema.fields.iter().map(|spec| spec.key.to_string()).collect();
        taken.extend(mapping.targets().filter_map(|target| match target {
            Target::NewField { key, .. } => Some(key.clone()),
            _ => None,
        }));
        return Target::NewField { key: new_key(&label, &taken), label, kind: NewKind::Text };
    }
    let all = targets_for(&dataset, mapping.entity);
    all.into_iter().find(|target| target::value_of(target) == chosen).unwrap_or_default()
}

fn guess_key(guess: Guess) -> &'static str {
    match guess {
        Guess::Empty => "guess-empty",
        Guess::Text => "guess-text",
        Guess::LongText => "guess-long-text",
        Guess::Code => "guess-code",
        Guess::Int => "guess-int",
        Guess::Number => "guess-number",
        Guess::Money => "guess-money",
        Guess::Day => "guess-day",
        Guess::Time => "guess-time",
        Guess::Bool => "guess-bool",
        Guess::Email => "guess-email",
        Guess::Phone => "guess-phone",
        Guess::Url => "guess-url",
    }
}

/// Name and kind of a field that the import makes.
#[component]
fn NewFieldEditor(import: Importing, place: usize, target: Memo<Target>) -> impl IntoView {
    let is_new = Memo::new(move |_| matches!(&*target.read(), Target::NewField { .. }));
    let label = Signal::derive(move || match &*target.read() {
        Target::NewField { label, .. } => label.clone(),
        _ => String::new(),
    });
    let kind = Signal::derive(move || match &*target.read() {
        Target::NewField { kind, .. } => kind.code().to_owned(),
        _ => String::new(),
    });
    let edit = move |set: &dyn Fn(&mut String, &mut NewKind)| {
        change(import, |mapping| {
            if let Some(Target::NewField { label, kind, .. }) =
                mapping.columns.get_mut(place).map(|column| &mut column.target)
            {
                set(label, kind);
            }
        });
    };
    let kinds = Signal::derive(|| {
        let choice = |kind: NewKind| Choice::new(kind.code(), label::option(Entity::CustomFields, "kind", kind.code()));
        NewKind::ALL.into_iter().map(choice).collect::<Vec<_>>()
    });
    let choose = move |code: String| {
        if let Some(chosen) = NewKind::ALL.into_iter().find(|kind| kind.code() == code) {
            edit(&|_, kind| *kind = chosen);
        }
    };
    move || {
        is_new.get().then(|| {
            view! {
                <div class="row wrap">
                    <TextField label=t!("import-new-field-name") value=label on_input=move |text| edit(&|label, _| label.clone_from(&text)) />
                    <Select label=t!("import-new-field-kind") value=kind options=kinds on_change=choose />
                </div>
            }
        })
    }
}

/// In which order day and month stand, where the column holds dates that do not say it.
#[component]
fn DateOrder(import: Importing, place: usize) -> impl IntoView {
    let asks = Memo::new(move |_| {
        let seen = import.seen().read();
        let column = seen.as_ref().and_then(|seen| seen.columns.get(place));
        column.is_some_and(|column: &ColumnSeen| {
            matches!(column.guess, Guess::Day | Guess::Time) && column.dates != DateForm::YearFirst
        })
    });
    let forms = [
        ("year", DateForm::YearFirst),
        ("day", DateForm::DayFirst),
        ("month", DateForm::MonthFirst),
        ("serial", DateForm::Serial),
    ];
    let value = Signal::derive(move || {
        let mapping = import.mapping().read();
        let form = mapping.as_ref().and_then(|mapping| mapping.columns.get(place)).map(|column| column.dates);
        forms.iter().find(|(_, known)| Some(*known) == form).map_or_else(String::new, |(key, _)| (*key).to_owned())
    });
    let options = Signal::derive(move || {
        forms.iter().map(|(key, _)| Choice::new(*key, say(&format!("import-dates-{key}")))).collect::<Vec<_>>()
    });
    let choose = move |chosen: String| {
        let form = forms.iter().find(|(key, _)| *key == chosen).map(|(_, form)| *form);
        change(import, |mapping| {
            if let (Some(column), Some(form)) = (mapping.columns.get_mut(place), form) {
                column.dates = form;
            }
        });
    };
    move || asks.get().then(|| view! { <Select label=t!("import-dates") value options on_change=choose /> })
}

/// What holds for all rows: values that stand in no column, records that are made, how rows are recognised.
#[component]
fn Rules(import: Importing) -> impl IntoView {
    let dataset = Session::here().dataset();
    let references = Memo::new(move |_| {
        import.mapping().read().as_ref().map_or_else(Vec::new, |mapping| {
            mapping.references.iter().map(|rule| rule.field.clone()).collect::<Vec<_>>()
        })
    });
    let reference = move |field: String| {
        let named = field.clone();
        let label = Signal::derive(move || {
            let mapping = import.mapping().read();
            let entity = mapping.as_ref().map_or(Entity::Customers, |mapping| mapping.entity);
            let schema = dataset.read().schema(entity);
            let words = schema.field(&named).map_or_else(|| named.clone(), |spec| label::field(entity, spec));
            say_with("import-create", &[("what", Arg::from(words))])
        });
        let read = field.clone();
        let checked =
            Signal::derive(move || import.mapping().read().as_ref().is_some_and(|mapping| mapping.creates(&read)));
        let set = move |on: bool| {
            change(import, |mapping| {
                if let Some(rule) = mapping.references.iter_mut().find(|rule| rule.field == field) {
                    rule.create = on;
                }
            });
        };
        view! { <Checkbox label checked on_change=set /> }
    };
    let constants = Memo::new(move |_| import.mapping().read().as_ref().map_or(0, |mapping| mapping.constants.len()));
    let constant = move |place: usize| view! { <ConstantRow import place /> };
    let matched = move || {
        let mapping = import.mapping().read();
        let mapping = mapping.as_ref()?;
        let schema = dataset.read().schema(mapping.entity);
        let name =
            |key: &String| schema.field(key).map_or_else(|| key.clone(), |spec| label::field(mapping.entity, spec));
        let names = mapping.match_on.iter().map(name).collect::<Vec<_>>().join(", ");
        Some(if names.is_empty() {
            say("import-match-all")
        } else {
            say_with("import-match-on", &[("fields", Arg::from(names))])
        })
    };
    view! {
        <div class="stack">
            {move || (0..constants.get()).map(constant).collect_view()}
            {move || references.get().into_iter().map(reference).collect_view()}
            <p class="muted small">{matched}</p>
        </div>
    }
}

/// A value that all rows have.
#[component]
fn ConstantRow(import: Importing, place: usize) -> impl IntoView {
    let dataset = Session::here().dataset();
    let label = Signal::derive(move || {
        let mapping = import.mapping().read();
        let Some((mapping, constant)) = mapping.as_ref().and_then(|m| Some((m, m.constants.get(place)?))) else {
            return String::new();
        };
        let schema = dataset.read().schema(mapping.entity);
        say_with("import-constant", &[("what", Arg::from(target::words(&constant.target, mapping.entity, &schema)))])
    });
    let value = Signal::derive(move || {
        let mapping = import.mapping().read();
        mapping
            .as_ref()
            .and_then(|mapping| mapping.constants.get(place))
            .map_or_else(String::new, |constant| constant.text.clone())
    });
    let set = move |text: String| {
        change(import, |mapping| {
            if let Some(constant) = mapping.constants.get_mut(place) {
                constant.text = text;
            }
        });
    };
    view! { <TextField label value on_input=set /> }
}
