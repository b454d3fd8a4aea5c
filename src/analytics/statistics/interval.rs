//! 95 % intervals: of shares, of means, of ratios of means, of differences of shares, of rates.

use super::super::report::{Interval, Method};
use super::real;
use statrs::distribution::{Beta, ContinuousCDF, Gamma, StudentsT};

/// The 0.975 quantile of the normal distribution.
pub const Z95: f64 = 1.959_963_984_540_054;

fn around(centre: f64, half: f64, method: Method) -> Option<Interval> {
    half.is_finite().then_some(Interval { low: centre - half, high: centre + half, method })
}

/// Wilson's score interval of the share `part` of `whole` (Wilson 1927); `None` of nothing.
#[must_use]
pub fn wilson(part: u64, whole: u64) -> Option<Interval> {
    if whole == 0 {
        return None;
    }
    let (n, p) = (real(whole), real(part) / real(whole));
    let shrink = 1.0 + Z95 * Z95 / n;
    let centre = (p + Z95 * Z95 / (2.0 * n)) / shrink;
    let half = Z95 / shrink * (p * (1.0 - p) / n + Z95 * Z95 / (4.0 * n * n)).sqrt();
    around(centre, half, Method::Wilson).map(|i| Interval { low: i.low.max(0.0), high: i.high.min(1.0), ..i })
}

/// The 0.975 quantile of Student's t with `degrees` of freedom.
fn t975(degrees: f64) -> Option<f64> {
    // From here on the two differ by less than 1e-5 of an interval's width.
    if degrees > 200_000.0 {
        return Some(Z95);
    }
    StudentsT::new(0.0, 1.0, degrees).ok().map(|t| t.inverse_cdf(0.975))
}

/// Student's t interval of a mean, from the count, sum and sum of squares; `None` of fewer than two values.
#[must_use]
pub fn mean(n: u64, sum: f64, squares: f64) -> Option<Interval> {
    if n < 2 {
        return None;
    }
    let n = real(n);
    let centre = sum / n;
    let variance = ((squares - sum * centre) / (n - 1.0)).max(0.0);
    around(centre, t975(n - 1.0)? * (variance / n).sqrt(), Method::StudentT)
}

/// Sums over pairs (a, b), enough for the ratio of their means.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PairSums {
    /// How many pairs.
    pub n: u64,
    /// Σa.
    pub a: f64,
    /// Σb.
    pub b: f64,
    /// Σa².
    pub aa: f64,
    /// Σb².
    pub bb: f64,
    /// Σab.
    pub ab: f64,
}

/// The delta-method interval of mean(b) / mean(a) (Cochran 1977, 6.3); `None` of fewer than two pairs or a = 0.
#[must_use]
pub fn ratio_of_means(sums: &PairSums) -> Option<Interval> {
    if sums.n < 2 || sums.a <= 0.0 {
        return None;
    }
    let n = real(sums.n);
    let ratio = sums.b / sums.a;
    // Σ(b - ratio·a)², whose mean is zero.
    let residual = (sums.bb - 2.0 * ratio * sums.ab + ratio * ratio * sums.aa).max(0.0);
    let mean_a = sums.a / n;
    around(ratio, Z95 * (residual / (n - 1.0) / n).sqrt() / mean_a, Method::Delta)
}

/// The normal interval of 100·(p - d) on the multinomial variance p + d - (p - d)², on the scale of NPS.
#[must_use]
pub fn net_score(promoters: u64, detractors: u64, n: u64) -> Option<Interval> {
    if n == 0 {
        return None;
    }
    let (p, d) = (real(promoters) / real(n), real(detractors) / real(n));
    let variance = (p + d - (p - d) * (p - d)).max(0.0) / real(n);
    around(100.0 * (p - d), 100.0 * Z95 * variance.sqrt(), Method::Multinomial).map(|i| Interval {
        low: i.low.max(-100.0),
        high: i.high.min(100.0),
        ..i
    })
}

