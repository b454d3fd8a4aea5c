//! The keys of a team that asks: one that only its answers open with, and one that signs its invitations. They are kept
//! like the key of the dossiers: sealed beside the records, and in backups, never in an export or the history.

use age::secrecy::ExposeSecret;
use age::x25519;
use base64::Engine;
use base64::prelude::BASE64_STANDARD as BASE64;
use serde::{Deserialize, Serialize};

/// The keys. Read ones are whole.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Kept", into = "Kept")]
pub struct TeamKey {
    /// `AGE-SECRET-KEY-1…`.
    identity: String,
    /// `age1…`.
    recipient: String,
    secret: [u8; SECRET_BYTES],
}

const SECRET_BYTES: usize = 32;

/// As it is kept.
#[derive(Clone, Serialize, Deserialize)]
struct Kept {
    identity: String,
    secret: String,
}

impl From<TeamKey> for Kept {
    fn from(key: TeamKey) -> Self {
        Self { secret: BASE64.encode(key.secret), identity: key.identity }
    }
}

impl TryFrom<Kept> for TeamKey {
    type Error = &'static str;

    fn try_from(kept: Kept) -> Result<Self, Self::Error> {
        let identity: x25519::Identity = kept.identity.parse()?;
        let secret = BASE64.decode(&kept.secret).ok().and_then(|bytes| bytes.try_into().ok());
        let recipient = identity.to_public().to_string();
        Ok(Self { identity: kept.identity, recipient, secret: secret.ok_or("the secret has another length")? })
    }
}

impl TeamKey {
    /// A new one, which signs with `secret`.
    #[must_use]
    pub fn make(secret: [u8; SECRET_BYTES]) -> Self {
        let identity = x25519::Identity::generate();
        let recipient = identity.to_public().to_string();
        Self { identity: identity.to_string().expose_secret().to_owned(), recipient, secret }
    }

    /// As it is kept.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        // Two texts always have a JSON form.
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// The keys in what was kept; `None` if there are none.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok()
    }

    /// What answers are sealed to, as links name it: `age1…`.
    #[must_use]
    pub fn recipient(&self) -> &str {
        &self.recipient
    }

    /// What opens answers: `AGE-SECRET-KEY-1…`.
    #[must_use]
    pub fn identity(&self) -> &str {
        &self.identity
    }

    /// What signs invitations.
    pub(super) fn secret(&self) -> &[u8] {
        &self.secret
    }
}

impl std::fmt::Debug for TeamKey {
    /// Only the public part is told.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TeamKey").field("recipient", &self.recipient).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn what_was_kept_is_read_back_and_nothing_else() {
        let key = TeamKey::make([7; 32]);
        assert_eq!(TeamKey::read(&key.write()).as_ref(), Some(&key));
        assert_eq!(TeamKey::read(b"{}"), None);
        let text = String::from_utf8(key.write()).unwrap();
        assert_eq!(TeamKey::read(text.replace("SECRET", "PUBLIC").as_bytes()), None);
        assert!(!format!("{key:?}").contains("SECRET"));
    }
}
