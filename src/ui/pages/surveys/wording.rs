//! What is worth a second look in the wording of a questionnaire; it stands in nobody's way.

use crate::domain::questionnaire::Questionnaire;
use crate::domain::questionnaire::wording::{Warning, warnings};
use crate::t;
use crate::ui::explain;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::icon::Icon;
use leptos::prelude::*;

/// The hints on a questionnaire, folded up; nothing where there is none. A click on one calls `on_open` with the key of
/// its question.
#[component]
pub fn WordingWarnings(
    /// What is looked at.
    #[prop(into)]
    questionnaire: Signal<Questionnaire>,
    /// Goes to a question.
    #[prop(into)]
    on_open: Callback<String>,
) -> impl IntoView {
    let found = Memo::new(move |_| warnings(&questionnaire.read()));
    let line = move |warning: &Warning| {
        let (key, told) = (warning.question.clone(), warning.clone());
        let sentence = move || explain::wording(&told);
        let open = move |_| on_open.run(key.clone());
        let key = warning.question.clone();
        view! {
            <li><button type="button" class="line-button" on:click=open><code>{key}</code> <span>{sentence}</span></button></li>
        }
    };
    move || {
        let found = found.read();
        (!found.is_empty()).then(|| {
            let count = found.len();
            view! {
                <details class="disclosure wording">
                    <summary><Icon glyph=Tone::Warn.glyph() /> {t!("wording-title", "count" => count)}</summary>
                    <ul role="list" class="wording-list">{found.iter().map(line).collect_view()}</ul>
                </details>
            }
        })
    }
}
