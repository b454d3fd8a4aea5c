//! The keys that a workspace keeps beside its records: made when first needed, never replaced in silence.
//!
//! Each lies sealed as a note. Its fingerprint is a setting, and so a record: a key that got lost is noticed.

use crate::app::boot::StoreError;
use crate::app::session::{DispatchError, Session};
use crate::codec::asking::TeamKey;
use crate::codec::dossier::SigningKey;
use crate::codec::export::Keys;
use crate::domain::command::Command;
use crate::domain::workspace::settings;
use crate::platform::cipher::CipherError;
use crate::store::Workspace;
use crate::store::layout::{SIGNING, TEAM};
use leptos::prelude::*;

/// Why there is no key to work with.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum KeyError {
    /// The key with this fingerprint was used here before, and is not here any more.
    #[error("the key {0} is not here")]
    Lost(String),
    /// The store or a rule says no.
    #[error(transparent)]
    Dispatch(#[from] DispatchError),
    /// The browser fails, in its words.
    #[error("the browser failed: {0}")]
    Browser(String),
}

impl From<StoreError> for KeyError {
    fn from(error: StoreError) -> Self {
        Self::Dispatch(error.into())
    }
}

impl From<CipherError> for KeyError {
    fn from(error: CipherError) -> Self {
        Self::Browser(error.to_string())
    }
}

/// A kind of key that workspaces keep.
pub trait Kept: Sized {
    /// The note that it lies in.
    const NOTE: &'static str;
    /// The setting that tells its fingerprint.
    const SETTING: &'static str;
    /// As it is kept.
    fn write(&self) -> Vec<u8>;
    /// The key in what was kept; `None` if it is none.
    fn read(bytes: &[u8]) -> Option<Self>;
    /// By what it is told from others.
    fn fingerprint(&self) -> String;
}

impl Kept for SigningKey {
    const NOTE: &'static str = SIGNING;
    const SETTING: &'static str = settings::DOSSIER_KEY;

    fn write(&self) -> Vec<u8> {
        self.write()
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        Self::read(bytes)
    }

    fn fingerprint(&self) -> String {
        self.fingerprint()
    }
}

impl Kept for TeamKey {
    const NOTE: &'static str = TEAM;
    const SETTING: &'static str = settings::TEAM_KEY;

    fn write(&self) -> Vec<u8> {
        self.write()
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        Self::read(bytes)
    }

    fn fingerprint(&self) -> String {
        self.recipient().to_owned()
    }
}

fn read<K: Kept>(kept: &[u8]) -> Result<K, StoreError> {
    K::read(kept).ok_or_else(|| StoreError::Failed(format!("the key `{}` cannot be read", K::NOTE)))
}

/// The key that is kept in a workspace, if there is one.
///
/// # Errors
/// [`StoreError`]; also if it is there and cannot be read.
pub async fn kept<K: Kept>(workspace: &Workspace) -> Result<Option<K>, StoreError> {
    let kept = workspace.note(K::NOTE).await?;
    kept.map(|kept| read(&kept)).transpose()
}

/// The key of the workspace; made now if there was none yet. One that is missing is replaced only with `renew`.
///
/// # Errors
/// [`KeyError`].
pub async fn key<K: Kept>(
    session: Session,
    renew: bool,
    make: impl AsyncFnOnce() -> Result<K, KeyError>,
) -> Result<K, KeyError> {
    let workspace = session.workspace();
    let before = session.dataset().with_untracked(|dataset| settings::fingerprint(dataset, K::SETTING));
    let key: K = match kept(&workspace).await? {
        Some(kept) => kept,
        None => {
            if let (Some(lost), false) = (before.clone(), renew) {
                return Err(KeyError::Lost(lost));
            }
            read(&workspace.first_note(K::NOTE, &make().await?.write()).await?)?
        }
    };
    let fingerprint = key.fingerprint();
    if before.as_ref() != Some(&fingerprint) {
        session.put_down(Command::Configure { key: K::SETTING.to_owned(), value: fingerprint }).await?;
    }
    Ok(key)
}

/// Everything that a backup shall hold of them, and whether something could not be read.
pub async fn to_back_up(workspace: &Workspace) -> (Keys, bool) {
    let (dossier, team) = (kept(workspace).await, kept(workspace).await);
    let without = dossier.is_err() || team.is_err();
    // The records are worth a backup all the same; that a key is not in it is told.
    (Keys { dossier_key: dossier.ok().flatten(), team_key: team.ok().flatten() }, without)
}

/// Keeps what came along in a backup.
///
/// # Errors
/// [`StoreError`].
pub async fn restore(workspace: &Workspace, keys: &Keys) -> Result<(), StoreError> {
    if let Some(key) = &keys.dossier_key {
        workspace.set_note(SIGNING, &key.write()).await?;
    }
    if let Some(key) = &keys.team_key {
        workspace.set_note(TEAM, &key.write()).await?;
    }
    Ok(())
}
