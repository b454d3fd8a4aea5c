//! The key of a workspace: random, wrapped once for every way in. So far there is one way: a key of this browser, which
//! no script can read.
//!
//! Both lie in the database that they open, so that a workspace that is deleted takes its keys along.

use super::connection::Connection;
use super::error::{Damage, StoreError};
use super::idb::{IdbError, Mode, Transaction};
use super::layout::{self, DEVICE, KEYS, META};
use super::seal::{Place, Seal};
use crate::platform::cipher::{CipherError, Key};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

/// Of the list of slots.
const VERSION: u32 = 1;

/// All ways in.
#[derive(Debug, Serialize, Deserialize)]
struct Slots {
    version: u32,
    slots: Vec<Slot>,
}

/// One way in.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Slot {
    /// With the key of this browser.
    Device {
        /// The key of the workspace, wrapped.
        wrapped: Vec<u8>,
    },
}

/// What a new workspace is opened with, ready to be stored.
#[derive(Debug)]
pub(super) struct NewKeys {
    pub seal: Seal,
    slots: JsValue,
    device: JsValue,
}

impl NewKeys {
    /// Makes a key for `workspace` and a key of this browser that opens it.
    pub async fn make(workspace: &str) -> Result<Self, StoreError> {
        let device = Key::wrapping().await.map_err(unusable)?;
        let wrapped = device.wrap_new(&context(workspace, "device")).await.map_err(unusable)?;
        let seal = Seal::new(device.unwrap(&wrapped, &context(workspace, "device")).await.map_err(unusable)?);
        let slots = Slots { version: VERSION, slots: vec![Slot::Device { wrapped }] };
        let slots = serde_json::to_vec(&slots).map_err(|error| StoreError::Failed(error.to_string()))?;
        Ok(Self { seal, slots: layout::value(&slots), device: device.to_value() })
    }

    /// Stores them with whatever else `batch` stores.
    pub fn put(&self, batch: &Transaction) -> Result<(), IdbError> {
        batch.put(META, &KEYS.into(), &self.slots)?;
        batch.put(META, &DEVICE.into(), &self.device)
    }
}

/// What opens the values of a workspace.
///
/// # Errors
/// [`StoreError::Damaged`] if no way in works: then nothing can be read.
pub(super) async fn unlock(connection: &Connection, workspace: &str) -> Result<Seal, StoreError> {
    let (slots, device) = connection
        .run(async |database, _| {
            let look = database.begin(&[META], Mode::Read)?;
            let found = (look.get(META, &KEYS.into()).await?, look.get(META, &DEVICE.into()).await?);
            look.complete().await?;
            Ok(found)
        })
        .await?;
    let bytes = layout::bytes(&slots).ok_or_else(|| lost("the list of ways in is missing"))?;
    let slots: Slots = serde_json::from_slice(&bytes).map_err(|error| lost(&error.to_string()))?;
    if slots.version > VERSION {
        return Err(StoreError::Newer);
    }
    let device = Key::of_value(device).ok_or_else(|| lost("the key of this browser is missing"))?;
    let Some(Slot::Device { wrapped }) = slots.slots.first() else { return Err(lost("there is no way in")) };
    match device.unwrap(wrapped, &context(workspace, "device")).await {
        Ok(key) => Ok(Seal::new(key)),
        Err(CipherError::Broken) => Err(lost("the key of this browser does not fit")),
        Err(error) => Err(unusable(error)),
    }
}

/// What a wrapped key is bound to: this workspace and this way in.
fn context(workspace: &str, way: &str) -> Vec<u8> {
    Place { workspace, store: META, key: &format!("{KEYS}/{way}") }.bytes()
}

fn lost(reason: &str) -> StoreError {
    StoreError::Damaged(vec![Damage::Keys { reason: reason.to_owned() }])
}

fn unusable(error: CipherError) -> StoreError {
    StoreError::Failed(error.to_string())
}
