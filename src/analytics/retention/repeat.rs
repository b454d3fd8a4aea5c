//! Repeat rate: of the customers who bought in the period, the share that bought more than once.

use crate::analytics::drill::Drill;
use crate::analytics::facts::Facts;
use crate::analytics::params::Params;
use crate::analytics::report::{Label, Part, Report, Scalar, Unit};
use crate::analytics::statistics::{interval, real, share};
use crate::analytics::value::purchases::Purchases;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;

/// Customers with two or more valid orders over customers with one or more.
pub fn repeat_rate(facts: &Facts) -> Report {
    let purchases = facts.purchases();
    let (mut buyers, mut again) = (0, 0);
    for (_, purchase) in purchases.buyers() {
        buyers += 1;
        again += u64::from(purchase.orders > 1);
    }
    let part = |name, count, repeated| Part {
        label: Label::Term(name),
        value: Some(real(count)),
        unit: Unit::Count,
        drill: Some(drill(&facts.params, Some(repeated))),
    };
    let scalar = Scalar::new(share(again, buyers, "no-orders"), Unit::Share)
        .within(interval::wilson(again, buyers))
        .of(part("bought-again", again, true))
        .of(part("bought-once", buyers - again, false));
    Report::new(scalar, buyers).excluding_all(&purchases.excluded_orders()).drilling(drill(&facts.params, None))
}

fn drill(params: &Params, repeated: Option<bool>) -> Drill {
    let params = params.clone();
    Drill::found(Entity::Customers, move |dataset: &Dataset| {
        let purchases = Purchases::of(dataset, &params);
        let wanted = purchases.buyers().filter(|(_, p)| repeated.is_none_or(|repeated| repeated == (p.orders > 1)));
        wanted.map(|(slot, _)| slot).collect()
    })
}
