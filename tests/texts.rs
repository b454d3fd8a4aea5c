//! Holds what the registry and the locale files owe each other: a name in both languages for every record type, field,
//! choice and figure, no name for what is not there, and Chinese set with Chinese punctuation.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot read the texts has failed")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use zhiji::analytics::facts::Facts;
use zhiji::analytics::params::Params;
use zhiji::analytics::registry::METRICS;
use zhiji::analytics::report::{Label, Method, Report, Shape};
use zhiji::domain::dataset::Dataset;
use zhiji::domain::entity::Entity;
use zhiji::domain::workspace::settings::Settings;
use zhiji::kernel::time::Day;
use zhiji::kernel::value::{Kind, Options};

const FILES: [&str; 2] = ["locales/en.ftl", "locales/zh-CN.ftl"];

/// Message ids and what stands behind them, of one file. An id begins its line; what follows is indented or a bracket.
fn messages(file: &str) -> BTreeMap<String, String> {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut current = None;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|first: char| first.is_ascii_alphabetic()) {
            let (id, value) = line.split_once('=').unwrap_or_else(|| panic!("{file}: {line}"));
            let id = id.trim().to_owned();
            assert!(found.insert(id.clone(), value.trim().to_owned()).is_none(), "{file} says {id} twice");
            current = Some(id);
        } else if let Some(value) = current.as_ref().and_then(|id| found.get_mut(id)) {
            value.push('\n');
            value.push_str(line.trim());
        }
    }
    found
}

fn id(parts: &[&str]) -> String {
    parts.join("-").replace('_', "-")
}

/// Every message that the registry asks for, and the ones that it may have besides.
fn of_the_registry() -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut needed, mut welcome) = (BTreeSet::new(), BTreeSet::new());
    for entity in Entity::all() {
        let key = entity.key();
        needed.insert(id(&["entity", key]));
        needed.extend(["one", "new", "count"].map(|form| id(&["entity", key, form])));
        for field in entity.fields() {
            needed.insert(id(&["field", key, field.key.as_str()]));
            welcome.insert(id(&["field", key, field.key.as_str(), "help"]));
            if let Kind::Choice(Options::Fixed(codes)) = &field.kind {
                needed.extend(codes.iter().map(|code| id(&["choice", key, field.key.as_str(), code])));
            }
        }
    }
    (needed, welcome)
}

#[test]
fn the_registry_is_named_in_every_language() {
    let (needed, _) = of_the_registry();
    assert!(needed.contains("choice-complaints-status-remedy-offered") && needed.contains("field-orders-placed-on"));
    let mut missing = Vec::new();
    for file in FILES {
        let there = messages(file);
        let said = |id: &&String| there.get(*id).is_some_and(|text| !text.is_empty());
        missing.extend(needed.iter().filter(|id| !said(id)).map(|id| format!("{file}: {id}")));
    }
    assert!(missing.is_empty(), "no text for\n  {}", missing.join("\n  "));
}

#[test]
fn nothing_is_named_that_the_registry_lacks() {
    let (needed, welcome) = of_the_registry();
    let mut stray = Vec::new();
    for file in FILES {
        let ours = |id: &String| ["entity-", "field-", "choice-"].iter().any(|prefix| id.starts_with(prefix));
        let strays = messages(file).into_keys().filter(ours).filter(|id| !needed.contains(id) && !welcome.contains(id));
        stray.extend(strays.map(|id| format!("{file}: {id}")));
    }
    assert!(stray.is_empty(), "no such record type, field or choice:\n  {}", stray.join("\n  "));
}

#[test]
fn choices_of_one_field_can_be_told_apart() {
    let mut same = Vec::new();
    for file in FILES {
        let there = messages(file);
        for entity in Entity::all() {
            for field in entity.fields() {
                let Kind::Choice(Options::Fixed(codes)) = &field.kind else { continue };
                let mut seen = BTreeSet::new();
                let ids = codes.iter().map(|code| id(&["choice", entity.key(), field.key.as_str(), code]));
                same.extend(ids.filter(|id| !seen.insert(there.get(id))).map(|id| format!("{file}: {id}")));
            }
        }
    }
    assert!(same.is_empty(), "another option reads the same:\n  {}", same.join("\n  "));
}

// --- Chinese punctuation ---

fn is_han(letter: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&letter)
}

/// What is set in the Latin way beside Chinese: half-width marks, dots for an ellipsis, straight quotes.
fn latin_marks(text: &str) -> Vec<String> {
    // What Fluent puts between braces is not shown as it stands.
    let mut shown = String::new();
    let mut depth = 0_usize;
    for letter in text.chars() {
        match letter {
            '{' => depth += 1,
            '}' => {
                depth = depth.saturating_sub(1);
                shown.push('0');
            }
            _ if depth == 0 => shown.push(letter),
            _ => {}
        }
    }
    let letters: Vec<char> = shown.chars().collect();
    let beside = letters.windows(2).filter(|pair| {
        let mark = |letter: char| ",.!?:;()\"'".contains(letter);
        is_han(pair[0]) && mark(pair[1]) || mark(pair[0]) && is_han(pair[1])
    });
    let mut found: Vec<String> = beside.map(|pair| pair.iter().collect()).collect();
    found.extend(["...", "\""].iter().filter(|mark| shown.contains(**mark)).map(|mark| (*mark).to_owned()));
    found
}

