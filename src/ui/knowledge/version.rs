//! Articles in the language of the reader, or in the one that there is.

use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::knowledge::article::{VERSIONS, Version};
use crate::kernel::column::Slot;
use crate::kernel::field::{Field, Text};
use crate::t;
use crate::ui::text::{Lang, Said, lang};

/// One language of articles, as the page shows it.
#[derive(Clone, Copy)]
pub struct Shown {
    /// Its fields.
    pub fields: Version,
    /// Its language.
    pub lang: Lang,
    /// The ends of the keys of its texts.
    pub key: &'static str,
}

impl Shown {
    /// What the language is called.
    #[must_use]
    pub fn name(self) -> Said {
        t!(match self.lang {
            Lang::ZhCn => "article-lang-zh",
            Lang::En => "article-lang-en",
        })
    }
}

/// Both languages, the reader's own first; tracked.
#[must_use]
pub fn versions() -> [Shown; 2] {
    let [zh, en] = VERSIONS;
    let zh = Shown { fields: zh, lang: Lang::ZhCn, key: "zh" };
    let en = Shown { fields: en, lang: Lang::En, key: "en" };
    if lang() == Lang::ZhCn { [zh, en] } else { [en, zh] }
}

/// A field of an article; empty if there is nothing in it.
#[must_use]
pub fn read(dataset: &Dataset, article: Slot, field: Field<Text>) -> String {
    dataset.get(Entity::Articles, article, field).unwrap_or("").to_owned()
}

/// The languages in which an article says something, the reader's own first; tracked.
#[must_use]
pub fn written(dataset: &Dataset, article: Slot) -> Vec<Shown> {
    let there = |shown: &Shown| !read(dataset, article, shown.fields.text).is_empty();
    versions().into_iter().filter(there).collect()
}
