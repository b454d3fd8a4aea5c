//! What the kinds of questions need beside their words: options, rows, scales, limits.

use super::options::Options;
use super::question::{Asking, write};
use super::words::BothLines;
use crate::domain::questionnaire::question::Look;
use crate::domain::questionnaire::{Ask, Scale};
use crate::t;
use crate::ui::kit::field::{Checkbox, Choice, NumberField, Segmented, Select};
use crate::ui::text::say;
use leptos::prelude::*;

/// The part of the kind that is set.
#[component]
pub fn KindParts(asking: Asking, kind: String) -> impl IntoView {
    match kind.as_str() {
        "pair" => view! { <ScaleParts asking /> }.into_any(),
        "rating" => view! { <LookPart asking /><ScaleParts asking /> }.into_any(),
        "matrix" => view! { <Options asking label=t!("design-rows") /><ScaleParts asking /> }.into_any(),
        "choice" => view! { <Options asking label=t!("design-options") /><Extras asking /> }.into_any(),
        "choices" => {
            view! { <Options asking label=t!("design-options") /><Extras asking /><AtMost asking /> }.into_any()
        }
        "ranking" => view! { <Options asking label=t!("design-options") /><Extras asking /> }.into_any(),
        "number" => view! { <Limits asking /> }.into_any(),
        "text" => {
            let long = asking.part(|question| matches!(question.ask, Ask::Text { long: true }));
            view! { <Checkbox label=t!("design-long") checked=long
            on_change=move |on| asking.edit(|question| question.ask = Ask::Text { long: on }) /> }
            .into_any()
        }
        _ => ().into_any(),
    }
}

/// The own scale of a kind, to be changed.
fn own_scale(ask: &mut Ask) -> Option<&mut Scale> {
    match ask {
        Ask::Pair { scale } | Ask::Rating { scale, .. } | Ask::Matrix { scale, .. } => Some(scale),
        _ => None,
    }
}

/// The tops that are usual; others can be typed in a file.
const TOPS: [i32; 12] = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 20, 100];

#[component]
fn ScaleParts(asking: Asking) -> impl IntoView {
    let scale = asking.part(|question| question.ask.scale());
    let step = move |read: fn(&Scale) -> i32| {
        Signal::derive(move || scale.read().as_ref().map(|scale| read(scale).to_string()).unwrap_or_default())
    };
    let choices = |own: Signal<String>, usual: &'static [i32]| {
        Signal::derive(move || {
            let mut steps: Vec<i32> = usual.to_vec();
            steps.extend(own.read().parse::<i32>().ok().filter(|own| !usual.contains(own)));
            steps.sort_unstable();
            steps.into_iter().map(|step| Choice::new(step.to_string(), step.to_string())).collect::<Vec<_>>()
        })
    };
    let change = move |set: fn(&mut Scale, i32)| {
        move |chosen: String| {
            if let Ok(step) = chosen.parse() {
                asking.edit(|question| {
                    if let Some(scale) = own_scale(&mut question.ask) {
                        set(scale, step);
                    }
                });
            }
        }
    };
    let (from, to) = (step(|scale| scale.from), step(|scale| scale.to));
    let least = asking.part(|question| question.ask.scale().map(|scale| scale.least).unwrap_or_default());
    let most = asking.part(|question| question.ask.scale().map(|scale| scale.most).unwrap_or_default());
    let say_end = move |most: bool, typed| {
        asking.edit(|question| {
            if let Some(scale) = own_scale(&mut question.ask) {
                write(if most { &mut scale.most } else { &mut scale.least }, typed);
            }
        });
    };
    view! {
        <fieldset class="design-part">
            <legend>{t!("design-scale")}</legend>
            <div class="row wrap">
                <Select label=t!("design-from") value=from options=choices(from, &[0, 1]) bare=true small=true
                    on_change=change(|scale, step| scale.from = step) />
                <span aria-hidden="true">"–"</span>
                <Select label=t!("design-to") value=to options=choices(to, &TOPS) bare=true small=true
                    on_change=change(|scale, step| scale.to = step) />
            </div>
            <BothLines label=t!("design-least") words=least on_write=move |typed| say_end(false, typed) />
            <BothLines label=t!("design-most") words=most on_write=move |typed| say_end(true, typed) />
        </fieldset>
    }
}

