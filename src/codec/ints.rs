//! A run of integers as few bytes: packed bits above a base, of the values or of their steps, or steps as varints.
//! Every kind of column comes down to this.

use super::wire::{Reader, WireError, Writer, unzigzag, zigzag};
use crate::kernel::column::NO_INT;

/// Values above their smallest, `width` bits each.
const PACKED: u8 = 0;
/// Steps from value to value above the smallest step, `width` bits each.
const STEPS: u8 = 1;
/// Steps as varints: best where a few are far larger than the rest.
const VARINTS: u8 = 2;
/// A bitmap of the rows that are filled stands before the values.
const SPARSE: u8 = 0x80;
/// Reading takes eight bytes at once; a value that begins in the middle of a byte may have this many bits.
const WIDEST: u32 = 57;

/// Writes `values`, of which [`NO_INT`] ones are empty.
pub fn write(out: &mut Writer, values: &[i64]) {
    if !values.contains(&NO_INT) {
        return write_filled(out, values, 0);
    }
    let filled: Vec<i64> = values.iter().copied().filter(|value| *value != NO_INT).collect();
    let layout = Layout::of(&filled);
    out.byte(layout.mode | SPARSE);
    bits(out, values.iter().map(|value| *value != NO_INT));
    layout.write(out, &filled);
}

fn write_filled(out: &mut Writer, values: &[i64], flags: u8) {
    let layout = Layout::of(values);
    out.byte(layout.mode | flags);
    layout.write(out, values);
}

/// Reads `rows` values.
///
/// # Errors
/// Damaged bytes.
pub fn read(input: &mut Reader<'_>, rows: usize) -> Result<Vec<i64>, WireError> {
    let mode = input.byte()?;
    if mode & SPARSE == 0 {
        return read_filled(input, mode, rows);
    }
    let bitmap = input.take(rows.div_ceil(8))?;
    let filled = (0..rows).filter(|row| bit(bitmap, *row)).count();
    let mut values = read_filled(input, mode & !SPARSE, filled)?.into_iter();
    Ok((0..rows).map(|row| if bit(bitmap, row) { values.next().unwrap_or(NO_INT) } else { NO_INT }).collect())
}

struct Layout {
    mode: u8,
    base: i64,
    width: u32,
}

/// How many bits hold `range`, rounded up to what can be read at once.
fn width_of(range: u64) -> u32 {
    let width = u64::BITS - range.leading_zeros();
    if width > WIDEST { u64::BITS } else { width }
}

impl Layout {
    fn of(values: &[i64]) -> Self {
        let Some(first) = values.first() else { return Self { mode: PACKED, base: 0, width: 0 } };
        let (mut low, mut high) = (*first, *first);
        let (mut step_low, mut step_high) = (i64::MAX, i64::MIN);
        let (mut before, mut varints) = (0_i64, 0_u64);
        for (row, value) in values.iter().enumerate() {
            (low, high) = (low.min(*value), high.max(*value));
            let step = value.wrapping_sub(before);
            varints += u64::from((70 - zigzag(step).leading_zeros()) / 7).max(1);
            if row > 0 {
                (step_low, step_high) = (step_low.min(step), step_high.max(step));
            }
            before = *value;
        }
        let rows = u64::try_from(values.len()).unwrap_or(u64::MAX);
        let packed = width_of(high.wrapping_sub(low).cast_unsigned());
        let steps = if rows > 1 { width_of(step_high.wrapping_sub(step_low).cast_unsigned()) } else { 0 };
        let bytes = |width: u32, count: u64| (u64::from(width) * count).div_ceil(8);
        let (of_packed, of_steps) = (bytes(packed, rows), bytes(steps, rows - 1) + 4);
        if of_packed <= of_steps && of_packed <= varints {
            Self { mode: PACKED, base: low, width: packed }
        } else if of_steps <= varints && rows > 1 {
            Self { mode: STEPS, base: step_low, width: steps }
        } else {
            Self { mode: VARINTS, base: 0, width: 0 }
        }
    }

    fn write(&self, out: &mut Writer, values: &[i64]) {
        let Some((first, rest)) = values.split_first() else { return };
        let mut before = *first;
        let mut step = |value: &i64| {
            let step = value.wrapping_sub(before);
            before = *value;
            step
        };
        match self.mode {
            PACKED => {
                self.header(out);
                pack(out, values.iter().map(|value| value.wrapping_sub(self.base).cast_unsigned()), self.width);
            }
            STEPS => {
                out.zigzag(*first);
                self.header(out);
                pack(out, rest.iter().map(|value| step(value).wrapping_sub(self.base).cast_unsigned()), self.width);
            }
            _ => {
                out.zigzag(*first);
                for value in rest {
                    out.zigzag(step(value));
                }
            }
        }
    }

    fn header(&self, out: &mut Writer) {
        out.zigzag(self.base);
        out.byte(u8::try_from(self.width).unwrap_or(64));
    }
}

