//! One question of a questionnaire.

fields! {
    /// The question in Chinese.
    TEXT_ZH: Text("text_zh", Kind::Text) [TITLE, COLUMN];
    /// The question in English.
    TEXT_EN: Text("text_en", Kind::Text) [COLUMN];
    /// In which survey.
    SURVEY: Link("survey", Kind::Ref(Entity::Surveys.table())) [REQUIRED, OWNED, COLUMN];
    /// What kind of answer it takes; a pair asks for expectation and experience.
    KIND: Choice("kind", one_of![
        "pair", "nps", "csat", "ces", "rating", "text", "choice", "choices", "ranking", "matrix", "number", "date", "consent",
    ]) [REQUIRED, COLUMN];
    /// Which driver of satisfaction it asks about.
    DRIVER: Choice("driver", one_of!["product", "service", "communication", "care", "company"]) [COLUMN];
    /// Its place in the survey.
    POSITION: Int("position", Kind::Int) [COLUMN];
    /// What answers know it by through all versions; a row of a matrix goes by the key of the matrix, a dot and its code.
    KEY: Text("key", Kind::Text) [];
    /// The part it plays in a known method.
    MEASURE: Choice("measure", one_of![
        "servqual", "servqual_weight", "kano_functional", "kano_dysfunctional", "importance", "performance",
        "satisfaction_index", "repurchase", "recommendation",
    ]) [];
    /// What it is about inside that method: a dimension, a feature, a subject.
    SUBJECT: Text("subject", Kind::Text) [];
    /// The least of its scale.
    SCALE_FROM: Int("scale_from", Kind::Int) [];
    /// The most of its scale.
    SCALE_TO: Int("scale_to", Kind::Int) [];
    /// Whether the latest version does not ask it any more.
    RETIRED: Flag("retired", Kind::Bool) [];
}
