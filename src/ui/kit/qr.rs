//! QR codes: text as a picture that a camera reads.

use qrcodegen::QrCodeEcc;
use std::fmt::Write;

use crate::ui::text::Said;
use leptos::prelude::*;

/// White space around a code, in modules, as scanners want it.
const QUIET: i32 = 4;

/// A text as a square of modules.
#[derive(Clone, PartialEq, Eq)]
pub struct QrCode(qrcodegen::QrCode);

impl std::fmt::Debug for QrCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("QrCode").field(&self.modules()).finish()
    }
}

impl QrCode {
    /// The code of `text`, with as much redundancy as there is room for; `None` if it is too long for one code (2,953
    /// bytes).
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let levels = [QrCodeEcc::Medium, QrCodeEcc::Low];
        levels.into_iter().find_map(|level| qrcodegen::QrCode::encode_text(text, level).ok()).map(Self)
    }

    /// How many modules a side has, without the white space around.
    #[must_use]
    pub fn modules(&self) -> i32 {
        self.0.size()
    }

    /// The side with the white space.
    fn side(&self) -> i32 {
        self.0.size() + 2 * QUIET
    }

    /// The dark modules as one path.
    fn path(&self) -> String {
        let mut path = String::new();
        let size = self.0.size();
        for y in 0..size {
            for x in (0..size).filter(|x| self.0.get_module(*x, y)) {
                // Writing to a string cannot fail.
                let _written = write!(path, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
            }
        }
        path
    }

    /// As an SVG file.
    #[must_use]
    pub fn svg(&self) -> String {
        let (side, path) = (self.side(), self.path());
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">\
             <rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\"/></svg>\n"
        )
    }

    /// The grey values of a picture with so many pixels a module, row by row, with its side in pixels.
    #[must_use]
    pub fn pixels(&self, scale: i32) -> (Vec<u8>, u32) {
        let side = self.side() * scale.max(1);
        let grey = |at: i32| {
            let (x, y) = (at % side / scale.max(1) - QUIET, at / side / scale.max(1) - QUIET);
            if self.0.get_module(x, y) { 0 } else { 255 }
        };
        ((0..side * side).map(grey).collect(), side.unsigned_abs())
    }
}

/// A code on the page. `label` says what it is for those who do not see it.
#[component]
pub fn QrPicture(code: QrCode, #[prop(into)] label: Said) -> impl IntoView {
    let side = code.side();
    view! {
        <svg class="qr-code" viewBox=format!("0 0 {side} {side}") role="img" aria-label=label shape-rendering="crispEdges">
            <rect width=side.to_string() height=side.to_string() fill="#fff"></rect>
            <path d=code.path() fill="#000"></path>
        </svg>
    }
}
