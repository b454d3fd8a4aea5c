//! How safely the records are kept: what the browser promises, how much room there is.

use crate::app::export::record_count;
use crate::app::session::Session;
use crate::platform::quota;
use crate::t;
use crate::ui::format;
use crate::ui::kit::badge::{Badge, Tone};
use crate::ui::kit::block::Card;
use crate::ui::kit::button::Button;
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::notice::Notices;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What the browser says about this site's storage.
#[component]
pub fn StorageCard() -> impl IntoView {
    let dataset = Session::here().dataset();
    let notices = Notices::of_page();
    let room = RwSignal::new(None::<quota::Room>);
    let look = move || {
        spawn_local(async move {
            let now = quota::room().await;
            let _gone = room.try_set(Some(now));
        });
    };
    look();
    let records = move || {
        let count = record_count(&dataset.read());
        format::count(usize::try_from(count).unwrap_or(usize::MAX))
    };
    let persisted = Memo::new(move |_| room.get().is_some_and(|room| room.persisted));
    let used = move || match room.get().and_then(|room| Some((room.used?, room.quota?))) {
        Some((used, quota)) => {
            let args = [("used", Arg::from(format::bytes(used))), ("quota", Arg::from(format::bytes(quota)))];
            say_with("data-space-of", &args)
        }
        None => say("data-space-unknown"),
    };
    let ask = move |()| {
        spawn_local(async move {
            let (tone, words) =
                if quota::persist().await { (Tone::Good, "data-kept-now") } else { (Tone::Warn, "data-not-kept-now") };
            notices.say(tone, say(words));
            look();
        });
    };
    let promise = move || {
        let (label, tone) = if persisted.get() { ("data-kept", Tone::Good) } else { ("data-not-kept", Tone::Warn) };
        view! { <Badge label=t!(label) tone /> }
    };
    view! {
        <Card title=t!("data-storage") sub=t!("data-storage-sub")>
            <div class="stack">
                <dl class="deflist">
                    <dt>{t!("data-records")}</dt><dd>{records}</dd>
                    <dt>{t!("data-space")}</dt><dd>{used}</dd>
                    <dt>{t!("data-promise")}</dt><dd>{promise}</dd>
                </dl>
                {move || (!persisted.get()).then(|| view! {
                    <p class="muted small">{t!("data-not-kept-text")}</p>
                    <div class="row"><Button label=t!("data-keep") glyph=Glyph::Promise on_click=ask /></div>
                })}
            </div>
        </Card>
    }
}
