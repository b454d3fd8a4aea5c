//! Which workspaces there are in this browser: listed, made, renamed and deleted.

use super::connection::Connection;
use super::error::StoreError;
use super::idb::{self, IdbError, Mode};
use super::keys::{NewKeys, NewWay, VaultKey, Ways, With, ways};
use super::layout::{self, ABOUT, FOLDED, GENERATION, HEAD, MANIFEST, META, PREFIX};
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

/// As [`list`], together with workspaces whose databases are there though the browser has forgotten them. One that is
/// locked does not tell its name before it is unlocked.
pub async fn find() -> Vec<WorkspaceInfo> {
    let mut known = list();
    let names = idb::names().await.unwrap_or_default();
    let before = known.len();
    for id in names.iter().filter_map(|name| name.strip_prefix(PREFIX)) {
        if known.iter().any(|workspace| workspace.id == id) {
            continue;
        }
        let Ok(ways) = ways(id).await else { continue };
        match ways.unlock(With::Device).await {
            Ok(key) => known.extend(about(id, &key).await),
            Err(_) if !ways.is_open() => known.push(nameless(id)),
            Err(_) => {}
        }
    }
    if known.len() > before {
        keep(&known);
    }
    known
}

/// A workspace that has not told its name yet.
fn nameless(id: &str) -> WorkspaceInfo {
    WorkspaceInfo { id: id.to_owned(), name: id.chars().take(8).collect(), kind: WorkspaceKind::Real }
}

/// What this browser should remember of a workspace that was just unlocked.
pub async fn recall(known: WorkspaceInfo, key: &VaultKey) -> WorkspaceInfo {
    if known != nameless(&known.id) {
        return known;
    }
    let Some(found) = about(&known.id, key).await else { return known };
    let mut all = list();
    all.iter_mut().filter(|info| info.id == found.id).for_each(|info| *info = found.clone());
    keep(&all);
    found
}

/// What a database says of itself; `None` if it is no workspace of ours.
async fn about(id: &str, key: &VaultKey) -> Option<WorkspaceInfo> {
    let connection = Connection::open(id, layout::expect_there, Rc::new(|_| ())).await.ok()?;
    let value = connection.read(async |database| {
        let look = database.begin(&[META], Mode::Read)?;
        let about = look.get(META, &ABOUT.into()).await?;
        look.complete().await?;
        Ok(about)
    });
    let value = value.await.ok()?;
    let bytes = Vault::new(id, key).open(META, ABOUT, &value).await.ok()?;
    serde_json::from_slice(&bytes).ok().filter(|info: &WorkspaceInfo| info.id == id)
}

/// Makes an empty workspace; returns when it is on the disk.
///
/// # Errors
/// See [`StoreError`]; nothing is left behind then.
pub async fn create(name: &str, kind: WorkspaceKind) -> Result<WorkspaceInfo, StoreError> {
    let info = WorkspaceInfo { id: random::id().to_string(), name: name.to_owned(), kind };
    let connection = Connection::open(&info.id, layout::create, Rc::new(|_| ())).await?;
    let (keys, key) = NewKeys::make(&info.id, 0, &[NewWay::Device]).await?;
    let vault = Vault::new(&info.id, &key);
    let manifest = layout::value(&vault.seal(META, MANIFEST, &write_manifest(&Manifest::default())).await?);
    let about = sealed_about(&vault, &info).await?;
    connection
        .write(async |database, _| {
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
pub async fn rename(id: &str, name: &str, key: &VaultKey) -> Result<(), StoreError> {
    let mut known = list();
    let Some(info) = known.iter_mut().find(|workspace| workspace.id == id) else {
        return Err(StoreError::NoWorkspace);
    };
    name.clone_into(&mut info.name);
    let connection = Connection::open(id, layout::expect_there, Rc::new(|_| ())).await?;
    let vault = Vault::new(id, key);
    let about = sealed_about(&vault, info).await?;
    connection
        .write(async |database, _| -> Result<(), IdbError> {
            let batch = database.begin(&[META], Mode::WriteStrict)?;
            vault.check(&batch).await?;
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

/// Stores other ways into a workspace: one value, whatever the number of records. Fails if they changed since `before`
/// was read.
///
/// # Errors
/// See [`StoreError`]; the ways then stay as they were.
pub async fn change_ways(before: &Ways, new: &NewKeys) -> Result<(), StoreError> {
    let connection = Connection::open(before.workspace(), layout::expect_there, Rc::new(|_| ())).await?;
    connection
        .write(async |database, _| -> Result<(), IdbError> {
            let batch = database.begin(&[META], Mode::WriteStrict)?;
            let there = layout::sequence(&batch.get(META, &GENERATION.into()).await?);
            if there != Some(before.generation()) {
                return Err(IdbError::Rekeyed);
            }
            new.put(&batch)?;
            batch.complete().await
        })
        .await
}
