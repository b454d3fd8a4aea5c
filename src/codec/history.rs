//! The history of records: batches that were folded out of the journal, kept in pages, and what they say of one record.
//! Pure.

use super::journal::{Entry, Stamp};
use super::wire::{Reader, WireError, Writer};
use crate::kernel::change::Change;
use crate::kernel::field::FieldKey;
use crate::kernel::id::Id;
use crate::kernel::value::{TableId, Value};
use std::collections::BTreeMap;

/// The format that this version writes.
const VERSION: u8 = 1;

/// A page as bytes: the batch before its first, then its entries as the journal had them.
#[must_use]
pub fn write_page(after: u64, entries: &[Vec<u8>]) -> Vec<u8> {
    let mut out = Writer::new();
    out.byte(VERSION);
    out.varint(after);
    out.count(entries.len());
    for entry in entries {
        out.count(entry.len());
        out.raw(entry);
    }
    out.finish()
}

/// The batch before the first of a page, and its entries as bytes.
///
/// # Errors
/// Damaged bytes, or a newer version's.
pub fn read_page(bytes: &[u8]) -> Result<(u64, Vec<&[u8]>), WireError> {
    let mut input = Reader::new(bytes);
    input.version(VERSION)?;
    let after = input.varint()?;
    let count = input.count()?;
    let mut entries = Vec::new();
    for _ in 0..count {
        let length = input.count()?;
        entries.push(input.take(length)?);
    }
    input.end()?;
    Ok((after, entries))
}

/// Something that happened to a record.
#[derive(Clone, PartialEq, Debug)]
pub struct Moment {
    /// When and where.
    pub stamp: Stamp,
    /// The member who did it, if one was chosen.
    pub actor: Option<Id>,
    /// The name of the command.
    pub command: Box<str>,
    /// What.
    pub what: What,
}

/// What happened to a record.
#[derive(Clone, PartialEq, Debug)]
pub enum What {
    /// It came to be, or was brought back.
    Added,
    /// Fields changed: which, from what, to what. Of what was before history began, nothing is known.
    Changed(Vec<(FieldKey, Option<Value>, Value)>),
    /// It was removed.
    Removed,
}

/// Picks out of all batches, given in order, what they say of one record.
#[derive(Debug)]
pub struct RecordHistory {
    table: TableId,
    id: Id,
    /// What is known of its fields; `None` before it was added under our eyes.
    known: Option<BTreeMap<FieldKey, Value>>,
    moments: Vec<Moment>,
}

impl RecordHistory {
    /// Of the record `id` in `table`.
    #[must_use]
    pub fn of(table: TableId, id: Id) -> Self {
        Self { table, id, known: None, moments: Vec::new() }
    }

    /// Takes the next batch.
    pub fn take(&mut self, entry: &Entry) {
        let table = self.table;
        for change in entry.changes.iter().filter(|change| change.table() == table) {
            let what = match change {
                Change::Insert { block, .. } => {
                    let Some(row) = block.ids.iter().position(|id| *id == self.id) else { continue };
                    self.known = Some(block.values(row).into_iter().collect());
                    What::Added
                }
                Change::Update { id, values, .. } if *id == self.id => What::Changed(self.changed(values)),
                Change::Remove { ids, .. } if ids.contains(&self.id) => What::Removed,
                _ => continue,
            };
            let Entry { stamp, actor, command, .. } = entry;
            self.moments.push(Moment { stamp: *stamp, actor: *actor, command: command.clone(), what });
        }
    }

    fn changed(&mut self, values: &[(FieldKey, Value)]) -> Vec<(FieldKey, Option<Value>, Value)> {
        let all = self.known.is_some();
        let known = self.known.get_or_insert_default();
        let one = |(key, to): &(FieldKey, Value)| {
            let from = known.insert(key.clone(), to.clone());
            // What a record that was added under our eyes does not have was empty.
            (key.clone(), from.or(all.then_some(Value::Empty)), to.clone())
        };
        values.iter().map(one).collect()
    }

    /// All of it, the oldest first.
    #[must_use]
    pub fn finish(self) -> Vec<Moment> {
        self.moments
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;
    use crate::kernel::change::Block;

    const TABLE: TableId = TableId(1);

    fn entry(sequence: u64, changes: Vec<Change>) -> Entry {
        let stamp = Stamp { ms: i64::try_from(sequence).unwrap() * 1000, ..Stamp::default() };
        Entry { sequence, stamp, actor: Some(Id(9)), command: "edit".into(), changes }
    }

    fn set(id: u128, key: &'static str, value: &str) -> Change {
        Change::Update { table: TABLE, id: Id(id), values: vec![(key.into(), Value::text(value))] }
    }

    fn add(id: u128, name: &str) -> Change {
        let block = Block::one(Id(id), &[("name".into(), Value::text(name))]).unwrap();
        Change::Insert { table: TABLE, block }
    }

    fn history(entries: &[Entry]) -> Vec<What> {
        let mut history = RecordHistory::of(TABLE, Id(1));
        entries.iter().for_each(|entry| history.take(entry));
        history.finish().into_iter().map(|moment| moment.what).collect()
    }

    #[test]
    fn it_says_from_what_to_what() {
        let entries = [
            entry(1, vec![add(1, "Ann"), add(2, "Bob")]),
            entry(2, vec![set(2, "name", "Rob")]),
            entry(3, vec![set(1, "name", "Anna"), set(1, "city", "Hangzhou")]),
            entry(4, vec![Change::Remove { table: TABLE, ids: vec![Id(1)] }]),
            entry(5, vec![add(1, "Anna")]),
        ];
        let change = |key: &'static str, from: Value, to: &str| vec![(key.into(), Some(from), Value::text(to))];
        assert_eq!(
            history(&entries),
            [
                What::Added,
                What::Changed(change("name", Value::text("Ann"), "Anna")),
                What::Changed(change("city", Value::Empty, "Hangzhou")),
                What::Removed,
                What::Added,
            ]
        );
    }

    #[test]
    fn what_was_before_history_is_not_guessed() {
        let entries = [entry(7, vec![set(1, "name", "Ann")]), entry(8, vec![set(1, "name", "Anna")])];
        let name = |from, to: &str| What::Changed(vec![("name".into(), from, Value::text(to))]);
        assert_eq!(history(&entries), [name(None, "Ann"), name(Some(Value::text("Ann")), "Anna")]);
    }

    #[test]
    fn a_page_is_read_as_it_was_written_and_damage_is_noticed() {
        let entries = vec![b"one".to_vec(), Vec::new(), b"three".to_vec()];
        let page = write_page(41, &entries);
        let (after, read) = read_page(&page).unwrap();
        assert_eq!((after, read), (41, entries.iter().map(Vec::as_slice).collect()));
        for cut in 0..page.len() {
            assert!(read_page(&page[..cut]).is_err());
        }
        assert_eq!(read_page(&[9, 0, 0]), Err(WireError::Newer(9)));
    }
}
