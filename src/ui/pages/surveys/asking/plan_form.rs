//! The form of a new wave: one dialog from the audience to the draw.

use super::channel::{self, CHANNELS};
use super::draw::Drawing;
use super::planning::Planning;
use super::wave_route;
use super::whom::Whom;
use crate::app::session::DispatchError;
use crate::domain::command::Command;
use crate::domain::surveys::wave;
use crate::domain::workspace::settings::Settings;
use crate::t;
use crate::ui::act::Act;
use crate::ui::address::Address;
use crate::ui::format;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::dialog::{Dialog, Shape};
use crate::ui::kit::field::{Choice, DateField, NumberField, Segmented, TextField};
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Plans a wave and draws it.
#[component]
pub fn PlanDialog(planning: Planning) -> impl IntoView {
    let (act, address) = (Act::of_page(), Address::of_page());
    let draw = move |()| {
        if planning.busy.get_untracked() {
            return;
        }
        let Some(plan) = planning.read() else { return };
        let id = act.session().mint();
        planning.busy.set(true);
        spawn_local(async move {
            let result = act.session().dispatch(Command::DrawWave { id, plan }).await;
            let _gone = planning.busy.try_set(false);
            match result {
                Ok(_) => {
                    planning.open.set(false);
                    act.offer_undo(say("done-draw-wave"));
                    address.go(&wave_route(planning.survey, id), false);
                }
                Err(DispatchError::Refused(refusal)) if planning.mark(&refusal) => {}
                Err(error) => act.say_error(&error),
            }
        });
    };
    let label = Signal::derive(move || match (planning.how.read().as_str(), planning.count()) {
        ("open", _) | (_, None) => say("wave-begin"),
        (_, Some(count)) => say_with("wave-draw", &[("count", Arg::from(count))]),
    });
    let close = move |()| planning.open.set(false);
    let footer = move || {
        view! {
            <Button label=t!("kit-cancel") on_click=close />
            <Button label look=Look::Primary busy=planning.busy on_click=draw />
        }
    };
    view! {
        <Dialog open=planning.open on_close=close title=t!("entity-waves-new") shape=Shape::WideDrawer footer>
            <div class="plan">
                <How planning />
                <Show when=move || *planning.how.read() != "open">
                    <Whom planning />
                    <Drawing planning />
                </Show>
                <WhenAndCosts planning />
            </div>
        </Dialog>
    }
}

/// Its name, and how people are reached.
#[component]
fn How(planning: Planning) -> impl IntoView {
    let channels = Signal::derive(|| CHANNELS.map(|channel| Choice::new(channel, channel::name(channel))).to_vec());
    let ways = Signal::derive(|| {
        ["random", "stratified", "everyone", "open"]
            .map(|way| Choice::new(way, say(&format!("wave-way-{way}"))))
            .to_vec()
    });
    let note = move || say(channel::note(&planning.channel.read()));
    let way = move || match planning.how.read().as_str() {
        "open" => say("wave-way-open-text"),
        "everyone" => say("wave-way-everyone-text"),
        "stratified" => say("wave-way-stratified-text"),
        _ => say("wave-way-random-text"),
    };
    view! {
        <TextField label=t!("field-waves-name") value=planning.name required=true
            on_input=move |text| planning.name.set(text) error=planning.error(wave::NAME.key) />
        <section class="plan-part">
            <h3>{t!("field-waves-channel")}</h3>
            <Segmented label=t!("field-waves-channel") value=planning.channel options=channels
                on_change=move |channel| planning.channel.set(channel) />
            <p class="small muted">{note}</p>
        </section>
        <section class="plan-part">
            <h3>{t!("wave-way")}</h3>
            <Segmented label=t!("wave-way") value=planning.how options=ways on_change=move |how| planning.how.set(how) />
            <p class="small muted">{way}</p>
        </section>
    }
}

/// From when to when, and what it costs.
#[component]
fn WhenAndCosts(planning: Planning) -> impl IntoView {
    let act = Act::of_page();
    let currency = move || act.session().dataset().with(Settings::of).currency.to_string();
    let label = Signal::derive(move || say_with("wave-cost-label", &[("currency", Arg::from(currency()))]));
    let all = move || {
        planning
            .cost_of_all()
            .filter(|cost| cost.minor > 0)
            .map(|cost| say_with("wave-cost-all", &[("cost", Arg::from(format::money_round(cost)))]))
    };
    view! {
        <section class="plan-part">
            <h3>{t!("wave-when")}</h3>
            <div class="plan-row">
                <DateField label=t!("field-waves-started-on") value=planning.from on_input=move |day| planning.from.set(day)
                    error=planning.error(wave::STARTED_ON.key) />
                <DateField label=t!("field-waves-ends-on") value=planning.until on_input=move |day| planning.until.set(day)
                    error=planning.error(wave::ENDS_ON.key) />
                <NumberField label=label value=planning.cost on_input=move |text| planning.cost.set(text)
                    error=planning.error(wave::COST.key) />
            </div>
            <p class="small muted num">{all}</p>
        </section>
    }
}
