//! Yes and no in both languages, and the ways of saying "nothing known".

/// Reads yes or no; `None` for anything else.
#[must_use]
pub fn parse_bool(text: &str) -> Option<bool> {
    const YES: &[&str] = &[
        "yes",
        "y",
        "true",
        "t",
        "1",
        "on",
        "x",
        "checked",
        "是",
        "有",
        "对",
        "真",
        "√",
        "✓",
        "✔",
        "已同意",
        "同意",
        "愿意",
        "已完成",
    ];
    const NO: &[&str] = &[
        "no",
        "n",
        "false",
        "f",
        "0",
        "off",
        "unchecked",
        "否",
        "无",
        "没有",
        "不",
        "错",
        "假",
        "×",
        "✗",
        "不同意",
        "不愿意",
        "未完成",
    ];
    let text = text.trim();
    let is = |words: &[&str]| words.iter().any(|word| text.eq_ignore_ascii_case(word));
    if is(YES) {
        Some(true)
    } else if is(NO) {
        Some(false)
    } else {
        None
    }
}

/// Whether a cell says that nothing is known. Only for cells that are not free text: "N/A" may be what a person wrote.
#[must_use]
pub fn is_not_available(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "n/a", "#n/a", "na", "null", "none", "nil", "nan", "-", "--", "—", "/", "\\n", "无", "暂无", "未知", "不详",
        "空",
    ];
    WORDS.iter().any(|word| text.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_and_no_are_read_in_both_languages() {
        for (text, want) in [
            ("yes", Some(true)),
            ("Y", Some(true)),
            ("TRUE", Some(true)),
            ("1", Some(true)),
            ("是", Some(true)),
            (" √ ", Some(true)),
            ("No", Some(false)),
            ("n", Some(false)),
            ("false", Some(false)),
            ("0", Some(false)),
            ("否", Some(false)),
            ("", None),
            ("maybe", None),
            ("2", None),
            ("是否", None),
        ] {
            assert_eq!(parse_bool(text), want, "{text}");
        }
    }
}
