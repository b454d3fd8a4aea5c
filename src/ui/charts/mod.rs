//! Pictures of figures: one binding to the vendored Apache ECharts, and drawings made from the shapes of reports.
//!
//! ```ignore
//! <ChartView drawing=Signal::derive(move || draw(&report.get(), metric.chart)) label=name on_pick=open />
//! <FigureTable report on_drill=open />      // the same figure for keyboards and screen readers
//! ```

mod bars;
mod chart;
mod drawing;
mod echarts;
mod lines;
mod matrix;
mod table;
pub mod words;

pub use chart::ChartView;
pub use drawing::{Drawing, draw};
pub use table::FigureTable;
