//! Numbers of one question by line: a byte each while all are whole and small, as the steps of scales are, so that many
//! answers are counted at the speed of memory.

use std::collections::BTreeMap;

/// What stands where there is no number.
pub const NOTHING: f64 = f64::NAN;

/// The byte of no number; every other byte stands for the number below it.
const NONE: u8 = 0;

/// What each byte stands for.
const NUMBERS: [f64; 256] = {
    let mut numbers = [NOTHING; 256];
    let mut byte = 1_u8;
    while byte < u8::MAX {
        numbers[byte as usize] = (byte - 1) as f64;
        byte += 1;
    }
    numbers[byte as usize] = (byte - 1) as f64;
    numbers
};

/// One number, or none, a line.
#[derive(Clone, Debug, Default)]
pub struct Column {
    /// While all are whole and below 255.
    small: Vec<u8>,
    /// The largest byte of `small`: counts need no more places.
    top: u8,
    /// Else; then `small` is empty.
    wide: Vec<f64>,
}

/// How often each number stands in lines, ascending.
pub type Counts = Vec<(f64, u64)>;

fn byte(number: f64) -> Option<u8> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "compared with what it was")]
    let byte = (number as u8).wrapping_add(1);
    NUMBERS[usize::from(byte)].total_cmp(&(number + 0.0)).is_eq().then_some(byte)
}

/// Ordered as the numbers are.
fn key(number: f64) -> i64 {
    let bits = number.to_bits().cast_signed();
    if bits < 0 { i64::MIN ^ !bits } else { bits }
}

impl Column {
    /// The number at a line; no number where there is none.
    #[expect(clippy::inline_always, reason = "called for every answer")]
    #[inline(always)]
    #[must_use]
    pub fn value(&self, line: usize) -> f64 {
        match self.small.get(line) {
            Some(byte) => NUMBERS[usize::from(*byte)],
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

    /// Whether its numbers are few different ones, so that counting them is less work than adding them up.
    #[must_use]
    pub fn is_small(&self) -> bool {
        self.wide.is_empty()
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
                self.top = self.top.max(byte);
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
        if self.is_small() {
            let mut counts = [0_u64; 256];
            // A column without numbers has no lines to go through.
            if !self.small.is_empty() {
                for line in lines {
                    if let Some(byte) = self.small.get(line) {
                        counts[usize::from(*byte)] += 1;
                    }
                }
            }
            let steps = NUMBERS.into_iter().zip(counts).skip(1);
            return steps.filter(|(_, count)| *count > 0).collect();
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
        if self.is_empty() && right.is_empty() {
            return Vec::new();
        }
        if self.is_small() && right.is_small() {
            return self.small_together(right, lines);
        }
        let mut counts: BTreeMap<(i64, i64), (f64, f64, u64)> = BTreeMap::new();
        for (a, b) in
            lines.map(|line| (self.value(line), right.value(line))).filter(|(a, b)| !(a.is_nan() && b.is_nan()))
        {
            counts.entry((key(a), key(b))).or_insert((a, b, 0)).2 += 1;
        }
        counts.into_values().collect()
    }

    /// The same where both are small, in a table as large as their largest numbers ask for.
    fn small_together(&self, right: &Self, lines: impl Iterator<Item = usize>) -> Vec<(f64, f64, u64)> {
        let wide = usize::from(right.top) + 1;
        let mut counts = vec![0_u64; (usize::from(self.top) + 1) * wide];
        for line in lines {
            let (a, b) = (self.small.get(line).unwrap_or(&NONE), right.small.get(line).unwrap_or(&NONE));
            if let Some(count) = counts.get_mut(usize::from(*a) * wide + usize::from(*b)) {
                *count += 1;
            }
        }
        let mut found = Vec::new();
        for a in (1..=self.top).chain([NONE]) {
            for b in (1..=right.top).chain([NONE]) {
                let count = counts.get(usize::from(a) * wide + usize::from(b)).copied().unwrap_or(0);
                if count > 0 && (a, b) != (NONE, NONE) {
                    found.push((NUMBERS[usize::from(a)], NUMBERS[usize::from(b)], count));
                }
            }
        }
        found
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
