//! The application without its looks: the session that alone writes, and what pages ask it for.

/// How a list is written for a spreadsheet.
pub use crate::codec::csv_line;

pub mod answer_files;
pub mod asking;
pub mod backup;
pub mod beginning;
pub mod boot;
mod deciding;
pub mod dossier;
pub mod errors;
pub mod evidence;
pub mod export;
mod first_settings;
pub mod history;
pub mod holidays;
pub mod importing;
pub mod inbox;
pub mod keys;
pub mod locking;
pub mod session;
pub mod vault;
