//! What one can begin with: cards of ready questionnaires, an empty page, a file.

use super::Start;
use crate::app::beginning::{self, FileTrouble};
use crate::domain::questionnaire::effort::minutes;
use crate::domain::questionnaire::pack::Pack;
use crate::t;
use crate::ui::explain;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::block::{Banner, Spinner};
use crate::ui::kit::button::Button;
use crate::ui::kit::field::DropZone;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::pages::surveys::asked::tongue;
use crate::ui::text::say_with;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Whether the ready questionnaires are here.
#[derive(Clone)]
enum Shelf {
    Awaited,
    Here(Vec<Pack>),
    Missing,
}

#[component]
pub fn Gallery(start: RwSignal<Option<Start>, LocalStorage>) -> impl IntoView {
    let shelf = RwSignal::new_local(Shelf::Awaited);
    let fetch = move || {
        shelf.set(Shelf::Awaited);
        spawn_local(async move {
            let told = beginning::packs().await.map_or(Shelf::Missing, Shelf::Here);
            // The dialog may be closed by now.
            let _closed = shelf.try_set(told);
        });
    };
    fetch();
    let cards = move || match shelf.get() {
        Shelf::Awaited => view! { <Spinner /> }.into_any(),
        Shelf::Missing => view! {
            <Banner tone=Tone::Bad title=t!("begin-missing") text=t!("part-failed-text")>
                <Button label=t!("problem-retry") on_click=move |()| fetch() />
            </Banner>
        }
        .into_any(),
        Shelf::Here(packs) => {
            let cards = packs.into_iter().map(|pack| view! { <li><PackCard pack start /></li> }).collect_view();
            view! { <ul role="list" class="pack-grid" aria-label=t!("begin-ready")>{cards}</ul> }.into_any()
        }
    };
    view! {
        // The first field would be that for files, below all else.
        <section class="stack begin-shelf" tabindex="-1" autofocus=true aria-label=t!("begin-ready")>
            <h3 class="begin-head" aria-hidden="true">{t!("begin-ready")}</h3>
            {cards}
        </section>
        <section class="stack" aria-label=t!("begin-own")>
            <h3 class="begin-head" aria-hidden="true">{t!("begin-own")}</h3>
            <FromFile start />
        </section>
    }
}

/// The picture of a method.
fn glyph(key: &str) -> Glyph {
    match key {
        "nps" => Glyph::Chat,
        "csat" => Glyph::ThumbUp,
        "ces" => Glyph::Clock,
        "drivers" => Glyph::Care,
        "index" => Glyph::Insights,
        "loyalty" => Glyph::Refresh,
        "recovery" => Glyph::Complaints,
        "importance" => Glyph::Table,
        "kano" => Glyph::Orders,
        _ => Glyph::Service,
    }
}

/// One ready questionnaire: what it is called, what it measures, how much it asks.
#[component]
fn PackCard(pack: Pack, start: RwSignal<Option<Start>, LocalStorage>) -> impl IntoView {
    let Pack { key, name, purpose, about: measures, source, questionnaire } = pack;
    let (count, minutes) = (questionnaire.questions().count(), minutes(&questionnaire));
    let words = name.clone();
    let called = move || words.said(tongue()).to_owned();
    let said = measures.clone();
    let sentence = move || said.said(tongue()).to_owned();
    let chosen = Start { questionnaire, name, purpose, about: measures, source, left_out: Vec::new() };
    let size = move || say_with("begin-size", &[("count", count.into()), ("minutes", minutes.into())]);
    view! {
        <button
            type="button"
            class="pack-card"
            on:click=move |_| start.set(Some(chosen.clone()))
        >
            <span class="pack-glyph" aria-hidden="true"><Icon glyph=glyph(&key) /></span>
            <span class="pack-words">
                <strong>{called}</strong>
                <span><span class="pack-about">{sentence}</span> <span class="pack-size num">{size}</span></span>
            </span>
        </button>
    }
}

/// An empty page, or a file.
#[component]
fn FromFile(start: RwSignal<Option<Start>, LocalStorage>) -> impl IntoView {
    let trouble = RwSignal::new_local(None::<FileTrouble>);
    let take = UnsyncCallback::new(move |files: Vec<web_sys::File>| {
        let Some(file) = files.into_iter().next() else { return };
        trouble.set(None);
        spawn_local(async move {
            match beginning::read(&file).await {
                Ok(opened) => _ = start.try_set(Some(Start::of(opened.questionnaire, opened.left_out))),
                Err(error) => _ = trouble.try_set(Some(error)),
            }
        });
    });
    let told = move || {
        trouble.get().map(|error| {
            let text = Signal::derive(move || explain::questionnaire_file(&error));
            view! { <Banner tone=Tone::Bad title=t!("begin-file-failed") text /> }
        })
    };
    view! {
        <div class="begin-own">
            <button type="button" class="pack-card begin-blank" on:click=move |_| start.set(Some(Start::blank()))>
                <span class="pack-glyph" aria-hidden="true"><Icon glyph=Glyph::Plus /></span>
                <span class="pack-words"><strong>{t!("begin-blank")}</strong> <span class="pack-about">{t!("begin-blank-text")}</span></span>
            </button>
            <DropZone label=t!("begin-file") help=t!("begin-file-text") accept=".json,application/json" on_files=take />
        </div>
        {told}
    }
}
