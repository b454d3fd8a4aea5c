//! The demo's own dice: splitmix64, so that a seed gives the same workspace on every machine.

/// A stream of chance. Every part of the demo has streams of its own, so that a change in one leaves the others alone.
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    /// The stream `number` of `part` under `seed`.
    #[must_use]
    pub fn new(seed: u64, part: &str, number: usize) -> Self {
        let named = part.bytes().fold(seed, |mixed, byte| mix(mixed ^ u64::from(byte)));
        Self(mix(named ^ u64::try_from(number).unwrap_or(u64::MAX)))
    }

    fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        u32::try_from(mix(self.0) >> 32).unwrap_or(0)
    }

    /// Evenly between 0 (included) and 1 (not included).
    pub fn unit(&mut self) -> f64 {
        f64::from(self.next()) / 4_294_967_296.0
    }

    /// Whether something of this probability happens.
    pub fn yes(&mut self, probability: f64) -> bool {
        self.unit() < probability
    }

    /// A whole number from `least` to `most`, both included.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        let span = u64::try_from(most - least + 1).unwrap_or(1);
        let step = (u64::from(self.next()) * span) >> 32;
        least + i64::try_from(step).unwrap_or(0)
    }

    /// A number of days from `least` to `most`, both included.
    pub fn days(&mut self, least: i32, most: i32) -> i32 {
        i32::try_from(self.between(least.into(), most.into())).unwrap_or(least)
    }

    /// An index below `count` (0 if there is none).
    pub fn below(&mut self, count: usize) -> usize {
        let most = i64::try_from(count).unwrap_or(i64::MAX) - 1;
        usize::try_from(self.between(0, most.max(0))).unwrap_or(0)
    }

    /// One of `list`, each as likely as the others.
    pub fn pick<T: Copy + Default>(&mut self, list: &[T]) -> T {
        list.get(self.below(list.len())).copied().unwrap_or_default()
    }

    /// One of `list`, by the weight beside it.
    pub fn weighted<T: Copy + Default>(&mut self, list: &[(T, u32)]) -> T {
        let total: i64 = list.iter().map(|(_, weight)| i64::from(*weight)).sum();
        let mut at = self.between(0, (total - 1).max(0));
        for (item, weight) in list {
            at -= i64::from(*weight);
            if at < 0 {
                return *item;
            }
        }
        T::default()
    }

    /// About normal with mean 0 and variance 1 (four dice, so never beyond 3.5).
    pub fn bell(&mut self) -> f64 {
        (self.unit() + self.unit() + self.unit() + self.unit() - 2.0) * 1.732_050_8
    }

    /// A draw from the distribution with these evenly spaced quantiles: how skewed things are written down readably.
    pub fn curve(&mut self, quantiles: &[f64]) -> f64 {
        let step = self.below(quantiles.len().saturating_sub(1));
        let low = quantiles.get(step).copied().unwrap_or(0.0);
        let high = quantiles.get(step + 1).copied().unwrap_or(low);
        low + (high - low) * self.unit()
    }
}

fn mix(mut bits: u64) -> u64 {
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
}

/// The nearest whole number.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    reason = "the demo's numbers are small; a cast of a larger one would saturate"
)]
pub fn whole(number: f64) -> i64 {
    number.round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_streams_give_equal_numbers_and_others_do_not() {
        let draw = |part, number| {
            let mut chance = Chance::new(7, part, number);
            (0..8).map(|_| chance.between(0, 1_000_000)).collect::<Vec<_>>()
        };
        assert_eq!(draw("people", 3), draw("people", 3));
        assert_ne!(draw("people", 3), draw("people", 4));
        assert_ne!(draw("people", 3), draw("orders", 3));
    }

    #[test]
    fn draws_stay_within_their_bounds_and_reach_them() {
        let mut chance = Chance::new(1, "bounds", 0);
        let draws: Vec<i64> = (0..2_000).map(|_| chance.between(-2, 3)).collect();
        assert_eq!((draws.iter().min(), draws.iter().max()), (Some(&-2), Some(&3)));
        assert!((0..2_000).all(|_| (0.0..1.0).contains(&chance.unit())));
        assert!((0..2_000).all(|_| (1.0..=9.0).contains(&chance.curve(&[1.0, 2.0, 9.0]))));
        assert_eq!(chance.weighted(&[("never", 0), ("always", 5)]), "always");
        assert_eq!(chance.pick::<&str>(&[]), "");
    }
}
