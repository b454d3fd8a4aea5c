//! Finding articles by free text in either language, best first: BM25 over terms, a title weighing more than a text.
//!
//! The index is derived from the articles and kept chunk by chunk: what is searched is read anew only where it changed,
//! not when an article was used once more.

use super::article::{PUBLISHED, STATE, VERSIONS, Version};
use super::terms::{self, Sort};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::chunk::Chunk;
use crate::kernel::column::Slot;
use crate::kernel::field::{Choice, Holds, Text};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// How much more a term in the title weighs than one in the text.
const TITLE_WEIGHT: f64 = 3.0;
/// The usual constants of BM25: how soon more of the same says nothing more, and how much long texts are held back.
const K1: f64 = 1.2;
const B: f64 = 0.75;
/// What an article gets on top whose title or text is the query word for word.
const WORD_FOR_WORD: f64 = 1e6;

/// One language of one article.
#[derive(Debug)]
struct Document {
    row: usize,
    version: usize,
    length: u32,
    /// Of the title, and of the text.
    essences: [u64; 2],
}

/// The published articles of one chunk.
#[derive(Debug)]
struct Part {
    of: Arc<Chunk>,
    documents: Vec<Document>,
    /// By term: the document, and how often it has the term.
    terms: BTreeMap<Box<str>, Vec<(usize, f64)>>,
}

/// The search index over the published articles.
#[derive(Debug, Default)]
pub struct ArticleIndex {
    parts: Vec<Part>,
    first_rows: Vec<usize>,
    /// By version: how many documents there are, and how long they are together.
    totals: [(u32, u64); VERSIONS.len()],
}

/// An article that was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// Which.
    pub article: Slot,
    /// How well it fits; comparable within one search only.
    pub score: f64,
    /// Tells articles of one score apart, whatever order they came in.
    essence: u64,
}

impl Part {
    fn of(chunk: &Arc<Chunk>) -> Self {
        let mut part = Self { of: chunk.clone(), documents: Vec::new(), terms: BTreeMap::new() };
        let states = Choice::column(chunk, STATE.key);
        for row in chunk.live_rows().filter(|row| Choice::read(states, *row) == PUBLISHED) {
            for (at, version) in VERSIONS.iter().enumerate() {
                part.add(row, at, version);
            }
        }
        part
    }

    fn add(&mut self, row: usize, at: usize, version: &Version) {
        let read = |key| Text::read(Text::column(&self.of, key), row);
        let fields = [(read(version.title.key), TITLE_WEIGHT), (read(version.text.key), 1.0)];
        let mut counts: HashMap<Box<str>, f64> = HashMap::new();
        let mut length = 0;
        for (text, weight) in fields {
            terms::each_of_text(text, |sort, term| {
                // Characters by themselves only repeat what the pairs say.
                length += u32::from(sort != Sort::Sign);
                match counts.get_mut(term) {
                    Some(count) => *count += weight,
                    None => drop(counts.insert(term.into(), weight)),
                }
            });
        }
        let essences = fields.map(|(text, _)| terms::essence(text));
        if counts.is_empty() {
            return;
        }
        for (term, count) in counts {
            self.terms.entry(term).or_default().push((self.documents.len(), count));
        }
        self.documents.push(Document { row, version: at, length: length.max(1), essences });
    }

    /// Whether `chunk` says the same as the one that this was read from, as far as it is searched.
    fn is_of(&self, chunk: &Arc<Chunk>) -> bool {
        let searched = VERSIONS.iter().flat_map(|version| [version.title.key, version.text.key]).chain([STATE.key]);
        let same = |key: &str| match (self.of.column(key), chunk.column(key)) {
            (Some(before), Some(after)) => std::ptr::eq(before, after),
            (None, None) => true,
            _ => false,
        };
        Arc::ptr_eq(&self.of, chunk)
            || std::ptr::eq(self.of.live().as_ptr(), chunk.live().as_ptr())
                && self.of.rows() == chunk.rows()
                && searched.into_iter().all(same)
    }

    /// The documents with a term, or with one that begins so.
    fn with(&self, term: &str, begins: bool) -> Vec<(usize, f64)> {
        if !begins {
            return self.terms.get(term).cloned().unwrap_or_default();
        }
        let mut most: BTreeMap<usize, f64> = BTreeMap::new();
        let there = self.terms.range::<str, _>((std::ops::Bound::Included(term), std::ops::Bound::Unbounded));
        for (_, documents) in there.take_while(|(known, _)| known.starts_with(term)) {
            for (document, count) in documents {
                let most = most.entry(*document).or_default();
                *most = most.max(*count);
            }
        }
        most.into_iter().collect()
    }
}

