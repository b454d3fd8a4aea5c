//! Who changed a record, when, from what to what.

use super::label;
use super::show::{self, Shown};
use crate::app::history::{History, Moment, What};
use crate::app::session::Session;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::workspace::settings::Settings;
use crate::kernel::field::FieldKey;
use crate::kernel::id::Id;
use crate::kernel::time::Timestamp;
use crate::kernel::value::Value;
use crate::t;
use crate::ui::explain;
use crate::ui::format;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::block::{Banner, Spinner};
use crate::ui::kit::dialog::{Dialog, Shape};
use crate::ui::text::{Arg, say, say_with};
use leptos::{prelude::*, task::spawn_local};

/// What was read of it so far.
#[derive(Clone)]
enum Reading {
    Under,
    Done(History),
    Failed(String),
}

/// The history of a record, read when the window opens.
#[component]
pub fn HistoryDialog(entity: Entity, id: Id, open: RwSignal<bool>) -> impl IntoView {
    let close = Callback::new(move |()| open.set(false));
    let inside = move || view! { <Moments entity id /> };
    view! { <Dialog open on_close=close title=t!("history") shape=Shape::Drawer>{inside()}</Dialog> }
}

#[component]
fn Moments(entity: Entity, id: Id) -> impl IntoView {
    let session = Session::here();
    let dataset = session.dataset();
    let read = RwSignal::new(Reading::Under);
    spawn_local(async move {
        let found = match session.history(entity, id).await {
            Ok(history) => Reading::Done(history),
            Err(error) => Reading::Failed(explain::store(&error)),
        };
        // The window may be closed by now.
        let _gone = read.try_set(found);
    });
    move || match read.get() {
        Reading::Under => view! { <Spinner label=t!("history-reading") /> }.into_any(),
        Reading::Failed(reason) => {
            view! { <Banner tone=Tone::Bad title=t!("history-failed") text=Signal::stored(reason) /> }.into_any()
        }
        Reading::Done(history) => {
            let dataset = dataset.read();
            let item = |moment: &Moment| item(&dataset, entity, moment);
            let items = history.moments.iter().rev().map(item).collect_view();
            let nothing = history.moments.is_empty().then(|| view! { <p class="muted">{t!("history-none")}</p> });
            let gaps = history.gaps.then(|| view! { <Banner tone=Tone::Warn title=t!("history-gaps") /> });
            view! { {gaps}{nothing}<ol class="history">{items}</ol> }.into_any()
        }
    }
}

fn item(dataset: &Dataset, entity: Entity, moment: &Moment) -> impl IntoView + use<> {
    let at = format::instant(Timestamp(moment.stamp.ms), Settings::of(dataset).zone);
    let member = moment.actor.and_then(|id| dataset.slot(Entity::Members, id));
    let who = member.map(|slot| dataset.title(Entity::Members, slot).to_owned());
    let words = match &moment.what {
        What::Added if &*moment.command == "import" => say("history-imported"),
        What::Added => say("history-added"),
        What::Removed => say("history-removed"),
        What::Changed(_) => String::new(),
    };
    let changes = match &moment.what {
        What::Changed(changes) => changes.iter().map(|change| changed(dataset, entity, change)).collect(),
        What::Added | What::Removed => Vec::new(),
    };
    view! {
        <li>
            <p class="muted small">{at}{who.map(|who| format!(" · {who}"))}</p>
            {(!words.is_empty()).then_some(view! { <p>{words}</p> })}
            {changes.into_iter().map(|words| view! { <p class="prewrap">{words}</p> }).collect_view()}
        </li>
    }
}

/// `City: Beijing → Shanghai`
fn changed(dataset: &Dataset, entity: Entity, (key, from, to): &(FieldKey, Option<Value>, Value)) -> String {
    let schema = dataset.schema(entity);
    let spec = schema.field(key.as_str());
    let field = spec.map_or_else(|| key.as_str().to_owned(), |spec| label::field(entity, spec));
    let words = |value: &Value| {
        let shown = spec.map_or(Shown::Nothing, |spec| show::show_value(dataset, entity, value, spec)).words();
        if shown.is_empty() { say("history-empty") } else { shown }
    };
    let args = [("field", Arg::from(field)), ("to", words(to).into())];
    match from {
        Some(from) => {
            let [field, to] = args;
            say_with("history-changed", &[field, ("from", words(from).into()), to])
        }
        None => say_with("history-set", &args),
    }
}
