//! The errors of the layers below that pages explain to the user.

pub use crate::store::{Damage, StoreError};
