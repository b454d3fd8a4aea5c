//! What the demo's team did about the causes of complaints: one improvement that the figures prove, one that they do not,
//! one that is late, and one that is planned.

use super::World;
use super::house::{FOUNDER, YOUNG_MANAGER};
use super::row::Row;
use super::stories::IMPROVEMENT;
use crate::domain::command::Command;
use crate::domain::entity::Entity;
use crate::domain::improvements::acting::Move;
use crate::domain::improvements::improvement;
use crate::kernel::id::IdSequence;
use crate::kernel::time::Day;

/// One improvement; days are before the as-of day.
struct Plan {
    what: &'static str,
    top: &'static str,
    /// The label of the team's own cause.
    cause: &'static str,
    owner: usize,
    due: i32,
    expected: f64,
    begun: Option<i32>,
    in_place: Option<i32>,
    notes: &'static str,
}

const PLANS: [Plan; 4] = [
    Plan {
        what: "自有骑手与保温箱 Own riders and insulated boxes",
        top: "service",
        cause: "配送迟到 Late delivery",
        owner: FOUNDER,
        due: IMPROVEMENT - 10,
        expected: 40.0,
        begun: Some(IMPROVEMENT + 45),
        in_place: Some(IMPROVEMENT),
        notes: "换掉外包配送 In place of the cheaper delivery partner",
    },
    Plan {
        what: "结账时逐项核对 Bills read out item by item",
        top: "communication",
        cause: "账单 Bill",
        owner: YOUNG_MANAGER,
        due: 95,
        expected: 30.0,
        begun: Some(110),
        in_place: Some(100),
        notes: "",
    },
    Plan {
        what: "雨天提前加派骑手 More riders before the rain",
        top: "service",
        cause: "配送迟到 Late delivery",
        owner: YOUNG_MANAGER,
        due: 3,
        expected: 25.0,
        begun: Some(20),
        in_place: None,
        notes: "",
    },
    Plan {
        what: "订单小票标注忌口 Allergies printed on the kitchen slip",
        top: "communication",
        cause: "忘记忌口 Allergy ignored",
        owner: 1,
        due: -25,
        expected: 80.0,
        begun: None,
        in_place: None,
        notes: "",
    },
];

/// The improvements, those in place judged by the figures.
pub(super) fn write(world: &World, ids: &mut IdSequence, commands: &mut Vec<Command>) {
    let day = |ago: i32| Day(world.calendar.as_of.0 - ago);
    for plan in &PLANS {
        let id = ids.mint();
        let row = Row::default()
            .text(improvement::WHAT, plan.what)
            .choice(improvement::CAUSE, plan.top)
            .link(improvement::CAUSE_DETAIL, Entity::Causes, world.ground.cause(plan.cause))
            .link(improvement::OWNER, Entity::Members, world.ground.members.get(plan.owner).copied())
            .day(improvement::DUE_ON, day(plan.due))
            .number(improvement::EXPECTED, plan.expected)
            .day(improvement::BEGUN_ON, plan.begun.map(day))
            .day(improvement::IN_PLACE_ON, plan.in_place.map(day))
            .text(improvement::NOTES, plan.notes);
        commands.push(Command::Create { entity: Entity::Improvements, id, values: row.values() });
        if plan.in_place.is_some() {
            commands.push(Command::MoveImprovement { improvement: id, to: Move::Judge });
        }
    }
}
