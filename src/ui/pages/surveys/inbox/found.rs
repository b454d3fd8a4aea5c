//! What was found in what came in: how many answers to which survey, and what is not taken and why.

use crate::app::inbox::Received;
use crate::app::session::Session;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::surveys::version;
use crate::kernel::id::Id;
use crate::t;
use crate::ui::explain;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::block::{Banner, Card};
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::icon::Glyph;
use crate::ui::text::say_with;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// How many reasons are told; more than this are a heap of something else.
const MOST_REASONS: usize = 50;

/// The answers to one version.
#[derive(Default)]
struct Count {
    personal: usize,
    anonymous: usize,
}

/// What came in, to be taken or dropped.
#[component]
pub fn Found(
    received: Received,
    #[prop(into)] on_take: Callback<()>,
    #[prop(into)] on_drop: Callback<()>,
) -> impl IntoView {
    let (ready, refused) = (received.ready.len(), received.refused.len());
    let title = Signal::derive(move || say_with("inbox-ready", &[("count", ready.into())]));
    let mut by_version: BTreeMap<Id, Count> = BTreeMap::new();
    for one in &received.ready {
        let count = by_version.entry(one.version).or_default();
        *(if one.customer.is_some() { &mut count.personal } else { &mut count.anonymous }) += 1;
    }
    let off = received.clocks_off;
    let off = (off > 0).then(|| {
        let text = Signal::derive(move || say_with("inbox-clocks-off", &[("count", off.into())]));
        view! { <p class="muted">{text}</p> }
    });
    let take = (ready > 0).then(|| {
        let label = Signal::derive(move || say_with("inbox-take", &[("count", ready.into())]));
        view! { <Button label look=Look::Primary glyph=Glyph::Check on_click=on_take /> }
    });
    let table = (ready > 0).then(|| view! { <Versions by_version /> });
    view! {
        <Card title>
            <div class="stack">
                {table}
                {off}
                {(refused > 0).then(|| view! { <Refused received /> })}
                <div class="row wrap">{take}<Button label=t!("inbox-drop-all") on_click=on_drop /></div>
            </div>
        </Card>
    }
}

#[component]
fn Versions(by_version: BTreeMap<Id, Count>) -> impl IntoView {
    let dataset = Session::here().dataset();
    let rows: Vec<_> = by_version
        .into_iter()
        .map(|(id, count)| {
            let name = move || dataset.with(|dataset| name_of(dataset, id));
            view! { <tr><th scope="row">{name}</th><td>{count.personal}</td><td>{count.anonymous}</td></tr> }
        })
        .collect();
    view! {
        <table class="plain-table">
            <thead>
                <tr>
                    <th scope="col">{t!("entity-surveys-one")}</th>
                    <th scope="col">{t!("inbox-personal")}</th>
                    <th scope="col">{t!("inbox-anonymous")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// What the version of a survey is called.
fn name_of(dataset: &Dataset, id: Id) -> String {
    let found = dataset.slot(Entity::SurveyVersions, id).map(|slot| {
        let table = dataset.table(Entity::SurveyVersions);
        let survey = table.get(slot, version::SURVEY).flatten();
        let survey = survey.map(|survey| dataset.title(Entity::Surveys, survey).to_owned()).unwrap_or_default();
        (survey, table.get(slot, version::NUMBER).flatten().unwrap_or_default())
    });
    let Some((survey, number)) = found else { return String::new() };
    say_with("inbox-version", &[("survey", survey.into()), ("number", number.into())])
}

/// What is not taken: each reason once, with the places in what came in.
#[component]
fn Refused(received: Received) -> impl IntoView {
    let count = received.refused.len();
    let title = Signal::derive(move || say_with("inbox-refused", &[("count", count.into())]));
    let reasons = move || {
        let mut by_reason: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (place, why) in &received.refused {
            by_reason.entry(explain::not_taken(why)).or_default().push(*place);
        }
        let reasons = by_reason.into_iter().take(MOST_REASONS);
        reasons
            .map(|(reason, places)| view! { <li>{reason}" "<span class="muted">{told(&places)}</span></li> })
            .collect_view()
    };
    view! { <Banner tone=Tone::Warn title><ul class="inbox-reasons">{reasons}</ul></Banner> }
}

/// The first of some places, and how many there are.
fn told(places: &[usize]) -> String {
    const SOME: usize = 5;
    let first: Vec<String> = places.iter().take(SOME).map(|place| format!("#{place}")).collect();
    let rest = places.len().saturating_sub(SOME);
    if rest == 0 { first.join(", ") } else { format!("{} +{rest}", first.join(", ")) }
}
