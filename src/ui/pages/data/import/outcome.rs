//! What the import would do, what it leaves out and why; and what it did.

use super::columns::column_name;
use crate::app::csv_line::{Cells, push_line};
use crate::app::importing::{Counts, Importing, RowError};
use crate::app::session::Session;
use crate::domain::entity::Entity;
use crate::platform::files;
use crate::t;
use crate::ui::act::Act;
use crate::ui::explain::{Fields, row_reason};
use crate::ui::format;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::block::{Card, EmptyState, Stat};
use crate::ui::kit::button::{Button, LinkButton, Look};
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::notice::Notices;
use crate::ui::records::label;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;

/// How many errors are listed; the file has them all.
const LISTED: usize = 200;

/// The plan, before anything is done.
#[component]
pub fn Outcome(import: Importing) -> impl IntoView {
    let counts = Memo::new(move |_| import.counts().unwrap_or_default());
    let entity = move || import.mapping().read().as_ref().map_or(Entity::Customers, |mapping| mapping.entity);
    let go = Signal::derive(move || {
        let counts = counts.read();
        let many = usize::try_from(counts.created + counts.updated).unwrap_or(usize::MAX);
        say_with("import-go", &[("what", Arg::from(label::entity_count(entity(), many)))])
    });
    let nothing = Signal::derive(move || counts.read().changes_nothing());
    let bad_rows = move || (counts.read().errors > 0).then(|| view! { <Errors import /> });
    view! {
        <Card title=t!("import-plan")>
            <Figures counts />
            <p class="muted">{move || nothing.get().then(|| say("import-nothing-to-do"))}</p>
        </Card>
        {bad_rows}
        <div class="row import-foot">
            <Button label=t!("import-start-over") look=Look::Ghost on_click=move |()| import.start_over() />
            <Button label=t!("import-correct") on_click=move |()| import.correct() />
            <Button label=go look=Look::Primary disabled=nothing on_click=move |()| import.commit() />
        </div>
    }
}

#[component]
fn Figures(counts: Memo<Counts>) -> impl IntoView {
    let number = move |read: fn(&Counts) -> u64| Signal::derive(move || format::count_u64(read(&counts.read())));
    let related = move || {
        let made = counts.read().related.clone();
        made.into_iter()
            .filter_map(|(key, many)| {
                let entity = Entity::by_key(&key)?;
                let label = say_with("import-related-made", &[("what", Arg::from(label::entity(entity)))]);
                Some(view! { <Stat label=Signal::stored(label) value=Signal::stored(format::count_u64(many)) /> })
            })
            .collect_view()
    };
    // What most imports do not do is only said where it happens.
    let rare = move || {
        let counts = counts.read();
        [("import-new-fields", counts.fields), ("import-rounded", counts.rounded)]
            .into_iter()
            .filter(|(_, many)| *many > 0)
            .map(|(key, many)| {
                view! { <Stat label=Signal::stored(say(key)) value=Signal::stored(format::count_u64(many)) /> }
            })
            .collect_view()
    };
    view! {
        <div class="stat-row">
            <Stat label=t!("import-rows") value=number(|counts| counts.rows) />
            <Stat label=t!("import-created") value=number(|counts| counts.created) />
            <Stat label=t!("import-updated") value=number(|counts| counts.updated) />
            <Stat label=t!("import-unchanged") value=number(|counts| counts.unchanged) />
            <Stat label=t!("import-left-out") value=number(|counts| counts.errors) />
            {related}
            {rare}
        </div>
    }
}

/// One error in words: line, column, value, reason.
fn told(import: Importing, error: &RowError) -> Vec<String> {
    let dataset = Session::here().dataset().get_untracked();
    let entity = import.mapping().with_untracked(|mapping| mapping.as_ref().map_or(Entity::Customers, |m| m.entity));
    let schema = dataset.schema(entity);
    let column = error
        .column
        .and_then(|place| import.seen().with_untracked(|seen| seen.as_ref().map(|seen| column_name(seen, place))));
    let reason = row_reason(Fields { entity, schema: Some(&schema) }, &error.reason);
    vec![error.line.to_string(), column.unwrap_or_default(), error.value.clone(), reason]
}

fn heads() -> Vec<String> {
    ["import-line", "import-column", "import-value", "import-reason"].map(say).to_vec()
}

#[component]
fn Errors(import: Importing) -> impl IntoView {
    let notices = Notices::of_page();
    let errors = import.row_errors();
    let total = errors.len();
    let rows = errors.iter().take(LISTED).map(|error| {
        let cells = told(import, error).into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view();
        view! { <tr>{cells}</tr> }
    });
    let rows = rows.collect_view();
    let download = move |()| {
        let lines = std::iter::once(heads())
            .chain(import.row_errors().iter().map(|error| told(import, error)).collect::<Vec<_>>());
        let mut text = String::from("\u{feff}");
        for line in lines {
            push_line(&mut text, line.iter().map(String::as_str), Cells::SpreadsheetSafe);
        }
        if files::download("import-errors.csv", "text/csv;charset=utf-8", text.as_bytes()).is_err() {
            notices.say(Tone::Bad, say("list-export-failed"));
        }
    };
    let actions = move || view! { <Button label=t!("import-errors-download") small=true glyph=Glyph::Download on_click=download /> };
    let more = (total > LISTED)
        .then(|| view! { <p class="muted small">{t!("import-errors-more", "count" => total - LISTED)}</p> });
    let head = heads().into_iter().map(|head| view! { <th scope="col">{head}</th> }).collect_view();
    view! {
        <Card title=t!("import-errors") sub=t!("import-errors-sub") actions>
            <div class="scroll-x" tabindex="0" role="group" aria-label=t!("import-errors")>
                <table class="plain-table"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>
            </div>
            {more}
        </Card>
    }
}

/// It is done.
#[component]
pub fn Committed(import: Importing) -> impl IntoView {
    let act = Act::of_page();
    let counts = import.counts().unwrap_or_default();
    let entity = import.mapping().with_untracked(|mapping| mapping.as_ref().map_or(Entity::Customers, |m| m.entity));
    let many = usize::try_from(counts.created + counts.updated).unwrap_or(usize::MAX);
    let title =
        Signal::derive(move || say_with("done-import", &[("what", Arg::from(label::entity_count(entity, many)))]));
    let see = Signal::derive(move || say_with("import-see", &[("what", Arg::from(label::entity(entity)))]));
    let undo = move |()| act.undo_then(move || import.start_over());
    view! {
        <EmptyState glyph=Glyph::Check title text=t!("import-done-text")>
            <LinkButton label=see href=format!("/{}", entity.key()) look=Look::Primary />
            <LinkButton label=t!("import-insights") href="/insights" />
            <Button label=t!("undo") glyph=Glyph::Undo on_click=undo />
            <Button label=t!("import-another") look=Look::Ghost on_click=move |()| import.start_over() />
        </EmptyState>
    }
}
