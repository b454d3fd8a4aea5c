//! Where the page runs: which workspace this tab shows, going to another one, the browser's zone and region.

use super::{boot, remembered};
use crate::domain::clocks::Zone;
use gloo_storage::{SessionStorage, Storage};

const WORKSPACE: &str = "zhiji.workspace";

/// The workspace that this tab showed before it was reloaded, else the one that any tab showed last.
#[must_use]
pub fn workspace() -> Option<String> {
    SessionStorage::get(WORKSPACE).ok().or_else(|| remembered::get(WORKSPACE))
}

/// Remembers which workspace is shown, here and for the next tab.
pub fn remember_workspace(id: &str) {
    // A browser that refuses to remember opens the first workspace next time; the list of all is one click away.
    let _kept = SessionStorage::set(WORKSPACE, id);
    remembered::set(WORKSPACE, &id);
}

/// Loads the page anew at one of its routes (`"/"`, `"/data"`): how a tab goes over to another workspace.
pub fn load(route: &str) {
    if let Some(window) = web_sys::window() {
        let _going = window.location().assign(&format!("{}{route}", boot::base_path()));
    }
}

/// Loads the page anew where it is.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _going = window.location().reload();
    }
}

/// The route that the address bar shows, without the base path.
#[must_use]
pub fn route() -> String {
    let path = web_sys::window().and_then(|window| window.location().pathname().ok()).unwrap_or_default();
    path.strip_prefix(&boot::base_path()).unwrap_or(&path).to_owned()
}

/// The whole address of a route, as it can be given to others.
#[must_use]
pub fn address(route: &str) -> String {
    let origin = web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default();
    format!("{origin}{}{route}", boot::base_path())
}

/// The part of the address behind `#`, with it; empty where there is none.
#[must_use]
pub fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Calls the page this in the browser's tab.
pub fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// The language that the page was opened in, as a tag.
#[must_use]
pub fn lang() -> String {
    let root = web_sys::window().and_then(|window| window.document()?.document_element());
    root.and_then(|root| root.get_attribute("lang")).unwrap_or_default()
}

/// Puts a route into the address bar before any page is shown.
pub fn set_route(route: &str) {
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        let url = format!("{}{route}", boot::base_path());
        let _set = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&url));
    }
}

/// A zone that is always as far ahead of UTC as the browser's clock is now: for what is shown where no workspace says.
#[must_use]
pub fn zone_now() -> Zone {
    #[expect(clippy::cast_possible_truncation, reason = "offsets are whole minutes within a day")]
    let behind = js_sys::Date::new_0().get_timezone_offset() as i32;
    Zone::fixed(-behind)
}
