//! What belongs to a customer, to choose from: orders, contacts, products.

use super::who::Chosen;
use crate::app::session::Session;
use crate::domain::customers::timeline::of_customer;
use crate::domain::entity::Entity;
use crate::domain::listing::query::ListQuery;
use crate::domain::listing::sort::sorted;
use crate::kernel::field::{Field, Link};
use crate::t;
use crate::ui::kit::field::Select;
use crate::ui::records::input;
use crate::ui::text::Said;
use leptos::prelude::*;

/// How many records are offered.
const OFFERED: usize = 20;

/// The records of `of` that belong to the chosen customer, the latest first; nothing where there are none.
#[component]
pub fn OwnPicker(
    chosen: Chosen,
    /// What type of record.
    of: Entity,
    /// Its field that names the customer.
    customer: Field<Link>,
    label: Said,
    /// The id of the chosen one.
    value: RwSignal<String>,
    /// The broken rule, as a sentence.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let dataset = Session::here().dataset();
    let options = Memo::new(move |_| {
        let Some(who) = chosen.known() else { return Vec::new() };
        let dataset = dataset.read();
        let mut slots = of_customer(&dataset, of, customer, who);
        if let Some(sort) = ListQuery::usual_sort(of) {
            slots = sorted(&dataset, of, slots, &sort);
        }
        slots.into_iter().take(OFFERED).filter_map(|slot| input::choice(&dataset, of, slot)).collect()
    });
    move || {
        (!options.read().is_empty()).then(|| {
            view! {
                <Select label value options empty=t!("value-none") error on_change=move |chosen| value.set(chosen) />
            }
        })
    }
}
