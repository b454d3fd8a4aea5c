//! A saved list view: the query string under a name.

fields! {
    /// How it is called.
    NAME: Text("name", Kind::Text) [TITLE, REQUIRED, COLUMN];
    /// Which list (the record type's key).
    ENTITY: Text("entity", Kind::Text) [REQUIRED];
    /// Search, filters, sort and columns as they stand in the address.
    QUERY: Text("query", Kind::LongText) [];
}
