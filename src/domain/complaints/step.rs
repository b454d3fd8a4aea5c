//! One step of handling a complaint.

fields! {
    /// What was done.
    NOTES: Text("notes", Kind::LongText) [TITLE];
    /// For which complaint.
    COMPLAINT: Link("complaint", Kind::Ref(Entity::Complaints.table())) [REQUIRED, OWNED, COLUMN];
    /// When.
    AT: Instant("at", Kind::Time) [REQUIRED, WHEN, COLUMN];
    /// What it was: a state that it led to, or something that leaves the state. A note is internal, a reply is what the
    /// customer was told.
    KIND: Choice("kind", one_of![
        "received", "acknowledged", "investigating", "remedy_offered", "resolved", "confirmed", "closed", "withdrawn",
        "reopened", "note", "reply", "waiting", "resumed", "escalated", "calmed", "not_satisfied", "merged", "taken_in",
        "split", "evidence",
    ]) [REQUIRED, COLUMN];
    /// Who of us.
    MEMBER: Link("member", Kind::Ref(Entity::Members.table())) [COLUMN];
    /// What it cost us.
    COST: Amount("cost", Kind::Money) [];
}
