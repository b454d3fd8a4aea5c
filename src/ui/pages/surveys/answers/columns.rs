//! The columns of a file of answers: what is in each, and what it is.

use super::import::Coming;
use crate::app::answer_files::{Target, parts};
use crate::app::importing::Inspection;
use crate::domain::entity::Entity;
use crate::domain::surveys::response;
use crate::kernel::value::Kind;
use crate::t;
use crate::ui::kit::field::{Choice, Select};
use crate::ui::pages::surveys::asked::tongue;
use crate::ui::records::label;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;

/// How a column is called.
pub fn column_name(seen: &Inspection, place: usize) -> String {
    let name = seen.columns.get(place).map(|column| column.name.trim().to_owned());
    let unnamed = || say_with("import-column-number", &[("number", (place + 1).into())]);
    name.filter(|name| !name.is_empty()).unwrap_or_else(unnamed)
}

/// How a target is named in a select.
fn value_of(target: Target) -> String {
    match target {
        Target::Ignore => String::new(),
        Target::Part(place) => place.to_string(),
        Target::When => "when".to_owned(),
        Target::Who => "who".to_owned(),
        Target::Channel => "channel".to_owned(),
        Target::Language => "language".to_owned(),
        Target::Number => "number".to_owned(),
    }
}

fn target_of(value: &str) -> Target {
    let about = Target::OF_RESPONDENT.into_iter().find(|target| value_of(*target) == value);
    about.or_else(|| value.parse().ok().map(Target::Part)).unwrap_or_default()
}

fn options(coming: Coming) -> Vec<Choice> {
    let about = Target::OF_RESPONDENT.map(|target| {
        let value = value_of(target);
        let label = say(&format!("answers-is-{value}"));
        Choice::new(value, label)
    });
    let parts = coming.asked.with_value(|asked| parts(&asked.questionnaire));
    let parts = (0..).zip(parts).map(|(place, part)| {
        Choice::new(value_of(Target::Part(place)), format!("{} · {}", part.code(), part.label.said(tongue())))
    });
    about.into_iter().chain(parts).collect()
}

/// Every column, and the channel where none says it.
#[component]
pub fn Columns(coming: Coming) -> impl IntoView {
    let count = coming.seen(|seen| seen.columns.len()).unwrap_or_default();
    let offered = Memo::new(move |_| options(coming));
    let rows = (0..count).map(|place| view! { <ColumnRow coming place offered /> }).collect_view();
    let about = coming.seen(|seen| {
        let rows = crate::ui::format::count_u64(seen.rows_seen);
        let rows = if seen.whole { rows } else { format!("{rows}+") };
        let (file, columns) = (seen.name.clone(), seen.columns.len());
        say_with("import-about", &[("file", Arg::from(file)), ("rows", rows.into()), ("columns", columns.into())])
    });
    view! {
        <p class="muted">{about}</p>
        <ul class="import-columns" aria-label=t!("import-columns")>{rows}</ul>
        <Channel coming />
    }
}

#[component]
fn ColumnRow(coming: Coming, place: usize, offered: Memo<Vec<Choice>>) -> impl IntoView {
    let name = coming.seen(|seen| column_name(seen, place)).unwrap_or_default();
    let samples = coming.seen(|seen| {
        let samples = seen.columns.get(place).map(|column| column.samples.clone()).unwrap_or_default();
        samples.into_iter().filter(|sample| !sample.trim().is_empty()).take(3).collect::<Vec<_>>().join(" · ")
    });
    let value = Signal::derive(move || value_of(coming.targets.read().get(place).copied().unwrap_or_default()));
    let choose = move |chosen: String| {
        let target = target_of(&chosen);
        coming.targets.update(|targets| {
            // One column each: whoever is chosen anew leaves the other.
            targets.iter_mut().filter(|of| **of == target).for_each(|of| *of = Target::Ignore);
            if let Some(of) = targets.get_mut(place) {
                *of = target;
            }
        });
    };
    let named = name.clone();
    let label = t!("import-goes-to", "column" => named.clone());
    view! {
        <li class="import-column">
            <div class="import-column-seen">
                <span class="strong clip">{name}</span>
                <span class="muted small clip">{samples}</span>
            </div>
            <div class="import-column-target">
                <Select label value options=offered on_change=choose empty=t!("import-ignore") bare=true />
            </div>
        </li>
    }
}

/// Over which channel the answers came, where no column says so.
#[component]
fn Channel(coming: Coming) -> impl IntoView {
    let options = Signal::derive(move || {
        let field = Entity::Responses.fields().iter().find(|field| field.key.as_str() == response::CHANNEL.key);
        let codes: Vec<String> = match field.map(|field| &field.kind) {
            Some(Kind::Choice(options)) => options.iter().map(str::to_owned).collect(),
            _ => Vec::new(),
        };
        let choice =
            |code: String| Choice::new(code.clone(), label::option(Entity::Responses, response::CHANNEL.key, &code));
        codes.into_iter().map(choice).collect::<Vec<_>>()
    });
    let said = move || coming.targets.read().contains(&Target::Channel);
    move || {
        (!said()).then(|| {
            view! {
                <Select label=t!("answers-channel") value=coming.channel options on_change=move |to| coming.channel.set(to) />
            }
        })
    }
}
