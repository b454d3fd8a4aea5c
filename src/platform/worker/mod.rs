//! The worker as the page sees it: started when first needed, asked with `await`, ended to cancel.

mod answered;

pub use answered::{MadeBackup, Planned, ReadBackup};

use super::cipher::Key;
use super::picture::Grey;
use crate::codec::asking::{OpenError, SealedAnswer};
use crate::codec::backup::{Lock, Opener};
use crate::codec::export::Keys;
use crate::codec::import::{Format, FormatChoice, Inspection, Mapping};
use crate::codec::keyring::Recipe;
use crate::codec::protocol::{FAILED, Failure, Numbered, PROGRESS, Request, read_restored};
use crate::codec::{journal::read_changes, wire::Reader};
use crate::kernel::change::Change;
use answered::{BackedUp, Codes, Failed, Guessed, Inspected, NotDerived, Opened, PlannedRows, Restored};
use js_sys::{Array, ArrayBuffer, Function, JsString, Promise, Uint8Array};
use serde::de::DeserializeOwned;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, MessageEvent};

#[wasm_bindgen]
extern "C" {
    /// boot.js knows what the worker's file is called in this build.
    #[wasm_bindgen(js_namespace = ["window", "zhiji"], js_name = startWorker, catch)]
    fn start_worker() -> Result<web_sys::Worker, JsValue>;
}

/// The JSON of an answer, and what travelled beside it.
type Heard = (String, JsValue);

/// Why there is no answer, as far as it takes no reading of it. What is not asked for in the first file of the program
/// is read where it is asked for, because reading weighs much.
enum Refused {
    /// The worker says why, as the JSON of [`Answer::Failed`](crate::codec::protocol::Answer::Failed).
    Told(String),
    /// It stopped; in the browser's words.
    Crashed(String),
    /// The user cancelled.
    Cancelled,
}

impl From<Refused> for Failure {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Told(json) => {
                let read = serde_json::from_str::<Failed<Failure>>(&json);
                read.map_or_else(|error| Failure::Crashed { reason: error.to_string() }, |failed| failed.failure)
            }
            Refused::Crashed(reason) => Failure::Crashed { reason },
            Refused::Cancelled => Failure::Cancelled,
        }
    }
}

/// A question that waits for its answer.
struct Waiting {
    progress: Box<dyn Fn(u64, u64)>,
    heard: Rc<RefCell<Option<Result<Heard, Refused>>>>,
    wake: Function,
}

#[derive(Default)]
struct Inner {
    running: RefCell<Option<Running>>,
    waiting: RefCell<HashMap<u32, Waiting>>,
    count: Cell<u32>,
}

/// The program that runs, with the listeners that must live as long.
struct Running {
    worker: web_sys::Worker,
    _hear: Closure<dyn Fn(MessageEvent)>,
    _fail: Closure<dyn Fn(web_sys::Event)>,
}

/// The worker. Clones are the same one.
#[derive(Clone, Default)]
pub struct Worker(Rc<Inner>);

impl std::fmt::Debug for Worker {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Worker").field("waiting", &self.0.waiting.borrow().len()).finish_non_exhaustive()
    }
}

impl Worker {
    /// A worker that is not started yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Looks at a file. `progress` hears (bytes done, bytes in all).
    ///
    /// # Errors
    /// [`Failure`]; nothing was changed.
    pub async fn inspect(
        &self,
        file: &File,
        choice: FormatChoice,
        progress: impl Fn(u64, u64) + 'static,
    ) -> Result<Inspection, Failure> {
        let beside = [file.into(), JsValue::UNDEFINED];
        let (Inspected { inspection }, _) = self.ask(Request::Inspect { choice }, beside, Box::new(progress)).await?;
        Ok(inspection)
    }

    /// Plans the import of a file into `workspace`, which `key` opens, reading all of it. `progress` hears (bytes done,
    /// bytes in all).
    ///
    /// # Errors
    /// [`Failure`]; nothing was changed.
    pub async fn plan(
        &self,
        file: &File,
        seen: &Inspection,
        mapping: &Mapping,
        (workspace, key): (&str, JsValue),
        progress: impl Fn(u64, u64) + 'static,
    ) -> Result<Planned, Failure> {
        let format: Format = seen.format;
        let (mapping, shape, workspace) = (mapping.clone(), seen.shape.clone(), workspace.to_owned());
        let request = Request::Plan { format, mapping, shape, workspace };
        let (PlannedRows { counts, errors, head }, batch) =
            self.ask(request, [file.into(), key], Box::new(progress)).await?;
        Ok(Planned { counts, errors, changes: changes_of(&batch)?, head })
    }

    /// The batch that makes the demo out of an empty workspace.
    ///
    /// # Errors
    /// [`Failure`]; nothing was changed.
    pub async fn demo(&self) -> Result<Vec<Change>, Failure> {
        let heard = self.hear_out(Request::Demo, nothing(), Box::new(|_, _| ())).await;
        let (_, batch) = heard.map_err(|refused| match refused {
            Refused::Told(reason) => Failure::Unusable { reason },
            Refused::Crashed(reason) => Failure::Crashed { reason },
            Refused::Cancelled => Failure::Cancelled,
        })?;
        changes_of(&batch)
    }

