//! A member of the team.

fields! {
    /// Who.
    NAME: Text("name", Kind::Text) [TITLE, REQUIRED, MATCH, COLUMN];
    /// E-mail address.
    EMAIL: Text("email", Kind::Email) [MATCH, COLUMN];
    /// What they do.
    ROLE: Choice("role", one_of!["owner", "manager", "agent"]) [COLUMN];
    /// Whether they can be given work.
    ACTIVE: Flag("active", Kind::Bool) [COLUMN];
}
