//! Dossiers of complaints: made, signed with the workspace's own key, and checked.
//!
//! The key is no record (`keys.rs`): records go into exports and into the history.

use super::export::{file_name, words};
use super::keys::{self, KeyError};
use crate::app::boot::WorkspaceInfo;
use crate::app::session::{DispatchError, Session};
use crate::codec::dossier::{self, Chain, Origin, SigningKey};
use crate::domain::complaints::complaint;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::workspace::settings::Settings;
use crate::kernel::id::Id;
use crate::platform::cipher::CipherError;
use crate::platform::{clock, files, signing};
use leptos::prelude::*;

pub use crate::codec::dossier::{
    Change, Finding, Head, How, Include, PageWords, Said, Unreadable, Verdict, Word, Words,
};

/// How much of a complaint's subject stands in the name of a file.
const MOST_NAME: usize = 40;
/// Larger than any dossier, and small enough for every browser.
const MOST_BYTES: f64 = 64e6;

/// Why no dossier was made.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum DossierError {
    /// The key with this fingerprint signed here before, and is not here any more.
    #[error("the key {0} is not here")]
    KeyLost(String),
    /// The complaint was removed meanwhile.
    #[error("the complaint is gone")]
    Gone,
    /// The store or a rule says no.
    #[error(transparent)]
    Dispatch(#[from] DispatchError),
    /// The browser fails, in its words.
    #[error("the browser failed: {0}")]
    Browser(String),
}

impl From<KeyError> for DossierError {
    fn from(error: KeyError) -> Self {
        match error {
            KeyError::Lost(fingerprint) => Self::KeyLost(fingerprint),
            KeyError::Dispatch(error) => Self::Dispatch(error),
            KeyError::Browser(words) => Self::Browser(words),
        }
    }
}

impl From<CipherError> for DossierError {
    fn from(error: CipherError) -> Self {
        Self::Browser(error.to_string())
    }
}

async fn make_key() -> Result<SigningKey, KeyError> {
    let (private, public) = signing::make().await?;
    Ok(SigningKey::new(&private, &public))
}

/// What to make a dossier of.
#[derive(Clone, Debug)]
pub struct Wish {
    /// Of which complaint.
    pub complaint: Id,
    /// With what of the more delicate things.
    pub include: Include,
    /// The language of the words.
    pub lang: &'static str,
    /// Whether a key that is missing may be replaced.
    pub renew: bool,
}

/// Makes the dossier of a complaint as it stands on the disk, and gives it to the user as a file. `words` puts the records
/// of a data set into words.
///
/// # Errors
/// [`DossierError`]; no file was made.
pub async fn make<W: Words>(
    session: Session,
    info: &WorkspaceInfo,
    wish: Wish,
    words_of: impl FnOnce(Dataset) -> W,
) -> Result<(), DossierError> {
    let key = keys::key(session, wish.renew, make_key).await?;
    session.settled().await;
    let dataset = session.dataset().get_untracked();
    let slot = dataset.slot(Entity::Complaints, wish.complaint).ok_or(DossierError::Gone)?;
    let actor = session.actor().get_untracked().and_then(|id| dataset.slot(Entity::Members, id));
    let now = clock::now();
    let origin = Origin {
        workspace: info.id.clone(),
        workspace_name: info.name.clone(),
        lang: wish.lang.to_owned(),
        made_at: now.0,
        made_by: actor.map(|member| dataset.title(Entity::Members, member).to_owned()).unwrap_or_default(),
        key: key.fingerprint(),
    };
    let in_words = words_of(dataset.clone());
    let chain = Chain::new(dossier::gather(&dataset, slot, wish.include, &origin, &in_words));
    let signature = signing::sign(&key.pkcs8(), chain.to_sign()).await?;
    let file = chain.file(&signature, &key.spki());
    let day = Settings::of(&dataset).zone.day(now);
    let number = dataset.get(Entity::Complaints, slot, complaint::NUMBER).filter(|number| !number.is_empty());
    let which: String = number.unwrap_or(dataset.title(Entity::Complaints, slot)).chars().take(MOST_NAME).collect();
    let name = format!("{}-{day}.html", file_name(&format!("{} {which}", in_words.page().dossier)));
    let given = files::download(&name, "text/html;charset=utf-8", file.as_bytes());
    given.map_err(|error| DossierError::Browser(words(error)))
}

/// Why a file was not checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckError {
    /// It is no dossier that this version knows.
    Unreadable(Unreadable),
    /// It is too large to be one.
    TooLarge,
    /// The browser fails, in its words.
    Browser(String),
}

/// Checks a file that somebody calls a dossier. Nothing of it is shown or kept.
///
/// # Errors
/// [`CheckError`].
pub async fn check(file: &web_sys::File) -> Result<Finding, CheckError> {
    if file.size() > MOST_BYTES {
        return Err(CheckError::TooLarge);
    }
    let bytes = files::read(file).await.map_err(|error| CheckError::Browser(words(error)))?;
    let examined = dossier::examine(&bytes).map_err(CheckError::Unreadable)?;
    let fits = match examined.signed() {
        Some(signed) => signing::fits(&signed.spki, &signed.message, &signed.signature).await,
        None => Ok(false),
    };
    Ok(examined.judge(fits.map_err(|error| CheckError::Browser(error.to_string()))?))
}
