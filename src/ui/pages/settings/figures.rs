//! The numbers that figures are counted with: all of them the team's own choice.

use crate::domain::command::Command;
use crate::domain::entity::Entity;
use crate::domain::rules::Rule;
use crate::domain::workspace::settings::{self, Settings, is_valid};
use crate::kernel::field::FieldKey;
use crate::kernel::money::Money;
use crate::t;
use crate::ui::act::Act;
use crate::ui::explain;
use crate::ui::kit::block::Card;
use crate::ui::kit::field::{InputKind, TextField};
use crate::ui::text::{Said, say};
use leptos::prelude::*;

/// Satisfaction levels, word of mouth, and when a customer counts as lost.
#[component]
pub fn FiguresCard() -> impl IntoView {
    let [below, meets, exceeds] = settings::WORD_OF_MOUTH;
    let told =
        |place: usize| move |settings: &Settings| settings.word_of_mouth.get(place).copied().unwrap_or(0.0).to_string();
    view! {
        <Card title=t!("settings-figures") sub=t!("settings-figures-sub")>
            <div class="stack">
                <div class="settings-pair">
                    <Figure key=settings::RATIO_TOLERANCE label=t!("settings-ratio-tolerance")
                        help=t!("settings-ratio-tolerance-help") read=|settings: &Settings| settings.ratio_tolerance.to_string() />
                    <Figure key=settings::LOST_AFTER_DAYS label=t!("settings-lost-after-days")
                        help=t!("settings-lost-after-days-help") read=|settings: &Settings| settings.lost_after_days.to_string() />
                    <Figure key=settings::SERVICE_AHEAD_DAYS label=t!("settings-service-ahead-days")
                        help=t!("settings-service-ahead-days-help") read=|settings: &Settings| settings.service_ahead_days.to_string() />
                </div>
                <fieldset class="settings-group">
                    <legend>{t!("settings-remedy-limits")}</legend>
                    <p class="field-help">{t!("settings-remedy-limits-help")}</p>
                    <div class="settings-pair">
                        <Figure key=settings::REMEDY_LIMIT_AGENT label=t!("settings-remedy-limit-agent")
                            read=|settings: &Settings| amount(settings.remedy_limits.agent, settings) />
                        <Figure key=settings::REMEDY_LIMIT_MANAGER label=t!("settings-remedy-limit-manager")
                            read=|settings: &Settings| amount(settings.remedy_limits.manager, settings) />
                    </div>
                </fieldset>
                <CameBack />
                <fieldset class="settings-group">
                    <legend>{t!("settings-word-of-mouth")}</legend>
                    <p class="field-help">{t!("settings-word-of-mouth-help")}</p>
                    <div class="settings-triple">
                        <Figure key=below label=t!("settings-word-of-mouth-below") read=told(0) />
                        <Figure key=meets label=t!("settings-word-of-mouth-meets") read=told(1) />
                        <Figure key=exceeds label=t!("settings-word-of-mouth-exceeds") read=told(2) />
                    </div>
                </fieldset>
            </div>
        </Card>
    }
}

/// The references that figures of recovery stand beside.
#[component]
fn CameBack() -> impl IntoView {
    let [major, minor, settled, fast] = settings::CAME_BACK;
    let percent = |place: usize| {
        move |settings: &Settings| {
            let share = settings.came_back.get(place).copied().unwrap_or(0.0);
            // 0.53 · 100 is a hair more than 53.
            ((share * 1e6).round() / 1e4).to_string()
        }
    };
    view! {
        <fieldset class="settings-group">
            <legend>{t!("settings-came-back")}</legend>
            <p class="field-help">{t!("settings-came-back-help")}</p>
            <div class="settings-pair">
                <Figure key=major label=t!("settings-came-back-major") read=percent(0) />
                <Figure key=minor label=t!("settings-came-back-minor") read=percent(1) />
                <Figure key=settled label=t!("settings-came-back-settled") read=percent(2) />
                <Figure key=fast label=t!("settings-came-back-fast") read=percent(3) />
            </div>
        </fieldset>
    }
}

fn amount(limit: Option<i64>, settings: &Settings) -> String {
    limit.map_or_else(String::new, |minor| Money::new(minor, settings.currency).decimal())
}

/// One number, saved when the field is left.
#[component]
fn Figure(
    key: &'static str,
    label: Said,
    #[prop(optional, into)] help: Said,
    /// Its present value.
    read: impl Fn(&Settings) -> String + Send + Sync + 'static,
) -> impl IntoView {
    let act = Act::of_page();
    let dataset = act.session().dataset();
    let value = Memo::new(move |_| read(&Settings::of(&dataset.read())));
    let wrong = RwSignal::new(false);
    let error = Signal::derive(move || {
        wrong.get().then(|| explain::field_error(Entity::Settings, &FieldKey::fixed(key), &Rule::BadSetting))
    });
    let save = move |typed: String| {
        let typed = typed.trim().to_owned();
        wrong.set(!is_valid(key, &typed));
        if is_valid(key, &typed) && typed != value.get_untracked() {
            act.run(Command::Configure { key: key.to_owned(), value: typed }, |_| say("done-configure"), || {});
        }
    };
    view! {
        <TextField label value on_input=move |_| wrong.set(false) on_commit=save kind=InputKind::Number help error />
    }
}
