//! One article in a sheet at the side, to read while something else is being done.

use super::prose::Prose;
use super::suggestions::Judging;
use super::version::{Shown, read, written};
use crate::app::session::Session;
use crate::domain::entity::Entity;
use crate::domain::knowledge::formatted::plain;
use crate::domain::knowledge::using::Helped;
use crate::kernel::column::Slot;
use crate::platform::boot;
use crate::t;
use crate::ui::address::route_of;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::dialog::{Dialog, Shape};
use crate::ui::kit::field::{Choice, Segmented};
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::records::show;
use leptos::prelude::*;

/// The sheet, open while `article` holds something.
#[component]
pub fn ArticleSheet(
    article: RwSignal<Option<Slot>>,
    judging: Judging,
    on_put: Option<Callback<String>>,
) -> impl IntoView {
    let dataset = Session::here().dataset();
    // What the reader chose to read it in, where it is there in both languages.
    let chosen = RwSignal::new(String::new());
    let open = Signal::derive(move || article.read().is_some());
    let close = move |()| {
        article.set(None);
        chosen.set(String::new());
    };
    let title = Signal::derive(move || {
        article.get().map(|slot| show::name(&dataset.read(), Entity::Articles, slot)).unwrap_or_default()
    });
    let versions = Signal::derive(move || article.get().map(|slot| written(&dataset.read(), slot)).unwrap_or_default());
    let version = move || -> Option<Shown> {
        let versions = versions.get();
        let wanted = versions.iter().find(|shown| shown.key == *chosen.read()).or(versions.first());
        wanted.copied()
    };
    let text = move || article.get().zip(version()).map(|(slot, shown)| read(&dataset.read(), slot, shown.fields.text));
    let put = move |on_put: Callback<String>| {
        let (Some(slot), Some(text)) = (article.get_untracked(), untrack(text)) else { return };
        judging.note(slot);
        on_put.run(plain(&text));
        close(());
    };
    let footer = move || {
        let judged = Signal::derive(move || article.get().map(|slot| judging.of(slot)).unwrap_or_default());
        let button = move |helped: Helped, key: &'static str, glyph: Glyph| {
            let judge = move |()| {
                if let Some(slot) = article.get_untracked() {
                    judging.toggle(slot, helped);
                }
            };
            let pressed = Signal::derive(move || judged.get() == helped);
            view! { <JudgeButton label=key glyph pressed on_click=judge /> }
        };
        view! {
            {button(Helped::Yes, "suggest-helped", Glyph::ThumbUp)}
            {button(Helped::No, "suggest-not-helped", Glyph::ThumbDown)}
            {on_put.map(|on_put| view! { <Button label=t!("suggest-put") look=Look::Primary on_click=move |()| put(on_put) /> })}
        }
    };
    let languages = move || {
        (versions.read().len() > 1).then(|| {
            let options = move || versions.get().into_iter().map(|shown| Choice::new(shown.key, shown.name().get()));
            let value = Signal::derive(move || version().map(|shown| shown.key.to_owned()).unwrap_or_default());
            view! { <Segmented label=t!("language") value options=Signal::derive(move || options().collect::<Vec<_>>())
            on_change=move |key| chosen.set(key) /> }
        })
    };
    let body = move || {
        let (lang, text) = (version()?.lang.tag(), text()?);
        Some(view! { <Prose text=Signal::stored(text) lang /> })
    };
    let page = move || {
        let id = article.get().and_then(|slot| dataset.read_untracked().table(Entity::Articles).id_at(slot))?;
        let href = route_of(Entity::Articles, &id.to_string())?;
        // In a tab of its own: here something is half written.
        Some(view! {
            <p><a class="btn btn-small btn-ghost" href=boot::href(&href) target="_blank" rel="noopener">
                <Icon glyph=Glyph::External /><span>{t!("article-open")}</span>
            </a></p>
        })
    };
    view! {
        <Dialog open on_close=Callback::new(close) title shape=Shape::Drawer footer>
            <div class="stack loose">{languages}{body}{page}</div>
        </Dialog>
    }
}

/// A button that says whether an article helped, and shows whether that was said.
#[component]
fn JudgeButton(
    label: &'static str,
    glyph: Glyph,
    pressed: Signal<bool>,
    #[prop(into)] on_click: Callback<()>,
) -> impl IntoView {
    view! {
        <button type="button" class="btn judge" aria-pressed=move || if pressed.get() { "true" } else { "false" }
            on:click=move |_| on_click.run(())>
            <Icon glyph /><span>{t!(label)}</span>
        </button>
    }
}
