//! Lists of ids as bytes: ids of one batch differ by one, which takes a bit each.

use super::ints::{pack, unpack};
use super::wire::{Reader, WireError, Writer};
use crate::kernel::id::Id;

/// Steps between neighbours that fit 64 bits, packed above the smallest.
const NEAR: u8 = 0;
/// Steps of any size.
const FAR: u8 = 1;

/// Writes `ids`; the reader must know how many. Takes at least a bit for each, which bounds what a damaged count can do.
pub fn write(out: &mut Writer, ids: &[Id]) {
    let Some((first, rest)) = ids.split_first() else { return };
    out.raw(&first.0.to_le_bytes());
    let steps = || ids.iter().zip(rest).map(|(before, after)| after.0.wrapping_sub(before.0).cast_signed());
    let near: Option<Vec<i64>> = steps().map(|step| i64::try_from(step).ok()).collect();
    match near {
        Some(near) => {
            out.byte(NEAR);
            let (low, high) = (near.iter().min().copied().unwrap_or(0), near.iter().max().copied().unwrap_or(0));
            let width = (u64::BITS - high.wrapping_sub(low).cast_unsigned().leading_zeros()).max(1);
            let width = if width > 57 { 64 } else { width };
            out.zigzag(low);
            out.byte(u8::try_from(width).unwrap_or(64));
            pack(out, near.iter().map(|step| step.wrapping_sub(low).cast_unsigned()), width);
        }
        None => {
            out.byte(FAR);
            steps().for_each(|step| out.zigzag128(step));
        }
    }
}

/// Reads `count` ids.
///
/// # Errors
/// Damaged bytes.
pub fn read(input: &mut Reader<'_>, count: usize) -> Result<Vec<Id>, WireError> {
    if count == 0 {
        return Ok(Vec::new());
    }
    let mut id = u128::from_le_bytes(input.array()?);
    match input.byte()? {
        NEAR => {
            let (low, width) = (input.zigzag()?, input.byte()?);
            if width == 0 || (count - 1).div_ceil(8) > input.left() {
                return Err(WireError::Damaged("a count is too large"));
            }
            let mut ids = Vec::with_capacity(count);
            ids.push(Id(id));
            unpack(input, count - 1, width, |bits| {
                id = id.wrapping_add(i128::from(bits.cast_signed().wrapping_add(low)).cast_unsigned());
                ids.push(Id(id));
            })?;
            Ok(ids)
        }
        FAR => {
            if count - 1 > input.left() {
                return Err(WireError::Truncated);
            }
            let mut ids = Vec::with_capacity(count);
            ids.push(Id(id));
            for _ in 1..count {
                id = id.wrapping_add(input.zigzag128()?.cast_unsigned());
                ids.push(Id(id));
            }
            Ok(ids)
        }
        _ => Err(WireError::Damaged("unknown layout of ids")),
    }
}

/// Writes `ids` with their number.
pub fn write_list(out: &mut Writer, ids: &[Id]) {
    out.count(ids.len());
    write(out, ids);
}

/// Reads what [`write_list`] wrote.
///
/// # Errors
/// Damaged bytes.
pub fn read_list(input: &mut Reader<'_>) -> Result<Vec<Id>, WireError> {
    let count = input.count_of(8)?;
    read(input, count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::id::IdSequence;
    use proptest::prelude::*;

    fn check(ids: &[Id]) -> usize {
        let mut out = Writer::new();
        write_list(&mut out, ids);
        let bytes = out.finish();
        let mut input = Reader::new(&bytes);
        assert_eq!(read_list(&mut input).as_deref(), Ok(ids));
        assert_eq!(input.end(), Ok(()));
        bytes.len()
    }

    #[test]
    fn ids_of_one_batch_take_a_bit_each() {
        let mut run = IdSequence::new(1_700_000_000_000, 77);
        let ids: Vec<Id> = (0..4096).map(|_| run.mint()).collect();
        assert!(check(&ids) < 540);
        check(&[]);
        check(&[Id(u128::MAX), Id(0), Id(1 << 127)]);
        check(&[Id(0), Id(u128::from(u64::MAX >> 1)), Id(3)]);
    }

    proptest! {
        #[test]
        fn any_ids_come_back(ids in prop::collection::vec(prop_oneof![any::<u128>(), 0_u128..9], 0..99)) {
            check(&ids.into_iter().map(Id).collect::<Vec<_>>());
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes: Vec<u8>) {
            let _ = read_list(&mut Reader::new(&bytes));
        }
    }
}
