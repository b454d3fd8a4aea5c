//! The share sheet of phones, and the whole screen.

use js_sys::Reflect;
use wasm_bindgen_futures::JsFuture;

fn navigator() -> Option<web_sys::Navigator> {
    web_sys::window().map(|window| window.navigator())
}

/// Whether this browser has a share sheet for text.
#[must_use]
pub fn is_there() -> bool {
    navigator().is_some_and(|navigator| Reflect::has(&navigator, &"share".into()) == Ok(true))
}

/// Opens the share sheet with `text`; tells whether something took it.
pub async fn share(title: &str, text: &str) -> bool {
    let Some(navigator) = navigator() else { return false };
    let data = web_sys::ShareData::new();
    data.set_title(title);
    data.set_text(text);
    JsFuture::from(navigator.share_with_data(&data)).await.is_ok()
}

/// Fills the screen with the page; browsers that refuse leave it in its window.
pub fn fill_screen() {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|document| document.document_element());
    if let Some(root) = root.filter(|root| Reflect::has(root, &"requestFullscreen".into()) == Ok(true)) {
        drop(root.request_fullscreen());
    }
}

/// Gives the screen back.
pub fn leave_screen() {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(document) = document.filter(|document| document.fullscreen_element().is_some()) {
        document.exit_fullscreen();
    }
}
