//! A heading of any level, to which the focus can go.

use leptos::prelude::*;

/// A heading.
#[component]
pub(super) fn Heading(
    level: u8,
    class: &'static str,
    #[prop(into)] id: String,
    #[prop(into)] words: Signal<String>,
) -> impl IntoView {
    match level {
        0 | 1 => view! { <h1 class=class id=id tabindex="-1">{words}</h1> }.into_any(),
        2 => view! { <h2 class=class id=id tabindex="-1">{words}</h2> }.into_any(),
        3 => view! { <h3 class=class id=id tabindex="-1">{words}</h3> }.into_any(),
        _ => view! { <h4 class=class id=id tabindex="-1">{words}</h4> }.into_any(),
    }
}
