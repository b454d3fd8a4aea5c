//! Short messages in the corner, spoken by screen readers, some with a button (undo); and the state of saving.

use super::{
    badge::Tone,
    button::{Button, IconButton, Look},
    icon::{Glyph, Icon},
};
use crate::ui::text::Said;
use leptos::prelude::*;
use std::time::Duration;

/// A message in the corner.
#[derive(Clone)]
struct Notice {
    id: u64,
    tone: Tone,
    text: String,
    action: Option<(String, Callback<()>)>,
}

/// Where messages are put; one per page, in the context.
#[derive(Clone, Copy)]
pub struct Notices {
    list: RwSignal<Vec<Notice>>,
    next: StoredValue<u64>,
}

impl Default for Notices {
    fn default() -> Self {
        Self { list: RwSignal::default(), next: StoredValue::new(0) }
    }
}

impl Notices {
    /// The page's own. Take it when a component is made, not in an event handler.
    ///
    /// Outside the shell (a test mounting a single component) a fresh one is made, which nobody shows.
    #[must_use]
    pub fn of_page() -> Self {
        use_context().unwrap_or_default()
    }

    /// Says something. It leaves by itself; what is bad stays until it is closed.
    pub fn say(self, tone: Tone, text: impl Into<String>) {
        self.put(tone, text.into(), None);
    }

    /// Says something that can be answered with one button, such as undo.
    pub fn offer(self, tone: Tone, text: impl Into<String>, action: impl Into<String>, run: impl Into<Callback<()>>) {
        self.put(tone, text.into(), Some((action.into(), run.into())));
    }

    fn put(self, tone: Tone, text: String, action: Option<(String, Callback<()>)>) {
        let id = self.next.get_value();
        self.next.set_value(id + 1);
        let seconds = if action.is_some() { 10 } else { 5 };
        self.list.update(|list| {
            if list.len() >= 4 {
                list.remove(0);
            }
            list.push(Notice { id, tone, text, action });
        });
        if tone != Tone::Bad {
            set_timeout(move || self.close(id), Duration::from_secs(seconds));
        }
    }

    fn close(self, id: u64) {
        // The page may be gone when the time is over.
        let there = self.list.try_with_untracked(|list| list.iter().any(|notice| notice.id == id));
        if there == Some(true) {
            self.list.update(|list| list.retain(|notice| notice.id != id));
        }
    }
}

/// Shows the messages; the shell has one.
#[component]
pub fn NoticeHost(notices: Notices) -> impl IntoView {
    let each = move |notice: Notice| {
        let close = move |()| notices.close(notice.id);
        let action = notice.action.map(|(words, run)| {
            let act = move |()| {
                notices.close(notice.id);
                run.run(());
            };
            view! { <Button label=Signal::stored(words) look=Look::Ghost small=true on_click=act /> }
        });
        view! {
            <div class=format!("notice {}", notice.tone.class())>
                <Icon glyph=notice.tone.glyph() />
                <p class="notice-text">{notice.text}</p>
                {action}
                <IconButton glyph=Glyph::Close label=crate::t!("kit-close") small=true on_click=close />
            </div>
        }
    };
    view! {
        <div class="notices" role="status" aria-live="polite" aria-relevant="additions">
            <For each=move || notices.list.get() key=|notice| notice.id children=each />
        </div>
    }
}

/// Whether everything is on the disk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SaveState {
    #[default]
    Saved,
    Saving,
    /// What is wrong, in the user's language.
    Problem(String),
}

/// The state of saving, in a corner of the top bar.
#[component]
pub fn SaveMark(#[prop(into)] state: Signal<SaveState>, #[prop(optional, into)] hint: Said) -> impl IntoView {
    let tone = move || match &*state.read() {
        SaveState::Saved => "save-mark",
        SaveState::Saving => "save-mark saving",
        SaveState::Problem(_) => "save-mark problem",
    };
    let mark = move || match &*state.read() {
        SaveState::Saved => view! { <Icon glyph=Glyph::Check /> }.into_any(),
        SaveState::Saving => view! { <span class="spinner" aria-hidden="true"></span> }.into_any(),
        SaveState::Problem(_) => view! { <Icon glyph=Glyph::Warning /> }.into_any(),
    };
    let words = move || match &*state.read() {
        SaveState::Saved => crate::ui::text::say("save-saved"),
        SaveState::Saving => crate::ui::text::say("save-saving"),
        SaveState::Problem(what) => what.clone(),
    };
    view! {
        <span class=tone role="status" data-tip=move || Some(hint.get()).filter(|hint| !hint.is_empty())>
            {mark}
            <span>{words}</span>
        </span>
    }
}
