//! Chunks and blocks of records as bytes: each field a column, named by its key and written by its kind.
//! A column whose key this version does not know is a column like any other, so it is kept and written back.

use super::wire::{Reader, WireError, Writer};
use super::{ids, ints};
use crate::kernel::change::Block;
use crate::kernel::chunk::Chunk;
use crate::kernel::column::{Coded, Column, NO_CODE, NO_INT, Slot, Spans, Unit};
use crate::kernel::field::FieldKey;
use crate::kernel::money::Currency;
use crate::kernel::value::TableId;

/// The format that this version writes.
const VERSION: u8 = 1;

const TEXT: u8 = 0;
const CHOICE: u8 = 1;
const WHOLE: u8 = 2;
const DAY: u8 = 3;
const TIME: u8 = 4;
const NUMBER: u8 = 5;
const MONEY: u8 = 6;
const BOOL: u8 = 7;
const REF: u8 = 8;
const REFS: u8 = 9;

/// A chunk as bytes.
#[must_use]
pub fn write_chunk(chunk: &Chunk) -> Vec<u8> {
    let mut out = Writer::new();
    out.byte(VERSION);
    out.count(chunk.rows());
    ids::write(&mut out, chunk.ids());
    let all_live = !chunk.live().contains(&false);
    out.byte(u8::from(all_live));
    if !all_live {
        ints::bits(&mut out, chunk.live().iter().copied());
    }
    out.count(chunk.columns().count());
    for (key, column) in chunk.columns() {
        out.text(key.as_str());
        write_column(&mut out, column);
    }
    out.finish()
}

/// The chunk in `bytes`.
///
/// # Errors
/// Damaged bytes, or a newer version's.
pub fn read_chunk(bytes: &[u8]) -> Result<Chunk, WireError> {
    let mut input = Reader::new(bytes);
    input.version(VERSION)?;
    let rows = input.count_of(8)?;
    let ids = ids::read(&mut input, rows)?;
    let live = match input.byte()? {
        0 => {
            let bitmap = input.take(rows.div_ceil(8))?;
            (0..rows).map(|row| ints::bit(bitmap, row)).collect()
        }
        1 => vec![true; rows],
        _ => return Err(WireError::Damaged("neither all rows live nor a bitmap")),
    };
    let count = input.count()?;
    let mut columns: Vec<(FieldKey, Column)> = Vec::with_capacity(count.min(256));
    for _ in 0..count {
        let key = FieldKey::from(input.text()?);
        columns.push((key, read_column(&mut input, rows)?));
    }
    input.end()?;
    if columns.windows(2).any(|pair| matches!(pair, [a, b] if a.0 >= b.0)) {
        return Err(WireError::Damaged("columns out of order"));
    }
    Chunk::from_parts(ids, live, columns).ok_or(WireError::Damaged("columns of different lengths"))
}

/// Writes new records.
pub fn write_block(out: &mut Writer, block: &Block) {
    write_block_head(out, block);
    (0..block.columns.len()).for_each(|at| write_block_column(out, block, at));
}

/// Writes the ids of new records; their columns follow one by one.
pub(super) fn write_block_head(out: &mut Writer, block: &Block) {
    out.count(block.ids.len());
    ids::write(out, &block.ids);
    out.count(block.columns.len());
}

/// Writes column number `at` of new records.
pub(super) fn write_block_column(out: &mut Writer, block: &Block, at: usize) {
    let Some((key, column)) = block.columns.get(at) else { return };
    out.text(key.as_str());
    write_column(out, column);
    if column.points_to().is_some() {
        ids::write_list(out, block.links.get(at).map_or(&[], Vec::as_slice));
    }
}

/// Reads new records.
///
/// # Errors
/// Damaged bytes.
pub fn read_block(input: &mut Reader<'_>) -> Result<Block, WireError> {
    let rows = input.count_of(8)?;
    let ids = ids::read(input, rows)?;
    let count = input.count()?;
    let mut block = Block { ids, ..Block::default() };
    for _ in 0..count {
        let key = FieldKey::from(input.text()?);
        let column = read_column(input, rows)?;
        let links = if column.points_to().is_some() { ids::read_list(input)? } else { Vec::new() };
        block.columns.push((key, column));
        block.links.push(links);
    }
    Ok(block)
}

