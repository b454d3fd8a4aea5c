//! What respondents said, beside their scores: search, frequent terms, and a complaint or a word of care in one tap.

use super::found::{Found, of_records};
use super::tagging::{TagDialog, tags_of};
use crate::analytics::surveys::sample::name_of;
use crate::analytics::surveys::sheet::Asked;
use crate::analytics::surveys::verbatims::{Sought, Verbatim, frequent, said, verbatim, words};
use crate::app::session::Session;
use crate::domain::command::Values;
use crate::domain::complaints::complaint;
use crate::domain::entity::Entity;
use crate::domain::interactions::fields as interaction;
use crate::domain::surveys::response;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::kernel::time::Day;
use crate::kernel::value::Value;
use crate::platform::{boot, clock, intl};
use crate::t;
use crate::ui::address::route_of;
use crate::ui::charts::words as charts;
use crate::ui::format;
use crate::ui::intake::Intake;
use crate::ui::kit::badge::{Badge, TagChip, Tone};
use crate::ui::kit::block::Card;
use crate::ui::kit::button::{Button, IconButton, Look};
use crate::ui::kit::field::{Choice, SearchField, Select};
use crate::ui::kit::icon::Glyph;
use crate::ui::records::form::{Editing, RecordForm};
use crate::ui::records::show;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;
use leptos_router::components::A;
use std::collections::BTreeSet;

/// How many texts are shown at first, and how many more each time.
const PAGE: usize = 20;
/// Terms are looked for in so many of the newest texts.
const READ: usize = 2_000;
/// How long after a change the terms are looked for, in milliseconds.
const STANDS: i32 = 150;
/// So many terms are shown.
const TERMS: usize = 24;

/// The card; nothing where nobody wrote anything.
#[component]
pub fn VerbatimsCard(found: Memo<Found>) -> impl IntoView {
    let wanted = RwSignal::new(Sought::default());
    let narrowings = Narrowings::of_page(found);
    // What is wanted may be gone meanwhile, as the tag of the last text that had it.
    let sought = Memo::new(move |_| {
        let Sought { words, tag, question } = wanted.get();
        let (tag, question) =
            (tag.filter(|tag| has(narrowings.tags, *tag)), question.filter(|of| has(narrowings.questions, *of)));
        Sought { words, tag, question }
    });
    let most = RwSignal::new(PAGE);
    let (editing, tagging) = (RwSignal::new(None::<Editing>), RwSignal::new(None::<Slot>));
    let all = Memo::new(move |_| {
        let found = found.read();
        said(&found.facts.dataset, &found.sheet, &found.results.rows, &sought.read())
    });
    let any = Memo::new(move |_| !all.read().is_empty() || *sought.read() != Sought::default());
    let lines = move || {
        let found = found.read();
        let all = all.read();
        let rows = all.iter().take(most.get());
        rows.filter_map(|row| verbatim(&found.facts.dataset, &found.sheet, *row))
            .map(|one| line(&found, &one, editing, tagging))
            .collect_view()
    };
    let count = move || say_with("results-texts", &[("n", Arg::from(all.read().len()))]);
    let more = move || {
        let rest = all.read().len().saturating_sub(most.get());
        (rest > 0).then(|| {
            let words = Signal::derive(move || say_with("insights-more-records", &[("count", rest.into())]));
            view! { <Button label=words look=Look::Ghost on_click=move |()| most.update(|most| *most += PAGE) /> }
        })
    };
    let seek = move |change: &dyn Fn(&mut Sought)| {
        let mut next = sought.get_untracked();
        change(&mut next);
        wanted.set(next);
        most.set(PAGE);
    };
    let search = move |words: String| seek(&|sought| sought.words.clone_from(&words));
    let searched = Signal::derive(move || sought.read().words.clone());
    let card = move || {
        any.get().then(|| {
            view! {
                <Card title=t!("results-verbatims") sub=t!("results-verbatims-sub")>
                    <div class="verbatims-head">
                        <SearchField label=t!("results-search") value=searched on_input=search />
                        <Narrowing narrowings sought on_change=move |next: Sought| seek(&|sought| sought.clone_from(&next)) />
                        <span class="muted small" role="status">{count}</span>
                    </div>
                    <Terms found on_choose=search />
                    <ol class="verbatims" role="list">{lines}</ol>
                    {more}
                </Card>
            }
        })
    };
    view! { {card} <RecordForm editing /> <TagDialog tagging /> }
}

