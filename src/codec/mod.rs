//! Bytes and records: how columns, journal entries and manifests look when they are stored; delimited files, import
//! plans and exports. Pure.

pub mod columns;
pub mod csv_line;
pub mod delimited;
pub mod export;
pub mod ids;
pub mod import;
pub mod ints;
pub mod journal;
pub mod manifest;
pub mod values;
pub mod wire;
