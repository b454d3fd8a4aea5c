//! A questionnaire out of a file: our own JSON, or that of `SurveyJS` as far as it maps.

use super::surveyjs;
use crate::domain::questionnaire::document::{FORMAT, MOST_BYTES};
use crate::domain::questionnaire::{Questionnaire, Unreadable};
use serde_json::Value as Json;

pub use super::surveyjs::{LeftOut, Missed};

/// What a file held.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// What it asks.
    pub questionnaire: Questionnaire,
    /// What was in the file and could not be taken over.
    pub left_out: Vec<LeftOut>,
}

/// Why a file gives no questionnaire.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unopened {
    /// It is no text.
    #[error("not a text")]
    NotText,
    /// It is no JSON; with the reader's own words, which name the place.
    #[error("no JSON: {0}")]
    NotJson(String),
    /// It is JSON, and neither ours nor that of `SurveyJS`.
    #[error("another kind of JSON")]
    OtherJson,
    /// It is of `SurveyJS`, and nothing in it can be asked here.
    #[error("no question in it can be taken over")]
    NothingMaps,
    /// It is ours, or too long to be looked at.
    #[error(transparent)]
    Ours(#[from] Unreadable),
}

/// Reads a file.
///
/// # Errors
/// [`Unopened`].
pub fn open(bytes: &[u8]) -> Result<Opened, Unopened> {
    if bytes.len() > MOST_BYTES {
        return Err(Unreadable::TooLong.into());
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Unopened::NotText)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // Nesting deeper than 128 is refused by the reader.
    let json: Json = serde_json::from_str(text).map_err(|error| Unopened::NotJson(error.to_string()))?;
    if json.get("format").and_then(Json::as_str) == Some(FORMAT) {
        let questionnaire = Questionnaire::read(text)?;
        return Ok(Opened { questionnaire, left_out: Vec::new() });
    }
    let (questionnaire, left_out) = surveyjs::read(&json).ok_or(Unopened::OtherJson)?;
    if questionnaire.questions().next().is_none() {
        return Err(Unopened::NothingMaps);
    }
    Ok(Opened { questionnaire, left_out })
}
