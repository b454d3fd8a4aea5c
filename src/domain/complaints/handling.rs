//! The way of a complaint (ISO 10002): which step may follow which state, and what each step leaves behind.

use super::{complaint, step};
use crate::domain::command::{Context, Values};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::rules::{Refusal, Rule};
use crate::kernel::change::{Block, Change};
use crate::kernel::column::Slot;
use crate::kernel::field::{Field, FieldKey, Flag};
use crate::kernel::id::Id;
use crate::kernel::tables::ApplyError;
use crate::kernel::time::Timestamp;
use crate::kernel::value::Value;

/// The states in the order of the usual way, as boards show them.
pub const WAY: [&str; 7] =
    ["received", "acknowledged", "investigating", "remedy_offered", "resolved", "confirmed", "closed"];

/// The steps that lead somewhere, in the order of the usual way; beside them something can always be said or noted.
pub const MOVES: [&str; 13] = [
    "acknowledged",
    "investigating",
    "remedy_offered",
    "resolved",
    "confirmed",
    "closed",
    "not_satisfied",
    "reopened",
    "waiting",
    "resumed",
    "escalated",
    "calmed",
    "withdrawn",
];

/// Steps by which a human answers the customer.
pub const ANSWERS: [&str; 5] = ["acknowledged", "investigating", "remedy_offered", "resolved", "reply"];

/// Where a complaint stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Standing {
    /// Its state.
    pub status: String,
    /// Whether we wait for the customer.
    pub waiting: bool,
    /// Whether it was handed up.
    pub escalated: bool,
}

/// Why a step cannot be taken now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotNow {
    /// It stands there already.
    There,
    /// The complaint is over; it would have to be reopened.
    Over,
    /// It is not over, so there is nothing to reopen.
    StillOpen,
    /// It has to be resolved first.
    NotResolved,
    /// Something further on the way was done already.
    Passed,
    /// It goes on in another complaint.
    Merged,
    /// We do not wait for the customer.
    NotWaiting,
    /// It was not handed up.
    NotEscalated,
    /// There is no such step.
    Unknown,
}

impl Standing {
    /// Where the complaint in `slot` stands.
    #[must_use]
    pub fn of(dataset: &Dataset, slot: Slot) -> Self {
        let flag = |field| dataset.get(Entity::Complaints, slot, field).flatten() == Some(true);
        let status = match dataset.get(Entity::Complaints, slot, complaint::STATUS).unwrap_or("") {
            "" => "received",
            // What it went on in was removed: it can be taken up again.
            "merged" if dataset.get(Entity::Complaints, slot, complaint::MERGED_INTO).flatten().is_none() => "closed",
            status => status,
        };
        Self { status: status.to_owned(), waiting: flag(complaint::WAITING), escalated: flag(complaint::ESCALATED) }
    }

    /// Whether `step` may be taken now.
    ///
    /// # Errors
    /// Why not.
    pub fn allows(&self, step: &str) -> Result<(), NotNow> {
        let status = self.status.as_str();
        if status == "merged" {
            return if step == "note" { Ok(()) } else { Err(NotNow::Merged) };
        }
        let open = complaint::is_open(status);
        let place = |state: &str| WAY.iter().position(|known| *known == state);
        let refused = match step {
            "note" | "reply" => None,
            "reopened" => open.then_some(NotNow::StillOpen),
            "confirmed" | "closed" | "not_satisfied" if open => Some(NotNow::NotResolved),
            "confirmed" | "closed" | "not_satisfied" if status == "withdrawn" => Some(NotNow::Over),
            "not_satisfied" => (status == "confirmed").then_some(NotNow::Passed),
            // Some customers answer when the file is closed already.
            "confirmed" if status == "closed" => None,
            // An investigation may begin again when a remedy was not taken.
            "investigating" if status == "remedy_offered" => None,
            "acknowledged" | "investigating" | "remedy_offered" | "resolved" if !open => {
                Some(if status == step { NotNow::There } else { NotNow::Over })
            }
            "waiting" | "escalated" | "withdrawn" if !open => Some(NotNow::Over),
            "waiting" => self.waiting.then_some(NotNow::There),
            "resumed" => (!self.waiting).then_some(NotNow::NotWaiting),
            "escalated" => self.escalated.then_some(NotNow::There),
            "calmed" => (!self.escalated || !open).then_some(NotNow::NotEscalated),
            "withdrawn" => None,
            step if step == status => Some(NotNow::There),
            step => match (place(step), place(status)) {
                (Some(to), Some(from)) => (to < from).then_some(NotNow::Passed),
                _ => Some(NotNow::Unknown),
            },
        };
        refused.map_or(Ok(()), Err)
    }

    /// The steps that may be taken now, the usual next one first.
    #[must_use]
    pub fn next(&self) -> Vec<&'static str> {
        let mut next: Vec<&'static str> = MOVES.into_iter().filter(|step| self.allows(step).is_ok()).collect();
        let usual = match self.status.as_str() {
            // Who waits for the customer goes on when the customer has come back.
            _ if self.waiting => "resumed",
            "remedy_offered" => "resolved",
            "withdrawn" | "closed" => "reopened",
            _ => return next,
        };
        next.sort_by_key(|step| *step != usual);
        next
    }
}

/// Whether `step` wants to be explained: it ends the usual way, or goes back on it.
#[must_use]
pub fn needs_reason(status: &str, step: &str) -> bool {
    match step {
        "reply" | "note" | "not_satisfied" | "withdrawn" | "reopened" | "escalated" | "waiting" => true,
        // Closed without the customer having said that it is well.
        "closed" => status == "resolved",
        _ => false,
    }
}

