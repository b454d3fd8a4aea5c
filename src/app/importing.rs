//! An import on its way from a file to a batch: looked at, mapped, planned, committed.

use super::session::{DispatchError, Session};
use crate::domain::command::Command;
use crate::domain::entity::Entity;
use crate::platform::worker::{Planned, Worker};
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

pub use crate::codec::delimited::{Dialect, Encoding, FileNote, Separator};
pub use crate::codec::import::{
    ColumnSeen, Counts, FormatChoice, Guess, Inspection, Mapping, NamePart, NewKind, RowError, Target, importable,
    match_fields, new_key, suggest, suggest_for, targets_for,
};
pub use crate::codec::protocol::Failure;
pub use crate::codec::values::DateForm;

/// Where the import stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// No file yet.
    Choosing,
    /// The file is looked at: (bytes done, bytes in all).
    Inspecting(u64, u64),
    /// The columns are shown and can be corrected.
    Mapping,
    /// The whole file is read and checked: (bytes done, bytes in all).
    Planning(u64, u64),
    /// What the import would do is shown.
    Planned,
    /// The batch is on its way to the disk.
    Committing,
    /// It is on the disk.
    Done,
}

/// Why the import cannot go on. Nothing was changed.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// The worker says so.
    Worker(Failure),
    /// The session says so.
    Session(DispatchError),
}

/// One import. Copied freely; all copies are the same.
#[derive(Clone, Copy)]
pub struct Importing {
    session: Session,
    worker: StoredValue<Worker, LocalStorage>,
    file: StoredValue<Option<File>, LocalStorage>,
    stage: RwSignal<Stage>,
    trouble: RwSignal<Option<Trouble>>,
    seen: RwSignal<Option<Inspection>>,
    mapping: RwSignal<Option<Mapping>>,
    planned: RwSignal<Option<Planned>>,
}

impl Importing {
    /// An import that waits for its file.
    #[must_use]
    pub fn new(session: Session) -> Self {
        Self {
            session,
            worker: StoredValue::new_local(Worker::new()),
            file: StoredValue::new_local(None),
            stage: RwSignal::new(Stage::Choosing),
            trouble: RwSignal::new(None),
            seen: RwSignal::new(None),
            mapping: RwSignal::new(None),
            planned: RwSignal::new(None),
        }
    }

    /// Where it stands; tracked.
    #[must_use]
    pub fn stage(self) -> Signal<Stage> {
        self.stage.into()
    }

    /// What stands in the way; tracked.
    #[must_use]
    pub fn trouble(self) -> Signal<Option<Trouble>> {
        self.trouble.into()
    }

    /// What was seen in the file; tracked.
    #[must_use]
    pub fn seen(self) -> Signal<Option<Inspection>> {
        self.seen.into()
    }

    /// What becomes of the columns.
    #[must_use]
    pub fn mapping(self) -> RwSignal<Option<Mapping>> {
        self.mapping
    }

    /// How much the import would do; tracked.
    #[must_use]
    pub fn counts(self) -> Option<Counts> {
        self.planned.read().as_ref().map(|plan| plan.counts.clone())
    }

    /// The rows that would be left out; tracked.
    #[must_use]
    pub fn row_errors(self) -> Vec<RowError> {
        self.planned.read().as_ref().map_or_else(Vec::new, |plan| plan.errors.clone())
    }

    /// Begins anew, with no file.
    pub fn start_over(self) {
        self.worker.with_value(Worker::cancel);
        self.file.set_value(None);
        self.trouble.set(None);
        self.seen.set(None);
        self.mapping.set(None);
        self.planned.set(None);
        self.stage.set(Stage::Choosing);
    }

    /// Looks at a file. `anonymous` is what a customer is called whom the file does not name.
    pub fn open(self, file: File, anonymous: String) {
        self.start_over();
        self.file.set_value(Some(file));
        self.inspect(FormatChoice::default(), anonymous);
    }

