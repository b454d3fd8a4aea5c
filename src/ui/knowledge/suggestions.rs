//! "This may help": the articles that fit what is being taken down or answered. One tap opens one, one puts its text into
//! the reply, one says whether it helped.

use super::sheet::ArticleSheet;
use super::shelf::Shelf;
use super::version::{read, written};
use crate::app::session::Session;
use crate::domain::command::Command;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::knowledge::article;
use crate::domain::knowledge::formatted::plain;
use crate::domain::knowledge::using::{Case, Helped, used_in};
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::t;
use crate::ui::act::Act;
use crate::ui::kit::button::{Button, IconButton, Look};
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::records::show;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How many articles are offered.
const MOST: usize = 4;

/// Where it is kept whether an article helped.
#[derive(Clone, Copy)]
pub enum Keep {
    /// In a case that is there: at once.
    In(Case),
    /// Here, until the case that is being taken down is saved with it.
    Here(RwSignal<Vec<(Id, Helped)>>),
}

/// Who says what helped.
#[derive(Clone, Copy)]
pub struct Judging {
    act: Act,
    keep: Keep,
}

impl Judging {
    fn id(self, article: Slot) -> Option<Id> {
        self.act.session().dataset().with_untracked(|dataset| dataset.table(Entity::Articles).id_at(article))
    }

    /// What was used so far, with whether it helped; tracked.
    fn used(self) -> Vec<(Slot, Helped)> {
        let dataset = self.act.session().dataset();
        let dataset = dataset.read();
        match self.keep {
            Keep::In(case) => used_in(&dataset, case),
            Keep::Here(held) => {
                let slot = |(id, helped): &(Id, Helped)| Some((dataset.slot(Entity::Articles, *id)?, *helped));
                held.read().iter().filter_map(slot).collect()
            }
        }
    }

    /// Whether an article helped; tracked.
    pub fn of(self, article: Slot) -> Helped {
        let said = self.used().into_iter().find(|(slot, _)| *slot == article);
        said.map(|(_, helped)| helped).unwrap_or_default()
    }

    /// Puts down that an article was used, without a word: who uses it sees that in the reply.
    pub fn note(self, article: Slot) {
        let Some(id) = self.id(article) else { return };
        match self.keep {
            Keep::In(case) => spawn_local(async move {
                let used = Command::UseArticle { article: id, case, helped: None };
                if let Err(error) = self.act.session().dispatch(used).await {
                    self.act.say_error(&error);
                }
            }),
            Keep::Here(held) => held.update(|held| {
                if held.iter().all(|(known, _)| *known != id) {
                    held.push((id, Helped::Unknown));
                }
            }),
        }
    }

    /// Says that an article helped or not; the same once more takes it back.
    pub fn toggle(self, article: Slot, helped: Helped) {
        let Some(id) = self.id(article) else { return };
        let helped = if untrack(|| self.of(article)) == helped { Helped::Unknown } else { helped };
        match self.keep {
            Keep::In(case) => {
                let done = move |_: &_| say(&format!("done-article-{}", helped.code()));
                self.act.run(Command::UseArticle { article: id, case, helped: Some(helped) }, done, || ());
            }
            Keep::Here(held) => held.update(|held| match held.iter_mut().find(|(known, _)| *known == id) {
                Some((_, known)) => *known = helped,
                None => held.push((id, helped)),
            }),
        }
    }
}

/// The articles that fit `text` and `cause`. Nothing is shown while none does.
#[component]
pub fn Suggestions(
    /// What is known so far, in any language.
    #[prop(into)]
    text: Signal<String>,
    /// The cause, as far as it is known.
    #[prop(optional, into)]
    cause: Signal<Option<Slot>>,
    /// Where it is kept whether one helped.
    keep: Keep,
    /// Takes the text of an article over, where there is something to write it into.
    #[prop(optional, into)]
    on_put: Option<Callback<String>>,
) -> impl IntoView {
    let judging = Judging { act: Act::of_page(), keep };
    let (shelf, dataset) = (Shelf::of_page(), Session::here().dataset());
    let open = RwSignal::new(None::<Slot>);
    let fitting = Memo::new(move |_| {
        let mut fitting = shelf.suggest(&dataset.read(), &text.read(), cause.get(), MOST);
        // What was used stays in sight, so that it can be judged.
        let used = judging.used().into_iter().map(|(slot, _)| slot).filter(|slot| !fitting.contains(slot));
        let used = used.collect::<Vec<_>>();
        fitting.extend(used);
        fitting
    });
    let heading = crate::ui::kit::next_id("suggestions");
    let named = heading.clone();
    view! {
        <section class="suggestions" aria-labelledby=heading hidden=move || fitting.read().is_empty()>
            <p class="suggestions-head" id=named><Icon glyph=Glyph::Book />{t!("suggest-title")}</p>
            <ul role="list">
                <For each=move || fitting.get() key=|slot| *slot let:slot>
                    <Suggestion article=slot judging open on_put />
                </For>
            </ul>
        </section>
        <ArticleSheet article=open judging on_put />
    }
}

/// The text of an article in the reader's language, or in the one that there is.
fn message(dataset: &Dataset, article: Slot) -> String {
    let version = written(dataset, article).into_iter().next();
    version.map(|shown| plain(&read(dataset, article, shown.fields.text))).unwrap_or_default()
}

#[component]
fn Suggestion(
    article: Slot,
    judging: Judging,
    open: RwSignal<Option<Slot>>,
    on_put: Option<Callback<String>>,
) -> impl IntoView {
    let dataset = Session::here().dataset();
    let title = Signal::derive(move || show::name(&dataset.read(), Entity::Articles, article));
    let named = move |key: &'static str| Signal::derive(move || say_with(key, &[("title", Arg::from(title.get()))]));
    let helped = Memo::new(move |_| dataset.read().get(Entity::Articles, article, article::HELPED).flatten());
    let count = move || {
        helped.get().map(|count| view! { <span class="muted small">{say_with("suggest-count", &[("count", Arg::from(count))])}</span> })
    };
    let said = Memo::new(move |_| judging.of(article) as u8);
    let judge = move |helped: Helped, key: &'static str, glyph: Glyph| {
        let pressed = Signal::derive(move || said.get() == helped as u8);
        view! { <IconButton glyph label=named(key) small=true pressed on_click=move |()| judging.toggle(article, helped) /> }
    };
    let put = on_put.map(|on_put| {
        let put = move |()| {
            judging.note(article);
            on_put.run(dataset.with_untracked(|dataset| message(dataset, article)));
        };
        view! {
            <span class="suggestion-put" data-tip=named("suggest-put-named")>
                <Button label=t!("suggest-put") small=true look=Look::Ghost glyph=Glyph::Reply on_click=put />
            </span>
        }
    });
    view! {
        <li class="suggestion">
            <button type="button" class="suggestion-title" on:click=move |_| open.set(Some(article))>
                <span>{title}</span>{count}
            </button>
            <div class="suggestion-acts">
                {put}
                {judge(Helped::Yes, "suggest-helped-named", Glyph::ThumbUp)}
                {judge(Helped::No, "suggest-not-helped-named", Glyph::ThumbDown)}
            </div>
        </li>
    }
}
