//! A thin typed layer over the browser's IndexedDB: opening with all its events, transactions with a chosen durability
//! that end in `complete` or in the reason of their abort, and requests as futures.
//!
//! Inside a transaction nothing but its own requests may be awaited: the browser ends it as soon as it is left alone.

use super::wait::{Promised, promise};
use js_sys::{Array, Reflect, Uint8Array};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    DomException, Event, IdbDatabase, IdbFactory, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest, IdbRequest,
    IdbTransaction, IdbTransactionDurability, IdbTransactionMode, IdbTransactionOptions, IdbVersionChangeEvent,
};

/// What went wrong in the browser's database.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IdbError {
    /// The browser has none, or forbids it (some private modes).
    #[error("this browser offers no IndexedDB here")]
    Unavailable,
    /// No space left for this site.
    #[error("the browser gives no more space")]
    Quota,
    /// The database is of a newer version than this program knows.
    #[error("the database is of a newer version")]
    Newer,
    /// The connection is gone; a new one may work.
    #[error("the connection to the database was lost ({0})")]
    Lost(String),
    /// The transaction was aborted by this program.
    #[error("aborted")]
    Aborted,
    /// Anything else, in the browser's words.
    #[error("{name}: {message}")]
    Other {
        /// The kind of error.
        name: String,
        /// What the browser says about it.
        message: String,
    },
}

impl IdbError {
    fn of(name: &str, message: &str) -> Self {
        match name {
            "QuotaExceededError" => Self::Quota,
            "VersionError" => Self::Newer,
            "InvalidStateError" | "UnknownError" | "TransactionInactiveError" => Self::Lost(format!("{name}: {message}")),
            "AbortError" if message.to_lowercase().contains("connection") => Self::Lost(message.to_owned()),
            "AbortError" => Self::Aborted,
            _ => Self::Other { name: name.to_owned(), message: message.to_owned() },
        }
    }

    fn from_exception(exception: Option<DomException>) -> Self {
        exception.map_or(Self::Aborted, |error| Self::of(&error.name(), &error.message()))
    }
}

impl From<JsValue> for IdbError {
    fn from(error: JsValue) -> Self {
        match error.dyn_into::<DomException>() {
            Ok(error) => Self::of(&error.name(), &error.message()),
            Err(other) => Self::Other { name: "Error".to_owned(), message: format!("{other:?}") },
        }
    }
}

/// What can happen to an open database without being asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Notice {
    /// Opening waits for another tab that has an older version open.
    Blocked,
    /// Another tab wants to upgrade or delete the database; it was closed to let it.
    Superseded,
    /// The browser closed the connection (storage cleared, disk trouble).
    Lost,
}

fn factory() -> Result<IdbFactory, IdbError> {
    Reflect::get(&js_sys::global(), &"indexedDB".into())
        .ok()
        .and_then(|factory| factory.dyn_into::<IdbFactory>().ok())
        .ok_or(IdbError::Unavailable)
}

/// An open database. Dropping it closes the connection.
#[derive(Debug)]
pub struct Database {
    db: IdbDatabase,
    open: Rc<Cell<bool>>,
    _events: [Closure<dyn FnMut(Event)>; 2],
}

impl Drop for Database {
    fn drop(&mut self) {
        self.db.set_onclose(None);
        self.db.set_onversionchange(None);
        self.db.close();
    }
}

/// How a database looks when it is new or older than `version`.
pub type Upgrade<'a> = &'a dyn Fn(&IdbDatabase, u32) -> Result<(), JsValue>;

/// Opens `name`. If it does not exist, `upgrade` is called with 0; an error from it leaves everything as it was.
///
/// # Errors
/// See [`IdbError`].
pub async fn open(
    name: &str,
    version: u32,
    upgrade: Upgrade<'_>,
    notify: Rc<dyn Fn(Notice)>,
) -> Result<Database, IdbError> {
    let request = factory()?.open_with_u32(name, version)?;
    let upgrading = opened(&request, &notify);
    loop {
        match upgrading.clone().await {
            Opening::Upgrade(old) => {
                let db: IdbDatabase = request.result()?.unchecked_into();
                if let Err(error) = upgrade(&db, old) {
                    if let Some(transaction) = request.transaction() {
                        let _aborted = transaction.abort();
                    }
                    return Err(error.into());
                }
                upgrading.again();
            }
            Opening::Done => return Ok(Database::watch(request.result()?.unchecked_into(), notify)),
            Opening::Failed(error) => return Err(error),
        }
    }
}

#[derive(Clone, Debug)]
enum Opening {
    Upgrade(u32),
    Done,
    Failed(IdbError),
}
