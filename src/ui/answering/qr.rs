//! A text as a QR code, drawn of elements.

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};
use std::fmt::Write;

/// White space around a code, in modules, as scanners want it.
const QUIET: i32 = 4;

/// The largest code that the camera of a phone reads from a screen: 125 modules on a side.
const LARGEST: u8 = 27;

/// The code of `text`; `None` where it does not fit into one that can be scanned.
#[must_use]
pub fn code(text: &str) -> Option<QrCode> {
    let segments = QrSegment::make_segments(text);
    QrCode::encode_segments_advanced(&segments, QrCodeEcc::Low, Version::MIN, Version::new(LARGEST), None, true).ok()
}

/// A code as a picture with a name.
#[component]
pub fn QrPicture(
    code: QrCode,
    /// What a screen reader calls it.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        for x in (0..size).filter(|x| code.get_module(*x, y)) {
            // Writing to a string cannot fail.
            let _written = write!(path, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
        }
    }
    let side = size + 2 * QUIET;
    view! {
        <svg class="ask-qr" viewBox=format!("0 0 {side} {side}") role="img" aria-label=label shape-rendering="crispEdges">
            <rect width=side.to_string() height=side.to_string() fill="#fff"></rect>
            <path d=path fill="#000"></path>
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::code;

    #[test]
    fn what_does_not_fit_gives_no_code() {
        assert!(code(&"a".repeat(1_465)).is_some());
        assert!(code(&"a".repeat(1_466)).is_none());
    }
}
