//! Figures and their names in the user's words.
//!
//! Tracked: called in a view or a derived signal, what is shown follows the language.

use crate::analytics::export::written;
use crate::analytics::report::{Interval, Label, Setting, Unit};
use crate::kernel::money::Money;
use crate::ui::format;
use crate::ui::records::label;
use crate::ui::text::{Arg, Lang, lang, say, say_with};

/// What a row, line or part is called.
#[must_use]
pub fn name(of: &Label) -> String {
    match of {
        Label::Term(key) => say(&format!("term-{key}")),
        Label::Choice(entity, field, code) => label::option(*entity, field, code),
        Label::Words(words) => words.to_string(),
        Label::InBoth(words) => {
            let [key, zh, en] = words.as_ref();
            let order = if lang() == Lang::ZhCn { [zh, en, key] } else { [en, zh, key] };
            order.into_iter().find(|words| !words.is_empty()).map(ToString::to_string).unwrap_or_default()
        }
        Label::Month(month) => format::month(*month),
        Label::Top(percent) => say_with("term-top", &[("percent", Arg::from(u32::from(*percent)))]),
        Label::Both(both) => format!("{} · {}", name(&both.0), name(&both.1)),
        Label::Unstated => say("term-unstated"),
    }
}

/// A figure in full; undefined is a dash.
#[must_use]
pub fn value(value: Option<f64>, unit: Unit) -> String {
    let Some(value) = value else { return "–".to_owned() };
    match unit {
        Unit::Count | Unit::People => format::number(value, 0),
        Unit::Share => format::percent(value, 2),
        Unit::Ratio => format::fixed(value, 4),
        Unit::Score | Unit::PerThousand => format::number(value, 2),
        Unit::Days => format::number(value, 1),
        Unit::Hours => format::duration(value),
        Unit::Money(currency) => format::money(Money::new(minor(value), currency)),
    }
}

/// A figure for a tile: no more digits than the eye takes in.
#[must_use]
pub fn short(value_of: Option<f64>, unit: Unit) -> String {
    match (value_of, unit) {
        (Some(share), Unit::Share) => format::percent(share, 1),
        (Some(amount), Unit::Money(currency)) => format::money_round(Money::new(minor(amount), currency)),
        (Some(score), Unit::Score | Unit::PerThousand) => format::number(score, 1),
        _ => value(value_of, unit),
    }
}

/// A figure beside an axis.
#[must_use]
pub fn tick(value: f64, unit: Unit) -> String {
    match unit {
        Unit::Share => format::percent(value, 0),
        Unit::Money(_) | Unit::Count | Unit::People => format::compact(written(value, unit)),
        Unit::Hours => format::duration(value),
        _ => format::number(value, 2),
    }
}

/// From where to where: `0.95 – 1.02`.
#[must_use]
pub fn range(interval: &Interval, unit: Unit) -> String {
    let [low, high] = [interval.low, interval.high].map(|end| value(Some(end), unit));
    say_with("insights-range", &[("low", low.into()), ("high", high.into())])
}

/// The value of a parameter.
#[must_use]
pub fn setting(setting: &Setting) -> String {
    match setting {
        Setting::Number(number) => format::number(*number, 4),
        Setting::Day(day) => format::day(*day),
        Setting::Currency(currency) => currency.code().to_owned(),
    }
}

#[expect(clippy::cast_possible_truncation, reason = "minor units of a figure, rounded to whole ones")]
fn minor(value: f64) -> i64 {
    value.round() as i64
}
