//! How the columns of one shape of file were mapped the last time.

fields! {
    /// The fingerprint of the file's columns.
    SHAPE: Text("shape", Kind::Text) [TITLE, REQUIRED, MATCH];
    /// The mapping as JSON.
    MAPPING: Text("mapping", Kind::LongText) [REQUIRED];
}
