//! The frame around every page: navigation, search over everything, language, theme, save state, notices.

mod bar;
mod help;
pub mod nav;
mod not_found;
pub mod page;
pub mod routes;
mod search;
pub mod shortcuts;
pub mod theme;

use super::{
    kit::{
        badge::Tone,
        dialog::{Confirm, ConfirmHost},
        notice::{NoticeHost, Notices, SaveState},
        palette::PaletteGroup,
        tip::TipHost,
    },
    text::{self, Lang, say},
};
use crate::platform::{boot, intl, preferences};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::Router;
use shortcuts::Shortcuts;
use theme::ThemeChoice;

/// What the shell shows but does not know: it comes from the open workspace. Put it in the context before [`Shell`];
/// without it the shell stands alone.
#[derive(Clone)]
pub struct ShellParts {
    /// Is everything on the disk?
    pub save: Signal<SaveState>,
    /// The workspace's name, and the menu to change it.
    pub workspace: ViewFn,
    /// Answers to the words typed into the search over everything; an item's value is a route.
    pub search: Callback<String, Vec<PaletteGroup>>,
}

/// The state of the shell itself.
#[derive(Clone, Copy)]
pub struct ShellState {
    pub search_open: RwSignal<bool>,
    pub help_open: RwSignal<bool>,
    pub more_open: RwSignal<bool>,
    pub folded: RwSignal<bool>,
}

/// Takes language and theme from what was chosen before, and keeps `<html>` in step.
pub fn prepare() {
    let chosen = preferences::get(preferences::Pref::Language);
    let browser = intl::browser_languages();
    text::set_lang(Lang::pick(chosen.as_deref(), browser.iter().map(String::as_str)));
    provide_context(ThemeChoice::stored());
    provide_context(Notices::default());
    provide_context(Confirm::default());
    provide_context(Shortcuts::default());
    Effect::new(|_| boot::set_root("lang", text::lang().tag()));
    page::page_title(Signal::stored(String::new()));
    // Not needed yet, but search finds pages by their names in every language, and switching is quick then.
    for lang in Lang::ALL {
        spawn_local(async move {
            let _here = text::fetch(lang).await;
        });
    }
}

/// Chooses the language, as soon as its texts are here, and remembers it.
pub fn choose_lang(lang: Lang, notices: Notices) {
    spawn_local(async move {
        if text::fetch(lang).await {
            preferences::set(preferences::Pref::Language, Some(lang.tag()));
            text::set_lang(lang);
        } else {
            notices.say(Tone::Bad, text::say_with("language-failed", &[("language", text::Arg::from(lang.name()))]));
        }
    });
}

/// The whole interface around the routes, its children. [`prepare`] must have run.
#[component]
pub fn Shell(children: Children) -> impl IntoView {
    let folded = preferences::get(preferences::Pref::Sidebar).as_deref() == Some("folded");
    let state = ShellState {
        search_open: RwSignal::new(false),
        help_open: RwSignal::new(false),
        more_open: RwSignal::new(false),
        folded: RwSignal::new(folded),
    };
    let (notices, confirm) = (Notices::of_page(), Confirm::of_page());
    offer_updates(notices);
    view! {
        <Router base=boot::base_path()>
            <div class="shell" class:folded=state.folded>
                <page::SkipLink />
                <nav::Sidebar state=state />
                <bar::TopBar state=state />
                <page::Main>{children()}</page::Main>
                <nav::BottomBar state=state />
                <nav::MoreSheet state=state />
                <search::SearchEverything state=state />
                <help::HelpDialog state=state />
                <shortcuts::Keys state=state />
            </div>
        </Router>
        <NoticeHost notices=notices />
        <ConfirmHost confirm=confirm />
        <TipHost />
    }
}

fn offer_updates(notices: Notices) {
    boot::on_update_ready(move || {
        let reload = |()| boot::update();
        notices.offer(super::kit::badge::Tone::Info, say("update-ready"), say("update-now"), Callback::new(reload));
    });
}
