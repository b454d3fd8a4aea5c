//! Surveys in which somebody waits to be called back or reminded. Without any there is no card.

use super::Desk;
use super::parts::{ListCard, row};
use crate::domain::entity::Entity;
use crate::domain::surveys::wave;
use crate::domain::today::{WaveWork, waiting_waves};
use crate::platform::boot;
use crate::t;
use crate::ui::records::show;
use crate::ui::text::{Arg, say_with};
use leptos::prelude::*;
use leptos_router::components::A;

/// The waves in which something waits, those with calls first.
#[component]
pub fn WavesCard(desk: Desk) -> impl IntoView {
    let any = Memo::new(move |_| !waiting_waves(&desk.dataset.read(), desk.now.get(), 1).is_empty());
    let rows = move |most: usize| waiting_waves(&desk.dataset.read(), desk.now.get(), most);
    move || {
        any.get().then(|| {
            view! {
                <ListCard title=t!("today-waves") sub=t!("today-waves-sub") nothing=t!("today-waves-sub") rows
                    row=move |waiting| waiting_row(desk, waiting) />
            }
        })
    }
}

fn waiting_row(desk: Desk, waiting: WaveWork) -> AnyView {
    let dataset = desk.dataset.read_untracked();
    let name = show::name(&dataset, Entity::Waves, waiting.wave);
    let survey = dataset.get(Entity::Waves, waiting.wave, wave::SURVEY).flatten();
    let about = survey.map(|survey| show::name(&dataset, Entity::Surveys, survey));
    let ids = survey.and_then(|survey| {
        Some((dataset.table(Entity::Surveys).id_at(survey)?, dataset.table(Entity::Waves).id_at(waiting.wave)?))
    });
    let WaveWork { calls, reminders, .. } = waiting;
    let main = ids.map(|(survey, wave)| {
        let below = if calls > 0 { "/phone" } else { "" };
        view! { <A href=boot::href(&format!("/surveys/{survey}/waves/{wave}{below}"))>{name}</A> }
    });
    let told = move || {
        let (key, count) = if calls > 0 { ("today-waves-calls", calls) } else { ("today-waves-remind", reminders) };
        say_with(key, &[("count", Arg::from(count))])
    };
    row(
        view! { <span class="today-dot tone-info" aria-hidden="true"></span> },
        main,
        view! { <span class="today-about">{about}</span> },
        view! { <span class="today-when now">{told}</span> },
    )
}
