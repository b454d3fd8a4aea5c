//! Finding the customers that a file names: by id, number in another system, phone, e-mail or name.

use crate::codec::values::{looks_like_phone, same_phone};
use crate::domain::customers::customer;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::kernel::id::Id;
use std::collections::HashMap;

/// Whom a cell names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// Nobody that is known.
    Nobody,
    /// One customer.
    One(Id),
    /// More than one.
    Several,
}

/// How a name is compared.
fn same(text: &str) -> String {
    if looks_like_phone(text) { same_phone(text) } else { text.trim().to_lowercase() }
}

/// Whom each of `wanted` names; all in one walk over the customers.
pub(super) fn find<'a>(dataset: &Dataset, wanted: impl Iterator<Item = &'a str>) -> HashMap<String, Named> {
    let entity = Entity::Customers;
    let mut found: HashMap<String, Named> = wanted.map(|text| (same(text), Named::Nobody)).collect();
    if found.is_empty() {
        return HashMap::new();
    }
    let table = dataset.table(entity);
    let by_id: Vec<(String, Id)> = found.keys().filter_map(|text| Some((text.clone(), text.parse().ok()?))).collect();
    for (text, id) in by_id {
        if dataset.slot(entity, id).is_some() {
            found.insert(text, Named::One(id));
        }
    }
    for field in [customer::EXTERNAL_ID, customer::PHONE, customer::EMAIL, customer::NAME] {
        table.scan(field, |slot, text| {
            let place = if text.is_empty() { None } else { found.get_mut(&same(text)) };
            if let (Some(place), Some(id)) = (place, table.id_at(slot)) {
                *place = match *place {
                    Named::Nobody => Named::One(id),
                    Named::One(known) if known == id => Named::One(id),
                    _ => Named::Several,
                };
            }
        });
    }
    found
}

/// Whom `text` names, of what [`find`] has found.
pub(super) fn named(found: &HashMap<String, Named>, text: &str) -> Named {
    found.get(&same(text)).copied().unwrap_or(Named::Nobody)
}
