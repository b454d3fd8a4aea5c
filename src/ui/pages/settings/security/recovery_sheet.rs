//! The recovery key on a sheet: blocks to write down, a QR code, to be printed or saved as a file.

use crate::app::boot::Boot;
use crate::app::vault::RecoveryKey;
use crate::platform::files;
use crate::t;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::button::Button;
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::notice::Notices;
use crate::ui::kit::qr::{QrCode, QrPicture};
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;

/// The sheet, with the ways to keep it.
#[component]
pub fn RecoverySheet(key: RecoveryKey) -> impl IntoView {
    let (boot, notices) = (Boot::of_page(), Notices::of_page());
    let text = key.to_string();
    let name = untrack(|| boot.current()).map(|info| info.name).unwrap_or_default();
    let blocks = text.split('-').map(|block| view! { <li>{block.to_owned()}</li> }).collect_view();
    // No key is too long for a code.
    let code = QrCode::of(&text)
        .map(|code| view! { <div class="recovery-qr"><QrPicture code label=t!("recovery-qr") /></div> });
    let (file, whose) = (text.clone(), name.clone());
    let save = move |()| {
        let args = [("name", Arg::from(whose.clone())), ("key", Arg::from(file.clone()))];
        let content = say_with("recovery-file", &args);
        if files::download("zhiji-recovery-key.txt", "text/plain;charset=utf-8", content.as_bytes()).is_err() {
            notices.say(Tone::Bad, say("recovery-not-saved"));
        }
    };
    view! {
        <section class="recovery-sheet" aria-label=t!("recovery-key")>
            <div class="recovery-words">
                <h3>{t!("recovery-of", "name" => name.clone())}</h3>
                <ol class="recovery-blocks">{blocks}</ol>
                <p class="muted small">{t!("recovery-keep")}</p>
            </div>
            {code}
        </section>
        <div class="row wrap no-print">
            <Button label=t!("recovery-print") glyph=Glyph::File on_click=move |()| files::print() />
            <Button label=t!("recovery-save") glyph=Glyph::Download on_click=save />
        </div>
    }
}
