//! The small drawings of a form, on a grid of 24.

use leptos::prelude::*;

/// A drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Mark {
    Star,
    /// A face, from sad (0) to glad (1).
    Face(f64),
    Check,
    Up,
    Down,
    Back,
    Next,
}

impl Mark {
    fn path(self) -> String {
        let fixed = match self {
            Self::Star => "M12 3.2l2.7 5.6 6.1.8-4.5 4.3 1.1 6.1L12 17l-5.4 3 1.1-6.1-4.5-4.3 6.1-.8z",
            Self::Check => "M5 12.5l4.5 4.5L19 7.5",
            Self::Up => "M12 19V5M6 11l6-6 6 6",
            Self::Down => "M12 5v14M6 13l6 6 6-6",
            Self::Back => "M14.5 6l-6 6 6 6",
            Self::Next => "M9.5 6l6 6-6 6",
            Self::Face(mood) => return face(mood),
        };
        fixed.to_owned()
    }
}

/// A round face whose mouth bends with the mood.
fn face(mood: f64) -> String {
    let bend = (mood - 0.5) * 2.0;
    let (corner, middle) = (15.4 - 1.5 * bend, 15.4 + 3.3 * bend);
    format!("M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9 9.4v.6M15 9.4v.6M8 {corner:.1}Q12 {middle:.1} 16 {corner:.1}")
}

/// A drawing that says nothing to a screen reader: the control it stands in has a name.
#[component]
pub(super) fn Drawn(mark: Mark) -> impl IntoView {
    view! {
        <svg class="ask-mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=mark.path() />
        </svg>
    }
}
