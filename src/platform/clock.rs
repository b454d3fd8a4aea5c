//! The clock, and giving the browser a turn.

use crate::kernel::time::Timestamp;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Work on the main thread is cut into slices of this many milliseconds, so that the page never feels stuck.
pub const SLICE_MS: f64 = 30.0;

/// The present instant.
#[must_use]
pub fn now() -> Timestamp {
    #[expect(clippy::cast_possible_truncation, reason = "dates are whole and far below 2^53")]
    let now = js_sys::Date::now() as i64;
    Timestamp(now)
}

/// Milliseconds on a clock that only goes forward; for measuring, not for dates.
#[must_use]
pub fn ticks() -> f64 {
    let performance = Reflect::get(&js_sys::global(), &"performance".into());
    performance.ok().and_then(|p| p.dyn_into::<web_sys::Performance>().ok()).map_or(0.0, |p| p.now())
}

/// Counts out slices of work: `breathe` lets the browser paint and answer once a slice is used up.
#[derive(Debug)]
pub struct Slices {
    started: f64,
}

impl Default for Slices {
    fn default() -> Self {
        Self { started: ticks() }
    }
}

impl Slices {
    /// Whether the slice is used up.
    #[must_use]
    pub fn is_over(&self) -> bool {
        ticks() - self.started > SLICE_MS
    }

    /// Gives the browser a turn if the slice is used up.
    pub async fn breathe(&mut self) {
        if self.is_over() {
            give_way().await;
            self.started = ticks();
        }
    }
}

/// Gives the browser a turn: it may paint, answer the user, and fire other events before this returns.
pub async fn give_way() {
    let global = js_sys::global();
    // `scheduler.yield` comes back before timers do; where it is missing, a timer does.
    let scheduler = Reflect::get(&global, &"scheduler".into()).unwrap_or_default();
    let promise = Reflect::get(&scheduler, &"yield".into())
        .ok()
        .and_then(|function| function.dyn_into::<Function>().ok())
        .and_then(|function| function.call0(&scheduler).ok())
        .and_then(|promise| promise.dyn_into::<Promise>().ok())
        .unwrap_or_else(|| timer(0));
    let _done = JsFuture::from(promise).await;
}

/// Waits.
pub async fn sleep(milliseconds: i32) {
    let _done = JsFuture::from(timer(milliseconds)).await;
}

fn timer(milliseconds: i32) -> Promise {
    Promise::new(&mut |resolve, _| {
        let global = js_sys::global();
        let set_timeout = Reflect::get(&global, &"setTimeout".into()).ok().and_then(|f| f.dyn_into::<Function>().ok());
        let set = set_timeout.map(|f| f.call2(&JsValue::UNDEFINED, &resolve, &milliseconds.into()));
        if !matches!(set, Some(Ok(_))) {
            let _resolved = resolve.call0(&JsValue::UNDEFINED);
        }
    })
}
