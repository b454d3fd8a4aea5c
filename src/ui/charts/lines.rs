//! Drawings of series: lines with their intervals, stacked months, curves over shares of customers.

use super::drawing::{Drawing, colour, gap, legend, names, numbers, whole, without_lines};
use super::words;
use crate::analytics::report::{Axis, Line, Point, Series, Unit};
use crate::ui::format;
use crate::ui::text::{Arg, say_with};
use serde_json::{Value, json};

/// Where the points of a series stand, in words.
#[must_use]
pub(super) fn places(axis: &Axis) -> Vec<String> {
    match axis {
        Axis::Months(months) => months.iter().map(|month| format::month(*month)).collect(),
        Axis::Shares(shares) => shares.iter().map(|share| format::percent(*share, 1)).collect(),
    }
}

/// What stands at each place: its name, then a line for every line of the series.
fn tips(series: &Series) -> Vec<String> {
    let at = |(at, place): (usize, String)| {
        let lines = series.lines.iter().filter_map(|line| line.points.get(at).map(|point| tip(line, point)));
        std::iter::once(place).chain(lines).collect::<Vec<_>>().join("\n")
    };
    places(&series.axis).into_iter().enumerate().map(at).collect()
}

fn tip(line: &Line, point: &Point) -> String {
    let value = words::value(point.value, line.unit);
    let args = |value: String| [("name", words::name(&line.label).into()), ("value", Arg::from(value))];
    match point.interval {
        Some(interval) => {
            let range = words::range(&interval, line.unit);
            let [name, value] = args(value);
            say_with("insights-tip-interval", &[name, value, ("range", range.into()), ("n", Arg::from(point.n))])
        }
        None => say_with("insights-tip", &args(value)),
    }
}

fn drawable(series: &Series) -> bool {
    let points = series.lines.iter().flat_map(|line| &line.points);
    !series.axis.is_empty() && points.clone().any(|point| point.value.is_some())
}

fn values(line: &Line) -> Vec<Value> {
    line.points.iter().map(|point| gap(point.value)).collect()
}

/// Shares or counts on top of each other, month by month.
pub(super) fn stacked(series: &Series) -> Option<Drawing> {
    let first = series.lines.first().filter(|_| drawable(series))?;
    let bars = series.lines.iter().enumerate().map(|(at, line)| {
        json!({
            "type": "bar",
            "name": words::name(&line.label),
            "stack": "all",
            "barCategoryGap": "28%",
            "barMaxWidth": 28,
            "itemStyle": { "color": colour(&line.label, at) },
            "emphasis": { "disabled": true },
            "data": values(line),
        })
    });
    let bars: Vec<Value> = bars.collect();
    let named: Vec<String> = series.lines.iter().map(|line| words::name(&line.label)).collect();
    let (legend, top) = legend(&named);
    let across = if first.unit == Unit::Share { whole() } else { numbers() };
    let option = json!({
        "legend": legend,
        "grid": { "top": top },
        "xAxis": [names(&places(&series.axis))],
        "yAxis": [across],
        "series": bars,
    });
    Some(Drawing { option, axes: vec![("yAxis", 0, first.unit)], tips: tips(series), height: 260 })
}

