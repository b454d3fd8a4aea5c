//! How many of the audience are drawn: all, by the formula or by hand; and by which groups.

use super::planning::Planning;
use super::sample::Sample;
use crate::app::session::Session;
use crate::domain::entity::Entity;
use crate::domain::surveys::drawing::{Stratum, makes_groups};
use crate::domain::surveys::wave;
use crate::kernel::value::Kind;
use crate::t;
use crate::ui::format;
use crate::ui::kit::field::{Choice, NumberField, Select};
use crate::ui::records::label;
use crate::ui::text::say;
use leptos::prelude::*;

/// The size of the draw, its groups and its seed.
#[component]
pub fn Drawing(planning: Planning) -> impl IntoView {
    let samples = move || matches!(planning.how.read().as_str(), "random" | "stratified");
    let size = Signal::derive(move || match &*planning.size.read() {
        Some(text) => text.clone(),
        None => planning.count().map(|count| count.to_string()).unwrap_or_default(),
    });
    view! {
        <Show when=samples>
            <section class="plan-part">
                <h3>{t!("wave-how-many")}</h3>
                <Sample planning />
                <div class="plan-row">
                    <NumberField label=t!("wave-size") value=size on_input=move |text: String| planning.size.set(Some(text))
                        error=planning.error(wave::AUDIENCE.key) />
                    <NumberField label=t!("field-waves-seed") help=t!("wave-seed-help") value=planning.seed
                        on_input=move |text| planning.seed.set(text) error=planning.error(wave::SEED.key) />
                </div>
                <Show when=move || *planning.how.read() == "stratified"><Strata planning /></Show>
            </section>
        </Show>
    }
}

/// What the customers of a group have in common, in words.
fn group_name(by: &str, code: &str) -> String {
    if code.is_empty() {
        return say("filter-empty");
    }
    let dataset = Session::here().dataset();
    let dataset = dataset.read();
    let schema = dataset.schema(Entity::Customers);
    match schema.field(by).map(|spec| &spec.kind) {
        Some(Kind::Choice(_)) => label::option(Entity::Customers, by, code),
        Some(Kind::Bool) => say(if code == "yes" { "value-yes" } else { "value-no" }),
        _ => code.to_owned(),
    }
}

/// By which field, and how many of each group.
#[component]
fn Strata(planning: Planning) -> impl IntoView {
    let dataset = Session::here().dataset();
    let options = Signal::derive(move || {
        let fields = dataset.read().schema(Entity::Customers).fields;
        let groups = fields.iter().filter(|spec| makes_groups(spec));
        groups.map(|spec| Choice::new(spec.key.to_string(), label::field(Entity::Customers, spec))).collect::<Vec<_>>()
    });
    let rows = move || {
        let by = planning.by.get();
        let row = |Stratum { code, there, drawn }: Stratum| {
            view! {
                <tr>
                    <th scope="row">{group_name(&by, &code)}</th>
                    <td class="num">{format::count(there)}</td>
                    <td class="num">{format::count(drawn)}</td>
                </tr>
            }
        };
        planning.strata().into_iter().map(row).collect_view()
    };
    view! {
        <Select label=t!("field-waves-stratum") value=planning.by options on_change=move |by| planning.by.set(by) />
        <div class="table-scroll strata" tabindex="0" role="group" aria-label=t!("wave-groups")>
            <table class="plain-table">
                <thead><tr>
                    <th scope="col">{t!("wave-group")}</th>
                    <th scope="col" class="num">{t!("wave-group-there")}</th>
                    <th scope="col" class="num">{t!("wave-drawn")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
