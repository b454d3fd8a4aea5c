//! When something is shown, as sentences that can be changed word by word: "show when [question] [is at least] [3]".

use super::super::asked::tongue;
use super::said;
use super::writing::Writing;
use crate::domain::questionnaire::condition::{Condition, Is, Test};
use crate::domain::questionnaire::question::OTHER;
use crate::domain::questionnaire::{Ask, Questionnaire};
use crate::t;
use crate::ui::kit::button::{Button, IconButton, Look};
use crate::ui::kit::field::{Choice, NumberField, Select};
use crate::ui::kit::icon::Glyph;
use crate::ui::text::{Arg, Said, say, say_with};
use leptos::prelude::*;

/// The questions before the question `key`.
#[must_use]
pub fn before_question(writing: Writing, key: String) -> Signal<Vec<String>> {
    Signal::derive(move || {
        let doc = writing.doc.read();
        doc.questions().map(|question| question.key.clone()).take_while(|other| *other != key).collect()
    })
}

/// The questions on pages before the page `at`; of all pages, where there is none such.
#[must_use]
pub fn before_page(writing: Writing, at: usize) -> Signal<Vec<String>> {
    Signal::derive(move || {
        let doc = writing.doc.read();
        let questions = doc.pages.iter().take(at).flat_map(|page| &page.questions);
        questions.map(|question| question.key.clone()).collect()
    })
}

/// A condition as the lines of a form: whether any of them is enough, and the lines.
fn lines(condition: Option<&Condition>) -> (bool, Vec<Condition>) {
    match condition {
        None => (false, Vec::new()),
        Some(Condition::All(parts)) => (false, parts.clone()),
        Some(Condition::Any(parts)) => (true, parts.clone()),
        Some(one) => (false, vec![one.clone()]),
    }
}

/// The condition that lines make.
fn of_lines(any: bool, mut lines: Vec<Condition>) -> Option<Condition> {
    match (lines.len(), any) {
        (0, _) => None,
        // Kept as a list of one where any is enough, so that the choice stays.
        (1, false) => lines.pop(),
        (_, true) => Some(Condition::Any(lines)),
        (_, false) => Some(Condition::All(lines)),
    }
}

/// The comparisons that a question can be asked about with.
fn comparisons(ask: Option<&Ask>) -> Vec<&'static str> {
    let own: &[&'static str] = match ask {
        Some(Ask::Nps | Ask::Csat | Ask::Ces | Ask::Rating { .. } | Ask::Number { .. }) => &["at_least", "at_most"],
        Some(Ask::Pair { .. }) => &["at_least", "at_most", "below"],
        Some(Ask::Choice { .. } | Ask::Choices { .. } | Ask::Consent) => &["chose", "not_chose"],
        _ => &[],
    };
    own.iter().copied().chain(["answered", "skipped"]).collect()
}

/// What can be chosen of a question.
fn values(doc: &Questionnaire, key: &str, comparison: &str) -> Vec<Choice> {
    let Some(question) = doc.question(key) else { return Vec::new() };
    let tongue = tongue();
    match (&question.ask, comparison) {
        (Ask::Consent, _) => vec![Choice::new("yes", said::YES.said(tongue)), Choice::new("no", said::NO.said(tongue))],
        (ask, "chose" | "not_chose") => {
            let option = |option: &crate::domain::questionnaire::Choice| {
                let text = option.text.said(tongue);
                Choice::new(option.code.clone(), if text.is_empty() { &option.code } else { text })
            };
            let other = ask.takes_other().then(|| Choice::new(OTHER, said::OTHER_WORDS.said(tongue)));
            ask.options().iter().map(option).chain(other).collect()
        }
        (ask, "at_least" | "at_most") => {
            let steps = ask.scale().into_iter().flat_map(|scale| scale.steps());
            steps.map(|step| Choice::new(step.to_string(), step.to_string())).collect()
        }
        _ => Vec::new(),
    }
}

