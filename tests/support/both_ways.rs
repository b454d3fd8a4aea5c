//! A command, decided and applied, with its inverse tried.

use zhiji::domain::command::{Command, Context};
use zhiji::domain::dataset::Dataset;
use zhiji::domain::decide::decide;
use zhiji::domain::rules::Refusal;
use zhiji::kernel::change::Change;

/// What `command` changes, applied to `dataset`; its inverse brings back every record as it was.
pub fn run(dataset: &mut Dataset, context: &mut Context, command: &Command) -> Result<Vec<Change>, Refusal> {
    let changes = decide(dataset, command, context)?;
    let after = dataset.apply(&changes).expect("it fits");
    let undone = after.apply(&dataset.inverse(&changes).expect("it has an inverse")).expect("that fits too");
    assert!(undone.tables().same_records(dataset.tables()), "{command:?} is taken back wholly");
    *dataset = after;
    Ok(changes)
}
