//! How often articles were used and helped, kept on the articles themselves, so that lists sort and filter by it.

use super::article_use::{self, ARTICLE};
use super::using::Helped;
use super::{article, using};
use crate::domain::command::{Context, Values};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::change::Change;
use crate::kernel::column::Slot;
use crate::kernel::field::{FieldKey, Holds, Link};
use crate::kernel::value::Value;
use std::collections::HashMap;

/// Uses of one article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// All of them.
    pub uses: i64,
    /// Those that helped.
    pub helped: i64,
    /// Those that did not.
    pub not_helped: i64,
}

impl Count {
    fn values(self) -> [(FieldKey, Value); 3] {
        let value = |count: i64| if count == 0 { Value::Empty } else { Value::Int(count) };
        [
            (article::USES.into(), value(self.uses)),
            (article::HELPED.into(), value(self.helped)),
            (article::NOT_HELPED.into(), value(self.not_helped)),
        ]
    }
}

/// The uses of every article that was ever used.
#[must_use]
pub fn counts(dataset: &Dataset) -> HashMap<Slot, Count> {
    let mut counts: HashMap<Slot, Count> = HashMap::new();
    for (_, chunk) in dataset.table(Entity::ArticleUses).runs() {
        let (of, helped) = (Link::column(chunk, ARTICLE.key), chunk.choices(article_use::HELPED.key));
        for row in chunk.live_rows() {
            let Some(of) = Link::read(of, row) else { continue };
            let count = counts.entry(of).or_default();
            count.uses += 1;
            match using::Helped::of(helped.get(row)) {
                Helped::Yes => count.helped += 1,
                Helped::No => count.not_helped += 1,
                Helped::Unknown => {}
            }
        }
    }
    counts
}

/// What has to be set beside `changes` of `before`, so that every article says how often it helped.
#[must_use]
pub fn refresh(before: &Dataset, changes: &[Change]) -> Vec<Change> {
    let counted = |change: &Change| {
        matches!(
            (Entity::of(change.table()), change),
            (Some(Entity::ArticleUses), _) | (Some(Entity::Articles), Change::Insert { .. })
        )
    };
    if !changes.iter().any(counted) {
        return Vec::new();
    }
    // What does not fit is told by whoever applies the batch.
    let Ok(after) = before.apply(changes) else { return Vec::new() };
    let (entity, counts) = (Entity::Articles, counts(&after));
    let table = after.table(entity);
    let update = |slot: Slot| {
        let values = counts.get(&slot).copied().unwrap_or_default().values();
        let changed: Values =
            values.into_iter().filter(|(key, value)| after.value(entity, slot, key.as_str()) != *value).collect();
        let id = table.id_at(slot).filter(|_| !changed.is_empty())?;
        Some(Change::Update { table: entity.table(), id, values: changed })
    };
    table.slots().filter_map(update).collect()
}

/// Who changed an article, and when: set beside what `values` set, where nobody says it.
#[must_use]
pub fn stamped(values: &Values, context: &Context) -> Values {
    let lacks = |key: &str| values.iter().all(|(known, _)| known.as_str() != key);
    let mut stamped = values.clone();
    if lacks(article::UPDATED_AT.key) {
        let by = context.actor.map_or(Value::Empty, |actor| Value::Ref(Entity::Members.table(), actor));
        stamped.push((article::UPDATED_AT.into(), Value::Time(context.now)));
        stamped.push((article::UPDATED_BY.into(), by));
    }
    stamped
}
