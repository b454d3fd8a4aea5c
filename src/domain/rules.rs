//! Rules that records keep, and how a broken one is named.

use super::clocks::{Hours, HoursError, NamedZone};
use super::dataset::Dataset;
use super::entity::Entity;
use super::questionnaire::Unreadable;
use super::questionnaire::answers::Misfit;
use super::workspace::settings;
use super::{complaints, customers, improvements, knowledge, orders, service, surveys, targets, workspace};
use crate::kernel::field::{Field, FieldKey, FieldSpec, Flags, Schema};
use crate::kernel::id::Id;
use crate::kernel::money::{Currency, Money};
use crate::kernel::tables::ApplyError;
use crate::kernel::value::{Kind, Value};

/// Why a command was refused. Nothing was changed.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{entity:?} {field:?}: {rule:?}")]
pub struct Refusal {
    /// The type of record that the rule belongs to.
    pub entity: Entity,
    /// The field that breaks the rule, where one does.
    pub field: Option<FieldKey>,
    /// The rule.
    pub rule: Rule,
}

/// A rule that was broken. The view layer has a sentence for each.
#[derive(Clone, Debug, PartialEq)]
pub enum Rule {
    /// The field must be filled.
    Required,
    /// There is no such field.
    UnknownField,
    /// The value is of another kind than the field.
    WrongKind,
    /// The value is not among the options.
    NotAnOption(String),
    /// A number outside its scale.
    OutOfRange {
        /// The least allowed.
        min: i64,
        /// The most allowed.
        max: i64,
    },
    /// An amount or number below zero.
    Negative,
    /// Not an e-mail address.
    NotAnEmail,
    /// Not a web address that begins with https:// or http://.
    NotAWebAddress,
    /// Longer than [`MAX_TEXT`].
    TooLong,
    /// The record it refers to is not there.
    UnknownReference,
    /// Another record has this value already, and it must be unique.
    Taken,
    /// The record was removed meanwhile.
    Gone,
    /// A record refers to itself.
    RefersToItself,
    /// An instant or day that lies before the one it must follow.
    Before(FieldKey),
    /// The complaint cannot take this step from where it stands.
    NotNow {
        /// Where it stands.
        from: String,
        /// The step that was asked for.
        step: String,
        /// What stands in its way.
        why: complaints::handling::NotNow,
    },
    /// The request cannot take this step from where it stands.
    RequestNotNow {
        /// Where it stands.
        from: String,
        /// The step that was asked for.
        step: String,
        /// What stands in its way.
        why: service::handling::NotNow,
    },
    /// The maintenance of this product is planned already.
    PlannedAlready,
    /// The maintenance is done, to the product that it names.
    ServicedAlready,
    /// Something that belongs to another customer.
    OtherCustomer,
    /// Somebody else moved the complaint or request before this step was taken.
    MovedMeanwhile {
        /// Where it stands.
        now: String,
    },
    /// One of two complaints goes on in another one already.
    MergedAlready,
    /// An open complaint cannot go on in one that is over.
    IntoEnded,
    /// An amount that must be in this currency.
    OtherCurrency(Currency),
    /// A remedy that was approved or declined before.
    DecidedAlready,
    /// A second member of the team has to agree.
    SecondMember,
    /// The cost is beyond what the member at the keyboard may decide.
    BeyondAuthority,
    /// Other records need it.
    InUse {
        /// What type of records.
        by: Entity,
        /// How many.
        count: usize,
    },
    /// A file without anything in it.
    EmptyFile,
    /// A file that is too large.
    FileTooLarge {
        /// How large one may be, in bytes.
        most: u32,
    },
    /// All files together would be too large.
    EvidenceFull {
        /// How large they may be, in bytes.
        most: u32,
    },
    /// A file of a kind that is not taken.
    NotTaken,
    /// Only steps, or the program itself, set this field.
    NotByHand,
    /// A time zone that cannot be read.
    BadZone,
    /// Only the program's verdict on the figures sets this field.
    OnlyByFigures,
    /// Has to be filled because this other field is.
    RequiredWith(FieldKey),
    /// A day that has not come yet.
    Ahead,
    /// It was dropped, and has to be taken up again first.
    Dropped,
    /// Too few days have passed for the figures to say anything.
    TooEarly {
        /// How many there are.
        days: i32,
        /// How many it takes.
        least: i32,
    },
    /// Hours of a day that cannot be read.
    BadHours(HoursError),
    /// A number that must be above zero.
    NotPositive,
    /// Nothing is said in any language.
    OneLanguage,
    /// What is published has a title and a text in one language at least.
    NothingToPublish,
    /// A place in a script that nothing can be put into.
    UnknownPlace(String),
    /// A text that is no questionnaire.
    NoQuestionnaire(Unreadable),
    /// Somebody else changed the draft meanwhile.
    DraftChanged,
    /// There is no draft, or it is what is published already.
    NothingNew,
    /// A questionnaire in which something has to be mended first.
    ToBeMended {
        /// In how many places.
        count: usize,
    },
    /// A question that was published as another kind of question, by its key.
    KindChanged(String),
    /// An answer that does not fit its question.
    Misfit {
        /// The key of the question.
        question: String,
        /// Why.
        misfit: Misfit,
    },
    /// This answer came in before, or its invitation was answered.
    AnsweredAlready,
    /// A filled-in questionnaire without an answer.
    NothingAnswered,
    /// The survey was not published yet.
    NotPublished,
    /// The audience is empty.
    NobodyToAsk,
    /// More are to be drawn than there are.
    MoreThanThere {
        /// How many there are.
        there: usize,
    },
    /// Nobody can be asked, reminded or called so now.
    AskingNotNow(surveys::asking::NotNow),
    /// A setting that cannot be read.
    BadSetting,
    /// The changes do not fit the records that are there.
    DoesNotFit(ApplyError),
}

