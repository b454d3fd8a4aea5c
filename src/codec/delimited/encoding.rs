//! Which encoding a file is in, and whether it is text at all, by its first bytes.

use super::problem::{FileKind, FileProblem};
use serde::{Deserialize, Serialize};

/// The encodings that spreadsheets write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    #[serde(rename = "utf-8")]
    Utf8,
    /// UTF-16, low byte first ("Unicode text").
    #[serde(rename = "utf-16le")]
    Utf16Le,
    /// UTF-16, high byte first.
    #[serde(rename = "utf-16be")]
    Utf16Be,
    /// GB18030, which holds GBK and GB2312: what Excel writes on a Chinese Windows.
    #[serde(rename = "gb18030")]
    Gb18030,
    /// Windows-1252: what Excel writes on a western Windows.
    #[serde(rename = "windows-1252")]
    Windows1252,
}

impl Encoding {
    /// All of them, for a choice on the page.
    pub const ALL: [Self; 5] = [Self::Utf8, Self::Gb18030, Self::Utf16Le, Self::Utf16Be, Self::Windows1252];

    /// The label that the browser's `TextDecoder` knows.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Gb18030 => "gb18030",
            Self::Windows1252 => "windows-1252",
        }
    }
}

/// Finds the encoding by the first bytes of a file; `whole` says that `head` is the whole file.
///
/// # Errors
/// [`FileProblem::Empty`], or [`FileProblem::NotText`] with what it is instead.
pub fn detect(head: &[u8], whole: bool) -> Result<Encoding, FileProblem> {
    let encoding = by_mark(head);
    if encoding.is_none()
        && let Some(kind) = by_signature(head)
    {
        return Err(FileProblem::NotText { kind });
    }
    if whole && is_blank(head) {
        return Err(FileProblem::Empty);
    }
    if let Some(encoding) = encoding.or_else(|| by_zeros(head)) {
        return Ok(encoding);
    }
    if memchr::memchr(0, head).is_some() || controls(head) * 50 > head.len() {
        return Err(FileProblem::NotText { kind: FileKind::Other });
    }
    let broken = match std::str::from_utf8(head) {
        Ok(_) => return Ok(Encoding::Utf8),
        Err(error) => error.error_len().is_some() || whole,
    };
    if !broken {
        return Ok(Encoding::Utf8);
    }
    Ok(if is_gb18030(head) { Encoding::Gb18030 } else { Encoding::Windows1252 })
}

fn by_mark(head: &[u8]) -> Option<Encoding> {
    match head {
        [0xEF, 0xBB, 0xBF, ..] => Some(Encoding::Utf8),
        [0xFF, 0xFE, ..] => Some(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => Some(Encoding::Utf16Be),
        _ => None,
    }
}

fn is_blank(head: &[u8]) -> bool {
    head.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | 0xEF | 0xBB | 0xBF | 0xFF | 0xFE | 0))
        && (memchr::memchr(0, head).is_none() || by_mark(head).is_some())
}

fn by_signature(head: &[u8]) -> Option<FileKind> {
    let has = |what: &[u8]| memchr::memmem::find(head.get(..4096).unwrap_or(head), what).is_some();
    let begins = |what: &[u8]| head.starts_with(what);
    if begins(b"%PDF") {
        return Some(FileKind::Pdf);
    }
    if begins(b"PK\x03\x04") || begins(b"PK\x05\x06") {
        let workbook = has(b"[Content_Types].xml") || has(b"xl/") || has(b"opendocument.spreadsheet");
        return Some(if workbook { FileKind::Workbook } else { FileKind::Archive });
    }
    if begins(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Some(FileKind::OldWorkbook);
    }
    if begins(b"\x89PNG") || begins(&[0xFF, 0xD8, 0xFF]) || begins(b"GIF8") || (begins(b"RIFF") && has(b"WEBP")) {
        return Some(FileKind::Picture);
    }
    if begins(&[0x1F, 0x8B]) || begins(b"7z\xBC\xAF") || begins(b"Rar!") {
        return Some(FileKind::Archive);
    }
    if begins(b"SQLite format 3\0") {
        return Some(FileKind::Database);
    }
    let text: Vec<u8> =
        head.iter().take(64).skip_while(|b| b.is_ascii_whitespace()).map(u8::to_ascii_lowercase).collect();
    (text.starts_with(b"<!doctype html") || text.starts_with(b"<html")).then_some(FileKind::WebPage)
}

/// UTF-16 without a mark: in western text every other byte is zero, always on the same side.
fn by_zeros(head: &[u8]) -> Option<Encoding> {
    let sample = head.get(..4096).unwrap_or(head);
    let zeros = |side: usize| sample.iter().skip(side).step_by(2).filter(|byte| **byte == 0).count();
    let (high_first, low_first) = (zeros(0), zeros(1));
    let many = sample.len() / 2 / 5;
    if low_first > many && high_first * 20 < low_first {
        Some(Encoding::Utf16Le)
    } else if high_first > many && low_first * 20 < high_first {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

fn controls(head: &[u8]) -> usize {
    head.iter().filter(|byte| **byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C | 0x1B)).count()
}

/// Whether nearly all bytes past ASCII form pairs or quadruples of GB18030. One may be cut at the end.
fn is_gb18030(head: &[u8]) -> bool {
    let (mut at, mut good, mut bad, mut lone) = (0, 0_usize, 0_usize, 0_usize);
    let byte = |at: usize| head.get(at).copied();
    while let Some(first) = byte(at) {
        if first < 0x80 {
            at += 1;
            continue;
        }
        let Some(second) = byte(at + 1) else { break };
        match (first, second) {
            (0x81..=0xFE, 0x40..=0x7E | 0x80..=0xFE) => {
                good += 1;
                lone += usize::from(second < 0x80);
                at += 2;
            }
            (0x81..=0xFE, 0x30..=0x39) => {
                let last = byte(at + 3);
                if matches!((byte(at + 2), last), (Some(0x81..=0xFE), Some(0x30..=0x39))) {
                    good += 1;
                    at += 4;
                } else if last.is_none() {
                    break;
                } else {
                    bad += 1;
                    at += 1;
                }
            }
            _ => {
                bad += 1;
                at += 1;
            }
        }
    }
    // In western text a letter with an accent stands alone before a plain one; in Chinese that is rare.
    (bad == 0 || bad * 50 < good) && lone * 2 <= good
}
