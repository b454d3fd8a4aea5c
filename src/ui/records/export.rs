//! A list as a CSV file, as it stands on the page: the same rows, columns and words.

use super::list::ListState;
use super::{label, show};
use crate::app::csv_line::{Cells, push_line};
use crate::domain::dataset::Dataset;
use crate::platform::files;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::notice::Notices;
use crate::ui::text::say;
use leptos::prelude::*;

/// Downloads the list, safe to be opened in a spreadsheet.
pub fn download(list: ListState, dataset: &Dataset, notices: Notices) {
    let (rows, columns) = (list.rows.get_untracked(), list.columns.get_untracked());
    // The mark tells spreadsheet programs that the file is UTF-8.
    let mut text = String::from("\u{feff}");
    let heads: Vec<String> = columns.iter().map(|spec| label::field(list.entity, spec)).collect();
    push_line(&mut text, heads.iter().map(String::as_str), Cells::SpreadsheetSafe);
    for slot in rows {
        let cells: Vec<String> =
            columns.iter().map(|spec| show::show(dataset, list.entity, slot, spec).words()).collect();
        push_line(&mut text, cells.iter().map(String::as_str), Cells::SpreadsheetSafe);
    }
    if files::download(&format!("{}.csv", list.entity.key()), "text/csv;charset=utf-8", text.as_bytes()).is_err() {
        notices.say(Tone::Bad, say("list-export-failed"));
    }
}
