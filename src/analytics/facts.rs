//! What several metrics need, computed once for a data set and parameters, and kept while its tables stay the same.

use super::complaints::cases::Cases;
use super::complaints::journeys::Journeys;
use super::complaints::recovery::{days_until_now, outcomes};
use super::params::Params;
use super::retention::order_days::OrderDays;
use super::surveys::answers::Answers;
use super::surveys::registered::Sheets;
use super::value::costs::CareCosts;
use super::value::purchases::Purchases;
use super::value::ranking::Ranking;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use std::sync::{Arc, OnceLock};

/// A data set with its parameters, and the shared results so far.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The records.
    pub dataset: Dataset,
    /// The parameters.
    pub params: Params,
    parts: Parts,
}

type Part<T> = Arc<OnceLock<T>>;

macro_rules! parts {
    ($($(#[$doc:meta])* $name:ident: $type:ty, $reads:expr, |$facts:ident| $compute:expr;)*) => {
        #[derive(Clone, Debug, Default)]
        struct Parts {
            $($name: Part<$type>,)*
        }

        impl Facts {
            $($(#[$doc])*
            pub fn $name(&self) -> &$type {
                self.parts.$name.get_or_init(|| {
                    let $facts = self;
                    $compute
                })
            })*

            /// The facts of `dataset` under `params`, with what is still good of these.
            #[must_use]
            pub fn after(&self, dataset: Dataset, params: Params) -> Self {
                let mut parts = Parts::default();
                if params == self.params {
                    $(if same(&self.dataset, &dataset, $reads) {
                        parts.$name = Arc::clone(&self.parts.$name);
                    })*
                }
                Self { dataset, params, parts }
            }
        }
    };
}

parts! {
    /// Tallies of survey scores.
    answers: Answers, &[Entity::Responses], |facts| Answers::of(&facts.dataset, &facts.params);
    /// Answers to single questions, and which of them lie in the period.
    sheets: Sheets, &[Entity::Responses, Entity::Answers, Entity::Questions, Entity::Surveys],
        |facts| Sheets::of(&facts.dataset, &facts.params);
    /// Orders of the period per customer.
    purchases: Purchases, &[Entity::Orders, Entity::Customers], |facts| Purchases::of(&facts.dataset, &facts.params);
    /// Costs of care of the period per customer.
    care_costs: CareCosts, &[Entity::Interactions, Entity::Complaints, Entity::Requests, Entity::Customers],
        |facts| CareCosts::of(&facts.dataset, &facts.params);
    /// Customers by revenue.
    by_revenue: Ranking, &[Entity::Orders, Entity::Customers], |facts| Ranking::by_revenue(facts.purchases());
    /// Customers by profit.
    by_profit: Ranking, &[Entity::Orders, Entity::Customers, Entity::Interactions, Entity::Complaints, Entity::Requests],
        |facts| Ranking::by_profit(facts.purchases(), facts.care_costs());
    /// Days of all valid orders up to the end of the period, customer by customer.
    order_days: OrderDays, &[Entity::Orders, Entity::Customers], |facts| OrderDays::of(&facts.dataset, &facts.params);
    /// Complaints of the period.
    cases: Cases, &[Entity::Complaints], |facts| Cases::of(&facts.dataset, &facts.params);
    /// Days of all valid orders up to the as-of date, which may lie after the period.
    days_until_now: OrderDays, &[Entity::Orders, Entity::Customers], |facts| days_until_now(facts);
    /// What became of the customers who were dissatisfied or complained in the period.
    journeys: Journeys, &[Entity::Complaints, Entity::Responses, Entity::Orders, Entity::Customers],
        |facts| Journeys::of(facts);
    /// Whether the customers of these complaints bought again.
    outcomes: Vec<Option<bool>>, &[Entity::Complaints, Entity::Orders, Entity::Customers], |facts| outcomes(facts);
}

impl Facts {
    /// Facts with nothing computed yet.
    #[must_use]
    pub fn new(dataset: Dataset, params: Params) -> Self {
        Self { dataset, params, parts: Parts::default() }
    }
}

/// Whether the tables of `entities` are shared by both.
#[must_use]
pub fn same(before: &Dataset, after: &Dataset, entities: &[Entity]) -> bool {
    entities.iter().all(|entity| Arc::ptr_eq(before.table(*entity), after.table(*entity)))
}
