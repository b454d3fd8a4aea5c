//! The sole writer: command → decision → one stored batch → new data set → whoever watches it.

use super::deciding;
use crate::domain::command::{Command, Context};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::rules::{Refusal, Rule};
use crate::kernel::change::Change;
use crate::kernel::id::{Id, IdSequence};
use crate::kernel::tables::ApplyError;
use crate::platform::{clock, random, remembered};
use crate::store::keys::NewWay;
use crate::store::{CommitError, History, NewEntry, News, Progress, StoreError, Workspace};
use futures::lock::Mutex;
use leptos::prelude::*;
use std::rc::Rc;

/// How many steps can be undone.
const UNDO_DEPTH: usize = 100;
/// How often a command is decided again because another tab was faster, before we give up.
const MAX_TRIES: usize = 20;

/// Whether everything that was done is on the disk.
#[derive(Clone, Debug, PartialEq)]
pub enum SaveState {
    /// All of it.
    Saved,
    /// A batch is on its way.
    Saving,
    /// The last batch could not be stored; the page shows why and what to do. Nothing that was saved before is lost.
    Failed(StoreError),
}

/// One step that can be undone or redone.
#[derive(Clone, Debug)]
struct Step {
    name: &'static str,
    changes: Vec<Change>,
}

/// What became of a command.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The name of the command, for the notice.
    pub name: &'static str,
    /// How many changes it made; none if everything was as wished already.
    pub changes: usize,
}

/// Why a command was not done. Nothing was changed.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum DispatchError {
    /// It breaks a rule.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// It could not be stored.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The part of the program that decides did not arrive.
    #[error("a part of the program could not be fetched")]
    NotFetched,
    /// The records changed under a plan that was made for them; it has to be planned again.
    #[error("the records changed meanwhile")]
    Outdated,
    /// Other tabs kept being faster.
    #[error("other tabs keep writing")]
    TooBusy,
}

/// An open workspace. Copied freely; all copies are the same session.
#[derive(Clone, Copy)]
pub struct Session {
    workspace: StoredValue<Rc<Workspace>, LocalStorage>,
    turn: StoredValue<Rc<Mutex<()>>, LocalStorage>,
    dataset: RwSignal<Dataset>,
    save_state: RwSignal<SaveState>,
    done: RwSignal<Vec<Step>>,
    undone: RwSignal<Vec<Step>>,
    actor: RwSignal<Option<Id>>,
}

impl Session {
    /// A session over a workspace that was just opened.
    #[must_use]
    pub fn new(workspace: Workspace, dataset: Dataset) -> Self {
        let actor = remembered::get::<String>(&actor_key(&workspace)).and_then(|id| id.parse().ok());
        // Somebody who has left the team is nobody any more.
        let actor = actor.filter(|id| dataset.slot(Entity::Members, *id).is_some());
        Self {
            workspace: StoredValue::new_local(Rc::new(workspace)),
            turn: StoredValue::new_local(Rc::new(Mutex::new(()))),
            dataset: RwSignal::new(dataset),
            save_state: RwSignal::new(SaveState::Saved),
            done: RwSignal::new(Vec::new()),
            undone: RwSignal::new(Vec::new()),
            actor: RwSignal::new(actor),
        }
    }

    /// The session of the page.
    ///
    /// # Panics
    /// Outside a page that shows a workspace, which is a fault of the program.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }

    /// The records as they are; tracked.
    #[must_use]
    pub fn dataset(&self) -> Signal<Dataset> {
        self.dataset.into()
    }

    /// Whether everything is on the disk; tracked.
    #[must_use]
    pub fn save_state(&self) -> Signal<SaveState> {
        self.save_state.into()
    }

    /// The store below, for what only reads it (space used, backup state).
    #[must_use]
    pub fn workspace(&self) -> Rc<Workspace> {
        self.workspace.get_value()
    }

