//! Values that this browser remembers in `localStorage`. Workers have none and remember nothing.

use gloo_storage::{LocalStorage, Storage};
use serde::{Serialize, de::DeserializeOwned};

/// What is remembered under `key`; `None` also if it is of another shape.
#[must_use]
pub fn get<T: DeserializeOwned>(key: &str) -> Option<T> {
    web_sys::window().and_then(|_| LocalStorage::get(key).ok())
}

/// Remembers `value`. A browser that refuses (private mode, full) just forgets: nothing that is stored depends on it.
pub fn set<T: Serialize>(key: &str, value: &T) {
    if web_sys::window().is_some() {
        let _kept = LocalStorage::set(key, value);
    }
}

/// Remembers `value` and tells whether the browser did.
#[must_use]
pub fn keep<T: Serialize>(key: &str, value: &T) -> bool {
    web_sys::window().is_some() && LocalStorage::set(key, value).is_ok()
}

/// The keys that begin with `prefix`, in order.
#[must_use]
pub fn keys(prefix: &str) -> Vec<String> {
    let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    let Some(storage) = storage else { return Vec::new() };
    let keys = (0..storage.length().unwrap_or_default()).filter_map(|at| storage.key(at).ok().flatten());
    let mut keys: Vec<String> = keys.filter(|key| key.starts_with(prefix)).collect();
    keys.sort_unstable();
    keys
}

/// Forgets what is under `key`.
pub fn forget(key: &str) {
    if web_sys::window().is_some() {
        LocalStorage::delete(key);
    }
}
