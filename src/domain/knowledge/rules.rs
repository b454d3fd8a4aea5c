//! The rules of articles and scripts.

use super::article::{PUBLISHED, STATE, VERSIONS};
use super::{placeholders, script};
use crate::domain::rules::{Draft, Refusal, Rule};
use crate::kernel::field::{Field, Text};
use crate::kernel::value::Value;

fn text(draft: &Draft<'_>, field: Field<Text>) -> Option<Box<str>> {
    match draft.value(field.key) {
        Value::Text(text) if !text.trim().is_empty() => Some(text),
        _ => None,
    }
}

/// An article has a title in one language at least, no text without its title, and something to say once it is published.
///
/// # Errors
/// The first broken rule.
pub fn check_article(draft: &Draft<'_>) -> Result<(), Refusal> {
    let refused = |field: Field<Text>, rule| Err(Refusal::of(draft.entity, &field.into(), rule));
    let versions = VERSIONS.map(|version| (version, text(draft, version.title), text(draft, version.text)));
    for (version, title, text) in &versions {
        if title.is_none() && text.is_some() {
            return refused(version.title, Rule::Required);
        }
    }
    if versions.iter().all(|(_, title, _)| title.is_none()) {
        let [(version, ..), _] = versions;
        return refused(version.title, Rule::OneLanguage);
    }
    let whole = versions.iter().any(|(_, title, text)| title.is_some() && text.is_some());
    if !whole && matches!(draft.value(STATE.key), Value::Choice(state) if *state == *PUBLISHED) {
        return Err(Refusal::of(draft.entity, &STATE.into(), Rule::NothingToPublish));
    }
    Ok(())
}

/// A script says something in one language at least, and has only places that can be filled.
///
/// # Errors
/// The first broken rule.
pub fn check_script(draft: &Draft<'_>) -> Result<(), Refusal> {
    let texts = [script::TEXT_ZH, script::TEXT_EN].map(|field| (field, text(draft, field)));
    for (field, text) in &texts {
        if let Some(place) = text.as_deref().and_then(placeholders::unknown) {
            let rule = Rule::UnknownPlace(place.to_owned());
            return Err(Refusal::of(draft.entity, &(*field).into(), rule));
        }
    }
    match texts {
        [(field, None), (_, None)] => Err(Refusal::of(draft.entity, &field.into(), Rule::OneLanguage)),
        _ => Ok(()),
    }
}