/// The longest text a field takes, in bytes.
pub const MAX_TEXT: usize = 1 << 20;

impl Refusal {
    /// A refusal about one field.
    #[must_use]
    pub fn of(entity: Entity, key: &FieldKey, rule: Rule) -> Self {
        Self { entity, field: Some(key.clone()), rule }
    }
}

/// The values of a record as they would be: what a command sets, over what is there.
#[derive(Debug)]
pub struct Draft<'a> {
    /// Its type.
    pub entity: Entity,
    /// The record, if it is there already.
    pub id: Id,
    /// What the command sets.
    pub set: &'a [(FieldKey, Value)],
    /// Where it is.
    pub dataset: &'a Dataset,
}

impl Draft<'_> {
    /// The value that `key` would have.
    #[must_use]
    pub fn value(&self, key: &str) -> Value {
        if let Some((_, value)) = self.set.iter().rev().find(|(set, _)| set.as_str() == key) {
            return value.clone();
        }
        let slot = self.dataset.slot(self.entity, self.id);
        slot.map_or(Value::Empty, |slot| self.dataset.value(self.entity, slot, key))
    }

    fn money(&self, key: &str) -> Option<Money> {
        match self.value(key) {
            Value::Money(money) => Some(money),
            _ => None,
        }
    }

    fn number(&self, key: &str) -> Option<f64> {
        match self.value(key) {
            Value::Number(number) => Some(number),
            _ => None,
        }
    }

    fn int(&self, key: &str) -> Option<i64> {
        match self.value(key) {
            Value::Int(number) => Some(number),
            _ => None,
        }
    }

    pub(super) fn refuse<T>(&self, field: Field<T>, rule: Rule) -> Refusal {
        Refusal { entity: self.entity, field: Some(field.into()), rule }
    }
}

/// Whether `value` may stand in `field`, whatever else the record holds.
///
/// # Errors
/// The rule that it breaks.
pub fn check_value(field: &FieldSpec, value: &Value) -> Result<(), Rule> {
    if value.is_empty() {
        return if field.is(Flags::REQUIRED) { Err(Rule::Required) } else { Ok(()) };
    }
    if !value.fits(&field.kind) {
        return Err(Rule::WrongKind);
    }
    match (value, &field.kind) {
        (Value::Text(text), _) if text.len() > MAX_TEXT => Err(Rule::TooLong),
        (Value::Choice(code), Kind::Choice(options)) if !options.contains(code) => {
            Err(Rule::NotAnOption(code.to_string()))
        }
        (Value::Text(text), Kind::Email) if !looks_like_email(text) => Err(Rule::NotAnEmail),
        (Value::Text(text), Kind::Url) if !text.starts_with("https://") && !text.starts_with("http://") => {
            Err(Rule::NotAWebAddress)
        }
        _ => Ok(()),
    }
}

