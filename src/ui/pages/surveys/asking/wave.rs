//! One wave: how far it is, whom it asks, how they were drawn.

use super::channel;
use super::figures::{WaveBar, WaveStats};
use super::head::WaveHead;
use super::invitations::Invitations;
use super::{WaveAt, WaveInAddress};
use crate::app::session::Session;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::listing::filter::Filter;
use crate::domain::surveys::wave;
use crate::kernel::column::Slot;
use crate::kernel::field::{Field, Int};
use crate::t;
use crate::ui::kit::block::Card;
use crate::ui::records::facts::FieldList;
use crate::ui::records::filters::sentence;
use crate::ui::records::form::{Editing, RecordForm};
use crate::ui::records::label;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;

/// The page at `/surveys/:id/waves/:wave`.
#[component]
pub fn WavePage() -> impl IntoView {
    let show = move |at: WaveAt| view! { <WaveFile at /> }.into_any();
    view! { <WaveInAddress show /> }
}

/// What the rest of the page shows.
const ELSEWHERE: &[&str] = &[
    wave::STATE.key,
    wave::CHANNEL.key,
    wave::SEED.key,
    wave::AUDIENCE.key,
    wave::FILTERS.key,
    wave::STRATUM.key,
    wave::CONTACT_DAYS.key,
    wave::LEFT_OUT_REFUSED.key,
    wave::LEFT_OUT_NO_WAY.key,
    wave::LEFT_OUT_WAITING.key,
    wave::LEFT_OUT_LATELY.key,
];

#[component]
fn WaveFile(at: WaveAt) -> impl IntoView {
    let editing = RwSignal::new(None::<Editing>);
    let dataset = Session::here().dataset();
    let note = move || {
        let dataset = dataset.read();
        say(channel::note(dataset.get(Entity::Waves, at.slot, wave::CHANNEL).unwrap_or("")))
    };
    view! {
        <div class="page record-file">
            <WaveHead at editing />
            <WaveStats record=at.slot />
            <WaveBar record=at.slot legend=true />
            <Invitations at />
            <div class="file-columns">
                <div class="file-main"><HowDrawn record=at.slot /></div>
                <div class="file-side">
                    <Card title=t!("survey-facts")>
                        <FieldList entity=Entity::Waves record=at.slot without=ELSEWHERE />
                        <p class="small muted">{note}</p>
                    </Card>
                </div>
            </div>
            <RecordForm editing />
        </div>
    }
}

/// What is known of the draw, line by line.
fn told(dataset: &Dataset, slot: Slot) -> Vec<String> {
    let int = |field: Field<Int>| dataset.get(Entity::Waves, slot, field).flatten();
    let Some(there) = int(wave::AUDIENCE) else { return vec![say("wave-way-open-text")] };
    let text = |field| dataset.get(Entity::Waves, slot, field).unwrap_or("");
    let filters = text(wave::FILTERS).lines().filter_map(|line| line.parse::<Filter>().ok());
    let conditions: Vec<String> = filters.map(|filter| sentence(dataset, Entity::Customers, &filter)).collect();
    let mut lines = vec![if conditions.is_empty() { say("wave-all-customers") } else { conditions.join(" · ") }];
    lines.push(say_with("wave-can-be-asked", &[("count", Arg::from(there))]));
    let left = [
        ("wave-left-refused", wave::LEFT_OUT_REFUSED),
        ("wave-left-no-way", wave::LEFT_OUT_NO_WAY),
        ("wave-left-waiting", wave::LEFT_OUT_WAITING),
        ("wave-left-lately", wave::LEFT_OUT_LATELY),
    ];
    let left = left.map(|(key, field)| (key, int(field).unwrap_or(0))).into_iter().filter(|(_, count)| *count > 0);
    lines.extend(left.map(|(key, count)| say_with(key, &[("count", Arg::from(count))])));
    if let Some(days) = int(wave::CONTACT_DAYS).filter(|days| *days > 0) {
        lines.push(say_with("wave-told-days", &[("days", Arg::from(days))]));
    }
    let schema = dataset.schema(Entity::Customers);
    if let Some(spec) = schema.field(text(wave::STRATUM)) {
        let by = label::field(Entity::Customers, spec);
        lines.push(say_with("wave-told-stratum", &[("by", by.into())]));
    }
    if let Some(seed) = int(wave::SEED) {
        lines.push(say_with("wave-told-seed", &[("seed", Arg::from(seed.to_string()))]));
    }
    lines
}

/// How the people of the wave were drawn, so that anybody can tell and do it again.
#[component]
fn HowDrawn(record: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    let lines = move || {
        let lines = told(&dataset.read(), record);
        lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()
    };
    view! { <Card title=t!("wave-how-drawn")><ul class="told-list">{lines}</ul></Card> }
}
