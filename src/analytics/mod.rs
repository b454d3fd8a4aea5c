//! The figures: a file a metric, each a pure function of the records and explicit parameters.
//! Formulas and sources are in the files and, for users, in the texts `metric-<key>-…`.

// What a path reads like is the same in every layer.
extern crate self as analytics;
use zhiji_domain as domain;
use zhiji_kernel as kernel;

pub mod complaints;
pub mod drill;
pub mod export;
pub mod facts;
pub mod latest;
pub mod months;
pub mod params;
pub mod registry;
pub mod report;
pub mod retention;
pub mod service;
pub mod statistics;
pub mod surveys;
pub mod value;