#[component]
fn LookPart(asking: Asking) -> impl IntoView {
    let code = |look: Look| match look {
        Look::Numbers => "numbers",
        Look::Stars => "stars",
        Look::Faces => "faces",
    };
    let value = asking.part(move |question| match question.ask {
        Ask::Rating { look, .. } => code(look).to_owned(),
        _ => String::new(),
    });
    let options = Signal::derive(move || {
        let looks = [Look::Numbers, Look::Stars, Look::Faces].map(code);
        looks.map(|look| Choice::new(look, say(&format!("design-look-{look}")))).to_vec()
    });
    let change = move |chosen: String| {
        let chosen = [Look::Numbers, Look::Stars, Look::Faces].into_iter().find(|look| code(*look) == chosen);
        asking.edit(|question| {
            if let (Ask::Rating { look, .. }, Some(chosen)) = (&mut question.ask, chosen) {
                *look = chosen;
            }
        });
    };
    view! { <Segmented label=t!("design-look") value options on_change=change /> }
}

/// Whether own words can be chosen, and whether the order is another one for everybody.
#[component]
fn Extras(asking: Asking) -> impl IntoView {
    let can_other = asking.part(|question| !matches!(question.ask, Ask::Ranking { .. }));
    let other = asking.part(|question| question.ask.takes_other());
    let shuffle = asking.part(|question| {
        matches!(
            question.ask,
            Ask::Choice { shuffle: true, .. } | Ask::Choices { shuffle: true, .. } | Ask::Ranking { shuffle: true, .. }
        )
    });
    let set_other = move |on: bool| {
        asking.edit(|question| {
            if let Ask::Choice { other, .. } | Ask::Choices { other, .. } = &mut question.ask {
                *other = on;
            }
        });
    };
    let set_shuffle = move |on: bool| {
        asking.edit(|question| {
            if let Ask::Choice { shuffle, .. } | Ask::Choices { shuffle, .. } | Ask::Ranking { shuffle, .. } =
                &mut question.ask
            {
                *shuffle = on;
            }
        });
    };
    view! {
        <div class="row wrap design-extras">
            {move || can_other.get().then(|| view! { <Checkbox label=t!("design-with-other") checked=other on_change=set_other /> })}
            <Checkbox label=t!("design-shuffle") checked=shuffle on_change=set_shuffle />
        </div>
    }
}

#[component]
fn AtMost(asking: Asking) -> impl IntoView {
    let value = asking.part(|question| match question.ask {
        Ask::Choices { at_most: Some(most), .. } => most.to_string(),
        _ => String::new(),
    });
    let change = move |typed: String| {
        asking.edit(|question| {
            if let Ask::Choices { at_most, .. } = &mut question.ask {
                *at_most = typed.trim().parse().ok().filter(|most| *most > 0);
            }
        });
    };
    view! { <div class="design-short"><NumberField label=t!("design-at-most") value on_input=change /></div> }
}

/// A number as it is typed: the text stays as it is, even half-typed.
fn typed_limit(asking: Asking, read: fn(&Ask) -> Option<f64>) -> RwSignal<String> {
    let now = asking.question.with_untracked(|question| question.as_ref().and_then(|question| read(&question.ask)));
    RwSignal::new(now.map(|number| number.to_string()).unwrap_or_default())
}

#[component]
fn Limits(asking: Asking) -> impl IntoView {
    let from = typed_limit(asking, |ask| if let Ask::Number { from, .. } = ask { *from } else { None });
    let to = typed_limit(asking, |ask| if let Ask::Number { to, .. } = ask { *to } else { None });
    let number = |typed: &str| typed.trim().parse::<f64>().ok().filter(|number| number.is_finite());
    let set_from = move |typed: String| {
        asking.edit(|question| {
            if let Ask::Number { from, .. } = &mut question.ask {
                *from = number(&typed);
            }
        });
        from.set(typed);
    };
    let set_to = move |typed: String| {
        asking.edit(|question| {
            if let Ask::Number { to, .. } = &mut question.ask {
                *to = number(&typed);
            }
        });
        to.set(typed);
    };
    let whole = asking.part(|question| matches!(question.ask, Ask::Number { whole: true, .. }));
    let set_whole = move |on: bool| {
        asking.edit(|question| {
            if let Ask::Number { whole, .. } = &mut question.ask {
                *whole = on;
            }
        });
    };
    view! {
        <div class="row wrap design-limits">
            <NumberField label=t!("design-from") value=from on_input=set_from />
            <NumberField label=t!("design-to") value=to on_input=set_to />
            <Checkbox label=t!("design-whole") checked=whole on_change=set_whole />
        </div>
    }
}
