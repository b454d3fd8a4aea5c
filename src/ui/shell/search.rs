//! Search over everything: the sections of the app, and what the open workspace finds.

use super::{ShellParts, ShellState, routes::Section};
use crate::{
    t,
    ui::{
        kit::{
            field::Choice,
            palette::{Palette, PaletteGroup},
        },
        text::{Lang, get, lang, say},
    },
};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

/// The overlay, and what it finds.
#[component]
pub(crate) fn SearchEverything(state: ShellState) -> impl IntoView {
    let parts = use_context::<ShellParts>();
    let query = RwSignal::new(String::new());
    let navigate = use_navigate();
    let groups = Signal::derive(move || {
        let query = query.read();
        let mut groups = parts.as_ref().map(|parts| parts.search.run(query.clone())).unwrap_or_default();
        groups.push(PaletteGroup { title: say("palette-sections"), items: sections(&query) });
        groups
    });
    view! {
        <Palette
            open=state.search_open
            on_close=move |()| state.search_open.set(false)
            label=t!("search-everything")
            groups=groups
            on_query=move |text| query.set(text)
            on_choose=move |route: String| navigate(&route, leptos_router::NavigateOptions::default())
        />
    }
}

/// The sections whose name, in either language, contains what is typed.
fn sections(query: &str) -> Vec<Choice> {
    let wanted = query.trim().to_lowercase();
    let named = |section: Section, lang: Lang| get(lang, section.label(), &[]).unwrap_or_default();
    let fits =
        |section: &Section| Lang::ALL.into_iter().any(|lang| named(*section, lang).to_lowercase().contains(&wanted));
    let choice = |section: Section| Choice {
        hint: format!("G {}", section.letter().to_uppercase()),
        glyph: Some(section.glyph()),
        ..Choice::new(section.path(), named(section, lang()))
    };
    Section::ALL.into_iter().filter(fits).map(choice).collect()
}
