//! A figure of any shape as a table: for keyboards, screen readers, and whoever wants the numbers.

use super::{bars, lines, words};
use crate::analytics::drill::Drill;
use crate::analytics::report::{Axis, Flow, Head, Label, Matrix, Part, Report, Scalar, Series, Shape, Table};
use crate::t;
use crate::ui::kit::button::TextButton;
use crate::ui::text::Said;
use leptos::prelude::*;
use std::sync::Arc;

/// What a click on a row opens: the records behind it, and what they are called.
pub type OnDrill = Callback<(Drill, String)>;

/// The numbers of `report`; the name of a row opens the records behind it.
#[component]
pub fn FigureTable(report: Arc<Report>, #[prop(into)] label: Said, on_drill: OnDrill) -> impl IntoView {
    let sheet = match &report.shape {
        Shape::Scalar(scalar) => of_scalar(scalar),
        Shape::Series(series) => of_series(series),
        Shape::Table(table) => of_table(table),
        Shape::Matrix(matrix) => of_matrix(matrix),
        Shape::Flow(flow) => of_flow(flow),
    };
    let head = |text: String| view! { <th scope="col" class="num">{text}</th> };
    let line = |line: Entry| {
        let name = match line.drill {
            Some(drill) => {
                let called = line.name.clone();
                let open = move |()| on_drill.run((drill.clone(), called.clone()));
                view! { <TextButton label=Signal::stored(line.name) on_click=open /> }.into_any()
            }
            None => line.name.into_any(),
        };
        let cells = line.cells.into_iter().map(|cell| view! { <td class="num">{cell}</td> }).collect_view();
        view! { <tr><th scope="row">{name}</th>{cells}</tr> }
    };
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-label=label>
            <table class="plain-table figure-table">
                <thead>
                    <tr><th scope="col">{t!("insights-what")}</th>{sheet.heads.into_iter().map(head).collect_view()}</tr>
                </thead>
                <tbody>{sheet.lines.into_iter().map(line).collect_view()}</tbody>
            </table>
        </div>
    }
}

/// A table in words.
struct Sheet {
    heads: Vec<String>,
    lines: Vec<Entry>,
}

struct Entry {
    name: String,
    cells: Vec<String>,
    drill: Option<Drill>,
}

fn of_scalar(scalar: &Scalar) -> Sheet {
    of_parts(&scalar.parts)
}

fn of_flow(flow: &Flow) -> Sheet {
    of_parts(&flow.steps)
}

fn of_parts(parts: &[Part]) -> Sheet {
    let line = |part: &Part| Entry {
        name: words::name(&part.label),
        cells: vec![words::value(part.value, part.unit)],
        drill: part.drill.clone(),
    };
    Sheet { heads: vec![t!("insights-value").get()], lines: parts.iter().map(line).collect() }
}

fn of_table(table: &Table) -> Sheet {
    let claim = |head: &Head| if head.claim { format!("{} *", bars::head(head)) } else { bars::head(head) };
    let lines = table.rows.iter().map(|row| Entry {
        name: words::name(&row.label),
        cells: table.heads.iter().zip(&row.cells).map(|(head, cell)| words::value(*cell, head.unit)).collect(),
        drill: row.drill.clone(),
    });
    Sheet { heads: table.heads.iter().map(claim).collect(), lines: lines.collect() }
}

/// Every month, the newest first; every twentieth of a curve.
fn of_series(series: &Series) -> Sheet {
    let has_intervals = |line: usize| {
        series.lines.get(line).is_some_and(|line| line.points.iter().any(|point| point.interval.is_some()))
    };
    let single = series.lines.len() == 1;
    let mut heads: Vec<String> = series.lines.iter().map(|line| words::name(&line.label)).collect();
    if single {
        heads.extend(has_intervals(0).then(|| t!("insights-interval").get()));
        heads.push(t!("insights-n").get());
    }
    let line = |(at, name): (usize, String)| {
        let mut cells = Vec::new();
        for line in &series.lines {
            let Some(point) = line.points.get(at) else { continue };
            cells.push(words::value(point.value, line.unit));
            if single {
                if has_intervals(0) {
                    cells.push(point.interval.map_or_else(String::new, |i| words::range(&i, line.unit)));
                }
                cells.push(words::value(
                    Some(crate::analytics::statistics::real(point.n)),
                    crate::analytics::report::Unit::Count,
                ));
            }
        }
        Entry { name, cells, drill: series.drills.get(at).cloned() }
    };
    let places = lines::places(&series.axis).into_iter().enumerate();
    let lines: Vec<Entry> = match &series.axis {
        Axis::Months(_) => places.rev().map(line).collect(),
        Axis::Shares(shares) => {
            let step = (shares.len() / 20).max(1);
            places.filter(|(at, _)| at % step == 0).map(line).collect()
        }
    };
    Sheet { heads, lines }
}

fn of_matrix(matrix: &Matrix) -> Sheet {
    let lines = matrix.rows.iter().zip(&matrix.cells).zip(&matrix.row_n).enumerate().map(|(at, ((row, cells), n))| {
        let n = words::value(Some(crate::analytics::statistics::real(*n)), crate::analytics::report::Unit::Count);
        let values = cells.iter().map(|cell| words::value(*cell, matrix.unit));
        // The first column of a cohort is the cohort itself.
        let whole = matches!(row, Label::Month(_)).then_some(matrix.drill.as_ref()).flatten();
        let drill = whole.map(|drill| (drill.0)(at, 0));
        Entry { name: words::name(row), cells: std::iter::once(n).chain(values).collect(), drill }
    });
    let heads = std::iter::once(t!("insights-n").get()).chain(matrix.columns.iter().map(words::name));
    Sheet { heads: heads.collect(), lines: lines.collect() }
}
