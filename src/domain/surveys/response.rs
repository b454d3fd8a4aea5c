//! One customer's filled-in questionnaire, with the headline scores that nearly every survey asks.

fields! {
    /// Who answered; absent for an anonymous one.
    CUSTOMER: Link("customer", Kind::Ref(Entity::Customers.table())) [COLUMN];
    /// Which survey.
    SURVEY: Link("survey", Kind::Ref(Entity::Surveys.table())) [COLUMN];
    /// When.
    ANSWERED_AT: Instant("answered_at", Kind::Time) [REQUIRED, WHEN, COLUMN];
    /// Over which channel.
    CHANNEL: Choice("channel", one_of!["phone", "mail", "onsite", "online", "wechat", "email", "other"]) [COLUMN];
    /// About which order.
    ORDER: Link("order", Kind::Ref(Entity::Orders.table())) [];
    /// About which complaint, for who was asked how it was handled.
    COMPLAINT: Link("complaint", Kind::Ref(Entity::Complaints.table())) [];
    /// What was expected, `a` of c = b/a, on any positive scale.
    EXPECTATION: Number("expectation", Kind::Number) [COLUMN];
    /// What was experienced, `b` of c = b/a, on the same scale.
    EXPERIENCE: Number("experience", Kind::Number) [COLUMN];
    /// Likelihood to recommend, 0-10.
    NPS: Int("nps", Kind::Int) [COLUMN];
    /// Satisfaction, 1-5.
    CSAT: Int("csat", Kind::Int) [COLUMN];
    /// Ease, 1-7 (7 is easiest).
    CES: Int("ces", Kind::Int) [COLUMN];
    /// In their own words.
    COMMENT: Text("comment", Kind::LongText) [TITLE, SEARCH];
    /// The number in the system it was imported from.
    EXTERNAL_ID: Text("external_id", Kind::Text) [MATCH];
    /// The version of the questionnaire that was answered.
    VERSION: Link("version", Kind::Ref(Entity::SurveyVersions.table())) [];
    /// In which wave.
    WAVE: Link("wave", Kind::Ref(Entity::Waves.table())) [];
    /// In which language.
    TONGUE: Choice("language", one_of!["zh", "en"]) [];
    /// When it came in, where it was not answered here.
    RECEIVED_AT: Instant("received_at", Kind::Time) [];
    /// What the same answer goes by if it comes in twice.
    ANSWER_ID: Text("answer_id", Kind::Text) [];
    /// What the team calls what was said.
    TAGS: Links("tags", Kind::Refs(Entity::Tags.table())) [];
}
