//! The token of a personal invitation: whose it is, signed by the team, so that nobody else can make one.
//!
//! base64url of 32 bytes: the id of the invitation (16, big-endian), and the first 16 of HMAC-SHA-256 of
//! `zhiji.invitation.1` and the id, under the team's secret.

use super::team_key::TeamKey;
use crate::kernel::id::Id;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;
use hmac::{Hmac, Mac};
use sha2::Sha256;

const PURPOSE: &[u8] = b"zhiji.invitation.1";
const ID_BYTES: usize = 16;
const SIGNATURE_BYTES: usize = 16;

/// A token that the team did not make, or that was changed on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a token of this team")]
pub struct TokenError;

fn mac(key: &TeamKey, id: &[u8; ID_BYTES]) -> Option<Hmac<Sha256>> {
    let mut mac = Hmac::new_from_slice(key.secret()).ok()?;
    mac.update(PURPOSE);
    mac.update(id);
    Some(mac)
}

/// The token of an invitation.
#[must_use]
pub fn write(key: &TeamKey, invitation: Id) -> String {
    let id = invitation.0.to_be_bytes();
    let signature = mac(key, &id).map(|mac| mac.finalize().into_bytes());
    let signature = signature.iter().flatten().take(SIGNATURE_BYTES).copied();
    BASE64.encode(id.into_iter().chain(signature).collect::<Vec<u8>>())
}

/// Whose token it is.
///
/// # Errors
/// [`TokenError`].
pub fn read(key: &TeamKey, token: &str) -> Result<Id, TokenError> {
    let bytes = BASE64.decode(token.trim()).map_err(|_| TokenError)?;
    let (id, signature) = bytes.split_first_chunk::<ID_BYTES>().ok_or(TokenError)?;
    if signature.len() != SIGNATURE_BYTES {
        return Err(TokenError);
    }
    mac(key, id).ok_or(TokenError)?.verify_truncated_left(signature).map_err(|_| TokenError)?;
    Ok(Id(u128::from_be_bytes(*id)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
    use super::*;

    #[test]
    fn a_token_tells_its_invitation_to_its_team_only() {
        let (ours, theirs) = (TeamKey::make([1; 32]), TeamKey::make([2; 32]));
        let token = write(&ours, Id(77));
        assert_eq!(read(&ours, &token), Ok(Id(77)));
        assert_eq!(read(&theirs, &token), Err(TokenError));
        for at in 0..token.len() - 1 {
            let other = if &token[at..=at] == "A" { "B" } else { "A" };
            let changed = format!("{}{other}{}", &token[..at], &token[at + 1..]);
            assert_eq!(read(&ours, &changed), Err(TokenError), "changed at {at}");
        }
        assert_eq!(read(&ours, ""), Err(TokenError));
        assert_eq!(read(&ours, &token[..40]), Err(TokenError));
    }

    // hmac.new(bytes([1])*32, b"zhiji.invitation.1" + (77).to_bytes(16, "big"), "sha256").digest()[:16] in Python 3.11.
    #[test]
    fn it_is_the_hmac_of_another_implementation() {
        let bytes = BASE64.decode(write(&TeamKey::make([1; 32]), Id(77))).unwrap();
        assert_eq!(bytes[..16], 77_u128.to_be_bytes());
        assert_eq!(bytes[16..], [140, 20, 92, 84, 120, 194, 171, 50, 198, 18, 190, 251, 247, 139, 127, 150]);
    }
}
