//! Which workspaces there are in this browser: listed, made, renamed and deleted.

use super::connection::Connection;
use super::error::StoreError;
use super::idb::{self, IdbError, Mode};
use super::keys::NewKeys;
use super::layout::{self, ABOUT, FOLDED, HEAD, MANIFEST, META, PREFIX};
use super::load::Vault;
use crate::codec::manifest::{Manifest, write_manifest};
use crate::platform::sentinel::{self, Sentinel};
use crate::platform::{random, remembered};
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// What a workspace is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WorkspaceKind {
    /// To try things out; can be reset.
    Demo,
    /// For the user's own records.
    Real,
}

/// One workspace of this browser.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct WorkspaceInfo {
    /// Its id.
    pub id: String,
    /// What the user calls it.
    pub name: String,
    /// What it is for.
    pub kind: WorkspaceKind,
}

const REGISTRY: &str = "zhiji.workspaces";

/// The workspaces that this browser remembers, oldest first.
#[must_use]
pub fn list() -> Vec<WorkspaceInfo> {
    remembered::get(REGISTRY).unwrap_or_default()
}

fn keep(list: &[WorkspaceInfo]) {
    remembered::set(REGISTRY, &list);
}

/// As [`list`], together with workspaces whose databases are there though the browser has forgotten them.
pub async fn find() -> Vec<WorkspaceInfo> {
    let mut known = list();
    let names = idb::names().await.unwrap_or_default();
    let before = known.len();
    for id in names.iter().filter_map(|name| name.strip_prefix(PREFIX)) {
        if known.iter().all(|workspace| workspace.id != id)
            && let Ok(found) = about(id).await
        {
            known.push(found);
        }
    }
    if known.len() > before {
        keep(&known);
    }
    known
}

/// What a database says of itself.
async fn about(id: &str) -> Result<WorkspaceInfo, StoreError> {
    let connection = Connection::open(id, layout::expect_there, Rc::new(|_| ())).await?;
    let value = connection
        .run(async |database, _| {
            let look = database.begin(&[META], Mode::Read)?;
            let about = look.get(META, &ABOUT.into()).await?;
            look.complete().await?;
            Ok(about)
        })
        .await?;
    let foreign = || StoreError::Failed(format!("{id} is no workspace"));
    let vault = Vault::unlock(&connection, id).await?;
    let bytes = vault.open(META, ABOUT, &value).await.map_err(|_| foreign())?;
    let info: WorkspaceInfo = serde_json::from_slice(&bytes).map_err(|_| foreign())?;
    if info.id == id { Ok(info) } else { Err(foreign()) }
}

/// Makes an empty workspace; returns when it is on the disk.
///
/// # Errors
/// See [`StoreError`]; nothing is left behind then.
pub async fn create(name: &str, kind: WorkspaceKind) -> Result<WorkspaceInfo, StoreError> {
    let info = WorkspaceInfo { id: random::id().to_string(), name: name.to_owned(), kind };
    let connection = Connection::open(&info.id, layout::create, Rc::new(|_| ())).await?;
    let keys = NewKeys::make(&info.id).await?;
    let vault = Vault { workspace: info.id.clone(), seal: keys.seal.clone() };
    let manifest = layout::value(&vault.seal(META, MANIFEST, &write_manifest(&Manifest::default())).await?);
    let about = sealed_about(&vault, &info).await?;
    connection
        .run(async |database, _| {
            let batch = database.begin(&[META], Mode::WriteStrict)?;
            batch.put(META, &HEAD.into(), &layout::number(0))?;
            batch.put(META, &FOLDED.into(), &layout::number(0))?;
            batch.put(META, &MANIFEST.into(), &manifest)?;
            batch.put(META, &ABOUT.into(), &about)?;
            keys.put(&batch)?;
            batch.complete().await
        })
        .await?;
    sentinel::remember(&info.id, &Sentinel { head: 0, records: 0 });
    let mut known = list();
    known.push(info.clone());
    keep(&known);
    Ok(info)
}

async fn sealed_about(vault: &Vault, info: &WorkspaceInfo) -> Result<wasm_bindgen::JsValue, StoreError> {
    let json = serde_json::to_vec(info).map_err(|error| StoreError::Failed(error.to_string()))?;
    Ok(layout::value(&vault.seal(META, ABOUT, &json).await?))
}

/// Gives a workspace another name.
///
/// # Errors
/// See [`StoreError`].
pub async fn rename(id: &str, name: &str) -> Result<(), StoreError> {
    let mut known = list();
    let Some(info) = known.iter_mut().find(|workspace| workspace.id == id) else {
        return Err(StoreError::NoWorkspace);
    };
    name.clone_into(&mut info.name);
    let connection = Connection::open(id, layout::expect_there, Rc::new(|_| ())).await?;
    let about = sealed_about(&Vault::unlock(&connection, id).await?, info).await?;
    connection
        .run(async |database, _| -> Result<(), IdbError> {
            let batch = database.begin(&[META], Mode::WriteStrict)?;
            batch.put(META, &ABOUT.into(), &about)?;
            batch.complete().await
        })
        .await?;
    keep(&known);
    Ok(())
}

/// Deletes a workspace with everything in it. Other tabs that have it open are told and close it.
///
/// # Errors
/// See [`StoreError`].
pub async fn delete(id: &str) -> Result<(), StoreError> {
    idb::delete(&layout::database(id), Rc::new(|_| ())).await?;
    sentinel::forget(id);
    let mut known = list();
    known.retain(|workspace| workspace.id != id);
    keep(&known);
    Ok(())
}
