//! Evidence: files that belong to a complaint, stored beside the records and sealed like them.

use super::export::words;
use super::session::{DispatchError, Session};
use crate::domain::command::Command;
use crate::domain::complaints::attaching::{Attachment, check_size, recognise};
use crate::domain::complaints::evidence;
use crate::domain::entity::Entity;
use crate::domain::rules::{Refusal, Rule};
use crate::kernel::id::Id;
use crate::platform::{digest, files};
use crate::store::StoreError;

pub use crate::platform::files::ObjectUrl;

/// Why a file was not added. Nothing was changed.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum AttachError {
    /// The browser cannot read the file, in its words.
    #[error("the file cannot be read: {0}")]
    Unreadable(String),
    /// It is none that is taken, or could not be stored.
    #[error(transparent)]
    Dispatch(#[from] DispatchError),
}

/// Adds `file` to `complaint`: looked at, stored, and only then told of by a record.
///
/// # Errors
/// See [`AttachError`].
pub async fn attach(session: Session, complaint: Id, file: &web_sys::File) -> Result<(), AttachError> {
    let refused = |refusal: Refusal| AttachError::Dispatch(refusal.into());
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sizes of files are whole")]
    let size = file.size() as u64;
    // Before it is read: it may be larger than the memory.
    check_size(size).map_err(refused)?;
    let bytes = files::read(file).await.map_err(|error| AttachError::Unreadable(words(error)))?;
    let not_taken =
        || Refusal { entity: Entity::Evidence, field: Some(evidence::MEDIA_TYPE.into()), rule: Rule::NotTaken };
    let media_type = recognise(&bytes).ok_or_else(|| refused(not_taken()))?.to_owned();
    let failed = |error: StoreError| AttachError::Dispatch(error.into());
    let sha256 = digest::sha256(&bytes).await.map_err(|error| failed(StoreError::Failed(error.to_string())))?;
    let id = session.mint();
    session.workspace().store_file(id, &bytes).await.map_err(failed)?;
    let file = Attachment { complaint, name: file.name(), media_type, size, sha256 };
    session.dispatch(Command::AttachEvidence { id, file }).await?;
    Ok(())
}

/// What the evidence `id` holds, for as long as the answer lives, and of what type it is by its first bytes, whatever its
/// record says; `None` if it is missing.
///
/// # Errors
/// See [`StoreError`].
pub async fn open(session: Session, id: Id) -> Result<Option<(ObjectUrl, &'static str)>, StoreError> {
    let Some(bytes) = session.workspace().file(id).await? else { return Ok(None) };
    // A file from elsewhere may hold anything: it is saved, never shown.
    let media_type = recognise(&bytes).unwrap_or("application/octet-stream");
    let url = ObjectUrl::of(&bytes, media_type).map_err(|error| StoreError::Failed(words(error)))?;
    Ok(Some((url, media_type)))
}
