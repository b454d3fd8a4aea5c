//! Rows of respondents as filled-in questionnaires: what each column is, and what stands in the way of a row.

use super::parts::{Part, parts};
use super::reading;
use super::who::{self, Named};
use crate::codec::delimited::Record;
use crate::codec::values::{DateForm, parse_when};
use crate::domain::clocks::Zone;
use crate::domain::command::Context;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::questionnaire::answers::{Answers, Misfit};
use crate::domain::questionnaire::words::Tongue;
use crate::domain::rules::{Refusal, Rule};
use crate::domain::surveys::recording::{Filled, screen};
use crate::domain::surveys::response;
use crate::kernel::id::Id;
use crate::kernel::time::Timestamp;
use crate::kernel::value::Kind;
use std::collections::HashMap;

/// What a column of the file is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Target {
    /// Passed over.
    #[default]
    Ignore,
    /// This part of the questionnaire, by its place among [`parts`].
    Part(usize),
    /// When it was answered.
    When,
    /// Who answered.
    Who,
    /// Over which channel.
    Channel,
    /// In which language.
    Language,
    /// What tells the answer from others, so that it counts once.
    Number,
}

impl Target {
    /// What is known of the respondent.
    pub const OF_RESPONDENT: [Self; 5] = [Self::When, Self::Who, Self::Channel, Self::Language, Self::Number];

    /// What such a column is called in our own files, and what else it may be called.
    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Ignore | Self::Part(_) => &[],
            Self::When => &[
                "response.answered_at",
                "answered_at",
                "date",
                "time",
                "timestamp",
                "submitted",
                "submitted at",
                "end date",
                "answered",
                "答题时间",
                "回答时间",
                "提交时间",
                "提交答卷时间",
                "时间",
                "日期",
            ],
            Self::Who => &[
                "response.customer",
                "customer",
                "customer id",
                "e-mail",
                "email",
                "phone",
                "name",
                "客户",
                "姓名",
                "电话",
                "手机",
                "手机号",
                "邮箱",
            ],
            Self::Channel => &["response.channel", "channel", "source", "渠道", "来源"],
            Self::Language => &["response.language", "language", "lang", "语言"],
            Self::Number => &["response.id", "id", "response id", "respondent", "编号", "序号", "答卷编号"],
        }
    }
}

/// What stands in the way of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// Its answer does not fit the question.
    Misfit(Misfit),
    /// It is no date.
    NotADate,
    /// Nobody is known by it.
    UnknownCustomer,
    /// Several customers are known by it.
    SeveralCustomers,
    /// It is none of ours.
    UnknownChannel,
    /// It is neither Chinese nor English.
    UnknownLanguage,
    /// The row is damaged: a quote never closes, or a cell is too long.
    Damaged,
    /// A rule refuses it.
    Refused(Box<Refusal>),
}

/// A row that is left out.
#[derive(Clone, Debug, PartialEq)]
pub struct RowError {
    /// The line on which it begins, from 1.
    pub line: u64,
    /// The column, where one is to blame.
    pub column: Option<usize>,
    /// What stands there.
    pub value: String,
    /// Why.
    pub reason: Reason,
}

/// What columns of these names probably are; nothing is given twice.
#[must_use]
pub fn suggest<'a>(names: impl Iterator<Item = &'a str>, questionnaire: &Questionnaire) -> Vec<Target> {
    let parts = parts(questionnaire);
    let same = |one: &str, other: &str| !one.is_empty() && one.trim().eq_ignore_ascii_case(other.trim());
    let mut given: Vec<Target> = Vec::new();
    for name in names {
        let of_part = |part: &Part| {
            same(&part.code(), name) || Tongue::ALL.into_iter().any(|tongue| same(part.label.only(tongue), name))
        };
        let part = parts.iter().position(of_part).map(Target::Part);
        let whom = || Target::OF_RESPONDENT.into_iter().find(|of| of.names().iter().any(|known| same(known, name)));
        let target = part.or_else(whom).filter(|target| !given.contains(target));
        given.push(target.unwrap_or_default());
    }
    given
}

