//! A name for records whose file has none: people are called by their address, complaints by what happened.

use super::cell::Got;
use super::fields::Compiled;
use crate::domain::entity::Entity;
use crate::kernel::field::Flags;
use std::borrow::Cow;

/// The longest made title, in characters.
const LENGTH: usize = 80;

/// Fills the title of a row that has none, where the record type needs one; gives its place if it was made.
pub(super) fn make(entity: Entity, compiled: &Compiled<'_>, values: &mut [Got<'_>]) -> Option<usize> {
    let title = entity.title().filter(|field| field.is(Flags::REQUIRED))?;
    let at = compiled.place(title.key.as_str())?;
    if !values.get(at)?.is_empty() {
        return None;
    }
    let made = sources(entity).iter().find_map(|key| {
        let got = values.get(compiled.place(key)?)?;
        let line = got.text().lines().map(str::trim).find(|line| !line.is_empty())?;
        Some(line.chars().take(LENGTH).collect::<String>())
    })?;
    *values.get_mut(at)? = Got::Text(Cow::Owned(made));
    Some(at)
}

fn sources(entity: Entity) -> &'static [&'static str] {
    match entity {
        Entity::Customers => &["company", "email", "phone", "wechat", "external_id"],
        Entity::Contacts | Entity::Members => &["email", "phone", "wechat"],
        Entity::Complaints => &["category", "description", "product", "number"],
        Entity::InstalledProducts => &["serial_number"],
        Entity::Interactions => &["notes", "next_step"],
        Entity::Surveys => &["code", "introduction"],
        _ => &[],
    }
}
