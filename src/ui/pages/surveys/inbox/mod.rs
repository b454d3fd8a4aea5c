//! The inbox: answers that come back as text, as files, as pictures or before the camera are looked through, then taken
//! in at once.

mod found;
mod scanner;

use crate::app::inbox::{self, Received};
use crate::app::session::Session;
use crate::platform::worker::Worker;
use crate::t;
use crate::ui::explain;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::block::{Banner, Card, PageHead, Spinner};
use crate::ui::kit::button::{Button, LinkButton};
use crate::ui::kit::field::{DropZone, TextArea};
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::notice::Notices;
use crate::ui::shell::page::page_title;
use crate::ui::text::say_with;
use found::Found;
use leptos::prelude::*;
use leptos::task::spawn_local;
use scanner::Scanner;

/// What is known of what came in.
#[derive(Clone, PartialEq)]
enum Step {
    Wait,
    Busy,
    Failed(String),
    Found(Received),
    Taken(usize),
}

/// What came in and was not decided on yet.
#[derive(Clone, Copy)]
struct Inbox {
    session: Session,
    notices: Notices,
    worker: StoredValue<Worker, LocalStorage>,
    /// All that came in since the last time, so that several files and scans become one batch.
    text: StoredValue<String>,
    step: RwSignal<Step, LocalStorage>,
}

impl Inbox {
    fn of_page() -> Self {
        Self {
            session: Session::here(),
            notices: Notices::of_page(),
            worker: StoredValue::new_local(Worker::new()),
            text: StoredValue::new(String::new()),
            step: RwSignal::new_local(Step::Wait),
        }
    }

    fn forget(self) {
        self.text.set_value(String::new());
        self.step.set(Step::Wait);
    }

    /// Looks through all that came in, `more` too.
    async fn look_through(self, more: &str) {
        self.text.update_value(|text| {
            text.push('\n');
            text.push_str(more);
        });
        let (text, worker) = (self.text.get_value(), self.worker.get_value());
        let step = match inbox::look_through(self.session, &worker, text).await {
            Ok(received) => Step::Found(received),
            Err(error) => {
                self.text.try_update_value(String::clear);
                Step::Failed(explain::inbox(&error))
            }
        };
        // Another page may be shown by now.
        let _left = self.step.try_set(step);
    }

    fn take_text(self, text: String) {
        self.step.set(Step::Busy);
        spawn_local(async move { self.look_through(&text).await });
    }

    fn take_files(self, files: Vec<web_sys::File>) {
        self.step.set(Step::Busy);
        spawn_local(async move {
            let worker = self.worker.get_value();
            let mut text = String::new();
            for file in files {
                match inbox::text_of(&worker, &file).await {
                    Ok(more) => text.extend([more.as_str(), "\n"]),
                    Err(error) => self.notices.say(Tone::Bad, explain::bad_file(&file.name(), &error)),
                }
            }
            self.look_through(&text).await;
        });
    }

    fn take_in(self, received: Received) {
        let count = received.ready.len();
        self.step.set(Step::Busy);
        spawn_local(async move {
            match inbox::take_in(self.session, received.ready.clone()).await {
                Ok(()) => {
                    self.text.try_update_value(String::clear);
                    let _left = self.step.try_set(Step::Taken(count));
                }
                Err(error) => {
                    self.notices.say(Tone::Bad, explain::dispatch(&error));
                    let _left = self.step.try_set(Step::Found(received));
                }
            }
        });
    }
}

/// The page at `/surveys/inbox`.
#[component]
pub fn InboxPage() -> impl IntoView {
    page_title(t!("inbox-title"));
    let inbox = Inbox::of_page();
    view! {
        <div class="page">
            <PageHead title=t!("inbox-title") sub=t!("inbox-sub") />
            <div class="stack loose">
                <Ways inbox />
                <Outcome inbox />
            </div>
        </div>
    }
}

/// The ways in which answers come.
#[component]
fn Ways(inbox: Inbox) -> impl IntoView {
    let (pasted, scanning) = (RwSignal::new(String::new()), RwSignal::new(false));
    let files = UnsyncCallback::new(move |files| inbox.take_files(files));
    let read = move |()| {
        let text = pasted.get_untracked();
        if !text.trim().is_empty() {
            pasted.set(String::new());
            inbox.take_text(text);
        }
    };
    view! {
        <div class="inbox-ways">
            <Card title=t!("inbox-files")>
                <div class="stack">
                    <DropZone label=t!("inbox-drop") help=t!("inbox-drop-help") multiple=true on_files=files />
                    <Button label=t!("inbox-scan") glyph=Glyph::Search on_click=move |()| scanning.set(true) />
                </div>
            </Card>
            <Card title=t!("inbox-text")>
                <div class="stack">
                    <TextArea label=t!("inbox-paste") help=t!("inbox-paste-help") value=pasted on_input=move |text| pasted.set(text) />
                    <Button label=t!("inbox-look") glyph=Glyph::ArrowRight on_click=read />
                </div>
            </Card>
        </div>
        <Scanner open=scanning worker=inbox.worker.get_value() on_text=move |text: String| inbox.take_text(text) />
    }
}

/// What came of it.
#[component]
fn Outcome(inbox: Inbox) -> impl IntoView {
    let inside = move || match inbox.step.get() {
        Step::Wait => ().into_any(),
        Step::Busy => view! { <Spinner label=t!("inbox-busy") /> }.into_any(),
        Step::Failed(text) => {
            view! { <Banner tone=Tone::Bad title=t!("inbox-failed") text=Signal::stored(text) /> }.into_any()
        }
        Step::Found(received) => {
            let taken = received.clone();
            let take = move |()| inbox.take_in(taken.clone());
            view! { <Found received on_take=take on_drop=move |()| inbox.forget() /> }.into_any()
        }
        Step::Taken(count) => {
            let title = Signal::derive(move || say_with("inbox-taken", &[("count", count.into())]));
            view! {
                <Banner tone=Tone::Good title>
                    <LinkButton label=t!("survey-see-responses") href="/responses" />
                </Banner>
            }
            .into_any()
        }
    };
    view! { <section aria-live="polite" aria-label=t!("inbox-outcome")>{inside}</section> }
}
