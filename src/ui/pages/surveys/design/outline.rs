//! The order of the questionnaire: pages and questions, to choose, add, move, copy and take away.

use super::super::asked::tongue;
use super::said;
use super::writing::{Chosen, Writing};
use crate::domain::questionnaire::editing::Place;
use crate::domain::questionnaire::kinds::{KINDS, fresh};
use crate::domain::questionnaire::{Questionnaire, Tongue};
use crate::t;
use crate::ui::kit::button::Look;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::menu::{Menu, MenuItem, SharedMenu, SharedMenuButton, SharedMenuPanel};
use crate::ui::text::{Arg, say, say_with};
use leptos::ev::{DragEvent, KeyboardEvent};
use leptos::prelude::*;

/// A question as the outline shows it.
#[derive(Clone, PartialEq)]
struct Line {
    place: Place,
    key: String,
    number: usize,
    text: String,
    kind: String,
    required: bool,
    logic: Option<String>,
    wrong: bool,
    lacks: bool,
}

/// A page as the outline shows it.
#[derive(Clone, PartialEq)]
struct PageLine {
    at: usize,
    title: String,
    logic: bool,
    lines: Vec<Line>,
}

fn outline(doc: &Questionnaire, writing: Writing, tongue: Tongue) -> Vec<PageLine> {
    let problems = writing.problems.read();
    let mut number = 0;
    let pages = doc.pages.iter().enumerate().map(|(page, on)| {
        let lines = on.questions.iter().enumerate().map(|(at, question)| {
            number += 1;
            Line {
                place: Place { page, at },
                key: question.key.clone(),
                number,
                text: said::short(question.text.said(tongue)),
                kind: said::kind(question.ask.kind()),
                required: question.required,
                logic: question.show_if.as_ref().map(|condition| said::condition(doc, condition, tongue)),
                wrong: problems.iter().any(|problem| problem.question.as_deref() == Some(question.key.as_str())),
                lacks: Tongue::ALL.into_iter().any(|tongue| question.lacks(tongue)),
            }
        });
        let lines = lines.collect();
        let own = said::short(on.title.said(tongue));
        let numbered = say_with("design-page", &[("number", Arg::from(page + 1))]);
        let title = if own.is_empty() { numbered } else { format!("{numbered} · {own}") };
        PageLine { at: page, title, logic: on.show_if.is_some(), lines }
    });
    pages.collect()
}

/// What the parts of the outline share.
#[derive(Clone, Copy)]
struct Hands {
    writing: Writing,
    menu: SharedMenu,
    dragged: RwSignal<Option<String>>,
    /// Called when something was chosen to be written.
    on_choose: Callback<()>,
}

fn id_of(key: &str) -> String {
    format!("outline-{key}")
}

fn focus_later(id: String) {
    request_animation_frame(move || {
        if let Some(there) = document().get_element_by_id(&id) {
            crate::ui::kit::focus(&there);
        }
    });
}

impl Hands {
    fn choose(self, chosen: Chosen) {
        self.writing.chosen.set(chosen);
        self.on_choose.run(());
    }

    fn step(self, key: String, up: bool) {
        let to = self.writing.doc.read_untracked().step_from(&key, up);
        if let Some(to) = to {
            let moved = key.clone();
            self.writing.step(move |doc| doc.move_to(&moved, to), move || focus_later(id_of(&key)));
        }
    }

    fn duplicate(self, key: String) {
        let copy = self.writing.free_key();
        let new = copy.clone();
        let chosen = self.writing.chosen;
        self.writing.step(move |doc| doc.duplicate(&key, &new), move || chosen.set(Chosen::Question(copy)));
    }

    fn remove(self, key: String) {
        let (writing, doc) = (self.writing, self.writing.doc);
        let next = doc.with_untracked(|doc| {
            let keys: Vec<&str> = doc.questions().map(|question| question.key.as_str()).collect();
            let at = keys.iter().position(|other| *other == key)?;
            keys.get(at + 1).or_else(|| keys.get(at.checked_sub(1)?)).map(|key| (*key).to_owned())
        });
        let is_chosen = *writing.chosen.read_untracked() == Chosen::Question(key.clone());
        let then = move || {
            writing.act.offer_undo(say("design-removed"));
            if let (true, Some(next)) = (is_chosen, next) {
                writing.chosen.set(Chosen::Question(next));
            }
        };
        writing.step(
            move |doc| {
                doc.take_out(&key);
            },
            then,
        );
    }

