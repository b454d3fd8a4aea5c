//! What the boot script (index.html, boot.js) knows: the folder of the app, and newer versions of it.

use wasm_bindgen::{JsCast, closure::Closure, prelude::wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["window", "zhiji"], js_name = update, catch)]
    fn update_now() -> Result<wasm_bindgen::JsValue, wasm_bindgen::JsValue>;
}

fn root() -> Option<web_sys::Element> {
    web_sys::window()?.document()?.document_element()
}

/// The path under which the app is served, without a slash at its end: `""` or `/sub`.
#[must_use]
pub fn base_path() -> String {
    let base = root().and_then(|root| root.get_attribute("data-base")).unwrap_or_default();
    base.trim_end_matches('/').to_owned()
}

/// The address of a route such as `/customers`, wherever the app is served. The router does this for `navigate`, not
/// for its links.
#[must_use]
pub fn href(route: &str) -> String {
    format!("{}{route}", base_path())
}

/// Sets an attribute of `<html>`: language and theme.
pub fn set_root(name: &str, value: &str) {
    if let Some(root) = root() {
        drop(root.set_attribute(name, value));
    }
}

/// Calls `ready` when a newer version of the app waits, for as long as the page lives.
pub fn on_update_ready(ready: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let heard = Closure::<dyn Fn()>::new(ready);
    drop(window.add_event_listener_with_callback("zhiji:update-ready", heard.as_ref().unchecked_ref()));
    heard.forget();
}

/// Changes to the newer version: every tab of the app reloads into it.
pub fn update() {
    // Without the boot script (tests) there is nothing to change to.
    drop(update_now());
}
