//! The search index over the articles: one a workspace, read when something is first suggested.

use crate::domain::dataset::Dataset;
use crate::domain::knowledge::search::ArticleIndex;
use crate::domain::knowledge::suggesting::suggest;
use crate::kernel::column::Slot;
use leptos::prelude::*;

/// The index, in the context.
#[derive(Clone, Copy)]
pub struct Shelf(StoredValue<ArticleIndex>);

impl Shelf {
    /// Makes the one of this workspace.
    pub fn provide() {
        provide_context(Self(StoredValue::new(ArticleIndex::default())));
    }

    /// The page's own; take it when a component is made.
    ///
    /// # Panics
    /// Outside a page that shows a workspace, which is a fault of the program.
    #[must_use]
    pub fn of_page() -> Self {
        expect_context()
    }

    /// The articles that may help, best first.
    #[must_use]
    pub fn suggest(self, dataset: &Dataset, text: &str, cause: Option<Slot>, most: usize) -> Vec<Slot> {
        self.0.update_value(|index| index.refresh(dataset));
        self.0.with_value(|index| suggest(dataset, index, text, cause, most))
    }
}
