//! Things of the browser that change by themselves, as signals.

use crate::kernel::time::Timestamp;
use crate::platform::clock;
use leptos::{html, prelude::*};
use std::time::Duration;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{MediaQueryListEvent, ResizeObserver};

/// Does a media query match?
#[must_use]
pub fn media(query: &str) -> Signal<bool> {
    let matches = RwSignal::new(false);
    let Some(list) = window().match_media(query).ok().flatten() else { return matches.into() };
    matches.set(list.matches());
    let changed = Closure::<dyn Fn(MediaQueryListEvent)>::new(move |event: MediaQueryListEvent| {
        let _gone = matches.try_set(event.matches());
    });
    drop(list.add_event_listener_with_callback("change", changed.as_ref().unchecked_ref()));
    let held = StoredValue::new_local(Some((list, changed)));
    on_cleanup(move || {
        held.try_update_value(|held| {
            if let Some((list, changed)) = held.take() {
                drop(list.remove_event_listener_with_callback("change", changed.as_ref().unchecked_ref()));
            }
        });
    });
    matches.into()
}

/// How often [`present`] looks at the clock.
const TICK: Duration = Duration::from_secs(60);

/// The present, by the minute.
#[must_use]
pub fn present() -> Signal<Timestamp> {
    let now = RwSignal::new(clock::now());
    let ticking = set_interval_with_handle(
        move || {
            let _gone = now.try_set(clock::now());
        },
        TICK,
    );
    on_cleanup(move || {
        if let Ok(ticking) = ticking {
            ticking.clear();
        }
    });
    now.into()
}

/// Does something once what has changed so far is painted.
pub fn after_paint(act: impl FnOnce() + 'static) {
    // Frames are asked back before they are painted, timers after it.
    request_animation_frame(move || set_timeout(act, Duration::ZERO));
}

/// The same a picture later: for what stands so far below that what is in sight need not wait for it.
#[must_use]
pub fn a_picture_later<T: Clone + PartialEq + Send + Sync + 'static>(now: Memo<T>) -> Memo<T> {
    let later = RwSignal::new(now.get_untracked());
    Effect::new(move |_| {
        let now = now.get();
        if later.with_untracked(|later| *later != now) {
            after_paint(move || {
                let _gone = later.try_set(now);
            });
        }
    });
    Memo::new(move |_| later.get())
}

/// The height of an element's inside in px; 0 until it is in the page.
#[must_use]
pub fn height(node: NodeRef<html::Div>) -> Signal<f64> {
    let height = RwSignal::new(0.0);
    let observed = StoredValue::new_local(None);
    Effect::new(move |_| {
        let Some(element) = node.get() else { return };
        let measured = element.clone();
        let resized = Closure::<dyn Fn()>::new(move || {
            let _gone = height.try_set(f64::from(measured.client_height()));
        });
        let Ok(watcher) = ResizeObserver::new(resized.as_ref().unchecked_ref()) else { return };
        watcher.observe(&element);
        observed.set_value(Some((watcher, resized)));
    });
    on_cleanup(move || {
        observed.try_update_value(|observed| {
            if let Some((watcher, _)) = observed.take() {
                watcher.disconnect();
            }
        });
    });
    height.into()
}
