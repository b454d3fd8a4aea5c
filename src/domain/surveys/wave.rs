//! A wave: who was asked, over which channel, from when to when.

fields! {
    /// How it is called.
    NAME: Text("name", Kind::Text) [TITLE, REQUIRED, SEARCH, COLUMN];
    /// With which survey.
    SURVEY: Link("survey", Kind::Ref(Entity::Surveys.table())) [REQUIRED, OWNED, COLUMN];
    /// Over which channel.
    CHANNEL: Choice("channel", one_of!["online", "phone", "mail", "onsite"]) [REQUIRED, COLUMN];
    /// Whether people are asked.
    STATE: Choice("state", one_of!["planned", "running", "closed"]) [HANDLED, COLUMN];
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
    /// Whom it was drawn from: the conditions of a list of customers, one a line.
    FILTERS: Text("filters", Kind::LongText) [HANDLED];
    /// By which field of customers the draw was stratified; at random, where there is none.
    STRATUM: Text("stratum", Kind::Text) [HANDLED];
    /// Nobody was drawn who had been asked anything within so many days.
    CONTACT_DAYS: Int("contact_days", Kind::Int) [HANDLED];
    /// How many were left out because they do not want to be asked.
    LEFT_OUT_REFUSED: Int("left_out_refused", Kind::Int) [HANDLED];
    /// How many were left out because the channel does not reach them.
    LEFT_OUT_NO_WAY: Int("left_out_no_way", Kind::Int) [HANDLED];
    /// How many were left out because another wave that runs asks them.
    LEFT_OUT_WAITING: Int("left_out_waiting", Kind::Int) [HANDLED];
    /// How many were left out because they had been asked lately.
    LEFT_OUT_LATELY: Int("left_out_lately", Kind::Int) [HANDLED];
}
