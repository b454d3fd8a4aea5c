//! Everything that can be asked of a workspace. There is no other way to change one.

use super::complaints::attaching::Attachment;
use super::complaints::recovering::Answer;
use super::complaints::remedying::Proposal;
use super::entity::Entity;
use super::improvements::acting::Move;
use super::knowledge::using::{Case, Helped};
use super::service::handling::Taking;
use super::surveys::asking::Outcome;
use super::surveys::drawing::Plan;
#[cfg(doc)]
use super::surveys::publishing;
use super::surveys::recording::Filled;
use crate::kernel::change::Change;
use crate::kernel::field::FieldKey;
use crate::kernel::id::{Id, IdSequence};
use crate::kernel::time::Timestamp;
use crate::kernel::value::Value;

/// Field values of one record.
pub type Values = Vec<(FieldKey, Value)>;

/// What a user, an import or the demo wants done.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Add one record.
    Create {
        /// What type of record.
        entity: Entity,
        /// Its id, minted by the caller so that it can go there afterwards.
        id: Id,
        /// Its fields.
        values: Values,
    },
    /// Add many records of one type at once.
    CreateMany {
        /// What type of record.
        entity: Entity,
        /// Their ids and fields.
        rows: Vec<(Id, Values)>,
    },
    /// Add records of several types that belong together: a complaint with a customer who is new. Each may refer to
    /// those before it.
    CreateTogether {
        /// What type of record, its id and fields.
        rows: Vec<(Entity, Id, Values)>,
    },
    /// Set some fields of some records to the same values.
    Edit {
        /// What type of record.
        entity: Entity,
        /// Which ones.
        ids: Vec<Id>,
        /// The fields to set; [`Value::Empty`] clears.
        values: Values,
    },
    /// Remove records, with what belongs to them.
    Remove {
        /// What type of record.
        entity: Entity,
        /// Which ones.
        ids: Vec<Id>,
    },
    /// Add and take off tags, by name; unknown ones are made.
    Tag {
        /// Which customers.
        customers: Vec<Id>,
        /// Tags to add.
        add: Vec<String>,
        /// Tags to take off.
        remove: Vec<String>,
    },
    /// Move a complaint along its way, or note something about it.
    HandleComplaint {
        /// Which complaint.
        complaint: Id,
        /// The state in which the step was chosen.
        from: String,
        /// The step, one of the kinds of a complaint step.
        step: String,
        /// What was done.
        notes: String,
    },
    /// Move several complaints by the same step: all of them or none.
    HandleComplaints {
        /// Which, each with the state in which the step was chosen.
        complaints: Vec<(Id, String)>,
        /// The step, one of the kinds of a complaint step.
        step: String,
        /// What was done.
        notes: String,
    },
    /// Propose a remedy for a complaint.
    ProposeRemedy {
        /// The remedy's id, minted by the caller.
        id: Id,
        /// What it is.
        proposal: Proposal,
    },
    /// Add a file to a complaint, after it was stored.
    AttachEvidence {
        /// The id under which it was stored, minted by the caller.
        id: Id,
        /// What it is.
        file: Attachment,
    },
    /// Approve or decline a remedy that waits for a second member.
    DecideRemedy {
        /// Which.
        remedy: Id,
        /// Whether it may be given.
        approve: bool,
    },
    /// End a complaint because it goes on in another one.
    MergeComplaints {
        /// The one that ends.
        one: Id,
        /// The one that goes on.
        into: Id,
        /// What else is to be said.
        notes: String,
    },
    /// Make a complaint of its own of a part of one.
    SplitComplaint {
        /// The one that holds both.
        whole: Id,
        /// The new one, minted by the caller so that it can go there afterwards.
        part: Id,
        /// What the new one is about.
        subject: String,
    },
    /// Put down what a customer said when asked how a complaint was handled.
    RecordRecovery {
        /// The id of the answer's record, minted by the caller.
        id: Id,
        /// What was said.
        answer: Answer,
    },
    /// Move an improvement along, or have the figures judge it.
    MoveImprovement {
        /// Which.
        improvement: Id,
        /// Where to.
        to: Move,
    },
    /// Use an article in a case, or say whether it helped there.
    UseArticle {
        /// Which article.
        article: Id,
        /// In which case.
        case: Case,
        /// Whether it helped; `None` says nothing about that.
        helped: Option<Helped>,
    },
    /// Move a request along its way, or note something about it.
    HandleRequest {
        /// Which request.
        request: Id,
        /// The state in which the step was chosen.
        from: String,
        /// The step, with what belongs to it.
        taking: Taking,
    },
    /// Make a complaint of an enquiry.
    TurnIntoComplaint {
        /// The enquiry.
        request: Id,
        /// The state in which that was chosen.
        from: String,
        /// The complaint, minted by the caller so that it can go there afterwards.
        complaint: Id,
    },
    /// Keep what was written of a questionnaire.
    SaveDraft {
        /// Of which survey.
        survey: Id,
        /// The digest of the draft that was read before, [`publishing::digest_of`]; empty where there was none.
        was: String,
        /// The questionnaire as JSON.
        draft: String,
    },
    /// Publish the draft of a survey: from then on it is asked, and never changes.
    PublishSurvey {
        /// Which.
        survey: Id,
        /// The version, minted by the caller.
        version: Id,
        /// The digest of the draft that is meant.
        draft: String,
    },
    /// Take in filled-in questionnaires: all of them or none.
    RecordResponses {
        /// Which.
        filled: Vec<Filled>,
    },
    /// Draw a wave of a survey: who is asked.
    DrawWave {
        /// The wave's id, minted by the caller.
        id: Id,
        /// What it is to be.
        plan: Plan,
    },
    /// Put down that people of waves were asked: all of them or none.
    AskPeople {
        /// Their invitations.
        invitations: Vec<Id>,
    },
    /// Put down that people of waves were reminded: all of them or none.
    RemindPeople {
        /// Their invitations.
        invitations: Vec<Id>,
    },
    /// Put down a call that brought no answer.
    NoteCall {
        /// For which invitation.
        invitation: Id,
        /// The state in which the call was made.
        from: String,
        /// What became of it.
        outcome: Outcome,
        /// What was said.
        notes: String,
    },
    /// Close a wave, or open it again.
    CloseWave {
        /// Which.
        wave: Id,
        /// Whether it is closed from now on.
        close: bool,
    },
    /// Set one setting of the workspace.
    Configure {
        /// Which.
        key: String,
        /// To what.
        value: String,
    },
    /// Take over what an import has planned and checked against the very state that it is applied to.
    Import {
        /// The planned changes.
        changes: Vec<Change>,
    },
    /// Undo or redo: the inverse of an earlier batch.
    Revert {
        /// The inverse.
        changes: Vec<Change>,
    },
    /// Write the draft of a survey from the records of its questions, which get keys for that.
    DraftFromQuestions {
        /// Of which survey.
        survey: Id,
    },
    /// Begin a survey, with a first draft of what it asks.
    BeginSurvey {
        /// Its id, minted by the caller so that it can go there afterwards.
        id: Id,
        /// Its fields.
        values: Values,
        /// The questionnaire as JSON.
        draft: String,
    },
}

