//! The filters of the page, in the address, so that a view of the results can be kept and sent.

use super::found::{Found, of_records};
use crate::analytics::surveys::importance::Cut;
use crate::analytics::surveys::sample::{Narrowed, products};
use crate::analytics::surveys::satisfaction_index::Weights;
use crate::app::session::Session;
use crate::domain::customers::customer;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::surveys::{response, version, wave};
use crate::kernel::column::Slot;
use crate::kernel::field::{Field, Link};
use crate::t;
use crate::ui::address::Address;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::field::{Choice, DateField, NumberField, Select};
use crate::ui::kit::icon::Glyph;
use crate::ui::records::label;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;
use leptos_router::location::Url;
use std::collections::{BTreeMap, BTreeSet};

/// What stands in the address, in this order.
const NAMES: [&str; 13] = [
    "wave", "version", "channel", "language", "tier", "segment", "product", "from", "to", "cut", "weights", "share",
    "least",
];

/// Those that narrow the responses.
const NARROWING: [&str; 9] = ["wave", "version", "channel", "language", "tier", "segment", "product", "from", "to"];

/// Groups below this are hidden where the page is shared, unless somebody says otherwise.
const LEAST: u64 = 5;

/// The filters in the address.
#[derive(Clone, Copy)]
pub struct Filters {
    address: Address,
    survey: Slot,
    narrowed: Memo<Narrowed>,
}

impl Filters {
    /// The page's own; take it when a component is made.
    pub fn of_page(survey: Slot) -> Self {
        let address = Address::of_page();
        let dataset = Session::here().dataset();
        let narrowed = Memo::new(move |_| {
            let text = |name| address.param(name).unwrap_or_default();
            let linked = |entity, name| {
                let id = address.param(name)?.parse().ok()?;
                dataset.read().slot(entity, id)
            };
            Narrowed {
                from: text("from").parse().ok(),
                to: text("to").parse().ok(),
                wave: linked(Entity::Waves, "wave"),
                version: linked(Entity::SurveyVersions, "version"),
                channel: text("channel"),
                tongue: text("language"),
                tier: text("tier"),
                segment: text("segment"),
                product: text("product"),
            }
        });
        Self { address, survey, narrowed }
    }

    /// Which responses count; tracked.
    pub fn narrowed(self) -> Narrowed {
        self.narrowed.get()
    }

    /// Where the grid of importance and performance is cut; tracked.
    pub fn cut(self) -> Cut {
        if self.address.param("cut").as_deref() == Some("medians") { Cut::Medians } else { Cut::Means }
    }

    /// The weights of the index as they were typed, `key:weight` with a comma between.
    fn typed_weights(self) -> BTreeMap<String, String> {
        let text = self.address.param("weights").unwrap_or_default();
        let pairs = text.split(',').filter_map(|pair| pair.rsplit_once(':'));
        pairs.map(|(key, weight)| (key.to_owned(), weight.to_owned())).collect()
    }

    /// The weights of the index; tracked. What is no weight is left out: its field says so.
    pub fn weights(self) -> Weights {
        let read = |(key, text): (String, String)| Some((key, weight(&text)?));
        self.typed_weights().into_iter().filter_map(read).collect()
    }

    /// What was typed as the weight of a question; tracked.
    pub fn weight(self, key: &str) -> String {
        self.typed_weights().remove(key).unwrap_or_default()
    }

    /// Whether a text can stand as a weight; an empty one gives none.
    pub fn is_weight(text: &str) -> bool {
        text.is_empty() || weight(text).is_some()
    }

    /// Puts the weight of a question into the address, where comma and colon part weights; a decimal comma is a point.
    pub fn set_weight(self, key: &str, text: &str) {
        let mut weights = untrack(|| self.typed_weights());
        weights.insert(key.to_owned(), text.replace(',', ".").replace(':', ""));
        let pairs = weights.into_iter().filter(|(_, text)| !text.is_empty()).map(|(key, text)| format!("{key}:{text}"));
        self.set("weights", &pairs.collect::<Vec<_>>().join(","));
    }

