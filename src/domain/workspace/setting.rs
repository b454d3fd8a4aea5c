//! One setting of the workspace.

fields! {
    /// Which setting.
    KEY: Text("key", Kind::Text) [TITLE, REQUIRED, MATCH];
    /// Its value as text.
    VALUE: Text("value", Kind::LongText) [];
}