/// The parts of a line: question, comparison, value; nothing where it is more than one test.
fn parts(line: &Condition) -> Option<(String, &'static str, String)> {
    let (test, holds) = match line {
        Condition::Answer(test) => (test, true),
        Condition::Not(part) => match &**part {
            Condition::Answer(test) if matches!(test.is, Is::Chose { .. }) => (test, false),
            _ => return None,
        },
        _ => return None,
    };
    let (comparison, value) = match &test.is {
        Is::Answered => ("answered", String::new()),
        Is::Skipped => ("skipped", String::new()),
        Is::AtLeast { value } => ("at_least", value.to_string()),
        Is::AtMost { value } => ("at_most", value.to_string()),
        Is::Chose { code } => (if holds { "chose" } else { "not_chose" }, code.clone()),
        Is::Below => ("below", String::new()),
    };
    Some((test.question.clone(), comparison, value))
}

/// A line of parts; what does not go together any more becomes what does.
fn line(doc: &Questionnaire, key: &str, comparison: &str, value: &str) -> Condition {
    let offered = comparisons(doc.question(key).map(|question| &question.ask));
    let comparison = offered.iter().find(|offered| **offered == comparison).or(offered.first()).copied();
    let comparison = comparison.unwrap_or("answered");
    let choices = values(doc, key, comparison);
    let fits = choices.is_empty() || choices.iter().any(|choice| choice.value == value);
    let value = if fits { value.to_owned() } else { middle(&choices, comparison) };
    let number = || value.trim().parse::<f64>().ok().filter(|number| number.is_finite()).unwrap_or_default();
    let is = match comparison {
        "at_least" => Is::AtLeast { value: number() },
        "at_most" => Is::AtMost { value: number() },
        "chose" | "not_chose" => Is::Chose { code: value },
        "below" => Is::Below,
        "skipped" => Is::Skipped,
        _ => Is::Answered,
    };
    let answer = Condition::Answer(Test { question: key.to_owned(), is });
    if comparison == "not_chose" { Condition::Not(Box::new(answer)) } else { answer }
}

/// A value to begin with: the middle of a scale, the first of several.
fn middle(choices: &[Choice], comparison: &str) -> String {
    let at = if matches!(comparison, "at_least" | "at_most") { choices.len() / 2 } else { 0 };
    choices.get(at).map(|choice| choice.value.clone()).unwrap_or_default()
}

/// A condition to be changed.
#[component]
pub fn Logic(
    writing: Writing,
    /// The condition; always, where there is none.
    #[prop(into)]
    condition: Signal<Option<Condition>>,
    /// The questions it may ask about, by key.
    subjects: Signal<Vec<String>>,
    #[prop(into)] on_change: Callback<Option<Condition>>,
) -> impl IntoView {
    let now = Memo::new(move |_| lines(condition.read().as_ref()));
    let count = Memo::new(move |_| now.read().1.len());
    let change = move |edit: &dyn Fn(&mut bool, &mut Vec<Condition>)| {
        let (mut any, mut lines) = now.get_untracked();
        edit(&mut any, &mut lines);
        on_change.run(of_lines(any, lines));
    };
    let add = move |()| {
        let Some(key) = subjects.read_untracked().last().cloned() else { return };
        let new = untrack(|| line(&writing.doc.read_untracked(), &key, "", ""));
        change(&|_, lines| lines.push(new.clone()));
    };
    let joint = move || {
        (count.get() > 1).then(|| {
            let value = Signal::derive(move || if now.read().0 { "any" } else { "all" }.to_owned());
            let options = Signal::derive(|| {
                ["all", "any"].map(|code| Choice::new(code, say(&format!("design-{code}")))).to_vec()
            });
            let set = move |code: String| change(&|any, _| *any = code == "any");
            view! { <Select label=t!("design-joint") value options bare=true small=true on_change=set /> }
        })
    };
    let none = Signal::derive(move || subjects.read().is_empty());
    let told = move || {
        if count.get() > 0 {
            t!("design-show-when")
        } else if none.get() {
            t!("design-always-first")
        } else {
            t!("design-always")
        }
    };
    view! {
        <fieldset class="design-part logic">
            <legend>{t!("design-logic")}</legend>
            <div class="row wrap"><span class="small muted">{told}</span>{joint}</div>
            <For each=move || 0..count.get() key=|at| *at let(at)>
                <LogicLine writing now at subjects on_change />
            </For>
            {move || (!none.get()).then(|| view! {
                <div><Button label=t!("design-condition-add") small=true look=Look::Ghost glyph=Glyph::Plus on_click=add /></div>
            })}
        </fieldset>
    }
}

