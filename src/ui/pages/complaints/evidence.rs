//! The evidence of a complaint: pictures, sound and documents, looked at here and stored sealed.

use crate::app::evidence::{self as files, ObjectUrl};
use crate::app::session::Session;
use crate::domain::command::Command;
use crate::domain::complaints::evidence;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::t;
use crate::ui::act::Act;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::block::Card;
use crate::ui::kit::button::{IconButton, Look};
use crate::ui::kit::dialog::{Dialog, Shape};
use crate::ui::kit::field::DropZone;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::notice::Notices;
use crate::ui::text::{Arg, say, say_with};
use crate::ui::{explain, format};
use leptos::prelude::*;
use leptos::task::spawn_local;

const ENTITY: Entity = Entity::Evidence;
/// What the browser's picker shows first; what a file really is, its first bytes say.
const ACCEPT: &str = "image/*,audio/*,.pdf";

/// One file as its record tells of it.
#[derive(Clone, Debug, PartialEq)]
struct Piece {
    id: Id,
    name: String,
    about: String,
}

fn pieces(dataset: &Dataset, complaint: Slot) -> Vec<Piece> {
    let zone = Settings::of(dataset).zone;
    let table = dataset.table(ENTITY);
    let mut found = Vec::new();
    table.scan(evidence::COMPLAINT, |slot, of| {
        if of == Some(complaint) {
            found.push(slot);
        }
    });
    let piece = |slot: Slot| {
        #[expect(clippy::cast_precision_loss, reason = "sizes of files are far below 2^53")]
        let size = table.get(slot, evidence::SIZE).flatten().map(|size| format::bytes(size as f64));
        let at = table.get(slot, evidence::AT).flatten().map(|at| format::instant(at, zone));
        let member = table.get(slot, evidence::MEMBER).flatten();
        let member = member.map(|member| dataset.title(Entity::Members, member).to_owned());
        let text = |field| table.get(slot, field).unwrap_or("").to_owned();
        let about = [size, at, member].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        Some(Piece { id: table.id_at(slot)?, name: text(evidence::NAME), about })
    };
    found.into_iter().filter_map(piece).collect()
}

/// Adds files to `complaint`, one after the other, and says for each what became of it.
pub async fn attach_all(act: Act, notices: Notices, complaint: Id, chosen: Vec<web_sys::File>) {
    for file in chosen {
        let name = Arg::from(file.name());
        match files::attach(act.session(), complaint, &file).await {
            Ok(()) => act.offer_undo(say_with("done-evidence", &[("name", name)])),
            Err(error) => {
                let why = Arg::from(explain::attach(&error));
                notices.say(Tone::Bad, say_with("evidence-not-added", &[("name", name), ("why", why)]));
            }
        }
    }
}

/// Files that are to be added once the complaint is there.
#[component]
pub fn EvidencePicker(chosen: RwSignal<Vec<web_sys::File>, LocalStorage>) -> impl IntoView {
    let add = move |files: Vec<web_sys::File>| chosen.update(|chosen| chosen.extend(files));
    let list = move || {
        let names = chosen.read().iter().map(web_sys::File::name).collect::<Vec<_>>();
        let line = |(at, name): (usize, String)| {
            let label = say_with("evidence-remove", &[("name", Arg::from(name.clone()))]);
            let remove = move |()| drop(chosen.try_update(|chosen| chosen.remove(at)));
            view! {
                <li class="row">
                    <span class="evidence-name">{name}</span>
                    <IconButton glyph=Glyph::Close label=Signal::stored(label) small=true on_click=remove />
                </li>
            }
        };
        names.into_iter().enumerate().map(line).collect_view()
    };
    view! {
        <div class="evidence-add wide">
            <DropZone label=t!("evidence-add") help=t!("evidence-help") accept=ACCEPT multiple=true on_files=add />
            <ul role="list" class="plain-list">{list}</ul>
        </div>
    }
}

