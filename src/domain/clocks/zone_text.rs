//! A time zone as text: `+01:00 1774746000000+02:00 1792890000000+01:00`, the steps in milliseconds since 1970 UTC.

use super::zone::{MOST_STEPS, Zone, ZoneError};
use crate::kernel::time::Timestamp;
use std::fmt;
use std::str::FromStr;

/// How long an offset is: `+08:00`.
const OFFSET_LENGTH: usize = 6;

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_offset(f, self.first_offset())?;
        for (at, offset) in self.steps() {
            write!(f, " {}", at.0)?;
            write_offset(f, *offset)?;
        }
        Ok(())
    }
}

fn write_offset(f: &mut fmt::Formatter<'_>, minutes: i32) -> fmt::Result {
    let sign = if minutes < 0 { '-' } else { '+' };
    let minutes = minutes.unsigned_abs();
    write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

impl FromStr for Zone {
    type Err = ZoneError;

    fn from_str(text: &str) -> Result<Self, ZoneError> {
        let mut words = text.split_whitespace();
        let first = words.next().unwrap_or("");
        let first = read_offset(first).ok_or_else(|| ZoneError::NotAnOffset(first.to_owned()))?;
        // One more than there may be is enough to know that there are too many.
        let steps: Result<Vec<_>, _> = words.take(MOST_STEPS + 1).map(read_step).collect();
        Self::new(first, &steps?)
    }
}

fn read_step(text: &str) -> Result<(Timestamp, i32), ZoneError> {
    let parts = text.len().checked_sub(OFFSET_LENGTH).and_then(|at| text.split_at_checked(at));
    let step = parts.and_then(|(at, offset)| Some((Timestamp(at.parse().ok()?), read_offset(offset)?)));
    step.ok_or_else(|| ZoneError::NotAStep(text.to_owned()))
}

/// `+08:00` or `-03:30` in minutes.
fn read_offset(text: &str) -> Option<i32> {
    let (sign, digits) = match text.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    let (hours, minutes) = digits.split_once(':')?;
    let number = |text: &str| {
        let plain = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| text.parse::<i32>().ok()).flatten()
    };
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    (minutes < 60).then_some(sign * (hours * 60 + minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_is_read_as_it_is_written() {
        for text in [
            "+00:00",
            "+08:00",
            "-03:30",
            "+14:00",
            "+01:00 1774746000000+02:00 1792890000000+01:00",
            "-05:00 -1-04:00",
        ] {
            assert_eq!(text.parse::<Zone>().map(|zone| zone.to_string()).as_deref(), Ok(text));
        }
        assert_eq!(" -00:00 ".parse(), Ok(Zone::fixed(0)));
    }

    #[test]
    fn bad_text_is_named() {
        let fails = |text: &str| text.parse::<Zone>().expect_err(text);
        for text in ["", "8", "+8:00", "+08:60", "+08.00", "+0a:00", "++8:00", "Z", "东八区"] {
            assert_eq!(fails(text), ZoneError::NotAnOffset(text.to_owned()));
        }
        for text in
            ["5", "+02:00", "x+02:00", "1.5+02:00", "1774746000000+2:00", "99999999999999999999+02:00", "五+02:00"]
        {
            assert_eq!(fails(&format!("+01:00 {text}")), ZoneError::NotAStep(text.to_owned()));
        }
        assert_eq!(fails("+14:01"), ZoneError::OffsetTooFar(841));
        assert_eq!(fails("+01:00 5+02:00 4+01:00"), ZoneError::NotRising(Timestamp(4)));
        let many: String = (0..2_000).map(|number| format!(" {number}+00:00")).collect();
        assert_eq!(fails(&format!("+00:00{many}")), ZoneError::TooManySteps);
    }
}