    /// The key that `passphrase` makes by `recipe`; takes about a second. The same passphrase may be typed in more than
    /// one way on different keyboards, so it is made one first (Unicode's NFKC).
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn derive(&self, passphrase: &str, recipe: Recipe) -> Result<Key, Failure> {
        let passphrase = normal(passphrase);
        let request = Request::Derive { passphrase, recipe };
        let heard = self.hear_out(request, nothing(), Box::new(|_, _| ())).await;
        let (_, key) = heard.map_err(|refused| match refused {
            Refused::Told(json) => {
                let read = serde_json::from_str::<Failed<NotDerived>>(&json).ok();
                let cause = read.and_then(|failed| failed.failure.cause);
                cause.map_or(Failure::Crashed { reason: json }, |cause| Failure::Derive { cause })
            }
            Refused::Crashed(reason) => Failure::Crashed { reason },
            Refused::Cancelled => Failure::Cancelled,
        })?;
        Key::of_value(key).ok_or_else(unexpected)
    }

    /// A backup of `workspace`, which `key` opens, with what it says of itself and its last batch.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn back_up(
        &self,
        (workspace, key): (&str, JsValue),
        name: &str,
        (lock, keys): (Lock, Keys),
        progress: impl Fn(u64, u64) + 'static,
    ) -> Result<MadeBackup, Failure> {
        let request = Request::BackUp { workspace: workspace.to_owned(), name: name.to_owned(), lock, keys };
        let (BackedUp { about, head, left_out }, file) =
            self.ask(request, [JsValue::UNDEFINED, key], Box::new(progress)).await?;
        Ok(MadeBackup { about, head, left_out, file })
    }

    /// The sealed answers in `text`, each opened with `identity` or not.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn open_answers(
        &self,
        text: String,
        identity: String,
    ) -> Result<Vec<Result<SealedAnswer, OpenError>>, Failure> {
        let (Opened { answers }, _) = self.ask_plainly(Request::OpenAnswers { text, identity }).await?;
        Ok(answers)
    }

    /// What the QR codes in a picture say.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn read_codes(&self, picture: &Grey) -> Result<Vec<String>, Failure> {
        let request = Request::ReadCodes { width: usize::try_from(picture.width).unwrap_or_default() };
        let pixels = Uint8Array::from(picture.pixels.as_slice());
        let beside = [pixels.into(), JsValue::UNDEFINED];
        let (Codes { texts }, _) = self.ask(request, beside, Box::new(|_, _| ())).await?;
        Ok(texts)
    }

    /// What the backup in `file` says of itself, and what it holds.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn restore(&self, file: &File, opener: Option<Opener>) -> Result<ReadBackup, Failure> {
        let beside = [file.into(), JsValue::UNDEFINED];
        let (Restored { about, keys }, held) =
            self.ask(Request::Restore { opener }, beside, Box::new(|_, _| ())).await?;
        let contents = read_restored(&bytes_of(&held)?);
        let contents = contents.map_err(|error| Failure::Unusable { reason: error.to_string() })?;
        Ok(ReadBackup { about, keys, contents })
    }

    /// How hard `passphrase` is to guess for somebody who knows what it is `about`: from 0 (at once) to 4 (not in a
    /// lifetime).
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn guess(&self, passphrase: &str, about: Vec<String>) -> Result<u8, Failure> {
        let passphrase = normal(passphrase);
        let (Guessed { score }, _) = self.ask_plainly(Request::Guess { passphrase, about }).await?;
        Ok(score)
    }

    /// Ends whatever the worker does; who waits for it hears [`Failure::Cancelled`]. The next question starts it anew.
    pub fn cancel(&self) {
        self.stop(|| Refused::Cancelled);
    }

    fn stop(&self, why: impl Fn() -> Refused) {
        if let Some(running) = self.0.running.borrow_mut().take() {
            running.worker.set_onmessage(None);
            running.worker.set_onerror(None);
            running.worker.terminate();
        }
        let numbers: Vec<u32> = self.0.waiting.borrow().keys().copied().collect();
        for number in numbers {
            self.0.answer(number, Err(why()));
        }
    }

    async fn ask_plainly<Body: DeserializeOwned>(&self, request: Request) -> Result<(Body, JsValue), Failure> {
        self.ask(request, nothing(), Box::new(|_, _| ())).await
    }

    async fn ask<Body: DeserializeOwned>(
        &self,
        request: Request,
        beside: [JsValue; 2],
        progress: Box<dyn Fn(u64, u64)>,
    ) -> Result<(Body, JsValue), Failure> {
        let (json, beside) = self.hear_out(request, beside, progress).await?;
        Ok((serde_json::from_str(&json).map_err(|_| unexpected())?, beside))
    }

    /// `beside`: a file and a key, if the request needs them.
    async fn hear_out(
        &self,
        request: Request,
        [file, key]: [JsValue; 2],
        progress: Box<dyn Fn(u64, u64)>,
    ) -> Result<Heard, Refused> {
        let number = self.0.count.get().wrapping_add(1).max(1);
        self.0.count.set(number);
        let json = serde_json::to_string(&Numbered { number, message: request });
        let json = json.map_err(|error| Refused::Crashed(error.to_string()))?;
        let data = Array::of3(&json.into(), &file, &key);
        let heard = Rc::new(RefCell::new(None));
        let mut progress = Some(progress);
        let done = Promise::new(&mut |wake, _| {
            let progress = progress.take().unwrap_or_else(|| Box::new(|_, _| ()));
            self.0.waiting.borrow_mut().insert(number, Waiting { progress, heard: Rc::clone(&heard), wake });
        });
        if let Err(error) = self.started().and_then(|worker| worker.post_message(&data)) {
            self.0.waiting.borrow_mut().remove(&number);
            return Err(Refused::Crashed(format!("{error:?}")));
        }
        let _woken = JsFuture::from(done).await;
        let heard = heard.borrow_mut().take();
        heard.unwrap_or_else(|| Err(Refused::Crashed("woken without an answer".to_owned())))
    }

    /// The running program, started if need be.
    fn started(&self) -> Result<web_sys::Worker, JsValue> {
        if let Some(running) = self.0.running.borrow().as_ref() {
            return Ok(running.worker.clone());
        }
        let worker = start_worker()?;
        let weak = Rc::downgrade(&self.0);
        let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(inner) = weak.upgrade() {
                Self(inner).hear(&event.data());
            }
        });
        let weak = Rc::downgrade(&self.0);
        let fail = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
            let reason = event.dyn_ref::<web_sys::ErrorEvent>().map_or_else(String::new, web_sys::ErrorEvent::message);
            if let Some(inner) = weak.upgrade() {
                Self(inner).stop(|| Refused::Crashed(reason.clone()));
            }
        });
        worker.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        worker.set_onerror(Some(fail.as_ref().unchecked_ref()));
        let running = Running { worker: worker.clone(), _hear: hear, _fail: fail };
        *self.0.running.borrow_mut() = Some(running);
        Ok(worker)
    }

    fn hear(&self, data: &JsValue) {
        let data: &Array = data.unchecked_ref();
        let (Some(number), Some(json)) = (data.get(0).as_f64(), data.get(2).as_string()) else { return };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the worker sends back our numbers"
        )]
        let number = number as u32;
        match data.get(1).as_string().as_deref() {
            Some(PROGRESS) => {
                if let Ok((done, total)) = serde_json::from_str(&json) {
                    self.0.progress(number, done, total);
                }
            }
            // The program is gone: it answers nobody any more.
            Some(FAILED) if number == 0 => self.stop(|| Refused::Crashed(json.clone())),
            Some(FAILED) => self.0.answer(number, Err(Refused::Told(json))),
            _ => self.0.answer(number, Ok((json, data.get(3)))),
        }
    }
}

