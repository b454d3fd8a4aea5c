//! What a customer asks of us without being dissatisfied: a question, a repair, maintenance, a return, a training.

/// States in which nothing more is owed to the customer.
pub const ENDED: &[&str] =
    &["answered", "returned", "done", "refunded", "exchanged", "declined", "held", "closed", "withdrawn"];

/// Whether a request in this state still waits for us.
#[must_use]
pub fn is_open(state: &str) -> bool {
    !ENDED.contains(&state)
}

fields! {
    /// What it is about, in one line.
    SUBJECT: Text("subject", Kind::Text) [TITLE, REQUIRED, SEARCH, COLUMN];
    /// The number of the file.
    NUMBER: Text("number", Kind::Text) [MATCH, SEARCH];
    /// Who asks.
    CUSTOMER: Link("customer", Kind::Ref(Entity::Customers.table())) [REQUIRED, COLUMN];
    /// Who there.
    CONTACT: Link("contact", Kind::Ref(Entity::Contacts.table())) [];
    /// What is asked for; it decides which way the request goes, so it stays.
    KIND: Choice("kind", one_of!["enquiry", "repair", "maintenance", "return", "training"]) [REQUIRED, COLUMN, HANDLED];
    /// Where it stands on the way of its kind.
    STATE: Choice("state", one_of![
        "received", "answered", "diagnosed", "waiting_for_parts", "repaired", "returned", "planned", "scheduled", "done",
        "requested", "approved", "declined", "goods_received", "refunded", "exchanged", "held", "closed", "withdrawn",
    ]) [COLUMN, HANDLED];
    /// About which order.
    ORDER: Link("order", Kind::Ref(Entity::Orders.table())) [];
    /// About which product that the customer has.
    PRODUCT: Link("product", Kind::Ref(Entity::InstalledProducts.table())) [];
    /// When it reached us.
    OPENED_AT: Instant("opened_at", Kind::Time) [REQUIRED, WHEN, COLUMN];
    /// How it reached us.
    CHANNEL: Choice("channel", one_of!["phone", "email", "wechat", "shop", "web", "letter", "social", "other"]) [];
    /// How pressing it is.
    PRIORITY: Choice("priority", one_of!["low", "normal", "high", "urgent"]) [];
    /// What is asked, in the customer's words.
    DESCRIPTION: Text("description", Kind::LongText) [SEARCH];
    /// Who of us sees to it.
    ASSIGNEE: Link("assignee", Kind::Ref(Entity::Members.table())) [COLUMN];
    /// By which day it is to be done.
    DUE_ON: Date("due_on", Kind::Day) [COLUMN];
    /// When we meet: the visit, the maintenance, the training.
    SCHEDULED_AT: Instant("scheduled_at", Kind::Time) [HANDLED];
    /// Whether we wait for the customer.
    WAITING: Flag("waiting", Kind::Bool) [HANDLED];
    /// When the customer had what was asked for.
    FINISHED_AT: Instant("finished_at", Kind::Time) [HANDLED];
    /// What came of it.
    OUTCOME: Text("outcome", Kind::LongText) [];
    /// What it cost us.
    COST: Amount("cost", Kind::Money) [];
    /// The day of the product's service before this one, so that taking this one up again can give it back.
    SERVICED_BEFORE: Date("serviced_before", Kind::Day) [DERIVED];
    /// The complaint that it became.
    COMPLAINT: Link("complaint", Kind::Ref(Entity::Complaints.table())) [HANDLED];
}
