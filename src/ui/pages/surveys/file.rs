//! One survey: what it is for, what it asks, who answered.

use crate::app::session::Session;
use crate::domain::entity::Entity;
use crate::domain::listing::filter::{Condition, Filter};
use crate::domain::listing::query::ListQuery;
use crate::domain::surveys::{question, response};
use crate::kernel::column::Slot;
use crate::kernel::field::FieldKey;
use crate::kernel::id::Id;
use crate::kernel::value::Value;
use crate::platform::clock;
use crate::t;
use crate::ui::address::list_route;
use crate::ui::kit::badge::Badge;
use crate::ui::kit::block::{Card, EmptyState};
use crate::ui::kit::button::{Button, LinkButton, Look};
use crate::ui::kit::icon::Glyph;
use crate::ui::records::detail::{DetailHead, RecordPage};
use crate::ui::records::facts::FieldList;
use crate::ui::records::form::{Editing, RecordForm};
use crate::ui::records::label;
use crate::ui::text::{Lang, lang};
use leptos::prelude::*;

/// The survey in the address.
#[component]
pub fn SurveyPage() -> impl IntoView {
    let show = move |id: Id, record: Slot| view! { <SurveyFile id record /> }.into_any();
    view! { <RecordPage entity=Entity::Surveys show /> }
}

#[component]
fn SurveyFile(id: Id, record: Slot) -> impl IntoView {
    let editing = RwSignal::new(None::<Editing>);
    view! {
        <div class="page record-file">
            <DetailHead entity=Entity::Surveys id record editing states=&["status", "purpose"] />
            <div class="file-columns">
                <div class="file-main">
                    <Answered id record editing />
                    <Questions id record editing />
                </div>
                <div class="file-side">
                    <Card title=t!("survey-facts")><FieldList entity=Entity::Surveys record /></Card>
                </div>
            </div>
            <RecordForm editing />
        </div>
    }
}

/// How many answered, and the way to their answers.
#[component]
fn Answered(id: Id, record: Slot, editing: RwSignal<Option<Editing>>) -> impl IntoView {
    let dataset = Session::here().dataset();
    let count = Memo::new(move |_| {
        let mut count = 0_usize;
        dataset
            .read()
            .table(Entity::Responses)
            .scan(response::SURVEY, |_, survey| count += usize::from(survey == Some(record)));
        count
    });
    let add = move |()| {
        let preset = vec![
            (response::SURVEY.into(), Value::Ref(Entity::Surveys.table(), id)),
            (response::ANSWERED_AT.into(), Value::Time(clock::now())),
        ];
        editing.set(Some(Editing::new(Entity::Responses, preset)));
    };
    let only_this = Filter { key: FieldKey::from(response::SURVEY), condition: Condition::AnyOf(vec![id.to_string()]) };
    let route = list_route(Entity::Responses, &ListQuery { filters: vec![only_this], ..ListQuery::default() });
    let new_label = Signal::derive(|| label::entity_new(Entity::Responses));
    let counted = move || label::entity_count(Entity::Responses, count.get());
    view! {
        <Card title=t!("survey-responses")>
            <div class="row spread wrap">
                <strong>{counted}</strong>
                <div class="row">
                    <LinkButton label=t!("survey-see-responses") href=route />
                    <Button label=new_label look=Look::Primary glyph=Glyph::Plus on_click=add />
                </div>
            </div>
        </Card>
    }
}

#[component]
fn Questions(id: Id, record: Slot, editing: RwSignal<Option<Editing>>) -> impl IntoView {
    let dataset = Session::here().dataset();
    let questions = Memo::new(move |_| {
        let dataset = dataset.read();
        let table = dataset.table(Entity::Questions);
        let mut questions = Vec::new();
        table.scan(question::SURVEY, |at, of| {
            if of == Some(record) {
                questions.push((table.get(at, question::POSITION).flatten().unwrap_or(i64::MAX), at));
            }
        });
        questions.sort_unstable();
        questions.into_iter().map(|(_, at)| at).collect::<Vec<_>>()
    });
    let add = move |()| {
        let next = i64::try_from(questions.read_untracked().len() + 1).map_or(Value::Empty, Value::Int);
        let preset =
            vec![(question::SURVEY.into(), Value::Ref(Entity::Surveys.table(), id)), (question::POSITION.into(), next)];
        editing.set(Some(Editing::new(Entity::Questions, preset)));
    };
    let actions = move || {
        let label = Signal::derive(|| label::entity_new(Entity::Questions));
        view! { <Button label small=true look=Look::Ghost glyph=Glyph::Plus on_click=add /> }
    };
    let list = move || {
        if questions.read().is_empty() {
            return view! { <EmptyState glyph=Glyph::Surveys title=t!("survey-no-questions") text=t!("survey-no-questions-text") /> }
                .into_any();
        }
        let items = questions.read().iter().map(|at| view! { <Question at=*at editing /> }).collect_view();
        view! { <ol class="plain-list">{items}</ol> }.into_any()
    };
    let title = Signal::derive(|| label::entity(Entity::Questions));
    view! { <Card title actions>{list}</Card> }
}

#[component]
fn Question(at: Slot, editing: RwSignal<Option<Editing>>) -> impl IntoView {
    let dataset = Session::here().dataset();
    let text = move || {
        let dataset = dataset.read();
        let (zh, en) = (question::TEXT_ZH, question::TEXT_EN);
        let order = if lang() == Lang::ZhCn { [zh, en] } else { [en, zh] };
        let texts = order.map(|field| dataset.get(Entity::Questions, at, field).unwrap_or("").to_owned());
        texts.into_iter().find(|text| !text.is_empty())
    };
    let kind = Signal::derive(move || {
        let dataset = dataset.read();
        let code = dataset.get(Entity::Questions, at, question::KIND).unwrap_or("");
        label::option(Entity::Questions, question::KIND.key, code)
    });
    let edit = move |_| {
        let id = dataset.with_untracked(|dataset| dataset.table(Entity::Questions).id_at(at));
        editing.set(id.map(|id| Editing::existing(Entity::Questions, id)));
    };
    view! {
        <li>
            <button type="button" class="line-button" on:click=edit>
                <span>{text}</span>
                <Badge label=kind />
            </button>
        </li>
    }
}
