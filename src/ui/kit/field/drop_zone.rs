//! A place to drop files on, which is also a button to choose them.

use crate::ui::{
    kit::icon::{Glyph, Icon},
    text::Said,
};
use leptos::prelude::*;
use web_sys::{DragEvent, FileList, HtmlInputElement};

/// Takes files by drop, click or keyboard. `accept` is the picker's filter (`.csv,.txt`); dropping ignores it, so the
/// receiver looks at what it got.
#[component]
pub fn DropZone(
    /// What to drop; also the control's accessible name.
    #[prop(into)]
    label: Said,
    #[prop(optional, into)] help: Said,
    #[prop(optional)] accept: &'static str,
    #[prop(optional)] multiple: bool,
    #[prop(into)] on_files: UnsyncCallback<Vec<web_sys::File>>,
) -> impl IntoView {
    let over = RwSignal::new(false);
    let drop_files = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        let files = event.data_transfer().and_then(|data| data.files());
        give(files, on_files);
    };
    let drag = move |event: DragEvent| {
        event.prevent_default();
        over.set(true);
    };
    let chosen = move |event: web_sys::Event| {
        let input: HtmlInputElement = event_target(&event);
        give(input.files(), on_files);
        input.set_value(""); // so that the same file can be chosen again
    };
    view! {
        <div
            class="drop-zone"
            class:over=over
            on:dragover=drag
            on:dragleave=move |_| over.set(false)
            on:drop=drop_files
        >
            <Icon glyph=Glyph::Upload large=true />
            <strong aria-hidden="true">{label}</strong>
            <span class="small">{help}</span>
            <input type="file" aria-label=label accept=accept multiple=multiple on:change=chosen />
        </div>
    }
}

fn give(files: Option<FileList>, on_files: UnsyncCallback<Vec<web_sys::File>>) {
    let Some(files) = files else { return };
    let files: Vec<_> = (0..files.length()).filter_map(|place| files.get(place)).collect();
    if !files.is_empty() {
        on_files.run(files);
    }
}
