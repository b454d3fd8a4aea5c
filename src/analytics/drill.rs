//! The records behind a figure: as filters that a list page shows, or found again by the rule that counted them.

use super::params::Params;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::listing::filter::{Condition, Filter};
use crate::domain::listing::query::ListQuery;
use crate::domain::orders::order;
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::field::{Field, FieldKey};
use crate::kernel::time::Day;
use std::fmt;
use std::sync::Arc;

/// Which records a figure, or a part of one, counts.
#[derive(Clone)]
pub struct Drill {
    /// Their type.
    pub entity: Entity,
    /// Which ones.
    pub records: Records,
}

/// Finds records again by the rule that counted them.
pub type Rule = Arc<dyn Fn(&Dataset) -> Vec<Slot> + Send + Sync>;

/// How the records are named.
#[derive(Clone)]
pub enum Records {
    /// All that pass these filters: a list page can show them.
    Listed(Vec<Filter>),
    /// Those that the rule finds, best or worst first as the figure ranks them; run only when somebody asks.
    Found(Rule),
}

/// The records behind a cell (row, column) of a matrix.
#[derive(Clone)]
pub struct CellDrill(pub Arc<dyn Fn(usize, usize) -> Drill + Send + Sync>);

impl fmt::Debug for CellDrill {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CellDrill")
    }
}

impl fmt::Debug for Drill {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.records {
            Records::Listed(filters) => write!(f, "{:?} where {filters:?}", self.entity),
            Records::Found(_) => write!(f, "{:?} by a rule", self.entity),
        }
    }
}

impl Drill {
    /// All records of `entity`.
    #[must_use]
    pub fn all(entity: Entity) -> Self {
        Self { entity, records: Records::Listed(Vec::new()) }
    }

    /// The records that `rule` finds.
    #[must_use]
    pub fn found(entity: Entity, rule: impl Fn(&Dataset) -> Vec<Slot> + Send + Sync + 'static) -> Self {
        Self { entity, records: Records::Found(Arc::new(rule)) }
    }

    /// The part of `ranked` between two places: what a tier or a top share holds.
    #[must_use]
    pub fn ranked(entity: Entity, ranked: &Arc<Vec<Slot>>, places: std::ops::Range<usize>) -> Self {
        let ranked = Arc::clone(ranked);
        Self::found(entity, move |_| ranked.get(places.clone()).unwrap_or(&[]).to_vec())
    }

    /// The records of `entity` whose `when` lies in the period.
    #[must_use]
    pub fn within<T>(entity: Entity, when: Field<T>, params: &Params) -> Self {
        Self::all(entity).and(when, days(params.from, params.to))
    }

    /// The orders of the period that count as turnover.
    #[must_use]
    pub fn orders(params: &Params) -> Self {
        let valid = order::VALID.iter().map(|code| (*code).to_owned()).collect();
        Self::within(Entity::Orders, order::PLACED_ON, params).and(order::STATUS, Condition::AnyOf(valid))
    }

    /// The same records, if they meet one more condition. A rule takes none and stays as it is.
    #[must_use]
    pub fn and(mut self, field: impl Into<FieldKey>, condition: Condition) -> Self {
        if let Records::Listed(filters) = &mut self.records {
            filters.push(Filter { key: field.into(), condition });
        }
        self
    }

    /// The list that shows the records; `None` where filters cannot say which they are.
    #[must_use]
    pub fn list(&self) -> Option<ListQuery> {
        match &self.records {
            Records::Listed(filters) => Some(ListQuery { filters: filters.clone(), ..ListQuery::default() }),
            Records::Found(_) => None,
        }
    }

    /// The slots of the records: in table order for filters, in the rule's order for rules.
    #[must_use]
    pub fn slots(&self, dataset: &Dataset) -> Vec<Slot> {
        let filters = match &self.records {
            Records::Found(rule) => return rule(dataset),
            Records::Listed(filters) => filters,
        };
        let zone = Settings::of(dataset).zone;
        let prepared: Vec<_> = filters.iter().map(|filter| filter.prepare(dataset, zone)).collect();
        let mut found = Vec::new();
        for (first, chunk) in dataset.table(self.entity).runs() {
            let mut rows: Vec<usize> = chunk.live_rows().collect();
            for filter in &prepared {
                filter.retain(chunk, &mut rows, zone);
            }
            found.extend(rows.into_iter().map(|row| Slot::at(first + row)));
        }
        found
    }
}

/// From `from` up to and with `to`.
#[must_use]
pub fn days(from: Option<Day>, to: Day) -> Condition {
    Condition::Between { from: from.map(|day| day.to_string()), to: Some(to.to_string()) }
}

/// From `low` up to and with `high`.
#[must_use]
pub fn scores(low: i32, high: i32) -> Condition {
    Condition::Between { from: Some(low.to_string()), to: Some(high.to_string()) }
}

/// Exactly this code.
#[must_use]
pub fn code(code: &str) -> Condition {
    if code.is_empty() { Condition::Empty } else { Condition::AnyOf(vec![code.to_owned()]) }
}
