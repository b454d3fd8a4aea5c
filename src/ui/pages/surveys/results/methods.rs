//! The cards of the known methods: drivers, SERVQUAL, importance-performance, Kano. Each shows only where the survey asks for it.

use super::filters::Filters;
use super::found::{Found, held_back};
use super::pictures::{Grid, Radar, Spot, around};
use crate::analytics::report::{Label, Report, Row, Shape, Table, Unit};
use crate::analytics::statistics::real;
use crate::analytics::surveys::importance::{self, Cut};
use crate::analytics::surveys::kano::{self, Category, Feature};
use crate::analytics::surveys::servqual;
use crate::t;
use crate::ui::charts::words;
use crate::ui::format;
use crate::ui::kit::block::Card;
use crate::ui::kit::field::{Choice, Segmented};
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;

/// What a cell says: its number, or that too few answered.
pub fn cell(row: &Row, table: &Table, key: &str) -> Option<f64> {
    let at = table.heads.iter().position(|head| head.key == key)?;
    row.cells.get(at).copied().flatten()
}

/// Whether so many answers may be shown.
fn enough(found: &Found, row: &Row, table: &Table) -> bool {
    let n = cell(row, table, "answers").or_else(|| cell(row, table, "delivered"));
    n.is_none_or(|n| real(found.least) <= n)
}

/// Whether the levels of c may be told: all or none, for three parts are 1 together.
fn tells_levels(found: &Found, row: &Row, table: &Table) -> bool {
    let n = cell(row, table, "answers").unwrap_or(0.0);
    let part = |key| (cell(row, table, key).unwrap_or(0.0) * n).round();
    ["below", "meets", "exceeds"].map(part).into_iter().all(|part| part <= 0.0 || part >= real(found.least))
}

