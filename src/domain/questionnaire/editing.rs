//! What a writer does to a questionnaire: adding, moving, copying, taking away, renaming. Keys stay as they are through
//! all of it, because answers go by them.

use super::check::is_key;
use super::condition::Condition;
use super::document::{Page, Questionnaire};
use super::question::{Ask, Choice, OTHER, Question};
use super::words::{Tongue, Words};
use crate::domain::knowledge::placeholders;
use std::collections::BTreeSet;

/// Where a question stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// On which page, from 0.
    pub page: usize,
    /// At which place of it, from 0.
    pub at: usize,
}

impl Questionnaire {
    /// Where the question `key` stands.
    #[must_use]
    pub fn place_of(&self, key: &str) -> Option<Place> {
        self.pages.iter().enumerate().find_map(|(page, on)| {
            let at = on.questions.iter().position(|question| question.key == key)?;
            Some(Place { page, at })
        })
    }

    /// The question `key`, to be changed.
    pub fn question_mut(&mut self, key: &str) -> Option<&mut Question> {
        self.pages.iter_mut().flat_map(|page| &mut page.questions).find(|question| question.key == key)
    }

    /// Puts in a question behind the question `after`; without one at the end.
    pub fn put_in(&mut self, question: Question, after: Option<&str>) {
        let place = after.and_then(|key| self.place_of(key)).map(|place| Place { at: place.at + 1, ..place });
        self.put_at(question, place);
    }

    /// Puts in a question at a place; at the end, where there is no such place.
    pub fn put_at(&mut self, question: Question, place: Option<Place>) {
        if self.pages.is_empty() {
            self.pages.push(Page::default());
        }
        let last = self.pages.len() - 1;
        let (page, at) = place.map_or((last, usize::MAX), |place| (place.page.min(last), place.at));
        if let Some(page) = self.pages.get_mut(page) {
            page.questions.insert(at.min(page.questions.len()), question);
        }
    }

    /// Takes out a question. What asks about it stays, and is found by the checks.
    pub fn take_out(&mut self, key: &str) -> Option<Question> {
        let place = self.place_of(key)?;
        let page = self.pages.get_mut(place.page)?;
        Some(page.questions.remove(place.at))
    }

    /// Moves a question to a place as it is counted before it is taken out.
    pub fn move_to(&mut self, key: &str, to: Place) {
        let Some(from) = self.place_of(key) else { return };
        let Some(question) = self.take_out(key) else { return };
        let shifted = from.page == to.page && from.at < to.at;
        self.put_at(question, Some(Place { at: to.at - usize::from(shifted), ..to }));
    }

    /// Where one step up or down leads a question: to the next page from the edge of one; nowhere from the first place and
    /// the last.
    #[must_use]
    pub fn step_from(&self, key: &str, up: bool) -> Option<Place> {
        let Place { page, at } = self.place_of(key)?;
        let on = |page: usize| self.pages.get(page).map(|page| page.questions.len());
        match (up, at) {
            (true, 0) => page.checked_sub(1).and_then(|page| Some(Place { page, at: on(page)? })),
            (true, at) => Some(Place { page, at: at - 1 }),
            // Counted before it is taken out: behind the next one.
            (false, at) if at + 1 < on(page)? => Some(Place { page, at: at + 2 }),
            (false, _) => on(page + 1).map(|_| Place { page: page + 1, at: 0 }),
        }
    }

    /// Copies a question to the place behind it, under a key of its own.
    pub fn duplicate(&mut self, key: &str, new_key: &str) {
        if let Some(question) = self.question(key) {
            let copy = Question { key: new_key.to_owned(), ..question.clone() };
            self.put_in(copy, Some(key));
        }
    }

    /// A key that no question has and that is not in `taken`, where keys of published questions are.
    #[must_use]
    pub fn free_key(&self, taken: &BTreeSet<String>) -> String {
        let free = |key: &String| !taken.contains(key) && self.question(key).is_none();
        (1..=usize::MAX).map(|number| format!("q{number}")).find(free).unwrap_or_default()
    }

    /// Gives a question another key, also wherever it is asked about or put into words.
    pub fn rename(&mut self, key: &str, new_key: &str) {
        if let Some(question) = self.question_mut(key) {
            new_key.clone_into(&mut question.key);
        }
        self.each_condition_mut(&mut |condition| rename_in(condition, key, new_key));
        let new = format!("{{{new_key}}}");
        self.each_words_mut(&mut |words| {
            for tongue in Tongue::ALL {
                if placeholders::places(words.only(tongue)).any(|place| place == key) {
                    let text = placeholders::fill(words.only(tongue), |place| (place == key).then(|| new.clone()));
                    *words.only_mut(tongue) = text;
                }
            }
        });
    }