    /// The member at the keyboard, if they said who they are; what they do is noted under their name. Tracked.
    #[must_use]
    pub fn actor(&self) -> Signal<Option<Id>> {
        self.actor.into()
    }

    /// Says who is at the keyboard, in this browser until somebody else says so.
    pub fn set_actor(&self, member: Option<Id>) {
        let key = actor_key(&self.workspace());
        match member {
            Some(id) => remembered::set(&key, &id.to_string()),
            None => remembered::forget(&key),
        }
        self.actor.set(member);
    }

    /// A new id, for a record that is about to be made.
    #[must_use]
    pub fn mint(&self) -> Id {
        ids().mint()
    }

    /// Does `command`, wholly or not at all. When this returns `Ok`, it is on the disk.
    ///
    /// # Errors
    /// See [`DispatchError`].
    pub async fn dispatch(&self, command: Command) -> Result<Outcome, DispatchError> {
        let (outcome, inverse) = self.commit(&command).await?;
        if let Some(step) = inverse {
            self.done.update(|done| {
                done.push(step);
                if done.len() > UNDO_DEPTH {
                    done.remove(0);
                }
            });
            self.undone.update(Vec::clear);
        }
        Ok(outcome)
    }

    /// Does what the program itself has to put down: as [`Session::dispatch`], but no step that the user would undo.
    ///
    /// # Errors
    /// See [`DispatchError`].
    pub async fn put_down(&self, command: Command) -> Result<Outcome, DispatchError> {
        Ok(self.commit(&command).await?.0)
    }

