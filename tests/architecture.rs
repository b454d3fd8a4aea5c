//! Holds what ARCHITECTURE.md promises about the sources: arrows between layers, sizes, texts, policy, vendored files.

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};

// --- reading the sources ---

struct Source {
    /// Below the repository, with slashes.
    path: String,
    text: String,
    /// `text` with comments and the insides of literals blanked out, byte for byte.
    code: String,
}

impl Source {
    /// The top folder below src: `kernel`, `ui`, … or `bin`.
    fn layer(&self) -> &str {
        self.path.trim_start_matches("src/").split('/').next().unwrap().trim_end_matches(".rs")
    }

    fn line_of(&self, at: usize) -> usize {
        self.text[..at].matches('\n').count() + 1
    }

    /// How many modules deep the file's own items are: 1 for `src/kernel/mod.rs`.
    fn depth(&self) -> usize {
        self.path.trim_start_matches("src/").trim_end_matches("/mod.rs").split('/').count()
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn files_below(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn sources() -> Vec<Source> {
    let load = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).unwrap();
        let path = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
        Source { path, code: blanked(&text), text }
    };
    files_below("src", ".rs").into_iter().map(load).collect()
}

/// Blanks comments and what stands between quotes; every other byte stays where it is.
fn blanked(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = bytes.to_vec();
    let mut at = 0;
    while at < bytes.len() {
        let (inner, end) = match &bytes[at..] {
            [b'/', b'/', ..] => (at, find(bytes, at, b"\n")),
            [b'/', b'*', ..] => (at, find(bytes, at + 2, b"*/") + 2),
            [b'r', b'"' | b'#', ..] if at == 0 || !is_word(bytes[at - 1]) => raw_string(bytes, at),
            [b'"', ..] => (at + 1, string_end(bytes, at + 1, b'"')),
            [b'\'', b'\\', ..] => (at + 1, string_end(bytes, at + 1, b'\'')),
            [b'\'', ..] => {
                // A character, unless no quote follows it: then a lifetime.
                let width = text[at + 1..].chars().next().map_or(1, char::len_utf8);
                if bytes.get(at + 1 + width) == Some(&b'\'') { (at + 1, at + 1 + width) } else { (at, at) }
            }
            _ => (at, at),
        };
        let end = end.min(bytes.len());
        out[inner..end].iter_mut().filter(|byte| **byte != b'\n').for_each(|byte| *byte = b' ');
        at = end.max(at) + usize::from(inner != at || end == at);
    }
    String::from_utf8(out).unwrap()
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

fn find(bytes: &[u8], from: usize, what: &[u8]) -> usize {
    (from..bytes.len()).find(|at| bytes[*at..].starts_with(what)).unwrap_or(bytes.len())
}

fn string_end(bytes: &[u8], mut at: usize, quote: u8) -> usize {
    while at < bytes.len() && bytes[at] != quote {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    at
}

/// The inside of `r"…"` or `r#"…"#` at `at`; `r#name` is no string.
fn raw_string(bytes: &[u8], at: usize) -> (usize, usize) {
    let hashes = bytes[at + 1..].iter().take_while(|byte| **byte == b'#').count();
    let open = at + 1 + hashes;
    if bytes.get(open) != Some(&b'"') {
        return (at, at);
    }
    let close = [b"\"".as_slice(), &b"#".repeat(hashes)].concat();
    (open + 1, find(bytes, open + 1, &close))
}

/// The byte after the bracket that closes the one at `open`.
fn closing(code: &str, open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, byte) in code.bytes().enumerate().skip(open) {
        match byte {
            b'{' | b'(' | b'[' => depth += 1,
            b'}' | b')' | b']' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    code.len()
}

fn word_at(code: &str, at: usize) -> &str {
    let rest = &code[at..];
    &rest[..rest.bytes().position(|byte| !is_word(byte)).unwrap_or(rest.len())]
}

/// Where each `pattern` begins as a word of its own.
fn words<'a>(code: &'a str, pattern: &'a str) -> impl Iterator<Item = usize> + 'a {
    let begins = move |at: &usize| *at == 0 || !is_word(code.as_bytes()[at - 1]);
    code.match_indices(pattern).map(|(at, _)| at).filter(begins)
}

fn assert_none(what: &str, found: &[String]) {
    assert!(found.is_empty(), "{what}:\n  {}", found.join("\n  "));
}

#[test]
fn the_reader_of_sources_blanks_only_comments_and_literals() {
    let check = |text: &str, want: &str| assert_eq!(blanked(text), want);
    check("a // b\nc", "a     \nc");
    check("a /* b */ c", "a         c");
    check(r#"f("x\"y") z"#, r#"f("    ") z"#);
    check(r##"r#"a"b"# c"##, r##"r#"   "# c"##);
    check("'a' 'b'; &'a str", "' ' ' '; &'a str");
    check(r"'\'' x", r"'  ' x");
    check("\"知\" // 己", "\"   \"       ");
    check("for\"x\"", "for\" \"");
}

// --- layers ---

/// The layers a layer may import from.
const ARROWS: &[(&str, &[&str])] = &[
    ("kernel", &[]),
    ("domain", &["kernel"]),
    ("codec", &["domain", "kernel"]),
    ("analytics", &["domain", "kernel"]),
    ("demo", &["domain", "kernel"]),
    ("platform", &["codec", "analytics", "domain", "kernel"]),
    ("store", &["platform", "codec", "domain", "kernel"]),
    ("app", &["store", "platform", "codec", "analytics", "domain", "kernel"]),
    ("ui", &["app", "platform", "analytics", "domain", "kernel"]),
];
const PURE: &[&str] = &["kernel", "domain", "codec", "analytics", "demo"];

/// Every `layer` named behind `crate::`, `zhiji::`, `zhiji_` or enough `super::`, with its place.
fn imports(source: &Source) -> Vec<(usize, String)> {
    let code = &source.code;
    let mut found = Vec::new();
    for prefix in ["crate::", "zhiji::"] {
        for at in words(code, prefix) {
            let after = at + prefix.len();
            if code[after..].starts_with('{') {
                found.extend(heads(code, after).into_iter().map(|name| (at, name)));
            } else {
                found.push((at, word_at(code, after).to_owned()));
            }
        }
    }
    // The pure layers are crates, too.
    for layer in PURE {
        found.extend(words(code, &format!("zhiji_{layer}")).map(|at| (at, (*layer).to_owned())));
    }
    for at in words(code, "super::").filter(|at| !code[..*at].ends_with("super::")) {
        let climbs = code[at..].split("super::").take_while(|part| part.is_empty()).count();
        if climbs >= source.depth() {
            found.push((at, word_at(code, at + climbs * "super::".len()).to_owned()));
        }
    }
    found
}

/// The first names in `{a::b, c::{d, e}}`: a, c.
fn heads(code: &str, open: usize) -> Vec<String> {
    let end = closing(code, open);
    let mut names = Vec::new();
    let mut at = open + 1;
    while at < end {
        let byte = code.as_bytes()[at];
        if byte == b'{' {
            at = closing(code, at);
        } else if is_word(byte) {
            let name = word_at(code, at);
            if !code[..at].ends_with("::") {
                names.push(name.to_owned());
            }
            at += name.len();
        } else {
            at += 1;
        }
    }
    names
}

#[test]
fn every_layer_imports_only_downwards() {
    let arrows: BTreeMap<_, _> = ARROWS.iter().copied().collect();
    let mut wrong = Vec::new();
    for source in sources() {
        let layer = source.layer();
        if layer == "lib" {
            continue;
        }
        let allowed: Vec<&str> = match source.path.as_str() {
            "src/bin/app.rs" | "src/bin/respond.rs" => vec!["ui", "app", "platform"],
            "src/bin/worker.rs" => vec!["platform", "store", "codec", "analytics", "demo", "domain", "kernel"],
            path => arrows.get(layer).unwrap_or_else(|| panic!("{path}: {layer} is no layer")).to_vec(),
        };
        for (at, name) in imports(&source) {
            if arrows.contains_key(name.as_str()) && name != layer && !allowed.contains(&name.as_str()) {
                wrong.push(format!("{}:{} imports {name}", source.path, source.line_of(at)));
            }
        }
    }
    assert_none("imports against the arrows", &wrong);
}

#[test]
fn the_core_knows_no_browser() {
    let foreign = ["web_sys", "js_sys", "wasm_bindgen", "gloo_storage", "leptos", "std::fs", "std::thread", "std::env"];
    let mut wrong = Vec::new();
    for source in sources() {
        let pure = PURE.contains(&source.layer());
        let shared = pure || matches!(source.layer(), "store" | "platform");
        for name in foreign {
            if (pure || shared && name.starts_with("leptos"))
                && let Some(at) = words(&source.code, name).next()
            {
                wrong.push(format!("{}:{} names {name}", source.path, source.line_of(at)));
            }
        }
    }
    assert_none("what the layer must not know", &wrong);
}

// --- sizes and headings ---

const FILE_CAP: usize = 600;
const COMPONENT_CAP: usize = 80;

#[test]
fn every_file_says_first_what_lives_there() {
    let silent: Vec<String> =
        sources().into_iter().filter(|source| !source.text.starts_with("//! ")).map(|source| source.path).collect();
    assert_none("files without a `//!` line at the top", &silent);
}

#[test]
fn files_and_components_stay_small() {
    let mut large = Vec::new();
    for source in sources() {
        // What is tested does not count as tests grow.
        let lines = source.text.split("\n#[cfg(test)]").next().unwrap().lines().count();
        if lines > FILE_CAP {
            large.push(format!("{}: {lines} lines of {FILE_CAP}", source.path));
        }
        for at in words(&source.code, "#[component") {
            let Some(name_at) = source.code[at..].find("fn ").map(|offset| at + offset + 3) else { continue };
            let Some(open) = source.code[name_at..].find("{\n").map(|offset| name_at + offset) else { continue };
            let lines = source.text[open..closing(&source.code, open)].lines().count();
            if lines > COMPONENT_CAP {
                large.push(format!(
                    "{} {}: {lines} lines of {COMPONENT_CAP}",
                    source.path,
                    word_at(&source.code, name_at)
                ));
            }
        }
    }
    assert_none("split these", &large);
}

// --- markup ---

/// The inside of every `view! { … }`, as (begin, end).
fn views(code: &str) -> Vec<(usize, usize)> {
    let inside = |at: usize| {
        let open = at + code[at..].find(['{', '(', '['])?;
        Some((open + 1, closing(code, open)))
    };
    words(code, "view!").filter_map(inside).collect()
}

/// String literals in the code between `from` and `to`, as (place of the quote, content).
fn literals(source: &Source, from: usize, to: usize) -> Vec<(usize, &str)> {
    let quotes: Vec<usize> = source.code[from..to].match_indices('"').map(|(at, _)| from + at).collect();
    quotes.as_chunks::<2>().0.iter().map(|[open, close]| (*open, &source.text[open + 1..*close])).collect()
}

/// Whether a literal says something: letters outside of escapes such as `\u{a0}`.
fn has_letters(literal: &str) -> bool {
    let mut parts = literal.split('\\');
    let first = parts.next().unwrap_or_default();
    let behind_escape = |part: &str| match part.strip_prefix("u{") {
        Some(code) => code.split_once('}').is_some_and(|(_, rest)| rest.chars().any(char::is_alphabetic)),
        None => part.chars().skip(1).any(char::is_alphabetic),
    };
    first.chars().any(char::is_alphabetic) || parts.any(behind_escape)
}

/// Whether a literal behind `before` is shown: it stands between tags, alone in braces between tags, or is the value of
/// an attribute that is read to the user.
fn is_shown(before: &str) -> bool {
    let before = before.trim_end();
    let read =
        ["aria-label=", "placeholder=", "title=", "alt=", "label=", "aria-description=", "aria-roledescription="];
    let between_tags = |text: &str| text.ends_with('>') && !text.ends_with("=>") && !text.ends_with("->");
    let in_braces = before.strip_suffix('{').is_some_and(|outer| between_tags(outer.trim_end()));
    before.is_empty() || between_tags(before) || in_braces || read.iter().any(|attribute| before.ends_with(attribute))
}

#[test]
fn markup_holds_no_text_of_its_own() {
    let mut wrong = BTreeSet::new();
    for source in sources().iter().filter(|source| source.layer() == "ui" || source.path == "src/bin/app.rs") {
        for (from, to) in views(&source.code) {
            for (at, literal) in literals(source, from, to) {
                if has_letters(literal) && is_shown(&source.code[from..at]) {
                    wrong.insert(format!("{}:{} \"{literal}\"", source.path, source.line_of(at)));
                }
            }
        }
    }
    let wrong: Vec<_> = wrong.into_iter().collect();
    assert_none("user-visible text in markup; give it a message in locales/", &wrong);
}

#[test]
fn markup_holds_nothing_that_the_policy_blocks() {
    let mut wrong = Vec::new();
    for source in sources() {
        for forbidden in ["style=\"", "inner_html", "set_inner_html", "outer_html", "javascript:"] {
            for (at, _) in source.text.match_indices(forbidden) {
                let word = forbidden.as_bytes()[0];
                let own = !is_word(word)
                    || at == 0
                    || !matches!(source.text.as_bytes()[at - 1], byte if is_word(byte) || byte == b'-');
                if own && !source.text[..at].rsplit('\n').next().unwrap().trim_start().starts_with("//") {
                    wrong.push(format!("{}:{} {forbidden}", source.path, source.line_of(at)));
                }
            }
        }
    }
    assert_none("not in markup", &wrong);
}

// --- the page around the program ---

fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let begin = text.find(from).unwrap_or_else(|| panic!("no {from}")) + from.len();
    &text[begin..begin + text[begin..].find(to).unwrap_or_else(|| panic!("no {to} after {from}"))]
}

#[test]
fn the_policy_allows_the_inline_script_as_it_is() {
    let page = read("index.html");
    assert_eq!(page.matches("<script>").count(), 1, "one inline script");
    let script = between(&page, "<script>", "</script>");
    let hash = BASE64_STANDARD.encode(Sha256::digest(script.as_bytes()));
    let policy = between(&page, "content=\"default-src", "\"");
    assert!(policy.contains(&format!("'sha256-{hash}'")), "write 'sha256-{hash}' in index.html and public/_headers");

    let header = between(&read("public/_headers"), "Content-Security-Policy: default-src", "\n").to_owned();
    assert_eq!(header, format!("{policy}; frame-ancestors 'none'"), "the policies of index.html and public/_headers");
    for part in ["script-src 'self' 'sha256-", "connect-src 'self';", "style-src 'self';", "form-action 'none'"] {
        assert!(policy.contains(part), "the policy lost {part}");
    }
    assert!(!policy.contains("http") && !policy.contains('*') && !policy.contains("'unsafe-"), "{policy}");
}

#[test]
fn page_and_offline_shell_know_the_same_routes() {
    let (page, shell) = (read("index.html"), read("public/sw.js"));
    let routes = between(&page, "(?:customers|", ")");
    assert_eq!(routes, between(&shell, "(?:customers|", ")"));
    assert_eq!(routes, "orders|complaints|service|knowledge|surveys|care|insights|data|settings", "DESIGN §9");
}

#[test]
fn vendored_files_are_the_ones_that_were_checked_in() {
    let lists = files_below("public/vendor", "SHA256SUMS");
    assert!(!lists.is_empty());
    for list in lists {
        let folder = list.parent().unwrap();
        let sums = std::fs::read_to_string(&list).unwrap();
        let listed: BTreeSet<&str> = sums.lines().filter_map(|line| line.split_whitespace().nth(1)).collect();
        for line in sums.lines() {
            let (want, name) = line.split_once("  ").unwrap();
            let mut sum = String::new();
            for byte in Sha256::digest(std::fs::read(folder.join(name)).unwrap()) {
                write!(sum, "{byte:02x}").unwrap();
            }
            assert_eq!(sum, want, "{}", folder.join(name).display());
        }
        for entry in std::fs::read_dir(folder).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            assert!(
                Path::new(&name).extension().is_none_or(|ending| ending != "js") || listed.contains(name.as_str()),
                "{name} has no checksum"
            );
        }
        assert!(folder.join("LICENSE").exists() && folder.join("README.md").exists(), "{}", folder.display());
    }
}

/// Every file below `folder` with this ending, as text.
fn texts_of(folder: &Path, ending: &str) -> String {
    let mut all = String::new();
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            all += &texts_of(&path, ending);
        } else if path.extension().is_some_and(|found| found == ending) {
            all += &std::fs::read_to_string(&path).expect("text");
        }
    }
    all
}

#[test]
fn styles_use_only_properties_that_somebody_sets() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (styles, sources) = (texts_of(&root.join("style"), "css"), texts_of(&root.join("src"), "rs"));
    let name = |text: &str| text.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect::<String>();
    let used: BTreeSet<String> = styles.split("var(--").skip(1).map(name).collect();
    assert!(used.len() > 20);
    let set =
        |property: &&String| styles.contains(&format!("--{property}:")) || sources.contains(&format!("--{property}"));
    let unset: Vec<String> = used.iter().filter(|property| !set(property)).cloned().collect();
    assert_none("custom properties that nobody sets", &unset);
}

/// Every selector of the style sheets, with its sheet.
fn selectors() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for path in files_below("style", ".css") {
        let sheet = path.strip_prefix(root()).expect("below the root").to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).expect("text");
        let bare: String =
            text.split("/*").map(|piece| piece.split_once("*/").map_or(piece, |(_, rest)| rest)).collect();
        let heads = bare.split('{').filter_map(|before| before.rsplit(['}', ';']).next());
        found.extend(heads.flat_map(|head| head.split(',')).map(|one| (sheet.clone(), one.trim().to_owned())));
    }
    found
}

