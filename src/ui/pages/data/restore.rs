//! A workspace out of an export file.

use crate::app::backup::{self, RestoreError, RestoreFailure};
use crate::app::boot::Boot;
use crate::domain::entity::Entity;
use crate::t;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::block::{Banner, Spinner};
use crate::ui::kit::field::DropZone;
use crate::ui::records::label;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Takes an export file and makes a new workspace of it. Needs no open workspace.
#[component]
pub fn RestoreZone() -> impl IntoView {
    let boot = Boot::of_page();
    let busy = RwSignal::new(false);
    let failure = RwSignal::new(None::<RestoreFailure>);
    let take = move |files: Vec<web_sys::File>| {
        let Some(file) = files.into_iter().next() else { return };
        failure.set(None);
        busy.set(true);
        spawn_local(async move {
            if let Err(why) = backup::restore(boot, &file).await {
                let _gone = failure.try_set(Some(why));
            }
            let _gone = busy.try_set(false);
        });
    };
    let take = UnsyncCallback::new(take);
    let wrong = move || {
        failure.get().map(|why| {
            let text = Signal::derive(move || sentence(&why));
            view! { <Banner tone=Tone::Bad title=t!("restore-failed") text /> }
        })
    };
    view! {
        <div class="stack">
            <DropZone label=t!("restore-drop") help=t!("restore-help") accept=".json,application/json" on_files=take />
            {move || busy.get().then(|| view! { <Spinner label=t!("restore-reading") /> })}
            {wrong}
        </div>
    }
}

/// Why no workspace was made, and what to do.
fn sentence(failure: &RestoreFailure) -> String {
    match failure {
        RestoreFailure::Unreadable(reason) => say_with("restore-unreadable", &[("reason", reason.clone().into())]),
        RestoreFailure::File(RestoreError::NotAWorkspace) => say("restore-not-a-workspace"),
        RestoreFailure::File(RestoreError::Newer { .. }) => say("restore-newer"),
        RestoreFailure::File(RestoreError::UnknownTable(name)) => {
            say_with("restore-unknown-table", &[("name", name.clone().into())])
        }
        RestoreFailure::File(RestoreError::Damaged { line, column }) => {
            say_with("restore-damaged", &[("line", Arg::from(*line)), ("column", Arg::from(*column))])
        }
        RestoreFailure::File(RestoreError::BadValue { table, row, field }) => {
            let table = Entity::by_key(table).map_or_else(|| (*table).to_owned(), label::entity);
            let row = usize::try_from(*row).unwrap_or(usize::MAX);
            let args = [("table", Arg::from(table)), ("row", Arg::from(row)), ("field", field.clone().into())];
            say_with("restore-bad-value", &args)
        }
    }
}
