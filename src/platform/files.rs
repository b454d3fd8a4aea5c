//! Files that the user takes along, and paper.

use wasm_bindgen::{JsCast, JsValue};

/// Gives `bytes` to the user as a file called `name`.
///
/// # Errors
/// What the browser says when it cannot make the file.
pub fn download(name: &str, mime: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(mime);
    download_blob(name, &web_sys::Blob::new_with_u8_array_sequence_and_options(&parts, &options)?)
}

/// Gives a blob to the user as a file called `name`.
///
/// # Errors
/// What the browser says when it cannot make the file.
pub fn download_blob(name: &str, blob: &web_sys::Blob) -> Result<(), JsValue> {
    let url = web_sys::Url::create_object_url_with_blob(blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: web_sys::HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser has taken hold of the blob by the time the click returns to the event loop.
    web_sys::Url::revoke_object_url(&url)
}

/// Opens the browser's print window.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // It can only fail where printing is switched off, and then the browser says so itself.
        drop(window.print());
    }
}
