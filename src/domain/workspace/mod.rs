//! What shapes a workspace: the user's own fields, saved views, remembered mappings, settings.

pub mod custom_field;
pub mod mapping;
pub mod setting;
pub mod settings;
pub mod view;
