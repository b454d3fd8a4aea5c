//! Quantiles by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996), the one definition
//! used everywhere; `NumPy`, R and Excel's PERCENTILE.INC give the same.

use super::super::report::{Interval, Method};
use super::interval::Z95;
use super::{amount, count};

/// The quantile `p` (0-1) of `values`, which are put in partial order; `None` of nothing.
#[must_use]
pub fn quantile(values: &mut [i64], p: f64) -> Option<f64> {
    let last = values.len().checked_sub(1)?;
    let place = p.clamp(0.0, 1.0) * count(last);
    let below = floor(place).min(last);
    let (_, low, above) = values.select_nth_unstable(below);
    let low = *low;
    let rest = place - count(below);
    match above.iter().min() {
        Some(next) if rest > 0.0 => Some(amount(low) + rest * (amount(*next) - amount(low))),
        _ => Some(amount(low)),
    }
}

/// The distribution-free 95 % interval of the quantile `p`: two order statistics, by the normal approximation of the
/// binomial (Conover 1999, 3.2). `None` where there are too few values for it.
#[must_use]
pub fn quantile_interval(values: &mut [i64], p: f64) -> Option<Interval> {
    let n = count(values.len());
    let half = Z95 * (n * p * (1.0 - p)).sqrt();
    let (low, high) = ((n * p - half).ceil(), (n * p + half).ceil());
    if low < 1.0 || high > n {
        return None;
    }
    let mut at = |rank: f64| {
        let place = floor(rank - 1.0).min(values.len().checked_sub(1)?);
        Some(amount(*values.select_nth_unstable(place).1))
    };
    Some(Interval { low: at(low)?, high: at(high)?, method: Method::OrderStatistics })
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in a slice: not negative, small")]
fn floor(place: f64) -> usize {
    place.max(0.0) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_interpolate_between_order_statistics() {
        // numpy.percentile([15, 20, 35, 40, 50], [0, 25, 40, 50, 90, 100])
        for (p, expected) in [(0.0, 15.0), (0.25, 20.0), (0.4, 29.0), (0.5, 35.0), (0.9, 46.0), (1.0, 50.0)] {
            let found = quantile(&mut [40, 15, 50, 20, 35], p).expect("there are values");
            assert!((found - expected).abs() < 1e-12, "{p}: {found}");
        }
        assert_eq!(quantile(&mut [], 0.5), None);
        assert_eq!(quantile(&mut [7], 0.9), Some(7.0));
    }

    #[test]
    fn the_interval_of_a_median_lies_between_order_statistics() {
        // n = 100: ranks ceil(50 - 9.8) = 41 and ceil(50 + 9.8) = 60.
        let mut values: Vec<i64> = (1..=100).rev().collect();
        let interval = quantile_interval(&mut values, 0.5).expect("enough values");
        assert_eq!((interval.low, interval.high), (41.0, 60.0));
        assert_eq!(quantile_interval(&mut [1, 2, 3], 0.5), None);
    }
}
