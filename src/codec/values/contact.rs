//! Phone numbers: kept as they are written, compared by their digits.

/// Whether the text can be dialled: enough digits, and nothing but what stands between them (brackets, an extension).
#[must_use]
pub fn looks_like_phone(text: &str) -> bool {
    let (number, _) = split_extension(text.trim());
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    (5..=20).contains(&digits)
        && number.chars().all(|char| char.is_ascii_digit() || " +-().,/\u{a0}（）－·".contains(char))
        && !number.starts_with(['.', ',', ')', '/'])
}

/// The form in which two spellings of one number are equal: digits with the extension, without the Chinese prefix.
#[must_use]
pub fn same_phone(text: &str) -> String {
    let (number, extension) = split_extension(text.trim());
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let all = digits(number);
    let all = all.strip_prefix("00").unwrap_or(&all);
    // +86 before a mobile number (eleven digits from 1) is the only country code that is often left out.
    let short = all.strip_prefix("86").filter(|rest| rest.len() == 11 && rest.starts_with('1')).unwrap_or(all);
    let extension = digits(extension);
    if extension.is_empty() { short.to_owned() } else { format!("{short}x{extension}") }
}

fn split_extension(text: &str) -> (&str, &str) {
    let marks = ["extension", "ext", "x", "X", "转", "分机", "#"];
    let at = marks.iter().filter_map(|mark| text.find(mark)).min();
    at.and_then(|at| text.split_at_checked(at)).unwrap_or((text, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_number_are_equal() {
        for (a, b) in [
            ("+86 138-0013-8000", "13800138000"),
            ("(415) 293-3313", "415.293.3313"),
            ("1-955-371-0847 x371", "1 955 371 0847 ext. 371"),
            ("010-6552 9988转802", "01065529988 x802"),
            ("0086 13800138000", "138 0013 8000"),
        ] {
            assert!(looks_like_phone(a) && looks_like_phone(b), "{a} {b}");
            assert_eq!(same_phone(a), same_phone(b));
        }
        assert_ne!(same_phone("010-65529988"), same_phone("021-65529988"));
    }

    #[test]
    fn other_texts_are_no_phone_numbers() {
        for text in ["", "12", "hello", "5 Main Street 12345", "a@b.cn", "..1234567"] {
            assert!(!looks_like_phone(text), "{text}");
        }
    }
}
