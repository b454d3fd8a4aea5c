//! The application without its looks: the session that alone writes, and what pages ask it for. A build with `answering`
//! alone has only what respondents need.

/// How a list is written for a spreadsheet.
#[cfg(feature = "ui")]
pub use crate::codec::csv_line;

#[cfg(feature = "ui")]
pub mod asking;
#[cfg(feature = "ui")]
pub mod backup;
#[cfg(feature = "ui")]
pub mod beginning;
#[cfg(feature = "ui")]
pub mod boot;
#[cfg(feature = "ui")]
mod deciding;
#[cfg(feature = "ui")]
pub mod dossier;
#[cfg(feature = "ui")]
pub mod errors;
#[cfg(feature = "ui")]
pub mod evidence;
#[cfg(feature = "ui")]
pub mod export;
#[cfg(feature = "ui")]
mod first_settings;
#[cfg(feature = "ui")]
pub mod history;
#[cfg(feature = "ui")]
pub mod holidays;
#[cfg(feature = "ui")]
pub mod importing;
#[cfg(feature = "ui")]
pub mod inbox;
#[cfg(feature = "ui")]
pub mod keying;
#[cfg(feature = "ui")]
pub mod keys;
pub mod kiosk;
#[cfg(feature = "ui")]
pub mod locking;
pub mod responding;
#[cfg(feature = "ui")]
pub mod session;
#[cfg(feature = "ui")]
pub mod vault;
