//! Everything that happened with a customer, in one scroll.

use crate::app::session::Session;
use crate::domain::customers::timeline::{Event, SHOWN, timeline};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::field::{FieldSpec, Flags};
use crate::kernel::id::Id;
use crate::t;
use crate::ui::address::{Address, route_of};
use crate::ui::format;
use crate::ui::kit::badge::Badge;
use crate::ui::kit::block::{Card, EmptyState};
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::field::{Choice, Segmented};
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::records::form::Editing;
use crate::ui::records::label;
use crate::ui::records::show::{self, Shown};
use crate::ui::text::say;
use leptos::prelude::*;

/// How many events are drawn before "show more".
const PAGE: usize = 100;

/// The timeline, filterable by what happened.
#[component]
pub fn TimelineCard(id: Id, record: Slot, editing: RwSignal<Option<Editing>>) -> impl IntoView {
    let dataset = Session::here().dataset();
    let only = RwSignal::new(String::new());
    let shown = RwSignal::new(PAGE);
    let events = Memo::new(move |_| {
        let dataset = dataset.read();
        timeline(&dataset, record, Settings::of(&dataset).zone)
    });
    let wanted = Memo::new(move |_| {
        let only = Entity::by_key(&only.read());
        events
            .read()
            .iter()
            .copied()
            .filter(|event| only.is_none_or(|entity| event.entity == entity))
            .collect::<Vec<_>>()
    });
    let options = Signal::derive(|| {
        let all = std::iter::once(Choice::new("", say("timeline-all")));
        all.chain(SHOWN.map(|entity| Choice::new(entity.key(), label::entity(entity)))).collect::<Vec<_>>()
    });
    let list = move || {
        if wanted.read().is_empty() {
            let add = move |()| {
                let entity = Entity::Interactions;
                editing.set(Some(Editing::new(entity, super::file::preset(entity, id))));
            };
            return view! {
                <EmptyState glyph=Glyph::Care title=t!("timeline-empty") text=t!("timeline-empty-text")>
                    <Button label=t!("timeline-note-first") look=Look::Primary on_click=add />
                </EmptyState>
            }
            .into_any();
        }
        let items =
            wanted.read().iter().take(shown.get()).map(|event| view! { <Item event=*event editing /> }).collect_view();
        view! { <ol class="timeline">{items}</ol> }.into_any()
    };
    let more = move || {
        let rest = wanted.read().len().saturating_sub(shown.get());
        (rest > 0).then(|| {
            view! { <Button label=t!("timeline-more", "count" => rest) look=Look::Ghost
            on_click=move |()| shown.update(|shown| *shown += PAGE) /> }
        })
    };
    view! {
        <Card title=t!("timeline-title")>
            <Segmented label=t!("timeline-filter") value=only options on_change=move |value| only.set(value) />
            {list}
            {more}
        </Card>
    }
}

#[component]
fn Item(event: Event, editing: RwSignal<Option<Editing>>) -> impl IntoView {
    let dataset = Session::here().dataset();
    let address = Address::of_page();
    let words = Memo::new(move |_| Words::of(&dataset.read(), event));
    let glyph = match event.entity {
        Entity::Orders => Glyph::Orders,
        Entity::Complaints => Glyph::Complaints,
        Entity::Requests => Glyph::Service,
        Entity::Responses => Glyph::Surveys,
        _ => Glyph::Care,
    };
    let open = move |_| {
        let Some(id) = dataset.with_untracked(|dataset| dataset.table(event.entity).id_at(event.slot)) else { return };
        match route_of(event.entity, &id.to_string()) {
            Some(route) => address.go(&route, false),
            None => editing.set(Some(Editing::existing(event.entity, id))),
        }
    };
    let badge = move || match words.read().state.clone() {
        Shown::State(words, tone) => Some(view! { <Badge label=Signal::stored(words) tone /> }),
        _ => None,
    };
    view! {
        <li class="timeline-item">
            <span class="timeline-mark"><Icon glyph /></span>
            <button type="button" class="line-button" on:click=open>
                <span class="row wrap">
                    <span class="strong">{move || words.read().title.clone()}</span>
                    {badge}
                    <span class="num">{move || words.read().figure.clone()}</span>
                </span>
                <span class="muted small">{move || words.read().when.clone()}</span>
                <span class="timeline-text">{move || words.read().text.clone()}</span>
            </button>
        </li>
    }
}

/// An event in words.
#[derive(Clone, PartialEq)]
struct Words {
    title: String,
    when: String,
    state: Shown,
    figure: String,
    text: String,
}

impl Words {
    fn of(dataset: &Dataset, event: Event) -> Self {
        let Event { entity, slot: record, at } = event;
        let zone = Settings::of(dataset).zone;
        let find = |key: &str| entity.fields().iter().find(|spec| spec.key.as_str() == key);
        let words =
            |key: &str| find(key).map_or_else(String::new, |spec| show::show(dataset, entity, record, spec).words());
        let state = |key: &str| find(key).map_or(Shown::Nothing, |spec| show::show(dataset, entity, record, spec));
        let kind = label::entity_one(entity);
        let title = dataset.title(entity, record).to_owned();
        let when = if entity == Entity::Orders { format::day(zone.day(at)) } else { format::instant(at, zone) };
        match entity {
            Entity::Orders => Self {
                title: join(&[kind, title], " "),
                when,
                state: state("status"),
                figure: words("amount"),
                text: words("product"),
            },
            Entity::Requests => Self {
                title: join(&[words("kind"), title], ": "),
                when,
                state: state("state"),
                figure: words("cost"),
                text: join(&[words("description"), words("outcome")], " → "),
            },
            Entity::Complaints => Self {
                title: join(&[kind, title], ": "),
                when,
                state: state("status"),
                figure: String::new(),
                text: words("description"),
            },
            Entity::Responses => Self {
                title: kind,
                when,
                state: Shown::Nothing,
                figure: scores(dataset, record, entity),
                text: words("comment"),
            },
            _ => Self {
                title: join(&[words("kind"), title], ": "),
                when,
                state: state("mood"),
                figure: String::new(),
                text: join(&[words("notes"), words("next_step")], " → "),
            },
        }
    }
}

fn join(parts: &[String], between: &str) -> String {
    parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(between)
}

/// The scores of a response, each with its name.
fn scores(dataset: &Dataset, record: Slot, entity: Entity) -> String {
    let is_score =
        |spec: &&FieldSpec| matches!(spec.kind, crate::kernel::value::Kind::Int | crate::kernel::value::Kind::Number);
    let scores = entity.fields().iter().filter(is_score).filter(|spec| spec.is(Flags::COLUMN)).filter_map(|spec| {
        let words = show::show(dataset, entity, record, spec).words();
        (!words.is_empty()).then(|| format!("{} {words}", label::field(entity, spec)))
    });
    scores.collect::<Vec<_>>().join(" · ")
}
