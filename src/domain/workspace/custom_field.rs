//! A field that the user added to a record type.

fields! {
    /// The label in Chinese.
    LABEL_ZH: Text("label_zh", Kind::Text) [TITLE, COLUMN];
    /// The label in English.
    LABEL_EN: Text("label_en", Kind::Text) [COLUMN];
    /// Which record type it belongs to (its key).
    ENTITY: Text("entity", Kind::Text) [REQUIRED, COLUMN];
    /// The stable key; always begins with `x_`, so that it never meets a built-in one.
    KEY: Text("key", Kind::Text) [REQUIRED];
    /// What it holds.
    KIND: Choice("kind", one_of!["text", "long_text", "number", "money", "day", "time", "bool", "choice"]) [REQUIRED, COLUMN];
    /// The options of a choice, one a line.
    OPTIONS: Text("options", Kind::LongText) [];
    /// Its place among the record type's own fields.
    POSITION: Int("position", Kind::Int) [];
}
