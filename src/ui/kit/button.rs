//! Buttons: with words, with an icon only, and links that look like buttons.

use super::icon::{Glyph, Icon};
use crate::platform::boot;
use crate::ui::text::Said;
use leptos::prelude::*;
use leptos_router::components::A;

/// How much a button asks for attention. One primary per view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    Primary,
    #[default]
    Secondary,
    Ghost,
    Danger,
}

impl Look {
    pub(super) fn class(self, small: bool) -> &'static str {
        match (self, small) {
            (Self::Primary, false) => "btn btn-primary",
            (Self::Secondary, false) => "btn",
            (Self::Ghost, false) => "btn btn-ghost",
            (Self::Danger, false) => "btn btn-danger",
            (Self::Primary, true) => "btn btn-small btn-primary",
            (Self::Secondary, true) => "btn btn-small",
            (Self::Ghost, true) => "btn btn-small btn-ghost",
            (Self::Danger, true) => "btn btn-small btn-danger",
        }
    }
}

/// A button with words. While `busy` it shows a spinner and takes no clicks, but keeps its name and focus.
#[component]
pub fn Button(
    #[prop(into)] label: Said,
    /// What a click does. Leave it out in a form with `submit`.
    #[prop(optional, into)]
    on_click: Option<Callback<()>>,
    #[prop(optional)] look: Look,
    #[prop(optional)] small: bool,
    #[prop(optional, into)] glyph: Option<Glyph>,
    #[prop(optional, into)] busy: Signal<bool>,
    #[prop(optional, into)] disabled: Signal<bool>,
    /// Submits the form around it.
    #[prop(optional)]
    submit: bool,
) -> impl IntoView {
    let click = move |_| {
        if !busy.get_untracked() {
            run(on_click);
        }
    };
    let mark = move || match (busy.get(), glyph) {
        (true, _) => Some(view! { <span class="spinner" aria-hidden="true"></span> }.into_any()),
        (false, Some(glyph)) => Some(view! { <Icon glyph=glyph /> }.into_any()),
        (false, None) => None,
    };
    view! {
        <button
            type=if submit { "submit" } else { "button" }
            class=look.class(small)
            disabled=disabled
            aria-busy=move || busy.get().then_some("true")
            on:click=click
        >
            {mark}
            <span>{label}</span>
        </button>
    }
}

/// A button that shows an icon only; `label` is its accessible name and its tooltip.
#[component]
pub fn IconButton(
    glyph: Glyph,
    #[prop(into)] label: Said,
    #[prop(into)] on_click: Callback<()>,
    #[prop(optional)] small: bool,
    #[prop(optional)] look: Option<Look>,
    #[prop(optional, into)] disabled: Signal<bool>,
    /// For switches: whether it is on.
    #[prop(optional, into)]
    pressed: Option<Signal<bool>>,
) -> impl IntoView {
    let class = format!("{} btn-icon", look.unwrap_or(Look::Ghost).class(small));
    view! {
        <button
            type="button"
            class=class
            aria-label=label
            data-tip=label
            disabled=disabled
            aria-pressed=move || pressed.map(|on| if on.get() { "true" } else { "false" })
            on:click=move |_| on_click.run(())
        >
            <Icon glyph=glyph />
        </button>
    }
}

/// A link to another page of the app that looks like a button.
#[component]
pub fn LinkButton(
    #[prop(into)] label: Said,
    /// A route such as `/customers`; the base path is put before it.
    #[prop(into)]
    href: Signal<String>,
    #[prop(optional)] look: Look,
    #[prop(optional)] small: bool,
    #[prop(optional, into)] glyph: Option<Glyph>,
) -> impl IntoView {
    view! {
        <A href=move || boot::href(&href.read()) attr:class=look.class(small)>
            {glyph.map(|glyph| view! { <Icon glyph=glyph /> })}
            <span>{label}</span>
        </A>
    }
}

/// A button in running text.
#[component]
pub fn TextButton(#[prop(into)] label: Said, #[prop(into)] on_click: Callback<()>) -> impl IntoView {
    view! { <button type="button" class="link-btn" on:click=move |_| on_click.run(())>{label}</button> }
}

fn run(callback: Option<Callback<()>>) {
    if let Some(callback) = callback {
        callback.run(());
    }
}
