//! Writing a script: its words in both languages, with the places put in by a tap.

use crate::app::session::DispatchError;
use crate::domain::command::{Command, Values};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::knowledge::placeholders::PLACES;
use crate::domain::knowledge::script::{NAME, OCCASION, TEXT_EN, TEXT_ZH};
use crate::domain::rules::Refusal;
use crate::kernel::column::Slot;
use crate::kernel::field::{Field, FieldKey, FieldSpec, Text};
use crate::kernel::id::Id;
use crate::kernel::value::Value;
use crate::t;
use crate::ui::act::Act;
use crate::ui::explain;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::dialog::{Dialog, Shape};
use crate::ui::kit::field::{Select, TextArea, TextField};
use crate::ui::kit::icon::Glyph;
use crate::ui::knowledge::scripts::{field, usual_text};
use crate::ui::knowledge::version::{Shown, versions};
use crate::ui::records::label;
use crate::ui::text::{Arg, Lang, Said, say, say_with};
use leptos::{html, prelude::*, task::spawn_local};

const ENTITY: Entity = Entity::Scripts;

/// What the form begins with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wording {
    id: Option<Id>,
    name: String,
    occasion: String,
    zh: String,
    en: String,
}

impl Wording {
    /// A script of the team's own.
    pub fn of(dataset: &Dataset, record: Slot, id: Id) -> Self {
        let text = |field: Field<Text>| dataset.get(ENTITY, record, field).unwrap_or("").to_owned();
        let occasion = dataset.get(ENTITY, record, OCCASION).unwrap_or("").to_owned();
        Self { id: Some(id), name: text(NAME), occasion, zh: text(TEXT_ZH), en: text(TEXT_EN) }
    }

    /// A copy of a ready-made one, whose occasion is called as it is.
    pub fn ready_made(script: &str) -> Self {
        let text = |lang| usual_text(script, lang);
        let name = say(&format!("script-{script}-name"));
        Self { id: None, name, occasion: script.to_owned(), zh: text(Lang::ZhCn), en: text(Lang::En) }
    }
}

/// The form in a sheet, open while `writing` holds something.
#[component]
pub fn ScriptForm(writing: RwSignal<Option<Wording>>) -> impl IntoView {
    let open = Signal::derive(move || writing.read().is_some());
    let close = Callback::new(move |()| writing.set(None));
    let title = Signal::derive(move || match writing.read().as_ref().and_then(|wording| wording.id) {
        Some(_) => say_with("form-edit", &[("what", Arg::from(label::entity_one(ENTITY)))]),
        None => label::entity_new(ENTITY),
    });
    view! {
        <Dialog open on_close=close title shape=Shape::WideDrawer>
            {move || writing.get().map(|wording| view! { <Inside wording writing /> })}
        </Dialog>
    }
}

fn spec(key: &str) -> Option<&'static FieldSpec> {
    ENTITY.fields().iter().find(|spec| spec.key.as_str() == key)
}

fn field_label(key: &'static str) -> Said {
    Signal::derive(move || spec(key).map(|spec| label::field(ENTITY, spec)).unwrap_or_default())
}

/// What is written so far.
#[derive(Clone, Copy)]
struct Writing {
    name: RwSignal<String>,
    occasion: RwSignal<String>,
    zh: RwSignal<String>,
    en: RwSignal<String>,
    refused: RwSignal<Option<Refusal>>,
}

impl Writing {
    fn text(self, lang: Lang) -> RwSignal<String> {
        match lang {
            Lang::ZhCn => self.zh,
            Lang::En => self.en,
        }
    }

    fn values(self) -> Values {
        let text = |text: RwSignal<String>| Value::text(text.get_untracked().trim());
        vec![
            (NAME.into(), text(self.name)),
            (OCCASION.into(), Value::choice(&self.occasion.get_untracked())),
            (TEXT_ZH.into(), text(self.zh)),
            (TEXT_EN.into(), text(self.en)),
        ]
    }

    fn error(self, key: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || {
            let refused = self.refused.read();
            let refused = refused.as_ref().filter(|refused| refused.field == Some(FieldKey::from(key)))?;
            Some(explain::field_error(ENTITY, &FieldKey::from(key), &refused.rule))
        })
    }
}

