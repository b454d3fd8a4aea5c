//! Identifiers: UUIDv7, minted from a clock and a random seed that the caller brings.

use std::fmt;
use std::str::FromStr;

/// The identity of one record: a UUIDv7, so ids sort by the time they were made.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Id(pub u128);

impl Id {
    /// The millisecond since 1970 at which the id was made.
    #[must_use]
    pub fn made_at_ms(self) -> i64 {
        i64::try_from(self.0 >> 80).unwrap_or(i64::MAX)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", uuid::Uuid::from_u128(self.0).hyphenated())
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The text is not a UUID.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an id: {0}")]
pub struct NotAnId(pub String);

impl FromStr for Id {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        uuid::Uuid::parse_str(text).map(|uuid| Self(uuid.as_u128())).map_err(|_| NotAnId(text.to_owned()))
    }
}

const VERSION_7: u128 = 7 << 76;
const VARIANT: u128 = 0b10 << 62;
/// The 74 bits of a UUIDv7 that are neither time, version nor variant, as the counter sees them.
const FREE_BITS: u32 = 74;
const FREE_MASK: u128 = (1 << FREE_BITS) - 1;
const LOW_BITS: u32 = 62;

/// A run of ids for one command: the first is random within its millisecond, each next one is one higher.
///
/// Ids of one batch therefore differ by one, which storage writes in a byte instead of sixteen.
#[derive(Debug, Clone)]
pub struct IdSequence {
    ms: u128,
    free: u128,
}

impl IdSequence {
    /// Starts a run at `now_ms` (milliseconds since 1970) with 128 random bits.
    #[must_use]
    pub fn new(now_ms: i64, random: u128) -> Self {
        let ms = u128::try_from(now_ms).unwrap_or(0) & ((1 << 48) - 1);
        // The top free bit stays clear, so counting up inside one batch never overflows into the clock.
        Self { ms, free: random & (FREE_MASK >> 1) }
    }

    /// The next id of the run.
    pub fn mint(&mut self) -> Id {
        let high = self.free >> LOW_BITS;
        let low = self.free & ((1 << LOW_BITS) - 1);
        self.free = (self.free + 1) & FREE_MASK;
        Id(self.ms << 80 | VERSION_7 | high << 64 | VARIANT | low)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_a_run_rise_by_one_and_are_valid_v7() {
        let mut ids = IdSequence::new(1_700_000_000_000, u128::MAX);
        let first = ids.mint();
        let second = ids.mint();
        assert_eq!(first.made_at_ms(), 1_700_000_000_000);
        assert!(second > first);
        let uuid = uuid::Uuid::from_u128(first.0);
        assert_eq!(uuid.get_version_num(), 7);
        assert_eq!(uuid.get_variant(), uuid::Variant::RFC4122);
        assert_eq!(first.to_string().parse(), Ok(first));
    }

    #[test]
    fn other_text_is_refused() {
        assert!("hello".parse::<Id>().is_err());
    }
}
