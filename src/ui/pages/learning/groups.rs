//! Who came back, by severity and speed, each share with its interval beside the references.

use super::outcomes::WorkingLink;
use super::sure_share;
use crate::analytics::report::{Interval, Method, Report, Row, Shape, Table};
use crate::t;
use crate::ui::charts::words;
use crate::ui::format;
use crate::ui::kit::block::{Card, Spinner};
use crate::ui::kit::button::TextButton;
use crate::ui::pages::insights::period::Period;
use crate::ui::pages::insights::records::Records;
use crate::ui::text::{say, say_with};
use leptos::prelude::*;
use std::sync::Arc;

/// The shares of a row, in the order of the way.
const SHARES: [&str; 4] = ["handled", "satisfied-again", "stayed", "came-back"];

/// The table of groups.
#[component]
pub fn Groups(figure: Memo<Option<Arc<Report>>>, records: Records, period: Period) -> impl IntoView {
    let body = move || {
        let figure = figure.read();
        let Some(Shape::Table(table)) = figure.as_ref().map(|report| &report.shape) else {
            return view! { <Spinner /> }.into_any();
        };
        let heads = SHARES.map(|key| view! { <th scope="col" class="num">{say(&format!("column-{key}"))}</th> });
        let rows = table.rows.iter().map(|row| group_row(table, row, records)).collect_view();
        view! {
            <div class="table-scroll" tabindex="0" role="group" aria-label=t!("metric-outcomes-by-severity-name")>
                <table class="plain-table group-table">
                    <thead>
                        <tr>
                            <th scope="col">{t!("outcomes-group")}</th>
                            <th scope="col" class="num">{t!("column-complained")}</th>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p class="muted small group-note">{t!("note-teaching-claim")}</p>
        }
        .into_any()
    };
    let actions = move || view! { <WorkingLink metric="outcomes-by-severity" period /> };
    view! {
        <Card title=t!("metric-outcomes-by-severity-name") sub=t!("metric-outcomes-by-severity-explain") actions flush=true>
            {body}
        </Card>
    }
}

fn cell(table: &Table, row: &Row, key: &str) -> Option<f64> {
    let at = table.heads.iter().position(|head| head.key == key)?;
    row.cells.get(at).copied().flatten()
}

fn group_row(table: &Table, row: &Row, records: Records) -> AnyView {
    let name = words::name(&row.label);
    // Severities with both speeds below them stand out.
    let is_part = matches!(row.label, crate::analytics::report::Label::Both(_));
    let drill = row.drill.clone();
    let called = name.clone();
    let open = move |()| {
        if let Some(drill) = drill.clone() {
            records.open(drill, called.clone());
        }
    };
    let claims = ["by-severity-claimed", "by-speed-claimed"].map(|key| cell(table, row, key));
    let shares = SHARES.map(|key| {
        let ends = cell(table, row, &format!("{key}-low")).zip(cell(table, row, &format!("{key}-high")));
        let interval = ends.map(|(low, high)| Interval { low, high, method: Method::Wilson });
        let (share, range) = sure_share(cell(table, row, key), interval);
        let claims = claims.into_iter().flatten().filter(|_| key == "came-back").map(|claim| format::percent(claim, 0));
        let claims = claims.collect::<Vec<_>>().join(" · ");
        let claim = (!claims.is_empty()).then(
            || view! { <span class="claim">{say_with("outcomes-reference", &[("share", claims.into())])}</span> },
        );
        view! { <td class="num"><strong>{share}</strong><span class="range">{range}</span>{claim}</td> }
    });
    view! {
        <tr class:part=is_part>
            <th scope="row"><TextButton label=Signal::stored(name) on_click=open /></th>
            <td class="num">{words::value(cell(table, row, "complained"), crate::analytics::report::Unit::Count)}</td>
            {shares}
        </tr>
    }
    .into_any()
}
