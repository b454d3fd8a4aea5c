//! The business: record types and their fields, the commands that change them, and the rules that these keep.

// What a path reads like is the same in every layer.
extern crate self as domain;
use zhiji_kernel as kernel;

#[macro_use]
mod field_list;

pub mod clocks;
pub mod command;
pub mod complaints;
pub mod customers;
pub mod dataset;
pub mod decide;
pub mod entity;
pub mod improvements;
pub mod interactions;
pub mod knowledge;
pub mod listing;
pub mod orders;
pub mod questionnaire;
pub mod rules;
pub mod service;
pub mod surveys;
pub mod targets;
pub mod team;
pub mod today;
pub mod workspace;
