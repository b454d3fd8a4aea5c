//! Whom a wave is drawn from: conditions on customers, and who of them is left out.

use super::planning::Planning;
use crate::domain::surveys::audience::LeftOut;
use crate::domain::surveys::wave;
use crate::t;
use crate::ui::kit::field::NumberField;
use crate::ui::records::filters::{FilterChips, FilterEditor};
use crate::ui::text::{Arg, say_with};
use leptos::prelude::*;

/// The audience, in words and numbers.
#[component]
pub fn Whom(planning: Planning) -> impl IntoView {
    let everyone = move || planning.list().query.read().filters.is_empty();
    view! {
        <section class="plan-part">
            <h3>{t!("wave-whom")}</h3>
            <Show when=everyone><p class="small muted">{t!("wave-all-customers")}</p></Show>
            <FilterChips list=planning.list() />
            <div class="plan-row">
                <FilterEditor list=planning.list() />
                <NumberField label=t!("wave-contact-days") help=t!("wave-contact-days-help") value=planning.contact_days
                    on_input=move |text| planning.contact_days.set(text) error=planning.error(wave::CONTACT_DAYS.key) />
            </div>
            <Counted planning />
        </section>
    }
}

/// How many can be asked, and why the others cannot.
#[component]
fn Counted(planning: Planning) -> impl IntoView {
    let can = move || {
        let count = planning.audience.with(|audience| audience.people.len());
        say_with("wave-can-be-asked", &[("count", Arg::from(count))])
    };
    let reasons = move || {
        let LeftOut { refused, no_way, waiting, lately } = planning.audience.with(|audience| audience.left_out);
        let reasons = [
            ("wave-left-refused", refused),
            ("wave-left-no-way", no_way),
            ("wave-left-waiting", waiting),
            ("wave-left-lately", lately),
        ];
        let told = reasons.into_iter().filter(|(_, count)| *count > 0);
        told.map(|(key, count)| view! { <li>{say_with(key, &[("count", Arg::from(count))])}</li> }).collect_view()
    };
    view! {
        <div class="plan-result" role="status">
            <strong class="num">{can}</strong>
            <ul class="left-out small muted" role="list">{reasons}</ul>
        </div>
    }
}