#[test]
fn chinese_is_set_with_chinese_punctuation() {
    let check = |text: &str, clean: bool| assert_eq!(latin_marks(text).is_empty(), clean, "{text}");
    check("已保存，共 { $count } 条。", true);
    check("已保存, 共 3 条。", false);
    check("客户(个人)", false);
    check("正在加载...", false);
    check("{ \"\" }没有“{ $query }”", true);
    check("Excel（.xlsx）和 1.5 倍", true);
    let wrong: Vec<String> = messages("locales/zh-CN.ftl")
        .into_iter()
        .flat_map(|(id, text)| latin_marks(&text).into_iter().map(move |mark| format!("{id}: {mark}")))
        .collect();
    assert!(wrong.is_empty(), "Latin marks beside Chinese:\n  {}", wrong.join("\n  "));
}

// --- figures ---

/// The messages that a report asks for by the keys in it.
fn of_report(report: &Report) -> BTreeSet<String> {
    let mut needed = BTreeSet::new();
    let mut name = |label: &Label| {
        if let Label::Term(key) = label {
            needed.insert(format!("term-{key}"));
        }
    };
    match &report.shape {
        Shape::Scalar(scalar) => scalar.parts.iter().for_each(|part| name(&part.label)),
        Shape::Flow(flow) => flow.steps.iter().for_each(|part| name(&part.label)),
        Shape::Series(series) => series.lines.iter().for_each(|line| name(&line.label)),
        Shape::Table(table) => table.rows.iter().for_each(|row| name(&row.label)),
        Shape::Matrix(matrix) => matrix.rows.iter().chain(&matrix.columns).for_each(name),
    }
    match &report.shape {
        Shape::Scalar(scalar) => needed.extend(scalar.undefined.map(|reason| format!("undefined-{reason}"))),
        Shape::Table(table) => needed.extend(table.heads.iter().map(|head| format!("column-{}", head.key))),
        Shape::Flow(_) | Shape::Series(_) | Shape::Matrix(_) => {}
    }
    needed.extend(report.excluded.iter().map(|left_out| format!("excluded-{}", left_out.reason)));
    needed.extend(report.parameters.iter().map(|parameter| format!("parameter-{}", parameter.key)));
    needed.extend(report.notes.iter().map(|note| format!("note-{note}")));
    needed
}

/// The messages for remarks that only some records bring about: found by their literals in the sources.
fn remarks() -> BTreeSet<String> {
    let begins = [("excluding(\"", "excluded"), ("reason: \"", "excluded"), ("noting(\"", "note")];
    let mut found = BTreeSet::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/analytics")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(path).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap();
            for (begin, prefix) in begins {
                let keys = code.split(begin).skip(1).filter_map(|rest| rest.split('"').next());
                found.extend(keys.map(|key| format!("{prefix}-{key}")));
            }
        }
    }
    assert!(found.contains("excluded-orders-not-valid") && found.contains("note-teaching-claim"), "{found:?}");
    found
}

#[test]
fn every_figure_is_named_and_explained_in_every_language() {
    let day = Day(20_000);
    let params = Params::new(day, Settings::default()).between(Some(day), Some(day));
    let facts = Facts::new(Dataset::default(), params);
    let mut needed = BTreeSet::new();
    for metric in METRICS {
        let texts = ["name", "explain", "formula", "source"].map(|text| format!("metric-{}-{text}", metric.key));
        needed.extend(texts);
        needed.insert(format!("metric-group-{}", metric.group.key()));
        needed.extend(of_report(&metric.over(&facts)));
    }
    let methods = [
        Method::Wilson,
        Method::Multinomial,
        Method::StudentT,
        Method::Delta,
        Method::Poisson,
        Method::Conditional,
        Method::OrderStatistics,
        Method::Feldt,
        Method::Welch,
        Method::TwoShares,
        Method::FisherZ,
    ];
    needed.extend(methods.map(|method| format!("method-{}", method.key())));
    needed.extend(remarks());
    needed.extend(["term-top", "term-unstated"].map(str::to_owned));
    let mut missing = Vec::new();
    for file in FILES {
        let there = messages(file);
        missing.extend(needed.iter().filter(|id| !there.contains_key(*id)).map(|id| format!("{file}: {id}")));
    }
    assert!(missing.is_empty(), "no text for\n  {}", missing.join("\n  "));
}
