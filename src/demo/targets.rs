//! The demo's service targets and its causes of complaints.

use super::complaint_words::CASES;
use super::row::Row;
use super::workspace::create_many;
use crate::domain::command::Command;
use crate::domain::complaints::cause;
use crate::domain::entity::Entity;
use crate::domain::targets::{calendar, calendar_day, policy};
use crate::kernel::id::{Id, IdSequence};
use crate::kernel::time::Day;

/// When the branches are open.
const OPEN: &str = "09:00-21:30";
/// The eve of the Spring Festival and the day itself, when everybody is at home.
const FESTIVALS: [(i32, u32, u32); 8] = [
    (2024, 2, 9),
    (2024, 2, 10),
    (2025, 1, 28),
    (2025, 1, 29),
    (2026, 2, 16),
    (2026, 2, 17),
    (2027, 2, 5),
    (2027, 2, 6),
];
/// Name, severity, hours to the first answer and to the resolution.
const POLICIES: [(&str, &str, f64, f64); 4] = [
    ("重大投诉 Critical", "critical", 1.0, 12.0),
    ("严重投诉 Major", "major", 2.0, 24.0),
    ("一般投诉 Moderate", "moderate", 6.0, 36.0),
    ("轻微投诉 Minor", "minor", 12.0, 60.0),
];

/// Opening hours, festivals and a target for every severity.
pub(super) fn lay(ids: &mut IdSequence) -> Vec<Command> {
    let open = calendar::WEEK.into_iter().fold(Row::default(), |row, day| row.text(day, OPEN));
    let open = open.text(calendar::NAME, "营业时间 Opening hours");
    let (calendars, hours) = create_many(Entity::Calendars, [open], ids);
    let calendar = calendars.first().copied();
    let festivals = FESTIVALS.iter().filter_map(|(year, month, day)| {
        let day = Day::from_ymd(*year, *month, *day)?;
        let row = Row::default().text(calendar_day::NAME, "春节 Spring Festival").day(calendar_day::DAY, day);
        Some(row.link(calendar_day::CALENDAR, Entity::Calendars, calendar))
    });
    let (_, festivals) = create_many(Entity::CalendarDays, festivals, ids);
    let policies = POLICIES.iter().map(|(name, severity, answer, resolve)| {
        Row::default()
            .text(policy::NAME, name)
            .choice(policy::SEVERITY, severity)
            .number(policy::FIRST_RESPONSE_HOURS, *answer)
            .number(policy::RESOLUTION_HOURS, *resolve)
            .link(policy::CALENDAR, Entity::Calendars, calendar)
    });
    let (_, policies) = create_many(Entity::Policies, policies, ids);
    vec![hours, festivals, policies]
}

/// A cause for everything that people complain about, by its label.
pub(super) fn causes(ids: &mut IdSequence) -> (Vec<(&'static str, Id)>, Command) {
    let rows = CASES.iter().map(|case| Row::default().text(cause::NAME, case.label).choice(cause::TOP, case.cause));
    let (made, command) = create_many(Entity::Causes, rows, ids);
    (CASES.iter().map(|case| case.label).zip(made).collect(), command)
}
