//! Whether items measure one thing: alpha, and alpha without each item.

use super::found::Found;
use super::methods::{figures, remarks};
use crate::analytics::report::Shape;
use crate::t;
use crate::ui::kit::block::Card;
use crate::ui::text::say;
use leptos::prelude::*;

/// Every scale of the survey.
#[component]
pub fn AlphaCard(found: Memo<Found>) -> impl IntoView {
    const KEYS: &[&str] = &["answers", "alpha", "low", "high", "alpha-standardised", "with-rest"];
    move || {
        let found = found.read();
        let report = &found.results.alpha;
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
