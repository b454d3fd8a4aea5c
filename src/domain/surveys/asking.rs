//! Asking the people of a wave: asked, reminded, called, and what became of it.

use super::{invitation, wave};
use crate::domain::command::{Context, Values};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::rules::{Refusal, Rule};
use crate::kernel::change::Change;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::kernel::time::Timestamp;
use crate::kernel::value::Value;

const INVITATIONS: Entity = Entity::Invitations;

/// What became of a call that brought no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// They do not want to answer.
    Refused,
    /// They want to be called again at that time.
    CallBack(Timestamp),
    /// Nobody was there.
    Unreachable,
}

/// Why something cannot be done with an invitation or a wave now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotNow {
    /// They were asked before.
    AskedAlready,
    /// They were not asked yet.
    NotAsked,
    /// They answered, or said no.
    Over,
    /// The wave is closed.
    Closed,
    /// The wave stands there already.
    There,
    /// A time that is over.
    Past,
}

/// What an invitation stands at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its state.
    pub state: String,
    /// Whether its wave is closed.
    pub closed: bool,
}

impl Standing {
    /// Where the invitation in `slot` stands.
    #[must_use]
    pub fn of(dataset: &Dataset, slot: Slot) -> Self {
        let state = dataset.get(INVITATIONS, slot, invitation::STATE).unwrap_or("");
        let wave = dataset.get(INVITATIONS, slot, invitation::WAVE).flatten();
        let closed = wave.and_then(|wave| dataset.get(Entity::Waves, wave, wave::STATE)) == Some("closed");
        Self { state: (if state.is_empty() { "drawn" } else { state }).to_owned(), closed }
    }

    /// Whether somebody may be asked, reminded (`again`), or called.
    ///
    /// # Errors
    /// Why not.
    pub fn allows(&self, contact: Contact) -> Result<(), NotNow> {
        if self.closed {
            return Err(NotNow::Closed);
        }
        match (self.state.as_str(), contact) {
            ("answered" | "refused", _) => Err(NotNow::Over),
            (_, Contact::Call) | ("drawn", Contact::Ask) | ("asked" | "unreachable", Contact::Remind) => Ok(()),
            ("drawn", Contact::Remind) => Err(NotNow::NotAsked),
            _ => Err(NotNow::AskedAlready),
        }
    }
}

/// What is done to reach somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contact {
    /// For the first time.
    Ask,
    /// Once more.
    Remind,
    /// By phone.
    Call,
}

fn refused(why: NotNow) -> Refusal {
    Refusal { entity: INVITATIONS, field: Some(invitation::STATE.into()), rule: Rule::AskingNotNow(why) }
}

fn slot_of(dataset: &Dataset, invitation: Id) -> Result<Slot, Refusal> {
    let gone = Refusal { entity: INVITATIONS, field: None, rule: Rule::Gone };
    dataset.slot(INVITATIONS, invitation).ok_or(gone)
}

fn update(id: Id, values: Values) -> Change {
    Change::Update { table: INVITATIONS.table(), id, values }
}

fn attempts(dataset: &Dataset, slot: Slot) -> i64 {
    dataset.get(INVITATIONS, slot, invitation::ATTEMPTS).flatten().unwrap_or(0)
}

/// One contact more, now.
fn tried(dataset: &Dataset, slot: Slot, now: Timestamp) -> Values {
    let mut values: Values = vec![
        (invitation::ATTEMPTS.into(), Value::Int(attempts(dataset, slot) + 1)),
        (invitation::TRIED_AT.into(), Value::Time(now)),
    ];
    if dataset.get(INVITATIONS, slot, invitation::ASKED_AT).flatten().is_none() {
        values.push((invitation::ASKED_AT.into(), Value::Time(now)));
    }
    values
}

/// What asking people changes; all of them or none.
///
/// # Errors
/// One is gone, was asked before, or is not to be asked any more.
pub fn ask(dataset: &Dataset, invitations: &[Id], context: &Context) -> Result<Vec<Change>, Refusal> {
    let asked = |id: &Id| {
        let slot = slot_of(dataset, *id)?;
        Standing::of(dataset, slot).allows(Contact::Ask).map_err(refused)?;
        let mut values = tried(dataset, slot, context.now);
        values.push((invitation::STATE.into(), Value::choice("asked")));
        Ok(update(*id, values))
    };
    invitations.iter().map(asked).collect()
}