/// Writes one column; the reader must know how many rows it has.
pub fn write_column(out: &mut Writer, column: &Column) {
    match column {
        Column::Text { spans, text } => write_texts(out, spans, text),
        Column::Choice(coded) => {
            out.byte(CHOICE);
            write_coded(out, coded, AsRef::as_ref);
        }
        Column::Int { unit, values } => {
            out.byte(match unit {
                Unit::Whole => WHOLE,
                Unit::Day => DAY,
                Unit::Time => TIME,
            });
            ints::write(out, values);
        }
        Column::Number(values) => write_numbers(out, values),
        Column::Money { minor, currency } => {
            out.byte(MONEY);
            ints::write(out, minor);
            write_coded(out, currency, Currency::code);
        }
        Column::Bool(values) => {
            out.byte(BOOL);
            ints::write(out, &values.iter().map(|value| i64::from(*value)).collect::<Vec<_>>());
        }
        Column::Ref { table, slots } => {
            out.byte(REF);
            out.byte(table.0);
            write_slots(out, slots);
        }
        Column::Refs { table, spans, slots } => {
            out.byte(REFS);
            out.byte(table.0);
            write_lengths(out, spans);
            out.count(slots.len());
            write_slots(out, slots);
        }
    }
}

/// Reads a column of `rows` rows.
///
/// # Errors
/// Damaged bytes.
pub fn read_column(input: &mut Reader<'_>, rows: usize) -> Result<Column, WireError> {
    let unit = match input.byte()? {
        TEXT => return read_texts(input, rows),
        CHOICE => return Ok(Column::Choice(read_coded(input, rows, |code| Some(Box::from(code)))?)),
        WHOLE => Unit::Whole,
        DAY => Unit::Day,
        TIME => Unit::Time,
        NUMBER => return read_numbers(input, rows).map(Column::Number),
        MONEY => {
            let minor = ints::read(input, rows)?;
            return Ok(Column::Money { minor, currency: read_coded(input, rows, |code| code.parse().ok())? });
        }
        BOOL => {
            let values = ints::read(input, rows)?;
            let values: Option<Vec<u8>> = values.into_iter().map(|value| u8::try_from(value).ok()).collect();
            return values.map(Column::Bool).ok_or(WireError::Damaged("neither yes nor no"));
        }
        REF => return Ok(Column::Ref { table: TableId(input.byte()?), slots: read_slots(input, rows)? }),
        REFS => {
            let table = TableId(input.byte()?);
            let (spans, total) = read_lengths(input, rows)?;
            let count = usize::try_from(input.varint()?).unwrap_or(usize::MAX);
            // A slot may take no byte at all, so their number is checked against the lengths of the rows instead.
            if count != total || count > rows.saturating_mul(1 << 10).saturating_add(1 << 20) {
                return Err(WireError::Damaged("lists of another length"));
            }
            return Ok(Column::Refs { table, spans, slots: read_slots(input, count)? });
        }
        _ => return Err(WireError::Damaged("unknown kind of column")),
    };
    Ok(Column::Int { unit, values: ints::read(input, rows)? })
}

fn write_lengths(out: &mut Writer, spans: &Spans) {
    let lengths: Vec<i64> =
        (0..spans.ends.len()).map(|row| i64::try_from(spans.range(row).len()).unwrap_or(0)).collect();
    ints::write(out, &lengths);
}

fn read_lengths(input: &mut Reader<'_>, rows: usize) -> Result<(Spans, usize), WireError> {
    let too_long = || WireError::Damaged("impossible length of a row");
    let mut end = 0_u32;
    let mut ends = Vec::with_capacity(rows);
    for length in ints::read(input, rows)? {
        let length = u32::try_from(length).map_err(|_| too_long())?;
        end = end.checked_add(length).ok_or_else(too_long)?;
        ends.push(end);
    }
    Ok((Spans { ends }, Slot(end).index()))
}

fn write_texts(out: &mut Writer, spans: &Spans, text: &str) {
    out.byte(TEXT);
    write_lengths(out, spans);
    let total: usize = (0..spans.ends.len()).map(|row| spans.range(row).len()).sum();
    if total == text.len() {
        out.raw(text.as_bytes());
    } else {
        (0..spans.ends.len()).for_each(|row| out.raw(text.as_bytes().get(spans.range(row)).unwrap_or(&[])));
    }
}

