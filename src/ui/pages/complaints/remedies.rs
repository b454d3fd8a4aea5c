//! What the customer is given to put things right: proposed here, approved by a second member where it costs much.

use crate::app::session::Session;
use crate::domain::command::Command;
use crate::domain::complaints::remedy;
use crate::domain::complaints::remedying::{Proposal, limit};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::kernel::value::Value;
use crate::t;
use crate::ui::act::Act;
use crate::ui::format;
use crate::ui::kit::badge::Badge;
use crate::ui::kit::block::Card;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::dialog::Dialog;
use crate::ui::kit::icon::Glyph;
use crate::ui::records::entry::Entry;
use crate::ui::records::label;
use crate::ui::records::show::tone;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;

const ENTITY: Entity = Entity::Remedies;

/// The remedies of a complaint, oldest first.
fn remedies(dataset: &Dataset, complaint: Slot) -> Vec<Slot> {
    let mut found = Vec::new();
    dataset.table(ENTITY).scan(remedy::COMPLAINT, |slot, of| {
        if of == Some(complaint) {
            found.push(slot);
        }
    });
    found
}

/// The remedies of one complaint, and a way to propose another.
#[component]
pub fn RemediesCard(id: Id, record: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    let open = RwSignal::new(false);
    let all = Memo::new(move |_| remedies(&dataset.read(), record));
    let rows = move || all.read().iter().map(|slot| view! { <Remedy record=*slot /> }).collect_view();
    let nothing = move || all.read().is_empty().then(|| view! { <p class="muted">{t!("remedies-none")}</p> });
    let propose = move |()| open.set(true);
    view! {
        <Card title=t!("entity-remedies")
            actions=move || view! { <Button label=t!("entity-remedies-new") small=true look=Look::Ghost glyph=Glyph::Plus on_click=propose /> }>
            <ul role="list" class="remedies">{rows}</ul>
            {nothing}
        </Card>
        <RemedyDialog complaint=id open />
    }
}

#[component]
fn Remedy(record: Slot) -> impl IntoView {
    let act = Act::of_page();
    let dataset = Session::here().dataset();
    let decide = move |remedy: Id, approve: bool| {
        let key = if approve { "done-remedy-approved" } else { "done-remedy-declined" };
        act.run(Command::DecideRemedy { remedy, approve }, move |_| say(key), || ());
    };
    move || {
        let dataset = dataset.read();
        let code = |field| dataset.get(ENTITY, record, field).unwrap_or("").to_owned();
        let (kind, status, what) = (code(remedy::KIND), code(remedy::STATUS), dataset.title(ENTITY, record).to_owned());
        let cost = dataset.get(ENTITY, record, remedy::COST).flatten().map(format::money);
        let named = |field| {
            let member = dataset.get(ENTITY, record, field).flatten()?;
            Some(dataset.title(Entity::Members, member).to_owned())
        };
        let who =
            [named(remedy::MEMBER), named(remedy::DECIDED_BY)].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let id = dataset.table(ENTITY).id_at(record);
        let pending = id.filter(|_| status == "proposed").map(|id| {
            view! {
                <div class="row wrap no-print">
                    <Button label=t!("remedy-approve") small=true look=Look::Primary on_click=move |()| decide(id, true) />
                    <Button label=t!("remedy-decline") small=true on_click=move |()| decide(id, false) />
                </div>
            }
        });
        let state = Signal::stored(label::option(ENTITY, remedy::STATUS.key, &status));
        let head = label::option(ENTITY, remedy::KIND.key, &kind);
        view! {
            <li class="remedy">
                <div class="row wrap"><strong>{head}</strong><Badge label=state tone=tone(&status) /><span class="num">{cost}</span></div>
                <p>{what}</p>
                <p class="muted small">{who}</p>
                {pending}
            </li>
        }
    }
}

#[component]
fn RemedyDialog(complaint: Id, open: RwSignal<bool>) -> impl IntoView {
    view! {
        <Dialog open on_close=move |()| open.set(false) title=t!("entity-remedies-new")>
            <RemedyForm complaint open />
        </Dialog>
    }
}

#[component]
fn RemedyForm(complaint: Id, open: RwSignal<bool>) -> impl IntoView {
    let act = Act::of_page();
    let dataset = act.session().dataset();
    let settings = dataset.with_untracked(Settings::of);
    let entry = |key: &str| {
        let spec = ENTITY.fields().iter().find(|spec| spec.key.as_str() == key).cloned()?;
        Some(Entry::of(spec, &Value::Empty, &settings))
    };
    let entries =
        [remedy::KIND.key, remedy::WHAT.key, remedy::COST.key].into_iter().filter_map(entry).collect::<Vec<_>>();
    let inputs = entries.iter().map(|entry| entry.view(ENTITY, false)).collect_view();
    let busy = RwSignal::new(false);
    let save = move || {
        let mut proposal = Proposal { complaint, kind: String::new(), what: String::new(), cost: None };
        let mut whole = true;
        for entry in &entries {
            match entry.read(settings.zone) {
                None => whole = false,
                Some(Value::Choice(kind)) => proposal.kind = kind.to_string(),
                Some(Value::Text(what)) => proposal.what = what.to_string(),
                Some(Value::Money(cost)) => proposal.cost = Some(cost),
                Some(_) => {}
            }
        }
        if !whole {
            return;
        }
        let id = act.session().mint();
        let done = move |_: &_| {
            let dataset = dataset.read_untracked();
            let slot = dataset.slot(ENTITY, id);
            let status = slot.and_then(|slot| dataset.get(ENTITY, slot, remedy::STATUS)).unwrap_or("");
            say(if status == "proposed" { "done-remedy-waits" } else { "done-remedy" })
        };
        act.run_once(busy, Command::ProposeRemedy { id, proposal }, done, move || open.set(false));
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        save();
    };
    let most = move || {
        let currency = settings.currency;
        limit(&dataset.read(), act.session().actor().get()).map(|minor| {
            let most = format::money(crate::kernel::money::Money::new(minor, currency));
            view! { <p class="muted small">{say_with("remedy-limit", &[("most", Arg::from(most))])}</p> }
        })
    };
    view! {
        <form class="form-grid" novalidate on:submit=submit>
            {inputs}
            {most}
            <footer class="form-foot"><Button label=t!("remedy-propose") look=Look::Primary submit=true busy /></footer>
        </form>
    }
}
