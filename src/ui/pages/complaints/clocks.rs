//! The clocks of one complaint: how much of the time is spent, and by when it runs out.

use crate::app::session::Session;
use crate::domain::clocks::Zone;
use crate::domain::clocks::{Clock, ClockState};
use crate::domain::complaints::complaint;
use crate::domain::complaints::events::events;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::targets::office::Office;
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::time::Timestamp;
use crate::platform::clock;
use crate::t;
use crate::ui::format;
use crate::ui::kit::badge::{Badge, Tone};
use crate::ui::kit::block::Card;
use crate::ui::kit::button::LinkButton;
use crate::ui::kit::watch::present;
use crate::ui::text::{Arg, Said, say, say_with};
use leptos::prelude::*;

const HOUR_MS: f64 = 3_600_000.0;

/// What the card shows.
#[derive(Clone, PartialEq)]
struct Told {
    policy: String,
    warn_share: f64,
    first_response: Clock,
    resolution: Clock,
}

fn told(dataset: &Dataset, slot: Slot, now: Timestamp) -> Option<Told> {
    let office = Office::of(dataset);
    let policy = office.policy(dataset, slot)?;
    let events = events(dataset, &|other| other == slot).remove(&slot)?;
    let clocks = office.clocks(policy, &policy.target, &events, now);
    Some(Told {
        policy: dataset.title(Entity::Policies, policy.slot).to_owned(),
        warn_share: policy.warn_share,
        first_response: clocks.first_response,
        resolution: clocks.resolution,
    })
}

/// Both clocks, or how to set them.
#[component]
pub fn ClocksCard(record: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    let now = present();
    let told = Memo::new(move |_| told(&dataset.read(), record, now.get().max(clock::now())));
    let zone = Memo::new(move |_| Settings::of(&dataset.read()).zone);
    let body = move || match told.get() {
        Some(told) => {
            let lines =
                [("field-complaints-first-response-at", told.first_response), ("clock-resolution", told.resolution)];
            let lines = lines.map(|(key, clock)| clock_line(t!(key), clock, told.warn_share, zone.get()));
            let policy = told.policy;
            view! { <div class="stack">{lines.collect_view()}<p class="muted small">{t!("clock-policy", "name" => policy.clone())}</p></div> }
                .into_any()
        }
        None => view! {
            <p class="muted">{t!("clock-none")}</p>
            <p><LinkButton label=t!("clock-set") href=Signal::stored("/settings".to_owned()) small=true /></p>
        }
        .into_any(),
    };
    let open =
        move || complaint::is_open(dataset.read().get(Entity::Complaints, record, complaint::STATUS).unwrap_or(""));
    // A file that was over before there were targets says nothing about them.
    move || (told.read().is_some() || open()).then(|| view! { <Card title=t!("clock-title")>{body}</Card> })
}

#[expect(clippy::cast_precision_loss, reason = "spans of years are far below 2^53 ms")]
fn hours(ms: i64) -> String {
    format::duration(ms as f64 / HOUR_MS)
}

fn clock_line(name: Said, clock: Clock, warn_share: f64, zone: Zone) -> AnyView {
    let Some(target) = clock.target else { return ().into_any() };
    let late = clock.breached_at.is_some();
    let share = clock.share().unwrap_or(0.0);
    let tone = match clock.state {
        _ if late => Tone::Bad,
        ClockState::Stopped => Tone::Good,
        ClockState::Running if share >= warn_share => Tone::Warn,
        _ => Tone::Plain,
    };
    let state = Signal::derive(move || {
        let key = match (clock.state, late) {
            (ClockState::Stopped, false) => "clock-met",
            (ClockState::Stopped, true) => "clock-missed",
            (ClockState::Running, true) => "clock-late",
            (ClockState::Running, false) => "clock-running",
            (ClockState::Paused, _) => "clock-paused",
            (ClockState::Dropped | ClockState::NotStarted, _) => "clock-dropped",
        };
        say(key)
    });
    let spent = Signal::derive(move || {
        say_with("clock-spent", &[("spent", Arg::from(hours(clock.spent))), ("target", Arg::from(hours(target)))])
    });
    let width = format!("{}%", (share * 100.0).clamp(0.0, 100.0));
    let due = move || clock.due.map(|at| say_with("clock-due", &[("at", Arg::from(format::instant(at, zone)))]));
    view! {
        <div class="clock">
            <div class="clock-head"><strong>{name}</strong><Badge label=state tone /></div>
            <div class=format!("meter {}", tone.class()) aria-hidden="true"><span style:--share=width></span></div>
            <p class="clock-below"><span>{spent}</span><span>{due}</span></p>
        </div>
    }
    .into_any()
}
