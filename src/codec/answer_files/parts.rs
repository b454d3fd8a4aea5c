//! What a question has columns for.

use crate::domain::questionnaire::question::Ask;
use crate::domain::questionnaire::words::Words;
use crate::domain::questionnaire::{Question, Questionnaire};

/// What a column holds of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Side {
    /// The answer.
    Whole,
    /// What was expected, of a pair.
    Expectation,
    /// What was experienced, of a pair.
    Experience,
    /// Own words beside the options.
    Other,
    /// A row of a matrix, by its code.
    Row(String),
}

impl Side {
    /// What stands behind the label of the question.
    pub(super) fn words(&self) -> Words {
        match self {
            Self::Whole | Self::Row(_) => Words::default(),
            Self::Expectation => Words::new("期望", "expectation"),
            Self::Experience => Words::new("实际感受", "experience"),
            Self::Other => Words::new("其他", "other"),
        }
    }

    /// What stands behind the key of the question.
    pub(super) fn suffix(&self) -> &str {
        match self {
            Self::Whole => "",
            Self::Expectation => "expectation",
            Self::Experience => "experience",
            Self::Other => "other",
            Self::Row(code) => code,
        }
    }
}

/// A key or a label with what stands behind it.
pub(super) fn behind(name: &str, sign: &str, suffix: &str) -> String {
    if suffix.is_empty() { name.to_owned() } else { format!("{name}{sign}{suffix}") }
}

/// One column of a questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The key of the question.
    pub question: String,
    /// What of it.
    pub side: Side,
    /// What it is called by people.
    pub label: Words,
}

impl Part {
    /// What it goes by in a file with codes.
    #[must_use]
    pub fn code(&self) -> String {
        behind(&self.question, ".", self.side.suffix())
    }

    fn of(question: &Question, side: Side) -> Self {
        let row = match &side {
            Side::Row(code) => question.ask.options().iter().find(|row| row.code == *code).map(|row| row.text.clone()),
            side => Some(side.words()),
        };
        let row = row.unwrap_or_default();
        let label = Words::new(&behind(&question.text.zh, "：", &row.zh), &behind(&question.text.en, ": ", &row.en));
        Self { question: question.key.clone(), side, label }
    }
}

/// The columns of a questionnaire, in the order of its questions.
#[must_use]
pub fn parts(questionnaire: &Questionnaire) -> Vec<Part> {
    let mut parts = Vec::new();
    for question in questionnaire.questions() {
        let mut add = |side| parts.push(Part::of(question, side));
        match &question.ask {
            Ask::Pair { .. } => [Side::Expectation, Side::Experience].into_iter().for_each(&mut add),
            Ask::Matrix { rows, .. } => rows.iter().map(|row| Side::Row(row.code.clone())).for_each(&mut add),
            ask => {
                add(Side::Whole);
                if ask.takes_other() {
                    add(Side::Other);
                }
            }
        }
    }
    parts
}
