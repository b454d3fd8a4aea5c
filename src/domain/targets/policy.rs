//! How fast we want to answer and resolve complaints of some sort.

fields! {
    /// What it is called.
    NAME: Text("name", Kind::Text) [TITLE, REQUIRED, MATCH, COLUMN];
    /// Only for complaints of this severity; for all without one.
    SEVERITY: Choice("severity", one_of!["minor", "moderate", "major", "critical"]) [COLUMN];
    /// Only for complaints that came this way; for all without one.
    CHANNEL: Choice("channel", one_of!["phone", "email", "wechat", "shop", "web", "letter", "social", "other"]) [];
    /// Only for customers of this tier; for all without one.
    TIER: Choice("tier", one_of!["vip", "gold", "silver", "basic"]) [];
    /// Within how many business hours a human answers.
    FIRST_RESPONSE_HOURS: Number("first_response_hours", Kind::Number) [COLUMN];
    /// Within how many business hours it is resolved, not counting the time that the customer lets us wait.
    RESOLUTION_HOURS: Number("resolution_hours", Kind::Number) [COLUMN];
    /// After what part of the time it warns, in per cent; [`WARN_PERCENT_USUAL`] without one.
    WARN_PERCENT: Int("warn_percent", Kind::Int) [];
    /// In which hours time counts; day and night without one.
    CALENDAR: Link("calendar", Kind::Ref(Entity::Calendars.table())) [COLUMN];
}

/// What [`WARN_PERCENT`] is until somebody says otherwise.
pub const WARN_PERCENT_USUAL: i64 = 75;
