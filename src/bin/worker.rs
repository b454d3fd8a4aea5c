//! Heavy jobs off the main thread: looking at files, planning imports, making the demo, keys of passphrases and
//! backups. Ships without leptos.
//!
//! A request comes as `[JSON, file, key]`, an answer goes as `[number, what, JSON, batch or key]`; see `codec::protocol`. The workspace is
//! only read here: the page commits the batch.

use js_sys::{Array, Uint8Array};
use std::ops::ControlFlow;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DedicatedWorkerGlobalScope, File, MessageEvent, TextDecodeOptions, TextDecoder, TextDecoderOptions};
use zhiji::codec::asking::sealed;
use zhiji::codec::backup::{BackupWriter, Lock, Opener, read_backup};
use zhiji::codec::delimited::{Decoder, Encoding, FileProblem, Reader, detect};
use zhiji::codec::export::{About, Keys, ROWS_A_PIECE, Restored};
use zhiji::codec::import::{Format, FormatChoice, Inspection, Inspector, Mapping, Planner};
use zhiji::codec::keyring::Recipe;
use zhiji::codec::protocol::{ANSWER, Answer, FAILED, Failure, Numbered, PROGRESS, Request, write_restored};
use zhiji::codec::{journal::write_changes, passphrase, qr, wire::Writer};
use zhiji::domain::{command::Context, workspace::settings::Settings};
use zhiji::kernel::change::Change;
use zhiji::platform::{cipher::Key, clock, random};
use zhiji::store::{everything, files::Files, keys::VaultKey};

/// How many bytes of a file are held at a time.
const PIECE: u64 = 1 << 20;

fn main() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        // Number 0 is an answer to everything that is under way: nothing more will come from here.
        send(0, FAILED, &info.to_string(), Beside::Nothing);
    }));
    let hear = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| spawn_local(respond(event.data())));
    scope().set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget();
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

/// What travels beside an answer.
enum Beside {
    Nothing,
    Bytes(Vec<u8>),
    Key(Key),
}

fn post(number: u32, answer: &Answer, beside: Beside) {
    let what = if matches!(answer, Answer::Failed { .. }) { FAILED } else { ANSWER };
    match serde_json::to_string(answer) {
        Ok(json) => send(number, what, &json, beside),
        // Never silence: somebody waits for this answer.
        Err(error) => {
            let failure = Failure::Crashed { reason: error.to_string() };
            post(number, &Answer::Failed { failure }, Beside::Nothing);
        }
    }
}

fn post_progress(number: u32, done: u64, total: u64) {
    send(number, PROGRESS, &format!("[{done},{total}]"), Beside::Nothing);
}

fn send(number: u32, what: &str, json: &str, beside: Beside) {
    let (data, transfer) = (Array::of3(&number.into(), &what.into(), &json.into()), Array::new());
    match beside {
        Beside::Nothing => {}
        Beside::Bytes(bytes) => {
            let buffer = Uint8Array::from(bytes.as_slice()).buffer();
            data.push(&buffer);
            transfer.push(&buffer);
        }
        Beside::Key(key) => {
            data.push(&key.to_value());
        }
    }
    if let Err(error) = scope().post_message_with_transfer(&data, &transfer) {
        web_sys::console::error_1(&error);
    }
}

async fn respond(data: JsValue) {
    let data: Array = data.unchecked_into();
    let text = data.get(0).as_string().unwrap_or_default();
    // Page and worker are of one build, so a request that cannot be read is no request.
    let Ok(Numbered { number, message }) = serde_json::from_str::<Numbered<Request>>(&text) else { return };
    let file = data.get(1).dyn_into::<File>().ok();
    let bytes = data.get(1).dyn_into::<Uint8Array>().map(|bytes| bytes.to_vec());
    let key = VaultKey::of_value(&data.get(2));
    let done = match (message, file, key) {
        (Request::Inspect { choice }, Some(file), _) => {
            let inspected = inspect(number, &file, &choice).await;
            inspected.map(|inspection| (Answer::Inspected { inspection: Box::new(inspection) }, Beside::Nothing))
        }
        (Request::Plan { format, mapping, shape, workspace }, Some(file), Some(key)) => {
            let plan = Plan { format, mapping: &mapping, shape: &shape, workspace: &workspace, key: &key };
            plan.run(number, &file).await
        }
        (Request::Demo, ..) => make_demo(),
        (Request::Derive { passphrase, recipe }, ..) => derive(&passphrase, &recipe).await,
        (Request::BackUp { workspace, name, lock, keys }, _, Some(key)) => {
            back_up(number, &workspace, name, (&lock, &keys), &key).await
        }
        (Request::Restore { opener }, Some(file), _) => restore(&file, opener.as_ref()).await,
        (Request::ReadCodes { width }, ..) => {
            let texts = qr::read(&bytes.unwrap_or_default(), width);
            Ok((Answer::Codes { texts }, Beside::Nothing))
        }
        (Request::OpenAnswers { text, identity }, ..) => open_answers(&text, &identity),
        (Request::Guess { passphrase, about }, ..) => Ok((guess(&passphrase, &about), Beside::Nothing)),
        (Request::Inspect { .. } | Request::Plan { .. } | Request::BackUp { .. } | Request::Restore { .. }, ..) => {
            Err(Failure::Unusable { reason: "no file or no key came along".to_owned() })
        }
    };
    match done {
        Ok((answer, beside)) => post(number, &answer, beside),
        Err(failure) => post(number, &Answer::Failed { failure }, Beside::Nothing),
    }
}