fn read_texts(input: &mut Reader<'_>, rows: usize) -> Result<Column, WireError> {
    let (spans, total) = read_lengths(input, rows)?;
    let bytes = input.take(total)?;
    let text = std::str::from_utf8(bytes).map_err(|_| WireError::Damaged("a text is not UTF-8"))?;
    let whole = text.is_ascii() || spans.ends.iter().all(|end| text.is_char_boundary(Slot(*end).index()));
    if !whole {
        return Err(WireError::Damaged("a text ends inside a character"));
    }
    Ok(Column::Text { spans, text: text.to_owned() })
}

fn write_coded<T>(out: &mut Writer, coded: &Coded<T>, code: impl Fn(&T) -> &str) {
    out.count(coded.values.len());
    coded.values.iter().for_each(|value| out.text(code(value)));
    let codes: Vec<i64> =
        coded.codes.iter().map(|code| if *code == NO_CODE { NO_INT } else { i64::from(*code) }).collect();
    ints::write(out, &codes);
}

fn read_coded<T>(
    input: &mut Reader<'_>,
    rows: usize,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<Coded<T>, WireError> {
    let count = input.count()?;
    let mut values = Vec::with_capacity(count.min(1024));
    for _ in 0..count {
        values.push(parse(input.text()?).ok_or(WireError::Damaged("unknown code"))?);
    }
    let mut codes = Vec::with_capacity(rows);
    for code in ints::read(input, rows)? {
        let code =
            if code == NO_INT { Some(NO_CODE) } else { u16::try_from(code).ok().filter(|code| *code != NO_CODE) };
        codes.push(code.ok_or(WireError::Damaged("a code out of range"))?);
    }
    Ok(Coded { codes, values })
}

fn write_slots(out: &mut Writer, slots: &[Slot]) {
    let numbers: Vec<i64> =
        slots.iter().map(|slot| if *slot == Slot::NONE { NO_INT } else { i64::from(slot.0) }).collect();
    ints::write(out, &numbers);
}

fn read_slots(input: &mut Reader<'_>, count: usize) -> Result<Vec<Slot>, WireError> {
    let out_of_range = || WireError::Damaged("a reference out of range");
    ints::read(input, count)?
        .into_iter()
        .map(|number| match number {
            NO_INT => Ok(Slot::NONE),
            _ => u32::try_from(number).map(Slot).map_err(|_| out_of_range()),
        })
        .collect()
}

/// Numbers written as they are.
const RAW: u8 = u8::MAX;
const SCALES: [f64; 5] = [1.0, 10.0, 100.0, 1_000.0, 10_000.0];

fn write_numbers(out: &mut Writer, values: &[f64]) {
    out.byte(NUMBER);
    for (scale, power) in (0_u8..).zip(SCALES) {
        let scaled: Option<Vec<i64>> = values.iter().map(|value| scaled(*value, power)).collect();
        if let Some(scaled) = scaled {
            out.byte(scale);
            return ints::write(out, &scaled);
        }
    }
    out.byte(RAW);
    for value in values {
        out.raw(&value.to_le_bytes());
    }
}

/// The number as a whole count of `1 / power`, if that gives back the very same number.
fn scaled(value: f64, power: f64) -> Option<i64> {
    if value.is_nan() {
        return Some(NO_INT);
    }
    let whole = (value * power).round();
    if whole.abs() > 9e15 {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "a whole number below 2^53")]
    let whole = whole as i64;
    (unscaled(whole, power).to_bits() == value.to_bits()).then_some(whole)
}

#[expect(clippy::cast_precision_loss, reason = "only numbers below 2^53 are written, and others do no harm")]
fn unscaled(whole: i64, power: f64) -> f64 {
    if whole == NO_INT { f64::NAN } else { whole as f64 / power }
}

fn read_numbers(input: &mut Reader<'_>, rows: usize) -> Result<Vec<f64>, WireError> {
    let scale = input.byte()?;
    if scale == RAW {
        let bytes = input.take(rows.checked_mul(8).ok_or(WireError::Truncated)?)?;
        return Ok(bytes.chunks_exact(8).map(|b| f64::from_le_bytes(b.try_into().unwrap_or_default())).collect());
    }
    let power = *SCALES.get(usize::from(scale)).ok_or(WireError::Damaged("unknown scale of numbers"))?;
    Ok(ints::read(input, rows)?.into_iter().map(|whole| unscaled(whole, power)).collect())
}
