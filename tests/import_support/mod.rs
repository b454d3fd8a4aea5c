//! Runs an import on the host as the worker does in the browser: in pieces, with the data set beside it.

#![allow(dead_code, reason = "each test file uses a part of it")]

use std::ops::ControlFlow;
use zhiji::codec::delimited::{Decoder, Encoding, FileProblem, Reader, detect};
use zhiji::codec::import::{Format, FormatChoice, Inspection, Inspector, Mapping, Plan, Planner, suggest};
use zhiji::domain::dataset::Dataset;
use zhiji::kernel::id::IdSequence;

/// A size that cuts lines, quotes and characters.
pub const PIECE: usize = 777;

pub fn fixture(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Decodes in pieces and hands each to `sink`, which may stop.
pub fn decode(
    encoding: Encoding,
    bytes: &[u8],
    piece: usize,
    mut sink: impl FnMut(&str, bool) -> ControlFlow<()>,
) -> Result<(), FileProblem> {
    let Some(mut decoder) = Decoder::new(encoding) else {
        let table = encoding_rs::Encoding::for_label(encoding.label().as_bytes()).expect("a known encoding");
        let (text, _, bad) = table.decode(bytes);
        if bad {
            return Err(FileProblem::Undecodable { encoding, offset: 0 });
        }
        let _done = sink(&text, true);
        return Ok(());
    };
    let pieces = bytes.chunks(piece).count();
    for (at, piece) in bytes.chunks(piece).enumerate() {
        let last = at + 1 == pieces;
        let mut flow = ControlFlow::Continue(());
        decoder.push(piece, last, |text| flow = sink(text, last))?;
        if flow.is_break() {
            break;
        }
    }
    Ok(())
}

pub fn inspect_as(name: &str, bytes: &[u8], choice: FormatChoice) -> Result<Inspection, FileProblem> {
    let head = &bytes[..bytes.len().min(1 << 20)];
    let whole = head.len() == bytes.len();
    let encoding = match choice.encoding {
        Some(encoding) => encoding,
        None => detect(head, whole)?,
    };
    let mut text = String::new();
    decode(encoding, bytes, 1 << 16, |piece, _| {
        text.push_str(piece);
        ControlFlow::Continue(())
    })?;
    let mut inspector = Inspector::new(encoding, &choice, &text, true);
    inspector.feed(&text, true);
    inspector.finish(name, bytes.len() as u64, true)
}

pub fn inspect(name: &str, bytes: &[u8]) -> Result<Inspection, FileProblem> {
    inspect_as(name, bytes, FormatChoice::default())
}

pub fn ids() -> IdSequence {
    use std::sync::atomic::{AtomicU64, Ordering};
    static RUN: AtomicU64 = AtomicU64::new(1);
    IdSequence::new(1_700_000_000_000, u128::from(RUN.fetch_add(1, Ordering::Relaxed)) << 40)
}

pub fn plan(bytes: &[u8], format: Format, mapping: &Mapping, shape: &str, dataset: &Dataset) -> Plan {
    let mut planner = Planner::new(dataset, mapping, format.header, ids()).expect("a mapping without problems");
    let mut reader = Reader::new(format.dialect);
    decode(format.encoding, bytes, PIECE, |text, last| {
        reader.feed(text, last, |record| {
            planner.row(&record);
            ControlFlow::Continue(())
        });
        ControlFlow::Continue(())
    })
    .expect("readable");
    planner.finish(shape)
}

/// Imports a file with the mapping that is suggested for it, changed by `correct`.
pub fn import(
    name: &str,
    bytes: &[u8],
    dataset: &Dataset,
    correct: impl Fn(&mut Mapping),
) -> (Dataset, Plan, Inspection) {
    let seen = inspect(name, bytes).unwrap_or_else(|problem| panic!("{name}: {problem}"));
    let mut mapping = suggest(&seen, dataset, "Anonymous");
    correct(&mut mapping);
    let plan = plan(bytes, seen.format, &mapping, &seen.shape, dataset);
    let after = dataset.apply(&plan.changes).expect("a plan that fits");
    (after, plan, seen)
}
