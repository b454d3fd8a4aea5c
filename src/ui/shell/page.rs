//! What every page needs from the shell: its title, the main landmark, the way past the navigation.

use crate::{
    t,
    ui::address,
    ui::text::{Said, say},
};
use leptos::{html, prelude::*};
use leptos_router::hooks::use_location;
use web_sys::MouseEvent;

/// Names the page in the browser's tab and history: "Customers · Zhiji". Each page calls it once.
pub fn page_title(title: Said) {
    Effect::new(move |_| {
        let (title, brand) = (title.get(), say("brand"));
        let whole = if title.is_empty() { brand } else { format!("{title} · {brand}") };
        document().set_title(&whole);
    });
}

/// Names the page of one record, by its `name`; where the workspace has a passphrase only by what `kind` of record it is,
/// because browsers keep titles in their history, where everybody can read them.
pub fn record_title(name: Said, kind: Said) {
    page_title(if address::is_hidden() { kind } else { name });
}

/// The page's place. When the route changes, the focus goes here, so that keyboard and screen reader start at the new
/// page and not in the menu; a change of the query only (filters) leaves it where it is.
#[component]
pub fn Main(children: Children) -> impl IntoView {
    let node = NodeRef::<html::Main>::new();
    let path = use_location().pathname;
    Effect::new(move |before: Option<String>| {
        let path = path.get();
        if before.is_some_and(|before| before != path)
            && let Some(main) = node.get_untracked()
        {
            main.set_scroll_top(0);
            drop(main.focus());
        }
        path
    });
    view! { <main id="main" class="main" tabindex="-1" node_ref=node>{children()}</main> }
}

/// The first thing that Tab reaches.
#[component]
pub fn SkipLink() -> impl IntoView {
    let skip = |event: MouseEvent| {
        event.prevent_default(); // the router would take it for a route
        if let Some(main) = document().get_element_by_id("main") {
            crate::ui::kit::focus(&main);
        }
    };
    view! { <a class="skip-link" href="#main" on:click=skip>{t!("skip-to-content")}</a> }
}