    /// Looks at the same file again, read in another way.
    pub fn read_as(self, choice: FormatChoice, anonymous: String) {
        self.inspect(choice, anonymous);
    }

    fn inspect(self, choice: FormatChoice, anonymous: String) {
        let Some(file) = self.file.get_value() else { return };
        self.trouble.set(None);
        self.stage.set(Stage::Inspecting(0, 0));
        let worker = self.worker.get_value();
        spawn_local(async move {
            let heard = move |done, total| self.progress(Stage::Inspecting(done, total));
            match worker.inspect(&file, choice, heard).await {
                Ok(seen) => {
                    let mapping = self.session.dataset().with_untracked(|data| suggest(&seen, data, &anonymous));
                    self.mapping.set(Some(mapping));
                    self.seen.set(Some(seen));
                    self.stage.set(Stage::Mapping);
                }
                Err(failure) => self.fail(Trouble::Worker(failure), Stage::Choosing),
            }
        });
    }

    /// Takes the rows for records of another type.
    pub fn take_as(self, entity: Entity, anonymous: &str) {
        let seen = self.seen.get_untracked();
        let Some(seen) = seen else { return };
        let mapping = self.session.dataset().with_untracked(|data| suggest_for(&seen, data, entity, anonymous));
        self.mapping.set(Some(mapping));
    }

    /// Goes back from the plan to the columns.
    pub fn correct(self) {
        self.planned.set(None);
        self.trouble.set(None);
        self.stage.set(Stage::Mapping);
    }

    /// Reads the whole file and finds out what importing it would do.
    pub fn plan(self) {
        spawn_local(async move {
            if let Err(trouble) = self.make_plan().await {
                self.fail(trouble, Stage::Mapping);
            }
        });
    }

    async fn make_plan(self) -> Result<(), Trouble> {
        let (Some(file), Some(seen), Some(mapping)) =
            (self.file.get_value(), self.seen.get_untracked(), self.mapping.get_untracked())
        else {
            return Ok(());
        };
        self.trouble.set(None);
        self.stage.set(Stage::Planning(0, seen.bytes));
        let workspace = self.session.workspace();
        let heard = move |done, total| self.progress(Stage::Planning(done, total));
        let worker = self.worker.get_value();
        let planned = worker
            .plan(&file, &seen, &mapping, (workspace.id(), workspace.key().to_value()), heard)
            .await
            .map_err(Trouble::Worker)?;
        self.planned.set(Some(planned));
        self.stage.set(Stage::Planned);
        Ok(())
    }

    /// Carries the plan out, in one batch.
    pub fn commit(self) {
        let Some(planned) = self.planned.get_untracked() else { return };
        self.stage.set(Stage::Committing);
        self.trouble.set(None);
        spawn_local(async move {
            match self.session.dispatch(Command::Import { changes: planned.changes }).await {
                Ok(_) => self.stage.set(Stage::Done),
                Err(DispatchError::Outdated) => self.plan_again().await,
                Err(error) => self.fail(Trouble::Session(error), Stage::Planned),
            }
        });
    }

    /// The records changed under the plan: it is made anew, and shown again before anything is done.
    async fn plan_again(self) {
        match self.make_plan().await {
            Ok(()) => self.trouble.set(Some(Trouble::Session(DispatchError::Outdated))),
            Err(trouble) => self.fail(trouble, Stage::Mapping),
        }
    }

    /// Ends whatever the worker does; the step before is shown again.
    pub fn cancel(self) {
        self.worker.with_value(Worker::cancel);
    }

    fn progress(self, stage: Stage) {
        // An answer may come in after the page is gone.
        let _gone = self.stage.try_set(stage);
    }

    fn fail(self, trouble: Trouble, back_to: Stage) {
        let cancelled = trouble == Trouble::Worker(Failure::Cancelled);
        let _gone = self.trouble.try_set((!cancelled).then_some(trouble));
        let _gone = self.stage.try_set(back_to);
    }
}