impl ArticleIndex {
    /// Reads the chunks whose articles say something else than the last time.
    pub fn refresh(&mut self, dataset: &Dataset) {
        let table = dataset.table(Entity::Articles);
        let current = table.chunks();
        if self.parts.len() == current.len()
            && self.parts.iter().zip(current).all(|(part, chunk)| Arc::ptr_eq(&part.of, chunk))
        {
            return;
        }
        self.parts.truncate(current.len());
        for (at, chunk) in current.iter().enumerate() {
            match self.parts.get_mut(at) {
                Some(part) if part.is_of(chunk) => part.of = chunk.clone(),
                Some(part) => *part = Part::of(chunk),
                None => self.parts.push(Part::of(chunk)),
            }
        }
        self.first_rows = table.runs().map(|(first, _)| first).collect();
        self.totals = Default::default();
        for document in self.parts.iter().flat_map(|part| &part.documents) {
            if let Some((count, length)) = self.totals.get_mut(document.version) {
                *count += 1;
                *length += u64::from(document.length);
            }
        }
    }

    /// The articles that fit `text`, best first. The index must be fresh.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<Found> {
        let mut scores: HashMap<(usize, usize), f64> = HashMap::new();
        let mut asked: Vec<(Box<str>, bool)> = Vec::new();
        let query = terms::of_query(text);
        let last = query.len().checked_sub(1).filter(|_| terms::is_unfinished(text));
        for (at, term) in query.iter().enumerate() {
            let one = (term.text.clone(), Some(at) == last && term.sort == Sort::Word);
            if !asked.contains(&one) {
                asked.push(one);
            }
        }
        for (term, begins) in &asked {
            self.score(term, *begins, &mut scores);
        }
        let whole = terms::essence(text);
        let mut best: HashMap<Slot, Found> = HashMap::new();
        for ((part, document), score) in scores {
            let (Some(first), Some(document)) =
                (self.first_rows.get(part), self.parts.get(part).and_then(|part| part.documents.get(document)))
            else {
                continue;
            };
            let score = if document.essences.contains(&whole) { score + WORD_FOR_WORD } else { score };
            let [title, text] = document.essences;
            let found = Found { article: Slot::at(first + document.row), score, essence: title ^ text.rotate_left(1) };
            let known = best.entry(found.article).or_insert(found);
            if (found.score, found.essence) > (known.score, known.essence) {
                *known = found;
            }
        }
        let mut found: Vec<Found> = best.into_values().collect();
        found.sort_by(|a, b| {
            b.score.total_cmp(&a.score).then(a.essence.cmp(&b.essence)).then(a.article.cmp(&b.article))
        });
        found
    }

    /// Adds what one term says for the documents that have it.
    #[expect(clippy::cast_precision_loss, reason = "lengths of texts lie far below 2^53")]
    fn score(&self, term: &str, begins: bool, scores: &mut HashMap<(usize, usize), f64>) {
        let there: Vec<_> = self.parts.iter().map(|part| part.with(term, begins)).collect();
        let mut having = [0_u32; VERSIONS.len()];
        let documents = |at: usize| self.parts.get(at).map_or(&[] as &[Document], |part| part.documents.as_slice());
        for (at, hits) in there.iter().enumerate() {
            for (document, _) in hits {
                let version = documents(at).get(*document).map(|document| document.version);
                if let Some(count) = version.and_then(|version| having.get_mut(version)) {
                    *count += 1;
                }
            }
        }
        for (at, hits) in there.into_iter().enumerate() {
            for (number, count) in hits {
                let Some(document) = documents(at).get(number) else { continue };
                let (Some((all, length)), Some(with)) =
                    (self.totals.get(document.version), having.get(document.version))
                else {
                    continue;
                };
                let (all, with) = (f64::from(*all), f64::from(*with));
                let rare = (1.0 + (all - with + 0.5) / (with + 0.5)).ln();
                let relative = f64::from(document.length) * all / *length as f64;
                let often = count * (K1 + 1.0) / (count + K1 * (1.0 - B + B * relative));
                *scores.entry((at, number)).or_default() += rare * often;
            }
        }
    }
}
