//! What a new survey can begin with: a ready questionnaire, or one out of a file.

use crate::domain::questionnaire::document::MOST_BYTES;
use crate::domain::questionnaire::pack::{self, Pack};
use crate::platform::{files, texts};
use wasm_bindgen::JsValue;

pub use crate::codec::questionnaire_file::{LeftOut, Missed, Opened, Unopened, open};

/// The ready questionnaires; `None` where they did not arrive, or not as this program reads them, as after an update that
/// came half way. The user is told to try again, which is right for both.
pub async fn packs() -> Option<Vec<Pack>> {
    pack::read(&texts::fetch("packs.txt").await?).ok()
}

/// Why a file gives no questionnaire.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum FileTrouble {
    /// The browser cannot read it; with its own words.
    #[error("cannot be read: {0}")]
    Unreadable(String),
    /// It holds none.
    #[error(transparent)]
    Unopened(#[from] Unopened),
}

/// Reads a questionnaire out of a file that the user gave.
///
/// # Errors
/// [`FileTrouble`]; nothing was kept.
pub async fn read(file: &web_sys::Blob) -> Result<Opened, FileTrouble> {
    let unreadable = |error: JsValue| FileTrouble::Unreadable(super::export::words(error));
    // No more of it is read than it takes to see that it is too long.
    let most = i32::try_from(MOST_BYTES + 1).unwrap_or(i32::MAX);
    let file = file.slice_with_i32_and_i32(0, most).map_err(unreadable)?;
    let bytes = files::read(&file).await.map_err(unreadable)?;
    Ok(open(&bytes)?)
}
