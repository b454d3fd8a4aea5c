//! What respondents said in their own words, beside their scores.

use super::sheet::Sheet;
use crate::analytics::surveys::answers::level;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::surveys::{answer, response};
use crate::kernel::column::Slot;
use std::collections::{BTreeSet, HashMap};

/// One response with words.
#[derive(Clone, Debug, PartialEq)]
pub struct Verbatim<'a> {
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
    /// What was said, with the question where it is known.
    pub words: Vec<(Option<Slot>, &'a str)>,
}

/// What is looked for in words; what is `None` or empty is not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sought {
    /// It occurs in them.
    pub words: String,
    /// The response has this tag.
    pub tag: Option<Slot>,
    /// They answer this question.
    pub question: Option<Slot>,
}

impl Verbatim<'_> {
    /// Whether the scores say that the customer is not satisfied: c below expectation, NPS up to 6, or CSAT up to 2.
    #[must_use]
    pub fn is_dissatisfied(&self, tolerance: f64) -> bool {
        let [nps, csat, _] = self.scores;
        self.ratio.is_some_and(|ratio| level(ratio, tolerance) == 0)
            || nps.is_some_and(|nps| nps <= 6.0)
            || csat.is_some_and(|csat| csat <= 2.0)
    }
}

/// What was said in a row of the sheet: the answers in own words, in the order of the questions, those beside "other"
/// among them. A comment of the response that says something else was written since: it stands in for its answers.
#[must_use]
pub fn words<'a>(dataset: &'a Dataset, sheet: &Sheet, row: usize) -> Vec<(Option<Slot>, &'a str)> {
    let (mut texts, mut beside) = (Vec::new(), Vec::new());
    let part = sheet.parts.iter().find(|part| part.rows.contains(&row));
    for (asked, first) in part.into_iter().flat_map(|part| part.questions.iter().map(|asked| (asked, part.rows.start)))
    {
        let at = asked.words.binary_search_by_key(&(row - first), |(line, _)| Slot(*line).index());
        let answer = at.ok().and_then(|at| asked.words.get(at)).map(|(_, answer)| *answer);
        if let Some(text) = answer.and_then(|answer| dataset.get(Entity::Answers, answer, answer::TEXT)) {
            let list = if &*asked.kind == "text" { &mut texts } else { &mut beside };
            list.push((asked.slot, text));
        }
    }
    let comment = sheet.slots.get(row).and_then(|slot| dataset.get(Entity::Responses, *slot, response::COMMENT));
    let comment = comment.unwrap_or("");
    let joined = || texts.iter().map(|(_, text)| *text).collect::<Vec<_>>().join("\n");
    if !comment.is_empty() && comment != joined() {
        texts = vec![(None, comment)];
    }
    texts.extend(beside);
    texts
}

/// The rows in which something was said that is sought, the newest first.
#[must_use]
pub fn said(dataset: &Dataset, sheet: &Sheet, rows: &[u32], sought: &Sought) -> Vec<u32> {
    let table = dataset.table(Entity::Responses);
    let wanted = sought.words.trim().to_lowercase();
    let slot = |row: u32| sheet.slots.get(Slot(row).index()).copied().unwrap_or(Slot::NONE);
    let mut counts = vec![false; sheet.slots.len()];
    for row in rows {
        counts.get_mut(Slot(*row).index()).into_iter().for_each(|counts| *counts = true);
    }
    let mut found = sheet.worded.clone();
    found.retain(|row| counts.get(Slot(*row).index()) == Some(&true));
    if let Some(tag) = sought.tag {
        found.retain(|row| table.get(slot(*row), response::TAGS).is_some_and(|tags| tags.contains(&tag)));
    }
    if !wanted.is_empty() || sought.question.is_some() {
        let fits = |(question, text): &(Option<Slot>, &str)| {
            (sought.question.is_none() || sought.question == *question) && text.to_lowercase().contains(&wanted)
        };
        found.retain(|row| words(dataset, sheet, Slot(*row).index()).iter().any(fits));
    }
    found
}

/// What was said in a row of the sheet, beside its scores.
#[must_use]
pub fn verbatim<'a>(dataset: &'a Dataset, sheet: &Sheet, row: u32) -> Option<Verbatim<'a>> {
    let row = Slot(row).index();
    let [a, b] = &sheet.pairs;
    let [nps, csat, ces] = &sheet.headlines;
    let (expected, experienced) = (a.value(row), b.value(row));
    Some(Verbatim {
        response: *sheet.slots.get(row)?,
        customer: *sheet.customers.get(row)?,
        day: *sheet.days.get(row)?,
        ratio: Some(experienced / expected).filter(|ratio| expected > 0.0 && !ratio.is_nan()),
        scores: [nps, csat, ces].map(|scores| scores.get(row)),
        words: words(dataset, sheet, row),
    })
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
