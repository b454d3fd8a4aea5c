//! Which step a request may take from where it stands, and what each step leaves behind. The ways themselves stand in
//! [`super::ways`].

use super::ways::Way;
use super::{product, request, step};
use crate::domain::command::{Context, Values};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::rules::{Refusal, Rule};
use crate::domain::workspace::settings::Settings;
use crate::kernel::change::{Block, Change};
use crate::kernel::column::Slot;
use crate::kernel::field::FieldKey;
use crate::kernel::id::Id;
use crate::kernel::money::Money;
use crate::kernel::tables::ApplyError;
use crate::kernel::time::Timestamp;
use crate::kernel::value::Value;

const ENTITY: Entity = Entity::Requests;

/// Steps that every kind knows, beside the moves of its way.
pub const ASIDE: [&str; 5] = ["appointed", "waiting", "resumed", "reopened", "withdrawn"];

/// A step as somebody takes it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Taking {
    /// The step, one of the kinds of a request step.
    pub step: String,
    /// What was done, or why.
    pub notes: String,
    /// When we meet, for the steps that agree on it.
    pub scheduled_at: Option<Timestamp>,
    /// What it cost us; it adds to what the request cost before.
    pub cost: Option<Money>,
}

/// Where a request stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Standing {
    /// What is asked for.
    pub kind: String,
    /// Its state.
    pub state: String,
    /// Whether we wait for the customer.
    pub waiting: bool,
    /// Whether it goes on as a complaint.
    pub is_complaint: bool,
}

/// Why a step cannot be taken now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotNow {
    /// It stands there already.
    There,
    /// The request is over; it would have to be reopened.
    Over,
    /// It is not over, so there is nothing to reopen.
    StillOpen,
    /// Something further on the way was done already.
    Passed,
    /// One of these states comes first.
    First(&'static [&'static str]),
    /// It goes on as a complaint.
    Complaint,
    /// We do not wait for the customer.
    NotWaiting,
    /// Requests of this kind know no such step.
    Unknown,
}

impl Standing {
    /// Where the request in `slot` stands.
    #[must_use]
    pub fn of(dataset: &Dataset, slot: Slot) -> Self {
        let kind = dataset.get(ENTITY, slot, request::KIND).unwrap_or("");
        let state = match dataset.get(ENTITY, slot, request::STATE).unwrap_or("") {
            "" => Way::of(kind).first(),
            state => state,
        };
        let waiting = dataset.get(ENTITY, slot, request::WAITING).flatten() == Some(true);
        let is_complaint = dataset.get(ENTITY, slot, request::COMPLAINT).flatten().is_some();
        Self { kind: kind.to_owned(), state: state.to_owned(), waiting, is_complaint }
    }

    /// The way that it goes.
    #[must_use]
    pub fn way(&self) -> &'static Way {
        Way::of(&self.kind)
    }

    /// Whether it still waits for us.
    #[must_use]
    pub fn is_open(&self) -> bool {
        request::is_open(&self.state)
    }

    /// Whether `step` may be taken now.
    ///
    /// # Errors
    /// Why not.
    pub fn allows(&self, step: &str) -> Result<(), NotNow> {
        let (way, open, state) = (self.way(), self.is_open(), self.state.as_str());
        let refused = match step {
            "note" | "reply" => None,
            _ if self.is_complaint => Some(NotNow::Complaint),
            "reopened" => open.then_some(NotNow::StillOpen),
            "became_complaint" if way.kind != "enquiry" => Some(NotNow::Unknown),
            "waiting" | "withdrawn" | "appointed" | "became_complaint" if !open => Some(NotNow::Over),
            "withdrawn" | "became_complaint" => None,
            "waiting" => self.waiting.then_some(NotNow::There),
            "resumed" => (!self.waiting).then_some(NotNow::NotWaiting),
            // Where agreeing on a time is a state, it is chosen first and changed afterwards.
            "appointed" => (way.is_scheduled && state != "scheduled").then_some(NotNow::First(&["scheduled"])),
            _ if step == state => Some(NotNow::There),
            _ => match way.step(step) {
                None => Some(NotNow::Unknown),
                Some(found) if found.from.contains(&state) => None,
                // Whatever is left to do with it, is done by other steps.
                Some(_) if !open && state == "withdrawn" => Some(NotNow::Over),
                Some(_) if way.place(step) < way.place(state) => Some(if open { NotNow::Passed } else { NotNow::Over }),
                Some(_) if !open && step != "closed" => Some(NotNow::Over),
                Some(found) => Some(NotNow::First(found.from)),
            },
        };
        refused.map_or(Ok(()), Err)
    }

    /// Every step that leads somewhere, the usual ones first.
    #[must_use]
    pub fn steps(&self) -> Vec<&'static str> {
        self.way().moves.iter().map(|found| found.to).chain(ASIDE).collect()
    }

    /// The steps that may be taken now, the usual next one first.
    #[must_use]
    pub fn next(&self) -> Vec<&'static str> {
        let mut next: Vec<&'static str> = self.steps().into_iter().filter(|step| self.allows(step).is_ok()).collect();
        if self.waiting {
            // Who waits for the customer goes on when the customer has come back.
            next.sort_by_key(|step| *step != "resumed");
        } else if self.is_open() {
            let place = self.way().place(&self.state);
            // The nearest further on; going back comes after it.
            let onwards = |step: &str| self.way().place(step).filter(|at| Some(*at) > place).unwrap_or(usize::MAX);
            next.sort_by_key(|step| onwards(step));
        }
        next
    }

    /// Whether `step` wants to be explained: it ends the usual way, goes back on it, or is itself what is said.
    #[must_use]
    pub fn needs_reason(&self, step: &str) -> bool {
        match step {
            "reply" | "note" | "withdrawn" | "reopened" | "waiting" => true,
            step => self.way().step(step).is_some_and(|found| found.reason_from.contains(&self.state.as_str())),
        }
    }
}

