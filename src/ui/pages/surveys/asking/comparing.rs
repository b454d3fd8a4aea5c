//! What two passes of a stack read differently, to be decided before anything is kept.

use super::phone::first_tongue;
use super::stack::{Keying, Stage, words};
use super::wave_route;
use crate::app::keying::Stack;
use crate::domain::command::Command;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::surveys::keying::{Difference, Sheet, differences};
use crate::t;
use crate::ui::act::Act;
use crate::ui::address::Address;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::block::{Banner, Card};
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::field::{Choice, RadioGroup};
use crate::ui::kit::icon::Glyph;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Which pass is right, by the place of the difference: `true` for the second.
type Decided = RwSignal<BTreeMap<usize, bool>>;

/// The forms as they are to be kept.
fn settled(stack: &Stack, differences: &[Difference], decided: &BTreeMap<usize, bool>) -> Vec<Sheet> {
    let mut sheets = stack.first.clone();
    sheets.resize(stack.first.len().max(stack.second.len()), Sheet::default());
    for (at, difference) in differences.iter().enumerate() {
        let Some(sheet) = sheets.get_mut(difference.sheet) else { continue };
        if decided.get(&at) != Some(&true) {
            continue;
        }
        match &difference.question {
            Some(question) => sheet.answers.set(question, difference.second.clone()),
            None => sheet.number = stack.second.get(difference.sheet).map_or(0, |sheet| sheet.number),
        }
    }
    sheets.retain(|sheet| !sheet.answers.is_empty());
    sheets
}

impl Keying {
    /// Forgets the whole stack, after asking.
    pub fn drop_all(self) {
        let count = self.stack.read_untracked().first.len();
        let yes = say("keying-drop");
        let drop = move || {
            self.change(|stack| *stack = Stack { wave: stack.wave, ..Stack::default() });
            self.stage.set(Stage::Setup);
        };
        let args = [("count", Arg::from(count))];
        self.confirm.ask(say("keying-drop"), say_with("keying-drop-text", &args), yes, true, drop);
    }
}

/// The differences, and the button that keeps the answers.
#[component]
pub fn Compare(keying: Keying) -> impl IntoView {
    let Some(questionnaire) = keying.questionnaire() else { return ().into_any() };
    let stack = keying.stack.get_untracked();
    let found = differences(&questionnaire, &stack.first, &stack.second);
    let decided: Decided = RwSignal::default();
    let (count, total) = (found.len(), stack.first.len().max(stack.second.len()));
    let open = Signal::derive(move || decided.read().len() < count);
    let lines = found.iter().enumerate().map(|(at, difference)| line(&questionnaire, &stack, at, difference, decided));
    let lines = lines.collect_view();
    let head = if count == 0 {
        view! { <Banner tone=Tone::Good title=t!("keying-same", "count" => total) /> }.into_any()
    } else {
        let args = move || say_with("keying-differences", &[("count", Arg::from(count))]);
        view! { <Banner tone=Tone::Warn title=Signal::derive(args) text=t!("keying-differences-text") /> }.into_any()
    };
    view! {
        {head}
        <ul class="difference-list" role="list">{lines}</ul>
        <Keep keying found open decided total />
    }
    .into_any()
}

/// One difference: what each pass read, and which one is right.
fn line(
    questionnaire: &Questionnaire,
    stack: &Stack,
    at: usize,
    difference: &Difference,
    decided: Decided,
) -> impl IntoView + use<> {
    let tongue = first_tongue(questionnaire);
    let question = difference.question.as_deref().and_then(|key| questionnaire.question(key));
    let number = |sheets: &[Sheet]| match sheets.get(difference.sheet).map_or(0, |sheet| sheet.number) {
        0 => say("keying-nothing"),
        number => number.to_string(),
    };
    let (first, second) = match question {
        Some(question) => {
            (words(question, difference.first.as_ref(), tongue), words(question, difference.second.as_ref(), tongue))
        }
        None => (number(&stack.first), number(&stack.second)),
    };
    let about = question.map_or_else(|| say("keying-number"), |question| question.text.said(tongue).to_owned());
    let args = [("number", Arg::from(difference.sheet + 1)), ("about", about.into())];
    let label = Signal::stored(say_with("keying-difference", &args));
    let options = Signal::stored(vec![
        Choice::new("first", first).with_hint(say("keying-first")),
        Choice::new("second", second).with_hint(say("keying-second")),
    ]);
    let value = Signal::derive(move || match decided.read().get(&at) {
        Some(true) => "second".to_owned(),
        Some(false) => "first".to_owned(),
        None => String::new(),
    });
    let choose = move |pass: String| decided.update(|decided| _ = decided.insert(at, pass == "second"));
    view! { <li><RadioGroup label value options on_change=choose /></li> }
}

/// Keeps the answers: all of them or none.
#[component]
fn Keep(keying: Keying, found: Vec<Difference>, open: Signal<bool>, decided: Decided, total: usize) -> impl IntoView {
    let (act, address) = (Act::of_page(), Address::of_page());
    let busy = RwSignal::new(false);
    let found = StoredValue::new(found);
    let keep = move |()| {
        let stack = keying.stack.get_untracked();
        let sheets = found.with_value(|found| settled(&stack, found, &decided.read_untracked()));
        let count = sheets.len();
        let command = Command::RecordResponses { filled: keying.filled(sheets) };
        let done = move |_: &_| say_with("done-keying", &[("count", Arg::from(count))]);
        act.run_once(busy, command, done, move || {
            keying.change(|stack| *stack = Stack { wave: stack.wave, ..Stack::default() });
            let route = match stack.wave {
                Some(wave) => wave_route(keying.survey, wave),
                None => format!("/surveys/{}/asking", keying.survey),
            };
            address.go(&route, false);
        });
    };
    let drop_all = move |()| keying.drop_all();
    view! {
        <Card>
            <div class="row wrap">
                <Button label=t!("keying-keep", "count" => total) look=Look::Primary glyph=Glyph::Check busy disabled=open on_click=keep />
                <Button label=t!("keying-drop") look=Look::Ghost glyph=Glyph::Trash on_click=drop_all />
            </div>
        </Card>
    }
}
