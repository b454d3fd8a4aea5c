//! Who gets into a workspace: opening it with a passphrase or its recovery key, and changing these.

use crate::app::session::Session;
use crate::codec::keyring::{Cost, Recipe};
use crate::codec::passphrase::DeriveError;
use crate::codec::protocol::Failure;
use crate::platform::cipher::{self, CipherError, Key};
use crate::platform::worker::Worker;
use crate::store::keys::{NewWay, UnlockError, VaultKey, Ways, With, ways};
use crate::store::{StoreError, workspaces};

pub use crate::codec::recovery_key::{BLOCKS, RecoveryKey, Typo};
pub use crate::store::Progress as Sealing;

/// What somebody brings to get in.
#[derive(Clone)]
pub enum Proof {
    /// The passphrase.
    Passphrase(String),
    /// The recovery key.
    Recovery(RecoveryKey),
}

impl Proof {
    /// What was typed: a recovery key if it is one, else a passphrase.
    ///
    /// # Errors
    /// It looks like a recovery key, and has a typo.
    pub fn typed(text: &str) -> Result<Self, Typo> {
        match RecoveryKey::parse(text) {
            Ok(key) => Ok(Self::Recovery(key)),
            // Blocks of five signs with dashes between them are no passphrase that anybody chose.
            Err(typo @ (Typo::Block(_) | Typo::TooLong)) if in_blocks(text) => Err(typo),
            Err(_) => Ok(Self::Passphrase(text.to_owned())),
        }
    }
}

fn in_blocks(text: &str) -> bool {
    let blocks: Vec<&str> = text.trim().split('-').collect();
    blocks.len() >= BLOCKS - 1 && blocks.iter().all(|block| block.trim().len() == 5)
}

/// Why something about the ways in was not done. Nothing was changed.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum VaultError {
    /// The passphrase or recovery key does not fit.
    #[error("it does not fit")]
    Wrong,
    /// The worker could not make a key of the passphrase.
    #[error(transparent)]
    Worker(#[from] Failure),
    /// The store does not work.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<UnlockError> for VaultError {
    fn from(error: UnlockError) -> Self {
        match error {
            UnlockError::Wrong => Self::Wrong,
            UnlockError::Store(error) => Self::Store(error),
        }
    }
}

impl From<CipherError> for VaultError {
    fn from(error: CipherError) -> Self {
        Self::Store(StoreError::Failed(error.to_string()))
    }
}

/// What is known of the ways into a workspace.
#[derive(Clone, Debug)]
pub struct Guard(Ways);

impl Guard {
    /// The ways into workspace `id`.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub async fn of(id: &str) -> Result<Self, StoreError> {
        ways(id).await.map(Self)
    }

    /// Whether the workspace opens only with a passphrase.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        !self.0.is_open()
    }

    /// The key by which the browser itself opens what is not locked.
    ///
    /// # Errors
    /// [`VaultError`].
    pub async fn open(&self) -> Result<VaultKey, VaultError> {
        Ok(self.0.unlock(With::Device).await?)
    }

    /// The key for somebody who proves that they may have it. Takes about a second for a passphrase.
    ///
    /// # Errors
    /// [`VaultError::Wrong`] if they do not.
    pub async fn unlock(&self, worker: &Worker, proof: &Proof) -> Result<VaultKey, VaultError> {
        let held = self.held(worker, proof).await?;
        Ok(self.0.unlock(held.with()).await?)
    }

    /// Sets another passphrase. One value is written, however many records there are.
    ///
    /// # Errors
    /// [`VaultError`]; the old one then stays.
    pub async fn change_passphrase(&self, worker: &Worker, proof: &Proof, new: &str) -> Result<(), VaultError> {
        let held = self.held(worker, proof).await?;
        // A wrong one is told before a second is spent on the new one.
        self.0.unlock(held.with()).await?;
        let (recipe, made) = make(worker, new).await?;
        self.replace(&held, NewWay::Passphrase(recipe, &made)).await
    }

    /// Makes a new recovery key; the one before opens nothing any more.
    ///
    /// # Errors
    /// [`VaultError`]; the old one then stays.
    pub async fn change_recovery(&self, worker: &Worker, proof: &Proof, new: &RecoveryKey) -> Result<(), VaultError> {
        let held = self.held(worker, proof).await?;
        self.replace(&held, NewWay::Recovery(new)).await
    }

    /// Has the browser open the workspace unasked again; passphrase and recovery key are no more.
    ///
    /// # Errors
    /// [`VaultError`]; everything then stays.
    pub async fn remove(&self, worker: &Worker, proof: &Proof) -> Result<(), VaultError> {
        let held = self.held(worker, proof).await?;
        self.replace(&held, NewWay::Device).await
    }

    async fn replace(&self, held: &Held, new: NewWay<'_>) -> Result<(), VaultError> {
        let keys = self.0.with(held.with(), new).await?;
        Ok(workspaces::change_ways(&self.0, &keys).await?)
    }

    async fn held(&self, worker: &Worker, proof: &Proof) -> Result<Held, VaultError> {
        match (proof, self.0.recipe()) {
            (Proof::Passphrase(text), Some(recipe)) => Ok(Held::Passphrase(worker.derive(text, recipe).await?)),
            (Proof::Passphrase(_), None) => Err(VaultError::Wrong),
            (Proof::Recovery(key), _) => Ok(Held::Recovery(key.clone())),
        }
    }
}