    /// Whether the page is shown as it is shared; tracked.
    pub fn shared(self) -> bool {
        self.address.param("share").is_some()
    }

    /// Groups below this are hidden where the page is shared; tracked.
    pub fn least(self) -> u64 {
        self.address.param("least").and_then(|text| text.parse().ok()).unwrap_or(LEAST)
    }

    /// Puts one into the address; empty takes it out.
    pub fn set(self, name: &str, value: &str) {
        self.put(|known, before| if known == name { Some(value.to_owned()) } else { before });
    }

    fn put(self, change: impl Fn(&str, Option<String>) -> Option<String>) {
        let pairs = NAMES.into_iter().filter_map(|name| {
            let value = change(name, untrack(|| self.address.param(name))).filter(|value| !value.is_empty())?;
            Some(format!("{name}={}", Url::escape(&value)))
        });
        let text = pairs.collect::<Vec<_>>().join("&");
        self.address.set_params(&if text.is_empty() { text } else { format!("?{text}") });
    }
}

fn weight(text: &str) -> Option<f64> {
    text.trim().parse().ok().filter(|weight: &f64| weight.is_finite() && *weight >= 0.0)
}

fn named(dataset: &Dataset, entity: Entity, of: Field<Link>, filters: Filters) -> Vec<String> {
    let table = dataset.table(entity);
    let ours = table.slots().filter(|slot| table.get(*slot, of).flatten() == Some(filters.survey));
    ours.filter_map(|slot| Some(table.id_at(slot)?.to_string())).collect()
}

/// What a filter offers: only what the answers have.
fn offered(name: &str, found: &Found, filters: Filters) -> Vec<Choice> {
    let (dataset, sheet) = (&found.facts.dataset, &found.sheet);
    let codes = |column: &[u16]| -> Vec<String> {
        let mut used = vec![false; sheet.words.len()];
        for code in column {
            used.get_mut(usize::from(*code)).into_iter().for_each(|used| *used = true);
        }
        // The first word is that of nothing.
        let used = sheet.words.iter().zip(used).skip(1).filter(|(_, used)| *used);
        used.map(|(word, _)| word.to_string()).collect()
    };
    let values = match name {
        "wave" => named(dataset, Entity::Waves, wave::SURVEY, filters),
        "version" => named(dataset, Entity::SurveyVersions, version::SURVEY, filters),
        "channel" => codes(&sheet.channels),
        "language" => codes(&sheet.tongues),
        "product" => products(sheet, dataset).into_iter().collect(),
        _ => of_customers(name, found),
    };
    let choice = |value: String| words(dataset, name, &value).map(|words| Choice::new(value, words));
    values.into_iter().filter_map(choice).collect()
}

/// What a value of a filter is called; `None` where what it names is gone, and narrows nothing.
fn words(dataset: &Dataset, name: &str, value: &str) -> Option<String> {
    let slot = |entity| value.parse().ok().and_then(|id| dataset.slot(entity, id));
    Some(match name {
        "wave" => dataset.title(Entity::Waves, slot(Entity::Waves)?).to_owned(),
        "version" => {
            let number =
                dataset.get(Entity::SurveyVersions, slot(Entity::SurveyVersions)?, version::NUMBER).flatten()?;
            say_with("results-version", &[("number", Arg::from(number))])
        }
        "channel" => label::option(Entity::Responses, response::CHANNEL.key, value),
        "language" => label::option(Entity::Responses, response::TONGUE.key, value),
        "tier" => label::option(Entity::Customers, customer::TIER.key, value),
        _ => value.to_owned(),
    })
}

