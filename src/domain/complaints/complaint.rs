//! What a customer is dissatisfied with, and how far handling it has come.

/// States in which nothing more is to be done.
pub const ENDED: &[&str] = &["resolved", "confirmed", "closed", "withdrawn", "merged"];

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
        "merged",
    ]) [COLUMN, HANDLED];
    /// Which of the five top causes it comes from.
    CAUSE: Choice("cause", one_of!["product", "service", "communication", "care", "company"]) [COLUMN];
    /// The cause below it, in the team's own words.
    CAUSE_DETAIL: Link("cause_detail", Kind::Ref(Entity::Causes.table())) [];
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
    /// Who of us wants to know how it goes on.
    WATCHERS: Links("watchers", Kind::Refs(Entity::Members.table())) [];
    /// Whether it was handed up to somebody who may decide more.
    ESCALATED: Flag("escalated", Kind::Bool) [HANDLED];
    /// Whether we wait for the customer: the time to resolve it stands still.
    WAITING: Flag("waiting", Kind::Bool) [HANDLED];
    /// By when a human has to answer; kept as it was when one has.
    RESPONSE_DUE_AT: Instant("response_due_at", Kind::Time) [DERIVED];
    /// By when it has to be resolved; nothing while we wait for the customer; kept as it was when it is.
    RESOLUTION_DUE_AT: Instant("resolution_due_at", Kind::Time) [DERIVED, COLUMN];
    /// From when on the nearest of both is close.
    WARN_AT: Instant("warn_at", Kind::Time) [DERIVED];
    /// Whether the first answer came too late, by the targets that held then; nothing as long as that is not known.
    RESPONSE_LATE: Flag("response_late", Kind::Bool) [DERIVED];
    /// Whether resolving ever took too long, by the targets that held then; nothing as long as that is not known.
    RESOLUTION_LATE: Flag("resolution_late", Kind::Bool) [DERIVED];
    /// How long the first answer took, in hours in which the office was open; nothing where no target says which.
    RESPONSE_HOURS: Number("response_hours", Kind::Number) [DERIVED];
    /// How long resolving it took in such hours, less the time that it waited for the customer.
    RESOLUTION_HOURS: Number("resolution_hours", Kind::Number) [DERIVED];
    /// When a human first answered.
    FIRST_RESPONSE_AT: Instant("first_response_at", Kind::Time) [HANDLED];
    /// When it was resolved.
    RESOLVED_AT: Instant("resolved_at", Kind::Time) [HANDLED];
    /// Whether the customer, asked afterwards, was satisfied with the handling.
    SATISFIED_AFTER: Flag("satisfied_after", Kind::Bool) [HANDLED];
    /// What the remedy cost us.
    REMEDY_COST: Amount("remedy_cost", Kind::Money) [HANDLED];
    /// The complaint that goes on in place of this one.
    MERGED_INTO: Link("merged_into", Kind::Ref(Entity::Complaints.table())) [HANDLED];
    /// The complaint that this one was part of.
    SPLIT_FROM: Link("split_from", Kind::Ref(Entity::Complaints.table())) [HANDLED];
}
