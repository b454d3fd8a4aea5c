//! Finding records while the user types: what is searched is folded to lower case once per chunk and then only scanned.

use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::chunk::Chunk;
use crate::kernel::column::Slot;
use crate::kernel::field::Flags;
use memchr::memmem::Finder;
use std::sync::Arc;

/// The searchable text of one chunk: every row's fields, each ended by a line break, rows end to end.
#[derive(Debug)]
struct Folded {
    of: Arc<Chunk>,
    text: String,
    ends: Vec<usize>,
}

/// The searchable text of one table, kept up to date chunk by chunk.
#[derive(Debug)]
pub struct SearchIndex {
    entity: Entity,
    chunks: Vec<Folded>,
}

impl SearchIndex {
    /// An index that has seen nothing yet.
    #[must_use]
    pub fn new(entity: Entity) -> Self {
        Self { entity, chunks: Vec::new() }
    }

    /// Folds the chunks that have changed since the last time.
    pub fn refresh(&mut self, dataset: &Dataset) {
        let current = dataset.table(self.entity).chunks();
        self.chunks.truncate(current.len());
        for (at, chunk) in current.iter().enumerate() {
            match self.chunks.get_mut(at) {
                Some(folded) if Arc::ptr_eq(&folded.of, chunk) => {}
                Some(folded) => *folded = fold(self.entity, chunk),
                None => self.chunks.push(fold(self.entity, chunk)),
            }
        }
    }

    /// The records with every word of `text` in one of their searchable fields, newest first, at most `limit`.
    #[must_use]
    pub fn find(&self, text: &str, limit: usize) -> Vec<Slot> {
        let mut found = Vec::new();
        let needles = words(text);
        if needles.is_empty() {
            return found;
        }
        let mut first = self.chunks.iter().map(|chunk| chunk.ends.len()).sum::<usize>();
        for chunk in self.chunks.iter().rev() {
            first -= chunk.ends.len();
            let rows = chunk.rows_with(&needles);
            found.extend(rows.into_iter().rev().map(|row| Slot::at(first + row)));
            if found.len() >= limit {
                break;
            }
        }
        found.truncate(limit);
        found
    }

    /// All records with every word of `text`, in slot order.
    #[must_use]
    pub fn find_all(&self, text: &str) -> Vec<Slot> {
        let needles = words(text);
        let mut found = Vec::new();
        let mut first = 0;
        for chunk in &self.chunks {
            found.extend(chunk.rows_with(&needles).into_iter().map(|row| Slot::at(first + row)));
            first += chunk.ends.len();
        }
        found
    }
}

fn words(text: &str) -> Vec<Finder<'static>> {
    let folded = text.to_lowercase();
    folded.split_whitespace().map(|word| Finder::new(word.as_bytes()).into_owned()).collect()
}

fn fold(entity: Entity, chunk: &Arc<Chunk>) -> Folded {
    let columns: Vec<_> = entity
        .fields()
        .iter()
        .filter(|field| field.is(Flags::SEARCH))
        .map(|field| chunk.texts(field.key.as_str()))
        .collect();
    let mut text = String::new();
    let mut ends = Vec::with_capacity(chunk.rows());
    for (row, live) in chunk.live().iter().enumerate() {
        if *live {
            for column in &columns {
                fold_into(&mut text, column.get(row));
            }
        }
        ends.push(text.len());
    }
    Folded { of: chunk.clone(), text, ends }
}

fn fold_into(folded: &mut String, value: &str) {
    if value.is_empty() {
        return;
    }
    if value.is_ascii() {
        folded.extend(value.chars().map(|letter| letter.to_ascii_lowercase()));
    } else {
        folded.push_str(&value.to_lowercase());
    }
    folded.push('\n');
}

impl Folded {
    /// Rows that hold all `needles`, ascending.
    fn rows_with(&self, needles: &[Finder<'_>]) -> Vec<usize> {
        let Some((first, rest)) = needles.split_first() else { return Vec::new() };
        let bytes = self.text.as_bytes();
        let mut rows = Vec::new();
        let mut from = 0;
        while let Some(at) = bytes.get(from..).and_then(|tail| first.find(tail)) {
            let row = self.ends.partition_point(|end| *end <= from + at);
            let Some(end) = self.ends.get(row).copied() else { break };
            let start = if row == 0 { 0 } else { self.ends.get(row - 1).copied().unwrap_or(0) };
            let text = bytes.get(start..end).unwrap_or(&[]);
            if rest.iter().all(|needle| needle.find(text).is_some()) {
                rows.push(row);
            }
            from = end;
        }
        rows
    }
}
