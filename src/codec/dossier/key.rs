//! The key that signs the dossiers of a workspace, as it is kept: sealed beside the records, and in backups.

use super::der::{base64, of_base64};
use super::line::hash;
use serde::{Deserialize, Serialize};

/// A key pair. Its private half never stands in an export or in the history.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SigningKey {
    /// PKCS #8 in base64.
    private: String,
    /// SPKI in base64.
    public: String,
}

impl SigningKey {
    /// Of the two halves as WebCrypto tells them.
    #[must_use]
    pub fn new(pkcs8: &[u8], spki: &[u8]) -> Self {
        Self { private: base64(pkcs8), public: base64(spki) }
    }

    /// As it is kept.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        // Two texts always have a JSON form.
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// The key in what was kept; `None` if it is none.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let key: Self = serde_json::from_slice(bytes).ok()?;
        key.is_whole().then_some(key)
    }

    /// Whether both halves can be read.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        [&self.private, &self.public].into_iter().all(|half| of_base64(half).is_some_and(|bytes| !bytes.is_empty()))
    }

    /// The private half, PKCS #8.
    #[must_use]
    pub fn pkcs8(&self) -> Vec<u8> {
        of_base64(&self.private).unwrap_or_default()
    }

    /// The public half, SPKI.
    #[must_use]
    pub fn spki(&self) -> Vec<u8> {
        of_base64(&self.public).unwrap_or_default()
    }

    /// By what people tell the public half from others.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        hash(&self.spki())
    }
}

impl std::fmt::Debug for SigningKey {
    /// The private half is never told.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SigningKey").field("public", &self.public).finish_non_exhaustive()
    }
}
