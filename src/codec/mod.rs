//! Bytes and records: how columns, journal entries and manifests look when they are stored; delimited files, import
//! plans and exports. Pure.

pub mod asking;
pub mod backup;
pub mod columns;
pub mod csv_line;
pub mod delimited;
pub mod dossier;
pub mod export;
pub mod history;
mod holiday_summary;
pub mod holidays_ics;
pub mod ids;
pub mod import;
pub mod ints;
pub mod journal;
pub mod keyring;
pub mod manifest;
pub mod passphrase;
pub mod protocol;
pub mod qr;
pub mod questionnaire_file;
pub mod recovery_key;
pub mod surveyjs;
pub mod values;
pub mod wire;
