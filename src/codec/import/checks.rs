//! What is wrong with a row by its form, and how a broken rule is said.

use super::fields::Wrong;
use super::plan::Reason;
use crate::codec::delimited::{Fault, Record};
use crate::domain::rules::{MAX_TEXT, Rule};
use crate::kernel::field::FieldKey;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

/// Whether the row has as many cells as the header, and can be read at all. Empty cells too many are no harm.
pub(super) fn check_form(record: &Record<'_>, width: usize) -> Result<(), Wrong> {
    let whole = |reason| Err(Wrong { column: None, value: String::new(), reason });
    match record.fault {
        Some(Fault::CellTooLong { column }) => {
            return Err(Wrong {
                column: Some(column),
                value: String::new(),
                reason: Reason::TooLong { max: MAX_TEXT },
            });
        }
        Some(Fault::UnclosedQuote) => return whole(Reason::UnclosedQuote),
        None => {}
    }
    let extra = (width..record.len()).any(|at| !record.get(at).trim().is_empty());
    if record.len() < width || extra {
        return whole(Reason::Ragged { expected: width, found: record.len() });
    }
    Ok(())
}

/// Equal for rows with equal cells.
pub(super) fn mark_of(record: &Record<'_>) -> u64 {
    let mut hasher = DefaultHasher::new();
    for cell in record.cells() {
        cell.trim().hash(&mut hasher);
    }
    hasher.finish()
}

/// A broken rule as a reason for leaving a row out.
pub(super) fn reason_of(rule: &Rule, key: &FieldKey) -> Reason {
    match rule {
        Rule::Required => Reason::Required { field: key.as_str().to_owned() },
        Rule::NotAnOption(_) => Reason::NotAnOption,
        Rule::OutOfRange { min, max } => Reason::OutOfRange { min: *min, max: *max },
        Rule::Negative => Reason::Negative,
        Rule::NotAnEmail => Reason::NotAnEmail,
        Rule::NotAWebAddress => Reason::NotAWebAddress,
        Rule::TooLong => Reason::TooLong { max: MAX_TEXT },
        Rule::RefersToItself => Reason::RefersToItself,
        Rule::Before(field) => Reason::Before { field: field.as_str().to_owned() },
        other => Reason::Rule { text: format!("{other:?}") },
    }
}
