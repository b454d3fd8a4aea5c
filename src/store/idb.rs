//! A thin typed layer over the browser's IndexedDB: opening with all its events, transactions with a chosen durability
//! that end in `complete` or in the reason of their abort, and requests as futures.
//!
//! Inside a transaction nothing but its own requests may be awaited: the browser ends it as soon as it is left alone.

use super::wait::{Arrival, Arrive, arrival};
use js_sys::{Array, Function, Object, Reflect};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    DomException, Event, IdbDatabase, IdbFactory, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction,
    IdbVersionChangeEvent,
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
    /// There is no such database, and none was to be made.
    #[error("there is no such database")]
    Missing,
    /// The values are sealed with another key than they were when it was opened.
    #[error("the values have another key now")]
    Rekeyed,
    /// The connection is gone; a new one may work.
    #[error("the connection to the database was lost ({0})")]
    Lost(String),
    /// Anything else, in the browser's words.
    #[error("{name}: {message}")]
    Other {
        /// The kind of error.
        name: String,
        /// What the browser says about it.
        message: String,
    },
}

impl From<DomException> for IdbError {
    fn from(error: DomException) -> Self {
        let (name, message) = (error.name(), error.message());
        match name.as_str() {
            "QuotaExceededError" => Self::Quota,
            "VersionError" => Self::Newer,
            // What browsers say when the database under a connection has gone, or its disk.
            "InvalidStateError" | "UnknownError" | "TransactionInactiveError" | "AbortError" => {
                Self::Lost(format!("{name}: {message}"))
            }
            _ => Self::Other { name, message },
        }
    }
}

impl From<JsValue> for IdbError {
    fn from(error: JsValue) -> Self {
        match error.dyn_into::<DomException>() {
            Ok(error) => error.into(),
            Err(other) => Self::Other { name: "Error".to_owned(), message: format!("{other:?}") },
        }
    }
}

/// What can happen to a database without being asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Notice {
    /// Opening or deleting waits for another tab that has the database open.
    Blocked,
    /// Another tab wants to upgrade or delete the database; it was closed to let it.
    Superseded,
    /// The browser closed the connection (storage cleared, disk trouble).
    Lost,
}

/// Hears what happens to a database.
pub type Listener = Rc<dyn Fn(Notice)>;

/// Builds the object stores of a database that is at the given older version, 0 if it is new.
///
/// An error leaves the database as it was: one that did not exist is not made.
pub type Upgrade = fn(&IdbDatabase, u32) -> Result<(), IdbError>;

fn factory() -> Result<IdbFactory, IdbError> {
    Reflect::get(&js_sys::global(), &"indexedDB".into())
        .ok()
        .and_then(|factory| factory.dyn_into::<IdbFactory>().ok())
        .ok_or(IdbError::Unavailable)
}

type Handler = Closure<dyn FnMut(Event)>;

fn handler(handle: impl FnMut(Event) + 'static) -> Handler {
    Closure::<dyn FnMut(Event)>::new(handle)
}

fn function(handler: &Handler) -> &Function {
    handler.as_ref().unchecked_ref()
}

/// An open database. Dropping it closes the connection.
#[derive(Debug)]
pub struct Database {
    db: IdbDatabase,
    _events: [Handler; 2],
}

impl Drop for Database {
    fn drop(&mut self) {
        self.db.set_onclose(None);
        self.db.set_onversionchange(None);
        self.db.close();
    }
}

/// Opens `name`, upgrading it to `version` if it is older or new.
///
/// # Errors
/// See [`IdbError`].
pub async fn open(name: &str, version: u32, upgrade: Upgrade, listener: Listener) -> Result<Database, IdbError> {
    let request = factory()?.open_with_u32(name, version)?;
    let failed = Rc::new(Cell::new(None));
    let on_upgrade = {
        let (request, failed) = (request.clone(), Rc::clone(&failed));
        handler(move |event| {
            let db: Option<IdbDatabase> = request.result().ok().and_then(|db| db.dyn_into().ok());
            let old = event.dyn_into::<IdbVersionChangeEvent>().map_or(0.0, |event| event.old_version());
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "our versions are small")]
            let result = db.map_or(Err(IdbError::Unavailable), |db| upgrade(&db, old as u32));
            if let Err(error) = result {
                failed.set(Some(error));
                let _aborted = request.transaction().map(|transaction| transaction.abort());
            }
        })
    };
    request.set_onupgradeneeded(Some(function(&on_upgrade)));
    let opened = settle(&request, &listener).await;
    request.set_onupgradeneeded(None);
    match (opened, failed.take()) {
        (_, Some(error)) | (Err(error), None) => Err(error),
        (Ok(db), None) => Ok(watch(db.unchecked_into(), listener)),
    }
}

