//! A time zone with the name that people know it by, as one text: `Europe/Berlin +01:00 1774746000000+02:00 …`.

use super::zone::Zone;
use std::fmt;
use std::str::FromStr;

/// A zone and its name in the IANA database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedZone {
    /// The name: `Europe/Berlin`.
    pub name: String,
    /// What its clocks show.
    pub zone: Zone,
}

/// The text is no named zone.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a name with a zone: {0}")]
pub struct NotANamedZone(pub String);

impl fmt::Display for NamedZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.name, self.zone)
    }
}

impl FromStr for NamedZone {
    type Err = NotANamedZone;

    fn from_str(text: &str) -> Result<Self, NotANamedZone> {
        let wrong = || NotANamedZone(text.chars().take(60).collect());
        let (name, zone) = text.split_once(' ').ok_or_else(wrong)?;
        let of_a_name = |letter: char| letter.is_ascii_alphanumeric() || "/_+-".contains(letter);
        if name.is_empty() || !name.chars().all(of_a_name) {
            return Err(wrong());
        }
        Ok(Self { name: name.to_owned(), zone: zone.parse().map_err(|_| wrong())? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_named_zone_is_one_text() {
        let text = "Europe/Berlin +01:00 1774746000000+02:00 1792890000000+01:00";
        let berlin: NamedZone = text.parse().expect(text);
        assert_eq!((berlin.name.as_str(), berlin.zone.first_offset()), ("Europe/Berlin", 60));
        assert_eq!(berlin.to_string(), text);
        for wrong in ["", "Europe/Berlin", " +01:00", "a b c", "<b> +01:00", "X +25:00"] {
            assert!(wrong.parse::<NamedZone>().is_err(), "{wrong}");
        }
    }
}
