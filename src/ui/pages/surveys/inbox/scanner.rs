//! Answers before the camera: every QR code that comes into sight is read once, until the dialog is closed.

use crate::app::inbox::{Camera, codes_of};
use crate::platform::{clock, picture, worker::Worker};
use crate::t;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::block::Banner;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::dialog::Dialog;
use crate::ui::text::say_with;
use leptos::{html, prelude::*, task::spawn_local};
use std::collections::BTreeSet;

/// How long it looks away between two looks, in milliseconds.
const PAUSE: i32 = 150;

/// The dialog with what the camera sees. What was read is given on when it is closed.
#[component]
pub fn Scanner(open: RwSignal<bool>, worker: Worker, #[prop(into)] on_text: Callback<String>) -> impl IntoView {
    let video = NodeRef::<html::Video>::new();
    let read = RwSignal::new(BTreeSet::<String>::new());
    let failed = RwSignal::new(false);
    let worker = StoredValue::new_local(worker);
    Effect::new(move |_| {
        if !open.get() {
            return;
        }
        read.set(BTreeSet::new());
        failed.set(false);
        spawn_local(async move {
            let Ok(camera) = Camera::open().await else {
                let _left = failed.try_set(true);
                return;
            };
            // The camera is let go when the dialog closes, or the page is left.
            while open.try_get_untracked() == Some(true) {
                let Some(video) = video.try_get_untracked().flatten() else { break };
                if video.src_object().is_none() {
                    camera.show(&video);
                }
                if let Ok(Some(grey)) = picture::of_video(&video)
                    && let Ok(text) = codes_of(&worker.get_value(), &grey).await
                {
                    let _left = read.try_update(|read| read.insert(text));
                }
                clock::sleep(PAUSE).await;
            }
            if let Some(video) = video.try_get_untracked().flatten() {
                video.set_src_object(None);
            }
        });
    });
    let close = move |()| {
        open.set(false);
        let texts: Vec<String> = read.get_untracked().into_iter().collect();
        if !texts.is_empty() {
            on_text.run(texts.join("\n"));
        }
    };
    let count = move || say_with("scanner-count", &[("count", read.read().len().into())]);
    let warning = move || {
        failed
            .get()
            .then(|| view! { <Banner tone=Tone::Bad title=t!("scanner-failed") text=t!("scanner-failed-text") /> })
    };
    let footer = move || view! { <Button label=t!("scanner-done") look=Look::Primary on_click=close /> };
    view! {
        <Dialog open on_close=close title=t!("inbox-scan") footer>
            <div class="stack">
                <p class="muted">{t!("scanner-text")}</p>
                {warning}
                <video node_ref=video class="scanner" autoplay=true playsinline=true muted=true aria-label=t!("scanner-video")></video>
                <p role="status">{count}</p>
            </div>
        </Dialog>
    }
}
