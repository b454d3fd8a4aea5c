//! The tree of the team's own causes: what lies below a cause, and which widest cause each belongs to.

use super::cause;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::column::Slot;
use std::collections::HashSet;

/// The widest cause above each, by slot; a cause that nothing is above is its own. A circle, which rules keep from
/// happening, ends where it began.
#[must_use]
pub fn roots(dataset: &Dataset) -> Vec<Slot> {
    let table = dataset.table(Entity::Causes);
    let above = |slot| table.get(slot, cause::PARENT).flatten().filter(|parent| table.is_live(*parent));
    let root = |slot: Slot| {
        let mut at = slot;
        for _ in 0..table.len() {
            match above(at) {
                Some(parent) if parent != slot => at = parent,
                _ => break,
            }
        }
        at
    };
    (0..table.slot_count()).map(|slot| root(Slot::at(slot))).collect()
}

/// `cause` and every cause below it.
#[must_use]
pub fn below(dataset: &Dataset, cause: Slot) -> HashSet<Slot> {
    let table = dataset.table(Entity::Causes);
    let mut found = HashSet::from([cause]);
    loop {
        let before = found.len();
        let under = table.slots().filter(|slot| {
            let parent = table.get(*slot, cause::PARENT).flatten();
            parent.is_some_and(|parent| found.contains(&parent))
        });
        let under: Vec<Slot> = under.collect();
        found.extend(under);
        if found.len() == before {
            return found;
        }
    }
}
