//! What the summary of a holiday says: its name, and whether the day is off or worked.

use super::holidays_ics::MOST_NAME;

/// What an event or its summary says that a day is; what counts more comes later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mark {
    Off,
    Working,
}

/// Words that say that a day is off although they hold one of those that say that it is worked.
const NOT_WORKING: &[&str] = &["休班", "不上班", "非工作日", "non-working", "nonworking", "non working", "not working"];
/// Words that say that a day is worked.
const WORKING: &[&str] = &["班", "工作日", "working day", "workday", "make-up", "makeup"];
/// Words that say that a day is off.
const OFF: &[&str] = &["休", "放假", "假期", "day off"];
/// What is taken off a name, the longer before what it ends with. Those in Latin letters have to stand apart by more than
/// a blank: they may be words of the name.
const MARKS: &[&str] = &[
    "make-up working day",
    "make-up workday",
    "makeup workday",
    "make-up day",
    "makeup day",
    "non-working day",
    "working day",
    "workday",
    "day off",
    "make-up",
    "makeup",
    "调休上班",
    "调休补班",
    "非工作日",
    "工作日",
    "不上班",
    "补班",
    "上班",
    "休班",
    "调休",
    "补休",
    "放假",
    "休假",
    "休息",
    "班",
    "休",
];
/// What a mark is enclosed in.
const OPENING: &[char] = &['（', '(', '【', '[', '［', '〔', '「', '〈', '《'];
const CLOSING: &[char] = &['）', ')', '】', ']', '］', '〕', '」', '〉', '》'];
/// Signs that make another word of a single sign behind them (on duty, retired).
const BEFORE_OTHER_WORDS: &[char] = &['值', '轮', '倒', '退', '公'];

/// The name in a summary, and what it says that the day is: `春节 休`, `国庆节（班）`, `补班`, `National Day (workday)`.
pub(super) fn read_summary(summary: &str) -> (String, Option<Mark>) {
    let words: Vec<&str> = summary.split_whitespace().collect();
    let text: String = words.join(" ").chars().take(MOST_NAME).collect();
    let lower = text.to_lowercase();
    let holds = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let mark = match () {
        () if holds(NOT_WORKING) => Some(Mark::Off),
        () if holds(WORKING) => Some(Mark::Working),
        () if holds(OFF) => Some(Mark::Off),
        () => None,
    };
    (name_of(&text), mark)
}

/// The text without its marks; with them, but without brackets, where it is nothing else.
fn name_of(text: &str) -> String {
    let unbracketed = without_bracketed_marks(text);
    let mut name = unbracketed.trim_matches(is_between);
    while let Some(shorter) = without_mark_at_end(name).or_else(|| without_mark_at_begin(name)) {
        name = shorter.trim_matches(is_between);
    }
    if name.is_empty() {
        name = text.trim_matches(|sign| is_between(sign) || OPENING.contains(&sign) || CLOSING.contains(&sign));
    }
    name.to_owned()
}

fn is_between(sign: char) -> bool {
    sign.is_whitespace() || "-–—·•|｜:：/,，、_~".contains(sign)
}

fn is_mark(text: &str) -> bool {
    MARKS.contains(&text.trim().to_lowercase().as_str())
}

fn without_bracketed_marks(text: &str) -> String {
    let mut name = String::new();
    let mut rest = text;
    while let Some((before, inner_on)) = rest.split_once(OPENING) {
        match inner_on.split_once(CLOSING) {
            Some((inner, after)) if is_mark(inner) => {
                name.push_str(before);
                rest = after;
            }
            _ => {
                // Up to and with the bracket, which stays.
                let kept = rest.len() - inner_on.len();
                name.push_str(rest.get(..kept).unwrap_or(""));
                rest = inner_on;
            }
        }
    }
    name.push_str(rest);
    name
}

fn without_mark_at_end(text: &str) -> Option<&str> {
    MARKS.iter().find_map(|mark| {
        let at = text.len().checked_sub(mark.len()).filter(|at| text.is_char_boundary(*at))?;
        let (name, end) = text.split_at_checked(at).filter(|(_, end)| end.eq_ignore_ascii_case(mark))?;
        let joined = !mark.is_ascii() && !name.ends_with(BEFORE_OTHER_WORDS);
        let apart = name.is_empty() || name.trim_end().ends_with(is_between);
        (!end.is_empty() && (apart || joined)).then_some(name)
    })
}

fn without_mark_at_begin(text: &str) -> Option<&str> {
    MARKS.iter().find_map(|mark| {
        let (_, name) = text.split_at_checked(mark.len()).filter(|(begin, _)| begin.eq_ignore_ascii_case(mark))?;
        let apart = if mark.is_ascii() { name.trim_start() } else { name };
        apart.starts_with(is_between).then_some(name)
    })
}
