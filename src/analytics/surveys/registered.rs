//! The figures of single questions over all surveys of the period.

use super::sample::{Narrowed, Sample, narrow};
use super::sheet::Sheet;
use crate::analytics::facts::Facts;
use crate::analytics::params::Params;
use crate::analytics::report::Report;
use crate::analytics::statistics::whole;
use crate::domain::dataset::Dataset;

/// The sheet of all surveys, and the rows that lie in the period.
#[derive(Clone, Debug, Default)]
pub struct Sheets {
    sheet: Sheet,
    rows: Vec<u32>,
}

impl Sheets {
    /// Lays the answers out.
    #[must_use]
    pub fn of(dataset: &Dataset, params: &Params) -> Self {
        let sheet = Sheet::of(dataset, None, params.settings.zone);
        let period = Narrowed { from: params.from, to: Some(params.to), ..Narrowed::default() };
        let rows = narrow(&sheet, dataset, &period);
        Self { sheet, rows }
    }
}

/// A figure over the responses of the period, to whatever survey.
pub(super) fn of(facts: &Facts, figure: impl FnOnce(&Sample<'_>) -> Report) -> Report {
    let sheets = facts.sheets();
    let tolerance = facts.params.settings.ratio_tolerance;
    let sample = Sample { sheet: &sheets.sheet, rows: &sheets.rows, tolerance };
    let outside = whole(sheets.sheet.slots.len() - sheets.rows.len());
    figure(&sample).excluding("responses-outside-period", outside)
}
