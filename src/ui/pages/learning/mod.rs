//! Learning from complaints: what becomes of the dissatisfied, what complaints come from, and what is done about it.

mod causes;
mod effect;
mod groups;
mod improvement;
mod improvements;
mod outcomes;
mod outreach;

pub use improvement::ImprovementPage;
pub use improvements::ImprovementsPage;
pub use outcomes::OutcomesPage;

use crate::analytics::report::Interval;
use crate::ui::format;
use crate::ui::kit::button::{LinkButton, Look};
use crate::ui::kit::icon::Glyph;
use crate::ui::text::{Said, say_with};
use leptos::prelude::*;

/// The routes of the pages about learning.
pub const OUTCOMES: &str = "/complaints/outcomes";
/// See [`OUTCOMES`].
pub const IMPROVEMENTS: &str = "/complaints/improvements";

/// The way to one of the pages beside this one.
#[component]
fn Beside(#[prop(into)] label: Said, href: &'static str, glyph: Glyph) -> impl IntoView {
    view! { <LinkButton label href=Signal::stored(href.to_owned()) look=Look::Secondary glyph /> }
}

/// A share with its interval, in few characters: `72% (65% – 78%)`.
fn sure_share(share: Option<f64>, interval: Option<Interval>) -> (String, String) {
    let percent = |share: f64| format::percent(share, 0);
    let range = interval
        .map(|i| say_with("insights-range", &[("low", percent(i.low).into()), ("high", percent(i.high).into())]));
    (share.map_or_else(|| "–".to_owned(), percent), range.unwrap_or_default())
}