/// The questions of a survey that were answered in own words.
fn worded(found: &Found) -> impl Iterator<Item = &Asked> {
    found.sheet.parts.iter().flat_map(|part| &part.questions).filter(|asked| !asked.words.is_empty())
}

/// By what texts can be narrowed: the questions that were answered in own words, and the tags that responses have.
#[derive(Clone, Copy)]
struct Narrowings {
    questions: Memo<Vec<Choice>>,
    tags: Memo<Vec<Choice>>,
}

impl Narrowings {
    fn of_page(found: Memo<Found>) -> Self {
        let found = of_records(found);
        let questions = Memo::new(move |_| {
            let found = found.read();
            let asked = worded(&found).filter_map(|asked| Some((asked.slot?, name_of(asked))));
            asked.map(|(slot, name)| Choice::new(slot.0.to_string(), charts::name(&name))).collect()
        });
        let tags = Memo::new(move |_| {
            let found = found.read();
            let dataset = &found.facts.dataset;
            let mut used: BTreeSet<Slot> = BTreeSet::new();
            for slot in &found.sheet.slots {
                used.extend(dataset.get(Entity::Responses, *slot, response::TAGS).unwrap_or(&[]));
            }
            used.iter().map(|tag| Choice::new(tag.0.to_string(), dataset.title(Entity::Tags, *tag))).collect()
        });
        Self { questions, tags }
    }
}

fn has(choices: Memo<Vec<Choice>>, slot: Slot) -> bool {
    choices.read().iter().any(|choice| choice.value == slot.0.to_string())
}

/// The choice of a question and of a tag; each only where there is one to be made.
#[component]
fn Narrowing(
    narrowings: Narrowings,
    /// What is looked for.
    sought: Memo<Sought>,
    /// Looks for something else.
    #[prop(into)]
    on_change: Callback<Sought>,
) -> impl IntoView {
    let Narrowings { questions, tags } = narrowings;
    let chosen = |of: fn(&Sought) -> Option<Slot>| {
        Signal::derive(move || of(&sought.read()).map(|slot| slot.0.to_string()).unwrap_or_default())
    };
    let (question, tag) = (chosen(|sought| sought.question), chosen(|sought| sought.tag));
    let read = |text: &str| text.parse().ok().map(Slot);
    let ask = move |text: String| on_change.run(Sought { question: read(&text), ..sought.get_untracked() });
    let mark = move |text: String| on_change.run(Sought { tag: read(&text), ..sought.get_untracked() });
    view! {
        {move || (questions.read().len() > 1 || !question.read().is_empty()).then(|| view! {
            <Select label=t!("results-to-question") value=question options=questions empty=t!("results-all") on_change=ask small=true />
        })}
        {move || (!tags.read().is_empty() || !tag.read().is_empty()).then(|| view! {
            <Select label=t!("field-responses-tags") value=tag options=tags empty=t!("results-all") on_change=mark small=true />
        })}
    }
}

