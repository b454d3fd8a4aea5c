//! Remedies: who may promise what, and when a second member has to agree.

use super::handling::{Standing, not_before, record};
use super::{complaint, remedy};
use crate::domain::command::{Context, Values};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::rules::{Refusal, Rule};
use crate::domain::team::fields as member;
use crate::domain::workspace::settings::Settings;
use crate::kernel::change::{Block, Change};
use crate::kernel::column::Slot;
use crate::kernel::field::{Field, FieldKey};
use crate::kernel::id::Id;
use crate::kernel::money::Money;
use crate::kernel::tables::ApplyError;
use crate::kernel::value::Value;

const REMEDIES: Entity = Entity::Remedies;

/// A remedy as somebody proposes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// For which complaint.
    pub complaint: Id,
    /// A code of [`remedy::KIND`].
    pub kind: String,
    /// What exactly.
    pub what: String,
    /// What it costs; nothing for words.
    pub cost: Option<Money>,
}

fn refused<T>(field: Field<T>, rule: Rule) -> Refusal {
    Refusal { entity: REMEDIES, field: Some(field.into()), rule }
}

fn gone(entity: Entity) -> Refusal {
    Refusal { entity, field: None, rule: Rule::Gone }
}

/// Up to what cost the member at the keyboard may decide alone, in minor units; `None`: any. Somebody who did not say
/// who they are may do what an agent may.
#[must_use]
pub fn limit(dataset: &Dataset, actor: Option<Id>) -> Option<i64> {
    let slot = actor.and_then(|actor| dataset.slot(Entity::Members, actor));
    let role = slot.and_then(|slot| dataset.get(Entity::Members, slot, member::ROLE)).unwrap_or("");
    let settings = Settings::of(dataset);
    match role {
        "owner" => None,
        "manager" => settings.remedy_limits.manager,
        _ => settings.remedy_limits.agent,
    }
}

fn is_within(limit: Option<i64>, cost: Option<Money>) -> bool {
    limit.zip(cost).is_none_or(|(limit, cost)| cost.minor <= limit)
}

/// What proposing a remedy changes. Within the member's limit it is approved at once, counts as offered to the customer,
/// and its cost is the complaint's.
///
/// # Errors
/// The complaint is gone or merged, the cost is negative or in another currency than the workspace's.
pub fn propose(dataset: &Dataset, id: Id, proposal: &Proposal, context: &mut Context) -> Result<Vec<Change>, Refusal> {
    let slot = dataset.slot(Entity::Complaints, proposal.complaint).ok_or_else(|| gone(Entity::Complaints))?;
    if Standing::of(dataset, slot).status == "merged" {
        return Err(refused(remedy::COMPLAINT, Rule::MergedAlready));
    }
    let cost = proposal.cost.filter(|cost| cost.minor != 0);
    if cost.is_some_and(|cost| cost.minor < 0) {
        return Err(refused(remedy::COST, Rule::Negative));
    }
    let currency = Settings::of(dataset).currency;
    if cost.is_some_and(|cost| cost.currency != currency) {
        return Err(refused(remedy::COST, Rule::OtherCurrency(currency)));
    }
    let approved = is_within(limit(dataset, context.actor), cost);
    let mut values: Values = vec![
        (remedy::WHAT.into(), Value::text(proposal.what.trim())),
        (remedy::COMPLAINT.into(), Value::Ref(Entity::Complaints.table(), proposal.complaint)),
        (remedy::KIND.into(), Value::choice(&proposal.kind)),
        (remedy::COST.into(), cost.map_or(Value::Empty, Value::Money)),
        (remedy::STATUS.into(), Value::choice(if approved { "approved" } else { "proposed" })),
        (remedy::AT.into(), Value::Time(not_before(dataset, slot, context.now))),
        (remedy::MEMBER.into(), by(context.actor)),
    ];
    values.retain(|(_, value)| !value.is_empty());
    let kinds = remedy::FIELDS.iter().find(|spec| spec.key.as_str() == remedy::KIND.key);
    if let Some(spec) = kinds {
        let rule = crate::domain::rules::check_value(spec, &Value::choice(&proposal.kind));
        rule.map_err(|rule| refused(remedy::KIND, rule))?;
    }
    let block = Block::one(id, &values).map_err(|error| Refusal {
        entity: REMEDIES,
        field: None,
        rule: Rule::DoesNotFit(ApplyError::WrongKind(error)),
    })?;
    let mut changes = vec![Change::Insert { table: REMEDIES.table(), block }];
    if approved {
        changes.extend(offer(dataset, proposal.complaint, slot, &proposal.what, cost, context)?);
    }
    Ok(changes)
}

