//! The last words when the program fails: what was answered is on the device, and a reload takes it up again.

use super::phrases::CRASHED;
use leptos::prelude::document;

/// Shows the last words when the program fails. What went wrong goes to the console too.
pub fn watch() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        // Where there is no page to show it on, the console has it.
        let _shown = show();
    }));
}

fn show() -> Option<()> {
    let document = document();
    if document.get_element_by_id("respond-crash").is_some() {
        return None;
    }
    let told = document.create_element("p").ok()?;
    told.set_id("respond-crash");
    told.set_class_name("respond-crash");
    told.set_attribute("role", "alert").ok()?;
    told.set_text_content(Some(CRASHED.said(super::spoken())));
    document.body()?.append_child(&told).ok().map(|_| ())
}
