//! The filled fields of a record, as names and values.

use super::label;
use super::show::{Shown, show};
use crate::app::session::Session;
use crate::domain::entity::Entity;
use crate::kernel::column::Slot;
use crate::kernel::field::{FieldSpec, Flags};
use crate::kernel::value::Kind;
use crate::platform::boot;
use crate::ui::address::route_of;
use crate::ui::kit::badge::{Badge, TagChip};
use leptos::prelude::*;
use leptos_router::components::A;

/// Every filled field of a record, but its name.
#[component]
pub fn FieldList(
    entity: Entity,
    record: Slot,
    /// Fields that the page shows elsewhere.
    #[prop(optional)]
    without: &'static [&'static str],
) -> impl IntoView {
    let dataset = Session::here().dataset();
    let lines = move || {
        let dataset = dataset.read();
        let line = |spec: FieldSpec| {
            let shown = show(&dataset, entity, record, &spec);
            (shown != Shown::Nothing).then(|| {
                view! {
                    <div class="fact">
                        <dt>{label::field(entity, &spec)}</dt>
                        <dd>{shown_view(shown, &spec)}</dd>
                    </div>
                }
            })
        };
        let fields = dataset.schema(entity).fields;
        let listed = |spec: &FieldSpec| !spec.is(Flags::TITLE) && !without.contains(&spec.key.as_str());
        fields.into_iter().filter(listed).filter_map(line).collect_view()
    };
    view! { <dl class="facts">{lines}</dl> }
}

/// A value as part of a page: links are links, numbers can be called.
pub fn shown_view(shown: Shown, spec: &FieldSpec) -> AnyView {
    match shown {
        Shown::Nothing => ().into_any(),
        Shown::Text(text) => match spec.kind {
            Kind::Email => view! { <a href=format!("mailto:{text}")>{text.clone()}</a> }.into_any(),
            Kind::Phone => view! { <a href=format!("tel:{}", text.replace(' ', ""))>{text.clone()}</a> }.into_any(),
            Kind::Url if text.starts_with("https://") => {
                view! { <a href=text.clone() rel="noopener noreferrer" target="_blank">{text.clone()}</a> }.into_any()
            }
            _ => view! { <span class="pre-line">{text}</span> }.into_any(),
        },
        Shown::Number(text) => view! { <span class="num">{text}</span> }.into_any(),
        Shown::State(words, tone) => view! { <Badge label=Signal::stored(words) tone /> }.into_any(),
        Shown::Tags(tags) => {
            let chips = tags.into_iter().map(|name| view! { <TagChip name /> }).collect_view();
            view! { <span class="row wrap">{chips}</span> }.into_any()
        }
        Shown::Record(entity, id, text) => match route_of(entity, &id) {
            Some(href) => view! { <A href=boot::href(&href)>{text}</A> }.into_any(),
            None => text.into_any(),
        },
    }
}
