//! A stack of forms that is being keyed in: what the pages of keying share.

use super::outcome::numbered;
use crate::app::keying::{Stack, put_by};
use crate::app::session::Session;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::questionnaire::{Given, Question, Questionnaire, Tongue};
use crate::domain::surveys::keying::Sheet;
use crate::domain::surveys::progress::invited;
use crate::domain::surveys::recording::Filled;
use crate::domain::surveys::{invitation, version, wave};
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::kernel::time::{DAY_MS, Day, Timestamp};
use crate::platform::clock;
use crate::ui::explain;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::dialog::Confirm;
use crate::ui::kit::notice::Notices;
use crate::ui::records::show;
use crate::ui::text::say;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// The fewest signs of a page code that tell versions apart.
const LEAST_CODE: usize = 4;

/// Where the keying stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Looking for a stack that was begun before.
    Loading,
    /// Which forms these are.
    Setup,
    /// Form by form.
    Pass,
    /// One pass is done.
    Between,
    /// Both are.
    Compare,
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
pub struct Keying {
    pub survey: Id,
    pub slot: Slot,
    pub stage: RwSignal<Stage>,
    pub stack: RwSignal<Stack>,
    /// The day on which the forms were filled in, as far as anybody knows.
    pub day: RwSignal<String>,
    /// A form that was taken back to be mended.
    pub mending: StoredValue<Sheet>,
    pub confirm: Confirm,
    notices: Notices,
    session: StoredValue<Session>,
}

/// The version whose page code begins so; nothing where none or several do.
pub fn version_of(dataset: &Dataset, survey: Slot, code: &str) -> Option<Slot> {
    let code: String = code.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
    let table = dataset.table(Entity::SurveyVersions);
    let mut found = table.slots().filter(|slot| {
        let digest = table.get(*slot, version::DIGEST).unwrap_or("");
        // What stands behind the digest on the form, such as the number of the page, does not matter.
        let fits = digest.starts_with(&code) || (!digest.is_empty() && code.starts_with(digest));
        table.get(*slot, version::SURVEY).flatten() == Some(survey) && fits
    });
    let first = found.next().filter(|_| code.len() >= LEAST_CODE)?;
    found.next().is_none().then_some(first)
}

/// The questionnaire of a version.
pub fn document(dataset: &Dataset, version: Id) -> Option<Questionnaire> {
    let slot = dataset.slot(Entity::SurveyVersions, version)?;
    Questionnaire::read(dataset.get(Entity::SurveyVersions, slot, version::DOCUMENT)?).ok()
}

/// Whose form a number tells.
pub enum Whose {
    /// No number was written.
    Nobody,
    /// This invitation's.
    Invitation(Slot),
    /// Nobody in the wave has it.
    Unknown,
    /// They answered already.
    Answered,
}

impl Keying {
    /// The page's own; begins with the stack that was put by.
    pub fn of_page(survey: Id, slot: Slot, wave: Option<Id>) -> Self {
        let session = Session::here();
        let today = session.dataset().with_untracked(|dataset| Settings::of(dataset).zone.day(clock::now()));
        let keying = Self {
            survey,
            slot,
            stage: RwSignal::new(Stage::Loading),
            stack: RwSignal::new(Stack { wave, ..Stack::default() }),
            day: RwSignal::new(today.to_string()),
            mending: StoredValue::new(Sheet::default()),
            confirm: Confirm::of_page(),
            notices: Notices::of_page(),
            session: StoredValue::new(session),
        };
        spawn_local(async move {
            let dataset = session.dataset().get_untracked();
            let found = crate::app::keying::unfinished(session, survey, |version| document(&dataset, version)).await;
            let stage = match found {
                Ok(Some(stack)) => {
                    let stage = if stack.again { Stage::Pass } else { Stage::Between };
                    let _gone = keying.stack.try_set(stack);
                    stage
                }
                Ok(None) => Stage::Setup,
                Err(error) => {
                    keying.notices.say(Tone::Bad, explain::unfinished(&error));
                    Stage::Setup
                }
            };
            let _gone = keying.stage.try_set(stage);
        });
        keying
    }

    fn session(self) -> Session {
        self.session.get_value()
    }

    /// Changes the stack, and puts it by.
    pub fn change(self, edit: impl FnOnce(&mut Stack)) {
        self.stack.update(edit);
        let (session, stack) = (self.session(), self.stack.get_untracked());
        spawn_local(async move {
            if let Err(error) = put_by(session, self.survey, &stack).await {
                self.notices.say(Tone::Bad, explain::store(&error));
            }
        });
    }