/// A proof, ready to be used.
enum Held {
    Passphrase(Key),
    Recovery(RecoveryKey),
}

impl Held {
    fn with(&self) -> With<'_> {
        match self {
            Self::Passphrase(key) => With::Passphrase(key),
            Self::Recovery(key) => With::Recovery(key),
        }
    }
}

/// A new recovery key.
///
/// # Errors
/// The browser has no random numbers.
pub fn new_recovery_key() -> Result<RecoveryKey, VaultError> {
    Ok(RecoveryKey::of_random(cipher::random_bytes()?))
}

/// Locks what was open: makes a new key, seals every value with it, and keeps it behind `passphrase` and `recovery`. The
/// old key, which may still lie on the disk, opens nothing of it. Done wholly or not at all.
///
/// # Errors
/// [`VaultError`]; the workspace then stays as it was.
pub async fn guard(
    session: Session,
    worker: &Worker,
    passphrase: &str,
    recovery: &RecoveryKey,
    on_progress: impl Fn(Sealing),
) -> Result<(), VaultError> {
    let (recipe, key) = make(worker, passphrase).await?;
    let ways = [NewWay::Passphrase(recipe, &key), NewWay::Recovery(recovery)];
    Ok(session.rekey(&ways, on_progress).await?)
}

/// A key of a new passphrase; with less memory where there is not so much.
async fn make(worker: &Worker, passphrase: &str) -> Result<(Recipe, Key), VaultError> {
    let salt = cipher::random_bytes()?;
    let usual = Recipe { salt, cost: Cost::USUAL };
    match worker.derive(passphrase, usual).await {
        Err(Failure::Derive { cause: DeriveError::Memory }) => {
            let less = Recipe { salt, cost: Cost::LESS_MEMORY };
            Ok((less, worker.derive(passphrase, less).await?))
        }
        made => Ok((usual, made?)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recovery_key_is_told_from_a_passphrase() {
        let key = RecoveryKey::of_random([9; crate::codec::recovery_key::LENGTH]);
        let text = key.to_string();
        assert!(matches!(Proof::typed(&text.to_lowercase()), Ok(Proof::Recovery(typed)) if typed == key));
        assert!(matches!(Proof::typed("three blind mice"), Ok(Proof::Passphrase(_))));
        assert!(matches!(Proof::typed(""), Ok(Proof::Passphrase(_))));
        assert!(matches!(Proof::typed("12345"), Ok(Proof::Passphrase(_))));
        let mistyped = text.replacen('9', "8", 1);
        assert!(matches!(Proof::typed(&mistyped), Err(Typo::Block(1))), "{mistyped}");
    }
}
