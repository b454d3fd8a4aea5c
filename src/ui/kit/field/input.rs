//! Fields that are typed into: text, long text, number, date, search.

use super::Frame;
use crate::ui::{
    kit::{
        button::IconButton,
        icon::{Glyph, Icon},
    },
    text::Said,
};
use leptos::{html, prelude::*};

/// What is typed; decides the keyboard on phones and the browser's picker.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InputKind {
    #[default]
    Text,
    Email,
    Phone,
    Url,
    Password,
    /// Digits, sign and separators; kept as text, so that nothing typed is lost.
    Number,
    /// `2026-03-09`.
    Date,
    /// `2026-03-09T14:30`, in the browser's zone.
    DateTime,
}

impl InputKind {
    fn html(self) -> &'static str {
        match self {
            Self::Text | Self::Number => "text",
            Self::Email => "email",
            Self::Phone => "tel",
            Self::Url => "url",
            Self::Password => "password",
            Self::Date => "date",
            Self::DateTime => "datetime-local",
        }
    }

    fn mode(self) -> Option<&'static str> {
        (self == Self::Number).then_some("decimal")
    }
}

/// One line of text.
#[component]
pub fn TextField(
    #[prop(into)] label: Said,
    #[prop(into)] value: Signal<String>,
    /// Every change while typing.
    #[prop(into)]
    on_input: Callback<String>,
    /// When the field is left or Enter pressed, with a changed value.
    #[prop(optional, into)]
    on_commit: Option<Callback<String>>,
    #[prop(optional)] kind: InputKind,
    #[prop(optional, into)] help: Said,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional, into)] placeholder: Said,
    #[prop(optional)] required: bool,
    #[prop(optional)] bare: bool,
    #[prop(optional, into)] disabled: Signal<bool>,
    /// Takes the focus when it appears; for the first field of a dialog.
    #[prop(optional)]
    autofocus: bool,
    /// The browser's autofill hint; off by default, because records are about other people.
    #[prop(optional)]
    autocomplete: Option<&'static str>,
) -> impl IntoView {
    let frame = Frame { label, help, error, required, bare };
    let tie = frame.tie();
    let control = view! {
        <input
            id=tie.id.clone()
            class="input"
            class:num=kind == InputKind::Number
            type=kind.html()
            inputmode=kind.mode()
            autocomplete=autocomplete.unwrap_or("off")
            autofocus=autofocus
            placeholder=move || Some(placeholder.get()).filter(|text| !text.is_empty())
            aria-describedby=tie.describedby
            aria-invalid=tie.invalid
            aria-required=required.then_some("true")
            disabled=disabled
            prop:value=value
            on:input=move |event| on_input.run(event_target_value(&event))
            on:change=move |event| {
                if let Some(commit) = on_commit {
                    commit.run(event_target_value(&event));
                }
            }
        />
    };
    frame.around(&tie, control.into_any())
}

/// A number, typed as text.
#[component]
pub fn NumberField(
    #[prop(into)] label: Said,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_input: Callback<String>,
    #[prop(optional, into)] help: Said,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional)] required: bool,
    #[prop(optional)] bare: bool,
) -> impl IntoView {
    view! {
        <TextField label=label value=value on_input=on_input kind=InputKind::Number help=help error=error
            required=required bare=bare />
    }
}

/// A day, by the browser's own picker; the value is `2026-03-09` or empty.
#[component]
pub fn DateField(
    #[prop(into)] label: Said,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_input: Callback<String>,
    #[prop(optional, into)] help: Said,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional)] required: bool,
    #[prop(optional)] bare: bool,
) -> impl IntoView {
    view! {
        <TextField label=label value=value on_input=on_input kind=InputKind::Date help=help error=error
            required=required bare=bare />
    }
}

/// A day and a time of it; the value is `2026-03-09T14:30` or empty.
#[component]
pub fn DateTimeField(
    #[prop(into)] label: Said,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_input: Callback<String>,
    #[prop(optional, into)] help: Said,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional)] required: bool,
) -> impl IntoView {
    view! {
        <TextField label=label value=value on_input=on_input kind=InputKind::DateTime help=help error=error
            required=required />
    }
}

/// Several lines of text; grows with what is typed.
#[component]
pub fn TextArea(
    #[prop(into)] label: Said,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_input: Callback<String>,
    #[prop(optional, into)] help: Said,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional, into)] placeholder: Said,
    #[prop(optional)] required: bool,
    #[prop(optional)] bare: bool,
    #[prop(optional, into)] disabled: Signal<bool>,
    /// The element itself, for whoever puts something in where the cursor is.
    #[prop(optional)]
    node: NodeRef<html::Textarea>,
) -> impl IntoView {
    let frame = Frame { label, help, error, required, bare };
    let tie = frame.tie();
    let control = view! {
        <textarea
            id=tie.id.clone()
            node_ref=node
            class="input"
            rows="3"
            placeholder=move || Some(placeholder.get()).filter(|text| !text.is_empty())
            aria-describedby=tie.describedby
            aria-invalid=tie.invalid
            aria-required=required.then_some("true")
            disabled=disabled
            prop:value=value
            on:input=move |event| on_input.run(event_target_value(&event))
        ></textarea>
    };
    frame.around(&tie, control.into_any())
}

/// Search as one types, with a magnifier and a cross to empty it. The label is for screen readers and placeholder.
#[component]
pub fn SearchField(
    #[prop(into)] label: Said,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_input: Callback<String>,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let clear = move |()| {
        on_input.run(String::new());
        if let Some(input) = input.get_untracked() {
            drop(input.focus());
        }
    };
    let cross = move || {
        let filled = !value.read().is_empty();
        filled.then(
            || view! { <IconButton glyph=Glyph::Close label=crate::t!("kit-clear-search") small=true on_click=clear /> },
        )
    };
    view! {
        <div class="input-frame search-field" role="search">
            <Icon glyph=Glyph::Search />
            <input
                node_ref=input
                class="input"
                type="search"
                aria-label=label
                placeholder=label
                autocomplete="off"
                spellcheck="false"
                prop:value=value
                on:input=move |event| on_input.run(event_target_value(&event))
            />
            {cross}
        </div>
    }
}
