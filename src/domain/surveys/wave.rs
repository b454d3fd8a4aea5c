//! A wave: who was asked, over which channel, from when to when.

fields! {
    /// How it is called.
    NAME: Text("name", Kind::Text) [TITLE, REQUIRED, SEARCH, COLUMN];
    /// With which survey.
    SURVEY: Link("survey", Kind::Ref(Entity::Surveys.table())) [REQUIRED, OWNED, COLUMN];
    /// Over which channel.
    CHANNEL: Choice("channel", one_of!["online", "phone", "mail", "onsite"]) [REQUIRED, COLUMN];
    /// Whether people are asked.
    STATE: Choice("state", one_of!["planned", "running", "closed"]) [COLUMN];
    /// From when.
    STARTED_ON: Date("started_on", Kind::Day) [WHEN, COLUMN];
    /// Until when.
    ENDS_ON: Date("ends_on", Kind::Day) [COLUMN];
    /// What one contact costs us.
    COST: Amount("cost_per_contact", Kind::Money) [];
    /// How many of 100 are expected to answer.
    EXPECTED_RATE: Number("expected_rate", Kind::Number) [];
    /// The seed of the draw, so that it can be drawn again.
    SEED: Int("seed", Kind::Int) [HANDLED];
    /// How many belonged to the audience from which it was drawn.
    AUDIENCE: Int("audience", Kind::Int) [HANDLED];
    /// Anything else.
    NOTES: Text("notes", Kind::LongText) [];
}
