//! Drawing a wave: who is asked, by a lot that anybody can draw again.
//!
//! Everybody's lot is the SHA-256 of `seed:id` (the seed in decimal digits, the id as exports write it), and the lowest
//! lots are drawn. That is a random sample which hangs on nothing but the seed and who belongs to the audience: not on
//! the order of the rows, and one customer more changes at most one place.

use super::audience::{Audience, Meant};
use super::{invitation, survey, wave};
use crate::domain::command::{Context, Values};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::listing::filter::Filter;
use crate::domain::rules::{Draft, Refusal, Rule, check, check_references};
use crate::kernel::change::{Block, BlockBuilder, Change};
use crate::kernel::column::{Slot, WrongKind};
use crate::kernel::field::{FieldKey, FieldSpec};
use crate::kernel::id::Id;
use crate::kernel::tables::ApplyError;
use crate::kernel::value::{Kind, Value};
use sha2::{Digest, Sha256};
use std::cmp::Reverse;
use std::collections::BTreeMap;

const WAVES: Entity = Entity::Waves;

/// Who of the audience is asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Draw {
    /// Nobody is drawn: the wave takes the answers of whoever comes.
    Open,
    /// Everybody.
    Everyone,
    /// So many, each as likely as the others.
    Random {
        /// How many.
        size: usize,
    },
    /// So many, and of each group as large a share as it has of the audience.
    Stratified {
        /// How many.
        size: usize,
        /// The field of customers that makes the groups.
        by: FieldKey,
    },
}

/// What a wave is to be.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// With which survey.
    pub survey: Id,
    /// Name, channel, days, costs, expected rate, notes: what forms may set of a wave.
    pub values: Values,
    /// Which customers it is drawn from.
    pub filters: Vec<Filter>,
    /// Nobody who was asked anything within so many days; 0 allows all.
    pub contact_days: i64,
    /// Who of them.
    pub draw: Draw,
    /// The seed of the draw.
    pub seed: i64,
}

/// One group of a stratified draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stratum {
    /// What its customers have in the field; empty for nothing.
    pub code: String,
    /// How many there are.
    pub there: usize,
    /// How many of them are drawn.
    pub drawn: usize,
}

/// Whether groups can be made by this field of customers.
#[must_use]
pub fn makes_groups(field: &FieldSpec) -> bool {
    matches!(field.kind, Kind::Choice(_) | Kind::Bool) || ["city", "segment", "source"].contains(&field.key.as_str())
}

/// What decides whether somebody is drawn.
fn lot(seed: i64, id: Id) -> (u64, Id) {
    let digest = Sha256::digest(format!("{seed}:{id}").as_bytes());
    (digest.iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte)), id)
}

/// The `size` lowest lots among `people`, in the order of the lots.
#[must_use]
pub fn random(people: &[Id], size: usize, seed: i64) -> Vec<Id> {
    let mut lots: Vec<(u64, Id)> = people.iter().map(|id| lot(seed, *id)).collect();
    if size < lots.len() {
        lots.select_nth_unstable(size);
        lots.truncate(size);
    }
    lots.sort_unstable();
    lots.into_iter().map(|(_, id)| id).collect()
}

/// How many of `size` each group gets, by the method of the largest remainder; equal remainders go to the larger group.
#[must_use]
pub fn allot(groups: &[usize], size: usize) -> Vec<usize> {
    let all: usize = groups.iter().sum();
    let size = size.min(all);
    if all == 0 {
        return vec![0; groups.len()];
    }
    // In 128 bits, so that no population is too large.
    let product = |there: usize| there as u128 * size as u128;
    let whole = |there: usize| usize::try_from(product(there) / all as u128).unwrap_or(there);
    let mut given: Vec<usize> = groups.iter().map(|there| whole(*there)).collect();
    let mut order: Vec<(usize, usize)> = groups.iter().copied().enumerate().collect();
    order.sort_by_key(|(at, there)| (Reverse(product(*there) % all as u128), Reverse(*there), *at));
    let left = size.saturating_sub(given.iter().sum());
    for (at, _) in order.into_iter().take(left) {
        if let Some(given) = given.get_mut(at) {
            *given += 1;
        }
    }
    given
}

/// What a customer has in a field, as text.
fn code_of(dataset: &Dataset, customer: Slot, by: &FieldKey) -> String {
    match dataset.value(Entity::Customers, customer, by.as_str()) {
        Value::Text(text) | Value::Choice(text) => text.trim().to_owned(),
        Value::Bool(yes) => (if yes { "yes" } else { "no" }).to_owned(),
        _ => String::new(),
    }
}

fn groups(dataset: &Dataset, people: &[(Slot, Id)], by: &FieldKey) -> BTreeMap<String, Vec<Id>> {
    let mut groups: BTreeMap<String, Vec<Id>> = BTreeMap::new();
    for (slot, id) in people {
        groups.entry(code_of(dataset, *slot, by)).or_default().push(*id);
    }
    groups
}

/// The groups of a stratified draw, as they would be.
#[must_use]
pub fn strata(dataset: &Dataset, people: &[(Slot, Id)], by: &FieldKey, size: usize) -> Vec<Stratum> {
    let groups = groups(dataset, people, by);
    let sizes: Vec<usize> = groups.values().map(Vec::len).collect();
    let given = allot(&sizes, size);
    groups.into_keys().zip(sizes).zip(given).map(|((code, there), drawn)| Stratum { code, there, drawn }).collect()
}

fn refused(field: impl Into<FieldKey>, rule: Rule) -> Refusal {
    Refusal { entity: WAVES, field: Some(field.into()), rule }
}

