//! One question, written where it stands: its words first, then what its kind needs, then when it is shown.

use super::advanced::Advanced;
use super::kind::KindParts;
use super::logic::{Logic, before_question};
use super::said;
use super::words::{BothWords, Place};
use super::writing::{Chosen, Writing};
use crate::domain::questionnaire::kinds::KINDS;
use crate::domain::questionnaire::{Question, Tongue, Words};
use crate::t;
use crate::ui::kit::field::{Choice, Select, Switch};
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::pages::surveys::asked::tongue;
use crate::ui::text::{Arg, say, say_with};
use leptos::{html, prelude::*};

/// A question under the writer's hands. A handle: copies speak of the same.
#[derive(Clone, Copy)]
pub struct Asking {
    /// The questionnaire around it.
    pub writing: Writing,
    key: StoredValue<String>,
    /// The question; nothing once it is gone.
    pub question: Memo<Option<Question>>,
}

impl Asking {
    fn of(writing: Writing, key: &str) -> Self {
        Self { writing, key: StoredValue::new(key.to_owned()), question: writing.question(key) }
    }

    /// Its key.
    #[must_use]
    pub fn key(self) -> String {
        self.key.get_value()
    }

    /// A part of it; tracked. What is gone reads as nothing.
    #[must_use]
    pub fn part<Part>(self, read: impl Fn(&Question) -> Part + Send + Sync + 'static) -> Memo<Part>
    where
        Part: Default + PartialEq + Clone + Send + Sync + 'static,
    {
        Memo::new(move |_| self.question.read().as_ref().map(&read).unwrap_or_default())
    }

    /// Changes it.
    pub fn edit(self, edit: impl FnOnce(&mut Question)) {
        self.writing.edit(&self.key(), edit);
    }
}

/// The name and the questions that can be put into the words of the question `key`, or at the end.
#[must_use]
pub fn places(writing: Writing, key: Option<String>) -> Signal<Vec<Place>> {
    Signal::derive(move || {
        let doc = writing.doc.read();
        let tongue = tongue();
        let before = doc.questions().take_while(|question| Some(&question.key) != key.as_ref());
        let question = |question: &Question| (question.key.clone(), said::name(&doc, &question.key, tongue));
        let name = ("name".to_owned(), say("design-place-name"));
        std::iter::once(name).chain(before.map(question)).collect()
    })
}

/// Writes one language of `words`.
pub fn write(words: &mut Words, (tongue, text): (Tongue, String)) {
    *words.only_mut(tongue) = text;
}

/// The question `key`.
#[component]
pub fn QuestionEditor(writing: Writing, key: String) -> impl IntoView {
    let asking = Asking::of(writing, &key);
    let text = asking.part(|question| question.text.clone());
    let help = asking.part(|question| question.help.clone());
    let places = places(writing, Some(key));
    let kind = asking.part(|question| question.ask.kind().to_owned());
    let node = NodeRef::<html::Textarea>::new();
    Effect::new(move |_| {
        if let Some(area) = node.get() {
            area.set_id("design-question");
        }
    });
    let label = Signal::derive(move || say("design-text"));
    view! {
        <QuestionHead asking />
        <Wrong asking />
        <BothWords label words=text places large=true bare=true node
            on_write=move |typed| asking.edit(|question| write(&mut question.text, typed)) />
        <BothWords label=t!("design-help") words=help places
            on_write=move |typed| asking.edit(|question| write(&mut question.help, typed)) />
        {move || view! { <KindParts asking kind=kind.get() /> }}
        <Logic condition=asking.part(|question| question.show_if.clone()) writing subjects=before_question(writing, asking.key())
            on_change=move |condition| asking.edit(|question| question.show_if = condition) />
        <Advanced asking />
    }
}

/// The number, the kind, and whether it has to be answered.
#[component]
fn QuestionHead(asking: Asking) -> impl IntoView {
    let writing = asking.writing;
    let number = move || {
        let key = asking.key();
        let at = writing.doc.read().questions().position(|question| question.key == key);
        at.map(|at| say_with("design-question", &[("number", Arg::from(at + 1))]))
    };
    let kind = asking.part(|question| question.ask.kind().to_owned());
    let kinds = Signal::derive(|| KINDS.iter().map(|kind| Choice::new(*kind, said::kind(kind))).collect::<Vec<_>>());
    let required = asking.part(|question| question.required);
    view! {
        <div class="question-head">
            <h2>{number}</h2>
            <Select label=t!("field-questions-kind") value=kind options=kinds bare=true small=true
                on_change=move |chosen: String| turn(asking, &chosen) />
            <Switch label=t!("design-required") checked=required
                on_change=move |on| asking.edit(|question| question.required = on) />
        </div>
    }
}

/// Makes it a question of another kind. One that was published as something else gets a key of its own: answers of two
/// kinds are never counted together.
fn turn(asking: Asking, kind: &str) {
    let (writing, key) = (asking.writing, asking.key());
    let turned = asking.question.with_untracked(|question| question.as_ref()?.ask.turned_into(kind));
    let Some(turned) = turned else { return };
    let published = writing.published_kinds().get(&key).cloned();
    let new_key = published.filter(|published| published != kind).map(|_| writing.free_key());
    writing.step(
        {
            let new_key = new_key.clone();
            move |doc| {
                if let Some(question) = doc.question_mut(&key) {
                    question.ask = turned;
                    question.measure = None;
                }
                if let Some(new_key) = &new_key {
                    doc.rename(&key, new_key);
                }
            }
        },
        move || {
            if let Some(new_key) = new_key {
                writing.chosen.set(Chosen::Question(new_key));
                writing.act.offer_undo(say("design-kind-apart"));
            }
        },
    );
}

/// What is wrong with it.
#[component]
fn Wrong(asking: Asking) -> impl IntoView {
    let writing = asking.writing;
    let told = move || {
        let (doc, key) = (writing.doc.read(), asking.key());
        let of_this = writing.problems.get().into_iter().filter(|problem| problem.question.as_ref() == Some(&key));
        let mut told: Vec<String> = of_this.map(|problem| said::problem(&doc, &problem, tongue()).1).collect();
        told.dedup();
        told.into_iter().map(|text| view! { <li><Icon glyph=Glyph::Warning /><span>{text}</span></li> }).collect_view()
    };
    view! { <ul class="wrong" role="list">{told}</ul> }
}
