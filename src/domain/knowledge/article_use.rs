//! One use of an article: in which case, by whom, and whether it helped. What else an article can be used in becomes one
//! more link beside these, and one more [`super::using::Case`].

fields! {
    /// Which article.
    ARTICLE: Link("article", Kind::Ref(Entity::Articles.table())) [REQUIRED, OWNED, COLUMN];
    /// In which complaint.
    COMPLAINT: Link("complaint", Kind::Ref(Entity::Complaints.table())) [COLUMN];
    /// In which service request.
    REQUEST: Link("request", Kind::Ref(Entity::Requests.table())) [COLUMN];
    /// When it was used, or judged last.
    AT: Instant("at", Kind::Time) [WHEN, HANDLED, COLUMN];
    /// Who of us used it.
    MEMBER: Link("member", Kind::Ref(Entity::Members.table())) [HANDLED, COLUMN];
    /// Whether it helped.
    HELPED: Choice("helped", one_of!["yes", "no", "unknown"]) [REQUIRED, COLUMN];
}
