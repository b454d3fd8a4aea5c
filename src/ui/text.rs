//! Every text that the interface shows, in the user's language: Project Fluent, one file per language.
//!
//! ```ignore
//! view! { <h1>{t!("customers-title")}</h1> }                       // follows the language by itself
//! view! { <Button label=t!("rows-chosen", "count" => n.get()) /> } // with arguments, reactive too
//! let text = say("notice-saved");                                  // once, tracked where it is called
//! let label = say_or(&format!("field-customers-{key}"), &fallback);// keys made from the registry
//! ```
//!
//! A key that is missing shows itself, and is written to the console in debug builds.

use crate::platform;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use leptos::prelude::*;
use std::{borrow::Cow, cell::RefCell, collections::HashMap, collections::hash_map::Entry};

/// An argument of a message: text or number.
pub type Arg = fluent_bundle::FluentValue<'static>;

/// A text that follows the language.
pub type Said = Signal<String>;

/// The languages of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lang {
    En,
    ZhCn,
}

impl Lang {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::ZhCn, Self::En];

    /// The language tag, for `<html lang>`, `Intl` and preferences.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::ZhCn => "zh-CN",
        }
    }

    /// The language's name in itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::ZhCn => "简体中文",
        }
    }

    /// The language that a tag stands for: any Chinese is Chinese, any English is English.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        match tag.split(['-', '_']).next()?.to_ascii_lowercase().as_str() {
            "zh" => Some(Self::ZhCn),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// What was chosen before, else the first of the browser's languages that we speak, else English.
    #[must_use]
    pub fn pick<'a>(chosen: Option<&'a str>, browser: impl IntoIterator<Item = &'a str>) -> Self {
        chosen.into_iter().chain(browser).find_map(Self::of_tag).unwrap_or(Self::En)
    }

    /// The file of the language, if it is here already.
    #[cfg(target_arch = "wasm32")]
    fn source(self) -> Option<String> {
        platform::texts::now(self.tag())
    }

    /// The file of the language.
    #[cfg(not(target_arch = "wasm32"))]
    #[expect(clippy::unnecessary_wraps, reason = "on the page it may not be here yet")]
    fn source(self) -> Option<String> {
        Some(self.file().to_owned())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn file(self) -> &'static str {
        match self {
            Self::En => include_str!("../../locales/en.ftl"),
            Self::ZhCn => include_str!("../../locales/zh-CN.ftl"),
        }
    }
}

thread_local! {
    // One language per page. Not in the context, because event handlers, which have no owner, say things too.
    static CURRENT: ArcRwSignal<Lang> = ArcRwSignal::new(Lang::En);
    static BUNDLES: RefCell<HashMap<Lang, FluentBundle<FluentResource>>> = RefCell::default();
}

/// The current language; tracked.
#[must_use]
pub fn lang() -> Lang {
    CURRENT.with(Get::get)
}

/// Switches the language of everything on the page at once. Its texts must be here; see [`fetch`].
pub fn set_lang(lang: Lang) {
    CURRENT.with(|current| current.set(lang));
}

/// Brings the texts of a language; tells whether they are here then.
pub async fn fetch(lang: Lang) -> bool {
    lang.source().is_some() || platform::texts::arrive(lang.tag()).await
}

/// A text that follows the language. Use through [`t!`](crate::t).
#[must_use]
pub fn tr(key: impl Into<Cow<'static, str>>) -> Said {
    let key = key.into();
    Signal::derive(move || say(&key))
}

/// A text with arguments that follows the language and whatever the arguments read.
#[must_use]
pub fn tr_with(
    key: impl Into<Cow<'static, str>>,
    args: impl Fn() -> Vec<(&'static str, Arg)> + Send + Sync + 'static,
) -> Said {
    let key = key.into();
    Signal::derive(move || say_with(&key, &args()))
}

/// The text now. Tracked: where it is read in a view or a derived signal, it follows the language.
#[must_use]
pub fn say(key: &str) -> String {
    say_with(key, &[])
}

/// The text now, with arguments.
#[must_use]
pub fn say_with(key: &str, args: &[(&str, Arg)]) -> String {
    get(lang(), key, args).unwrap_or_else(|| missing(key))
}

/// The text now, or `fallback` where the key is unknown: labels of custom fields, names made by users.
#[must_use]
pub fn say_or(key: &str, fallback: &str) -> String {
    get(lang(), key, &[]).unwrap_or_else(|| fallback.to_owned())
}

/// The text of `key` in `lang`, not reactive; `None` when the language does not have it, or is not here yet.
#[must_use]
pub fn get(lang: Lang, key: &str, args: &[(&str, Arg)]) -> Option<String> {
    BUNDLES.with_borrow_mut(|bundles| {
        let bundle = match bundles.entry(lang) {
            Entry::Occupied(bundle) => bundle.into_mut(),
            Entry::Vacant(place) => place.insert(bundle(lang, lang.source()?)),
        };
        let pattern = bundle.get_message(key)?.value()?;
        let given: FluentArgs = args.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        let mut problems = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&given), &mut problems);
        if cfg!(debug_assertions) && !problems.is_empty() {
            leptos::logging::warn!("text {key} ({}): {problems:?}", lang.tag());
        }
        Some(text.into_owned())
    })
}

