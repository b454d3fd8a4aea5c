//! Records as files that other programs can read.

use crate::app::boot::{StoreError, VaultKey, WorkspaceInfo};
use crate::app::session::Session;
use crate::codec::csv_line::Cells;
use crate::codec::export::{About, Keys, csv_pieces};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::id::Id;
use crate::platform::{clock, files};
use crate::store::files::Files;
use crate::store::{self, everything, records};
use leptos::prelude::GetUntracked;
use wasm_bindgen::JsValue;

/// How many records there are.
#[must_use]
pub fn record_count(dataset: &Dataset) -> u64 {
    records(dataset)
}

/// Gives the whole workspace to the user as one JSON file, which everybody can read, and this program without loss. Tells
/// how many files beside the records are missing or damaged, and so not in it.
///
/// # Errors
/// What the browser says when it cannot make the file.
pub async fn export_everything(session: Session, info: &WorkspaceInfo, today: &str) -> Result<u64, String> {
    let (dataset, workspace) = (session.dataset().get_untracked(), session.workspace());
    let name = format!("{}-{today}.json", file_name(&info.name));
    download(&name, info, &dataset, async |id| workspace.file(id).await).await.map_err(words)
}

async fn download(
    name: &str,
    info: &WorkspaceInfo,
    dataset: &Dataset,
    read: impl AsyncFn(Id) -> Result<Option<Vec<u8>>, StoreError>,
) -> Result<u64, JsValue> {
    let mut made = files::Pieces::default();
    let take = async |piece: Vec<u8>| -> Result<(), JsValue> {
        made.push(&piece).await;
        Ok(())
    };
    let left_out = everything(
        dataset,
        (&about(info, dataset), &Keys::default()),
        read,
        |error| JsValue::from(error.to_string()),
        take,
    )
    .await?;
    made.download(name, "application/json")?;
    Ok(left_out)
}

fn about(info: &WorkspaceInfo, dataset: &Dataset) -> About {
    About { name: info.name.clone(), made_at: clock::now().0, records: records(dataset) }
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
pub async fn salvage(info: &WorkspaceInfo, key: &VaultKey, today: &str) -> Result<u64, SalvageFailure> {
    let (dataset, _damages) = store::salvage(&info.id, key, |_| ()).await?;
    let beside = Files::of(&info.id, key).await?;
    let name = format!("{}-{today}-salvaged.json", file_name(&info.name));
    let made = download(&name, info, &dataset, async |id| beside.read(id).await).await;
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

/// What the browser says.
#[must_use]
pub fn words(error: JsValue) -> String {
    use wasm_bindgen::JsCast;
    let text = error.as_string();
    let said = || error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
    text.or_else(said).unwrap_or_else(|| format!("{error:?}"))
}

/// A name that every file system takes.
pub(super) fn file_name(name: &str) -> String {
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
