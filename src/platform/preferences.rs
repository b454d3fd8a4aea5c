//! Small choices of this browser (theme, language, folded panels), kept in `localStorage` under `zhiji.*`.
//!
//! They are comfort, not data: when the browser refuses storage, the choice lasts as long as the page.
//! Values are JSON strings; the script in index.html reads theme and language before anything is painted.

use gloo_storage::{LocalStorage, Storage};

/// What a preference is about. The key in `localStorage` is `zhiji.` and [`Pref::name`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pref {
    /// `light`, `dark` or absent (as the system).
    Theme,
    /// A language tag (`en`, `zh-CN`) or absent (as the browser).
    Language,
    /// `folded` when the side bar shows icons only.
    Sidebar,
    /// Any other remembered choice, for example `table.customers.columns`.
    Other(&'static str),
}

impl Pref {
    /// The key in `localStorage`.
    #[must_use]
    pub fn key(self) -> String {
        let name = match self {
            Self::Theme => "theme",
            Self::Language => "lang",
            Self::Sidebar => "sidebar",
            Self::Other(name) => name,
        };
        format!("zhiji.{name}")
    }
}

/// What was chosen before, if anything.
#[must_use]
pub fn get(pref: Pref) -> Option<String> {
    LocalStorage::get(pref.key()).ok()
}

/// Remembers a choice; `None` forgets it.
pub fn set(pref: Pref, value: Option<&str>) {
    match value {
        // Full or forbidden storage: the choice still holds on this page, nothing of the user's is lost.
        Some(value) => drop(LocalStorage::set(pref.key(), value)),
        None => LocalStorage::delete(pref.key()),
    }
}
