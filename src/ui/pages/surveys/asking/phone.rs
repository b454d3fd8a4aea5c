//! Interviews on the phone: the script on one screen with the customer's file beside it, one number after the other.

use super::head::Back;
use super::outcome::Outcomes;
use super::script::{self, Script};
use super::who::CustomerFile;
use super::{WaveAt, WaveInAddress};
use crate::app::session::Session;
use crate::domain::entity::Entity;
use crate::domain::knowledge::placeholders::fill;
use crate::domain::knowledge::script as scripts;
use crate::domain::questionnaire::{Answers, Questionnaire, Tongue};
use crate::domain::surveys::calling::{self, Next};
use crate::domain::surveys::invitation;
use crate::domain::surveys::progress::progress;
use crate::domain::surveys::publishing::published;
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::platform::clock;
use crate::t;
use crate::ui::answering::Answering;
use crate::ui::format;
use crate::ui::kit::block::{Card, EmptyState, PageHead};
use crate::ui::kit::button::{Button, LinkButton};
use crate::ui::kit::field::{Choice, Segmented};
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::watch::media;
use crate::ui::knowledge::scripts::{field, usual_text};
use crate::ui::records::show;
use crate::ui::shell::page::page_title;
use crate::ui::text::{Arg, Lang, get, say, say_with};
use leptos::{html, prelude::*};
use std::sync::Arc;

/// The page at `/surveys/:id/waves/:wave/phone`.
#[component]
pub fn PhonePage() -> impl IntoView {
    page_title(t!("phone-title"));
    let show = move |at: WaveAt| view! { <Desk at /> }.into_any();
    view! { <WaveInAddress show /> }
}

/// What the parts of an interview share.
#[derive(Clone, Copy)]
pub struct Interview {
    pub at: WaveAt,
    /// The version that is asked.
    pub version: Id,
    pub invitation: Id,
    pub slot: Slot,
    pub customer: Slot,
    pub asking: Answering,
    /// The language that is spoken.
    pub tongue: RwSignal<Tongue>,
    /// Whether what is missing is said.
    pub pressed: RwSignal<bool>,
    /// The questions on the page.
    pub node: NodeRef<html::Div>,
}

#[component]
fn Desk(at: WaveAt) -> impl IntoView {
    let dataset = Session::here().dataset();
    let skipped = RwSignal::new(Vec::<Slot>::new());
    let choose = move || {
        dataset.with_untracked(|dataset| calling::next(dataset, at.slot, clock::now(), &skipped.read_untracked()))
    };
    // Chosen when one call is over: what others do meanwhile must not take the customer off the screen.
    let next = RwSignal::new(choose());
    let advance = Callback::new(move |()| next.set(choose()));
    let skip = move |()| {
        if let Next::Call(slot) = next.get_untracked() {
            skipped.update(|skipped| {
                skipped.retain(|one| *one != slot);
                skipped.push(slot);
            });
        }
        advance.run(());
    };
    let told = Signal::derive(move || {
        let dataset = dataset.read();
        let progress = progress(&dataset, at.slot);
        let due = calling::due(&dataset, at.slot, clock::now());
        let args = [
            ("answered", Arg::from(progress.answered)),
            ("asked", Arg::from(progress.asked)),
            ("drawn", Arg::from(progress.drawn)),
            ("due", Arg::from(due)),
        ];
        say_with("phone-progress", &args)
    });
    let body = move || match next.get() {
        Next::Call(slot) => match interview(at, slot) {
            Some(interview) => view! { <Call interview advance /> }.into_any(),
            None => view! { <EmptyState glyph=Glyph::Warning title=t!("record-gone") text=t!("phone-no-script") /> }
                .into_any(),
        },
        other => view! { <NobodyNow at next=other advance /> }.into_any(),
    };
    let calls = move || matches!(next.get(), Next::Call(_));
    view! {
        <div class="page phone-desk">
            <Back at to_wave=true />
            <PageHead title=t!("phone-title") sub=told>
                <Show when=calls><Button label=t!("phone-next") glyph=Glyph::ArrowRight on_click=skip /></Show>
            </PageHead>
            {body}
        </div>
    }
}

/// Nobody is to be called now.
#[component]
fn NobodyNow(at: WaveAt, next: Next, advance: Callback<()>) -> impl IntoView {
    let dataset = Session::here().dataset();
    let text = Signal::derive(move || match next {
        Next::Later(when) => {
            let zone = dataset.with(|dataset| Settings::of(dataset).zone);
            say_with("phone-later", &[("when", Arg::from(format::instant(when, zone)))])
        }
        _ => say("phone-nobody-text"),
    });
    let href = Signal::stored(at.route());
    view! {
        <EmptyState glyph=Glyph::Phone title=t!("phone-nobody") text=text>
            <Button label=t!("phone-look-again") glyph=Glyph::Refresh on_click=advance />
            <LinkButton label=t!("phone-to-wave") href />
        </EmptyState>
    }
}

