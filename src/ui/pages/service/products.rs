//! The products that customers have from us: all of them, or those that need something soon.

use crate::app::session::Session;
use crate::domain::entity::Entity;
use crate::domain::listing::filter::{Condition, Filter};
use crate::domain::service::product;
use crate::domain::workspace::settings::Settings;
use crate::kernel::field::{Date, Field, FieldKey};
use crate::t;
use crate::ui::address::list_path;
use crate::ui::kit::button::LinkButton;
use crate::ui::kit::field::{Choice, Segmented};
use crate::ui::kit::watch::present;
use crate::ui::records::list::{ListState, RecordList};
use crate::ui::text::say;
use leptos::prelude::*;

/// The days that can be looked for: the name of each in the control, and its field.
const SOON: [(&str, Field<Date>); 2] =
    [("product-due", product::NEXT_SERVICE_ON), ("product-warranty-ends", product::WARRANTY_UNTIL)];

/// The list of installed products; one opens in the form.
#[component]
pub fn ProductsPage() -> impl IntoView {
    let actions = |list: ListState| view! { <Soon list /> }.into_any();
    view! { <RecordList entity=Entity::InstalledProducts actions /> }
}

/// Everything, or what is due within the days of the setting.
#[component]
fn Soon(list: ListState) -> impl IntoView {
    let dataset = Session::here().dataset();
    let now = present();
    // Service may be overdue; a warranty that is over is of no interest.
    let wanted = Memo::new(move |_| {
        let settings = Settings::of(&dataset.read());
        let today = settings.zone.day(now.get());
        let to = Some(today.plus(settings.service_ahead_days).to_string());
        SOON.map(|(name, field)| {
            let from = (name != "product-due").then(|| today.to_string());
            (name, Filter { key: FieldKey::from(field), condition: Condition::Between { from, to: to.clone() } })
        })
    });
    let value = Signal::derive(move || {
        let filters = &list.query.read().filters;
        let on = wanted.read().iter().find(|(_, filter)| filters.contains(filter)).map(|(name, _)| *name);
        on.unwrap_or("product-all").to_owned()
    });
    let options = Signal::derive(|| {
        ["product-all"]
            .into_iter()
            .chain(SOON.map(|(name, _)| name))
            .map(|key| Choice::new(key, say(key)))
            .collect::<Vec<_>>()
    });
    let choose = move |name: String| {
        let on = wanted.read_untracked().iter().find(|(known, _)| *known == name).map(|(_, filter)| filter.clone());
        list.change(|query| {
            query.filters.retain(|filter| SOON.iter().all(|(_, field)| field.key != filter.key.as_str()));
            query.filters.extend(on);
        });
    };
    let requests = Signal::stored(list_path(Entity::Requests));
    view! {
        <Segmented label=t!("product-soon") value options on_change=choose />
        <LinkButton label=t!("entity-requests") href=requests />
    }
}
