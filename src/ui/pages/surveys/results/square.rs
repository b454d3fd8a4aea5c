//! Satisfaction × loyalty, with the customers behind each quarter.

use super::filters::Filters;
use super::found::Found;
use crate::analytics::drill::Drill;
use crate::analytics::report::Unit;
use crate::analytics::statistics::{real, whole};
use crate::analytics::surveys::loyalty::phi;
use crate::app::session::Session;
use crate::domain::entity::Entity;
use crate::kernel::column::Slot;
use crate::t;
use crate::ui::charts::words;
use crate::ui::format;
use crate::ui::kit::block::Card;
use crate::ui::kit::button::{Button, TextButton};
use crate::ui::pages::insights::records::Records;
use crate::ui::records::label;
use crate::ui::records::outreach::OutreachList;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;

/// The quarters: key, satisfied, came back. The one that asks for a word comes first.
const QUARTERS: [(&str, usize, usize); 4] = [
    ("satisfied-leaving", 1, 0),
    ("satisfied-staying", 1, 1),
    ("dissatisfied-leaving", 0, 0),
    ("dissatisfied-staying", 0, 1),
];

/// The square; nothing where nobody can be placed.
#[component]
pub fn SquareCard(found: Memo<Found>, filters: Filters, records: Records) -> impl IntoView {
    let there = Memo::new(move |_| found.read().results.square.n() > 0);
    let body = move || {
        let found = found.read();
        let square = &found.results.square;
        let n = square.n();
        let customers = QUARTERS.map(|(_, satisfied, again)| {
            square.quarters.get(satisfied).and_then(|row| row.get(again)).cloned().unwrap_or_default()
        });
        let told = found.told(&customers.each_ref().map(|customers| whole(customers.len())));
        let is_told = told.iter().all(|told| *told);
        let quarters = QUARTERS.into_iter().zip(customers).zip(told).map(|(((key, ..), customers), told)| {
            view! { <Quarter key customers n told shared=filters.shared() records /> }
        });
        let quarters = quarters.collect_view();
        let phi = phi(square.counts()).filter(|_| found.may_show(n) && is_told).map(|(value, interval)| {
            let range = interval.map(|interval| words::range(&interval, Unit::Ratio)).unwrap_or_default();
            say_with(
                "results-phi",
                &[("phi", format::fixed(value, 2).into()), ("range", range.into()), ("n", Arg::from(n))],
            )
        });
        let left_out =
            [("anonymous", found.count(square.anonymous).into()), ("early", found.count(square.too_early).into())];
        view! {
            <div class="loyalty-square">{quarters}</div>
            <p class="small">{phi}</p>
            <p class="muted small">{say_with("results-square-left-out", &left_out)}</p>
        }
    };
    move || {
        there.get().then(|| {
            view! {
                <Card title=t!("metric-satisfaction-loyalty-name") sub=t!("metric-satisfaction-loyalty-explain")>{body}</Card>
            }
        })
    }
}

#[component]
fn Quarter(
    /// Its name.
    key: &'static str,
    /// Who is in it.
    customers: Vec<Slot>,
    /// How many are in all four.
    n: u64,
    /// Whether it may be told how many are in it.
    told: bool,
    /// Whether the page is shown as it is shared.
    shared: bool,
    /// Opens records.
    records: Records,
) -> impl IntoView {
    let count = whole(customers.len());
    let name = move || say(&format!("results-{key}"));
    let class = format!("square-part square-{key}");
    if shared {
        let text = if told {
            format!("{} · {}", format::count_u64(count), format::percent(real(count) / real(n.max(1)), 1))
        } else {
            say("results-held-back")
        };
        return view! { <div class=class><span>{name}</span><strong>{text}</strong></div> }.into_any();
    }
    let share = format::percent(real(count) / real(n.max(1)), 1);
    let held = StoredValue::new(customers);
    let open = move |()| {
        let customers = held.get_value();
        records.open(Drill::found(Entity::Customers, move |_| customers.clone()), untrack(name));
    };
    let label = Signal::derive(move || {
        format!("{} {}", label::entity_count(Entity::Customers, held.with_value(Vec::len)), name())
    });
    let list = (key == "satisfied-leaving" && count > 0).then(|| view! { <MakeList customers=held /> });
    view! {
        <div class=class>
            <span>{name}</span>
            <strong class="num">{format::count_u64(count)} " · " {share}</strong>
            {(count > 0).then(|| view! { <TextButton label on_click=open /> })}
            {list}
        </div>
    }
    .into_any()
}

/// Tags the customers and goes to their list, to be worked through.
#[component]
fn MakeList(customers: StoredValue<Vec<Slot>>) -> impl IntoView {
    let list = OutreachList::of_page();
    let dataset = Session::here().dataset();
    let make = move |()| {
        let ids = dataset.with_untracked(|dataset| {
            let table = dataset.table(Entity::Customers);
            customers.with_value(|slots| slots.iter().filter_map(|slot| table.id_at(*slot)).collect())
        });
        list.make(ids, say("results-leaving-tag"));
    };
    view! { <Button label=t!("results-make-list") small=true busy=list.busy on_click=make /> }
}
