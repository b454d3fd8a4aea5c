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

/// Gives bytes that the browser holds (an `ArrayBuffer`) to the user as a file called `name`.
///
/// # Errors
/// What the browser says when it cannot make the file.
pub fn download_value(name: &str, mime: &str, bytes: &JsValue) -> Result<(), JsValue> {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(mime);
    let parts = js_sys::Array::of1(bytes);
    download_blob(name, &web_sys::Blob::new_with_buffer_source_sequence_and_options(&parts, &options)?)
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

/// Gives a file made of pieces to the user; the page may breathe while they are made.
///
/// # Errors
/// What the browser says when it cannot make the file.
pub async fn download_pieces(name: &str, mime: &str, pieces: impl Iterator<Item = Vec<u8>>) -> Result<(), JsValue> {
    let parts = js_sys::Array::new();
    let mut slices = super::clock::Slices::default();
    for piece in pieces {
        parts.push(&js_sys::Uint8Array::from(piece.as_slice()));
        slices.breathe().await;
    }
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(mime);
    download_blob(name, &web_sys::Blob::new_with_u8_array_sequence_and_options(&parts, &options)?)
}

/// Reads a file that the user gave.
///
/// # Errors
/// What the browser says when it cannot read the file.
pub async fn read(file: &web_sys::Blob) -> Result<Vec<u8>, JsValue> {
    let buffer = wasm_bindgen_futures::JsFuture::from(file.array_buffer()).await?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// Opens the browser's print window.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // It can only fail where printing is switched off, and then the browser says so itself.
        drop(window.print());
    }
}