/// What holds for the whole file.
#[derive(Clone, Debug, PartialEq)]
pub struct Taking {
    /// Which version was answered.
    pub version: Id,
    /// Of which survey.
    pub survey: Id,
    /// What each column is.
    pub targets: Vec<Target>,
    /// How the dates of each column are read.
    pub dates: Vec<DateForm>,
    /// When it was answered, where no column says so.
    pub when: Timestamp,
    /// Over which channel, where no column says so.
    pub channel: String,
    /// Where days begin.
    pub zone: Zone,
}

/// One row, before its customer is known.
struct Row {
    line: u64,
    who: Option<(usize, String)>,
    number: Option<String>,
    filled: Filled,
}

/// Rows of one file, as they come.
pub struct Rows<'a> {
    taking: &'a Taking,
    questionnaire: &'a Questionnaire,
    parts: Vec<Part>,
    channels: Vec<String>,
    taken: Vec<Row>,
    errors: Vec<RowError>,
    /// How often the same row came.
    seen: HashMap<String, usize>,
}

impl Taking {
    /// Begins with the rows of a file of answers to `questionnaire`.
    #[must_use]
    pub fn rows<'a>(&'a self, dataset: &Dataset, questionnaire: &'a Questionnaire) -> Rows<'a> {
        let schema = dataset.schema(Entity::Responses);
        let channels = match schema.field(response::CHANNEL.key).map(|field| &field.kind) {
            Some(Kind::Choice(options)) => options.iter().map(str::to_owned).collect(),
            _ => Vec::new(),
        };
        let parts = parts(questionnaire);
        Rows {
            taking: self,
            questionnaire,
            parts,
            channels,
            taken: Vec::new(),
            errors: Vec::new(),
            seen: HashMap::new(),
        }
    }

    fn column(&self, target: Target) -> Option<usize> {
        self.targets.iter().position(|of| *of == target)
    }
}

