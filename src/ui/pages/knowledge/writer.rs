//! Writing an article: both languages beside each other on the page itself, as they will be read.

use super::about::{CausesField, KindField};
use crate::app::session::{DispatchError, Session};
use crate::domain::command::{Command, Values};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::knowledge::article::{self, PUBLISHED, VERSIONS};
use crate::domain::rules::Refusal;
use crate::kernel::column::Slot;
use crate::kernel::field::{Field, FieldKey, Text};
use crate::kernel::id::Id;
use crate::kernel::value::Value;
use crate::t;
use crate::ui::act::Act;
use crate::ui::explain;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::block::{Banner, Card};
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::dialog::Confirm;
use crate::ui::kit::field::{TextArea, TextField};
use crate::ui::knowledge::unsaved::UnsavedArticles;
use crate::ui::knowledge::version::{Shown, read, versions};
use crate::ui::records::show;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;
use leptos::task::spawn_local;

const ENTITY: Entity = Entity::Articles;

/// What is written so far.
#[derive(Clone, Copy)]
struct Writing {
    /// Title and text, by field.
    words: StoredValue<Vec<(&'static str, RwSignal<String>)>>,
    kind: RwSignal<String>,
    causes: RwSignal<Vec<Id>>,
    refused: RwSignal<Option<Refusal>>,
    /// What there was to begin with.
    before: StoredValue<Values>,
    /// What is written needs not be kept: it was saved, or thrown away.
    settled: StoredValue<bool>,
}

impl Writing {
    fn new(dataset: &Dataset, record: Option<Slot>) -> Self {
        let text = |field| record.map(|slot| read(dataset, slot, field)).unwrap_or_default();
        let fields = VERSIONS.into_iter().flat_map(|version| [version.title, version.text]);
        let words = fields.map(|field| (field.key, RwSignal::new(text(field)))).collect();
        let causes = match record.map(|slot| dataset.value(ENTITY, slot, article::CAUSES.key)) {
            Some(Value::Refs(_, ids)) => ids,
            _ => Vec::new(),
        };
        let writing = Self {
            words: StoredValue::new(words),
            kind: RwSignal::new(text(article::KIND)),
            causes: RwSignal::new(causes),
            refused: RwSignal::new(None),
            before: StoredValue::new(Vec::new()),
            settled: StoredValue::new(false),
        };
        writing.before.set_value(writing.values());
        writing
    }

    fn of(self, field: Field<Text>) -> RwSignal<String> {
        // Every field of `VERSIONS` was put there.
        self.word(field.key).unwrap_or_default()
    }

    fn word(self, key: &str) -> Option<RwSignal<String>> {
        self.words.with_value(|words| words.iter().find(|(known, _)| *known == key).map(|(_, text)| *text))
    }

    fn values(self) -> Values {
        let mut values: Values = Vec::new();
        for (key, text) in self.words.get_value() {
            values.push((FieldKey::from(key), Value::text(text.get_untracked().trim_end())));
        }
        values.push((article::KIND.into(), Value::text(self.kind.get_untracked().trim())));
        values.push((article::CAUSES.into(), Value::Refs(Entity::Causes.table(), self.causes.get_untracked())));
        values
    }

    /// Puts `values` in place of what is written.
    fn put(self, values: &Values) {
        for (key, value) in values {
            let key = key.as_str();
            // What was emptied is empty.
            let text = if let Value::Text(text) = value { text.to_string() } else { String::new() };
            if key == article::CAUSES.key {
                self.causes.set(if let Value::Refs(_, ids) = value { ids.clone() } else { Vec::new() });
            } else if key == article::KIND.key {
                self.kind.set(text);
            } else if let Some(field) = self.word(key) {
                field.set(text);
            }
        }
    }

    /// What is written other than it is stored.
    fn changed(self) -> Values {
        let before = self.before.get_value();
        self.values().into_iter().filter(|pair| !before.contains(pair)).collect()
    }

    /// Takes up what was kept when somebody left the page, and keeps it again if they leave once more. Tells whether
    /// anything was.
    fn resume(self, unsaved: UnsavedArticles, article: Option<Id>) -> bool {
        let kept = unsaved.take(article);
        if let Some(values) = &kept {
            self.put(values);
        }
        on_cleanup(move || {
            let changed = self.changed();
            // What nobody touched is left to whoever changes it meanwhile.
            if !self.settled.get_value() && !changed.is_empty() {
                unsaved.keep(article, changed);
            }
        });
        kept.is_some()
    }

    /// The broken rule of a field, as a sentence; tracked.
    fn error(self, key: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || {
            let refused = self.refused.read();
            let refused = refused.as_ref().filter(|refused| refused.field == Some(FieldKey::from(key)))?;
            Some(explain::field_error(ENTITY, &FieldKey::from(key), &refused.rule))
        })
    }
}

