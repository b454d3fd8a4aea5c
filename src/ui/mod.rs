//! What the user sees: the shell, the kit of components, the pages.

#![allow(missing_docs, reason = "leptos makes a public field of every prop; those that need words have them")]

pub mod act;
pub mod address;
pub mod charts;
pub mod crash;
pub mod desk;
pub mod explain;
pub mod format;
pub mod intake;
pub mod kit;
pub mod knowledge;
pub mod pages;
mod parts;
pub mod passphrase;
pub mod records;
pub mod root;
pub mod search_all;
pub mod shell;
pub mod text;
