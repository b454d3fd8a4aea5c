//! A survey in a link: written when it is published, read by the page of whoever answers.

use crate::codec::backup::is_recipient;
use crate::domain::questionnaire::document::MOST_BYTES;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;
use miniz_oxide::{deflate::compress_to_vec_zlib, inflate::decompress_to_vec_zlib_with_limit};

/// The layout that is written.
const VERSION: u8 = 1;
/// How hard the compressor tries: the shorter the link, the more fit into a code.
const SMALLEST: u8 = 10;
/// The longest public key, with the line break after it.
const MOST_KEY: usize = 200;

/// What a survey asks, and whom only its answers are for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asking {
    /// The team's public key: an age recipient.
    pub team: String,
    /// The published questionnaire, exactly as it was published.
    pub document: String,
}

/// The part of a link behind `#`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fragment {
    /// The survey.
    pub asking: Asking,
    /// The token of a personal invitation; whoever has none answers anonymously.
    pub token: Option<String>,
    /// The id of the wave.
    pub wave: Option<String>,
    /// What the respondent is called.
    pub name: Option<String>,
    /// Where answers may be mailed to.
    pub mail: Option<String>,
    /// Whether the page takes one respondent after the other.
    pub kiosk: bool,
}

/// Why a link cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LinkError {
    /// There is no survey in it.
    #[error("no survey in it")]
    NoSurvey,
    /// It was cut off, or something in it was changed.
    #[error("cut off or changed")]
    Damaged,
    /// Written by a newer version.
    #[error("layout {0} is newer")]
    Newer(u8),
}

impl Asking {
    /// As it stands in a link.
    #[must_use]
    pub fn write(&self) -> String {
        let stream = compress_to_vec_zlib(format!("{}\n{}", self.team, self.document).as_bytes(), SMALLEST);
        BASE64.encode([&[VERSION], stream.as_slice()].concat())
    }

    /// Reads what stands in a link.
    ///
    /// # Errors
    /// [`LinkError`].
    pub fn read(text: &str) -> Result<Self, LinkError> {
        let bytes = BASE64.decode(text.trim()).map_err(|_| LinkError::Damaged)?;
        let stream = match bytes.split_first() {
            None => return Err(LinkError::NoSurvey),
            Some((&VERSION, stream)) => stream,
            Some((0, _)) => return Err(LinkError::Damaged),
            Some((version, _)) => return Err(LinkError::Newer(*version)),
        };
        // A small stream can unpack to anything: what is too long for a questionnaire is none.
        let most = MOST_BYTES + MOST_KEY;
        let text = decompress_to_vec_zlib_with_limit(stream, most).map_err(|_| LinkError::Damaged)?;
        let text = String::from_utf8(text).map_err(|_| LinkError::Damaged)?;
        let (team, document) = text.split_once('\n').ok_or(LinkError::Damaged)?;
        if !is_recipient(team) {
            return Err(LinkError::Damaged);
        }
        Ok(Self { team: team.to_owned(), document: document.to_owned() })
    }
}

impl Fragment {
    /// A link that everybody can answer, as often as they like.
    #[must_use]
    pub fn anonymous(asking: Asking) -> Self {
        Self { asking, token: None, wave: None, name: None, mail: None, kiosk: false }
    }

    /// As it stands behind `#`.
    #[must_use]
    pub fn write(&self) -> String {
        let mut text = format!("s={}", self.asking.write());
        let [name, mail] = [&self.name, &self.mail].map(|text| text.as_ref().map(|text| BASE64.encode(text)));
        let kiosk = self.kiosk.then(|| "1".to_owned());
        for (key, value) in [("t", &self.token), ("w", &self.wave), ("n", &name), ("m", &mail), ("kiosk", &kiosk)] {
            if let Some(value) = value {
                text.extend(["&", key, "=", value]);
            }
        }
        text
    }

    /// Reads what stands behind `#`, with or without it. Parts that are not known are passed over, so that programs can
    /// leave theirs.
    ///
    /// # Errors
    /// [`LinkError`].
    pub fn read(hash: &str) -> Result<Self, LinkError> {
        let parts = || hash.trim().trim_start_matches('#').split('&').filter_map(|part| part.split_once('='));
        let of = |key: &str| parts().find(|(name, value)| *name == key && !value.is_empty()).map(|(_, value)| value);
        let asking = Asking::read(of("s").ok_or(LinkError::NoSurvey)?)?;
        let text = |key: &str| {
            let text = of(key).map(|text| BASE64.decode(text).ok().and_then(|bytes| String::from_utf8(bytes).ok()));
            text.map(|text| text.ok_or(LinkError::Damaged)).transpose()
        };
        let (token, wave) = (of("t").map(str::to_owned), of("w").map(str::to_owned));
        Ok(Self { asking, token, wave, name: text("n")?, mail: text("m")?, kiosk: of("kiosk") == Some("1") })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
    use super::*;

    const TEAM: &str = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

    fn asking() -> Asking {
        Asking {
            team: TEAM.to_owned(),
            document: r#"{"format":"zhiji.questionnaire","title":"满意吗\n？"}"#.to_owned(),
        }
    }

    #[test]
    fn a_link_brings_back_what_was_put_in() {
        let anonymous = Fragment::anonymous(asking());
        assert_eq!(Fragment::read(&anonymous.write()), Ok(anonymous.clone()));
        let personal = Fragment {
            token: Some("abc_-".to_owned()),
            wave: Some("w1".to_owned()),
            name: Some("王伟 & Co=".to_owned()),
            mail: Some("cs@shop.example".to_owned()),
            kiosk: true,
            ..anonymous
        };
        assert_eq!(Fragment::read(&format!("#{}&utm=1", personal.write())), Ok(personal));
    }

    #[test]
    fn a_link_that_was_cut_or_changed_is_noticed() {
        let whole = asking().write();
        for end in 0..whole.len() {
            assert!(Asking::read(&whole[..end]).is_err(), "cut after {end}");
        }
        for at in 0..whole.len() {
            let other = if &whole[at..=at] == "A" { "B" } else { "A" };
            let changed = format!("{}{other}{}", &whole[..at], &whole[at + 1..]);
            // The last sign may hold bits that stand for nothing.
            assert!(Asking::read(&changed).is_err() || Asking::read(&changed) == Ok(asking()), "changed at {at}");
        }
    }

    #[test]
    fn what_is_no_link_says_so() {
        assert_eq!(Fragment::read("#/today"), Err(LinkError::NoSurvey));
        assert_eq!(Fragment::read("s="), Err(LinkError::NoSurvey));
        assert_eq!(Asking::read(&BASE64.encode([2, 1, 2])), Err(LinkError::Newer(2)));
        let foreign = Asking { team: "age1nobody".to_owned(), ..asking() };
        assert_eq!(Asking::read(&foreign.write()), Err(LinkError::Damaged));
        let bomb = Asking { document: " ".repeat(50_000_000), ..asking() };
        assert_eq!(Asking::read(&bomb.write()), Err(LinkError::Damaged));
    }
}
