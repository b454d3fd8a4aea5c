//! Asking people: the waves of a survey, how one is drawn, who of it was asked, calls, and forms that are keyed in.

mod channel;
mod comparing;
mod draw;
mod figures;
mod head;
mod invitations;
mod keying;
mod outcome;
mod phone;
mod plan_form;
mod planning;
mod sample;
mod script;
mod stack;
mod wave;
mod waves;
mod who;
mod whom;

pub use keying::KeyingPage;
pub use phone::PhonePage;
pub use script::Script;
pub use wave::WavePage;
pub use waves::AskingPage;

use crate::app::session::Session;
use crate::domain::entity::Entity;
use crate::domain::surveys::wave as fields;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::t;
use crate::ui::kit::block::EmptyState;
use crate::ui::kit::icon::Glyph;
use crate::ui::records::detail::RecordPage;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// A wave and its survey: ids as addresses have them, slots as tables do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct WaveAt {
    survey: Id,
    survey_slot: Slot,
    wave: Id,
    slot: Slot,
}

impl WaveAt {
    /// The page of the wave.
    fn route(self) -> String {
        wave_route(self.survey, self.wave)
    }
}

/// The page of a wave.
fn wave_route(survey: Id, wave: Id) -> String {
    format!("/surveys/{survey}/waves/{wave}")
}

/// Shows the wave in the address, or says that it is gone.
#[component]
fn WaveInAddress(#[prop(into)] show: Callback<WaveAt, AnyView>) -> impl IntoView {
    let params = use_params_map();
    let dataset = Session::here().dataset();
    let wave = Memo::new(move |_| params.read().get("wave").and_then(|text| text.parse::<Id>().ok()));
    let of_survey = move |(survey, survey_slot): (Id, Slot)| {
        let at = Memo::new(move |_| {
            let (wave, dataset) = (wave.get()?, dataset.read());
            let slot = dataset.slot(Entity::Waves, wave)?;
            let own = dataset.get(Entity::Waves, slot, fields::SURVEY).flatten() == Some(survey_slot);
            own.then_some(WaveAt { survey, survey_slot, wave, slot })
        });
        let page = move || match at.get() {
            Some(at) => show.run(at),
            None => view! {
                <div class="page">
                    <EmptyState glyph=Glyph::Search title=t!("record-gone") text=t!("record-gone-text") />
                </div>
            }
            .into_any(),
        };
        page.into_any()
    };
    view! { <RecordPage entity=Entity::Surveys show=of_survey /> }
}
