//! Asking over links: the team's keys, the link of a published survey, and personal ones.

use super::export::words;
use super::keys;
use super::session::Session;
use crate::codec::asking::{Asking, Fragment, token};
use crate::domain::dataset::Dataset;
use crate::domain::surveys::publishing::published;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::platform::{files, here, random};

pub use super::keys::KeyError;
pub use crate::codec::asking::TeamKey;

/// The keys of the team; made now if there were none yet. Ones that are missing are replaced only with `renew`: what was
/// sealed to them can then never be opened.
///
/// # Errors
/// [`KeyError`].
pub async fn team_key(session: Session, renew: bool) -> Result<TeamKey, KeyError> {
    let make = async || {
        let secret = random::secret().ok_or_else(|| KeyError::Browser("no random numbers".to_owned()))?;
        Ok(TeamKey::make(secret))
    };
    keys::key(session, renew, make).await
}

/// Gives the secret key to the user as a file that the `age` tool reads.
///
/// # Errors
/// What the browser says when it cannot make the file.
pub fn save_identity(key: &TeamKey) -> Result<(), String> {
    let text = format!("# public key: {}\n{}\n", key.recipient(), key.identity());
    files::download("zhiji-team-key.txt", "text/plain", text.as_bytes()).map_err(words)
}

/// For whom a link is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum For {
    /// Everybody, as often as they like.
    Anybody,
    /// Everybody in a wave, whose answers count for it.
    Wave(Id),
    /// One customer, once.
    Invited {
        /// The invitation.
        invitation: Id,
        /// What they are called, where the questionnaire says their name.
        name: Option<String>,
    },
}

/// The link to what is published of a survey; nothing, if nothing is.
#[must_use]
pub fn link(dataset: &Dataset, survey: Slot, key: &TeamKey, whom: For) -> Option<String> {
    let (_, document) = published(dataset, survey)?;
    let asking = Asking { team: key.recipient().to_owned(), document: document.to_owned() };
    let open = Fragment::anonymous(asking);
    let fragment = match whom {
        For::Anybody => open,
        For::Wave(wave) => Fragment { wave: Some(wave.to_string()), ..open },
        For::Invited { invitation, name } => Fragment { token: Some(token::write(key, invitation)), name, ..open },
    };
    Some(format!("{}#{}", here::address("/"), fragment.write()))
}
