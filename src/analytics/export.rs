//! All figures as one JSON file keyed by metric, and as CSV with one number a line.
//!
//! Shares are 0-1, amounts are in whole units of their currency, undefined is `null`; intervals are 95 %.

use super::registry::Metric;
use super::report::{
    Axis, Flow, Head, Interval, Label, Line, Matrix, Part, Report, Scalar, Series, Setting, Shape, Table, Unit,
};
use super::statistics::amount;
use serde_json::{Map, Value, json};

/// The figures by key.
#[must_use]
pub fn json<'a>(figures: impl Iterator<Item = (&'a Metric, &'a Report)>) -> Value {
    let mut all = Map::new();
    for (metric, report) in figures {
        all.insert(metric.key.to_owned(), report_json(metric, report));
    }
    Value::Object(all)
}

fn report_json(metric: &Metric, report: &Report) -> Value {
    let mut object = match &report.shape {
        Shape::Scalar(scalar) => scalar_json(scalar),
        Shape::Series(series) => series_json(series),
        Shape::Table(table) => table_json(table),
        Shape::Matrix(matrix) => matrix_json(matrix),
        Shape::Flow(Flow { steps }) => parts_json("flow", "steps", steps),
    };
    let excluded: Map<_, _> = report.excluded.iter().map(|e| (e.reason.to_owned(), json!(e.count))).collect();
    let parameters: Map<_, _> = report.parameters.iter().map(|p| (p.key.to_owned(), setting_json(&p.value))).collect();
    object.insert("group".to_owned(), json!(metric.group.key()));
    object.insert("n".to_owned(), json!(report.n));
    object.insert("excluded".to_owned(), Value::Object(excluded));
    object.insert("parameters".to_owned(), Value::Object(parameters));
    object.insert("notes".to_owned(), json!(report.notes));
    Value::Object(object)
}

fn setting_json(setting: &Setting) -> Value {
    match setting {
        Setting::Number(number) => json!(number),
        Setting::Day(day) => json!(day.to_string()),
        Setting::Currency(currency) => json!(currency.code()),
    }
}

fn shaped(shape: &str, fields: Value) -> Map<String, Value> {
    let mut object = match fields {
        Value::Object(object) => object,
        _ => Map::new(),
    };
    object.insert("shape".to_owned(), json!(shape));
    object
}

fn scalar_json(scalar: &Scalar) -> Map<String, Value> {
    let mut object = parts_json("scalar", "parts", &scalar.parts);
    object.insert("value".to_owned(), number(scalar.value, scalar.unit));
    object.insert("unit".to_owned(), json!(unit_key(scalar.unit)));
    object.insert("interval".to_owned(), interval_json(scalar.interval, scalar.unit));
    if let Some(reason) = scalar.undefined {
        object.insert("undefined".to_owned(), json!(reason));
    }
    object
}

fn parts_json(shape: &str, name: &str, parts: &[Part]) -> Map<String, Value> {
    let part = |part: &Part| (label_key(&part.label), number(part.value, part.unit));
    let parts: Map<_, _> = parts.iter().map(part).collect();
    shaped(shape, json!({ name: parts }))
}

fn series_json(series: &Series) -> Map<String, Value> {
    let places: Vec<Value> = match &series.axis {
        Axis::Months(months) => months.iter().map(|month| json!(month.to_string())).collect(),
        Axis::Shares(shares) => shares.iter().map(|share| json!(share)).collect(),
    };
    let line = |line: &Line| {
        let points = line.points.iter().zip(&places).map(|(point, place)| {
            json!({
                "x": place,
                "value": number(point.value, line.unit),
                "n": point.n,
                "interval": interval_json(point.interval, line.unit),
            })
        });
        let points: Vec<Value> = points.collect();
        (label_key(&line.label), json!({ "unit": unit_key(line.unit), "points": points }))
    };
    let lines: Map<_, _> = series.lines.iter().map(line).collect();
    shaped("series", json!({ "lines": lines }))
}

fn table_json(table: &Table) -> Map<String, Value> {
    let units: Map<_, _> = table.heads.iter().map(|head| (head.key.to_owned(), json!(unit_key(head.unit)))).collect();
    let rows = table.rows.iter().map(|row| {
        let cell = |(head, cell): (&Head, &Option<f64>)| (head.key.to_owned(), number(*cell, head.unit));
        let mut object: Map<_, _> = table.heads.iter().zip(&row.cells).map(cell).collect();
        object.insert("key".to_owned(), json!(label_key(&row.label)));
        Value::Object(object)
    });
    let rows: Vec<Value> = rows.collect();
    shaped("table", json!({ "units": units, "rows": rows }))
}

fn matrix_json(matrix: &Matrix) -> Map<String, Value> {
    let labels = |labels: &[Label]| labels.iter().map(label_key).collect::<Vec<_>>();
    let cells: Vec<Vec<Value>> =
        matrix.cells.iter().map(|row| row.iter().map(|cell| number(*cell, matrix.unit)).collect()).collect();
    let fields = json!({
        "unit": unit_key(matrix.unit),
        "rows": labels(&matrix.rows),
        "row_n": matrix.row_n,
        "columns": labels(&matrix.columns),
        "cells": cells,
    });
    shaped("matrix", fields)
}

/// A number in the unit in which people write it.
#[must_use]
pub fn written(value: f64, unit: Unit) -> f64 {
    match unit {
        Unit::Money(currency) => value / amount(currency.scale()),
        _ => value,
    }
}