    /// Whether there is something to undo; tracked.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.done.with(|done| !done.is_empty())
    }

    /// Whether there is something to redo; tracked.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        self.undone.with(|undone| !undone.is_empty())
    }

    /// Takes back the last command of this tab.
    ///
    /// # Errors
    /// See [`DispatchError`]; the step then stays to be tried again.
    pub async fn undo(&self) -> Result<Option<Outcome>, DispatchError> {
        self.revert(self.done, self.undone).await
    }

    /// Does again what was taken back last.
    ///
    /// # Errors
    /// See [`DispatchError`]; the step then stays to be tried again.
    pub async fn redo(&self) -> Result<Option<Outcome>, DispatchError> {
        self.revert(self.undone, self.done).await
    }

    async fn revert(
        &self,
        from: RwSignal<Vec<Step>>,
        to: RwSignal<Vec<Step>>,
    ) -> Result<Option<Outcome>, DispatchError> {
        let Some(step) = from.with_untracked(|steps| steps.last().cloned()) else { return Ok(None) };
        let command = Command::Revert { changes: step.changes };
        let (outcome, inverse) = self.commit(&command).await?;
        from.update(|steps| {
            steps.pop();
        });
        if let Some(inverse) = inverse {
            to.update(|steps| steps.push(Step { name: step.name, ..inverse }));
        }
        Ok(Some(Outcome { name: step.name, ..outcome }))
    }

    /// Takes over what other tabs have written.
    ///
    /// # Errors
    /// The store cannot be read, or holds a batch that does not fit.
    pub async fn catch_up(&self) -> Result<(), DispatchError> {
        let turn = self.turn.get_value();
        let _mine = turn.lock().await;
        let news = self.workspace().catch_up().await?;
        self.follow(news)
    }

    /// How a record came to be as it is. Read from the disk, because nothing of it is kept in memory.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub async fn history(&self, entity: Entity, id: Id) -> Result<History, StoreError> {
        self.settled().await;
        self.workspace().history(entity.table(), id).await
    }

    /// Waits until nothing is on its way to the disk.
    pub async fn settled(&self) {
        let turn = self.turn.get_value();
        drop(turn.lock().await);
    }

    /// Gives the workspace another key; nothing can be done from here afterwards. See [`Workspace::rekey`].
    ///
    /// # Errors
    /// See [`StoreError`]; everything then stays as it was.
    pub async fn rekey(&self, ways: &[NewWay<'_>], on_progress: impl Fn(Progress)) -> Result<(), StoreError> {
        let turn = self.turn.get_value();
        let _mine = turn.lock().await;
        // What other tabs wrote belongs under the new key too.
        let news = self.workspace().catch_up().await?;
        self.follow(news).map_err(|error| StoreError::Failed(error.to_string()))?;
        let (workspace, dataset) = (self.workspace(), self.dataset.get_untracked());
        workspace.rekey(&dataset, ways, on_progress).await
    }

    fn follow(&self, news: News) -> Result<(), DispatchError> {
        if !news.is_empty() {
            let next = news.onto(&self.dataset.get_untracked())?;
            self.dataset.set(next);
        }
        Ok(())
    }

    async fn commit(&self, command: &Command) -> Result<(Outcome, Option<Step>), DispatchError> {
        // Before anybody has to wait for this one.
        deciding::fetch().await.map_err(|_| DispatchError::NotFetched)?;
        let turn = self.turn.get_value();
        let _mine = turn.lock().await;
        let before = self.save_state.get_untracked();
        self.save_state.set(SaveState::Saving);
        let result = self.decide_and_store(command).await;
        self.save_state.set(match &result {
            Ok(_) => SaveState::Saved,
            Err(DispatchError::Store(error)) => SaveState::Failed(error.clone()),
            // What was refused never came to the disk, so it says nothing about an earlier batch that failed there.
            Err(_) => before,
        });
        result
    }

    async fn decide_and_store(&self, command: &Command) -> Result<(Outcome, Option<Step>), DispatchError> {
        let workspace = self.workspace();
        for _ in 0..MAX_TRIES {
            let before = self.dataset.get_untracked();
            // Somebody who was removed meanwhile is nobody any more.
            let actor = self.actor.get_untracked().filter(|id| before.slot(Entity::Members, *id).is_some());
            let mut context = Context { now: clock::now(), actor, ids: ids() };
            let decided = deciding::decide(&before, command, &mut context).await;
            let changes = decided.map_err(|_| DispatchError::NotFetched)??;
            let outcome = Outcome { name: command.name(), changes: changes.len() };
            if changes.is_empty() {
                return Ok((outcome, None));
            }
            let after = before.apply(&changes).map_err(does_not_fit)?;
            let inverse = before.inverse(&changes).map_err(does_not_fit)?;
            let entry = NewEntry { actor: context.actor, command: command.name(), changes };
            match workspace.commit(entry, &after).await {
                Ok(_) => {
                    self.dataset.set(after);
                    return Ok((outcome, Some(Step { name: command.name(), changes: inverse })));
                }
                Err(CommitError::HeadMoved(news)) => {
                    self.follow(news)?;
                    // A plan is only good for the records that it was made for; everything else is decided again.
                    if matches!(command, Command::Import { .. }) {
                        return Err(DispatchError::Outdated);
                    }
                }
                Err(CommitError::Store(error)) => return Err(error.into()),
            }
        }
        Err(DispatchError::TooBusy)
    }
}

fn actor_key(workspace: &Workspace) -> String {
    format!("zhiji.actor.{}", workspace.id())
}

fn ids() -> IdSequence {
    IdSequence::new(clock::now().0, random::bits())
}

fn does_not_fit(error: ApplyError) -> DispatchError {
    let entity = match &error {
        ApplyError::UnknownTable(table)
        | ApplyError::Missing { table, .. }
        | ApplyError::AlreadyThere { table, .. } => Entity::of(*table),
        ApplyError::Ragged | ApplyError::WrongKind(_) => None,
    };
    let entity = entity.unwrap_or(Entity::Settings);
    let rule = match error {
        // Another tab removed what this one was about to change.
        ApplyError::Missing { .. } => Rule::Gone,
        other => Rule::DoesNotFit(other),
    };
    DispatchError::Refused(Refusal { entity, field: None, rule })
}
