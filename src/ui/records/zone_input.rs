//! Choosing a time zone by typing its name or what its people call it.

use crate::domain::clocks::{NamedZone, Zone};
use crate::platform::{clock, zones};
use crate::ui::kit::badge::Tone;
use crate::ui::kit::field::{Choice, Combobox};
use crate::ui::kit::notice::Notices;
use crate::ui::text::{Said, lang, say};
use leptos::prelude::*;

/// How many zones are offered at once.
const OFFERED: usize = 20;

/// An offset as `UTC+08:00`.
#[must_use]
pub fn offset_words(minutes: i32) -> String {
    let sign = if minutes < 0 { '−' } else { '+' };
    let minutes = minutes.unsigned_abs();
    format!("UTC{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

/// A zone by its name, with what its clocks show now.
#[must_use]
pub fn zone_words(named: &NamedZone) -> String {
    format!("{} ({})", named.name.replace('_', " "), offset_words(named.zone.offset_at(clock::now())))
}

/// A control for a zone; `fixed` is shown where none is chosen by its name.
#[component]
pub fn ZoneInput(
    #[prop(into)] label: Said,
    #[prop(into)] value: Signal<Option<NamedZone>>,
    #[prop(optional, into)] fixed: Signal<Option<Zone>>,
    #[prop(into)] on_choose: Callback<Option<NamedZone>>,
    #[prop(optional, into)] help: Said,
    #[prop(optional, into)] error: Signal<Option<String>>,
) -> impl IntoView {
    let typed = RwSignal::new(None::<String>);
    let names = StoredValue::new(None::<Vec<(String, String)>>);
    let options = Memo::new(move |_| {
        let Some(typed) = typed.get() else { return Vec::new() };
        let wanted = typed.trim().to_lowercase();
        // Asked for once, when somebody chooses.
        names.update_value(|names| {
            names.get_or_insert_with(|| {
                let tag = lang().tag();
                zones::names().into_iter().map(|name| (zones::words(tag, &name), name)).collect()
            });
        });
        let fits = |(words, name): &&(String, String)| {
            name.to_lowercase().replace('_', " ").contains(&wanted) || words.to_lowercase().contains(&wanted)
        };
        let choice = |(words, name): &(String, String)| {
            Choice::new(name.clone(), name.replace('_', " ")).with_hint(words.clone())
        };
        names.with_value(|names| names.iter().flatten().filter(fits).take(OFFERED).map(choice).collect())
    });
    let shown = Signal::derive(move || match (value.get(), fixed.get()) {
        (Some(named), _) => Some(Choice::new(named.name.clone(), zone_words(&named))),
        (None, Some(fixed)) => Some(Choice::new("", offset_words(fixed.first_offset()))),
        (None, None) => None,
    });
    let notices = Notices::of_page();
    let choose = move |choice: Option<Choice>| match choice.map(|choice| zones::named(&choice.value)) {
        None => on_choose.run(None),
        Some(Some(named)) => on_choose.run(Some(named)),
        Some(None) => notices.say(Tone::Bad, say("zone-not-told")),
    };
    view! {
        <Combobox label value=shown options on_query=move |text| typed.set(Some(text)) on_choose=choose help error />
    }
}
