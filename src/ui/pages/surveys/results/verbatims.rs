//! What respondents said, beside their scores: search, frequent terms, and a complaint or a word of care in one tap.

use super::found::Found;
use crate::analytics::surveys::verbatims::{Verbatim, frequent, said};
use crate::app::session::Session;
use crate::domain::command::Values;
use crate::domain::complaints::complaint;
use crate::domain::entity::Entity;
use crate::domain::interactions::fields as interaction;
use crate::domain::surveys::response;
use crate::kernel::id::Id;
use crate::kernel::time::Day;
use crate::kernel::value::Value;
use crate::platform::{boot, clock, intl};
use crate::t;
use crate::ui::address::route_of;
use crate::ui::format;
use crate::ui::intake::Intake;
use crate::ui::kit::badge::{Badge, Tone};
use crate::ui::kit::block::Card;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::field::SearchField;
use crate::ui::kit::icon::Glyph;
use crate::ui::records::form::{Editing, RecordForm};
use crate::ui::records::show;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;
use leptos_router::components::A;

/// How many texts are shown at first, and how many more each time.
const PAGE: usize = 20;
/// Terms are looked for in so many of the newest texts.
const READ: usize = 2_000;
/// So many terms are shown.
const TERMS: usize = 24;

/// The card; nothing where nobody wrote anything.
#[component]
pub fn VerbatimsCard(found: Memo<Found>) -> impl IntoView {
    let sought = RwSignal::new(String::new());
    let most = RwSignal::new(PAGE);
    let editing = RwSignal::new(None::<Editing>);
    let all = Memo::new(move |_| {
        let found = found.read();
        said(&found.facts.dataset, &found.sheet, &found.results.rows, &sought.read())
    });
    let any = Memo::new(move |_| !all.read().is_empty() || !sought.read().is_empty());
    let lines = move || {
        let found = found.read_untracked();
        let all = all.read();
        all.iter().take(most.get()).map(|one| line(&found, one, editing)).collect_view()
    };
    let count = move || say_with("results-texts", &[("n", Arg::from(all.read().len()))]);
    let more = move || {
        let rest = all.read().len().saturating_sub(most.get());
        (rest > 0).then(|| {
            let words = Signal::derive(move || say_with("insights-more-records", &[("count", rest.into())]));
            view! { <Button label=words look=Look::Ghost on_click=move |()| most.update(|most| *most += PAGE) /> }
        })
    };
    let search = move |words: String| {
        sought.set(words);
        most.set(PAGE);
    };
    let card = move || {
        any.get().then(|| {
            view! {
                <Card title=t!("results-verbatims") sub=t!("results-verbatims-sub")>
                    <div class="verbatims-head">
                        <SearchField label=t!("results-search") value=sought on_input=search />
                        <span class="muted small" role="status">{count}</span>
                    </div>
                    <Terms found on_choose=search />
                    <ol class="verbatims" role="list">{lines}</ol>
                    {more}
                </Card>
            }
        })
    };
    view! { {card} <RecordForm editing /> }
}

/// The terms that most texts hold; one is searched by a tap. Worked out after the page stands.
#[component]
fn Terms(found: Memo<Found>, #[prop(into)] on_choose: Callback<String>) -> impl IntoView {
    let terms = RwSignal::new(Vec::<(String, u64)>::new());
    Effect::new(move |_| {
        let found = found.get();
        leptos::task::spawn_local(async move {
            clock::Slices::default().breathe().await;
            let dataset = &found.facts.dataset;
            let texts = said(dataset, &found.sheet, &found.results.rows, "");
            let words = texts
                .iter()
                .take(READ)
                .map(|one| intl::words(dataset.get(Entity::Responses, one.response, response::COMMENT).unwrap_or("")));
            let _gone = terms.try_set(frequent(words, TERMS));
        });
    });
    let chip = move |(term, count): (String, u64)| {
        let chosen = term.clone();
        view! {
            <li>
                <button type="button" class="term" on:click=move |_| on_choose.run(chosen.clone())>
                    {term} <span class="num">{format::count_u64(count)}</span>
                </button>
            </li>
        }
    };
    move || {
        let terms = terms.get();
        (!terms.is_empty()).then(|| {
            view! { <ul class="terms" role="list" aria-label=t!("results-terms")>{terms.into_iter().map(chip).collect_view()}</ul> }
        })
    }
}

