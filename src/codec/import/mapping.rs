//! What is to become of each column of a file: suggested, corrected by the user, remembered for files of the same shape.

use crate::codec::values::{DateForm, DecimalSign};
use crate::domain::entity::Entity;
use crate::domain::workspace::settings::Settings;
use crate::kernel::money::Currency;
use serde::{Deserialize, Serialize};

/// How one file becomes records.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mapping {
    /// What each row is.
    #[serde(with = "entity_key")]
    pub entity: Entity,
    /// What each column of the file holds, in the order of the file.
    pub columns: Vec<ColumnMapping>,
    /// Values that are the same in all rows and stand in no column ("all rows belong to this customer").
    pub constants: Vec<Constant>,
    /// What to do about records that rows refer to.
    pub references: Vec<ReferenceRule>,
    /// The fields by which a row is recognised as a record that is there, the surest first. Without any, a row is there
    /// if all its mapped values are: the second of two equal rows needs a second equal record.
    pub match_on: Vec<String>,
    /// What amounts without a currency sign are in.
    #[serde(with = "currency_code")]
    pub currency: Currency,
    /// Whether `currency` becomes what the whole workspace counts in. Offered while there are no amounts yet.
    pub adopt_currency: bool,
}

/// What one column holds.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ColumnMapping {
    /// Where its values go.
    pub target: Target,
    /// How its dates are read.
    #[serde(default)]
    pub dates: DateForm,
    /// How its numbers are read.
    #[serde(default)]
    pub decimal: DecimalSign,
}

/// Where the values of a column go.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(tag = "to", rename_all = "snake_case")]
pub enum Target {
    /// Nowhere.
    #[default]
    Ignore,
    /// Into a field of the record. Several columns may go into one text, phone or e-mail field.
    Field {
        /// Its key.
        key: String,
    },
    /// A part of the record's name.
    Name {
        /// Which part.
        part: NamePart,
    },
    /// A field of the record that this one refers to: the customer's number in a list of orders.
    Related {
        /// The field that refers to it, such as `customer`.
        field: String,
        /// The field of that record, such as `external_id`.
        key: String,
    },
    /// A field that does not exist yet and is made by the import.
    NewField {
        /// Its key; begins with `x_`.
        key: String,
        /// What it is called, in both languages.
        label: String,
        /// What it holds.
        kind: NewKind,
    },
}

/// A part of a name that a file has in a column of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NamePart {
    /// Given name.
    First,
    /// Middle name.
    Middle,
    /// Family name.
    Last,
}

/// The kinds that a field of the user's own can have; named as `domain::workspace::custom_field::KIND` names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NewKind {
    /// One line.
    Text,
    /// Several lines.
    LongText,
    /// A number.
    Number,
    /// An amount.
    Money,
    /// A day.
    Day,
    /// An instant.
    Time,
    /// Yes or no.
    Bool,
    /// One of a few words. Words that are new become options.
    Choice,
}

impl NewKind {
    /// All of them, for a choice on the page.
    pub const ALL: [Self; 8] =
        [Self::Text, Self::LongText, Self::Number, Self::Money, Self::Day, Self::Time, Self::Bool, Self::Choice];

    /// The code in `custom_field::KIND`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::LongText => "long_text",
            Self::Number => "number",
            Self::Money => "money",
            Self::Day => "day",
            Self::Time => "time",
            Self::Bool => "bool",
            Self::Choice => "choice",
        }
    }
}

/// A value that all rows have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Constant {
    /// Where it goes.
    pub target: Target,
    /// The value as it would stand in a cell.
    pub text: String,
}

/// What to do about the records that a field refers to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReferenceRule {
    /// The field, such as `customer`.
    pub field: String,
    /// Whether records that are not there are made. Otherwise such rows are errors.
    pub create: bool,
}

impl Mapping {
    /// A mapping that takes nothing yet.
    #[must_use]
    pub fn new(entity: Entity, columns: usize, settings: &Settings) -> Self {
        Self {
            entity,
            columns: vec![ColumnMapping::default(); columns],
            constants: Vec::new(),
            references: Vec::new(),
            match_on: Vec::new(),
            currency: settings.currency,
            adopt_currency: false,
        }
    }

    /// Every target in use, those of columns first.
    pub fn targets(&self) -> impl Iterator<Item = &Target> {
        self.columns.iter().map(|column| &column.target).chain(self.constants.iter().map(|constant| &constant.target))
    }

    /// Whether unknown records in `field` are made.
    #[must_use]
    pub fn creates(&self, field: &str) -> bool {
        self.references.iter().any(|rule| rule.field == field && rule.create)
    }

    /// The mapping as it is remembered.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Nothing in a mapping can fail to be written.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// A remembered mapping; `None` if it was written by a version with other ideas.
    #[must_use]
    pub fn from_json(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

mod entity_key {
    use crate::domain::entity::Entity;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
    pub fn serialize<S: Serializer>(entity: &Entity, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(entity.key())
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Entity, D::Error> {
        let key = String::deserialize(deserializer)?;
        Entity::by_key(&key).ok_or_else(|| D::Error::custom(format!("unknown record type {key}")))
    }
}

mod currency_code {
    use crate::kernel::money::Currency;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
    pub fn serialize<S: Serializer>(currency: &Currency, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(currency.code())
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Currency, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}
