//! Bytes and records: how columns, journal entries and manifests look when they are stored. Pure.

pub mod columns;
pub mod csv_line;
pub mod ids;
pub mod ints;
pub mod journal;
pub mod manifest;
pub mod wire;
