//! Where a survey stands: how many answered, what is asked now, whether something waits to be published.

use crate::app::session::Session;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::listing::filter::{Condition, Filter};
use crate::domain::listing::query::ListQuery;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::surveys::publishing::{published, written};
use crate::domain::surveys::{question, response, survey, version};
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::field::FieldKey;
use crate::kernel::id::Id;
use crate::kernel::value::Value;
use crate::platform::clock;
use crate::t;
use crate::ui::address::list_route;
use crate::ui::format;
use crate::ui::kit::block::Stat;
use crate::ui::kit::button::{Button, LinkButton, Look};
use crate::ui::kit::icon::Glyph;
use crate::ui::records::form::Editing;
use crate::ui::records::label;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;

/// The figures of a survey's head.
#[derive(Clone, Debug, PartialEq)]
struct Figures {
    answers: usize,
    questions: usize,
    /// Number and day of the version that is asked now.
    version: Option<(i64, String)>,
    /// Whether the draft is another one than what was published.
    changed: bool,
    /// Answered of invited.
    rate: Option<f64>,
}

fn count(
    dataset: &Dataset,
    of: Entity,
    field: crate::kernel::field::Field<crate::kernel::field::Link>,
    survey: Slot,
) -> usize {
    let mut count = 0;
    dataset.table(of).scan(field, |_, at| count += usize::from(at == Some(survey)));
    count
}

#[expect(clippy::cast_precision_loss, reason = "counts of people")]
fn figures(dataset: &Dataset, record: Slot) -> Figures {
    let answers = count(dataset, Entity::Responses, response::SURVEY, record);
    let document = written(dataset, record);
    let questions = match Questionnaire::read(document) {
        Ok(questionnaire) => questionnaire.questions().count(),
        Err(_) => count(dataset, Entity::Questions, question::SURVEY, record),
    };
    let asked = published(dataset, record);
    let zone = Settings::of(dataset).zone;
    let told = asked.map(|(at, _)| {
        let entity = Entity::SurveyVersions;
        let number = dataset.get(entity, at, version::NUMBER).flatten().unwrap_or(1);
        let day = dataset.get(entity, at, version::PUBLISHED_AT).flatten();
        (number, day.map(|at| format::day(zone.day(at))).unwrap_or_default())
    });
    let draft = dataset.get(Entity::Surveys, record, survey::DRAFT).unwrap_or("");
    let changed = !draft.is_empty() && asked.is_none_or(|(_, document)| document != draft);
    let invited = dataset.get(Entity::Surveys, record, survey::INVITED).flatten().filter(|invited| *invited > 0);
    let rate = invited.map(|invited| answers as f64 / invited as f64).filter(|rate| *rate <= 1.0);
    Figures { answers, questions, version: told, changed, rate }
}

/// The figures, and the way to what belongs to them.
#[component]
pub fn Standing(id: Id, record: Slot, editing: RwSignal<Option<Editing>>) -> impl IntoView {
    let dataset = Session::here().dataset();
    let now = Memo::new(move |_| figures(&dataset.read(), record));
    let version = Signal::derive(move || match &now.read().version {
        Some((number, _)) => say_with("survey-version", &[("number", Arg::from(*number))]),
        None => say("survey-version-none"),
    });
    let version_hint = Signal::derive(move || match &*now.read() {
        Figures { version: Some((_, day)), changed: false, .. } => day.clone(),
        Figures { version: None, changed: false, .. } => String::new(),
        Figures { .. } => say("survey-draft-waits"),
    });
    let answers = Signal::derive(move || format::count(now.read().answers));
    let questions = Signal::derive(move || format::count(now.read().questions));
    let rate = move || {
        now.read().rate.map(|rate| {
            let value = Signal::stored(format::percent(rate, 0));
            view! { <Stat label=t!("metric-response-rate-name") value /> }
        })
    };
    view! {
        <div class="stat-row">
            <Stat label=t!("survey-responses") value=answers />
            {rate}
            <Stat label=t!("survey-asked-now") value=version hint=version_hint />
            <Stat label=Signal::derive(|| label::entity(Entity::Questions)) value=questions />
        </div>
        <Answers id editing />
    }
}

/// The way to the answers, and one more of them.
#[component]
fn Answers(id: Id, editing: RwSignal<Option<Editing>>) -> impl IntoView {
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
    view! {
        <div class="row wrap no-print">
            <LinkButton label=t!("survey-see-responses") href=route />
            <Button label=new_label look=Look::Ghost glyph=Glyph::Plus on_click=add />
        </div>
    }
}