fn open_answers(text: &str, identity: &str) -> Result<(Answer, Beside), Failure> {
    let answers = sealed::open_all(text, identity).map_err(|cause| Failure::Backup { cause })?;
    Ok((Answer::Opened { answers }, Beside::Nothing))
}

async fn back_up(
    number: u32,
    workspace: &str,
    name: String,
    (lock, keys): (&Lock, &Keys),
    key: &VaultKey,
) -> Result<(Answer, Beside), Failure> {
    // Who may open it is found out before everything is read.
    let mut writer = BackupWriter::new(lock)?;
    let read = zhiji::store::read_only(workspace, key, |_| ()).await;
    let (dataset, head) = read.map_err(|error| Failure::Store { reason: error.to_string() })?;
    let about = About { name, made_at: clock::now().0, records: zhiji::store::records(&dataset) };
    let total = about.records;
    let failed = |error: zhiji::store::StoreError| Failure::Store { reason: error.to_string() };
    let files = Files::of(workspace, key).await.map_err(failed)?;
    let mut pieces = 0;
    let take = async |piece: Vec<u8>| -> Result<(), Failure> {
        writer.push(&piece)?;
        let done = u64::try_from(pieces * ROWS_A_PIECE).unwrap_or(total).min(total);
        pieces += 1;
        post_progress(number, done, total);
        Ok(())
    };
    let left_out = everything(&dataset, (&about, keys), async |id| files.read(id).await, failed, take).await?;
    Ok((Answer::BackedUp { about, head, left_out }, Beside::Bytes(writer.finish()?)))
}

async fn restore(file: &File, opener: Option<&Opener>) -> Result<(Answer, Beside), Failure> {
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(unreadable)?;
    let bytes = Uint8Array::new(&buffer).to_vec();
    let Restored { about, keys, changes, files } = read_backup(&bytes, opener)?;
    Ok((Answer::Restored { about, keys }, Beside::Bytes(write_restored(&changes, &files))))
}

fn unreadable(error: JsValue) -> FileProblem {
    let reason = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
    FileProblem::Unreadable { reason: reason.unwrap_or_else(|| format!("{error:?}")) }
}

async fn derive(passphrase: &str, recipe: &Recipe) -> Result<(Answer, Beside), Failure> {
    let bytes = passphrase::derive(passphrase, recipe)?;
    let key = Key::wrapping_of(&bytes).await.map_err(|error| Failure::Crashed { reason: error.to_string() })?;
    Ok((Answer::Derived, Beside::Key(key)))
}

fn guess(passphrase: &str, about: &[String]) -> Answer {
    let about: Vec<&str> = about.iter().map(String::as_str).collect();
    Answer::Guessed { score: zxcvbn::zxcvbn(passphrase, &about).score().into() }
}

fn batch(changes: &[Change]) -> Vec<u8> {
    let mut out = Writer::new();
    write_changes(&mut out, changes);
    out.finish()
}

async fn inspect(number: u32, file: &File, choice: &FormatChoice) -> Result<Inspection, Failure> {
    let mut pieces = Pieces::of(file);
    let head = pieces.next().await?;
    let encoding = match choice.encoding {
        Some(encoding) => encoding,
        None => detect(&head, pieces.is_done())?,
    };
    let mut text = TextPieces::new(encoding)?;
    let mut first = String::new();
    text.push(&head, pieces.is_done(), |piece| first.push_str(piece))?;
    let mut inspector = Inspector::new(encoding, choice, &first, pieces.is_done());
    inspector.feed(&first, pieces.is_done());
    // Only what is still open after the first piece is worth reading on for.
    while !pieces.is_done() && inspector.wants_more() {
        let bytes = pieces.next().await?;
        let last = pieces.is_done();
        text.push(&bytes, last, |piece| inspector.feed(piece, last))?;
        post_progress(number, pieces.done, pieces.total);
    }
    Ok(inspector.finish(&file.name(), pieces.total, pieces.is_done())?)
}

