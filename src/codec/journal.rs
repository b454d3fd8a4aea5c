//! Journal entries as bytes: one committed batch, with who made it, where and when.

use super::wire::{Reader, WireError, Writer};
use super::{columns, ids};
use crate::kernel::change::Change;
use crate::kernel::field::FieldKey;
use crate::kernel::id::Id;
use crate::kernel::money::Money;
use crate::kernel::time::{Day, Timestamp};
use crate::kernel::value::{TableId, Value};

/// The format that this version writes.
const VERSION: u8 = 1;

/// When and where a batch was committed: a hybrid logical clock, which never goes back even where clocks do.
///
/// Stamps of one workspace are unique and ordered: what was decided in knowledge of another batch has a later stamp.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Stamp {
    /// Milliseconds since 1970, at least those of every batch known before.
    pub ms: i64,
    /// Tells batches of one millisecond apart.
    pub counter: u32,
    /// The browser profile that committed it.
    pub device: Id,
}

impl Stamp {
    /// The stamp that follows this one on `device`, whose clock says `now_ms`.
    #[must_use]
    pub fn next(self, now_ms: i64, device: Id) -> Self {
        if now_ms > self.ms {
            return Self { ms: now_ms, counter: 0, device };
        }
        match self.counter.checked_add(1) {
            Some(counter) => Self { ms: self.ms, counter, device },
            None => Self { ms: self.ms.saturating_add(1), counter: 0, device },
        }
    }

    pub(super) fn write(self, out: &mut Writer) {
        out.zigzag(self.ms);
        out.varint(u64::from(self.counter));
        out.raw(&self.device.0.to_le_bytes());
    }

    pub(super) fn read(input: &mut Reader<'_>) -> Result<Self, WireError> {
        let ms = input.zigzag()?;
        let counter = u32::try_from(input.varint()?).map_err(|_| WireError::Damaged("a counter is too large"))?;
        Ok(Self { ms, counter, device: Id(u128::from_le_bytes(input.array()?)) })
    }
}

/// One committed batch.
#[derive(Clone, PartialEq, Debug)]
pub struct Entry {
    /// Its number in this workspace; the first is 1.
    pub sequence: u64,
    /// When and where it was committed.
    pub stamp: Stamp,
    /// The member who did it, if one was chosen.
    pub actor: Option<Id>,
    /// The name of the command.
    pub command: Box<str>,
    /// What it changed.
    pub changes: Vec<Change>,
}

const INSERT: u8 = 0;
const UPDATE: u8 = 1;
const REMOVE: u8 = 2;

/// An entry as bytes.
#[must_use]
pub fn write_entry(entry: &Entry) -> Vec<u8> {
    let mut writer = EntryWriter::new(entry);
    while writer.step() {}
    writer.finish()
}

/// Writes an entry piece by piece, so that a large import does not hold up the page.
#[derive(Debug)]
pub struct EntryWriter<'a> {
    out: Writer,
    changes: &'a [Change],
    /// How many columns of the first of `changes` are written, if it has been begun.
    columns: Option<usize>,
    names: Vec<&'a FieldKey>,
    before: u128,
}

impl<'a> EntryWriter<'a> {
    /// Writes what stands before the changes.
    #[must_use]
    pub fn new(entry: &'a Entry) -> Self {
        let mut out = Writer::new();
        out.byte(VERSION);
        out.varint(entry.sequence);
        entry.stamp.write(&mut out);
        out.byte(u8::from(entry.actor.is_some()));
        if let Some(actor) = entry.actor {
            out.raw(&actor.0.to_le_bytes());
        }
        out.text(&entry.command);
        Self::of_changes(out, &entry.changes)
    }

    fn of_changes(mut out: Writer, changes: &'a [Change]) -> Self {
        out.count(changes.len());
        Self { out, changes, columns: None, names: Vec::new(), before: 0 }
    }

    /// Writes one column of new records, or one other change; `false` when all is written.
    pub fn step(&mut self) -> bool {
        let Some((change, rest)) = self.changes.split_first() else { return false };
        if let Change::Insert { table, block } = change {
            let done = self.columns.unwrap_or_else(|| {
                self.out.byte(INSERT);
                self.out.byte(table.0);
                columns::write_block_head(&mut self.out, block);
                0
            });
            columns::write_block_column(&mut self.out, block, done);
            self.columns = (done + 1 < block.columns.len()).then_some(done + 1);
        } else {
            self.write_small(change);
        }
        if self.columns.is_none() {
            self.changes = rest;
        }
        true
    }

    /// Writes an update or a removal: each field's name once, ids as steps.
    fn write_small(&mut self, change: &'a Change) {
        match change {
            Change::Update { table, id, values } => {
                self.out.byte(UPDATE);
                self.out.byte(table.0);
                self.out.zigzag128(id.0.wrapping_sub(self.before).cast_signed());
                self.before = id.0;
                self.out.count(values.len());
                for (key, value) in values {
                    write_name(&mut self.out, &mut self.names, key);
                    write_value(&mut self.out, value);
                }
            }
            Change::Remove { table, ids } => {
                self.out.byte(REMOVE);
                self.out.byte(table.0);
                ids::write_list(&mut self.out, ids);
            }
            Change::Insert { .. } => {}
        }
    }

    /// The bytes, once nothing is left to write.
    #[must_use]
    pub fn finish(self) -> Vec<u8> {
        self.out.finish()
    }
}

