//! How many of those asked answered, by channel and wave.

use super::found::Found;
use super::methods::{figures, remarks};
use crate::t;
use crate::ui::kit::block::Card;
use crate::ui::text::say;
use leptos::prelude::*;

/// The response rates, where the survey has waves.
#[component]
pub fn RateCard(found: Memo<Found>) -> impl IntoView {
    const KEYS: &[&str] = &["delivered", "answered", "share", "low", "high"];
    move || {
        let found = found.read();
        (found.rates.n > 0).then(|| {
            let numbers = figures(&found, &found.rates, KEYS, false, &say("metric-response-rate-by-wave-name"));
            let notes = remarks(&found, &found.rates);
            view! {
                <Card title=t!("metric-response-rate-by-wave-name") sub=t!("metric-response-rate-by-wave-explain") flush=true>
                    {numbers} {notes}
                </Card>
            }
        })
    }
}
