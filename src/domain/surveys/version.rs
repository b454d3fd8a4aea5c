//! A published version of a questionnaire: it never changes, and answers keep theirs.

fields! {
    /// What it goes by: the beginning of the SHA-256 of its document.
    DIGEST: Text("digest", Kind::Text) [TITLE, REQUIRED, HANDLED, COLUMN];
    /// Of which survey.
    SURVEY: Link("survey", Kind::Ref(Entity::Surveys.table())) [REQUIRED, OWNED, HANDLED, COLUMN];
    /// The how-manieth of its survey, from 1.
    NUMBER: Int("number", Kind::Int) [HANDLED, COLUMN];
    /// The questionnaire as JSON.
    DOCUMENT: Text("document", Kind::LongText) [REQUIRED, HANDLED];
    /// When.
    PUBLISHED_AT: Instant("published_at", Kind::Time) [WHEN, HANDLED, COLUMN];
    /// By whom of us.
    PUBLISHED_BY: Link("published_by", Kind::Ref(Entity::Members.table())) [HANDLED];
}