    /// The questionnaire on the forms; not tracked.
    pub fn questionnaire(self) -> Option<Arc<Questionnaire>> {
        let version = self.stack.read_untracked().version?;
        self.session().dataset().with_untracked(|dataset| document(dataset, version)).map(Arc::new)
    }

    /// The forms of the pass that is under way; tracked.
    pub fn pass(self) -> Vec<Sheet> {
        let stack = self.stack.read();
        if stack.again { stack.second.clone() } else { stack.first.clone() }
    }

    /// Whose form the number is.
    pub fn whose(self, number: usize) -> Whose {
        if number == 0 {
            return Whose::Nobody;
        }
        self.session().dataset().with_untracked(|dataset| {
            let wave = self.stack.read_untracked().wave.and_then(|wave| dataset.slot(Entity::Waves, wave));
            let found = wave.and_then(|wave| numbered(&invited(dataset, wave), number));
            match found {
                None => Whose::Unknown,
                Some(slot) if dataset.get(Entity::Invitations, slot, invitation::RESPONSE).flatten().is_some() => {
                    Whose::Answered
                }
                Some(slot) => Whose::Invitation(slot),
            }
        })
    }

    /// The answers on `sheets`, to be recorded.
    pub fn filled(self, sheets: Vec<Sheet>) -> Vec<Filled> {
        let session = self.session();
        let stack = self.stack.get_untracked();
        let Some(version) = stack.version else { return Vec::new() };
        let answered_at = self.answered_at();
        let one = |Sheet { number, answers }: Sheet| {
            let dataset = session.dataset().get_untracked();
            let invitation = if let Whose::Invitation(slot) = self.whose(number) { Some(slot) } else { None };
            let customer = invitation.and_then(|slot| {
                let customer = dataset.get(Entity::Invitations, slot, invitation::CUSTOMER).flatten()?;
                dataset.table(Entity::Customers).id_at(customer)
            });
            Filled {
                id: session.mint(),
                version,
                customer,
                wave: stack.wave,
                invitation: invitation.and_then(|slot| dataset.table(Entity::Invitations).id_at(slot)),
                answer_id: String::new(),
                channel: "mail".to_owned(),
                tongue: None,
                answered_at,
                complaint: None,
                order: None,
                answers,
            }
        };
        sheets.into_iter().map(one).collect()
    }

    /// Noon of the day that was written, never ahead.
    fn answered_at(self) -> Timestamp {
        let now = clock::now();
        let zone = self.session().dataset().with_untracked(|dataset| Settings::of(dataset).zone);
        let day = self.day.get_untracked().parse::<Day>().ok();
        day.map_or(now, |day| zone.instant(day, DAY_MS / 2).min(now))
    }

    /// The waves in which forms come back by mail; tracked.
    pub fn waves(self) -> Vec<(Id, String)> {
        let dataset = self.session().dataset();
        let dataset = dataset.read();
        let table = dataset.table(Entity::Waves);
        let of_mail = |slot: &Slot| {
            table.get(*slot, wave::SURVEY).flatten() == Some(self.slot)
                && table.get(*slot, wave::CHANNEL) == Some("mail")
        };
        let named = |slot: Slot| Some((table.id_at(slot)?, show::name(&dataset, Entity::Waves, slot)));
        table.slots().filter(of_mail).filter_map(named).collect()
    }
}

/// An answer in words.
pub fn words(question: &Question, given: Option<&Given>, tongue: Tongue) -> String {
    let option = |code: &str| {
        let options = question.ask.options().iter();
        let found = options.into_iter().find(|option| option.code == code).map(|option| option.text.said(tongue));
        found.map_or_else(|| code.to_owned(), str::to_owned)
    };
    match given {
        None => say("keying-nothing"),
        Some(Given::Score(score)) => score.to_string(),
        Some(Given::Pair { expectation, experience }) => format!("{expectation} / {experience}"),
        Some(Given::Chosen { codes, other }) => {
            let codes = codes.iter().map(|code| option(code));
            codes.chain((!other.is_empty()).then(|| other.clone())).collect::<Vec<_>>().join(", ")
        }
        Some(Given::Rows(rows)) => {
            rows.iter().map(|(row, score)| format!("{}: {score}", option(row))).collect::<Vec<_>>().join(", ")
        }
        Some(Given::Day(day)) => day.to_string(),
        Some(Given::Text(text)) => text.clone(),
        Some(Given::Consent(yes)) => say(if *yes { "value-yes" } else { "value-no" }),
    }
}
