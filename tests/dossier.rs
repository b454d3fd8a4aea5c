//! Dossiers of complaints on the host: what stands in one, that nobody can break out of it, and that whatever is changed
//! in one is found and named.

#[path = "support/chance.rs"]
mod chance;
mod dossier_support;

use chance::Chance;
use dossier_support::{Case, check, key, lines_of, signed_with, spki};
use zhiji::codec::dossier::{Change, How, Include, Line, Said, SigningKey, Unreadable, Verdict, fingerprint_of, hash};

const ALL: Include = Include { contact: true, internal: true };

fn verdict(file: &[u8]) -> Verdict {
    check(file).expect("a dossier").verdict
}

/// Which line was changed, if it is a line.
fn line_changed(file: &[u8]) -> Option<(How, usize)> {
    match verdict(file) {
        Verdict::Changed(Change::Line(how, said)) => Some((how, said.n)),
        _ => None,
    }
}

fn line(file: &str, n: usize) -> Line {
    serde_json::from_str(&file[lines_of(file)[n].clone()]).expect("a line")
}

#[test]
fn a_dossier_holds_every_step_in_order_and_is_genuine() {
    let file = Case::whole().dossier(ALL, &key(1));
    let finding = check(file.as_bytes()).expect("a dossier");
    assert_eq!(finding.verdict, Verdict::Genuine);
    assert_eq!(finding.fingerprint, Some(fingerprint_of(&spki(&key(1)))));
    assert_eq!(finding.title, "汤是凉的 · cold soup");
    let head = finding.head.expect("a head");
    assert_eq!((head.number.as_str(), head.workspace_name.as_str()), ("C-2026-0042", "知味小馆"));
    let lines: Vec<Line> = (0..lines_of(&file).len()).map(|n| line(&file, n)).collect();
    assert_eq!(head.count, lines.len());
    let told: Vec<(&str, &str)> = lines.iter().map(|line| (line.kind.as_str(), line.code.as_str())).collect();
    let want = [
        ("head", ""),
        ("complaint", ""),
        ("step", "received"),
        ("step", "acknowledged"),
        ("step", "note"),
        ("step", "investigating"),
        ("step", "remedy_offered"),
        ("remedy", "refund"),
        ("step", "reply"),
        ("step", "resolved"),
        ("step", "confirmed"),
        ("step", "closed"),
        ("times", ""),
    ];
    assert_eq!(told, want);
    assert!(lines.windows(2).all(|pair| pair[0].at <= pair[1].at || pair[1].at.is_empty()));
    assert!(lines[3..].iter().take(9).all(|line| line.by == "陈静"), "who did it");
    let times: Vec<&str> = lines[12].facts.iter().map(|fact| fact.field.as_str()).collect();
    for field in ["response_due_at", "response_late", "resolution_due_at", "resolution_late"] {
        assert!(times.contains(&format!("complaints.{field}").as_str()), "{field} in {times:?}");
    }
}

#[test]
fn evidence_is_told_by_its_fingerprint() {
    let mut case = Case::whole();
    let sha256 = "9f".repeat(32);
    case.attach("汤碗.jpg", &sha256);
    let file = case.dossier(ALL, &key(1));
    assert_eq!(check(file.as_bytes()).expect("a dossier").verdict, Verdict::Genuine);
    let lines: Vec<Line> = (0..lines_of(&file).len()).map(|n| line(&file, n)).collect();
    let evidence = lines.iter().find(|line| line.kind == "evidence").expect("a line");
    assert_eq!((evidence.text.as_str(), evidence.by.as_str()), ("汤碗.jpg", "陈静"));
    let told = evidence.facts.iter().find(|fact| fact.field == "evidence.sha256").expect("the fingerprint");
    assert_eq!(told.value, sha256.as_str());
}

