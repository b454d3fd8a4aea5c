//! Answers to single questions, laid out by respondent: built once for a data set, then scanned by every figure.
//!
//! Responses of one survey lie side by side, so a question's answers are one dense array over the rows of its survey.

use super::column::Column;
use crate::domain::clocks::Zone;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::surveys::{answer, question, response};
use crate::kernel::column::Slot;
use crate::kernel::time::{DAY_MS, Timestamp};
use std::collections::HashMap;
use std::ops::Range;

/// One question and what was answered to it.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// Its record.
    pub slot: Option<Slot>,
    /// What answers know it by; may be empty.
    pub key: Box<str>,
    /// Its words in Chinese and English.
    pub text: [Box<str>; 2],
    /// The kind of answer it takes.
    pub kind: Box<str>,
    /// The driver it asks about; may be empty.
    pub driver: Box<str>,
    /// The part it plays in a method; may be empty.
    pub measure: Box<str>,
    /// What it is about inside that method; may be empty.
    pub subject: Box<str>,
    /// The ends of its scale, where they are known.
    pub scale: Option<(i64, i64)>,
    /// The score, or what was experienced, by row of its survey; no number where nothing was said.
    pub scores: Column,
    /// What was expected, by row of its survey; empty where it is no pair.
    pub expected: Column,
    /// What was chosen, by row of its survey: a place in [`Sheet::choices`], 0 for nothing; empty where nothing was.
    pub chosen: Vec<u32>,
    /// Where somebody used words of their own: the row of its survey, ascending, and the answer.
    pub words: Vec<(u32, Slot)>,
}

/// A survey on the sheet: its rows, and its questions in order.
#[derive(Clone, Debug, Default)]
pub struct Part {
    /// Which one.
    pub survey: Option<Slot>,
    /// Its rows on the sheet.
    pub rows: Range<usize>,
    /// Its questions.
    pub questions: Vec<Asked>,
}

/// All responses of some surveys.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// The surveys.
    pub parts: Vec<Part>,
    /// What was chosen, each wording once; the first is empty.
    pub choices: Vec<Box<str>>,
    /// The responses.
    pub slots: Vec<Slot>,
    /// On which day, since 1970.
    pub days: Vec<i32>,
    /// Who.
    pub customers: Vec<Slot>,
    /// In which wave.
    pub waves: Vec<Slot>,
    /// Which version was answered.
    pub versions: Vec<Slot>,
    /// About which order.
    pub orders: Vec<Slot>,
    /// About which complaint.
    pub complaints: Vec<Slot>,
    /// The rows in which something was said in own words, the newest first.
    pub worded: Vec<u32>,
    /// Over which channel: a place in [`Sheet::words`].
    pub channels: Vec<u16>,
    /// In which language: a place in [`Sheet::words`].
    pub tongues: Vec<u16>,
    /// Codes of channels and languages; the first is empty.
    pub words: Vec<Box<str>>,
    /// NPS, CSAT, CES of the response.
    pub headlines: [Column; 3],
    /// Expectation and experience of the response; no number where there is none.
    pub pairs: [Column; 2],
}

/// Words that are told apart by a small number.
struct Known(HashMap<Box<str>, usize>, Vec<Box<str>>);

impl Known {
    fn new() -> Self {
        Self(HashMap::from([("".into(), 0)]), vec!["".into()])
    }

    fn place(&mut self, word: &str) -> usize {
        if let Some(place) = self.0.get(word) {
            return *place;
        }
        self.1.push(word.into());
        self.0.insert(word.into(), self.1.len() - 1);
        self.1.len() - 1
    }
}

fn small<T: TryFrom<usize> + Default>(place: usize) -> T {
    T::try_from(place).unwrap_or_default()
}

impl Sheet {
    /// The sheet of one survey, or of all.
    #[must_use]
    pub fn of(dataset: &Dataset, survey: Option<Slot>, zone: Zone) -> Self {
        let mut sheet = Self { parts: parts(dataset, survey), ..Self::default() };
        let place_of_part: HashMap<Slot, usize> =
            sheet.parts.iter().enumerate().filter_map(|(at, part)| Some((part.survey?, at))).collect();
        // The rows of each survey side by side: first how many, then where each goes.
        let table = dataset.table(Entity::Responses);
        let mut part_of = vec![u32::MAX; table.slot_count()];
        let mut counts = vec![0_usize; sheet.parts.len()];
        let mut last = (None, None);
        table.scan(response::SURVEY, |slot, of| {
            if last.0 != Some(of) {
                last = (Some(of), of.and_then(|of| place_of_part.get(&of)).copied());
            }
            if let Some((place, count)) = last.1.and_then(|at| Some((at, counts.get_mut(at)?))) {
                part_of[slot.index()] = small(place);
                *count += 1;
            }
        });
        let mut first = 0;
        for (part, count) in sheet.parts.iter_mut().zip(counts) {
            part.rows = first..first + count;
            first += count;
        }
        let mut said = vec![false; first];
        let row_of = sheet.fill_responses(dataset, &part_of, zone, &mut said);
        sheet.fill_answers(dataset, &row_of, &mut said);
        let mut worded: Vec<u32> = (0..).zip(&said).filter(|(_, said)| **said).map(|(row, _)| row).collect();
        worded.sort_by_key(|row| {
            let row = Slot(*row).index();
            std::cmp::Reverse((sheet.days.get(row).copied(), sheet.slots.get(row).copied()))
        });
        sheet.worded = worded;
        sheet.fill_from_headlines();
        sheet
    }