/// The terms that most texts hold; one is searched by a tap. Worked out once the page stands, a slice after the other.
#[component]
fn Terms(found: Memo<Found>, #[prop(into)] on_choose: Callback<String>) -> impl IntoView {
    let terms = RwSignal::new(Vec::<(String, u64)>::new());
    let terms_of = found;
    Effect::new(move |_| {
        let found = found.get();
        leptos::task::spawn_local(async move {
            clock::sleep(STANDS).await;
            // The filters may have gone on, or the page.
            let is_asked = || terms_of.try_get_untracked().as_ref() == Some(&found);
            let dataset = &found.facts.dataset;
            let rows = said(dataset, &found.sheet, &found.results.rows, &Sought::default());
            let (mut texts, mut slices) = (Vec::new(), clock::Slices::default());
            for row in rows.iter().take(READ) {
                if !is_asked() {
                    return;
                }
                let said = words(dataset, &found.sheet, Slot(*row).index());
                texts.push(said.into_iter().flat_map(|(_, text)| intl::words(text)).collect());
                slices.breathe().await;
            }
            if is_asked() {
                let _gone = terms.try_set(frequent(texts.into_iter(), TERMS));
            }
        });
    });
    let chip = move |(term, count): (String, u64)| {
        let chosen = term.clone();
        view! {
            <li>
                <button type="button" class="term" on:click=move |_| on_choose.run(chosen.clone())>
                    <span>{term}</span><span class="num">{format::count_u64(count)}</span>
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
fn scores(one: &Verbatim<'_>) -> String {
    let [nps, csat, ces] = one.scores;
    let ratio = one.ratio.map(|ratio| format!("c {}", format::fixed(ratio, 2)));
    let score = |name: &str, score: Option<f64>| score.map(|score| format!("{name} {score}"));
    let all = [ratio, score("NPS", nps), score("CSAT", csat), score("CES", ces)];
    all.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn line(
    found: &Found,
    one: &Verbatim<'_>,
    editing: RwSignal<Option<Editing>>,
    tagging: RwSignal<Option<Slot>>,
) -> AnyView {
    let dataset = &found.facts.dataset;
    let tolerance = found.facts.params.settings.ratio_tolerance;
    let text = one.words.iter().map(|(_, text)| *text).collect::<Vec<_>>().join("\n");
    // Where only one question is answered in own words, it goes without saying.
    let several = worded(found).nth(1).is_some();
    let said = one.words.iter().map(|(question, text)| {
        let asked = question.filter(|_| several).and_then(|slot| worded(found).find(|asked| asked.slot == Some(slot)));
        let asked = asked.map(|asked| view! { <p class="muted small">{charts::name(&name_of(asked))}</p> });
        view! { {asked} <p class="verbatim-text">{(*text).to_owned()}</p> }
    });
    let said = said.collect_view();
    let customer = dataset.table(Entity::Customers).id_at(one.customer);
    let who = match customer.and_then(|id| route_of(Entity::Customers, &id.to_string())) {
        Some(route) => {
            let name = show::name(dataset, Entity::Customers, one.customer);
            view! { <A href=boot::href(&route)>{name}</A> }.into_any()
        }
        None => say("term-anonymous").into_any(),
    };
    let named = match customer {
        Some(_) => show::name(dataset, Entity::Customers, one.customer),
        None => say("term-anonymous"),
    };
    let chips = tags_of(dataset, one.response).into_iter().map(|name| view! { <TagChip name /> }).collect_view();
    let tag_label = Signal::stored(say_with("results-tag-text", &[("name", named.into())]));
    let response = one.response;
    let tag = move |()| tagging.set(Some(response));
    let dissatisfied = one.is_dissatisfied(tolerance);
    let badge = dissatisfied.then(|| view! { <Badge label=t!("term-dissatisfied") tone=Tone::Bad /> });
    let offers = customer.filter(|_| dissatisfied).map(|id| view! { <Offers id text=text.clone() editing /> });
    view! {
        <li>
            {said}
            <p class="verbatim-foot">
                <span>{who}</span>
                <span class="muted">{format::day(Day(one.day))}</span>
                <span class="num">{scores(one)}</span>
                {badge} {chips}
                <IconButton glyph=Glyph::Plus label=tag_label small=true on_click=tag />
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
