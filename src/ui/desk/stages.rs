//! Where a file stands on its way: the stages behind it and those to come.

use crate::ui::text::Said;
use leptos::prelude::*;

/// The stages in a row. Who left the usual way is told by the badges beside the name.
#[component]
pub fn Stages(
    /// What way it is.
    label: Said,
    /// What the stages are called.
    #[prop(into)]
    stages: Signal<Vec<String>>,
    /// The one it stands at.
    #[prop(into)]
    place: Signal<Option<usize>>,
) -> impl IntoView {
    let stage = move |(at, name): (usize, String)| {
        let current = move || place.get() == Some(at);
        let done = move || place.get().is_some_and(|place| at < place);
        view! {
            <li class="stage" class:current=current class:done=done aria-current=move || current().then_some("step")>
                <span class="stage-dot" aria-hidden="true"></span>
                <span>{name}</span>
            </li>
        }
    };
    view! {
        <ol class="stages" aria-label=label>
            {move || stages.get().into_iter().enumerate().map(stage).collect_view()}
        </ol>
    }
}
