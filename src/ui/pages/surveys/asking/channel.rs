//! The ways to reach people, with what each costs and whom it misses.

use crate::domain::entity::Entity;
use crate::domain::surveys::wave;
use crate::t;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::records::label;
use leptos::prelude::*;

/// Every channel, as waves know it.
pub const CHANNELS: [&str; 4] = ["online", "phone", "mail", "onsite"];

/// What a channel is called.
pub fn name(channel: &str) -> String {
    label::option(Entity::Waves, wave::CHANNEL.key, channel)
}

/// Its icon.
pub fn glyph(channel: &str) -> Glyph {
    match channel {
        "phone" => Glyph::Phone,
        "mail" => Glyph::Mail,
        "onsite" => Glyph::Company,
        _ => Glyph::Chat,
    }
}

/// The key of the note on its bias and costs.
pub fn note(channel: &str) -> &'static str {
    match channel {
        "phone" => "channel-note-phone",
        "mail" => "channel-note-mail",
        "onsite" => "channel-note-onsite",
        _ => "channel-note-online",
    }
}

/// All channels beside each other.
#[component]
pub fn ChannelNotes() -> impl IntoView {
    let line = |channel: &'static str| {
        view! {
            <li>
                <h3 class="row"><Icon glyph=glyph(channel) /><span>{move || name(channel)}</span></h3>
                <p class="small muted">{t!(note(channel))}</p>
            </li>
        }
    };
    view! {
        <details class="channel-notes">
            <summary>{t!("channel-notes")}</summary>
            <ul class="channel-grid" role="list">{CHANNELS.map(line).collect_view()}</ul>
        </details>
    }
}
