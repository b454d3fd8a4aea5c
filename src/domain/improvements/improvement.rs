//! Something that is done about a cause of complaints.

fields! {
    /// What is done.
    WHAT: Text("what", Kind::Text) [TITLE, REQUIRED, SEARCH, COLUMN];
    /// Against which of the five top causes.
    CAUSE: Choice("cause", one_of!["product", "service", "communication", "care", "company"]) [COLUMN];
    /// Against which cause in the team's own words, with all below it; where it is given, it alone decides what counts.
    CAUSE_DETAIL: Link("cause_detail", Kind::Ref(Entity::Causes.table())) [COLUMN];
    /// For which product only.
    PRODUCT: Text("product", Kind::Text) [SEARCH];
    /// Who of us sees to it.
    OWNER: Link("owner", Kind::Ref(Entity::Members.table())) [COLUMN];
    /// By when it has to be in place.
    DUE_ON: Date("due_on", Kind::Day) [COLUMN];
    /// By how many per cent the rate of complaints is to go down.
    EXPECTED: Number("expected", Kind::Number) [];
    /// Since when it is worked on.
    BEGUN_ON: Date("begun_on", Kind::Day) [];
    /// Since when it holds: what comes from that day on is after it.
    IN_PLACE_ON: Date("in_place_on", Kind::Day) [COLUMN];
    /// Where it stands. "Verified" and "no effect" are the verdict of the figures.
    STATUS: Choice("status", one_of!["planned", "in_place", "verified", "no_effect", "dropped"]) [COLUMN, DERIVED];
    /// What else is to be known.
    NOTES: Text("notes", Kind::LongText) [SEARCH];
}