#[component]
fn Inside(wording: Wording, writing: RwSignal<Option<Wording>>) -> impl IntoView {
    let act = Act::of_page();
    let id = wording.id;
    let now = Writing {
        name: RwSignal::new(wording.name),
        occasion: RwSignal::new(wording.occasion),
        zh: RwSignal::new(wording.zh),
        en: RwSignal::new(wording.en),
        refused: RwSignal::new(None),
    };
    let busy = RwSignal::new(false);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        now.refused.set(None);
        let name = now.name.get_untracked();
        let command = command(act, now, id);
        spawn_local(async move {
            let result = act.session().dispatch(command).await;
            let _gone = busy.try_set(false);
            match result {
                Ok(outcome) => {
                    if outcome.changes > 0 {
                        let done = if id.is_some() { "done-edit" } else { "done-create" };
                        act.offer_undo(say_with(done, &[("what", Arg::from(name))]));
                    }
                    writing.set(None);
                }
                Err(DispatchError::Refused(refusal)) if refusal.field.is_some() => {
                    let _gone = now.refused.try_set(Some(refusal));
                }
                Err(error) => act.say_error(&error),
            }
        });
    };
    let occasions = Signal::derive(|| spec(OCCASION.key).map(|spec| label::options(ENTITY, spec)).unwrap_or_default());
    let panes = versions().map(|shown| view! { <Words now shown /> });
    view! {
        <form class="record-form" novalidate on:submit=submit>
            <div class="form-grid">
                <TextField label=field_label(NAME.key) value=now.name required=true autofocus=true
                    error=now.error(NAME.key) on_input=move |typed| now.name.set(typed) />
                <Select label=field_label(OCCASION.key) value=now.occasion options=occasions required=true
                    empty=t!("value-none") error=now.error(OCCASION.key)
                    on_change=move |chosen| now.occasion.set(chosen) />
                {panes.collect_view()}
            </div>
            <footer class="form-foot">
                <Button label=t!("form-cancel") look=Look::Ghost on_click=move |()| writing.set(None) />
                <Button label=t!("form-save") look=Look::Primary submit=true busy />
            </footer>
        </form>
    }
}

fn command(act: Act, now: Writing, id: Option<Id>) -> Command {
    let mut values = now.values();
    match id {
        Some(id) => Command::Edit { entity: ENTITY, ids: vec![id], values },
        None => {
            values.retain(|(_, value)| !value.is_empty());
            Command::Create { entity: ENTITY, id: act.session().mint(), values }
        }
    }
}

/// The words in one language, and the places that can stand in them.
#[component]
fn Words(now: Writing, shown: Shown) -> impl IntoView {
    let (text, key) = (now.text(shown.lang), field(shown.lang).key);
    let node = NodeRef::<html::Textarea>::new();
    let insert = move |place: &'static str| {
        let words = format!("{{{place}}}");
        match node.get_untracked() {
            Some(area) => {
                // Where the cursor is; the browser puts it behind what was put in.
                drop(area.set_range_text(&words));
                text.set(area.value());
                let end = area.selection_start().ok().flatten().map(|at| at + u32::try_from(words.len()).unwrap_or(0));
                drop(area.focus());
                if let Some(end) = end {
                    drop(area.set_selection_range(end, end));
                }
            }
            None => text.update(|text| text.push_str(&words)),
        }
    };
    let places = PLACES.map(|place| {
        let name = Signal::derive(move || say(&format!("script-place-{place}")));
        let spoken = Signal::derive(move || say_with("script-insert", &[("place", Arg::from(name.get()))]));
        view! {
            <button type="button" class="script-place" aria-label=spoken data-tip=spoken on:click=move |_| insert(place)>
                <crate::ui::kit::icon::Icon glyph=Glyph::Plus />{name}
            </button>
        }
    });
    let into = Signal::derive(move || say_with("script-insert-into", &[("lang", Arg::from(shown.name().get()))]));
    view! {
        <div class="script-words" lang=shown.lang.tag()>
            <TextArea label=field_label(key) value=text node error=now.error(key) on_input=move |typed| text.set(typed) />
            <div class="row wrap" role="group" aria-label=into>{places.collect_view()}</div>
        </div>
    }
}