/// The plan that is wanted.
struct Plan<'a> {
    format: Format,
    mapping: &'a Mapping,
    shape: &'a str,
    workspace: &'a str,
    key: &'a VaultKey,
}

impl Plan<'_> {
    async fn run(&self, number: u32, file: &File) -> Result<(Answer, Beside), Failure> {
        let Self { format, mapping, shape, workspace, key } = self;
        let read = zhiji::store::read_only(workspace, key, |_| ()).await;
        let (dataset, head) = read.map_err(|error| Failure::Store { reason: error.to_string() })?;
        let mut planner = Planner::new(&dataset, mapping, format.header, random::ids())?;
        let mut pieces = Pieces::of(file);
        let mut text = TextPieces::new(format.encoding)?;
        let mut reader = Reader::new(format.dialect);
        while !pieces.is_done() {
            let bytes = pieces.next().await?;
            let last = pieces.is_done();
            text.push(&bytes, last, |piece| {
                reader.feed(piece, last, |record| {
                    planner.row(&record);
                    ControlFlow::Continue(())
                });
            })?;
            post_progress(number, pieces.done, pieces.total);
        }
        let plan = planner.finish(shape);
        let answer = Answer::Planned { counts: plan.counts, errors: plan.errors, head };
        Ok((answer, Beside::Bytes(batch(&plan.changes))))
    }
}

fn make_demo() -> Result<(Answer, Beside), Failure> {
    let now = clock::now();
    let mut context = Context { now, actor: None, ids: random::ids() };
    let today = Settings::default().zone.day(now);
    let made = zhiji::demo::build(zhiji::demo::SEED, today, &mut context);
    let (_, changes) = made.map_err(|refusal| Failure::Unusable { reason: refusal.to_string() })?;
    Ok((Answer::Made, Beside::Bytes(batch(&changes))))
}

/// The bytes of a file, read piece by piece.
struct Pieces<'f> {
    file: &'f File,
    done: u64,
    total: u64,
}

impl<'f> Pieces<'f> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "sizes of files are whole and far below 2^53"
    )]
    fn of(file: &'f File) -> Self {
        Self { file, done: 0, total: file.size() as u64 }
    }

    fn is_done(&self) -> bool {
        self.done >= self.total
    }

    #[expect(clippy::cast_precision_loss, reason = "sizes of files are far below 2^53")]
    async fn next(&mut self) -> Result<Vec<u8>, FileProblem> {
        let end = (self.done + PIECE).min(self.total);
        let slice = self.file.slice_with_f64_and_f64(self.done as f64, end as f64).map_err(unreadable)?;
        let buffer = JsFuture::from(slice.array_buffer()).await.map_err(unreadable)?;
        self.done = end;
        Ok(Uint8Array::new(&buffer).to_vec())
    }
}

/// Text out of bytes: here where that is simple, else by the browser, which has the tables.
enum TextPieces {
    Here(Decoder),
    Browser { decoder: TextDecoder, encoding: Encoding, offset: u64 },
}

impl TextPieces {
    fn new(encoding: Encoding) -> Result<Self, FileProblem> {
        if let Some(decoder) = Decoder::new(encoding) {
            return Ok(Self::Here(decoder));
        }
        let options = TextDecoderOptions::new();
        options.set_fatal(true);
        let decoder = TextDecoder::new_with_label_and_options(encoding.label(), &options);
        let decoder = decoder.map_err(|_| FileProblem::Undecodable { encoding, offset: 0 })?;
        Ok(Self::Browser { decoder, encoding, offset: 0 })
    }

    fn push(&mut self, bytes: &[u8], last: bool, mut sink: impl FnMut(&str)) -> Result<(), FileProblem> {
        match self {
            Self::Here(decoder) => decoder.push(bytes, last, sink),
            Self::Browser { decoder, encoding, offset } => {
                let options = TextDecodeOptions::new();
                options.set_stream(!last);
                let text = decoder.decode_with_u8_array_and_options(bytes, &options);
                sink(&text.map_err(|_| FileProblem::Undecodable { encoding: *encoding, offset: *offset })?);
                *offset += u64::try_from(bytes.len()).unwrap_or(0);
                Ok(())
            }
        }
    }
}