fn number(value: Option<f64>, unit: Unit) -> Value {
    value.map_or(Value::Null, |value| json!(written(value, unit)))
}

fn interval_json(interval: Option<Interval>, unit: Unit) -> Value {
    interval.map_or(Value::Null, |interval| {
        json!({
            "low": written(interval.low, unit),
            "high": written(interval.high, unit),
            "level": 0.95,
            "method": interval.method.key(),
        })
    })
}

/// The stable name of a unit; money goes by its currency.
#[must_use]
pub fn unit_key(unit: Unit) -> String {
    match unit {
        Unit::Count => "count".to_owned(),
        Unit::Share => "share".to_owned(),
        Unit::Ratio => "ratio".to_owned(),
        Unit::Score => "score".to_owned(),
        Unit::Money(currency) => currency.code().to_owned(),
        Unit::Hours => "hours".to_owned(),
        Unit::Days => "days".to_owned(),
        Unit::PerThousand => "per-thousand".to_owned(),
        Unit::People => "people".to_owned(),
    }
}

/// The stable name of a label, the same in every language.
#[must_use]
pub fn label_key(label: &Label) -> String {
    match label {
        Label::Term(key) => (*key).to_owned(),
        Label::Choice(_, _, code) => code.to_string(),
        Label::Words(words) => words.to_string(),
        Label::InBoth(words) => words[0].to_string(),
        Label::Month(month) => month.to_string(),
        Label::Top(percent) => format!("top-{percent}"),
        Label::Both(both) => format!("{} {}", label_key(&both.0), label_key(&both.1)),
        Label::Unstated => "unstated".to_owned(),
    }
}

/// One line of the CSV.
struct Entry<'a> {
    row: String,
    column: &'a str,
    value: Option<f64>,
    unit: Unit,
    interval: Option<Interval>,
    n: Option<u64>,
}

/// The figures as CSV (RFC 4180): metric, row, column, value, unit, low, high, n.
#[must_use]
pub fn csv<'a>(figures: impl Iterator<Item = (&'a Metric, &'a Report)>) -> String {
    let mut text = String::from("metric,row,column,value,unit,low,high,n\r\n");
    for (metric, report) in figures {
        for entry in entries(report) {
            let optional = |value: Option<f64>| value.map_or_else(String::new, |v| written(v, entry.unit).to_string());
            let fields = [
                metric.key.to_owned(),
                entry.row,
                entry.column.to_owned(),
                optional(entry.value),
                unit_key(entry.unit),
                optional(entry.interval.map(|i| i.low)),
                optional(entry.interval.map(|i| i.high)),
                entry.n.map_or_else(String::new, |n| n.to_string()),
            ];
            text.push_str(&fields.map(|field| quoted(&field)).join(","));
            text.push_str("\r\n");
        }
    }
    text
}

fn quoted(field: &str) -> String {
    // The user's own words may begin like a formula; a spreadsheet must not run them.
    let is_number = field.parse::<f64>().is_ok();
    let guarded = field.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number;
    let field = if guarded { format!("'{field}") } else { field.to_owned() };
    if field.contains([',', '"', '\n', '\r']) { format!("\"{}\"", field.replace('"', "\"\"")) } else { field }
}

fn entries(report: &Report) -> Vec<Entry<'_>> {
    let plain = |row: String, value, unit| Entry { row, column: "value", value, unit, interval: None, n: None };
    match &report.shape {
        Shape::Scalar(scalar) => {
            let first = Entry {
                interval: scalar.interval,
                n: Some(report.n),
                ..plain(String::new(), scalar.value, scalar.unit)
            };
            let parts = scalar.parts.iter().map(|part| plain(label_key(&part.label), part.value, part.unit));
            std::iter::once(first).chain(parts).collect()
        }
        Shape::Flow(flow) => {
            flow.steps.iter().map(|part| plain(label_key(&part.label), part.value, part.unit)).collect()
        }
        Shape::Table(table) => {
            let cells = table.rows.iter().flat_map(|row| {
                table
                    .heads
                    .iter()
                    .zip(&row.cells)
                    .map(|(head, cell)| Entry { column: head.key, ..plain(label_key(&row.label), *cell, head.unit) })
            });
            cells.collect()
        }
        Shape::Series(series) => series_entries(series),
        Shape::Matrix(matrix) => {
            let rows = matrix.rows.iter().zip(&matrix.cells);
            let cells = rows.flat_map(|(row, cells)| {
                matrix.columns.iter().zip(cells).map(|(column, cell)| {
                    plain(format!("{} {}", label_key(row), label_key(column)), *cell, matrix.unit)
                })
            });
            cells.collect()
        }
    }
}

fn series_entries(series: &Series) -> Vec<Entry<'_>> {
    let place = |at: usize| match &series.axis {
        Axis::Months(months) => months.get(at).map_or_else(String::new, ToString::to_string),
        Axis::Shares(shares) => shares.get(at).map_or_else(String::new, ToString::to_string),
    };
    let points =
        series.lines.iter().flat_map(|line| line.points.iter().enumerate().map(move |(at, point)| (line, at, point)));
    let entry = |(line, at, point): (&'_ Line, usize, &super::report::Point)| Entry {
        row: format!("{} {}", place(at), label_key(&line.label)),
        column: "value",
        value: point.value,
        unit: line.unit,
        interval: point.interval,
        n: Some(point.n),
    };
    points.map(entry).collect()
}
