//! One figure with its working: value, interval, what was left out, formula, source, parameters, records.

use super::export::ExportMenu;
use super::figures::Figures;
use super::period::{Period, PeriodBar};
use super::picture::Chart;
use super::records::{RecordSheet, Records, RecordsButton};
use super::working::Working;
use super::{footing, metric_text};
use crate::analytics::registry::{Chart as Hint, Metric};
use crate::analytics::report::{Report, Shape};
use crate::t;
use crate::ui::charts::{FigureTable, words};
use crate::ui::kit::block::{Card, EmptyState, PageHead, Spinner};
use crate::ui::kit::button::LinkButton;
use crate::ui::kit::icon::Glyph;
use crate::ui::shell::page::page_title;
use crate::ui::text::say;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use std::sync::Arc;

/// The page at `/insights/:metric`.
#[component]
pub fn MetricPage() -> impl IntoView {
    let params = use_params_map();
    let metric = Memo::new_with_compare(
        move |_| params.read().get("metric").and_then(|key| Metric::by_key(&key)),
        |before, after| before.map(|m| m.map(|m| m.key)) != after.map(|m| m.map(|m| m.key)),
    );
    move || {
        match metric.get() {
        Some(metric) => view! { <MetricFile metric /> }.into_any(),
        None => view! {
            <div class="page">
                <EmptyState page=true glyph=Glyph::Insights title=t!("insights-unknown") text=t!("insights-unknown-text")>
                    <LinkButton label=t!("nav-insights") href="/insights" />
                </EmptyState>
            </div>
        }
        .into_any(),
    }
    }
}

#[component]
fn MetricFile(metric: &'static Metric) -> impl IntoView {
    let title = Signal::derive(move || metric_text(metric, "name"));
    page_title(title);
    let period = Period::of_page();
    let records = Records::of_page();
    let figures = Figures::of(Signal::stored(vec![metric]), period.params());
    let figure = figures.get(metric.key);
    let busy = move || if figures.settled() { "false" } else { "true" };
    let content = move || match figure.get() {
        None => view! { <Spinner /> }.into_any(),
        Some(report) => view! { <Figure metric report records /> }.into_any(),
    };
    let back = Signal::derive(move || format!("/insights{}", period.query()));
    view! {
        <div class="page insights" aria-busy=busy>
            <PageHead title sub=Signal::derive(move || metric_text(metric, "explain"))>
                <LinkButton label=t!("insights-all") href=back glyph=Glyph::ArrowLeft />
                <ExportMenu figures />
            </PageHead>
            <PeriodBar period />
            {content}
            <RecordSheet records />
        </div>
    }
}

#[component]
fn Figure(metric: &'static Metric, report: Arc<Report>, records: Records) -> impl IntoView {
    let name = Signal::derive(move || metric_text(metric, "name"));
    let drill = report.drill.clone();
    let button = move || drill.map(|drill| view! { <RecordsButton records drill name /> });
    let notes = report.notes.clone();
    let notes = move || {
        notes.iter().map(|note| view! { <p class="muted small">{say(&format!("note-{note}"))}</p> }).collect_view()
    };
    let has_rows = !matches!(&report.shape, Shape::Scalar(scalar) if scalar.parts.is_empty());
    let rows = has_rows.then(|| {
        let report = Arc::clone(&report);
        view! {
            <Card title=t!("insights-numbers") flush=true>
                <FigureTable report label=name on_drill=records.callback() />
            </Card>
        }
    });
    let picture = (metric.chart != Hint::Tile).then(|| {
        let report = Arc::clone(&report);
        view! { <Card title=t!("insights-picture")><Chart metric report records /></Card> }
    });
    let shown = Arc::clone(&report);
    view! {
        <div class="file-columns">
            <div class="file-main">
                <Card title=t!("insights-figure") actions=button>
                    <Value report=shown />
                    {notes}
                </Card>
                {picture}
                {rows}
            </div>
            <div class="file-side"><Working metric report /></div>
        </div>
    }
}

/// The number itself, or on how many records a picture rests.
#[component]
fn Value(report: Arc<Report>) -> impl IntoView {
    let (number, below) = (Arc::clone(&report), report);
    let number = move || match &number.shape {
        Shape::Scalar(scalar) => Some(words::value(scalar.value, scalar.unit)),
        _ => None,
    };
    view! {
        <p class="figure-value num">{number}</p>
        <p class="muted">{move || footing(&below)}</p>
    }
}
