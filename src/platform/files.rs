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

/// A file that is made of pieces, which the browser holds; the page may breathe while they are made.
#[derive(Debug, Default)]
pub struct Pieces {
    parts: js_sys::Array,
    slices: super::clock::Slices,
}

impl Pieces {
    /// Adds a piece.
    pub async fn push(&mut self, piece: &[u8]) {
        self.parts.push(&js_sys::Uint8Array::from(piece));
        self.slices.breathe().await;
    }

    /// Gives the file to the user.
    ///
    /// # Errors
    /// What the browser says when it cannot make the file.
    pub fn download(self, name: &str, mime: &str) -> Result<(), JsValue> {
        let options = web_sys::BlobPropertyBag::new();
        options.set_type(mime);
        download_blob(name, &web_sys::Blob::new_with_u8_array_sequence_and_options(&self.parts, &options)?)
    }
}

/// Gives a file made of pieces to the user; the page may breathe while they are made.
///
/// # Errors
/// What the browser says when it cannot make the file.
pub async fn download_pieces(name: &str, mime: &str, pieces: impl Iterator<Item = Vec<u8>>) -> Result<(), JsValue> {
    let mut made = Pieces::default();
    for piece in pieces {
        made.push(&piece).await;
    }
    made.download(name, mime)
}

/// An address under which the page shows bytes; it is good for as long as this lives.
#[derive(Debug)]
pub struct ObjectUrl(String);

impl ObjectUrl {
    /// An address of `bytes`.
    ///
    /// # Errors
    /// What the browser says when it cannot hold them.
    pub fn of(bytes: &[u8], mime: &str) -> Result<Self, JsValue> {
        let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
        let options = web_sys::BlobPropertyBag::new();
        options.set_type(mime);
        let blob = web_sys::Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
        web_sys::Url::create_object_url_with_blob(&blob).map(Self)
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Drop for ObjectUrl {
    fn drop(&mut self) {
        // It can only fail for an address that is none.
        drop(web_sys::Url::revoke_object_url(&self.0));
    }
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

/// Bytes as a text in the encoding of this label; a mark at the beginning is left out.
///
/// # Errors
/// What the browser says when some bytes are no characters in that encoding.
pub fn decode(bytes: &[u8], encoding: &str) -> Result<String, JsValue> {
    let options = web_sys::TextDecoderOptions::new();
    options.set_fatal(true);
    let decoder = web_sys::TextDecoder::new_with_label_and_options(encoding, &options)?;
    decoder.decode_with_u8_array(bytes)
}