    fn items(self, key: &str) -> Vec<MenuItem> {
        let own = || key.to_owned();
        let (up, down, copy, gone) = (own(), own(), own(), own());
        vec![
            MenuItem::action(say("design-up"), Glyph::Up, move || self.step(up.clone(), true)),
            MenuItem::action(say("design-down"), Glyph::Down, move || self.step(down.clone(), false)),
            MenuItem::action(say("design-copy"), Glyph::Copy, move || self.duplicate(copy.clone())),
            MenuItem::Line,
            MenuItem::danger(say("design-remove"), Glyph::Trash, move || self.remove(gone.clone())),
        ]
    }

    fn keys(self, event: &KeyboardEvent, key: &str) {
        match (event.alt_key(), event.key().as_str()) {
            (true, "ArrowUp") => self.step(key.to_owned(), true),
            (true, "ArrowDown") => self.step(key.to_owned(), false),
            (false, "ArrowUp") => walk(key, self.writing, true),
            (false, "ArrowDown") => walk(key, self.writing, false),
            (false, "Delete") => self.remove(key.to_owned()),
            _ => return,
        }
        event.prevent_default();
    }

    fn drop_at(self, place: Place) {
        if let Some(key) = self.dragged.get_untracked() {
            self.writing.step(move |doc| doc.move_to(&key, place), || ());
        }
        self.dragged.set(None);
    }
}

fn walk(key: &str, writing: Writing, up: bool) {
    let doc = writing.doc.read_untracked();
    let keys: Vec<&str> = doc.questions().map(|question| question.key.as_str()).collect();
    let at = keys.iter().position(|other| *other == key);
    let next = at.and_then(|at| if up { at.checked_sub(1) } else { Some(at + 1) });
    if let Some(next) = next.and_then(|next| keys.get(next)) {
        focus_later(id_of(next));
    }
}

/// The outline. `on_choose` is called when something was chosen to be written.
#[component]
pub fn Outline(writing: Writing, #[prop(into)] on_choose: Callback<()>) -> impl IntoView {
    let hands = Hands { writing, menu: SharedMenu::of_page(), dragged: RwSignal::new(None), on_choose };
    let pages = Memo::new(move |_| outline(&writing.doc.read(), writing, tongue()));
    let shown = move || pages.get().into_iter().map(|page| view! { <PageOf hands page /> }).collect_view();
    let edge = move |chosen: Chosen, name: &'static str, glyph: Glyph| {
        let (own, sent) = (chosen.clone(), chosen);
        let current = move || (*writing.chosen.read() == own).then_some("true");
        view! {
            <button type="button" class="outline-line" aria-current=current on:click=move |_| hands.choose(sent.clone())>
                <Icon glyph /><span class="grow">{t!(name)}</span>
            </button>
        }
    };
    view! {
        <nav class="outline" aria-label=t!("design-outline")>
            {edge(Chosen::Opening, "design-opening", Glyph::Surveys)}
            <div class="outline-pages">{shown}</div>
            <AddMenu hands />
            {edge(Chosen::Closing, "design-closing", Glyph::Care)}
            <SharedMenuPanel menu=hands.menu />
        </nav>
    }
}

#[component]
fn PageOf(hands: Hands, page: PageLine) -> impl IntoView {
    let writing = hands.writing;
    let at = page.at;
    let current = move || (*writing.chosen.read() == Chosen::Page(at)).then_some("true");
    let end = Place { page: at, at: page.lines.len() };
    let over = RwSignal::new(false);
    let drag = move |event: DragEvent| {
        if hands.dragged.read_untracked().is_some() {
            event.prevent_default();
            over.set(true);
        }
    };
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        hands.drop_at(end);
    };
    let lines = page.lines.into_iter().map(|line| view! { <LineOf hands line /> }).collect_view();
    let title = page.title.clone();
    let logic = page.logic.then(|| view! { <Icon glyph=Glyph::Filter /> });
    view! {
        <section class="outline-page" class:over=over aria-label=title
            on:dragover=drag on:dragleave=move |_| over.set(false) on:drop=dropped>
            <button type="button" class="outline-line outline-head" aria-current=current
                on:click=move |_| hands.choose(Chosen::Page(at))>
                <span class="grow">{page.title}</span>{logic}
            </button>
            <ol role="list">{lines}</ol>
        </section>
    }
}

