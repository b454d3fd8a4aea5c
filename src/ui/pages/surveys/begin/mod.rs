//! Beginning a survey: choose a ready questionnaire, a file or an empty page, look at it, give it a name.

mod gallery;
mod look;

use crate::app::beginning::LeftOut;
use crate::domain::questionnaire::document::Page;
use crate::domain::questionnaire::{Questionnaire, Words};
use crate::t;
use crate::ui::kit::dialog::{Dialog, Shape};
use gallery::Gallery;
use leptos::prelude::*;
use look::Look;

/// What was chosen to begin with.
#[derive(Clone, PartialEq)]
pub(super) struct Start {
    questionnaire: Questionnaire,
    /// What the survey is called, until somebody says otherwise.
    name: Words,
    /// What the survey is for.
    purpose: String,
    /// What it measures; nothing, where it is not a ready one.
    about: Words,
    /// Where its method was published.
    source: String,
    /// What a file held and could not be taken over.
    left_out: Vec<LeftOut>,
}

impl Start {
    /// An empty page.
    fn blank() -> Self {
        let questionnaire = Questionnaire { pages: vec![Page::default()], ..Questionnaire::default() };
        Self::of(questionnaire, Vec::new())
    }

    /// A questionnaire out of a file.
    fn of(questionnaire: Questionnaire, left_out: Vec<LeftOut>) -> Self {
        let name = questionnaire.title.clone();
        Self {
            questionnaire,
            name,
            purpose: "other".to_owned(),
            about: Words::default(),
            source: String::new(),
            left_out,
        }
    }
}

/// The dialog behind “New survey”.
#[component]
pub fn BeginDialog(open: RwSignal<bool>) -> impl IntoView {
    let start = RwSignal::new_local(None::<Start>);
    let close = move |()| {
        open.set(false);
        start.set(None);
    };
    let inside = move || match start.get() {
        None => view! { <Gallery start /> }.into_any(),
        Some(chosen) => view! { <Look chosen back=move |()| start.set(None) done=close /> }.into_any(),
    };
    view! {
        <Dialog open on_close=close title=t!("begin-title") shape=Shape::Wide>
            <div class="begin">{inside}</div>
        </Dialog>
    }
}
