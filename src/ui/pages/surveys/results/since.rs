//! What changed since the wave or the days before, in words: by how much, whether by more than chance, and why c changed.

use super::found::Found;
use super::methods::chance;
use crate::analytics::surveys::change::{Change, Reason};
use crate::analytics::surveys::results::Before;
use crate::domain::entity::Entity;
use crate::t;
use crate::ui::charts::words;
use crate::ui::format;
use crate::ui::kit::badge::{Badge, Tone};
use crate::ui::kit::block::Card;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;

/// The card; nothing where there is nothing to compare with.
#[component]
pub fn SinceCard(found: Memo<Found>) -> impl IntoView {
    move || {
        let found = found.read();
        let since = found.results.since.as_ref()?;
        let days = |(from, to)| {
            let ends = [("low", Arg::from(format::day(from))), ("high", Arg::from(format::day(to)))];
            say_with("insights-range", &ends)
        };
        let before = match &since.before {
            Before::Wave(slot) => found.facts.dataset.title(Entity::Waves, *slot).to_owned(),
            Before::Days(from, to) => days((*from, *to)),
        };
        let sub = match since.now {
            Some(now) => say_with("results-since-both", &[("now", days(now).into()), ("before", before.into())]),
            None => say_with("results-since-sub", &[("before", before.into())]),
        };
        let shown = since.changes.iter().filter(|change| found.may_show(change.before.1.min(change.after.1)));
        let lines: Vec<AnyView> = shown.map(line).collect();
        // Whoever cannot be sure that c changed need not ask why.
        let ratio = since.changes.iter().find(|change| change.key == "satisfaction-ratio");
        let sure = ratio.is_some_and(|change| change.difference.is_significant());
        let told = ratio.is_some_and(|change| found.may_show(change.before.1.min(change.after.1)));
        let reason = since.reason.filter(|_| told).map(|reason| why(reason, sure));
        (!lines.is_empty()).then(|| {
            view! {
                <Card title=t!("results-since") sub=Signal::stored(sub)>
                    <ul class="results-changes" role="list">{lines}</ul>
                    {reason}
                </Card>
            }
        })
    }
}

fn line(change: &Change) -> AnyView {
    let difference = change.difference;
    let (tone, word) = match (difference.is_significant(), difference.value > 0.0) {
        (false, _) => (Tone::Plain, "results-same"),
        (true, true) => (Tone::Good, "results-better"),
        (true, false) => (Tone::Bad, "results-worse-now"),
    };
    let p = chance(difference.p);
    let value = |value: f64| Arg::from(words::short(Some(value), change.unit));
    let ends = [("low", difference.interval.low), ("high", difference.interval.high)];
    let range = say_with("insights-range", &ends.map(|(name, end)| (name, value(end))));
    let args = [
        ("before", value(change.before.0)),
        ("after", value(change.after.0)),
        ("n", Arg::from(change.before.1)),
        ("m", Arg::from(change.after.1)),
        ("range", range.into()),
        ("p", p.into()),
    ];
    let test = say(&format!("method-{}", difference.interval.method.key()));
    view! {
        <li>
            <strong>{say(&format!("metric-{}-name", change.key))}</strong>
            <Badge label=Signal::stored(say(word)) tone />
            <span class="results-change">{say_with("results-change", &args)}</span>
            <span class="muted small">{test}</span>
        </li>
    }
    .into_any()
}

/// Did we get better, or did they expect less?
fn why(reason: Reason, sure: bool) -> AnyView {
    let (done, expected) = (reason.by_experience, reason.by_expectation);
    let whole = done + expected;
    let verdict = match (sure, done.abs() >= expected.abs(), whole > 0.0) {
        (false, ..) => "results-why-same",
        (_, true, true) => "results-why-better",
        (_, true, false) => "results-why-worse",
        (_, false, true) => "results-why-less-expected",
        (_, false, false) => "results-why-more-expected",
    };
    let signed =
        |value: f64| Arg::from(format!("{}{}", if value < 0.0 { "−" } else { "+" }, format::fixed(value.abs(), 3)));
    let mean = |value: f64| Arg::from(format::fixed(value, 2));
    let args = [
        ("a", mean(reason.before.0)),
        ("x", mean(reason.after.0)),
        ("b", mean(reason.before.1)),
        ("y", mean(reason.after.1)),
        ("whole", signed(whole)),
        ("done", signed(done)),
        ("expected", signed(expected)),
    ];
    view! {
        <p class="results-why"><strong>{say(verdict)}</strong> " " {say_with("results-why", &args)}</p>
    }
    .into_any()
}
