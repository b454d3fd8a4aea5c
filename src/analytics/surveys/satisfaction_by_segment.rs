//! The satisfaction ratio of each customer segment.

use super::answers::level;
use super::satisfaction_ratio::report;
use crate::analytics::facts::Facts;
use crate::analytics::report::{Head, Label, Report, Row, Table, Unit};
use crate::analytics::statistics::{interval, real};
use crate::domain::customers::customer;
use crate::domain::entity::Entity;
use crate::domain::surveys::response;
use std::collections::HashMap;

#[derive(Clone, Copy, Default)]
struct Sums {
    n: u64,
    ratios: f64,
    squares: f64,
    levels: [u64; 3],
}

/// Mean ratio and levels by the segment of the customer who answered; anonymous answers stand apart.
pub fn by_segment(facts: &Facts) -> Report {
    let (names, of_customer) = segments(facts);
    let mut sums = vec![Sums::default(); names.len() + 1];
    let params = &facts.params;
    let tolerance = params.settings.ratio_tolerance;
    for (_, chunk) in facts.dataset.table(Entity::Responses).runs() {
        let (at, who) = (chunk.ints(response::ANSWERED_AT.key), chunk.slots(response::CUSTOMER.key));
        let (a, b) = (chunk.numbers(response::EXPECTATION.key), chunk.numbers(response::EXPERIENCE.key));
        for row in chunk.live_rows() {
            let (Some(a), Some(b)) = (a.get(row).filter(|a| *a > 0.0), b.get(row)) else { continue };
            if !at.get(row).is_some_and(|instant| params.covers(params.day_of(instant))) {
                continue;
            }
            let segment = who.get(row).and_then(|slot| of_customer.get(slot.index())).copied();
            let Some(sums) = sums.get_mut(segment.unwrap_or(names.len())) else { continue };
            let ratio = b / a;
            sums.n += 1;
            sums.ratios += ratio;
            sums.squares += ratio * ratio;
            if let Some(count) = sums.levels.get_mut(level(ratio, tolerance)) {
                *count += 1;
            }
        }
    }
    let labels = names.iter().map(|name| if name.is_empty() { Label::Unstated } else { Label::Words((*name).into()) });
    let rows = labels.chain([Label::Term("anonymous")]).zip(&sums).filter(|(_, sums)| sums.n > 0);
    let mut rows: Vec<Row> = rows.map(|(label, sums)| row(label, sums)).collect();
    rows.sort_by(|a, b| b.cells.first().partial_cmp(&a.cells.first()).unwrap_or(std::cmp::Ordering::Equal));
    let heads = vec![
        Head::new("answers", Unit::Count),
        Head::new("mean-ratio", Unit::Ratio),
        Head::new("low", Unit::Ratio),
        Head::new("high", Unit::Ratio),
        Head::new("below", Unit::Share),
        Head::new("meets", Unit::Share),
        Head::new("exceeds", Unit::Share),
    ];
    report(facts, Table { heads, rows }).given("ratio-tolerance", tolerance)
}

fn row(label: Label, sums: &Sums) -> Row {
    let interval = interval::mean(sums.n, sums.ratios, sums.squares);
    let n = real(sums.n);
    let mut cells = vec![Some(n), Some(sums.ratios / n), interval.map(|i| i.low), interval.map(|i| i.high)];
    cells.extend(sums.levels.map(|count| Some(real(count) / n)));
    Row { label, cells, drill: None }
}

/// The segments, and for each customer slot the place of its own.
fn segments(facts: &Facts) -> (Vec<&str>, Vec<usize>) {
    let table = facts.dataset.table(Entity::Customers);
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut names = Vec::new();
    let mut of_customer = Vec::with_capacity(table.slot_count());
    for (_, chunk) in table.runs() {
        let segment = chunk.texts(customer::SEGMENT.key);
        for row in 0..chunk.rows() {
            let name = segment.get(row);
            // Runs of customers without a segment, or in the same one, need no look-up.
            let same = of_customer.last().copied().filter(|last| names.get(*last) == Some(&name));
            let place = same.unwrap_or_else(|| {
                *places.entry(name).or_insert_with(|| {
                    names.push(name);
                    names.len() - 1
                })
            });
            of_customer.push(place);
        }
    }
    (names, of_customer)
}
