//! Words in both languages.

use serde::{Deserialize, Serialize};

/// A language that is spoken to respondents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Tongue {
    /// Simplified Chinese.
    #[serde(rename = "zh")]
    Zh,
    /// English.
    #[serde(rename = "en")]
    En,
}

impl Tongue {
    /// Both, in the order in which they stand side by side.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// The code that documents and records know it by.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }

    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Zh => Self::En,
            Self::En => Self::Zh,
        }
    }
}

/// The same words in both languages; either may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Words {
    /// In Chinese.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub zh: String,
    /// In English.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub en: String,
}

impl Words {
    /// Words in both languages.
    #[must_use]
    pub fn new(zh: &str, en: &str) -> Self {
        Self { zh: zh.to_owned(), en: en.to_owned() }
    }

    /// In one language alone; may be empty.
    #[must_use]
    pub fn only(&self, tongue: Tongue) -> &str {
        match tongue {
            Tongue::Zh => &self.zh,
            Tongue::En => &self.en,
        }
    }

    /// The words in one language, to be changed.
    pub fn only_mut(&mut self, tongue: Tongue) -> &mut String {
        match tongue {
            Tongue::Zh => &mut self.zh,
            Tongue::En => &mut self.en,
        }
    }

    /// In `tongue`, else in the other language.
    #[must_use]
    pub fn said(&self, tongue: Tongue) -> &str {
        let wanted = self.only(tongue);
        if wanted.trim().is_empty() { self.only(tongue.other()) } else { wanted }
    }

    /// Whether nothing is said in either language.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        Tongue::ALL.iter().all(|tongue| self.only(*tongue).trim().is_empty())
    }

    /// Whether `tongue` is missing though the other language is there.
    #[must_use]
    pub fn lacks(&self, tongue: Tongue) -> bool {
        !self.is_empty() && self.only(tongue).trim().is_empty()
    }
}
