//! The key of a workspace: random, and wrapped once for every way in. A key of this browser opens it unasked, or else a
//! passphrase or the printed recovery key do.
//!
//! All lie in the database that they open, so that a workspace that is deleted takes its keys along.

use super::connection::missed;
use super::error::{Damage, StoreError};
use super::idb::{self, IdbError, Mode, Transaction};
use super::layout::{self, DEVICE, GENERATION, KEYS, META};
use super::seal::{Place, Seal};
use crate::codec::keyring::{Keyring, KeyringError, Recipe, Slot};
use crate::codec::recovery_key::RecoveryKey;
use crate::platform::cipher::{CipherError, Key};
use js_sys::{Object, Reflect};
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// What opens the values of a workspace. It can be handed to workers and other tabs, and be read by no script.
#[derive(Clone, Debug)]
pub struct VaultKey {
    key: Key,
    /// The how manieth key of the workspace it is.
    pub(super) generation: u64,
}

impl VaultKey {
    /// Seals and opens with it.
    #[must_use]
    pub fn seal(&self) -> Seal {
        Seal::new(self.key.clone())
    }

    /// As a value that can be posted.
    #[must_use]
    pub fn to_value(&self) -> JsValue {
        let value = Object::new();
        for (name, part) in [("key", self.key.to_value()), ("generation", layout::number(self.generation))] {
            // A plain object takes any property.
            let _set = Reflect::set(&value, &name.into(), &part);
        }
        value.into()
    }

    /// The key in a value that was posted; `None` if it is none.
    #[must_use]
    pub fn of_value(value: &JsValue) -> Option<Self> {
        let part = |name: &str| Reflect::get(value, &name.into()).ok();
        Some(Self { key: Key::of_value(part("key")?)?, generation: layout::sequence(&part("generation")?)? })
    }
}

/// What somebody brings to get in.
#[derive(Clone, Copy, Debug)]
pub enum With<'a> {
    /// Nothing: the key of this browser is enough.
    Device,
    /// The key that their passphrase makes by [`Ways::recipe`].
    Passphrase(&'a Key),
    /// The recovery key.
    Recovery(&'a RecoveryKey),
}

/// Why somebody did not get in. Nothing was changed.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum UnlockError {
    /// What they brought does not fit, or there is no such way in.
    #[error("it does not fit")]
    Wrong,
    /// The store does not work.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<CipherError> for UnlockError {
    fn from(error: CipherError) -> Self {
        match error {
            CipherError::Broken => Self::Wrong,
            CipherError::Failed(_) => Self::Store(unusable(error)),
        }
    }
}

/// The ways into one workspace.
#[derive(Clone, Debug)]
pub struct Ways {
    workspace: String,
    ring: Keyring,
    device: Option<Key>,
}

/// The ways into `workspace`.
///
/// # Errors
/// See [`StoreError`]; [`StoreError::Damaged`] if they cannot be read: then nothing can be.
pub async fn ways(workspace: &str) -> Result<Ways, StoreError> {
    let opened = idb::open(&layout::database(workspace), layout::VERSION, layout::expect_there, Rc::new(|_| ())).await;
    let database = opened.map_err(|error| missed(workspace, error.into()))?;
    let look = database.begin(&[META], Mode::Read)?;
    let (ring, device) = (look.get(META, &KEYS.into()).await?, look.get(META, &DEVICE.into()).await?);
    look.complete().await?;
    let bytes = layout::bytes(&ring).ok_or_else(|| lost("the list of ways in is missing"))?;
    let ring = Keyring::read(&bytes).map_err(|error| match error {
        KeyringError::Newer => StoreError::Newer,
        other => lost(&other.to_string()),
    })?;
    Ok(Ways { workspace: workspace.to_owned(), ring, device: Key::of_value(device) })
}

impl Ways {
    /// Whether it opens without anything being asked.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.ring.has_device()
    }

    /// How the passphrase becomes a key; `None` if there is no passphrase.
    #[must_use]
    pub fn recipe(&self) -> Option<Recipe> {
        self.ring.recipe()
    }

    /// The key of the workspace.
    ///
    /// # Errors
    /// [`UnlockError`].
    pub async fn unlock(&self, with: With<'_>) -> Result<VaultKey, UnlockError> {
        let (opener, wrapped, context) = self.opener(with).await?;
        let key = opener.unwrap(&wrapped, &context).await;
        Ok(VaultKey { key: told(with, key)?, generation: self.ring.generation })
    }

    /// The key that opens the slot for `with`, and the slot's content.
    async fn opener(&self, with: With<'_>) -> Result<(Key, Vec<u8>, Vec<u8>), UnlockError> {
        for slot in &self.ring.slots {
            let context = bound_to(&self.workspace, slot);
            match (slot, with) {
                (Slot::Device { wrapped }, With::Device) => {
                    let device = self.device.clone().ok_or_else(|| lost("the key of this browser is missing"))?;
                    return Ok((device, wrapped.clone(), context));
                }
                (Slot::Passphrase { wrapped, .. }, With::Passphrase(key)) => {
                    return Ok((key.clone(), wrapped.clone(), context));
                }
                (Slot::Recovery { wrapped }, With::Recovery(key)) => {
                    return Ok((key_of(key, &self.workspace).await?, wrapped.clone(), context));
                }
                _ => {}
            }
        }
        Err(match with {
            With::Device => lost("there is no way in").into(),
            _ => UnlockError::Wrong,
        })
    }

    /// These ways with one of them replaced or added, for the same key: nothing else is to be written.
    ///
    /// # Errors
    /// [`UnlockError`].
    pub async fn with(&self, proof: With<'_>, new: NewWay<'_>) -> Result<NewKeys, UnlockError> {
        let (opener, wrapped, context) = self.opener(proof).await?;
        let key = told(proof, opener.unwrap_to_wrap(&wrapped, &context).await)?;
        let mut ring = self.ring.clone();
        let (slot, device) = new.slot(&self.workspace, &key).await?;
        if device.is_some() {
            // Who needs nothing to get in needs no other way either.
            ring.slots.clear();
        }
        ring.replace(slot);
        Ok(NewKeys { ring, device })
    }

    /// Into which workspace.
    pub(super) fn workspace(&self) -> &str {
        &self.workspace
    }

    /// The generation of the key that these ways lead to.
    pub(super) fn generation(&self) -> u64 {
        self.ring.generation
    }
}

