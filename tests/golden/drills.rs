//! Every figure opens the records behind it: as many as it says.

use crate::bench_data::{AS_OF_DAY, Size, dataset};
use zhiji::analytics::facts::Facts;
use zhiji::analytics::params::Params;
use zhiji::analytics::registry::METRICS;
use zhiji::analytics::report::{Shape, Unit};
use zhiji::domain::workspace::settings::Settings;
use zhiji::kernel::time::Day;

fn facts(from: Option<i32>, to: i32) -> Facts {
    let params = Params::new(Day(AS_OF_DAY - 1), Settings::default()).between(from.map(Day), Some(Day(to)));
    Facts::new(dataset(&Size(300, 1500, 300, 900)), params)
}

#[test]
fn counted_parts_open_as_many_records() {
    for facts in [facts(None, AS_OF_DAY - 1), facts(Some(AS_OF_DAY - 400), AS_OF_DAY - 100)] {
        for metric in METRICS {
            let report = metric.over(&facts);
            let parts = match report.shape {
                Shape::Scalar(scalar) => scalar.parts,
                Shape::Flow(flow) => flow.steps,
                _ => Vec::new(),
            };
            for part in parts.iter().filter(|part| part.unit == Unit::Count) {
                let (Some(drill), Some(value)) = (&part.drill, part.value) else { continue };
                let found = drill.slots(&facts.dataset).len();
                assert_eq!(found as f64, value, "{} {:?} {drill:?}", metric.key, part.label);
            }
        }
    }
}

#[test]
fn counted_rows_open_as_many_records() {
    for facts in [facts(None, AS_OF_DAY - 1), facts(Some(AS_OF_DAY - 400), AS_OF_DAY - 100)] {
        for metric in METRICS {
            let Shape::Table(table) = metric.over(&facts).shape else { continue };
            for row in &table.rows {
                let Some(drill) = &row.drill else { continue };
                let found = drill.slots(&facts.dataset).len();
                let count = table.heads.iter().position(|head| head.unit == Unit::Count).unwrap();
                assert_eq!(Some(found as f64), row.cells[count], "{} {:?} {drill:?}", metric.key, row.label);
            }
        }
    }
}

#[test]
fn months_and_cells_open_as_many_records() {
    for facts in [facts(None, AS_OF_DAY - 1), facts(Some(AS_OF_DAY - 400), AS_OF_DAY - 100)] {
        for key in ["satisfaction-ratio-by-month", "nps-by-month", "orders-by-month"] {
            let series = crate::records::series(&facts, key);
            for (drill, point) in series.drills.iter().zip(&series.lines[0].points) {
                assert_eq!(drill.slots(&facts.dataset).len() as u64, point.n, "{key} {drill:?}");
            }
        }
        for key in ["rfm", "cohort-retention"] {
            let Shape::Matrix(matrix) = crate::records::report(&facts, key).shape else { panic!("{key}") };
            let drill = matrix.drill.clone().unwrap();
            for (row, cells) in matrix.cells.iter().enumerate().take(3) {
                for (column, cell) in cells.iter().enumerate().take(3) {
                    let Some(cell) = cell else { continue };
                    let n = if matrix.unit == Unit::Share { matrix.row_n[row] as f64 } else { 1.0 };
                    let found = (drill.0)(row, column).slots(&facts.dataset).len();
                    assert!((found as f64 - cell * n).abs() < 1e-6, "{key} {row} {column}");
                }
            }
        }
    }
}

#[test]
fn what_is_still_good_is_kept_after_a_change() {
    let before = facts(None, AS_OF_DAY - 1);
    let purchases: *const _ = before.purchases();
    let cases: *const _ = before.cases();
    let gone = before.dataset.table(zhiji::domain::entity::Entity::Complaints);
    let id = gone.slots().next().and_then(|slot| gone.id_at(slot)).unwrap();
    let change = zhiji::kernel::change::Change::Remove { table: gone.id, ids: vec![id] };
    let after = before.after(before.dataset.apply(&[change]).unwrap(), before.params.clone());
    assert!(std::ptr::eq(purchases, after.purchases()));
    assert!(!std::ptr::eq(cases, after.cases()));
    assert_eq!(after.cases().list.len() + 1, before.cases().list.len());
}
