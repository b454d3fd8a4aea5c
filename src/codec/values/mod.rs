//! Reading single values from text as people and programs write them: dates, numbers, money, yes and no.

mod choice;
mod contact;
mod date;
mod money;
mod number;
mod truth;

pub use choice::{option_of, plain};
pub use contact::{looks_like_phone, same_phone};
pub use date::{DateEvidence, DateForm, NotADate, When, date_evidence, parse_when};
pub use money::{currency_sign, parse_money};
pub use number::{DecimalSign, NotANumber, Plain, decimal_evidence, parse_number};
pub use truth::{is_not_available, parse_bool};
