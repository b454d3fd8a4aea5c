//! AES-256-GCM of the browser. Keys are made, wrapped and used by the browser; this program never sees their bytes.

use super::random;
use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, SubtleCrypto};

const ALGORITHM: &str = "AES-GCM";
const BITS: u32 = 256;
const NONCE: usize = 12;

/// Why nothing came out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CipherError {
    /// The bytes are not what this key sealed with this context.
    #[error("the seal is broken")]
    Broken,
    /// The browser's cryptography fails, in its words.
    #[error("the browser's cryptography failed: {0}")]
    Failed(String),
}

/// A key that stays in the browser. Its clones are the same key.
#[derive(Clone, Debug)]
pub struct Key(CryptoKey);

impl Key {
    /// A new key that wraps other keys. It can be stored as a value of IndexedDB, and cannot be read by any script.
    ///
    /// # Errors
    /// [`CipherError::Failed`].
    pub async fn wrapping() -> Result<Self, CipherError> {
        generate(false, &["wrapKey", "unwrapKey"]).await
    }

    /// A wrapping key of 32 bytes that were worked out elsewhere.
    ///
    /// # Errors
    /// [`CipherError::Failed`].
    pub async fn wrapping_of(bytes: &[u8; 32]) -> Result<Self, CipherError> {
        let uses = usages(&["wrapKey", "unwrapKey"]);
        let bytes: Object = Uint8Array::from(bytes.as_slice()).into();
        let importing = subtle()?.import_key_with_str("raw", &bytes, ALGORITHM, false, &uses).map_err(failed)?;
        key(JsFuture::from(importing).await)
    }

    /// A wrapping key of a secret with at least 128 bits of chance in it, by HKDF with SHA-256; another one for every
    /// `context`.
    ///
    /// # Errors
    /// [`CipherError::Failed`].
    pub async fn wrapping_from(secret: &[u8], context: &[u8]) -> Result<Self, CipherError> {
        let secret: Object = Uint8Array::from(secret).into();
        let importing = subtle()?.import_key_with_str("raw", &secret, "HKDF", false, &usages(&["deriveKey"]));
        let source = key(JsFuture::from(importing.map_err(failed)?).await)?;
        let params = named("HKDF");
        set(&params, "hash", &"SHA-256".into())?;
        set(&params, "salt", &Uint8Array::new_with_length(32))?;
        set(&params, "info", &Uint8Array::from(context))?;
        let (made, uses) = (named(ALGORITHM), usages(&["wrapKey", "unwrapKey"]));
        set(&made, "length", &BITS.into())?;
        let making = subtle()?.derive_key_with_object_and_object(&params, &source.0, &made, false, &uses);
        key(JsFuture::from(making.map_err(failed)?).await)
    }

    /// A new key for values, to be wrapped and then forgotten: only [`Key::unwrap`] gives one to work with.
    ///
    /// # Errors
    /// [`CipherError::Failed`].
    pub async fn for_values() -> Result<Self, CipherError> {
        generate(true, &["encrypt", "decrypt"]).await
    }

    /// The bytes of `values`, which only this key unwraps, and only with the same `context`.
    ///
    /// # Errors
    /// [`CipherError::Failed`].
    pub async fn wrap(&self, values: &Self, context: &[u8]) -> Result<Vec<u8>, CipherError> {
        let nonce = nonce()?;
        let params = params(&nonce, context)?;
        let wrapping = subtle()?.wrap_key_with_object("raw", &values.0, &self.0, &params).map_err(failed)?;
        Ok(behind(&nonce, &JsFuture::from(wrapping).await.map_err(failed)?))
    }

    /// The key in `wrapped`, for encrypting and decrypting and not to be taken out.
    ///
    /// # Errors
    /// [`CipherError::Broken`] if another key or context wrapped it.
    pub async fn unwrap(&self, wrapped: &[u8], context: &[u8]) -> Result<Self, CipherError> {
        self.unwrapped(wrapped, context, false).await
    }

    /// As [`Key::unwrap`], to be wrapped in another way and then forgotten.
    ///
    /// # Errors
    /// [`CipherError::Broken`] if another key or context wrapped it.
    pub async fn unwrap_to_wrap(&self, wrapped: &[u8], context: &[u8]) -> Result<Self, CipherError> {
        self.unwrapped(wrapped, context, true).await
    }

    async fn unwrapped(&self, wrapped: &[u8], context: &[u8], extractable: bool) -> Result<Self, CipherError> {
        let (nonce, wrapped) = wrapped.split_at_checked(NONCE).ok_or(CipherError::Broken)?;
        let unwrapping = subtle()?.unwrap_key_with_js_u8_array_and_object_and_str(
            "raw",
            &Uint8Array::from(wrapped),
            &self.0,
            &params(nonce, context)?,
            ALGORITHM,
            extractable,
            &usages(&["encrypt", "decrypt"]),
        );
        let key = JsFuture::from(unwrapping.map_err(failed)?).await.map_err(refused)?;
        key.dyn_into().map(Self).map_err(failed)
    }

