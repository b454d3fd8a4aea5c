//! Answers that come back: opened in the worker, tied to customers and waves, looked through, and taken in at once.

use super::asking::{KeyError, team_key};
use super::export::words;
use super::session::{DispatchError, Session};
use crate::codec::asking::{SealedAnswer, Taking};
use crate::codec::protocol::Failure;
use crate::domain::command::{Command, Context};
use crate::domain::rules::Refusal;
use crate::domain::surveys::recording::{Filled, screen};
use crate::platform::picture::{self, Grey};
use crate::platform::worker::Worker;
use crate::platform::{clock, files, random};
use leptos::prelude::GetUntracked;
use std::collections::HashMap;

pub use crate::codec::asking::{NotOurs, OpenError};
pub use crate::platform::picture::Camera;

/// Why nothing was looked at.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum InboxError {
    /// The team's keys are not to be had.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The worker fails.
    #[error(transparent)]
    Worker(#[from] Failure),
    /// There is no sealed answer in it.
    #[error("no sealed answer in it")]
    Nothing,
}

/// Why one answer cannot be taken.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// It does not open.
    Sealed(OpenError),
    /// It opens, and is not one of ours.
    NotOurs(NotOurs),
    /// A rule says no.
    Rule(Refusal),
}

/// What came in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Received {
    /// What can be taken.
    pub ready: Vec<Filled>,
    /// What cannot, by its place in what came in (from 1), and why.
    pub refused: Vec<(usize, Why)>,
    /// How many of those that can be taken came from a clock that was far off: they count from when they came in.
    pub clocks_off: usize,
}

/// Looks through the sealed answers in `text`. Nothing is kept yet.
///
/// # Errors
/// [`InboxError`].
pub async fn look_through(session: Session, worker: &Worker, text: String) -> Result<Received, InboxError> {
    let key = team_key(session, false).await?;
    let opened = worker.open_answers(text, key.identity().to_owned()).await?;
    if opened.is_empty() {
        return Err(InboxError::Nothing);
    }
    let dataset = session.dataset().get_untracked();
    let context = Context { now: clock::now(), actor: session.actor().get_untracked(), ids: random::ids() };
    let taking = Taking::new(&dataset, &key, context.now);
    let mut ids = random::ids();
    let mut received = Received::default();
    let (mut places, mut ours, mut off) = (HashMap::new(), Vec::new(), HashMap::new());
    for (place, one) in (1..).zip(opened) {
        let taken = one
            .map_err(Why::Sealed)
            .and_then(|answer: SealedAnswer| taking.take(ids.mint(), answer).map_err(Why::NotOurs));
        match taken {
            Ok(one) => {
                places.insert(one.filled.id, place);
                off.insert(one.filled.id, one.clock_was_off);
                ours.push(one.filled);
            }
            Err(why) => received.refused.push((place, why)),
        }
    }
    let (ready, refused) = screen(&dataset, ours, &context);
    received.clocks_off = ready.iter().filter(|one| off.get(&one.id) == Some(&true)).count();
    received.ready = ready;
    let place = |one: &Filled| places.get(&one.id).copied().unwrap_or_default();
    received.refused.extend(refused.into_iter().map(|(one, refusal)| (place(&one), Why::Rule(refusal))));
    received.refused.sort_by_key(|(place, _)| *place);
    Ok(received)
}

/// Takes in what can be taken: all of it in one batch, or nothing.
///
/// # Errors
/// A rule or the store says no.
pub async fn take_in(session: Session, ready: Vec<Filled>) -> Result<(), DispatchError> {
    session.dispatch(Command::RecordResponses { filled: ready }).await.map(|_| ())
}

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadFile {
    /// The browser cannot read it, in its words.
    Unreadable(String),
    /// A picture in which no code can be read.
    NoCode,
    /// Larger than [`MOST_BYTES`].
    TooLarge,
}

/// The most that is read at once, in bytes: 5,000 long answers are a tenth of it.
pub const MOST_BYTES: f64 = 1e8;

/// The text of a file, whatever lies around the answers in it; of a picture, what its QR codes say.
///
/// # Errors
/// [`BadFile`].
pub async fn text_of(worker: &Worker, file: &web_sys::File) -> Result<String, BadFile> {
    let failed = |error| BadFile::Unreadable(words(error));
    if file.size() > MOST_BYTES {
        return Err(BadFile::TooLarge);
    }
    if file.type_().starts_with("image/") {
        let grey = picture::of_file(file).await.map_err(failed)?;
        return codes_of(worker, &grey).await;
    }
    let bytes = files::read(file).await.map_err(failed)?;
    // Around the answers there may be anything; they themselves are plain ASCII.
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// What the QR codes in a picture say, a line each.
///
/// # Errors
/// [`BadFile::NoCode`].
pub async fn codes_of(worker: &Worker, grey: &Grey) -> Result<String, BadFile> {
    let texts = worker.read_codes(grey).await.map_err(|error| BadFile::Unreadable(error.to_string()))?;
    if texts.is_empty() { Err(BadFile::NoCode) } else { Ok(texts.join("\n")) }
}
