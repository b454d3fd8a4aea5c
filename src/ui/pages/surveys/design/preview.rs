//! How respondents will see it: a phone beside what is written, a desk in a window, or the script of an interviewer. It can
//! be filled in, and nothing of that is kept.

use super::super::asked::tongue;
use super::super::asking::Script;
use super::words::tongue_name;
use super::writing::Chosen;
use crate::domain::questionnaire::{Answers, Questionnaire, Tongue};
use crate::t;
use crate::ui::answering::{Answering, AnsweringForm, Stage};
use crate::ui::kit::button::IconButton;
use crate::ui::kit::dialog::{Dialog, Shape};
use crate::ui::kit::field::{Choice, Segmented};
use crate::ui::kit::icon::Glyph;
use leptos::prelude::*;
use std::sync::Arc;

/// Answers that still fit after the questionnaire was changed.
fn fitting(doc: &Questionnaire, answers: &Answers) -> Answers {
    let mut kept = Answers::default();
    for (key, given) in answers.iter() {
        if doc.question(key).is_some_and(|question| given.check(&question.ask).is_ok()) {
            kept.set(key, Some(given.clone()));
        }
    }
    kept
}

/// What a trial run has come to.
#[derive(Clone, Copy)]
struct Trial {
    doc: Signal<Questionnaire>,
    answers: RwSignal<Answers>,
    stage: RwSignal<Stage>,
    tongue: RwSignal<Tongue>,
}

impl Trial {
    fn asking(self, doc: Questionnaire) -> Answering {
        Answering::new(Arc::new(doc), self.tongue, self.answers).headed(2)
    }

    fn restart(self) {
        self.answers.set(Answers::default());
        self.stage.set(self.asking(self.doc.get_untracked()).beginning());
    }
}

/// The form as it is now. It is made anew with every change, and what was filled in stays as far as it fits.
#[component]
fn Form(trial: Trial) -> impl IntoView {
    let now = Memo::new(move |_| trial.doc.get());
    move || {
        let doc = now.get();
        let kept = fitting(&doc, &trial.answers.read_untracked());
        if kept != *trial.answers.read_untracked() {
            trial.answers.set(kept);
        }
        if matches!(*trial.stage.read_untracked(), Stage::Page(at) if at >= doc.pages.len()) {
            trial.stage.set(Stage::Introduction);
        }
        let asking = trial.asking(doc);
        view! { <AnsweringForm asking stage=trial.stage on_finish=|()| () /> }
    }
}

/// The form as somebody reads it out on the phone, who answers with digits.
#[component]
fn Spoken(trial: Trial) -> impl IntoView {
    let asking = trial.asking(trial.doc.get_untracked());
    view! {
        <Script asking pressed=false on_end=|()| () node=NodeRef::new() />
        <p class="small muted">{t!("phone-keys")}</p>
    }
}

/// The questionnaire as a respondent sees it. `follow` is what is being written: its page is shown.
#[component]
pub fn Preview(
    #[prop(into)] doc: Signal<Questionnaire>,
    #[prop(optional, into)] follow: Option<Signal<Chosen>>,
) -> impl IntoView {
    let trial = Trial {
        doc,
        answers: RwSignal::default(),
        stage: RwSignal::new(Stage::Introduction),
        tongue: RwSignal::new(untrack(tongue)),
    };
    trial.restart();
    if let Some(follow) = follow {
        let stage = Memo::new(move |_| match follow.get() {
            Chosen::Opening => Stage::Introduction,
            Chosen::Page(at) => Stage::Page(at),
            Chosen::Question(key) => {
                doc.with(|doc| doc.place_of(&key)).map_or(Stage::Introduction, |place| Stage::Page(place.page))
            }
            Chosen::Closing => Stage::Done,
        });
        Effect::new(move |_| trial.stage.set(stage.get()));
    }
    let (desk, script) = (RwSignal::new(false), RwSignal::new(false));
    let tongues = Signal::stored(Tongue::ALL.map(|tongue| Choice::new(tongue.code(), tongue_name(tongue))).to_vec());
    let value = Signal::derive(move || trial.tongue.get().code().to_owned());
    let speak = move |code: String| {
        trial.tongue.set(Tongue::ALL.into_iter().find(|tongue| tongue.code() == code).unwrap_or(Tongue::Zh));
    };
    view! {
        <div class="preview">
            <div class="preview-bar">
                <Segmented label=t!("design-preview-language") value options=tongues on_change=speak />
                <span class="grow"></span>
                <IconButton glyph=Glyph::Undo label=t!("design-preview-restart") small=true on_click=move |()| trial.restart() />
                <IconButton glyph=Glyph::System label=t!("design-preview-desk") small=true on_click=move |()| desk.set(true) />
                <IconButton glyph=Glyph::Phone label=t!("design-preview-script") small=true on_click=move |()| script.set(true) />
            </div>
            <section class="preview-phone" aria-label=t!("design-preview-phone")>
                {move || (!desk.get() && !script.get()).then(|| view! { <Form trial /> })}
            </section>
            <Dialog open=desk on_close=move |()| desk.set(false) title=t!("design-preview-desk") shape=Shape::Wide>
                <div class="preview-desk"><Form trial /></div>
            </Dialog>
            <Dialog open=script on_close=move |()| script.set(false) title=t!("design-preview-script") shape=Shape::Wide>
                <Spoken trial />
            </Dialog>
        </div>
    }
}
