//! The day and the period that figures are asked for, in the address: `as-of`, `period`, `from`, `to`.

use crate::analytics::latest::latest_day;
use crate::analytics::params::Params;
use crate::app::session::Session;
use crate::domain::workspace::settings::Settings;
use crate::kernel::time::Day;
use crate::platform::clock;
use crate::t;
use crate::ui::address::Address;
use crate::ui::format;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::field::{Choice, DateField, Select};
use crate::ui::text::say;
use leptos::prelude::*;

/// The periods that can be chosen, as they stand in the address; the first is the usual one.
const PERIODS: [&str; 5] = ["all", "12-months", "this-year", "last-year", "custom"];

/// The period in the address.
#[derive(Clone, Copy)]
pub struct Period {
    address: Address,
    settings: Memo<Settings>,
}

impl Period {
    /// The page's own; take it when a component is made.
    #[must_use]
    pub fn of_page() -> Self {
        let dataset = Session::here().dataset();
        let settings = Memo::new(move |_| Settings::of(&dataset.read()));
        Self { address: Address::of_page(), settings }
    }

    fn today(self) -> Day {
        self.settings.read().zone.day(clock::now())
    }

    fn day(self, name: &str) -> Option<Day> {
        self.address.param(name).and_then(|text| text.parse().ok())
    }

    /// The day the figures are asked for; today unless the address says otherwise.
    fn as_of(self) -> Day {
        self.day("as-of").unwrap_or_else(|| self.today())
    }

    fn name(self) -> String {
        self.address.param("period").filter(|name| PERIODS.contains(&name.as_str())).unwrap_or_else(|| "all".to_owned())
    }

    /// The parameters of the figures; tracked.
    #[must_use]
    pub fn params(self) -> Memo<Params> {
        Memo::new(move |_| {
            let as_of = self.as_of();
            let (year, _, _) = as_of.ymd();
            let first_of = |year| Day::from_ymd(year, 1, 1);
            let params = Params::new(as_of, self.settings.get());
            match self.name().as_str() {
                "12-months" => params.between(Some(as_of.plus(-364)), None),
                "this-year" => params.between(first_of(year), None),
                "last-year" => params.between(first_of(year - 1), first_of(year).map(|day| day.plus(-1))),
                "custom" => params.between(self.day("from"), self.day("to")),
                _ => params,
            }
        })
    }

    /// The query string that keeps day and period, with the leading `?` where there is one; tracked.
    #[must_use]
    pub fn query(self) -> String {
        let known = ["as-of", "period", "from", "to"];
        let pairs = known.into_iter().filter_map(|name| Some((name, self.address.param(name)?)));
        query_string(pairs)
    }

    fn set(self, changes: &[(&'static str, &str)]) {
        let known = ["as-of", "period", "from", "to"];
        let pairs = known.into_iter().filter_map(|name| {
            let change = changes.iter().find(|(changed, _)| *changed == name);
            let value =
                change.map_or_else(|| untrack(|| self.address.param(name)), |(_, value)| Some((*value).to_owned()));
            Some((name, value.filter(|value| !value.is_empty())?))
        });
        self.address.set_params(&query_string(pairs));
    }
}

/// Names and values here are plain words and days, which need no escaping.
fn query_string(pairs: impl Iterator<Item = (&'static str, String)>) -> String {
    let plain = |text: &String| text.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
    let pairs = pairs.filter(|(_, value)| plain(value)).map(|(name, value)| format!("{name}={value}"));
    let text = pairs.collect::<Vec<_>>().join("&");
    if text.is_empty() { text } else { format!("?{text}") }
}

/// Period and day, and an offer where all records are old.
#[component]
pub fn PeriodBar(period: Period) -> impl IntoView {
    let name = Signal::derive(move || period.name());
    let options = Signal::derive(|| PERIODS.map(|name| Choice::new(name, say(&format!("period-{name}")))).to_vec());
    let as_of = Signal::derive(move || period.as_of().to_string());
    let end = move |which: &'static str| {
        Signal::derive(move || period.day(which).map(|day| day.to_string()).unwrap_or_default())
    };
    let custom = move || {
        (name.get() == "custom").then(|| {
            view! {
                <DateField label=t!("period-from") value=end("from") on_input=move |text: String| period.set(&[("from", &text)]) />
                <DateField label=t!("period-to") value=end("to") on_input=move |text: String| period.set(&[("to", &text)]) />
            }
        })
    };
    let choose = move |name: String| {
        let usual = PERIODS.first().is_some_and(|usual| *usual == name);
        period.set(&[("period", if usual { "" } else { &name }), ("from", ""), ("to", "")]);
    };
    view! {
        <div class="period-bar no-print" role="group" aria-label=t!("period")>
            <Select label=t!("period") value=name options on_change=choose />
            {custom}
            <DateField label=t!("period-as-of") value=as_of on_input=move |text: String| period.set(&[("as-of", &text)]) />
            <OldRecords period />
        </div>
    }
}

/// Where the newest record lies long before the day asked for, everybody looks lost: offers the day of that record.
#[component]
fn OldRecords(period: Period) -> impl IntoView {
    const LONG_AGO: i32 = 60;
    let dataset = Session::here().dataset();
    let latest = Memo::new(move |_| latest_day(&dataset.read(), period.settings.read().zone));
    move || {
        let latest = latest.get().filter(|latest| latest.plus(LONG_AGO) < period.as_of())?;
        let text =
            Signal::derive(move || crate::ui::text::say_with("period-latest", &[("day", format::day(latest).into())]));
        let go = move |()| period.set(&[("as-of", &latest.to_string())]);
        Some(view! { <Button label=text look=Look::Ghost small=true on_click=go /> })
    }
}
