//! What stands above the designer: whether it is kept, what is to be mended, and what can be done with the whole.

use super::super::asked::tongue;
use super::exchange::{ImportDialog, export};
use super::publish::PublishDialog;
use super::said;
use super::writing::{Kept, Writing};
use crate::t;
use crate::ui::address::Address;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::block::Banner;
use crate::ui::kit::button::{Button, IconButton, Look};
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::menu::{Menu, MenuItem};
use crate::ui::kit::pop::Popover;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;

/// The bar. `on_lead` is called when a problem has led to its place.
#[component]
pub fn DesignBar(writing: Writing, previewed: RwSignal<bool>, #[prop(into)] on_lead: Callback<()>) -> impl IntoView {
    let address = Address::of_page();
    let (publishing, importing) = (RwSignal::new(false), RwSignal::new(false));
    let survey = writing.survey;
    let items = Signal::derive(move || {
        let paper = move || address.go(&format!("/surveys/{survey}/paper"), false);
        vec![
            MenuItem::action(say("design-paper"), Glyph::Surveys, paper),
            MenuItem::Line,
            MenuItem::action(say("design-import"), Glyph::Upload, move || importing.set(true)),
            MenuItem::action(say("design-export"), Glyph::Download, move || export(writing)),
        ]
    });
    let toggle = move |()| previewed.update(|shown| *shown = !*shown);
    view! {
        <div class="designer-bar">
            <KeptMark writing />
            <span class="grow"></span>
            <Problems writing on_lead />
            <IconButton glyph=Glyph::Phone label=t!("design-side-preview") pressed=previewed on_click=toggle />
            <Menu label=t!("record-more") items glyph=Glyph::More icon_only=true />
            <Button label=t!("design-publish") look=Look::Primary on_click=move |()| publishing.set(true) />
        </div>
        <Elsewhere writing />
        <PublishDialog writing open=publishing on_lead />
        <ImportDialog writing open=importing />
    }
}

/// Whether all of it is on the disk.
#[component]
fn KeptMark(writing: Writing) -> impl IntoView {
    let told = move || match writing.kept.get() {
        Kept::Yes => ("kept", Glyph::Check, say("design-kept")),
        Kept::Soon => ("kept", Glyph::Clock, say("design-keeping")),
        Kept::Elsewhere => ("kept bad", Glyph::Warning, say("design-not-kept")),
        Kept::No(why) => ("kept bad", Glyph::Warning, why),
    };
    let mark = move || {
        let (class, glyph, text) = told();
        view! { <span class=class><Icon glyph />{text}</span> }
    };
    view! { <div role="status">{mark}</div> }
}

/// Says that the draft was changed elsewhere, and lets the writer choose.
#[component]
fn Elsewhere(writing: Writing) -> impl IntoView {
    move || {
        (writing.kept.get() == Kept::Elsewhere).then(|| {
            view! {
                <Banner tone=Tone::Bad title=t!("design-elsewhere") text=t!("design-elsewhere-text")>
                    <Button label=t!("design-take-theirs") small=true on_click=move |()| writing.take_theirs() />
                    <Button label=t!("design-take-mine") small=true on_click=move |()| writing.take_mine() />
                </Banner>
            }
        })
    }
}

/// What stands in the way of publishing, each leading to its place.
#[component]
fn Problems(writing: Writing, on_lead: Callback<()>) -> impl IntoView {
    let count = Memo::new(move |_| writing.problems.read().len());
    let label = Signal::derive(move || say_with("design-problems", &[("count", Arg::from(count.get()))]));
    move || {
        if count.get() == 0 {
            return view! { <span class="kept good"><Icon glyph=Glyph::Done />{t!("design-ready")}</span> }.into_any();
        }
        view! {
            <Popover label glyph=Glyph::Warning look=Look::Ghost small=true><ProblemList writing on_lead /></Popover>
        }
        .into_any()
    }
}

/// The problems as a list of links.
#[component]
pub fn ProblemList(writing: Writing, on_lead: Callback<()>) -> impl IntoView {
    let lines = move || {
        let (doc, tongue) = (writing.doc.read(), tongue());
        let line = |problem| {
            let (place, told) = said::problem(&doc, problem, tongue);
            let at = problem.question.as_ref().map(|key| said::name(&doc, key, tongue));
            let lead = move |_| {
                writing.chosen.set(place.clone());
                on_lead.run(());
            };
            view! {
                <li><button type="button" class="line-button" on:click=lead>
                    {at.map(|at| view! { <strong>{at}</strong> })}<span class="small">{told}</span>
                </button></li>
            }
        };
        writing.problems.read().iter().map(line).collect_view()
    };
    view! { <ul class="plain-list problem-list" role="list">{lines}</ul> }
}
