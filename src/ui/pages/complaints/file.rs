//! The complaint file: what happened, where handling stands, what comes next.

use super::steps::Steps;
use crate::app::session::Session;
use crate::domain::complaints::complaint;
use crate::domain::entity::Entity;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::t;
use crate::ui::kit::block::Card;
use crate::ui::records::detail::{DetailHead, RecordPage};
use crate::ui::records::facts::FieldList;
use crate::ui::records::form::{Editing, RecordForm};
use leptos::prelude::*;

/// The file of the complaint in the address.
#[component]
pub fn ComplaintPage() -> impl IntoView {
    let show = move |id: Id, record: Slot| view! { <ComplaintFile id record /> }.into_any();
    view! { <RecordPage entity=Entity::Complaints show /> }
}

#[component]
fn ComplaintFile(id: Id, record: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    let editing = RwSignal::new(None::<Editing>);
    let told = move || {
        let dataset = dataset.read();
        let text = dataset.get(Entity::Complaints, record, complaint::DESCRIPTION).unwrap_or("").to_owned();
        (!text.is_empty())
            .then(|| view! { <Card title=t!("complaint-told")><p class="pre-line prose">{text}</p></Card> })
    };
    view! {
        <div class="page record-file">
            <DetailHead entity=Entity::Complaints id record editing states=&["status", "severity", "cause"] />
            <div class="file-columns">
                <div class="file-main">
                    {told}
                    <Steps id record />
                </div>
                <div class="file-side">
                    <Card title=t!("complaint-facts")><FieldList entity=Entity::Complaints record /></Card>
                </div>
            </div>
            <RecordForm editing />
        </div>
    }
}
