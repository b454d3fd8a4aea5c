//! A script (话术) of the team's own: what is said to customers on an occasion, with places for what differs.

fields! {
    /// What it is called.
    NAME: Text("name", Kind::Text) [TITLE, REQUIRED, MATCH, SEARCH, COLUMN];
    /// On which occasion it is used.
    OCCASION: Choice("occasion", one_of![
        "received", "question", "progress", "remedy", "resolved", "apology", "other", "survey",
    ]) [REQUIRED, COLUMN];
    /// What it says in Chinese; places are written as [`super::placeholders`] knows them.
    TEXT_ZH: Text("text_zh", Kind::LongText) [SEARCH];
    /// What it says in English.
    TEXT_EN: Text("text_en", Kind::LongText) [SEARCH];
}
