//! One question of a questionnaire.

fields! {
    /// The question in Chinese.
    TEXT_ZH: Text("text_zh", Kind::Text) [TITLE, COLUMN];
    /// The question in English.
    TEXT_EN: Text("text_en", Kind::Text) [COLUMN];
    /// In which survey.
    SURVEY: Link("survey", Kind::Ref(Entity::Surveys.table())) [REQUIRED, OWNED, COLUMN];
    /// What kind of answer it takes; a pair asks for expectation and experience.
    KIND: Choice("kind", one_of!["pair", "nps", "csat", "ces", "rating", "text"]) [REQUIRED, COLUMN];
    /// Which driver of satisfaction it asks about.
    DRIVER: Choice("driver", one_of!["product", "service", "communication", "care", "company"]) [COLUMN];
    /// Its place in the survey.
    POSITION: Int("position", Kind::Int) [COLUMN];
}
