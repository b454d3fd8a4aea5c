//! A drawing: an ECharts option with named colours, what its axes count, and what a tooltip says at each place.
//!
//! Colours are token names (`$chart-1`, `$text-2`) until the chart is on the page, so a drawing knows no theme.

use super::{bars, lines, matrix};
use crate::analytics::registry::Chart;
use crate::analytics::report::{Label, Report, Shape, Unit};
use serde_json::{Value, json};

/// What a chart shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// The option, except for what is a function.
    pub option: Value,
    /// What the values of an axis are: (`xAxis` or `yAxis`, its place, unit).
    pub axes: Vec<(&'static str, u32, Unit)>,
    /// What the tooltip says at each data index.
    pub tips: Vec<String>,
    /// How tall it wants to be, in px.
    pub height: u32,
}

/// The picture of a report; `None` where a number is picture enough or there is nothing to draw.
#[must_use]
pub fn draw(report: &Report, chart: Chart) -> Option<Drawing> {
    let drawing = match (&report.shape, chart) {
        (Shape::Series(series), Chart::Stacked) => lines::stacked(series),
        (Shape::Series(series), Chart::Curve) => lines::curve(series),
        (Shape::Series(series), _) => lines::lines(series),
        (Shape::Table(table), Chart::Pareto) => bars::pareto(table),
        (Shape::Table(table), Chart::Beside) => bars::beside(table),
        (Shape::Table(table), _) => bars::bars(table),
        (Shape::Matrix(matrix), _) => matrix::heat(matrix),
        (Shape::Flow(flow), _) => bars::funnel(flow),
        (Shape::Scalar(_), _) => None,
    };
    drawing.map(|drawing| Drawing { option: with_defaults(drawing.option), ..drawing })
}

/// What all charts share; the drawing's own settings win.
fn with_defaults(own: Value) -> Value {
    let mut option = json!({
        "animation": false,
        "color": ["$chart-1", "$chart-2", "$chart-3", "$chart-4", "$chart-5", "$chart-6", "$chart-7", "$chart-8"],
        "textStyle": { "fontFamily": "$font", "fontSize": 12, "color": "$text-2" },
        "aria": { "enabled": false },
        "tooltip": {
            "trigger": "axis",
            "renderMode": "richText",
            "confine": true,
            "backgroundColor": "$surface",
            "borderColor": "$line-strong",
            "padding": [6, 10],
            "textStyle": { "color": "$text", "fontSize": 12, "lineHeight": 18, "fontFamily": "$font" },
            "axisPointer": { "type": "line", "lineStyle": { "color": "$line-strong" }, "shadowStyle": { "opacity": 0.08 } },
        },
        "legend": {
            "show": false,
            "top": 0,
            "left": 0,
            "icon": "roundRect",
            "itemWidth": 10,
            "itemHeight": 10,
            "itemGap": 14,
            "selectedMode": false,
            "textStyle": { "color": "$text-2", "fontSize": 12 },
        },
        "grid": {
            "left": 2, "right": 14, "top": 12, "bottom": 2,
            "outerBoundsMode": "same", "outerBoundsContain": "axisLabel",
        },
    });
    merge(&mut option, own);
    option
}

fn merge(into: &mut Value, from: Value) {
    match (into, from) {
        (Value::Object(into), Value::Object(from)) => {
            for (key, value) in from {
                merge(into.entry(key).or_insert(Value::Null), value);
            }
        }
        (into, from) => *into = from,
    }
}

/// An axis of names.
pub(super) fn names(names: &[String]) -> Value {
    json!({
        "type": "category",
        "data": names,
        "axisTick": { "show": false },
        "axisLine": { "lineStyle": { "color": "$line-strong" } },
        "axisLabel": { "color": "$chart-axis", "hideOverlap": true },
    })
}

/// An axis of numbers.
pub(super) fn numbers() -> Value {
    json!({
        "type": "value",
        "splitNumber": 4,
        "splitLine": { "lineStyle": { "color": "$chart-grid" } },
        "axisLabel": { "color": "$chart-axis", "hideOverlap": true },
    })
}

/// An axis of shares of a whole.
pub(super) fn whole() -> Value {
    let mut axis = numbers();
    merge(&mut axis, json!({ "min": 0, "max": 1, "interval": 0.25 }));
    axis
}

/// Takes the lines across the picture off an axis.
pub(super) fn without_lines(mut axis: Value) -> Value {
    merge(&mut axis, json!({ "splitLine": { "show": false } }));
    axis
}

/// The legend above a chart, and the room for it.
pub(super) fn legend(names: &[String]) -> (Value, u32) {
    (json!({ "show": names.len() > 1, "data": names }), if names.len() > 1 { 34 } else { 12 })
}

/// The colour that a name has wherever it appears; others take theirs from their place.
pub(super) fn colour(label: &Label, place: usize) -> String {
    let named = match label {
        Label::Term("below") => Some("$chart-4"),
        Label::Term("meets" | "anonymous") | Label::Unstated => Some("$chart-8"),
        Label::Term("exceeds" | "vip") => Some("$chart-1"),
        Label::Choice(_, "severity", code) => match code.as_ref() {
            "minor" => Some("$chart-6"),
            "moderate" => Some("$chart-3"),
            "major" => Some("$chart-4"),
            "critical" => Some("$chart-5"),
            _ => None,
        },
        _ => None,
    };
    named.map_or_else(|| format!("$chart-{}", place % 8 + 1), str::to_owned)
}

/// A number of the drawing; undefined is a gap.
pub(super) fn gap(value: Option<f64>) -> Value {
    value.map_or(Value::Null, |value| json!(value))
}
