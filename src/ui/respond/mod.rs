//! The page of somebody who opened the link of a survey: no workspace, no records, nothing that leaves the page by
//! itself.

mod crash;
mod finished;
mod hand_in;
mod kiosk;
pub mod phrases;
mod trouble;
mod ways;

pub use crash::watch;

use super::answering::{Answering, AnsweringForm, Stage};
use crate::app::responding::{self, Asked, Draft, Trouble};
use crate::domain::questionnaire::Tongue;
use crate::platform::{boot, here};
use finished::{Already, Finished};
use hand_in::{HandIn, NotSealed};
use leptos::prelude::*;
use phrases::{NOT_KEPT, OTHER_LANGUAGE, SEALED_NOTE, SWITCH};
use std::sync::Arc;
use trouble::TroublePage;

/// The whole page.
#[component]
pub fn Respond() -> impl IntoView {
    match responding::open() {
        Ok(asked) if asked.kiosk => view! { <kiosk::Kiosk asked=Arc::new(asked) /> }.into_any(),
        Ok(asked) => view! { <Answer asked=Arc::new(asked) /> }.into_any(),
        Err(trouble) => view! { <NoAnswer trouble /> }.into_any(),
    }
}

fn tag(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::Zh => "zh-CN",
        Tongue::En => "en",
    }
}

/// The language to begin in: the one that is wished, as far as the questionnaire can be read in it.
fn readable(asked: &Asked, wished: Tongue) -> Tongue {
    let tongues = asked.tongues();
    if tongues.contains(&wished) { wished } else { tongues.first().copied().unwrap_or(wished) }
}

/// The language that the page was opened in.
fn spoken() -> Tongue {
    if here::lang().starts_with("zh") { Tongue::Zh } else { Tongue::En }
}

thread_local! {
    static FIRST: Tongue = spoken();
}

/// The language that the page was opened in, whatever was chosen since. Ask it once before the first choice.
fn spoken_first() -> Tongue {
    FIRST.with(|first| *first)
}

/// The bar above, what is in the page, and who can read it.
#[component]
fn Frame(
    tongue: RwSignal<Tongue>,
    /// Whether there is another language to read in.
    switch: bool,
    /// What stands at the foot.
    #[prop(into)]
    note: Signal<Option<&'static str>>,
    children: Children,
) -> impl IntoView {
    Effect::new(move |_| boot::set_root("lang", tag(tongue.get())));
    let say = move |phrase: super::answering::phrases::Phrase| phrase.said(tongue.get());
    view! {
        <div class="respond">
            <header class="respond-bar">
                <Show when=move || switch>
                    <button
                        type="button"
                        class="respond-language"
                        lang=move || tag(tongue.get().other())
                        aria-description=move || say(SWITCH)
                        on:click=move |_| tongue.update(|tongue| *tongue = tongue.other())
                    >
                        {move || say(OTHER_LANGUAGE)}
                    </button>
                </Show>
            </header>
            <main class="respond-main">{children()}</main>
            <footer class="respond-foot">{note}</footer>
        </div>
    }
}

#[component]
fn NoAnswer(trouble: Trouble) -> impl IntoView {
    let tongue = RwSignal::new(spoken());
    let note = Signal::stored(None);
    view! {
        <Frame tongue switch=true note>
            <TroublePage trouble tongue />
        </Frame>
    }
}

/// Somebody's answers on their way. A handle.
#[derive(Clone, Copy)]
struct Way {
    asked: StoredValue<Arc<Asked>>,
    asking: Answering,
    tongue: RwSignal<Tongue>,
    stage: RwSignal<Stage>,
    /// What it began as: id, seed, time.
    began: StoredValue<Draft>,
    sealed: RwSignal<Option<Result<String, String>>>,
    handed_in: RwSignal<bool>,
    unkept: RwSignal<bool>,
}

impl Way {
    fn asked(self) -> Arc<Asked> {
        self.asked.get_value()
    }

