//! Small marks: badges for states, chips for the user's tags, avatars, keys.

use super::icon::{Glyph, Icon};
use crate::ui::text::Said;
use leptos::prelude::*;

/// What a mark, banner or notice means; never said by colour alone, always beside words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tone {
    #[default]
    Plain,
    Good,
    Warn,
    Bad,
    Info,
    Accent,
}

impl Tone {
    /// The CSS class of the tone.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Plain => "tone-plain",
            Self::Good => "tone-good",
            Self::Warn => "tone-warn",
            Self::Bad => "tone-bad",
            Self::Info => "tone-info",
            Self::Accent => "tone-accent",
        }
    }

    /// The icon that goes with it in banners and notices.
    #[must_use]
    pub fn glyph(self) -> Glyph {
        match self {
            Self::Good => Glyph::Done,
            Self::Warn => Glyph::Warning,
            Self::Bad => Glyph::Error,
            Self::Plain | Self::Info | Self::Accent => Glyph::Info,
        }
    }
}

/// A state in one or two words.
#[component]
pub fn Badge(#[prop(into)] label: Said, #[prop(optional)] tone: Tone) -> impl IntoView {
    move || badge(label.get(), tone)
}

/// The same with words that stay: where a closure draws lists and cards, a signal a badge would cost more than the badge.
pub fn badge(label: String, tone: Tone) -> impl IntoView {
    view! {
        <span class=format!("badge {}", tone.class())>
            <span class="dot" aria-hidden="true"></span>
            <span>{label}</span>
        </span>
    }
}

/// The tint class of a name: the same word has the same colour everywhere.
#[must_use]
pub fn tint(name: &str) -> &'static str {
    const TINTS: [&str; 8] = ["tint-0", "tint-1", "tint-2", "tint-3", "tint-4", "tint-5", "tint-6", "tint-7"];
    let hash = name.bytes().fold(5381_u32, |hash, byte| hash.wrapping_mul(33) ^ u32::from(byte));
    let place = usize::try_from((hash >> 4) % 8).unwrap_or_default();
    TINTS.get(place).copied().unwrap_or("tint-7")
}

/// A tag of the user's. With `on_remove` it has a cross, whose label says which tag goes.
#[component]
pub fn TagChip(#[prop(into)] name: String, #[prop(optional, into)] on_remove: Option<Callback<()>>) -> impl IntoView {
    let class = format!("tag {}", tint(&name));
    let spoken = name.clone();
    let cross = on_remove.map(|remove| {
        let label = crate::t!("kit-remove-named", "name" => spoken.clone());
        view! {
            <button type="button" aria-label=label on:click=move |_| remove.run(())>
                <Icon glyph=Glyph::Close />
            </button>
        }
    });
    view! { <span class=class><span>{name}</span>{cross}</span> }
}

/// A person's or a company's initial on a tint, beside the name (so it is hidden from screen readers).
#[component]
pub fn Avatar(
    #[prop(into)] name: Signal<String>,
    /// For organisations.
    #[prop(optional, into)]
    square: Signal<bool>,
    #[prop(optional)] large: bool,
) -> impl IntoView {
    let class = move || format!("avatar {}", tint(&name.read()));
    view! {
        <span class=class class:square=square class:large=large aria-hidden="true">{move || initials(&name.read())}</span>
    }
}

/// The same for a name that stays.
pub fn avatar(name: &str, square: bool) -> impl IntoView + use<> {
    let class = format!("avatar {}{}", tint(name), if square { " square" } else { "" });
    view! { <span class=class aria-hidden="true">{initials(name)}</span> }
}

/// The first sign of a Chinese name; the initials of the first and the last word of others, brackets and the like aside.
#[must_use]
pub fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().find(|sign| sign.is_alphanumeric()));
    let Some(first) = words.next() else { return name.trim().chars().take(1).collect() };
    match words.next_back() {
        Some(last) if first.is_ascii() && last.is_ascii() => [first, last].iter().collect::<String>().to_uppercase(),
        _ => first.to_uppercase().collect(),
    }
}

/// A key on the keyboard.
#[component]
pub fn Kbd(#[prop(into)] key: String) -> impl IntoView {
    view! { <kbd class="kbd">{key}</kbd> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_of_names_in_both_scripts() {
        let check = |name: &str, want: &str| assert_eq!(initials(name), want, "{name}");
        check("Ada Lovelace", "AL");
        check("ada", "A");
        check("Jean de la Fontaine", "JF");
        check("王小明", "王");
        check("", "");
        check("  ", "");
        check("李 Ming", "李");
        check("Kestrel & Vane (Bristol)", "KB");
        check("“桂花里”茶馆", "桂");
        check("★", "★");
    }

    #[test]
    fn a_name_keeps_its_tint() {
        assert_eq!(tint("VIP"), tint("VIP"));
        assert!(tint("").starts_with("tint-"));
    }
}
