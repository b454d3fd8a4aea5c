//! The dashboard: headline figures, pictures, and a list of all figures.

use super::export::ExportMenu;
use super::figures::Figures;
use super::period::{Period, PeriodBar};
use super::picture::Picture;
use super::records::{RecordSheet, Records};
use super::{footing, headline, metric_text};
use crate::analytics::registry::{Group, METRICS, Metric};
use crate::app::session::Session;
use crate::domain::entity::Entity;
use crate::t;
use crate::ui::address::Address;
use crate::ui::kit::block::{Card, EmptyState, PageHead, Stat};
use crate::ui::kit::button::{LinkButton, Look};
use crate::ui::kit::icon::Glyph;
use crate::ui::shell::page::page_title;
use crate::ui::text::say;
use leptos::prelude::*;
use leptos_router::components::A;

/// The headline figures, in this order.
const TILES: [&str; 14] = [
    "satisfaction-ratio",
    "nps",
    "csat",
    "ces",
    "word-of-mouth",
    "complaint-rate",
    "open-complaints",
    "first-response-median",
    "resolution-median",
    "churn",
    "repeat-rate",
    "revenue",
    "profit",
    "gini",
];

/// The pictures, in this order.
const PICTURES: [&str; 14] = [
    "satisfaction-levels-by-month",
    "nps-by-month",
    "importance-tiers",
    "whale-curve",
    "pareto-curve",
    "complaints-by-cause",
    "complaints-by-month",
    "recovery-by-severity",
    "complaint-flow",
    "churn-by-month",
    "orders-by-month",
    "satisfaction-by-segment",
    "cohort-retention",
    "rfm",
];

const GROUPS: [Group; 5] = [Group::Satisfaction, Group::Value, Group::Retention, Group::Complaints, Group::Service];

/// The page at `/insights`.
#[component]
pub fn InsightsPage() -> impl IntoView {
    page_title(t!("nav-insights"));
    let dataset = Session::here().dataset();
    let nothing = Memo::new(move |_| {
        let dataset = dataset.read();
        [Entity::Orders, Entity::Responses, Entity::Complaints].iter().all(|entity| dataset.table(*entity).is_empty())
    });
    move || {
        if nothing.get() {
            return view! {
                <div class="page">
                    <EmptyState page=true glyph=Glyph::Insights title=t!("insights-empty") text=t!("insights-empty-text")>
                        <LinkButton label=t!("nav-data") href="/data" look=Look::Primary />
                    </EmptyState>
                </div>
            }
            .into_any();
        }
        view! { <Board /> }.into_any()
    }
}

#[component]
fn Board() -> impl IntoView {
    let period = Period::of_page();
    let records = Records::of_page();
    // What is seen first is computed first.
    let order = || {
        let first = TILES.iter().chain(&PICTURES).filter_map(|key| Metric::by_key(key));
        let rest = METRICS.iter().filter(|metric| !TILES.contains(&metric.key) && !PICTURES.contains(&metric.key));
        first.chain(rest).collect::<Vec<_>>()
    };
    let figures = Figures::of(Signal::stored(order()), period.params());
    let busy = move || if figures.settled() { "false" } else { "true" };
    let pictures = PICTURES
        .iter()
        .filter_map(|key| Metric::by_key(key))
        .map(|metric| view! { <Picture metric figure=figures.get(metric.key) records query=Signal::derive(move || period.query()) /> })
        .collect_view();
    view! {
        <div class="page insights" aria-busy=busy>
            <PageHead title=t!("nav-insights") sub=t!("insights-sub")>
                <ExportMenu figures />
            </PageHead>
            <PeriodBar period />
            <Tiles figures period />
            <div class="pictures">{pictures}</div>
            {GROUPS.map(|group| view! { <GroupList group figures period /> }).collect_view()}
            <RecordSheet records />
        </div>
    }
}

#[component]
fn Tiles(figures: Figures, period: Period) -> impl IntoView {
    let address = Address::of_page();
    let tile = |metric: &'static Metric| {
        let figure = figures.get(metric.key);
        let value = Signal::derive(move || {
            figure.read().as_ref().and_then(|report| headline(report)).unwrap_or_else(|| "…".to_owned())
        });
        let hint = Signal::derive(move || figure.read().as_ref().map(|report| footing(report)).unwrap_or_default());
        let label = Signal::derive(move || metric_text(metric, "name"));
        let open = move |()| address.go(&format!("/insights/{}{}", metric.key, untrack(|| period.query())), false);
        view! { <Stat label value hint on_open=open /> }
    };
    view! {
        <section class="tiles" aria-label=t!("insights-headlines")>
            {TILES.iter().filter_map(|key| Metric::by_key(key)).map(tile).collect_view()}
        </section>
    }
}

/// All figures of a group, in a table that leads to each.
#[component]
fn GroupList(group: Group, figures: Figures, period: Period) -> impl IntoView {
    let title = Signal::derive(move || say(&format!("metric-group-{}", group.key())));
    let line = |metric: &'static Metric| {
        let figure = figures.get(metric.key);
        let href = move || format!("/insights/{}{}", metric.key, period.query());
        let value = move || figure.read().as_ref().and_then(|report| headline(report));
        let footing = move || figure.read().as_ref().map(|report| footing(report));
        view! {
            <tr>
                <th scope="row"><A href>{move || metric_text(metric, "name")}</A></th>
                <td class="num">{value}</td>
                <td class="muted">{footing}</td>
            </tr>
        }
    };
    let lines = METRICS.iter().filter(|metric| metric.group == group).map(line).collect_view();
    view! {
        <Card title flush=true>
            <table class="plain-table figure-list">
                <thead class="sr-only">
                    <tr>
                        <th scope="col">{t!("insights-what")}</th>
                        <th scope="col">{t!("insights-value")}</th>
                        <th scope="col">{t!("insights-footing")}</th>
                    </tr>
                </thead>
                <tbody>{lines}</tbody>
            </table>
        </Card>
    }
}