fn read_filled(input: &mut Reader<'_>, mode: u8, rows: usize) -> Result<Vec<i64>, WireError> {
    if rows == 0 {
        return Ok(Vec::new());
    }
    match mode {
        PACKED => {
            let (base, width) = (input.zigzag()?, input.byte()?);
            let mut values = Vec::with_capacity(rows);
            unpack(input, rows, width, |bits| values.push(bits.cast_signed().wrapping_add(base)))?;
            Ok(values)
        }
        STEPS => {
            let mut value = input.zigzag()?;
            let (base, width) = (input.zigzag()?, input.byte()?);
            let mut values = Vec::with_capacity(rows);
            values.push(value);
            unpack(input, rows - 1, width, |bits| {
                value = value.wrapping_add(bits.cast_signed().wrapping_add(base));
                values.push(value);
            })?;
            Ok(values)
        }
        VARINTS => {
            if rows > input.left() {
                return Err(WireError::Truncated);
            }
            let mut value = 0_i64;
            let mut values = Vec::with_capacity(rows);
            for _ in 0..rows {
                value = value.wrapping_add(unzigzag(input.varint()?));
                values.push(value);
            }
            Ok(values)
        }
        _ => Err(WireError::Damaged("unknown layout of numbers")),
    }
}

/// Writes numbers of `width` bits each, low bits first.
pub(super) fn pack(out: &mut Writer, numbers: impl Iterator<Item = u64>, width: u32) {
    if width >= u64::BITS {
        numbers.for_each(|number| out.raw(&number.to_le_bytes()));
        return;
    }
    if width == 0 {
        return;
    }
    let (mut word, mut filled) = (0_u64, 0_u32);
    for number in numbers {
        word |= number << filled;
        filled += width;
        if filled >= u64::BITS {
            out.raw(&word.to_le_bytes());
            filled -= u64::BITS;
            word = number >> (width - filled);
        }
    }
    let left = usize::try_from(filled.div_ceil(8)).unwrap_or(8);
    out.raw(word.to_le_bytes().get(..left).unwrap_or(&[]));
}

/// Reads `count` numbers of `width` bits each.
pub(super) fn unpack(
    input: &mut Reader<'_>,
    count: usize,
    width: u8,
    mut each: impl FnMut(u64),
) -> Result<(), WireError> {
    if width == 0 {
        (0..count).for_each(|_| each(0));
        return Ok(());
    }
    if u32::from(width) > WIDEST && width != 64 {
        return Err(WireError::Damaged("impossible width of numbers"));
    }
    let width = usize::from(width);
    let length = count.checked_mul(width).ok_or(WireError::Damaged("a count is too large"))?.div_ceil(8);
    let bytes = input.take(length)?;
    if width == 64 {
        for word in bytes.chunks_exact(8) {
            each(u64::from_le_bytes(word.try_into().unwrap_or_default()));
        }
        return Ok(());
    }
    let mask = (1_u64 << width) - 1;
    let mut at = 0;
    for _ in 0..count {
        let word = match bytes.get(at / 8..at / 8 + 8) {
            Some(word) => u64::from_le_bytes(word.try_into().unwrap_or_default()),
            None => last_word(bytes.get(at / 8..).unwrap_or(&[])),
        };
        each((word >> (at % 8)) & mask);
        at += width;
    }
    Ok(())
}

fn last_word(bytes: &[u8]) -> u64 {
    let mut word = [0; 8];
    for (to, from) in word.iter_mut().zip(bytes) {
        *to = *from;
    }
    u64::from_le_bytes(word)
}

/// Writes a bitmap.
pub(super) fn bits(out: &mut Writer, flags: impl Iterator<Item = bool>) {
    pack(out, flags.map(u64::from), 1);
}

/// The flag of `row` in a bitmap.
pub(super) fn bit(bitmap: &[u8], row: usize) -> bool {
    bitmap.get(row / 8).is_some_and(|byte| byte >> (row % 8) & 1 == 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(values: &[i64], at_most: usize) {
        let mut out = Writer::new();
        write(&mut out, values);
        let bytes = out.finish();
        assert!(bytes.len() <= at_most, "{} bytes for {:?}", bytes.len(), values.get(..8));
        let mut input = Reader::new(&bytes);
        assert_eq!(read(&mut input, values.len()).as_deref(), Ok(values));
        assert_eq!(input.end(), Ok(()));
    }

    #[test]
    fn regular_runs_are_short() {
        check(&[], 1);
        check(&[NO_INT; 80], 12);
        check(&[7; 1000], 3);
        check(&(0..1000).collect::<Vec<_>>(), 8);
        check(&(0..1000).map(|n| n % 4).collect::<Vec<_>>(), 256);
        check(&(0..1000).map(|n| if n == 500 { i64::MAX } else { n % 4 }).collect::<Vec<_>>(), 1020);
        check(&[i64::MAX, i64::MIN + 1, 0, -1], 40);
    }

    proptest! {
        #[test]
        fn any_values_come_back(values in prop::collection::vec(prop_oneof![
            any::<i64>(), -300_i64..300, Just(NO_INT), (0_u32..64, 0_i64..9).prop_map(|(shift, n)| n << shift)
        ], 0..300)) {
            check(&values, usize::MAX);
        }

        #[test]
        fn any_width_comes_back(width in 0_u32..58, numbers in prop::collection::vec(any::<u64>(), 0..90)) {
            let mask = (1_u64 << width) - 1;
            let numbers: Vec<u64> = numbers.into_iter().map(|number| number & mask).collect();
            let mut out = Writer::new();
            pack(&mut out, numbers.iter().copied(), width);
            let bytes = out.finish();
            let mut read = Vec::new();
            let width = u8::try_from(width).expect("small");
            unpack(&mut Reader::new(&bytes), numbers.len(), width, |n| read.push(n)).expect("own bytes");
            prop_assert_eq!(read, numbers);
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes: Vec<u8>, rows in 0_usize..5000) {
            if let Ok(values) = read(&mut Reader::new(&bytes), rows) {
                prop_assert_eq!(values.len(), rows);
            }
        }
    }
}
