//! Chaining the lines and sealing the chain.

use super::der::{pem, signature_to_der};
use super::line::{Line, hash, write};
use super::page::{Parts, page};
use super::{VERSION, der};
use serde::{Deserialize, Serialize};

/// How many bytes a signature of WebCrypto has.
pub const SIGNATURE: usize = 64;

/// What is signed: what the file is about, and the hash of each of its lines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Seal {
    /// The version of the format.
    #[serde(rename = "seal")]
    pub version: u32,
    /// The id of the workspace.
    pub workspace: String,
    /// The id of the complaint.
    pub complaint: String,
    /// How many lines there are.
    pub count: usize,
    /// The hash of each.
    pub lines: Vec<String>,
}

/// The lines of a dossier, chained: ready to be signed.
#[derive(Clone, Debug, PartialEq)]
pub struct Chain {
    lines: Vec<Line>,
    written: Vec<String>,
    seal: String,
}

impl Chain {
    /// Numbers the lines and puts into each the hash of the one before.
    #[must_use]
    pub fn new(mut lines: Vec<Line>) -> Self {
        let count = lines.len();
        let mut written: Vec<String> = Vec::with_capacity(count);
        let mut hashes: Vec<String> = Vec::with_capacity(count);
        for (n, line) in lines.iter_mut().enumerate() {
            line.n = n;
            line.prev = hashes.last().cloned().unwrap_or_default();
            if let Some(head) = &mut line.head {
                head.count = count;
            }
            let text = write(line);
            hashes.push(hash(text.as_bytes()));
            written.push(text);
        }
        let head = lines.first().and_then(|line| line.head.as_ref());
        let of = |part: fn(&super::Head) -> &String| head.map(part).cloned().unwrap_or_default();
        let seal = Seal {
            version: VERSION,
            workspace: of(|head| &head.workspace),
            complaint: of(|head| &head.complaint),
            count,
            lines: hashes,
        };
        Self { lines, written, seal: write(&seal) }
    }

    /// The bytes to sign.
    #[must_use]
    pub fn to_sign(&self) -> &[u8] {
        self.seal.as_bytes()
    }

    /// The file, with the signature over [`Chain::to_sign`] and the public key (SPKI) that proves it.
    #[must_use]
    pub fn file(&self, signature: &[u8; SIGNATURE], spki: &[u8]) -> String {
        page(&Parts {
            lines: &self.lines,
            written: &self.written,
            seal: &self.seal,
            pem: &pem(spki),
            signature: &der::base64(&signature_to_der(signature)),
            fingerprint: &fingerprint_of(spki),
        })
    }
}

/// By what people tell a public key (SPKI) from others: its SHA-256, as `openssl pkey -pubin -outform DER | sha256sum`
/// tells it.
#[must_use]
pub fn fingerprint_of(spki: &[u8]) -> String {
    hash(spki)
}
