//! What somebody sees who opens the link of a survey: the questionnaire in it, the answers they have begun, and the
//! sealed answer they hand in. Knows no workspace and touches none.

use crate::codec::asking::{Fragment, LinkError, SealedAnswer, sealed};
use crate::domain::questionnaire::{Answers, Questionnaire, Tongue, Unreadable};
use crate::platform::{clock, here, random, remembered};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};
use std::sync::Arc;

/// Why a link cannot be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is no survey in it.
    NoSurvey,
    /// It was cut off, or something in it was changed.
    Damaged,
    /// It was made by a newer version.
    Newer,
}

/// What a link asks.
#[derive(Clone, Debug)]
pub struct Asked {
    fragment: Fragment,
    /// The questionnaire.
    pub questionnaire: Arc<Questionnaire>,
    /// The digest of what was published.
    pub digest: String,
    /// Where answers may be mailed to.
    pub mail: Option<String>,
    /// Whether the page is to be an answering machine.
    pub kiosk: bool,
}

/// Reads the link that the page was opened with.
///
/// # Errors
/// [`Trouble`].
pub fn open() -> Result<Asked, Trouble> {
    read(&here::fragment())
}

fn read(hash: &str) -> Result<Asked, Trouble> {
    let fragment = Fragment::read(hash).map_err(|error| match error {
        LinkError::NoSurvey => Trouble::NoSurvey,
        LinkError::Damaged => Trouble::Damaged,
        LinkError::Newer(_) => Trouble::Newer,
    })?;
    let document = &fragment.asking.document;
    let questionnaire = Questionnaire::read(document).map_err(|error| match error {
        Unreadable::Newer(_) => Trouble::Newer,
        Unreadable::TooLong | Unreadable::NotOne(_) => Trouble::Damaged,
    })?;
    // What was published asks something; anything else would be a page without an end.
    if questionnaire.questions().next().is_none() {
        return Err(Trouble::Damaged);
    }
    Ok(Asked {
        digest: Questionnaire::digest(document),
        questionnaire: Arc::new(questionnaire),
        mail: fragment.mail.clone().filter(|mail| is_address(mail)),
        kiosk: fragment.kiosk,
        fragment,
    })
}

/// Whether a text can stand behind `mailto:` as it is: nothing in it adds receivers or headers.
fn is_address(text: &str) -> bool {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '@' | '.' | '-' | '_' | '+');
    text.chars().all(plain) && text.split('@').filter(|part| !part.is_empty()).count() == 2
}

impl Asked {
    /// What the respondent is called.
    #[must_use]
    pub fn name(&self) -> Option<String> {
        self.fragment.name.clone()
    }

    /// Whether the link is for one person, once.
    #[must_use]
    pub fn is_personal(&self) -> bool {
        self.fragment.token.is_some()
    }

    /// The languages in which the whole questionnaire can be read; both, where each lacks something.
    #[must_use]
    pub fn tongues(&self) -> Vec<Tongue> {
        let whole = self.questionnaire.tongues();
        if whole.is_empty() { Tongue::ALL.to_vec() } else { whole }
    }

    /// Where this browser keeps what was begun: answers to another version or on another invitation are others.
    fn place(&self) -> String {
        format!("zhiji.respond.{}.{}", self.digest, self.fragment.token.as_deref().unwrap_or("open"))
    }

    /// What was begun on this device, with its answers; else a beginning, also where they are no answers to this survey.
    #[must_use]
    pub fn draft(&self) -> (Draft, Answers) {
        let begun = remembered::get(&self.place()).and_then(|draft: Draft| {
            let answers = Answers::read(self.questionnaire.questions(), &draft.answers).ok()?;
            Some((draft, answers))
        });
        begun.unwrap_or_else(|| (Draft::begin(), Answers::default()))
    }

    /// Keeps what was begun on this device; tells whether the browser did.
    pub fn keep(&self, draft: &Draft) -> bool {
        remembered::keep(&self.place(), draft)
    }

