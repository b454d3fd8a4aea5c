//! Workspaces that the browser opens unasked.

use zhiji::domain::dataset::Dataset;
use zhiji::store::keys::{UnlockError, VaultKey, With, ways};
use zhiji::store::{StoreError, Workspace};

/// The key of a workspace that has no passphrase.
pub async fn key(id: &str) -> Result<VaultKey, StoreError> {
    ways(id).await?.unlock(With::Device).await.map_err(|error| match error {
        UnlockError::Store(error) => error,
        UnlockError::Wrong => panic!("the browser's key is never just wrong"),
    })
}

/// Opens a workspace that has no passphrase.
pub async fn open(id: &str) -> Result<(Workspace, Dataset), StoreError> {
    Workspace::open(id, &key(id).await?, |_| ()).await
}
