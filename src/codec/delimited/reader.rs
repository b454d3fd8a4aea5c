//! Rows out of text that comes in pieces, each with the number of the line it begins on.

use super::dialect::{Dialect, Separator};
use csv_core::{ReadRecordResult, ReaderBuilder};
use std::ops::ControlFlow;

/// The longest cell in bytes: what a field can hold.
pub const MAX_CELL: usize = crate::domain::rules::MAX_TEXT;
/// A row that is longer in all is not kept.
const MAX_ROW: usize = 8 * MAX_CELL;
/// A row with more cells than this is not kept.
const MAX_CELLS: usize = 1 << 16;

/// What is wrong with a row, whatever its values mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A cell is longer than [`MAX_CELL`].
    CellTooLong {
        /// Its place in the row, from 0.
        column: usize,
    },
    /// A quote was opened and the file ended.
    UnclosedQuote,
}

/// One row, borrowed from the reader.
#[derive(Clone, Copy, Debug)]
pub struct Record<'a> {
    /// The line on which it begins, from 1.
    pub line: u64,
    /// What is wrong with it; its cells may then be incomplete.
    pub fault: Option<Fault>,
    text: &'a str,
    ends: &'a [usize],
}

impl<'a> Record<'a> {
    /// How many cells it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether it has no cell.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The cell at `column`, `""` past the end.
    #[must_use]
    pub fn get(&self, column: usize) -> &'a str {
        let Some(end) = self.ends.get(column) else { return "" };
        let start = if column == 0 { 0 } else { self.ends.get(column - 1).copied().unwrap_or(0) };
        self.text.get(start..*end).unwrap_or("")
    }

    /// All cells.
    pub fn cells(self) -> impl Iterator<Item = &'a str> {
        (0..self.len()).map(move |column| self.get(column))
    }

    /// Whether no cell has anything but white space.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.chars().all(char::is_whitespace)
    }
}

/// Takes text in pieces and gives rows. Line ends may be of any sort, even mixed; blank lines are passed over.
#[derive(Debug)]
pub struct Reader {
    lines: Lines,
    core: Core,
    text: Vec<u8>,
    ends: Vec<usize>,
}

#[derive(Debug)]
enum Core {
    /// Cells between single characters.
    Separated {
        core: Box<csv_core::Reader>,
        used: usize,
        cells: usize,
        fresh: bool,
        line: u64,
        overflow: Option<usize>,
    },
    /// Cells between runs of blanks; holds the part of a line that has come.
    Aligned { partial: String },
}

/// Counts line ends: a line feed, a carriage return, or both together.
#[derive(Debug)]
struct Lines {
    line: u64,
    after_return: bool,
}

impl Lines {
    fn pass(&mut self, bytes: &[u8]) {
        let Some(last) = bytes.last() else { return };
        let mut ends = memchr::memchr_iter(b'\n', bytes).count();
        if self.after_return && bytes.first() == Some(&b'\n') {
            ends -= 1;
        }
        for at in memchr::memchr_iter(b'\r', bytes) {
            ends += usize::from(bytes.get(at + 1) != Some(&b'\n'));
        }
        self.after_return = *last == b'\r';
        self.line += u64::try_from(ends).unwrap_or(0);
    }
}

impl Reader {
    /// A reader for a dialect.
    #[must_use]
    pub fn new(dialect: Dialect) -> Self {
        let core = match dialect.separator.byte() {
            None => Core::Aligned { partial: String::new() },
            Some(separator) => {
                let mut builder = ReaderBuilder::new();
                builder.delimiter(separator).quoting(dialect.quote.is_some());
                if let Some(quote) = dialect.quote {
                    builder.quote(quote);
                }
                let core = Box::new(builder.build());
                Core::Separated { core, used: 0, cells: 0, fresh: true, line: 1, overflow: None }
            }
        };
        let lines = Lines { line: 1, after_return: false };
        Self { lines, core, text: vec![0; 1 << 12], ends: vec![0; 64] }
    }

    /// The line on which the next row begins.
    #[must_use]
    pub fn line(&self) -> u64 {
        self.lines.line
    }

