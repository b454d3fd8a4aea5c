//! Everything as one file, and each record type as a table.

use crate::app::boot::Boot;
use crate::app::export;
use crate::app::session::Session;
use crate::domain::entity::Entity;
use crate::domain::workspace::settings::Settings;
use crate::platform::clock;
use crate::t;
use crate::ui::format;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::block::Card;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::menu::{Menu, MenuItem};
use crate::ui::kit::notice::Notices;
use crate::ui::records::label;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The record types that are exported as tables; the others stand in the file with everything.
const TABLES: [Entity; 15] = [
    Entity::Customers,
    Entity::Contacts,
    Entity::Orders,
    Entity::OrderLines,
    Entity::Interactions,
    Entity::Complaints,
    Entity::ComplaintSteps,
    Entity::Requests,
    Entity::RequestSteps,
    Entity::InstalledProducts,
    Entity::Surveys,
    Entity::Responses,
    Entity::Answers,
    Entity::Members,
    Entity::Tags,
];

/// Exports the whole workspace; usable wherever a component was made.
#[derive(Clone, Copy)]
pub struct Exporter {
    boot: Boot,
    session: Session,
    notices: Notices,
    /// A file is being made.
    pub busy: RwSignal<bool>,
}

impl Exporter {
    /// The page's own.
    pub fn of_page() -> Self {
        let (boot, session, notices) = (Boot::of_page(), Session::here(), Notices::of_page());
        Self { boot, session, notices, busy: RwSignal::new(false) }
    }

    /// Makes the file and gives it to the user.
    pub fn run(self) {
        let Some(info) = untrack(|| self.boot.current()) else { return };
        let zone = self.session.dataset().with_untracked(Settings::of).zone;
        let today = zone.day(clock::now()).to_string();
        self.busy.set(true);
        spawn_local(async move {
            match export::export_everything(self.session, &info, &today).await {
                Ok(0) => self.notices.say(Tone::Good, say("data-exported")),
                Ok(left_out) => self.notices.say(Tone::Bad, without(left_out)),
                Err(reason) => self.failed(reason),
            }
            let _gone = self.busy.try_set(false);
        });
    }

    fn table(self, entity: Entity, spreadsheet: bool) {
        let dataset = self.session.dataset().get_untracked();
        spawn_local(async move {
            if let Err(reason) = export::export_table(&dataset, entity, spreadsheet).await {
                self.failed(reason);
            }
        });
    }

    fn failed(self, reason: String) {
        self.notices.say(Tone::Bad, say_with("data-export-failed", &[("reason", Arg::from(reason))]));
    }
}

/// That files beside the records are missing or damaged, and so not in what was made.
pub(super) fn without(left_out: u64) -> String {
    say_with("data-without-files", &[("count", Arg::from(left_out))])
}

/// What goes out.
#[component]
pub fn ExportCard() -> impl IntoView {
    let exporter = Exporter::of_page();
    let dataset = Session::here().dataset();
    let counts = Memo::new(move |_| {
        let dataset = dataset.read();
        TABLES.map(|entity| dataset.table(entity).len())
    });
    let rows = move || {
        let filled = TABLES.into_iter().zip(counts.get()).filter(|(_, count)| *count > 0);
        filled.map(|(entity, count)| table_row(exporter, entity, count)).collect_view()
    };
    view! {
        <Card title=t!("data-export")>
            <div class="stack">
                <p class="muted">{t!("data-export-text")}</p>
                <div class="row wrap">
                    <Button label=t!("data-export-all") glyph=Glyph::Download busy=exporter.busy
                        on_click=move |()| exporter.run() />
                    <span class="faint small">{t!("data-export-plain")}</span>
                </div>
                <table class="plain-table data-tables">
                    <caption class="sr-only">{t!("data-tables")}</caption>
                    <thead><tr>
                        <th scope="col">{t!("data-table")}</th>
                        <th scope="col" class="num">{t!("data-records")}</th>
                        <th scope="col"><span class="sr-only">{t!("data-file")}</span></th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </Card>
    }
}

fn table_row(exporter: Exporter, entity: Entity, count: usize) -> AnyView {
    let label = Signal::derive(move || say_with("data-csv-of", &[("what", Arg::from(label::entity(entity)))]));
    let items = Signal::derive(move || {
        vec![
            MenuItem::action(say("data-csv-safe"), Glyph::Table, move || exporter.table(entity, true)),
            MenuItem::action(say("data-csv-exact"), Glyph::File, move || exporter.table(entity, false)),
        ]
    });
    view! {
        <tr>
            <th scope="row">{move || label::entity(entity)}</th>
            <td class="num">{move || format::count(count)}</td>
            <td class="data-file"><Menu label items glyph=Glyph::Download look=Look::Ghost small=true icon_only=true /></td>
        </tr>
    }
    .into_any()
}