/// What reminding people changes; all of them or none.
///
/// # Errors
/// One is gone, was not asked yet, or is not to be asked any more.
pub fn remind(dataset: &Dataset, invitations: &[Id], context: &Context) -> Result<Vec<Change>, Refusal> {
    let reminded = |id: &Id| {
        let slot = slot_of(dataset, *id)?;
        Standing::of(dataset, slot).allows(Contact::Remind).map_err(refused)?;
        let mut values = tried(dataset, slot, context.now);
        values.push((invitation::REMINDED_AT.into(), Value::Time(context.now)));
        Ok(update(*id, values))
    };
    invitations.iter().map(reminded).collect()
}

/// What a call without an answer changes. `from` is the state in which it was made: two who call the same customer must
/// not overwrite each other's outcome.
///
/// # Errors
/// It is gone, over, or somebody else called meanwhile, or the time to call again is over.
pub fn note_call(
    dataset: &Dataset,
    invitation: Id,
    from: &str,
    outcome: Outcome,
    notes: &str,
    context: &Context,
) -> Result<Vec<Change>, Refusal> {
    let slot = slot_of(dataset, invitation)?;
    let standing = Standing::of(dataset, slot);
    standing.allows(Contact::Call).map_err(refused)?;
    if standing.state != from {
        let rule = Rule::MovedMeanwhile { now: standing.state };
        return Err(Refusal { entity: INVITATIONS, field: Some(invitation::STATE.into()), rule });
    }
    let mut values = tried(dataset, slot, context.now);
    let again = dataset.get(INVITATIONS, slot, invitation::CALL_BACK_AT).flatten();
    let state = match outcome {
        Outcome::Refused => "refused",
        Outcome::Unreachable => "unreachable",
        Outcome::CallBack(at) if at <= context.now => {
            let rule = Rule::AskingNotNow(NotNow::Past);
            return Err(Refusal { entity: INVITATIONS, field: Some(invitation::CALL_BACK_AT.into()), rule });
        }
        Outcome::CallBack(at) => {
            values.push((invitation::CALL_BACK_AT.into(), Value::Time(at)));
            "call_back"
        }
    };
    if again.is_some() && state != "call_back" {
        values.push((invitation::CALL_BACK_AT.into(), Value::Empty));
    }
    values.push((invitation::STATE.into(), Value::choice(state)));
    let said = dataset.get(INVITATIONS, slot, invitation::NOTES).unwrap_or("");
    if !notes.trim().is_empty() {
        let notes = if said.is_empty() { notes.trim().to_owned() } else { format!("{said}\n{}", notes.trim()) };
        values.push((invitation::NOTES.into(), Value::text(&notes)));
    }
    Ok(vec![update(invitation, values)])
}

/// What an answer sets on its invitation beside the answer itself: who answers was asked, and a call was made for it.
#[must_use]
pub fn answered(dataset: &Dataset, invitation: Slot, channel: &str, now: Timestamp) -> Values {
    let asked = dataset.get(INVITATIONS, invitation, invitation::ASKED_AT).flatten().is_some();
    let mut values = if channel == "phone" || !asked { tried(dataset, invitation, now) } else { Vec::new() };
    values.push((invitation::STATE.into(), Value::choice("answered")));
    if dataset.get(INVITATIONS, invitation, invitation::CALL_BACK_AT).flatten().is_some() {
        values.push((invitation::CALL_BACK_AT.into(), Value::Empty));
    }
    values
}

/// What closing a wave, or opening it again, changes.
///
/// # Errors
/// It is gone, or stands there already.
pub fn close(dataset: &Dataset, wave: Id, close: bool) -> Result<Vec<Change>, Refusal> {
    let entity = Entity::Waves;
    let slot = dataset.slot(entity, wave).ok_or(Refusal { entity, field: None, rule: Rule::Gone })?;
    let is_closed = dataset.get(entity, slot, wave::STATE) == Some("closed");
    if is_closed == close {
        let rule = Rule::AskingNotNow(NotNow::There);
        return Err(Refusal { entity, field: Some(wave::STATE.into()), rule });
    }
    let values = vec![(wave::STATE.into(), Value::choice(if close { "closed" } else { "running" }))];
    Ok(vec![Change::Update { table: entity.table(), id: wave, values }])
}