impl Command {
    /// The stable name that the journal and the history know the command by.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Create { .. } => "create",
            Self::CreateMany { .. } => "create_many",
            Self::CreateTogether { .. } => "create_together",
            Self::Edit { .. } => "edit",
            Self::Remove { .. } => "remove",
            Self::Tag { .. } => "tag",
            Self::HandleComplaint { .. } => "handle_complaint",
            Self::HandleComplaints { .. } => "handle_complaints",
            Self::ProposeRemedy { .. } => "propose_remedy",
            Self::AttachEvidence { .. } => "attach_evidence",
            Self::DecideRemedy { .. } => "decide_remedy",
            Self::MergeComplaints { .. } => "merge_complaints",
            Self::SplitComplaint { .. } => "split_complaint",
            Self::RecordRecovery { .. } => "record_recovery",
            Self::MoveImprovement { .. } => "move_improvement",
            Self::UseArticle { .. } => "use_article",
            Self::HandleRequest { .. } => "handle_request",
            Self::TurnIntoComplaint { .. } => "turn_into_complaint",
            Self::SaveDraft { .. } => "save_draft",
            Self::PublishSurvey { .. } => "publish_survey",
            Self::RecordResponses { .. } => "record_responses",
            Self::DrawWave { .. } => "draw_wave",
            Self::AskPeople { .. } => "ask_people",
            Self::RemindPeople { .. } => "remind_people",
            Self::NoteCall { .. } => "note_call",
            Self::CloseWave { .. } => "close_wave",
            Self::Configure { .. } => "configure",
            Self::Import { .. } => "import",
            Self::Revert { .. } => "revert",
            Self::DraftFromQuestions { .. } => "draft_from_questions",
            Self::BeginSurvey { .. } => "begin_survey",
        }
    }
}

/// What a decision needs to know beside the data: the core has no clock and no chance of its own.
#[derive(Debug)]
pub struct Context {
    /// The present instant.
    pub now: Timestamp,
    /// The member at the keyboard, if one was chosen.
    pub actor: Option<Id>,
    /// Where new ids come from.
    pub ids: IdSequence,
}
