//! An article of the knowledge base (知识库): an answer that the team gives again and again, in both languages.

/// The state in which an article is offered to whoever takes something down.
pub const PUBLISHED: &str = "published";

fields! {
    /// Its title in Chinese.
    TITLE_ZH: Text("title_zh", Kind::Text) [TITLE, SEARCH, COLUMN];
    /// Its title in English.
    TITLE_EN: Text("title_en", Kind::Text) [SEARCH, COLUMN];
    /// What it says in Chinese: paragraphs, lists, bold and links, see [`super::formatted`].
    TEXT_ZH: Text("text_zh", Kind::LongText) [SEARCH];
    /// What it says in English.
    TEXT_EN: Text("text_en", Kind::LongText) [SEARCH];
    /// Whether it may be used.
    STATE: Choice("state", one_of!["draft", "published"]) [REQUIRED, COLUMN];
    /// What kind of request it answers, in the team's own words.
    KIND: Text("kind", Kind::Text) [COLUMN];
    /// Which causes of complaints it helps with.
    CAUSES: Links("causes", Kind::Refs(Entity::Causes.table())) [];
    /// How often it was used.
    USES: Int("uses", Kind::Int) [DERIVED, COLUMN];
    /// How often it helped.
    HELPED: Int("helped", Kind::Int) [DERIVED, COLUMN];
    /// How often it did not help.
    NOT_HELPED: Int("not_helped", Kind::Int) [DERIVED];
    /// When it was last changed.
    UPDATED_AT: Instant("updated_at", Kind::Time) [WHEN, HANDLED, COLUMN];
    /// Who of us changed it last.
    UPDATED_BY: Link("updated_by", Kind::Ref(Entity::Members.table())) [HANDLED];
}

/// The fields of one language.
#[derive(Clone, Copy)]
pub struct Version {
    /// The title.
    pub title: Field<Text>,
    /// The text.
    pub text: Field<Text>,
}

/// The Chinese one, then the English one.
pub const VERSIONS: [Version; 2] =
    [Version { title: TITLE_ZH, text: TEXT_ZH }, Version { title: TITLE_EN, text: TEXT_EN }];
