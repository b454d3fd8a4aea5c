//! The workspace's name in the corner, and the menu to change it, make another one, or go over to one.

use crate::app::boot::{Boot, WorkspaceInfo, WorkspaceKind};
use crate::t;
use crate::ui::explain;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::dialog::{Confirm, Dialog};
use crate::ui::kit::field::TextField;
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::menu::{Menu, MenuItem};
use crate::ui::kit::notice::Notices;
use crate::ui::shell::nav::BrandMark;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Which window of the menu is open.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Asking {
    Nothing,
    Name,
    NewName,
    Delete,
}

/// Name, demo mark and menu of the open workspace.
#[component]
pub fn WorkspaceMenu() -> impl IntoView {
    let (boot, confirm) = (Boot::of_page(), Confirm::of_page());
    let asking = RwSignal::new(Asking::Nothing);
    let current = Memo::new(move |_| boot.current());
    let name = Signal::derive(move || current.get().map(|info| info.name).unwrap_or_default());
    let is_demo = move || current.get().is_some_and(|info| info.kind == WorkspaceKind::Demo);
    let items = Signal::derive(move || items(boot, asking, confirm));
    view! {
        <div class="workspace-menu">
            <BrandMark />
            <Menu label=name items look=Look::Ghost />
            {move || is_demo().then(|| view! { <span class="demo-mark">{t!("workspace-demo")}</span> })}
        </div>
        <NameDialog asking />
        <DeleteDialog asking />
    }
}

/// Asks before the demo is made anew.
pub fn ask_reset(boot: Boot, confirm: Confirm) {
    let (title, text, yes) = (say("workspace-reset"), say("workspace-reset-text"), say("workspace-reset-yes"));
    confirm.ask(title, text, yes, true, move || boot.reset_demo());
}

fn items(boot: Boot, asking: RwSignal<Asking>, confirm: Confirm) -> Vec<MenuItem> {
    let current = boot.current().map(|info| info.id);
    let mut items = vec![MenuItem::Title(say("workspace-list"))];
    for info in boot.workspaces() {
        let here = Some(&info.id) == current.as_ref();
        let go = move |id: &str| {
            if !here {
                boot.switch_to(id);
            }
        };
        items.push(MenuItem::tick(info.name.clone(), here, move || go(&info.id)));
    }
    items.push(MenuItem::Line);
    items.push(MenuItem::action(say("workspace-new"), Glyph::Plus, move || asking.set(Asking::NewName)));
    let known = boot.workspaces();
    let demo = known.iter().find(|info| info.kind == WorkspaceKind::Demo);
    if demo.is_none() {
        let open = move || boot.try_demo(say("workspace-demo-name"));
        items.push(MenuItem::action(say("welcome-demo"), Glyph::Play, open));
    } else if demo.map(|info| &info.id) == current.as_ref() {
        items.push(MenuItem::action(say("workspace-reset"), Glyph::Refresh, move || ask_reset(boot, confirm)));
    }
    if boot.is_guarded() {
        items.push(MenuItem::action(say("lock-now"), Glyph::Lock, move || boot.lock()));
    }
    items.push(MenuItem::action(say("workspace-rename"), Glyph::Edit, move || asking.set(Asking::Name)));
    items.push(MenuItem::danger(say("workspace-delete"), Glyph::Trash, move || asking.set(Asking::Delete)));
    items
}

/// Asks for a name: of a new workspace, or a new one for this.
#[component]
fn NameDialog(asking: RwSignal<Asking>) -> impl IntoView {
    let (boot, notices) = (Boot::of_page(), Notices::of_page());
    let name = RwSignal::new(String::new());
    let open = Signal::derive(move || matches!(asking.get(), Asking::Name | Asking::NewName));
    let close = Callback::new(move |()| asking.set(Asking::Nothing));
    Effect::new(move |_| {
        name.set(match asking.get() {
            Asking::Name => untrack(|| boot.current()).map(|info| info.name).unwrap_or_default(),
            _ => String::new(),
        });
    });
    let save = move || {
        let chosen = name.get_untracked().trim().to_owned();
        if chosen.is_empty() {
            return;
        }
        if asking.get_untracked() == Asking::NewName {
            asking.set(Asking::Nothing);
            return boot.start_empty(chosen, "/");
        }
        let Some(info) = untrack(|| boot.current()) else { return };
        spawn_local(async move {
            match boot.rename(&info.id, &chosen).await {
                Ok(()) => asking.set(Asking::Nothing),
                Err(error) => notices.say(Tone::Bad, explain::dispatch(&error.into())),
            }
        });
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        save();
    };
    let title =
        Signal::derive(move || say(if asking.get() == Asking::Name { "workspace-rename" } else { "workspace-new" }));
    let footer = move || {
        view! {
            <Button label=t!("kit-cancel") on_click=close />
            <Button label=t!("form-save") look=Look::Primary on_click=move |()| save() />
        }
    };
    view! {
        <Dialog open on_close=close title footer>
            <form on:submit=submit>
                <TextField label=t!("workspace-name") value=name on_input=move |text| name.set(text) required=true autofocus=true />
            </form>
        </Dialog>
    }
}

/// Asks for the name before everything in a workspace is deleted.
#[component]
fn DeleteDialog(asking: RwSignal<Asking>) -> impl IntoView {
    let boot = Boot::of_page();
    let open = Signal::derive(move || asking.get() == Asking::Delete);
    let close = Callback::new(move |()| asking.set(Asking::Nothing));
    let inside = move || boot.current().map(|info| view! { <DeleteForm info close /> });
    view! { <Dialog open on_close=close title=t!("workspace-delete")>{inside}</Dialog> }
}

#[component]
fn DeleteForm(info: WorkspaceInfo, close: Callback<()>) -> impl IntoView {
    let (boot, notices) = (Boot::of_page(), Notices::of_page());
    let typed = RwSignal::new(String::new());
    let name = StoredValue::new(info.name.clone());
    let fits = Memo::new(move |_| name.with_value(|name| typed.read().trim() == name.trim()));
    let delete = move || {
        if !fits.get_untracked() {
            return;
        }
        let id = info.id.clone();
        spawn_local(async move {
            if let Err(error) = boot.delete(&id).await {
                notices.say(Tone::Bad, explain::dispatch(&error.into()));
            }
        });
    };
    let run = delete.clone();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        run();
    };
    let text = move || say_with("workspace-delete-text", &[("name", Arg::from(name.get_value()))]);
    view! {
        <form class="stack" on:submit=submit>
            <p>{text}</p>
            <TextField label=t!("workspace-delete-type") value=typed on_input=move |text| typed.set(text) autofocus=true />
            <div class="form-foot">
                <Button label=t!("kit-cancel") on_click=close />
                <Button label=t!("workspace-delete-yes") look=Look::Danger disabled=Signal::derive(move || !fits.get())
                    on_click=move |()| delete() />
            </div>
        </form>
    }
}
