//! A questionnaire as what is printed one below the other, in one language.

use super::super::design::condition;
use crate::domain::questionnaire::condition::Condition;
use crate::domain::questionnaire::piping;
use crate::domain::questionnaire::{Answers, Ask, Question, Questionnaire, Scale, Tongue, Words};
use crate::ui::answering::phrases::{
    AGREE, AT_MOST, CES_LEAST, CES_MOST, CSAT_1, CSAT_5, DISAGREE, EXPECTED, EXPERIENCED, NPS_LEAST, NPS_MOST, OTHER,
    Phrase, phrases,
};
use leptos::prelude::*;

phrases! {
    DRAFT = "草稿", "Draft";
    PAGE = "第 {page} 页，共 {pages} 页", "Page {page} of {pages}";
    ONLY_IF = "仅在以下情况回答：{when}。否则请转到第 {next} 题。", "Only if {when}. Otherwise go on with question {next}.";
    ONLY_IF_LAST = "仅在以下情况回答：{when}。否则到此结束。", "Only if {when}. Otherwise you are done.";
    ONE = "请选一项", "Choose one";
    ANY = "可以多选", "Choose as many as you like";
    ORDER = "请按 1 到 {count} 排序，1 为最前", "Number these from 1 to {count}, 1 first";
    MARK = "必答", "Please answer";
    DAY = "____ 年 ____ 月 ____ 日", "Year ________  Month ____  Day ____";
}

/// Something that is not torn apart between two sheets.
#[derive(Clone, PartialEq)]
pub enum Block {
    /// Title and introduction.
    Opening(Words, Words),
    /// The heading of a page, with what it is shown for.
    Heading(Words, Option<String>),
    /// A question with its number, and what it is asked for.
    Asked(usize, Box<Question>, Option<String>),
}

impl Block {
    /// Whether it has to stand above what follows.
    #[must_use]
    pub fn leads(&self) -> bool {
        matches!(self, Self::Heading(..))
    }
}

/// The instruction of a condition: when to answer, and where to go on otherwise.
fn instruction(doc: &Questionnaire, of: &Condition, next: Option<usize>, tongue: Tongue) -> String {
    let when = condition(doc, of, tongue);
    match next {
        Some(next) => ONLY_IF.with(tongue, &[("when", &when), ("next", &next.to_string())]),
        None => ONLY_IF_LAST.with(tongue, &[("when", &when)]),
    }
}

/// What is printed of `doc`.
#[must_use]
pub fn blocks(doc: &Questionnaire, tongue: Tongue) -> Vec<Block> {
    let mut blocks = vec![Block::Opening(doc.title.clone(), doc.introduction.clone())];
    let total = doc.questions().count();
    let at = |number: usize| Some(number).filter(|number| *number <= total);
    let mut number = 0;
    for page in &doc.pages {
        let behind = number + page.questions.len() + 1;
        let only = page.show_if.as_ref().map(|of| instruction(doc, of, at(behind), tongue));
        if !page.title.is_empty() || only.is_some() {
            blocks.push(Block::Heading(page.title.clone(), only));
        }
        for (place, question) in page.questions.iter().enumerate() {
            number += 1;
            let same = page.questions.iter().skip(place).take_while(|other| other.show_if == question.show_if).count();
            // Said once above several that are asked for the same reason.
            let first = place.checked_sub(1).and_then(|before| page.questions.get(before));
            let is_first = first.is_none_or(|before| before.show_if != question.show_if);
            let only = question.show_if.as_ref().filter(|_| is_first);
            let only = only.map(|of| instruction(doc, of, at(number + same), tongue));
            blocks.push(Block::Asked(number, Box::new(question.clone()), only));
        }
    }
    blocks
}

/// Words as they stand on paper: what would be put in later is a line to write on.
fn said(doc: &Questionnaire, words: &Words, tongue: Tongue) -> String {
    piping::fill(doc, words, tongue, &Answers::default(), Some("________"))
}

/// One block.
pub fn show(doc: &Questionnaire, block: &Block, tongue: Tongue) -> AnyView {
    match block {
        Block::Opening(title, introduction) => view! {
            <div class="paper-block paper-opening">
                <h2>{said(doc, title, tongue)}</h2>
                <p class="pre-line">{said(doc, introduction, tongue)}</p>
            </div>
        }
        .into_any(),
        Block::Heading(title, only) => view! {
            <div class="paper-block paper-heading">
                <h3>{said(doc, title, tongue)}</h3>
                {only.clone().map(|only| view! { <p class="paper-only">{only}</p> })}
            </div>
        }
        .into_any(),
        Block::Asked(number, question, only) => {
            let help = said(doc, &question.help, tongue);
            let help = (!help.is_empty()).then(|| view! { <p class="paper-help">{help}</p> });
            let required = question
                .required
                .then(|| view! { <span class="paper-required">{format!("（{}）", MARK.said(tongue))}</span> });
            view! {
                <div class="paper-block">
                    {only.clone().map(|only| view! { <p class="paper-only">{only}</p> })}
                    <div class="paper-question">
                        <span class="paper-number">{*number}"."</span>
                        <div>
                            <p class="paper-text">{said(doc, &question.text, tongue)}{required}</p>
                            {help}
                            {control(doc, question, tongue)}
                        </div>
                    </div>
                </div>
            }
            .into_any()
        }
    }
}