/// Whether `step` agrees on a time.
#[must_use]
pub fn needs_time(step: &str) -> bool {
    matches!(step, "scheduled" | "appointed")
}

/// Whether `step` gives the customer what was asked for, so that what came of it and what it cost is known.
#[must_use]
pub fn finishes(step: &str) -> bool {
    matches!(step, "answered" | "repaired" | "returned" | "done" | "refunded" | "exchanged" | "declined" | "held")
}

fn refused(field: impl Into<FieldKey>, rule: Rule) -> Refusal {
    Refusal { entity: ENTITY, field: Some(field.into()), rule }
}

/// The request in question, standing where the step was chosen, which it may take.
pub(super) fn ready(dataset: &Dataset, id: Id, from: &str, step: &str) -> Result<(Slot, Standing), Refusal> {
    let slot = dataset.slot(ENTITY, id).ok_or(Refusal { entity: ENTITY, field: None, rule: Rule::Gone })?;
    let standing = Standing::of(dataset, slot);
    if standing.state != from {
        return Err(refused(request::STATE, Rule::MovedMeanwhile { now: standing.state }));
    }
    let not_now =
        |why| refused(request::STATE, Rule::RequestNotNow { from: standing.state.clone(), step: step.to_owned(), why });
    standing.allows(step).map_err(not_now)?;
    Ok((slot, standing))
}

/// What taking a step changes. `from` is the state that the step was chosen in: if somebody else moved the request
/// meanwhile, it is refused, so that nobody undoes the work of another without knowing.
///
/// # Errors
/// The request is gone, or the step may not follow its state, or it lacks a reason or a time.
pub fn take_step(
    dataset: &Dataset,
    id: Id,
    from: &str,
    taking: &Taking,
    context: &mut Context,
) -> Result<Vec<Change>, Refusal> {
    let step = taking.step.as_str();
    let (slot, standing) = ready(dataset, id, from, step)?;
    if step == "became_complaint" {
        // The complaint has to be made with it.
        let why = NotNow::Unknown;
        return Err(refused(request::STATE, Rule::RequestNotNow { from: standing.state, step: step.to_owned(), why }));
    }
    if taking.notes.trim().is_empty() && standing.needs_reason(step) {
        let field = Some(step::NOTES.into());
        return Err(Refusal { entity: Entity::RequestSteps, field, rule: Rule::Required });
    }
    if step == "reopened" && standing.kind == "maintenance" {
        let product = dataset.get(ENTITY, slot, request::PRODUCT).flatten();
        if product.is_some_and(|product| open_maintenance(dataset, product).is_some()) {
            return Err(refused(request::PRODUCT, Rule::PlannedAlready));
        }
    }
    let at = not_before(dataset, slot, context.now);
    let mut values = moved(&standing, step);
    values.extend(met(dataset, slot, taking)?);
    values.extend(finished(dataset, slot, &standing, taking, at)?);
    let mut changes = vec![record(id, step, &taking.notes, at, context)?];
    changes.extend(serviced(dataset, slot, &standing, step, at, &mut values));
    if !values.is_empty() {
        changes.push(Change::Update { table: ENTITY.table(), id, values });
    }
    Ok(changes)
}