#[component]
fn LineOf(hands: Hands, line: Line) -> impl IntoView {
    let writing = hands.writing;
    let Line { place, key, number, text, kind, required, logic, wrong, lacks } = line;
    let key = StoredValue::new(key);
    let over = RwSignal::new(false);
    let current = move || {
        let chosen = writing.chosen.read();
        key.with_value(|key| matches!(&*chosen, Chosen::Question(other) if other == key)).then_some("true")
    };
    let drag = move |event: DragEvent| {
        if hands.dragged.read_untracked().is_some() {
            event.prevent_default();
            event.stop_propagation();
            over.set(true);
        }
    };
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        event.stop_propagation();
        over.set(false);
        hands.drop_at(place);
    };
    let named = if text.is_empty() { kind.clone() } else { text };
    let spoken = format!("{number}. {named}");
    let more = say_with("design-more", &[("what", Arg::from(spoken))]);
    let mark = move |glyph: Glyph, class: &'static str, told: String| {
        let tip = told.clone();
        view! { <span class=class data-tip=tip><Icon glyph /><span class="sr-only">{told}</span></span> }
    };
    let marks = (
        logic.map(|told| mark(Glyph::Filter, "outline-mark", say_with("design-shown-when", &[("when", told.into())]))),
        lacks.then(|| mark(Glyph::Language, "outline-mark warn", say("design-missing"))),
        wrong.then(|| mark(Glyph::Warning, "outline-mark bad", say("design-wrong"))),
    );
    view! {
        <li class="outline-row" class:over=over draggable="true"
            on:dragstart=move |_| hands.dragged.set(Some(key.get_value()))
            on:dragend=move |_| hands.dragged.set(None)
            on:dragover=drag on:dragleave=move |_| over.set(false) on:drop=dropped>
            <button type="button" class="outline-line" id=id_of(&key.get_value()) aria-current=current
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
                on:click=move |_| hands.choose(Chosen::Question(key.get_value()))
                on:keydown=move |event| hands.keys(&event, &key.get_value())>
                <span class="outline-number num">{number}</span>
                <span class="grow clip">{named}{required.then_some(view! { <span class="required" aria-hidden="true">"\u{a0}*"</span> })}</span>
                {marks}
                <span class="outline-kind">{kind}</span>
            </button>
            <SharedMenuButton menu=hands.menu label=Signal::stored(more) glyph=Glyph::More
                items=move || hands.items(&key.get_value()) />
        </li>
    }
}

/// Groups of kinds, as the menu offers them.
const GROUPS: [(&str, std::ops::Range<usize>); 3] =
    [("design-scores", 0..6), ("design-choices", 6..9), ("design-facts", 9..13)];

/// Adds a question of any kind behind the one that is chosen, or a page.
#[component]
fn AddMenu(hands: Hands) -> impl IntoView {
    let writing = hands.writing;
    let add = move |kind: &'static str| {
        let key = writing.free_key();
        let Some(question) = fresh(kind, &key) else { return };
        let after = match writing.chosen.get_untracked() {
            Chosen::Question(after) => Some(after),
            Chosen::Page(at) => {
                let doc = writing.doc.read_untracked();
                doc.pages.get(at).and_then(|page| page.questions.last()).map(|question| question.key.clone())
            }
            Chosen::Opening | Chosen::Closing => None,
        };
        writing.step(
            move |doc| doc.put_in(question, after.as_deref()),
            move || {
                hands.choose(Chosen::Question(key));
                focus_later("design-question".to_owned());
            },
        );
    };
    let page = move || {
        let behind = match writing.chosen.get_untracked() {
            Chosen::Page(at) => at,
            Chosen::Question(key) => writing.doc.read_untracked().place_of(&key).map_or(0, |place| place.page),
            Chosen::Opening => 0,
            Chosen::Closing => usize::MAX - 1,
        };
        let at = (behind + 1).min(writing.doc.read_untracked().pages.len());
        writing.step(move |doc| doc.add_page(behind), move || hands.choose(Chosen::Page(at)));
    };
    let items = Signal::derive(move || {
        let mut items = Vec::new();
        for (title, range) in GROUPS {
            items.push(MenuItem::Title(say(title)));
            for kind in KINDS.get(range).unwrap_or_default() {
                items.push(MenuItem::action(said::kind(kind), glyph(kind), move || add(kind)));
            }
        }
        items.push(MenuItem::Line);
        items.push(MenuItem::action(say("design-add-page"), Glyph::Columns, page));
        items
    });
    view! { <div class="outline-add"><Menu label=t!("design-add") items glyph=Glyph::Plus look=Look::Secondary small=true /></div> }
}

/// The icon of a kind of question.
fn glyph(kind: &str) -> Glyph {
    match kind {
        "nps" | "csat" | "ces" | "rating" => Glyph::Insights,
        "pair" => Glyph::Sort,
        "matrix" => Glyph::Columns,
        "choice" => Glyph::Done,
        "choices" => Glyph::Check,
        "ranking" => Glyph::Menu,
        "text" => Glyph::Chat,
        "number" => Glyph::Tag,
        "date" => Glyph::Calendar,
        _ => Glyph::ThumbUp,
    }
}
