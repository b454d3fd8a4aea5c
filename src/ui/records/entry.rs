//! A field that is being filled in: what is typed, and the rule that it breaks.

use super::draft::Draft;
use super::input::FieldInput;
use crate::domain::clocks::Zone;
use crate::domain::entity::Entity;
use crate::domain::rules::{Refusal, Rule, check_value};
use crate::domain::workspace::settings::Settings;
use crate::kernel::field::FieldSpec;
use crate::kernel::value::Value;
use crate::ui::explain;
use leptos::prelude::*;

/// One field of an open window.
#[derive(Clone)]
pub struct Entry {
    /// The field.
    pub spec: FieldSpec,
    /// What is typed so far.
    pub draft: RwSignal<Draft>,
    /// The rule that it breaks.
    pub error: RwSignal<Option<Rule>>,
}

impl Entry {
    /// The field with `value` in it.
    pub fn of(spec: FieldSpec, value: &Value, settings: &Settings) -> Self {
        let draft = RwSignal::new(Draft::of(value, settings.currency, settings.zone));
        Self { spec, draft, error: RwSignal::new(None) }
    }

    /// The value that is typed; `None`, with the broken rule shown beside the field, if it makes none.
    pub fn read(&self, zone: Zone) -> Option<Value> {
        let read = self.draft.read_untracked().value(&self.spec, zone);
        let checked = read.and_then(|value| check_value(&self.spec, &value).map(|()| value));
        self.error.set(checked.as_ref().err().cloned());
        checked.ok()
    }

    /// The control for it.
    pub fn view(&self, entity: Entity, autofocus: bool) -> AnyView {
        let Self { spec, draft, error } = self.clone();
        let key = spec.key.clone();
        let error = Signal::derive(move || error.read().as_ref().map(|rule| explain::field_error(entity, &key, rule)));
        view! { <FieldInput entity spec draft error autofocus /> }.into_any()
    }
}

/// Shows a refusal beside its field; `false` if none of the fields is the one.
pub fn mark<'a>(mut entries: impl Iterator<Item = &'a Entry>, refusal: &Refusal) -> bool {
    let entry = entries.find(|entry| Some(&entry.spec.key) == refusal.field.as_ref());
    entry.inspect(|entry| entry.error.set(Some(refusal.rule.clone()))).is_some()
}
