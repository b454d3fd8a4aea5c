//! Where a column can go, as options of a select.

use crate::app::importing::{NamePart, Target};
use crate::domain::entity::Entity;
use crate::kernel::field::Schema;
use crate::kernel::value::Kind;
use crate::ui::kit::field::Choice;
use crate::ui::records::label;
use crate::ui::text::{Arg, say, say_with};

/// The value of the option "a new field".
pub const NEW: &str = "new";

/// The value of a target in a select.
pub fn value_of(target: &Target) -> String {
    match target {
        Target::Ignore => String::new(),
        Target::Field { key } => format!("field:{key}"),
        Target::Name { part } => format!("name:{}", part_key(*part)),
        Target::Related { field, key } => format!("related:{field}:{key}"),
        Target::NewField { .. } => NEW.to_owned(),
    }
}

fn part_key(part: NamePart) -> &'static str {
    match part {
        NamePart::First => "first",
        NamePart::Middle => "middle",
        NamePart::Last => "last",
    }
}

/// What a target is called: "Amount", "First name", "Customer › Email".
pub fn words(target: &Target, entity: Entity, schema: &Schema) -> String {
    match target {
        Target::Ignore => say("import-ignore"),
        Target::Field { key } => schema.field(key).map_or_else(|| key.clone(), |spec| label::field(entity, spec)),
        Target::Name { part } => say(&format!("import-name-{}", part_key(*part))),
        Target::NewField { label, .. } => say_with("import-new-field-named", &[("name", Arg::from(label.clone()))]),
        Target::Related { field, key } => {
            let spec = schema.field(field);
            let other = spec.and_then(|spec| match spec.kind {
                Kind::Ref(table) => Entity::of(table),
                _ => None,
            });
            let by = other.and_then(|other| {
                other.fields().iter().find(|spec| spec.key.as_str() == key).map(|spec| label::field(other, spec))
            });
            let named = spec.map_or_else(|| field.clone(), |spec| label::field(entity, spec));
            let args = [("record", Arg::from(named)), ("field", Arg::from(by.unwrap_or_else(|| key.clone())))];
            say_with("import-related", &args)
        }
    }
}

/// All of `targets`, and a new field.
pub fn options(targets: &[Target], entity: Entity, schema: &Schema) -> Vec<Choice> {
    let known = targets.iter().map(|target| Choice::new(value_of(target), words(target, entity, schema)));
    known.chain(std::iter::once(Choice::new(NEW, say("import-new-field")))).collect()
}
