//! Every question with how often each answer was given.

use super::found::{Found, held_back};
use crate::analytics::report::{Label, Unit};
use crate::analytics::statistics::real;
use crate::analytics::surveys::distribution::Distribution;
use crate::analytics::surveys::sample::name_of;
use crate::analytics::surveys::sheet::Asked;
use crate::domain::entity::Entity;
use crate::domain::surveys::question;
use crate::t;
use crate::ui::charts::words;
use crate::ui::format;
use crate::ui::kit::block::Card;
use crate::ui::records::label;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;

/// All questions with answers that can be counted.
#[component]
pub fn QuestionsCard(found: Memo<Found>) -> impl IntoView {
    let blocks = move || {
        let found = found.read();
        let asked = found.sheet.parts.iter().flat_map(|part| &part.questions);
        let counted = asked.zip(&found.results.distributions).filter(|(_, answers)| answers.n > 0);
        counted.map(|(asked, answers)| block(&found, asked, answers)).collect_view()
    };
    view! {
        <Card title=t!("results-questions") sub=t!("results-questions-sub")>
            <div class="results-questions">{blocks}</div>
        </Card>
    }
}

fn block(found: &Found, asked: &Asked, answers: &Distribution) -> AnyView {
    let kind = label::option(Entity::Questions, question::KIND.key, &asked.kind);
    let name = words::name(&name_of(asked));
    let head = view! { <p class="muted small">{kind}</p><h3>{name}</h3> };
    if !found.may_show(answers.n) {
        return view! { <section class="asked-block">{head}<p class="muted">{say("results-too-few")}</p></section> }
            .into_any();
    }
    let bars = if answers.chosen.is_empty() { of_steps(found, answers) } else { of_choices(found, asked, answers) };
    view! { <section class="asked-block">{head}<p class="small">{summary(found, answers)}</p>{bars}</section> }
        .into_any()
}

/// Means with their intervals, and how many answered. An interval is one more sum, and left out where steps are held back.
fn summary(found: &Found, answers: &Distribution) -> String {
    let mut parts = Vec::new();
    let steps = [expected(answers), experienced(answers)];
    let whole = steps.iter().all(|steps| found.told_with_mean(&parts_of(steps)).iter().all(|told| *told));
    let mut mean = |key: &str, moments: &crate::analytics::statistics::moments::Moments| {
        let Some(mean) = moments.mean() else { return };
        let mut text = say_with("insights-tip", &[("name", say(key).into()), ("value", format::fixed(mean, 2).into())]);
        if let Some(interval) = moments.interval().filter(|_| whole) {
            text = format!("{text} ({})", words::range(&interval, Unit::Score));
        }
        parts.push(text);
    };
    if answers.expected.n > 0 {
        mean("column-expectation", &answers.expected);
        mean("column-experience", &answers.scores);
    } else {
        mean("results-mean", &answers.scores);
    }
    parts.push(say_with(
        "results-answered",
        &[("n", Arg::from(answers.n)), ("missing", found.count(answers.missing).into())],
    ));
    parts.join(" · ")
}

/// Steps with how often each was experienced, or chosen.
fn experienced(answers: &Distribution) -> Vec<(f64, u64)> {
    answers.steps.iter().map(|(step, count, _)| (*step, *count)).collect()
}

/// Steps with how often each was expected.
fn expected(answers: &Distribution) -> Vec<(f64, u64)> {
    answers.steps.iter().map(|(step, _, count)| (*step, *count)).collect()
}

fn parts_of(counts: &[(f64, u64)]) -> Vec<u64> {
    counts.iter().map(|(_, count)| *count).collect()
}

/// A bar: its name, its length, how often and which part of all, if it may be `told`.
fn bar(name: String, (count, told): (u64, bool), all: u64, note: Option<String>) -> AnyView {
    let share = if all > 0 && told { real(count) / real(all) } else { 0.0 };
    let width = format!("{:.1}%", share * 100.0);
    let value = match note {
        _ if !told => held_back(),
        Some(note) => format!("{} · {note}", format::count_u64(count)),
        None => format!("{} · {}", format::count_u64(count), format::percent(share, 0)),
    };
    view! {
        <li>
            <span class="bar-name">{name}</span>
            <span class="meter tall" aria-hidden="true"><span style:--share=width></span></span>
            <span class="num">{value}</span>
        </li>
    }
    .into_any()
}

fn of_steps(found: &Found, answers: &Distribution) -> AnyView {
    let pair = answers.expected.n > 0;
    let list = |counts: Vec<(f64, u64)>, all: u64, named: Option<String>| {
        let told = found.told_with_mean(&parts_of(&counts));
        let bars = counts.into_iter().zip(told).rev();
        let bars = bars.map(|((step, count), told)| bar(format::number(step, 2), (count, told), all, None));
        view! {
            <div>
                {named.map(|named| view! { <p class="bars-name">{named}</p> })}
                <ul class="bars" role="list">{bars.collect_view()}</ul>
            </div>
        }
    };
    let (experienced, expected) = (experienced(answers), expected(answers));
    if !pair {
        return list(experienced, answers.scores.n, None).into_any();
    }
    view! {
        <div class="bars-beside">
            {list(expected, answers.expected.n, Some(say("column-expectation")))}
            {list(experienced, answers.scores.n, Some(say("column-experience")))}
        </div>
    }
    .into_any()
}

fn of_choices(found: &Found, asked: &Asked, answers: &Distribution) -> AnyView {
    let name = |code: &str| match found.options.get(&(asked.key.to_string(), code.to_owned())) {
        Some(label) => words::name(label),
        None if matches!(code, "yes" | "no" | "other") => say(&format!("results-option-{code}")),
        None => words::name(&Label::Words(code.into())),
    };
    let ranked = &*asked.kind == "ranking";
    let told = found.told(&answers.chosen.iter().map(|(_, count, _)| *count).collect::<Vec<_>>());
    let bars = answers.chosen.iter().zip(told).map(|((code, count, place), told)| {
        let note = ranked.then(|| say_with("results-mean-place", &[("place", format::fixed(*place, 2).into())]));
        bar(name(code), (*count, told), answers.n, note)
    });
    view! { <ul class="bars" role="list">{bars.collect_view()}</ul> }.into_any()
}
