//! Scripts (话术): the team's own, and the ready-made ones, which are texts of the program.

use super::version::versions;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::knowledge::placeholders::PLACES;
use crate::domain::knowledge::script::{OCCASION, TEXT_EN, TEXT_ZH};
use crate::kernel::column::Slot;
use crate::kernel::field::{Field, Text};
use crate::ui::text::{Arg, Lang, get};

/// The occasions with a ready-made script, by the ends of the keys of its texts, in the order in which they come up.
pub const USUAL: [&str; 7] = ["received", "question", "progress", "remedy", "resolved", "apology", "survey"];

fn occasion(dataset: &Dataset, slot: Slot) -> &str {
    dataset.get(Entity::Scripts, slot, OCCASION).unwrap_or("")
}

/// The team's own scripts, in the order of their occasions, then by name.
#[must_use]
pub fn own(dataset: &Dataset) -> Vec<Slot> {
    let place = |slot: Slot| USUAL.iter().position(|known| *known == occasion(dataset, slot)).unwrap_or(USUAL.len());
    let mut own: Vec<Slot> = dataset.table(Entity::Scripts).slots().collect();
    own.sort_by_key(|slot| (place(*slot), dataset.title(Entity::Scripts, *slot).to_lowercase()));
    own
}

/// The ready-made scripts for the occasions on which the team has none of its own.
#[must_use]
pub fn usual(dataset: &Dataset) -> Vec<&'static str> {
    let table = dataset.table(Entity::Scripts);
    USUAL.into_iter().filter(|usual| table.slots().all(|slot| occasion(dataset, slot) != *usual)).collect()
}

/// The field of a script that holds its text in `lang`.
#[must_use]
pub fn field(lang: Lang) -> Field<Text> {
    match lang {
        Lang::ZhCn => TEXT_ZH,
        Lang::En => TEXT_EN,
    }
}

/// The text of a script in the reader's language, or in the one that there is; tracked.
#[must_use]
pub fn text(dataset: &Dataset, script: Slot) -> String {
    let texts = versions().map(|shown| dataset.get(Entity::Scripts, script, field(shown.lang)).unwrap_or(""));
    texts.into_iter().find(|text| !text.is_empty()).unwrap_or("").to_owned()
}

/// A ready-made script in `lang`, with its places as scripts of the team's own write them.
#[must_use]
pub fn usual_text(script: &str, lang: Lang) -> String {
    let args = PLACES.map(|place| (place, Arg::from(format!("{{{place}}}"))));
    get(lang, &format!("script-{script}"), &args).unwrap_or_default()
}
