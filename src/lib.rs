//! Zhiji, layer by layer in reading order. Every layer imports only from those above it.

pub use zhiji_analytics as analytics;
pub use zhiji_domain as domain;
pub use zhiji_kernel as kernel;

pub mod codec;
pub mod demo;

#[cfg(feature = "browser")]
pub mod platform;
#[cfg(feature = "browser")]
pub mod store;

#[cfg(feature = "answering")]
pub mod app;

#[cfg(feature = "answering")]
pub mod ui;
