//! Locks that tabs share: whether somebody else uses something. The browser lets go of them when a tab ends, however it
//! ends.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::future_to_promise;

/// Asks for the lock `name`. `granted` is called with the lock, or with null where it was wanted at once and is taken; it
/// is held until the promise that `granted` returns is settled.
///
/// web-sys has locks behind an unstable switch only, so they are called by name. Where the browser has none, nothing is
/// ever granted.
fn request(name: &str, mode: &str, at_once: bool, granted: impl FnOnce(JsValue) -> Promise + 'static) {
    let asked = || -> Result<(), JsValue> {
        let navigator = Reflect::get(&js_sys::global(), &"navigator".into())?;
        let locks = Reflect::get(&navigator, &"locks".into())?;
        let request: Function = Reflect::get(&locks, &"request".into())?.dyn_into()?;
        let options = Object::new();
        Reflect::set(&options, &"mode".into(), &mode.into())?;
        Reflect::set(&options, &"ifAvailable".into(), &at_once.into())?;
        let granted = Closure::once_into_js(granted);
        request.call3(&locks, &name.into(), &options, &granted).map(drop)
    };
    let _none_here = asked();
}

/// Holds `name`, together with others who do, until the page is gone.
pub fn hold(name: &str) {
    request(name, "shared", false, |_| Promise::new(&mut |_, _| ()));
}

/// Does `work` if nobody holds `name`, and lets nobody hold it meanwhile.
pub fn if_alone(name: &str, work: impl Future<Output = ()> + 'static) {
    request(name, "exclusive", true, |lock| {
        if lock.is_null() {
            return Promise::resolve(&JsValue::NULL);
        }
        future_to_promise(async {
            work.await;
            Ok(JsValue::UNDEFINED)
        })
    });
}
