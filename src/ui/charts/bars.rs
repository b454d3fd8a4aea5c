//! Drawings of tables and flows: bars, bars with the share so far, data beside claims, steps.

use super::drawing::{Drawing, colour, gap, legend, names, numbers, whole, without_lines};
use super::words;
use crate::analytics::report::{Flow, Head, Row, Table, Unit};
use crate::ui::text::{Arg, say, say_with};
use serde_json::{Value, json};

/// No picture shows more rows than these; the table beside it shows all.
const MOST: usize = 16;

/// The name of a column.
#[must_use]
pub(super) fn head(head: &Head) -> String {
    say(&format!("column-{}", head.key))
}

/// What stands in each row: its name, then a line for every column.
fn tips(table: &Table) -> Vec<String> {
    let tip = |row: &Row| {
        let cells = table.heads.iter().zip(&row.cells).map(|(column, cell)| {
            let value = words::value(*cell, column.unit);
            say_with("insights-tip", &[("name", head(column).into()), ("value", Arg::from(value))])
        });
        std::iter::once(words::name(&row.label)).chain(cells).collect::<Vec<_>>().join("\n")
    };
    table.rows.iter().take(MOST).map(tip).collect()
}

fn column(table: &Table, at: usize) -> impl Iterator<Item = Option<f64>> {
    table.rows.iter().take(MOST).map(move |row| row.cells.get(at).copied().flatten())
}

fn row_names(table: &Table) -> Vec<String> {
    table.rows.iter().take(MOST).map(|row| words::name(&row.label)).collect()
}

/// The column that a picture is about: a ratio, else a share of the data, else the first.
fn main_column(table: &Table) -> Option<(usize, &Head)> {
    let measured = || table.heads.iter().enumerate().filter(|(_, head)| !head.claim);
    let of = |unit: Unit| measured().find(move |(_, head)| head.unit == unit);
    of(Unit::Ratio).or_else(|| of(Unit::Share)).or_else(|| measured().next())
}

fn tall(rows: usize) -> u32 {
    u32::try_from(rows.clamp(3, MOST)).unwrap_or(3) * 34 + 40
}

/// A bar a row, lying, with its value at the end.
pub(super) fn bars(table: &Table) -> Option<Drawing> {
    let (at, head) = main_column(table).filter(|_| !table.rows.is_empty())?;
    let data = table.rows.iter().take(MOST).enumerate().map(|(place, row)| {
        let value = row.cells.get(at).copied().flatten();
        let colour = if table.rows.len() > 3 { "$chart-1".to_owned() } else { colour(&row.label, place) };
        bar(value, head.unit, &colour)
    });
    Some(lying(row_names(table), data.collect(), head.unit, tips(table)))
}

/// Steps that get fewer.
pub(super) fn funnel(flow: &Flow) -> Option<Drawing> {
    let first = flow.steps.first().filter(|step| step.value.is_some_and(|value| value > 0.0))?;
    let whole = first.value.unwrap_or(1.0);
    let data = flow.steps.iter().map(|step| bar(step.value, step.unit, "$chart-1")).collect();
    let tips = flow.steps.iter().map(|step| {
        let share = words::value(step.value.map(|value| value / whole), Unit::Share);
        let value = words::value(step.value, step.unit);
        let args = [("name", words::name(&step.label).into()), ("value", Arg::from(value)), ("share", share.into())];
        say_with("insights-tip-share", &args)
    });
    let names = flow.steps.iter().map(|step| words::name(&step.label)).collect();
    Some(lying(names, data, first.unit, tips.collect()))
}

fn bar(value: Option<f64>, unit: Unit, colour: &str) -> Value {
    json!({
        "value": gap(value),
        "itemStyle": { "color": colour },
        "label": { "show": true, "position": "right", "color": "$text-2", "formatter": words::short(value, unit) },
    })
}

