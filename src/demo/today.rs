//! What came in overnight: the last commands of the demo, given one by one as a member would.

use super::calendar::at;
use super::complaints::complaint_row;
use super::house::handler;
use super::people::Tongue;
use super::workspace::NEEDS_CARE;
use super::{World, Written, complaints};
use crate::domain::command::Command;
use crate::domain::entity::Entity;
use crate::kernel::id::{Id, IdSequence};

/// How many complaints came in on the last evening.
const OVERNIGHT: usize = 3;

/// Complaints of the last evening, one of them taken up in the morning, and a tag on whoever waits for us.
pub(super) fn write(world: &World, written: &Written, ids: &mut IdSequence, commands: &mut Vec<Command>) {
    let told = world.lives.iter().map(|life| life.complaints.len()).sum::<usize>();
    let evening = at(world.calendar.as_of.plus(-1), 21 * 60 + 40);
    let mut taken: Option<Id> = None;
    for (place, (customer, number)) in recent_orders(world).into_iter().enumerate() {
        let (Some(one), Some(life)) = (world.cast.get(customer), world.lives.get(customer)) else { continue };
        let Some(order) = life.orders.get(number) else { continue };
        let mut chance = super::chance::Chance::new(world.seed, "overnight", place);
        let mut complaint = complaints::arise(&mut chance, &world.calendar, one, order, number);
        complaint.opened = evening;
        complaint.steps.clear();
        complaint.satisfied = None;
        let owner = handler(complaint.branch, 1, one.tongue == Tongue::En);
        let links = written.customer(customer).zip(written.order(customer, number));
        let (Some(links), Some(owner)) = (links, world.ground.members.get(owner).copied()) else { continue };
        let row = complaint_row(
            told + place + 1,
            &complaint,
            one.tongue,
            links,
            (owner, world.ground.cause(complaint.case.label)),
        );
        let id = ids.mint();
        taken.get_or_insert(id);
        commands.push(Command::Create { entity: Entity::Complaints, id, values: row.values() });
    }
    if let Some(complaint) = taken {
        let notes = "已电话致歉，今天中午前给答复 Called and apologised, answer by noon".to_owned();
        commands.push(Command::HandleComplaint {
            complaint,
            from: "received".to_owned(),
            step: "acknowledged".to_owned(),
            notes,
        });
    }
    let waiting = |(_, life): &(usize, &super::Life)| {
        life.complaints.iter().any(|complaint| crate::domain::complaints::complaint::is_open(complaint.status()))
    };
    let lives = world.lives.iter().enumerate();
    let customers = lives.filter(waiting).filter_map(|(customer, _)| written.customer(customer)).collect();
    commands.push(Command::Tag { customers, add: vec![NEEDS_CARE.to_owned()], remove: Vec::new() });
}

/// Orders of the last two days that nobody has complained about yet, delivered ones first.
fn recent_orders(world: &World) -> Vec<(usize, usize)> {
    let mut recent = Vec::new();
    for (customer, life) in world.lives.iter().enumerate().filter(|(_, life)| life.complaints.is_empty()) {
        let last = life.orders.iter().enumerate().next_back();
        let fresh = last.filter(|(_, order)| world.calendar.ago(order.day) <= 2 && order.status == "completed");
        recent.extend(fresh.map(|(number, order)| (!order.delivered, customer, number)));
    }
    recent.sort_unstable();
    recent.into_iter().take(OVERNIGHT).map(|(_, customer, number)| (customer, number)).collect()
}
