//! One of few: select, radio group, segmented control; yes or no: checkbox, switch.

use super::Frame;
use crate::ui::{
    kit::{
        icon::{Glyph, Icon},
        next_id,
    },
    text::Said,
};
use leptos::prelude::*;

/// One thing to choose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// What is kept.
    pub value: String,
    /// What is shown.
    pub label: String,
    /// A word beside it, to tell two of the same name apart.
    pub hint: String,
    /// For segmented controls.
    pub glyph: Option<Glyph>,
}

impl Choice {
    /// A choice with a label and nothing more.
    #[must_use]
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), ..Self::default() }
    }

    /// The same with a hint.
    #[must_use]
    pub fn with_hint(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }
}

/// One of a list, by the browser's own select. `empty` is the label of "nothing chosen" (value `""`), if allowed.
#[component]
pub fn Select(
    #[prop(into)] label: Said,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] options: Signal<Vec<Choice>>,
    #[prop(into)] on_change: Callback<String>,
    #[prop(optional, into)] empty: Option<Said>,
    #[prop(optional, into)] help: Said,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional)] required: bool,
    #[prop(optional)] bare: bool,
    #[prop(optional)] small: bool,
    #[prop(optional, into)] disabled: Signal<bool>,
) -> impl IntoView {
    let frame = Frame { label, help, error, required, bare };
    let tie = frame.tie();
    let none =
        move || empty.map(|empty| view! { <option value="" selected=move || value.read().is_empty()>{empty}</option> });
    let control = view! {
        <select
            id=tie.id.clone()
            class="select"
            class:select-small=small
            aria-describedby=tie.describedby
            aria-invalid=tie.invalid
            aria-required=required.then_some("true")
            disabled=disabled
            on:change=move |event| on_change.run(event_target_value(&event))
        >
            {none}
            {move || option_views(&options.read(), value)}
        </select>
    };
    frame.around(&tie, control.into_any())
}

/// The `<option>`s of a select, the chosen one following `value`.
pub(super) fn option_views(options: &[Choice], value: Signal<String>) -> Vec<AnyView> {
    let option = |choice: &Choice| {
        let own = choice.value.clone();
        let chosen = move || *value.read() == own;
        view! { <option value=choice.value.clone() prop:selected=chosen>{choice.label.clone()}</option> }.into_any()
    };
    options.iter().map(option).collect()
}

/// One of few, all in sight.
#[component]
pub fn RadioGroup(
    #[prop(into)] label: Said,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] options: Signal<Vec<Choice>>,
    #[prop(into)] on_change: Callback<String>,
    #[prop(optional, into)] help: Said,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional)] required: bool,
    /// One below the other.
    #[prop(optional)]
    stacked: bool,
) -> impl IntoView {
    let frame = Frame { label, help, error, required, bare: false };
    let tie = frame.tie();
    let name = next_id("radio");
    let radio = move |choice: &Choice| {
        let hint = Some(choice.hint.clone()).filter(|hint| !hint.is_empty());
        view! {
            <label class="check">
                {radio_input(&name, &choice.value, value, on_change)}
                <span>{choice.label.clone()} {hint.map(|hint| view! { <span class="field-help">{hint}</span> })}</span>
            </label>
        }
    };
    let control = view! {
        <div class="radios" class:stacked=stacked>{move || options.read().iter().map(&radio).collect_view()}</div>
    };
    frame.group(&tie, control.into_any())
}

/// One of two to five ways to look at something: a radio group that looks like a switch.
#[component]
pub fn Segmented(
    #[prop(into)] label: Said,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] options: Signal<Vec<Choice>>,
    #[prop(into)] on_change: Callback<String>,
) -> impl IntoView {
    let name = next_id("segment");
    let segment = move |choice: &Choice| {
        view! {
            <label>
                {radio_input(&name, &choice.value, value, on_change)}
                {choice.glyph.map(|glyph| view! { <Icon glyph=glyph /> })}
                <span>{choice.label.clone()}</span>
            </label>
        }
    };
    view! {
        <div class="segmented" role="radiogroup" aria-label=label>
            {move || options.read().iter().map(&segment).collect_view()}
        </div>
    }
}

fn radio_input(name: &str, own: &str, value: Signal<String>, on_change: Callback<String>) -> AnyView {
    let (kept, sent) = (own.to_owned(), own.to_owned());
    view! {
        <input
            type="radio"
            name=name.to_owned()
            value=own.to_owned()
            prop:checked=move || *value.read() == kept
            on:change=move |_| on_change.run(sent.clone())
        />
    }
    .into_any()
}

/// Yes or no, as part of what is saved with a form.
#[component]
pub fn Checkbox(
    #[prop(into)] label: Said,
    #[prop(into)] checked: Signal<bool>,
    #[prop(into)] on_change: Callback<bool>,
    #[prop(optional, into)] help: Said,
    #[prop(optional, into)] disabled: Signal<bool>,
) -> impl IntoView {
    toggle(Toggle { class: "check", role: None, label, checked, on_change, help, disabled })
}

/// On or off, at once.
#[component]
pub fn Switch(
    #[prop(into)] label: Said,
    #[prop(into)] checked: Signal<bool>,
    #[prop(into)] on_change: Callback<bool>,
    #[prop(optional, into)] help: Said,
    #[prop(optional, into)] disabled: Signal<bool>,
) -> impl IntoView {
    toggle(Toggle { class: "check switch", role: Some("switch"), label, checked, on_change, help, disabled })
}

struct Toggle {
    class: &'static str,
    role: Option<&'static str>,
    label: Said,
    checked: Signal<bool>,
    on_change: Callback<bool>,
    help: Said,
    disabled: Signal<bool>,
}

fn toggle(toggle: Toggle) -> AnyView {
    let Toggle { class, role, label, checked, on_change, help, disabled } = toggle;
    let below = move || {
        let text = help.get();
        (!text.is_empty()).then(|| view! { <span class="field-help">{text}</span> })
    };
    view! {
        <label class=class>
            <input
                type="checkbox"
                role=role
                prop:checked=checked
                disabled=disabled
                on:change=move |event| on_change.run(event_target_checked(&event))
            />
            <span>{label} {below}</span>
        </label>
    }
    .into_any()
}
