//! Small sealed values beside the records: what is chosen about a workspace and must not be readable on the disk.

use super::error::{Damage, StoreError};
use super::idb::{IdbError, Mode};
use super::layout::{self, META};
use super::workspace::Workspace;
use wasm_bindgen::JsValue;

impl Workspace {
    /// The note called `name`; `None` if there is none.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub async fn note(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let inner = &self.0;
        let read = inner.connection.read(async |database| {
            let look = database.begin(&[META], Mode::Read)?;
            inner.vault.check(&look).await?;
            let value = look.get(META, &name.into()).await?;
            look.complete().await?;
            Ok(value)
        });
        let value = read.await?;
        if value.is_undefined() {
            return Ok(None);
        }
        let damage = |reason| StoreError::Damaged(vec![Damage::Manifest { reason }]);
        inner.vault.open(META, name, &value).await.map(Some).map_err(|error| error.or(damage))
    }

    /// A thing of the browser's (a handle of a folder) that is stored as `name`; undefined if there is none.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub async fn handle(&self, name: &str) -> Result<JsValue, StoreError> {
        let read = self.0.connection.read(async |database| {
            let look = database.begin(&[META], Mode::Read)?;
            let value = look.get(META, &name.into()).await?;
            look.complete().await?;
            Ok(value)
        });
        read.await
    }

    /// Stores a thing of the browser's as `name`; undefined forgets it.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub async fn set_handle(&self, name: &str, handle: &JsValue) -> Result<(), StoreError> {
        let write = self.0.connection.write(async |database, _| -> Result<(), IdbError> {
            let batch = database.begin(&[META], Mode::WriteStrict)?;
            if handle.is_undefined() {
                batch.delete(META, &name.into())?;
            } else {
                batch.put(META, &name.into(), handle)?;
            }
            batch.complete().await
        });
        write.await
    }

    /// Stores the note called `name`, in place of the one before.
    ///
    /// # Errors
    /// See [`StoreError`]; the one before then stays.
    pub async fn set_note(&self, name: &str, bytes: &[u8]) -> Result<(), StoreError> {
        let inner = &self.0;
        let value = layout::value(&inner.vault.seal(META, name, bytes).await?);
        let write = inner.connection.write(async |database, _| -> Result<(), IdbError> {
            let batch = database.begin(&[META], Mode::WriteStrict)?;
            inner.vault.check(&batch).await?;
            batch.put(META, &name.into(), &value)?;
            batch.complete().await
        });
        write.await
    }

    /// Stores the note called `name` unless there is one; tells which one there is then. Of several tabs that do this at
    /// once, one is first.
    ///
    /// # Errors
    /// See [`StoreError`]; no note was stored then.
    pub async fn first_note(&self, name: &str, bytes: &[u8]) -> Result<Vec<u8>, StoreError> {
        let inner = &self.0;
        let value = layout::value(&inner.vault.seal(META, name, bytes).await?);
        let write = inner.connection.write(async |database, _| -> Result<(), IdbError> {
            let batch = database.begin(&[META], Mode::WriteStrict)?;
            inner.vault.check(&batch).await?;
            if batch.get(META, &name.into()).await?.is_undefined() {
                batch.put(META, &name.into(), &value)?;
            }
            batch.complete().await
        });
        write.await?;
        let there = self.note(name).await?;
        there.ok_or_else(|| StoreError::Failed("what was just stored is not there".to_owned()))
    }
}
