//! Taking one step with all chosen complaints of a list.

use super::moving::{Mover, ReasonDialog};
use crate::app::session::Session;
use crate::domain::complaints::handling::{MOVES, Standing};
use crate::domain::entity::Entity;
use crate::kernel::id::Id;
use crate::t;
use crate::ui::desk::move_label;
use crate::ui::kit::button::Look;
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::menu::{Menu, MenuItem};
use crate::ui::records::list::ListState;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;

/// The steps that the chosen complaints allow, each with how many of them do: those are taken along, the others stay.
#[component]
pub fn BulkSteps(list: ListState) -> impl IntoView {
    let dataset = Session::here().dataset();
    let mover = Mover::of_page();
    let items = Signal::derive(move || {
        list.selection.track();
        let dataset = dataset.read();
        let standing = |id: Id| Some((id, Standing::of(&dataset, dataset.slot(Entity::Complaints, id)?)));
        let chosen: Vec<_> = list.chosen(&dataset).into_iter().filter_map(standing).collect();
        let item = |step: &'static str| {
            let able = chosen.iter().filter(|(_, standing)| standing.allows(step).is_ok());
            let able: Vec<(Id, String)> = able.map(|(id, standing)| (*id, standing.status.clone())).collect();
            let args = [("step", Arg::from(move_label(step))), ("count", Arg::from(able.len()))];
            let label = say_with("bulk-step-count", &args);
            (!able.is_empty())
                .then(|| MenuItem::action(label, Glyph::ArrowRight, move || mover.take_all(able.clone(), step)))
        };
        let items: Vec<MenuItem> = MOVES.into_iter().filter_map(item).collect();
        if items.is_empty() { vec![MenuItem::Title(say("bulk-step-none"))] } else { items }
    });
    view! {
        <Menu label=t!("bulk-step") items glyph=Glyph::ArrowRight small=true look=Look::Secondary />
        <ReasonDialog mover />
    }
}