/// The entry in `bytes`.
///
/// # Errors
/// Damaged bytes, or a newer version's.
pub fn read_entry(bytes: &[u8]) -> Result<Entry, WireError> {
    let mut input = Reader::new(bytes);
    input.version(VERSION)?;
    let sequence = input.varint()?;
    let stamp = Stamp::read(&mut input)?;
    let actor = match input.byte()? {
        0 => None,
        1 => Some(Id(u128::from_le_bytes(input.array()?))),
        _ => return Err(WireError::Damaged("neither an actor nor none")),
    };
    let command = Box::from(input.text()?);
    let changes = read_changes(&mut input)?;
    input.end()?;
    Ok(Entry { sequence, stamp, actor, command, changes })
}

/// Writes a batch alone, as it travels between the page and its worker.
pub fn write_changes(out: &mut Writer, changes: &[Change]) {
    let mut writer = EntryWriter::of_changes(std::mem::take(out), changes);
    while writer.step() {}
    *out = writer.out;
}

/// Reads a batch.
///
/// # Errors
/// Damaged bytes.
pub fn read_changes(input: &mut Reader<'_>) -> Result<Vec<Change>, WireError> {
    let count = input.count()?;
    let mut changes = Vec::new();
    let mut names = Vec::new();
    let mut before = 0_u128;
    for _ in 0..count {
        let kind = input.byte()?;
        let table = TableId(input.byte()?);
        changes.push(match kind {
            INSERT => Change::Insert { table, block: columns::read_block(input)? },
            UPDATE => {
                before = before.wrapping_add(input.zigzag128()?.cast_unsigned());
                let count = input.count()?;
                let mut values = Vec::with_capacity(count.min(64));
                for _ in 0..count {
                    let key = read_name(input, &mut names)?;
                    values.push((key, read_value(input)?));
                }
                Change::Update { table, id: Id(before), values }
            }
            REMOVE => Change::Remove { table, ids: ids::read_list(input)? },
            _ => return Err(WireError::Damaged("unknown kind of change")),
        });
    }
    Ok(changes)
}

/// A field's name where it comes first, its number afterwards.
fn write_name<'a>(out: &mut Writer, names: &mut Vec<&'a FieldKey>, key: &'a FieldKey) {
    if let Some(at) = names.iter().position(|known| *known == key) {
        out.count(at + 1);
    } else {
        out.count(0);
        out.text(key.as_str());
        names.push(key);
    }
}

fn read_name(input: &mut Reader<'_>, names: &mut Vec<FieldKey>) -> Result<FieldKey, WireError> {
    match usize::try_from(input.varint()?).unwrap_or(usize::MAX).checked_sub(1) {
        None => {
            let key = FieldKey::from(input.text()?);
            names.push(key.clone());
            Ok(key)
        }
        Some(at) => names.get(at).cloned().ok_or(WireError::Damaged("unknown field number")),
    }
}

const EMPTY: u8 = 0;
const TEXT: u8 = 1;
const CHOICE: u8 = 2;
const INT: u8 = 3;
const NUMBER: u8 = 4;
const MONEY: u8 = 5;
const DAY: u8 = 6;
const TIME: u8 = 7;
const NO: u8 = 8;
const YES: u8 = 9;
const REF: u8 = 10;
const REFS: u8 = 11;

fn write_value(out: &mut Writer, value: &Value) {
    match value {
        Value::Empty => out.byte(EMPTY),
        Value::Text(text) => {
            out.byte(TEXT);
            out.text(text);
        }
        Value::Choice(code) => {
            out.byte(CHOICE);
            out.text(code);
        }
        Value::Int(number) => {
            out.byte(INT);
            out.zigzag(*number);
        }
        Value::Number(number) => {
            out.byte(NUMBER);
            out.raw(&number.to_le_bytes());
        }
        Value::Money(money) => {
            out.byte(MONEY);
            out.zigzag(money.minor);
            out.text(money.currency.code());
        }
        Value::Day(day) => {
            out.byte(DAY);
            out.zigzag(i64::from(day.0));
        }
        Value::Time(time) => {
            out.byte(TIME);
            out.zigzag(time.0);
        }
        Value::Bool(yes) => out.byte(if *yes { YES } else { NO }),
        Value::Ref(table, id) => {
            out.byte(REF);
            out.byte(table.0);
            out.raw(&id.0.to_le_bytes());
        }
        Value::Refs(table, list) => {
            out.byte(REFS);
            out.byte(table.0);
            ids::write_list(out, list);
        }
    }
}

fn read_value(input: &mut Reader<'_>) -> Result<Value, WireError> {
    Ok(match input.byte()? {
        EMPTY => Value::Empty,
        TEXT => Value::Text(input.text()?.into()),
        CHOICE => Value::Choice(input.text()?.into()),
        INT => Value::Int(input.zigzag()?),
        NUMBER => Value::Number(f64::from_le_bytes(input.array()?)),
        MONEY => {
            let minor = input.zigzag()?;
            let currency = input.text()?.parse().map_err(|_| WireError::Damaged("not a currency"))?;
            Value::Money(Money::new(minor, currency))
        }
        DAY => Value::Day(Day(i32::try_from(input.zigzag()?).map_err(|_| WireError::Damaged("not a day"))?)),
        TIME => Value::Time(Timestamp(input.zigzag()?)),
        NO => Value::Bool(false),
        YES => Value::Bool(true),
        REF => Value::Ref(TableId(input.byte()?), Id(u128::from_le_bytes(input.array()?))),
        REFS => Value::Refs(TableId(input.byte()?), ids::read_list(input)?),
        _ => return Err(WireError::Damaged("unknown kind of value")),
    })
}
