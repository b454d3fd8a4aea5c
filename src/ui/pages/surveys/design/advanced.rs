//! What the figures of a question count for, and what answers know it by: seldom needed, so folded away.

use super::super::asked::tongue;
use super::question::Asking;
use super::writing::Chosen;
use crate::domain::entity::Entity;
use crate::domain::questionnaire::check::{DRIVERS, is_key};
use crate::domain::questionnaire::measure::{Dimension, KanoSide, Measure};
use crate::domain::surveys::question;
use crate::t;
use crate::ui::answering::phrases::{Phrase, phrases};
use crate::ui::kit::field::{Choice, Select, TextField};
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::records::label;
use crate::ui::text::say;
use leptos::prelude::*;

/// The methods in the order in which they are offered.
const MEASURES: [&str; 9] = [
    "servqual",
    "servqual_weight",
    "kano_functional",
    "kano_dysfunctional",
    "importance",
    "performance",
    "satisfaction_index",
    "repurchase",
    "recommendation",
];

/// The method of a code, about `subject`.
fn measure(code: &str, subject: &str) -> Option<Measure> {
    let dimension = || {
        let known = Dimension::ALL.into_iter().find(|dimension| dimension.code() == subject);
        known.unwrap_or(Dimension::Tangibles)
    };
    let subject = subject.to_owned();
    Some(match code {
        "servqual" => Measure::Servqual { dimension: dimension() },
        "servqual_weight" => Measure::ServqualWeight { dimension: dimension() },
        "kano_functional" => Measure::Kano { feature: subject, side: KanoSide::Functional },
        "kano_dysfunctional" => Measure::Kano { feature: subject, side: KanoSide::Dysfunctional },
        "importance" => Measure::Importance { subject },
        "performance" => Measure::Performance { subject },
        "satisfaction_index" => Measure::SatisfactionIndex,
        "repurchase" => Measure::Repurchase,
        "recommendation" => Measure::Recommendation,
        _ => return None,
    })
}

phrases! {
    TANGIBLES = "有形性", "Tangibles";
    RELIABILITY = "可靠性", "Reliability";
    RESPONSIVENESS = "响应性", "Responsiveness";
    ASSURANCE = "保证性", "Assurance";
    EMPATHY = "移情性", "Empathy";
}

fn dimension_name(dimension: Dimension) -> Phrase {
    match dimension {
        Dimension::Tangibles => TANGIBLES,
        Dimension::Reliability => RELIABILITY,
        Dimension::Responsiveness => RESPONSIVENESS,
        Dimension::Assurance => ASSURANCE,
        Dimension::Empathy => EMPATHY,
    }
}

/// Driver, method and key.
#[component]
pub fn Advanced(asking: Asking) -> impl IntoView {
    let driver = asking.part(|question| question.driver.clone().unwrap_or_default());
    let drivers = Signal::derive(|| {
        DRIVERS.map(|code| Choice::new(code, label::option(Entity::Questions, question::DRIVER.key, code))).to_vec()
    });
    let set_driver = move |chosen: String| {
        asking.edit(|question| question.driver = Some(chosen).filter(|driver| !driver.is_empty()));
    };
    view! {
        <details class="disclosure design-advanced">
            <summary><Icon glyph=Glyph::ChevronRight />{t!("design-advanced")}</summary>
            <div class="form cols-2">
                <Select label=t!("field-questions-driver") value=driver options=drivers empty=t!("value-none") on_change=set_driver />
                <MeasureFields asking />
                <KeyField asking />
            </div>
        </details>
    }
}

#[component]
fn MeasureFields(asking: Asking) -> impl IntoView {
    let code = asking.part(|question| question.measure.as_ref().map_or("", Measure::code).to_owned());
    let subject = asking.part(|question| question.measure.as_ref().map_or("", Measure::subject).to_owned());
    let named = |code: &str| label::option(Entity::Questions, question::MEASURE.key, code);
    let options = Signal::derive(move || MEASURES.map(|code| Choice::new(code, named(code))).to_vec());
    let set = move |code: String, subject: String| asking.edit(|question| question.measure = measure(&code, &subject));
    let about = move || match code.read().as_str() {
        "servqual" | "servqual_weight" => {
            let name = |dimension: Dimension| Choice::new(dimension.code(), dimension_name(dimension).said(tongue()));
            let dimensions = Signal::derive(move || Dimension::ALL.map(name).to_vec());
            view! {
                <Select label=t!("field-questions-subject") value=subject options=dimensions
                    on_change=move |chosen| set(code.get_untracked(), chosen) />
            }
            .into_any()
        }
        "kano_functional" | "kano_dysfunctional" | "importance" | "performance" => view! {
            <TextField label=t!("field-questions-subject") value=subject
                on_input=move |typed| set(code.get_untracked(), typed) />
        }
        .into_any(),
        _ => ().into_any(),
    };
    view! {
        <Select label=t!("field-questions-measure") value=code options empty=t!("value-none")
            on_change=move |chosen| set(chosen, subject.get_untracked()) />
        {about}
    }
}

/// The key: answers go by it through all versions, so it changes only when somebody really wishes so.
#[component]
fn KeyField(asking: Asking) -> impl IntoView {
    let writing = asking.writing;
    let error = RwSignal::new(None::<String>);
    let rename = move |typed: String| {
        let (key, new_key) = (asking.key(), typed.trim().to_owned());
        if key == new_key {
            return error.set(None);
        }
        if !is_key(&new_key) {
            return error.set(Some(say("flaw-bad-key")));
        }
        if writing.doc.read_untracked().question(&new_key).is_some() {
            return error.set(Some(say("flaw-key-taken")));
        }
        let chosen = writing.chosen;
        let then = new_key.clone();
        writing.step(move |doc| doc.rename(&key, &new_key), move || chosen.set(Chosen::Question(then)));
    };
    view! {
        <TextField label=t!("field-questions-key") value=Signal::stored(asking.key()) help=t!("design-key-help") error
            on_input=move |_| error.set(None) on_commit=rename />
    }
}