/// Deletes the database `name`; one that does not exist is deleted already.
///
/// # Errors
/// See [`IdbError`].
pub async fn delete(name: &str, listener: Listener) -> Result<(), IdbError> {
    let request = factory()?.delete_database(name)?;
    settle(&request, &listener).await.map(drop)
}

/// Has the browser begin a new log file for this site's databases. To be done before anything is written to a database that was opened.
///
/// When Chromium is killed (or its disk gets full) in the middle of a write, the last record of its log is cut off.
/// Reading it again goes well, as if it ended before the cut. But Chromium then writes on *behind* the cut, and the time
/// after, it finds the log damaged and begins with an empty database, without a word. Deleting a database that had
/// something in it makes it compact, and with that write what the log holds elsewhere and begin another one.
pub async fn begin_new_log() {
    const NAME: &str = "new-log";
    let made = open(NAME, 1, |db, _| Ok(db.create_object_store("empty").map(drop)?), Rc::new(|_| ())).await;
    drop(made);
    // Where this does not work, opening what matters does not either, or the cut was never there: nothing to tell.
    let _deleted = delete(NAME, Rc::new(|_| ())).await;
}

/// The names of all databases of this site; `None` where the browser does not tell.
pub async fn names() -> Option<Vec<String>> {
    let factory = factory().ok()?;
    let list: Function = Reflect::get(&factory, &"databases".into()).ok()?.dyn_into().ok()?;
    let promise: js_sys::Promise = list.call0(&factory).ok()?.dyn_into().ok()?;
    let found: Array = wasm_bindgen_futures::JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    Some(found.iter().filter_map(|entry| Reflect::get(&entry, &"name".into()).ok()?.as_string()).collect())
}

async fn settle(request: &IdbOpenDbRequest, listener: &Listener) -> Result<JsValue, IdbError> {
    let listener = Rc::clone(listener);
    let on_blocked = handler(move |_| listener(Notice::Blocked));
    request.set_onblocked(Some(function(&on_blocked)));
    let result = Reply::of(request.clone().into()).await_result().await;
    request.set_onblocked(None);
    result
}

fn watch(db: IdbDatabase, listener: Listener) -> Database {
    let lost = Rc::clone(&listener);
    let on_close = handler(move |_| lost(Notice::Lost));
    let closing = db.clone();
    let on_version_change = handler(move |_| {
        closing.close();
        listener(Notice::Superseded);
    });
    db.set_onclose(Some(function(&on_close)));
    db.set_onversionchange(Some(function(&on_version_change)));
    Database { db, _events: [on_close, on_version_change] }
}

/// What a transaction may do, and when it counts as complete.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// Read only.
    Read,
    /// Write; complete when it is on the disk.
    WriteStrict,
}

impl Database {
    /// Begins a transaction on `stores`.
    ///
    /// # Errors
    /// [`IdbError::Lost`] if the connection was closed.
    pub fn begin(&self, stores: &[&str], mode: Mode) -> Result<Transaction, IdbError> {
        // web-sys has durability behind an unstable switch only, so the method is called by name.
        let names: Array = stores.iter().map(|name| JsValue::from(*name)).collect();
        let (mode, durability) = match mode {
            Mode::Read => ("readonly", "default"),
            Mode::WriteStrict => ("readwrite", "strict"),
        };
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &durability.into())?;
        let method: Function = Reflect::get(&self.db, &"transaction".into())?.unchecked_into();
        let transaction = method.call3(&self.db, &names, &mode.into(), &options)?;
        Ok(Transaction::watch(transaction.unchecked_into()))
    }
}

/// A transaction. Dropped before it is complete, it is aborted: no half batch is ever stored.
#[derive(Debug)]
pub struct Transaction {
    inner: IdbTransaction,
    ended: Cell<bool>,
    end: RefCell<Option<Arrival<Result<(), IdbError>>>>,
    _events: [Handler; 2],
}

impl Drop for Transaction {
    fn drop(&mut self) {
        self.inner.set_oncomplete(None);
        self.inner.set_onabort(None);
        if !self.ended.get() {
            let _aborted = self.inner.abort();
        }
    }
}

impl Transaction {
    fn watch(transaction: IdbTransaction) -> Self {
        let (arrive, end) = arrival();
        let completed: Arrive<_> = arrive.clone();
        let on_complete = handler(move |_| completed.with(Ok(())));
        let aborted = transaction.clone();
        let on_abort = handler(move |_| {
            arrive.with(Err(aborted
                .error()
                .map_or_else(|| IdbError::Lost("aborted by the browser".to_owned()), IdbError::from)));
        });
        transaction.set_oncomplete(Some(function(&on_complete)));
        transaction.set_onabort(Some(function(&on_abort)));
        Self {
            inner: transaction,
            ended: Cell::new(false),
            end: RefCell::new(Some(end)),
            _events: [on_complete, on_abort],
        }
    }