impl Rows<'_> {
    /// Takes the next row; its record will be `id`.
    pub fn push(&mut self, id: Id, record: &Record<'_>) {
        if record.is_blank() && record.fault.is_none() {
            return;
        }
        match self.row(id, record) {
            Ok(row) => self.taken.push(row),
            Err((column, reason)) => {
                let value = column.map_or("", |column| record.get(column)).to_owned();
                self.errors.push(RowError { line: record.line, column, value, reason });
            }
        }
    }

    fn row(&mut self, id: Id, record: &Record<'_>) -> Result<Row, (Option<usize>, Reason)> {
        if record.fault.is_some() {
            return Err((None, Reason::Damaged));
        }
        let taking = self.taking;
        let cell = |target: Target| {
            let column = taking.column(target)?;
            Some((column, record.get(column).trim())).filter(|(_, cell)| !cell.is_empty())
        };
        let answered_at = match cell(Target::When) {
            Some((column, cell)) => {
                let form = taking.dates.get(column).copied().unwrap_or_default();
                let when = parse_when(cell, form).map_err(|_| (Some(column), Reason::NotADate))?;
                when.instant(taking.zone)
            }
            None => taking.when,
        };
        let channel = match cell(Target::Channel) {
            Some((column, cell)) => {
                let known = self.channels.iter().find(|channel| channel.eq_ignore_ascii_case(cell));
                known.cloned().ok_or((Some(column), Reason::UnknownChannel))?
            }
            None => taking.channel.clone(),
        };
        let tongue = match cell(Target::Language) {
            Some((column, cell)) => Some(tongue_of(cell).ok_or((Some(column), Reason::UnknownLanguage))?),
            None => None,
        };
        let number = cell(Target::Number).map(|(_, cell)| cell.to_owned());
        let answers = self.answers(record).map_err(|(column, misfit)| (Some(column), Reason::Misfit(misfit)))?;
        let filled = Filled {
            id,
            version: taking.version,
            customer: None,
            wave: None,
            invitation: None,
            answer_id: self.answer_id(number.as_deref(), record),
            channel,
            tongue,
            answered_at,
            complaint: None,
            order: None,
            answers,
        };
        let who = cell(Target::Who).map(|(column, cell)| (column, cell.to_owned()));
        Ok(Row { line: record.line, who, number, filled })
    }

    /// What the row goes by if the file comes again: its number, else all that is in it, and how often that came before.
    fn answer_id(&mut self, number: Option<&str>, record: &Record<'_>) -> String {
        let survey = self.taking.survey;
        if let Some(number) = number {
            return format!("file:{}", Questionnaire::digest(&format!("{survey} {number}")));
        }
        let row = record.cells().collect::<Vec<_>>().join("\u{1f}");
        let digest = Questionnaire::digest(&format!("{survey} {row}"));
        let times = self.seen.entry(digest.clone()).or_insert(0);
        *times += 1;
        format!("file:{digest}-{times}")
    }

    fn answers(&self, record: &Record<'_>) -> Result<Answers, (usize, Misfit)> {
        let mut answers = Answers::default();
        for question in self.questionnaire.questions() {
            let mut cells = Vec::new();
            for (column, target) in self.taking.targets.iter().enumerate() {
                let Target::Part(at) = target else { continue };
                if let Some(part) = self.parts.get(*at).filter(|part| part.question == question.key) {
                    cells.push((&part.side, column, record.get(column).trim()));
                }
            }
            let dates = cells.first().and_then(|(_, column, _)| self.taking.dates.get(*column));
            let given = reading::answer(question, &cells, dates.copied().unwrap_or_default())?;
            answers.set(&question.key, given);
        }
        Ok(answers)
    }

    /// What can be taken in, and what is left out, by line. Who answered is found for all rows at once.
    #[must_use]
    pub fn finish(self, dataset: &Dataset, context: &Context) -> (Vec<Filled>, Vec<RowError>) {
        let Self { taking, taken, mut errors, .. } = self;
        let found = who::find(dataset, taken.iter().filter_map(|row| row.who.as_ref().map(|(_, text)| text.as_str())));
        let number_column = taking.column(Target::Number);
        let (mut ready, mut lines) = (Vec::new(), HashMap::new());
        for Row { line, who, number, mut filled } in taken {
            if number.is_some_and(|number| is_here(dataset, taking.survey, &number)) {
                let rule = Rule::AnsweredAlready;
                let refusal = Refusal { entity: Entity::Responses, field: Some(response::ANSWER_ID.into()), rule };
                errors.push(RowError {
                    line,
                    column: number_column,
                    value: String::new(),
                    reason: Reason::Refused(Box::new(refusal)),
                });
                continue;
            }
            if let Some((column, text)) = who {
                let reason = match who::named(&found, &text) {
                    Named::One(id) => {
                        filled.customer = Some(id);
                        None
                    }
                    Named::Nobody => Some(Reason::UnknownCustomer),
                    Named::Several => Some(Reason::SeveralCustomers),
                };
                if let Some(reason) = reason {
                    errors.push(RowError { line, column: Some(column), value: text, reason });
                    continue;
                }
            }
            lines.insert(filled.id, line);
            ready.push(filled);
        }
        let (ready, refused) = screen(dataset, ready, context);
        for (filled, refusal) in refused {
            let line = lines.get(&filled.id).copied().unwrap_or_default();
            let column = number_column.filter(|_| refusal.rule == Rule::AnsweredAlready);
            errors.push(RowError { line, column, value: String::new(), reason: Reason::Refused(Box::new(refusal)) });
        }
        errors.sort_by_key(|error| error.line);
        (ready, errors)
    }
}

/// Whether the answer came out of this very survey.
fn is_here(dataset: &Dataset, survey: Id, number: &str) -> bool {
    let slot = number.parse().ok().and_then(|id| dataset.slot(Entity::Responses, id));
    let of = slot.and_then(|slot| dataset.get(Entity::Responses, slot, response::SURVEY).flatten());
    of.is_some() && of == dataset.slot(Entity::Surveys, survey)
}

fn tongue_of(cell: &str) -> Option<Tongue> {
    let cell = cell.to_lowercase();
    if cell.starts_with("zh") || ["中文", "chinese", "汉语"].contains(&cell.as_str()) {
        Some(Tongue::Zh)
    } else if cell.starts_with("en") || ["英文", "英语"].contains(&cell.as_str()) {
        Some(Tongue::En)
    } else {
        None
    }
}
