//! Checking a dossier: on this device alone, with or without a workspace.

use crate::app::dossier::{self, CheckError, Finding, Head, Verdict};
use crate::app::session::Session;
use crate::domain::workspace::settings::{DOSSIER_KEY, fingerprint};
use crate::t;
use crate::ui::explain;
use crate::ui::kit::badge::{Badge, Tone};
use crate::ui::kit::block::{Banner, Card, PageHead, Spinner};
use crate::ui::kit::field::DropZone;
use crate::ui::shell::page::page_title;
use crate::ui::text::{say, say_with};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What is known of the file so far.
#[derive(Clone)]
enum Step {
    Wait,
    Read,
    Failed(CheckError),
    Found(Box<Finding>),
}

/// The page at `/data/dossier`.
#[component]
pub fn DossierPage() -> impl IntoView {
    page_title(t!("verify-title"));
    let own = own_key();
    let own = move || {
        own.get().map(|fingerprint| {
            view! {
                <Card title=t!("verify-own-title") sub=t!("verify-own-text")>
                    <code class="fingerprint">{fingerprint}</code>
                </Card>
            }
        })
    };
    view! {
        <div class="page dossier-check">
            <PageHead title=t!("verify-title") sub=t!("verify-sub") />
            <div class="stack loose">
                <Checker />
                {own}
            </div>
        </div>
    }
}

/// The fingerprint of the open workspace's key, if one is open and has one.
fn own_key() -> Memo<Option<String>> {
    let session = use_context::<Session>();
    Memo::new(move |_| session.and_then(|session| session.dataset().with(|dataset| fingerprint(dataset, DOSSIER_KEY))))
}

/// Takes a file and says what it is.
#[component]
fn Checker() -> impl IntoView {
    let step = RwSignal::new_local(Step::Wait);
    let take = UnsyncCallback::new(move |files: Vec<web_sys::File>| {
        let Some(file) = files.into_iter().next() else { return };
        step.set(Step::Read);
        spawn_local(async move {
            let told = match dossier::check(&file).await {
                Ok(finding) => Step::Found(Box::new(finding)),
                Err(error) => Step::Failed(error),
            };
            // Another page may be shown by now.
            let _left = step.try_set(told);
        });
    });
    let inside = move || match step.get() {
        Step::Wait => ().into_any(),
        Step::Read => view! { <Spinner label=t!("restore-reading") /> }.into_any(),
        Step::Failed(error) => {
            let text = Signal::derive(move || explain::dossier_check(&error));
            view! { <Banner tone=Tone::Bad title=t!("verify-failed") text /> }.into_any()
        }
        Step::Found(finding) => view! { <Found finding=*finding /> }.into_any(),
    };
    view! {
        <Card>
            <div class="stack">
                <DropZone label=t!("verify-drop") help=t!("verify-help") accept=".html,text/html" on_files=take />
                {inside}
            </div>
        </Card>
    }
}

/// What came out.
#[component]
fn Found(finding: Finding) -> impl IntoView {
    let Finding { verdict, head, title, fingerprint } = finding;
    let genuine = verdict == Verdict::Genuine;
    let workspace = own_key();
    let is_own = fingerprint.clone().map(|found| Memo::new(move |_| workspace.get().map(|own| own == found)));
    let own = move || is_own.and_then(|is_own| is_own.get());
    let banner = move || {
        let (tone, title, text) = match &verdict {
            Verdict::Genuine if own() == Some(false) => (Tone::Warn, t!("verify-other"), t!("verify-other-text")),
            Verdict::Genuine => (Tone::Good, t!("verify-genuine"), t!("verify-genuine-text")),
            Verdict::Changed(change) => {
                let change = change.clone();
                (Tone::Bad, t!("verify-changed"), Signal::derive(move || explain::dossier_change(&change)))
            }
        };
        view! { <Banner tone title text /> }
    };
    let whose = move || {
        own().map(|own| {
            let (tone, words) = if own { (Tone::Good, "verify-own") } else { (Tone::Warn, "verify-foreign") };
            view! { <Badge label=t!(words) tone /> }
        })
    };
    let key = fingerprint.map(|fingerprint| {
        view! { <dt>{t!("dossier-fingerprint")}</dt><dd class="stack tight"><code class="fingerprint">{fingerprint}</code><span>{whose}</span></dd> }
    });
    // What a changed file says of itself is not to be believed.
    let about = head.filter(|_| genuine).map(|head| about(head, title));
    view! {
        <section class="stack" aria-label=t!("verify-result")>
            {banner}
            <dl class="deflist">{about}{key}</dl>
        </section>
    }
}

fn about(head: Head, title: String) -> AnyView {
    let complaint = [head.number, title].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
    let made =
        [head.made_when, head.made_by].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
    // The head is no step.
    let steps = head.count.saturating_sub(1);
    view! {
        <dt>{t!("entity-complaints-one")}</dt><dd>{complaint}</dd>
        <dt>{t!("dossier-workspace")}</dt><dd>{head.workspace_name}</dd>
        <dt>{t!("dossier-made-at")}</dt><dd>{made}</dd>
        <dt>{t!("verify-steps")}</dt><dd>{move || say_with("verify-steps-count", &[("count", steps.into())])}</dd>
    }
    .into_any()
}

/// The card that leads here from the data page.
#[component]
pub fn DossierCard() -> impl IntoView {
    use crate::ui::kit::button::LinkButton;
    use crate::ui::kit::icon::Glyph;
    view! {
        <Card title=t!("verify-title")>
            <div class="stack">
                <p class="muted">{move || say("verify-sub")}</p>
                <div class="row"><LinkButton label=t!("verify-go") href="/data/dossier" glyph=Glyph::Promise /></div>
            </div>
        </Card>
    }
}
