//! Words that may stand in several languages, with formatting and places in them.

use super::{HERE, Missed, Reading};
use crate::domain::knowledge::placeholders;
use crate::domain::questionnaire::words::{Tongue, Words};
use serde_json::Value as Json;

impl Reading {
    /// The words at `place`: a text, or one a language.
    pub(super) fn words(&mut self, place: &str, json: Option<&Json>) -> Words {
        let mut words = Words::default();
        match json {
            Some(Json::Object(by_language)) => {
                let mut others = Vec::new();
                // Simplified Chinese wins over traditional, and a language that is named over the usual one.
                for wanted in ["zh-cn", "zh", "zh-hans", "zh-tw", "en", "default"] {
                    let Some(text) = by_language.get(wanted).and_then(Json::as_str) else { continue };
                    let tongue = self.tongue(wanted, text);
                    if words.only(tongue).is_empty() {
                        *words.only_mut(tongue) = self.plain(place, text);
                    }
                }
                for (language, text) in by_language {
                    let known = language.starts_with("zh") || ["en", "default"].contains(&language.as_str());
                    if !known && text.as_str().is_some_and(|text| !text.is_empty()) {
                        others.push(language.clone());
                    }
                }
                if !others.is_empty() {
                    self.miss(HERE, Missed::Languages(others.join(", ")));
                }
            }
            Some(Json::String(text)) => {
                let tongue = self.tongue("default", text);
                *words.only_mut(tongue) = self.plain(place, text);
            }
            // A choice may be a plain number.
            Some(Json::Number(number)) => words = Words::new(&number.to_string(), &number.to_string()),
            _ => {}
        }
        words
    }

    /// In which language words are: as they are named, else as the survey says, else by their script.
    fn tongue(&self, language: &str, text: &str) -> Tongue {
        let of = |code: &str| if code.starts_with("zh") { Tongue::Zh } else { Tongue::En };
        match (language, self.locale.as_deref()) {
            ("default", Some(locale)) if locale.starts_with("zh") || locale.starts_with("en") => of(locale),
            ("default", _) if text.chars().any(|letter| matches!(letter, '\u{3400}'..='\u{9fff}')) => Tongue::Zh,
            (language, _) => of(language),
        }
    }

    /// A plain text, with the places of earlier answers called as they are called here.
    fn plain(&mut self, place: &str, text: &str) -> String {
        let stripped = without_tags(text);
        if stripped != text {
            self.miss(place, Missed::Markup);
        }
        let places: Vec<String> = placeholders::places(&stripped).map(str::to_owned).collect();
        let unknown = places.iter().find(|name| !self.known.contains_key(*name));
        if let Some(name) = unknown {
            self.miss(place, Missed::Place(name.clone()));
        }
        let known = &self.known;
        placeholders::fill(stripped.trim(), |name| known.get(name).map(|known| format!("{{{}}}", known.key)))
    }
}

/// The text without what looks like a tag of HTML; a lone `<` stays.
fn without_tags(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        plain.push_str(before);
        let is_tag = after.starts_with(|letter: char| letter.is_ascii_alphabetic() || matches!(letter, '/' | '!'));
        match after.split_once('>').filter(|_| is_tag) {
            Some((_, behind)) => rest = behind,
            None => {
                plain.push('<');
                rest = after;
            }
        }
    }
    plain + rest
}
