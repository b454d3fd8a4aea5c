//! How a figure came about: formula, source, parameters, method of the interval, what was left out.

use super::metric_text;
use crate::analytics::registry::Metric;
use crate::analytics::report::{Exclusion, Parameter, Report, Shape};
use crate::analytics::statistics::real;
use crate::t;
use crate::ui::charts::words;
use crate::ui::format;
use crate::ui::kit::block::Card;
use crate::ui::text::say;
use leptos::prelude::*;
use std::sync::Arc;

/// The working of a report.
#[component]
pub fn Working(metric: &'static Metric, report: Arc<Report>) -> impl IntoView {
    let method = match &report.shape {
        Shape::Scalar(scalar) => scalar.interval.map(|interval| interval.method),
        Shape::Series(series) => {
            let mut points = series.lines.iter().flat_map(|line| &line.points);
            points.find_map(|point| point.interval).map(|interval| interval.method)
        }
        _ => None,
    };
    let method = method.map(|method| {
        view! { <dt>{t!("insights-method")}</dt><dd>{move || say(&format!("method-{}", method.key()))}</dd> }
    });
    let (parameters, excluded) = (report.parameters.clone(), report.excluded.clone());
    view! {
        <Card title=t!("insights-working")>
            <dl class="working">
                <dt>{t!("insights-formula")}</dt>
                <dd class="formula">{move || metric_text(metric, "formula")}</dd>
                <dt>{t!("insights-source")}</dt>
                <dd>{move || metric_text(metric, "source")}</dd>
                {method}
                <dt>{t!("insights-n")}</dt>
                <dd class="num">{move || format::number(real(report.n), 0)}</dd>
            </dl>
        </Card>
        <Card title=t!("insights-parameters")>
            <dl class="working-pairs">{parameters.into_iter().map(parameter).collect_view()}</dl>
        </Card>
        <Card title=t!("insights-excluded")>{left_out(excluded)}</Card>
    }
}

fn parameter(parameter: Parameter) -> AnyView {
    let value = parameter.value.clone();
    view! {
        <div>
            <dt>{move || say(&format!("parameter-{}", parameter.key))}</dt>
            <dd class="num">{move || words::setting(&value)}</dd>
        </div>
    }
    .into_any()
}

fn left_out(excluded: Vec<Exclusion>) -> AnyView {
    if excluded.is_empty() {
        return view! { <p class="muted">{t!("insights-nothing-excluded")}</p> }.into_any();
    }
    let line = |exclusion: Exclusion| {
        view! {
            <div>
                <dt>{move || say(&format!("excluded-{}", exclusion.reason))}</dt>
                <dd class="num">{move || format::number(real(exclusion.count), 0)}</dd>
            </div>
        }
    };
    view! { <dl class="working-pairs">{excluded.into_iter().map(line).collect_view()}</dl> }.into_any()
}
