//! The page as a whole: opening, welcome, a workspace in the shell, or what stands in its way.

use super::act::Act;
use super::address;
use super::crash;
use super::intake::{Intake, IntakeHost};
use super::kit::dialog::{Confirm, ConfirmHost};
use super::kit::notice::{NoticeHost, Notices, SaveState};
use super::kit::tip::TipHost;
use super::knowledge::shelf::Shelf;
use super::knowledge::unsaved::UnsavedArticles;
use super::pages::data::BackupsPlace;
use super::pages::welcome::{OpeningPage, ProblemPage, StrangerPage, WelcomePage, WorkspaceMenu, is_asked_for};
use super::parts::{self, UnlockPage};
use super::search_all::SearchAll;
use super::shell::routes::AppRoutes;
use super::shell::{self, Shell, ShellParts};
use super::text::say;
use crate::app::backup;
use crate::app::boot::{Boot, Opened, Stage, WorkspaceKind};
use crate::app::session::{self, Session};
use crate::platform::{here, idle, quota, remembered};
use leptos::{ev, prelude::*, task::spawn_local};
use wasm_bindgen::JsCast;

/// Which of the four it is; the details within change without building the page anew.
#[derive(Clone, Copy, PartialEq)]
enum Face {
    Busy,
    Welcome,
    Locked,
    Open,
    Failed,
}

/// The whole page.
#[component]
pub fn Root() -> impl IntoView {
    shell::prepare();
    crash::keep_words();
    parts::prefetch(&here::route());
    let boot = Boot::start();
    provide_context(boot);
    let face = Memo::new(move |_| match boot.stage() {
        Stage::Busy(_) => Face::Busy,
        Stage::Welcome => Face::Welcome,
        Stage::Locked(_) => Face::Locked,
        Stage::Open(_) => Face::Open,
        Stage::Failed(_) => Face::Failed,
    });
    move || match face.get() {
        Face::Busy => view! { <OpeningPage /> }.into_any(),
        Face::Welcome if is_asked_for() => view! { <Alone><StrangerPage /></Alone> }.into_any(),
        Face::Welcome => view! { <Alone><WelcomePage /></Alone> }.into_any(),
        Face::Locked => view! { <Alone><UnlockPage /></Alone> }.into_any(),
        Face::Failed => view! { <Alone><ProblemPage /></Alone> }.into_any(),
        Face::Open => match untrack(|| boot.stage()) {
            Stage::Open(opened) => view! { <InWorkspace opened /> }.into_any(),
            _ => ().into_any(),
        },
    }
}

/// A page without the shell still has notices, questions and tips.
#[component]
fn Alone(children: Children) -> impl IntoView {
    let (notices, confirm) = (Notices::of_page(), Confirm::of_page());
    view! {
        {children()}
        <NoticeHost notices />
        <ConfirmHost confirm />
        <TipHost />
    }
}

/// The shell around an open workspace.
#[component]
fn InWorkspace(opened: Opened) -> impl IntoView {
    let session = opened.session;
    provide_context(session);
    let all = SearchAll::new(session);
    provide_context(ShellParts {
        save: save_state(session),
        workspace: ViewFn::from(|| view! { <WorkspaceMenu /> }),
        search: Callback::new(move |text: String| all.find(&text)),
    });
    undo_keys(Act::of_page());
    if opened.guarded {
        guard_page();
    }
    ask_to_keep(session, opened.info.kind);
    provide_context(BackupsPlace::here());
    let copying = parts::copy_backups();
    spawn_local(async move {
        // The data page says what is wrong if the folder cannot be read.
        if let Ok(Some(_)) = backup::folder(session).await {
            copying.await;
        }
    });
    Shelf::provide();
    UnsavedArticles::provide();
    let intake = Intake::provide();
    view! { <Shell><AppRoutes /><IntakeHost intake /></Shell> }
}

/// What only a page with a passphrase does: lock itself, and keep records out of what the browser writes down.
fn guard_page() {
    let boot = Boot::of_page();
    address::hide();
    spawn_local(idle::watch(move || boot.lock()));
    let listening = window_event_listener(ev::keydown, move |event: web_sys::KeyboardEvent| {
        let command = (event.ctrl_key() || event.meta_key()) && event.shift_key() && !event.alt_key();
        if command && event.key().eq_ignore_ascii_case("l") {
            event.prevent_default();
            boot.lock();
        }
    });
    on_cleanup(move || listening.remove());
}

/// After the first save of real records, asks the browser once not to clear them by itself.
fn ask_to_keep(session: Session, kind: WorkspaceKind) {
    const ASKED: &str = "zhiji.asked-to-keep";
    let state = session.save_state();
    Effect::new(move |was_saved: Option<bool>| {
        let saved = *state.read() == session::SaveState::Saved;
        let first = was_saved == Some(false) && remembered::get::<bool>(ASKED).is_none();
        if saved && first && kind == WorkspaceKind::Real {
            remembered::set(ASKED, &true);
            // Whatever it answers is shown on the data page.
            spawn_local(async {
                let _promised = quota::persist().await;
            });
        }
        saved
    });
}

/// The state of saving in words.
fn save_state(session: Session) -> Signal<SaveState> {
    let state = session.save_state();
    Signal::derive(move || match &*state.read() {
        session::SaveState::Saved => SaveState::Saved,
        session::SaveState::Saving => SaveState::Saving,
        session::SaveState::Failed(_) => SaveState::Problem(say("save-failed")),
    })
}

/// Ctrl+Z takes back, Ctrl+Y or Ctrl+Shift+Z does again; in a field they belong to what is typed.
fn undo_keys(act: Act) {
    let listening = window_event_listener(ev::keydown, move |event: web_sys::KeyboardEvent| {
        let plain = (event.ctrl_key() || event.meta_key()) && !event.alt_key() && !event.default_prevented();
        let field =
            event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()).is_some_and(|target| {
                target.closest("input, textarea, select, [contenteditable], dialog").ok().flatten().is_some()
            });
        if !plain || field {
            return;
        }
        match (event.key().to_lowercase().as_str(), event.shift_key()) {
            ("z", false) => act.undo(),
            ("y", false) | ("z", true) => act.redo(),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || listening.remove());
}
