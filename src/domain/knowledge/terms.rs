//! Texts of both languages as terms to search by: words of letters folded and brought to their singular, and Chinese as
//! pairs of neighbouring characters, because it has no spaces between words.

use std::borrow::Cow;

/// Words of English that say nothing about what a text is about.
const COMMON: &[&str] = &[
    "a", "about", "after", "again", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be", "been", "but",
    "by", "can", "could", "did", "do", "does", "for", "from", "get", "got", "had", "has", "have", "he", "her", "him",
    "his", "how", "i", "if", "in", "into", "is", "it", "its", "me", "my", "no", "not", "of", "on", "or", "our", "she",
    "so", "than", "that", "the", "their", "them", "then", "there", "they", "this", "to", "too", "up", "us", "very",
    "was", "we", "were", "what", "when", "where", "which", "who", "why", "will", "with", "would", "you", "your",
];
/// Characters of Chinese that hold sentences together; a pair of two such says nothing.
const COMMON_SIGNS: &str = "的了是我你他她它们在有和就不也都这那个么吗呢吧很没说要去到给把被让还又再上下里得着过一您";

/// What sort of term it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A word of letters or digits, in its singular.
    Word,
    /// Two neighbouring characters.
    Pair,
    /// A character by itself.
    Sign,
}

/// One term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// What sort it is.
    pub sort: Sort,
    /// Its letters, folded.
    pub text: Box<str>,
}

impl Term {
    /// Whether it says nothing about what a text is about.
    #[must_use]
    pub fn is_common(&self) -> bool {
        match self.sort {
            Sort::Word => COMMON.binary_search(&self.text.as_ref()).is_ok(),
            Sort::Pair | Sort::Sign => self.text.chars().all(|sign| COMMON_SIGNS.contains(sign)),
        }
    }
}

/// Whether a letter belongs to a script without spaces.
fn is_sign(letter: char) -> bool {
    matches!(letter,
        '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Lower case, narrow, without the accents of western Europe.
fn fold(letter: char, into: &mut String) {
    let narrow = match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        letter => letter,
    };
    for lower in narrow.to_lowercase() {
        match lower {
            'à'..='å' => into.push('a'),
            'ç' => into.push('c'),
            'è'..='ë' => into.push('e'),
            'ì'..='ï' => into.push('i'),
            'ñ' => into.push('n'),
            'ò'..='ö' | 'ø' => into.push('o'),
            'ù'..='ü' => into.push('u'),
            'ý' | 'ÿ' => into.push('y'),
            'ß' => into.push_str("ss"),
            'æ' => into.push_str("ae"),
            other => into.push(other),
        }
    }
}

/// The text folded, letter by letter.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    text.chars().for_each(|letter| fold(letter, &mut folded));
    folded
}

/// The singular of an English word, by the three rules that never do harm (Harman's S stemmer).
fn singular(word: &str) -> Cow<'_, str> {
    let long = word.len() > 3 && word.ends_with('s');
    let ends =
        |ending: &str, but: &[&str]| long && word.ends_with(ending) && but.iter().all(|ending| !word.ends_with(ending));
    let cut = |letters: usize| word.get(..word.len() - letters).unwrap_or(word);
    if ends("ies", &["eies", "aies"]) {
        Cow::Owned(format!("{}y", cut(3)))
    } else if ends("es", &["aes", "ees", "oes"]) || ends("s", &["us", "ss", "es"]) {
        Cow::Borrowed(cut(1))
    } else {
        Cow::Borrowed(word)
    }
}

/// Runs of letters that belong together, each of signs or of others.
fn runs(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|letter: char| !letter.is_alphanumeric()).flat_map(|run| {
        let mut rest = run;
        std::iter::from_fn(move || {
            let first = rest.chars().next()?;
            let end = rest.find(|letter| is_sign(letter) != is_sign(first)).unwrap_or(rest.len());
            let (same, after) = rest.split_at(end);
            rest = after;
            Some(same)
        })
    })
}

