//! Signatures of the browser: ECDSA over P-256 with SHA-256, which every browser and every other tool knows.

use super::cipher::{CipherError, failed, named, set, subtle, usages};
use js_sys::{Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::CryptoKey;

const ALGORITHM: &str = "ECDSA";
/// How many bytes a signature has.
const SIGNATURE: usize = 64;

/// A new key pair: its private half (PKCS #8) and its public half (SPKI).
///
/// # Errors
/// [`CipherError::Failed`].
pub async fn make() -> Result<(Vec<u8>, Vec<u8>), CipherError> {
    let making = subtle()?.generate_key_with_object(&curve()?, true, &usages(&["sign", "verify"])).map_err(failed)?;
    let pair = JsFuture::from(making).await.map_err(failed)?;
    Ok((half(&pair, "privateKey", "pkcs8").await?, half(&pair, "publicKey", "spki").await?))
}

async fn half(pair: &JsValue, name: &str, format: &str) -> Result<Vec<u8>, CipherError> {
    let key: CryptoKey = Reflect::get(pair, &name.into()).map_err(failed)?.dyn_into().map_err(failed)?;
    let telling = subtle()?.export_key(format, &key).map_err(failed)?;
    Ok(bytes(&JsFuture::from(telling).await.map_err(failed)?))
}

/// The signature of `message` by a private key (PKCS #8).
///
/// # Errors
/// [`CipherError::Failed`]; also if it is no such key.
pub async fn sign(pkcs8: &[u8], message: &[u8]) -> Result<[u8; SIGNATURE], CipherError> {
    let key = import("pkcs8", pkcs8, "sign").await?;
    let message = Uint8Array::from(message);
    let signing = subtle()?.sign_with_object_and_js_u8_array(&digest()?, &key, &message).map_err(failed)?;
    let signature = bytes(&JsFuture::from(signing).await.map_err(failed)?);
    signature.try_into().map_err(|_| CipherError::Failed("a signature of another length".to_owned()))
}

/// Whether `signature` is that of `message` by the private half of a public key (SPKI). A key that is none fits nothing.
///
/// # Errors
/// [`CipherError::Failed`].
pub async fn fits(spki: &[u8], message: &[u8], signature: &[u8; SIGNATURE]) -> Result<bool, CipherError> {
    let Ok(key) = import("spki", spki, "verify").await else { return Ok(false) };
    let (signature, message) = (Uint8Array::from(signature.as_slice()), Uint8Array::from(message));
    let verifying =
        subtle()?.verify_with_object_and_js_u8_array_and_js_u8_array(&digest()?, &key, &signature, &message);
    Ok(JsFuture::from(verifying.map_err(failed)?).await.map_err(failed)?.is_truthy())
}

async fn import(format: &str, key: &[u8], usage: &str) -> Result<CryptoKey, CipherError> {
    let key: Object = Uint8Array::from(key).into();
    let importing =
        subtle()?.import_key_with_object(format, &key, &curve()?, false, &usages(&[usage])).map_err(failed)?;
    JsFuture::from(importing).await.map_err(failed)?.dyn_into().map_err(failed)
}

fn curve() -> Result<Object, CipherError> {
    let algorithm = named(ALGORITHM);
    set(&algorithm, "namedCurve", &"P-256".into())?;
    Ok(algorithm)
}

fn digest() -> Result<Object, CipherError> {
    let algorithm = named(ALGORITHM);
    set(&algorithm, "hash", &"SHA-256".into())?;
    Ok(algorithm)
}

fn bytes(value: &JsValue) -> Vec<u8> {
    Uint8Array::new(value).to_vec()
}
