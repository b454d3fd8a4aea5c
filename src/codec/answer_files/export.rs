//! The answers to one survey as a CSV file, piece by piece.
//!
//! The columns come from the records of the questions, so that answers to older versions, to retired questions and from
//! before there were questionnaires are in the file too; labels of options from the version that was answered.

use super::parts::{Side, behind};
use crate::codec::csv_line::{Cells, push_line};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::questionnaire::question::OTHER;
use crate::domain::questionnaire::words::{Tongue, Words};
use crate::domain::surveys::{answer, question, response, version};
use crate::kernel::column::Slot;
use crate::kernel::value::Value;
use std::collections::HashMap;

/// Rows that are written at once.
const ROWS_A_PIECE: usize = 2_000;

/// How answers stand in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One row a respondent.
    Wide,
    /// One row an answer.
    Long,
}

/// What stands in the cells and heads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// Keys and codes, as they come back in.
    Codes,
    /// The words of the questionnaire in one language.
    Labels(Tongue),
}

/// What is known of a response beside its answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meta {
    /// Its id.
    Id,
    /// When it was answered.
    AnsweredAt,
    /// Who answered, by id.
    Customer,
    /// Who answered, by name.
    CustomerName,
    /// Over which channel.
    Channel,
    /// In which language.
    Language,
    /// In which wave.
    Wave,
    /// To which version.
    Version,
    /// A headline score, or what was said in own words, by the field of the response.
    Field(&'static str),
}

impl Meta {
    /// All, in the order in which they stand.
    pub const ALL: [Self; 14] = [
        Self::Id,
        Self::AnsweredAt,
        Self::Customer,
        Self::CustomerName,
        Self::Channel,
        Self::Language,
        Self::Wave,
        Self::Version,
        Self::Field("expectation"),
        Self::Field("experience"),
        Self::Field("nps"),
        Self::Field("csat"),
        Self::Field("ces"),
        Self::Field("comment"),
    ];

    /// The field of the response that it is, for its label; nothing for the id.
    #[must_use]
    pub fn field(self) -> Option<&'static str> {
        Some(match self {
            Self::Id => return None,
            Self::AnsweredAt => response::ANSWERED_AT.key,
            Self::Customer | Self::CustomerName => response::CUSTOMER.key,
            Self::Channel => response::CHANNEL.key,
            Self::Language => response::TONGUE.key,
            Self::Wave => response::WAVE.key,
            Self::Version => response::VERSION.key,
            Self::Field(key) => key,
        })
    }

    /// What it goes by in a file with codes.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::Id => "response.id".to_owned(),
            Self::CustomerName => "response.customer_name".to_owned(),
            meta => format!("response.{}", meta.field().unwrap_or_default()),
        }
    }

    fn cell(self, dataset: &Dataset, slot: Slot) -> String {
        let entity = Entity::Responses;
        let link = |field| dataset.get(entity, slot, field).flatten();
        match self {
            Self::Id => dataset.table(entity).id_at(slot).map(|id| id.to_string()).unwrap_or_default(),
            Self::Customer => {
                let id = link(response::CUSTOMER).and_then(|at| dataset.table(Entity::Customers).id_at(at));
                id.map(|id| id.to_string()).unwrap_or_default()
            }
            Self::CustomerName => {
                link(response::CUSTOMER).map(|at| dataset.title(Entity::Customers, at).to_owned()).unwrap_or_default()
            }
            Self::Wave => {
                link(response::WAVE).map(|at| dataset.title(Entity::Waves, at).to_owned()).unwrap_or_default()
            }
            Self::Version => {
                let number = link(response::VERSION)
                    .and_then(|at| dataset.get(Entity::SurveyVersions, at, version::NUMBER).flatten());
                number.map(|number| number.to_string()).unwrap_or_default()
            }
            meta => match dataset.value(entity, slot, meta.field().unwrap_or_default()) {
                Value::Text(text) => text.to_string(),
                Value::Choice(code) => code.to_string(),
                Value::Int(number) => number.to_string(),
                Value::Number(number) => number.to_string(),
                Value::Time(at) => at.to_string(),
                _ => String::new(),
            },
        }
    }
}

/// One column of the wide form.
struct Column {
    question: Slot,
    side: Side,
    code: String,
    label: Words,
    kind: String,
}

/// What is needed again and again.
struct Survey<'a> {
    dataset: &'a Dataset,
    columns: Vec<Column>,
    /// The documents that were answered, by version.
    versions: HashMap<Slot, Questionnaire>,
    /// The key of each question.
    keys: HashMap<Slot, String>,
    /// Its responses, each with its answers behind it in `answers`.
    responses: Vec<Slot>,
    answers: Vec<(Slot, Slot)>,
    content: Content,
}