/// What a step sets on where the request stands.
fn moved(standing: &Standing, step: &str) -> Values {
    let waiting = |on: bool| (request::WAITING.into(), if on { Value::Bool(true) } else { Value::Empty });
    let state = |state: &str| (request::STATE.into(), Value::choice(state));
    let mut values: Values = match step {
        "note" | "reply" | "appointed" => return Vec::new(),
        "waiting" => return vec![waiting(true)],
        "resumed" => return vec![waiting(false)],
        "reopened" => vec![state(standing.way().first()), (request::FINISHED_AT.into(), Value::Empty)],
        step => vec![state(step)],
    };
    // Whoever goes on does not wait any more.
    if standing.waiting {
        values.push(waiting(false));
    }
    values
}

/// The time that was agreed on.
fn met(dataset: &Dataset, slot: Slot, taking: &Taking) -> Result<Values, Refusal> {
    if taking.step == "reopened" {
        // What was agreed on is over too.
        return Ok(vec![(request::SCHEDULED_AT.into(), Value::Empty)]);
    }
    if !needs_time(&taking.step) {
        return Ok(Vec::new());
    }
    let at = taking.scheduled_at.ok_or_else(|| refused(request::SCHEDULED_AT, Rule::Required))?;
    let opened = dataset.get(ENTITY, slot, request::OPENED_AT).flatten();
    if opened.is_some_and(|opened| at < opened) {
        return Err(refused(request::SCHEDULED_AT, Rule::Before(request::OPENED_AT.into())));
    }
    Ok(vec![(request::SCHEDULED_AT.into(), Value::Time(at))])
}

/// When the customer had it, what came of it, and what it cost.
fn finished(
    dataset: &Dataset,
    slot: Slot,
    standing: &Standing,
    taking: &Taking,
    at: Timestamp,
) -> Result<Values, Refusal> {
    let mut values = Values::new();
    let step = taking.step.as_str();
    let ends = standing.way().step(step).is_some() && !request::is_open(step);
    if ends && standing.is_open() {
        values.push((request::FINISHED_AT.into(), Value::Time(at)));
    }
    if finishes(step) && !taking.notes.trim().is_empty() {
        values.push((request::OUTCOME.into(), Value::text(&taking.notes)));
    }
    if let Some(cost) = taking.cost.filter(|cost| cost.minor != 0) {
        if cost.minor < 0 {
            return Err(refused(request::COST, Rule::Negative));
        }
        let before = dataset.get(ENTITY, slot, request::COST).flatten();
        let currency = before.map_or_else(|| Settings::of(dataset).currency, |before| before.currency);
        let total = before.unwrap_or(Money::new(0, currency)).checked_add(cost);
        let total = total.ok_or_else(|| refused(request::COST, Rule::OtherCurrency(currency)))?;
        values.push((request::COST.into(), Value::Money(total)));
    }
    Ok(values)
}

/// What maintenance changes on the product: done, it was serviced on that day; taken up again, it was not.
fn serviced(
    dataset: &Dataset,
    slot: Slot,
    standing: &Standing,
    step: &str,
    at: Timestamp,
    values: &mut Values,
) -> Option<Change> {
    let entity = Entity::InstalledProducts;
    if standing.kind != "maintenance" {
        return None;
    }
    let of = dataset.get(ENTITY, slot, request::PRODUCT).flatten()?;
    let id = dataset.table(entity).id_at(of)?;
    let last = dataset.get(entity, of, product::LAST_SERVICED_ON).flatten();
    let zone = Settings::of(dataset).zone;
    let set =
        |day| Some(Change::Update { table: entity.table(), id, values: vec![(product::LAST_SERVICED_ON.into(), day)] });
    match step {
        "done" => {
            let day = zone.day(at);
            values.push((request::SERVICED_BEFORE.into(), last.map_or(Value::Empty, Value::Day)));
            // A later service stays what it is.
            if last.is_none_or(|last| last < day) { set(Value::Day(day)) } else { None }
        }
        "reopened" => {
            let done = zone.day(dataset.get(ENTITY, slot, request::FINISHED_AT).flatten()?);
            let before = dataset.value(ENTITY, slot, request::SERVICED_BEFORE.key);
            values.push((request::SERVICED_BEFORE.into(), Value::Empty));
            let was_set = !matches!(before, Value::Day(before) if before >= done);
            if last == Some(done) && was_set { set(before) } else { None }
        }
        _ => None,
    }
}

