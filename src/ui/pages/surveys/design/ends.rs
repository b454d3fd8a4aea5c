//! What stands around the questions: title and introduction, pages, words of thanks.

use super::logic::{Logic, before_page};
use super::question::{places, write};
use super::words::BothWords;
use super::writing::{Chosen, Writing};
use crate::domain::questionnaire::document::{Page, Thanks};
use crate::domain::questionnaire::{Condition, Questionnaire, Tongue, Words};
use crate::t;
use crate::ui::kit::button::{Button, IconButton, Look};
use crate::ui::kit::field::Checkbox;
use crate::ui::kit::icon::Glyph;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;

fn part<Part>(writing: Writing, read: impl Fn(&Questionnaire) -> Part + Send + Sync + 'static) -> Memo<Part>
where
    Part: PartialEq + Clone + Send + Sync + 'static,
{
    Memo::new(move |_| read(&writing.doc.read()))
}

/// Title and introduction.
#[component]
pub fn OpeningEditor(writing: Writing) -> impl IntoView {
    let title = part(writing, |doc| doc.title.clone());
    let introduction = part(writing, |doc| doc.introduction.clone());
    let places = Signal::derive(move || vec![("name".to_owned(), say("design-place-name"))]);
    view! {
        <div class="question-head"><h2>{t!("design-opening")}</h2></div>
        <BothWords label=t!("design-title") words=title large=true bare=true
            on_write=move |typed| writing.change(|doc| write(&mut doc.title, typed)) />
        <BothWords label=t!("field-surveys-introduction") words=introduction places
            on_write=move |typed| writing.change(|doc| write(&mut doc.introduction, typed)) />
    }
}

/// One page: its heading, when it is shown, and its place.
#[component]
pub fn PageEditor(writing: Writing, at: usize) -> impl IntoView {
    let of_page = move |edit: &dyn Fn(&mut Page)| {
        writing.change(|doc| doc.pages.get_mut(at).into_iter().for_each(edit));
    };
    let title = part(writing, move |doc| doc.pages.get(at).map(|page| page.title.clone()).unwrap_or_default());
    let shuffle = part(writing, move |doc| doc.pages.get(at).is_some_and(|page| page.shuffle));
    let condition = part(writing, move |doc| doc.pages.get(at).and_then(|page| page.show_if.clone()));
    let last = part(writing, move |doc| at + 1 >= doc.pages.len());
    let heading = say_with("design-page", &[("number", Arg::from(at + 1))]);
    let step = move |up: bool| {
        let to = if up { at.saturating_sub(1) } else { at + 1 };
        writing.step(move |doc| doc.move_page(at, up), move || writing.chosen.set(Chosen::Page(to)));
    };
    let join = move |()| {
        writing.step(
            move |doc| doc.join_page(at),
            move || {
                writing.chosen.set(Chosen::Page(at.saturating_sub(1)));
                writing.act.offer_undo(say("design-page-joined"));
            },
        );
    };
    let show_when = move |condition: Option<Condition>| of_page(&|page: &mut Page| page.show_if.clone_from(&condition));
    let hands =
        (at > 0).then(|| view! { <Button label=t!("design-page-join") small=true look=Look::Ghost on_click=join /> });
    view! {
        <div class="question-head">
            <h2>{heading}</h2>
            <div class="row">
                <IconButton glyph=Glyph::Up label=t!("design-up") small=true disabled=Signal::stored(at == 0) on_click=move |()| step(true) />
                <IconButton glyph=Glyph::Down label=t!("design-down") small=true disabled=last on_click=move |()| step(false) />
                {hands}
            </div>
        </div>
        <BothWords label=t!("design-page-title") words=title places=places(writing, None)
            on_write=move |typed: (Tongue, String)| of_page(&|page| write(&mut page.title, typed.clone())) />
        <Checkbox label=t!("design-page-shuffle") checked=shuffle on_change=move |on| of_page(&|page| page.shuffle = on) />
        <Logic writing condition subjects=before_page(writing, at)
            on_change=show_when />
    }
}

/// The words of thanks: the first whose condition holds is said.
#[component]
pub fn ClosingEditor(writing: Writing) -> impl IntoView {
    let count = part(writing, |doc| doc.thanks.len());
    let add = move |()| {
        writing.change(|doc| {
            let new = Thanks { show_if: None, text: Words::default() };
            // What holds for everybody stands last: behind it nothing would be said.
            let last = doc.thanks.iter().position(|thanks| thanks.show_if.is_none()).unwrap_or(doc.thanks.len());
            doc.thanks.insert(last, new);
        });
    };
    view! {
        <div class="question-head"><h2>{t!("design-closing")}</h2></div>
        <p class="small muted">{t!("design-closing-text")}</p>
        <For each=move || 0..count.get() key=|at| *at let(at)><ThanksEditor writing at /></For>
        <div><Button label=t!("design-thanks-add") small=true glyph=Glyph::Plus on_click=add /></div>
    }
}

#[component]
fn ThanksEditor(writing: Writing, at: usize) -> impl IntoView {
    let text = part(writing, move |doc| doc.thanks.get(at).map(|thanks| thanks.text.clone()).unwrap_or_default());
    let condition = part(writing, move |doc| doc.thanks.get(at).and_then(|thanks| thanks.show_if.clone()));
    let all =
        Signal::derive(move || writing.doc.read().questions().map(|question| question.key.clone()).collect::<Vec<_>>());
    let edit = move |edit: &dyn Fn(&mut Thanks)| {
        writing.change(|doc| doc.thanks.get_mut(at).into_iter().for_each(edit));
    };
    let remove = move |()| {
        writing.step(
            move |doc| {
                if at < doc.thanks.len() {
                    doc.thanks.remove(at);
                }
            },
            move || writing.act.offer_undo(say("design-thanks-removed")),
        );
    };
    let show_when =
        move |condition: Option<Condition>| edit(&|thanks: &mut Thanks| thanks.show_if.clone_from(&condition));
    let name = say_with("design-thanks", &[("number", Arg::from(at + 1))]);
    let titled = name.clone();
    let gone = say_with("kit-remove-named", &[("name", Arg::from(name.clone()))]);
    view! {
        <section class="thanks-editor" aria-label=name>
            <BothWords label=Signal::stored(titled) words=text places=places(writing, None)
                on_write=move |typed: (Tongue, String)| edit(&|thanks| write(&mut thanks.text, typed.clone())) />
            <Logic writing condition subjects=all
                on_change=show_when />
            <div class="thanks-hands"><IconButton glyph=Glyph::Trash label=Signal::stored(gone) small=true on_click=remove /></div>
        </section>
    }
}
