//! The navigation: side bar on wide windows, bottom bar and a sheet with the rest on phones.

use super::{
    ShellParts, ShellState, choose_lang,
    routes::Section,
    theme::{Theme, ThemeChoice},
};
use crate::platform::boot;
use crate::{
    platform::preferences::{self, Pref},
    t,
    ui::{
        kit::{
            button::IconButton,
            dialog::{Dialog, Shape},
            field::{Choice, Segmented},
            icon::{Glyph, Icon},
            notice::Notices,
        },
        text::{self, Lang, say},
    },
};
use leptos::prelude::*;
use leptos_router::components::A;

fn link(section: Section, tip: bool) -> AnyView {
    let label = t!(section.label());
    view! {
        <A href=boot::href(section.path()) exact=section == Section::Today attr:class="nav-link"
            attr:data-tip=move || tip.then(|| label.get())>
            <Icon glyph=section.glyph() />
            <span class="nav-label">{label}</span>
        </A>
    }
    .into_any()
}

/// The side bar. Folded it shows icons, with names as tooltips.
#[component]
pub(crate) fn Sidebar(state: ShellState) -> impl IntoView {
    let parts = use_context::<ShellParts>();
    let fold = move |()| {
        state.folded.update(|folded| *folded = !*folded);
        preferences::set(Pref::Sidebar, state.folded.get_untracked().then_some("folded"));
    };
    let list = move |tools: bool| {
        let tip = state.folded.get();
        let item = |section| view! { <li>{link(section, tip)}</li> };
        Section::ALL.into_iter().filter(|section| section.is_tool() == tools).map(item).collect_view()
    };
    let label = Signal::derive(move || say(if state.folded.get() { "nav-unfold" } else { "nav-fold" }));
    view! {
        <nav class="sidebar no-print" aria-label=t!("nav-main")>
            <div class="sidebar-head">{brand_or_workspace(parts)}</div>
            <div class="sidebar-lists">
                <ul role="list">{move || list(false)}</ul>
                <ul role="list" class="nav-tools">{move || list(true)}</ul>
            </div>
            <div class="sidebar-foot">
                <IconButton glyph=Glyph::Fold label=label small=true on_click=fold />
            </div>
        </nav>
    }
}

fn brand_or_workspace(parts: Option<ShellParts>) -> AnyView {
    match parts {
        Some(parts) => parts.workspace.run(),
        None => view! { <Brand /> }.into_any(),
    }
}

/// The mark and the name.
#[component]
pub fn Brand() -> impl IntoView {
    view! {
        <span class="brand">
            <BrandMark />
            <span class="brand-name nav-label">{t!("brand")}</span>
        </span>
    }
}

/// The mark: two who know each other.
#[component]
pub fn BrandMark() -> impl IntoView {
    view! {
        <svg class="brand-mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <rect width="24" height="24" rx="6"></rect>
            <path d="M5 12a4.5 4.5 0 0 1 9 0a4.5 4.5 0 0 1-9 0zM10 12a4.5 4.5 0 0 1 9 0a4.5 4.5 0 0 1-9 0z"></path>
        </svg>
    }
}

/// The bottom bar of phones.
#[component]
pub(crate) fn BottomBar(state: ShellState) -> impl IntoView {
    let main = Section::ALL.into_iter().filter(|section| section.in_bottom_bar());
    view! {
        <nav class="bottombar no-print" aria-label=t!("nav-main")>
            <ul role="list">
                {main.map(|section| view! { <li>{link(section, false)}</li> }).collect_view()}
                <li>
                    <button type="button" class="nav-link" aria-haspopup="dialog"
                        on:click=move |_| state.more_open.set(true)>
                        <Icon glyph=Glyph::Menu />
                        <span class="nav-label">{t!("nav-more")}</span>
                    </button>
                </li>
            </ul>
        </nav>
    }
}

/// What does not fit in the bottom bar, with language and theme.
#[component]
pub(crate) fn MoreSheet(state: ShellState) -> impl IntoView {
    let close = move |()| state.more_open.set(false);
    let rest = || Section::ALL.into_iter().filter(|section| !section.in_bottom_bar());
    view! {
        <Dialog open=state.more_open on_close=close title=t!("nav-more") shape=Shape::Middle>
            <div class="stack loose">
                <ul role="list" class="more-list" on:click=move |_| close(())>
                    {rest().map(|section| view! { <li>{link(section, false)}</li> }).collect_view()}
                </ul>
                <LanguageChoice />
                <ThemeField />
            </div>
        </Dialog>
    }
}

/// The language, all in sight; for the sheet and the settings.
#[component]
pub fn LanguageChoice() -> impl IntoView {
    let options: Vec<Choice> = Lang::ALL.into_iter().map(|lang| Choice::new(lang.tag(), lang.name())).collect();
    let notices = Notices::of_page();
    let choose = move |tag: String| {
        if let Some(lang) = Lang::of_tag(&tag) {
            choose_lang(lang, notices);
        }
    };
    view! {
        <Segmented label=t!("language") value=Signal::derive(|| text::lang().tag().to_owned())
            options=Signal::stored(options) on_change=choose />
    }
}

/// The theme, all in sight; for the sheet and the settings.
#[component]
pub fn ThemeField() -> impl IntoView {
    let choice = ThemeChoice::of_page();
    let options = Signal::derive(|| {
        let option =
            |theme: Theme| Choice { glyph: Some(theme.glyph()), ..Choice::new(theme.name(), say(theme.label())) };
        Theme::ALL.into_iter().map(option).collect::<Vec<_>>()
    });
    let choose = move |name: String| {
        if let Some(theme) = Theme::ALL.into_iter().find(|theme| theme.name() == name) {
            choice.choose(theme);
        }
    };
    view! {
        <Segmented label=t!("theme") value=Signal::derive(move || choice.get().name().to_owned()) options=options
            on_change=choose />
    }
}
