//! A list of customers to work through: they get a tag, and the page of customers opens with all who have it.

use super::label;
use crate::domain::command::Command;
use crate::domain::customers::customer;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::listing::filter::{Condition, Filter};
use crate::domain::listing::query::ListQuery;
use crate::kernel::field::FieldKey;
use crate::kernel::id::Id;
use crate::ui::act::Act;
use crate::ui::address::{Address, list_route};
use crate::ui::text::{Arg, say_with};
use leptos::prelude::*;

/// What tags customers and goes to their list; made with a component, called by its button.
#[derive(Clone, Copy)]
pub struct OutreachList {
    act: Act,
    address: Address,
    /// Whether it is under way.
    pub busy: RwSignal<bool>,
}

impl OutreachList {
    /// The page's own.
    #[must_use]
    pub fn of_page() -> Self {
        Self { act: Act::of_page(), address: Address::of_page(), busy: RwSignal::new(false) }
    }

    /// Gives `customers` the tag, and opens their list.
    pub fn make(self, customers: Vec<Id>, tag: String) {
        let what = label::entity_count(Entity::Customers, customers.len());
        let command = Command::Tag { customers, add: vec![tag.clone()], remove: Vec::new() };
        let done = move |_: &_| say_with("done-tag", &[("what", Arg::from(what))]);
        self.act.run_once(self.busy, command, done, move || {
            if let Some(route) = self.act.session().dataset().with_untracked(|dataset| tagged(dataset, &tag)) {
                self.address.go(&route, false);
            }
        });
    }
}

/// The list of the customers with a tag.
fn tagged(dataset: &Dataset, tag: &str) -> Option<String> {
    let table = dataset.table(Entity::Tags);
    let slot = table.slots().find(|slot| dataset.title(Entity::Tags, *slot) == tag)?;
    let condition = Condition::AnyOf(vec![table.id_at(slot)?.to_string()]);
    let filters = vec![Filter { key: FieldKey::from(customer::TAGS), condition }];
    Some(list_route(Entity::Customers, &ListQuery { filters, ..ListQuery::default() }))
}
