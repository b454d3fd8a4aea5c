//! JSON that says what it is: the mark and the version that go before the body of every file and message of ours.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// A body with what tells it from other JSON.
#[derive(Debug, Serialize, Deserialize)]
pub struct Envelope<Body> {
    /// Which kind of document.
    pub format: String,
    /// The version of its layout.
    pub version: u32,
    /// The document.
    #[serde(flatten)]
    pub body: Body,
}

/// Why a text holds no body of the kind that was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unopened {
    /// No JSON, or no such body; with the reader's own words.
    Json(String),
    /// Another kind; with its mark.
    Other(String),
    /// Written by a newer version.
    Newer(u32),
}

/// Reads the body of a document that is marked `format`, of `version` or older.
///
/// # Errors
/// [`Unopened`].
pub fn open<Body: DeserializeOwned>(json: &[u8], format: &str, version: u32) -> Result<Body, Unopened> {
    #[derive(Deserialize)]
    struct Head {
        format: String,
        version: u32,
    }
    let other = |error: serde_json::Error| Unopened::Json(error.to_string());
    // A newer version may have another body, so the mark is read by itself first.
    let head: Head = serde_json::from_slice(json).map_err(other)?;
    if head.format != format {
        return Err(Unopened::Other(head.format));
    }
    if head.version > version {
        return Err(Unopened::Newer(head.version));
    }
    serde_json::from_slice::<Envelope<Body>>(json).map(|envelope| envelope.body).map_err(other)
}
