//! The welcome: what this is, and the three ways to begin.

use super::Stand;
use super::stranger::CHECK;
use crate::app::boot::Boot;
use crate::platform;
use crate::t;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::shell::page::page_title;
use crate::ui::text::{Said, say};
use leptos::prelude::*;

/// Shown while this browser holds no workspace.
#[component]
pub fn WelcomePage() -> impl IntoView {
    let boot = Boot::of_page();
    page_title(Signal::derive(String::new));
    let demo = move |()| boot.try_demo(say("workspace-demo-name"));
    let empty = move |()| boot.start_empty(say("workspace-first-name"), "/");
    let import = move |()| boot.start_empty(say("workspace-first-name"), "/data/import");
    view! {
        <Stand>
            <div class="welcome">
                <div class="welcome-words">
                    <h1>{t!("welcome-title")}</h1>
                    <p class="welcome-lead">{t!("welcome-lead")}</p>
                </div>
                <ul role="list" class="welcome-ways" aria-label=t!("welcome-ways")>
                    <Way glyph=Glyph::Play label=t!("welcome-demo") text=t!("welcome-demo-text") on_click=demo main=true />
                    <Way glyph=Glyph::Upload label=t!("welcome-import") text=t!("welcome-import-text") on_click=import />
                    <Way glyph=Glyph::Plus label=t!("welcome-empty") text=t!("welcome-empty-text") on_click=empty />
                </ul>
                <ul role="list" class="welcome-facts">
                    <Fact glyph=Glyph::Lock text=t!("welcome-fact-private") />
                    <Fact glyph=Glyph::System text=t!("welcome-fact-offline") />
                    <Fact glyph=Glyph::Download text=t!("welcome-fact-export") />
                </ul>
                <p class="welcome-other"><a href=platform::boot::href(CHECK)>{t!("verify-go")}</a></p>
            </div>
        </Stand>
    }
}

/// One way to begin: a card that is a button as a whole. What will happen stands beside the button's own words.
#[component]
pub fn Way(
    glyph: Glyph,
    label: Said,
    text: Said,
    #[prop(into)] on_click: Callback<()>,
    /// The one to recommend.
    #[prop(optional)]
    main: bool,
) -> impl IntoView {
    let id = crate::ui::kit::next_id("way");
    view! {
        <li class="way" class:way-first=main>
            <span class="way-icon"><Icon glyph large=true /></span>
            <button type="button" class="way-label" aria-describedby=id.clone() on:click=move |_| on_click.run(())>
                {label}
            </button>
            <p class="way-text" id=id.clone()>{text}</p>
            <span class="way-go" aria-hidden="true"><Icon glyph=Glyph::ArrowRight /></span>
        </li>
    }
}

#[component]
fn Fact(glyph: Glyph, text: Said) -> impl IntoView {
    view! { <li><Icon glyph /><span>{text}</span></li> }
}
