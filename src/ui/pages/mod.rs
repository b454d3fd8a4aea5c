//! The pages, a folder a feature.
