//! Something that a customer has from us, and that we keep going.

use crate::domain::command::Values;
use crate::domain::dataset::Dataset;
use crate::domain::rules::{Refusal, Rule};
use crate::kernel::id::Id;
use crate::kernel::value::Value;
use std::collections::HashSet;

fields! {
    /// What it is.
    PRODUCT: Text("product", Kind::Text) [TITLE, REQUIRED, SEARCH, COLUMN];
    /// The number on its plate; no two have the same.
    SERIAL: Text("serial_number", Kind::Text) [SEARCH, MATCH, COLUMN];
    /// Who has it.
    CUSTOMER: Link("customer", Kind::Ref(Entity::Customers.table())) [REQUIRED, COLUMN];
    /// The order it came with.
    ORDER: Link("order", Kind::Ref(Entity::Orders.table())) [];
    /// The day it was bought.
    BOUGHT_ON: Date("bought_on", Kind::Day) [WHEN, COLUMN];
    /// The last day of the warranty.
    WARRANTY_UNTIL: Date("warranty_until", Kind::Day) [COLUMN];
    /// How many months from one service to the next.
    INTERVAL: Int("service_interval_months", Kind::Int) [];
    /// The day of the last service.
    LAST_SERVICED_ON: Date("last_serviced_on", Kind::Day) [];
    /// The day of the next one: an interval after the last, or after the purchase.
    NEXT_SERVICE_ON: Date("next_service_on", Kind::Day) [DERIVED, COLUMN];
    /// Whether it is in use no more.
    RETIRED: Flag("retired", Kind::Bool) [];
    /// Anything else.
    NOTES: Text("notes", Kind::LongText) [];
}

/// How two serial numbers are compared: plates and people write them in either case.
#[must_use]
pub fn plain(serial: &str) -> String {
    serial.trim().to_uppercase()
}

/// Whether each of `rows` would have a serial number of its own.
///
/// # Errors
/// Another product has it already.
pub fn check_serials(dataset: &Dataset, rows: &[(Id, &Values)]) -> Result<(), Refusal> {
    let entity = Entity::InstalledProducts;
    let serial = |values: &Values| match values.iter().rev().find(|(key, _)| key.as_str() == SERIAL.key) {
        Some((_, Value::Text(text))) => Some(plain(text)),
        _ => None,
    };
    let new: Vec<(Id, String)> = rows.iter().filter_map(|(id, values)| Some((*id, serial(values)?))).collect();
    if new.is_empty() {
        return Ok(());
    }
    let mut taken: HashSet<String> = HashSet::new();
    let table = dataset.table(entity);
    table.scan(SERIAL, |slot, text| {
        let own = table.id_at(slot).is_some_and(|id| new.iter().any(|(other, _)| *other == id));
        if !text.is_empty() && !own {
            taken.insert(plain(text));
        }
    });
    if new.into_iter().all(|(_, serial)| taken.insert(serial)) {
        return Ok(());
    }
    Err(Refusal { entity, field: Some(SERIAL.into()), rule: Rule::Taken })
}
