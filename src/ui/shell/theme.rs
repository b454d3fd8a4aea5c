//! Light, dark, or as the system has it.

use crate::{
    platform::{boot, preferences},
    ui::kit::icon::Glyph,
};
use leptos::prelude::*;

/// The user's choice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

impl Theme {
    /// In the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// As it is kept and put on `<html data-theme>`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::System => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The key of its label.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::System => "theme-system",
            Self::Light => "theme-light",
            Self::Dark => "theme-dark",
        }
    }

    /// Its icon.
    #[must_use]
    pub fn glyph(self) -> Glyph {
        match self {
            Self::System => Glyph::System,
            Self::Light => Glyph::Sun,
            Self::Dark => Glyph::Moon,
        }
    }

    fn of_name(name: &str) -> Self {
        Self::ALL.into_iter().find(|theme| theme.name() == name).unwrap_or_default()
    }
}

/// The theme in the page's context.
#[derive(Clone, Copy)]
pub struct ThemeChoice(RwSignal<Theme>);

impl ThemeChoice {
    /// As it was chosen before; the script in index.html has put it on `<html>` already.
    #[must_use]
    pub fn stored() -> Self {
        let stored = preferences::get(preferences::Pref::Theme);
        Self(RwSignal::new(stored.map(|name| Theme::of_name(&name)).unwrap_or_default()))
    }

    /// The page's own.
    #[must_use]
    pub fn of_page() -> Self {
        use_context().unwrap_or_else(Self::stored)
    }

    /// The current theme; tracked. Charts read their colours again when it changes.
    #[must_use]
    pub fn get(self) -> Theme {
        self.0.get()
    }

    /// Switches, shows and remembers.
    pub fn choose(self, theme: Theme) {
        preferences::set(preferences::Pref::Theme, (theme != Theme::System).then_some(theme.name()));
        boot::set_root("data-theme", theme.name());
        self.0.set(theme);
    }
}
