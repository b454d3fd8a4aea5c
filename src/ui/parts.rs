//! The parts of the program that are fetched when one of their pages is first opened, so that a new visitor does not
//! wait for all of it.
//!
//! `./dev stamp` cuts what only one part needs out of the first file (wasm-split); what several share becomes a file of
//! its own. Each file is checked against its published hash, and the service worker keeps them all, so that every page
//! opens without a network too.

use super::kit::block::{EmptyState, Spinner};
use super::kit::button::{Button, Look};
use super::kit::icon::Glyph;
use super::pages;
use super::shell::page::page_title;
use crate::platform::here;
use crate::t;
use futures::FutureExt;
use futures::future::LocalBoxFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

/// Whether the part of a page has arrived.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Arrival {
    Awaited,
    Here,
    Failed,
}

macro_rules! parts {
    ($($part:ident at $($section:literal)|* { $($feature:ident::$page:ident),* $(,)? })*) => { $(
        mod $part {
            use leptos::wasm_split::{SplitLoaderError, wasm_split};

            // Only its `fetch` is wanted: to have the part before one of its pages is made.
            #[wasm_split($part, wasm_split_path = leptos::wasm_split, preload(fetch), fallible)]
            fn whole() -> Result<(), SplitLoaderError> {
                Ok(())
            }

            /// Whether the part has arrived.
            pub(super) fn arrives() -> futures::future::LocalBoxFuture<'static, bool> {
                Box::pin(async { fetch().await.is_ok() })
            }
        }
    $(
        #[doc = concat!("[`", stringify!($feature), "::", stringify!($page), "`], in the part `", stringify!($part), "`.")]
        #[expect(non_snake_case, reason = "stands for the component of this name")]
        pub fn $page() -> impl IntoView {
            #[wasm_split($part, wasm_split_path = leptos::wasm_split, preload(fetch), fallible)]
            fn $page() -> Result<AnyView, SplitLoaderError> {
                Ok(view! { <pages::$feature::$page /> }.into_any())
            }
            when_fetched(|| Box::pin(async { fetch().await.is_ok() }), || $page().now_or_never()?.ok())
        }
    )* )*
        /// What brings the part of the pages below the first segment of a route, if they are in one.
        fn arrives(section: &str) -> Option<LocalBoxFuture<'static, bool>> {
            match section {
                $( $($section)|* => Some($part::arrives()), )*
                _ => None,
            }
        }
    };
}

parts! {
    today at "" { today::TodayPage }
    records at "customers" | "orders" | "complaints" | "responses" {
        customers::CustomersPage, customers::CustomerPage, orders::OrdersPage, orders::OrderPage,
        complaints::ComplaintsPage, complaints::ComplaintPage, complaints::IntakeDialog,
        surveys::SurveysPage, surveys::ResponsesPage,
    }
    surveys at "surveys" {
        surveys::SurveyPage, surveys::InboxPage, surveys::AskingPage, surveys::WavePage, surveys::PhonePage, surveys::KeyingPage,
        surveys::SurveyResultsPage, surveys::DesignPage, surveys::PaperPage,
    }
    knowledge at "knowledge" { knowledge::KnowledgePage, knowledge::ArticlePage, knowledge::ScriptsPage }
    service at "service" {
        service::RequestsPage, service::RequestPage, service::ProductsPage, service::RequestDialog,
    }
    insights at "insights" { insights::InsightsPage, insights::MetricPage }
    // Below /complaints, whose own part is on its way already.
    learning at "learning" {
        learning::OutcomesPage, learning::ImprovementsPage, learning::ImprovementPage,
    }
    data at "data" { data::DataPage, data::ImportPage, data::RestoreZone }
    // Opened by people who have no workspace, too.
    dossier at "dossier" { data::DossierPage }
    // Whoever unlocks meets the same fields as whoever sets a passphrase.
    settings at "settings" { settings::SettingsPage, welcome::UnlockPage }
}

/// Begins to fetch what `route` (without the base path) will show, while the workspace is still being read.
pub fn prefetch(route: &str) {
    let section = route.trim_start_matches('/').split(['/', '?']).next().unwrap_or(route);
    if let Some(arrives) = arrives(section) {
        spawn_local(async move {
            // When it does not arrive, the page asks again and says so.
            let _arrived = arrives.await;
        });
    }
}

/// Begins to copy backups into the folder that was chosen for them, whatever page is shown.
#[expect(clippy::unnecessary_wraps, reason = "what may not be there yet is fallible")]
pub fn copy_backups() -> impl Future<Output = ()> {
    #[wasm_split(data, wasm_split_path = leptos::wasm_split, preload(fetch), fallible)]
    fn begin() -> Result<(), SplitLoaderError> {
        pages::data::Backups::of_page();
        Ok(())
    }
    let owner = Owner::current();
    async move {
        if let (true, Some(owner)) = (fetch().await.is_ok(), owner) {
            // It has just arrived.
            let _begun = owner.with(|| begin().now_or_never());
        }
    }
}

/// The page as soon as its part is there; at once when it was fetched before. A failure can be tried again.
fn when_fetched(fetch: fn() -> LocalBoxFuture<'static, bool>, page: fn() -> Option<AnyView>) -> impl IntoView {
    let arrival = RwSignal::new(Arrival::Awaited);
    let ask = move || {
        arrival.set(Arrival::Awaited);
        spawn_local(async move {
            let told = if fetch().await { Arrival::Here } else { Arrival::Failed };
            // Nobody waits any more when another page was opened meanwhile.
            let _left = arrival.try_set(told);
        });
    };
    let at_once = page();
    if at_once.is_none() {
        ask();
    }
    let later = move || match arrival.get() {
        Arrival::Awaited => view! { <div class="page part-awaited"><Spinner /></div> }.into_any(),
        Arrival::Here => page().into_any(),
        Arrival::Failed => view! { <NotFetched retry=move |()| ask() /> }.into_any(),
    };
    at_once.unwrap_or_else(|| later.into_any())
}

/// Says that a page did not arrive.
#[component]
fn NotFetched(#[prop(into)] retry: Callback<()>) -> impl IntoView {
    page_title(t!("part-failed-title"));
    view! {
        <div class="page">
            <EmptyState glyph=Glyph::Warning title=t!("part-failed-title") text=t!("part-failed-text") page=true>
                <Button label=t!("problem-retry") look=Look::Primary glyph=Glyph::Refresh on_click=retry />
                <Button label=t!("problem-reload") on_click=move |()| here::reload() />
            </EmptyState>
        </div>
    }
}
