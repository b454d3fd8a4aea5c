//! Keying in forms that came back on paper: by keyboard alone, once or twice.

use super::comparing::Compare;
use super::phone::first_tongue;
use super::script::{self, Script};
use super::stack::{Keying, Stage, Whose, version_of};
use crate::app::session::Session;
use crate::domain::entity::Entity;
use crate::domain::questionnaire::Answers;
use crate::domain::surveys::keying::Sheet;
use crate::domain::surveys::{invitation, version};
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::t;
use crate::ui::address::Address;
use crate::ui::answering::Answering;
use crate::ui::kit::block::{Card, Spinner};
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::field::{Choice, DateField, NumberField, Select, TextField};
use crate::ui::kit::icon::Glyph;
use crate::ui::pages::surveys::tabs::SurveyFrame;
use crate::ui::records::detail::RecordPage;
use crate::ui::records::show;
use crate::ui::text::{Arg, say, say_with};
use leptos::{html, prelude::*};

/// The page at `/surveys/:id/keying`.
#[component]
pub fn KeyingPage() -> impl IntoView {
    let show = move |(id, record): (Id, Slot)| view! { <Desk id record /> }.into_any();
    view! { <RecordPage entity=Entity::Surveys show /> }
}

#[component]
fn Desk(id: Id, record: Slot) -> impl IntoView {
    let wave = untrack(|| Address::of_page().param("wave")).and_then(|wave| wave.parse().ok());
    let keying = Keying::of_page(id, record, wave);
    let body = move || match keying.stage.get() {
        Stage::Loading => view! { <Spinner /> }.into_any(),
        Stage::Setup => view! { <Setup keying /> }.into_any(),
        Stage::Pass => view! { <Pass keying /> }.into_any(),
        Stage::Between => view! { <Between keying /> }.into_any(),
        Stage::Compare => view! { <Compare keying /> }.into_any(),
    };
    view! {
        <SurveyFrame id record>
            <h2 class="section-title">{t!("keying-title")}</h2>
            {body}
        </SurveyFrame>
    }
}

/// Which forms these are: the code at their foot, the wave, the day.
#[component]
fn Setup(keying: Keying) -> impl IntoView {
    let dataset = Session::here().dataset();
    let code = RwSignal::new(String::new());
    let found = Memo::new(move |_| version_of(&dataset.read(), keying.slot, &code.read()));
    let told = Signal::derive(move || match found.get() {
        Some(slot) => {
            let number = dataset.read().get(Entity::SurveyVersions, slot, version::NUMBER).flatten().unwrap_or(1);
            say_with("survey-version", &[("number", Arg::from(number))])
        }
        None => say("keying-code-help"),
    });
    let pressed = RwSignal::new(false);
    let error = Signal::derive(move || (pressed.get() && found.get().is_none()).then(|| say("keying-code-unknown")));
    let waves = Signal::derive(move || {
        keying.waves().into_iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect::<Vec<_>>()
    });
    let wave = Signal::derive(move || keying.stack.read().wave.map(|id| id.to_string()).unwrap_or_default());
    let begin = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        pressed.set(true);
        let version = found.get_untracked();
        let version = version
            .and_then(|slot| dataset.with_untracked(|dataset| dataset.table(Entity::SurveyVersions).id_at(slot)));
        if version.is_some() {
            keying.stack.update(|stack| stack.version = version);
            keying.stage.set(Stage::Pass);
        }
    };
    view! {
        <form class="form-grid keying-setup" novalidate on:submit=begin>
            <TextField label=t!("keying-code") value=code help=told error autofocus=true required=true
                on_input=move |text| code.set(text) />
            <Select label=t!("entity-waves-one") value=wave options=waves empty=t!("keying-no-wave")
                on_change=move |id: String| keying.stack.update(|stack| stack.wave = id.parse().ok()) />
            <DateField label=t!("keying-day") value=keying.day on_input=move |day| keying.day.set(day) />
            <footer class="form-foot"><Button label=t!("keying-begin") look=Look::Primary submit=true /></footer>
        </form>
    }
}

/// One pass through the stack, form by form.
#[component]
fn Pass(keying: Keying) -> impl IntoView {
    let count = Memo::new(move |_| keying.pass().len());
    let all = Memo::new(move |_| keying.stack.read().first.len());
    let again = Memo::new(move |_| keying.stack.read().again);
    Effect::new(move |_| {
        if again.get() && count.get() >= all.get() {
            keying.stage.set(Stage::Compare);
        }
    });
    let title = Signal::derive(move || {
        let number = Arg::from(count.get() + 1);
        if again.get() {
            say_with("keying-form-again", &[("number", number), ("count", Arg::from(all.get()))])
        } else {
            say_with("keying-form", &[("number", number)])
        }
    });
    // Another form begins with nothing ticked.
    let form = move || {
        count.track();
        let last = keying.pop();
        view! { <Form keying begun=last /> }
    };
    view! { <Card title>{form}</Card> }
}

impl Keying {
    /// The form that was taken back to be mended, if one was; it is on the page then.
    fn pop(self) -> Sheet {
        self.mending.try_update_value(std::mem::take).unwrap_or_default()
    }
}

