//! What a customer is dissatisfied with, and how far handling it has come.

/// States in which nothing more is to be done.
pub const ENDED: &[&str] = &["resolved", "confirmed", "closed", "withdrawn"];

/// Whether a complaint in this state still waits for us.
#[must_use]
pub fn is_open(status: &str) -> bool {
    !ENDED.contains(&status)
}

fields! {
    /// What happened, in one line.
    SUBJECT: Text("subject", Kind::Text) [TITLE, REQUIRED, SEARCH, COLUMN];
    /// The number of the file.
    NUMBER: Text("number", Kind::Text) [MATCH, SEARCH, COLUMN];
    /// Who complains.
    CUSTOMER: Link("customer", Kind::Ref(Entity::Customers.table())) [REQUIRED, COLUMN];
    /// About which order.
    ORDER: Link("order", Kind::Ref(Entity::Orders.table())) [];
    /// When it reached us.
    OPENED_AT: Instant("opened_at", Kind::Time) [REQUIRED, WHEN, COLUMN];
    /// How it reached us.
    CHANNEL: Choice("channel", one_of!["phone", "email", "wechat", "shop", "web", "letter", "social", "other"]) [];
    /// How bad it is.
    SEVERITY: Choice("severity", one_of!["minor", "moderate", "major", "critical"]) [COLUMN];
    /// Where handling stands (ISO 10002).
    STATUS: Choice("status", one_of![
        "received", "acknowledged", "investigating", "remedy_offered", "resolved", "confirmed", "closed", "withdrawn",
    ]) [COLUMN];
    /// Which of the five top causes it comes from.
    CAUSE: Choice("cause", one_of!["product", "service", "communication", "care", "company"]) [COLUMN];
    /// A finer category, in the team's own words.
    CATEGORY: Text("category", Kind::Text) [];
    /// About which product.
    PRODUCT: Text("product", Kind::Text) [SEARCH];
    /// What happened, in the customer's words.
    DESCRIPTION: Text("description", Kind::LongText) [SEARCH];
    /// What the customer wants.
    WANTS: Text("wants", Kind::LongText) [];
    /// Who of us handles it.
    OWNER: Link("owner", Kind::Ref(Entity::Members.table())) [COLUMN];
    /// When a human first answered.
    FIRST_RESPONSE_AT: Instant("first_response_at", Kind::Time) [];
    /// When it was resolved.
    RESOLVED_AT: Instant("resolved_at", Kind::Time) [];
    /// Whether the customer, asked afterwards, was satisfied with the handling.
    SATISFIED_AFTER: Flag("satisfied_after", Kind::Bool) [];
    /// What the remedy cost us.
    REMEDY_COST: Amount("remedy_cost", Kind::Money) [];
}
