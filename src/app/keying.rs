//! Forms that are being keyed in, until they are kept as answers: sealed beside the records, so that neither a reload nor
//! a closed tab loses a stack, and nothing of it lies readable on the disk.

use super::session::Session;
use crate::domain::questionnaire::{Answers, Questionnaire};
use crate::domain::surveys::keying::Sheet;
use crate::kernel::id::Id;
use crate::store::StoreError;
use crate::store::layout::KEYING;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};
use std::collections::BTreeMap;

/// Why a stack that was put by is not there again.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Unfinished {
    /// The store fails.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Its questionnaire is not here, or does not take what was keyed in; the stack stays where it is.
    #[error("its questionnaire is not here")]
    NoVersion,
}

/// A stack of forms of one survey, as it lies between two reloads.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stack {
    /// The version that is printed on them.
    pub version: Option<Id>,
    /// In which wave they came back.
    pub wave: Option<Id>,
    /// Whether the second pass has begun.
    pub again: bool,
    /// What the first pass read.
    pub first: Vec<Sheet>,
    /// What the second pass read so far.
    pub second: Vec<Sheet>,
}

#[derive(Default, Serialize, Deserialize)]
struct Written {
    version: String,
    wave: String,
    again: bool,
    first: Vec<(usize, Map<String, Json>)>,
    second: Vec<(usize, Map<String, Json>)>,
}

impl Stack {
    /// Whether nothing was keyed in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.first.is_empty() && self.second.is_empty()
    }

    fn written(&self) -> Written {
        let id = |id: Option<Id>| id.map(|id| id.to_string()).unwrap_or_default();
        let sheets = |sheets: &[Sheet]| sheets.iter().map(|sheet| (sheet.number, sheet.answers.to_json())).collect();
        Written {
            version: id(self.version),
            wave: id(self.wave),
            again: self.again,
            first: sheets(&self.first),
            second: sheets(&self.second),
        }
    }

    fn read(written: &Written, document: impl Fn(Id) -> Option<Questionnaire>) -> Option<Self> {
        let version = written.version.parse().ok()?;
        let questionnaire = document(version)?;
        let sheet = |(number, answers): &(usize, Map<String, Json>)| {
            let answers = Answers::read(questionnaire.questions(), answers).ok()?;
            Some(Sheet { number: *number, answers })
        };
        let sheets = |sheets: &[(usize, Map<String, Json>)]| sheets.iter().map(sheet).collect::<Option<Vec<_>>>();
        Some(Self {
            version: Some(version),
            wave: written.wave.parse().ok(),
            again: written.again,
            first: sheets(&written.first)?,
            second: sheets(&written.second)?,
        })
    }
}

async fn all(session: Session) -> Result<BTreeMap<String, Written>, StoreError> {
    let Some(note) = session.workspace().note(KEYING).await? else { return Ok(BTreeMap::new()) };
    serde_json::from_slice(&note).map_err(|error| StoreError::Failed(error.to_string()))
}

/// The stack of `survey` that was not kept yet; `document` knows the questionnaire of a version.
///
/// # Errors
/// [`Unfinished`].
pub async fn unfinished(
    session: Session,
    survey: Id,
    document: impl Fn(Id) -> Option<Questionnaire>,
) -> Result<Option<Stack>, Unfinished> {
    let all = all(session).await?;
    let Some(written) = all.get(&survey.to_string()) else { return Ok(None) };
    let stack = Stack::read(written, document).ok_or(Unfinished::NoVersion)?;
    Ok((!stack.is_empty()).then_some(stack))
}

/// Puts the stack of `survey` by; an empty one is forgotten.
///
/// # Errors
/// See [`StoreError`].
pub async fn put_by(session: Session, survey: Id, stack: &Stack) -> Result<(), StoreError> {
    let mut all = all(session).await?;
    if stack.is_empty() {
        all.remove(&survey.to_string());
    } else {
        all.insert(survey.to_string(), stack.written());
    }
    let note = serde_json::to_vec(&all).map_err(|error| StoreError::Failed(error.to_string()))?;
    session.workspace().set_note(KEYING, &note).await
}
