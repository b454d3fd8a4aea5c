//! A label on customers.

fields! {
    /// What it says.
    NAME: Text("name", Kind::Text) [TITLE, REQUIRED, MATCH, COLUMN];
    /// Its colour in lists.
    COLOUR: Choice("colour", one_of!["grey", "red", "orange", "yellow", "green", "teal", "blue", "purple", "pink"]) [COLUMN];
}
