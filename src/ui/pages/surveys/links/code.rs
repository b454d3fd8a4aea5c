//! A link as a QR code: on the screen, as a picture, on paper.

use crate::platform::files;
use crate::platform::picture::{Grey, download_png};
use crate::t;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::block::EmptyState;
use crate::ui::kit::button::Button;
use crate::ui::kit::dialog::Dialog;
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::notice::Notices;
use crate::ui::kit::qr::{QrCode, QrPicture};
use crate::ui::text::{say, say_with};
use leptos::prelude::*;

/// Pixels a module of a saved picture: sharp on paper of a hand's width.
const SCALE: i32 = 8;
/// Codes with more modules a side are hard to read for older phones.
const DENSE: i32 = 117;

/// The dialog with the code of `link`.
#[component]
pub fn CodeDialog(
    open: RwSignal<bool>,
    #[prop(into)] link: String,
    /// What the survey is called.
    #[prop(into)]
    name: String,
) -> impl IntoView {
    let code = StoredValue::new(QrCode::of(&link));
    let name = StoredValue::new(name);
    let inside = move || match code.get_value() {
        Some(code) => view! { <Code code name=name.get_value() /> }.into_any(),
        None => view! { <EmptyState glyph=Glyph::Warning title=t!("code-too-long") text=t!("code-too-long-text") /> }
            .into_any(),
    };
    view! {
        <Dialog open on_close=move |()| open.set(false) title=t!("link-code")>{inside}</Dialog>
    }
}

#[component]
fn Code(code: QrCode, name: String) -> impl IntoView {
    let notices = Notices::of_page();
    let modules = code.modules();
    let size = Signal::derive(move || {
        let key = if modules > DENSE { "code-dense" } else { "code-size" };
        say_with(key, &[("count", modules.into())])
    });
    let failed = move || notices.say(Tone::Bad, say("link-not-saved"));
    let (svg, png, file) = (code.clone(), code.clone(), name.clone());
    let file_svg = name.clone();
    let save_svg = move |()| {
        if files::download(&format!("{file_svg}.svg"), "image/svg+xml", svg.svg().as_bytes()).is_err() {
            failed();
        }
    };
    let save_png = move |()| {
        let (pixels, width) = png.pixels(SCALE);
        if download_png(&format!("{file}.png"), &Grey { pixels, width }).is_err() {
            failed();
        }
    };
    view! {
        <div class="code-sheet">
            <h3>{name}</h3>
            <QrPicture code label=t!("link-code") />
            <p class="muted small">{size}</p>
        </div>
        <div class="row wrap no-print">
            <Button label=t!("code-print") glyph=Glyph::File on_click=move |()| files::print() />
            <Button label=t!("code-svg") glyph=Glyph::Download on_click=save_svg />
            <Button label=t!("code-png") glyph=Glyph::Download on_click=save_png />
        </div>
    }
}