/// One or two lines; a single one with the band of its interval, two of different units with an axis each.
pub(super) fn lines(series: &Series) -> Option<Drawing> {
    let first = series.lines.first().filter(|_| drawable(series))?;
    let mut units = vec![first.unit];
    let mut drawn: Vec<Value> = band(first);
    for (at, line) in series.lines.iter().enumerate() {
        let axis = units.iter().position(|unit| *unit == line.unit).unwrap_or_else(|| {
            units.push(line.unit);
            units.len() - 1
        });
        let is_bars = series.lines.len() > 1 && line.unit == Unit::Count;
        drawn.push(json!({
            "type": if is_bars { "bar" } else { "line" },
            "name": words::name(&line.label),
            "yAxisIndex": axis,
            "z": if is_bars { 2 } else { 4 },
            "symbol": "circle",
            "symbolSize": if line.points.len() > 40 { 3 } else { 5 },
            "lineStyle": { "width": 2 },
            "barMaxWidth": 20,
            "itemStyle": { "color": if is_bars { "$chart-6".to_owned() } else { colour(&line.label, at) } },
            "emphasis": { "disabled": true },
            "data": values(line),
        }));
    }
    let named: Vec<String> = series.lines.iter().map(|line| words::name(&line.label)).collect();
    let (legend, top) = legend(&named);
    let axis = |(at, unit): (usize, &Unit)| {
        let mut axis = numbers();
        if let Some(axis) = axis.as_object_mut() {
            // A ratio or a score moves in a narrow range; a share or a count is read from zero.
            axis.insert("scale".to_owned(), json!(matches!(unit, Unit::Ratio | Unit::Score)));
            axis.insert("splitLine".to_owned(), json!({ "show": at == 0, "lineStyle": { "color": "$chart-grid" } }));
        }
        axis
    };
    let axes: Vec<Value> = units.iter().enumerate().map(axis).collect();
    let option = json!({
        "legend": legend,
        "grid": { "top": top },
        "xAxis": [names(&places(&series.axis))],
        "yAxis": axes,
        "series": drawn,
    });
    let units = (0..).zip(&units).map(|(at, unit)| ("yAxis", at, *unit)).collect();
    Some(Drawing { option, axes: units, tips: tips(series), height: 260 })
}

/// The interval around a line: an unseen line at its lower end, and an area stacked on that.
fn band(line: &Line) -> Vec<Value> {
    if line.points.iter().all(|point| point.interval.is_none()) {
        return Vec::new();
    }
    let area = |name: &str, opacity: f64, data: Vec<Value>| {
        json!({
            "type": "line",
            "name": name,
            "stack": "band",
            "stackStrategy": "all",
            "silent": true,
            "symbol": "none",
            "lineStyle": { "opacity": 0 },
            "itemStyle": { "color": "$chart-1" },
            "areaStyle": { "color": "$chart-1", "opacity": opacity },
            "emphasis": { "disabled": true },
            "data": data,
        })
    };
    let low = line.points.iter().map(|point| gap(point.interval.map(|i| i.low))).collect();
    let width = line.points.iter().map(|point| gap(point.interval.map(|i| i.high - i.low))).collect();
    vec![area("low", 0.0, low), area("high", 0.16, width)]
}

/// A curve over the share of customers, best first, with the line of equality or of the whole.
pub(super) fn curve(series: &Series) -> Option<Drawing> {
    let first = series.lines.first().filter(|_| drawable(series))?;
    let Axis::Shares(shares) = &series.axis else { return lines(series) };
    let data: Vec<Value> =
        shares.iter().zip(&first.points).map(|(share, point)| json!([share, gap(point.value)])).collect();
    let passes_whole = first.points.iter().any(|point| point.value.is_some_and(|value| value > 1.0 + 1e-9));
    let start = if passes_whole { json!([0, 1]) } else { json!([0, 0]) };
    let along = without_lines(whole());
    let option = json!({
        "grid": { "right": 18 },
        "xAxis": [along],
        "yAxis": [if passes_whole { numbers() } else { whole() }],
        "series": [
            {
                "type": "line",
                "name": words::name(&first.label),
                "showSymbol": false,
                "lineStyle": { "width": 2 },
                "areaStyle": { "opacity": 0.1 },
                "emphasis": { "disabled": true },
                "data": data,
            },
            {
                "type": "line",
                "silent": true,
                "symbol": "none",
                "lineStyle": { "color": "$line-control", "type": "dashed", "width": 1 },
                "data": [start, [1, 1]],
            },
        ],
    });
    let axes = vec![("xAxis", 0, Unit::Share), ("yAxis", 0, Unit::Share)];
    Some(Drawing { option, axes, tips: tips(series), height: 260 })
}
