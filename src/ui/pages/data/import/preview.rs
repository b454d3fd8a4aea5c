//! The first rows of the file, as they stand.

use super::columns::column_name;
use crate::app::importing::Importing;
use crate::t;
use crate::ui::kit::block::Card;
use leptos::prelude::*;

/// How many rows are shown.
const ROWS: usize = 8;
/// How many columns are shown; a wider file shows its first ones.
const COLUMNS: usize = 40;

/// A plain table that scrolls sideways.
#[component]
pub fn Preview(import: Importing) -> impl IntoView {
    let table = move || {
        let seen = import.seen().read();
        let seen = seen.as_ref()?;
        let shown = seen.columns.len().min(COLUMNS);
        let heads = (0..shown).map(|place| view! { <th scope="col">{column_name(seen, place)}</th> }).collect_view();
        let row = |cells: &Vec<String>| {
            let cells = cells.iter().take(shown).map(|cell| view! { <td>{short(cell)}</td> }).collect_view();
            view! { <tr>{cells}</tr> }
        };
        let rows = seen.rows.iter().take(ROWS).map(row).collect_view();
        Some(view! { <table class="plain-table"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table> })
    };
    view! {
        <Card title=t!("import-preview")>
            <div class="scroll-x" tabindex="0" role="group" aria-label=t!("import-preview")>{table}</div>
        </Card>
    }
}

/// A cell that is not a page long.
fn short(cell: &str) -> String {
    const MOST: usize = 60;
    if cell.chars().count() <= MOST { cell.to_owned() } else { cell.chars().take(MOST).chain(['…']).collect() }
}
