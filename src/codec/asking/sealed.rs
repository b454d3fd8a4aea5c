//! A filled-in questionnaire on its way back to the team: sealed so that only the team can read it.

use crate::codec::backup::BackupError;
use crate::domain::questionnaire::Tongue;
use crate::kernel::envelope::{self, Envelope, Unopened};
use age::armor::ArmoredReader;
use age::{DecryptError, Decryptor, x25519};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};
use std::io::Read;

/// What tells an answer from other JSON.
const FORMAT: &str = "zhiji.answer";
/// The version that is written.
const VERSION: u32 = 1;
/// An answer that is longer is not opened: the longest texts that a questionnaire takes are far below.
const MOST_BYTES: u64 = 8 << 20;
const BEGIN: &str = "-----BEGIN AGE ENCRYPTED FILE-----";
const END: &str = "-----END AGE ENCRYPTED FILE-----";

/// A filled-in questionnaire.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SealedAnswer {
    /// What the same answer goes by if it comes twice.
    pub id: String,
    /// The digest of the questionnaire.
    pub survey: String,
    /// The token of the invitation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token: Option<String>,
    /// The id of the wave.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wave: Option<String>,
    /// In which language it was answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Tongue>,
    /// Where: `online`, or `onsite` for a kiosk.
    pub channel: String,
    /// When it was begun, in milliseconds since 1970 by the respondent's clock.
    pub started_at: i64,
    /// When it was handed in.
    pub answered_at: i64,
    /// The answers, by the keys of the questions.
    pub answers: Map<String, Json>,
}

/// Why an answer was not sealed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// The link names no key of a team.
    #[error("no key of a team")]
    NoKey,
    /// The cipher fails, in its words.
    #[error("sealing failed: {0}")]
    Failed(String),
}

/// Why an answer was not opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "open", rename_all = "snake_case")]
pub enum OpenError {
    /// It was sealed for somebody else.
    #[error("sealed for somebody else")]
    Foreign,
    /// It was cut off, or something in it was changed.
    #[error("cut off or changed")]
    Damaged,
    /// It is too long.
    #[error("too long")]
    TooLong,
    /// What came out is no answer.
    #[error("not an answer")]
    NoAnswer,
    /// Written by a newer version.
    #[error("version {found} is newer")]
    Newer {
        /// Which.
        found: u32,
    },
}

/// Seals `answer` for `team`, an age recipient.
///
/// # Errors
/// [`SealError`].
pub fn seal(answer: &SealedAnswer, team: &str) -> Result<String, SealError> {
    let recipient: x25519::Recipient = team.parse().map_err(|_| SealError::NoKey)?;
    let envelope = Envelope { format: FORMAT.to_owned(), version: VERSION, body: answer };
    let json = serde_json::to_vec(&envelope).map_err(|error| SealError::Failed(error.to_string()))?;
    // Not its own words: they would bring messages in seven languages and a library for them into the respondent's page.
    age::encrypt_and_armor(&recipient, &json).map_err(|error| SealError::Failed(format!("{error:?}")))
}

/// The sealed answers in a text, whatever stands around them and before their lines (mail quotes with `>`). What begins
/// and does not end comes too, and will not open.
#[must_use]
pub fn pieces(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut inside = false;
    for line in text.lines() {
        let line = line.trim_start_matches(['>', ' ', '\t', '\u{feff}']).trim_end();
        if line == BEGIN {
            inside = true;
            found.push(String::new());
        }
        if let (true, Some(piece)) = (inside, found.last_mut()) {
            // A line that a mail program left empty is none.
            if !line.is_empty() {
                piece.push_str(line);
                piece.push('\n');
            }
        }
        inside &= line != END;
    }
    found
}

/// Opens every sealed answer in a text with the team's secret key (`AGE-SECRET-KEY-1…`).
///
/// # Errors
/// [`BackupError::BadIdentity`].
pub fn open_all(text: &str, identity: &str) -> Result<Vec<Result<SealedAnswer, OpenError>>, BackupError> {
    let identity: x25519::Identity = identity.parse().map_err(|_| BackupError::BadIdentity)?;
    Ok(pieces(text).iter().map(|piece| open(piece, &identity)).collect())
}

