//! A survey in a link: for everybody, for a wave, for one invited customer; as text, as a QR code, as a small file.

mod code;
mod open;
mod personal;

pub use open::OpenLink;
pub use personal::PersonalLinks;

use crate::app::asking::{TeamKey, team_key};
use crate::app::session::Session;
use crate::ui::explain;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The team's keys on their way.
#[derive(Clone, Copy)]
pub struct Keys(RwSignal<Option<Result<TeamKey, String>>, LocalStorage>);

impl Keys {
    /// Asks for them; made now if the workspace has none. `renew` replaces ones that are missing.
    pub fn ask(session: Session, renew: bool) -> Self {
        let keys = Self(RwSignal::new_local(None));
        keys.ask_again(session, renew);
        keys
    }

    /// Asks once more.
    pub fn ask_again(self, session: Session, renew: bool) {
        spawn_local(async move {
            let key = team_key(session, renew).await.map_err(|error| explain::team_key(&error));
            // Another page may be shown by now.
            let _left = self.0.try_set(Some(key));
        });
    }

    /// They, or why there are none; nothing yet.
    pub fn get(self) -> Option<Result<TeamKey, String>> {
        self.0.get()
    }
}
