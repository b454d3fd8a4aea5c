//! What respondents said in their own words, beside their scores.

use super::sheet::Sheet;
use crate::analytics::surveys::answers::level;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::surveys::response;
use crate::kernel::column::Slot;
use std::collections::{BTreeSet, HashMap};

/// One response with words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Verbatim {
    /// The response.
    pub response: Slot,
    /// Who; `Slot::NONE` for an anonymous one.
    pub customer: Slot,
    /// On which day, since 1970.
    pub day: i32,
    /// c = b/a, where both were given.
    pub ratio: Option<f64>,
    /// NPS, CSAT, CES.
    pub scores: [Option<f64>; 3],
}

impl Verbatim {
    /// Whether the scores say that the customer is not satisfied: c below expectation, NPS up to 6, or CSAT up to 2.
    #[must_use]
    pub fn is_dissatisfied(&self, tolerance: f64) -> bool {
        let [nps, csat, _] = self.scores;
        self.ratio.is_some_and(|ratio| level(ratio, tolerance) == 0)
            || nps.is_some_and(|nps| nps <= 6.0)
            || csat.is_some_and(|csat| csat <= 2.0)
    }
}

/// The words of `rows` in which `sought` occurs, the newest first.
#[must_use]
pub fn said(dataset: &Dataset, sheet: &Sheet, rows: &[u32], sought: &str) -> Vec<Verbatim> {
    let table = dataset.table(Entity::Responses);
    let sought = sought.trim().to_lowercase();
    let [a, b] = &sheet.pairs;
    let [nps, csat, ces] = &sheet.headlines;
    let mut found: Vec<Verbatim> = Vec::new();
    for row in rows.iter().map(|row| Slot(*row).index()) {
        let Some(slot) = sheet.slots.get(row).copied() else { continue };
        let words = table.get(slot, response::COMMENT).unwrap_or("");
        if words.is_empty() || (!sought.is_empty() && !words.to_lowercase().contains(&sought)) {
            continue;
        }
        let (expected, experienced) = (a.value(row), b.value(row));
        let ratio = Some(experienced / expected).filter(|ratio| expected > 0.0 && !ratio.is_nan());
        found.push(Verbatim {
            response: slot,
            customer: sheet.customers.get(row).copied().unwrap_or(Slot::NONE),
            day: sheet.days.get(row).copied().unwrap_or(0),
            ratio,
            scores: [nps, csat, ces].map(|scores| scores.get(row)),
        });
    }
    found.sort_by_key(|one| std::cmp::Reverse((one.day, one.response)));
    found
}

/// Words that say nothing alone.
const EMPTY_WORDS: &[&str] = &[
    "the", "and", "was", "for", "but", "not", "you", "are", "with", "that", "this", "have", "had", "has", "were",
    "our", "your", "very", "too", "they", "from", "all", "one", "would", "will", "been", "when", "what", "there",
    "their", "more", "just", "its", "it", "is", "in", "of", "to", "a", "i", "we", "me", "my", "so", "at", "on", "be",
    "as", "us", "no", "an", "or", "if", "by", "do", "did", "than", "then", "them", "he", "she", "it's", "up", "out",
    "get", "got", "could", "who", "我们", "你们", "他们", "这个", "那个", "一个", "没有", "什么", "怎么", "可以",
    "就是", "还是", "但是", "因为", "所以", "如果", "这样", "那样", "已经", "一下", "有点", "自己", "非常", "真的",
    "一次", "不是", "这次", "每次", "而且", "或者", "然后", "觉得", "比较", "一点", "还有", "时候", "这里", "那里",
    "这么", "那么", "不能", "不会",
];

/// How many texts hold each term, most first: a term counts once a text. Single Chinese characters, numbers and words that
/// say nothing alone are left out.
#[must_use]
pub fn frequent(texts: impl Iterator<Item = Vec<String>>, most: usize) -> Vec<(String, u64)> {
    let mut counts: HashMap<String, u64> = HashMap::new();
    for words in texts {
        let words: BTreeSet<String> = words.into_iter().map(|word| word.to_lowercase()).collect();
        for word in words.into_iter().filter(|word| speaks(word)) {
            *counts.entry(word).or_default() += 1;
        }
    }
    let mut counts: Vec<(String, u64)> = counts.into_iter().filter(|(_, count)| *count > 1).collect();
    counts.sort_by(|(left, n), (right, m)| m.cmp(n).then_with(|| left.cmp(right)));
    counts.truncate(most);
    counts
}

fn speaks(word: &str) -> bool {
    let letters = word.chars().filter(|letter| letter.is_alphabetic()).count();
    let least = if word.is_ascii() { 3 } else { 2 };
    letters >= least && !EMPTY_WORDS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_count_once_a_text_and_have_to_say_something() {
        let texts = [vec!["Tea", "the", "tea", "冷"], vec!["tea", "外卖", "配送"], vec!["配送", "123", "我们"]];
        let texts = texts.into_iter().map(|words| words.into_iter().map(str::to_owned).collect());
        assert_eq!(frequent(texts, 10), [("tea".to_owned(), 2), ("配送".to_owned(), 2)]);
    }
}
