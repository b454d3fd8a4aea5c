//! The questionnaire under the writer's hands: what is changed here is kept by itself, a moment later.

use crate::app::session::{DispatchError, Session};
use crate::domain::command::Command;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::questionnaire::check::{Problem, problems};
use crate::domain::questionnaire::question::Choice;
use crate::domain::questionnaire::{Question, Questionnaire};
use crate::domain::rules::{Refusal, Rule};
use crate::domain::surveys::publishing::{digest_of, published, questions_by_key, written};
use crate::domain::surveys::{question, survey};
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::ui::act::Act;
use crate::ui::explain;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

/// How long after the last letter it is kept.
const PAUSE: Duration = Duration::from_millis(700);

/// What is being written at the moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// Title and introduction.
    Opening,
    /// A page, by its place.
    Page(usize),
    /// A question, by its key.
    Question(String),
    /// The words of thanks.
    Closing,
}

/// Whether what was written is on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// All of it.
    Yes,
    /// Not yet.
    Soon,
    /// It was changed elsewhere meanwhile: the writer has to choose.
    Elsewhere,
    /// It could not be; why.
    No(String),
}

/// The questionnaire of a survey while it is written. A handle: copies speak of the same.
#[derive(Clone, Copy)]
pub struct Writing {
    /// Which survey.
    pub survey: Id,
    /// Where it is.
    pub record: Slot,
    /// The questionnaire as it is on the page.
    pub doc: RwSignal<Questionnaire>,
    /// What is being written.
    pub chosen: RwSignal<Chosen>,
    /// Whether it is on the disk.
    pub kept: RwSignal<Kept>,
    /// What stands in the way of publishing.
    pub problems: Memo<Vec<Problem>>,
    /// For whom things are done.
    pub act: Act,
    /// The digest of the draft that `doc` goes on from.
    was: StoredValue<String>,
    /// The digest that is on its way to the disk.
    sent: StoredValue<Option<String>>,
    changed: StoredValue<bool>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

fn read(dataset: &Dataset, record: Slot) -> Questionnaire {
    // A survey without a questionnaire begins with an empty one; what is kept was read before it was kept.
    let mut doc = Questionnaire::read(written(dataset, record)).unwrap_or_default();
    doc.settle();
    doc
}

fn draft(dataset: &Dataset, record: Slot) -> String {
    digest_of(dataset.get(Entity::Surveys, record, survey::DRAFT).unwrap_or(""))
}

impl Writing {
    /// What is written of the survey so far. Take it when a component is made.
    #[must_use]
    pub fn of(survey: Id, record: Slot) -> Self {
        let dataset = Session::here().dataset();
        let doc = RwSignal::new(dataset.with_untracked(|dataset| read(dataset, record)));
        let first = doc.read_untracked().questions().next().map(|question| question.key.clone());
        let writing = Self {
            survey,
            record,
            doc,
            chosen: RwSignal::new(first.map_or(Chosen::Opening, Chosen::Question)),
            kept: RwSignal::new(Kept::Yes),
            problems: Memo::new(move |_| problems(&doc.read())),
            act: Act::of_page(),
            was: StoredValue::new(dataset.with_untracked(|dataset| draft(dataset, record))),
            sent: StoredValue::new(None),
            changed: StoredValue::new(false),
            timer: StoredValue::new(None),
        };
        let on_disk = Memo::new(move |_| draft(&dataset.read(), record));
        Effect::new(move |_| writing.follow(&on_disk.read()));
        let left = window_event_listener(leptos::ev::blur, move |_| writing.keep());
        on_cleanup(move || {
            left.remove();
            writing.leave();
        });
        writing
    }

    /// Keeps the rest when the page is left, behind what is on its way already.
    fn leave(self) {
        self.stop_waiting();
        if !self.changed.get_value() || *self.kept.read_untracked() == Kept::Elsewhere {
            return;
        }
        let was = self.sent.get_value().unwrap_or_else(|| self.was.get_value());
        let (act, draft) = (self.act, self.doc.read_untracked().write());
        let command = Command::SaveDraft { survey: self.survey, was, draft };
        spawn_local(async move {
            if let Err(error) = act.session().dispatch(command).await {
                act.say_error(&error);
            }
        });
    }

    /// The draft on the disk is another one: taken back, or written in another tab.
    fn follow(self, on_disk: &str) {
        let known = self.was.with_value(|was| was == on_disk);
        // What is on its way is neither kept nor lost yet: once that is known, this is looked at again.
        if known || self.sent.with_value(Option::is_some) {
            return;
        }
        if self.changed.get_value() {
            self.kept.set(Kept::Elsewhere);
        } else {
            self.take_theirs();
        }
    }

    /// Goes on from what is on the disk, and forgets what was written here since.
    pub fn take_theirs(self) {
        self.stop_waiting();
        let dataset = self.act.session().dataset().get_untracked();
        self.was.set_value(draft(&dataset, self.record));
        self.changed.set_value(false);
        self.doc.set(read(&dataset, self.record));
        self.kept.set(Kept::Yes);
        self.keep_chosen();
    }

    /// Keeps what was written here in place of what is on the disk.
    pub fn take_mine(self) {
        let dataset = self.act.session().dataset().get_untracked();
        self.was.set_value(draft(&dataset, self.record));
        self.changed.set_value(true);
        self.keep();
    }

