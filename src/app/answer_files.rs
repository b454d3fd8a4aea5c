//! Answers as files: a survey's answers out as CSV, and rows of respondents in, looked through before anything is kept.

use super::session::{DispatchError, Session};
use crate::codec::answer_files::{Taking, pieces};
use crate::codec::csv_line::Cells;
use crate::codec::delimited::Reader;
use crate::codec::import::{FormatChoice, Inspection};
use crate::codec::protocol::Failure;
use crate::domain::clocks::Zone;
use crate::domain::command::{Command, Context};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::surveys::publishing::published;
use crate::domain::surveys::recording::Filled;
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::platform::worker::Worker;
use crate::platform::{clock, files, random};
use leptos::prelude::GetUntracked;
use std::ops::ControlFlow;
use web_sys::File;

pub use crate::codec::answer_files::{Content, Form, Meta, Part, Reason, RowError, Target, parts, suggest};

/// A file above this is not read on the page: 100,000 respondents to a long questionnaire are less.
pub const MOST_MEGABYTES: u32 = 50;
/// Characters that are read at once.
const PIECE: usize = 1 << 16;

/// What a survey's answers go by: its latest version.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// The survey.
    pub survey: Id,
    /// The version.
    pub version: Id,
    /// What it asks.
    pub questionnaire: Questionnaire,
}

/// The latest version of a survey, if one was published.
#[must_use]
pub fn asked(dataset: &Dataset, survey: Slot) -> Option<Asked> {
    let (version, document) = published(dataset, survey)?;
    Some(Asked {
        survey: dataset.table(Entity::Surveys).id_at(survey)?,
        version: dataset.table(Entity::SurveyVersions).id_at(version)?,
        questionnaire: Questionnaire::read(document).ok()?,
    })
}

/// Gives the answers to a survey to the user as a CSV file.
///
/// # Errors
/// What the browser says when it cannot make the file.
pub async fn download(
    dataset: &Dataset,
    survey: Slot,
    (form, content, spreadsheet): (Form, Content, bool),
    head: &dyn Fn(Meta) -> String,
    words: [String; 3],
) -> Result<(), String> {
    let cells = if spreadsheet { Cells::SpreadsheetSafe } else { Cells::Lossless };
    let name = super::export::file_name(dataset.title(Entity::Surveys, survey));
    let shape = if form == Form::Wide { "wide" } else { "long" };
    let made = pieces(dataset, survey, (form, content, cells), head, words);
    let done = files::download_pieces(&format!("{name}-{shape}.csv"), "text/csv;charset=utf-8", made).await;
    done.map_err(super::export::words)
}

/// Why a file of answers is not read.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum FileTrouble {
    /// The worker that looks at it says so.
    #[error(transparent)]
    Worker(#[from] Failure),
    /// Above [`MOST_MEGABYTES`].
    #[error("too large")]
    TooLarge,
    /// The browser cannot read it, or some of it is no text; with its own words.
    #[error("cannot be read: {0}")]
    Unreadable(String),
}

/// Looks at a file: how it is written, its columns, its first rows.
///
/// # Errors
/// [`FileTrouble`].
pub async fn look_at(worker: &Worker, file: &File) -> Result<Inspection, FileTrouble> {
    if file.size() > f64::from(MOST_MEGABYTES) * 1e6 {
        return Err(FileTrouble::TooLarge);
    }
    Ok(worker.inspect(file, FormatChoice::default(), |_, _| ()).await?)
}

/// What came of a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Received {
    /// What can be taken in.
    pub ready: Vec<Filled>,
    /// The rows that are left out.
    pub refused: Vec<RowError>,
}

/// Reads every row; nothing is kept yet.
///
/// # Errors
/// [`FileTrouble`].
pub async fn look_through(
    session: Session,
    (file, seen): (&File, &Inspection),
    asked: &Asked,
    (targets, channel): (Vec<Target>, String),
) -> Result<Received, FileTrouble> {
    let unreadable = |error| FileTrouble::Unreadable(super::export::words(error));
    let bytes = files::read(file).await.map_err(unreadable)?;
    let text = files::decode(&bytes, seen.format.encoding.label()).map_err(unreadable)?;
    let dataset = session.dataset().get_untracked();
    let zone: Zone = Settings::of(&dataset).zone;
    let dates = seen.columns.iter().map(|column| column.dates).collect();
    let (version, survey, when) = (asked.version, asked.survey, clock::now());
    let taking = Taking { version, survey, targets, dates, when, channel, zone };
    let mut rows = taking.rows(&dataset, &asked.questionnaire);
    let mut reader = Reader::new(seen.format.dialect);
    let (mut header, mut ids, mut slices) = (seen.format.header, random::ids(), clock::Slices::default());
    let mut rest = text.as_str();
    loop {
        let end = rest.char_indices().map(|(at, _)| at).find(|at| *at >= PIECE).unwrap_or(rest.len());
        let (piece, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        reader.feed(piece, after.is_empty(), |record| {
            if !record.is_blank() && !std::mem::take(&mut header) {
                rows.push(ids.mint(), &record);
            }
            ControlFlow::Continue(())
        });
        if after.is_empty() {
            break;
        }
        rest = after;
        slices.breathe().await;
    }
    let context = Context { now: when, actor: session.actor().get_untracked(), ids: random::ids() };
    let (ready, refused) = rows.finish(&dataset, &context);
    Ok(Received { ready, refused })
}

/// Takes in what can be taken: all of it in one batch, or nothing.
///
/// # Errors
/// A rule or the store says no.
pub async fn take_in(session: Session, ready: Vec<Filled>) -> Result<(), DispatchError> {
    session.dispatch(Command::RecordResponses { filled: ready }).await.map(|_| ())
}
