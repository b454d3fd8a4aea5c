//! Files beside the records, such as evidence: sealed like them, one value a file, read only when somebody looks at it.
//!
//! A file is stored before the record that tells of it, and under the id of that record. So a record never tells of a
//! file that is not there, and a file without a record is what a crash or a removed record has left; it is swept away
//! when nobody can bring the record back any more.

use super::connection::Connection;
use super::error::{Damage, StoreError};
use super::idb::{IdbError, Mode};
use super::keys::VaultKey;
use super::layout::{self, FILES, META};
use super::load::Vault;
use super::workspace::Workspace;
use crate::kernel::id::Id;
use crate::platform::{clock, locks};
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// A file this young may belong to a record that is just being stored.
const YOUNG_MS: i64 = 10 * 60 * 1000;

/// Reads the files of a workspace that is not opened for writing: for workers.
#[derive(Debug)]
pub struct Files {
    connection: Rc<Connection>,
    vault: Vault,
}

impl Files {
    /// The files of the workspace `id`.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub async fn of(id: &str, key: &VaultKey) -> Result<Self, StoreError> {
        let connection = Connection::open(id, layout::expect_there, Rc::new(|_| ())).await?;
        Ok(Self { connection, vault: Vault::new(id, key) })
    }

    /// What the file of the record `id` holds; `None` if there is none.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub async fn read(&self, id: Id) -> Result<Option<Vec<u8>>, StoreError> {
        read(&self.connection, &self.vault, id).await
    }
}

async fn read(connection: &Connection, vault: &Vault, id: Id) -> Result<Option<Vec<u8>>, StoreError> {
    let key = id.to_string();
    let value = connection.read(async |database| {
        let look = database.begin(&[META, FILES], Mode::Read)?;
        vault.check(&look).await?;
        let value = look.get(FILES, &key.as_str().into()).await?;
        look.complete().await?;
        Ok(value)
    });
    let value = value.await?;
    if value.is_undefined() {
        return Ok(None);
    }
    let damage = |reason| StoreError::Damaged(vec![Damage::File { id, reason }]);
    vault.open(FILES, &key, &value).await.map(Some).map_err(|error| error.or(damage))
}

impl Workspace {
    /// What the file of the record `id` holds; `None` if there is none.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub async fn file(&self, id: Id) -> Result<Option<Vec<u8>>, StoreError> {
        read(&self.0.connection, &self.0.vault, id).await
    }

    /// Stores the file of a record that is going to be stored as `id`. When this returns `Ok`, it is on the disk.
    ///
    /// # Errors
    /// See [`StoreError`]; nothing is stored then.
    pub async fn store_file(&self, id: Id, bytes: &[u8]) -> Result<(), StoreError> {
        let (inner, key) = (&self.0, id.to_string());
        let value = layout::value(&inner.vault.seal(FILES, &key, bytes).await?);
        let write = inner.connection.write(async |database, _| -> Result<(), IdbError> {
            let batch = database.begin(&[META, FILES], Mode::WriteStrict)?;
            inner.vault.check(&batch).await?;
            batch.put(FILES, &key.as_str().into(), &value)?;
            batch.complete().await
        });
        write.await
    }

    /// Sweeps away files without a record, where no other tab has this workspace open whose undo could bring one back;
    /// then tells other tabs, as long as this one lives, that it has.
    pub fn sweep_files(&self, has_record: impl Fn(Id) -> bool + 'static) {
        let in_use = self.name_of_use();
        let workspace = self.clone();
        locks::if_alone(&in_use, async move {
            // What could not be swept away is found again at the next opening.
            let _later = workspace.remove_files_without(has_record).await;
        });
        self.keep_in_use();
    }

    /// Tells other tabs, as long as this one lives, that this workspace is in use: they sweep nothing away.
    pub fn keep_in_use(&self) {
        locks::hold(&self.name_of_use());
    }

    fn name_of_use(&self) -> String {
        format!("{}-in-use", layout::database(self.id()))
    }

    async fn remove_files_without(&self, has_record: impl Fn(Id) -> bool) -> Result<(), StoreError> {
        let now = clock::now().0;
        let mut left = self.file_ids().await?;
        left.retain(|id| !has_record(*id) && now - id.made_at_ms() > YOUNG_MS);
        if left.is_empty() {
            return Ok(());
        }
        let write = self.0.connection.write(async |database, _| -> Result<(), IdbError> {
            let batch = database.begin(&[FILES], Mode::WriteStrict)?;
            for id in &left {
                batch.delete(FILES, &id.to_string().into())?;
            }
            batch.complete().await
        });
        write.await
    }

    async fn file_ids(&self) -> Result<Vec<Id>, StoreError> {
        let keys = self.0.connection.read(async |database| {
            let look = database.begin(&[FILES], Mode::Read)?;
            let keys = look.keys(FILES).await?;
            look.complete().await?;
            Ok(keys)
        });
        Ok(keys.await?.iter().filter_map(|key| key.as_string()?.parse().ok()).collect())
    }

    /// All files, sealed anew with the key of `new`. One that cannot be read any more stays as it lies there.
    pub(super) async fn files_sealed_with(&self, new: &Vault) -> Result<Vec<(Id, JsValue)>, StoreError> {
        let mut files = Vec::new();
        for id in self.file_ids().await? {
            match self.file(id).await {
                Ok(Some(bytes)) => files.push((id, layout::value(&new.seal(FILES, &id.to_string(), &bytes).await?))),
                Ok(None) | Err(StoreError::Damaged(_)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(files)
    }
}
