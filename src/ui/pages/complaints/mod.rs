//! The complaints desk: the list, the board, the due times, and the file of one.

mod board;
mod bulk;
mod clocks;
mod dossier;
mod due_calendar;
mod evidence;
mod file;
mod intake;
mod joining;
mod moving;
mod recovery;
mod remedies;
mod steps;
mod way;

pub use file::ComplaintPage;
pub use intake::IntakeDialog;
pub use recovery::RecoveryDialog;

use crate::domain::entity::Entity;
use crate::kernel::id::Id;
use crate::t;
use crate::ui::address::Address;
use crate::ui::intake::Intake;
use crate::ui::kit::button::LinkButton;
use crate::ui::kit::field::{Choice, Segmented};
use crate::ui::kit::icon::Glyph;
use crate::ui::pages::learning::{IMPROVEMENTS, OUTCOMES};
use crate::ui::records::list::{ListState, RecordList};
use crate::ui::text::say;
use board::ComplaintBoard;
use bulk::BulkSteps;
use due_calendar::DueCalendar;
use leptos::prelude::*;

/// The layouts beside the table, as they stand in the address.
const BOARD: &str = "board";
const CALENDAR: &str = "calendar";

/// The complaints as a table, as a board by state, or by due day; one opens as a file.
#[component]
pub fn ComplaintsPage() -> impl IntoView {
    let address = Address::of_page();
    let intake = Intake::of_page();
    let open = move |id: Id| address.go(&format!("/complaints/{id}"), false);
    let layouts = |list: ListState| {
        let beside = |label, href: &'static str, glyph| {
            view! { <LinkButton label href=Signal::stored(href.to_owned()) glyph /> }
        };
        view! {
            {beside(t!("outcomes"), OUTCOMES, Glyph::Insights)}
            {beside(t!("entity-improvements"), IMPROVEMENTS, Glyph::Check)}
            <Layouts list />
        }
        .into_any()
    };
    let laid_out = |(list, layout): (ListState, String)| match layout.as_str() {
        BOARD => Some(view! { <ComplaintBoard list /> }.into_any()),
        CALENDAR => Some(view! { <DueCalendar list /> }.into_any()),
        _ => None,
    };
    view! {
        <RecordList entity=Entity::Complaints on_open=open actions=layouts laid_out
            on_add=move |()| intake.open(Vec::new()) bulk=|list| view! { <BulkSteps list /> }.into_any() />
    }
}

#[component]
fn Layouts(list: ListState) -> impl IntoView {
    let value = Signal::derive(move || list.query.read().layout.clone());
    let options = Signal::derive(|| {
        [
            ("", "complaints-table", Glyph::Table),
            (BOARD, "complaints-board", Glyph::Columns),
            (CALENDAR, "complaints-calendar", Glyph::Today),
        ]
        .map(|(layout, key, glyph)| Choice { glyph: Some(glyph), ..Choice::new(layout, say(key)) })
        .to_vec()
    });
    let choose = move |layout: String| list.change(|query| query.layout = layout);
    view! { <Segmented label=t!("complaints-layout") value options on_change=choose /> }
}
