//! The time zones that the browser knows: their names, and what their clocks show when.

use crate::domain::clocks::{NamedZone, Zone};
use crate::kernel::time::{DAY_MS, Day, Timestamp};
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Zones are known from the first day of this year on; what came before is as on that day.
const FIRST_YEAR: i32 = 2000;
/// Zones are known up to the first day of this year, by the rules that hold now.
const LAST_YEAR: i32 = 2050;
/// No zone changes its clocks and back in so few days.
const STRIDE_MS: i64 = 10 * DAY_MS;
/// Clocks change at full minutes.
const MINUTE_MS: i64 = 60_000;

/// The names of all zones; empty where the browser does not tell.
#[must_use]
pub fn names() -> Vec<String> {
    let list = || -> Option<Array> {
        let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
        let supported: Function = Reflect::get(&intl, &"supportedValuesOf".into()).ok()?.dyn_into().ok()?;
        supported.call1(&intl, &"timeZone".into()).ok()?.dyn_into().ok()
    };
    list().map_or_else(Vec::new, |list| list.iter().filter_map(|name| name.as_string()).collect())
}

/// The name of the zone that the browser runs in.
#[must_use]
pub fn name_here() -> Option<String> {
    let format = Intl::DateTimeFormat::new(&Array::new(), &Object::new());
    Reflect::get(&format.resolved_options(), &"timeZone".into()).ok()?.as_string()
}

/// The zone called `name`; `None` if the browser knows none of this name.
#[must_use]
pub fn named(name: &str) -> Option<NamedZone> {
    let clock = Clock::of(name)?;
    let begin = |year| Day::from_ymd(year, 1, 1).map(|day| day.start().0);
    let (mut at, end) = (begin(FIRST_YEAR)?, begin(LAST_YEAR)?);
    let first = clock.offset(at)?;
    let (mut before, mut steps) = (first, Vec::new());
    while at < end {
        let next = at + STRIDE_MS;
        let after = clock.offset(next)?;
        if after != before {
            steps.push((clock.change(at, next, after)?, after));
            before = after;
        }
        at = next;
    }
    Some(NamedZone { name: name.to_owned(), zone: Zone::new(first, &steps).ok()? })
}

/// What the zone's people call it, in the language `locale`; the empty text where the browser does not tell.
#[must_use]
pub fn words(locale: &str, name: &str) -> String {
    let part = Clock::with(locale, name, "longGeneric").and_then(|clock| clock.part(Date::now()));
    part.unwrap_or_default()
}

/// Tells the name or the offset of a zone at an instant.
struct Clock(Intl::DateTimeFormat);

impl Clock {
    fn of(zone: &str) -> Option<Self> {
        Self::with("en-US", zone, "longOffset")
    }

    fn with(locale: &str, zone: &str, style: &str) -> Option<Self> {
        let options = Object::new();
        for (key, value) in [("timeZone", zone), ("timeZoneName", style)] {
            Reflect::set(&options, &key.into(), &value.into()).ok()?;
        }
        // The constructor throws for a zone that it does not know, which the typed binding would not survive.
        let make =
            Reflect::get(&Reflect::get(&js_sys::global(), &"Intl".into()).ok()?, &"DateTimeFormat".into()).ok()?;
        let arguments = Array::of2(&locale.into(), &options);
        Reflect::construct(make.unchecked_ref::<Function>(), &arguments).ok()?.dyn_into().ok().map(Self)
    }

    fn part(&self, at: f64) -> Option<String> {
        let parts = self.0.format_to_parts(&Date::new(&at.into()));
        let of = |part: &JsValue, key: &str| Reflect::get(part, &key.into()).ok().and_then(|value| value.as_string());
        parts
            .iter()
            .find(|part| of(part, "type").as_deref() == Some("timeZoneName"))
            .and_then(|part| of(&part, "value"))
    }

    /// What the clocks are ahead of UTC, in minutes.
    #[expect(clippy::cast_precision_loss, reason = "instants of these years are far below 2^53")]
    fn offset(&self, at: i64) -> Option<i32> {
        let text = self.part(at as f64)?;
        let Some(offset) = text.strip_prefix("GMT").filter(|offset| !offset.is_empty()) else {
            return (text == "GMT" || text == "UTC").then_some(0);
        };
        let sign = if offset.starts_with(['-', '−']) { -1 } else { 1 };
        let (hours, minutes) = offset.trim_start_matches(['+', '-', '−']).split_once(':')?;
        Some(sign * (hours.parse::<i32>().ok()? * 60 + minutes.parse::<i32>().ok()?))
    }

    /// The first minute between `low` and `high` from which on the offset is `after`.
    fn change(&self, mut low: i64, mut high: i64, after: i32) -> Option<Timestamp> {
        while high - low > MINUTE_MS {
            let middle = low + (high - low) / 2 / MINUTE_MS * MINUTE_MS;
            if self.offset(middle)? == after { high = middle } else { low = middle }
        }
        Some(Timestamp(high))
    }
}
