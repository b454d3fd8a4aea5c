//! The whole form: what is read first, the pages one by one, and thanks.

use super::heading::Heading;
use super::mark::{Drawn, Mark};
use super::page::FormPage;
use super::scale::focus_on;
use super::{Answering, phrases};
use leptos::prelude::*;

/// Where in a form somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Reading what it is about.
    Introduction,
    /// Answering the page of this place.
    Page(usize),
    /// Done.
    Done,
}

/// How one gets from page to page.
#[derive(Clone, Copy)]
pub(super) struct Walk {
    stage: RwSignal<Stage>,
    finish: Callback<()>,
    /// Whether the stage was left by a press: only then the focus moves along.
    walked: StoredValue<bool>,
}

impl Walk {
    fn to(self, stage: Stage) {
        self.walked.set_value(true);
        self.stage.set(stage);
    }

    /// The stage before page `at`; tracked.
    pub fn before(asking: Answering, at: usize) -> Option<Stage> {
        let page = asking.pages().into_iter().rev().find(|page| *page < at).map(Stage::Page);
        page.or_else(|| asking.has_introduction().then_some(Stage::Introduction))
    }

    pub fn back(self, asking: Answering, at: usize) {
        if let Some(stage) = untrack(|| Self::before(asking, at)) {
            self.to(stage);
        }
    }

    /// To the page that is shown after `at`; at the end, done.
    pub fn forward(self, asking: Answering, at: usize) {
        match untrack(|| asking.pages()).into_iter().find(|page| *page > at) {
            Some(page) => self.to(Stage::Page(page)),
            None => {
                self.to(Stage::Done);
                self.finish.run(());
            }
        }
    }

    fn begin(self, asking: Answering) {
        self.to(untrack(|| asking.first()));
    }

    /// Says that what `id` names has come: after a press the focus goes there, and the page is read from its top.
    pub fn arrive(self, id: String) {
        if self.walked.get_value() {
            self.walked.set_value(false);
            request_animation_frame(move || {
                focus_on(&id);
                if let Some(form) = document().get_element_by_id(&id).and_then(|at| at.closest(".answering").ok()?) {
                    form.scroll_into_view();
                }
            });
        }
    }
}

impl Answering {
    /// Whether something is to be read first.
    #[must_use]
    pub fn has_introduction(self) -> bool {
        self.questionnaire.with_value(|questionnaire| !questionnaire.introduction.is_empty())
    }

    fn first(self) -> Stage {
        self.pages().first().map_or(Stage::Done, |page| Stage::Page(*page))
    }

    /// Where one begins.
    #[must_use]
    pub fn beginning(self) -> Stage {
        if self.has_introduction() { Stage::Introduction } else { untrack(|| self.first()) }
    }
}

/// A questionnaire to be filled in, page by page, in the stage that `stage` says (begin at [`Answering::beginning`]).
#[component]
pub fn AnsweringForm(
    asking: Answering,
    stage: RwSignal<Stage>,
    /// Everything is answered, and somebody said so.
    #[prop(into)]
    on_finish: Callback<()>,
    /// What stands below the words of thanks.
    #[prop(optional, into)]
    done: Option<ViewFn>,
) -> impl IntoView {
    let walk = Walk { stage, finish: on_finish, walked: StoredValue::new(false) };
    let body = move || match stage.get() {
        Stage::Introduction => view! { <Introduction asking walk /> }.into_any(),
        Stage::Page(at) => view! {
            <Progress asking at />
            <FormPage asking at walk />
        }
        .into_any(),
        Stage::Done => {
            let more = done.clone().map(|done| done.run());
            view! { <Thanks asking walk /> {more} }.into_any()
        }
    };
    let lang = move || match asking.tongue() {
        crate::domain::questionnaire::Tongue::Zh => "zh-CN",
        crate::domain::questionnaire::Tongue::En => "en",
    };
    view! { <div class="answering" lang=lang>{body}</div> }
}

#[component]
fn Introduction(asking: Answering, walk: Walk) -> impl IntoView {
    let questionnaire = asking.questionnaire();
    let (title, introduction) = (questionnaire.title.clone(), questionnaire.introduction.clone());
    let id = asking.id("form", "title");
    walk.arrive(id.clone());
    view! {
        <div class="ask-intro">
            <Heading level=asking.level class="ask-title" id words=Signal::derive(move || asking.words(&title)) />
            <p class="ask-introduction">{move || asking.words(&introduction)}</p>
            <button type="button" class="ask-button ask-on" on:click=move |_| walk.begin(asking)>
                {move || asking.say(phrases::BEGIN)}
                <Drawn mark=Mark::Next />
            </button>
        </div>
    }
}

/// The title, and how far one has come.
#[component]
fn Progress(asking: Answering, at: usize) -> impl IntoView {
    let title = asking.questionnaire().title.clone();
    let place = move || asking.pages().iter().position(|page| *page == at).unwrap_or_default();
    let count = move || asking.pages().len();
    let told = move || {
        let (page, pages) = ((place() + 1).to_string(), count().to_string());
        asking.say_with(phrases::PAGE_OF, &[("page", &page), ("pages", &pages)])
    };
    view! {
        <div class="ask-top">
            <Heading level=asking.level class="ask-top-title" id=asking.id("form", "top") words=Signal::derive(move || asking.words(&title)) />
            <div class="ask-progress" hidden=move || count() < 2>
                <progress aria-label=move || asking.say(phrases::PROGRESS) max=count value=move || place() + 1></progress>
                <span aria-hidden="true">{told}</span>
            </div>
        </div>
    }
}

#[component]
fn Thanks(asking: Answering, walk: Walk) -> impl IntoView {
    let words = move || {
        let questionnaire = asking.questionnaire();
        let thanks = asking.answers().with(|answers| questionnaire.thanks_for(answers).cloned());
        thanks.map_or_else(|| asking.say(phrases::THANKS).to_owned(), |thanks| asking.words(&thanks))
    };
    let id = asking.id("form", "thanks");
    walk.arrive(id.clone());
    view! {
        <div class="ask-thanks">
            <span class="ask-thanks-mark"><Drawn mark=Mark::Check /></span>
            <Heading level=asking.level class="ask-thanks-words" id words=Signal::derive(words) />
        </div>
    }
}
