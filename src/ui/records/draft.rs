//! What a user has typed into a field so far, and the value that it makes.

use crate::domain::clocks::Zone;
use crate::domain::rules::Rule;
use crate::kernel::field::FieldSpec;
use crate::kernel::id::Id;
use crate::kernel::money::{Currency, Money};
use crate::kernel::time::{Day, Timestamp};
use crate::kernel::value::{Kind, Value};

/// A field while it is being edited: as text, because half-typed values are not values yet.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Draft {
    /// The text; for references the ids, apart by commas.
    pub text: String,
    /// The currency, for amounts.
    pub currency: String,
}

impl Draft {
    /// The draft that shows `value`.
    pub fn of(value: &Value, usual: Currency, zone: Zone) -> Self {
        let currency = match value {
            Value::Money(money) => money.currency,
            _ => usual,
        };
        let text = match value {
            Value::Empty => String::new(),
            Value::Text(text) | Value::Choice(text) => text.to_string(),
            Value::Int(number) => number.to_string(),
            Value::Number(number) => number.to_string(),
            Value::Money(money) => money.decimal(),
            Value::Day(day) => day.to_string(),
            Value::Time(time) => local_text(*time, zone),
            Value::Bool(value) => if *value { "yes" } else { "no" }.to_owned(),
            Value::Ref(_, id) => id.to_string(),
            Value::Refs(_, ids) => ids.iter().map(Id::to_string).collect::<Vec<_>>().join(","),
        };
        Self { text, currency: currency.to_string() }
    }

    /// The value that the text makes for a field of this kind.
    ///
    /// # Errors
    /// The text makes none.
    pub fn value(&self, spec: &FieldSpec, zone: Zone) -> Result<Value, Rule> {
        let text = self.text.trim();
        if text.is_empty() {
            return Ok(Value::Empty);
        }
        let plain = text.replace([',', '，', ' ', '\u{a0}'], "");
        let value = match &spec.kind {
            Kind::Text | Kind::LongText | Kind::Email | Kind::Phone | Kind::Url => Some(Value::text(text)),
            Kind::Choice(_) => Some(Value::choice(text)),
            Kind::Int => plain.parse().ok().map(Value::Int),
            Kind::Number => plain.parse().ok().filter(|number: &f64| number.is_finite()).map(Value::Number),
            Kind::Money => {
                let currency = self.currency.parse().map_err(|_| Rule::WrongKind)?;
                Money::from_decimal(&plain, currency).map(Value::Money)
            }
            Kind::Day => text.parse::<Day>().ok().map(Value::Day),
            Kind::Time => instant(text, zone).map(Value::Time),
            Kind::Bool => Some(Value::Bool(text == "yes")),
            Kind::Ref(table) => text.parse().ok().map(|id| Value::Ref(*table, id)),
            Kind::Refs(table) => {
                text.split(',').map(str::parse).collect::<Result<_, _>>().ok().map(|ids| Value::Refs(*table, ids))
            }
        };
        value.ok_or(Rule::WrongKind)
    }
}

/// An instant as the browser's own field writes it, on the clock of the team's zone.
fn local_text(time: Timestamp, zone: Zone) -> String {
    let (day, ms) = zone.local(time);
    let minutes = ms / 60_000;
    format!("{day}T{:02}:{:02}", minutes / 60, minutes % 60)
}

fn instant(text: &str, zone: Zone) -> Option<Timestamp> {
    let (day, clock) = text.split_once('T')?;
    let mut parts = clock.split(':').map(str::parse::<i64>);
    let (hours, minutes) = (parts.next()?.ok()?, parts.next()?.ok()?);
    let seconds = parts.next().map_or(Some(0), Result::ok)?;
    let known = (0..24).contains(&hours) && (0..60).contains(&minutes) && (0..60).contains(&seconds);
    let day = day.parse::<Day>().ok().filter(|_| known)?;
    Some(zone.instant(day, (hours * 3600 + minutes * 60 + seconds) * 1000))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::field::Flags;

    #[test]
    fn a_draft_of_a_value_makes_that_value() {
        // Clocks that went forward on 1 January 1970 and back in November 2023, an hour after the instant below.
        let changes = [(Timestamp(0), 540), (Timestamp(1_700_000_040_000 + 3_600_000), 480)];
        let zone = Zone::new(480, &changes).expect("a zone");
        let noon = Timestamp(1_700_000_040_000);
        for (kind, value) in [
            (Kind::Text, Value::text("王芳")),
            (Kind::Int, Value::Int(-3)),
            (Kind::Number, Value::Number(2.5)),
            (Kind::Money, Value::Money(Money::new(123_450, Currency::USD))),
            (Kind::Day, Value::Day(Day(19_000))),
            (Kind::Time, Value::Time(noon)),
            (Kind::Bool, Value::Bool(false)),
        ] {
            let spec = FieldSpec::built_in("field", kind, Flags::NONE);
            assert_eq!(Draft::of(&value, Currency::CNY, zone).value(&spec, zone), Ok(value));
        }
    }

    #[test]
    fn half_typed_texts_make_no_value() {
        for (kind, text) in
            [(Kind::Int, "1.5"), (Kind::Money, "abc"), (Kind::Day, "2024-02-31"), (Kind::Time, "2024-01-01T25:00")]
        {
            let spec = FieldSpec::built_in("field", kind, Flags::NONE);
            let draft = Draft { text: text.to_owned(), currency: "CNY".to_owned() };
            assert_eq!(draft.value(&spec, Zone::fixed(0)), Err(Rule::WrongKind), "{text}");
        }
    }
}
