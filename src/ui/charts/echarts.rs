//! The one place that talks to Apache ECharts: loading the vendored script, and the few calls that charts need.

use crate::platform::boot;
use js_sys::Promise;
use leptos::prelude::document;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

const FILE: &str = "vendor/echarts-6.1.0/echarts.min.js";
/// The script's hash as it was checked in: a changed file is not run.
const SUMS: &str = include_str!("../../../public/vendor/echarts-6.1.0/SHA256SUMS");

#[wasm_bindgen]
extern "C" {
    /// One chart on one element.
    pub type Instance;

    #[wasm_bindgen(js_namespace = ["window", "echarts"], js_name = init, catch)]
    fn init(element: &HtmlElement, theme: &JsValue, options: &JsValue) -> Result<Instance, JsValue>;

    /// Draws `option`; `replace` forgets what was drawn before.
    #[wasm_bindgen(method, js_name = setOption, catch)]
    pub fn set_option(this: &Instance, option: &JsValue, replace: bool) -> Result<(), JsValue>;

    /// How wide the picture is, in pixels.
    #[wasm_bindgen(method, js_name = getWidth)]
    pub fn width(this: &Instance) -> f64;

    /// How high the picture is, in pixels.
    #[wasm_bindgen(method, js_name = getHeight)]
    pub fn height(this: &Instance) -> f64;

    /// Fits the picture to its element.
    #[wasm_bindgen(method)]
    pub fn resize(this: &Instance);

    /// Frees the picture.
    #[wasm_bindgen(method)]
    pub fn dispose(this: &Instance);

    /// Calls `run` on an event of the chart.
    #[wasm_bindgen(method)]
    pub fn on(this: &Instance, event: &str, run: &JsValue);
}

thread_local! {
    static LOADING: RefCell<Option<Promise>> = const { RefCell::new(None) };
}

/// A chart on `element`, once the script is there.
///
/// # Errors
/// The script could not be loaded (the next call tries again) or refuses the element.
pub async fn chart_on(element: &HtmlElement) -> Result<Instance, JsValue> {
    let promise = LOADING.with_borrow_mut(|loading| loading.get_or_insert_with(load).clone());
    if let Err(problem) = JsFuture::from(promise).await {
        LOADING.set(None);
        return Err(problem);
    }
    init(element, &JsValue::NULL, &JsValue::UNDEFINED)
}

fn load() -> Promise {
    Promise::new(&mut |resolve, reject| {
        let added = || -> Result<(), JsValue> {
            let script: web_sys::HtmlScriptElement = document().create_element("script")?.unchecked_into();
            script.set_src(&format!("{}/{FILE}", boot::base_path()));
            script.set_attribute("integrity", &integrity())?;
            script.set_onload(Some(&resolve));
            script.set_onerror(Some(&reject));
            document().head().ok_or(JsValue::NULL)?.append_child(&script)?;
            Ok(())
        };
        if let Err(problem) = added() {
            let _told = reject.call1(&JsValue::UNDEFINED, &problem);
        }
    })
}

/// The checked-in hash as the browser wants it.
fn integrity() -> String {
    let hex = SUMS.split_whitespace().next().unwrap_or("");
    let bytes = (0..hex.len() / 2).filter_map(|at| u8::from_str_radix(hex.get(at * 2..at * 2 + 2)?, 16).ok());
    format!("sha256-{}", base64(&bytes.collect::<Vec<_>>()))
}

fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits = (0..3).fold(0_usize, |bits, at| bits << 8 | usize::from(three.get(at).copied().unwrap_or(0)));
        for place in 0..4 {
            let sign = SIGNS.get(bits >> (18 - 6 * place) & 63).map_or('=', |sign| char::from(*sign));
            text.push(if place > three.len() { '=' } else { sign });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_padded() {
        for (bytes, text) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")] {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
        assert_eq!(integrity().len(), "sha256-".len() + 44);
    }
}
