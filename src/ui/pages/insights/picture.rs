//! A figure as a picture in a card, or as a table in its place.

use super::records::Records;
use super::{footing, metric_text};
use crate::analytics::drill::Drill;
use crate::analytics::registry::Metric;
use crate::analytics::report::{Report, Shape};
use crate::t;
use crate::ui::charts::{ChartView, FigureTable, draw, words};
use crate::ui::kit::block::{Card, Spinner};
use crate::ui::kit::button::IconButton;
use crate::ui::kit::icon::Glyph;
use crate::ui::text::{say, say_with};
use leptos::prelude::*;
use leptos_router::components::A;
use std::sync::Arc;

/// What stands behind the place in the data that was clicked, and what it is called.
pub fn behind(report: &Report, place: usize) -> Option<(Drill, String)> {
    match &report.shape {
        Shape::Series(series) => {
            let label = match &series.axis {
                crate::analytics::report::Axis::Months(months) => {
                    words::name(&crate::analytics::report::Label::Month(*months.get(place)?))
                }
                crate::analytics::report::Axis::Shares(_) => return None,
            };
            Some((series.drills.get(place)?.clone(), label))
        }
        Shape::Table(table) => {
            table.rows.get(place).and_then(|row| Some((row.drill.clone()?, words::name(&row.label))))
        }
        Shape::Flow(flow) => {
            flow.steps.get(place).and_then(|step| Some((step.drill.clone()?, words::name(&step.label))))
        }
        Shape::Matrix(matrix) => {
            // The picture leaves out the cells that have no number.
            let filled = matrix.cells.iter().enumerate().flat_map(|(row, cells)| {
                cells.iter().enumerate().filter(|(_, cell)| cell.is_some()).map(move |(column, _)| (row, column))
            });
            let (row, column) = filled.into_iter().nth(place)?;
            let name = format!("{} {}", words::name(matrix.rows.get(row)?), words::name(matrix.columns.get(column)?));
            Some(((matrix.drill.as_ref()?.0)(row, column), name))
        }
        Shape::Scalar(_) => None,
    }
}

/// The chart of a report with its accessible name; says so where there is nothing to draw.
#[component]
pub fn Chart(metric: &'static Metric, report: Arc<Report>, records: Records) -> impl IntoView {
    let (drawn, picked) = (Arc::clone(&report), report);
    let drawing = Signal::derive(move || draw(&drawn, metric.chart));
    let label =
        Signal::derive(move || say_with("insights-picture-of", &[("name", metric_text(metric, "name").into())]));
    let pick = move |place: usize| {
        if let Some((drill, name)) = behind(&picked, place) {
            records.open(drill, name);
        }
    };
    let empty = Memo::new(move |_| drawing.read().is_none());
    let pick = Callback::new(pick);
    move || {
        if empty.get() {
            return view! { <p class="muted nothing-to-draw">{t!("insights-nothing-to-draw")}</p> }.into_any();
        }
        view! { <ChartView drawing label on_pick=pick /> }.into_any()
    }
}

/// A card with the picture of a metric; a button changes to the table and back, the heading leads to its working.
#[component]
pub fn Picture(
    metric: &'static Metric,
    figure: Memo<Option<Arc<Report>>>,
    records: Records,
    query: Signal<String>,
) -> impl IntoView {
    let as_table = RwSignal::new(false);
    let title = Signal::derive(move || metric_text(metric, "name"));
    let sub = Signal::derive(move || figure.read().as_ref().map(|report| footing(report)).unwrap_or_default());
    let actions = move || {
        view! {
            <IconButton glyph=Glyph::Columns label=t!("insights-as-table") small=true pressed=as_table
                on_click=move |()| as_table.update(|on| *on = !*on) />
        }
    };
    let content = move || {
        let Some(report) = figure.get() else { return view! { <Spinner /> }.into_any() };
        if as_table.get() {
            return view! { <FigureTable report label=title on_drill=records.callback() /> }.into_any();
        }
        view! { <Chart metric report records /> }.into_any()
    };
    let notes = move || {
        let figure = figure.read();
        let notes = figure.as_ref().map(|report| report.notes.clone()).unwrap_or_default();
        notes.into_iter().map(|note| view! { <p class="muted small">{say(&format!("note-{note}"))}</p> }).collect_view()
    };
    let href = move || format!("/insights/{}{}", metric.key, query.get());
    view! {
        <div class="picture">
            <Card title sub actions>
                {content}
                <div class="picture-foot">{notes} <A href>{t!("insights-working")} <span class="sr-only">{title}</span></A></div>
            </Card>
        </div>
    }
}
