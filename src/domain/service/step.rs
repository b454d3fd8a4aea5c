//! One step of handling a request.

fields! {
    /// What was done.
    NOTES: Text("notes", Kind::LongText) [TITLE];
    /// For which request.
    REQUEST: Link("request", Kind::Ref(Entity::Requests.table())) [REQUIRED, OWNED, COLUMN];
    /// When.
    AT: Instant("at", Kind::Time) [REQUIRED, WHEN, COLUMN];
    /// What it was: a state that it led to, or something that leaves the state. A note is internal, a reply is what the
    /// customer was told.
    KIND: Choice("kind", one_of![
        "received", "answered", "diagnosed", "waiting_for_parts", "repaired", "returned", "planned", "scheduled", "done",
        "requested", "approved", "declined", "goods_received", "refunded", "exchanged", "held", "closed", "withdrawn",
        "reopened", "appointed", "note", "reply", "waiting", "resumed", "became_complaint",
    ]) [REQUIRED, COLUMN];
    /// Who of us.
    MEMBER: Link("member", Kind::Ref(Entity::Members.table())) [COLUMN];
}
