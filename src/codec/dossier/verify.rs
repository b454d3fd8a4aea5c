//! Checking a dossier: whether it is as it was signed, and if not, what was changed first.
//!
//! Everything but the signature itself is looked at here; [`Examined::judge`] is then told whether that fits.

use super::der::{PEM_BEGIN, PEM_END, of_base64, pem, signature_of_der};
use super::line::{Head, Line, hash};
use super::page::{END, LINES, Parts, SEAL, SIGNATURE as SIGNATURE_MARK, entry, page};
use super::seal::{SIGNATURE, Seal, fingerprint_of};
use super::{VERSION, der};
use std::collections::HashSet;
use std::str::from_utf8;

/// Why nothing can be said about a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is no dossier.
    NotADossier,
    /// A newer version of this program made it.
    Newer(u32),
}

/// What was changed, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing: it is as it was signed by the key whose fingerprint is told.
    Genuine,
    /// Something; this first.
    Changed(Change),
}

/// What was changed first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A line.
    Line(How, Said),
    /// What people see, in the part of this line if in any; the lines are whole.
    Shown(Option<Said>),
    /// The list of hashes that was signed.
    Seal,
    /// The signature or the key. Whoever rewrote a whole dossier without the key left this behind.
    Signature,
}

/// What became of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// It says something else.
    Changed,
    /// It was taken out.
    Missing,
    /// It was put in.
    Added,
    /// It stands elsewhere.
    Moved,
}

/// A line as the file tells it now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// Its number.
    pub n: usize,
    /// What was done; empty if that cannot be read any more.
    pub title: String,
    /// When.
    pub when: String,
}

/// What came out.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What.
    pub verdict: Verdict,
    /// What the file says that it is; to be believed only if it is genuine.
    pub head: Option<Head>,
    /// What the complaint is called; as far as `head` goes.
    pub title: String,
    /// The fingerprint of the key in the file.
    pub fingerprint: Option<String>,
}

/// What a signature is checked with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// The public key, SPKI.
    pub spki: Vec<u8>,
    /// What was signed.
    pub message: Vec<u8>,
    /// The signature as WebCrypto takes it.
    pub signature: [u8; SIGNATURE],
}

/// A file whose signature is still to be checked.
#[derive(Clone, Debug)]
pub struct Examined<'a> {
    file: &'a [u8],
    /// Each with its newline.
    lines: Vec<&'a [u8]>,
    parsed: Vec<Option<Line>>,
    hashes: Vec<String>,
    seal: Option<&'a str>,
    listed: Option<Seal>,
    signed: Option<Signed>,
}

/// Takes a file apart.
///
/// # Errors
/// [`Unreadable`].
pub fn examine(file: &[u8]) -> Result<Examined<'_>, Unreadable> {
    let all: Vec<&[u8]> = file.split_inclusive(|byte| *byte == b'\n').collect();
    let lines = data_lines(&all);
    let parsed: Vec<Option<Line>> = lines.iter().map(|line| serde_json::from_slice(line).ok()).collect();
    let seal = seal_line(&all);
    let listed: Option<Seal> = seal.and_then(|text| serde_json::from_str(text).ok());
    let head = parsed.iter().flatten().find_map(|line| line.head.as_ref());
    let versions = [head.map(|head| head.dossier), seal.and_then(version_of)];
    if let [Some(one), Some(other)] = versions
        && one == other
        && one > VERSION
    {
        return Err(Unreadable::Newer(one));
    }
    // A damaged dossier still has most of its parts; anything else has none.
    if parsed.iter().flatten().count() == 0 && listed.is_none() {
        return Err(Unreadable::NotADossier);
    }
    let hashes = lines.iter().map(|line| hash(line)).collect();
    let signed = seal.and_then(|seal| {
        let signature = signature_of_der(&of_base64(after(&all, SIGNATURE_MARK)?.trim_end_matches('\n'))?)?;
        Some(Signed { spki: key(&all)?, message: seal.as_bytes().to_vec(), signature })
    });
    Ok(Examined { file, lines, parsed, hashes, seal, listed, signed })
}