/// A table of some columns of a report; the first column counts the lines where `numbered`.
pub fn figures(found: &Found, report: &Report, keys: &'static [&'static str], numbered: bool, label: &str) -> AnyView {
    let Shape::Table(table) = &report.shape else { return ().into_any() };
    let heads = keys.iter().map(|key| view! { <th scope="col" class="num">{say(&format!("column-{key}"))}</th> });
    let line = |(at, row): (usize, &Row)| {
        let shown = enough(found, row, table);
        let cells = keys.iter().map(|key| {
            let unit = table.heads.iter().find(|head| head.key == *key).map_or(Unit::Count, |head| head.unit);
            let text = match (shown, *key) {
                (false, "answers" | "delivered") => say_with("results-below", &[("k", Arg::from(found.least))]),
                (false, _) => "–".to_owned(),
                (true, "below" | "meets" | "exceeds") if !tells_levels(found, row, table) => "–".to_owned(),
                _ => short(cell(row, table, key), unit),
            };
            view! { <td class="num">{text}</td> }
        });
        // What is found about a line that is hidden is hidden too.
        let name = match &row.label {
            Label::Both(both) if !shown && matches!(both.1, Label::Term(_)) => words::name(&both.0),
            label => words::name(label),
        };
        let number = numbered.then(|| view! { <span class="spot-number" aria-hidden="true">{at + 1}</span> });
        let class = if matches!(row.label, Label::Both(_)) && !numbered { "part" } else { "" };
        view! { <tr class=class><th scope="row">{number}{name}</th>{cells.collect_view()}</tr> }
    };
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-label=label.to_owned()>
            <table class="plain-table">
                <thead><tr><th scope="col">{t!("insights-what")}</th>{heads.collect_view()}</tr></thead>
                <tbody>{table.rows.iter().enumerate().map(line).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// A figure in a table of many: three digits tell enough.
fn short(value: Option<f64>, unit: Unit) -> String {
    match (value, unit) {
        (Some(ratio), Unit::Ratio) => format::fixed(ratio, 3),
        (Some(score), Unit::Score) => format::fixed(score, 2),
        (Some(share), Unit::Share) => format::percent(share, 1),
        (value, unit) => words::value(value, unit),
    }
}

fn has_rows(report: &Report) -> bool {
    matches!(&report.shape, Shape::Table(table) if !table.rows.is_empty())
}

/// Remarks and what was left out, in small letters.
pub fn remarks(found: &Found, report: &Report) -> AnyView {
    let notes = report.notes.iter().map(|note| say(&format!("note-{note}")));
    let left_out = report.excluded.iter().map(|exclusion| {
        let what = say(&format!("excluded-{}", exclusion.reason));
        say_with("results-left-out", &[("what", what.into()), ("n", found.count(exclusion.count).into())])
    });
    let lines: Vec<String> = notes.chain(left_out).collect();
    lines.into_iter().map(|line| view! { <p class="muted small results-note">{line}</p> }).collect_view().into_any()
}

/// c by driver and by question, with expectation and experience apart.
#[component]
pub fn DriversCard(found: Memo<Found>) -> impl IntoView {
    const KEYS: &[&str] =
        &["answers", "expectation", "experience", "mean-ratio", "low", "high", "below", "meets", "exceeds"];
    move || {
        let found = found.read();
        let (drivers, questions) = (&found.results.by_driver, &found.results.by_question);
        // One pair alone is the headline figure.
        let several = matches!(&questions.shape, Shape::Table(table) if table.rows.len() > 1);
        (several && questions.n > 0).then(|| {
            let title = t!("metric-satisfaction-by-driver-name");
            let drivers = has_rows(drivers).then(|| figures(&found, drivers, KEYS, false, &say("results-drivers")));
            let questions_table = figures(&found, questions, KEYS, false, &say("results-by-question"));
            let notes = remarks(&found, questions);
            view! {
                <Card title sub=t!("metric-satisfaction-by-driver-explain") flush=true>
                    {drivers}
                    <h3 class="results-part">{t!("results-by-question")}</h3>
                    {questions_table}
                    {notes}
                </Card>
            }
        })
    }
}

/// The gaps, as a radar of expectation and experience and as a table.
#[component]
pub fn ServqualCard(found: Memo<Found>) -> impl IntoView {
    const KEYS: &[&str] = &["answers", "expectation", "experience", "gap", "low", "high", "weight", "weighted-gap"];
    move || {
        let found = found.read();
        let servqual = found.results.servqual.as_ref()?;
        let report = servqual::report(servqual);
        let Shape::Table(table) = &report.shape else { return None };
        let asked = || table.rows.iter().filter(|row| cell(row, table, "expectation").is_some());
        let names: Vec<String> = asked().map(|row| words::name(&row.label)).collect();
        let of = |key: &str| -> Vec<f64> { asked().filter_map(|row| cell(row, table, key)).collect() };
        let shapes = [of("expectation"), of("experience")];
        let ends = around(shapes.iter().flatten().copied());
        let drawn = names.len() > 2 && asked().all(|row| enough(&found, row, table));
        let radar = drawn.then(|| {
            view! {
                <figure class="results-figure">
                    <Radar label=t!("results-radar") names shapes ends />
                    <figcaption class="legend">
                        <span class="key key-expected">{t!("column-expectation")}</span>
                        <span class="key key-experienced">{t!("column-experience")}</span>
                    </figcaption>
                </figure>
            }
        });
        let numbers = figures(&found, &report, KEYS, false, &say("metric-servqual-name"));
        let notes = remarks(&found, &report);
        Some(view! {
            <Card title=t!("metric-servqual-name") sub=t!("metric-servqual-explain") flush=true>
                {radar} {numbers} {notes}
            </Card>
        })
    }
}

fn quarter_class(row: &Row) -> &'static str {
    match &row.label {
        Label::Both(both) => match both.1 {
            Label::Term("concentrate-here") => "spot-bad",
            Label::Term("keep-up") => "spot-good",
            Label::Term("possible-overkill") => "spot-warn",
            _ => "spot-plain",
        },
        _ => "spot-plain",
    }
}

/// What matters against how well it is done.
#[component]
pub fn ImportanceCard(found: Memo<Found>, filters: Filters) -> impl IntoView {
    const KEYS: &[&str] = &[
        "answers",
        "importance",
        "importance-low",
        "importance-high",
        "performance",
        "performance-low",
        "performance-high",
    ];
    let there = Memo::new(move |_| !found.read().results.subjects.is_empty());
    let content = move || {
        let found = found.read();
        let (subjects, cut) = (&found.results.subjects, filters.cut());
        let report = importance::report(subjects, cut);
        let Shape::Table(table) = &report.shape else { return ().into_any() };
        let spot = |(at, row): (usize, &Row)| {
            let at_value = (cell(row, table, "performance")?, cell(row, table, "importance")?);
            enough(&found, row, table).then_some(Spot { number: at + 1, at: at_value, class: quarter_class(row) })
        };
        let spots: Vec<Spot> = table.rows.iter().enumerate().filter_map(spot).collect();
        let ends = (around(spots.iter().map(|spot| spot.at.0)), around(spots.iter().map(|spot| spot.at.1)));
        let grid = importance::cuts(subjects, cut).filter(|_| !spots.is_empty()).map(|(x, y)| {
            let axes = ["column-performance", "column-importance"].map(say);
            let quarters = ["concentrate-here", "keep-up", "low-priority", "possible-overkill"];
            let quarters = quarters.map(|quarter| say(&format!("term-{quarter}")));
            view! {
                <figure class="results-figure">
                    <Grid label=t!("results-grid") spots ends cuts=(y, x) axes quarters />
                </figure>
            }
        });
        let numbers = figures(&found, &report, KEYS, true, &say("metric-importance-performance-name"));
        view! { {grid} {numbers} {remarks(&found, &report)} }.into_any()
    };
    let cut = Signal::derive(move || if filters.cut() == Cut::Means { "means" } else { "medians" }.to_owned());
    let options = Signal::derive(|| {
        ["means", "medians"].map(|cut| Choice::new(cut, say(&format!("results-cut-{cut}")))).to_vec()
    });
    let change = move |cut: String| filters.set("cut", if cut == "means" { "" } else { &cut });
    let actions = move || view! { <Segmented label=t!("results-cut") value=cut options on_change=change /> };
    move || {
        there.get().then(|| {
            view! {
                <Card title=t!("metric-importance-performance-name") sub=t!("metric-importance-performance-explain")
                    actions flush=true>
                    {content}
                </Card>
            }
        })
    }
}

/// What kind of wish each feature is.
#[component]
pub fn KanoCard(found: Memo<Found>) -> impl IntoView {
    move || {
        let found = found.read();
        let (features, half) = &found.results.kano;
        if features.is_empty() {
            return None;
        }
        let report = kano::report(features, *half);
        let spot = |(at, feature): (usize, &Feature)| {
            let (better, worse) =
                feature.coefficients().filter(|_| found.may_show(feature.n()) && is_told(&found, feature))?;
            let class = match feature.category()? {
                Category::MustBe => "spot-bad",
                Category::OneDimensional => "spot-warn",
                Category::Attractive => "spot-good",
                _ => "spot-plain",
            };
            Some(Spot { number: at + 1, at: (-worse, better), class })
        };
        let spots: Vec<Spot> = features.iter().enumerate().filter_map(spot).collect();
        let axes = ["results-worse", "column-better"].map(say);
        let quarters =
            ["attractive", "one-dimensional", "indifferent", "must-be"].map(|key| say(&format!("term-{key}")));
        let whole = (0.0, 1.0);
        let lines = features.iter().enumerate().map(|(at, feature)| feature_row(&found, at, feature)).collect_view();
        let heads =
            Category::ALL.map(|of| view! { <th scope="col" class="num">{say(&format!("column-{}", of.key()))}</th> });
        let notes = remarks(&found, &report);
        Some(view! {
            <Card title=t!("metric-kano-name") sub=t!("metric-kano-explain") flush=true>
                <figure class="results-figure">
                    <Grid label=t!("results-kano") spots ends=(whole, whole) cuts=(0.5, 0.5) axes quarters />
                </figure>
                <div class="table-scroll" tabindex="0" role="group" aria-label=t!("metric-kano-name")>
                    <table class="plain-table">
                        <thead><tr>
                            <th scope="col">{t!("results-feature")}</th>
                            <th scope="col">{t!("results-category")}</th>
                            <th scope="col" class="num">{t!("column-answers")}</th>
                            {heads.collect_view()}
                            <th scope="col" class="num">{t!("column-better")}</th>
                            <th scope="col" class="num">{t!("column-worse")}</th>
                        </tr></thead>
                        <tbody>{lines}</tbody>
                    </table>
                </div>
                {notes}
            </Card>
        })
    }
}

/// A p in few digits: `= 0.031`, `< 0.001`.
pub fn chance(p: f64) -> String {
    if p < 0.001 { "< 0.001".to_owned() } else { format!("= {}", format::fixed(p, 3)) }
}

/// Whether all answers about a feature may be told: what is made of them all would tell those that are held back.
fn is_told(found: &Found, feature: &Feature) -> bool {
    found.told(&feature.counts).into_iter().all(|told| told)
}

fn feature_row(found: &Found, at: usize, feature: &Feature) -> AnyView {
    let name = words::name(&feature.name);
    let number = view! { <span class="spot-number" aria-hidden="true">{at + 1}</span> };
    if !found.may_show(feature.n()) {
        return view! { <tr><th scope="row">{number}{name}</th><td colspan="10">{say("results-too-few")}</td></tr> }
            .into_any();
    }
    let told = found.told(&feature.counts);
    let whole = is_told(found, feature);
    let category = feature.category().map(|of| say(&format!("term-{}", of.key()))).unwrap_or_default();
    let p = feature.p().map(chance).unwrap_or_default();
    let surety = match (feature.is_tied(), feature.is_clear()) {
        (true, _) => "results-kano-tied",
        (false, true) => "results-kano-clear",
        (false, false) => "results-kano-unclear",
    };
    let surety = whole.then(|| say_with(surety, &[("p", p.into())]));
    let count = |(count, told): (u64, bool)| if told { format::count_u64(count) } else { held_back() };
    let counts = feature.counts.into_iter().zip(told).map(|part| view! { <td class="num">{count(part)}</td> });
    let coefficients = feature.coefficients().filter(|_| whole);
    let (better, worse) = coefficients.map_or((None, None), |(better, worse)| (Some(better), Some(worse)));
    view! {
        <tr>
            <th scope="row">{number}{name}</th>
            <td>{category}<span class="range">{surety}</span></td>
            <td class="num">{format::count_u64(feature.n())}</td>
            {counts.collect_view()}
            <td class="num">{short(better, Unit::Score)}</td>
            <td class="num">{short(worse, Unit::Score)}</td>
        </tr>
    }
    .into_any()
}
