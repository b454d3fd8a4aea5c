//! Share, copy, save, show or mail a sealed answer.

use super::Way;
use super::phrases as p;
use crate::platform::{clipboard, files, share};
use crate::ui::answering::phrases::Phrase;
use crate::ui::answering::qr::{self, QrPicture};
use leptos::{prelude::*, task::spawn_local};
use std::fmt::Write;

/// The longest address of a prepared mail that the mail programs of all systems take.
const LONGEST_MAIL: usize = 1_900;

/// What came of the last way that was tried.
type Told = RwSignal<Option<(Phrase, String)>>;

/// The name of the file of an answer: nothing in it says who answered what.
fn file_name(id: &str) -> String {
    format!("zhiji-answer-{}.age", id.chars().take(8).collect::<String>())
}

/// `text` as it may stand in an address.
fn percent(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            written.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _written = write!(written, "%{byte:02X}");
        }
    }
    written
}

/// The prepared mail; `None` where it would be cut off.
fn mail_to(address: &str, subject: &str, text: &str) -> Option<String> {
    let lines = text.replace('\n', "\r\n");
    let url = format!("mailto:{address}?subject={}&body={}", percent(subject), percent(&lines));
    (url.len() <= LONGEST_MAIL).then_some(url)
}

/// The ways, and what came of the last one.
#[component]
pub(super) fn Ways(way: Way, sealed: String, tried: RwSignal<bool>) -> impl IntoView {
    let told: Told = RwSignal::new(None);
    let shows_qr = RwSignal::new(false);
    let sealed = StoredValue::new(sealed);
    let tell = move |phrase: Phrase, detail: String, worked: bool| {
        told.set(Some((phrase, detail)));
        tried.update(|tried| *tried |= worked);
    };
    let give = move || {
        let title = untrack(|| way.asking.words(&way.asking.questionnaire().title));
        spawn_local(async move {
            let shared = share::share(&title, &sealed.get_value()).await;
            tell(if shared { p::SHARED } else { p::NOT_SHARED }, String::new(), shared);
        });
    };
    let copy = move || {
        spawn_local(async move {
            let copied = clipboard::copy(&sealed.get_value()).await;
            tell(if copied { p::COPIED } else { p::NOT_COPIED }, String::new(), copied);
        });
    };
    let save = move || {
        let file = way.began.with_value(|draft| file_name(&draft.id));
        let saved = sealed.with_value(|text| files::download(&file, "text/plain", text.as_bytes())).is_ok();
        tell(if saved { p::SAVED } else { p::NOT_SAVED }, file, saved);
    };
    let show = move || {
        shows_qr.update(|shows| *shows = !*shows);
        tried.set(true);
    };
    let said = move || told.get().map(|(phrase, file)| phrase.with(way.tongue.get(), &[("file", &file)]));
    let shown = Signal::derive(move || if shows_qr.get() { p::HIDE_QR } else { p::SHOW_QR });
    view! {
        <div class="respond-ways">
            {share::is_there().then(|| view! { <OneWay way name=p::SHARE how=p::SHARE_HOW on_press=give /> })}
            <OneWay way name=p::COPY how=p::COPY_HOW on_press=copy />
            <OneWay way name=p::SAVE how=p::SAVE_HOW on_press=save />
            <OneWay way name=shown how=p::QR_HOW on_press=show />
            <MailWay way sealed=sealed.get_value() tried />
        </div>
        <p class="respond-told" role="status">{said}</p>
        <Show when=move || shows_qr.get()>
            <QrSheet way text=sealed.get_value() />
        </Show>
    }
}

#[component]
fn OneWay(
    way: Way,
    #[prop(into)] name: Signal<Phrase>,
    how: Phrase,
    #[prop(into)] on_press: Callback<()>,
) -> impl IntoView {
    view! {
        <button type="button" class="respond-way" on:click=move |_| on_press.run(())>
            <span class="respond-way-name">{move || way.say(name.get())}</span>
            <span class="respond-way-how">{move || way.say(how)}</span>
        </button>
    }
}

/// A mail, where the text fits into one.
#[component]
fn MailWay(way: Way, sealed: String, tried: RwSignal<bool>) -> impl IntoView {
    let mail = way.asked().mail.clone();
    let address = mail.clone().unwrap_or_default();
    let title = way.asking.questionnaire().title.clone();
    let href = Memo::new(move |_| {
        let subject = p::MAIL_SUBJECT.with(way.tongue.get(), &[("title", &way.asking.words(&title))]);
        mail_to(&address, &subject, &sealed)
    });
    let how = move || match &mail {
        Some(address) => p::MAIL_TO.with(way.tongue.get(), &[("address", address)]),
        None => way.say(p::MAIL_HOW).to_owned(),
    };
    let how = Memo::new(move |_| how());
    move || {
        href.get().map(|href| {
            view! {
                <a class="respond-way" href=href on:click=move |_| tried.set(true)>
                    <span class="respond-way-name">{move || way.say(p::MAIL)}</span>
                    <span class="respond-way-how">{how}</span>
                </a>
            }
        })
    }
}

/// The code, or that it does not fit.
#[component]
fn QrSheet(way: Way, text: String) -> impl IntoView {
    match qr::code(&text) {
        Some(code) => view! {
            <figure class="respond-qr">
                <QrPicture code label=Signal::derive(move || way.say(p::QR_NAME).to_owned()) />
                <figcaption class="ask-hint">{move || way.say(p::QR_SCAN)}</figcaption>
            </figure>
        }
        .into_any(),
        None => view! { <p class="respond-told" role="alert">{move || way.say(p::QR_TOO_LONG)}</p> }.into_any(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_holds_the_text_or_is_not_offered() {
        let mail = mail_to("a@b.example", "回答 1", "x+/=\ny");
        assert_eq!(mail.as_deref(), Some("mailto:a@b.example?subject=%E5%9B%9E%E7%AD%94%201&body=x%2B%2F%3D%0D%0Ay"));
        assert_eq!(mail_to("", "s", &"a".repeat(2_000)), None);
    }
}
