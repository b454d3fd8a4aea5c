//! Numbers of one question by line: a byte each while all are whole and small, as the steps of scales are, so that many
//! answers are counted at the speed of memory.

use std::collections::BTreeMap;

/// What stands where there is no number.
pub const NOTHING: f64 = f64::NAN;

/// The byte of no number.
const NONE: u8 = u8::MAX;

/// One number, or none, a line.
#[derive(Clone, Debug, Default)]
pub struct Column {
    /// While all are whole and below [`NONE`].
    small: Vec<u8>,
    /// Else; then `small` is empty.
    wide: Vec<f64>,
}

/// How often each number stands in lines, ascending.
pub type Counts = Vec<(f64, u64)>;

fn byte(number: f64) -> Option<u8> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "compared with what it was")]
    let byte = number as u8;
    (f64::from(byte).total_cmp(&(number + 0.0)).is_eq() && byte < NONE).then_some(byte)
}

/// Ordered as the numbers are.
fn key(number: f64) -> i64 {
    let bits = number.to_bits().cast_signed();
    if bits < 0 { i64::MIN ^ !bits } else { bits }
}

impl Column {
    /// The number at a line; no number where there is none.
    #[expect(clippy::inline_always, reason = "called for every answer, in a program built for size")]
    #[inline(always)]
    #[must_use]
    pub fn value(&self, line: usize) -> f64 {
        match self.small.get(line) {
            Some(&NONE) => NOTHING,
            Some(byte) => f64::from(*byte),
            None => self.wide.get(line).copied().unwrap_or(NOTHING),
        }
    }

    /// The number at a line, if there is one.
    #[inline]
    #[must_use]
    pub fn get(&self, line: usize) -> Option<f64> {
        Some(self.value(line)).filter(|number| !number.is_nan())
    }

    /// Whether there never was a number.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.small.is_empty() && self.wide.is_empty()
    }

    /// Puts a number at one of so many lines.
    pub fn put(&mut self, line: usize, lines: usize, number: f64) {
        if number.is_nan() {
            return;
        }
        if self.is_empty() {
            self.small.resize(lines, NONE);
        }
        let fits = byte(number).filter(|_| self.wide.is_empty());
        if let Some(byte) = fits {
            if let Some(cell) = self.small.get_mut(line) {
                *cell = byte;
            }
            return;
        }
        if self.wide.is_empty() {
            self.wide = (0..self.small.len()).map(|line| self.value(line)).collect();
            self.small = Vec::new();
        }
        if let Some(cell) = self.wide.get_mut(line) {
            *cell = number;
        }
    }

    /// How often each number stands in `lines`.
    #[must_use]
    pub fn counts(&self, lines: impl Iterator<Item = usize>) -> Counts {
        if self.wide.is_empty() {
            let mut counts = [0_u64; 256];
            for byte in lines.filter_map(|line| self.small.get(line)) {
                counts[usize::from(*byte)] += 1;
            }
            let steps = (0..NONE).zip(counts).filter(|(_, count)| *count > 0);
            return steps.map(|(step, count)| (f64::from(step), count)).collect();
        }
        let mut counts: BTreeMap<i64, (f64, u64)> = BTreeMap::new();
        for number in lines.map(|line| self.value(line)).filter(|number| !number.is_nan()) {
            counts.entry(key(number)).or_insert((number, 0)).1 += 1;
        }
        counts.into_values().collect()
    }

    /// How often each two numbers stand in the same of `lines`: left, right, how often, ascending; no number comes last,
    /// and lines with neither are left out.
    #[must_use]
    pub fn together(&self, right: &Self, lines: impl Iterator<Item = usize>) -> Vec<(f64, f64, u64)> {
        if self.wide.is_empty() && right.wide.is_empty() {
            let mut counts = vec![[0_u32; 256]; 256];
            for line in lines {
                let (a, b) = (self.small.get(line).unwrap_or(&NONE), right.small.get(line).unwrap_or(&NONE));
                if let Some(row) = counts.get_mut(usize::from(*a)) {
                    row[usize::from(*b)] += 1;
                }
            }
            let number = |byte: u8| if byte == NONE { NOTHING } else { f64::from(byte) };
            let cells = (0..=NONE).zip(&counts).flat_map(|(a, row)| (0..=NONE).zip(row).map(move |(b, n)| (a, b, *n)));
            let cells = cells.filter(|(a, b, count)| *count > 0 && (*a, *b) != (NONE, NONE));
            return cells.map(|(a, b, count)| (number(a), number(b), count.into())).collect();
        }
        let mut counts: BTreeMap<(i64, i64), (f64, f64, u64)> = BTreeMap::new();
        for (a, b) in
            lines.map(|line| (self.value(line), right.value(line))).filter(|(a, b)| !(a.is_nan() && b.is_nan()))
        {
            counts.entry((key(a), key(b))).or_insert((a, b, 0)).2 += 1;
        }
        counts.into_values().collect()
    }
}

impl FromIterator<f64> for Column {
    fn from_iter<I: IntoIterator<Item = f64>>(numbers: I) -> Self {
        let numbers: Vec<f64> = numbers.into_iter().collect();
        let mut column = Self::default();
        numbers.iter().enumerate().for_each(|(line, number)| column.put(line, numbers.len(), *number));
        column
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_widens_when_a_number_does_not_fit() {
        for odd in [4.5, -1.0, 255.0, 1e9] {
            let column = Column::from_iter([3.0, NOTHING, odd, 3.0]);
            assert_eq!([0, 1, 2, 3, 4].map(|line| column.get(line)), [Some(3.0), None, Some(odd), Some(3.0), None]);
            let mut counts = vec![(3.0, 2), (odd, 1)];
            counts.sort_by(|left, right| left.0.total_cmp(&right.0));
            assert_eq!(column.counts(0..4), counts);
        }
        let (a, b) = (Column::from_iter([1.0, NOTHING, 1.0, NOTHING]), Column::from_iter([2.0, 5.0, 2.0, NOTHING]));
        // The same numbers, small and wide.
        for (a, b) in [(a.clone(), b.clone()), (a, Column::from_iter([2.0, 5.0, 2.0, NOTHING, 0.5]))] {
            let cells = a.together(&b, 0..4);
            assert_eq!(cells.len(), 2);
            assert_eq!(cells.first(), Some(&(1.0, 2.0, 2)));
            assert!(cells.last().is_some_and(|(a, b, count)| a.is_nan() && (*b, *count) == (5.0, 1)));
        }
    }
}
