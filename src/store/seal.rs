//! Seals every stored value: what is read back is what was written, at that place, or an error.

use crate::codec::manifest::Tag;
use xxhash_rust::xxh3::Xxh3;

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

impl Place<'_> {
    /// The place as bytes that no other place has.
    fn bytes(&self) -> Vec<u8> {
        let mut bytes = vec![VERSION];
        for part in [self.workspace, self.store, self.key] {
            bytes.extend_from_slice(&u32::try_from(part.len()).unwrap_or(u32::MAX).to_le_bytes());
            bytes.extend_from_slice(part.as_bytes());
        }
        bytes
    }
}

/// The value is not what was stored there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// It was changed, cut, or comes from another place.
    #[error("the seal is broken")]
    Broken,
    /// A newer version of the program sealed it.
    #[error("sealed by a newer version")]
    Newer,
}

const VERSION: u8 = 1;
const CHECKSUMMED: u8 = 1;
const TAG: usize = size_of::<Tag>();

/// How values are sealed. Every way puts a byte that names it and 16 bytes that no other value has at the end.
#[derive(Clone, Debug)]
pub enum Seal {
    /// By a 128-bit checksum over place and bytes: against accidents, not against attackers.
    Checksummed,
}

impl Seal {
    /// The sealed form of `bytes` at `place`.
    ///
    /// # Errors
    /// The browser's cryptography fails.
    #[expect(clippy::unused_async, reason = "ciphers of the browser answer later")]
    pub async fn seal(&self, place: Place<'_>, mut bytes: Vec<u8>) -> Result<Vec<u8>, SealError> {
        match self {
            Self::Checksummed => {
                bytes.push(CHECKSUMMED);
                let tag = checksum(place, &bytes);
                bytes.extend_from_slice(&tag);
                Ok(bytes)
            }
        }
    }

    /// What was sealed at `place`.
    ///
    /// # Errors
    /// See [`SealError`].
    #[expect(clippy::unused_async, reason = "ciphers of the browser answer later")]
    pub async fn open(&self, place: Place<'_>, mut sealed: Vec<u8>) -> Result<Vec<u8>, SealError> {
        let tag = tag_of(&sealed).ok_or(SealError::Broken)?;
        sealed.truncate(sealed.len() - TAG);
        match (self, sealed.last()) {
            (Self::Checksummed, Some(&CHECKSUMMED)) => {
                if checksum(place, &sealed) != tag {
                    return Err(SealError::Broken);
                }
            }
            (Self::Checksummed, Some(&other)) if other > CHECKSUMMED && checksum(place, &sealed) == tag => {
                return Err(SealError::Newer);
            }
            _ => return Err(SealError::Broken),
        }
        sealed.pop();
        Ok(sealed)
    }
}

/// The end of a sealed value, which no other value has.
#[must_use]
pub fn tag_of(sealed: &[u8]) -> Option<Tag> {
    sealed.last_chunk().copied()
}

fn checksum(place: Place<'_>, bytes: &[u8]) -> Tag {
    let mut hash = Xxh3::new();
    hash.update(&place.bytes());
    hash.update(bytes);
    hash.digest128().to_le_bytes()
}