#[test]
fn each_line_carries_what_sha256sum_says_of_the_line_before() {
    let file = Case::whole().dossier(ALL, &key(1));
    let mut before = String::new();
    for range in lines_of(&file) {
        let text = &file[range.start..=range.end];
        let line: Line = serde_json::from_str(text).expect("a line");
        assert_eq!(line.prev, before);
        before = hash(text.as_bytes());
    }
    let seal = file.lines().find(|line| line.starts_with("{\"seal\":")).expect("a seal");
    assert!(seal.ends_with(&format!("\"{before}\"]}}")), "{seal}");
    // The stock tool's own words for an empty file.
    assert_eq!(hash(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

#[test]
fn contact_details_and_internal_matters_stay_out_unless_wished() {
    let case = Case::whole();
    let (bare, full) = (case.dossier(Include::default(), &key(1)), case.dossier(ALL, &key(1)));
    for secret in ["139 0000 1234", "wang@example.org", "be generous", "128.00"] {
        assert!(!bare.contains(secret), "{secret} is told");
        assert!(full.contains(secret), "{secret} is left out");
    }
    assert!(bare.contains("王敏"));
    // The step itself stays, with who and when.
    assert_eq!(lines_of(&bare).len(), lines_of(&full).len());
    assert_eq!((line(&bare, 4).text.as_str(), line(&bare, 4).by.as_str()), ("LeftOut", "陈静"));
    assert_eq!(verdict(bare.as_bytes()), Verdict::Genuine);
}

/// One change, and the line that must be named if it was done to a line.
fn mutated(chance: &mut Chance, file: &str, other: &str) -> (&'static str, Vec<u8>, Option<usize>) {
    let lines = lines_of(file);
    let mut below = |limit: usize| usize::try_from(chance.below(limit as u64)).unwrap();
    let mut bytes = file.as_bytes().to_vec();
    let (n, flip) = (below(lines.len()), u8::try_from(1 + below(255)).unwrap());
    let at = &lines[n];
    match below(10) {
        0..=2 => {
            let place = at.start + below(at.len());
            bytes[place] ^= flip;
            ("a byte of a line is flipped", bytes, Some(n))
        }
        3 => {
            let place = below(bytes.len());
            bytes[place] ^= flip;
            let n = lines.iter().position(|at| at.contains(&place));
            ("a byte anywhere is flipped", bytes, n)
        }
        4 => {
            bytes.drain(at.start..=at.end);
            ("a line is removed", bytes, Some(n))
        }
        5 => {
            let next = (n + 1).min(lines.len() - 1);
            let n = next - 1;
            let swapped = format!("{}\n{}", &file[lines[next].clone()], &file[lines[n].clone()]);
            bytes.splice(lines[n].start..lines[next].end, swapped.into_bytes());
            ("two lines are swapped", bytes, Some(n))
        }
        6 => {
            let again = format!("{}\n", &file[at.clone()]);
            bytes.splice(at.start..at.start, again.into_bytes());
            ("a line stands twice", bytes, Some(n + 1))
        }
        7 => {
            bytes.truncate(below(file.len()));
            ("the file is cut off", bytes, None)
        }
        8 => {
            let words = ["汤是凉的", "acknowledged", "全额退款", "陈静", "2026-", "Not that"];
            let word = words[below(words.len())];
            let hits: Vec<usize> = file.match_indices(word).map(|(at, _)| at).collect();
            let place = hits[below(hits.len())];
            bytes.splice(place..place + word.len(), "somebody else".bytes());
            ("words are replaced", bytes, lines.iter().position(|at| at.contains(&place)))
        }
        _ => {
            let mark = "<pre id=\"signature\">\n";
            let tail = |file: &str| file.find(mark).expect("a signature");
            bytes.splice(tail(file).., other[tail(other)..].bytes());
            ("the signature of another dossier", bytes, None)
        }
    }
}

#[test]
fn five_hundred_mutations_are_all_found_and_the_first_changed_line_is_named() {
    let case = Case::whole();
    let (file, other) = (case.dossier(ALL, &key(1)), case.dossier(Include::default(), &key(1)));
    let mut chance = Chance::new(20_261_122);
    let mut named = 0;
    for round in 0..500 {
        let (what, changed, wanted) = mutated(&mut chance, &file, &other);
        match check(&changed) {
            // Of a file that was cut off early nothing is left that could be called a dossier.
            Err(Unreadable::NotADossier) => assert_eq!(what, "the file is cut off", "round {round}"),
            Err(error) => panic!("round {round}: {what}: {error:?}"),
            Ok(finding) => match (finding.verdict, wanted) {
                (Verdict::Genuine, _) => panic!("round {round}: {what}, and nobody noticed"),
                (Verdict::Changed(Change::Line(_, said)), Some(n)) => {
                    assert_eq!(said.n, n, "round {round}: {what}");
                    named += 1;
                }
                (Verdict::Changed(change), Some(n)) => panic!("round {round}: {what} in line {n} is called {change:?}"),
                (Verdict::Changed(_), None) => {}
            },
        }
    }
    assert!(named > 250, "{named} lines were changed and named");
}

#[test]
fn every_single_byte_counts() {
    let file = Case::new("a", "b").dossier(Include::default(), &key(1)).into_bytes();
    for place in 0..file.len() {
        let mut changed = file.clone();
        changed[place] ^= 1;
        assert!(!check(&changed).is_ok_and(|finding| finding.verdict == Verdict::Genuine), "byte {place}");
    }
    let longer = [file.as_slice(), b"\n"].concat();
    assert_eq!(verdict(&longer), Verdict::Changed(Change::Shown(None)));
}

#[test]
fn what_was_done_to_a_line_is_told_apart() {
    let file = Case::whole().dossier(ALL, &key(1));
    let lines = lines_of(&file);
    let replaced = file.replace("\"text\":\"问了后厨\"", "\"text\":\"没有问\"");
    let said = Said { n: 5, title: "investigating".into(), when: line(&file, 5).when };
    assert_eq!(verdict(replaced.as_bytes()), Verdict::Changed(Change::Line(How::Changed, said)));
    let without = |n: usize| [&file[..lines[n].start], &file[lines[n].end + 1..]].concat();
    assert_eq!(line_changed(without(5).as_bytes()), Some((How::Missing, 5)));
    assert_eq!(line_changed(without(12).as_bytes()), Some((How::Missing, 12)), "the last");
    let forged = format!("{}\n{}", file[lines[5].clone()].replace("问了后厨", "x"), &file[lines[5].clone()]);
    let added = [&file[..lines[5].start], &forged, &file[lines[5].end..]].concat();
    assert_eq!(line_changed(added.as_bytes()), Some((How::Added, 5)));
    let moved = format!("{}\n{}", &file[lines[4].clone()], &file[lines[3].clone()]);
    let moved = [&file[..lines[3].start], &moved, &file[lines[4].end..]].concat();
    assert_eq!(line_changed(moved.as_bytes()), Some((How::Moved, 3)));
}

#[test]
fn what_people_see_is_what_the_lines_say() {
    let file = Case::whole().dossier(ALL, &key(1));
    let seen = file.replacen("<p class=\"text\" dir=\"auto\">问了后厨", "<p class=\"text\" dir=\"auto\">没有问", 1);
    assert_ne!(seen, file);
    match verdict(seen.as_bytes()) {
        Verdict::Changed(Change::Shown(Some(said))) => assert_eq!((said.n, said.title.as_str()), (5, "investigating")),
        other => panic!("{other:?}"),
    }
    let script = file.replace("</main>", "<script>alert(1)</script></main>");
    assert_eq!(verdict(script.as_bytes()), Verdict::Changed(Change::Shown(None)));
    let policy = file.replace("default-src 'none'", "default-src *");
    assert_eq!(verdict(policy.as_bytes()), Verdict::Changed(Change::Shown(None)));
}

#[test]
fn whoever_has_no_key_cannot_make_it_fit_again() {
    let case = Case::whole();
    let (file, forger) = (case.dossier(ALL, &key(1)), key(9));
    let mut lines = case.lines(ALL, &key(1));
    lines[5].text = "没有问".into();
    // Everything is chained and sealed anew, under the old signature: nothing tells which line it was.
    let rebuilt = signed_with(lines.clone(), &forger);
    let mark = "<pre id=\"key\">\n";
    let old = &file[file.find(mark).expect("a key")..];
    let forged = [&rebuilt[..rebuilt.find(mark).expect("a key")], old].concat();
    assert_eq!(verdict(forged.as_bytes()), Verdict::Changed(Change::Signature));
    // Under a key of their own it says so twice: the head names the other key, and the fingerprint is another one.
    assert_eq!(verdict(rebuilt.as_bytes()), Verdict::Changed(Change::Signature));
    // With the old seal, the line is found.
    let seal = file.find("<pre id=\"seal\">").expect("a seal");
    let at = rebuilt.find("<pre id=\"seal\">").expect("a seal");
    let forged = [&rebuilt[..at], &file[seal..]].concat();
    assert_eq!(line_changed(forged.as_bytes()), Some((How::Changed, 5)));
    // A seal that was signed for another dossier.
    let other = Case::new("x", "y").dossier(ALL, &key(1));
    let forged = [&file[..seal], &other[other.find("<pre id=\"seal\">").expect("a seal")..]].concat();
    assert_eq!(verdict(forged.as_bytes()), Verdict::Changed(Change::Seal));
}

#[test]
fn nothing_that_a_customer_says_breaks_out_of_the_file() {
    let evil = [
        "</script><script>alert(1)</script>",
        "</pre>\n<pre id=\"lines\">\n{\"n\":0,\"prev\":\"\"}",
        "<!--",
        "-->",
        "]]>",
        "\u{2028}{\"seal\":1}\u{2029}",
        "\u{202e}txt.exe\u{202c} \u{2066}\u{200f}שלום\u{200e}",
        "\u{0}\u{7}\u{1b}[0m\u{85}\u{feff}",
        "-----BEGIN PUBLIC KEY-----\n",
        "\r\n{\"seal\":1,\"lines\":[]}",
        "'\" onload=x &amp; &#60; \\u003c",
        "𠮷野家 👩\u{200d}🍳 e\u{301}",
    ];
    for text in evil {
        let mut case = Case::new(text, text);
        case.take("acknowledged", text);
        let file = case.dossier(ALL, &key(1));
        assert_eq!(verdict(file.as_bytes()), Verdict::Genuine, "{text:?}");
        assert_eq!(file.matches("<script").count() + file.matches("<!--").count(), 0, "{text:?}");
        assert_eq!(file.matches("<pre id=").count(), 4, "{text:?}");
        assert_eq!(file.lines().filter(|line| line.starts_with("{\"seal\":")).count(), 1, "{text:?}");
        let data = &file[file.find("<pre id=\"lines\">").expect("lines")..];
        assert!(!data.contains(['\u{202e}', '\u{2028}', '\u{0}', '\r', '\u{feff}']), "{text:?}");
        // Nothing of it is lost for machines.
        assert_eq!(line(&file, 3).text, text);
    }
}

#[test]
fn a_text_of_a_megabyte_and_a_thousand_steps_go_in() {
    let mut case = Case::new("long", &"很长的话<&>\n".repeat(60_000));
    for round in 0..1_000 {
        case.take("note", &format!("{round}"));
    }
    let file = case.dossier(ALL, &key(1));
    assert!(file.len() > 2_000_000 && lines_of(&file).len() > 1_000);
    assert_eq!(verdict(file.as_bytes()), Verdict::Genuine);
}

#[test]
fn what_is_no_dossier_is_said_to_be_none() {
    for file in [
        b"".as_slice(),
        b"hello",
        b"<!doctype html><p>x</p>",
        b"{\"n\":0}",
        &[0xff; 64],
        b"<pre id=\"lines\">\n<pre id=\"seal\">",
    ] {
        assert_eq!(check(file).map(|finding| finding.verdict), Err(Unreadable::NotADossier), "{file:?}");
    }
    let newer = Case::whole()
        .dossier(ALL, &key(1))
        .replace("\"dossier\":1,", "\"dossier\":2,")
        .replace("{\"seal\":1,", "{\"seal\":2,");
    assert_eq!(check(newer.as_bytes()).map(|finding| finding.verdict), Err(Unreadable::Newer(2)));
}

/// A file of the first version must be genuine for ever: the template may not change within a version.
#[test]
fn a_dossier_of_the_first_version_is_still_genuine() {
    let at = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/dossier.v1.html");
    if std::env::var_os("ZHIJI_WRITE_FIXTURES").is_some() {
        std::fs::write(at, Case::whole().dossier(ALL, &key(1))).expect("written");
    }
    let file = std::fs::read(at).expect("the fixture");
    assert_eq!(verdict(&file), Verdict::Genuine);
}

#[test]
fn a_kept_key_is_read_back_and_tells_nobody_its_private_half() {
    let kept = SigningKey::new(b"private", b"public");
    let read = SigningKey::read(&kept.write()).expect("a key");
    assert_eq!((read.pkcs8(), read.spki()), (b"private".to_vec(), b"public".to_vec()));
    assert_eq!(read.fingerprint(), hash(b"public"));
    assert!(!format!("{read:?}").contains("cHJpdmF0ZQ"));
    assert_eq!(SigningKey::read(b"{}"), None);
}
