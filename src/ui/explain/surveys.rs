//! What stands in the way of a questionnaire or an answer, in the user's words.

use super::super::text::{Arg, say, say_with};
use super::import::failure as failure_of;
use super::{Fields, rule_of};
use crate::app::answer_files;
use crate::app::beginning::{FileTrouble, Missed, Unopened};
use crate::app::keying::Unfinished;
use crate::domain::entity::Entity;
use crate::domain::questionnaire::Unreadable;
use crate::domain::questionnaire::answers::Misfit;
use crate::domain::questionnaire::check::Flaw;
use crate::domain::questionnaire::wording::{Fault, Warning};
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

/// Why forms that were keyed in are not there again.
#[must_use]
pub fn unfinished(error: &Unfinished) -> String {
    match error {
        Unfinished::Store(error) => super::store(error),
        Unfinished::NoVersion => say("keying-unreadable"),
    }
}

/// Why a file gives no questionnaire.
#[must_use]
pub fn questionnaire_file(trouble: &FileTrouble) -> String {
    match trouble {
        FileTrouble::Unreadable(reason) => say_with("file-unreadable", &[("reason", reason.clone().into())]),
        FileTrouble::Unopened(unopened) => match unopened {
            Unopened::NotText => say("open-not-text"),
            Unopened::NotJson(at) => say_with("open-not-json", &[("at", at.clone().into())]),
            Unopened::OtherJson => say("open-other-json"),
            Unopened::NothingMaps => say("open-nothing-maps"),
            Unopened::Ours(error) => unreadable(error),
        },
    }
}

/// Why a file of answers is not read.
#[must_use]
pub fn answer_file(trouble: &answer_files::FileTrouble) -> String {
    use answer_files::FileTrouble::{TooLarge, Unreadable, Worker};
    match trouble {
        Worker(failure) => failure_of(Fields { entity: Entity::Responses, schema: None }, failure),
        TooLarge => say_with("answers-too-large", &[("most", answer_files::MOST_MEGABYTES.into())]),
        Unreadable(reason) => say_with("file-unreadable", &[("reason", reason.clone().into())]),
    }
}

/// Why a row of a file of answers is left out.
#[must_use]
pub fn answer_row(reason: &answer_files::Reason) -> String {
    use answer_files::Reason;
    match reason {
        Reason::Misfit(why) => misfit(*why),
        Reason::NotADate => say("answers-not-a-date"),
        Reason::UnknownCustomer => say("answers-unknown-customer"),
        Reason::SeveralCustomers => say("answers-several-customers"),
        Reason::UnknownChannel => say("answers-unknown-channel"),
        Reason::UnknownLanguage => say("answers-unknown-language"),
        Reason::Damaged => say("answers-damaged"),
        Reason::Refused(refusal) => rule_of(refusal.entity, refusal.field.as_ref(), &refusal.rule, None),
    }
}

/// What of a file of `SurveyJS` was not taken over, and why.
#[must_use]
pub fn missed(missed: &Missed) -> String {
    let with = |id: &str, what: &str| say_with(id, &[("what", what.to_owned().into())]);
    match missed {
        Missed::Kind(kind) => with("missed-kind", kind),
        Missed::NoChoices => say("missed-no-choices"),
        Missed::Condition(text) => with("missed-condition", text),
        Missed::Property(name) => with("missed-property", name),
        Missed::Markup => say("missed-markup"),
        Missed::Languages(languages) => with("missed-languages", languages),
        Missed::Step => say("missed-step"),
        Missed::Columns => say("missed-columns"),
        Missed::Heading(words) => with("missed-heading", words),
        Missed::Input(kind) => with("missed-input", kind),
        Missed::Place(name) => with("missed-place", &format!("{{{name}}}")),
    }
}

/// What is worth a second look in the wording of a question, and why.
#[must_use]
pub fn wording(warning: &Warning) -> String {
    let id = match warning.fault {
        Fault::Leading => "wording-leading",
        Fault::DoubleBarrelled => "wording-double-barrelled",
        Fault::TooLong => "wording-too-long",
        Fault::DoubleNegation => "wording-double-negation",
        Fault::Absolute => "wording-absolute",
        Fault::Loaded => "wording-loaded",
    };
    say_with(id, &[("found", warning.found.clone().into())])
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
            for sentence in sentences.chain(of_files()).chain(of_wording()) {
                assert!(sentence.ends_with(['.', '。']), "{sentence}");
            }
        }
    }

    fn of_files() -> Vec<String> {
        let name = || "q1".to_owned();
        let missing = [
            Missed::Kind(name()),
            Missed::NoChoices,
            Missed::Condition(name()),
            Missed::Property(name()),
            Missed::Markup,
            Missed::Languages(name()),
            Missed::Step,
            Missed::Columns,
            Missed::Heading(name()),
            Missed::Input(name()),
            Missed::Place(name()),
        ];
        let unopened = [Unopened::NotText, Unopened::NotJson(name()), Unopened::OtherJson, Unopened::NothingMaps];
        let unopened = unopened.map(|error| questionnaire_file(&FileTrouble::Unopened(error)));
        use answer_files::Reason;
        let rows = [
            Reason::NotADate,
            Reason::UnknownCustomer,
            Reason::SeveralCustomers,
            Reason::UnknownChannel,
            Reason::UnknownLanguage,
            Reason::Damaged,
        ];
        let too_large = answer_file(&answer_files::FileTrouble::TooLarge);
        missing.iter().map(missed).chain(unopened).chain(rows.iter().map(answer_row)).chain([too_large]).collect()
    }

    fn of_wording() -> Vec<String> {
        use Fault::{Absolute, DoubleBarrelled, DoubleNegation, Leading, Loaded, TooLong};
        let warning = |fault| Warning { question: "q1".to_owned(), tongue: Tongue::En, fault, found: "x".to_owned() };
        [Leading, DoubleBarrelled, TooLong, DoubleNegation, Absolute, Loaded]
            .map(|fault| wording(&warning(fault)))
            .into()
    }
}
