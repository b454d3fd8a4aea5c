//! How much the browser lets this site store, and whether it may throw that away.

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// What the browser says about this site's storage.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Room {
    /// Bytes in use by this site, all workspaces and the program itself together.
    pub used: Option<f64>,
    /// Bytes that the site may use.
    pub quota: Option<f64>,
    /// Whether the browser promises not to clear it by itself.
    pub persisted: bool,
}

fn manager() -> Option<web_sys::StorageManager> {
    let storage = web_sys::window()?.navigator().storage();
    // In an insecure context there is none, whatever the type says.
    (!storage.is_undefined()).then_some(storage)
}

async fn answer(promise: Option<Promise>) -> Option<wasm_bindgen::JsValue> {
    JsFuture::from(promise?).await.ok()
}

/// Asks how things stand.
pub async fn room() -> Room {
    let Some(manager) = manager() else { return Room::default() };
    let persisted = answer(manager.persisted().ok()).await.and_then(|answer| answer.as_bool()).unwrap_or(false);
    let estimate = answer(manager.estimate().ok()).await.map(JsCast::unchecked_into::<web_sys::StorageEstimate>);
    let used = estimate.as_ref().and_then(web_sys::StorageEstimate::get_usage);
    let quota = estimate.as_ref().and_then(web_sys::StorageEstimate::get_quota);
    Room { used, quota, persisted }
}

/// Asks the browser not to clear this site's storage by itself; `true` if it promises. It may ask the user.
pub async fn persist() -> bool {
    let asked = manager().and_then(|manager| manager.persist().ok());
    answer(asked).await.and_then(|answer| answer.as_bool()).unwrap_or(false)
}
