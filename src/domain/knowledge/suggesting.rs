//! Which articles may help with what is being taken down: by its words, and by its cause.

use super::article::{CAUSES, PUBLISHED, STATE};
use super::search::ArticleIndex;
use crate::domain::complaints::cause;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::column::Slot;

/// What an article about the same cause gets on top of what its words say, and how much its words then count.
const SAME_CAUSE: (f64, f64) = (3.0, 1.5);
/// What fits less than this part of the best is not offered: a quiet list has no fillers.
const WORTH_SHOWING: f64 = 0.35;

/// The cause of a case and the wider ones that it is part of.
fn causes_above(dataset: &Dataset, cause: Slot) -> Vec<Slot> {
    let mut above = vec![cause];
    let parent = |slot: Slot| dataset.get(Entity::Causes, slot, cause::PARENT).flatten();
    while let Some(next) = above.last().copied().and_then(parent).filter(|next| !above.contains(next)) {
        above.push(next);
    }
    above
}

/// The published articles that may help, best first, at most `most`. `index` must be fresh.
#[must_use]
pub fn suggest(dataset: &Dataset, index: &ArticleIndex, text: &str, cause: Option<Slot>, most: usize) -> Vec<Slot> {
    let mut found: Vec<(Slot, f64)> = index.find(text).into_iter().map(|found| (found.article, found.score)).collect();
    if let Some(cause) = cause {
        let causes = causes_above(dataset, cause);
        let table = dataset.table(Entity::Articles);
        table.scan(CAUSES, |slot, of| {
            if !of.iter().any(|cause| causes.contains(cause)) || table.get(slot, STATE) != Some(PUBLISHED) {
                return;
            }
            let (more, times) = SAME_CAUSE;
            match found.iter_mut().find(|(known, _)| *known == slot) {
                Some((_, score)) => *score = *score * times + more,
                None => found.push((slot, more)),
            }
        });
        // Stable: what was told apart before stays apart.
        found.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    }
    let least = found.first().map_or(0.0, |(_, best)| best * WORTH_SHOWING);
    found.into_iter().take_while(|(_, score)| *score >= least).map(|(slot, _)| slot).take(most).collect()
}
