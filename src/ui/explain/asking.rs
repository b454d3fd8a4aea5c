//! Why a survey cannot be asked over a link, and why an answer that came back is not taken.

use super::{dispatch, field_error, misfit, refusal};
use crate::app::asking::KeyError;
use crate::app::inbox::{BadFile, InboxError, NotOurs, OpenError, Why};
use crate::domain::rules::Refusal;
use crate::ui::text::{Arg, say, say_with};

/// Why there are no keys to ask with.
#[must_use]
pub fn team_key(error: &KeyError) -> String {
    match error {
        KeyError::Lost(_) => say("team-key-lost"),
        KeyError::Dispatch(error) => dispatch(error),
        KeyError::Browser(reason) => say_with("error-store-failed", &[("reason", reason.clone().into())]),
    }
}

/// Why what came in was not looked at.
#[must_use]
pub fn inbox(error: &InboxError) -> String {
    match error {
        InboxError::Key(error) => team_key(error),
        InboxError::Worker(error) => say_with("inbox-worker", &[("reason", error.to_string().into())]),
        InboxError::Nothing => say("inbox-nothing"),
    }
}

/// Why a file brought no answers.
#[must_use]
pub fn bad_file(name: &str, error: &BadFile) -> String {
    let name = ("name", Arg::from(name.to_owned()));
    match error {
        BadFile::Unreadable(reason) => say_with("inbox-file-unreadable", &[name, ("reason", reason.clone().into())]),
        BadFile::NoCode => say_with("inbox-file-no-code", &[name]),
        BadFile::TooLarge => say_with("inbox-file-too-large", &[name]),
    }
}

/// Why one answer is not taken.
#[must_use]
pub fn not_taken(why: &Why) -> String {
    match why {
        Why::Sealed(OpenError::Foreign) => say("answer-foreign"),
        Why::Sealed(OpenError::Damaged) => say("answer-damaged"),
        Why::Sealed(OpenError::TooLong) => say("answer-too-long"),
        Why::Sealed(OpenError::NoAnswer) => say("answer-none"),
        Why::Sealed(OpenError::Newer { .. }) => say("answer-newer"),
        Why::NotOurs(NotOurs::UnknownSurvey) => say("answer-unknown-survey"),
        Why::NotOurs(NotOurs::UnreadableVersion(_)) => say("answer-unreadable-version"),
        Why::NotOurs(NotOurs::BadToken) => say("answer-bad-token"),
        Why::NotOurs(NotOurs::NoInvitation) => say("answer-no-invitation"),
        Why::NotOurs(NotOurs::OtherSurvey) => say("answer-other-survey"),
        Why::NotOurs(NotOurs::Misfit { question, misfit: why }) => {
            say_with("answer-misfit", &[("question", question.clone().into()), ("why", misfit(*why).into())])
        }
        // That nothing of it was kept, the list says already.
        Why::Rule(Refusal { entity, field: Some(field), rule }) => field_error(*entity, field, rule),
        Why::Rule(broken) => refusal(broken),
    }
}
