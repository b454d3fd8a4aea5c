//! How far a wave is, in figures and as a bar.

use crate::analytics::statistics::interval::wilson;
use crate::app::session::Session;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::surveys::progress::{Progress, progress};
use crate::domain::surveys::wave;
use crate::kernel::column::Slot;
use crate::kernel::money::Money;
use crate::t;
use crate::ui::format;
use crate::ui::kit::block::Stat;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;

/// The figures of a wave.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figures {
    pub progress: Progress,
    /// What one contact costs.
    pub each: Option<Money>,
    /// The share that was expected to answer.
    pub expected: Option<f64>,
    /// The share of those asked who answered, with its interval.
    pub rate: Option<(f64, f64, f64)>,
}

#[expect(clippy::cast_precision_loss, reason = "counts of people")]
pub fn figures(dataset: &Dataset, slot: Slot) -> Figures {
    let progress = progress(dataset, slot);
    let of_wave = |part: usize| u64::try_from(part).unwrap_or(0);
    let interval = wilson(of_wave(progress.answered), of_wave(progress.asked));
    Figures {
        progress,
        each: dataset.get(Entity::Waves, slot, wave::COST).flatten(),
        expected: dataset.get(Entity::Waves, slot, wave::EXPECTED_RATE).flatten().map(|percent| percent / 100.0),
        rate: interval.map(|found| (progress.answered as f64 / progress.asked as f64, found.low, found.high)),
    }
}

impl Figures {
    /// "26 – 34 %", and what was expected.
    fn rate_hint(&self) -> String {
        let range = self.rate.map(|(_, low, high)| {
            let args = [("low", Arg::from(format::percent(low, 0))), ("high", Arg::from(format::percent(high, 0)))];
            say_with("wave-rate-interval", &args)
        });
        let expected = self
            .expected
            .map(|share| say_with("wave-rate-expected", &[("share", Arg::from(format::percent(share, 0)))]));
        range.into_iter().chain(expected).collect::<Vec<_>>().join(" · ")
    }

    /// Answers, and how many of those asked that is.
    pub fn summary(&self) -> String {
        let Progress { drawn, asked, answered, answers, .. } = self.progress;
        if drawn == 0 {
            return say_with("wave-answers", &[("count", Arg::from(answers))]);
        }
        let args = [("answered", Arg::from(answered)), ("asked", Arg::from(asked)), ("drawn", Arg::from(drawn))];
        say_with("wave-summary", &args)
    }
}

/// The figures of a wave as tiles.
#[component]
pub fn WaveStats(record: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    let now = Memo::new(move |_| figures(&dataset.read(), record));
    let count = move |part: fn(&Progress) -> usize| Signal::derive(move || format::count(part(&now.read().progress)));
    let is_open = Memo::new(move |_| now.read().progress.drawn == 0);
    let rate =
        Signal::derive(move || now.read().rate.map_or_else(|| "–".to_owned(), |(rate, ..)| format::percent(rate, 1)));
    let rate_hint = Signal::derive(move || now.read().rate_hint());
    let reminded = Signal::derive(move || match now.read().progress.reminded {
        0 => String::new(),
        count => say_with("wave-reminded", &[("count", Arg::from(count))]),
    });
    let people = move || {
        (!is_open.get()).then(|| {
            view! {
                <Stat label=t!("wave-drawn") value=count(|progress| progress.drawn) />
                <Stat label=t!("wave-asked") value=count(|progress| progress.asked) hint=reminded />
                <Stat label=t!("metric-response-rate-name") value=rate hint=rate_hint />
            }
        })
    };
    let costs = move || {
        let Figures { progress, each, .. } = now.get();
        each.map(|each| {
            let cost = Signal::stored(format::money_round(progress.cost(each)));
            let hint = progress.cost_per_answer(each).map_or_else(String::new, |cost| {
                say_with("wave-cost-per-answer", &[("cost", Arg::from(format::money(cost)))])
            });
            view! { <Stat label=t!("wave-cost") value=cost hint=Signal::stored(hint) /> }
        })
    };
    view! {
        <div class="stat-row">
            {people}
            <Stat label=t!("wave-answered") value=count(|progress| if progress.drawn == 0 { progress.answers } else { progress.answered }) />
            {costs}
        </div>
    }
}

/// The parts of the bar: the key of the name, the class, and how many.
type Part = (&'static str, &'static str, fn(&Progress) -> usize);

const PARTS: [Part; 6] = [
    ("choice-invitations-state-answered", "part-answered", |progress| progress.answered),
    ("choice-invitations-state-call-back", "part-call-back", |progress| progress.call_back),
    ("wave-silent", "part-silent", |progress| {
        progress.silent().saturating_sub(progress.call_back + progress.unreachable)
    }),
    ("choice-invitations-state-unreachable", "part-unreachable", |progress| progress.unreachable),
    ("choice-invitations-state-refused", "part-refused", |progress| progress.refused),
    ("wave-not-asked", "part-not-asked", |progress| progress.drawn.saturating_sub(progress.asked)),
];

/// Everybody drawn, by where they stand, as a bar; `legend` says in words what the colours mean.
#[component]
#[expect(clippy::cast_precision_loss, reason = "counts of people")]
pub fn WaveBar(record: Slot, #[prop(optional)] legend: bool) -> impl IntoView {
    let dataset = Session::here().dataset();
    let now = Memo::new(move |_| progress(&dataset.read(), record));
    let bar = move || {
        let progress = now.get();
        let share = move |part: &Part| {
            let width = format!("{:.2}%", 100.0 * part.2(&progress) as f64 / progress.drawn.max(1) as f64);
            view! { <span class=part.1 style:--share=width></span> }
        };
        (progress.drawn > 0)
            .then(|| view! { <div class="wave-bar" aria-hidden="true">{PARTS.iter().map(share).collect_view()}</div> })
    };
    let words = move || {
        let progress = now.get();
        let shown = PARTS.iter().filter(move |part| part.2(&progress) > 0);
        let item = move |part: &Part| {
            let (name, count) = (say(part.0), format::count(part.2(&progress)));
            view! { <li><span class=format!("key {}", part.1) aria-hidden="true"></span>{name}" "<strong class="num">{count}</strong></li> }
        };
        (legend && progress.drawn > 0)
            .then(|| view! { <ul class="wave-legend" role="list">{shown.map(item).collect_view()}</ul> })
    };
    view! { {bar} {words} }
}
