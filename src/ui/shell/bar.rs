//! The top bar: search over everything, save state, language, theme, help.

use super::{
    ShellParts, ShellState, choose_lang,
    nav::BrandMark,
    theme::{Theme, ThemeChoice},
};
use crate::platform::boot;
use crate::{
    t,
    ui::{
        kit::{
            button::IconButton,
            icon::{Glyph, Icon},
            menu::{Menu, MenuItem},
            notice::{Notices, SaveMark},
        },
        text::{self, Lang, say},
    },
};
use leptos::prelude::*;
use leptos_router::components::A;

/// The bar above the page.
#[component]
pub(crate) fn TopBar(state: ShellState) -> impl IntoView {
    let parts = use_context::<ShellParts>();
    let save = parts.as_ref().map(|parts| parts.save);
    let workspace = parts.map(|parts| parts.workspace);
    let home = move || match &workspace {
        Some(workspace) => workspace.run(),
        None => view! { <A href=boot::href("/") attr:aria-label=t!("nav-today")><BrandMark /></A> }.into_any(),
    };
    view! {
        <header class="topbar no-print">
            <div class="topbar-home">{home}</div>
            <button type="button" class="search-button" aria-keyshortcuts="Control+K"
                on:click=move |_| state.search_open.set(true)>
                <Icon glyph=Glyph::Search />
                <span class="grow">{t!("search-everything")}</span>
                <kbd class="kbd" aria-hidden="true">{command_key()}</kbd>
            </button>
            <div class="topbar-end">
                {save.map(|save| view! { <SaveMark state=save hint=t!("save-hint") /> })}
                <LanguageButton />
                <ThemeMenu />
                <IconButton glyph=Glyph::Keyboard label=t!("help-title") on_click=move |()| state.help_open.set(true) />
            </div>
        </header>
    }
}

/// `⌘K` on a Mac, `Ctrl K` elsewhere.
fn command_key() -> &'static str {
    let agent = window().navigator().user_agent().unwrap_or_default();
    if agent.contains("Mac") || agent.contains("iPhone") || agent.contains("iPad") { "⌘K" } else { "Ctrl K" }
}

/// Switches to the other language; its name is written in that language, for those who do not read this one.
#[component]
fn LanguageButton() -> impl IntoView {
    let other = move || if text::lang() == Lang::En { Lang::ZhCn } else { Lang::En };
    let notices = Notices::of_page();
    let sign = move || if text::lang() == Lang::En { "中" } else { "EN" };
    view! {
        <button type="button" class="btn btn-ghost btn-icon lang-button" lang=move || other().tag()
            data-tip=move || other().name() on:click=move |_| choose_lang(untrack(other), notices)>
            {sign} " "
            <span class="sr-only">{move || other().name()}</span>
        </button>
    }
}

/// Light, dark or as the system.
#[component]
fn ThemeMenu() -> impl IntoView {
    let choice = ThemeChoice::of_page();
    let items = Signal::derive(move || {
        let now = choice.get();
        let item = |theme: Theme| MenuItem::tick(say(theme.label()), theme == now, move || choice.choose(theme));
        Theme::ALL.into_iter().map(item).collect::<Vec<_>>()
    });
    view! { <Menu label=t!("theme") glyph=Glyph::Sun icon_only=true items=items /> }
}