    /// `plain` sealed together with `context`, which is not contained in it: a fresh nonce, the cipher text, its tag.
    ///
    /// # Errors
    /// [`CipherError::Failed`].
    pub async fn encrypt(&self, context: &[u8], plain: &[u8]) -> Result<Vec<u8>, CipherError> {
        let nonce = nonce()?;
        let params = params(&nonce, context)?;
        let sealing = subtle()?.encrypt_with_object_and_js_u8_array(&params, &self.0, &Uint8Array::from(plain));
        let sealed = JsFuture::from(sealing.map_err(failed)?).await.map_err(failed)?;
        Ok(behind(&nonce, &sealed))
    }

    /// Begins at once to decrypt what was sealed with the same `context`; the browser does it beside this thread.
    ///
    /// # Errors
    /// [`CipherError::Broken`] for what is too short, [`CipherError::Failed`].
    pub fn decrypt(&self, context: &[u8], sealed: &[u8]) -> Result<Decrypting, CipherError> {
        let (nonce, sealed) = sealed.split_at_checked(NONCE).ok_or(CipherError::Broken)?;
        let params = params(nonce, context)?;
        let opening = subtle()?.decrypt_with_object_and_js_u8_array(&params, &self.0, &Uint8Array::from(sealed));
        Ok(Decrypting(JsFuture::from(opening.map_err(failed)?)))
    }

    /// The key as a value that IndexedDB can store.
    #[must_use]
    pub fn to_value(&self) -> JsValue {
        self.0.clone().into()
    }

    /// The key in a stored value; `None` if it is none.
    #[must_use]
    pub fn of_value(value: JsValue) -> Option<Self> {
        value.dyn_into().ok().map(Self)
    }
}

/// A decryption under way.
#[derive(Debug)]
pub struct Decrypting(JsFuture<JsValue>);

impl Decrypting {
    /// What was sealed.
    ///
    /// # Errors
    /// [`CipherError::Broken`] if anything is different by one bit.
    pub async fn done(self) -> Result<Vec<u8>, CipherError> {
        let plain = self.0.await.map_err(refused)?;
        Ok(Uint8Array::new(&plain).to_vec())
    }
}

/// Random bytes of the browser, or none at all.
///
/// # Errors
/// [`CipherError::Failed`].
pub fn random_bytes<const N: usize>() -> Result<[u8; N], CipherError> {
    let mut bytes = [0; N];
    let filled = random::crypto().is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if filled { Ok(bytes) } else { Err(CipherError::Failed("no random numbers".to_owned())) }
}

async fn generate(extractable: bool, uses: &[&str]) -> Result<Key, CipherError> {
    let algorithm = named(ALGORITHM);
    set(&algorithm, "length", &BITS.into())?;
    let making = subtle()?.generate_key_with_object(&algorithm, extractable, &usages(uses)).map_err(failed)?;
    key(JsFuture::from(making).await)
}

fn key(made: Result<JsValue, JsValue>) -> Result<Key, CipherError> {
    made.map_err(failed)?.dyn_into().map(Key).map_err(failed)
}

pub(super) fn subtle() -> Result<SubtleCrypto, CipherError> {
    random::crypto().map(|crypto| crypto.subtle()).ok_or_else(|| CipherError::Failed("there is none".to_owned()))
}

fn nonce() -> Result<[u8; NONCE], CipherError> {
    random_bytes()
}

pub(super) fn named(name: &str) -> Object {
    let algorithm = Object::new();
    // A plain object takes any property.
    let _set = Reflect::set(&algorithm, &"name".into(), &name.into());
    algorithm
}

fn params(nonce: &[u8], context: &[u8]) -> Result<Object, CipherError> {
    let params = named(ALGORITHM);
    set(&params, "iv", &Uint8Array::from(nonce))?;
    set(&params, "additionalData", &Uint8Array::from(context))?;
    Ok(params)
}

pub(super) fn set(object: &Object, key: &str, value: &JsValue) -> Result<(), CipherError> {
    Reflect::set(object, &key.into(), value).map(|_| ()).map_err(failed)
}

pub(super) fn usages(uses: &[&str]) -> Array {
    uses.iter().map(|usage| JsValue::from(*usage)).collect()
}

fn behind(nonce: &[u8], sealed: &JsValue) -> Vec<u8> {
    let sealed = Uint8Array::new(sealed);
    let mut bytes = Vec::with_capacity(nonce.len() + sealed.length() as usize);
    bytes.extend_from_slice(nonce);
    bytes.extend(sealed.to_vec());
    bytes
}

pub(super) fn failed(error: impl Into<JsValue>) -> CipherError {
    let error = error.into();
    let words = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
    CipherError::Failed(words.unwrap_or_else(|| format!("{error:?}")))
}

/// The browser says no more than that the operation failed when a tag does not fit.
fn refused(error: JsValue) -> CipherError {
    let fits_not = error.dyn_ref::<web_sys::DomException>().is_some_and(|error| error.name() == "OperationError");
    if fits_not { CipherError::Broken } else { failed(error) }
}
