//! The complaint file: what happened, where handling stands, what comes next.

use super::clocks::ClocksCard;
use super::dossier::{DossierDialog, open_when_asked};
use super::evidence::EvidenceCard;
use super::joining::{Joined, MergeDialog, SplitDialog};
use super::moving::{Mover, ReasonDialog, step_label};
use super::recovery::{RecoveryDialog, RelationCard};
use super::remedies::RemediesCard;
use super::steps::Steps;
use super::way::Way;
use crate::app::session::Session;
use crate::domain::complaints::complaint;
use crate::domain::complaints::handling::Standing;
use crate::domain::entity::Entity;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::t;
use crate::ui::kit::badge::{Badge, Tone};
use crate::ui::kit::block::Card;
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::menu::MenuItem;
use crate::ui::records::detail::{DetailHead, RecordPage};
use crate::ui::records::facts::FieldList;
use crate::ui::records::form::{Editing, RecordForm};
use crate::ui::text::say;
use leptos::prelude::*;

/// The file of the complaint in the address.
#[component]
pub fn ComplaintPage() -> impl IntoView {
    let show = move |id: Id, record: Slot| view! { <ComplaintFile id record /> }.into_any();
    view! { <RecordPage entity=Entity::Complaints show /> }
}

/// What the rest of the file shows.
const ELSEWHERE: &[&str] = &[
    complaint::STATUS.key,
    complaint::SEVERITY.key,
    complaint::CAUSE.key,
    complaint::CUSTOMER.key,
    complaint::DESCRIPTION.key,
    complaint::WANTS.key,
    complaint::ESCALATED.key,
    complaint::WAITING.key,
    complaint::RESPONSE_DUE_AT.key,
    complaint::RESOLUTION_DUE_AT.key,
    complaint::WARN_AT.key,
    complaint::RESPONSE_LATE.key,
    complaint::RESOLUTION_LATE.key,
    complaint::MERGED_INTO.key,
    complaint::SPLIT_FROM.key,
];

#[component]
fn ComplaintFile(id: Id, record: Slot) -> impl IntoView {
    let editing = RwSignal::new(None::<Editing>);
    let (merging, splitting) = (RwSignal::new(false), RwSignal::new(false));
    let dossier = RwSignal::new(false);
    open_when_asked(id, dossier);
    let mover = Mover::of_page();
    let asking = RwSignal::new(None::<Id>);
    let more = Signal::derive(move || {
        vec![
            MenuItem::action(say("dossier-title"), Glyph::Promise, move || dossier.set(true)),
            MenuItem::action(say("merge-title"), Glyph::Columns, move || merging.set(true)),
            MenuItem::action(say("split-title"), Glyph::Copy, move || splitting.set(true)),
        ]
    });
    view! {
        <div class="page record-file">
            <DetailHead entity=Entity::Complaints id record editing states=&["status", "severity", "cause"]
                more marks=move || view! { <Marks record /> } />
            <Joined record />
            <Way record />
            <div class="file-columns">
                <div class="file-main">
                    <Told record />
                    <EvidenceCard id record />
                    <Steps id record mover />
                </div>
                <div class="file-side">
                    <ClocksCard record />
                    <RemediesCard id record />
                    <RelationCard id record asking />
                    <Card title=t!("complaint-facts")><FieldList entity=Entity::Complaints record without=ELSEWHERE /></Card>
                </div>
            </div>
            <RecordForm editing />
            <ReasonDialog mover />
            <RecoveryDialog asking />
            <MergeDialog id record open=merging />
            <SplitDialog id open=splitting />
            <DossierDialog id open=dossier />
        </div>
    }
}

/// What stands beside the state: handed up, waiting for the customer.
#[component]
fn Marks(record: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    let standing = Memo::new(move |_| Standing::of(&dataset.read(), record));
    let mark = |step: &'static str, tone| view! { <Badge label=Signal::derive(move || step_label(step)) tone /> };
    view! {
        {move || standing.read().escalated.then(|| mark("escalated", Tone::Bad))}
        {move || standing.read().waiting.then(|| mark("waiting", Tone::Info))}
    }
}

/// What happened, and what the customer wants, in the customer's words.
#[component]
fn Told(record: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    let part = move |title: &'static str, field| {
        let text = dataset.read().get(Entity::Complaints, record, field).unwrap_or("").to_owned();
        (!text.is_empty()).then(|| view! { <Card title=t!(title)><p class="pre-line prose">{text}</p></Card> })
    };
    view! {
        {move || part("complaint-told", complaint::DESCRIPTION)}
        {move || part("field-complaints-wants", complaint::WANTS)}
    }
}