impl Inner {
    fn progress(&self, number: u32, done: u64, total: u64) {
        // What hears of progress may ask the worker something in turn, so nothing stays borrowed meanwhile.
        let taken = self.waiting.borrow_mut().remove(&number);
        if let Some(waiting) = taken {
            (waiting.progress)(done, total);
            self.waiting.borrow_mut().entry(number).or_insert(waiting);
        }
    }

    fn answer(&self, number: u32, heard: Result<Heard, Refused>) {
        let taken = self.waiting.borrow_mut().remove(&number);
        if let Some(waiting) = taken {
            *waiting.heard.borrow_mut() = Some(heard);
            let _called = waiting.wake.call0(&JsValue::UNDEFINED);
        }
    }
}

/// Neither a file nor a key.
fn nothing() -> [JsValue; 2] {
    [JsValue::UNDEFINED, JsValue::UNDEFINED]
}

fn unexpected() -> Failure {
    Failure::Crashed { reason: "an answer to another question".to_owned() }
}

/// The one of many ways to type the same text.
fn normal(text: &str) -> String {
    JsString::from(text).normalize("NFKC").into()
}

fn bytes_of(beside: &JsValue) -> Result<Vec<u8>, Failure> {
    beside.dyn_ref::<ArrayBuffer>().map(|buffer| Uint8Array::new(buffer).to_vec()).ok_or_else(unexpected)
}

fn changes_of(batch: &JsValue) -> Result<Vec<Change>, Failure> {
    let batch = bytes_of(batch)?;
    let unusable = |error: crate::codec::wire::WireError| Failure::Unusable { reason: error.to_string() };
    let mut input = Reader::new(&batch);
    let changes = read_changes(&mut input).map_err(unusable)?;
    input.end().map_err(unusable)?;
    Ok(changes)
}