/// The file, piece by piece; `head` says what columns about the respondent are called where labels are asked for. A file
/// for spreadsheets begins with a mark that tells them that it is UTF-8.
pub fn pieces<'a>(
    dataset: &'a Dataset,
    survey: Slot,
    (form, content, cells): (Form, Content, Cells),
    head: &dyn Fn(Meta) -> String,
    words: [String; 3],
) -> impl Iterator<Item = Vec<u8>> + use<'a> {
    let survey = Survey::of(dataset, survey, content);
    let mut text = String::new();
    if cells == Cells::SpreadsheetSafe {
        text.push('\u{feff}');
    }
    push_line(&mut text, survey.heads(form, head, words).iter().map(String::as_str), cells);
    let count = survey.responses.len().div_ceil(ROWS_A_PIECE);
    let rows = (0..count).map(move |piece| {
        let mut text = String::new();
        for slot in survey.responses.iter().skip(piece * ROWS_A_PIECE).take(ROWS_A_PIECE) {
            for row in survey.rows(form, *slot) {
                push_line(&mut text, row.iter().map(String::as_str), cells);
            }
        }
        text.into_bytes()
    });
    std::iter::once(text.into_bytes()).chain(rows)
}

impl<'a> Survey<'a> {
    fn of(dataset: &'a Dataset, survey: Slot, content: Content) -> Self {
        let mut responses = Vec::new();
        let mut versions = HashMap::new();
        let table = dataset.table(Entity::Responses);
        table.scan(response::SURVEY, |slot, of| {
            if of == Some(survey) {
                responses.push(slot);
            }
        });
        for at in responses.iter().filter_map(|slot| table.get(*slot, response::VERSION).flatten()) {
            versions.entry(at).or_insert_with(|| {
                let document = dataset.get(Entity::SurveyVersions, at, version::DOCUMENT).unwrap_or("");
                // A damaged document costs labels, never answers.
                Questionnaire::read(document).unwrap_or_default()
            });
        }
        let is_ours: std::collections::HashSet<Slot> = responses.iter().copied().collect();
        let mut answers = Vec::new();
        dataset.table(Entity::Answers).scan(answer::RESPONSE, |slot, of| {
            if let Some(of) = of.filter(|of| is_ours.contains(of)) {
                answers.push((of, slot));
            }
        });
        answers.sort_unstable();
        let columns = columns(dataset, survey, &versions);
        let keys = columns.iter().map(|column| (column.question, key_of(dataset, column.question))).collect();
        Self { dataset, columns, versions, keys, responses, answers, content }
    }

    fn heads(&self, form: Form, head: &dyn Fn(Meta) -> String, words: [String; 3]) -> Vec<String> {
        let meta = |meta: Meta| if self.content == Content::Codes { meta.code() } else { head(meta) };
        let metas = Meta::ALL.into_iter().filter(|meta| form == Form::Wide || !matches!(meta, Meta::Field(_)));
        let mut heads: Vec<String> = metas.map(meta).collect();
        match (form, self.content) {
            (Form::Wide, Content::Codes) => heads.extend(self.columns.iter().map(|column| column.code.clone())),
            (Form::Wide, Content::Labels(tongue)) => {
                heads.extend(self.columns.iter().map(|column| column.label.said(tongue).to_owned()));
            }
            (Form::Long, Content::Codes) => heads.extend(["question", "kind", "value"].map(str::to_owned)),
            (Form::Long, Content::Labels(_)) => heads.extend(words),
        }
        heads
    }

    fn rows(&self, form: Form, slot: Slot) -> Vec<Vec<String>> {
        let metas = Meta::ALL.into_iter().filter(|meta| form == Form::Wide || !matches!(meta, Meta::Field(_)));
        let about: Vec<String> = metas.map(|meta| meta.cell(self.dataset, slot)).collect();
        let first = self.answers.partition_point(|(of, _)| *of < slot);
        let own = self.answers.iter().skip(first).take_while(|(of, _)| *of == slot);
        let table = self.dataset.table(Entity::Answers);
        let by_question: HashMap<Slot, Slot> =
            own.filter_map(|(_, at)| Some((table.get(*at, answer::QUESTION).flatten()?, *at))).collect();
        let cell = |column: &Column| by_question.get(&column.question).map(|at| self.cell(column, slot, *at));
        match form {
            Form::Wide => {
                let cells = self.columns.iter().map(|column| cell(column).unwrap_or_default());
                vec![about.into_iter().chain(cells).collect()]
            }
            Form::Long => self
                .columns
                .iter()
                .filter_map(|column| Some((column, cell(column).filter(|cell| !cell.is_empty())?)))
                .map(|(column, cell)| {
                    let name = match self.content {
                        Content::Codes => column.code.clone(),
                        Content::Labels(tongue) => column.label.said(tongue).to_owned(),
                    };
                    about.iter().cloned().chain([name, column.kind.clone(), cell]).collect()
                })
                .collect(),
        }
    }

