//! Numbers, dates and collation by the browser's own `Intl`, one cached formatter per language and style.
//!
//! Everything takes a language tag (`en`, `zh-CN`): which one is current is the interface's matter.

use js_sys::{Array, Function, Intl, Object, Reflect};
use std::{cell::RefCell, cmp::Ordering, collections::HashMap};
use wasm_bindgen::{JsCast, JsValue};

/// How a day or an instant is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateStyle {
    /// `2026-03-09`, `9 Mar 2026`: for tables.
    Short,
    /// With the month's name: for headings.
    Long,
    /// Month and year only.
    Month,
    /// Month and day, without the year.
    MonthDay,
    /// Day with hours and minutes.
    Minutes,
    /// Hours and minutes only.
    Clock,
    /// The weekday's short name.
    Weekday,
}

/// A unit of relative time, as `Intl.RelativeTimeFormat` names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Minutes.
    Minute,
    /// Hours.
    Hour,
    /// Days.
    Day,
    /// Months.
    Month,
    /// Years.
    Year,
}

thread_local! {
    static FORMATS: RefCell<HashMap<String, Function>> = RefCell::default();
    static RELATIVE: RefCell<HashMap<String, Intl::RelativeTimeFormat>> = RefCell::default();
}

fn options(pairs: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in pairs {
        // Setting a property of a fresh plain object cannot fail.
        drop(Reflect::set(&object, &JsValue::from_str(name), value));
    }
    object
}

fn locales(locale: &str) -> Array {
    Array::of1(&JsValue::from_str(locale))
}

/// Calls the formatter kept under `key`, making it at first use; the bare value when `Intl` refuses.
fn formatted(key: String, make: impl FnOnce() -> Function, value: &JsValue) -> String {
    let function = FORMATS.with_borrow_mut(|formats| formats.entry(key).or_insert_with(make).clone());
    let said = function.call1(&JsValue::UNDEFINED, value).ok().and_then(|text| text.as_string());
    said.unwrap_or_else(|| value.as_f64().map(|number| number.to_string()).unwrap_or_default())
}

/// A number with grouping and between `least` and `most` digits behind the point.
#[must_use]
pub fn number(locale: &str, value: f64, least: u8, most: u8) -> String {
    let make = || {
        let digits = [
            ("minimumFractionDigits", JsValue::from(least)),
            ("maximumFractionDigits", JsValue::from(most.max(least))),
        ];
        Intl::NumberFormat::new(&locales(locale), &options(&digits)).format()
    };
    formatted(format!("n{locale}{least}-{most}"), make, &value.into())
}

/// A number in few characters: `12.3K`, `1.2万`.
#[must_use]
pub fn compact(locale: &str, value: f64) -> String {
    let make = || {
        let style = [("notation", "compact".into()), ("maximumFractionDigits", JsValue::from(1))];
        Intl::NumberFormat::new(&locales(locale), &options(&style)).format()
    };
    formatted(format!("c{locale}"), make, &value.into())
}

/// A share (0.25) as a percentage (25 %), with `digits` digits behind the point.
#[must_use]
pub fn percent(locale: &str, share: f64, digits: u8) -> String {
    let make = || {
        let style = [
            ("style", "percent".into()),
            ("minimumFractionDigits", JsValue::from(digits)),
            ("maximumFractionDigits", JsValue::from(digits)),
        ];
        Intl::NumberFormat::new(&locales(locale), &options(&style)).format()
    };
    formatted(format!("p{locale}{digits}"), make, &share.into())
}