    /// Begins another page behind the page `at`.
    pub fn add_page(&mut self, behind: usize) {
        let at = (behind + 1).min(self.pages.len());
        self.pages.insert(at, Page::default());
    }

    /// Joins a page to the one before it. Where their conditions differ, each question keeps that of its page.
    pub fn join_page(&mut self, at: usize) {
        let Some(before) = at.checked_sub(1).filter(|_| at < self.pages.len()) else { return };
        let mut page = self.pages.remove(at);
        let Some(before) = self.pages.get_mut(before) else { return };
        if before.show_if != page.show_if {
            hand_down(before);
            hand_down(&mut page);
        }
        before.questions.append(&mut page.questions);
    }

    /// Changes places with the page before or behind.
    pub fn move_page(&mut self, at: usize, up: bool) {
        let other = if up { at.checked_sub(1) } else { Some(at + 1) };
        if let Some(other) = other.filter(|other| at.max(*other) < self.pages.len()) {
            self.pages.swap(at, other);
        }
    }

    /// Gives a key of its own to every question that has none or one that is there before, and a code to every such option.
    /// Tells how many.
    pub fn settle(&mut self) -> usize {
        let mut changed = 0;
        let mut seen = BTreeSet::new();
        let all: BTreeSet<String> = self.questions().map(|question| question.key.clone()).collect();
        for question in self.pages.iter_mut().flat_map(|page| &mut page.questions) {
            if question.key.is_empty() || !seen.insert(question.key.clone()) {
                let free = |key: &String| !all.contains(key) && !seen.contains(key);
                question.key = (1..=usize::MAX).map(|at| format!("q{at}")).find(free).unwrap_or_default();
                seen.insert(question.key.clone());
                changed += 1;
            }
            changed += question.ask.options_mut().map_or(0, |options| settle_codes(options));
        }
        changed
    }

    fn each_condition_mut(&mut self, visit: &mut dyn FnMut(&mut Condition)) {
        for page in &mut self.pages {
            page.show_if.iter_mut().for_each(&mut *visit);
            page.questions.iter_mut().flat_map(|question| &mut question.show_if).for_each(&mut *visit);
        }
        self.thanks.iter_mut().flat_map(|thanks| &mut thanks.show_if).for_each(visit);
    }

    fn each_words_mut(&mut self, visit: &mut dyn FnMut(&mut Words)) {
        visit(&mut self.title);
        visit(&mut self.introduction);
        self.thanks.iter_mut().for_each(|thanks| visit(&mut thanks.text));
        for page in &mut self.pages {
            visit(&mut page.title);
            for question in &mut page.questions {
                visit(&mut question.text);
                visit(&mut question.help);
                question.ask.options_mut().into_iter().flatten().for_each(|option| visit(&mut option.text));
                if let Ask::Pair { scale } | Ask::Rating { scale, .. } | Ask::Matrix { scale, .. } = &mut question.ask {
                    visit(&mut scale.least);
                    visit(&mut scale.most);
                }
            }
        }
    }
}

/// Gives the condition of a page to each of its questions, beside their own.
fn hand_down(page: &mut Page) {
    let Some(of_page) = page.show_if.take() else { return };
    for question in &mut page.questions {
        question.show_if = Some(match question.show_if.take() {
            Some(own) => Condition::All(vec![of_page.clone(), own]),
            None => of_page.clone(),
        });
    }
}

fn rename_in(condition: &mut Condition, key: &str, new_key: &str) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            parts.iter_mut().for_each(|part| rename_in(part, key, new_key));
        }
        Condition::Not(part) => rename_in(part, key, new_key),
        Condition::Answer(test) if test.question == key => new_key.clone_into(&mut test.question),
        Condition::Answer(_) => {}
    }
}

fn settle_codes(options: &mut [Choice]) -> usize {
    let mut changed = 0;
    for at in 0..options.len() {
        let (before, rest) = options.split_at(at);
        let code = rest.first().map_or("", |option| option.code.as_str());
        if !is_key(code) || code == OTHER || before.iter().any(|option| option.code == code) {
            let free = free_code(options, &[]);
            if let Some(option) = options.get_mut(at) {
                option.code = free;
                changed += 1;
            }
        }
    }
    changed
}

/// A code that none of `options` has, nor any of those that were `published`: the number after the highest.
#[must_use]
pub fn free_code(options: &[Choice], published: &[Choice]) -> String {
    let numbers = options.iter().chain(published).filter_map(|option| option.code.parse::<u32>().ok());
    (numbers.max().unwrap_or(0).saturating_add(1)).to_string()
}
