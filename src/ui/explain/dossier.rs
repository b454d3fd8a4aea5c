//! Why no dossier was made, and what is wrong with one.

use super::store;
use crate::app::dossier::{Change, CheckError, DossierError, How, Said, Unreadable};
use crate::ui::text::{Arg, say, say_with};

/// Why no dossier was made.
#[must_use]
pub fn dossier(error: &DossierError) -> String {
    let reason = match error {
        DossierError::KeyLost(fingerprint) => {
            return say_with("dossier-key-lost-text", &[("fingerprint", fingerprint.clone().into())]);
        }
        DossierError::Gone => say("dossier-gone"),
        DossierError::Dispatch(error) => store::dispatch(error),
        DossierError::Browser(reason) => reason.clone(),
    };
    say_with("dossier-failed", &[("reason", reason.into())])
}

/// Why a file was not checked.
#[must_use]
pub fn dossier_check(error: &CheckError) -> String {
    match error {
        CheckError::Unreadable(Unreadable::NotADossier) => say("verify-not-a-dossier"),
        CheckError::Unreadable(Unreadable::Newer(_)) => say("restore-newer"),
        CheckError::TooLarge => say("verify-too-large"),
        CheckError::Browser(reason) => say_with("restore-unreadable", &[("reason", reason.clone().into())]),
    }
}

/// What was changed in a dossier first.
#[must_use]
pub fn dossier_change(change: &Change) -> String {
    match change {
        Change::Line(_, Said { n: 0, .. }) => say("verify-head"),
        Change::Line(how, said) => {
            let key = match how {
                How::Changed => "verify-line-changed",
                How::Missing => "verify-line-missing",
                How::Added => "verify-line-added",
                How::Moved => "verify-line-moved",
            };
            with_words(say_with(key, &[("n", Arg::from(said.n))]), said)
        }
        Change::Shown(Some(said)) => with_words(say_with("verify-shown-line", &[("n", Arg::from(said.n))]), said),
        Change::Shown(None) => say("verify-shown"),
        Change::Seal => say("verify-seal"),
        Change::Signature => say("verify-signature"),
    }
}

/// What was found, and what the file says there now.
fn with_words(found: String, said: &Said) -> String {
    let what = [&said.title, &said.when].into_iter().filter(|text| !text.is_empty()).cloned().collect::<Vec<_>>();
    if what.is_empty() {
        return found;
    }
    let now = say_with("verify-says", &[("what", what.join(" · ").into())]);
    format!("{found} {now}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::session::DispatchError;
    use crate::ui::text::{Lang, set_lang};

    #[test]
    fn everything_that_can_be_wrong_has_a_sentence_in_both_languages() {
        let said = Said { n: 3, title: "Resolved".to_owned(), when: "1 Nov".to_owned() };
        let lines = [How::Changed, How::Missing, How::Added, How::Moved].map(|how| Change::Line(how, said.clone()));
        let others = [
            Change::Line(How::Changed, Said::default()),
            Change::Shown(Some(said)),
            Change::Shown(None),
            Change::Seal,
            Change::Signature,
        ];
        let errors = [
            DossierError::KeyLost("abc".to_owned()),
            DossierError::Gone,
            DossierError::Dispatch(DispatchError::TooBusy),
            DossierError::Browser("no".to_owned()),
        ];
        let checks = [
            CheckError::Unreadable(Unreadable::NotADossier),
            CheckError::Unreadable(Unreadable::Newer(2)),
            CheckError::TooLarge,
            CheckError::Browser("no".to_owned()),
        ];
        for lang in Lang::ALL {
            set_lang(lang);
            let texts = lines.iter().chain(&others).map(dossier_change);
            let texts = texts.chain(errors.iter().map(dossier)).chain(checks.iter().map(dossier_check));
            for text in texts {
                let raw = text.starts_with("verify-") || text.starts_with("dossier-") || text.contains('{');
                assert!(!text.is_empty() && !raw, "{} {text}", lang.tag());
            }
        }
    }
}
