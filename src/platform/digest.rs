//! The browser's SHA-256.

use super::cipher::CipherError;
use super::random;
use js_sys::Uint8Array;
use std::fmt::Write;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// The SHA-256 of `bytes` in hexadecimal digits, worked out beside this thread.
///
/// # Errors
/// [`CipherError::Failed`].
pub async fn sha256(bytes: &[u8]) -> Result<String, CipherError> {
    let failed = |error: JsValue| CipherError::Failed(format!("{error:?}"));
    let subtle = random::crypto().map(|crypto| crypto.subtle());
    let subtle = subtle.ok_or_else(|| CipherError::Failed("there is none".to_owned()))?;
    let digesting = subtle.digest_with_str_and_buffer_source("SHA-256", &Uint8Array::from(bytes)).map_err(failed)?;
    let digest = Uint8Array::new(&JsFuture::from(digesting).await.map_err(failed)?).to_vec();
    Ok(digest.iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing into a text cannot fail.
        let _written = write!(text, "{byte:02x}");
        text
    }))
}
