//! The satisfaction index item by item, with weights that can be given: kept in the address, like the filters.

use super::filters::Filters;
use super::found::Found;
use super::methods::remarks;
use crate::analytics::surveys::satisfaction_index::Share;
use crate::t;
use crate::ui::charts::words;
use crate::ui::format;
use crate::ui::kit::block::Card;
use crate::ui::kit::field::NumberField;
use crate::ui::text::{say, say_with};
use leptos::prelude::*;

fn share(found: &Found, key: &str) -> Option<Share> {
    let (_, items) = found.results.index.as_ref()?;
    items.iter().find(|item| &*item.key == key).cloned()
}

/// The index and what it is made of; nothing where the survey has no items for it.
#[component]
pub fn IndexCard(found: Memo<Found>, filters: Filters) -> impl IntoView {
    // Whoever types a weight must not lose their place by the figures that it changes.
    let keys = Memo::new(move |_| {
        let found = found.read();
        let items = found.results.index.iter().flat_map(|(_, items)| items);
        items.map(|item| item.key.to_string()).collect::<Vec<_>>()
    });
    let notes = move || {
        let found = found.read();
        found.results.index.as_ref().map(|(report, _)| remarks(&found, report))
    };
    move || {
        let keys = keys.get();
        (!keys.is_empty()).then(|| {
            let rows = keys.into_iter().map(|key| view! { <ItemRow key found filters /> }).collect_view();
            view! {
                <Card title=t!("metric-satisfaction-index-name") sub=t!("results-index-sub") flush=true>
                    <div class="table-scroll" tabindex="0" role="group" aria-label=t!("metric-satisfaction-index-name")>
                        <table class="plain-table index-table">
                            <thead><tr>
                                <th scope="col">{t!("insights-what")}</th>
                                <th scope="col" class="num">{t!("results-mean")}</th>
                                <th scope="col" class="num no-print">{t!("column-weight")}</th>
                                <th scope="col" class="num">{t!("results-index-share")}</th>
                                <th scope="col" class="num">{t!("results-index-points")}</th>
                            </tr></thead>
                            <tbody>{rows}</tbody>
                        </table>
                    </div>
                    {notes}
                </Card>
            }
        })
    }
}

#[component]
fn ItemRow(key: String, found: Memo<Found>, filters: Filters) -> impl IntoView {
    let key = StoredValue::new(key);
    let item = Memo::new(move |_| key.with_value(|key| share(&found.read(), key)));
    let shown =
        move || found.with(|found| found.results.index.as_ref().is_some_and(|(index, _)| found.may_show(index.n)));
    let name = move || item.read().as_ref().map(|item| words::name(&item.name)).unwrap_or_default();
    let of = move |number: fn(&Share) -> Option<String>| {
        let text = item.read().as_ref().filter(|_| shown()).and_then(number);
        text.unwrap_or_else(|| "–".to_owned())
    };
    let mean = move || of(|item| item.mean.map(|mean| format::fixed(mean, 2)));
    let share = move || of(|item| Some(format::percent(item.weight, 1)));
    let points = move || of(|item| item.mean.map(|mean| format::fixed(100.0 * item.weight * (mean - 1.0) / 9.0, 1)));
    let typed = Signal::derive(move || key.with_value(|key| filters.weight(key)));
    let error = Signal::derive(move || (!Filters::is_weight(&typed.read())).then(|| say("results-index-wrong")));
    let label = Signal::derive(move || say_with("results-index-weight", &[("name", name().into())]));
    let weigh = move |text: String| key.with_value(|key| filters.set_weight(key, &text));
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td class="num">{mean}</td>
            <td class="num no-print"><NumberField label value=typed on_input=weigh error bare=true /></td>
            <td class="num">{share}</td>
            <td class="num">{points}</td>
        </tr>
    }
}