fn interview(at: WaveAt, slot: Slot) -> Option<Interview> {
    let dataset = Session::here().dataset().get_untracked();
    let invitation = dataset.table(Entity::Invitations).id_at(slot)?;
    let customer = dataset.get(Entity::Invitations, slot, invitation::CUSTOMER).flatten()?;
    let (version, document) = published(&dataset, at.survey_slot)?;
    let version = dataset.table(Entity::SurveyVersions).id_at(version)?;
    let questionnaire = Arc::new(Questionnaire::read(document).ok()?);
    let tongue = RwSignal::new(first_tongue(&questionnaire));
    let name = show::name(&dataset, Entity::Customers, customer);
    let asking = Answering::new(questionnaire, tongue, RwSignal::new(Answers::default())).named(Some(name));
    Some(Interview {
        at,
        version,
        invitation,
        slot,
        customer,
        asking,
        tongue,
        pressed: RwSignal::new(false),
        node: NodeRef::new(),
    })
}

/// The language of the reader, if the questionnaire speaks it.
pub fn first_tongue(questionnaire: &Questionnaire) -> Tongue {
    let own = super::super::asked::tongue();
    let spoken = questionnaire.tongues();
    if spoken.is_empty() || spoken.contains(&own) { own } else { own.other() }
}

/// One call: what is said and asked at the left, who it is at the right.
#[component]
fn Call(interview: Interview, advance: Callback<()>) -> impl IntoView {
    let Interview { asking, tongue, pressed, node, .. } = interview;
    let record = NodeRef::<html::Div>::new();
    let to_outcomes = move |()| {
        let button = record.get_untracked().and_then(|node| node.query_selector("button").ok()?);
        if let Some(button) = button {
            crate::ui::kit::focus(&button);
        }
    };
    let tongues = asking.questionnaire().tongues();
    let languages = (tongues.len() > 1).then(|| view! { <Languages tongue /> });
    // On a phone the greeting and the customer come first, and must not be scrolled away.
    let wide = media("(min-width: 900px)");
    Effect::new(move |_| {
        if wide.get_untracked() {
            script::begin(node);
        }
    });
    view! {
        <div class="phone-columns">
            <div class="phone-script">
                <Card title=t!("phone-script") actions=move || languages>
                    <Greeting interview />
                    <Script asking pressed on_end=to_outcomes node />
                    <p class="small muted no-print">{t!("phone-keys")}</p>
                </Card>
                <div node_ref=record><Outcomes interview advance /></div>
            </div>
            <CustomerFile record=interview.customer invitation=interview.slot />
        </div>
    }
}

#[component]
fn Languages(tongue: RwSignal<Tongue>) -> impl IntoView {
    let options = Signal::derive(|| vec![Choice::new("zh", "中文"), Choice::new("en", "English")]);
    let value = Signal::derive(move || tongue.get().code().to_owned());
    let choose = move |code: String| tongue.set(if code == "zh" { Tongue::Zh } else { Tongue::En });
    view! { <Segmented label=t!("phone-language") value options on_change=choose /> }
}

/// What is said first: the team's own script for it or the ready-made one, and what the questionnaire says.
#[component]
fn Greeting(interview: Interview) -> impl IntoView {
    let session = Session::here();
    let dataset = session.dataset();
    let words = move || {
        let lang = if interview.asking.tongue() == Tongue::Zh { Lang::ZhCn } else { Lang::En };
        let dataset = dataset.read();
        let table = dataset.table(Entity::Scripts);
        let own = table.slots().find(|slot| table.get(*slot, scripts::OCCASION) == Some("survey"));
        let own = own.and_then(|slot| table.get(slot, field(lang))).filter(|text| !text.is_empty());
        let text = own.map_or_else(|| usual_text("survey", lang), str::to_owned);
        let by = session.actor().get().and_then(|id| dataset.slot(Entity::Members, id));
        fill(&text, |place| match place {
            "name" => Some(show::name(&dataset, Entity::Customers, interview.customer)),
            "by" => by.map(|by| show::name(&dataset, Entity::Members, by)).or_else(|| get(lang, "phone-by-us", &[])),
            "about" => Some(show::name(&dataset, Entity::Surveys, interview.at.survey_slot)),
            _ => None,
        })
    };
    let introduction = interview.asking.questionnaire().introduction.clone();
    let introduction = move || interview.asking.words(&introduction);
    view! {
        <blockquote class="greeting">
            <p class="prewrap">{words}</p>
            <p class="prewrap">{introduction}</p>
        </blockquote>
    }
}