/// What approving or declining a remedy changes.
///
/// # Errors
/// It is gone or decided already, or was proposed by the very member who decides, or is beyond their limit too.
pub fn decide(dataset: &Dataset, id: Id, approve: bool, context: &mut Context) -> Result<Vec<Change>, Refusal> {
    let slot = dataset.slot(REMEDIES, id).ok_or_else(|| gone(REMEDIES))?;
    let status = dataset.get(REMEDIES, slot, remedy::STATUS).unwrap_or("");
    if status != "proposed" {
        return Err(refused(remedy::STATUS, Rule::DecidedAlready));
    }
    let cost = dataset.get(REMEDIES, slot, remedy::COST).flatten();
    let proposed_by = dataset.get(REMEDIES, slot, remedy::MEMBER).flatten();
    let actor = context.actor.and_then(|actor| dataset.slot(Entity::Members, actor));
    if approve && (actor.is_none() || actor == proposed_by) {
        return Err(refused(remedy::DECIDED_BY, Rule::SecondMember));
    }
    if approve && !is_within(limit(dataset, context.actor), cost) {
        return Err(refused(remedy::COST, Rule::BeyondAuthority));
    }
    let values: Values = vec![
        (remedy::STATUS.into(), Value::choice(if approve { "approved" } else { "declined" })),
        (remedy::DECIDED_BY.into(), by(context.actor)),
    ];
    let mut changes = vec![Change::Update { table: REMEDIES.table(), id, values }];
    let complaint = dataset.get(REMEDIES, slot, remedy::COMPLAINT).flatten();
    let complaint = complaint.and_then(|slot| Some((slot, dataset.table(Entity::Complaints).id_at(slot)?)));
    if let Some((at, complaint)) = complaint.filter(|_| approve) {
        let what = dataset.title(REMEDIES, slot).to_owned();
        changes.extend(offer(dataset, complaint, at, &what, cost, context)?);
    }
    Ok(changes)
}

/// The remedy is offered: a step of the complaint where that is possible, and a cost of the complaint.
fn offer(
    dataset: &Dataset,
    complaint: Id,
    slot: Slot,
    what: &str,
    cost: Option<Money>,
    context: &mut Context,
) -> Result<Vec<Change>, Refusal> {
    let standing = Standing::of(dataset, slot);
    let mut changes = Vec::new();
    let mut values: Vec<(FieldKey, Value)> = Vec::new();
    if standing.allows("remedy_offered").is_ok() {
        changes.extend(super::handling::take_step(
            dataset,
            complaint,
            &standing.status,
            "remedy_offered",
            what,
            context,
        )?);
    } else {
        let at = not_before(dataset, slot, context.now);
        changes.push(record(complaint, "note", what, at, context)?);
    }
    if let Some(cost) = cost {
        let before = dataset.get(Entity::Complaints, slot, complaint::REMEDY_COST).flatten();
        let total = before.map_or(Some(cost), |before| before.checked_add(cost));
        let total = total.ok_or_else(|| refused(remedy::COST, Rule::OtherCurrency(cost.currency)))?;
        values.push((complaint::REMEDY_COST.into(), Value::Money(total)));
        changes.push(Change::Update { table: Entity::Complaints.table(), id: complaint, values });
    }
    Ok(changes)
}

fn by(actor: Option<Id>) -> Value {
    actor.map_or(Value::Empty, |actor| Value::Ref(Entity::Members.table(), actor))
}