/// What stands between the marks of the lines; one of the marks may be damaged itself.
fn data_lines<'a>(all: &[&'a [u8]]) -> Vec<&'a [u8]> {
    let starts = |line: &[u8], with: &str| line.starts_with(with.as_bytes());
    let marked = all.iter().position(|line| is(line, LINES)).map(|at| at + 1);
    let Some(begin) = marked.or_else(|| all.iter().position(|line| starts(line, "{\"n\":0,"))) else {
        return Vec::new();
    };
    let rest = all.get(begin..).unwrap_or_default();
    let ends = |line: &&&[u8]| !is(line, END) && !is(line, SEAL) && !starts(line, "{\"seal\":");
    rest.iter().take_while(ends).copied().collect()
}

fn is(line: &[u8], mark: &str) -> bool {
    line.strip_suffix(b"\n") == Some(mark.as_bytes())
}

/// The line behind a mark.
fn after<'a>(all: &[&'a [u8]], mark: &str) -> Option<&'a str> {
    let at = all.iter().position(|line| is(line, mark))?;
    from_utf8(all.get(at + 1)?).ok()
}

fn seal_line<'a>(all: &[&'a [u8]]) -> Option<&'a str> {
    let found = all.iter().find(|line| line.starts_with(b"{\"seal\":"));
    found.map_or_else(|| after(all, SEAL), |line| from_utf8(line).ok())
}

fn version_of(seal: &str) -> Option<u32> {
    let seal: serde_json::Value = serde_json::from_str(seal).ok()?;
    seal.get("seal")?.as_u64()?.try_into().ok()
}

fn key(all: &[&[u8]]) -> Option<Vec<u8>> {
    let begin = all.iter().position(|line| is(line, PEM_BEGIN))?;
    let rest = all.get(begin + 1..)?;
    let end = rest.iter().position(|line| is(line, PEM_END))?;
    let text = from_utf8(&rest.get(..end)?.concat()).ok()?.replace('\n', "");
    of_base64(&text)
}

