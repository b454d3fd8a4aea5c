//! Asking how it was: the customer's answer in one small form, and how the relation stands.

use crate::app::session::Session;
use crate::domain::command::Command;
use crate::domain::complaints::recovering::Answer;
use crate::domain::complaints::relation::{Relation, relation};
use crate::domain::entity::Entity;
use crate::domain::rules::Rule;
use crate::domain::surveys::response;
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::kernel::value::Value;
use crate::t;
use crate::ui::act::Act;
use crate::ui::explain;
use crate::ui::format;
use crate::ui::kit::badge::{Badge, Tone};
use crate::ui::kit::block::Card;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::dialog::Dialog;
use crate::ui::kit::field::{Choice, RadioGroup, TextArea};
use crate::ui::kit::watch::present;
use crate::ui::records::entry::Entry;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;

/// How the relation stands, why, and a way to put the customer's answer down.
#[component]
pub fn RelationCard(id: Id, record: Slot, asking: RwSignal<Option<Id>>) -> impl IntoView {
    let dataset = Session::here().dataset();
    let now = present();
    let told = Memo::new(move |_| {
        let dataset = dataset.read();
        relation(&dataset, record, Settings::of(&dataset).zone.day(now.get()))
    });
    let (label, why) = (
        Signal::derive(move || {
            say(match told.get().is_repaired() {
                Some(true) => "relation-repaired",
                Some(false) => "relation-refused",
                None => "relation-not-yet",
            })
        }),
        move || match told.get() {
            Relation::Unresolved => say("relation-why-unresolved"),
            Relation::Unknown => say("relation-why-unknown"),
            Relation::Answer => say("relation-why-answer"),
            Relation::Purchase(day) => say_with("relation-why-purchase", &[("day", Arg::from(format::day(day)))]),
            Relation::Refused => say("relation-why-refused"),
        },
    );
    let tone = move || match told.get().is_repaired() {
        Some(true) => Tone::Good,
        Some(false) => Tone::Bad,
        None => Tone::Plain,
    };
    let ask = move || {
        (told.get() != Relation::Unresolved).then(|| {
            view! { <Button label=t!("recovery-record") small=true on_click=move |()| asking.set(Some(id)) /> }
        })
    };
    view! {
        <Card title=t!("relation") sub=t!("relation-rule")>
            <div class="stack">
                <p>{move || view! { <Badge label tone=tone() /> }} " " {why}</p>
                <div class="row no-print">{ask}</div>
            </div>
        </Card>
    }
}

/// Asks for the answer about the complaint that `asking` holds.
#[component]
pub fn RecoveryDialog(asking: RwSignal<Option<Id>>) -> impl IntoView {
    let form = move || asking.get().map(|complaint| view! { <RecoveryForm complaint asking /> });
    view! {
        <Dialog open=Signal::derive(move || asking.read().is_some()) on_close=move |()| asking.set(None)
            title=t!("recovery-title")>
            {form}
        </Dialog>
    }
}

/// The scores that can be given, in this order.
const SCORES: [&str; 3] = [response::EXPECTATION.key, response::EXPERIENCE.key, response::CSAT.key];

#[component]
fn RecoveryForm(complaint: Id, asking: RwSignal<Option<Id>>) -> impl IntoView {
    let act = Act::of_page();
    let settings = act.session().dataset().with_untracked(Settings::of);
    let (satisfied, words) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let tried = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let entry = |key: &str| {
        let spec = Entity::Responses.fields().iter().find(|spec| spec.key.as_str() == key).cloned()?;
        Some(Entry::of(spec, &Value::Empty, &settings))
    };
    let entries = SCORES.into_iter().filter_map(entry).collect::<Vec<_>>();
    let scores = entries.iter().map(|entry| entry.view(Entity::Responses, false)).collect_view();
    let wordless = move || satisfied.read().as_str() == "no" && words.read().trim().is_empty();
    let save = move || {
        tried.set(true);
        let mut answer = Answer {
            complaint,
            satisfied: satisfied.read_untracked().as_str() == "yes",
            words: words.get_untracked(),
            survey_name: say("recovery-survey"),
            ..Answer::default()
        };
        let mut whole = !satisfied.read_untracked().is_empty() && !untrack(wordless);
        for entry in &entries {
            match (entry.spec.key.as_str(), entry.read(settings.zone)) {
                (_, None) => whole = false,
                (key, Some(Value::Number(score))) if key == response::EXPECTATION.key => {
                    answer.expectation = Some(score);
                }
                (_, Some(Value::Number(score))) => answer.experience = Some(score),
                (_, Some(Value::Int(score))) => answer.csat = Some(score),
                _ => {}
            }
        }
        if whole {
            let id = act.session().mint();
            let command = Command::RecordRecovery { id, answer };
            act.run_once(busy, command, |_| say("done-recovery"), move || asking.set(None));
        }
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        save();
    };
    let options = Signal::derive(|| {
        [("yes", "value-yes"), ("no", "value-no")].map(|(value, key)| Choice::new(value, say(key))).to_vec()
    });
    let missing = Signal::derive(move || (tried.get() && satisfied.read().is_empty()).then(|| say("recovery-choose")));
    let unsaid = Signal::derive(move || {
        let rule = explain::field_error(Entity::Responses, &response::COMMENT.into(), &Rule::Required);
        (tried.get() && wordless()).then_some(rule)
    });
    view! {
        <form class="form-grid" novalidate on:submit=submit>
            <RadioGroup label=t!("recovery-satisfied") value=satisfied options required=true error=missing
                on_change=move |chosen| satisfied.set(chosen) />
            <TextArea label=t!("recovery-words") help=t!("recovery-words-help") value=words error=unsaid
                on_input=move |text| words.set(text) />
            <fieldset class="settings-group">
                <legend>{t!("recovery-more")}</legend>
                <div class="form-grid">{scores}</div>
            </fieldset>
            <footer class="form-foot"><Button label=t!("recovery-record") look=Look::Primary submit=true busy /></footer>
        </form>
    }
}
