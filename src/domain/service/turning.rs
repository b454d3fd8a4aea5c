//! An enquiry that turns out to be a complaint.

use super::handling::{not_before, ready, record};
use super::request;
use crate::domain::command::{Context, Values};
use crate::domain::complaints::{complaint, handling};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::rules::{Refusal, Rule};
use crate::kernel::change::{Block, Change};
use crate::kernel::field::FieldKey;
use crate::kernel::id::Id;
use crate::kernel::tables::ApplyError;
use crate::kernel::value::Value;

/// What the complaint takes over, each from its field of the enquiry.
const SHARED: [(&str, &str); 7] = [
    (complaint::SUBJECT.key, request::SUBJECT.key),
    (complaint::CUSTOMER.key, request::CUSTOMER.key),
    (complaint::ORDER.key, request::ORDER.key),
    (complaint::OPENED_AT.key, request::OPENED_AT.key),
    (complaint::CHANNEL.key, request::CHANNEL.key),
    (complaint::DESCRIPTION.key, request::DESCRIPTION.key),
    (complaint::OWNER.key, request::ASSIGNEE.key),
];

/// Makes the complaint `into` of an enquiry, which ends with that. The customer has waited since the enquiry.
///
/// # Errors
/// The enquiry is gone, over, or none.
pub fn turn(dataset: &Dataset, id: Id, from: &str, into: Id, context: &mut Context) -> Result<Vec<Change>, Refusal> {
    let (slot, _) = ready(dataset, id, from, "became_complaint")?;
    let entity = Entity::Requests;
    let mut values: Values = vec![(complaint::STATUS.into(), Value::choice("received"))];
    let taken = SHARED.map(|(to, key)| (FieldKey::fixed(to), dataset.value(entity, slot, key)));
    values.extend(taken.into_iter().filter(|(_, value)| !value.is_empty()));
    if let Some(product) = dataset.get(entity, slot, request::PRODUCT).flatten() {
        values.push((complaint::PRODUCT.into(), Value::text(dataset.title(Entity::InstalledProducts, product))));
    }
    let block = Block::one(into, &values).map_err(|error| Refusal {
        entity: Entity::Complaints,
        field: None,
        rule: Rule::DoesNotFit(ApplyError::WrongKind(error)),
    })?;
    let at = not_before(dataset, slot, context.now);
    let opened = dataset.get(entity, slot, request::OPENED_AT).flatten().unwrap_or(at);
    let ended: Values = vec![
        (request::STATE.into(), Value::choice("closed")),
        (request::WAITING.into(), Value::Empty),
        (request::COMPLAINT.into(), Value::Ref(Entity::Complaints.table(), into)),
    ];
    Ok(vec![
        Change::Insert { table: Entity::Complaints.table(), block },
        handling::record(into, "received", dataset.title(entity, slot), opened, context)?,
        record(id, "became_complaint", "", at, context)?,
        Change::Update { table: entity.table(), id, values: ended },
    ])
}