    /// Chooses something else where the chosen is gone.
    fn keep_chosen(self) {
        let doc = self.doc.read_untracked();
        let there = match &*self.chosen.read_untracked() {
            Chosen::Question(key) => doc.question(key).is_some(),
            Chosen::Page(at) => *at < doc.pages.len(),
            Chosen::Opening | Chosen::Closing => true,
        };
        if !there {
            let first = doc.questions().next().map(|question| question.key.clone());
            self.chosen.set(first.map_or(Chosen::Opening, Chosen::Question));
        }
    }

    /// Changes the questionnaire; it is kept a moment later.
    pub fn change(self, edit: impl FnOnce(&mut Questionnaire)) {
        self.doc.update(edit);
        self.changed.set_value(true);
        if *self.kept.read_untracked() == Kept::Elsewhere {
            return;
        }
        self.kept.set(Kept::Soon);
        self.keep_soon();
    }

    fn keep_soon(self) {
        self.stop_waiting();
        let keep = move || {
            self.timer.try_set_value(None);
            self.keep();
        };
        self.timer.try_set_value(set_timeout_with_handle(keep, PAUSE).ok());
    }

    /// Changes one question.
    pub fn edit(self, key: &str, edit: impl FnOnce(&mut Question)) {
        self.change(|doc| {
            if let Some(question) = doc.question_mut(key) {
                edit(question);
            }
        });
    }

    /// Changes the questionnaire in one step of its own, which one undo takes back; then calls `then`.
    pub fn step(self, edit: impl FnOnce(&mut Questionnaire) + 'static, then: impl FnOnce() + 'static) {
        spawn_local(async move {
            // What was typed before is a step of its own.
            self.keep_all().await;
            if self.doc.is_disposed() {
                return;
            }
            self.change(edit);
            self.keep_chosen();
            self.keep();
            then();
        });
    }

    fn stop_waiting(self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }

    /// Keeps what is not on the disk yet.
    pub fn keep(self) {
        spawn_local(async move {
            self.keep_all().await;
        });
    }

    /// Keeps what is not on the disk yet, and tells whether all of it is then.
    pub async fn keep_all(self) -> bool {
        self.stop_waiting();
        // The page may be left by now: then nothing is known any more, and nothing waits.
        let (Some(changed), Some(doc)) = (self.changed.try_get_value(), self.doc.try_get_untracked()) else {
            return true;
        };
        let on_its_way = self.sent.try_get_value().is_none_or(|sent| sent.is_some());
        if !changed || on_its_way {
            return !changed;
        }
        let written = doc.write();
        let digest = digest_of(&written);
        self.sent.set_value(Some(digest.clone()));
        self.changed.set_value(false);
        let command = Command::SaveDraft { survey: self.survey, was: self.was.get_value(), draft: written };
        let result = self.act.session().dispatch(command).await;
        self.sent.try_set_value(None);
        let (kept, whole) = match result {
            Ok(_) => {
                self.was.try_set_value(digest.clone());
                let more = self.changed.try_get_value() == Some(true);
                (if more { Kept::Soon } else { Kept::Yes }, !more)
            }
            Err(error) => {
                if self.changed.try_set_value(true).is_some() {
                    // The page was left meanwhile: nobody else would say it.
                    self.act.say_error(&error);
                }
                let elsewhere = matches!(error, DispatchError::Refused(Refusal { rule: Rule::DraftChanged, .. }));
                (if elsewhere { Kept::Elsewhere } else { Kept::No(explain::dispatch(&error)) }, false)
            }
        };
        let waits = kept == Kept::Soon && self.timer.try_get_value().is_some_and(|timer| timer.is_none());
        if self.kept.try_set(kept).is_none() && waits {
            self.keep_soon();
        }
        if self.doc.is_disposed() {
            return whole;
        }
        let dataset = self.act.session().dataset();
        self.follow(&dataset.with_untracked(|dataset| draft(dataset, self.record)));
        // Another tab may have gone on from ours already: then what is seen here is theirs.
        whole && self.was.with_value(|was| *was == digest)
    }

    /// The question `key`; tracked through the memo.
    #[must_use]
    pub fn question(self, key: &str) -> Memo<Option<Question>> {
        let key = key.to_owned();
        Memo::new(move |_| self.doc.read().question(&key).cloned())
    }

    /// The kinds of all questions that were ever published, by key.
    #[must_use]
    pub fn published_kinds(self) -> BTreeMap<String, String> {
        let dataset = self.act.session().dataset().get_untracked();
        let known = questions_by_key(&dataset, self.record);
        let kind = |slot| dataset.get(Entity::Questions, slot, question::KIND).unwrap_or("").to_owned();
        known.into_iter().map(|(key, slot)| (key.to_owned(), kind(slot))).collect()
    }

    /// A key that no question has or had.
    #[must_use]
    pub fn free_key(self) -> String {
        let taken: BTreeSet<String> = self.published_kinds().into_keys().collect();
        self.doc.read_untracked().free_key(&taken)
    }

    /// The options of a question as they were published last: a code stands for what it stood for then.
    #[must_use]
    pub fn published_options(self, key: &str) -> Vec<Choice> {
        let dataset = self.act.session().dataset().get_untracked();
        let document = published(&dataset, self.record).and_then(|(_, document)| Questionnaire::read(document).ok());
        let question = document.as_ref().and_then(|document| document.question(key));
        question.map(|question| question.ask.options().to_vec()).unwrap_or_default()
    }
}