    fn store(&self, name: &str) -> Result<IdbObjectStore, IdbError> {
        Ok(self.inner.object_store(name)?)
    }

    /// The value under `key`, undefined if there is none.
    ///
    /// # Errors
    /// See [`IdbError`].
    pub async fn get(&self, store: &str, key: &JsValue) -> Result<JsValue, IdbError> {
        Reply::of(self.store(store)?.get(key)?).await_result().await
    }

    /// All keys in order.
    ///
    /// # Errors
    /// See [`IdbError`].
    pub async fn keys(&self, store: &str) -> Result<Vec<JsValue>, IdbError> {
        let keys = Reply::of(self.store(store)?.get_all_keys()?).await_result().await?;
        Ok(Array::from(&keys).to_vec())
    }

    /// The values whose keys lie in `range` (undefined: all), in key order.
    ///
    /// # Errors
    /// See [`IdbError`].
    pub async fn values(&self, store: &str, range: &JsValue) -> Result<Vec<JsValue>, IdbError> {
        let values = Reply::of(self.store(store)?.get_all_with_key(range)?).await_result().await?;
        Ok(Array::from(&values).to_vec())
    }

    /// Puts `value` under `key`. Whether that went well shows at [`Transaction::complete`].
    ///
    /// # Errors
    /// The browser refuses at once.
    pub fn put(&self, store: &str, key: &JsValue, value: &JsValue) -> Result<(), IdbError> {
        self.store(store)?.put_with_key(value, key)?;
        Ok(())
    }

    /// As [`Transaction::put`], and waits until the browser took it: lets the page breathe between many values.
    ///
    /// # Errors
    /// See [`IdbError`].
    pub async fn put_slowly(&self, store: &str, key: &JsValue, value: &JsValue) -> Result<(), IdbError> {
        Reply::of(self.store(store)?.put_with_key(value, key)?).await_result().await.map(drop)
    }

    /// Deletes the value under `key`, or those in a range of keys.
    ///
    /// # Errors
    /// The browser refuses at once.
    pub fn delete(&self, store: &str, key: &JsValue) -> Result<(), IdbError> {
        self.store(store)?.delete(key)?;
        Ok(())
    }

    /// Waits until everything is stored; only then is it.
    ///
    /// # Errors
    /// Why the browser aborted it. Nothing of it was stored then.
    pub async fn complete(self) -> Result<(), IdbError> {
        let Some(end) = self.end.take() else { return Ok(()) };
        // Tells the browser that no more requests follow; it would find out by itself a little later.
        if let Ok(commit) = Reflect::get(&self.inner, &"commit".into()).and_then(JsCast::dyn_into::<Function>) {
            let _early = commit.call0(&self.inner);
        }
        let result = end.await;
        self.ended.set(true);
        result
    }

    /// Why a request of this transaction failed: the reason of the abort says more than the request does.
    pub async fn reason(self, of_request: IdbError) -> IdbError {
        match self.complete().await {
            Err(reason) => reason,
            Ok(()) => of_request,
        }
    }
}

/// One request, until it is answered.
#[derive(Debug)]
struct Reply {
    request: IdbRequest,
    answer: RefCell<Option<Arrival<Result<JsValue, IdbError>>>>,
    _events: [Handler; 2],
}

impl Drop for Reply {
    fn drop(&mut self) {
        self.request.set_onsuccess(None);
        self.request.set_onerror(None);
    }
}

impl Reply {
    fn of(request: IdbRequest) -> Self {
        let (arrive, answer) = arrival();
        let succeeded: Arrive<_> = arrive.clone();
        let source = request.clone();
        let on_success = handler(move |_| succeeded.with(source.result().map_err(IdbError::from)));
        let source = request.clone();
        let on_error = handler(move |_| {
            let error = source.error().ok().flatten();
            arrive.with(Err(error.map_or_else(|| IdbError::Lost("no reason given".to_owned()), IdbError::from)));
        });
        request.set_onsuccess(Some(function(&on_success)));
        request.set_onerror(Some(function(&on_error)));
        Self { request, answer: RefCell::new(Some(answer)), _events: [on_success, on_error] }
    }

    async fn await_result(self) -> Result<JsValue, IdbError> {
        match self.answer.take() {
            Some(answer) => answer.await,
            None => Ok(JsValue::UNDEFINED),
        }
    }
}
