//! All figures as a file: JSON keyed by metric, or CSV with one number a line.

use super::figures::{Figures, Reports};
use crate::analytics::export;
use crate::analytics::registry::{METRICS, Metric};
use crate::analytics::report::Report;
use crate::platform::files;
use crate::t;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::menu::{Menu, MenuItem};
use crate::ui::kit::notice::Notices;
use crate::ui::text::say;
use leptos::prelude::*;

/// Downloads the figures of the page as they stand.
#[component]
pub fn ExportMenu(figures: Figures) -> impl IntoView {
    let notices = Notices::of_page();
    let save = move |name: &str, mime: &str, text: String| {
        if files::download(name, mime, text.as_bytes()).is_err() {
            notices.say(Tone::Bad, say("list-export-failed"));
        }
    };
    let items = Signal::derive(move || {
        let ready = figures.settled();
        let action = |label: &str, on_choose: Callback<()>| MenuItem::Action {
            label: say(label),
            glyph: Some(Glyph::Download),
            danger: false,
            disabled: !ready,
            on_choose,
        };
        let json = Callback::new(move |()| {
            let all = untrack(|| figures.all());
            let text = serde_json::to_string_pretty(&export::json(in_order(&all))).unwrap_or_default();
            save("zhiji-figures.json", "application/json", text);
        });
        let csv = Callback::new(move |()| {
            let all = untrack(|| figures.all());
            // The mark tells spreadsheet programs that the file is UTF-8.
            save("zhiji-figures.csv", "text/csv;charset=utf-8", format!("\u{feff}{}", export::csv(in_order(&all))));
        });
        vec![
            action("insights-export-json", json),
            action("insights-export-csv", csv),
            MenuItem::Line,
            MenuItem::action(say("record-print"), Glyph::File, files::print),
        ]
    });
    view! { <Menu label=t!("insights-export") items glyph=Glyph::Download /> }
}

fn in_order(reports: &Reports) -> impl Iterator<Item = (&Metric, &Report)> {
    METRICS.iter().filter_map(|metric| Some((metric, reports.get(metric.key)?.as_ref())))
}
