//! Blocks that pages are made of: page head, card, figure tile, empty state, banner, spinner, progress.

use super::{
    badge::Tone,
    button::{Button, Look},
    icon::{Glyph, Icon},
};
use crate::ui::text::Said;
use leptos::prelude::*;

/// The head of a page: its one `h1`, a line below it, and what one can do here.
#[component]
pub fn PageHead(
    #[prop(into)] title: Said,
    #[prop(optional, into)] sub: Said,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <header class="page-head">
            <div class="titles">
                <h1>{title}</h1>
                {move || said(sub).map(|text| view! { <p>{text}</p> })}
            </div>
            {children.map(|children| view! { <div class="actions no-print">{children()}</div> })}
        </header>
    }
}

/// A framed part of a page with its own heading. `actions` stand at the right of the heading; `flush` has no padding,
/// for tables and lists.
#[component]
pub fn Card(
    #[prop(optional, into)] title: Said,
    #[prop(optional, into)] sub: Said,
    #[prop(optional, into)] actions: Option<ViewFnOnce>,
    #[prop(optional)] flush: bool,
    children: Children,
) -> impl IntoView {
    let id = super::next_id("card");
    let named = id.clone();
    let head = move || {
        let text = said(title)?;
        let below = said(sub).map(|text| view! { <p>{text}</p> });
        Some(view! { <div class="titles"><h2 id=named.clone()>{text}</h2>{below}</div> })
    };
    let has_head = Memo::new(move |_| !title.read().is_empty());
    let actions = actions.map(ViewFnOnce::run);
    let labelled = move || has_head.get().then(|| id.clone());
    view! {
        <section class="card" class:flush=flush aria-labelledby=labelled>
            <div class="card-head" hidden=move || !has_head.get()>{head} {actions}</div>
            <div class="card-body">{children()}</div>
        </section>
    }
}

/// The change of a figure against the time before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delta {
    /// The words: `+3.2 points`.
    pub text: String,
    /// Whether it went up; the arrow shows it.
    pub up: bool,
    /// Good, bad or plain: up is not always good.
    pub tone: Tone,
}

/// A figure: what it is, its value, how it changed, what to know about it. With `on_open` the tile is a button.
#[component]
pub fn Stat(
    #[prop(into)] label: Said,
    #[prop(into)] value: Signal<String>,
    #[prop(optional, into)] delta: Signal<Option<Delta>>,
    #[prop(optional, into)] hint: Said,
    #[prop(optional, into)] on_open: Option<Callback<()>>,
) -> impl IntoView {
    let change = move || {
        delta.get().map(|delta| {
            let glyph = if delta.up { Glyph::Up } else { Glyph::Down };
            let class = format!("stat-delta {}", delta.tone.class());
            view! { <span class=class><Icon glyph=glyph />{delta.text}</span> }
        })
    };
    let inside = view! {
        <span class="stat-label">{label}</span>
        <span class="stat-value">{value}</span>
        <span class="stat-foot">{change} {move || said(hint).map(|text| view! { <span>{text}</span> })}</span>
    };
    match on_open {
        Some(open) => {
            view! { <button type="button" class="stat" on:click=move |_| open.run(())>{inside}</button> }.into_any()
        }
        None => view! { <div class="stat">{inside}</div> }.into_any(),
    }
}

/// What to say and do where there is nothing yet. Children are the buttons. `page`: it is all the page says, so its title
/// is the page's `h1`.
#[component]
pub fn EmptyState(
    glyph: Glyph,
    #[prop(into)] title: Said,
    #[prop(optional, into)] text: Said,
    #[prop(optional)] page: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let head = if page { view! { <h1>{title}</h1> }.into_any() } else { view! { <h2>{title}</h2> }.into_any() };
    view! {
        <div class="empty">
            <span class="empty-icon"><Icon glyph=glyph large=true /></span>
            {head}
            {move || said(text).map(|text| view! { <p>{text}</p> })}
            {children.map(|children| view! { <div class="row">{children()}</div> })}
        </div>
    }
}

/// A message that stays: what happened, what to do. Bad ones are spoken at once. Children are the buttons.
#[component]
pub fn Banner(
    tone: Tone,
    #[prop(into)] title: Said,
    #[prop(optional, into)] text: Said,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class=format!("banner {}", tone.class()) role=if tone == Tone::Bad { "alert" } else { "status" }>
            <Icon glyph=tone.glyph() />
            <div class="banner-text">
                <strong>{title}</strong>
                {move || said(text).map(|text| view! { <p>{text}</p> })}
            </div>
            {children.map(|children| view! { <div class="row">{children()}</div> })}
        </div>
    }
}

/// A wheel with words, for a block that is being made.
#[component]
pub fn Spinner(#[prop(optional, into)] label: Said) -> impl IntoView {
    let words = move || said(label).unwrap_or_else(|| crate::ui::text::say("kit-loading"));
    view! {
        <div class="busy-block" role="status">
            <span class="spinner" aria-hidden="true"></span>
            <span>{words}</span>
        </div>
    }
}

/// How far a long task is: `share` from 0 to 1, `None` when it cannot be known. With `on_cancel` it can be stopped.
#[component]
pub fn Progress(
    #[prop(into)] label: Said,
    #[prop(into)] share: Signal<Option<f64>>,
    /// A line below, such as the rows done so far.
    #[prop(optional, into)]
    detail: Said,
    #[prop(optional, into)] on_cancel: Option<Callback<()>>,
) -> impl IntoView {
    let value = move || share.get().map(|share| format!("{:.3}", share.clamp(0.0, 1.0)));
    let cancel = on_cancel
        .map(|cancel| view! { <Button label=crate::t!("kit-cancel") look=Look::Ghost small=true on_click=cancel /> });
    view! {
        <div class="progress">
            <div class="row spread"><span class="strong">{label}</span>{cancel}</div>
            <progress max="1" value=value aria-label=label></progress>
            {move || said(detail).map(|text| view! { <p class="tiny muted num">{text}</p> })}
        </div>
    }
}

/// The text, if there is one.
fn said(text: Said) -> Option<String> {
    Some(text.get()).filter(|text| !text.is_empty())
}
