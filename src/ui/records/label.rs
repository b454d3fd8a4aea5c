//! What record types, fields and options are called in the user's language.

use crate::domain::entity::Entity;
use crate::kernel::field::FieldSpec;
use crate::kernel::value::{Kind, Options};
use crate::ui::kit::field::Choice;
use crate::ui::text::{Arg, Lang, lang, say, say_or, say_with};

fn id(key: &str) -> String {
    key.replace('_', "-")
}

/// The plural name: "Customers".
pub fn entity(entity: Entity) -> String {
    say(&format!("entity-{}", id(entity.key())))
}

/// The name of one: "Customer".
pub fn entity_one(entity: Entity) -> String {
    say(&format!("entity-{}-one", id(entity.key())))
}

/// What the button that makes one says: "New customer".
pub fn entity_new(entity: Entity) -> String {
    say(&format!("entity-{}-new", id(entity.key())))
}

/// A count of them: "3 customers".
pub fn entity_count(entity: Entity, count: usize) -> String {
    say_with(&format!("entity-{}-count", id(entity.key())), &[("count", Arg::from(count))])
}

/// The label of a field: translated for built-in ones, the user's own words for theirs.
pub fn field(entity: Entity, spec: &FieldSpec) -> String {
    let Some((zh, en)) = &spec.label else {
        return say(&format!("field-{}-{}", id(entity.key()), id(spec.key.as_str())));
    };
    let (first, second) = if lang() == Lang::ZhCn { (zh, en) } else { (en, zh) };
    if first.is_empty() { second.to_string() } else { first.to_string() }
}

/// What to know when filling the field; empty for most.
pub fn field_help(entity: Entity, spec: &FieldSpec) -> String {
    say_or(&format!("field-{}-{}-help", id(entity.key()), id(spec.key.as_str())), "")
}

/// The label of one option of a choice. The user's own options are their labels.
pub fn option(entity: Entity, key: &str, code: &str) -> String {
    say_or(&format!("choice-{}-{}-{}", id(entity.key()), id(key), id(code)), code)
}

/// The options of a choice field with their labels; empty for other kinds.
pub fn options(entity: Entity, spec: &FieldSpec) -> Vec<Choice> {
    match &spec.kind {
        Kind::Choice(options @ Options::Fixed(_)) => {
            options.iter().map(|code| Choice::new(code, option(entity, spec.key.as_str(), code))).collect()
        }
        Kind::Choice(options) => options.iter().map(|code| Choice::new(code, code)).collect(),
        _ => Vec::new(),
    }
}