/// One `@` with something before it, and a domain with no white space after it. More is for the mail server to say.
#[must_use]
pub fn looks_like_email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(user, domain)| {
        !user.is_empty() && !domain.is_empty() && !domain.contains('@') && !text.contains(char::is_whitespace)
    })
}

/// Checks every field that a new record has or lacks, or that an edit sets, then the rules across fields.
///
/// # Errors
/// The first broken rule, with its field.
pub fn check(draft: &Draft<'_>, schema: &Schema, is_new: bool) -> Result<(), Refusal> {
    for (key, value) in draft.set {
        let field = schema.field(key.as_str()).ok_or_else(|| Refusal::of(draft.entity, key, Rule::UnknownField))?;
        check_value(field, value).map_err(|rule| Refusal::of(draft.entity, key, rule))?;
    }
    if is_new {
        let missing = schema.with(Flags::REQUIRED).find(|field| draft.value(field.key.as_str()).is_empty());
        if let Some(field) = missing {
            return Err(Refusal::of(draft.entity, &field.key, Rule::Required));
        }
    }
    check_across(draft)
}

/// Whether the records that `draft` refers to are there; `also` are ids made by the same command.
///
/// # Errors
/// The field whose record is not there.
pub fn check_references(draft: &Draft<'_>, also: &dyn Fn(Id) -> bool) -> Result<(), Refusal> {
    for (key, value) in draft.set {
        let there = |table, id: &Id| {
            also(*id) || Entity::of(table).is_some_and(|entity| draft.dataset.slot(entity, *id).is_some())
        };
        let ok = match value {
            Value::Ref(table, id) => there(*table, id),
            Value::Refs(table, ids) => ids.iter().all(|id| there(*table, id)),
            _ => true,
        };
        if !ok {
            return Err(Refusal::of(draft.entity, key, Rule::UnknownReference));
        }
    }
    Ok(())
}

