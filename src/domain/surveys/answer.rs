//! The answer to one question.

fields! {
    /// Words, where the question asks for words.
    TEXT: Text("text", Kind::LongText) [TITLE, COLUMN];
    /// Within which response.
    RESPONSE: Link("response", Kind::Ref(Entity::Responses.table())) [REQUIRED, OWNED, COLUMN];
    /// To which question.
    QUESTION: Link("question", Kind::Ref(Entity::Questions.table())) [REQUIRED, COLUMN];
    /// The score, for questions with one.
    SCORE: Number("score", Kind::Number) [COLUMN];
    /// What was expected, for a pair.
    EXPECTATION: Number("expectation", Kind::Number) [COLUMN];
    /// What was experienced, for a pair.
    EXPERIENCE: Number("experience", Kind::Number) [COLUMN];
    /// What was chosen, by code, with a space between: in order for a ranking, `yes` or `no` for a consent.
    CODES: Text("codes", Kind::Text) [COLUMN];
}
