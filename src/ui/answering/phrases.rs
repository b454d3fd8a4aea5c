//! What a form says by itself, in both languages. A table of constants, so that nothing is missing in either and the
//! respondent's page needs no file of texts.

use crate::domain::questionnaire::{Tongue, Words};

/// A phrase in both languages; `{places}` are filled by [`Phrase::with`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// In Chinese.
    pub zh: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Phrase {
    /// In `tongue`.
    #[must_use]
    pub fn said(self, tongue: Tongue) -> &'static str {
        match tongue {
            Tongue::Zh => self.zh,
            Tongue::En => self.en,
        }
    }

    /// In `tongue`, with every `{place}` filled.
    #[must_use]
    pub fn with(self, tongue: Tongue, places: &[(&str, &str)]) -> String {
        let fill = |text: String, (place, value): &(&str, &str)| text.replace(&format!("{{{place}}}"), value);
        places.iter().fold(self.said(tongue).to_owned(), fill)
    }

    /// As the words of a questionnaire.
    #[must_use]
    pub fn words(self) -> Words {
        Words::new(self.zh, self.en)
    }
}

macro_rules! phrases {
    ($($name:ident = $zh:literal, $en:literal;)+) => {
        $(#[doc = $en] pub const $name: Phrase = Phrase { zh: $zh, en: $en };)+

        #[cfg(test)]
        #[test]
        fn every_phrase_says_the_same_in_both_languages() {
            $crate::ui::answering::phrases::assert_whole(&[$($name),+]);
        }
    };
}
pub(crate) use phrases;

phrases! {
    BEGIN = "开始", "Begin";
    BACK = "上一页", "Back";
    NEXT = "下一页", "Next";
    SEND = "提交", "Send";
    PROGRESS = "填写进度", "Progress";
    PAGE_OF = "第 {page} 页，共 {pages} 页", "Page {page} of {pages}";
    REQUIRED = "必答", "Required";
    MISSING = "这道题需要回答。", "This question needs an answer.";
    MISSING_ONE = "还差第 {numbers} 题，回答后就可以继续。", "Question {numbers} still needs an answer before you can go on.";
    MISSING_MANY = "还差第 {numbers} 题，回答后就可以继续。", "Questions {numbers} still need an answer before you can go on.";
    TO_MEND_ONE = "请先改好第 {numbers} 题。", "Please correct question {numbers} first.";
    TO_MEND_MANY = "请先改好第 {numbers} 题。", "Please correct questions {numbers} first.";
    CLEAR = "清除选择", "Clear";
    CLEAR_OF = "清除选择：{question}", "Clear: {question}";
    THANKS = "谢谢您的回答。", "Thank you for your answers.";

    EXPECTED = "您的期望", "What you expected";
    BOTH_SIDES = "期望和实际感受都要选，或者清除选择。", "Please answer both, or clear what you chose.";
    EXPERIENCED = "实际感受", "What you experienced";
    NPS_LEAST = "完全不可能", "Not at all likely";
    NPS_MOST = "极有可能", "Extremely likely";
    CSAT_1 = "非常不满意", "Very dissatisfied";
    CSAT_2 = "不满意", "Dissatisfied";
    CSAT_3 = "一般", "Neutral";
    CSAT_4 = "满意", "Satisfied";
    CSAT_5 = "非常满意", "Very satisfied";
    CES_LEAST = "非常困难", "Very difficult";
    CES_MOST = "非常容易", "Very easy";
    STEP_OF = "{step}，满分 {most}", "{step} of {most}";
    STARS = "{step} 颗星，满分 {most} 颗", "{step} of {most} stars";
    ONE_STAR = "1 颗星，满分 {most} 颗", "1 star of {most}";
    FROM_TO = "{from} 到 {to} 之间的整数", "A whole number from {from} to {to}";
    FROM_TO_ANY = "{from} 到 {to} 之间的数", "A number from {from} to {to}";
    AT_LEAST = "不小于 {from} 的数", "A number of {from} or more";
    AT_LEAST_WHOLE = "不小于 {from} 的整数", "A whole number of {from} or more";
    NO_MORE = "不大于 {to} 的数", "A number of {to} or less";
    NO_MORE_WHOLE = "不大于 {to} 的整数", "A whole number of {to} or less";
    ANY_WHOLE = "整数", "A whole number";
    NO_NUMBER = "请填写{what}。", "Please enter {what}.";
    NUMBER = "一个数", "A number";

    OTHER = "其他", "Something else";
    OTHER_WORDS = "请说明", "Please say what";
    AT_MOST = "最多选 {most} 项", "Choose up to {most}";
    AS_MANY = "可以多选", "Choose as many as you like";
    AGREE = "我同意", "I agree";
    DISAGREE = "我不同意", "I do not agree";

    RANK_HOW = "用箭头调整顺序，最重要的放在最上面。", "Use the arrows to put the first one at the top.";
    RANK_UP = "上移：{option}", "Move up: {option}";
    RANK_DOWN = "下移：{option}", "Move down: {option}";
    RANK_MOVED = "{option}：第 {place} 位，共 {count} 位", "{option}: place {place} of {count}";
    RANK_KEEP = "就按这个顺序", "Keep this order";
    RANK_KEPT = "顺序已记下。", "Your order is noted.";

    TOO_LONG = "太长了，最多 {most} 个字，现在 {count} 个。", "Too long: at most {most} characters, now {count}.";
    LEFT = "还可以写 {left} 个字", "{left} characters left";
    NO_DATE = "请填写完整的日期。", "Please enter a whole date.";
    YOUR_ANSWER = "请在这里填写", "Type here";
}

/// Fails unless every phrase says something in both languages, with the same places.
#[cfg(test)]
pub(crate) fn assert_whole(phrases: &[Phrase]) {
    fn places(text: &str) -> Vec<&str> {
        let mut places: Vec<&str> =
            text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(place, _)| place).collect();
        places.sort_unstable();
        places
    }
    for phrase in phrases {
        assert!(!phrase.zh.trim().is_empty() && !phrase.en.trim().is_empty(), "{phrase:?}");
        assert_eq!(places(phrase.zh), places(phrase.en), "{phrase:?}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled() {
        assert_eq!(PAGE_OF.with(Tongue::Zh, &[("page", "2"), ("pages", "4")]), "第 2 页，共 4 页");
    }
}
