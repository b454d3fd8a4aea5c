//! The connection to one workspace's database: reopened when it is lost, closed for good when another tab needs that.

use super::error::StoreError;
use super::idb::{self, Database, IdbError, Listener, Notice, Upgrade};
use super::layout;
use crate::platform::sentinel;
use futures::FutureExt;
use futures::future::{LocalBoxFuture, Shared};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen_futures::spawn_local;

/// A connection that survives being lost once an operation.
pub struct Connection {
    workspace: String,
    database: RefCell<Option<Rc<Database>>>,
    // Nothing is written before it is there; see `idb::begin_new_log`.
    new_log: RefCell<Option<Shared<LocalBoxFuture<'static, ()>>>>,
    superseded: Cell<bool>,
    listener: Listener,
}

impl std::fmt::Debug for Connection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Connection").field("workspace", &self.workspace).finish_non_exhaustive()
    }
}

impl Connection {
    /// Connects to the database of `workspace`, which `upgrade` may make.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub async fn open(workspace: &str, upgrade: Upgrade, listener: Listener) -> Result<Rc<Self>, StoreError> {
        let connection = Rc::new_cyclic(|this: &Weak<Self>| {
            let this = this.clone();
            let heard: Listener = Rc::new(move |notice| {
                if let Some(this) = this.upgrade() {
                    this.forget();
                    this.superseded.set(this.superseded.get() || notice == Notice::Superseded);
                }
                listener(notice);
            });
            Self {
                workspace: workspace.to_owned(),
                database: RefCell::new(None),
                new_log: RefCell::new(None),
                superseded: Cell::new(false),
                listener: heard,
            }
        });
        connection.connect(upgrade).await?;
        Ok(connection)
    }

    async fn connect(&self, upgrade: Upgrade) -> Result<Rc<Database>, StoreError> {
        if self.superseded.get() {
            return Err(StoreError::Superseded);
        }
        let known = self.database.borrow().clone();
        if let Some(database) = known {
            return Ok(database);
        }
        let name = layout::database(&self.workspace);
        let opened = idb::open(&name, layout::VERSION, upgrade, Rc::clone(&self.listener)).await;
        let database = Rc::new(opened.map_err(|error| missed(&self.workspace, error.into()))?);
        *self.database.borrow_mut() = Some(Rc::clone(&database));
        Ok(database)
    }

    fn forget(&self) {
        if let Ok(mut database) = self.database.try_borrow_mut() {
            *database = None;
        }
        self.new_log.take();
    }

    /// The new log of this connection, which is begun when it is first asked for.
    fn new_log(&self) -> Shared<LocalBoxFuture<'static, ()>> {
        let mut log = self.new_log.borrow_mut();
        log.get_or_insert_with(|| idb::begin_new_log().boxed_local().shared()).clone()
    }

    /// Runs `work`, which only reads; if the connection proves to be lost, once more on a new one.
    ///
    /// # Errors
    /// Those of `work`, and of reopening.
    pub async fn read<T>(&self, work: impl AsyncFn(&Database) -> Result<T, IdbError>) -> Result<T, StoreError> {
        self.run(async |database, _| work(database).await).await
    }

    /// Begins the new log that writing waits for, so that the first write finds it done.
    pub fn prepare_to_write(&self) {
        spawn_local(self.new_log());
    }

    /// Runs `work`, which writes; if the connection proves to be lost, once more on a new one (`work` is then told so).
    ///
    /// # Errors
    /// Those of `work`, and of reopening.
    pub async fn write<T>(&self, work: impl AsyncFn(&Database, Try) -> Result<T, IdbError>) -> Result<T, StoreError> {
        let work = &work;
        self.run(async |database, attempt| {
            self.new_log().await;
            work(database, attempt).await
        })
        .await
    }

    async fn run<T>(&self, work: impl AsyncFn(&Database, Try) -> Result<T, IdbError>) -> Result<T, StoreError> {
        let database = self.connect(layout::expect_there).await?;
        match work(&database, Try::First).await {
            Err(IdbError::Lost(_)) => {
                self.forget();
                drop(database);
                let database = self.connect(layout::expect_there).await?;
                Ok(work(&database, Try::Again).await?)
            }
            result => Ok(result?),
        }
    }
}

/// A database that is not there, though the sentinel knows of it, was lost: also when it vanished between two uses.
pub(super) fn missed(workspace: &str, error: StoreError) -> StoreError {
    match (error, sentinel::read(workspace)) {
        (StoreError::NoWorkspace, Some(expected)) => StoreError::DataLoss { expected, found: 0 },
        (error, _) => error,
    }
}

/// Whether an operation is run again because the connection was lost: what was lost may be its success.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Try {
    /// For the first time.
    First,
    /// After a connection was lost on the way.
    Again,
}
