//! The designer: the order of the questions, the one that is being written, and how respondents will see it.

mod advanced;
mod bar;
mod ends;
mod exchange;
mod kind;
mod logic;
mod options;
mod outline;
mod preview;
mod publish;
mod question;
mod said;
mod words;
mod writing;

pub use preview::Preview;
pub use said::condition;
pub use words::tongue_tag;

use super::asked::FromRecords;
use super::tabs::SurveyFrame;
use super::wording::WordingWarnings;
use crate::app::session::Session;
use crate::domain::entity::Entity;
use crate::domain::surveys::from_records::records;
use crate::domain::surveys::publishing::written;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::t;
use crate::ui::kit::block::EmptyState;
use crate::ui::kit::field::{Choice, Segmented};
use crate::ui::kit::icon::Glyph;
use crate::ui::records::detail::RecordPage;
use crate::ui::text::say;
use bar::DesignBar;
use ends::{ClosingEditor, OpeningEditor, PageEditor};
use leptos::prelude::*;
use outline::Outline;
use question::QuestionEditor;
use writing::{Chosen, Writing};

/// The designer of the survey in the address.
#[component]
pub fn DesignPage() -> impl IntoView {
    let show =
        move |(id, record): (Id, Slot)| view! { <SurveyFrame id record><Desk id record /></SurveyFrame> }.into_any();
    view! { <RecordPage entity=Entity::Surveys show /> }
}

/// The designer, or the way to it for a survey from before there were questionnaires: its questions would be there twice
/// if others were written beside them.
#[component]
fn Desk(id: Id, record: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    let from_before = Memo::new(move |_| {
        let dataset = dataset.read();
        written(&dataset, record).is_empty() && !records(&dataset, record).is_empty()
    });
    move || {
        if from_before.get() {
            view! { <FromRecords id /> }.into_any()
        } else {
            view! { <Designer id record /> }.into_any()
        }
    }
}

/// The sides of the designer; narrow screens show one at a time.
const SIDES: [&str; 3] = ["outline", "edit", "preview"];

#[component]
fn Designer(id: Id, record: Slot) -> impl IntoView {
    let writing = Writing::of(id, record);
    let side = RwSignal::new("outline".to_owned());
    let previewed = RwSignal::new(true);
    let sides = Signal::derive(|| SIDES.map(|side| Choice::new(side, say(&format!("design-side-{side}")))).to_vec());
    let reword = move |key: String| {
        writing.chosen.set(Chosen::Question(key));
        side.set("edit".to_owned());
    };
    let preview = move || {
        previewed.get().then(|| view! { <aside class="designer-side" data-side="preview"><Preview doc=writing.doc follow=Signal::from(writing.chosen) /></aside> })
    };
    view! {
        <div class="designer" data-side=side class:previewed=previewed>
            <div class="designer-sides">
                <Segmented label=t!("design-sides") value=side options=sides on_change=move |chosen| side.set(chosen) />
            </div>
            <DesignBar writing previewed on_lead=move |()| side.set("edit".to_owned()) />
            <div class="designer-columns">
                <div class="designer-side" data-side="outline">
                    <Outline writing on_choose=move |()| side.set("edit".to_owned()) />
                    <WordingWarnings questionnaire=writing.doc on_open=reword />
                </div>
                <section class="designer-side designer-sheet" data-side="edit" aria-label=t!("design-side-edit")>
                    <Sheet writing />
                </section>
                {preview}
            </div>
        </div>
    }
}

/// What is being written.
#[component]
fn Sheet(writing: Writing) -> impl IntoView {
    let chosen = Memo::new(move |_| writing.chosen.get());
    let there = Memo::new(move |_| match &*chosen.read() {
        Chosen::Question(key) => writing.doc.read().question(key).is_some(),
        Chosen::Page(at) => *at < writing.doc.read().pages.len(),
        Chosen::Opening | Chosen::Closing => true,
    });
    move || match (chosen.get(), there.get()) {
        (_, false) => view! { <EmptyState glyph=Glyph::Surveys title=t!("design-none") /> }.into_any(),
        (Chosen::Opening, _) => view! { <OpeningEditor writing /> }.into_any(),
        (Chosen::Page(at), _) => view! { <PageEditor writing at /> }.into_any(),
        (Chosen::Question(key), _) => view! { <QuestionEditor writing key /> }.into_any(),
        (Chosen::Closing, _) => view! { <ClosingEditor writing /> }.into_any(),
    }
}