/// Who is drawn, in the order of their lots.
fn drawn(dataset: &Dataset, people: &[(Slot, Id)], plan: &Plan) -> Result<Vec<Id>, Refusal> {
    let everyone: Vec<Id> = people.iter().map(|(_, id)| *id).collect();
    let enough = |size: usize| match size {
        0 => Err(refused(wave::AUDIENCE, Rule::NotPositive)),
        size if size > everyone.len() => Err(refused(wave::AUDIENCE, Rule::MoreThanThere { there: everyone.len() })),
        size => Ok(size),
    };
    match &plan.draw {
        Draw::Open => Ok(Vec::new()),
        _ if everyone.is_empty() => Err(refused(wave::AUDIENCE, Rule::NobodyToAsk)),
        Draw::Everyone => Ok(random(&everyone, everyone.len(), plan.seed)),
        Draw::Random { size } => Ok(random(&everyone, enough(*size)?, plan.seed)),
        Draw::Stratified { size, by } => {
            let schema = dataset.schema(Entity::Customers);
            if !schema.field(by.as_str()).is_some_and(makes_groups) {
                return Err(refused(wave::STRATUM, Rule::UnknownField));
            }
            let groups = groups(dataset, people, by);
            let given = allot(&groups.values().map(Vec::len).collect::<Vec<_>>(), enough(*size)?);
            let of_each = groups.values().zip(given).flat_map(|(group, size)| random(group, size, plan.seed));
            let chosen: Vec<Id> = of_each.collect();
            Ok(random(&chosen, chosen.len(), plan.seed))
        }
    }
}

/// What drawing a wave changes: the wave, which runs from then on, and an invitation for everybody drawn, in the order of
/// the lots, so that whoever is called first is a matter of chance too.
///
/// # Errors
/// The survey is gone or was never published, something about the wave breaks a rule, or there are too few to be drawn.
pub fn draw(dataset: &Dataset, id: Id, plan: &Plan, context: &mut Context) -> Result<Vec<Change>, Refusal> {
    let gone = || refused(wave::SURVEY, Rule::Gone);
    let survey = dataset.slot(Entity::Surveys, plan.survey).ok_or_else(gone)?;
    if dataset.get(Entity::Surveys, survey, survey::VERSION).flatten().is_none() {
        return Err(refused(wave::SURVEY, Rule::NotPublished));
    }
    let schema = dataset.schema(WAVES);
    let by_hand = |key: &FieldKey| schema.field(key.as_str()).is_none_or(FieldSpec::is_by_hand);
    if let Some((key, _)) = plan.values.iter().find(|(key, _)| !by_hand(key)) {
        return Err(refused(key.clone(), Rule::NotByHand));
    }
    let mut values = plan.values.clone();
    values.push((wave::SURVEY.into(), Value::Ref(Entity::Surveys.table(), plan.survey)));
    values.push((wave::STATE.into(), Value::choice("running")));
    let channel = match values.iter().find(|(key, _)| key.as_str() == wave::CHANNEL.key) {
        Some((_, Value::Choice(channel))) => channel.to_string(),
        _ => String::new(),
    };
    let meant =
        Meant { survey, filters: &plan.filters, channel: &channel, contact_days: plan.contact_days, now: context.now };
    let mut people = Vec::new();
    if plan.draw != Draw::Open {
        let audience = Audience::of(dataset, &meant);
        people = drawn(dataset, &audience.people, plan)?;
        values.extend(kept(plan, &audience));
    }
    let draft = Draft { entity: WAVES, id, set: &values, dataset };
    check(&draft, &schema, true)?;
    check_references(&draft, &|_| false)?;
    let mut block = BlockBuilder::default();
    for customer in people {
        let values = [
            (invitation::WAVE.into(), Value::Ref(WAVES.table(), id)),
            (invitation::CUSTOMER.into(), Value::Ref(Entity::Customers.table(), customer)),
            (invitation::STATE.into(), Value::choice("drawn")),
        ];
        block.push(context.ids.mint(), &values).map_err(does_not_fit)?;
    }
    let mut changes = vec![insert(WAVES, Block::one(id, &values).map_err(does_not_fit)?)];
    if !block.is_empty() {
        changes.push(insert(Entity::Invitations, block.finish()));
    }
    Ok(changes)
}

fn insert(entity: Entity, block: Block) -> Change {
    Change::Insert { table: entity.table(), block }
}

fn does_not_fit(error: WrongKind) -> Refusal {
    refused(error.key.clone(), Rule::DoesNotFit(ApplyError::WrongKind(error)))
}

/// What is kept of the draw, so that it can be told and drawn again.
fn kept(plan: &Plan, audience: &Audience) -> Values {
    let count = |count: usize| i64::try_from(count).map_or(Value::Empty, Value::Int);
    let filters: Vec<String> = plan.filters.iter().map(ToString::to_string).collect();
    let by = if let Draw::Stratified { by, .. } = &plan.draw { by.as_str() } else { "" };
    vec![
        (wave::SEED.into(), Value::Int(plan.seed)),
        (wave::AUDIENCE.into(), count(audience.people.len())),
        (wave::FILTERS.into(), Value::text(&filters.join("\n"))),
        (wave::STRATUM.into(), Value::text(by)),
        (wave::CONTACT_DAYS.into(), Value::Int(plan.contact_days)),
        (wave::LEFT_OUT_REFUSED.into(), count(audience.left_out.refused)),
        (wave::LEFT_OUT_NO_WAY.into(), count(audience.left_out.no_way)),
        (wave::LEFT_OUT_WAITING.into(), count(audience.left_out.waiting)),
        (wave::LEFT_OUT_LATELY.into(), count(audience.left_out.lately)),
    ]
}
