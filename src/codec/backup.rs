//! A backup: the whole workspace as the lossless JSON of [`export`](super::export), compressed by gzip, sealed in the age
//! format (age-encryption.org/v1). So it can be opened without this program: `age -d FILE | gunzip`. Pure.

use super::export::{About, Keys, RestoreError, Restored, backup_pieces, restore_json};
use crate::domain::dataset::Dataset;
use age::secrecy::SecretString;
use age::stream::StreamWriter;
use age::{DecryptError, Decryptor, Encryptor, scrypt, x25519};
use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use serde::{Deserialize, Serialize};
use std::io::{Read, Write};

/// What every file of the age format begins with.
const MAGIC: &[u8] = b"age-encryption.org/v1\n";
/// What making a key of a passphrase costs: scrypt with N = 2^17, 128 MiB, about a second in a browser.
const WORK: u8 = 17;
/// Files that cost more than this (1 GiB) are refused: a browser could not open them.
const MOST_WORK: u8 = 20;
/// Larger than any workspace, and small enough for the browser: a file that unpacks to more is none of ours.
const MOST_BYTES: u64 = 3 << 30;

/// Who can open a backup.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "lock", rename_all = "snake_case")]
pub enum Lock {
    /// Who knows the passphrase.
    Passphrase {
        /// It.
        passphrase: String,
    },
    /// Who has the secret key to one of these public ones (`age1…`).
    Recipients {
        /// They.
        keys: Vec<String>,
    },
}

/// What opens a backup.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "opener", rename_all = "snake_case")]
pub enum Opener {
    /// The passphrase.
    Passphrase {
        /// It.
        passphrase: String,
    },
    /// A secret key (`AGE-SECRET-KEY-1…`), or a file with some.
    Identity {
        /// Its text.
        text: String,
    },
}

/// What a file asks for before it opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wants {
    /// Nothing: it is not sealed.
    Nothing,
    /// A passphrase.
    Passphrase,
    /// A secret key.
    Identity,
}

/// Why a backup was not made or not read. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "backup", rename_all = "snake_case")]
pub enum BackupError {
    /// A public key that is none.
    #[error("{key} is no age public key")]
    BadRecipient {
        /// What was given.
        key: String,
    },
    /// A secret key that is none.
    #[error("this is no age secret key")]
    BadIdentity,
    /// The passphrase or the secret key does not open this file.
    #[error("the passphrase or key does not fit")]
    Wrong,
    /// The file asks for more work than a browser can do.
    #[error("the passphrase of this file asks for too much work")]
    TooMuchWork,
    /// The file is cut off, or something in it was changed.
    #[error("the file is damaged: {reason}")]
    Damaged {
        /// Where it shows.
        reason: String,
    },
    /// What came out is no workspace.
    #[error(transparent)]
    Content {
        /// What it is instead.
        #[from]
        cause: RestoreError,
    },
}

/// A backup that is being written.
pub struct BackupWriter(GzEncoder<StreamWriter<Vec<u8>>>);

impl BackupWriter {
    /// Begins a backup that `lock` closes.
    ///
    /// # Errors
    /// [`BackupError::BadRecipient`].
    pub fn new(lock: &Lock) -> Result<Self, BackupError> {
        let recipients = recipients(lock)?;
        let sealing = Encryptor::with_recipients(recipients.iter().map(|one| &**one)).map_err(damaged)?;
        let sealed = sealing.wrap_output(Vec::new()).map_err(damaged)?;
        Ok(Self(GzEncoder::new(sealed, Compression::fast())))
    }

    /// Adds a piece of the content.
    ///
    /// # Errors
    /// There is no memory left.
    pub fn push(&mut self, piece: &[u8]) -> Result<(), BackupError> {
        self.0.write_all(piece).map_err(damaged)
    }

    /// The file.
    ///
    /// # Errors
    /// There is no memory left.
    pub fn finish(self) -> Result<Vec<u8>, BackupError> {
        self.0.finish().and_then(StreamWriter::finish).map_err(damaged)
    }
}

/// A backup of `dataset`, in one go, with the keys of the workspace.
///
/// # Errors
/// See [`BackupWriter`].
pub fn write_backup(dataset: &Dataset, about: &About, keys: &Keys, lock: &Lock) -> Result<Vec<u8>, BackupError> {
    let mut writer = BackupWriter::new(lock)?;
    for piece in backup_pieces(dataset, Some(about), keys) {
        writer.push(&piece)?;
    }
    writer.finish()
}

/// What `file` asks for; only its beginning is looked at.
#[must_use]
pub fn wants(file: &[u8]) -> Wants {
    let Some(header) = file.strip_prefix(MAGIC) else { return Wants::Nothing };
    if header.starts_with(b"-> scrypt ") { Wants::Passphrase } else { Wants::Identity }
}

/// What a backup, or an export that is not sealed, contains.
///
/// # Errors
/// See [`BackupError`].
pub fn read_backup(file: &[u8], opener: Option<&Opener>) -> Result<Restored, BackupError> {
    if wants(file) == Wants::Nothing {
        return Ok(restore_json(file)?);
    }
    let sealed = Decryptor::new(file).map_err(refused)?;
    let identities = identities(opener.ok_or(BackupError::Wrong)?)?;
    let opened = sealed.decrypt(identities.iter().map(|one| &**one)).map_err(refused)?;
    let mut content = Vec::new();
    GzDecoder::new(opened).take(MOST_BYTES).read_to_end(&mut content).map_err(damaged)?;
    Ok(restore_json(&content)?)
}

/// Whether `key` is a public key of age.
#[must_use]
pub fn is_recipient(key: &str) -> bool {
    key.trim().parse::<x25519::Recipient>().is_ok()
}

fn recipients(lock: &Lock) -> Result<Vec<Box<dyn age::Recipient>>, BackupError> {
    match lock {
        Lock::Passphrase { passphrase } => {
            let mut recipient = scrypt::Recipient::new(SecretString::from(passphrase.clone()));
            recipient.set_work_factor(WORK);
            Ok(vec![Box::new(recipient)])
        }
        Lock::Recipients { keys } => keys
            .iter()
            .map(|key| match key.trim().parse::<x25519::Recipient>() {
                Ok(recipient) => Ok(Box::new(recipient) as Box<dyn age::Recipient>),
                Err(_) => Err(BackupError::BadRecipient { key: key.clone() }),
            })
            .collect(),
    }
}

fn identities(opener: &Opener) -> Result<Vec<Box<dyn age::Identity>>, BackupError> {
    match opener {
        Opener::Passphrase { passphrase } => {
            let mut identity = scrypt::Identity::new(SecretString::from(passphrase.clone()));
            identity.set_max_work_factor(MOST_WORK);
            Ok(vec![Box::new(identity)])
        }
        Opener::Identity { text } => {
            let keys = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
            let read = keys.map(|key| match key.parse::<x25519::Identity>() {
                Ok(identity) => Ok(Box::new(identity) as Box<dyn age::Identity>),
                Err(_) => Err(BackupError::BadIdentity),
            });
            let read = read.collect::<Result<Vec<_>, _>>()?;
            if read.is_empty() { Err(BackupError::BadIdentity) } else { Ok(read) }
        }
    }
}

fn refused(error: DecryptError) -> BackupError {
    match error {
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed | DecryptError::NoMatchingKeys => {
            BackupError::Wrong
        }
        DecryptError::ExcessiveWork { .. } => BackupError::TooMuchWork,
        other => damaged(other),
    }
}

fn damaged(error: impl std::fmt::Display) -> BackupError {
    BackupError::Damaged { reason: error.to_string() }
}
