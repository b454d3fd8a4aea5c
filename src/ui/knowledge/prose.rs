//! The text of an article on the page: paragraphs, lists, bold and links, made as elements, never as markup.

use crate::domain::knowledge::formatted::{Block, Line, Span, blocks};
use leptos::prelude::*;

/// A formatted text; `lang` says to screen readers in which language it is.
#[component]
pub fn Prose(#[prop(into)] text: Signal<String>, lang: &'static str) -> impl IntoView {
    view! { <div class="article-prose" lang=lang>{move || blocks(&text.read()).into_iter().map(block).collect_view()}</div> }
}

fn block(block: Block) -> AnyView {
    let items = |items: Vec<Line>| items.into_iter().map(|item| view! { <li>{line(item)}</li> }).collect_view();
    match block {
        Block::Paragraph(lines) => {
            let broken = |(at, spans): (usize, Line)| view! { {(at > 0).then(|| view! { <br /> })} {line(spans)} };
            view! { <p>{lines.into_iter().enumerate().map(broken).collect_view()}</p> }.into_any()
        }
        Block::Bullets(list) => view! { <ul role="list">{items(list)}</ul> }.into_any(),
        Block::Numbered(first, list) => view! { <ol start=first.to_string()>{items(list)}</ol> }.into_any(),
    }
}

fn line(spans: Line) -> impl IntoView {
    spans.into_iter().map(span).collect_view()
}

fn span(Span { words, bold, link }: Span) -> AnyView {
    let shown = match link {
        Some(url) => view! { <a href=url rel="noopener noreferrer" target="_blank">{words}</a> }.into_any(),
        None => words.into_any(),
    };
    if bold { view! { <strong>{shown}</strong> }.into_any() } else { shown }
}
