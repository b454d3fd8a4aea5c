//! From an opened answer to what the records can take: whose it is, to which version, in which wave.

use super::sealed::SealedAnswer;
use super::team_key::TeamKey;
use super::token;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::questionnaire::answers::Misfit;
use crate::domain::questionnaire::document::Unreadable;
use crate::domain::questionnaire::{Answers, Questionnaire};
use crate::domain::surveys::recording::Filled;
use crate::domain::surveys::{invitation, version, wave};
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::kernel::time::Timestamp;
use std::collections::HashMap;

/// How far a respondent's clock may be ahead of ours, in milliseconds; further, and it is not believed.
const MOST_AHEAD: i64 = 24 * 60 * 60 * 1000;

/// Why an answer that was opened cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotOurs {
    /// No survey here has ever asked this.
    #[error("no survey here has asked this")]
    UnknownSurvey,
    /// What it answers cannot be read here.
    #[error("its version cannot be read: {0}")]
    UnreadableVersion(#[from] Unreadable),
    /// Its token was not made here, or was changed.
    #[error("the token was not made here")]
    BadToken,
    /// Its invitation is not here any more.
    #[error("the invitation is gone")]
    NoInvitation,
    /// Its invitation was to another survey.
    #[error("the invitation was to another survey")]
    OtherSurvey,
    /// What it says does not fit a question.
    #[error("the answer to {question} does not fit: {misfit}")]
    Misfit {
        /// Which, by its key.
        question: String,
        /// Why.
        misfit: Misfit,
    },
}

/// An answer that the records can take.
#[derive(Clone, Debug, PartialEq)]
pub struct Ours {
    /// It.
    pub filled: Filled,
    /// Whether the respondent's clock was so far off that the time of receiving stands in for that of answering.
    pub clock_was_off: bool,
}

struct Asked {
    id: Id,
    survey: Slot,
    published_at: Timestamp,
    questionnaire: Questionnaire,
}

/// Ties answers to what is known of them.
pub struct Taking<'a> {
    dataset: &'a Dataset,
    key: &'a TeamKey,
    now: Timestamp,
    versions: HashMap<String, Result<Asked, Unreadable>>,
}

impl<'a> Taking<'a> {
    /// Of the surveys in `dataset`, whose team has `key`.
    #[must_use]
    pub fn new(dataset: &'a Dataset, key: &'a TeamKey, now: Timestamp) -> Self {
        let entity = Entity::SurveyVersions;
        let table = dataset.table(entity);
        let asked = |slot: Slot| {
            let questionnaire = Questionnaire::read(table.get(slot, version::DOCUMENT)?);
            let published_at = table.get(slot, version::PUBLISHED_AT).flatten()?;
            let survey = table.get(slot, version::SURVEY).flatten()?;
            let digest = table.get(slot, version::DIGEST)?.to_owned();
            let id = table.id_at(slot)?;
            Some((digest, questionnaire.map(|questionnaire| Asked { id, survey, published_at, questionnaire })))
        };
        Self { dataset, key, now, versions: table.slots().filter_map(asked).collect() }
    }

    /// What becomes of `answer`, whose record will be `id`.
    ///
    /// # Errors
    /// [`NotOurs`].
    pub fn take(&self, id: Id, answer: SealedAnswer) -> Result<Ours, NotOurs> {
        let asked = self.versions.get(&answer.survey).ok_or(NotOurs::UnknownSurvey)?;
        let asked = asked.as_ref().map_err(Clone::clone)?;
        let invitation = answer.token.map(|token| self.invitation(&token, asked)).transpose()?;
        let (customer, wave) = match invitation {
            Some((_, customer, wave)) => (customer, Some(wave)),
            None => (None, answer.wave.and_then(|wave| self.wave(&wave, asked))),
        };
        let answers = Answers::read(asked.questionnaire.questions(), &answer.answers)
            .map_err(|(question, misfit)| NotOurs::Misfit { question, misfit })?;
        let answered_at = Timestamp(answer.answered_at);
        let clock_was_off =
            answered_at.0 > self.now.0.saturating_add(MOST_AHEAD) || answered_at.0 < asked.published_at.0 - MOST_AHEAD;
        let filled = Filled {
            id,
            version: asked.id,
            customer,
            wave,
            invitation: invitation.map(|(invitation, ..)| invitation),
            answer_id: answer.id,
            // What a link says about its channel is hearsay: whatever else it says, it came from a screen.
            channel: if answer.channel == "onsite" { "onsite" } else { "online" }.to_owned(),
            tongue: answer.language,
            answered_at: if clock_was_off { self.now } else { answered_at },
            complaint: None,
            order: None,
            answers,
        };
        Ok(Ours { filled, clock_was_off })
    }

    /// The invitation of a token, whom it was for, and in which wave.
    fn invitation(&self, text: &str, asked: &Asked) -> Result<(Id, Option<Id>, Id), NotOurs> {
        let id = token::read(self.key, text).map_err(|_| NotOurs::BadToken)?;
        let table = self.dataset.table(Entity::Invitations);
        let slot = self.dataset.slot(Entity::Invitations, id).ok_or(NotOurs::NoInvitation)?;
        let wave = table.get(slot, invitation::WAVE).flatten().ok_or(NotOurs::NoInvitation)?;
        let survey = self.dataset.get(Entity::Waves, wave, wave::SURVEY).flatten();
        if survey != Some(asked.survey) {
            return Err(NotOurs::OtherSurvey);
        }
        let customer = table.get(slot, invitation::CUSTOMER).flatten();
        let customer = customer.and_then(|customer| self.dataset.table(Entity::Customers).id_at(customer));
        let wave = self.dataset.table(Entity::Waves).id_at(wave).ok_or(NotOurs::NoInvitation)?;
        Ok((id, customer, wave))
    }

    /// The wave that an open link names, if it is one of the survey.
    fn wave(&self, text: &str, asked: &Asked) -> Option<Id> {
        let id: Id = text.parse().ok()?;
        let slot = self.dataset.slot(Entity::Waves, id)?;
        (self.dataset.get(Entity::Waves, slot, wave::SURVEY).flatten() == Some(asked.survey)).then_some(id)
    }
}