/// The classes of one element in a selector: `.avatar.square:hover` has `avatar` and `square`.
fn classes(element: &str) -> Vec<&str> {
    element.split(':').next().unwrap_or_default().split('.').skip(1).collect()
}

/// A class that is a selector by itself lays out whatever has it: what another sheet calls so beside a class of its own
/// would be laid out too. What base.css gives to every element is meant so.
#[test]
fn a_class_of_one_sheet_is_no_shade_of_another() {
    let selectors = selectors();
    assert!(selectors.len() > 500);
    let mut alone: BTreeSet<(&str, &str)> = BTreeSet::new();
    for (sheet, selector) in selectors.iter().filter(|(sheet, _)| sheet != "style/base.css") {
        if let ([class], true) = (classes(selector).as_slice(), selector.starts_with('.') && !selector.contains(' ')) {
            alone.insert((class, sheet));
        }
    }
    let mut clashes = Vec::new();
    for (sheet, selector) in &selectors {
        for element in selector.split([' ', '>', '+', '~']) {
            // The first class says what it is, those after it in which shade.
            for shade in classes(element).iter().skip(1) {
                let others = alone.iter().filter(|(class, other)| class == shade && other != sheet);
                clashes.extend(others.map(|(class, other)| format!("{sheet}: {element} and {other}: .{class}")));
            }
        }
    }
    assert_none("classes that mean two things", &clashes);
}
