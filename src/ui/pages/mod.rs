//! The pages, a folder a feature.

pub mod complaints;
pub mod customers;
pub mod data;
pub mod insights;
pub mod knowledge;
pub mod learning;
pub mod orders;
pub mod service;
pub mod settings;
pub mod surveys;
pub mod today;
pub mod welcome;