/// Opens one sealed answer with the team's `identity`.
///
/// # Errors
/// [`OpenError`].
pub fn open(piece: &str, identity: &x25519::Identity) -> Result<SealedAnswer, OpenError> {
    let sealed = Decryptor::new_buffered(ArmoredReader::new(piece.as_bytes())).map_err(|error| refused(&error))?;
    let opened = sealed.decrypt(std::iter::once(identity as &dyn age::Identity)).map_err(|error| refused(&error))?;
    let mut json = Vec::new();
    opened.take(MOST_BYTES + 1).read_to_end(&mut json).map_err(|_| OpenError::Damaged)?;
    if u64::try_from(json.len()).is_ok_and(|length| length > MOST_BYTES) {
        return Err(OpenError::TooLong);
    }
    envelope::open(&json, FORMAT, VERSION).map_err(|error| match error {
        Unopened::Newer(found) => OpenError::Newer { found },
        Unopened::Json(_) | Unopened::Other(_) => OpenError::NoAnswer,
    })
}

fn refused(error: &DecryptError) -> OpenError {
    match error {
        DecryptError::NoMatchingKeys => OpenError::Foreign,
        _ => OpenError::Damaged,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
    use super::*;
    use crate::codec::asking::TeamKey;

    fn answer() -> SealedAnswer {
        let answers = serde_json::json!({"nps": 9, "why": "快 <b>"});
        SealedAnswer {
            id: "5f0c".to_owned(),
            survey: "0011aa".to_owned(),
            token: None,
            wave: None,
            language: Some(Tongue::Zh),
            channel: "online".to_owned(),
            started_at: -5,
            answered_at: 1_763_797_260_000,
            answers: answers.as_object().unwrap().clone(),
        }
    }

    fn opened(piece: &str, key: &TeamKey) -> Result<SealedAnswer, OpenError> {
        open(piece, &key.identity().parse().unwrap())
    }

    #[test]
    fn only_the_team_opens_an_answer() {
        let (ours, theirs) = (TeamKey::make([1; 32]), TeamKey::make([1; 32]));
        let text = seal(&answer(), ours.recipient()).unwrap();
        // Not just the letters: once in a thousand times they stand in the cipher by chance.
        assert!(text.is_ascii() && !text.contains("\"nps\""), "{text}");
        assert_eq!(opened(&text, &ours), Ok(answer()));
        assert_eq!(opened(&text, &theirs), Err(OpenError::Foreign));
        assert_eq!(seal(&answer(), "age1nobody"), Err(SealError::NoKey));
    }

    #[test]
    fn answers_are_found_in_what_people_send() {
        let key = TeamKey::make([1; 32]);
        let [one, two] = [1, 2].map(|_| seal(&answer(), key.recipient()).unwrap());
        let quoted: String = two.lines().map(|line| format!("> {line} \r\n")).collect();
        let text = format!(
            "Hello,\n\n{one}\nand what I said before:\n{quoted}\nBye\n-----BEGIN AGE ENCRYPTED FILE-----\nYWdl"
        );
        let found = pieces(&text);
        let opened: Vec<_> = found.iter().map(|piece| opened(piece, &key).map(|_| ())).collect();
        assert_eq!(opened, [Ok(()), Ok(()), Err(OpenError::Damaged)]);
        assert!(pieces("nothing of that kind").is_empty());
    }

    #[test]
    fn a_changed_answer_never_opens_as_another_one() {
        let key = TeamKey::make([1; 32]);
        let text = seal(&answer(), key.recipient()).unwrap();
        for at in 0..text.len() {
            let other = if &text[at..=at] == "A" { "B" } else { "A" };
            let changed = format!("{}{other}{}", &text[..at], &text[at + 1..]);
            let read = opened(&changed, &key);
            assert!(read.is_err() || read == Ok(answer()), "changed at {at}: {read:?}");
        }
    }

    #[test]
    fn other_content_is_refused() {
        let key = TeamKey::make([1; 32]);
        let sealed =
            |text: &[u8]| age::encrypt_and_armor(&key.recipient().parse::<x25519::Recipient>().unwrap(), text).unwrap();
        let said = |text: &str| opened(&sealed(text.as_bytes()), &key);
        assert_eq!(said("hello"), Err(OpenError::NoAnswer));
        assert_eq!(said(r#"{"format":"zhiji.answer","version":1}"#), Err(OpenError::NoAnswer));
        assert_eq!(said(r#"{"format":"other","version":1}"#), Err(OpenError::NoAnswer));
        assert_eq!(said(r#"{"format":"zhiji.answer","version":9}"#), Err(OpenError::Newer { found: 9 }));
        assert_eq!(opened(&sealed(&vec![b' '; 9 << 20]), &key), Err(OpenError::TooLong));
    }
}
