//! The connection to one workspace's database: reopened when it is lost, closed for good when another tab needs that.

use super::error::StoreError;
use super::idb::{self, Database, IdbError, Listener, Notice, Upgrade};
use super::layout;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

/// A connection that survives being lost once an operation.
pub struct Connection {
    name: String,
    database: RefCell<Option<Rc<Database>>>,
    superseded: Cell<bool>,
    listener: Listener,
}

impl std::fmt::Debug for Connection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Connection").field("name", &self.name).finish_non_exhaustive()
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
                name: layout::database(workspace),
                database: RefCell::new(None),
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
        let opening = idb::open(&self.name, layout::VERSION, upgrade, Rc::clone(&self.listener));
        let ((), opened) = futures::future::join(idb::begin_new_log(), opening).await;
        let database = Rc::new(opened?);
        *self.database.borrow_mut() = Some(Rc::clone(&database));
        Ok(database)
    }

    fn forget(&self) {
        if let Ok(mut database) = self.database.try_borrow_mut() {
            *database = None;
        }
    }

    /// Runs `work`; if the connection proves to be lost, once more on a new one (`work` is then told so).
    ///
    /// # Errors
    /// Those of `work`, and of reopening.
    pub async fn run<T>(&self, work: impl AsyncFn(&Database, Try) -> Result<T, IdbError>) -> Result<T, StoreError> {
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

/// Whether an operation is run again because the connection was lost: what was lost may be its success.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Try {
    /// For the first time.
    First,
    /// After a connection was lost on the way.
    Again,
}