/// An amount in whole currency units (not cents), with exactly `digits` digits and the currency's narrow sign.
/// A code that `Intl` does not know as a currency is put behind the number.
#[must_use]
pub fn money(locale: &str, currency: &str, amount: f64, digits: u8) -> String {
    let well_formed = currency.len() == 3 && currency.bytes().all(|byte| byte.is_ascii_alphabetic());
    if !well_formed {
        return format!("{} {currency}", number(locale, amount, digits, digits)).trim_end().to_owned();
    }
    let make = || {
        let style = [
            ("style", "currency".into()),
            ("currency", JsValue::from_str(currency)),
            ("currencyDisplay", "narrowSymbol".into()),
            ("minimumFractionDigits", JsValue::from(digits)),
            ("maximumFractionDigits", JsValue::from(digits)),
        ];
        Intl::NumberFormat::new(&locales(locale), &options(&style)).format()
    };
    formatted(format!("m{locale}{currency}{digits}"), make, &amount.into())
}

fn date_options(locale: &str, style: DateStyle, zone: Option<&str>) -> Object {
    let text = |value: &str| JsValue::from_str(value);
    let (month, day) = if locale.starts_with("en") { ("short", "numeric") } else { ("2-digit", "2-digit") };
    let mut pairs: Vec<(&str, JsValue)> = match style {
        DateStyle::Short => vec![("year", text("numeric")), ("month", text(month)), ("day", text(day))],
        DateStyle::Long => {
            vec![
                ("year", text("numeric")),
                ("month", text("long")),
                ("day", text("numeric")),
                ("weekday", text("long")),
            ]
        }
        DateStyle::Month => vec![("year", text("numeric")), ("month", text("short"))],
        DateStyle::MonthDay => vec![("month", text("short")), ("day", text("numeric"))],
        DateStyle::Minutes => vec![
            ("year", text("numeric")),
            ("month", text(month)),
            ("day", text(day)),
            ("hour", text("2-digit")),
            ("minute", text("2-digit")),
            ("hourCycle", text("h23")),
        ],
        DateStyle::Clock => {
            vec![("hour", text("2-digit")), ("minute", text("2-digit")), ("hourCycle", text("h23"))]
        }
        DateStyle::Weekday => vec![("weekday", text("short"))],
    };
    if let Some(zone) = zone {
        pairs.push(("timeZone", text(zone)));
    }
    options(&pairs)
}

/// English dates are written in the international order (9 Mar 2026), which no reader takes for another day. Chinese ones
/// are digits in tables (2026-03-09, which `Intl` writes for Swedish), where they stand below one another, and words
/// elsewhere.
fn date_locale(locale: &str, style: DateStyle) -> &str {
    match style {
        _ if locale.starts_with("en") => "en-GB",
        DateStyle::Short | DateStyle::Minutes => "sv-SE",
        _ => locale,
    }
}

/// An instant, in milliseconds since 1970 UTC, written in `zone` (an IANA name; `None` is the browser's).
#[must_use]
pub fn instant(locale: &str, millis: f64, style: DateStyle, zone: Option<&str>) -> String {
    let make = || {
        let tags = locales(date_locale(locale, style));
        Intl::DateTimeFormat::new(&tags, &date_options(locale, style, zone)).format()
    };
    let key = format!("d{locale}{style:?}{}", zone.unwrap_or_default());
    formatted(key, make, &millis.into())
}

/// A calendar day, which has no zone: `days` since 1970-01-01.
#[must_use]
pub fn day(locale: &str, days: i32, style: DateStyle) -> String {
    instant(locale, f64::from(days) * 86_400_000.0, style, Some("UTC"))
}

/// `3 days ago`, `明天`: `count` spans from now, negative is the past.
#[must_use]
pub fn relative(locale: &str, count: f64, span: Span) -> String {
    let unit = match span {
        Span::Minute => "minute",
        Span::Hour => "hour",
        Span::Day => "day",
        Span::Month => "month",
        Span::Year => "year",
    };
    RELATIVE.with_borrow_mut(|formats| {
        let format = formats.entry(locale.to_owned()).or_insert_with(|| {
            Intl::RelativeTimeFormat::new(&locales(locale), &options(&[("numeric", "auto".into())]))
        });
        format.format(count, unit).into()
    })
}

