//! Locking an open workspace: a passphrase, a recovery key that was really kept, then everything is sealed anew.

use super::recovery_sheet::RecoverySheet;
use crate::app::session::Session;
use crate::app::vault::{self, BLOCKS, RecoveryKey, Sealing};
use crate::platform::worker::Worker;
use crate::platform::{here, random};
use crate::t;
use crate::ui::explain;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::block::Progress;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::dialog::{Dialog, Shape};
use crate::ui::kit::field::TextField;
use crate::ui::kit::notice::Notices;
use crate::ui::passphrase::{NewPassphrase, NewPassphraseState};
use crate::ui::text::{Arg, say, say_with};
use leptos::{prelude::*, task::spawn_local};

/// How far one has come.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Step {
    /// Choosing the passphrase.
    Choose,
    /// Keeping the recovery key.
    Keep,
    /// Everything is being sealed: this share of it.
    Seal(Option<f64>),
}

#[derive(Clone, Copy)]
struct Setting {
    open: RwSignal<bool>,
    step: RwSignal<Step>,
    passphrase: NewPassphraseState,
    recovery: RwSignal<Option<RecoveryKey>>,
    /// The block that has to be typed, from 1, and what was typed.
    asked: RwSignal<usize>,
    typed: RwSignal<String>,
    tried: RwSignal<bool>,
    session: Session,
    notices: Notices,
}

/// Asks for all that is needed, and does it.
#[component]
pub fn SetDialog(open: RwSignal<bool>) -> impl IntoView {
    let setting = Setting {
        open,
        step: RwSignal::new(Step::Choose),
        passphrase: NewPassphraseState::new(),
        recovery: RwSignal::new(None),
        asked: RwSignal::new(1),
        typed: RwSignal::new(String::new()),
        tried: RwSignal::new(false),
        session: Session::here(),
        notices: Notices::of_page(),
    };
    let close = Callback::new(move |()| setting.close());
    let footer = move || match setting.step.get() {
        Step::Choose => view! {
            <Button label=t!("kit-cancel") on_click=close />
            <Button label=t!("security-next") look=Look::Primary on_click=move |()| setting.choose() />
        }
        .into_any(),
        Step::Keep => view! {
            <Button label=t!("kit-cancel") on_click=close />
            <Button label=t!("security-seal") look=Look::Primary on_click=move |()| setting.seal() />
        }
        .into_any(),
        Step::Seal(_) => ().into_any(),
    };
    let kind = Memo::new(move |_| std::mem::discriminant(&setting.step.get()));
    let inside = move || {
        kind.track();
        match setting.step.get_untracked() {
            Step::Choose => view! { <Choose setting /> }.into_any(),
            Step::Keep => view! { <Keep setting /> }.into_any(),
            Step::Seal(_) => view! { <Sealed setting /> }.into_any(),
        }
    };
    view! {
        <Dialog open on_close=close title=t!("security-set") shape=Shape::Wide footer>{inside}</Dialog>
    }
}

impl Setting {
    fn close(self) {
        // What is being sealed is done wholly or not at all; there is nothing to stop half-way.
        if matches!(self.step.get_untracked(), Step::Seal(_)) {
            return;
        }
        self.open.set(false);
        self.step.set(Step::Choose);
        self.passphrase.clear();
        self.recovery.set(None);
        self.typed.set(String::new());
        self.tried.set(false);
    }

    fn choose(self) {
        if self.passphrase.chosen().is_none() {
            return;
        }
        match vault::new_recovery_key() {
            Ok(key) => {
                self.recovery.set(Some(key));
                let at = usize::try_from(random::bits() % 7).unwrap_or(0);
                self.asked.set(1 + at % BLOCKS);
                self.step.set(Step::Keep);
            }
            Err(error) => self.notices.say(Tone::Bad, explain::vault(&error)),
        }
    }

    fn is_kept(self) -> bool {
        let wanted = self.recovery.with(|key| {
            let text = key.as_ref().map(ToString::to_string)?;
            text.split('-').nth(self.asked.get() - 1).map(str::to_owned)
        });
        wanted.is_some_and(|wanted| self.typed.read().trim().eq_ignore_ascii_case(&wanted))
    }

    fn seal(self) {
        self.tried.set(true);
        let passphrase = self.passphrase.chosen();
        let recovery = self.recovery.get_untracked();
        let (Some(passphrase), Some(recovery), true) = (passphrase, recovery, untrack(|| self.is_kept())) else {
            return;
        };
        self.step.set(Step::Seal(None));
        spawn_local(async move {
            let worker = Worker::new();
            let progress = move |sealing| {
                let Sealing::Parts { done, of } = sealing else { return };
                self.step.set(Step::Seal(Some(share(done, of))));
            };
            match vault::guard(self.session, &worker, &passphrase, &recovery, progress).await {
                // Nothing of the open workspace may stay in this page.
                Ok(()) => here::load(&here::route()),
                Err(error) => {
                    worker.cancel();
                    self.step.set(Step::Keep);
                    self.notices.say(Tone::Bad, explain::vault(&error));
                }
            }
        });
    }
}

#[expect(clippy::cast_precision_loss, reason = "parts of a workspace are counted in thousands")]
fn share(done: usize, of: usize) -> f64 {
    if of == 0 { 1.0 } else { done as f64 / of as f64 }
}

#[component]
fn Choose(setting: Setting) -> impl IntoView {
    view! {
        <div class="stack">
            <p>{t!("security-set-text")}</p>
            <NewPassphrase state=setting.passphrase />
        </div>
    }
}

#[component]
fn Keep(setting: Setting) -> impl IntoView {
    let label = Signal::derive(move || say_with("recovery-type", &[("block", Arg::from(setting.asked.get()))]));
    let error = Signal::derive(move || (setting.tried.get() && !setting.is_kept()).then(|| say("recovery-type-wrong")));
    view! {
        <div class="stack">
            <p>{t!("recovery-text")}</p>
            {move || setting.recovery.get().map(|key| view! { <RecoverySheet key /> })}
            <TextField label value=setting.typed on_input=move |text| setting.typed.set(text) required=true error
                help=t!("recovery-type-help") />
        </div>
    }
}

#[component]
fn Sealed(setting: Setting) -> impl IntoView {
    let share = Signal::derive(move || match setting.step.get() {
        Step::Seal(share) => share,
        _ => None,
    });
    view! { <Progress label=t!("security-sealing") share detail=t!("security-sealing-text") /> }
}
