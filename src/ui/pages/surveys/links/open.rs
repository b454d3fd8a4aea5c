//! The link that everybody can answer, and the same as a QR code and as a file.

use super::Keys;
use super::code::CodeDialog;
use crate::app::asking::{For, TeamKey, link, save_identity};
use crate::app::session::Session;
use crate::domain::command::Command;
use crate::domain::entity::Entity;
use crate::domain::surveys::publishing::published;
use crate::domain::workspace::settings::{ANSWERS_TO, answers_to, is_valid};
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::platform::{clipboard, files};
use crate::t;
use crate::ui::act::Act;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::block::{Banner, Card, EmptyState};
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::dialog::Confirm;
use crate::ui::kit::field::{InputKind, TextField};
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::notice::Notices;
use crate::ui::text::{say, say_with};
use leptos::prelude::*;

/// The card with the open link of a survey, or of one of its waves.
#[component]
pub fn OpenLink(
    /// Where the survey is.
    record: Slot,
    /// The wave that the answers count for.
    #[prop(optional)]
    wave: Option<Id>,
) -> impl IntoView {
    let session = Session::here();
    let dataset = session.dataset();
    let is_published = Memo::new(move |_| published(&dataset.read(), record).is_some());
    let inside = move || {
        let unpublished = || {
            view! { <EmptyState glyph=Glyph::Surveys title=t!("link-not-published") text=t!("link-not-published-text") /> }
                .into_any()
        };
        if !is_published.get() {
            return unpublished();
        }
        let keys = Keys::ask(session, false);
        let shown = move || match keys.get() {
            None => ().into_any(),
            Some(Err(text)) => view! { <Lost keys text /> }.into_any(),
            Some(Ok(key)) => {
                let whom = wave.map_or(For::Anybody, For::Wave);
                let to = |whom| dataset.with(|dataset| link(dataset, record, &key, whom));
                let Some((link, kiosk)) = to(whom).zip(to(For::Kiosk)) else { return unpublished() };
                view! { <Shown record link kiosk key /> }.into_any()
            }
        };
        shown.into_any()
    };
    view! { <Card title=t!("link-title") sub=t!("link-sub")>{inside}</Card> }
}

/// What to do where the keys are missing.
#[component]
fn Lost(keys: Keys, text: String) -> impl IntoView {
    let (session, confirm) = (Session::here(), Confirm::of_page());
    let renew = move |()| {
        confirm.ask(say("team-key-new"), say("team-key-new-text"), say("team-key-new"), true, move || {
            keys.ask_again(session, true);
        });
    };
    view! {
        <Banner tone=Tone::Bad title=t!("team-key-missing") text=Signal::stored(text)>
            <Button label=t!("team-key-new") on_click=renew />
        </Banner>
    }
}

/// The link, and what can be done with it.
#[component]
fn Shown(record: Slot, link: String, kiosk: String, key: TeamKey) -> impl IntoView {
    let notices = Notices::of_page();
    let code = RwSignal::new(false);
    let name = Session::here().dataset().with_untracked(|dataset| dataset.title(Entity::Surveys, record).to_owned());
    let (copied, filed, followed) = (link.clone(), link.clone(), link.clone());
    let copy = move |()| {
        let text = copied.clone();
        leptos::task::spawn_local(async move {
            let (tone, words) =
                if clipboard::copy(&text).await { (Tone::Good, "link-copied") } else { (Tone::Bad, "link-not-copied") };
            notices.say(tone, say(words));
        });
    };
    let title = name.clone();
    let file = move |()| {
        let html = page_that_leads_to(&filed, &title);
        if files::download(&format!("{title}.html"), "text/html;charset=utf-8", html.as_bytes()).is_err() {
            notices.say(Tone::Bad, say("link-not-saved"));
        }
    };
    let save_key = move |()| {
        if save_identity(&key).is_err() {
            notices.say(Tone::Bad, say("link-not-saved"));
        }
    };
    let select_all = move |event: web_sys::FocusEvent| event_target::<web_sys::HtmlInputElement>(&event).select();
    let size = link.len();
    let size = Signal::derive(move || say_with("link-size", &[("count", size.into())]));
    view! {
        <div class="stack">
            <input class="input link-text" type="text" readonly=true aria-label=t!("link-title") prop:value=link.clone()
                on:focus=select_all />
            <div class="row wrap">
                <Button label=t!("link-copy") look=Look::Primary glyph=Glyph::Copy on_click=copy />
                <Button label=t!("link-code") glyph=Glyph::Columns on_click=move |()| code.set(true) />
                <Button label=t!("link-file") glyph=Glyph::Download on_click=file />
                <a class="button" href=followed target="_blank" rel="noopener">{t!("link-try")}</a>
                <a class="button" href=kiosk target="_blank" rel="noopener">{t!("link-kiosk")}</a>
            </div>
            <p class="muted small">{size}" "{t!("link-anonymous")}</p>
            <MailAddress />
            <details class="link-key">
                <summary>{t!("link-key")}</summary>
                <p class="muted small">{t!("link-key-text")}</p>
                <Button label=t!("link-key-save") small=true glyph=Glyph::Download on_click=save_key />
            </details>
        </div>
        <CodeDialog open=code link name />
    }
}

/// Where answers may be mailed to; it stands in every link.
#[component]
fn MailAddress() -> impl IntoView {
    let act = Act::of_page();
    let dataset = act.session().dataset();
    let value = Signal::derive(move || dataset.with(answers_to).unwrap_or_default());
    let wrong = RwSignal::new(false);
    let error = Signal::derive(move || wrong.get().then(|| say("rule-not-an-email")));
    let save = move |typed: String| {
        let typed = typed.trim().to_owned();
        let sound = is_valid(ANSWERS_TO, &typed);
        wrong.set(!sound);
        if sound && typed != value.get_untracked() {
            act.run(Command::Configure { key: ANSWERS_TO.to_owned(), value: typed }, |_| say("done-configure"), || {});
        }
    };
    view! {
        <TextField label=t!("link-mail") help=t!("link-mail-help") value kind=InputKind::Email error
            on_input=move |_| wrong.set(false) on_commit=save />
    }
}

/// A file that leads to the survey on whatever device it is opened.
fn page_that_leads_to(link: &str, title: &str) -> String {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    let (link, title) = (escaped(link), escaped(title));
    format!(
        "<!doctype html>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta http-equiv=\"refresh\" content=\"0;url={link}\">\n<title>{title}</title>\n<p><a href=\"{link}\">{title}</a></p>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::page_that_leads_to;

    #[test]
    fn a_title_cannot_become_markup() {
        let page = page_that_leads_to("https://x/#s=a&t=b", "<script>\"x\" & y</script>");
        assert!(!page.contains("<script>") && page.contains("#s=a&amp;t=b\""));
    }
}
