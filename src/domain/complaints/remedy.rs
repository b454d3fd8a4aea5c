//! What a customer is given to put things right, and what it costs us.

fields! {
    /// What exactly.
    WHAT: Text("what", Kind::Text) [TITLE, COLUMN];
    /// For which complaint.
    COMPLAINT: Link("complaint", Kind::Ref(Entity::Complaints.table())) [REQUIRED, OWNED, COLUMN];
    /// Of what sort it is.
    KIND: Choice("kind", one_of!["apology", "explanation", "replacement", "refund", "discount", "gift", "visit"])
        [REQUIRED, COLUMN];
    /// What it costs us.
    COST: Amount("cost", Kind::Money) [COLUMN];
    /// Whether it may be given: one that is beyond its member's limit waits for a second member.
    STATUS: Choice("status", one_of!["proposed", "approved", "declined"]) [HANDLED, COLUMN];
    /// When it was proposed.
    AT: Instant("at", Kind::Time) [REQUIRED, WHEN, COLUMN];
    /// Who of us proposed it.
    MEMBER: Link("member", Kind::Ref(Entity::Members.table())) [HANDLED, COLUMN];
    /// Who of us approved or declined it, where that was needed.
    DECIDED_BY: Link("decided_by", Kind::Ref(Entity::Members.table())) [HANDLED];
}