fn collate_function(locale: &str) -> Function {
    let style = [("numeric", JsValue::TRUE), ("sensitivity", "variant".into())];
    Intl::Collator::new(&locales(locale), &options(&style)).compare()
}

/// The words of a text in Chinese, English or both, by the browser's own segmenter; parted at spaces where it has none.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    segmented(text).unwrap_or_else(|_| {
        text.split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    })
}

thread_local! {
    static SEGMENTER: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

fn segmented(text: &str) -> Result<Vec<String>, JsValue> {
    let kept = SEGMENTER.with_borrow(Clone::clone);
    let segmenter = match kept {
        Some(segmenter) => segmenter,
        None => {
            let intl = Reflect::get(&js_sys::global(), &"Intl".into())?;
            let class: Function = Reflect::get(&intl, &"Segmenter".into())?.dyn_into()?;
            let settings = Array::of2(&"zh".into(), &options(&[("granularity", "word".into())]));
            let segmenter = Reflect::construct(&class, &settings)?;
            SEGMENTER.set(Some(segmenter.clone()));
            segmenter
        }
    };
    let segment: Function = Reflect::get(&segmenter, &"segment".into())?.dyn_into()?;
    let found = Array::from(&segment.call1(&segmenter, &text.into())?);
    let mut words = Vec::new();
    for one in found.iter() {
        if Reflect::get(&one, &"isWordLike".into())?.is_truthy() {
            words.extend(Reflect::get(&one, &"segment".into())?.as_string());
        }
    }
    Ok(words)
}

/// How the language orders two texts (pinyin for Chinese, digits as numbers).
#[must_use]
pub fn compare(locale: &str, left: &str, right: &str) -> Ordering {
    let key = format!("o{locale}");
    let function =
        FORMATS.with_borrow_mut(|formats| formats.entry(key).or_insert_with(|| collate_function(locale)).clone());
    let order = function.call2(&JsValue::UNDEFINED, &left.into(), &right.into());
    match order.ok().and_then(|order| order.as_f64()) {
        Some(order) => order.partial_cmp(&0.0).unwrap_or(Ordering::Equal),
        None => left.cmp(right),
    }
}

/// The texts' indices in the language's order. The browser sorts by itself, without a call into wasm for each pair,
/// so this serves columns of many thousand different texts.
#[must_use]
pub fn sorted(locale: &str, texts: &[&str]) -> Vec<usize> {
    let values: Array = texts.iter().map(|text| JsValue::from_str(text)).collect();
    let ordered = values.slice(0, values.length());
    let sort = Reflect::get(&ordered, &"sort".into()).ok().and_then(|sort| sort.dyn_into::<Function>().ok());
    let done = sort.and_then(|sort| sort.call1(&ordered, &collate_function(locale)).ok());
    if done.is_none() {
        let mut indices: Vec<usize> = (0..texts.len()).collect();
        indices.sort_by(|left, right| texts.get(*left).cmp(&texts.get(*right)));
        return indices;
    }
    let mut places: HashMap<String, usize> = HashMap::with_capacity(texts.len());
    for (place, text) in ordered.iter().enumerate() {
        places.entry(text.as_string().unwrap_or_default()).or_insert(place);
    }
    let mut indices: Vec<usize> = (0..texts.len()).collect();
    indices.sort_by_key(|index| texts.get(*index).and_then(|text| places.get(*text)));
    indices
}

/// The languages that the browser's user reads, best first.
#[must_use]
pub fn browser_languages() -> Vec<String> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    window.navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

/// The browser's time zone, for example `Asia/Shanghai`.
#[must_use]
pub fn browser_zone() -> Option<String> {
    let resolved = Intl::DateTimeFormat::new(&Array::new(), &Object::new()).resolved_options();
    Reflect::get(&resolved, &"timeZone".into()).ok().and_then(|zone| zone.as_string())
}
