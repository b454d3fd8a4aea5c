//! What becomes of the dissatisfied: the funnel, the groups, the silent, and what was won back.

use super::groups::Groups;
use super::outreach::SilentCard;
use super::{Beside, IMPROVEMENTS, sure_share};
use crate::analytics::registry::Metric;
use crate::analytics::report::{Flow, Part, Report, Shape};
use crate::analytics::statistics::interval;
use crate::app::session::Session;
use crate::domain::workspace::settings::Settings;
use crate::t;
use crate::ui::address::Address;
use crate::ui::charts::words;
use crate::ui::format;
use crate::ui::kit::block::{Card, PageHead, Spinner, Stat};
use crate::ui::kit::button::TextButton;
use crate::ui::kit::icon::Glyph;
use crate::ui::pages::insights::figures::Figures;
use crate::ui::pages::insights::period::{Period, PeriodBar};
use crate::ui::pages::insights::records::{RecordSheet, Records};
use crate::ui::shell::page::page_title;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;
use leptos_router::components::A;
use std::sync::Arc;

/// The headline figures, in this order.
const TILES: [&str; 4] = ["silent", "recovery-satisfied", "relation-repaired", "word-of-mouth-won-back"];
const FUNNEL: &str = "outcome-funnel";
const GROUPS: &str = "outcomes-by-severity";

/// The page at `/complaints/outcomes`.
#[component]
pub fn OutcomesPage() -> impl IntoView {
    page_title(t!("outcomes"));
    let period = Period::of_page();
    let records = Records::of_page();
    let wanted = [FUNNEL, GROUPS].into_iter().chain(TILES).filter_map(Metric::by_key).collect::<Vec<_>>();
    let figures = Figures::of(Signal::stored(wanted), period.params());
    let busy = move || if figures.settled() { "false" } else { "true" };
    let (funnel, groups) = (figures.get(FUNNEL), figures.get(GROUPS));
    view! {
        <div class="page insights learning" aria-busy=busy>
            <PageHead title=t!("outcomes") sub=t!("outcomes-sub")>
                <Beside label=t!("nav-complaints") href="/complaints" glyph=Glyph::Complaints />
                <Beside label=t!("entity-improvements") href=IMPROVEMENTS glyph=Glyph::Check />
            </PageHead>
            <PeriodBar period />
            <section class="tiles" aria-label=t!("insights-headlines")>
                {TILES.into_iter().filter_map(Metric::by_key).map(|metric| view! { <Tile metric figures period /> }).collect_view()}
            </section>
            <div class="file-columns">
                <div class="file-main">
                    <FunnelCard figure=funnel records period />
                    <Groups figure=groups records period />
                </div>
                <div class="file-side"><SilentCard params=period.params() records /></div>
            </div>
            <RecordSheet records />
        </div>
    }
}

/// A headline figure, which leads to its working.
#[component]
fn Tile(metric: &'static Metric, figures: Figures, period: Period) -> impl IntoView {
    let address = Address::of_page();
    let figure = figures.get(metric.key);
    let scalar = move |show: &dyn Fn(&Report) -> String| {
        figure.read().as_ref().map_or_else(|| "…".to_owned(), |report| show(report))
    };
    let value = Signal::derive(move || {
        scalar(&|report| match &report.shape {
            Shape::Scalar(scalar) => words::short(scalar.value, scalar.unit),
            _ => String::new(),
        })
    });
    let hint = Signal::derive(move || {
        scalar(&|report| match &report.shape {
            Shape::Scalar(scalar) => match (scalar.undefined, scalar.interval) {
                (Some(reason), _) => say(&format!("undefined-{reason}")),
                (None, Some(interval)) => {
                    let range = words::range(&interval, scalar.unit);
                    say_with("insights-interval-n", &[("range", range.into()), ("n", Arg::from(report.n))])
                }
                (None, None) => say_with("insights-of-n", &[("n", Arg::from(report.n))]),
            },
            _ => String::new(),
        })
    });
    let label = Signal::derive(move || say(&format!("metric-{}-name", metric.key)));
    let open = move |()| address.go(&format!("/insights/{}{}", metric.key, untrack(|| period.query())), false);
    view! { <Stat label value hint on_open=open /> }
}

/// The way to the working of a figure.
#[component]
pub fn WorkingLink(metric: &'static str, period: Period) -> impl IntoView {
    let name = move || say(&format!("metric-{metric}-name"));
    let href = move || crate::platform::boot::href(&format!("/insights/{metric}{}", period.query()));
    view! { <A href attr:class="working-link">{t!("insights-working")} <span class="sr-only">{name}</span></A> }
}

#[component]
fn FunnelCard(figure: Memo<Option<Arc<Report>>>, records: Records, period: Period) -> impl IntoView {
    let dataset = Session::here().dataset();
    let claims = Memo::new(move |_| Settings::of(&dataset.read()).came_back);
    let steps = move || {
        let figure = figure.read();
        let Some(Shape::Flow(Flow { steps })) = figure.as_ref().map(|report| &report.shape) else {
            return view! { <Spinner /> }.into_any();
        };
        let first = steps.first().and_then(|step| step.value).unwrap_or(0.0);
        let before = std::iter::once(None).chain(steps.iter().map(|step| step.value));
        let rows = steps.iter().zip(before).map(|(step, before)| step_row(step, before, first, claims.get(), records));
        view! { <ol class="funnel" role="list" aria-label=t!("outcomes-steps")>{rows.collect_view()}</ol> }.into_any()
    };
    let actions = move || view! { <WorkingLink metric=FUNNEL period /> };
    view! {
        <Card title=t!("metric-outcome-funnel-name") sub=t!("metric-outcome-funnel-explain") actions>{steps}</Card>
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "counts of customers, never negative")]
fn whole(count: f64) -> u64 {
    count.round() as u64
}

/// One step: its name, which opens the customers, how many they are, and which part of the step before.
fn step_row(step: &Part, before: Option<f64>, first: f64, claims: [f64; 4], records: Records) -> AnyView {
    let value = step.value.unwrap_or(0.0);
    let name = words::name(&step.label);
    let share = before.filter(|before| *before > 0.0).map(|before| {
        let interval = interval::wilson(whole(value), whole(before));
        let (share, range) = sure_share(Some(value / before), interval);
        say_with("outcomes-of-before", &[("share", share.into()), ("range", range.into())])
    });
    let [.., settled, fast] = claims;
    let is_last = step.label == crate::analytics::report::Label::Term("bought-again");
    let claim = is_last.then(|| {
        let ends = [("low", settled), ("high", fast)].map(|(end, share)| (end, Arg::from(format::percent(share, 0))));
        let range = say_with("insights-range", &ends);
        view! { <span class="claim">{say_with("outcomes-reference-handled", &[("share", range.into())])}</span> }
    });
    let width = format!("{}%", if first > 0.0 { (value / first * 100.0).clamp(0.0, 100.0) } else { 0.0 });
    let drill = step.drill.clone();
    let called = name.clone();
    let open = move |()| {
        if let Some(drill) = drill.clone() {
            records.open(drill, called.clone());
        }
    };
    view! {
        <li class="funnel-step">
            <div class="funnel-head">
                <TextButton label=Signal::stored(name) on_click=open />
                <strong class="num">{words::value(Some(value), step.unit)}</strong>
            </div>
            <div class="meter tall" aria-hidden="true"><span style:--share=width></span></div>
            <p class="funnel-below"><span>{share}</span>{claim}</p>
        </li>
    }
    .into_any()
}
