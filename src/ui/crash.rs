//! The last page: when the program has failed, nothing more is written, and the user is told what is safe and what to do.

use super::text::say;
use crate::platform::boot;
use leptos::prelude::*;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement};

thread_local! {
    // Said ahead: when the program has failed, the translations may be among what is broken.
    static WORDS: RefCell<[String; 4]> = RefCell::default();
}

/// Shows the last page when the program fails. What went wrong goes to the console too.
pub fn watch() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        // Where there is no page to show it on, the console has it.
        let _shown = show();
    }));
}

/// Keeps the words of the last page in the user's language.
pub fn keep_words() {
    Effect::new(|_| {
        let words = ["crash-title", "crash-text", "crash-reload", "crash-export"].map(say);
        WORDS.with_borrow_mut(|kept| *kept = words);
    });
}

/// A modal window: behind it the page is inert, so nothing is written on a state that may be half-changed. Its ways out
/// are plain links that load the page anew; the router leaves external ones alone.
fn show() -> Option<()> {
    let document = document();
    if document.get_element_by_id("crash").is_some() {
        return None;
    }
    let [title, text, reload, export] =
        WORDS.try_with(|words| words.try_borrow().ok().map(|kept| kept.clone())).ok()??;
    let add = |parent: &Element, tag: &str, class: &str, words: &str| {
        let child = document.create_element(tag).ok()?;
        child.set_class_name(class);
        child.set_text_content(Some(words));
        parent.append_child(&child).ok()?;
        Some(child)
    };
    let body: Element = document.body()?.into();
    let dialog = add(&body, "dialog", "dialog crash", "")?;
    dialog.set_id("crash");
    let heading = add(&dialog, "h2", "", &title)?;
    heading.set_id("crash-title");
    dialog.set_attribute("aria-labelledby", "crash-title").ok()?;
    add(&dialog, "p", "", &text)?;
    let row = add(&dialog, "div", "row wrap", "")?;
    let here = document.location().and_then(|location| location.href().ok()).unwrap_or_default();
    let data = format!("{}/data", boot::base_path());
    for (words, class, href) in [(reload, "btn btn-primary", here), (export, "btn", data)] {
        let link = add(&row, "a", class, &words)?;
        link.set_attribute("rel", "external").ok()?;
        link.set_attribute("href", &href).ok()?;
    }
    dialog.dyn_into::<HtmlDialogElement>().ok()?.show_modal().ok()
}
