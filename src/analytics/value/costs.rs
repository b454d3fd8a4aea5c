//! What caring for each customer cost beside the orders: touches, remedies and service.

use super::purchases::{Home, Missing};
use crate::analytics::params::Params;
use crate::domain::complaints::complaint;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::interactions::fields as interaction;
use crate::domain::service::request;
use crate::kernel::field::{Amount, Field, Instant, Link};

/// Costs of care in the period, minor units of the workspace's currency.
#[derive(Clone, Debug, Default)]
pub struct CareCosts {
    /// One sum a customer slot.
    pub by_customer: Vec<i64>,
    /// Costs in another currency, which do not count.
    pub foreign: u64,
}

impl CareCosts {
    /// Sums the costs of interactions, of complaint remedies and of service requests.
    #[must_use]
    pub fn of(dataset: &Dataset, params: &Params) -> Self {
        let slots = dataset.table(Entity::Customers).slot_count();
        let mut costs = Self { by_customer: vec![0; slots], foreign: 0 };
        costs.add(dataset, params, Entity::Interactions, (interaction::CUSTOMER, interaction::AT, interaction::COST));
        let remedies = (complaint::CUSTOMER, complaint::OPENED_AT, complaint::REMEDY_COST);
        costs.add(dataset, params, Entity::Complaints, remedies);
        costs.add(dataset, params, Entity::Requests, (request::CUSTOMER, request::OPENED_AT, request::COST));
        costs
    }

    fn add(
        &mut self,
        dataset: &Dataset,
        params: &Params,
        from: Entity,
        fields: (Field<Link>, Field<Instant>, Field<Amount>),
    ) {
        let (customer, when, cost) = fields;
        for (_, chunk) in dataset.table(from).runs() {
            // Most touches cost nothing that anybody wrote down.
            if chunk.column(cost.key).is_none() {
                continue;
            }
            let cost = Home::of(chunk.moneys(cost.key), params.settings.currency);
            let (customer, when) = (chunk.slots(customer.key), chunk.ints(when.key));
            for row in chunk.live_rows() {
                let minor = match cost.at(row) {
                    Ok(minor) => minor,
                    Err(Missing::Empty) => continue,
                    Err(Missing::Foreign) => {
                        self.foreign += 1;
                        continue;
                    }
                };
                let in_period = when.get(row).is_some_and(|instant| params.covers(params.day_of(instant)));
                if let Some(total) = customer.get(row).and_then(|slot| self.by_customer.get_mut(slot.index()))
                    && in_period
                {
                    *total += minor;
                }
            }
        }
    }
}