/// The page of an article while it is written. `on_done` gets the article if it was saved.
#[component]
pub fn Writer(
    /// The article; a new one without.
    #[prop(optional, into)]
    existing: Option<(Id, Slot)>,
    #[prop(into)] on_done: Callback<Option<Id>>,
) -> impl IntoView {
    let (act, confirm) = (Act::of_page(), Confirm::of_page());
    let dataset = Session::here().dataset();
    let record = existing.map(|(_, slot)| slot);
    let writing = Writing::new(&dataset.read_untracked(), record);
    let published =
        record.is_some_and(|slot| dataset.read_untracked().get(ENTITY, slot, article::STATE) == Some(PUBLISHED));
    let busy = RwSignal::new(false);
    let (article, unsaved) = (existing.map(|(id, _)| id), UnsavedArticles::of_page());
    let resumed = writing.resume(unsaved, article);
    // They may have left while it was asked or saved.
    let done = move |saved: Option<Id>| {
        let _kept = unsaved.take(article);
        let _left = writing.settled.try_update_value(|settled| *settled = true);
        let _gone = on_done.try_run(saved);
    };
    let save = move |state: &'static str| save(act, writing, article, state, busy, done);
    let cancel = move |()| {
        if writing.changed().is_empty() {
            done(None);
        } else {
            let (title, text) = (say("article-discard-ask"), say("article-discard-text"));
            confirm.ask(title, text, say("article-discard"), true, move || done(None));
        }
    };
    let keys = move |event: leptos::ev::KeyboardEvent| {
        if (event.ctrl_key() || event.meta_key()) && event.key() == "Enter" {
            event.prevent_default();
            save(PUBLISHED);
        }
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        save(PUBLISHED);
    };
    let aside = if published { t!("article-to-draft") } else { t!("article-save-draft") };
    let main = if published { t!("form-save") } else { t!("article-publish") };
    let state_error = writing.error(article::STATE.key);
    let again = resumed
        .then(|| view! { <Banner tone=Tone::Info title=t!("article-resumed") text=t!("article-resumed-text") /> });
    let panes = versions().into_iter().enumerate().map(|(at, shown)| view! { <Pane writing shown first={at == 0} /> });
    view! {
        <form class="article-writer" novalidate on:submit=submit on:keydown=keys>
            {again}
            <div class="article-versions">{panes.collect_view()}</div>
            <Card title=t!("article-about")>
                <div class="article-about"><KindField kind=writing.kind /><CausesField causes=writing.causes /></div>
            </Card>
            <footer class="writer-foot">
                {move || state_error.get().map(|text| view! { <p class="field-error" role="alert">{text}</p> })}
                <Button label=t!("form-cancel") look=Look::Ghost on_click=cancel />
                <Button label=aside on_click=move |()| save("draft") />
                <Button label=main look=Look::Primary submit=true busy />
            </footer>
        </form>
    }
}

/// One language.
#[component]
fn Pane(writing: Writing, shown: Shown, first: bool) -> impl IntoView {
    let (title, text) = (writing.of(shown.fields.title), writing.of(shown.fields.text));
    let label = move |field: Field<Text>| {
        let spec = ENTITY.fields().iter().find(|spec| spec.key.as_str() == field.key);
        Signal::derive(move || spec.map(|spec| crate::ui::records::label::field(ENTITY, spec)).unwrap_or_default())
    };
    let (title_label, text_label) = (label(shown.fields.title), label(shown.fields.text));
    view! {
        <section class="article-version" aria-label=shown.name() lang=shown.lang.tag()>
            <p class="article-lang">{shown.name()}</p>
            <TextField label=title_label value=title bare=true placeholder=title_label autofocus=first
                error=writing.error(shown.fields.title.key) on_input=move |typed| title.set(typed) />
            <TextArea label=text_label value=text bare=true placeholder=text_label help=t!("article-text-help")
                error=writing.error(shown.fields.text.key) on_input=move |typed| text.set(typed) />
        </section>
    }
}

fn save(
    act: Act,
    writing: Writing,
    existing: Option<Id>,
    state: &'static str,
    busy: RwSignal<bool>,
    done: impl Fn(Option<Id>) + 'static,
) {
    if busy.get_untracked() {
        return;
    }
    let mut values = writing.values();
    values.push((article::STATE.into(), Value::choice(state)));
    let id = existing.unwrap_or_else(|| act.session().mint());
    let command = match existing {
        Some(id) => Command::Edit { entity: ENTITY, ids: vec![id], values },
        None => {
            values.retain(|(_, value)| !value.is_empty());
            Command::Create { entity: ENTITY, id, values }
        }
    };
    writing.refused.set(None);
    busy.set(true);
    spawn_local(async move {
        let result = act.session().dispatch(command).await;
        let _gone = busy.try_set(false);
        match result {
            Ok(outcome) => {
                if outcome.changes > 0 {
                    let dataset = act.session().dataset().get_untracked();
                    let name =
                        dataset.slot(ENTITY, id).map(|slot| show::name(&dataset, ENTITY, slot)).unwrap_or_default();
                    let done = if existing.is_some() { "done-edit" } else { "done-create" };
                    act.offer_undo(say_with(done, &[("what", Arg::from(name))]));
                }
                done(Some(id));
            }
            Err(DispatchError::Refused(refusal)) if refusal.entity == ENTITY && refusal.field.is_some() => {
                let _gone = writing.refused.try_set(Some(refusal));
            }
            Err(error) => act.say_error(&error),
        }
    });
}
