//! Windows over the page, by the browser's `<dialog>`: it keeps the focus inside, makes the rest inert, closes on Esc
//! and gives the focus back.

use super::{
    button::{Button, IconButton, Look},
    icon::Glyph,
};
use crate::ui::text::{Said, say};
use leptos::{ev, html, prelude::*, task};
use std::sync::Arc;

/// How a dialog stands on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    /// In the middle, up to 480 px.
    #[default]
    Middle,
    /// In the middle, up to 760 px.
    Wide,
    /// A sheet at the right, the whole screen on phones.
    Drawer,
    /// A broad sheet at the right.
    WideDrawer,
}

impl Shape {
    fn class(self) -> &'static str {
        match self {
            Self::Middle => "dialog",
            Self::Wide => "dialog wide",
            Self::Drawer => "drawer",
            Self::WideDrawer => "drawer wide",
        }
    }
}

/// A window over the page. Its content exists only while it is open. `footer` holds the buttons, the main one last.
#[component]
pub fn Dialog(
    #[prop(into)] open: Signal<bool>,
    /// Esc or the cross was pressed: set `open` to false, or ask first.
    #[prop(into)]
    on_close: Callback<()>,
    #[prop(into)] title: Said,
    #[prop(optional)] shape: Shape,
    #[prop(optional, into)] footer: Option<ViewFn>,
    children: ChildrenFn,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    let heading = super::next_id("dialog");
    follow(node, open);
    let labelled = heading.clone();
    let inside = move || {
        open.get().then(|| {
            let foot = footer.clone().map(|footer| view! { <footer class="dialog-foot">{footer.run()}</footer> });
            view! {
                <header class="dialog-head">
                    <h2 id=heading.clone() tabindex="-1">{title}</h2>
                    <IconButton glyph=Glyph::Close label=crate::t!("kit-close") on_click=on_close />
                </header>
                <div class="dialog-body">{children()}</div>
                {foot}
            }
        })
    };
    view! {
        <dialog node_ref=node class=shape.class() aria-labelledby=labelled on:cancel=move |event| cancel(&event, on_close)>
            {inside}
        </dialog>
    }
}

/// Opens and closes the element as `open` says, after its content is there.
pub(super) fn follow(node: NodeRef<html::Dialog>, open: Signal<bool>) {
    Effect::new(move |_| {
        let wanted = open.get();
        let Some(dialog) = node.get() else { return };
        if !wanted {
            if dialog.open() {
                dialog.close();
            }
            return;
        }
        task::spawn_local(async move {
            task::tick().await;
            if open.try_get_untracked() == Some(true) && dialog.is_connected() && !dialog.open() {
                drop(dialog.show_modal());
                focus_inside(&dialog);
            }
        });
    });
}

/// The browser would give the focus to the cross in the head: the first field is meant, or the title to read from.
fn focus_inside(dialog: &web_sys::HtmlDialogElement) {
    for wanted in ["[autofocus]", ".dialog-body :is(input, select, textarea):not([disabled])", ".dialog-head h2"] {
        if let Ok(Some(first)) = dialog.query_selector(wanted) {
            return super::focus(&first);
        }
    }
}

/// Esc: the owner of `open` decides.
pub(super) fn cancel(event: &ev::Event, on_close: Callback<()>) {
    // A file picker inside the dialog fires `cancel` too, which bubbles.
    if event.target() == event.current_target() {
        event.prevent_default();
        on_close.run(());
    }
}

/// A question before something that is hard to take back.
#[derive(Clone)]
struct Question {
    title: String,
    text: String,
    yes: String,
    danger: bool,
    on_yes: Arc<dyn Fn() + Send + Sync>,
}

/// Asks "really?"; one per page, in the context (see [`ConfirmHost`]).
#[derive(Clone, Copy)]
pub struct Confirm(RwSignal<Option<Question>>);

impl Default for Confirm {
    fn default() -> Self {
        Self(RwSignal::new(None))
    }
}

impl Confirm {
    /// The page's own.
    ///
    /// Outside the shell (a test mounting a single component) a fresh one is made, which nobody shows.
    #[must_use]
    pub fn of_page() -> Self {
        use_context().unwrap_or_default()
    }

    /// Asks; `yes` is the words of the button that does it ("Delete 3 customers", never just "OK").
    pub fn ask(
        self,
        title: impl Into<String>,
        text: impl Into<String>,
        yes: impl Into<String>,
        danger: bool,
        on_yes: impl Fn() + Send + Sync + 'static,
    ) {
        let (title, text, yes) = (title.into(), text.into(), yes.into());
        self.0.set(Some(Question { title, text, yes, danger, on_yes: Arc::new(on_yes) }));
    }
}

/// Shows the questions of [`Confirm`]; the shell has one.
#[component]
pub fn ConfirmHost(confirm: Confirm) -> impl IntoView {
    let question = confirm.0;
    let part = move |part: fn(&Question) -> String| question.read().as_ref().map(part).unwrap_or_default();
    let close = Callback::new(move |()| question.set(None));
    let yes = move |()| {
        let asked = question.get_untracked();
        question.set(None);
        if let Some(asked) = asked {
            (asked.on_yes)();
        }
    };
    let footer = move || {
        let danger = question.read().as_ref().is_some_and(|question| question.danger);
        let look = if danger { Look::Danger } else { Look::Primary };
        view! {
            <Button label=Signal::derive(move || say("kit-cancel")) on_click=close />
            <Button label=Signal::derive(move || part(|question| question.yes.clone())) look=look on_click=yes />
        }
    };
    view! {
        <Dialog
            open=Signal::derive(move || question.read().is_some())
            on_close=close
            title=Signal::derive(move || part(|question| question.title.clone()))
            footer=footer
        >
            <p class="prewrap">{move || part(|question| question.text.clone())}</p>
        </Dialog>
    }
}
