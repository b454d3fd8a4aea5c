//! Form controls. Each has a label above, help and error below, tied together for screen readers.
//!
//! Values go in as signals and come out by callbacks, as plain text: what a number or a date is, the page decides
//! (by the field registry) and answers in `error`.

mod choice;
mod combobox;
mod drop_zone;
mod input;
mod money;
mod tags;

pub use choice::{Checkbox, Choice, RadioGroup, Segmented, Select, Switch};
pub use combobox::Combobox;
pub use drop_zone::DropZone;
pub use input::{DateField, DateTimeField, InputKind, NumberField, SearchField, TextArea, TextField};
pub use money::MoneyField;
pub use tags::TagsField;

use super::icon::{Glyph, Icon};
use crate::ui::text::{Said, say};
use leptos::prelude::*;

/// What stands around a control.
#[derive(Clone, Copy)]
pub(super) struct Frame {
    pub label: Said,
    pub help: Said,
    pub error: Signal<Option<String>>,
    pub required: bool,
    /// The label is for screen readers only (toolbars, table cells).
    pub bare: bool,
}

/// The attributes that tie a control to its frame.
#[derive(Clone)]
pub(super) struct Tie {
    pub id: String,
    pub describedby: Signal<Option<String>>,
    pub invalid: Signal<Option<&'static str>>,
}

impl Frame {
    /// A fresh id for the control and what it says about itself.
    pub fn tie(self) -> Tie {
        let id = super::next_id("field");
        let (help_id, error_id) = (format!("{id}-help"), format!("{id}-error"));
        let (help, error) = (self.help, self.error);
        let describedby = Signal::derive(move || {
            let parts = [
                error.read().is_some().then_some(error_id.as_str()),
                (!help.read().is_empty()).then_some(help_id.as_str()),
            ];
            let ids = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
            Some(ids).filter(|ids| !ids.is_empty())
        });
        let invalid = Signal::derive(move || error.read().is_some().then_some("true"));
        Tie { id, describedby, invalid }
    }

    /// Label, control, help, error.
    pub fn around(self, tie: &Tie, control: AnyView) -> AnyView {
        let label = view! { <label for=tie.id.clone()>{self.words()}</label> }.into_any();
        self.stack(&tie.id, label, control)
    }

    /// The same for several controls under one name.
    pub fn group(self, tie: &Tie, control: AnyView) -> AnyView {
        let id = tie.id.clone();
        let notes = self.notes(&id);
        view! {
            <fieldset class="field" class:bare=self.bare aria-describedby=tie.describedby>
                <legend class="label" class:sr-only=self.bare>{self.words()}</legend>
                {control}
                {notes}
            </fieldset>
        }
        .into_any()
    }

    fn words(self) -> AnyView {
        let star = self.required.then(|| {
            view! { <span class="required" aria-hidden="true">"\u{a0}*"</span> <span class="sr-only">{move || say("kit-required")}</span> }
        });
        view! { {self.label} {star} }.into_any()
    }

    fn stack(self, id: &str, label: AnyView, control: AnyView) -> AnyView {
        let notes = self.notes(id);
        view! { <div class="field" class:bare=self.bare>{label} {control} {notes}</div> }.into_any()
    }

    fn notes(self, id: &str) -> AnyView {
        let (help_id, error_id) = (format!("{id}-help"), format!("{id}-error"));
        let (help, error) = (self.help, self.error);
        let help = move || {
            let text = help.get();
            (!text.is_empty()).then(|| view! { <p class="field-help" id=help_id.clone()>{text}</p> })
        };
        let error = move || {
            error.get().map(|text| {
                view! { <p class="field-error" id=error_id.clone()><Icon glyph=Glyph::Error /><span>{text}</span></p> }
            })
        };
        view! { {error} {help} }.into_any()
    }
}
