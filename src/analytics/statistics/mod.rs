//! Statistics that know nothing of customers: quantiles, intervals, comparisons, concentration.

pub mod comparison;
pub mod concentration;
pub mod interval;
pub mod moments;
pub mod quantile;

/// A count as a real number.
#[expect(clippy::cast_precision_loss, reason = "counts of records stay far below 2^53")]
#[must_use]
pub fn real(count: u64) -> f64 {
    count as f64
}

/// A count of things in memory as a count of records.
#[must_use]
pub fn whole(things: usize) -> u64 {
    u64::try_from(things).unwrap_or(u64::MAX)
}

/// A count of things in memory as a real number.
#[must_use]
pub fn count(things: usize) -> f64 {
    real(whole(things))
}

/// Minor units as a real number: the exact sum is formed before, in integers.
#[expect(clippy::cast_precision_loss, reason = "beyond 2^53 minor units a figure is shown to 15 digits")]
#[must_use]
pub fn amount(minor: i64) -> f64 {
    minor as f64
}

/// One amount over another, which must be positive.
#[must_use]
pub fn part_of(part: i64, total: i64) -> Option<f64> {
    (total > 0).then(|| amount(part) / amount(total))
}

/// `part / whole`, or the reason why there is no such share.
pub fn share(part: u64, whole: u64, reason: &'static str) -> Result<f64, &'static str> {
    if whole == 0 { Err(reason) } else { Ok(real(part) / real(whole)) }
}

/// How many of `n` ranked records make the first `permille` thousandths: those whose rank does not pass the mark, and
/// at least the first. (The published shares of the CDNOW purchases are counted like this: 5 % of 23,570 are 1,178.)
#[must_use]
pub fn first_of(n: usize, permille: usize) -> usize {
    (n * permille / 1000).max(1).min(n)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_so_many_per_cent_do_not_pass_the_mark() {
        for (n, permille, first) in
            [(23_570, 200, 4_714), (23_570, 50, 1_178), (1, 50, 1), (0, 50, 0), (20, 50, 1), (39, 50, 1), (40, 50, 2)]
        {
            assert_eq!(first_of(n, permille), first, "{permille} of {n}");
        }
    }
}