    fn cell(&self, column: &Column, response: Slot, at: Slot) -> String {
        let table = self.dataset.table(Entity::Answers);
        let number = |number: Option<f64>| number.map(|number| number.to_string()).unwrap_or_default();
        let text = || table.get(at, answer::TEXT).unwrap_or("").to_owned();
        match (&column.side, column.kind.as_str()) {
            (Side::Expectation, _) => number(table.get(at, answer::EXPECTATION).flatten()),
            (Side::Experience, _) => number(table.get(at, answer::EXPERIENCE).flatten()),
            (Side::Other, _) | (_, "text" | "date") => text(),
            (_, "choice" | "choices" | "ranking" | "consent") => {
                let codes = table.get(at, answer::CODES).unwrap_or("").split_whitespace();
                let told: Vec<String> = codes.map(|code| self.told(column, response, code)).collect();
                told.join("; ")
            }
            _ => number(table.get(at, answer::SCORE).flatten()),
        }
    }

    /// A code, or what the version that was answered calls it.
    fn told(&self, column: &Column, response: Slot, code: &str) -> String {
        let Content::Labels(tongue) = self.content else { return code.to_owned() };
        if code == OTHER {
            return Side::Other.words().said(tongue).to_owned();
        }
        let version = self.dataset.get(Entity::Responses, response, response::VERSION).flatten();
        let question = version
            .and_then(|at| self.versions.get(&at))
            .zip(self.keys.get(&column.question))
            .and_then(|(questionnaire, key)| questionnaire.question(key));
        let option = question.and_then(|question| question.ask.options().iter().find(|option| option.code == code));
        option.map_or_else(|| code.to_owned(), |option| option.text.said(tongue).to_owned())
    }
}

fn key_of(dataset: &Dataset, question: Slot) -> String {
    dataset.get(Entity::Questions, question, question::KEY).unwrap_or("").to_owned()
}

/// The columns of a survey, by the records of its questions: those that are asked first.
fn columns(dataset: &Dataset, survey: Slot, versions: &HashMap<Slot, Questionnaire>) -> Vec<Column> {
    let table = dataset.table(Entity::Questions);
    let mut questions = Vec::new();
    table.scan(question::SURVEY, |slot, of| {
        if of == Some(survey) {
            let retired = table.get(slot, question::RETIRED).flatten() == Some(true);
            questions.push((retired, table.get(slot, question::POSITION).flatten().unwrap_or(i64::MAX), slot));
        }
    });
    questions.sort_unstable();
    let of_key: HashMap<String, Slot> = questions.iter().map(|(_, _, slot)| (key_of(dataset, *slot), *slot)).collect();
    let words = |slot: Slot| {
        let text = |field| table.get(slot, field).unwrap_or("").to_owned();
        Words { zh: text(question::TEXT_ZH), en: text(question::TEXT_EN) }
    };
    let mut columns = Vec::new();
    for (place, (_, _, slot)) in (1..).zip(&questions) {
        let kind = table.get(*slot, question::KIND).unwrap_or("").to_owned();
        let key = key_of(dataset, *slot);
        // The rows of a matrix are records of their own; it has no answer itself.
        if kind == "matrix" {
            continue;
        }
        let matrix = key.split_once('.').and_then(|(matrix, _)| of_key.get(matrix)).map(|matrix| words(*matrix));
        let own = words(*slot);
        let text = matrix.map_or(own.clone(), |matrix| Words {
            zh: behind(&matrix.zh, "：", &own.zh),
            en: behind(&matrix.en, ": ", &own.en),
        });
        let code = if key.is_empty() { format!("question_{place}") } else { key.clone() };
        let offers = versions.values().filter_map(|document| document.question(&key)).any(|one| one.ask.takes_other());
        let sides = match kind.as_str() {
            "pair" => vec![Side::Expectation, Side::Experience],
            "choice" | "choices" if offers => vec![Side::Whole, Side::Other],
            _ => vec![Side::Whole],
        };
        for side in sides {
            let said = side.words();
            columns.push(Column {
                question: *slot,
                code: behind(&code, ".", side.suffix()),
                label: Words { zh: behind(&text.zh, "：", &said.zh), en: behind(&text.en, ": ", &said.en) },
                side,
                kind: kind.clone(),
            });
        }
    }
    columns
}
