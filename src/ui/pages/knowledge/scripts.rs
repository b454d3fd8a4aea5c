//! The scripts (话术): the team's own, and the ready-made ones to begin with.

use super::Sides;
use super::script_form::{ScriptForm, Wording};
use crate::app::session::Session;
use crate::domain::command::Command;
use crate::domain::entity::Entity;
use crate::domain::knowledge::placeholders::{PLACES, fill};
use crate::domain::knowledge::script::{NAME, OCCASION};
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::t;
use crate::ui::act::Act;
use crate::ui::kit::badge::Badge;
use crate::ui::kit::block::{EmptyState, PageHead};
use crate::ui::kit::button::{Button, IconButton, Look};
use crate::ui::kit::dialog::Confirm;
use crate::ui::kit::icon::Glyph;
use crate::ui::knowledge::scripts::{field, own, usual, usual_text};
use crate::ui::knowledge::version::versions;
use crate::ui::records::label;
use crate::ui::shell::page::page_title;
use crate::ui::text::{Arg, Lang, Said, say, say_with};
use leptos::prelude::*;

const ENTITY: Entity = Entity::Scripts;

/// The page at `/knowledge/scripts`.
#[component]
pub fn ScriptsPage() -> impl IntoView {
    let dataset = Session::here().dataset();
    let title: Said = Signal::derive(|| label::entity(ENTITY));
    page_title(title);
    let writing = RwSignal::new(None::<Wording>);
    let mine = Memo::new(move |_| own(&dataset.read()));
    let ready = Memo::new(move |_| usual(&dataset.read()));
    let add = move |()| writing.set(Some(Wording::default()));
    let new_label: Said = Signal::derive(|| label::entity_new(ENTITY));
    let first = move || {
        mine.read().is_empty().then(|| {
            view! { <EmptyState glyph=Glyph::Chat title=t!("scripts-none") text=t!("scripts-none-text") /> }
        })
    };
    let begin = move || {
        (!ready.read().is_empty()).then(|| {
            let cards = ready.get().into_iter().map(|script| view! { <ReadyMade script writing /> }).collect_view();
            view! {
                <section class="stack" aria-labelledby="scripts-usual">
                    <div><h2 id="scripts-usual">{t!("scripts-usual")}</h2><p class="muted small">{t!("scripts-usual-sub")}</p></div>
                    <ul role="list" class="scripts">{cards}</ul>
                </section>
            }
        })
    };
    view! {
        <div class="page">
            <PageHead title sub=t!("scripts-sub")>
                <Sides />
                <Button label=new_label look=Look::Primary glyph=Glyph::Plus on_click=add />
            </PageHead>
            {first}
            <ul role="list" class="scripts">
                <For each=move || mine.get() key=|slot| *slot let:slot><Own record=slot writing /></For>
            </ul>
            {begin}
            <ScriptForm writing />
        </div>
    }
}

/// One of the team's own.
#[component]
fn Own(record: Slot, writing: RwSignal<Option<Wording>>) -> impl IntoView {
    let (act, confirm) = (Act::of_page(), Confirm::of_page());
    let dataset = Session::here().dataset();
    let name = Signal::derive(move || dataset.read().get(ENTITY, record, NAME).unwrap_or("").to_owned());
    let occasion = Signal::derive(move || {
        let code = dataset.read().get(ENTITY, record, OCCASION).unwrap_or("").to_owned();
        label::option(ENTITY, OCCASION.key, &code)
    });
    let id = move || -> Option<Id> { dataset.read_untracked().table(ENTITY).id_at(record) };
    let edit = move |()| writing.set(id().map(|id| Wording::of(&dataset.read_untracked(), record, id)));
    let remove = move |()| {
        let (Some(id), what) = (id(), name.get_untracked()) else { return };
        let title = say_with("remove-title", &[("what", Arg::from(what.clone()))]);
        let go = move || {
            let said = what.clone();
            let done = move |_: &_| say_with("done-remove", &[("what", Arg::from(said))]);
            act.run(Command::Remove { entity: ENTITY, ids: vec![id] }, done, || ());
        };
        confirm.ask(title, say("remove-text"), say("remove-yes"), true, go);
    };
    let texts = move || texts(move |lang| dataset.read().get(ENTITY, record, field(lang)).unwrap_or("").to_owned());
    view! {
        <li class="script">
            <header class="script-head">
                <h2>{name}</h2><Badge label=occasion />
                <IconButton glyph=Glyph::Edit small=true label=t!("script-edit-named", "name" => name.get()) on_click=edit />
                <IconButton glyph=Glyph::Trash small=true label=t!("kit-remove-named", "name" => name.get()) on_click=remove />
            </header>
            {texts}
        </li>
    }
}

/// One to begin with.
#[component]
fn ReadyMade(script: &'static str, writing: RwSignal<Option<Wording>>) -> impl IntoView {
    let name = Signal::derive(move || say(&format!("script-{script}-name")));
    let copy = move |()| writing.set(Some(Wording::ready_made(script)));
    let label = t!("script-copy-named", "name" => name.get());
    view! {
        <li class="script ready-made">
            <header class="script-head">
                <h3>{name}</h3>
                <span data-tip=label><Button label=t!("script-copy") small=true glyph=Glyph::Copy on_click=copy /></span>
            </header>
            {move || texts(move |lang| usual_text(script, lang))}
        </li>
    }
}

/// The texts of a script beside each other, the reader's own language first; places stand out by their names.
fn texts(text: impl Fn(Lang) -> String + 'static) -> impl IntoView {
    let one = move |shown: crate::ui::knowledge::version::Shown| {
        let text = text(shown.lang);
        (!text.is_empty()).then(|| view! { <p class="script-text" lang=shown.lang.tag()>{with_places(&text)}</p> })
    };
    view! { <div class="script-texts">{versions().into_iter().map(one).collect_view()}</div> }
}

/// Marks around the places of a text, which no text holds itself.
const OPEN: char = '\u{2}';
const CLOSE: char = '\u{3}';

fn with_places(text: &str) -> impl IntoView + use<> {
    let marked = fill(text, |place| {
        PLACES.contains(&place).then(|| format!("{OPEN}{}{CLOSE}", say(&format!("script-place-{place}"))))
    });
    let piece = |piece: &str| match piece.split_once(CLOSE) {
        Some((place, rest)) => {
            view! { <span class="script-place">{place.to_owned()}</span> {rest.to_owned()} }.into_any()
        }
        None => piece.to_owned().into_any(),
    };
    marked.split(OPEN).map(piece).collect_view()
}
