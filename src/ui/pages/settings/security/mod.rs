//! Who gets into the workspace: without a passphrase whoever uses this browser, with one only who knows it.

mod change;
mod recovery_sheet;
mod set;

use crate::app::boot::Boot;
use crate::platform::idle;
use crate::t;
use crate::ui::kit::block::Card;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::field::{Choice, Select};
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::text::{Arg, Said, say, say_with};
use change::{Change, ChangeDialog};
use leptos::prelude::*;
use set::SetDialog;

/// The passphrase, and when it is asked for.
#[component]
pub fn SecurityCard() -> impl IntoView {
    let boot = Boot::of_page();
    let guarded = Memo::new(move |_| boot.is_guarded());
    let setting = RwSignal::new(false);
    let changing = RwSignal::new(None::<Change>);
    view! {
        <Card title=t!("security") sub=t!("security-sub")>
            {move || if guarded.get() {
                view! { <Guarded changing /> }.into_any()
            } else {
                view! { <Open setting /> }.into_any()
            }}
        </Card>
        <SetDialog open=setting />
        <ChangeDialog changing />
    }
}

#[component]
fn State(glyph: Glyph, #[prop(into)] title: Said, #[prop(into)] text: Said) -> impl IntoView {
    view! {
        <div class="security-state">
            <Icon glyph />
            <div>
                <p><strong>{title}</strong></p>
                <p class="muted small">{text}</p>
            </div>
        </div>
    }
}

#[component]
fn Open(setting: RwSignal<bool>) -> impl IntoView {
    view! {
        <div class="stack">
            <State glyph=Glyph::Person title=t!("security-open") text=t!("security-open-text") />
            <div class="row">
                <Button label=t!("security-set") look=Look::Primary glyph=Glyph::Lock on_click=move |()| setting.set(true) />
            </div>
        </div>
    }
}

#[component]
fn Guarded(changing: RwSignal<Option<Change>>) -> impl IntoView {
    let boot = Boot::of_page();
    let ask = move |change: Change| move |()| changing.set(Some(change));
    view! {
        <div class="stack">
            <State glyph=Glyph::Lock title=t!("security-guarded") text=t!("security-guarded-text") />
            <IdleField />
            <div class="row wrap">
                <Button label=t!("lock-now") look=Look::Primary glyph=Glyph::Lock on_click=move |()| boot.lock() />
                <Button label=t!("security-change") on_click=ask(Change::Passphrase) />
                <Button label=t!("security-recovery-new") on_click=ask(Change::Recovery) />
                <Button label=t!("security-remove") look=Look::Ghost on_click=ask(Change::Remove) />
            </div>
        </div>
    }
}

/// After how many idle minutes the workspace is locked.
#[component]
fn IdleField() -> impl IntoView {
    let minutes = RwSignal::new(idle::minutes());
    let words = |minutes: u32| match minutes {
        0 => say("security-idle-never"),
        minutes => say_with("security-idle-minutes", &[("count", Arg::from(u64::from(minutes)))]),
    };
    let options = Signal::derive(move || {
        idle::CHOICES.iter().map(|minutes| Choice::new(minutes.to_string(), words(*minutes))).collect::<Vec<_>>()
    });
    let choose = move |chosen: String| {
        if let Ok(chosen) = chosen.parse() {
            idle::set_minutes(chosen);
            minutes.set(chosen);
        }
    };
    let value = Signal::derive(move || minutes.get().to_string());
    view! { <Select label=t!("security-idle") value options on_change=choose help=t!("security-idle-help") /> }
}