    /// Reads a piece of text and hands every row that is complete to `sink`; `last` says that nothing follows.
    ///
    /// A `Break` from `sink` drops the rest of the piece.
    pub fn feed(&mut self, piece: &str, last: bool, mut sink: impl FnMut(Record<'_>) -> ControlFlow<()>) {
        let flow = if matches!(self.core, Core::Aligned { .. }) {
            self.feed_aligned(piece, last, &mut sink)
        } else {
            self.feed_separated(piece.as_bytes(), &mut sink)
        };
        if last && flow.is_continue() {
            self.close(&mut sink);
        }
    }

    fn feed_separated(
        &mut self,
        mut input: &[u8],
        sink: &mut impl FnMut(Record<'_>) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        while !input.is_empty() {
            let Core::Separated { core, used, cells, fresh, line, .. } = &mut self.core else { break };
            if *fresh {
                let blank = input.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
                let (ends, rest) = input.split_at_checked(blank).unwrap_or((input, &[]));
                self.lines.pass(ends);
                input = rest;
                if input.is_empty() {
                    break;
                }
                (*fresh, *line) = (false, self.lines.line);
            }
            let text = self.text.get_mut(*used..).unwrap_or(&mut []);
            let ends = self.ends.get_mut(*cells..).unwrap_or(&mut []);
            let (result, read, written, new) = core.read_record(input, text, ends);
            let (taken, rest) = input.split_at_checked(read).unwrap_or((input, &[]));
            self.lines.pass(taken);
            input = rest;
            *used += written;
            *cells += new;
            match result {
                ReadRecordResult::Record => self.give(None, sink)?,
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => self.grow(),
                ReadRecordResult::InputEmpty | ReadRecordResult::End => {}
            }
        }
        ControlFlow::Continue(())
    }

    /// Makes room, or stops keeping a row that has become too long.
    fn grow(&mut self) {
        let Core::Separated { used, cells, overflow, .. } = &mut self.core else { return };
        if *used >= self.text.len() {
            if self.text.len() < MAX_ROW {
                self.text.resize(self.text.len() * 4, 0);
            } else {
                overflow.get_or_insert(*cells);
                *used = 0;
            }
        }
        if *cells >= self.ends.len() {
            if self.ends.len() < MAX_CELLS {
                self.ends.resize(self.ends.len() * 4, 0);
            } else {
                overflow.get_or_insert(*cells);
                *cells = 0;
            }
        }
    }

    fn give(&mut self, fault: Option<Fault>, sink: &mut impl FnMut(Record<'_>) -> ControlFlow<()>) -> ControlFlow<()> {
        let Core::Separated { used, cells, fresh, line, overflow, .. } = &mut self.core else {
            return ControlFlow::Continue(());
        };
        let ends = self.ends.get(..*cells).unwrap_or(&[]);
        let too_long = overflow.take().or_else(|| longest_above_limit(ends)).or((*used > MAX_ROW).then_some(0));
        let (text, ends): (&[u8], &[usize]) =
            if too_long.is_some() { (&[], &[]) } else { (self.text.get(..*used).unwrap_or(&[]), ends) };
        let fault = fault.or(too_long.map(|column| Fault::CellTooLong { column }));
        let record = Record { line: *line, fault, text: std::str::from_utf8(text).unwrap_or(""), ends };
        (*used, *cells, *fresh) = (0, 0, true);
        sink(record)
    }

    /// The last row may lack its line end, or its closing quote.
    fn close(&mut self, sink: &mut impl FnMut(Record<'_>) -> ControlFlow<()>) {
        let Core::Separated { core, used, cells, fresh: false, .. } = &mut self.core else { return };
        let fault = loop {
            let text = self.text.get_mut(*used..).unwrap_or(&mut []);
            let ends = self.ends.get_mut(*cells..).unwrap_or(&mut []);
            // Within quotes a line end is data, so it does not end the row.
            let (result, _, written, new) = core.read_record(b"\n", text, ends);
            *used += written;
            *cells += new;
            match result {
                ReadRecordResult::Record => break None,
                ReadRecordResult::OutputFull => self.text.resize(self.text.len() + 16, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() + 16, 0),
                ReadRecordResult::InputEmpty | ReadRecordResult::End => break Some(Fault::UnclosedQuote),
            }
        };
        let _end = self.give(fault, sink);
    }

    fn feed_aligned(
        &mut self,
        piece: &str,
        last: bool,
        sink: &mut impl FnMut(Record<'_>) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let mut rest = piece;
        while !rest.is_empty() || last {
            let Core::Aligned { partial } = &mut self.core else { break };
            let end = memchr::memchr2(b'\n', b'\r', rest.as_bytes());
            let Some(end) = end.or((last && !(rest.is_empty() && partial.is_empty())).then_some(rest.len())) else {
                if partial.len() + rest.len() <= MAX_ROW {
                    partial.push_str(rest);
                }
                break;
            };
            let (head, tail) = rest.split_at_checked(end).unwrap_or((rest, ""));
            let begun = std::mem::take(partial);
            let joined;
            let line = if begun.is_empty() {
                head
            } else {
                joined = begun + head;
                &joined
            };
            let number = self.lines.line;
            let after = usize::from(!tail.is_empty());
            let (mark, tail) = tail.split_at_checked(after).unwrap_or((tail, ""));
            let flow = self.split_line(line, number, sink);
            self.lines.pass(line.as_bytes());
            self.lines.pass(mark.as_bytes());
            flow?;
            rest = tail;
        }
        ControlFlow::Continue(())
    }

    fn split_line(
        &mut self,
        line: &str,
        number: u64,
        sink: &mut impl FnMut(Record<'_>) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        self.text.clear();
        self.ends.clear();
        let mut rest = line.trim_matches([' ', '\t']);
        if rest.is_empty() {
            return ControlFlow::Continue(());
        }
        while !rest.is_empty() {
            let quoted = rest.strip_prefix('"').and_then(|inner| inner.split_once('"'));
            let (cell, after) = match quoted {
                Some((cell, after)) if after.is_empty() || after.starts_with([' ', '\t']) => (cell, after),
                _ => rest.find([' ', '\t']).and_then(|at| rest.split_at_checked(at)).unwrap_or((rest, "")),
            };
            self.text.extend_from_slice(cell.as_bytes());
            self.ends.push(self.text.len());
            rest = after.trim_start_matches([' ', '\t']);
        }
        let fault = longest_above_limit(&self.ends).map(|column| Fault::CellTooLong { column });
        let text = std::str::from_utf8(&self.text).unwrap_or("");
        sink(Record { line: number, fault, text, ends: &self.ends })
    }
}

fn longest_above_limit(ends: &[usize]) -> Option<usize> {
    // Most rows are short as a whole, so their cells need no look.
    if ends.last().is_none_or(|end| *end <= MAX_CELL) {
        return None;
    }
    let mut start = 0;
    ends.iter().position(|end| {
        let long = end - start > MAX_CELL;
        start = *end;
        long
    })
}

impl Separator {
    fn byte(self) -> Option<u8> {
        match self {
            Self::Comma => Some(b','),
            Self::Semicolon => Some(b';'),
            Self::Tab => Some(b'\t'),
            Self::Pipe => Some(b'|'),
            Self::Spaces => None,
        }
    }
}
