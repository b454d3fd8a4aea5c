//! The texts of the interface, one file per language: boot.js brings the one that is needed before the program starts.
//! Other texts of the build are fetched when they are wanted.

use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["window", "zhiji"], js_name = textsNow, catch)]
    fn texts_now(lang: &str) -> Result<Option<String>, JsValue>;
    #[wasm_bindgen(js_namespace = ["window", "zhiji"], js_name = texts, catch)]
    async fn texts(lang: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = ["window", "zhiji"], js_name = readText, catch)]
    async fn read_text(name: &str) -> Result<JsValue, JsValue>;
}

/// The texts of a language, if they are here already.
#[must_use]
pub fn now(lang: &str) -> Option<String> {
    texts_now(lang).ok().flatten()
}

/// Fetches the texts of a language, checked against their published hash; tells whether they are here then.
pub async fn arrive(lang: &str) -> bool {
    texts(lang).await.is_ok()
}

/// Fetches a text of this build by its name in the source, checked against its published hash.
pub async fn fetch(name: &str) -> Option<String> {
    read_text(name).await.ok()?.as_string()
}
