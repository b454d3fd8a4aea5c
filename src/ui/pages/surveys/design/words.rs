//! Words in both languages beside each other, with what is missing marked and places for what is put in later.

use super::super::asked::tongue;
use crate::domain::questionnaire::{Tongue, Words};
use crate::t;
use crate::ui::kit::field::TextArea;
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::menu::{Menu, MenuItem};
use crate::ui::text::{Arg, Said, say_with};
use leptos::{html, prelude::*};

/// The name of a language in itself.
#[must_use]
pub fn tongue_name(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::Zh => "中文",
        Tongue::En => "English",
    }
}

/// The tag of a language.
#[must_use]
pub fn tongue_tag(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::Zh => "zh-CN",
        Tongue::En => "en",
    }
}

/// Something that can be put into words later: what stands between the braces, and what it is called.
pub type Place = (String, String);

/// The same words in both languages, the reader's own first.
#[component]
pub fn BothWords(
    /// What they are; each field says its language too.
    #[prop(into)]
    label: Said,
    #[prop(into)] words: Signal<Words>,
    /// A language was written.
    #[prop(into)]
    on_write: Callback<(Tongue, String)>,
    /// What can be put in; nothing without.
    #[prop(optional, into)]
    places: Option<Signal<Vec<Place>>>,
    /// They are what the page is about.
    #[prop(optional)]
    large: bool,
    /// The label is for screen readers only.
    #[prop(optional)]
    bare: bool,
    /// The first of both, for whoever wishes it to have the focus.
    #[prop(optional)]
    node: NodeRef<html::Textarea>,
) -> impl IntoView {
    // Whoever switches the language sees the page anew.
    let first = untrack(tongue);
    let head = (!bare).then(|| view! { <p class="label" aria-hidden="true">{label}</p> });
    let second = NodeRef::new();
    let pane = |tongue: Tongue, node| view! { <Pane label words on_write places tongue node /> };
    view! {
        <div class="both-words" class:large=large>
            {head}
            <div class="both-panes">{pane(first, node)} {pane(first.other(), second)}</div>
        </div>
    }
}

#[component]
fn Pane(
    label: Said,
    words: Signal<Words>,
    on_write: Callback<(Tongue, String)>,
    places: Option<Signal<Vec<Place>>>,
    tongue: Tongue,
    node: NodeRef<html::Textarea>,
) -> impl IntoView {
    let value = Signal::derive(move || words.read().only(tongue).to_owned());
    let missing = Memo::new(move |_| words.read().lacks(tongue));
    let named = Signal::derive(move || {
        let language = Arg::from(tongue_name(tongue));
        say_with("design-in", &[("what", Arg::from(label.get())), ("language", language)])
    });
    let insert = move |place: &str| {
        let put = format!("{{{place}}}");
        let Some(area) = node.get_untracked() else { return };
        // Where the cursor is.
        drop(area.set_range_text(&put));
        on_write.run((tongue, area.value()));
        drop(area.focus());
    };
    let menu = places.map(|places| {
        let items = Signal::derive(move || {
            let item = |(place, name): Place| MenuItem::action(name, Glyph::Plus, move || insert(&place));
            places.get().into_iter().map(item).collect::<Vec<_>>()
        });
        let label = Signal::derive(move || say_with("design-insert", &[("language", tongue_name(tongue).into())]));
        view! { <Menu label items glyph=Glyph::Person small=true icon_only=true /> }
    });
    view! {
        <div class="both-pane" class:missing=missing lang=tongue_tag(tongue)>
            <TextArea label=named value bare=true placeholder=Signal::stored(tongue_name(tongue).to_owned()) node
                on_input=move |typed| on_write.run((tongue, typed)) />
            <div class="both-foot">
                {move || missing.get().then(|| view! { <span class="missing-mark">{t!("design-missing")}</span> })}
                {menu}
            </div>
        </div>
    }
}

/// One line in both languages: an option, the end of a scale.
#[component]
pub fn BothLines(
    #[prop(into)] label: Said,
    #[prop(into)] words: Signal<Words>,
    #[prop(into)] on_write: Callback<(Tongue, String)>,
    /// A key was pressed in one of the fields.
    #[prop(optional, into)]
    on_key: Option<Callback<leptos::ev::KeyboardEvent>>,
    /// Several lines were put in at once.
    #[prop(optional, into)]
    on_lines: Option<Callback<(Tongue, Vec<String>)>>,
    /// What the first field goes by in the page.
    #[prop(optional, into)]
    id: String,
) -> impl IntoView {
    let first = untrack(tongue);
    let line = move |tongue: Tongue, id: String| {
        let named = move || {
            let language = Arg::from(tongue_name(tongue));
            say_with("design-in", &[("what", Arg::from(label.get())), ("language", language)])
        };
        let paste = move |event: leptos::ev::ClipboardEvent| {
            let Some(on_lines) = on_lines else { return };
            let text = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
            let lines: Vec<String> =
                text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
            if lines.len() > 1 {
                event.prevent_default();
                on_lines.run((tongue, lines));
            }
        };
        view! {
            <input class="input" class:missing=move || words.read().lacks(tongue) id=id lang=tongue_tag(tongue)
                autocomplete="off" aria-label=named placeholder=tongue_name(tongue)
                prop:value=move || words.read().only(tongue).to_owned()
                on:input=move |event| on_write.run((tongue, event_target_value(&event)))
                on:keydown=move |event| if let Some(on_key) = on_key { on_key.run(event); }
                on:paste=paste />
        }
    };
    view! { <div class="both-lines">{line(first, id)} {line(first.other(), String::new())}</div> }
}
