//! Asking over links: the team's keys, the link of a published survey, and personal ones.

use super::export::{file_name, words};
use super::keys;
use super::session::Session;
use crate::codec::asking::{Asking, Fragment, token};
use crate::codec::csv_line::{Cells, push_line};
use crate::domain::customers::customer;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::surveys::invitation;
use crate::domain::surveys::publishing::published;
use crate::domain::workspace::settings;
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
    /// Everybody who comes by, one after the other, on a device of ours.
    Kiosk,
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
    let open = Fragment { mail: settings::answers_to(dataset), ..Fragment::anonymous(asking) };
    let fragment = match whom {
        For::Anybody => open,
        For::Kiosk => Fragment { kiosk: true, mail: None, ..open },
        For::Wave(wave) => Fragment { wave: Some(wave.to_string()), ..open },
        For::Invited { invitation, name } => Fragment { token: Some(token::write(key, invitation)), name, ..open },
    };
    Some(format!("{}#{}", here::address("/"), fragment.write()))
}

/// A personal link, with how to reach whom it is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Personal {
    /// What they are called.
    pub name: String,
    /// Where mail reaches them.
    pub email: String,
    /// Where calls and messages reach them.
    pub phone: String,
    /// The link.
    pub link: String,
}

/// The personal links of invitations; those that are gone, and all of a survey that is not published, are left out.
#[must_use]
pub fn personal(dataset: &Dataset, survey: Slot, key: &TeamKey, invitations: &[Id]) -> Vec<Personal> {
    let of = |id: &Id| {
        let slot = dataset.slot(Entity::Invitations, *id)?;
        let who = dataset.get(Entity::Invitations, slot, invitation::CUSTOMER).flatten()?;
        let text = |field| dataset.get(Entity::Customers, who, field).unwrap_or("").to_owned();
        let name = text(customer::NAME);
        let whom = For::Invited { invitation: *id, name: Some(name.clone()) };
        let link = link(dataset, survey, key, whom)?;
        Some(Personal { name, email: text(customer::EMAIL), phone: text(customer::PHONE), link })
    };
    invitations.iter().filter_map(of).collect()
}

/// Gives personal links to the user as a table that mail programs and spreadsheets read. `head` names its columns.
///
/// # Errors
/// What the browser says when it cannot make the file.
pub fn save_personal(dataset: &Dataset, survey: Slot, head: &[String], links: &[Personal]) -> Result<(), String> {
    // The mark tells spreadsheet programs that it is UTF-8.
    let mut table = "\u{feff}".to_owned();
    push_line(&mut table, head.iter().map(String::as_str), Cells::SpreadsheetSafe);
    for Personal { name, email, phone, link } in links {
        let cells = [name, email, phone, link].into_iter().map(String::as_str);
        push_line(&mut table, cells, Cells::SpreadsheetSafe);
    }
    let name = file_name(dataset.title(Entity::Surveys, survey));
    files::download(&format!("{name}.csv"), "text/csv;charset=utf-8", table.as_bytes()).map_err(words)
}