/// What taking `step` changes. `from` is the state that the step was chosen in: if somebody else moved the complaint
/// meanwhile, it is refused, so that nobody undoes the work of another without knowing.
///
/// # Errors
/// The complaint is gone, or the step may not follow its state, or it lacks a reason.
pub fn take_step(
    dataset: &Dataset,
    complaint: Id,
    from: &str,
    step: &str,
    notes: &str,
    context: &mut Context,
) -> Result<Vec<Change>, Refusal> {
    let entity = Entity::Complaints;
    let slot = dataset.slot(entity, complaint).ok_or(Refusal { entity, field: None, rule: Rule::Gone })?;
    let standing = Standing::of(dataset, slot);
    let refused = |rule| Refusal { entity, field: Some(complaint::STATUS.into()), rule };
    if standing.status != from {
        return Err(refused(Rule::MovedMeanwhile { now: standing.status }));
    }
    standing
        .allows(step)
        .map_err(|why| refused(Rule::NotNow { from: standing.status.clone(), step: step.to_owned(), why }))?;
    if notes.trim().is_empty() && needs_reason(&standing.status, step) {
        let field = Some(step::NOTES.into());
        return Err(Refusal { entity: Entity::ComplaintSteps, field, rule: Rule::Required });
    }
    let at = not_before(dataset, slot, context.now);
    let mut values = moved(&standing, step, at);
    let answered = dataset.get(entity, slot, complaint::FIRST_RESPONSE_AT).flatten().is_some();
    if ANSWERS.contains(&step) && !answered {
        values.push((complaint::FIRST_RESPONSE_AT.into(), Value::Time(at)));
    }
    let mut changes = Vec::new();
    let resolved = dataset.get(entity, slot, complaint::RESOLVED_AT).flatten();
    if let Some(resolved) = resolved.filter(|_| step == "reopened" && !was_resolved_by_step(dataset, slot)) {
        // A file from elsewhere brought the instant without a step; it would be forgotten now.
        changes.push(record(complaint, "resolved", "", resolved, context)?);
    }
    changes.push(record(complaint, step, notes, at, context)?);
    if !values.is_empty() {
        changes.push(Change::Update { table: entity.table(), id: complaint, values });
    }
    Ok(changes)
}

fn was_resolved_by_step(dataset: &Dataset, complaint: Slot) -> bool {
    let steps = dataset.table(Entity::ComplaintSteps);
    let mut found = false;
    steps.scan(step::COMPLAINT, |at, of| {
        found |= of == Some(complaint) && steps.get(at, step::KIND) == Some("resolved");
    });
    found
}

/// What a step sets on the complaint itself.
fn moved(standing: &Standing, step: &str, at: Timestamp) -> Values {
    let flag =
        |field: Field<Flag>, value: bool| (FieldKey::from(field), if value { Value::Bool(true) } else { Value::Empty });
    let mut values: Values = match step {
        "note" | "reply" => return Vec::new(),
        "waiting" => return vec![flag(complaint::WAITING, true)],
        "resumed" => return vec![flag(complaint::WAITING, false)],
        "escalated" => return vec![flag(complaint::ESCALATED, true)],
        "calmed" => return vec![flag(complaint::ESCALATED, false)],
        "not_satisfied" => return vec![(complaint::SATISFIED_AFTER.into(), Value::Bool(false))],
        "confirmed" if standing.status == "closed" => Vec::new(),
        "reopened" => vec![
            (complaint::STATUS.into(), Value::choice("investigating")),
            (complaint::RESOLVED_AT.into(), Value::Empty),
            (complaint::SATISFIED_AFTER.into(), Value::Empty),
        ],
        state => vec![(complaint::STATUS.into(), Value::choice(state))],
    };
    match step {
        "resolved" => values.push((complaint::RESOLVED_AT.into(), Value::Time(at))),
        "confirmed" => values.push((complaint::SATISFIED_AFTER.into(), Value::Bool(true))),
        _ => {}
    }
    // Whoever goes on does not wait any more.
    if standing.waiting {
        values.push(flag(complaint::WAITING, false));
    }
    values
}

/// A clock that was set back must not make a step older than the complaint.
pub(super) fn not_before(dataset: &Dataset, complaint: Slot, now: Timestamp) -> Timestamp {
    let opened = dataset.get(Entity::Complaints, complaint, complaint::OPENED_AT).flatten();
    opened.map_or(now, |opened| now.max(opened))
}

/// The row that records a step.
///
/// # Errors
/// Never in practice: the values are of the right kinds.
pub fn record(complaint: Id, kind: &str, notes: &str, at: Timestamp, context: &mut Context) -> Result<Change, Refusal> {
    let mut values: Values = vec![
        (step::COMPLAINT.into(), Value::Ref(Entity::Complaints.table(), complaint)),
        (step::KIND.into(), Value::choice(kind)),
        (step::AT.into(), Value::Time(at)),
        (step::NOTES.into(), Value::text(notes)),
    ];
    if let Some(actor) = context.actor {
        values.push((step::MEMBER.into(), Value::Ref(Entity::Members.table(), actor)));
    }
    let entity = Entity::ComplaintSteps;
    let block = Block::one(context.ids.mint(), &values).map_err(|error| Refusal {
        entity,
        field: None,
        rule: Rule::DoesNotFit(ApplyError::WrongKind(error)),
    })?;
    Ok(Change::Insert { table: entity.table(), block })
}