/// One line of a condition.
#[component]
fn LogicLine(
    writing: Writing,
    now: Memo<(bool, Vec<Condition>)>,
    at: usize,
    subjects: Signal<Vec<String>>,
    on_change: Callback<Option<Condition>>,
) -> impl IntoView {
    let own = Memo::new(move |_| now.read().1.get(at).cloned());
    let put = move |new: Option<Condition>| {
        let (any, mut lines) = now.get_untracked();
        match (new, lines.get_mut(at)) {
            (Some(new), Some(line)) => *line = new,
            (None, Some(_)) => _ = lines.remove(at),
            _ => {}
        }
        on_change.run(of_lines(any, lines));
    };
    let simple = Memo::new(move |_| own.read().as_ref().is_some_and(|line| parts(line).is_some()));
    let inside = move || {
        if simple.get() {
            view! { <Sentence writing own subjects on_put=Callback::new(put) /> }.into_any()
        } else {
            let told = move || {
                let doc = writing.doc.read();
                own.read().as_ref().map(|line| said::condition(&doc, line, tongue()))
            };
            view! { <span class="grow">{told}</span> }.into_any()
        }
    };
    let label = Signal::derive(move || say_with("design-condition-remove", &[("number", Arg::from(at + 1))]));
    view! {
        <div class="logic-line" role="group" aria-label=Signal::derive(move || say_with("design-condition", &[("number", Arg::from(at + 1))]))>
            {inside}
            <IconButton glyph=Glyph::Close label small=true on_click=move |()| put(None) />
        </div>
    }
}

/// Question, comparison and value.
#[component]
fn Sentence(
    writing: Writing,
    own: Memo<Option<Condition>>,
    subjects: Signal<Vec<String>>,
    on_put: Callback<Option<Condition>>,
) -> impl IntoView {
    let now = Memo::new(move |_| own.read().as_ref().and_then(parts).unwrap_or_default());
    let put = move |key: &str, comparison: &str, value: &str| {
        let new = untrack(|| line(&writing.doc.read_untracked(), key, comparison, value));
        on_put.run(Some(new));
    };
    let key = Signal::derive(move || now.read().0.clone());
    let comparison = Signal::derive(move || now.read().1.to_owned());
    let value = Signal::derive(move || now.read().2.clone());
    let questions = Signal::derive(move || {
        let (doc, tongue) = (writing.doc.read(), tongue());
        let mut keys = subjects.get();
        // What it asks about now stays to be seen, even where it may not.
        if !keys.contains(&key.read()) {
            keys.push(key.get());
        }
        keys.into_iter().map(|key| Choice::new(key.clone(), said::name(&doc, &key, tongue))).collect::<Vec<_>>()
    });
    let offered =
        Memo::new(move |_| comparisons(writing.doc.read().question(&key.read()).map(|question| &question.ask)));
    let operators = Signal::derive(move || {
        let mut codes = offered.get();
        if !codes.contains(&now.read().1) {
            codes.push(now.read().1);
        }
        codes.into_iter().map(|code| Choice::new(code, said::operator(code).said(tongue()))).collect::<Vec<_>>()
    });
    let choices = Memo::new(move |_| values(&writing.doc.read(), &key.read(), &comparison.read()));
    let is_number = Memo::new(move |_| choices.read().is_empty() && matches!(now.read().1, "at_least" | "at_most"));
    let has_choices = Memo::new(move |_| !choices.read().is_empty());
    let label: Said = t!("design-value");
    let value_field = move || {
        let set = move |chosen: String| put(&key.get_untracked(), &comparison.get_untracked(), &chosen);
        if has_choices.get() {
            view! { <Select label value options=choices bare=true small=true on_change=set /> }.into_any()
        } else if is_number.get() {
            let typed = RwSignal::new(value.get_untracked());
            let set = move |text: String| {
                typed.set(text.clone());
                set(text);
            };
            view! { <NumberField label value=typed bare=true on_input=set /> }.into_any()
        } else {
            ().into_any()
        }
    };
    view! {
        <Select label=t!("entity-questions-one") value=key options=questions bare=true small=true
            on_change=move |chosen: String| put(&chosen, &comparison.get_untracked(), &value.get_untracked()) />
        <Select label=t!("design-comparison") value=comparison options=operators bare=true small=true
            on_change=move |chosen: String| put(&key.get_untracked(), &chosen, &value.get_untracked()) />
        {value_field}
    }
}
