//! The same scale for several rows: a table where there is room, a row under the other on a phone.

use super::Field;
use super::scale::{Ends, Shape, Steps};
use crate::domain::questionnaire::{Choice, Given};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// A matrix.
#[component]
pub(super) fn MatrixInput(field: Field) -> impl IntoView {
    let (shape, rows) =
        field.question.with_value(|question| (Shape::of(&question.ask), question.ask.options().to_vec()));
    shape.map(|shape| {
        let scale = shape.scale.clone();
        let rows: Vec<_> = rows.into_iter().map(|row| view! { <MatrixRow field row shape=shape.clone() /> }).collect();
        view! {
            <div class="ask-matrix">
                <div class="ask-matrix-head"><Ends field scale /></div>
                {rows}
            </div>
        }
    })
}

#[component]
fn MatrixRow(field: Field, row: Choice, shape: Shape) -> impl IntoView {
    let Choice { code, text } = row;
    let part = format!("row-{code}");
    let id = field.id(&format!("{part}-name"));
    let of = code.clone();
    let chosen = Signal::derive(move || match field.given() {
        Some(Given::Rows(rows)) => rows.get(&of).copied(),
        _ => None,
    });
    let choose = Callback::new(move |step: Option<f64>| {
        let mut rows = match field.given.get_untracked() {
            Some(Given::Rows(rows)) => rows,
            _ => BTreeMap::new(),
        };
        match step {
            Some(step) => _ = rows.insert(code.clone(), step),
            None => _ = rows.remove(&code),
        }
        field.give(Some(Given::Rows(rows)));
    });
    view! {
        <div class="ask-matrix-row">
            <p class="ask-matrix-name" id=id.clone()>{move || field.asking.label(&text)}</p>
            <Steps field shape part labelled_by=format!("{} {id}", field.id("text")) chosen choose bare=true />
        </div>
    }
}
