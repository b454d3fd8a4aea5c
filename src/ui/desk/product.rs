//! How a product stands that a customer has from us: its warranty and its next service.

use crate::app::session::Session;
use crate::domain::entity::Entity;
use crate::domain::service::product;
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::time::{Day, Timestamp};
use crate::ui::format;
use crate::ui::kit::badge::{Badge, Tone};
use crate::ui::kit::watch::present;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;

/// What is said of a product, with how pressing it is.
type Said = (String, Tone);

/// The warranty, the next service, and whether it is in use, as badges.
#[component]
pub fn ProductBadges(record: Slot) -> impl IntoView {
    let dataset = Session::here().dataset();
    let now: Signal<Timestamp> = present();
    let told = Memo::new(move |_| {
        let dataset = dataset.read();
        let settings = Settings::of(&dataset);
        let today = settings.zone.day(now.get());
        let day = |field| dataset.get(Entity::InstalledProducts, record, field).flatten();
        let retired = dataset.get(Entity::InstalledProducts, record, product::RETIRED).flatten() == Some(true);
        let soon = today.plus(settings.service_ahead_days);
        (day(product::WARRANTY_UNTIL), day(product::NEXT_SERVICE_ON), retired, today, soon)
    });
    move || {
        let (warranty, service, retired, today, soon) = told.get();
        if retired {
            return view! { <Badge label=Signal::derive(|| say("product-retired")) tone=Tone::Plain /> }.into_any();
        }
        let badges =
            [warranty.map(|until| told_warranty(until, today, soon)), service.map(|on| told_service(on, today, soon))];
        let badge = |(label, tone): Said| view! { <Badge label=Signal::stored(label) tone /> };
        badges.into_iter().flatten().map(badge).collect_view().into_any()
    }
}

fn told_warranty(until: Day, today: Day, soon: Day) -> Said {
    let (key, tone) = match until {
        until if until < today => ("product-warranty-over", Tone::Plain),
        until if until <= soon => ("product-warranty", Tone::Warn),
        _ => ("product-warranty", Tone::Good),
    };
    (say_with(key, &[("day", Arg::from(format::day(until)))]), tone)
}

fn told_service(on: Day, today: Day, soon: Day) -> Said {
    let (key, tone) = match on {
        on if on < today => ("product-service-late", Tone::Bad),
        on if on <= soon => ("product-service", Tone::Warn),
        _ => ("product-service", Tone::Plain),
    };
    (say_with(key, &[("day", Arg::from(format::day(on)))]), tone)
}
