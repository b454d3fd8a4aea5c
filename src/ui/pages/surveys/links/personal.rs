//! Personal links: one a customer, whose answer counts once and is theirs.

use crate::app::asking::{TeamKey, personal, save_personal, team_key};
use crate::app::session::Session;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::platform::clipboard;
use crate::ui::explain;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::button::Button;
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::notice::Notices;
use crate::ui::text::{say, say_with};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The button that gives out the links of the chosen invitations: one into the clipboard, several as a file for a mail
/// program.
#[component]
pub fn PersonalLinks(
    /// Where the survey is.
    record: Slot,
    /// The chosen ones.
    #[prop(into)]
    invitations: Signal<Vec<Id>>,
) -> impl IntoView {
    let (session, notices) = (Session::here(), Notices::of_page());
    let busy = RwSignal::new(false);
    let label = Signal::derive(move || match invitations.read().len() {
        0 | 1 => say("personal-copy"),
        count => say_with("personal-save", &[("count", count.into())]),
    });
    let give = move |()| {
        busy.set(true);
        spawn_local(async move {
            let (tone, text) = match team_key(session, false).await {
                Ok(key) => give_out(session, record, &key, &invitations.get_untracked()).await,
                Err(error) => (Tone::Bad, explain::team_key(&error)),
            };
            // Another page may be shown by now.
            let _left = busy.try_set(false);
            notices.say(tone, text);
        });
    };
    let none = Signal::derive(move || invitations.read().is_empty());
    view! { <Button label small=true glyph=Glyph::Copy busy disabled=none on_click=give /> }
}

async fn give_out(session: Session, survey: Slot, key: &TeamKey, invitations: &[Id]) -> (Tone, String) {
    let dataset = session.dataset().get_untracked();
    let links = personal(&dataset, survey, key, invitations);
    match links.as_slice() {
        [] => (Tone::Bad, say("link-not-published-text")),
        [one] if clipboard::copy(&one.link).await => (Tone::Good, say("link-copied")),
        [_] => (Tone::Bad, say("link-not-copied")),
        _ => {
            let head = [
                say("field-customers-name"),
                say("field-customers-email"),
                say("field-customers-phone"),
                say("link-title"),
            ];
            match save_personal(&dataset, survey, &head, &links) {
                Ok(()) => (Tone::Good, say_with("personal-saved", &[("count", links.len().into())])),
                Err(_) => (Tone::Bad, say("link-not-saved")),
            }
        }
    }
}
