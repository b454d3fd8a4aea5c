//! The file that people see, written from the lines alone. Never to be changed within a version of the format: files
//! that were made long ago are checked by writing them once more.

use super::VERSION;
use super::der::base64;
use super::line::{Fact, Head, Line, PageWords};
use sha2::{Digest, Sha256};

/// What the file looks like; it allows nothing else.
const STYLE: &str = concat!("\n", include_str!("page.css"));

/// What a file is written from.
pub(super) struct Parts<'a> {
    /// The lines, the head first.
    pub lines: &'a [Line],
    /// The same as they were hashed.
    pub written: &'a [String],
    /// What is signed.
    pub seal: &'a str,
    /// The public key.
    pub pem: &'a str,
    /// The signature in base64.
    pub signature: &'a str,
    /// The public key's fingerprint.
    pub fingerprint: &'a str,
}

/// What begins the list entry of a line.
pub(super) fn entry(n: usize) -> String {
    format!("<li id=\"s{n}\"")
}

/// The marks around what machines read, each on a line of its own.
pub(super) const LINES: &str = "<pre id=\"lines\">";
pub(super) const SEAL: &str = "<pre id=\"seal\">";
pub(super) const KEY: &str = "<pre id=\"key\">";
pub(super) const SIGNATURE: &str = "<pre id=\"signature\">";
pub(super) const END: &str = "</pre>";

/// The whole file.
pub(super) fn page(parts: &Parts<'_>) -> String {
    let nothing = Head::default();
    let first = parts.lines.first();
    let head = first.and_then(|line| line.head.as_ref()).unwrap_or(&nothing);
    let title = first.map_or("", |line| line.title.as_str());
    let words = &head.words;
    let mut page = top(head, title);
    page.push_str(&about(head, title, parts.fingerprint));
    page.push_str(&format_steps(words, parts.lines));
    page.push_str(&proof(words));
    page.push_str(&data(words, parts));
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

/// What machines read.
fn data(words: &PageWords, parts: &Parts<'_>) -> String {
    let Parts { seal, pem, signature, .. } = parts;
    let (lines, summary) = (parts.written.concat(), escaped(&words.lines));
    format!(
        "<details>\n<summary>{summary}</summary>\n{LINES}\n{lines}{END}\n{SEAL}\n{seal}{END}\n{KEY}\n{pem}{END}\n\
         {SIGNATURE}\n{signature}\n{END}\n</details>\n"
    )
}

fn top(head: &Head, title: &str) -> String {
    let style = base64(&Sha256::digest(STYLE.as_bytes()));
    let (lang, kind, number) = (escaped(&head.lang), escaped(&head.words.dossier), escaped(&head.number));
    let title = escaped(title);
    let named = if number.is_empty() { format!("{kind}: {title}") } else { format!("{kind} {number}: {title}") };
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{style}'; \
         base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"generator\" content=\"Zhiji dossier {VERSION}\">\n\
         <title>{named}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
    )
}

fn about(head: &Head, title: &str, fingerprint: &str) -> String {
    let words = &head.words;
    let number = match escaped(&head.number) {
        number if number.is_empty() => number,
        number => format!("<span><bdi>{number}</bdi></span>"),
    };
    let (kind, title) = (escaped(&words.dossier), escaped(title));
    let made = match escaped(&head.made_by) {
        by if by.is_empty() => time(&head.made_at, &head.made_when),
        by => format!("{} · <bdi>{by}</bdi>", time(&head.made_at, &head.made_when)),
    };
    format!(
        "<header>\n<p class=\"kind\">{kind}{number}</p>\n<h1 dir=\"auto\">{title}</h1>\n<dl>\n\
         <dt>{}</dt><dd><bdi>{}</bdi></dd>\n<dt>{}</dt><dd>{made}</dd>\n<dt>{}</dt><dd><code>{}</code></dd>\n</dl>\n</header>\n",
        escaped(&words.workspace),
        escaped(&head.workspace_name),
        escaped(&words.made),
        escaped(&words.fingerprint),
        escaped(fingerprint),
    )
}

fn format_steps(words: &PageWords, lines: &[Line]) -> String {
    let mut text = format!("<section>\n<h2>{}</h2>\n<ol role=\"list\">\n", escaped(&words.steps));
    lines.iter().skip(1).for_each(|line| text.push_str(&step(line)));
    text.push_str("</ol>\n</section>\n");
    text
}

/// One line of the file for one line of the dossier.
fn step(line: &Line) -> String {
    // Only codes that are words become a class.
    let class = if ["reply", "note"].contains(&line.code.as_str()) { line.code.as_str() } else { "step" };
    let when = match (time(&line.at, &line.when), escaped(&line.by)) {
        (when, by) if by.is_empty() => when,
        (when, by) if when.is_empty() => format!("<bdi>{by}</bdi>"),
        (when, by) => format!("{when} · <bdi>{by}</bdi>"),
    };
    let when = if when.is_empty() { when } else { format!("<p class=\"when\">{when}</p>") };
    let text = match escaped(&line.text) {
        text if text.is_empty() => text,
        text => format!("<p class=\"text\" dir=\"auto\">{text}</p>"),
    };
    let facts = if line.facts.is_empty() { String::new() } else { format!("<dl>{}</dl>", facts(&line.facts)) };
    let (begin, n, title) = (entry(line.n), line.n, escaped(&line.title));
    format!(
        "{begin} class=\"{class}\"><span class=\"n\">{n}</span><div><h3><bdi>{title}</bdi></h3>{when}{text}{facts}</div></li>\n"
    )
}

fn facts(facts: &[Fact]) -> String {
    let row = |fact: &Fact| {
        format!("<dt><bdi>{}</bdi></dt><dd dir=\"auto\">{}</dd>", escaped(&fact.label), escaped(&fact.shown))
    };
    facts.iter().map(row).collect::<Vec<_>>().concat()
}

fn proof(words: &PageWords) -> String {
    let [title, proves, not, check] =
        [&words.proof, &words.proves, &words.proves_not, &words.check].map(|text| escaped(text));
    format!(
        "<section class=\"proof\">\n<h2>{title}</h2>\n<p>{proves}</p>\n<p class=\"soft\">{not}</p>\n<p class=\"soft\">{check}</p>\n</section>\n"
    )
}

fn time(at: &str, when: &str) -> String {
    if when.is_empty() { String::new() } else { format!("<time datetime=\"{}\">{}</time>", escaped(at), escaped(when)) }
}

/// A text as it stands between tags and in attributes: always one line of the file, and nothing that a browser would
/// take for markup, or for the end of a direction of writing that it is set in.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let text = text.replace("\r\n", "\n");
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => safe.push_str("&#10;"),
            '\t' => safe.push_str("&#9;"),
            letter if letter.is_control() => safe.push('\u{fffd}'),
            letter => safe.push(letter),
        }
    }
    safe
}
