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

/// Forgets what is under `key`.
pub fn forget(key: &str) {
    if web_sys::window().is_some() {
        LocalStorage::delete(key);
    }
}
