//! Doing something for the user: dispatch, then say what was done, with undo, or why not.

use super::explain;
use super::kit::badge::Tone;
use super::kit::notice::Notices;
use super::text::{Arg, say, say_with};
use crate::app::session::{DispatchError, Outcome, Session};
use crate::domain::command::Command;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What a component needs to do things; take it when the component is made, not in an event handler.
#[derive(Clone, Copy)]
pub struct Act {
    session: Session,
    notices: Notices,
}

impl Act {
    /// The page's own.
    #[must_use]
    pub fn of_page() -> Self {
        Self { session: Session::here(), notices: Notices::of_page() }
    }

    /// The session that does it.
    #[must_use]
    pub fn session(self) -> Session {
        self.session
    }

    /// Does `command`; when it is on the disk, says `done` with an offer to undo it and calls `then`.
    /// What went wrong is said too.
    pub fn run(self, command: Command, done: impl FnOnce(&Outcome) -> String + 'static, then: impl FnOnce() + 'static) {
        self.run_once(RwSignal::new(false), command, done, then);
    }

    /// As [`Act::run`], once at a time: nothing while `busy`, which says whether it is under way.
    pub fn run_once(
        self,
        busy: RwSignal<bool>,
        command: Command,
        done: impl FnOnce(&Outcome) -> String + 'static,
        then: impl FnOnce() + 'static,
    ) {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let result = self.session.dispatch(command).await;
            let _gone = busy.try_set(false);
            match result {
                Ok(outcome) => {
                    if outcome.changes > 0 {
                        self.offer_undo(done(&outcome));
                    }
                    then();
                }
                Err(error) => self.say_error(&error),
            }
        });
    }

    /// Says that something was done, with a button that takes it back.
    pub fn offer_undo(self, done: String) {
        self.notices.offer(Tone::Good, done, say("undo"), Callback::new(move |()| self.undo()));
    }

    /// Says why something was not done.
    pub fn say_error(self, error: &DispatchError) {
        self.notices.say(Tone::Bad, explain::dispatch(error));
    }

    /// Takes back the last command of this tab.
    pub fn undo(self) {
        self.undo_then(|| ());
    }

    /// As [`Act::undo`], and calls `then` when something was taken back.
    pub fn undo_then(self, then: impl FnOnce() + 'static) {
        spawn_local(async move {
            let result = self.session.undo().await;
            let done = matches!(result, Ok(Some(_)));
            self.said(result, "done-undo", "nothing-to-undo");
            if done {
                then();
            }
        });
    }

    /// Does the last undone command again.
    pub fn redo(self) {
        spawn_local(async move { self.said(self.session.redo().await, "done-redo", "nothing-to-redo") });
    }

    fn said(self, result: Result<Option<Outcome>, DispatchError>, done: &str, nothing: &str) {
        match result {
            Ok(Some(outcome)) => {
                let what = say(&format!("command-{}", outcome.name.replace('_', "-")));
                self.notices.say(Tone::Plain, say_with(done, &[("what", Arg::from(what))]));
            }
            Ok(None) => self.notices.say(Tone::Plain, say(nothing)),
            Err(error) => self.say_error(&error),
        }
    }
}
