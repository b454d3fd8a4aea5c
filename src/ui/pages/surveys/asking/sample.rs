//! The sample size by margin of error, with the formula and its figures as they are typed.

use super::planning::Planning;
use crate::domain::surveys::sampling::{Confidence, Needed};
use crate::t;
use crate::ui::format;
use crate::ui::kit::button::TextButton;
use crate::ui::kit::field::{Choice, NumberField, Select};
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;

/// What is wished, and what that takes.
#[component]
pub fn Sample(planning: Planning) -> impl IntoView {
    let levels = Signal::derive(|| {
        Confidence::ALL.map(|level| Choice::new(level.percent().to_string(), format!("{} %", level.percent()))).to_vec()
    });
    let again = move || {
        planning.size.read().is_some().then(|| {
            view! { <TextButton label=t!("wave-size-formula") on_click=move |()| planning.size.set(None) /> }
        })
    };
    view! {
        <div class="plan-row">
            <NumberField label=t!("wave-margin") value=planning.margin on_input=move |text| planning.margin.set(text) />
            <Select label=t!("wave-confidence") value=planning.confidence options=levels
                on_change=move |level| planning.confidence.set(level) />
            <NumberField label=t!("field-waves-expected-rate") value=planning.rate
                on_input=move |text| planning.rate.set(text) />
        </div>
        <div class="formula">
            <Formula planning />
            <p class="small" role="status">{move || conclusion(planning)} " " {again}</p>
        </div>
    }
}

/// The formula, with the figures in it.
#[component]
fn Formula(planning: Planning) -> impl IntoView {
    let lines = move || {
        let needed = planning.needed.get()?;
        let z =
            Confidence::ALL.into_iter().find(|level| level.percent().to_string() == *planning.confidence.read())?.z();
        let there = planning.audience.with(|audience| audience.people.len());
        let unlimited = format::fixed(needed.unlimited, 1);
        let first = format!(
            "n₀ = z²·p·(1−p) / e² = {}² · 0.5 · 0.5 / ({} %)² = {unlimited}",
            format::fixed(z, 2),
            planning.margin.read().trim().trim_end_matches('%'),
        );
        let second = format!(
            "n = n₀ / (1 + (n₀−1) / N) = {unlimited} / (1 + ({unlimited}−1) / {there}) = {}",
            format::fixed(needed.exact, 1),
        );
        Some(view! { <p>{first}</p><p>{second}</p> })
    };
    view! { <div class="formula-lines num" tabindex="0" role="group" aria-label=t!("wave-formula")>{lines}</div> }
}

/// What that means for this wave.
fn conclusion(planning: Planning) -> String {
    let Some(Needed { answers, contacts, enough, .. }) = planning.needed.get() else { return say("wave-sample-none") };
    let args = [("answers", Arg::from(answers)), ("contacts", Arg::from(contacts))];
    say_with(if enough { "wave-sample-enough" } else { "wave-sample-short" }, &args)
}