/// Where the answer goes.
fn control(doc: &Questionnaire, question: &Question, tongue: Tongue) -> AnyView {
    let scaled =
        |least: Phrase, most: Phrase, scale: Scale| Scale { least: least.words(), most: most.words(), ..scale };
    match &question.ask {
        Ask::Nps => circles(&scaled(NPS_LEAST, NPS_MOST, Scale::of(0, 10)), tongue),
        Ask::Csat => circles(&scaled(CSAT_1, CSAT_5, Scale::of(1, 5)), tongue),
        Ask::Ces => circles(&scaled(CES_LEAST, CES_MOST, Scale::of(1, 7)), tongue),
        Ask::Rating { scale, .. } => circles(scale, tongue),
        Ask::Pair { scale } => {
            let side = |name: Phrase| view! { <p class="paper-side">{name.said(tongue)}</p> {circles(scale, tongue)} };
            view! { {side(EXPECTED)} {side(EXPERIENCED)} }.into_any()
        }
        Ask::Matrix { rows, scale } => {
            let row = |text: &Words| {
                let cells = scale.steps().map(|_| view! { <td><span class="paper-circle"></span></td> }).collect_view();
                view! { <tr><th scope="row">{said(doc, text, tongue)}</th>{cells}</tr> }
            };
            let steps = scale.steps().map(|step| view! { <th scope="col">{step}</th> }).collect_view();
            view! {
                {ends(scale, tongue)}
                <table class="paper-matrix"><thead><tr><td></td>{steps}</tr></thead><tbody>{rows.iter().map(|option| row(&option.text)).collect_view()}</tbody></table>
            }
            .into_any()
        }
        Ask::Choice { other, .. } => boxes(doc, question, ONE.said(tongue).to_owned(), *other, tongue),
        Ask::Choices { other, at_most, .. } => {
            let how = match at_most {
                Some(most) => AT_MOST.with(tongue, &[("most", &most.to_string())]),
                None => ANY.said(tongue).to_owned(),
            };
            boxes(doc, question, how, *other, tongue)
        }
        Ask::Ranking { options, .. } => {
            let how = ORDER.with(tongue, &[("count", &options.len().to_string())]);
            boxes(doc, question, how, false, tongue)
        }
        Ask::Number { .. } => view! { <p class="paper-lines"><span class="paper-short"></span></p> }.into_any(),
        Ask::Date => view! { <p class="paper-day">{DAY.said(tongue)}</p> }.into_any(),
        Ask::Text { long } => {
            let lines = if *long { 4 } else { 1 };
            view! { <div class="paper-lines">{(0..lines).map(|_| view! { <span></span> }).collect_view()}</div> }
                .into_any()
        }
        Ask::Consent => view! {
            <ul class="paper-boxes" role="list">
                <li><span class="paper-box"></span>{AGREE.said(tongue)}</li>
                <li><span class="paper-box"></span>{DISAGREE.said(tongue)}</li>
            </ul>
        }
        .into_any(),
    }
}

/// The words at the ends of a scale.
fn ends(scale: &Scale, tongue: Tongue) -> Option<impl IntoView + use<>> {
    let told = |step: i32, words: &Words| (!words.is_empty()).then(|| format!("{step} = {}", words.said(tongue)));
    let ends: Vec<String> =
        [told(scale.from, &scale.least), told(scale.to, &scale.most)].into_iter().flatten().collect();
    (!ends.is_empty())
        .then(|| view! { <p class="paper-ends">{ends.join(if tongue == Tongue::Zh { "，" } else { ", " })}</p> })
}

fn circles(scale: &Scale, tongue: Tongue) -> AnyView {
    let step = |step: i32| view! { <li><span class="paper-circle">{step}</span></li> };
    let steps = scale.steps().map(step).collect_view();
    view! { {ends(scale, tongue)} <ul class="paper-circles" role="list">{steps}</ul> }.into_any()
}

fn boxes(doc: &Questionnaire, question: &Question, how: String, other: bool, tongue: Tongue) -> AnyView {
    let option = |text: String| view! { <li><span class="paper-box"></span><span>{text}</span></li> };
    let options = question.ask.options().iter().map(|choice| option(said(doc, &choice.text, tongue))).collect_view();
    let own = other.then(|| {
        view! { <li><span class="paper-box"></span><span>{OTHER.said(tongue)}</span><span class="paper-short"></span></li> }
    });
    view! { <p class="paper-how">{how}</p> <ul class="paper-boxes" role="list">{options}{own}</ul> }.into_any()
}
