//! New questions of every kind, and what stays of a question when it becomes one of another kind.

use super::question::{Ask, Choice, Look, Question};
use super::scale::Scale;
use super::words::Words;

/// Every kind, by the name that documents and records know it by, in the order in which they are offered.
pub const KINDS: [&str; 13] = [
    "nps", "csat", "ces", "pair", "rating", "matrix", "choice", "choices", "ranking", "text", "number", "date",
    "consent",
];

impl Ask {
    /// A new one of a kind; nothing where there is no such kind.
    #[must_use]
    pub fn fresh(kind: &str) -> Option<Self> {
        let two = || ["1", "2"].map(|code| Choice { code: code.to_owned(), text: Words::default() }).to_vec();
        Some(match kind {
            "nps" => Self::Nps,
            "csat" => Self::Csat,
            "ces" => Self::Ces,
            "pair" => Self::Pair { scale: Scale::of(1, 10) },
            "rating" => Self::Rating { scale: Scale::of(1, 5), look: Look::default() },
            "matrix" => Self::Matrix { rows: two(), scale: Scale::of(1, 5) },
            "choice" => Self::Choice { options: two(), other: false, shuffle: false },
            "choices" => Self::Choices { options: two(), other: false, shuffle: false, at_most: None },
            "ranking" => Self::Ranking { options: two(), shuffle: false },
            "text" => Self::Text { long: true },
            "number" => Self::Number { from: None, to: None, whole: false },
            "date" => Self::Date,
            "consent" => Self::Consent,
            _ => return None,
        })
    }

    /// The same question as one of another kind: options and scale stay as far as that kind has them.
    #[must_use]
    pub fn turned_into(&self, kind: &str) -> Option<Self> {
        let mut turned = Self::fresh(kind)?;
        if let (Some(options), true) = (turned.options_mut(), !self.options().is_empty()) {
            *options = self.options().to_vec();
        }
        let own = match self {
            Self::Pair { scale } | Self::Rating { scale, .. } | Self::Matrix { scale, .. } => Some(scale),
            _ => None,
        };
        if let (Self::Pair { scale } | Self::Rating { scale, .. } | Self::Matrix { scale, .. }, Some(own)) =
            (&mut turned, own)
        {
            *scale = own.clone();
        }
        if let (
            Self::Choice { other, shuffle, .. } | Self::Choices { other, shuffle, .. },
            Self::Choice { other: was, shuffle: mixed, .. } | Self::Choices { other: was, shuffle: mixed, .. },
        ) = (&mut turned, self)
        {
            (*other, *shuffle) = (*was, *mixed);
        }
        Some(turned)
    }
}

/// A new question of a kind, with the words that are usual for it where its method gives them.
#[must_use]
pub fn fresh(kind: &str, key: &str) -> Option<Question> {
    let words = match kind {
        "nps" => Words::new(
            "您有多大可能把我们推荐给亲友或同事？",
            "How likely are you to recommend us to a friend or colleague?",
        ),
        "csat" => Words::new("总的来说，您对我们有多满意？", "Overall, how satisfied are you with us?"),
        "ces" => Words::new("总的来说，办成这件事有多容易？", "Overall, how easy was it to get this done?"),
        _ => Words::default(),
    };
    Some(Question::new(key, words, Ask::fresh(kind)?))
}
