//! The head of a wave's page: where it belongs, and what can be done with it.

use super::WaveAt;
use crate::app::session::Session;
use crate::domain::command::Command;
use crate::domain::entity::Entity;
use crate::domain::surveys::calling;
use crate::domain::surveys::wave;
use crate::platform::boot;
use crate::t;
use crate::ui::act::Act;
use crate::ui::kit::button::{Button, LinkButton, Look};
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::watch::present;
use crate::ui::records::detail::DetailHead;
use crate::ui::records::form::Editing;
use crate::ui::records::show;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;
use leptos_router::components::A;

/// The way back to the waves of the survey.
#[component]
pub fn Back(
    at: WaveAt,
    /// To the wave itself, from a page below it.
    #[prop(optional)]
    to_wave: bool,
) -> impl IntoView {
    let dataset = Session::here().dataset();
    let (entity, slot) = if to_wave { (Entity::Waves, at.slot) } else { (Entity::Surveys, at.survey_slot) };
    let route = if to_wave { at.route() } else { format!("/surveys/{}/asking", at.survey) };
    let name = move || show::name(&dataset.read(), entity, slot);
    view! {
        <A href=boot::href(&route) attr:class="back-link no-print"><Icon glyph=Glyph::ArrowLeft /><span>{name}</span></A>
    }
}

/// Its name, its state and what can be done.
#[component]
pub fn WaveHead(at: WaveAt, editing: RwSignal<Option<Editing>>) -> impl IntoView {
    let act = Act::of_page();
    let dataset = Session::here().dataset();
    let state = Memo::new(move |_| {
        let dataset = dataset.read();
        let text = |field| dataset.get(Entity::Waves, at.slot, field).unwrap_or("").to_owned();
        (text(wave::CHANNEL), text(wave::STATE) == "closed")
    });
    let now = present();
    let due = Memo::new(move |_| calling::due(&dataset.read(), at.slot, now.get()));
    let ways = move || {
        let (channel, closed) = state.get();
        let phone = (channel == "phone" && !closed).then(|| {
            let href = Signal::stored(format!("{}/phone", at.route()));
            let label = Signal::derive(move || match due.get() {
                0 => say("phone-begin"),
                count => say_with("phone-begin-due", &[("count", Arg::from(count))]),
            });
            view! { <LinkButton label href look=Look::Primary glyph=Glyph::Phone /> }
        });
        let keying = (channel == "mail").then(|| {
            let href = Signal::stored(format!("/surveys/{}/keying?wave={}", at.survey, at.wave));
            view! { <LinkButton label=t!("keying-title") href look=Look::Primary glyph=Glyph::Table /> }
        });
        let close = move |()| {
            let done = move |_: &_| say(if closed { "done-wave-open" } else { "done-wave-close" });
            act.run(Command::CloseWave { wave: at.wave, close: !closed }, done, || ());
        };
        let label = if closed { t!("wave-reopen") } else { t!("wave-close") };
        view! { {phone} {keying} <Button label on_click=close /> }
    };
    view! {
        <Back at />
        <DetailHead entity=Entity::Waves id=at.wave record=at.slot editing states=&["state", "channel"] />
        <div class="row wrap no-print">{ways}</div>
    }
}
