//! Whether items measure one thing: alpha, and alpha without each item.

use super::found::Found;
use super::methods::{figures, remarks};
use crate::analytics::report::Shape;
use crate::analytics::surveys::alpha;
use crate::t;
use crate::ui::kit::block::Card;
use crate::ui::text::say;
use leptos::prelude::*;
use std::sync::Arc;

/// Every scale of the survey.
#[component]
pub fn AlphaCard(found: Memo<Found>) -> impl IntoView {
    const KEYS: &[&str] = &["answers", "alpha", "low", "high", "alpha-standardised", "with-rest"];
    let report = Memo::new_with_compare(move |_| Arc::new(alpha::report(&found.read().sample())), |_, _| true);
    move || {
        let (found, report) = (found.read(), report.read());
        let report = &**report;
        let any = matches!(&report.shape, Shape::Table(table) if !table.rows.is_empty());
        any.then(|| {
            let numbers = figures(&found, report, KEYS, false, &say("metric-cronbach-alpha-name"));
            let notes = remarks(&found, report);
            view! {
                <Card title=t!("metric-cronbach-alpha-name") sub=t!("metric-cronbach-alpha-explain") flush=true>
                    {numbers} {notes}
                </Card>
            }
        })
    }
}