    /// Puts the responses into their rows, and says in which row each is; marks the rows in which something was `said`.
    fn fill_responses(&mut self, dataset: &Dataset, part_of: &[u32], zone: Zone, said: &mut [bool]) -> Vec<u32> {
        let rows = said.len();
        let table = dataset.table(Entity::Responses);
        let mut next: Vec<usize> = self.parts.iter().map(|part| part.rows.start).collect();
        let mut row_of = vec![u32::MAX; part_of.len()];
        let mut words = Known::new();
        self.slots = vec![Slot::NONE; rows];
        self.days = vec![0; rows];
        let links = [&mut self.customers, &mut self.waves, &mut self.versions, &mut self.orders, &mut self.complaints];
        links.into_iter().for_each(|link| *link = vec![Slot::NONE; rows]);
        (self.channels, self.tongues) = (vec![0; rows], vec![0; rows]);
        for (first, chunk) in table.runs() {
            let at = chunk.ints(response::ANSWERED_AT.key);
            let comments = chunk.texts(response::COMMENT.key);
            let links = [response::CUSTOMER, response::WAVE, response::VERSION, response::ORDER, response::COMPLAINT];
            let links = links.map(|field| chunk.slots(field.key));
            let codes = [response::CHANNEL.key, response::TONGUE.key].map(|key| chunk.choices(key));
            let scores = [response::NPS.key, response::CSAT.key, response::CES.key].map(|key| chunk.ints(key));
            let pair = [response::EXPECTATION.key, response::EXPERIENCE.key].map(|key| chunk.numbers(key));
            for row in chunk.live_rows() {
                let Some(part) = part_of.get(first + row).and_then(|at| next.get_mut(Slot(*at).index())) else {
                    continue;
                };
                let to = *part;
                *part += 1;
                row_of[first + row] = small(to);
                self.slots[to] = Slot::at(first + row);
                let day = at.get(row).map_or(0, |at| zone.shown(Timestamp(at)).0.div_euclid(DAY_MS));
                self.days[to] = i32::try_from(day).unwrap_or(0);
                said[to] = !comments.get(row).is_empty();
                let who = [&mut self.customers, &mut self.waves, &mut self.versions];
                let about = [&mut self.orders, &mut self.complaints];
                for (column, link) in who.into_iter().chain(about).zip(links) {
                    column[to] = link.get(row).unwrap_or(Slot::NONE);
                }
                for (column, code) in [&mut self.channels, &mut self.tongues].into_iter().zip(codes) {
                    column[to] = small(words.place(code.get(row)));
                }
                for (column, score) in self.headlines.iter_mut().zip(scores) {
                    let score = score.get(row).and_then(|score| i32::try_from(score).ok());
                    score.into_iter().for_each(|score| column.put(to, rows, score.into()));
                }
                for (column, number) in self.pairs.iter_mut().zip(pair) {
                    number.get(row).into_iter().for_each(|number| column.put(to, rows, number));
                }
            }
        }
        self.words = words.1;
        row_of
    }

