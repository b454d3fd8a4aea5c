//! Drawings of matrices: shades in two directions.

use super::drawing::{Drawing, gap, names};
use super::words;
use crate::analytics::report::{Matrix, Unit};
use crate::ui::text::{Arg, say_with};
use serde_json::{Value, json};

/// A cell a row and column, darker for more.
pub(super) fn heat(matrix: &Matrix) -> Option<Drawing> {
    let (mut data, mut tips): (Vec<Value>, Vec<String>) = (Vec::new(), Vec::new());
    let mut most = 0.0_f64;
    for (down, (row, cells)) in matrix.rows.iter().zip(&matrix.cells).enumerate() {
        let n = matrix.row_n.get(down).copied().unwrap_or(0);
        for (along, (column, cell)) in matrix.columns.iter().zip(cells).enumerate() {
            let Some(value) = cell else { continue };
            // The first month of a cohort is all of it; shading by it would leave the others pale.
            let counts = !(matrix.unit == Unit::Share && along == 0);
            most = if counts { most.max(*value) } else { most };
            data.push(json!([along, down, gap(*cell)]));
            let args = [
                ("row", words::name(row).into()),
                ("column", words::name(column).into()),
                ("value", Arg::from(words::value(*cell, matrix.unit))),
                ("n", Arg::from(n)),
            ];
            tips.push(say_with("insights-tip-cell", &args));
        }
    }
    if data.is_empty() {
        return None;
    }
    let rows: Vec<String> = matrix.rows.iter().map(words::name).collect();
    let columns: Vec<String> = matrix.columns.iter().map(words::name).collect();
    let mut down = names(&rows);
    if let Some(axis) = down.as_object_mut() {
        axis.insert("inverse".to_owned(), json!(true));
    }
    let option = json!({
        "tooltip": { "trigger": "item" },
        "grid": { "top": 4 },
        "xAxis": [names(&columns)],
        "yAxis": [down],
        "visualMap": {
            "show": false, "type": "continuous", "min": 0, "max": if most > 0.0 { most } else { 1.0 }, "dimension": 2,
            "inRange": { "color": ["$surface-sunk", "$chart-1"] },
        },
        "series": [{
            "type": "heatmap",
            "itemStyle": { "borderColor": "$surface", "borderWidth": 1 },
            "emphasis": { "disabled": true },
            "data": data,
        }],
    });
    let height = u32::try_from(rows.len().clamp(5, 24)).unwrap_or(5) * 20 + 60;
    Some(Drawing { option, axes: Vec::new(), tips, height: height.max(240) })
}
