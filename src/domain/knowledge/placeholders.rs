//! Places in a script for what differs from customer to customer: `{name}`. The wide braces of Chinese keyboards count as
//! the narrow ones.

/// The places that a script can have.
pub const PLACES: [&str; 4] = ["name", "number", "about", "by"];

/// A piece of a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece<'a> {
    Words(&'a str),
    Place(&'a str),
}

fn is_open(letter: char) -> bool {
    matches!(letter, '{' | '｛')
}

fn is_close(letter: char) -> bool {
    matches!(letter, '}' | '｝')
}

/// The pieces of a script; a brace that is not closed makes a place of the rest.
fn pieces(script: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = script;
    while let Some((words, inside)) = rest.split_once(is_open) {
        pieces.push(Piece::Words(words));
        let (place, after) = inside.split_once(is_close).unwrap_or((inside, ""));
        pieces.push(Piece::Place(place.trim()));
        rest = after;
    }
    pieces.push(Piece::Words(rest));
    pieces
}

/// The places in `script`, as they are written between their braces.
pub fn places(script: &str) -> impl Iterator<Item = &str> {
    pieces(script).into_iter().filter_map(|piece| match piece {
        Piece::Place(place) => Some(place),
        Piece::Words(_) => None,
    })
}

/// The first place in `script` that nothing can be put into, as it is written between its braces.
#[must_use]
pub fn unknown(script: &str) -> Option<&str> {
    places(script).find(|place| !PLACES.contains(place))
}

/// The script with every place filled by what `value` knows of it; what it does not know stays as it is written.
pub fn fill(script: &str, value: impl Fn(&str) -> Option<String>) -> String {
    pieces(script)
        .into_iter()
        .map(|piece| match piece {
            Piece::Words(words) => words.to_owned(),
            Piece::Place(place) => value(place).unwrap_or_else(|| format!("{{{place}}}")),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn places_are_filled_in_both_kinds_of_braces() {
        let told = |place: &str| PLACES.contains(&place).then(|| place.to_uppercase());
        assert_eq!(fill("Dear {name}, { by }.", told), "Dear NAME, BY.");
        assert_eq!(fill("｛name｝您好，{about}", told), "NAME您好，ABOUT");
        assert_eq!(fill("no places", told), "no places");
        assert_eq!(fill("{nobody} {name}", told), "{nobody} NAME");
    }

    #[test]
    fn what_nothing_can_be_put_into_is_found() {
        assert_eq!(unknown("Dear {name}, about {about} ({number}) {by}"), None);
        assert_eq!(unknown("Dear {nmae} {other}"), Some("nmae"));
        assert_eq!(unknown("｛姓名｝您好"), Some("姓名"));
        assert_eq!(unknown("Dear {name"), None, "what is not closed is still told apart");
        assert_eq!(unknown("Dear {} and {name}"), Some(""));
        assert_eq!(unknown("open { end"), Some("end"));
    }

    proptest! {
        #[test]
        fn words_without_braces_stay_as_they_are(words in "[^{}｛｝]{0,40}") {
            prop_assert_eq!(unknown(&words), None);
            prop_assert_eq!(fill(&words, |_| None), words);
        }

        #[test]
        fn what_is_filled_in_is_never_read_again(value in ".{0,20}") {
            prop_assert_eq!(fill("{name}", |_| Some(value.clone())), value);
        }
    }
}