fn missing(key: &str) -> String {
    if cfg!(debug_assertions) {
        leptos::logging::warn!("no text for {key}");
    }
    key.to_owned()
}

fn bundle(lang: Lang, source: String) -> FluentBundle<FluentResource> {
    let resource = FluentResource::try_new(source).unwrap_or_else(|(resource, problems)| {
        // The tests keep the files whole; a broken entry costs itself only.
        leptos::logging::warn!("{} messages are broken: {problems:?}", lang.tag());
        resource
    });
    let mut bundle = FluentBundle::new(vec![lang.tag().parse().unwrap_or_default()]);
    bundle.set_use_isolating(false);
    #[cfg(target_arch = "wasm32")]
    bundle.set_formatter(Some(match lang {
        Lang::En => |value, _| grouped(Lang::En, value),
        Lang::ZhCn => |value, _| grouped(Lang::ZhCn, value),
    }));
    bundle.add_resource_overriding(resource);
    bundle
}

/// Numbers in messages are grouped as the language does it: `12,345`.
#[cfg(target_arch = "wasm32")]
fn grouped(lang: Lang, value: &fluent_bundle::FluentValue) -> Option<String> {
    let fluent_bundle::FluentValue::Number(number) = value else { return None };
    Some(crate::platform::intl::number(lang.tag(), number.value, 0, 3))
}

/// A text by its key, following the language: `t!("key")`, `t!("key", "count" => n.get())`.
#[macro_export]
macro_rules! t {
    ($key:expr) => { $crate::ui::text::tr($key) };
    ($key:expr, $($name:literal => $value:expr),+ $(,)?) => {
        $crate::ui::text::tr_with($key, move || vec![$(($name, $crate::ui::text::Arg::from($value))),+])
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    /// Message ids of a file, each with the names of the variables that it uses.
    fn messages(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut current = String::new();
        for line in lang.file().lines().filter(|line| !line.starts_with('#')) {
            if line.starts_with(|first: char| first.is_ascii_alphabetic()) {
                let id = line.split('=').next().unwrap_or_default().trim().to_owned();
                assert!(found.insert(id.clone(), BTreeSet::new()).is_none(), "{} says {id} twice", lang.tag());
                current = id;
            }
            for part in line.split('$').skip(1) {
                let name = part.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '-').collect();
                found.entry(current.clone()).or_default().insert(name);
            }
        }
        found
    }

    #[test]
    fn both_languages_have_the_same_messages_with_the_same_arguments() {
        let (english, chinese) = (messages(Lang::En), messages(Lang::ZhCn));
        let ids = |of: &BTreeMap<String, BTreeSet<String>>| of.keys().cloned().collect::<BTreeSet<_>>();
        let differing: Vec<_> = ids(&english).symmetric_difference(&ids(&chinese)).cloned().collect();
        assert!(differing.is_empty(), "in one language only: {differing:?}");
        for (id, names) in &english {
            assert_eq!(Some(names), chinese.get(id), "arguments of {id}");
        }
    }

    #[test]
    fn every_message_can_be_said() {
        for lang in Lang::ALL {
            for (id, names) in messages(lang) {
                let args: Vec<(&str, Arg)> = names.iter().map(|name| (name.as_str(), Arg::from(2))).collect();
                let text = get(lang, &id, &args);
                assert!(text.is_some_and(|text| !text.is_empty() && !text.contains("{$")), "{} {id}", lang.tag());
            }
        }
    }

    #[test]
    fn the_chosen_language_wins_then_the_browsers_order() {
        let check = |chosen: Option<&str>, browser: &[&str], want: Lang| {
            assert_eq!(Lang::pick(chosen, browser.iter().copied()), want, "{chosen:?} {browser:?}");
        };
        check(Some("en"), &["zh-CN"], Lang::En);
        check(None, &["fr-FR", "zh-TW", "en"], Lang::ZhCn);
        check(None, &["en-GB", "zh"], Lang::En);
        check(None, &["fr"], Lang::En);
        check(Some("xx"), &["zh_CN"], Lang::ZhCn);
    }

    #[test]
    fn an_unknown_key_shows_itself() {
        assert_eq!(say("no-such-key"), "no-such-key");
        assert_eq!(say_or("no-such-key", "Shoe size"), "Shoe size");
    }
}