/// The exact interval of a Poisson count (Garwood 1936), divided by `exposure`; `None` without exposure.
#[must_use]
pub fn poisson(events: u64, exposure: f64) -> Option<Interval> {
    if exposure <= 0.0 {
        return None;
    }
    // Half a chi-square with 2k degrees of freedom is a gamma of shape k.
    let quantile = |shape: f64, p: f64| Gamma::new(shape, 1.0).ok().map(|gamma| gamma.inverse_cdf(p));
    let low = if events == 0 { 0.0 } else { quantile(real(events), 0.025)? };
    let high = quantile(real(events) + 1.0, 0.975)?;
    Some(Interval { low: low / exposure, high: high / exposure, method: Method::Poisson })
}

/// A count of events and what it is divided by.
pub type Counted = (u64, f64);

/// The exact conditional interval of the ratio of two Poisson rates, `after` over `before` (Przyborowski, Wilenski 1940):
/// given all events together, those after are binomial, and Clopper and Pearson's interval of that share is turned into one
/// of the ratio. The upper end is infinite where nothing happened before; `None` where nothing happened at all.
#[must_use]
pub fn rate_ratio(after: Counted, before: Counted) -> Option<Interval> {
    let ((x, with), (y, without)) = (after, before);
    if x + y == 0 || with <= 0.0 || without <= 0.0 {
        return None;
    }
    let quantile = |a: f64, b: f64, p: f64| Beta::new(a, b).ok().map(|beta| beta.inverse_cdf(p));
    let low = if x == 0 { 0.0 } else { quantile(real(x), real(y) + 1.0, 0.025)? };
    let high = if y == 0 { 1.0 } else { quantile(real(x) + 1.0, real(y), 0.975)? };
    let odds = |share: f64| share / (1.0 - share) * without / with;
    Some(Interval { low: odds(low), high: odds(high), method: Method::Conditional })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(interval: Option<Interval>, low: f64, high: f64, to: f64) {
        let interval = interval.expect("defined");
        assert!((interval.low - low).abs() < to && (interval.high - high).abs() < to, "{interval:?}");
    }

    #[test]
    fn wilson_matches_published_values() {
        check(wilson(8, 10), 0.490, 0.943, 5e-4);
        check(wilson(0, 10), 0.0, 0.2775, 5e-5);
        check(wilson(10, 10), 0.7225, 1.0, 5e-5);
        assert_eq!(wilson(0, 0), None);
    }

    #[test]
    fn t_intervals_match_tables() {
        // t(0.975) for 1, 4, 9 degrees of freedom: 12.706, 2.776, 2.262.
        for (degrees, expected) in [(1.0, 12.7062), (4.0, 2.7764), (9.0, 2.2622), (1e6, 1.95996)] {
            assert!((t975(degrees).expect("defined") - expected).abs() < 5e-5, "{degrees}");
        }
        // R: t.test(c(3, 5, 6, 7, 4))$conf.int
        check(mean(5, 25.0, 135.0), 3.036_757, 6.963_243, 1e-6);
        assert_eq!(mean(1, 5.0, 25.0), None);
    }

    #[test]
    fn nps_has_the_multinomial_variance() {
        let interval = net_score(250, 75, 1000).expect("defined");
        assert!((interval.high - 17.5 - 3.36).abs() < 5e-3, "{interval:?}");
        check(net_score(10, 0, 10), 100.0, 100.0, 1e-12);
    }

    #[test]
    fn poisson_matches_exact_tables() {
        // Garwood 95 % limits: 0 → 0, 3.689; 10 → 4.795, 18.39; 100 → 81.36, 121.63.
        check(poisson(0, 1.0), 0.0, 3.6889, 5e-5);
        check(poisson(10, 1.0), 4.7954, 18.3904, 5e-5);
        check(poisson(100, 1.0), 81.364, 121.627, 5e-3);
        check(poisson(100_000, 1.0), 99_381.2, 100_621.8, 1.0);
        assert_eq!(poisson(3, 0.0), None);
    }

    #[test]
    fn a_ratio_of_means_is_certain_when_all_pairs_agree() {
        let sums = PairSums { n: 3, a: 6.0, b: 9.0, aa: 14.0, bb: 31.5, ab: 21.0 };
        check(ratio_of_means(&sums), 1.5, 1.5, 1e-12);
        assert_eq!(ratio_of_means(&PairSums { n: 2, ..PairSums::default() }), None);
    }
}
