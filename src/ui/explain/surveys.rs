//! What stands in the way of a questionnaire or an answer, in the user's words.

use super::super::text::{Arg, say, say_with};
use crate::domain::questionnaire::Unreadable;
use crate::domain::questionnaire::answers::Misfit;
use crate::domain::questionnaire::check::Flaw;
use crate::domain::questionnaire::words::Tongue;
use crate::domain::surveys::asking::NotNow;

/// Why a text is no questionnaire.
#[must_use]
pub fn unreadable(error: &Unreadable) -> String {
    match error {
        Unreadable::TooLong => say("questionnaire-too-long"),
        // The reader's own words name the place in the file.
        Unreadable::NotOne(at) => say_with("questionnaire-not-one", &[("at", at.clone().into())]),
        Unreadable::Newer(version) => say_with("questionnaire-newer", &[("version", Arg::from(*version))]),
    }
}

/// Why an answer does not fit its question.
#[must_use]
pub fn misfit(misfit: Misfit) -> String {
    say(match misfit {
        Misfit::Form => "misfit-form",
        Misfit::OffScale => "misfit-off-scale",
        Misfit::NotAnOption => "misfit-not-an-option",
        Misfit::TooLong => "misfit-too-long",
    })
}

/// Which answer does not fit, and why.
#[must_use]
pub fn misfit_of(question: &str, why: Misfit) -> String {
    say_with("rule-misfit", &[("question", question.to_owned().into()), ("why", misfit(why).into())])
}

/// Why nobody can be asked, reminded or called so now.
#[must_use]
pub fn asking_not_now(why: NotNow) -> String {
    say(match why {
        NotNow::AskedAlready => "rule-asked-already",
        NotNow::NotAsked => "rule-not-asked",
        NotNow::Over => "rule-asking-over",
        NotNow::Closed => "rule-wave-closed",
        NotNow::There => "rule-wave-there",
        NotNow::Past => "rule-call-back-past",
    })
}

/// What has to be mended before publishing, and how.
#[must_use]
pub fn flaw(flaw: &Flaw) -> String {
    let with = |id: &str, name: &'static str, value: &str| say_with(id, &[(name, value.to_owned().into())]);
    match flaw {
        Flaw::Empty => say("flaw-empty"),
        Flaw::NoTitle => say("flaw-no-title"),
        Flaw::NoText => say("flaw-no-text"),
        Flaw::Lacks(Tongue::Zh) => say("flaw-lacks-zh"),
        Flaw::Lacks(Tongue::En) => say("flaw-lacks-en"),
        Flaw::BadKey => say("flaw-bad-key"),
        Flaw::KeyTaken => say("flaw-key-taken"),
        Flaw::TooFewOptions => say("flaw-too-few-options"),
        Flaw::CodeTaken(code) => with("flaw-code-taken", "code", code),
        Flaw::BadScale => say("flaw-bad-scale"),
        Flaw::BadRange => say("flaw-bad-range"),
        Flaw::UnknownDriver(driver) => with("flaw-unknown-driver", "driver", driver),
        Flaw::AsksAhead(question) => with("flaw-asks-ahead", "question", question),
        Flaw::CannotBe(question) => with("flaw-cannot-be", "question", question),
        Flaw::Unreachable => say("flaw-unreachable"),
        Flaw::UnknownPlace(place) => with("flaw-unknown-place", "place", place),
        Flaw::MeasureMisfit => say("flaw-measure-misfit"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::text::{Lang, set_lang};

    #[test]
    fn every_flaw_has_a_sentence_in_both_languages() {
        let name = || "q1".to_owned();
        let flaws = [
            Flaw::Empty,
            Flaw::NoTitle,
            Flaw::NoText,
            Flaw::Lacks(Tongue::Zh),
            Flaw::Lacks(Tongue::En),
            Flaw::BadKey,
            Flaw::KeyTaken,
            Flaw::TooFewOptions,
            Flaw::CodeTaken(name()),
            Flaw::BadScale,
            Flaw::BadRange,
            Flaw::UnknownDriver(name()),
            Flaw::AsksAhead(name()),
            Flaw::CannotBe(name()),
            Flaw::Unreachable,
            Flaw::UnknownPlace(name()),
            Flaw::MeasureMisfit,
        ];
        let misfits = [Misfit::Form, Misfit::OffScale, Misfit::NotAnOption, Misfit::TooLong];
        let unreadables = [Unreadable::TooLong, Unreadable::NotOne("line 1".to_owned()), Unreadable::Newer(9)];
        for lang in Lang::ALL {
            set_lang(lang);
            let not_now =
                [NotNow::AskedAlready, NotNow::NotAsked, NotNow::Over, NotNow::Closed, NotNow::There, NotNow::Past];
            let sentences = flaws.iter().map(flaw).chain(misfits.map(misfit)).chain(unreadables.iter().map(unreadable));
            let sentences = sentences.chain(not_now.map(asking_not_now));
            for sentence in sentences {
                assert!(sentence.ends_with(['.', '。']), "{sentence}");
            }
        }
    }
}
