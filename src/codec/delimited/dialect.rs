//! How the cells of a file are parted, found by trying each separator on its first rows.

use super::reader::Reader;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::ops::ControlFlow;

/// What stands between cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Separator {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// A tab.
    Tab,
    /// `|`
    Pipe,
    /// One or more blanks or tabs; blanks at the start of a line mean nothing.
    Spaces,
}

impl Separator {
    /// All of them, for a choice on the page.
    pub const ALL: [Self; 5] = [Self::Comma, Self::Semicolon, Self::Tab, Self::Pipe, Self::Spaces];
}

/// How a file is to be cut into rows and cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dialect {
    /// What stands between cells.
    pub separator: Separator,
    /// What encloses cells that hold separators or line ends; doubled inside.
    pub quote: Option<u8>,
}

impl Dialect {
    /// With `separator`, and cells enclosed in `"`.
    #[must_use]
    pub fn of(separator: Separator) -> Self {
        Self { separator, quote: Some(b'"') }
    }
}

/// How many rows are looked at.
const ROWS: usize = 200;

/// Finds the dialect by the first text of a file; `whole` says that `head` is all of it.
///
/// A file in which no separator is found is read as one column.
#[must_use]
pub fn sniff(head: &str, whole: bool) -> Dialect {
    let quote = if looks_quoted(head, '\'') && !head.contains('"') { b'\'' } else { b'"' };
    let candidates = Separator::ALL.map(|separator| {
        let dialect = Dialect { separator, quote: Some(quote) };
        (score(head, whole, dialect), dialect)
    });
    let best = candidates.into_iter().reduce(|best, next| if next.0 > best.0 { next } else { best });
    best.filter(|(score, _)| *score > 0.0).map_or(Dialect { separator: Separator::Comma, quote: Some(quote) }, |b| b.1)
}

/// Whether cells seem to be enclosed in `quote`.
fn looks_quoted(head: &str, quote: char) -> bool {
    let opens = |sep: char| head.matches(&[quote, sep, quote][..].iter().collect::<String>()).count();
    head.trim_start().starts_with(quote) && [',', ';', '\t', '|'].into_iter().any(|sep| opens(sep) > 1)
}

/// Between 0 (this separator cannot be it) and a little over 1: the share of rows that have the usual number of
/// cells, and a small bonus for more cells.
#[expect(clippy::cast_precision_loss, reason = "a few hundred rows of a few thousand cells")]
fn score(head: &str, whole: bool, dialect: Dialect) -> f64 {
    let mut counts: Vec<usize> = Vec::new();
    let mut numeric = (0_usize, 0_usize);
    let mut reader = Reader::new(dialect);
    reader.feed(head, whole, |record| {
        counts.push(record.len());
        numeric.0 += record.cells().filter(|cell| cell.bytes().any(|byte| byte.is_ascii_digit())).count();
        numeric.1 += record.len();
        if counts.len() < ROWS { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    let mut often: HashMap<usize, usize> = HashMap::new();
    for count in &counts {
        *often.entry(*count).or_default() += 1;
    }
    let Some((usual, rows)) = often.into_iter().max_by_key(|(cells, rows)| (*rows, *cells)) else { return 0.0 };
    if usual < 2 {
        return 0.0;
    }
    let steady = rows as f64 / counts.len() as f64;
    if dialect.separator == Separator::Spaces {
        // Words have blanks between them too: only lined-up columns or numbers count.
        let lined_up = head.lines().take(ROWS).filter(|line| line.trim().contains("  ")).count() * 2 > counts.len();
        if steady < 0.95 || !(lined_up || numeric.0 * 2 > numeric.1) {
            return 0.0;
        }
    }
    // A separator that fits most rows but not all loses against one that fits all, unless that one finds few cells.
    steady * steady + (usual.min(50) as f64) / 200.0
}
