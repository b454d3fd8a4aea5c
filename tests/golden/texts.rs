//! Every figure is explained in both languages, and everything that a report names has a name.

use crate::bench_data::{AS_OF_DAY, Size, dataset};
use std::collections::BTreeSet;
use zhiji::analytics::facts::Facts;
use zhiji::analytics::params::Params;
use zhiji::analytics::registry::METRICS;
use zhiji::analytics::report::{Label, Report, Shape};
use zhiji::domain::dataset::Dataset;
use zhiji::domain::workspace::settings::Settings;
use zhiji::kernel::time::Day;

fn labels(report: &Report) -> Vec<Label> {
    match &report.shape {
        Shape::Scalar(scalar) => scalar.parts.iter().map(|part| part.label.clone()).collect(),
        Shape::Flow(flow) => flow.steps.iter().map(|part| part.label.clone()).collect(),
        Shape::Series(series) => series.lines.iter().map(|line| line.label.clone()).collect(),
        Shape::Table(table) => table.rows.iter().map(|row| row.label.clone()).collect(),
        Shape::Matrix(matrix) => matrix.rows.iter().chain(&matrix.columns).cloned().collect(),
    }
}

fn wanted(report: &Report, ids: &mut BTreeSet<String>) {
    for label in labels(report) {
        match label {
            Label::Term(key) => ids.insert(format!("term-{key}")),
            Label::Top(_) => ids.insert("term-top".to_owned()),
            Label::Unstated => ids.insert("term-unstated".to_owned()),
            _ => false,
        };
    }
    if let Shape::Table(table) = &report.shape {
        ids.extend(table.heads.iter().map(|head| format!("column-{}", head.key)));
    }
    if let Shape::Scalar(scalar) = &report.shape {
        ids.extend(scalar.undefined.map(|reason| format!("undefined-{reason}")));
        ids.extend(scalar.interval.map(|interval| format!("method-{}", interval.method.key())));
    }
    ids.extend(report.excluded.iter().map(|excluded| format!("excluded-{}", excluded.reason)));
    ids.extend(report.parameters.iter().map(|parameter| format!("parameter-{}", parameter.key)));
    ids.extend(report.notes.iter().map(|note| format!("note-{note}")));
}

#[test]
fn every_figure_is_explained_in_both_languages() {
    let mut ids = BTreeSet::new();
    let params = |from| Params::new(Day(AS_OF_DAY - 1), Settings::default()).between(from, Some(Day(AS_OF_DAY - 50)));
    for facts in [
        Facts::new(Dataset::default(), params(None)),
        Facts::new(dataset(&Size(200, 800, 200, 400)), params(Some(Day(AS_OF_DAY - 500)))),
    ] {
        for metric in METRICS {
            wanted(&metric.over(&facts), &mut ids);
            ids.insert(format!("metric-group-{}", metric.group.key()));
            ids.extend(["name", "explain", "formula", "source"].map(|what| format!("metric-{}-{what}", metric.key)));
        }
    }
    for file in ["locales/en.ftl", "locales/zh-CN.ftl"] {
        let text = std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
        let said: BTreeSet<&str> = text.lines().filter_map(|line| line.split_once(" = ")).map(|(id, _)| id).collect();
        let missing: Vec<_> = ids.iter().filter(|id| !said.contains(id.as_str())).collect();
        assert!(missing.is_empty(), "{file} lacks {missing:#?}");
    }
}
