//! Lists and forms of any record type, derived from the field registry.

pub mod bulk;
pub mod detail;
pub mod draft;
pub mod due_badge;
pub mod entry;
pub mod export;
pub mod facts;
pub mod filters;
pub mod form;
mod history;
pub mod input;
pub mod label;
pub mod list;
pub mod outreach;
pub mod show;
pub mod toolbar;
pub mod zone_input;
