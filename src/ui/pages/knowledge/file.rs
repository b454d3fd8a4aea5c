//! One article: both languages beside each other, what is missing, and how it helped.

use super::effect::Effect;
use super::writer::Writer;
use crate::app::session::Session;
use crate::domain::entity::Entity;
use crate::domain::knowledge::article::{self, PUBLISHED};
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::t;
use crate::ui::address::{Address, list_path, route_of};
use crate::ui::kit::badge::Tone;
use crate::ui::kit::block::{Banner, Card, PageHead};
use crate::ui::kit::button::Button;
use crate::ui::kit::icon::Glyph;
use crate::ui::knowledge::prose::Prose;
use crate::ui::knowledge::unsaved::UnsavedArticles;
use crate::ui::knowledge::version::{Shown, read, versions};
use crate::ui::records::detail::{DetailHead, RecordPage};
use crate::ui::records::facts::FieldList;
use crate::ui::records::form::Editing;
use crate::ui::records::{label, show};
use crate::ui::shell::page::page_title;
use crate::ui::text::Said;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

const ENTITY: Entity = Entity::Articles;

/// The article in the address, or an empty one.
#[component]
pub fn ArticlePage() -> impl IntoView {
    let params = use_params_map();
    let new = Memo::new(move |_| params.read().get("id").as_deref() == Some("new"));
    let show = move |(id, record): (Id, Slot)| view! { <ArticleFile id record /> }.into_any();
    move || {
        if new.get() {
            view! { <NewArticle /> }.into_any()
        } else {
            view! { <RecordPage entity=ENTITY show /> }.into_any()
        }
    }
}

#[component]
fn NewArticle() -> impl IntoView {
    let address = Address::of_page();
    let title: Said = Signal::derive(|| label::entity_new(ENTITY));
    page_title(title);
    let done = move |saved: Option<Id>| {
        let route = saved.and_then(|id| route_of(ENTITY, &id.to_string()));
        address.go(&route.unwrap_or_else(|| list_path(ENTITY)), true);
    };
    view! {
        <div class="page record-file">
            <PageHead title sub=t!("articles-sub") />
            <Writer on_done=done />
        </div>
    }
}

/// What the rest of the file shows.
const ELSEWHERE: &[&str] = &[
    article::TITLE_ZH.key,
    article::TITLE_EN.key,
    article::TEXT_ZH.key,
    article::TEXT_EN.key,
    article::STATE.key,
    article::USES.key,
    article::HELPED.key,
    article::NOT_HELPED.key,
];

#[component]
fn ArticleFile(id: Id, record: Slot) -> impl IntoView {
    // Whoever left in the middle goes on there.
    let begun = UnsavedArticles::of_page().has(id).then(|| Editing::existing(ENTITY, id));
    let editing = RwSignal::new(begun);
    let writing = Memo::new(move |_| editing.read().is_some());
    let done = move |_| editing.set(None);
    let body = move || {
        if writing.get() {
            view! { <Writer existing=(id, record) on_done=done /> }.into_any()
        } else {
            view! { <ReadView id record editing /> }.into_any()
        }
    };
    view! {
        <div class="page record-file">
            <DetailHead entity=ENTITY id record editing states=&["state"] />
            {body}
        </div>
    }
}

#[component]
fn ReadView(id: Id, record: Slot, editing: RwSignal<Option<Editing>>) -> impl IntoView {
    let dataset = Session::here().dataset();
    let draft = Memo::new(move |_| dataset.read().get(ENTITY, record, article::STATE) != Some(PUBLISHED));
    let both = move || versions().map(|shown| view! { <OneLanguage id record shown editing /> }).collect_view();
    view! {
        {move || draft.get().then(|| view! { <Banner tone=Tone::Info title=t!("article-draft-note") /> })}
        <div class="article-versions">{both}</div>
        <div class="article-below">
            <Effect record />
            <Card title=t!("article-about")><FieldList entity=ENTITY record without=ELSEWHERE /></Card>
        </div>
    }
}

#[component]
fn OneLanguage(id: Id, record: Slot, shown: Shown, editing: RwSignal<Option<Editing>>) -> impl IntoView {
    let dataset = Session::here().dataset();
    let field = move |field| Signal::derive(move || read(&dataset.read(), record, field));
    let (title, text) = (field(shown.fields.title), field(shown.fields.text));
    let lang = shown.lang.tag();
    let missing = Memo::new(move |_| text.read().is_empty());
    // The page is named by one of the two titles already.
    let head = move || {
        let (title, name) = (title.get(), show::name(&dataset.read(), ENTITY, record));
        (!title.is_empty() && title != name).then(|| view! { <h2 lang=lang>{title}</h2> })
    };
    let body = move || {
        if missing.get() {
            let write = move |()| editing.set(Some(Editing::existing(ENTITY, id)));
            let told = if shown.key == "zh" { t!("article-missing-zh") } else { t!("article-missing-en") };
            view! {
                <div class="article-missing">
                    <p>{told}</p>
                    <Button label=t!("article-write") small=true glyph=Glyph::Edit on_click=write />
                </div>
            }
            .into_any()
        } else {
            view! { <Prose text lang /> }.into_any()
        }
    };
    view! {
        <section class="article-version" class:missing=missing aria-label=shown.name()>
            <p class="article-lang">{shown.name()}</p>
            {head}
            {body}
        </section>
    }
}