#[component]
fn Form(keying: Keying, begun: Sheet) -> impl IntoView {
    let Some(questionnaire) = keying.questionnaire() else { return ().into_any() };
    let tongue = first_tongue(&questionnaire);
    let answers = RwSignal::new(begun.answers);
    let asking = Answering::new(questionnaire, Signal::stored(tongue), answers);
    let node = NodeRef::<html::Div>::new();
    let buttons = NodeRef::<html::Div>::new();
    let number = RwSignal::new(if begun.number == 0 { String::new() } else { begun.number.to_string() });
    let problem = RwSignal::new(None::<&'static str>);
    let keep = move || keep(keying, number, answers, problem);
    let next = move |()| _ = keep();
    let back = move |()| {
        let taken =
            keying.stack.with_untracked(|stack| if stack.again { &stack.second } else { &stack.first }.last().cloned());
        if let Some(sheet) = taken {
            keying.mending.set_value(sheet);
            keying.change(|stack| _ = if stack.again { stack.second.pop() } else { stack.first.pop() });
        }
    };
    let end = move |()| {
        if answers.read_untracked().is_empty() || keep() {
            keying.stage.set(if keying.stack.read_untracked().again { Stage::Compare } else { Stage::Between });
        }
    };
    let to_buttons = move |()| {
        if let Some(button) = buttons.get_untracked().and_then(|node| node.query_selector("button").ok()?) {
            crate::ui::kit::focus(&button);
        }
    };
    let numbers = keying.stack.read_untracked().wave.is_some();
    let begin_at = move || if numbers { focus_number() } else { script::begin(node) };
    Effect::new(move |_| begin_at());
    let none_before = Signal::derive(move || keying.pass().is_empty());
    view! {
        <Show when=move || numbers><Number keying number node /></Show>
        <Script asking pressed=Signal::stored(false) on_end=to_buttons node />
        <p class="ask-obstacle" role="alert">{move || problem.get().map(say)}</p>
        <div class="row wrap keying-foot" node_ref=buttons>
            <Button label=t!("keying-next") look=Look::Primary glyph=Glyph::ArrowRight on_click=next />
            <Button label=t!("keying-end") glyph=Glyph::Check on_click=end />
            <Button label=t!("keying-back") look=Look::Ghost glyph=Glyph::ArrowLeft disabled=none_before on_click=back />
        </div>
        <p class="small muted no-print">{t!("keying-keys")}</p>
    }
    .into_any()
}

/// Puts the form on the stack; `false`, with the reason on the page, if something is wrong with it.
fn keep(
    keying: Keying,
    number: RwSignal<String>,
    answers: RwSignal<Answers>,
    problem: RwSignal<Option<&'static str>>,
) -> bool {
    let text = number.get_untracked();
    let number = if text.trim().is_empty() { Some(0) } else { text.trim().parse().ok() };
    let twice = |number: usize| {
        let stack = keying.stack.read_untracked();
        let pass = if stack.again { &stack.second } else { &stack.first };
        number > 0 && pass.iter().any(|sheet| sheet.number == number)
    };
    let wrong = match number.map(|number| (number, keying.whose(number))) {
        None | Some((_, Whose::Unknown)) => Some("keying-number-unknown"),
        Some((_, Whose::Answered)) => Some("keying-number-answered"),
        Some((number, _)) if twice(number) => Some("keying-number-twice"),
        Some(_) if answers.read_untracked().is_empty() => Some("rule-nothing-answered"),
        Some(_) => None,
    };
    problem.set(wrong);
    if wrong.is_some() {
        return false;
    }
    let sheet = Sheet { number: number.unwrap_or(0), answers: answers.get_untracked() };
    keying.change(|stack| if stack.again { stack.second.push(sheet) } else { stack.first.push(sheet) });
    true
}

const NUMBER: &str = "keying-number";

fn focus_number() {
    request_animation_frame(|| {
        let found = document().query_selector(&format!(".{NUMBER} input")).ok().flatten();
        if let Some(field) = found {
            crate::ui::kit::focus(&field);
        }
    });
}

/// The number on the form, and whose it is. Enter goes on to the questions.
#[component]
fn Number(keying: Keying, number: RwSignal<String>, node: NodeRef<html::Div>) -> impl IntoView {
    let dataset = Session::here().dataset();
    let told = Signal::derive(move || {
        let read = number.read().trim().parse().unwrap_or(0);
        match keying.whose(read) {
            Whose::Invitation(slot) => {
                let dataset = dataset.read();
                let who = dataset.get(Entity::Invitations, slot, invitation::CUSTOMER).flatten();
                who.map(|who| show::name(&dataset, Entity::Customers, who)).unwrap_or_default()
            }
            Whose::Nobody => say("keying-number-help"),
            Whose::Unknown => say("keying-number-unknown"),
            Whose::Answered => say("keying-number-answered"),
        }
    });
    let on = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        script::begin(node);
    };
    view! {
        <form class=NUMBER novalidate on:submit=on>
            <NumberField label=t!("keying-number") value=number help=told on_input=move |text| number.set(text) />
        </form>
    }
}

/// After the first pass: once more, or kept as it is.
#[component]
fn Between(keying: Keying) -> impl IntoView {
    let count = Signal::derive(move || keying.stack.read().first.len());
    let again = move |()| {
        keying.change(|stack| stack.again = true);
        keying.stage.set(Stage::Pass);
    };
    let more = move |()| keying.stage.set(Stage::Pass);
    let unchecked = move |()| {
        keying.change(|stack| stack.second.clone_from(&stack.first));
        keying.stage.set(Stage::Compare);
    };
    let drop_all = move |()| keying.drop_all();
    let empty = Signal::derive(move || count.get() == 0);
    view! {
        <Card title=t!("keying-between", "count" => count.get())>
            <p>{t!("keying-between-text")}</p>
            <div class="row wrap">
                <Button label=t!("keying-again") look=Look::Primary glyph=Glyph::Refresh disabled=empty on_click=again />
                <Button label=t!("keying-more") glyph=Glyph::Plus on_click=more />
                <Button label=t!("keying-unchecked") look=Look::Ghost disabled=empty on_click=unchecked />
                <Button label=t!("keying-drop") look=Look::Ghost glyph=Glyph::Trash on_click=drop_all />
            </div>
        </Card>
    }
}
