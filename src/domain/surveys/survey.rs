//! One questionnaire.

fields! {
    /// How it is called.
    NAME: Text("name", Kind::Text) [TITLE, REQUIRED, SEARCH, COLUMN];
    /// A short code that forms and files refer to it by.
    CODE: Text("code", Kind::Text) [MATCH, SEARCH, COLUMN];
    /// What it is for.
    PURPOSE: Choice("purpose", one_of!["satisfaction", "nps", "service", "recovery", "product", "other"]) [COLUMN];
    /// Whether answers are taken.
    STATUS: Choice("status", one_of!["draft", "running", "closed"]) [COLUMN];
    /// From when.
    OPENED_ON: Date("opened_on", Kind::Day) [WHEN, COLUMN];
    /// Until when.
    CLOSED_ON: Date("closed_on", Kind::Day) [];
    /// How many were asked, for the response rate.
    INVITED: Int("invited", Kind::Int) [];
    /// What respondents read first.
    INTRODUCTION: Text("introduction", Kind::LongText) [];
    /// What is being written: the questionnaire as JSON, before it is published.
    DRAFT: Text("draft", Kind::LongText) [HANDLED];
    /// The version that is asked now.
    VERSION: Link("version", Kind::Ref(Entity::SurveyVersions.table())) [HANDLED];
}
