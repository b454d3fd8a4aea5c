//! The workspace's name, its clock and money, and who is at the keyboard.

use crate::app::boot::{Boot, WorkspaceKind};
use crate::app::session::Session;
use crate::domain::clocks::NamedZone;
use crate::domain::command::Command;
use crate::domain::entity::Entity;
use crate::domain::workspace::settings::{self, Settings};
use crate::kernel::id::Id;
use crate::t;
use crate::ui::act::Act;
use crate::ui::explain;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::block::Card;
use crate::ui::kit::button::Button;
use crate::ui::kit::dialog::Confirm;
use crate::ui::kit::field::{Choice, Select, TextField};
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::notice::Notices;
use crate::ui::pages::welcome::ask_reset;
use crate::ui::records::zone_input::ZoneInput;
use crate::ui::text::say;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The currencies that are offered beside the one in use.
const CURRENCIES: [&str; 17] = [
    "CNY", "USD", "EUR", "GBP", "HKD", "MOP", "TWD", "JPY", "KRW", "SGD", "MYR", "AUD", "NZD", "CAD", "CHF", "INR",
    "THB",
];
/// What holds for the workspace as a whole.
#[component]
pub fn WorkspaceCard() -> impl IntoView {
    let act = Act::of_page();
    let dataset = act.session().dataset();
    let now = Memo::new(move |_| Settings::of(&dataset.read()));
    let currency = Signal::derive(move || now.read().currency.to_string());
    let currencies = Signal::derive(move || {
        let mut codes = CURRENCIES.map(str::to_owned).to_vec();
        let own = currency.get();
        if !codes.contains(&own) {
            codes.insert(0, own);
        }
        codes.into_iter().map(|code| Choice::new(code.clone(), code)).collect::<Vec<_>>()
    });
    let named = Signal::derive(move || settings::named_zone(&dataset.read()));
    let fixed = Signal::derive(move || Some(now.read().zone));
    let choose = move |zone: Option<NamedZone>| {
        // The field is never empty: a team has a clock.
        if let Some(zone) = zone {
            let command = Command::Configure { key: settings::TIME_ZONE.to_owned(), value: zone.to_string() };
            act.run(command, |_| say("done-configure"), || {});
        }
    };
    let set = move |key: &'static str| {
        move |value: String| {
            act.run(Command::Configure { key: key.to_owned(), value }, |_| say("done-configure"), || {});
        }
    };
    view! {
        <Card title=t!("settings-workspace")>
            <div class="stack">
                <NameField />
                <div class="settings-pair">
                    <Select label=t!("settings-currency") value=currency options=currencies
                        help=t!("settings-currency-help") on_change=set(settings::CURRENCY) />
                    <ZoneInput label=t!("settings-time-zone") value=named fixed help=t!("settings-time-zone-help")
                        on_choose=choose />
                </div>
                <ActorField />
                <ResetDemo />
            </div>
        </Card>
    }
}

#[component]
fn NameField() -> impl IntoView {
    let (boot, notices) = (Boot::of_page(), Notices::of_page());
    let name = Signal::derive(move || boot.current().map(|info| info.name).unwrap_or_default());
    let rename = move |typed: String| {
        let typed = typed.trim().to_owned();
        let Some(info) = untrack(|| boot.current()).filter(|info| !typed.is_empty() && info.name != typed) else {
            return;
        };
        spawn_local(async move {
            match boot.rename(&info.id, &typed).await {
                Ok(()) => notices.say(Tone::Good, say("done-configure")),
                Err(error) => notices.say(Tone::Bad, explain::store(&error)),
            }
        });
    };
    view! { <TextField label=t!("workspace-name") value=name on_input=|_| {} on_commit=rename required=true /> }
}

/// Under whose name things are noted while this page is open.
#[component]
fn ActorField() -> impl IntoView {
    let session = Session::here();
    let (dataset, actor) = (session.dataset(), session.actor());
    let value = Signal::derive(move || actor.get().map(|id| id.to_string()).unwrap_or_default());
    let options = Signal::derive(move || {
        let dataset = dataset.read();
        let table = dataset.table(Entity::Members);
        let choice = |slot| Some(Choice::new(table.id_at(slot)?.to_string(), dataset.title(Entity::Members, slot)));
        table.slots().filter_map(choice).collect::<Vec<_>>()
    });
    let choose = move |id: String| session.set_actor(id.parse::<Id>().ok());
    view! {
        <Select label=t!("settings-actor") value options on_change=choose empty=t!("settings-actor-nobody")
            help=t!("settings-actor-help") />
    }
}

/// Only the demo can be made anew.
#[component]
fn ResetDemo() -> impl IntoView {
    let (boot, confirm) = (Boot::of_page(), Confirm::of_page());
    let is_demo = Memo::new(move |_| boot.current().is_some_and(|info| info.kind == WorkspaceKind::Demo));
    move || {
        is_demo.get().then(|| {
            view! {
                <div class="row">
                    <Button label=t!("workspace-reset") glyph=Glyph::Refresh on_click=move |()| ask_reset(boot, confirm) />
                </div>
            }
        })
    }
}
