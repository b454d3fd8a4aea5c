//! The simple formatting of articles: paragraphs, lists, bold, links to https pages. A small language of our own in the
//! dress of Markdown: that one's rules for emphasis leave `**注意：**请` bare, because they look for spaces.

/// A part of an article, one below the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Lines that belong together.
    Paragraph(Vec<Line>),
    /// Items with dots.
    Bullets(Vec<Line>),
    /// Items that are counted, from this number on.
    Numbered(u32, Vec<Line>),
}

/// One line in its pieces.
pub type Line = Vec<Span>;

/// Some words of a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The words.
    pub words: String,
    /// Whether they stand out.
    pub bold: bool,
    /// Where they lead: always `https://…`.
    pub link: Option<String>,
}

/// What a line begins with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    None,
    Dot,
    Number(u32),
}

fn marked(line: &str) -> (Mark, &str) {
    if let Some(rest) = ["- ", "* ", "• ", "– ", "· "].iter().find_map(|mark| line.strip_prefix(mark)) {
        return (Mark::Dot, rest.trim_start());
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = line.split_at(digits);
    let after = ["、", "．", "）"].iter().find_map(|mark| rest.strip_prefix(mark));
    let after = after.or_else(|| [". ", ") "].iter().find_map(|mark| rest.strip_prefix(mark)));
    // A year at the beginning of a line is no number of an item.
    match (after, number.parse()) {
        (Some(rest), Ok(number)) if digits <= 2 => (Mark::Number(number), rest.trim_start()),
        _ => (Mark::None, line),
    }
}

/// The blocks of a text.
#[must_use]
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut apart = true;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            apart = true;
            continue;
        }
        let (mark, words) = marked(line);
        let spans = spans(words);
        match (mark, blocks.last_mut().filter(|_| !apart)) {
            (Mark::None, Some(Block::Paragraph(lines)))
            | (Mark::Dot, Some(Block::Bullets(lines)))
            | (Mark::Number(_), Some(Block::Numbered(_, lines))) => lines.push(spans),
            (Mark::None, _) => blocks.push(Block::Paragraph(vec![spans])),
            (Mark::Dot, _) => blocks.push(Block::Bullets(vec![spans])),
            (Mark::Number(first), _) => blocks.push(Block::Numbered(first, vec![spans])),
        }
        apart = false;
    }
    blocks
}

/// The pieces of one line.
fn spans(line: &str) -> Line {
    let mut found = Line::new();
    let mut plain = String::new();
    let mut bold = false;
    let mut rest = line;
    let put = |found: &mut Line, words: &mut String, bold: bool| {
        if !words.is_empty() {
            found.push(Span { words: std::mem::take(words), bold, link: None });
        }
    };
    while let Some(letter) = rest.chars().next() {
        if let Some(after) = rest.strip_prefix("**").filter(|after| bold || closes(after)) {
            put(&mut found, &mut plain, bold);
            bold = !bold;
            rest = after;
        } else if let Some((words, url, after)) = named_link(rest).or_else(|| bare_link(rest)) {
            put(&mut found, &mut plain, bold);
            found.push(Span { words: words.to_owned(), bold, link: Some(url.to_owned()) });
            rest = after;
        } else {
            plain.push(letter);
            rest = rest.get(letter.len_utf8()..).unwrap_or("");
        }
    }
    put(&mut found, &mut plain, bold);
    found
}

/// Whether bold that begins before `rest` ends again, with something in between.
fn closes(rest: &str) -> bool {
    rest.find("**").is_some_and(|end| end > 0)
}

/// `[words](https://…)` at the beginning: its words, its address, and what follows.
fn named_link(rest: &str) -> Option<(&str, &str, &str)> {
    let (words, behind) = rest.strip_prefix('[')?.split_once("](")?;
    let (url, after) = behind.split_once(')')?;
    let safe = !words.trim().is_empty() && !words.contains(['[', ']']) && address(url) == Some(url);
    safe.then_some((words, url, after))
}

/// An address that stands in the text as it is.
fn bare_link(rest: &str) -> Option<(&str, &str, &str)> {
    let url = address(rest)?;
    Some((url, url, rest.get(url.len()..).unwrap_or("")))
}