/// Visits every term of a folded text; `single` characters too, also where they stand among others.
fn each(folded: &str, single: bool, mut visit: impl FnMut(Sort, &str)) {
    for run in runs(folded) {
        if !run.starts_with(is_sign) {
            visit(Sort::Word, &singular(run));
            continue;
        }
        let mut signs = run.char_indices().map(|(at, sign)| (at, at + sign.len_utf8())).peekable();
        let mut alone = true;
        while let Some((from, to)) = signs.next() {
            if let Some((_, end)) = signs.peek() {
                alone = false;
                visit(Sort::Pair, run.get(from..*end).unwrap_or(""));
            }
            if single || alone {
                visit(Sort::Sign, run.get(from..to).unwrap_or(""));
            }
        }
    }
}

/// Visits the terms that a text is found by: words, every pair, and every character by itself.
pub fn each_of_text(text: &str, visit: impl FnMut(Sort, &str)) {
    each(&folded(text), true, visit);
}

/// The terms that somebody looks for: what is common is left out, unless there is nothing else.
#[must_use]
pub fn of_query(text: &str) -> Vec<Term> {
    let mut all = Vec::new();
    each(&folded(text), false, |sort, text| all.push(Term { sort, text: text.into() }));
    let telling: Vec<Term> = all.iter().filter(|term| !term.is_common()).cloned().collect();
    if telling.is_empty() { all } else { telling }
}

/// Whether the last word of a text may still be being typed; not before its third letter.
#[must_use]
pub fn is_unfinished(text: &str) -> bool {
    let folded = folded(text);
    let last = runs(&folded).last().filter(|last| folded.ends_with(last) && !last.starts_with(is_sign));
    last.is_some_and(|last| last.chars().count() >= 3)
}

/// The letters of a text and nothing else, as a number: equal for texts that say the same.
#[must_use]
pub fn essence(text: &str) -> u64 {
    let folded = folded(text);
    let letters = folded.chars().filter(|letter| letter.is_alphanumeric());
    letters.fold(0xcbf2_9ce4_8422_2325, |hash, letter| {
        (hash ^ u64::from(u32::from(letter))).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(terms: Vec<Term>) -> Vec<String> {
        terms.into_iter().map(|term| term.text.into_string()).collect()
    }

    fn of_text(text: &str) -> Vec<String> {
        let mut terms = Vec::new();
        each_of_text(text, |_, term| terms.push(term.to_owned()));
        terms
    }

    #[test]
    fn the_common_words_stand_in_order() {
        assert!(COMMON.is_sorted());
    }

    #[test]
    fn both_scripts_make_terms() {
        assert_eq!(told(of_query("VIP客户的Refunds")), ["vip", "客户", "户的", "refund"]);
        assert_eq!(told(of_query("茶")), ["茶"]);
        assert_eq!(of_text("茶壶"), ["茶壶", "茶", "壶"]);
        assert_eq!(told(of_query("ＡＢＣ１２")), ["abc12"], "wide letters are letters");
        assert_eq!(told(of_query("Café policies, glass boxes")), ["cafe", "policy", "glass", "boxe"]);
    }

    #[test]
    fn what_is_common_is_left_out_unless_there_is_nothing_else() {
        assert_eq!(told(of_query("The soup was cold")), ["soup", "cold"]);
        assert_eq!(told(of_query("the")), ["the"]);
        assert_eq!(told(of_query("我的")), ["我的"]);
    }

    #[test]
    fn the_last_word_may_be_unfinished() {
        let check = |text: &str, want: bool| assert_eq!(is_unfinished(text), want, "{text}");
        check("late deli", true);
        check("late de", false);
        check("late delivery ", false);
        check("配送", false);
    }

    #[test]
    fn equal_words_have_one_essence() {
        assert_eq!(essence("Soup, cold!"), essence("soup COLD"));
        assert_ne!(essence("soup"), essence("soap"));
    }
}
