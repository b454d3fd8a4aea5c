//! The figures of the page: computed one after the other with the browser having its turn in between, and kept while
//! the tables they read, the period and the settings stay the same.

use crate::analytics::facts::{Facts, same};
use crate::analytics::params::Params;
use crate::analytics::registry::{METRICS, Metric};
use crate::analytics::report::Report;
use crate::app::session::Session;
use crate::domain::dataset::Dataset;
use crate::platform::clock::Slices;
use leptos::{prelude::*, task};
use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

/// Reports by the key of their metric.
pub type Reports = HashMap<&'static str, Arc<Report>>;

/// What was computed last, for the next page that asks.
struct Kept {
    facts: Facts,
    reports: Reports,
}

thread_local! {
    static KEPT: RefCell<Option<Kept>> = const { RefCell::new(None) };
}

/// The figures of a page, filling in as they are computed.
#[derive(Clone, Copy)]
pub struct Figures {
    reports: RwSignal<Reports>,
    settled: RwSignal<bool>,
}

impl Figures {
    /// Computes `wanted` for the records and `params`, again whenever one of them changes. What was shown before stays
    /// until its successor is there.
    #[must_use]
    pub fn of(wanted: Signal<Vec<&'static Metric>>, params: Memo<Params>) -> Self {
        let figures = Self { reports: RwSignal::new(Reports::new()), settled: RwSignal::new(false) };
        let dataset = Session::here().dataset();
        let turn = StoredValue::new(0_u32);
        // Not a derived value, because it is computed in slices and shown while it grows.
        Effect::new(move |_| {
            let (dataset, params, wanted) = (dataset.get(), params.get(), wanted.get());
            let mine = turn.try_update_value(|turn| {
                *turn = turn.wrapping_add(1);
                *turn
            });
            let still_wanted = move || turn.try_get_value() == mine;
            figures.settled.set(false);
            task::spawn_local(async move {
                compute(dataset, params, &wanted, figures, still_wanted).await;
            });
        });
        figures
    }

    /// The report of one metric, once there is one; tracked for this metric only.
    #[must_use]
    pub fn get(self, key: &'static str) -> Memo<Option<Arc<Report>>> {
        let find = move |_: Option<&Option<Arc<Report>>>| self.reports.read().get(key).cloned();
        Memo::new_with_compare(find, |before, after| match (before, after) {
            (Some(Some(before)), Some(Some(after))) => !Arc::ptr_eq(before, after),
            (before, after) => before.flatten().is_some() != after.flatten().is_some(),
        })
    }

    /// All reports there are; tracked.
    #[must_use]
    pub fn all(self) -> Reports {
        self.reports.get()
    }

    /// Whether everything that was wanted is there and of now; tracked.
    #[must_use]
    pub fn settled(self) -> bool {
        self.settled.get()
    }
}

async fn compute(
    dataset: Dataset,
    params: Params,
    wanted: &[&'static Metric],
    figures: Figures,
    still_wanted: impl Fn() -> bool,
) {
    let (facts, mut reports) = resume(dataset, params);
    let mut slices = Slices::default();
    for metric in wanted {
        if !still_wanted() {
            return;
        }
        reports.entry(metric.key).or_insert_with(|| Arc::new(metric.over(&facts)));
        if slices.is_over() {
            publish(figures, &reports);
            slices.breathe().await;
        }
    }
    KEPT.set(Some(Kept { facts, reports: reports.clone() }));
    if still_wanted() {
        publish(figures, &reports);
        let _gone = figures.settled.try_set(true);
    }
}

fn publish(figures: Figures, reports: &Reports) {
    let _gone = figures.reports.try_update(|shown| shown.extend(reports.iter().map(|(key, r)| (*key, Arc::clone(r)))));
}

/// What is still good of the figures computed last.
fn resume(dataset: Dataset, params: Params) -> (Facts, Reports) {
    KEPT.with_borrow(|kept| match kept {
        None => (Facts::new(dataset, params), Reports::new()),
        Some(kept) => {
            let good =
                |metric: &&Metric| params == kept.facts.params && same(&kept.facts.dataset, &dataset, metric.reads);
            let reports = METRICS.iter().filter(good);
            let reports = reports.filter_map(|metric| Some((metric.key, Arc::clone(kept.reports.get(metric.key)?))));
            let reports = reports.collect();
            (kept.facts.after(dataset, params), reports)
        }
    })
}
