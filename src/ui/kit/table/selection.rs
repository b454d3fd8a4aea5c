//! Which rows are chosen: some, or all but some, so that choosing 500,000 rows costs nothing.

use std::collections::HashSet;

/// The chosen rows, by id. Forget it (`default()`) when the list shows other rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    all: bool,
    /// The chosen ones; when `all`, those that are not.
    ids: HashSet<String>,
}

impl Selection {
    /// Every row of the list.
    #[must_use]
    pub fn everything() -> Self {
        Self { all: true, ids: HashSet::new() }
    }

    /// Is this row chosen?
    #[must_use]
    pub fn contains(&self, id: &str) -> bool {
        self.all != self.ids.contains(id)
    }

    /// Chooses a row or takes it back.
    pub fn set(&mut self, id: &str, chosen: bool) {
        if chosen == self.all {
            self.ids.remove(id);
        } else {
            self.ids.insert(id.to_owned());
        }
    }

    /// The other way round.
    pub fn toggle(&mut self, id: &str) {
        self.set(id, !self.contains(id));
    }

    /// How many of `rows` are chosen.
    #[must_use]
    pub fn count(&self, rows: usize) -> usize {
        if self.all { rows.saturating_sub(self.ids.len()) } else { self.ids.len() }
    }

    /// Is nothing chosen?
    #[must_use]
    pub fn is_empty(&self, rows: usize) -> bool {
        self.count(rows) == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_but_some() {
        let mut chosen = Selection::everything();
        chosen.toggle("b");
        assert!(chosen.contains("a") && !chosen.contains("b"));
        assert_eq!(chosen.count(500_000), 499_999);
        chosen.set("b", true);
        assert_eq!(chosen, Selection::everything());
    }

    #[test]
    fn some() {
        let mut chosen = Selection::default();
        assert!(chosen.is_empty(10));
        chosen.toggle("a");
        chosen.set("a", true);
        assert_eq!(chosen.count(10), 1);
        chosen.toggle("a");
        assert_eq!(chosen, Selection::default());
    }
}
