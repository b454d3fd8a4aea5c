//! The import: choose a file, check what its columns were taken for, see what would happen, do it.

mod columns;
mod format;
mod outcome;
mod preview;
mod target;

use crate::app::importing::{Failure, Importing, Stage, Trouble};
use crate::app::session::Session;
use crate::domain::entity::Entity;
use crate::t;
use crate::ui::explain;
use crate::ui::explain::Fields;
use crate::ui::format as write;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::block::{Banner, Card, PageHead, Progress};
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::field::{DropZone, TextArea};
use crate::ui::shell::page::page_title;
use crate::ui::text::{Arg, say_with};
use columns::Columns;
use format::FormatCard;
use leptos::prelude::*;
use outcome::{Committed, Outcome};
use preview::Preview;
use wasm_bindgen::JsValue;

/// The whole page.
#[component]
pub fn ImportPage() -> impl IntoView {
    page_title(t!("import-title"));
    let import = Importing::new(Session::here());
    on_cleanup(move || import.cancel());
    let step = Memo::new(move |_| std::mem::discriminant(&*import.stage().read()));
    let body = move || {
        // Read, not only tracked: a memo that nobody has read yet follows nothing.
        let _step = step.get();
        match import.stage().get_untracked() {
            Stage::Choosing => view! { <Choosing import /> }.into_any(),
            Stage::Inspecting(..) | Stage::Planning(..) | Stage::Committing => view! { <Waiting import /> }.into_any(),
            Stage::Mapping => view! { <Mapping import /> }.into_any(),
            Stage::Planned => view! { <Outcome import /> }.into_any(),
            Stage::Done => view! { <Committed import /> }.into_any(),
        }
    };
    view! {
        <div class="page import-page">
            <PageHead title=t!("import-title") sub=t!("import-sub") />
            <Troubles import />
            {body}
        </div>
    }
}

/// What a customer is called whom the file does not name.
fn anonymous() -> String {
    crate::ui::text::say("import-anonymous")
}

/// What stands in the way, said once at the top.
#[component]
fn Troubles(import: Importing) -> impl IntoView {
    let dataset = Session::here().dataset();
    move || {
        let words = match import.trouble().get()? {
            Trouble::Session(error) => explain::dispatch(&error),
            Trouble::Worker(Failure::Cancelled) => return None,
            Trouble::Worker(failure) => {
                let entity = import.mapping().read().as_ref().map_or(Entity::Customers, |mapping| mapping.entity);
                let schema = dataset.read().schema(entity);
                explain::failure(Fields { entity, schema: Some(&schema) }, &failure)
            }
        };
        Some(view! { <Banner tone=Tone::Bad title=t!("import-trouble") text=Signal::stored(words) /> })
    }
}

/// A file, or text from the clipboard.
#[component]
fn Choosing(import: Importing) -> impl IntoView {
    let pasted = RwSignal::new(String::new());
    let take = move |files: Vec<web_sys::File>| {
        if let Some(file) = files.into_iter().next() {
            import.open(file, anonymous());
        }
    };
    let take_text = move |()| {
        let parts = js_sys::Array::of1(&JsValue::from_str(&pasted.read_untracked()));
        if let Ok(file) = web_sys::File::new_with_str_sequence(&parts, &crate::ui::text::say("import-pasted")) {
            import.open(file, anonymous());
        }
    };
    view! {
        <Card title=t!("import-choose")>
            <DropZone label=t!("import-drop") help=t!("import-drop-help") accept=".csv,.tsv,.txt,.tab,text/csv,text/plain"
                on_files=UnsyncCallback::new(take) />
            <details class="form-more">
                <summary>{t!("import-paste")}</summary>
                <TextArea label=t!("import-paste-label") value=pasted on_input=move |text| pasted.set(text) />
                <Button label=t!("import-paste-take") on_click=take_text disabled=Signal::derive(move || pasted.read().trim().is_empty()) />
            </details>
        </Card>
    }
}

/// How far the worker is.
#[component]
fn Waiting(import: Importing) -> impl IntoView {
    #[expect(clippy::cast_precision_loss, reason = "a share of a file's bytes")]
    let share = Signal::derive(move || match *import.stage().read() {
        Stage::Inspecting(done, total) | Stage::Planning(done, total) if total > 0 => Some(done as f64 / total as f64),
        _ => None,
    });
    let label = Signal::derive(move || {
        let key = match *import.stage().read() {
            Stage::Committing => "import-committing",
            Stage::Planning(..) => "import-planning",
            _ => "import-inspecting",
        };
        crate::ui::text::say(key)
    });
    let cancel =
        (import.stage().get_untracked() != Stage::Committing).then(|| Callback::new(move |()| import.cancel()));
    let bar = match cancel {
        Some(on_cancel) => view! { <Progress label share on_cancel /> }.into_any(),
        None => view! { <Progress label share /> }.into_any(),
    };
    view! { <Card>{bar}</Card> }
}

/// What was understood, to be corrected.
#[component]
fn Mapping(import: Importing) -> impl IntoView {
    let about = Signal::derive(move || {
        import.seen().read().as_ref().map_or_else(String::new, |seen| {
            let rows = if seen.whole {
                write::count_u64(seen.rows_seen)
            } else {
                format!("{}+", write::count_u64(seen.rows_seen))
            };
            let args = [
                ("file", Arg::from(seen.name.clone())),
                ("rows", Arg::from(rows)),
                ("columns", Arg::from(seen.columns.len())),
            ];
            say_with("import-about", &args)
        })
    });
    view! {
        <p class="muted">{about}</p>
        <FormatCard import />
        <Columns import />
        <Preview import />
        <div class="row import-foot">
            <Button label=t!("import-start-over") look=Look::Ghost on_click=move |()| import.start_over() />
            <Button label=t!("import-check") look=Look::Primary on_click=move |()| import.plan() />
        </div>
    }
}