/// A browser's own key that does not fit was damaged; a passphrase that does not fit is another one.
fn told(with: With<'_>, result: Result<Key, CipherError>) -> Result<Key, UnlockError> {
    match (result, with) {
        (Err(CipherError::Broken), With::Device) => Err(lost("the key of this browser does not fit").into()),
        (result, _) => Ok(result?),
    }
}

/// A way that is to be made.
#[derive(Clone, Copy, Debug)]
pub enum NewWay<'a> {
    /// A key of this browser.
    Device,
    /// A key that was made of a passphrase by this recipe.
    Passphrase(Recipe, &'a Key),
    /// A recovery key.
    Recovery(&'a RecoveryKey),
}

impl NewWay<'_> {
    /// The slot that holds `values` for this way; for a browser's key that key too.
    async fn slot(self, workspace: &str, values: &Key) -> Result<(Slot, Option<Key>), CipherError> {
        let (wrapping, mut slot) = match self {
            Self::Device => (Key::wrapping().await?, Slot::Device { wrapped: Vec::new() }),
            Self::Passphrase(recipe, key) => (key.clone(), Slot::Passphrase { recipe, wrapped: Vec::new() }),
            Self::Recovery(key) => (key_of(key, workspace).await?, Slot::Recovery { wrapped: Vec::new() }),
        };
        let made = wrapping.wrap(values, &bound_to(workspace, &slot)).await?;
        let (Slot::Device { wrapped } | Slot::Passphrase { wrapped, .. } | Slot::Recovery { wrapped }) = &mut slot;
        *wrapped = made;
        Ok((slot, matches!(self, Self::Device).then_some(wrapping)))
    }
}

/// Ways in, ready to be stored.
#[derive(Clone, Debug)]
pub struct NewKeys {
    ring: Keyring,
    device: Option<Key>,
}

impl NewKeys {
    /// A new key for `workspace`, with the ways to it.
    ///
    /// # Errors
    /// The browser's cryptography fails.
    pub(super) async fn make(
        workspace: &str,
        generation: u64,
        ways: &[NewWay<'_>],
    ) -> Result<(Self, VaultKey), StoreError> {
        let values = Key::for_values().await.map_err(unusable)?;
        let (mut slots, mut device) = (Vec::new(), None);
        for way in ways {
            let (slot, key) = way.slot(workspace, &values).await.map_err(unusable)?;
            slots.push(slot);
            device = device.or(key);
        }
        let keys = Self { ring: Keyring::new(generation, slots), device };
        // Kept is one that nobody can take out, and wrapping is tried at once.
        let once = Key::wrapping().await.map_err(unusable)?;
        let wrapped = once.wrap(&values, &[]).await.map_err(unusable)?;
        let key = once.unwrap(&wrapped, &[]).await.map_err(unusable)?;
        Ok((keys, VaultKey { key, generation }))
    }

    /// Stores them with whatever else `batch` stores.
    pub(super) fn put(&self, batch: &Transaction) -> Result<(), IdbError> {
        let failed = |error: KeyringError| IdbError::Other { name: "Keyring".to_owned(), message: error.to_string() };
        batch.put(META, &KEYS.into(), &layout::value(&self.ring.write().map_err(failed)?))?;
        batch.put(META, &GENERATION.into(), &layout::number(self.ring.generation))?;
        match &self.device {
            Some(device) => batch.put(META, &DEVICE.into(), &device.to_value()),
            None => batch.delete(META, &DEVICE.into()),
        }
    }
}

async fn key_of(recovery: &RecoveryKey, workspace: &str) -> Result<Key, CipherError> {
    Key::wrapping_from(recovery.secret(), &place(workspace, "recovery")).await
}

/// What a wrapped key is bound to: this workspace and this way in.
fn bound_to(workspace: &str, slot: &Slot) -> Vec<u8> {
    place(workspace, &slot.context())
}

fn place(workspace: &str, way: &str) -> Vec<u8> {
    Place { workspace, store: META, key: &format!("{KEYS}/{way}") }.bytes()
}

fn lost(reason: &str) -> StoreError {
    StoreError::Damaged(vec![Damage::Keys { reason: reason.to_owned() }])
}

fn unusable(error: CipherError) -> StoreError {
    StoreError::Failed(error.to_string())
}
