//! Deciding what a command changes, as a part of the program of its own: whoever opens the page sees something before they
//! do something, so the rules of the domain need not be there first.

#![allow(clippy::unnecessary_wraps, reason = "what may not be there yet is fallible")]

use crate::domain::command::{Command, Context};
use crate::domain::dataset::Dataset;
use crate::domain::decide;
use crate::domain::rules::Refusal;
use crate::kernel::change::Change;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

/// What [`decide::decide`] says.
pub type Decision = Result<Vec<Change>, Refusal>;

/// [`decide::decide`], once the part is there.
///
/// # Errors
/// The part cannot be fetched.
#[wasm_split(deciding, wasm_split_path = leptos::wasm_split, preload(fetch), fallible)]
pub fn decide(dataset: &Dataset, command: &Command, context: &mut Context) -> Result<Decision, SplitLoaderError> {
    Ok(decide::decide(dataset, command, context))
}

/// Begins to fetch the part, so that it is there when somebody does something.
pub fn prepare() {
    leptos::task::spawn_local(async {
        // When it does not arrive, the first command asks again and says so.
        let _arrived = fetch().await;
    });
}
