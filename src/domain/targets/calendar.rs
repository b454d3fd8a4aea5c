//! The hours of a week in which the team works. Each is written as `09:00-12:00 13:00-18:00`; an empty day is off.

fields! {
    /// What it is called.
    NAME: Text("name", Kind::Text) [TITLE, REQUIRED, MATCH, COLUMN];
    /// Hours of Mondays.
    MONDAY: Text("monday", Kind::Text) [COLUMN];
    /// Hours of Tuesdays.
    TUESDAY: Text("tuesday", Kind::Text) [COLUMN];
    /// Hours of Wednesdays.
    WEDNESDAY: Text("wednesday", Kind::Text) [COLUMN];
    /// Hours of Thursdays.
    THURSDAY: Text("thursday", Kind::Text) [COLUMN];
    /// Hours of Fridays.
    FRIDAY: Text("friday", Kind::Text) [COLUMN];
    /// Hours of Saturdays.
    SATURDAY: Text("saturday", Kind::Text) [COLUMN];
    /// Hours of Sundays.
    SUNDAY: Text("sunday", Kind::Text) [COLUMN];
    /// On which clocks these hours are, as a [`NamedZone`](crate::domain::clocks::NamedZone); the team's own if empty.
    ZONE: Text("zone", Kind::Text) [];
}

/// The days of a week as [`Calendar`](crate::domain::clocks::Calendar) has them, Monday first.
pub const WEEK: [Field<Text>; 7] = [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY];