/// The membership levels or segments of the customers who answered.
fn of_customers(name: &str, found: &Found) -> Vec<String> {
    let table = found.facts.dataset.table(Entity::Customers);
    let mut used: BTreeSet<String> = BTreeSet::new();
    let mut seen = vec![false; table.slot_count()];
    for who in &found.sheet.customers {
        let Some(seen) = seen.get_mut(who.index()).filter(|seen| !**seen) else { continue };
        *seen = true;
        let value = if name == "tier" { table.get(*who, customer::TIER) } else { table.get(*who, customer::SEGMENT) };
        if let Some(value) = value.filter(|value| !value.is_empty() && !used.contains(*value)) {
            used.insert(value.to_owned());
        }
    }
    used.into_iter().collect()
}

/// The name of a filter.
fn name_of(name: &str) -> String {
    match name {
        "wave" => label::entity_one(Entity::Waves),
        "channel" => say("field-responses-channel"),
        "language" => say("field-responses-language"),
        "version" => say("field-responses-version"),
        "tier" => say("field-customers-tier"),
        "segment" => say("field-customers-segment"),
        "product" => say("field-complaints-product"),
        "from" => say("period-from"),
        _ => say("period-to"),
    }
}

/// One filter that offers what the answers have; nothing where they all are alike.
#[component]
fn OneOf(name: &'static str, filters: Filters, found: Memo<Found>) -> impl IntoView {
    let sheet = of_records(found);
    let options = Memo::new(move |_| offered(name, &sheet.read(), filters));
    let value = Signal::derive(move || filters.address.param(name).unwrap_or_default());
    let shown = Memo::new(move |_| options.read().len() > 1 || !value.read().is_empty());
    let label = Signal::derive(move || name_of(name));
    move || {
        shown.get().then(|| {
            let change = move |chosen: String| filters.set(name, &chosen);
            view! { <Select label value options empty=t!("results-all") on_change=change /> }
        })
    }
}

/// What is chosen, in words: on paper nobody sees the filters.
#[component]
fn Chosen(filters: Filters, found: Memo<Found>) -> impl IntoView {
    let words = move || {
        let found = found.read();
        let one = |name: &'static str| {
            let value = filters.address.param(name)?;
            let words = words(&found.facts.dataset, name, &value)?;
            Some(say_with("insights-tip", &[("name", name_of(name).into()), ("value", words.into())]))
        };
        NARROWING.into_iter().filter_map(one).collect::<Vec<_>>().join(" · ")
    };
    view! { <p class="results-chosen">{words}</p> }
}

/// All filters, how small groups may be where the page is shared, and the way to share it.
#[component]
pub fn FilterBar(filters: Filters, found: Memo<Found>) -> impl IntoView {
    let day = move |name: &'static str| {
        let value = Signal::derive(move || filters.address.param(name).unwrap_or_default());
        let label = Signal::derive(move || name_of(name));
        view! { <DateField label value on_input=move |day: String| filters.set(name, &day) /> }
    };
    let narrowed = Memo::new(move |_| NARROWING.iter().any(|name| filters.address.param(name).is_some()));
    let clear = move |()| filters.put(|name, before| before.filter(|_| !NARROWING.contains(&name)));
    let least = Signal::derive(move || filters.least().to_string());
    let shared = Memo::new(move |_| filters.shared());
    let selects = ["wave", "version", "channel", "language", "tier", "segment", "product"];
    view! {
        <div class="results-filters no-print" role="group" aria-label=t!("list-filter")>
            {selects.map(|name| view! { <OneOf name filters found /> }).collect_view()}
            {["from", "to"].map(day).collect_view()}
            {move || narrowed.get().then(|| view! { <Button label=t!("results-clear") look=Look::Ghost on_click=clear /> })}
            <span class="results-share">
                {move || shared.get().then(|| view! {
                    <NumberField label=t!("results-least") value=least on_input=move |k: String| filters.set("least", &k) />
                })}
                {move || (!shared.get()).then(|| view! {
                    <Button label=t!("results-share") glyph=Glyph::File on_click=move |()| filters.set("share", "1") />
                })}
            </span>
        </div>
        <Chosen filters found />
    }
}
