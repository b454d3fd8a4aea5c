//! Zhiji, layer by layer in reading order. Every layer imports only from those above it.

pub mod analytics;
pub mod codec;
pub mod demo;
pub mod domain;
pub mod kernel;

#[cfg(feature = "browser")]
pub mod platform;
#[cfg(feature = "browser")]
pub mod store;

#[cfg(feature = "answering")]
pub mod app;

#[cfg(feature = "answering")]
pub mod ui;
