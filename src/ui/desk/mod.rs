//! What the desks share, where complaints and service requests are handled: the board, the stages, the steps, and finding
//! or making a customer while they speak.

pub mod board;
pub mod card;
pub mod own;
pub mod product;
pub mod reply;
pub mod stages;
pub mod steps;
pub mod what_next;
pub mod who;

use super::text::say;

/// What the button that takes a step says.
pub fn move_label(step: &str) -> String {
    say(&format!("move-{}", step.replace('_', "-")))
}