impl Examined<'_> {
    /// What the signature is to be checked with; `None` if too little of it is left.
    #[must_use]
    pub fn signed(&self) -> Option<&Signed> {
        self.signed.as_ref()
    }

    /// What came out, where `fits` says whether the signature of [`Examined::signed`] does.
    #[must_use]
    pub fn judge(&self, fits: bool) -> Finding {
        let first = self.parsed.first().and_then(Option::as_ref);
        let change = if fits { self.change_to_what_was_signed() } else { Some(self.change_without_signature()) };
        Finding {
            verdict: change.map_or(Verdict::Genuine, Verdict::Changed),
            head: first.and_then(|line| line.head.clone()),
            title: first.map(|line| line.title.clone()).unwrap_or_default(),
            fingerprint: self.signed.as_ref().map(|signed| fingerprint_of(&signed.spki)),
        }
    }

    /// The signed list is to be believed, so every line can be held against it.
    fn change_to_what_was_signed(&self) -> Option<Change> {
        let (Some(listed), Some(signed)) = (&self.listed, &self.signed) else { return Some(Change::Seal) };
        let found: HashSet<&String> = self.hashes.iter().collect();
        if !listed.lines.iter().any(|hash| found.contains(hash)) {
            // It was signed for something else.
            return Some(Change::Seal);
        }
        if let Some(change) = self.first_off(&listed.lines) {
            return Some(change);
        }
        // Line for line as it was signed. Whoever has a key can sign a broken chain.
        if let Some(n) = self.first_break() {
            return Some(Change::Line(How::Changed, self.said(n)));
        }
        let fingerprint = fingerprint_of(&signed.spki);
        match self.parsed.first().and_then(|line| line.as_ref()?.head.as_ref()) {
            Some(head) if head.key != fingerprint => return Some(Change::Signature),
            Some(head)
                if (&head.workspace, &head.complaint, head.count)
                    != (&listed.workspace, &listed.complaint, listed.count) =>
            {
                return Some(Change::Seal);
            }
            Some(_) => {}
            None => return Some(Change::Line(How::Changed, self.said(0))),
        }
        self.first_shown(signed, &fingerprint)
    }

    /// The first line that is not the one that was signed.
    fn first_off(&self, listed: &[String]) -> Option<Change> {
        let most = listed.len().max(self.hashes.len());
        let n = (0..most).find(|n| listed.get(*n) != self.hashes.get(*n))?;
        let wanted_is_there = listed.get(n).is_some_and(|wanted| self.hashes.contains(wanted));
        let found_is_known = self.hashes.get(n).is_some_and(|found| listed.contains(found));
        let how = match (listed.get(n), self.hashes.get(n)) {
            (None, _) => How::Added,
            (_, None) => How::Missing,
            // What stood before it already, or what was never signed, was put in.
            (Some(_), Some(found)) if wanted_is_there => {
                let again = self.hashes.iter().take(n).any(|before| before == found);
                if found_is_known && !again { How::Moved } else { How::Added }
            }
            _ if found_is_known => How::Missing,
            _ => How::Changed,
        };
        // What stands there now is not what is missing.
        let said = if how == How::Missing { Said { n, ..Said::default() } } else { self.said(n) };
        Some(Change::Line(how, said))
    }

    /// The first line whose number or whose successor's memory of it is off.
    fn first_break(&self) -> Option<usize> {
        let mut before = "";
        for (n, (line, hash)) in self.parsed.iter().zip(&self.hashes).enumerate() {
            match line {
                Some(line) if line.n == n && line.prev == before => {}
                // Its own memory is off, or the line before is another one than it was.
                Some(line) if line.n == n && n > 0 && self.is_remembered(n) => return Some(n - 1),
                _ => return Some(n),
            }
            before = hash;
        }
        None
    }

    /// Whether the line behind line `n` remembers it as it is.
    fn is_remembered(&self, n: usize) -> bool {
        let next = self.parsed.get(n + 1).and_then(Option::as_ref);
        next.is_some_and(|next| Some(&next.prev) == self.hashes.get(n))
    }

    /// Nothing vouches for the list, but it and the chain still tell what does not fit together.
    fn change_without_signature(&self) -> Change {
        let listed = self.listed.as_ref().map(|listed| listed.lines.as_slice());
        if let Some(n) = self.first_break() {
            return listed
                .and_then(|listed| self.first_off(listed))
                .unwrap_or_else(|| Change::Line(How::Changed, self.said(n)));
        }
        let wanted = self.parsed.first().and_then(|line| Some(line.as_ref()?.head.as_ref()?.count));
        if wanted.is_some_and(|wanted| self.lines.len() < wanted) {
            return Change::Line(How::Missing, Said { n: self.lines.len(), ..Said::default() });
        }
        match listed {
            Some(listed) if self.first_off(listed).is_none() => Change::Signature,
            _ => Change::Seal,
        }
    }

    /// The first place where what people see is not what the lines say.
    fn first_shown(&self, signed: &Signed, fingerprint: &str) -> Option<Change> {
        let lines: Vec<Line> = self.parsed.iter().flatten().cloned().collect();
        let written: Option<Vec<String>> =
            self.lines.iter().map(|line| from_utf8(line).ok().map(str::to_owned)).collect();
        let again = page(&Parts {
            lines: &lines,
            written: &written.unwrap_or_default(),
            seal: self.seal.unwrap_or_default(),
            pem: &pem(&signed.spki),
            signature: &der::base64(&der::signature_to_der(&signed.signature)),
            fingerprint,
        });
        if again.as_bytes() == self.file {
            return None;
        }
        let mut found = self.file.split_inclusive(|byte| *byte == b'\n');
        let wanted = again.split_inclusive('\n').find(|line| found.next() != Some(line.as_bytes()));
        let n = wanted.and_then(|line| (0..self.lines.len()).find(|n| line.starts_with(&format!("{} ", entry(*n)))));
        Some(Change::Shown(n.map(|n| self.said(n))))
    }

    fn said(&self, n: usize) -> Said {
        let line = self.parsed.get(n).and_then(Option::as_ref);
        let told = |part: fn(&Line) -> &String| line.map(part).cloned().unwrap_or_default();
        Said { n, title: told(|line| &line.title), when: told(|line| &line.when) }
    }
}
