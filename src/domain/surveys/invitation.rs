//! One customer's place in a wave: asked or not, answered or not.

fields! {
    /// In which wave.
    WAVE: Link("wave", Kind::Ref(Entity::Waves.table())) [REQUIRED, OWNED, COLUMN];
    /// Who.
    CUSTOMER: Link("customer", Kind::Ref(Entity::Customers.table())) [REQUIRED, OWNED, COLUMN];
    /// How far it is.
    STATE: Choice("state", one_of!["drawn", "asked", "call_back", "answered", "refused", "unreachable"]) [HANDLED, COLUMN];
    /// When they were asked.
    ASKED_AT: Instant("asked_at", Kind::Time) [HANDLED, WHEN, COLUMN];
    /// When they were reminded last.
    REMINDED_AT: Instant("reminded_at", Kind::Time) [HANDLED];
    /// When they want to be called again.
    CALL_BACK_AT: Instant("call_back_at", Kind::Time) [HANDLED];
    /// How often it was tried.
    ATTEMPTS: Int("attempts", Kind::Int) [HANDLED];
    /// What they answered.
    RESPONSE: Link("response", Kind::Ref(Entity::Responses.table())) [HANDLED];
    /// What was said beside the answers.
    NOTES: Text("notes", Kind::LongText) [];
    /// When they were asked, reminded or called last.
    TRIED_AT: Instant("tried_at", Kind::Time) [HANDLED];
}
