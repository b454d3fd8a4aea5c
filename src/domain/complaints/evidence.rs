//! A file that shows what a complaint is about. What it holds lies beside the records (`store::files`), under this
//! record's id.

fields! {
    /// What the file is called.
    NAME: Text("name", Kind::Text) [TITLE, REQUIRED, SEARCH, COLUMN];
    /// To which complaint it belongs.
    COMPLAINT: Link("complaint", Kind::Ref(Entity::Complaints.table())) [REQUIRED, OWNED, HANDLED, COLUMN];
    /// What it holds, by its first bytes: `image/jpeg`.
    MEDIA_TYPE: Text("media_type", Kind::Text) [REQUIRED, HANDLED, COLUMN];
    /// How large it is, in bytes.
    SIZE: Int("size", Kind::Int) [REQUIRED, HANDLED, COLUMN];
    /// The SHA-256 of what it holds, in hexadecimal digits: whether it is still the same file.
    SHA256: Text("sha256", Kind::Text) [REQUIRED, HANDLED];
    /// When it was added.
    AT: Instant("at", Kind::Time) [REQUIRED, WHEN, HANDLED, COLUMN];
    /// Who of us added it.
    MEMBER: Link("member", Kind::Ref(Entity::Members.table())) [HANDLED, COLUMN];
}
