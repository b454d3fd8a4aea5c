//! Changes that only who knows the passphrase (or has the recovery key) may make: another passphrase, another recovery
//! key, none at all.

use super::recovery_sheet::RecoverySheet;
use crate::app::boot::Boot;
use crate::app::vault::{self, Guard, Proof, RecoveryKey, VaultError};
use crate::platform::{here, worker::Worker};
use crate::t;
use crate::ui::explain;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::dialog::{Dialog, Shape};
use crate::ui::kit::field::{InputKind, TextField};
use crate::ui::kit::notice::Notices;
use crate::ui::passphrase::{NewPassphrase, NewPassphraseState};
use crate::ui::text::say;
use leptos::{prelude::*, task::spawn_local};

/// What is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// The passphrase becomes another.
    Passphrase,
    /// The recovery key becomes another.
    Recovery,
    /// The workspace opens without a passphrase again.
    Remove,
}

impl Change {
    fn title(self) -> &'static str {
        match self {
            Self::Passphrase => "security-change",
            Self::Recovery => "security-recovery-new",
            Self::Remove => "security-remove",
        }
    }

    fn text(self) -> &'static str {
        match self {
            Self::Passphrase => "security-change-text",
            Self::Recovery => "security-recovery-new-text",
            Self::Remove => "security-remove-text",
        }
    }
}

#[derive(Clone, Copy)]
struct Asking {
    changing: RwSignal<Option<Change>>,
    proof: RwSignal<String>,
    error: RwSignal<Option<String>>,
    new: NewPassphraseState,
    /// The recovery key that was just made, to be kept now.
    made: RwSignal<Option<RecoveryKey>>,
    busy: RwSignal<bool>,
    boot: Boot,
    notices: Notices,
}

/// Asks for the proof and for what is new, and does it.
#[component]
pub fn ChangeDialog(changing: RwSignal<Option<Change>>) -> impl IntoView {
    let asking = Asking {
        changing,
        proof: RwSignal::new(String::new()),
        error: RwSignal::new(None),
        new: NewPassphraseState::new(),
        made: RwSignal::new(None),
        busy: RwSignal::new(false),
        boot: Boot::of_page(),
        notices: Notices::of_page(),
    };
    let what = Memo::new(move |_| changing.get().unwrap_or(Change::Passphrase));
    let title = Signal::derive(move || say(what.get().title()));
    let close = Callback::new(move |()| asking.close());
    let footer = move || {
        if asking.made.read().is_some() {
            return view! { <Button label=t!("recovery-kept") look=Look::Primary on_click=close /> }.into_any();
        }
        let look = if what.get() == Change::Remove { Look::Danger } else { Look::Primary };
        view! {
            <Button label=t!("kit-cancel") on_click=close />
            <Button label=title look busy=asking.busy on_click=move |()| asking.run() />
        }
        .into_any()
    };
    let open = Signal::derive(move || changing.read().is_some());
    view! {
        <Dialog open on_close=close title shape=Shape::Wide footer><Inside asking what=what.get() /></Dialog>
    }
}

#[component]
fn Inside(asking: Asking, what: Change) -> impl IntoView {
    let ask = move || {
        view! {
            <p>{t!(what.text())}</p>
            <TextField label=t!("security-proof") value=asking.proof on_input=move |text| asking.proof.set(text)
                kind=InputKind::Password required=true error=asking.error help=t!("security-proof-help") autofocus=true
                autocomplete="current-password" />
            {(what == Change::Passphrase).then(|| view! { <NewPassphrase state=asking.new /> })}
        }
    };
    view! {
        <div class="stack">
            {move || match asking.made.get() {
                Some(key) => view! { <p>{t!("recovery-new-text")}</p> <RecoverySheet key /> }.into_any(),
                None => ask().into_any(),
            }}
        </div>
    }
}

impl Asking {
    fn close(self) {
        if self.busy.get_untracked() {
            return;
        }
        self.changing.set(None);
        self.proof.set(String::new());
        self.error.set(None);
        self.new.clear();
        self.made.set(None);
    }

    fn run(self) {
        let Some(what) = self.changing.get_untracked() else { return };
        let Some(info) = untrack(|| self.boot.current()) else { return };
        let proof = match Proof::typed(&self.proof.get_untracked()) {
            Ok(proof) => proof,
            Err(typo) => return self.error.set(Some(explain::typo(typo))),
        };
        let new = self.new.chosen();
        if what == Change::Passphrase && new.is_none() {
            return;
        }
        self.error.set(None);
        self.busy.set(true);
        spawn_local(async move {
            let worker = Worker::new();
            let done = self.change(what, &worker, &info.id, &proof, &new.unwrap_or_default()).await;
            worker.cancel();
            self.busy.set(false);
            match done {
                Ok(()) if what == Change::Remove => here::load(&here::route()),
                Ok(()) if what == Change::Recovery => {}
                Ok(()) => {
                    self.close();
                    self.notices.say(Tone::Good, say("security-changed"));
                }
                Err(error) => self.error.set(Some(explain::vault(&error))),
            }
        });
    }

    async fn change(self, what: Change, worker: &Worker, id: &str, proof: &Proof, new: &str) -> Result<(), VaultError> {
        let guard = Guard::of(id).await?;
        match what {
            Change::Passphrase => guard.change_passphrase(worker, proof, new).await,
            Change::Remove => guard.remove(worker, proof).await,
            Change::Recovery => {
                let key = vault::new_recovery_key()?;
                guard.change_recovery(worker, proof, &key).await?;
                self.made.set(Some(key));
                Ok(())
            }
        }
    }
}
