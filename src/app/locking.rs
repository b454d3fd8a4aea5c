//! The lock of a workspace: asking to be let in, letting in, locking again.

use super::boot::{Boot, Busy, Stage};
use super::vault::{Guard, Proof, VaultError};
use crate::platform::tabs::{Tabs, Word};
use crate::platform::worker::Worker;
use crate::platform::{clock, here};
use crate::store::keys::VaultKey;
use crate::store::workspaces::{self, WorkspaceInfo};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How long another tab has to let this one in before the user is asked, in milliseconds.
const KNOCK_MS: i32 = 150;

/// A workspace that waits for its passphrase.
#[derive(Clone)]
pub struct Locked {
    /// Which.
    pub info: WorkspaceInfo,
    guard: Guard,
    // As long as this waits, another tab may let it in.
    _line: Tabs,
}

impl Boot {
    /// Asks other tabs to be let in; if none answers soon, the user is asked.
    pub(super) async fn knock(self, info: WorkspaceInfo, guard: Guard) {
        let waiting = info.clone();
        let line = Tabs::open(&info.id, move |word| {
            let Word::Key(key) = word else { return };
            let Some(key) = VaultKey::of_value(&key).filter(|_| !self.is_open()) else { return };
            let info = waiting.clone();
            spawn_local(async move { self.enter(info, &key, true).await });
        });
        line.tell(&Word::WhoIsIn);
        clock::sleep(KNOCK_MS).await;
        // Opening may be under way by now, because another tab has answered.
        if matches!(&*self.stage.read_untracked(), Stage::Busy(Busy::Looking)) {
            self.stage.set(Stage::Locked(Locked { info, guard, _line: line }));
        }
    }

    /// Lets in who proves that they may, and with them the other tabs that wait. Takes about a second.
    ///
    /// # Errors
    /// [`VaultError`]; it stays locked then.
    pub async fn unlock(self, worker: &Worker, proof: &Proof) -> Result<(), VaultError> {
        let Stage::Locked(locked) = self.stage.get_untracked() else { return Ok(()) };
        let key = locked.guard.unlock(worker, proof).await?;
        let info = workspaces::recall(locked.info, &key).await;
        self.known.set(workspaces::list());
        self.enter(info, &key, true).await;
        if let Stage::Open(opened) = &*self.stage.read_untracked() {
            opened.session.workspace().let_others_in();
        }
        Ok(())
    }

    /// Whether the open workspace has a passphrase; tracked.
    #[must_use]
    pub fn is_guarded(self) -> bool {
        matches!(&*self.stage.read(), Stage::Open(opened) if opened.guarded)
    }

    /// Locks the open workspace in all tabs. The page is loaded anew, so nothing readable stays in it.
    pub fn lock(self) {
        let Stage::Open(opened) = self.stage.get_untracked() else { return };
        if !opened.guarded {
            return;
        }
        opened.session.workspace().lock_others();
        self.leave();
    }

    /// Loads the page anew when nothing is on its way to the disk.
    pub(super) fn leave(self) {
        self.stop_listening();
        let Stage::Open(opened) = self.stage.get_untracked() else { return };
        spawn_local(async move {
            opened.session.settled().await;
            here::load(&here::route());
        });
    }

    pub(super) fn is_open(self) -> bool {
        matches!(&*self.stage.read_untracked(), Stage::Open(_) | Stage::Busy(Busy::Reading(..)))
    }
}
