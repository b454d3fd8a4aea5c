//! Tags on what somebody said: the tags that customers have, on the response; new ones are made.

use crate::app::session::Session;
use crate::domain::command::{Command, Values};
use crate::domain::customers::tag;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::surveys::response;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::kernel::value::Value;
use crate::t;
use crate::ui::act::Act;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::dialog::Dialog;
use crate::ui::kit::field::TagsField;
use crate::ui::records::input::names;
use crate::ui::text::say;
use leptos::prelude::*;

/// The names of the tags of a response.
pub fn tags_of(dataset: &Dataset, response: Slot) -> Vec<String> {
    let tags = dataset.get(Entity::Responses, response, response::TAGS).unwrap_or(&[]);
    tags.iter().map(|tag| dataset.title(Entity::Tags, *tag).to_owned()).collect()
}

/// Asks for the tags of the response that `tagging` holds.
#[component]
pub fn TagDialog(tagging: RwSignal<Option<Slot>>) -> impl IntoView {
    let form = move || tagging.get().map(|response| view! { <TagForm response tagging /> });
    view! {
        <Dialog open=Signal::derive(move || tagging.read().is_some()) on_close=move |()| tagging.set(None) title=t!("results-tag")>
            {form}
        </Dialog>
    }
}

#[component]
fn TagForm(response: Slot, tagging: RwSignal<Option<Slot>>) -> impl IntoView {
    let act = Act::of_page();
    let dataset = Session::here().dataset();
    let chosen = RwSignal::new(dataset.with_untracked(|dataset| tags_of(dataset, response)));
    let known = Memo::new(move |_| names(&dataset.read(), Entity::Tags));
    let busy = RwSignal::new(false);
    let set = move |ids: Vec<Id>| {
        let id = dataset.with_untracked(|dataset| dataset.table(Entity::Responses).id_at(response));
        let values: Values = vec![(response::TAGS.into(), Value::Refs(Entity::Tags.table(), ids))];
        if let Some(id) = id {
            let command = Command::Edit { entity: Entity::Responses, ids: vec![id], values };
            act.run_once(busy, command, |_| say("done-response-tag"), move || tagging.set(None));
        }
    };
    let save = move |()| {
        let (mut ids, mut fresh): (Vec<Id>, Vec<(Id, Values)>) = (Vec::new(), Vec::new());
        dataset.with_untracked(|dataset| {
            let table = dataset.table(Entity::Tags);
            for name in chosen.get_untracked() {
                let there = table.slots().find(|slot| dataset.title(Entity::Tags, *slot) == name);
                let id = there.and_then(|slot| table.id_at(slot)).unwrap_or_else(|| {
                    let id = act.session().mint();
                    fresh.push((id, vec![(tag::NAME.into(), Value::text(&name))]));
                    id
                });
                ids.push(id);
            }
        });
        if fresh.is_empty() {
            return set(ids);
        }
        let command = Command::CreateMany { entity: Entity::Tags, rows: fresh };
        act.run_once(busy, command, |_| say("done-response-tag"), move || set(ids));
    };
    view! {
        <div class="stack">
            <TagsField label=t!("field-responses-tags") value=chosen known on_change=move |names| chosen.set(names) />
            <div class="row"><Button label=t!("form-save") look=Look::Primary busy on_click=save /></div>
        </div>
    }
}
