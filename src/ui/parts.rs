//! The parts of the program that are fetched when one of their pages is first opened, so that a new visitor does not
//! wait for all of it.
//!
//! `./dev stamp` cuts what only one part needs out of the first file (wasm-split); what several share becomes a file of
//! its own. Each file is checked against its published hash, and the service worker keeps them all, so that every page
//! opens without a network too.

use super::kit::block::{EmptyState, Spinner};
use super::kit::button::{Button, Look};
use super::kit::icon::Glyph;
use super::pages::{complaints, customers, data, data::import, insights, orders, settings, surveys};
use crate::platform::here;
use crate::t;
use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use std::{future::Future, pin::Pin};

/// A page whose part is there, or that its part could not be fetched.
type Fetched = Result<AnyView, SplitLoaderError>;

macro_rules! parts {
    ($($part:ident { $($feature:ident::$page:ident),* $(,)? })*) => { $($(
        #[doc = concat!("[`", stringify!($feature), "::", stringify!($page), "`], in the part `", stringify!($part), "`.")]
        #[expect(non_snake_case, reason = "stands for the component of this name")]
        pub fn $page() -> impl IntoView {
            #[wasm_split($part, wasm_split_path = leptos::wasm_split, fallible)]
            fn $page() -> Fetched {
                Ok(view! { <$feature::$page /> }.into_any())
            }
            when_fetched(|| Box::pin(async { $page().await.ok() }))
        }
    )*)* };
}

parts! {
    records {
        customers::CustomersPage, customers::CustomerPage, orders::OrdersPage, orders::OrderPage,
        complaints::ComplaintsPage, complaints::ComplaintPage,
        surveys::SurveysPage, surveys::SurveyPage, surveys::ResponsesPage,
    }
    insights { insights::InsightsPage, insights::MetricPage }
    data { data::DataPage, import::ImportPage }
    settings { settings::SettingsPage }
}

/// The page as soon as its part is there; at once when it has been fetched before. A failure can be tried again.
fn when_fetched(page: fn() -> Pin<Box<dyn Future<Output = Option<AnyView>> + Send>>) -> impl IntoView {
    let attempt = Trigger::new();
    let failed = move || {
        view! {
            <div class="page">
                <EmptyState glyph=Glyph::Warning title=t!("part-failed-title") text=t!("part-failed-text") page=true>
                    <Button label=t!("problem-retry") look=Look::Primary glyph=Glyph::Refresh on_click=move |()| attempt.notify() />
                    <Button label=t!("problem-reload") on_click=move |()| here::reload() />
                </EmptyState>
            </div>
        }
    };
    let shown = move || {
        attempt.track();
        Suspend::new(async move { page().await.unwrap_or_else(|| failed().into_any()) })
    };
    view! { <Suspense fallback=|| view! { <div class="page part-fetching"><Spinner /></div> }>{shown}</Suspense> }
}
