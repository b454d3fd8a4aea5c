//! What a survey asks: its questionnaire to read, or the questions of a survey from before there were questionnaires.

use crate::app::session::Session;
use crate::domain::command::Command;
use crate::domain::entity::Entity;
use crate::domain::questionnaire::{Questionnaire, Tongue};
use crate::domain::surveys::from_records::records;
use crate::domain::surveys::publishing::written;
use crate::domain::surveys::question;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::kernel::value::Value;
use crate::t;
use crate::ui::act::Act;
use crate::ui::address::Address;
use crate::ui::kit::badge::{Badge, Tone};
use crate::ui::kit::block::{Banner, Card, EmptyState};
use crate::ui::kit::button::{Button, LinkButton, Look};
use crate::ui::kit::icon::Glyph;
use crate::ui::records::form::Editing;
use crate::ui::records::label;
use crate::ui::text::{Arg, Lang, lang, say_with};
use leptos::prelude::*;

/// The language of the questionnaire that the reader reads; tracked.
#[must_use]
pub fn tongue() -> Tongue {
    if lang() == Lang::ZhCn { Tongue::Zh } else { Tongue::En }
}

/// The questions of a survey.
#[component]
pub fn Asked(id: Id, record: Slot, editing: RwSignal<Option<Editing>>) -> impl IntoView {
    let dataset = Session::here().dataset();
    let document = Memo::new(move |_| Questionnaire::read(written(&dataset.read(), record)).ok());
    let written = Memo::new(move |_| document.read().is_some());
    move || {
        if written.get() {
            view! { <Written id document /> }.into_any()
        } else {
            view! { <FromBefore id record editing /> }.into_any()
        }
    }
}

/// The questions of a questionnaire, page by page.
#[component]
fn Written(id: Id, document: Memo<Option<Questionnaire>>) -> impl IntoView {
    let pages = move || {
        let document = document.read();
        let tongue = tongue();
        let mut number = 0;
        let pages = document.iter().flat_map(|document| &document.pages).map(|page| {
            let questions = page.questions.iter().map(|question| {
                number += 1;
                let kind = label::option(Entity::Questions, question::KIND.key, question.ask.kind());
                view! {
                    <li class="asked-line">
                        <span class="num faint">{number}</span>
                        <span class="grow">{question.text.said(tongue).to_owned()}</span>
                        <span class="small faint">{kind}</span>
                    </li>
                }
            });
            let questions = questions.collect_view();
            let title = page.title.said(tongue).to_owned();
            let title = (!title.is_empty()).then(|| view! { <h3 class="asked-page">{title}</h3> });
            view! { {title} <ul class="plain-list" role="list">{questions}</ul> }
        });
        pages.collect_view()
    };
    let title = Signal::derive(|| label::entity(Entity::Questions));
    let actions = move || {
        let href = format!("/surveys/{id}/design");
        view! { <LinkButton label=t!("survey-edit-questions") href small=true look=Look::Ghost glyph=Glyph::Edit /> }
    };
    view! { <Card title actions>{pages}</Card> }
}

/// The records that hold the questions of a survey without a questionnaire: those that were imported, for one.
#[component]
fn FromBefore(id: Id, record: Slot, editing: RwSignal<Option<Editing>>) -> impl IntoView {
    let dataset = Session::here().dataset();
    let questions = Memo::new(move |_| records(&dataset.read(), record));
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
            let href = format!("/surveys/{id}/design");
            return view! {
                <EmptyState glyph=Glyph::Surveys title=t!("survey-no-questions") text=t!("survey-no-questions-text")>
                    <LinkButton label=t!("survey-write-questions") href look=Look::Primary glyph=Glyph::Edit />
                </EmptyState>
            }
            .into_any();
        }
        let items = questions.read().iter().map(|at| view! { <QuestionLine at=*at editing /> }).collect_view();
        view! { <FromRecords id /><ol class="plain-list">{items}</ol> }.into_any()
    };
    let title = Signal::derive(|| label::entity(Entity::Questions));
    view! { <Card title actions>{list}</Card> }
}

/// Offers to write a questionnaire from the questions that are there.
#[component]
pub fn FromRecords(id: Id) -> impl IntoView {
    let (act, address) = (Act::of_page(), Address::of_page());
    let dataset = Session::here().dataset();
    let busy = RwSignal::new(false);
    let write = move |()| {
        let count = dataset.with_untracked(|dataset| {
            dataset.slot(Entity::Surveys, id).map(|record| records(dataset, record).len()).unwrap_or_default()
        });
        let done = move |_: &_| say_with("survey-written-from", &[("count", Arg::from(count))]);
        let there = move || address.go(&format!("/surveys/{id}/design"), false);
        act.run_once(busy, Command::DraftFromQuestions { survey: id }, done, there);
    };
    view! {
        <Banner tone=Tone::Info title=t!("survey-from-records") text=t!("survey-from-records-text")>
            <Button label=t!("survey-write-from") small=true busy on_click=write />
        </Banner>
    }
}

#[component]
fn QuestionLine(at: Slot, editing: RwSignal<Option<Editing>>) -> impl IntoView {
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