/// The files of one complaint, and a place to add some.
#[component]
pub fn EvidenceCard(id: Id, record: Slot) -> impl IntoView {
    let (act, notices) = (Act::of_page(), Notices::of_page());
    let dataset = Session::here().dataset();
    let all = Memo::new(move |_| pieces(&dataset.read(), record));
    let add = move |chosen: Vec<web_sys::File>| spawn_local(attach_all(act, notices, id, chosen));
    view! {
        <Card title=t!("entity-evidence")>
            <ul role="list" class="evidence">
                <For each=move || all.get() key=|piece| piece.id let:piece><File piece /></For>
            </ul>
            <div class="evidence-add no-print"><DropZone label=t!("evidence-add") help=t!("evidence-help") accept=ACCEPT multiple=true on_files=add /></div>
        </Card>
    }
}

/// How far showing a file has come.
enum Shown {
    Waiting,
    There(ObjectUrl, &'static str),
    Not(String),
}

#[component]
fn File(piece: Piece) -> impl IntoView {
    let act = Act::of_page();
    let shown = RwSignal::new_local(Shown::Waiting);
    let id = piece.id;
    spawn_local(async move {
        let opened = match files::open(act.session(), id).await {
            Ok(Some((url, media_type))) => Shown::There(url, media_type),
            Ok(None) => Shown::Not(say("evidence-missing")),
            Err(error) => Shown::Not(explain::store(&error)),
        };
        // The page may show something else by now.
        let _gone = shown.try_set(opened);
    });
    let name = StoredValue::new(piece.name.clone());
    let body = move || match &*shown.read() {
        Shown::Waiting => view! { <div class="evidence-wait" aria-busy="true"></div> }.into_any(),
        Shown::Not(why) => view! { <p class="field-error">{why.clone()}</p> }.into_any(),
        Shown::There(url, media_type) => preview(media_type, url.as_str().to_owned(), name.get_value()),
    };
    let save = move || {
        let url = shown.with(|shown| match shown {
            Shown::There(url, _) => Some(url.as_str().to_owned()),
            _ => None,
        });
        url.map(|url| {
            let label = say_with("evidence-save", &[("name", Arg::from(name.get_value()))]);
            view! {
                <a class="btn btn-ghost btn-small btn-icon" href=url download=name.get_value() aria-label=label data-tip=t!("evidence-save-short")>
                    <Icon glyph=Glyph::Download />
                </a>
            }
        })
    };
    let remove = move |()| {
        act.run(
            Command::Remove { entity: ENTITY, ids: vec![id] },
            move |_| say_with("done-evidence-removed", &[("name", Arg::from(name.get_value()))]),
            || (),
        );
    };
    let remove_label = Signal::derive(move || say_with("evidence-remove", &[("name", Arg::from(name.get_value()))]));
    view! {
        <li class="evidence-piece">
            {body}
            <div class="evidence-foot">
                <div><span class="evidence-name">{piece.name}</span><span class="muted small">{piece.about}</span></div>
                <div class="row no-print">
                    {save}
                    <IconButton glyph=Glyph::Trash label=remove_label small=true look=Look::Ghost on_click=remove />
                </div>
            </div>
        </li>
    }
}

/// The file itself, as far as a page can show it.
fn preview(media_type: &str, url: String, name: String) -> AnyView {
    match media_type.split('/').next() {
        _ if media_type == "application/octet-stream" => {
            view! { <p class="evidence-document">{t!("evidence-unknown")}</p> }.into_any()
        }
        Some("image") => view! { <Picture url name /> }.into_any(),
        Some("audio") => view! { <audio controls preload="metadata" src=url aria-label=name></audio> }.into_any(),
        _ => {
            let label = say_with("evidence-open", &[("name", Arg::from(name))]);
            view! {
                <a class="evidence-document" href=url target="_blank" rel="noopener" aria-label=label>
                    <Icon glyph=Glyph::File large=true />
                    <span>{t!("evidence-document")}</span>
                </a>
            }
            .into_any()
        }
    }
}

/// A picture, small; a click shows it large.
#[component]
fn Picture(url: String, name: String) -> impl IntoView {
    let open = RwSignal::new(false);
    let (label, title) = (say_with("evidence-open", &[("name", Arg::from(name.clone()))]), name);
    let (thumb, large) = (url.clone(), url);
    view! {
        <button type="button" class="evidence-picture" aria-label=label on:click=move |_| open.set(true)>
            <img src=thumb alt="" />
        </button>
        <Dialog open on_close=move |()| open.set(false) title=Signal::stored(title) shape=Shape::Wide>
            <img class="evidence-large" src=large.clone() alt=t!("evidence-large") />
        </Dialog>
    }
}
