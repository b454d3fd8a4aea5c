//! What somebody was writing when they left the page: kept as long as the workspace is open, and never stored.

use crate::domain::command::Values;
use crate::kernel::id::Id;
use leptos::prelude::*;
use std::collections::HashMap;

/// Unsaved articles, in the context: those that are there by their ids, and a new one.
#[derive(Clone, Copy)]
pub struct UnsavedArticles(StoredValue<HashMap<Option<Id>, Values>>);

impl UnsavedArticles {
    /// Makes the place of this workspace.
    pub fn provide() {
        provide_context(Self(StoredValue::new(HashMap::new())));
    }

    /// The page's own; take it when a component is made.
    ///
    /// # Panics
    /// Outside a page that shows a workspace, which is a fault of the program.
    #[must_use]
    pub fn of_page() -> Self {
        expect_context()
    }

    /// Whether something is kept for the article.
    #[must_use]
    pub fn has(self, article: Id) -> bool {
        self.0.with_value(|kept| kept.contains_key(&Some(article)))
    }

    /// Keeps what was written.
    pub fn keep(self, article: Option<Id>, values: Values) {
        // The workspace may be closing.
        let _closed = self.0.try_update_value(|kept| kept.insert(article, values));
    }

    /// Hands out what was kept.
    #[must_use]
    pub fn take(self, article: Option<Id>) -> Option<Values> {
        self.0.try_update_value(|kept| kept.remove(&article)).flatten()
    }
}