/// The rules that look at more than one field of a record.
///
/// # Errors
/// The first broken rule.
pub fn check_across(draft: &Draft<'_>) -> Result<(), Refusal> {
    match draft.entity {
        Entity::Customers => {
            let referred_by = draft.value(customers::customer::REFERRED_BY.key);
            if matches!(referred_by, Value::Ref(_, id) if id == draft.id) {
                return Err(draft.refuse(customers::customer::REFERRED_BY, Rule::RefersToItself));
            }
            Ok(())
        }
        Entity::Orders => check_order(draft),
        Entity::Complaints => check_complaint(draft),
        Entity::Requests => check_request(draft),
        Entity::InstalledProducts => check_product(draft),
        Entity::Surveys => {
            let (opened, closed) =
                (draft.value(surveys::survey::OPENED_ON.key), draft.value(surveys::survey::CLOSED_ON.key));
            match (opened, closed) {
                (Value::Day(from), Value::Day(until)) if until < from => {
                    Err(draft.refuse(surveys::survey::CLOSED_ON, Rule::Before(surveys::survey::OPENED_ON.into())))
                }
                _ => Ok(()),
            }
        }
        Entity::Waves => check_wave(draft),
        Entity::Responses => check_response(draft),
        Entity::Causes => {
            let parent = draft.value(complaints::cause::PARENT.key);
            match parent {
                Value::Ref(_, id) if is_below(draft.dataset, id, draft.id) => {
                    Err(draft.refuse(complaints::cause::PARENT, Rule::RefersToItself))
                }
                _ => Ok(()),
            }
        }
        Entity::Calendars => {
            check_zone(draft, targets::calendar::ZONE)?;
            targets::calendar::WEEK.into_iter().try_for_each(|day| check_hours(draft, day))
        }
        Entity::CalendarDays => check_hours(draft, targets::calendar_day::HOURS),
        Entity::Policies => check_policy(draft),
        Entity::Improvements => improvements::acting::check_days(draft),
        Entity::Articles => knowledge::rules::check_article(draft),
        Entity::Scripts => knowledge::rules::check_script(draft),
        Entity::Settings => {
            let text = |key| match draft.value(key) {
                Value::Text(text) => text,
                _ => Box::from(""),
            };
            let (key, value) = (text(workspace::setting::KEY.key), text(workspace::setting::VALUE.key));
            if !value.is_empty() && !settings::is_valid(&key, &value) {
                return Err(draft.refuse(workspace::setting::VALUE, Rule::BadSetting));
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

fn check_wave(draft: &Draft<'_>) -> Result<(), Refusal> {
    use surveys::wave::{COST, ENDS_ON, EXPECTED_RATE, STARTED_ON};
    if draft.money(COST.key).is_some_and(|cost| cost.minor < 0) {
        return Err(draft.refuse(COST, Rule::Negative));
    }
    if draft.number(EXPECTED_RATE.key).is_some_and(|rate| !(0.0..=100.0).contains(&rate)) {
        return Err(draft.refuse(EXPECTED_RATE, Rule::OutOfRange { min: 0, max: 100 }));
    }
    match (draft.value(STARTED_ON.key), draft.value(ENDS_ON.key)) {
        (Value::Day(from), Value::Day(until)) if until < from => {
            Err(draft.refuse(ENDS_ON, Rule::Before(STARTED_ON.into())))
        }
        _ => Ok(()),
    }
}

/// Whether `cause` is `above` or lies below it.
fn is_below(dataset: &Dataset, cause: Id, above: Id) -> bool {
    let table = dataset.table(Entity::Causes);
    let mut at = table.slot_of(cause);
    // A chain longer than there are causes goes in circles.
    for _ in 0..=table.len() {
        match at {
            None => return cause == above,
            Some(slot) if table.id_at(slot) == Some(above) => return true,
            Some(slot) => at = table.get(slot, complaints::cause::PARENT).flatten(),
        }
    }
    true
}

fn check_hours(draft: &Draft<'_>, field: Field<crate::kernel::field::Text>) -> Result<(), Refusal> {
    match draft.value(field.key) {
        Value::Text(text) => {
            text.parse::<Hours>().map(drop).map_err(|error| draft.refuse(field, Rule::BadHours(error)))
        }
        _ => Ok(()),
    }
}

fn check_zone(draft: &Draft<'_>, field: Field<crate::kernel::field::Text>) -> Result<(), Refusal> {
    match draft.value(field.key) {
        Value::Text(text) if text.parse::<NamedZone>().is_err() => Err(draft.refuse(field, Rule::BadZone)),
        _ => Ok(()),
    }
}

/// The longest target, in hours: ten years.
const MAX_HOURS: i64 = 87_600;

fn check_policy(draft: &Draft<'_>) -> Result<(), Refusal> {
    use targets::policy::{FIRST_RESPONSE_HOURS, RESOLUTION_HOURS, WARN_PERCENT};
    for field in [FIRST_RESPONSE_HOURS, RESOLUTION_HOURS] {
        match draft.number(field.key) {
            Some(hours) if hours <= 0.0 => return Err(draft.refuse(field, Rule::NotPositive)),
            #[expect(clippy::cast_precision_loss, reason = "a small constant")]
            Some(hours) if hours > MAX_HOURS as f64 => {
                return Err(draft.refuse(field, Rule::OutOfRange { min: 1, max: MAX_HOURS }));
            }
            _ => {}
        }
    }
    if draft.int(WARN_PERCENT.key).is_some_and(|percent| !(1..=99).contains(&percent)) {
        return Err(draft.refuse(WARN_PERCENT, Rule::OutOfRange { min: 1, max: 99 }));
    }
    Ok(())
}

fn check_order(draft: &Draft<'_>) -> Result<(), Refusal> {
    use orders::order::{AMOUNT, COST, DISCOUNT, QUANTITY, RETURNED, SERVICE_COST};
    // What is given back has a field of its own, so that turnover and returns can be told apart.
    for field in [AMOUNT, COST, DISCOUNT, RETURNED, SERVICE_COST] {
        if draft.money(field.key).is_some_and(|money| money.minor < 0) {
            return Err(draft.refuse(field, Rule::Negative));
        }
    }
    if draft.int(QUANTITY.key).is_some_and(|count| count < 0) {
        return Err(draft.refuse(QUANTITY, Rule::Negative));
    }
    Ok(())
}

fn check_complaint(draft: &Draft<'_>) -> Result<(), Refusal> {
    use complaints::complaint::{FIRST_RESPONSE_AT, OPENED_AT, RESOLVED_AT};
    let Value::Time(opened) = draft.value(OPENED_AT.key) else { return Ok(()) };
    for field in [FIRST_RESPONSE_AT, RESOLVED_AT] {
        if matches!(draft.value(field.key), Value::Time(later) if later < opened) {
            return Err(draft.refuse(field, Rule::Before(OPENED_AT.into())));
        }
    }
    Ok(())
}

fn check_request(draft: &Draft<'_>) -> Result<(), Refusal> {
    use service::request::{
        CONTACT, COST, CUSTOMER, FINISHED_AT, KIND, OPENED_AT, ORDER, PRODUCT, SCHEDULED_AT, STATE,
    };
    if let (Value::Choice(kind), Value::Choice(state)) = (draft.value(KIND.key), draft.value(STATE.key))
        && !service::ways::Way::of(&kind).has(&state)
    {
        return Err(draft.refuse(STATE, Rule::NotAnOption(state.to_string())));
    }
    if let Value::Time(opened) = draft.value(OPENED_AT.key) {
        for field in [SCHEDULED_AT, FINISHED_AT] {
            if matches!(draft.value(field.key), Value::Time(later) if later < opened) {
                return Err(draft.refuse(field, Rule::Before(OPENED_AT.into())));
            }
        }
    }
    if draft.money(COST.key).is_some_and(|money| money.minor < 0) {
        return Err(draft.refuse(COST, Rule::Negative));
    }
    service::upkeep::check_moved(draft)?;
    let belongings = [
        (PRODUCT, Entity::InstalledProducts, service::product::CUSTOMER.key),
        (CONTACT, Entity::Contacts, customers::contact::CUSTOMER.key),
        (ORDER, Entity::Orders, orders::order::CUSTOMER.key),
    ];
    let customer = draft.value(CUSTOMER.key);
    for (field, entity, key) in belongings {
        // What has changed hands since stays with the request.
        let sets = draft.set.iter().any(|(set, _)| [field.key, CUSTOMER.key].contains(&set.as_str()));
        let Value::Ref(_, id) = draft.value(field.key) else { continue };
        let Some(slot) = draft.dataset.slot(entity, id).filter(|_| sets) else { continue };
        if draft.dataset.value(entity, slot, key) != customer {
            return Err(draft.refuse(field, Rule::OtherCustomer));
        }
    }
    Ok(())
}

fn check_product(draft: &Draft<'_>) -> Result<(), Refusal> {
    use service::product::{BOUGHT_ON, INTERVAL, LAST_SERVICED_ON, WARRANTY_UNTIL};
    use service::upkeep::MAX_INTERVAL;
    if let Value::Day(bought) = draft.value(BOUGHT_ON.key) {
        for field in [WARRANTY_UNTIL, LAST_SERVICED_ON] {
            if matches!(draft.value(field.key), Value::Day(later) if later < bought) {
                return Err(draft.refuse(field, Rule::Before(BOUGHT_ON.into())));
            }
        }
    }
    match draft.int(INTERVAL.key) {
        Some(months) if !(1..=MAX_INTERVAL).contains(&months) => {
            Err(draft.refuse(INTERVAL, Rule::OutOfRange { min: 1, max: MAX_INTERVAL }))
        }
        _ => Ok(()),
    }
}

fn check_response(draft: &Draft<'_>) -> Result<(), Refusal> {
    use surveys::response::{CES, CSAT, EXPECTATION, EXPERIENCE, NPS};
    for (field, min, max) in [(NPS, 0, 10), (CSAT, 1, 5), (CES, 1, 7)] {
        if draft.int(field.key).is_some_and(|score| !(min..=max).contains(&score)) {
            return Err(draft.refuse(field, Rule::OutOfRange { min, max }));
        }
    }
    for field in [EXPECTATION, EXPERIENCE] {
        if draft.number(field.key).is_some_and(|score| score < 0.0) {
            return Err(draft.refuse(field, Rule::Negative));
        }
    }
    Ok(())
}
