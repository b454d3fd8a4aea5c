//! Looking at what was chosen before anything is kept: what it asks, what was left out, and what the survey is called.

use super::Start;
use crate::app::beginning::LeftOut;
use crate::domain::command::Command;
use crate::domain::entity::Entity;
use crate::domain::questionnaire::document::Page;
use crate::domain::questionnaire::{Question, Questionnaire};
use crate::domain::surveys::{question, survey};
use crate::kernel::value::Value;
use crate::t;
use crate::ui::act::Act;
use crate::ui::address::Address;
use crate::ui::explain;
use crate::ui::kit::badge::{Badge, Tone};
use crate::ui::kit::block::Banner;
use crate::ui::kit::button::{Button, Look as ButtonLook};
use crate::ui::kit::field::TextField;
use crate::ui::kit::icon::Glyph;
use crate::ui::pages::surveys::asked::tongue;
use crate::ui::records::label;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;

/// The second step.
#[component]
pub fn Look(chosen: Start, #[prop(into)] back: Callback<()>, #[prop(into)] done: Callback<()>) -> impl IntoView {
    let (act, address) = (Act::of_page(), Address::of_page());
    let called = untrack(|| chosen.name.said(tongue()).to_owned());
    let (name, error, busy) = (RwSignal::new(called), RwSignal::new(None::<String>), RwSignal::new(false));
    let questionnaire = StoredValue::new_local(chosen.questionnaire.clone());
    let purpose = chosen.purpose;
    let create = move |()| {
        let called = name.get_untracked().trim().to_owned();
        if called.is_empty() {
            return error.set(Some(say("rule-required")));
        }
        let id = act.session().mint();
        let draft = questionnaire.with_value(|questionnaire| titled(questionnaire, &called).write());
        let values = vec![
            (survey::NAME.into(), Value::text(&called)),
            (survey::PURPOSE.into(), Value::choice(&purpose)),
            (survey::STATUS.into(), Value::choice("draft")),
        ];
        let said = move |_: &_| say_with("done-create", &[("what", Arg::from(called))]);
        act.run_once(busy, Command::BeginSurvey { id, values, draft }, said, move || {
            done.run(());
            address.go(&format!("/surveys/{id}/design"), false);
        });
    };
    let about = (!chosen.about.is_empty()).then(|| {
        let about = chosen.about.clone();
        view! { <p>{move || about.said(tongue()).to_owned()}</p> }
    });
    let source = (!chosen.source.is_empty()).then(|| view! { <p class="muted small">{chosen.source.clone()}</p> });
    let field = move |text: String| {
        error.set(None);
        name.set(text);
    };
    view! {
        <div class="stack loose begin-look">
            <div class="row"><Button label=t!("begin-back") look=ButtonLook::Ghost small=true glyph=Glyph::ArrowLeft on_click=back /></div>
            {about}
            <TextField label=t!("field-surveys-name") value=name on_input=field error required=true autofocus=true />
            <Left left_out=chosen.left_out />
            <Asked questionnaire=chosen.questionnaire />
            {source}
            <div class="row begin-foot">
                <Button label=t!("begin-create") look=ButtonLook::Primary busy on_click=create />
            </div>
        </div>
    }
}

/// What respondents read above it is the name of the survey, until somebody writes a title.
fn titled(questionnaire: &Questionnaire, name: &str) -> Questionnaire {
    let mut questionnaire = questionnaire.clone();
    if questionnaire.title.is_empty() {
        name.clone_into(questionnaire.title.only_mut(untrack(tongue)));
    }
    questionnaire
}

/// What a file held and could not be taken over.
#[component]
fn Left(left_out: Vec<LeftOut>) -> impl IntoView {
    (!left_out.is_empty()).then(|| {
        let count = left_out.len();
        let title = t!("begin-left-out", "count" => count);
        let line = |left: LeftOut| {
            let place = left.place.clone();
            view! { <li><code>{place}</code> <span>{move || explain::missed(&left.what)}</span></li> }
        };
        view! {
            <Banner tone=Tone::Warn title />
            <ul class="left-out" aria-label=t!("begin-left-out-list")>{left_out.into_iter().map(line).collect_view()}</ul>
        }
    })
}

/// The questions, page by page.
#[component]
fn Asked(questionnaire: Questionnaire) -> impl IntoView {
    if questionnaire.questions().next().is_none() {
        return ().into_any();
    }
    let pages = questionnaire.pages.into_iter().map(|page| view! { <PageAsked page /> }).collect_view();
    view! {
        <section class="stack" aria-label=t!("begin-asks")>
            <h3 class="begin-head">{t!("begin-asks")}</h3>
            <div class="begin-sheet" tabindex="0" role="group" aria-label=t!("begin-asks")>{pages}</div>
        </section>
    }
    .into_any()
}

#[component]
fn PageAsked(page: Page) -> impl IntoView {
    let title = (!page.title.is_empty()).then(|| {
        let title = page.title.clone();
        view! { <h4>{move || title.said(tongue()).to_owned()}</h4> }
    });
    let line = |asked: Question| {
        let kind = asked.ask.kind();
        let name = Signal::derive(move || label::option(Entity::Questions, question::KIND.key, kind));
        view! { <li><span>{move || asked.text.said(tongue()).to_owned()}</span> <Badge label=name /></li> }
    };
    view! { {title} <ol>{page.questions.into_iter().map(line).collect_view()}</ol> }
}