    fn fill_answers(&mut self, dataset: &Dataset, row_of: &[u32], said: &mut [bool]) {
        let mut place = vec![(u32::MAX, 0_u32); dataset.table(Entity::Questions).slot_count()];
        for (at, part) in self.parts.iter_mut().enumerate() {
            for (of, asked) in part.questions.iter_mut().enumerate() {
                if let Some(place) = asked.slot.and_then(|slot| place.get_mut(slot.index())) {
                    *place = (small(at), small(of));
                }
            }
        }
        let mut choices = Known::new();
        for (first, chunk) in dataset.table(Entity::Answers).runs() {
            let (of, to) = (chunk.slots(answer::RESPONSE.key), chunk.slots(answer::QUESTION.key));
            let [score, a, b] =
                [answer::SCORE.key, answer::EXPECTATION.key, answer::EXPERIENCE.key].map(|key| chunk.numbers(key));
            let [codes, texts] = [answer::CODES.key, answer::TEXT.key].map(|key| chunk.texts(key));
            for row in chunk.live_rows() {
                let (Some(of), Some(to)) = (of.get(row), to.get(row)) else { continue };
                let line = row_of.get(of.index()).map_or(usize::MAX, |line| Slot(*line).index());
                let Some((part, asked)) = place.get(to.index()).copied() else { continue };
                let Some(part) = self.parts.get_mut(Slot(part).index()).filter(|part| part.rows.contains(&line)) else {
                    continue;
                };
                let (at, line, lines) = (line, line - part.rows.start, part.rows.len());
                let Some(asked) = part.questions.get_mut(Slot(asked).index()) else { continue };
                let number = score.get(row).or_else(|| b.get(row));
                if let Some(number) = number {
                    asked.scores.put(line, lines, number);
                }
                if let Some(number) = a.get(row) {
                    asked.expected.put(line, lines, number);
                }
                let code = codes.get(row);
                if !code.is_empty() {
                    put(&mut asked.chosen, line, lines, small(choices.place(code)));
                }
                if !texts.get(row).is_empty() && &*asked.kind != "date" {
                    asked.words.push((small(line), Slot::at(first + row)));
                    said[at] = true;
                }
            }
        }
        for asked in self.parts.iter_mut().flat_map(|part| &mut part.questions) {
            asked.words.sort_unstable();
        }
        self.choices = choices.1;
    }

    /// Where a question's answer stands on the response alone (imports, older answers), it is read there: for the first
    /// question of NPS, CSAT and CES, and for a pair that is the only one.
    fn fill_from_headlines(&mut self) {
        for part in &mut self.parts {
            let (rows, lines) = (part.rows.clone(), part.rows.len());
            for (kind, scores) in ["nps", "csat", "ces"].into_iter().zip(&self.headlines) {
                let Some(asked) = part.questions.iter_mut().find(|asked| *asked.kind == *kind) else { continue };
                for (line, row) in rows.clone().enumerate() {
                    if asked.scores.get(line).is_none() {
                        asked.scores.put(line, lines, scores.value(row));
                    }
                }
            }
            let mut pairs = part.questions.iter_mut().filter(|asked| &*asked.kind == "pair");
            let (Some(asked), None) = (pairs.next(), pairs.next()) else { continue };
            let [a, b] = &self.pairs;
            for (line, row) in rows.enumerate() {
                if asked.scores.get(line).is_none() && asked.expected.get(line).is_none() {
                    asked.expected.put(line, lines, a.value(row));
                    asked.scores.put(line, lines, b.value(row));
                }
            }
        }
    }
}

fn put(column: &mut Vec<u32>, line: usize, lines: usize, value: u32) {
    if column.is_empty() {
        column.resize(lines, 0);
    }
    if let Some(cell) = column.get_mut(line) {
        *cell = value;
    }
}

/// The surveys with their questions in order, without rows yet. Questions that no answer can belong to are left out.
fn parts(dataset: &Dataset, survey: Option<Slot>) -> Vec<Part> {
    let table = dataset.table(Entity::Questions);
    let surveys: Vec<Slot> = match survey {
        Some(survey) => vec![survey],
        None => dataset.table(Entity::Surveys).slots().collect(),
    };
    let mut by_survey: HashMap<Slot, Vec<(i64, Slot)>> = HashMap::new();
    table.scan(question::SURVEY, |slot, of| {
        if let Some(of) = of {
            let position = table.get(slot, question::POSITION).flatten().unwrap_or(i64::MAX);
            by_survey.entry(of).or_default().push((position, slot));
        }
    });
    let part = |survey: Slot| {
        let mut asked = by_survey.remove(&survey).unwrap_or_default();
        asked.sort_unstable();
        let questions = asked.into_iter().map(|(_, slot)| asked_at(dataset, slot)).collect();
        Part { survey: Some(survey), rows: 0..0, questions }
    };
    surveys.into_iter().map(part).collect()
}

fn asked_at(dataset: &Dataset, slot: Slot) -> Asked {
    let table = dataset.table(Entity::Questions);
    let text = |field| table.get(slot, field).unwrap_or("").into();
    let choice = |field| table.get(slot, field).unwrap_or("").into();
    let kind: Box<str> = choice(question::KIND);
    let known = match &*kind {
        "nps" => Some((0, 10)),
        "csat" => Some((1, 5)),
        "ces" => Some((1, 7)),
        _ => None,
    };
    let end = |field| table.get(slot, field).flatten();
    Asked {
        slot: Some(slot),
        key: text(question::KEY),
        text: [text(question::TEXT_ZH), text(question::TEXT_EN)],
        driver: choice(question::DRIVER),
        measure: choice(question::MEASURE),
        subject: text(question::SUBJECT),
        scale: end(question::SCALE_FROM).zip(end(question::SCALE_TO)).or(known),
        kind,
        ..Asked::default()
    }
}
