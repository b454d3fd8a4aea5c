//! The Pareto of causes, by count or by cost, from which one tap makes an improvement.

use super::super::insights::figures::Figures;
use crate::analytics::params::Params;
use crate::analytics::registry::Metric;
use crate::analytics::report::{Label, Row, Shape, Table, Unit};
use crate::app::session::Session;
use crate::domain::command::Values;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::improvements::improvement;
use crate::kernel::value::Value;
use crate::t;
use crate::ui::charts::words;
use crate::ui::format;
use crate::ui::kit::block::{Card, Spinner};
use crate::ui::kit::button::{IconButton, TextButton};
use crate::ui::kit::field::{Choice, Segmented};
use crate::ui::kit::icon::Glyph;
use crate::ui::pages::insights::records::Records;
use crate::ui::records::form::Editing;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;

/// The figures, by measure and level.
const FIGURES: [[&str; 2]; 2] =
    [["complaints-by-cause", "complaints-by-own-cause"], ["remedy-cost-by-cause", "remedy-cost-by-own-cause"]];
/// How many causes are shown.
const SHOWN: usize = 10;

/// The causes of the period, the largest first.
#[component]
pub fn CausesCard(params: Memo<Params>, records: Records, editing: RwSignal<Option<Editing>>) -> impl IntoView {
    let wanted = FIGURES.into_iter().flatten().filter_map(Metric::by_key).collect::<Vec<_>>();
    let figures = Figures::of(Signal::stored(wanted), params);
    let (cost, own) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let options = |keys: [(&'static str, &'static str); 2]| {
        Signal::derive(move || keys.map(|(value, key)| Choice::new(value, say(key))).to_vec())
    };
    let measures = options([("", "improvements-by-count"), ("cost", "improvements-by-cost")]);
    let levels = options([("", "improvements-five"), ("own", "improvements-own")]);
    let reports = FIGURES.map(|level| level.map(|key| figures.get(key)));
    let chosen = move || {
        let [count_level, cost_level] = reports;
        let [five, own_causes] = if cost.read().is_empty() { count_level } else { cost_level };
        if own.read().is_empty() { five.get() } else { own_causes.get() }
    };
    let rows = move || {
        let report = chosen();
        let Some(Shape::Table(table)) = report.as_ref().map(|report| &report.shape) else {
            return view! { <Spinner /> }.into_any();
        };
        if table.rows.is_empty() {
            return view! { <p class="muted">{t!("insights-nothing-to-draw")}</p> }.into_any();
        }
        let most = table.rows.first().and_then(|row| row.cells.first().copied().flatten()).unwrap_or(0.0);
        let rows = table.rows.iter().take(SHOWN).map(|row| cause_row(table, row, most, records, editing));
        view! { <ol role="list" class="cause-list">{rows.collect_view()}</ol> }.into_any()
    };
    view! {
        <Card title=t!("improvements-causes") sub=t!("metric-complaints-by-cause-source")>
            <div class="row wrap cause-switches">
                <Segmented label=t!("improvements-measure") value=cost options=measures on_change=move |value| cost.set(value) />
                <Segmented label=t!("improvements-level") value=own options=levels on_change=move |value| own.set(value) />
            </div>
            {rows}
        </Card>
    }
}

/// What an improvement against this cause starts with; `None` for complaints without a cause.
fn preset(dataset: &Dataset, label: &Label) -> Option<Values> {
    match label {
        Label::Choice(_, _, code) => Some(vec![(improvement::CAUSE.into(), Value::choice(code))]),
        Label::Words(name) => {
            let table = dataset.table(Entity::Causes);
            let slot = table.slots().find(|slot| dataset.title(Entity::Causes, *slot) == name.as_ref())?;
            let cause = Value::Ref(Entity::Causes.table(), table.id_at(slot)?);
            Some(vec![(improvement::CAUSE_DETAIL.into(), cause)])
        }
        _ => None,
    }
}

fn cause_row(table: &Table, row: &Row, most: f64, records: Records, editing: RwSignal<Option<Editing>>) -> AnyView {
    let name = words::name(&row.label);
    let cell = |key: &str| {
        let at = table.heads.iter().position(|head| head.key == key)?;
        row.cells.get(at).copied().flatten()
    };
    let value = row.cells.first().copied().flatten();
    let unit = table.heads.first().map_or(Unit::Count, |head| head.unit);
    let so_far = cell("share-so-far")
        .map(|share| say_with("improvements-so-far", &[("share", Arg::from(format::percent(share, 0)))]));
    let width = format!("{}%", if most > 0.0 { (value.unwrap_or(0.0) / most * 100.0).clamp(0.0, 100.0) } else { 0.0 });
    let (drill, called) = (row.drill.clone(), name.clone());
    let open = move |()| {
        if let Some(drill) = drill.clone() {
            records.open(drill, called.clone());
        }
    };
    let dataset = Session::here().dataset();
    let preset = dataset.with_untracked(|dataset| preset(dataset, &row.label));
    let spoken = name.clone();
    let improve = preset.map(|preset| {
        let add = move |()| editing.set(Some(Editing::new(Entity::Improvements, preset.clone())));
        let label = t!("improvements-for", "cause" => spoken.clone());
        view! { <IconButton glyph=Glyph::Plus label small=true on_click=add /> }
    });
    view! {
        <li class="cause-row">
            <div class="cause-name"><TextButton label=Signal::stored(name) on_click=open /></div>
            <div class="meter tall" aria-hidden="true"><span style:--share=width></span></div>
            <strong class="num cause-value">{words::short(value, unit)}</strong>
            <span class="muted small num cause-so-far">{so_far}</span>
            <span class="cause-add">{improve}</span>
        </li>
    }
    .into_any()
}
