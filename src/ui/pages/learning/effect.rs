//! Whether an improvement had an effect, as figures beside each other.

use crate::analytics::report::Interval;
use crate::analytics::statistics::{interval, real};
use crate::app::session::Session;
use crate::domain::entity::Entity;
use crate::domain::improvements::effect::{Effect, LEAST_DAYS, Span, Verdict, effect};
use crate::domain::improvements::improvement;
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::t;
use crate::ui::format;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::block::{Banner, Card};
use crate::ui::kit::watch::present;
use crate::ui::records::label;
use crate::ui::text::{Arg, Said, say, say_with};
use leptos::prelude::*;

/// The ratio of both rates, after over before, and its interval; `None` where nothing came up before.
fn ratio(effect: &Effect) -> Option<(f64, Interval)> {
    let (without, with) = effect.exposures();
    let (before, after) = (effect.before.complaints, effect.after.complaints);
    let interval = interval::rate_ratio((after, with), (before, without))?;
    (before > 0).then(|| (real(after) / with / (real(before) / without), interval))
}

fn ends(interval: &Interval) -> String {
    let end = |end: f64| if end.is_finite() { format::fixed(end, 2) } else { "∞".to_owned() };
    say_with("insights-range", &[("low", end(interval.low).into()), ("high", end(interval.high).into())])
}

/// The ratio and its interval in words; `None` where there is none.
pub fn ratio_words(effect: &Effect) -> Option<(String, String)> {
    ratio(effect).map(|(ratio, interval)| (format::fixed(ratio, 2), ends(&interval)))
}

/// The rates before and after, their ratio, and what follows from it.
#[component]
pub fn EffectCard(record: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    let now = present();
    let told = Memo::new(move |_| {
        let dataset = dataset.read();
        effect(&dataset, record, Settings::of(&dataset).zone.day(now.get()))
    });
    let body = move || match told.get() {
        None => view! { <p class="muted">{t!("improvement-not-in-place")}</p> }.into_any(),
        Some(effect) if effect.days == 0 => verdict(&effect).into_any(),
        Some(effect) => view! { {verdict(&effect)} <Spans effect /> <Ratio effect record /> }.into_any(),
    };
    view! {
        <Card title=t!("improvement-effect")>
            <div class="stack">
                {body}
                <p class="muted small">{t!("improvement-rule", "least" => LEAST_DAYS)}</p>
                <p class="muted small">{t!("method-conditional")}</p>
            </div>
        </Card>
    }
}

fn verdict(effect: &Effect) -> impl IntoView {
    let (tone, title): (Tone, Said) = match effect.verdict() {
        Verdict::TooEarly { days } => (Tone::Plain, t!("improvement-too-early", "days" => days, "least" => LEAST_DAYS)),
        Verdict::Better => (Tone::Good, t!("improvement-better")),
        Verdict::NotShown => (Tone::Warn, t!("improvement-not-shown")),
    };
    view! { <Banner tone title /> }
}

/// Both spans in a table.
#[component]
fn Spans(effect: Effect) -> impl IntoView {
    let (without, with) = effect.exposures();
    let rate_key = if effect.by_orders() { "improvement-rate-orders" } else { "improvement-rate-days" };
    let line = |name: &'static str, span: Span, exposure: f64| {
        let rate = format::number(real(span.complaints) / exposure, 2);
        let around = interval::poisson(span.complaints, exposure).map(|interval| ends(&interval));
        let days = say_with(
            "insights-range",
            &[("low", format::day(span.from).into()), ("high", format::day(span.to).into())],
        );
        view! {
            <tr>
                <th scope="row">{t!(name)}</th>
                <td>{days}</td>
                <td class="num">{format::count_u64(span.complaints)}</td>
                <td class="num">{format::count_u64(span.orders)}</td>
                <td class="num"><strong>{rate}</strong></td>
                <td class="num">{around}</td>
            </tr>
        }
    };
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-label=t!("improvement-effect")>
            <table class="plain-table">
                <thead><tr>
                    <th scope="col"><span class="sr-only">{t!("insights-what")}</span></th>
                    <th scope="col">{t!("improvement-days")}</th>
                    <th scope="col" class="num">{move || label::entity(Entity::Complaints)}</th>
                    <th scope="col" class="num">{move || label::entity(Entity::Orders)}</th>
                    <th scope="col" class="num">{t!(rate_key)}</th>
                    <th scope="col" class="num">{t!("improvement-interval")}</th>
                </tr></thead>
                <tbody>
                    {line("improvement-before", effect.before, without)}
                    {line("improvement-after", effect.after, with)}
                </tbody>
            </table>
        </div>
    }
}

/// The ratio of both rates beside what was expected.
#[component]
fn Ratio(effect: Effect, record: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    let expected = move || {
        let percent = dataset.read().get(Entity::Improvements, record, improvement::EXPECTED).flatten()?;
        let ratio = format::fixed(1.0 - percent / 100.0, 2);
        Some(view! { <span class="muted">{say_with("improvement-expected", &[("ratio", Arg::from(ratio))])}</span> })
    };
    let words = move || {
        let (ratio, range) = ratio_words(&effect).unwrap_or_else(|| ("–".to_owned(), String::new()));
        let range = (!range.is_empty()).then(|| format!("{} {range}", say("improvement-interval")));
        view! { <strong class="figure-value num">{ratio}</strong> <span class="muted">{range}</span> }
    };
    view! {
        <div class="ratio">
            <span class="muted small">{t!("improvement-ratio")}</span>
            <p class="ratio-line">{words} {expected}</p>
        </div>
    }
}
