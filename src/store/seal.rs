//! Seals every stored value: what is read back is what was written, at that place, or an error. Nothing is readable on
//! the disk.

use crate::codec::manifest::Tag;
use crate::platform::cipher::{CipherError, Decrypting, Key};

/// Where a value lies. A sealed value opens only in its own place, so values that were swapped are noticed.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// Of which workspace.
    pub workspace: &'a str,
    /// In which object store.
    pub store: &'a str,
    /// Under which key.
    pub key: &'a str,
}

/// Of the layout of sealed values; a part of what is authenticated.
const VERSION: u8 = 2;

impl Place<'_> {
    /// The place as bytes that no other place has.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = vec![VERSION];
        for part in [self.workspace, self.store, self.key] {
            bytes.extend_from_slice(&u32::try_from(part.len()).unwrap_or(u32::MAX).to_le_bytes());
            bytes.extend_from_slice(part.as_bytes());
        }
        bytes
    }
}

/// Seals and opens the values of one workspace with its key. A sealed value is a fresh nonce of 12 bytes, the cipher
/// text, and a tag of 16 bytes, which no other value has.
#[derive(Clone, Debug)]
pub struct Seal(Key);

impl Seal {
    /// With the workspace's own key.
    #[must_use]
    pub fn new(key: Key) -> Self {
        Self(key)
    }

    /// The sealed form of `bytes` at `place`.
    ///
    /// # Errors
    /// The browser's cryptography fails.
    pub async fn seal(&self, place: Place<'_>, bytes: &[u8]) -> Result<Vec<u8>, CipherError> {
        self.0.encrypt(&place.bytes(), bytes).await
    }

    /// Begins to open what was sealed at `place`. Its end says [`CipherError::Broken`] if that was changed, cut, sealed
    /// with another key, or comes from another place.
    ///
    /// # Errors
    /// See [`Key::decrypt`].
    pub fn begin_open(&self, place: Place<'_>, sealed: &[u8]) -> Result<Decrypting, CipherError> {
        self.0.decrypt(&place.bytes(), sealed)
    }

    /// What was sealed at `place`.
    ///
    /// # Errors
    /// See [`Seal::begin_open`].
    pub async fn open(&self, place: Place<'_>, sealed: &[u8]) -> Result<Vec<u8>, CipherError> {
        self.begin_open(place, sealed)?.done().await
    }
}

/// The end of a sealed value, which no other value has.
#[must_use]
pub fn tag_of(sealed: &[u8]) -> Option<Tag> {
    sealed.last_chunk().copied()
}
