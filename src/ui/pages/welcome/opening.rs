//! While a workspace is being read: how far it has come, and which tab holds it up.

use super::Stand;
use crate::app::boot::{Boot, Busy, Stage};
use crate::t;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::block::Banner;
use crate::ui::text::say;
use leptos::prelude::*;

/// Shown from the start until there is something to show. It fades in late, so that a quick opening does not flash.
#[component]
pub fn OpeningPage() -> impl IntoView {
    let boot = Boot::of_page();
    let busy = Memo::new(move |_| match boot.stage() {
        Stage::Busy(busy) => busy,
        _ => Busy::Looking,
    });
    let words = move || match busy.get() {
        Busy::Making => say("opening-making"),
        Busy::Looking | Busy::Reading(..) | Busy::Blocked => say("opening-reading"),
    };
    let share = move || match busy.get() {
        Busy::Reading(done, of) if of > 0 => Some(format!("{:.2}", ratio(done, of))),
        _ => None,
    };
    let blocked = Memo::new(move |_| busy.get() == Busy::Blocked);
    view! {
        <Stand>
            <div class="opening" role="status">
                <p>{words}</p>
                <progress max="1" value=share aria-label=t!("opening-reading")></progress>
            </div>
            {move || blocked.get().then(|| view! {
                <Banner tone=Tone::Warn title=t!("opening-blocked-title") text=t!("opening-blocked-text") />
            })}
        </Stand>
    }
}

#[expect(clippy::cast_precision_loss, reason = "parts of a workspace are counted in thousands")]
fn ratio(done: usize, of: usize) -> f64 {
    done as f64 / of as f64
}