/// The https address at the beginning of a text: up to a space, a letter beyond ASCII or a bracket, without the mark that
/// ends the sentence.
fn address(text: &str) -> Option<&str> {
    const SCHEME: &str = "https://";
    let host = text.strip_prefix(SCHEME)?;
    let outside = |letter: char| !letter.is_ascii_graphic() || "<>\"'`()[]{}|\\^*".contains(letter);
    let end = host.find(outside).unwrap_or(host.len());
    let host = host.get(..end)?.trim_end_matches(['.', ',', ';', ':', '!', '?']);
    host.starts_with(|first: char| first.is_ascii_alphanumeric()).then(|| text.get(..SCHEME.len() + host.len()))?
}

/// The text as it goes into a message: without marks, links spelled out.
#[must_use]
pub fn plain(text: &str) -> String {
    let line = |spans: &Line| -> String {
        spans
            .iter()
            .map(|span| match &span.link {
                Some(url) if *url != span.words => format!("{} {url}", span.words),
                _ => span.words.clone(),
            })
            .collect()
    };
    let block = |block: Block| match block {
        Block::Paragraph(lines) => lines.iter().map(line).collect::<Vec<_>>(),
        Block::Bullets(items) => items.iter().map(|item| format!("- {}", line(item))).collect(),
        Block::Numbered(first, items) => {
            (first..).zip(&items).map(|(number, item)| format!("{number}. {}", line(item))).collect()
        }
    };
    blocks(text).into_iter().map(|part| block(part).join("\n")).collect::<Vec<_>>().join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(words: &str) -> Span {
        Span { words: words.to_owned(), ..Span::default() }
    }

    fn bold(text: &str) -> Span {
        Span { bold: true, ..words(text) }
    }

    fn link(text: &str, url: &str) -> Span {
        Span { link: Some(url.to_owned()), ..words(text) }
    }

    #[test]
    fn paragraphs_lists_and_numbers_stand_apart() {
        let text = "First line\nsecond line\n\n- one\n- two\n3、三\n4. four\nafter";
        let expected = vec![
            Block::Paragraph(vec![vec![words("First line")], vec![words("second line")]]),
            Block::Bullets(vec![vec![words("one")], vec![words("two")]]),
            Block::Numbered(3, vec![vec![words("三")], vec![words("four")]]),
            Block::Paragraph(vec![vec![words("after")]]),
        ];
        assert_eq!(blocks(text), expected);
        assert_eq!(blocks("2026. A year"), [Block::Paragraph(vec![vec![words("2026. A year")]])]);
        assert_eq!(blocks(" \n\n"), []);
    }

    #[test]
    fn bold_needs_no_spaces_around_it() {
        assert_eq!(spans("**注意：**请勿加热"), [bold("注意："), words("请勿加热")]);
        assert_eq!(spans("a **b** c"), [words("a "), bold("b"), words(" c")]);
        assert_eq!(spans("2 ** 3"), [words("2 ** 3")], "what is not closed is no bold");
        assert_eq!(spans("****"), [words("****")]);
    }

    #[test]
    fn only_addresses_of_https_are_links() {
        let url = "https://example.com/a?b=c";
        assert_eq!(spans("[see here](https://example.com/a?b=c)."), [link("see here", url), words(".")]);
        assert_eq!(spans("看https://example.com/a?b=c。谢谢"), [words("看"), link(url, url), words("。谢谢")]);
        assert_eq!(spans("https://example.com/a?b=c, then"), [link(url, url), words(", then")]);
        for no in ["[x](data:text/html,x)", "[x](http://example.com)", "[x](https://)", "https:// x", "<b>x</b>"] {
            assert!(spans(no).iter().all(|span| span.link.is_none()), "{no}");
        }
    }

    #[test]
    fn a_message_has_no_marks() {
        let text = "**Dear guest**\n\n1. [Form](https://example.com/f)\n2. https://example.com\n\n- 好";
        assert_eq!(plain(text), "Dear guest\n\n1. Form https://example.com/f\n2. https://example.com\n\n- 好");
    }

    proptest! {
        #[test]
        fn nothing_is_lost(text in "[a-z 知己*\\[\\]()\n.、-]{0,80}") {
            let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
            prop_assert_eq!(letters(&plain(&text)), letters(&text));
        }

        #[test]
        fn every_link_leads_to_https(text in ".{0,60}") {
            for block in blocks(&text) {
                let (Block::Paragraph(lines) | Block::Bullets(lines) | Block::Numbered(_, lines)) = block;
                for span in lines.concat() {
                    prop_assert!(span.link.is_none_or(|url| url.starts_with("https://")));
                }
            }
        }
    }
}
