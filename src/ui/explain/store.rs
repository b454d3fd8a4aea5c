//! Why something could not be stored, and why a command was not done.

use super::refusal;
use crate::app::session::DispatchError;
use crate::store::StoreError;
use crate::ui::text::{Arg, say, say_with};

/// Why a command was not done.
#[must_use]
pub fn dispatch(error: &DispatchError) -> String {
    match error {
        DispatchError::Refused(broken) => refusal(broken),
        DispatchError::Store(error) => store(error),
        DispatchError::Outdated => say("error-outdated"),
        DispatchError::TooBusy => say("error-too-busy"),
    }
}

/// Why the storage did not do what was asked.
#[must_use]
pub fn store(error: &StoreError) -> String {
    match error {
        StoreError::Unavailable => say("error-store-unavailable"),
        StoreError::Quota => say("error-store-quota"),
        StoreError::Newer => say("error-store-newer"),
        StoreError::Superseded => say("error-store-superseded"),
        StoreError::NoWorkspace => say("error-store-no-workspace"),
        StoreError::DataLoss { .. } => say("error-store-data-loss"),
        StoreError::Damaged(places) => say_with("error-store-damaged", &[("count", Arg::from(places.len()))]),
        StoreError::Lost(reason) => say_with("error-store-lost", &[("reason", Arg::from(reason.clone()))]),
        StoreError::Failed(reason) => say_with("error-store-failed", &[("reason", Arg::from(reason.clone()))]),
    }
}