    /// Forgets what was begun; of a personal link it stays known that it was answered.
    pub fn forget(&self) {
        remembered::forget(&self.place());
        if self.is_personal() {
            // Whoever answers again is told by the team's side at the latest.
            let _kept = self.keep(&Draft { handed_in: true, ..Draft::begin() });
        }
    }

    /// Forgets that it was answered, too.
    pub fn begin_anew(&self) {
        remembered::forget(&self.place());
    }

    /// Seals `answers`, as far as their questions were shown, so that only the team can read them.
    ///
    /// # Errors
    /// What the cipher says.
    pub fn seal(&self, draft: &Draft, answers: &Answers, tongue: Tongue) -> Result<String, String> {
        let answer = SealedAnswer {
            id: draft.id.clone(),
            survey: self.digest.clone(),
            token: self.fragment.token.clone(),
            wave: self.fragment.wave.clone(),
            language: Some(tongue),
            channel: if self.kiosk { "onsite" } else { "online" }.to_owned(),
            started_at: draft.started_at,
            answered_at: clock::now().0,
            answers: self.questionnaire.shown_answers(answers).to_json(),
        };
        sealed::seal(&answer, &self.fragment.asking.team).map_err(|error| error.to_string())
    }
}

/// Answers on their way, as this browser keeps them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// What the answer goes by if it comes twice.
    pub id: String,
    /// What the order of shuffled questions hangs on.
    pub seed: u64,
    /// When it was begun.
    pub started_at: i64,
    /// The language that was chosen.
    pub tongue: Option<Tongue>,
    /// The page that is open; none while the introduction is read.
    pub page: Option<usize>,
    /// What was answered.
    pub answers: Map<String, Json>,
    /// The sealed answer, once it was sent off.
    pub sealed: Option<String>,
    /// Whether it was handed in from this device; nothing else is kept then.
    pub handed_in: bool,
}

impl Draft {
    /// An empty one.
    #[must_use]
    pub fn begin() -> Self {
        let bits = random::bits();
        Self {
            id: format!("{bits:032x}"),
            seed: u64::try_from(bits & u128::from(u64::MAX)).unwrap_or_default(),
            started_at: clock::now().0,
            ..Self::default()
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;
    use crate::codec::asking::Asking;

    const TEAM: &str = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

    fn link(document: &str) -> String {
        let asking = Asking { team: TEAM.to_owned(), document: document.to_owned() };
        Fragment::anonymous(asking).write()
    }

    #[test]
    fn a_link_is_read_with_what_it_says_beside_the_survey() {
        let document = r#"{"format":"zhiji.questionnaire","version":1,"title":{"en":"T"},
            "pages":[{"questions":[{"key":"q","text":{"en":"?"},"kind":"nps"}]}]}"#;
        // The base64url of "a@b.example".
        let asked = read(&format!("#{}&m=YUBiLmV4YW1wbGU&kiosk=1", link(document))).unwrap();
        assert_eq!((asked.mail.as_deref(), asked.kiosk, asked.is_personal()), (Some("a@b.example"), true, false));
        assert_eq!(asked.tongues(), [Tongue::En]);
        // And that of "a@b.example?bcc=c@d".
        let injected = read(&format!("#{}&m=YUBiLmV4YW1wbGU_YmNjPWNAZA", link(document))).unwrap();
        assert_eq!(injected.mail, None);
    }

    #[test]
    fn what_is_no_questionnaire_says_so() {
        let trouble = |document: &str| read(&format!("#{}", link(document))).map(|_| ()).unwrap_err();
        assert_eq!(trouble("{}"), Trouble::Damaged);
        let newer = r#"{"format":"zhiji.questionnaire","version":99,"title":{},"pages":[]}"#;
        assert_eq!(trouble(newer), Trouble::Newer);
        let empty = r#"{"format":"zhiji.questionnaire","version":1,"title":{},"pages":[]}"#;
        assert_eq!(trouble(empty), Trouble::Damaged);
        assert_eq!(read("#s=AA").unwrap_err(), Trouble::Damaged);
        assert_eq!(read("#t=x").unwrap_err(), Trouble::NoSurvey);
    }
}
