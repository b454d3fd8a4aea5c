//! Looking at a file: the first rows for the preview, all values that it takes to know what the columns hold.

use super::inspection::{Format, FormatChoice, Inspection, PREVIEW_ROWS};
use super::profile::Profile;
use super::synonyms;
use crate::codec::delimited::{Encoding, Fault, FileNote, FileProblem, MAX_COLUMNS, Reader, Record, sniff};
use crate::codec::values::{date_evidence, parse_number, plain};
use crate::domain::rules::looks_like_email;
use std::collections::HashMap;
use std::ops::ControlFlow;

/// How many rows decide whether the first one is a header.
const ROWS_FOR_HEADER: usize = 50;
/// Longer cells are cut in the preview.
const MAX_SHOWN: usize = 500;

/// Looks at the text of a file, piece by piece.
#[derive(Debug)]
pub struct Inspector {
    format: Format,
    header_choice: Option<bool>,
    reader: Reader,
    /// Held back until it is known whether the first is a header.
    waiting: Vec<Vec<String>>,
    header: Option<Vec<String>>,
    profiles: Vec<Profile>,
    preview: Vec<Vec<String>>,
    rows: u64,
    ragged: Option<(u64, u64)>,
    unclosed: Option<u64>,
    ends: LineEnds,
    problem: Option<FileProblem>,
}

#[derive(Debug, Default)]
struct LineEnds {
    both: bool,
    feed: bool,
    carriage: bool,
}

impl LineEnds {
    fn look(&mut self, text: &str) {
        let bytes = text.as_bytes();
        for at in memchr::memchr2_iter(b'\r', b'\n', bytes) {
            let after_return = at > 0 && bytes.get(at - 1) == Some(&b'\r');
            match bytes.get(at) {
                Some(b'\n') => *(if after_return { &mut self.both } else { &mut self.feed }) = true,
                _ => self.carriage |= bytes.get(at + 1).is_some_and(|next| *next != b'\n'),
            }
        }
    }

    fn are_mixed(&self) -> bool {
        u8::from(self.both) + u8::from(self.feed) + u8::from(self.carriage) > 1
    }
}

impl Inspector {
    /// Begins with the first text of a file, which also shows what parts its cells; `whole` says that it is all.
    ///
    /// The first text must then be fed like the rest.
    #[must_use]
    pub fn new(encoding: Encoding, choice: &FormatChoice, head: &str, whole: bool) -> Self {
        let dialect = choice.dialect.unwrap_or_else(|| sniff(head, whole));
        let mut ends = LineEnds::default();
        ends.look(head);
        Self {
            format: Format { encoding, dialect, header: choice.header.unwrap_or(true) },
            header_choice: choice.header,
            reader: Reader::new(dialect),
            waiting: Vec::new(),
            header: None,
            profiles: Vec::new(),
            preview: Vec::new(),
            rows: 0,
            ragged: None,
            unclosed: None,
            ends,
            problem: None,
        }
    }

