//! The published versions of a survey: none ever changes, each can be read, and written on from.

use super::design::Preview;
use crate::app::session::Session;
use crate::domain::command::Command;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::surveys::publishing::digest_of;
use crate::domain::surveys::{response, survey, version};
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::t;
use crate::ui::act::Act;
use crate::ui::address::Address;
use crate::ui::format;
use crate::ui::kit::badge::{Badge, Tone};
use crate::ui::kit::block::Card;
use crate::ui::kit::dialog::{Confirm, Dialog, Shape};
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::menu::{Menu, MenuItem};
use crate::ui::records::label;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;
use std::collections::HashMap;

/// A version as the list shows it.
#[derive(Clone, PartialEq)]
struct Line {
    id: Id,
    slot: Slot,
    number: i64,
    day: String,
    answers: usize,
    asked: bool,
}

fn lines(dataset: &Dataset, record: Slot) -> Vec<Line> {
    let table = dataset.table(Entity::SurveyVersions);
    let mut slots = Vec::new();
    table.scan(version::SURVEY, |at, of| slots.extend((of == Some(record)).then_some(at)));
    if slots.is_empty() {
        return Vec::new();
    }
    let mut answers: HashMap<Slot, usize> = HashMap::new();
    dataset.table(Entity::Responses).scan(response::VERSION, |_, of| {
        if let Some(of) = of {
            *answers.entry(of).or_default() += 1;
        }
    });
    let asked = dataset.get(Entity::Surveys, record, survey::VERSION).flatten();
    let zone = Settings::of(dataset).zone;
    let line = |slot: Slot| {
        let day = table.get(slot, version::PUBLISHED_AT).flatten().map(|at| format::day(zone.day(at)));
        Some(Line {
            id: table.id_at(slot)?,
            slot,
            number: table.get(slot, version::NUMBER).flatten().unwrap_or_default(),
            day: day.unwrap_or_default(),
            answers: answers.get(&slot).copied().unwrap_or_default(),
            asked: asked == Some(slot),
        })
    };
    let mut lines: Vec<Line> = slots.into_iter().filter_map(line).collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.number));
    lines
}

/// The versions, the latest first; nothing where none was published.
#[component]
pub fn Versions(id: Id, record: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    let all = Memo::new(move |_| lines(&dataset.read(), record));
    let read = RwSignal::new(None::<Line>);
    let list = move || {
        let items = all.get().into_iter().map(|line| view! { <VersionLine survey=id record line read /> });
        view! { <ul class="plain-list" role="list">{items.collect_view()}</ul> }
    };
    let title = Signal::derive(|| label::entity(Entity::SurveyVersions));
    view! {
        {move || (!all.read().is_empty()).then(|| view! { <Card title>{list}</Card> })}
        <Reading read />
    }
}

#[component]
fn VersionLine(survey: Id, record: Slot, line: Line, read: RwSignal<Option<Line>>) -> impl IntoView {
    let (act, confirm, address) = (Act::of_page(), Confirm::of_page(), Address::of_page());
    let name = say_with("survey-version", &[("number", Arg::from(line.number))]);
    let answers = label::entity_count(Entity::Responses, line.answers);
    let told = format!("{} · {answers}", line.day);
    let asked = line.asked.then(|| view! { <Badge label=t!("survey-asked-now") tone=Tone::Good /> });
    let more = say_with("design-more", &[("what", Arg::from(name.clone()))]);
    let id = line.id;
    let line = StoredValue::new(line);
    let go_on = move || write_on(act, survey, record, line.get_value().slot, address);
    let items = Signal::derive(move || {
        let ask = move || {
            let draft = act
                .session()
                .dataset()
                .with_untracked(|dataset| dataset.get(Entity::Surveys, record, survey::DRAFT).unwrap_or("").to_owned());
            if draft.is_empty() {
                return go_on();
            }
            confirm.ask(say("survey-write-on"), say("survey-write-on-text"), say("survey-write-on"), false, go_on);
        };
        let paper = move || address.go(&format!("/surveys/{survey}/paper?version={id}"), false);
        vec![
            MenuItem::action(say("survey-read"), Glyph::Surveys, move || read.set(Some(line.get_value()))),
            MenuItem::action(say("design-paper"), Glyph::Download, paper),
            MenuItem::action(say("survey-write-on"), Glyph::Edit, ask),
        ]
    });
    view! {
        <li class="version-line">
            <div class="grow"><span class="strong">{name}</span><p class="small muted">{told}</p></div>
            {asked}
            <Menu label=Signal::stored(more) items glyph=Glyph::More icon_only=true small=true />
        </li>
    }
}

/// Makes a version the draft, and goes to it.
fn write_on(act: Act, survey: Id, record: Slot, version: Slot, address: Address) {
    let dataset = act.session().dataset().get_untracked();
    let document = dataset.get(Entity::SurveyVersions, version, version::DOCUMENT).unwrap_or("").to_owned();
    let was = digest_of(dataset.get(Entity::Surveys, record, survey::DRAFT).unwrap_or(""));
    let command = Command::SaveDraft { survey, was, draft: document };
    act.run(command, |_| say("survey-written-on"), move || address.go(&format!("/surveys/{survey}/design"), false));
}

/// One version, to be read and tried.
#[component]
fn Reading(read: RwSignal<Option<Line>>) -> impl IntoView {
    let dataset = Session::here().dataset();
    let open = Signal::derive(move || read.read().is_some());
    let title = Signal::derive(move || match &*read.read() {
        Some(line) => say_with("survey-version", &[("number", Arg::from(line.number))]),
        None => String::new(),
    });
    let inside = move || {
        let slot = read.read().as_ref().map(|line| line.slot)?;
        let dataset = dataset.read_untracked();
        let document = dataset.get(Entity::SurveyVersions, slot, version::DOCUMENT)?;
        let doc = Questionnaire::read(document).ok()?;
        Some(view! { <Preview doc=Signal::stored(doc) /> })
    };
    view! { <Dialog open on_close=move |()| read.set(None) title shape=Shape::Drawer>{inside}</Dialog> }
}
