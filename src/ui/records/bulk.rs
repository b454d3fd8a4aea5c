//! What can be done with the chosen rows of a list: set a field, tag, remove.

use super::draft::Draft;
use super::input::FieldInput;
use super::label;
use super::list::ListState;
use crate::app::session::Session;
use crate::domain::command::Command;
use crate::domain::entity::Entity;
use crate::domain::rules::{Rule, check_value};
use crate::domain::workspace::settings::Settings;
use crate::kernel::field::{FieldSpec, Flags};
use crate::t;
use crate::ui::act::Act;
use crate::ui::explain;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::dialog::{Confirm, Dialog};
use crate::ui::kit::field::{Choice, Select, TagsField};
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::table::Selection;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;

/// The bar below a list with chosen rows.
#[component]
pub fn BulkBar(list: ListState, more: Option<Callback<ListState, AnyView>>) -> impl IntoView {
    let act = Act::of_page();
    let confirm = Confirm::of_page();
    let count = Memo::new(move |_| list.selection.read().count(list.rows.read().len()));
    let (setting, tagging) = (RwSignal::new(false), RwSignal::new(false));
    let remove = move || {
        let chosen = list.chosen(&act.session().dataset().get_untracked());
        let many = chosen.len();
        let command = Command::Remove { entity: list.entity, ids: chosen };
        let counted = move || label::entity_count(list.entity, many);
        let done = move |_: &_| say_with("done-remove", &[("what", Arg::from(counted()))]);
        act.run(command, done, move || list.selection.set(Selection::default()));
    };
    let ask = move |()| {
        let what = label::entity_count(list.entity, count.get_untracked());
        let args = [("what", Arg::from(what))];
        confirm.ask(say_with("remove-title", &args), say("remove-text"), say("remove-yes"), true, remove);
    };
    let is_customers = list.entity == Entity::Customers;
    let bar = move || {
        (count.get() > 0).then(|| {
            view! {
                <div class="bulk-bar no-print" role="region" aria-label=t!("bulk-bar")>
                    <strong>{t!("bulk-chosen", "count" => count.get())}</strong>
                    {more.map(|more| more.run(list))}
                    <Button label=t!("bulk-set") small=true glyph=Glyph::Edit on_click=move |()| setting.set(true) />
                    {is_customers.then(|| view! {
                        <Button label=t!("bulk-tag") small=true glyph=Glyph::Plus on_click=move |()| tagging.set(true) />
                    })}
                    <Button label=t!("bulk-remove") small=true look=Look::Danger glyph=Glyph::Trash on_click=ask />
                    <Button label=t!("bulk-clear") small=true look=Look::Ghost
                        on_click=move |()| list.selection.set(Selection::default()) />
                </div>
            }
        })
    };
    view! {
        {bar}
        <SetField list act open=setting />
        <SetTags list act open=tagging />
    }
}

/// Sets one field of all chosen records.
#[component]
fn SetField(list: ListState, act: Act, open: RwSignal<bool>) -> impl IntoView {
    let dataset = Session::here().dataset();
    let key = RwSignal::new(String::new());
    let draft = RwSignal::new(Draft::default());
    let error = RwSignal::new(None::<Rule>);
    let fields = Memo::new(move |_| {
        let fields = dataset.read().schema(list.entity).fields;
        let fits = |spec: &FieldSpec| spec.is_by_hand() && !spec.is(Flags::TITLE) && !spec.is(Flags::MATCH);
        fields.into_iter().filter(fits).collect::<Vec<_>>()
    });
    let options = Signal::derive(move || {
        let choice = |spec: &FieldSpec| Choice::new(spec.key.to_string(), label::field(list.entity, spec));
        fields.read().iter().map(choice).collect::<Vec<_>>()
    });
    let spec = move || fields.read().iter().find(|spec| spec.key.as_str() == key.read().as_str()).cloned();
    let choose = move |chosen: String| {
        let currency = dataset.with_untracked(Settings::of).currency.to_string();
        draft.set(Draft { text: String::new(), currency });
        error.set(None);
        key.set(chosen);
    };
    let save = move |()| {
        let Some(spec) = untrack(spec) else { return };
        let zone = dataset.with_untracked(Settings::of).zone;
        let value =
            draft.read_untracked().value(&spec, zone).and_then(|value| check_value(&spec, &value).map(|()| value));
        match value {
            Err(rule) => error.set(Some(rule)),
            Ok(value) => {
                let ids = list.chosen(&dataset.get_untracked());
                let count = ids.len();
                let command = Command::Edit { entity: list.entity, ids, values: vec![(spec.key, value)] };
                let done = move |_: &_| {
                    let what = label::entity_count(list.entity, count);
                    say_with("done-edit", &[("what", Arg::from(what))])
                };
                act.run(command, done, move || open.set(false));
            }
        }
    };
    let editor = move || {
        let spec = spec()?;
        let checked = spec.clone();
        let sentence = Signal::derive(move || {
            error.read().as_ref().map(|rule| explain::field_error(list.entity, &checked.key, rule))
        });
        Some(view! { <FieldInput entity=list.entity spec draft error=sentence /> })
    };
    let footer = move || view! { <Button label=t!("form-save") look=Look::Primary on_click=save /> };
    view! {
        <Dialog open on_close=Callback::new(move |()| open.set(false)) title=t!("bulk-set") footer>
            <Select label=t!("filter-field") value=key options on_change=choose empty=t!("filter-choose") />
            {editor}
        </Dialog>
    }
}

/// Adds tags to all chosen customers, and takes tags off.
#[component]
fn SetTags(list: ListState, act: Act, open: RwSignal<bool>) -> impl IntoView {
    let dataset = Session::here().dataset();
    let known = Memo::new(move |_| super::input::names(&dataset.read(), Entity::Tags));
    let (add, remove) = (RwSignal::new(Vec::new()), RwSignal::new(Vec::new()));
    let save = move |()| {
        let customers = list.chosen(&dataset.get_untracked());
        let customers_count = customers.len();
        let command = Command::Tag { customers, add: add.get_untracked(), remove: remove.get_untracked() };
        let what = label::entity_count(list.entity, customers_count);
        act.run(
            command,
            move |_| say_with("done-tag", &[("what", Arg::from(what))]),
            move || {
                add.set(Vec::new());
                remove.set(Vec::new());
                open.set(false);
            },
        );
    };
    let footer = move || view! { <Button label=t!("form-save") look=Look::Primary on_click=save /> };
    view! {
        <Dialog open on_close=Callback::new(move |()| open.set(false)) title=t!("bulk-tag") footer>
            <TagsField label=t!("bulk-tag-add") value=add known on_change=move |tags| add.set(tags) />
            <TagsField label=t!("bulk-tag-remove") value=remove known on_change=move |tags| remove.set(tags) />
        </Dialog>
    }
}
