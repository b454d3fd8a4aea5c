//! One touch with a customer, and what is to follow from it.

fields! {
    /// What it was about, in one line.
    SUMMARY: Text("summary", Kind::Text) [TITLE, REQUIRED, SEARCH, COLUMN];
    /// With whom.
    CUSTOMER: Link("customer", Kind::Ref(Entity::Customers.table())) [REQUIRED, COLUMN];
    /// When.
    AT: Instant("at", Kind::Time) [REQUIRED, WHEN, COLUMN];
    /// In which way.
    KIND: Choice("kind", one_of!["call", "visit", "email", "wechat", "sms", "shop", "social", "web", "gift", "other"]) [COLUMN];
    /// Whether they came to us or we to them.
    DIRECTION: Choice("direction", one_of!["inbound", "outbound"]) [];
    /// Before, during or after a purchase.
    PHASE: Choice("phase", one_of!["before", "during", "after"]) [];
    /// How the customer felt.
    MOOD: Choice("mood", one_of!["delighted", "satisfied", "neutral", "dissatisfied"]) [COLUMN];
    /// How long it took us, in minutes.
    MINUTES: Int("minutes", Kind::Int) [];
    /// What it cost us.
    COST: Amount("cost", Kind::Money) [];
    /// Who of us.
    MEMBER: Link("member", Kind::Ref(Entity::Members.table())) [];
    /// What was said.
    NOTES: Text("notes", Kind::LongText) [];
    /// What is to be done next.
    NEXT_STEP: Text("next_step", Kind::Text) [];
    /// By when.
    DUE_ON: Date("due_on", Kind::Day) [COLUMN];
    /// Whether the next step is done.
    DONE: Flag("done", Kind::Bool) [];
}
