//! Ready questionnaires. They lie in `packs/`, one JSON file each, with what each measures and where it was published;
//! the build joins them to one file, which is fetched when somebody begins a survey.

use super::document::Questionnaire;
use super::words::Words;
use serde::Deserialize;

/// A ready questionnaire.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// Its stable name.
    pub key: String,
    /// What the team calls it, by its method; the title in it is for respondents.
    pub name: Words,
    /// What a survey made of it is for: a code of [`PURPOSE`](crate::domain::surveys::survey::PURPOSE).
    pub purpose: String,
    /// What it measures, in one sentence.
    pub about: Words,
    /// Where its method was published; empty where it is common use.
    #[serde(default)]
    pub source: String,
    /// What it asks.
    pub questionnaire: Questionnaire,
}

/// Reads the joined file: one pack after another.
///
/// # Errors
/// What the reader of JSON says of the first that is none.
pub fn read(joined: &str) -> Result<Vec<Pack>, serde_json::Error> {
    serde_json::Deserializer::from_str(joined).into_iter().collect()
}