    fn say(self, phrase: super::answering::phrases::Phrase) -> &'static str {
        phrase.said(self.tongue.get())
    }

    /// Takes up what this device keeps.
    fn take_up(asked: Arc<Asked>) -> Self {
        let (draft, answers) = asked.draft();
        let tongue = RwSignal::new(readable(&asked, draft.tongue.unwrap_or_else(spoken)));
        let answers = RwSignal::new(answers);
        let asking = Answering::new(asked.questionnaire.clone(), tongue, answers)
            .named(asked.name())
            .shuffled(draft.seed)
            .headed(1);
        let page = draft.page.filter(|at| untrack(|| asking.pages()).contains(at));
        Self {
            asked: StoredValue::new(asked),
            asking,
            tongue,
            stage: RwSignal::new(page.map_or_else(|| asking.beginning(), Stage::Page)),
            sealed: RwSignal::new(draft.sealed.clone().map(Ok)),
            handed_in: RwSignal::new(draft.handed_in),
            began: StoredValue::new(draft),
            unkept: RwSignal::new(false),
        }
    }

    /// Keeps on this device what was answered so far, whenever something changes.
    fn keep_draft(self) {
        Effect::new(move |_| {
            let draft = Draft {
                answers: self.asking.answers().with(crate::domain::questionnaire::Answers::to_json),
                page: match self.stage.get() {
                    Stage::Page(at) => Some(at),
                    Stage::Introduction | Stage::Done => None,
                },
                tongue: Some(self.tongue.get()),
                sealed: self.sealed.get().and_then(Result::ok),
                ..self.began.get_value()
            };
            let is_begun = draft.page.is_some() || draft.sealed.is_some() || !draft.answers.is_empty();
            if is_begun && !self.handed_in.get() {
                self.unkept.set(!self.asked().keep(&draft));
            }
        });
    }

    /// Seals what was answered.
    fn send(self) {
        let answers = self.asking.answers().get_untracked();
        let sealed = self.asked().seal(&self.began.get_value(), &answers, self.tongue.get_untracked());
        self.sealed.set(Some(sealed));
    }

    /// Back to the answers; nothing was handed in yet.
    fn look_again(self) {
        self.stage.set(untrack(|| self.asking.pages().first().map_or(Stage::Introduction, |page| Stage::Page(*page))));
        self.sealed.set(None);
    }

    /// Begins once more where it was handed in already.
    fn anew(self) {
        self.asked().begin_anew();
        here::reload();
    }

    /// The respondent says that the team has it: nothing stays here.
    fn done(self) {
        self.handed_in.set(true);
        self.stage.set(Stage::Done);
        self.asked().forget();
    }
}

/// A survey that can be answered.
#[component]
fn Answer(asked: Arc<Asked>) -> impl IntoView {
    let switch = asked.tongues().len() > 1;
    let way = Way::take_up(asked);
    way.keep_draft();
    let title = way.asking.questionnaire().title.clone();
    Effect::new(move |_| here::set_title(&way.asking.words(&title)));
    // Somebody who opens a personal link again after handing in has no answers to look at.
    let already = way.handed_in.get_untracked();
    let body = move || match (way.handed_in.get(), way.sealed.get()) {
        (true, _) if already => view! { <Already way /> }.into_any(),
        (true, _) => view! { <Finished way /> }.into_any(),
        (false, Some(Ok(sealed))) => view! { <HandIn way sealed /> }.into_any(),
        (false, Some(Err(reason))) => view! { <NotSealed way reason /> }.into_any(),
        (false, None) => view! {
            <AnsweringForm asking=way.asking stage=way.stage on_finish=move |()| way.send() />
        }
        .into_any(),
    };
    let note = Signal::derive(move || {
        let answering = way.sealed.with(Option::is_none) && !way.handed_in.get();
        answering.then(|| way.say(if way.unkept.get() { NOT_KEPT } else { SEALED_NOTE }))
    });
    view! {
        <Frame tongue=way.tongue switch note>
            {body}
        </Frame>
    }
}