/// A clock that was set back must not make a step older than the request.
pub(super) fn not_before(dataset: &Dataset, slot: Slot, now: Timestamp) -> Timestamp {
    dataset.get(ENTITY, slot, request::OPENED_AT).flatten().map_or(now, |opened| now.max(opened))
}

/// The row that records a step.
///
/// # Errors
/// Never in practice: the values are of the right kinds.
pub fn record(request: Id, kind: &str, notes: &str, at: Timestamp, context: &mut Context) -> Result<Change, Refusal> {
    let mut values: Values = vec![
        (step::REQUEST.into(), Value::Ref(ENTITY.table(), request)),
        (step::KIND.into(), Value::choice(kind)),
        (step::AT.into(), Value::Time(at)),
        (step::NOTES.into(), Value::text(notes)),
    ];
    if let Some(actor) = context.actor {
        values.push((step::MEMBER.into(), Value::Ref(Entity::Members.table(), actor)));
    }
    let entity = Entity::RequestSteps;
    let block = Block::one(context.ids.mint(), &values).map_err(|error| Refusal {
        entity,
        field: None,
        rule: Rule::DoesNotFit(ApplyError::WrongKind(error)),
    })?;
    Ok(Change::Insert { table: entity.table(), block })
}

/// What a new request gets beside what was typed: a number, the state in which its kind begins, and the first step.
///
/// # Errors
/// The maintenance of its product is planned already.
pub fn begin(dataset: &Dataset, id: Id, values: &mut Values, context: &mut Context) -> Result<Vec<Change>, Refusal> {
    let value =
        |key: &str| values.iter().rev().find(|(known, _)| known.as_str() == key).map(|(_, value)| value.clone());
    let Some(Value::Choice(kind)) = value(request::KIND.key) else { return Ok(Vec::new()) };
    if let (Some(Value::Ref(_, product)), "maintenance") = (value(request::PRODUCT.key), kind.as_ref())
        && let Some(of) = dataset.slot(Entity::InstalledProducts, product)
        && open_maintenance(dataset, of).is_some()
    {
        return Err(refused(request::PRODUCT, Rule::PlannedAlready));
    }
    let first = Way::of(&kind).first();
    let state = match value(request::STATE.key) {
        Some(Value::Choice(state)) => state,
        _ => {
            values.push((request::STATE.into(), Value::choice(first)));
            first.into()
        }
    };
    if value_is_empty(values, request::NUMBER.key) {
        values.push((request::NUMBER.into(), Value::text(&next_number(dataset))));
    }
    let opened = match values.iter().rev().find(|(key, _)| key.as_str() == request::OPENED_AT.key) {
        Some((_, Value::Time(at))) => *at,
        _ => context.now,
    };
    Ok(vec![record(id, &state, "", opened, context)?])
}

fn value_is_empty(values: &Values, key: &str) -> bool {
    values.iter().rev().find(|(known, _)| known.as_str() == key).is_none_or(|(_, value)| value.is_empty())
}

/// The maintenance of a product that is planned and not done.
#[must_use]
pub fn open_maintenance(dataset: &Dataset, product: Slot) -> Option<Slot> {
    let table = dataset.table(ENTITY);
    let mut found = None;
    table.scan(request::PRODUCT, |slot, of| {
        if of == Some(product) && table.get(slot, request::KIND) == Some("maintenance") {
            found = Standing::of(dataset, slot).is_open().then_some(slot).or(found);
        }
    });
    found
}

/// The letter that numbers of requests begin with.
const PREFIX: char = 'S';

/// One above the highest number that was given.
fn next_number(dataset: &Dataset) -> String {
    let mut last = 0_u32;
    dataset.table(ENTITY).scan(request::NUMBER, |_, number| {
        let number = number.strip_prefix(PREFIX).and_then(|digits| digits.parse().ok());
        last = last.max(number.unwrap_or(0));
    });
    format!("{PREFIX}{:04}", last.saturating_add(1))
}
