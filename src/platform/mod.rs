//! The browser's services that are not storage: preferences, `Intl`, files, tabs, clocks.

#![allow(clippy::disallowed_methods, reason = "this is where the clock, chance and the window come from")]

pub mod boot;
pub mod cipher;
pub mod clipboard;
pub mod clock;
pub mod digest;
pub mod files;
pub mod folder;
pub mod here;
pub mod idle;
pub mod intl;
pub mod locks;
pub mod picture;
pub mod preferences;
pub mod quota;
pub mod random;
pub mod remembered;
pub mod sentinel;
pub mod share;
pub mod signing;
pub mod tabs;
pub mod texts;
pub mod worker;
pub mod zones;
