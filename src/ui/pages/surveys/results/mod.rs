//! The results of one survey: headline figures, what changed, the known methods, every question, and what was said.

mod asking;
mod filters;
mod found;
mod index;
mod methods;
mod pictures;
mod question;
mod scales;
mod since;
mod square;
mod tagging;
mod verbatims;

use super::tabs::SurveyFrame;
use crate::analytics::report::{Report, Shape};
use crate::domain::entity::Entity;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::platform::files;
use crate::t;
use crate::ui::charts::words;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::block::{Banner, EmptyState, Stat};
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::watch::a_picture_later;
use crate::ui::pages::insights::records::{RecordSheet, Records};
use crate::ui::records::detail::RecordPage;
use crate::ui::text::{Arg, say, say_with};
use filters::{FilterBar, Filters};
use found::Found;
use leptos::prelude::*;

/// The results of the survey in the address.
#[component]
pub fn SurveyResultsPage() -> impl IntoView {
    let show = move |(id, record): (Id, Slot)| view! { <Results id record /> }.into_any();
    view! { <RecordPage entity=Entity::Surveys show /> }
}

#[component]
fn Results(id: Id, record: Slot) -> impl IntoView {
    let filters = Filters::of_page(record);
    let records = Records::of_page();
    let found = found::of_page(record, filters);
    let nothing = Memo::new(move |_| found.read().sheet.slots.is_empty());
    // A change of the figures must not make the cards anew: whoever is in one would lose their place.
    let any = Memo::new(move |_| found.read().results.n > 0);
    let content = move || {
        if nothing.get() {
            return view! {
                <EmptyState glyph=Glyph::Insights title=t!("results-none") text=t!("results-none-text") />
            }
            .into_any();
        }
        view! {
            <FilterBar filters found />
            <Sharing filters />
            <Headlines found />
            {move || any.get().then(|| view! { <Cards found filters records /> })}
        }
        .into_any()
    };
    view! {
        <SurveyFrame id record>
            <div class="results" class:shared=move || filters.shared()>{content}</div>
            <RecordSheet records />
        </SurveyFrame>
    }
}

/// What is left out where the page is shared, and printing it.
#[component]
fn Sharing(filters: Filters) -> impl IntoView {
    let shared = Memo::new(move |_| filters.shared());
    move || {
        shared.get().then(|| {
            let text = Signal::derive(move || say_with("results-shared-text", &[("k", Arg::from(filters.least()))]));
            view! {
                <Banner tone=Tone::Info title=t!("results-shared") text>
                    <span class="row no-print">
                        <Button label=t!("record-print") small=true look=Look::Primary on_click=move |()| files::print() />
                        <Button label=t!("results-shared-end") small=true on_click=move |()| filters.set("share", "") />
                    </span>
                </Banner>
            }
        })
    }
}

/// The interval and n of a number, in a line.
fn sure(report: &Report) -> String {
    let n = Arg::from(report.n);
    match &report.shape {
        Shape::Scalar(scalar) if scalar.interval.is_some() => {
            let range = scalar.interval.map(|interval| words::range(&interval, scalar.unit)).unwrap_or_default();
            say_with("insights-interval-n", &[("range", range.into()), ("n", n)])
        }
        _ => say_with("insights-of-n", &[("n", n)]),
    }
}

#[component]
fn Headlines(found: Memo<Found>) -> impl IntoView {
    let tiles = move || {
        let found = found.read();
        let results = &found.results;
        let index = results.index.as_ref().map(|(report, _)| ("satisfaction-index", report.clone()));
        let shown = results.headlines.iter().cloned().chain(index);
        let tile = |(key, report): (&'static str, Report)| {
            let (value, hint) = match &report.shape {
                Shape::Scalar(scalar) if found.may_show(report.n) => {
                    (words::short(scalar.value, scalar.unit), sure(&report))
                }
                _ => ("–".to_owned(), say("results-too-few")),
            };
            let label = Signal::derive(move || say(&format!("metric-{key}-name")));
            view! { <Stat label value=Signal::stored(value) hint=Signal::stored(hint) /> }
        };
        let count =
            say_with("results-responses", &[("n", Arg::from(results.n)), ("of", found.sheet.slots.len().into())]);
        view! {
            <p class="results-count" role="status">{count}</p>
            <div class="tiles">{shown.map(tile).collect_view()}</div>
        }
    };
    view! { <section aria-label=t!("insights-headlines")>{tiles}</section> }
}

#[component]
fn Cards(found: Memo<Found>, filters: Filters, records: Records) -> impl IntoView {
    let shared = Memo::new(move |_| filters.shared());
    let later = a_picture_later(found);
    // What is to be held back is held back at once.
    let lower = Memo::new(move |_| {
        let (now, later) = (found.read(), later.get());
        if later.least == now.least { later } else { now.clone() }
    });
    view! {
        <div class="results-cards">
            <since::SinceCard found />
            <methods::DriversCard found />
            <index::IndexCard found filters />
            <methods::ServqualCard found />
            <methods::ImportanceCard found filters />
            <methods::KanoCard found />
            <square::SquareCard found filters records />
            <question::QuestionsCard found=lower />
            <scales::AlphaCard found=lower />
            <asking::RateCard found=lower />
        </div>
        {move || (!shared.get()).then(|| view! { <verbatims::VerbatimsCard found=lower /> })}
    }
}