fn lying(named: Vec<String>, data: Vec<Value>, unit: Unit, tips: Vec<String>) -> Drawing {
    let rows = named.len();
    let mut down = names(&named);
    if let Some(axis) = down.as_object_mut() {
        axis.insert("inverse".to_owned(), json!(true));
    }
    let mut along = numbers();
    if let Some(axis) = along.as_object_mut() {
        // The values stand at the bars.
        axis.insert("axisLabel".to_owned(), json!({ "show": false }));
        axis.insert("splitLine".to_owned(), json!({ "show": false }));
    }
    let option = json!({
        "grid": { "right": 76, "top": 4, "bottom": 4 },
        "tooltip": { "axisPointer": { "type": "shadow" } },
        "xAxis": [along],
        "yAxis": [down],
        "series": [{ "type": "bar", "barMaxWidth": 18, "emphasis": { "disabled": true }, "data": data }],
    });
    Drawing { option, axes: vec![("xAxis", 0, unit)], tips, height: tall(rows) }
}

/// Bars of the first column and the share so far as a line.
pub(super) fn pareto(table: &Table) -> Option<Drawing> {
    let first = table.heads.first().filter(|_| !table.rows.is_empty())?;
    let so_far = table.heads.iter().position(|head| head.key == "share-so-far")?;
    let named = [head(first), table.heads.get(so_far).map(head).unwrap_or_default()];
    let counts: Vec<Value> = column(table, 0).map(gap).collect();
    let shares: Vec<Value> = column(table, so_far).map(gap).collect();
    let (legend, top) = legend(&named);
    let right = without_lines(whole());
    let [count_name, share_name] = named;
    let option = json!({
        "legend": legend,
        "grid": { "top": top },
        "tooltip": { "axisPointer": { "type": "shadow" } },
        "xAxis": [names(&row_names(table))],
        "yAxis": [numbers(), right],
        "series": [
            { "type": "bar", "name": count_name, "barMaxWidth": 40, "emphasis": { "disabled": true }, "data": counts },
            {
                "type": "line", "name": share_name, "yAxisIndex": 1, "symbol": "circle", "symbolSize": 6,
                "itemStyle": { "color": "$chart-3" }, "lineStyle": { "width": 2 }, "emphasis": { "disabled": true },
                "data": shares,
            },
        ],
    });
    let axes = vec![("yAxis", 0, first.unit), ("yAxis", 1, Unit::Share)];
    Some(Drawing { option, axes, tips: tips(table), height: 260 })
}

/// Shares of the data beside those that teaching material claims, which are drawn hollow.
pub(super) fn beside(table: &Table) -> Option<Drawing> {
    let shares: Vec<(usize, &Head)> = table
        .heads
        .iter()
        .enumerate()
        .filter(|(_, head)| head.unit == Unit::Share && !matches!(head.key, "low" | "high"))
        .collect();
    if table.rows.is_empty() || shares.is_empty() {
        return None;
    }
    // A column of the data and the claim about it share a colour.
    let topic = |head: &Head| head.key.trim_end_matches("-claimed").to_owned();
    let mut topics: Vec<String> = Vec::new();
    let drawn: Vec<Value> = shares
        .iter()
        .map(|(at, of)| {
            let topic = topic(of);
            let place = topics.iter().position(|known| *known == topic).unwrap_or_else(|| {
                topics.push(topic);
                topics.len() - 1
            });
            let colour = format!("$chart-{}", place % 8 + 1);
            let fill = if of.claim { "transparent".to_owned() } else { colour.clone() };
            let edge = if of.claim { "dashed" } else { "solid" };
            json!({
                "type": "bar",
                "name": head(of),
                "barMaxWidth": 26,
                "barGap": "12%",
                "itemStyle": { "color": fill, "borderColor": colour, "borderWidth": 1.5, "borderType": edge },
                "emphasis": { "disabled": true },
                "data": column(table, *at).map(gap).collect::<Vec<_>>(),
            })
        })
        .collect();
    let named: Vec<String> = shares.iter().map(|(_, of)| head(of)).collect();
    let (legend, top) = legend(&named);
    // Long names may take two lines of legend on a phone.
    let top = top + if named.len() > 2 { 22 } else { 0 };
    let option = json!({
        "legend": legend,
        "grid": { "top": top },
        "tooltip": { "axisPointer": { "type": "shadow" } },
        "xAxis": [names(&row_names(table))],
        "yAxis": [numbers()],
        "series": drawn,
    });
    Some(Drawing { option, axes: vec![("yAxis", 0, Unit::Share)], tips: tips(table), height: 280 })
}
