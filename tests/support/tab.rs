//! A tab without a page: a workspace, the data set that it shows, and the way from a command to the disk.

#![allow(dead_code, reason = "each test file uses a part of it")]

use crate::unlocked::open;
use zhiji::domain::command::{Command, Context};
use zhiji::domain::customers::customer;
use zhiji::domain::dataset::Dataset;
use zhiji::domain::decide::decide;
use zhiji::domain::entity::Entity;
use zhiji::kernel::change::Change;
use zhiji::kernel::id::Id;
use zhiji::kernel::value::Value;
use zhiji::platform::{clock, random};
use zhiji::store::workspaces::{self, WorkspaceKind};
use zhiji::store::{CommitError, NewEntry, Workspace};

pub struct Tab {
    pub workspace: Workspace,
    pub dataset: Dataset,
}

impl Tab {
    pub async fn open(id: &str) -> Self {
        let (workspace, dataset) = open(id).await.expect("it opens");
        Self { workspace, dataset }
    }

    /// What `command` changes; `None` if it is refused or changes nothing.
    pub fn decide(&self, command: &Command) -> Option<Vec<Change>> {
        let mut context = Context { now: clock::now(), actor: None, ids: random::ids() };
        decide(&self.dataset, command, &mut context).ok().filter(|changes| !changes.is_empty())
    }

    pub async fn commit(&mut self, command: &Command, changes: Vec<Change>) -> Result<u64, CommitError> {
        let after = self.dataset.apply(&changes).expect("what is decided fits");
        let entry = NewEntry { actor: None, command: command.name(), changes };
        let committed = self.workspace.commit(entry, &after).await?;
        self.dataset = after;
        Ok(committed.sequence)
    }

    pub async fn try_run(&mut self, command: &Command) -> Result<u64, CommitError> {
        let changes = self.decide(command).expect("it is allowed");
        self.commit(command, changes).await
    }

    pub async fn run(&mut self, command: &Command) -> u64 {
        self.try_run(command).await.expect("it is stored")
    }

    pub async fn add_customer(&mut self, name: &str) -> u64 {
        let values = vec![(customer::NAME.into(), Value::text(name))];
        self.run(&Command::Create { entity: Entity::Customers, id: random::id(), values }).await
    }

    /// Takes over what other tabs have written.
    pub async fn follow(&mut self) {
        let news = self.workspace.catch_up().await.expect("it can be read");
        self.dataset = news.onto(&self.dataset).expect("it fits");
    }
}

/// An empty workspace of its own; gives its id.
pub async fn fresh() -> String {
    workspaces::create("test", WorkspaceKind::Real).await.expect("it is made").id
}

/// The command that adds so many customers.
pub fn bulk(count: usize) -> Command {
    let mut ids = random::ids();
    let values = |n| vec![(customer::NAME.into(), Value::text(&format!("customer {n}")))];
    Command::CreateMany { entity: Entity::Customers, rows: (0..count).map(|n| (ids.mint(), values(n))).collect() }
}

/// The ids of all customers in the order they came.
pub fn customers(dataset: &Dataset) -> Vec<Id> {
    let table = dataset.table(Entity::Customers);
    table.slots().filter_map(|slot| table.id_at(slot)).collect()
}
