//! What can be chosen, ranked or rated: a line each, Enter makes the next one.

use super::question::{Asking, write};
use super::words::BothLines;
use crate::domain::questionnaire::editing::free_code;
use crate::domain::questionnaire::question::Choice;
use crate::domain::questionnaire::{Tongue, Words};
use crate::t;
use crate::ui::kit::button::{Button, IconButton, Look};
use crate::ui::kit::icon::Glyph;
use crate::ui::text::{Arg, Said, say_with};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

fn id_of(code: &str) -> String {
    format!("option-{code}")
}

fn focus_later(code: &str) {
    let id = id_of(code);
    request_animation_frame(move || {
        if let Some(there) = document().get_element_by_id(&id) {
            crate::ui::kit::focus(&there);
        }
    });
}

/// Adds options behind the place `at`, and gives the last one the focus.
fn add(asking: Asking, at: usize, texts: Vec<Words>) {
    let published = asking.writing.published_options(&asking.key());
    let mut last = None;
    asking.edit(|question| {
        let Some(options) = question.ask.options_mut() else { return };
        for (step, text) in (1..).zip(texts) {
            let code = free_code(options, &published);
            last = Some(code.clone());
            options.insert((at + step).min(options.len()), Choice { code, text });
        }
    });
    if let Some(code) = last {
        focus_later(&code);
    }
}

/// The options of a question.
#[component]
pub fn Options(asking: Asking, #[prop(into)] label: Said) -> impl IntoView {
    let codes = asking
        .part(|question| question.ask.options().iter().map(|option| option.code.clone()).collect::<Vec<String>>());
    let more = move |()| add(asking, codes.read_untracked().len(), vec![Words::default()]);
    view! {
        <fieldset class="design-part">
            <legend>{label}</legend>
            <ol class="option-list" role="list">
                <For each=move || codes.get() key=Clone::clone let(code)>
                    <OptionLine asking code codes />
                </For>
            </ol>
            <div><Button label=t!("design-option-add") small=true look=Look::Ghost glyph=Glyph::Plus on_click=more /></div>
        </fieldset>
    }
}

#[component]
fn OptionLine(asking: Asking, code: String, codes: Memo<Vec<String>>) -> impl IntoView {
    let code = StoredValue::new(code);
    let at = move || code.with_value(|code| codes.read().iter().position(|other| other == code)).unwrap_or_default();
    let words = asking.part(move |question| {
        let option = code.with_value(|code| question.ask.options().iter().find(|option| option.code == *code).cloned());
        option.map(|option| option.text).unwrap_or_default()
    });
    let label = Signal::derive(move || say_with("design-option", &[("number", Arg::from(at() + 1))]));
    let edit = move |typed: (Tongue, String)| {
        asking.edit(|question| {
            let own = question.ask.options_mut().into_iter().flatten();
            for option in own.filter(|option| code.with_value(|code| option.code == *code)) {
                write(&mut option.text, typed.clone());
            }
        });
    };
    let step = move |up: bool| {
        let from = untrack(at);
        let to = if up { from.checked_sub(1) } else { Some(from + 1) };
        if let Some(to) = to.filter(|to| *to < codes.read_untracked().len()) {
            asking.edit(|question| question.ask.options_mut().into_iter().for_each(|options| options.swap(from, to)));
            code.with_value(|code| focus_later(code));
        }
    };
    let remove = move |()| {
        let before = untrack(at).checked_sub(1).and_then(|at| codes.read_untracked().get(at).cloned());
        asking.edit(|question| {
            let own = question.ask.options_mut().into_iter();
            own.for_each(|options| options.retain(|option| code.with_value(|code| option.code != *code)));
        });
        before.iter().for_each(|code| focus_later(code));
    };
    let keys = move |event: KeyboardEvent| match (event.key().as_str(), event.alt_key()) {
        ("Enter", _) if !event.is_composing() => {
            event.prevent_default();
            add(asking, untrack(at), vec![Words::default()]);
        }
        ("Backspace", false) if words.read_untracked().is_empty() && codes.read_untracked().len() > 1 => {
            event.prevent_default();
            remove(());
        }
        ("ArrowUp", true) => step(true),
        ("ArrowDown", true) => step(false),
        _ => {}
    };
    // Several lines put in at once are as many options; the first one goes into this.
    let lines = move |(tongue, lines): (Tongue, Vec<String>)| {
        let mut texts = lines.into_iter().map(|line| {
            let mut words = Words::default();
            *words.only_mut(tongue) = line;
            words
        });
        if let Some(first) = texts.next() {
            edit((tongue, first.only(tongue).to_owned()));
        }
        add(asking, untrack(at), texts.collect());
    };
    let label_of = move |key: &'static str| Signal::derive(move || say_with(key, &[("number", Arg::from(at() + 1))]));
    view! {
        <li class="option-line">
            <span class="option-number num" aria-hidden="true">{move || at() + 1}</span>
            <BothLines label words on_write=edit on_key=keys on_lines=lines id=code.with_value(|code| id_of(code)) />
            <div class="option-hands">
                <IconButton glyph=Glyph::Up label=label_of("design-option-up") small=true on_click=move |()| step(true) />
                <IconButton glyph=Glyph::Down label=label_of("design-option-down") small=true on_click=move |()| step(false) />
                <IconButton glyph=Glyph::Close label=label_of("design-option-remove") small=true on_click=remove />
            </div>
        </li>
    }
}