    /// Looks at the next text; `last` says that nothing follows.
    pub fn feed(&mut self, text: &str, last: bool) {
        let mut reader = std::mem::replace(&mut self.reader, Reader::new(self.format.dialect));
        reader.feed(text, last, |record| {
            self.row(&record);
            if self.problem.is_some() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        self.reader = reader;
    }

    /// Whether more of the file would help: some dates can still be read in two orders.
    #[must_use]
    pub fn wants_more(&self) -> bool {
        self.problem.is_none() && self.profiles.iter().any(Profile::is_undecided)
    }

    fn row(&mut self, record: &Record<'_>) {
        if record.is_blank() && record.fault.is_none() {
            return;
        }
        if record.fault == Some(Fault::UnclosedQuote) {
            self.unclosed.get_or_insert(record.line);
        }
        if self.profiles.is_empty() {
            if record.len() > MAX_COLUMNS {
                self.problem = Some(FileProblem::TooManyColumns { found: record.len(), max: MAX_COLUMNS });
                return;
            }
            self.profiles.resize_with(record.len(), Profile::default);
        }
        if self.header.is_none() && self.waiting.len() <= ROWS_FOR_HEADER {
            self.count_ragged(record);
            self.waiting.push(record.cells().map(str::to_owned).collect());
            if self.waiting.len() > ROWS_FOR_HEADER {
                self.settle_header();
            }
            return;
        }
        self.count_ragged(record);
        self.take(|at| record.get(at), record.len());
    }

    fn count_ragged(&mut self, record: &Record<'_>) {
        let extra = (self.profiles.len()..record.len()).any(|at| !record.get(at).trim().is_empty());
        if record.fault.is_none() && (record.len() < self.profiles.len() || extra) {
            self.ragged.get_or_insert((0, record.line)).0 += 1;
        }
    }

    fn settle_header(&mut self) {
        let mut rows = std::mem::take(&mut self.waiting).into_iter();
        let Some(first) = rows.next() else { return };
        let rest: Vec<_> = rows.collect();
        self.format.header = self.header_choice.unwrap_or_else(|| is_header(&first, &rest));
        let width = self.profiles.len();
        if self.format.header {
            self.header = Some(first.iter().map(|name| name.trim().to_owned()).collect());
        } else {
            self.header = Some(vec![String::new(); width]);
            self.take(|at| first.get(at).map_or("", String::as_str), first.len());
        }
        for row in rest {
            self.take(|at| row.get(at).map_or("", String::as_str), row.len());
        }
    }

    fn take<'a>(&mut self, cell: impl Fn(usize) -> &'a str, cells: usize) {
        self.rows += 1;
        // A ragged row may be shifted, so its values say nothing about the columns.
        if cells >= self.profiles.len() {
            for (at, profile) in self.profiles.iter_mut().enumerate() {
                profile.look(cell(at));
            }
        }
        if self.preview.len() < PREVIEW_ROWS {
            let short = |at: usize| cell(at).chars().take(MAX_SHOWN).collect();
            self.preview.push((0..cells).map(short).collect());
        }
    }

    /// What was seen; `whole` says whether that was the whole file.
    ///
    /// # Errors
    /// [`FileProblem`].
    pub fn finish(mut self, name: &str, bytes: u64, whole: bool) -> Result<Inspection, FileProblem> {
        if let Some(problem) = self.problem {
            return Err(problem);
        }
        if self.header.is_none() {
            self.settle_header();
        }
        if self.rows == 0 {
            return Err(if self.header.is_some() { FileProblem::HeaderOnly } else { FileProblem::Empty });
        }
        let names = self.header.take().unwrap_or_default();
        let mut notes = self.notes(&names);
        let mut first_with: HashMap<(u64, u64), usize> = HashMap::new();
        let mut columns = Vec::new();
        for (at, profile) in self.profiles.into_iter().enumerate() {
            if profile.is_undecided() {
                notes.push(FileNote::AmbiguousDates { column: at });
            }
            let twin = profile.mark().map(|mark| *first_with.entry(mark).or_insert(at)).filter(|first| *first != at);
            let mut column = profile.finish(names.get(at).cloned().unwrap_or_default());
            column.same_as = twin;
            columns.push(column);
        }
        let shape = shape_of(&names, &columns);
        Ok(Inspection {
            name: name.to_owned(),
            bytes,
            format: self.format,
            columns,
            rows: self.preview,
            rows_seen: self.rows,
            whole,
            notes,
            shape,
        })
    }

    fn notes(&self, names: &[String]) -> Vec<FileNote> {
        let mut notes = Vec::new();
        if self.profiles.len() == 1 {
            notes.push(FileNote::OneColumn);
        }
        if self.ends.are_mixed() {
            notes.push(FileNote::MixedLineEnds);
        }
        for (at, name) in names.iter().enumerate() {
            let same = |rest: &[String]| rest.iter().filter(|other| *other == name).count();
            let earlier = same(names.get(..at).unwrap_or(&[]));
            if !name.is_empty() && earlier == 1 {
                notes.push(FileNote::DuplicateHeader { name: name.clone() });
            }
        }
        if let Some((count, first_line)) = self.ragged {
            notes.push(FileNote::RaggedRows { count, first_line });
        }
        notes.extend(self.unclosed.map(|line| FileNote::UnclosedQuote { line }));
        notes
    }
}

/// Whether the first row names the columns, by its words and by how it differs from the rows below.
fn is_header(first: &[String], rest: &[Vec<String>]) -> bool {
    let filled: Vec<&str> = first.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    let known = filled.iter().filter(|cell| synonyms::is_known(cell)).count();
    if known > 0 && known * 2 >= filled.len() {
        return true;
    }
    if filled.is_empty() || filled.iter().any(|cell| is_typed(cell)) {
        return false;
    }
    let below = |at: usize| rest.iter().filter_map(move |row| row.get(at)).map(|cell| cell.trim());
    let typed_below = (0..first.len()).any(|at| {
        let (typed, all) = below(at)
            .filter(|cell| !cell.is_empty())
            .fold((0, 0), |(typed, all), cell| (typed + usize::from(is_typed(cell)), all + 1));
        typed * 2 > all
    });
    if typed_below || rest.is_empty() || known > 0 {
        return true;
    }
    // Only words everywhere: names of columns are short, and do not come again below.
    let repeats = first.iter().enumerate().any(|(at, cell)| below(at).any(|other| other == cell.trim()));
    let distinct: std::collections::HashSet<_> = filled.iter().collect();
    !repeats
        && first.len() > 1
        && distinct.len() == filled.len()
        && filled.iter().all(|cell| cell.chars().count() <= 40)
}

fn is_typed(cell: &str) -> bool {
    parse_number(cell, crate::codec::values::DecimalSign::Dot).is_ok()
        || date_evidence(cell).is_some()
        || looks_like_email(cell)
}

/// Equal for files with the same columns: by name where there are names, by kind where there are none.
fn shape_of(names: &[String], columns: &[super::ColumnSeen]) -> String {
    let named = names.iter().any(|name| !name.is_empty());
    let mut words: Vec<String> = if named { names.iter().map(|name| plain(name)).collect() } else { Vec::new() };
    if !named {
        words.extend(columns.iter().map(|column| format!("{:?}", column.guess).to_lowercase()));
    }
    let joined = words.join(",");
    // FNV-1a: stable across versions, which a remembered key must be.
    let hash = joined
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    let start: String = joined.chars().take(60).collect();
    format!("{start}#{}#{hash:016x}", columns.len())
}
