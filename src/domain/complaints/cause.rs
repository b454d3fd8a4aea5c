//! A cause in the team's own words, below one of the five top causes or below another one.

fields! {
    /// What it is called.
    NAME: Text("name", Kind::Text) [TITLE, REQUIRED, SEARCH, COLUMN];
    /// Which of the five top causes it belongs to.
    TOP: Choice("top", one_of!["product", "service", "communication", "care", "company"]) [REQUIRED, COLUMN];
    /// The wider cause that it is part of.
    PARENT: Link("parent", Kind::Ref(Entity::Causes.table())) [COLUMN];
}
