//! The file of one improvement: what is done, whether the figures show it, and what can be done next.

use super::effect::EffectCard;
use crate::app::session::Session;
use crate::domain::command::Command;
use crate::domain::entity::Entity;
use crate::domain::improvements::acting::Move;
use crate::domain::improvements::improvement;
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::platform::clock;
use crate::t;
use crate::ui::act::Act;
use crate::ui::kit::block::Card;
use crate::ui::kit::button::{Button, LinkButton, Look};
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::menu::MenuItem;
use crate::ui::records::detail::{DetailHead, RecordPage};
use crate::ui::records::facts::FieldList;
use crate::ui::records::form::{Editing, RecordForm};
use crate::ui::records::label;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;

const ENTITY: Entity = Entity::Improvements;

/// The file of the improvement in the address.
#[component]
pub fn ImprovementPage() -> impl IntoView {
    let show = move |id: Id, record: Slot| view! { <ImprovementFile id record /> }.into_any();
    view! { <RecordPage entity=ENTITY show /> }
}

/// Moves an improvement and says where to.
fn go(act: Act, improvement: Id, to: Move) {
    let dataset = act.session().dataset();
    let done = move |_: &_| {
        let status = dataset.with_untracked(|dataset| {
            let slot = dataset.slot(ENTITY, improvement);
            slot.and_then(|slot| dataset.get(ENTITY, slot, improvement::STATUS)).unwrap_or("").to_owned()
        });
        let what = label::option(ENTITY, improvement::STATUS.key, &status);
        say_with("done-improvement", &[("what", Arg::from(what))])
    };
    act.run(Command::MoveImprovement { improvement, to }, done, || ());
}

#[component]
fn ImprovementFile(id: Id, record: Slot) -> impl IntoView {
    let act = Act::of_page();
    let dataset = Session::here().dataset();
    let editing = RwSignal::new(None::<Editing>);
    let status = Memo::new(move |_| dataset.read().get(ENTITY, record, improvement::STATUS).unwrap_or("").to_owned());
    let more = Signal::derive(move || match status.read().as_str() {
        "dropped" => Vec::new(),
        _ => vec![MenuItem::action(say("improvement-drop"), Glyph::Close, move || go(act, id, Move::Drop))],
    });
    let put_in_place = move |()| {
        let zone = dataset.with_untracked(Settings::of).zone;
        go(act, id, Move::PutInPlace(zone.day(clock::now())));
    };
    let next = move || {
        match status.read().as_str() {
        "dropped" => view! {
            <Button label=t!("improvement-take-up") look=Look::Primary on_click=move |()| go(act, id, Move::TakeUp) />
        }
        .into_any(),
        "planned" | "" => {
            view! { <Button label=t!("improvement-put-in-place") look=Look::Primary glyph=Glyph::Check on_click=put_in_place /> }
                .into_any()
        }
        _ => view! {
            <Button label=t!("improvement-judge") look=Look::Primary glyph=Glyph::Insights
                on_click=move |()| go(act, id, Move::Judge) />
        }
        .into_any(),
    }
    };
    view! {
        <div class="page record-file learning">
            <DetailHead entity=ENTITY id record editing states=&["status", "cause"] more />
            <div class="row wrap no-print">
                {next}
                <LinkButton label=t!("entity-improvements") href=Signal::stored(super::IMPROVEMENTS.to_owned()) glyph=Glyph::ArrowLeft />
            </div>
            <div class="file-columns">
                <div class="file-main"><EffectCard record /></div>
                <div class="file-side">
                    <Card title=t!("complaint-facts")><FieldList entity=ENTITY record without=&["status", "cause"] /></Card>
                </div>
            </div>
            <RecordForm editing />
        </div>
    }
}
