//! One survey at a glance: where it stands, who answered, what it asks.

use super::answers::AnswerFiles;
use super::asked::Asked;
use super::standing::Standing;
use super::tabs::SurveyFrame;
use super::versions::Versions;
use crate::domain::entity::Entity;
use crate::domain::surveys::survey;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::t;
use crate::ui::kit::block::Card;
use crate::ui::records::detail::RecordPage;
use crate::ui::records::facts::FieldList;
use crate::ui::records::form::Editing;
use leptos::prelude::*;

/// The survey in the address.
#[component]
pub fn SurveyPage() -> impl IntoView {
    let show = move |(id, record): (Id, Slot)| view! { <Overview id record /> }.into_any();
    view! { <RecordPage entity=Entity::Surveys show /> }
}

/// What the rest of the page shows, or nobody reads as it is stored.
const ELSEWHERE: &[&str] = &[survey::STATUS.key, survey::PURPOSE.key, survey::DRAFT.key, survey::VERSION.key];

#[component]
fn Overview(id: Id, record: Slot) -> impl IntoView {
    let editing = RwSignal::new(None::<Editing>);
    view! {
        <SurveyFrame id record editing>
            <div class="file-columns">
                <div class="file-main">
                    <Standing id record editing />
                    <Asked id record editing />
                </div>
                <div class="file-side">
                    <Versions id record />
                    <Card title=t!("survey-facts")><FieldList entity=Entity::Surveys record without=ELSEWHERE /></Card>
                    <AnswerFiles record />
                </div>
            </div>
        </SurveyFrame>
    }
}