/// The scores of a response in a line.
fn scores(one: &Verbatim) -> String {
    let [nps, csat, ces] = one.scores;
    let ratio = one.ratio.map(|ratio| format!("c {}", format::fixed(ratio, 2)));
    let score = |name: &str, score: Option<f64>| score.map(|score| format!("{name} {score}"));
    let all = [ratio, score("NPS", nps), score("CSAT", csat), score("CES", ces)];
    all.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn line(found: &Found, one: &Verbatim, editing: RwSignal<Option<Editing>>) -> AnyView {
    let dataset = &found.facts.dataset;
    let tolerance = found.facts.params.settings.ratio_tolerance;
    let text = dataset.get(Entity::Responses, one.response, response::COMMENT).unwrap_or("").to_owned();
    let customer = dataset.table(Entity::Customers).id_at(one.customer);
    let who = match customer.and_then(|id| route_of(Entity::Customers, &id.to_string())) {
        Some(route) => {
            let name = show::name(dataset, Entity::Customers, one.customer);
            view! { <A href=boot::href(&route)>{name}</A> }.into_any()
        }
        None => say("term-anonymous").into_any(),
    };
    let dissatisfied = one.is_dissatisfied(tolerance);
    let badge = dissatisfied.then(|| view! { <Badge label=t!("term-dissatisfied") tone=Tone::Bad /> });
    let offers = customer.filter(|_| dissatisfied).map(|id| view! { <Offers id text=text.clone() editing /> });
    view! {
        <li>
            <p class="verbatim-text">{text}</p>
            <p class="verbatim-foot">
                <span>{who}</span>
                <span class="muted">{format::day(Day(one.day))}</span>
                <span class="num">{scores(one)}</span>
                {badge}
            </p>
            {offers}
        </li>
    }
    .into_any()
}

/// A complaint or a word of care, with what is known filled in.
#[component]
fn Offers(id: Id, text: String, editing: RwSignal<Option<Editing>>) -> impl IntoView {
    let intake = Intake::of_page();
    let session = Session::here();
    let words = StoredValue::new(text);
    let customer = Value::Ref(Entity::Customers.table(), id);
    let (to_complaint, to_care) = (customer.clone(), customer);
    let name = move || {
        let dataset = session.dataset();
        let dataset = dataset.read();
        let slot = dataset.slot(Entity::Customers, id);
        slot.map(|slot| show::name(&dataset, Entity::Customers, slot)).unwrap_or_default()
    };
    let complain = move |()| {
        let text = words.get_value();
        let subject: String = text.chars().take(60).collect();
        let preset: Values = vec![
            (complaint::CUSTOMER.into(), to_complaint.clone()),
            (complaint::OPENED_AT.into(), Value::Time(clock::now())),
            (complaint::SUBJECT.into(), Value::text(subject.lines().next().unwrap_or(""))),
            (complaint::DESCRIPTION.into(), Value::text(&text)),
        ];
        intake.open(preset);
    };
    let care = move |()| {
        let preset: Values = vec![
            (interaction::CUSTOMER.into(), to_care.clone()),
            (interaction::AT.into(), Value::Time(clock::now())),
            (interaction::NOTES.into(), Value::text(&words.get_value())),
        ];
        editing.set(Some(Editing::new(Entity::Interactions, preset)));
    };
    let complain_label = Signal::derive(move || say_with("results-complain", &[("name", name().into())]));
    let care_label = Signal::derive(move || say_with("results-care", &[("name", name().into())]));
    view! {
        <div class="row wrap no-print">
            <Button label=complain_label small=true glyph=Glyph::Complaints on_click=complain />
            <Button label=care_label small=true glyph=Glyph::Care on_click=care />
        </div>
    }
}
