//! A survey's answers as files: out for a spreadsheet or a statistics program, in from another survey tool.

mod columns;
mod import;
mod out;

use crate::app::answer_files::{Asked, asked};
use crate::app::session::Session;
use crate::kernel::column::Slot;
use crate::t;
use crate::ui::kit::block::Card;
use crate::ui::kit::button::Button;
use crate::ui::kit::icon::Glyph;
use import::ImportDialog;
use leptos::prelude::*;
use out::OutDialog;

/// The two ways, on the survey's page.
#[component]
pub fn AnswerFiles(record: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    let latest = Memo::new(move |_| asked(&dataset.read(), record));
    let (going_out, coming_in) = (RwSignal::new(false), RwSignal::new(false));
    let unpublished = Signal::derive(move || latest.read().is_none());
    let dialog = move || latest.get().map(|asked: Asked| view! { <ImportDialog open=coming_in asked /> });
    view! {
        <Card title=t!("answers-files")>
            <div class="stack">
                <div class="row wrap">
                    <Button label=t!("answers-export") small=true glyph=Glyph::Download on_click=move |()| going_out.set(true) />
                    <Button label=t!("answers-import") small=true glyph=Glyph::Upload disabled=unpublished
                        on_click=move |()| coming_in.set(true) />
                </div>
                {move || unpublished.get().then(|| view! { <p class="muted small">{t!("answers-publish-first")}</p> })}
            </div>
            <OutDialog open=going_out record />
            {dialog}
        </Card>
    }
}
