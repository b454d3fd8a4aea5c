//! The questionnaire as a file: to take along, and to take over into the draft.

use super::writing::{Chosen, Writing};
use crate::app::beginning::{Opened, open};
use crate::domain::questionnaire::check::problems;
use crate::domain::questionnaire::{Questionnaire, Tongue};
use crate::platform::files;
use crate::t;
use crate::ui::explain;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::block::Banner;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::dialog::{Dialog, Shape};
use crate::ui::kit::field::{DropZone, TextArea};
use crate::ui::kit::notice::Notices;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What was read of a file.
#[derive(Clone, PartialEq)]
struct Brought {
    doc: Questionnaire,
    /// What could not be taken over, or was changed on the way, in words.
    notes: Vec<String>,
}

/// Reads a questionnaire in any of the formats that are known here.
fn read(text: &str) -> Result<Brought, String> {
    let opened = open(text.as_bytes()).map_err(|error| explain::questionnaire_file(&error.into()))?;
    let Opened { questionnaire: mut doc, left_out } = opened;
    let renamed = doc.settle();
    let notes = (renamed > 0).then(|| say_with("design-import-renamed", &[("count", Arg::from(renamed))]));
    let missed = left_out.into_iter().map(|left| format!("{}: {}", left.place, explain::missed(&left.what)));
    Ok(Brought { doc, notes: notes.into_iter().chain(missed).collect() })
}

/// A file name of letters that every system takes.
fn file_name(doc: &Questionnaire) -> String {
    let name = doc.title.said(Tongue::En).trim();
    let plain: String =
        name.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '-' }).take(60).collect();
    let plain = plain.trim_matches('-');
    format!("{}.questionnaire.json", if plain.is_empty() { "zhiji" } else { plain })
}

/// Gives the questionnaire to the user as a file.
pub fn export(writing: Writing) {
    let doc = writing.doc.get_untracked();
    let done = files::download(&file_name(&doc), "application/json", doc.write_readable().as_bytes());
    if done.is_err() {
        Notices::of_page().say(Tone::Bad, say("design-export-failed"));
    }
}

/// The window that takes a file over into the draft.
#[component]
pub fn ImportDialog(writing: Writing, open: RwSignal<bool>) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let brought = Memo::new(move |_| {
        let text = text.read();
        (!text.trim().is_empty()).then(|| read(&text))
    });
    let close = Callback::new(move |()| {
        open.set(false);
        text.set(String::new());
    });
    let take = move |()| {
        let Some(Ok(Brought { doc, .. })) = brought.get_untracked() else { return };
        let then = move || {
            writing.chosen.set(Chosen::Opening);
            writing.act.offer_undo(say("design-imported"));
        };
        writing.step(move |now| *now = doc, then);
        close.run(());
    };
    let none = Signal::derive(move || !matches!(&*brought.read(), Some(Ok(_))));
    let footer = move || {
        view! {
            <Button label=t!("kit-cancel") on_click=close />
            <Button label=t!("design-import-take") look=Look::Primary disabled=none on_click=take />
        }
    };
    let files = move |files: Vec<web_sys::File>| {
        let Some(file) = files.into_iter().next() else { return };
        spawn_local(async move {
            // What cannot be read as text is told apart by the reading of it.
            let bytes = files::read(&file).await.unwrap_or_default();
            let _gone = text.try_set(String::from_utf8_lossy(&bytes).into_owned());
        });
    };
    view! {
        <Dialog open on_close=close title=t!("design-import") shape=Shape::Middle footer>
            <div class="stack">
                <DropZone label=t!("design-import-file") accept=".json,application/json" on_files=files />
                <TextArea label=t!("design-import-text") value=text on_input=move |typed| text.set(typed) />
                {move || brought.get().map(|brought| view! { <Outlook brought /> })}
            </div>
        </Dialog>
    }
}

/// What taking it over would bring, or why it cannot be.
#[component]
fn Outlook(brought: Result<Brought, String>) -> impl IntoView {
    match brought {
        Err(why) => view! { <Banner tone=Tone::Bad title=Signal::stored(why) /> }.into_any(),
        Ok(Brought { doc, notes }) => {
            let counts = [
                ("questions", doc.questions().count()),
                ("pages", doc.pages.len()),
                ("problems", problems(&doc).len()),
            ];
            let told = say_with("design-import-outlook", &counts.map(|(name, count)| (name, Arg::from(count))));
            let title = doc.title.said(super::super::asked::tongue()).to_owned();
            let title = if title.is_empty() { say("design-import") } else { title };
            let notes = notes.into_iter().map(|note| view! { <p class="small">{note}</p> }).collect_view();
            view! { <Banner tone=Tone::Good title=Signal::stored(title) text=Signal::stored(told) /> {notes} }
                .into_any()
        }
    }
}
