//! The knowledge base wherever it helps: suggestions while something is taken down or answered, and one article to read.

pub mod prose;
pub mod scripts;
mod sheet;
pub mod shelf;
mod suggestions;
pub mod unsaved;
pub mod version;

pub use suggestions::{Keep, Suggestions};
