//! Why a backup was not made, or not opened.

use super::import;
use crate::app::backup::{BackupError, RestoreError};
use crate::app::errors::Failure;
use crate::domain::entity::Entity;
use crate::ui::text::{Arg, say, say_or, say_with};

/// Why a backup was not made or not opened.
#[must_use]
pub fn backup(failure: &Failure) -> String {
    match failure {
        Failure::Backup { cause } => cause_of(cause),
        Failure::File { cause } => import::file_problem(cause),
        Failure::Store { reason } | Failure::Unusable { reason } | Failure::Crashed { reason } => {
            say_with("backup-failed", &[("reason", reason.clone().into())])
        }
        Failure::Mapping { .. } | Failure::Derive { .. } | Failure::Cancelled => {
            say_with("backup-failed", &[("reason", Arg::from(failure.to_string()))])
        }
    }
}

fn cause_of(cause: &BackupError) -> String {
    match cause {
        BackupError::BadRecipient { key } => say_with("backup-bad-recipient", &[("key", key.clone().into())]),
        BackupError::BadIdentity => say("backup-bad-identity"),
        BackupError::Wrong => say("backup-wrong"),
        BackupError::TooMuchWork => say("backup-too-much-work"),
        BackupError::Damaged { reason: _ } => say("backup-damaged"),
        BackupError::Content { cause } => content(cause),
    }
}

/// Why what a file holds is no workspace.
fn content(error: &RestoreError) -> String {
    match error {
        RestoreError::NotAWorkspace => say("restore-not-a-workspace"),
        RestoreError::Newer { .. } => say("restore-newer"),
        RestoreError::UnknownTable(name) => say_with("restore-unknown-table", &[("name", name.clone().into())]),
        RestoreError::Damaged { line, column } => {
            say_with("restore-damaged", &[("line", Arg::from(*line)), ("column", Arg::from(*column))])
        }
        RestoreError::BadValue { table, row, field } => {
            let name = Entity::by_key(table)
                .map_or_else(|| table.clone(), |entity| say_or(&format!("entity-{}", super::id(entity.key())), table));
            let args = [("table", Arg::from(name)), ("row", Arg::from(*row)), ("field", field.clone().into())];
            say_with("restore-bad-value", &args)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::text::{Lang, set_lang};

    #[test]
    fn every_reason_has_a_sentence_in_both_languages() {
        let content = [
            RestoreError::NotAWorkspace,
            RestoreError::Newer { found: 2 },
            RestoreError::UnknownTable("plans".to_owned()),
            RestoreError::Damaged { line: 1, column: 2 },
            RestoreError::BadValue { table: "customers".to_owned(), row: 3, field: "name".to_owned() },
        ];
        let causes = [
            BackupError::BadRecipient { key: "age1".to_owned() },
            BackupError::BadIdentity,
            BackupError::Wrong,
            BackupError::TooMuchWork,
            BackupError::Damaged { reason: String::new() },
        ];
        let causes = causes.into_iter().chain(content.map(|cause| BackupError::Content { cause }));
        let failures: Vec<Failure> =
            causes.map(|cause| Failure::Backup { cause }).chain([Failure::Cancelled]).collect();
        for lang in Lang::ALL {
            set_lang(lang);
            for failure in &failures {
                let text = backup(failure);
                let raw = text.is_empty()
                    || text.starts_with("backup-")
                    || text.starts_with("restore-")
                    || text.contains('{');
                assert!(!raw, "{} {text}", lang.tag());
            }
        }
    }
}
