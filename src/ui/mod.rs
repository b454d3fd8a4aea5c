//! What the user sees: the shell, the kit of components, the pages; and what respondents see, which is all that a build
//! with `answering` alone has.

#![allow(missing_docs, reason = "leptos makes a public field of every prop; those that need words have them")]

#[cfg(feature = "ui")]
pub mod act;
#[cfg(feature = "ui")]
pub mod address;
pub mod answering;
#[cfg(feature = "ui")]
pub mod charts;
#[cfg(feature = "ui")]
pub mod crash;
#[cfg(feature = "ui")]
pub mod desk;
#[cfg(feature = "ui")]
pub mod explain;
#[cfg(feature = "ui")]
pub mod format;
#[cfg(feature = "ui")]
pub mod intake;
#[cfg(feature = "ui")]
pub mod kit;
#[cfg(feature = "ui")]
pub mod knowledge;
#[cfg(feature = "ui")]
pub mod pages;
#[cfg(feature = "ui")]
mod parts;
#[cfg(feature = "ui")]
pub mod passphrase;
#[cfg(feature = "ui")]
pub mod records;
pub mod respond;
#[cfg(feature = "ui")]
pub mod root;
#[cfg(feature = "ui")]
pub mod search_all;
#[cfg(feature = "ui")]
pub mod shell;
#[cfg(feature = "ui")]
pub mod text;
