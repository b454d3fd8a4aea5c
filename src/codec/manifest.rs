//! The manifest as bytes: which chunks a checkpoint consists of, so that a missing, old or foreign one is noticed.

use super::journal::Stamp;
use super::wire::{Reader, WireError, Writer};

/// The format that this version writes.
const VERSION: u8 = 1;

/// The sealed value of a chunk ends with these bytes, which no other value has.
pub type Tag = [u8; 16];

/// What is known of one stored chunk.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ChunkNote {
    /// Its rows, dead ones included.
    pub rows: u32,
    /// Its records.
    pub live: u32,
    /// The end of its sealed value.
    pub tag: Tag,
}

/// The chunks of one table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TableNote {
    /// The stable name of the record type.
    pub key: Box<str>,
    /// How many rows a full chunk has.
    pub rows_per_chunk: u32,
    /// Its chunks in slot order.
    pub chunks: Vec<ChunkNote>,
}

/// What a checkpoint consists of.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Manifest {
    /// The last journal entry that is contained in the chunks.
    pub folded: u64,
    /// The stamp of that entry, so that later ones stay later.
    pub stamp: Stamp,
    /// Every table, in table order.
    pub tables: Vec<TableNote>,
}

/// A manifest as bytes.
#[must_use]
pub fn write_manifest(manifest: &Manifest) -> Vec<u8> {
    let mut out = Writer::new();
    out.byte(VERSION);
    out.varint(manifest.folded);
    manifest.stamp.write(&mut out);
    out.count(manifest.tables.len());
    for table in &manifest.tables {
        out.text(&table.key);
        out.varint(u64::from(table.rows_per_chunk));
        out.count(table.chunks.len());
        for chunk in &table.chunks {
            out.varint(u64::from(chunk.rows));
            out.varint(u64::from(chunk.live));
            out.raw(&chunk.tag);
        }
    }
    out.finish()
}

/// The manifest in `bytes`.
///
/// # Errors
/// Damaged bytes, or a newer version's.
pub fn read_manifest(bytes: &[u8]) -> Result<Manifest, WireError> {
    let mut input = Reader::new(bytes);
    input.version(VERSION)?;
    let mut manifest = Manifest { folded: input.varint()?, stamp: Stamp::read(&mut input)?, tables: Vec::new() };
    for _ in 0..input.count()? {
        let key = Box::from(input.text()?);
        let rows_per_chunk = small(&mut input)?;
        let mut chunks = Vec::new();
        for _ in 0..input.count()? {
            chunks.push(ChunkNote { rows: small(&mut input)?, live: small(&mut input)?, tag: input.array()? });
        }
        manifest.tables.push(TableNote { key, rows_per_chunk, chunks });
    }
    input.end()?;
    Ok(manifest)
}

fn small(input: &mut Reader<'_>) -> Result<u32, WireError> {
    u32::try_from(input.varint()?).map_err(|_| WireError::Damaged("a count is too large"))
}
