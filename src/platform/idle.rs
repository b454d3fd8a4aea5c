//! How long nobody has touched any tab, so that a workspace can be locked when its user has gone away.

use super::{clock, remembered};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::Event;

/// What may be chosen, in minutes; 0 is never.
pub const CHOICES: [u32; 7] = [1, 5, 15, 30, 60, 240, 0];
const USUAL: u32 = 15;
const MINUTES: &str = "zhiji.lock-after";
const TOUCHED: &str = "zhiji.touched";
/// How exact it is: touches in between are not noted, in milliseconds.
const GRAIN_MS: i64 = 5_000;
/// What shows that somebody is there.
const SIGNS: [&str; 5] = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"];

/// After how many idle minutes a workspace is locked; 0 is never.
#[must_use]
pub fn minutes() -> u32 {
    remembered::get(MINUTES).filter(|minutes| CHOICES.contains(minutes)).unwrap_or(USUAL)
}

/// Chooses other minutes, for all tabs.
pub fn set_minutes(minutes: u32) {
    remembered::set(MINUTES, &minutes);
}

/// Notes every touch of this tab, and calls `gone` when no tab was touched for long enough. Ends never: what it is for
/// ends with the page.
pub async fn watch(gone: impl Fn()) {
    touch();
    listen();
    loop {
        clock::sleep(i32::try_from(GRAIN_MS).unwrap_or(i32::MAX)).await;
        let limit = i64::from(minutes()) * 60_000;
        let touched: i64 = remembered::get(TOUCHED).unwrap_or_else(|| clock::now().0);
        // A clock that was put back starts the time anew, instead of never letting it end.
        if touched > clock::now().0 + GRAIN_MS {
            touch();
        } else if limit > 0 && clock::now().0 - touched >= limit {
            return gone();
        }
    }
}

fn touch() {
    remembered::set(TOUCHED, &clock::now().0);
}

fn listen() {
    let Some(window) = web_sys::window() else { return };
    let heard = Closure::<dyn Fn(Event)>::new(|_| {
        let known: i64 = remembered::get(TOUCHED).unwrap_or(0);
        if (clock::now().0 - known).abs() >= GRAIN_MS {
            touch();
        }
    });
    for sign in SIGNS {
        let _listening = window.add_event_listener_with_callback(sign, heard.as_ref().unchecked_ref());
    }
    heard.forget();
}
