//! What stands in a cell.

use crate::platform::boot;
use crate::ui::kit::badge::{Tone, avatar, badge, tint};
use leptos::prelude::*;

/// The content of a cell.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Cell {
    Empty,
    Text(String),
    /// What the row is called: stands out.
    Title(String),
    /// A name with its initial; `square` for organisations.
    Person {
        name: String,
        square: bool,
    },
    /// Already formatted.
    Number(String),
    Muted(String),
    Badge(String, Tone),
    Tags(Vec<String>),
    /// A route such as `/customers/…`.
    Link {
        text: String,
        href: String,
    },
}

/// A row as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RowView {
    /// Given to `on_open` and kept in the selection.
    pub id: String,
    /// What the row is called, for screen readers.
    pub name: String,
    pub cells: Vec<Cell>,
}

/// The cell's words, for `title` where they may be cut.
pub(super) fn words(cell: &Cell) -> Option<String> {
    match cell {
        Cell::Text(text) | Cell::Title(text) | Cell::Muted(text) | Cell::Link { text, .. } => Some(text.clone()),
        Cell::Person { name, .. } => Some(name.clone()),
        Cell::Tags(tags) => Some(tags.join(", ")),
        Cell::Empty | Cell::Number(_) | Cell::Badge(..) => None,
    }
}

pub(super) fn view(cell: Cell) -> AnyView {
    match cell {
        Cell::Empty => ().into_any(),
        Cell::Text(text) => view! { <span class="clip">{text}</span> }.into_any(),
        Cell::Title(text) => view! { <span class="clip strong">{text}</span> }.into_any(),
        Cell::Number(text) => view! { <span class="num">{text}</span> }.into_any(),
        Cell::Muted(text) => view! { <span class="clip muted">{text}</span> }.into_any(),
        Cell::Person { name, square } => view! {
            {avatar(&name, square)}
            <span class="clip strong">{name}</span>
        }
        .into_any(),
        Cell::Badge(text, tone) => badge(text, tone).into_any(),
        Cell::Tags(tags) => tags
            .into_iter()
            .map(|tag| {
                let class = format!("tag {}", tint(&tag));
                view! { <span class=class><span>{tag}</span></span> }.into_any()
            })
            .collect::<Vec<_>>()
            .into_any(),
        Cell::Link { text, href } => {
            view! { <a href=boot::href(&href) class="clip" tabindex="-1">{text}</a> }.into_any()
        }
    }
}
