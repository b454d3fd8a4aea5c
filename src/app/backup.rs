//! Taking everything along as files, and making a workspace of such a file again.

use crate::app::boot::{Boot, StoreError, WorkspaceInfo, WorkspaceKind};
use crate::codec::csv_line::Cells;
use crate::codec::export::{csv_pieces, json_pieces, restore_json};
use crate::domain::command::Command;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::time::Timestamp;
use crate::platform::{clock, files, here, remembered};
use crate::store::{self, records};
use serde::{Deserialize, Serialize};

pub use crate::codec::export::RestoreError;

/// When a workspace was last exported as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastExport {
    /// When, in milliseconds since 1970.
    at: i64,
    /// How many records it held.
    pub records: u64,
}

impl LastExport {
    /// When it was.
    #[must_use]
    pub fn at(self) -> Timestamp {
        Timestamp(self.at)
    }
}

fn key(workspace: &str) -> String {
    format!("zhiji.exported.{workspace}")
}

/// The last export of everything, if this browser remembers one.
#[must_use]
pub fn last_export(workspace: &str) -> Option<LastExport> {
    remembered::get(&key(workspace))
}

/// How many records there are.
#[must_use]
pub fn record_count(dataset: &Dataset) -> u64 {
    records(dataset)
}

/// Gives the whole workspace to the user as one JSON file that this program reads back without loss.
///
/// # Errors
/// What the browser says when it cannot make the file.
pub async fn export_everything(info: &WorkspaceInfo, dataset: &Dataset, today: &str) -> Result<LastExport, String> {
    let name = format!("{}-{today}.json", file_name(&info.name));
    files::download_pieces(&name, "application/json", json_pieces(dataset)).await.map_err(words)?;
    let done = LastExport { at: clock::now().0, records: records(dataset) };
    remembered::set(&key(&info.id), &done);
    Ok(done)
}

/// Why nothing of a damaged workspace could be saved as a file.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum SalvageFailure {
    /// Nothing can be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The browser cannot make the file.
    #[error("the file cannot be made: {0}")]
    File(String),
}

/// Gives what can still be read of a damaged workspace to the user as an export file; tells how many records that is.
///
/// # Errors
/// See [`SalvageFailure`].
pub async fn salvage(info: &WorkspaceInfo, today: &str) -> Result<u64, SalvageFailure> {
    let (dataset, _damages) = store::salvage(&info.id, |_| ()).await?;
    let name = format!("{}-{today}-salvaged.json", file_name(&info.name));
    let made = files::download_pieces(&name, "application/json", json_pieces(&dataset)).await;
    made.map_err(|error| SalvageFailure::File(words(error)))?;
    Ok(records(&dataset))
}

/// Gives one record type to the user as a CSV file, exact or safe to open in a spreadsheet.
///
/// # Errors
/// What the browser says when it cannot make the file.
pub async fn export_table(dataset: &Dataset, entity: Entity, spreadsheet: bool) -> Result<(), String> {
    let form = if spreadsheet { Cells::SpreadsheetSafe } else { Cells::Lossless };
    let name = format!("{}.csv", entity.key());
    files::download_pieces(&name, "text/csv;charset=utf-8", csv_pieces(dataset, entity, form)).await.map_err(words)
}

/// Why no workspace was made of a file. Nothing was changed.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum RestoreFailure {
    /// The browser cannot read the file.
    #[error("the file cannot be read: {0}")]
    Unreadable(String),
    /// It is no export of a workspace, or a damaged one.
    #[error(transparent)]
    File(#[from] RestoreError),
}

/// Makes a new workspace of an exported file and shows it.
///
/// # Errors
/// See [`RestoreFailure`]; what the store cannot do is shown by the page itself.
pub async fn restore(boot: Boot, file: &web_sys::File) -> Result<(), RestoreFailure> {
    let bytes = files::read(file).await.map_err(|error| RestoreFailure::Unreadable(words(error)))?;
    let changes = restore_json(&bytes)?;
    let name = file.name();
    let name = name.trim_end_matches(".json").to_owned();
    boot.make(name, WorkspaceKind::Real, async move |session| {
        let stored = session.dispatch(Command::Import { changes }).await;
        stored.map_err(|error| StoreError::Failed(error.to_string()))?;
        here::set_route("/");
        Ok(())
    });
    Ok(())
}

fn words(error: wasm_bindgen::JsValue) -> String {
    use wasm_bindgen::JsCast;
    error.dyn_ref::<js_sys::Error>().map_or_else(|| format!("{error:?}"), |error| error.message().into())
}

/// A name that every file system takes.
fn file_name(name: &str) -> String {
    let kept: String = name.chars().map(|c| if c.is_alphanumeric() || "-_ ".contains(c) { c } else { '-' }).collect();
    let kept = kept.trim();
    if kept.is_empty() { "zhiji".to_owned() } else { kept.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn files_are_called_after_the_workspace() {
        assert_eq!(file_name("我的工作区"), "我的工作区");
        assert_eq!(file_name("a/b:c"), "a-b-c");
        assert_eq!(file_name("  "), "zhiji");
    }
}
