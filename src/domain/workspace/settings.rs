//! The settings of a workspace in their Rust types, each with what holds until the user says otherwise.

use super::setting;
use crate::domain::clocks::{NamedZone, Zone};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::rules::looks_like_email;
use crate::kernel::column::Slot;
use crate::kernel::money::{Currency, Money};

/// What holds for the whole workspace.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// What amounts without a currency are counted in, and figures are given in.
    pub currency: Currency,
    /// The team's zone: decides on which day an instant falls.
    pub zone: Zone,
    /// `t` of the satisfaction levels: c < 1-t is below, c > 1+t exceeds.
    pub ratio_tolerance: f64,
    /// How many people one (dissatisfied, satisfied, delighted) customer tells: a teaching claim, editable.
    pub word_of_mouth: [f64; 3],
    /// Which share of customers comes back after a (major, minor, settled, fast settled) complaint: teaching claims, editable.
    pub came_back: [f64; 4],
    /// A customer without an order for this many days counts as lost.
    pub lost_after_days: i32,
    /// Up to what cost members may promise remedies alone.
    pub remedy_limits: RemedyLimits,
    /// How many days ahead maintenance that is due, and warranties that end, are told.
    pub service_ahead_days: i32,
    /// What a dissatisfied answer to a survey leads to by itself, and what that is called.
    pub on_dissatisfied: (OnDissatisfied, String),
}

/// What a dissatisfied answer leads to by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OnDissatisfied {
    /// Somebody looks at it.
    #[default]
    Nothing,
    /// Somebody has to get in touch, by tomorrow.
    Task,
    /// It is handled as a complaint.
    Complaint,
}

impl OnDissatisfied {
    /// Each with its code, as the setting has it.
    pub const CODES: [(&'static str, Self); 3] =
        [("nothing", Self::Nothing), ("task", Self::Task), ("complaint", Self::Complaint)];
}

impl std::str::FromStr for OnDissatisfied {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::CODES.into_iter().find(|(known, _)| *known == code).map(|(_, found)| found).ok_or(())
    }
}

/// The key of [`Settings::on_dissatisfied`], one of [`OnDissatisfied::CODES`].
pub const ON_DISSATISFIED: &str = "on_dissatisfied";
/// The key of [`answers_to`].
pub const ANSWERS_TO: &str = "answers_to";
/// The key of what it is called. Without words nothing is made.
pub const ON_DISSATISFIED_WORDS: &str = "on_dissatisfied_words";

/// Up to what cost members of a role may promise remedies alone, in minor units; `None`: any. Owners always may.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RemedyLimits {
    /// Agents, and whoever did not say who they are.
    pub agent: Option<i64>,
    /// Managers.
    pub manager: Option<i64>,
}

/// The key of [`RemedyLimits::agent`], in units of the currency.
pub const REMEDY_LIMIT_AGENT: &str = "remedy_limit_agent";
/// The key of [`RemedyLimits::manager`], in units of the currency.
pub const REMEDY_LIMIT_MANAGER: &str = "remedy_limit_manager";

/// The key of [`Settings::service_ahead_days`].
pub const SERVICE_AHEAD_DAYS: &str = "service_ahead_days";

/// The key of [`Settings::currency`].
pub const CURRENCY: &str = "currency";
/// The key of [`Settings::zone`], as a [`NamedZone`].
pub const TIME_ZONE: &str = "time_zone";
/// The key of [`Settings::zone`] where no named one is set: always so many minutes ahead of UTC.
pub const UTC_OFFSET: &str = "utc_offset_minutes";
/// The key of [`Settings::ratio_tolerance`].
pub const RATIO_TOLERANCE: &str = "ratio_tolerance";
/// The keys of [`Settings::word_of_mouth`].
pub const WORD_OF_MOUTH: [&str; 3] = ["word_of_mouth_below", "word_of_mouth_meets", "word_of_mouth_exceeds"];
/// The fingerprint of the key that signs this workspace's dossiers. The key itself is no record: it must not get into
/// exports and into the history.
pub const DOSSIER_KEY: &str = "dossier_key";
/// The public key that answers to surveys are sealed to, which is its own fingerprint.
pub const TEAM_KEY: &str = "team_key";
/// The keys of [`Settings::came_back`], in per cent.
pub const CAME_BACK: [&str; 4] = ["came_back_major", "came_back_minor", "came_back_settled", "came_back_fast"];
/// The key of [`Settings::lost_after_days`].
pub const LOST_AFTER_DAYS: &str = "lost_after_days";

impl Default for Settings {
    fn default() -> Self {
        Self {
            currency: Currency::CNY,
            zone: Zone::fixed(480),
            ratio_tolerance: 0.05,
            word_of_mouth: [22.0, 8.0, 10.0],
            came_back: [0.04, 0.53, 0.52, 0.95],
            lost_after_days: 180,
            remedy_limits: RemedyLimits::default(),
            service_ahead_days: 14,
            on_dissatisfied: (OnDissatisfied::Nothing, String::new()),
        }
    }
}

impl Settings {
    /// The settings of `dataset`. A value that cannot be read counts as not set, as the settings page shows.
    #[must_use]
    pub fn of(dataset: &Dataset) -> Self {
        let default = Self::default();
        let [below, meets, exceeds] = WORD_OF_MOUTH;
        let [told_below, told_meets, told_exceeds] = default.word_of_mouth;
        let currency = read(dataset, CURRENCY).unwrap_or(default.currency);
        let limit = |key| read::<String>(dataset, key).and_then(|text| most(&text, currency));
        Self {
            currency,
            zone: zone(dataset).unwrap_or(default.zone),
            ratio_tolerance: read(dataset, RATIO_TOLERANCE).unwrap_or(default.ratio_tolerance),
            word_of_mouth: [
                read(dataset, below).unwrap_or(told_below),
                read(dataset, meets).unwrap_or(told_meets),
                read(dataset, exceeds).unwrap_or(told_exceeds),
            ],
            came_back: came_back(dataset, default.came_back),
            lost_after_days: read(dataset, LOST_AFTER_DAYS).unwrap_or(default.lost_after_days),
            remedy_limits: RemedyLimits { agent: limit(REMEDY_LIMIT_AGENT), manager: limit(REMEDY_LIMIT_MANAGER) },
            service_ahead_days: read(dataset, SERVICE_AHEAD_DAYS).unwrap_or(default.service_ahead_days),
            on_dissatisfied: on_dissatisfied(dataset),
        }
    }
}

fn on_dissatisfied(dataset: &Dataset) -> (OnDissatisfied, String) {
    let words: String = read(dataset, ON_DISSATISFIED_WORDS).unwrap_or_default();
    let what = read(dataset, ON_DISSATISFIED).filter(|_| !words.is_empty());
    (what.unwrap_or_default(), words)
}

/// The zone that was set, by name or else by its offset alone.
fn zone(dataset: &Dataset) -> Option<Zone> {
    let named = named_zone(dataset).map(|named| named.zone);
    named.or_else(|| read(dataset, UTC_OFFSET).map(Zone::fixed))
}

/// The team's zone, if it was chosen by its name.
#[must_use]
pub fn named_zone(dataset: &Dataset) -> Option<NamedZone> {
    read(dataset, TIME_ZONE)
}

fn came_back(dataset: &Dataset, usual: [f64; 4]) -> [f64; 4] {
    let mut shares = usual;
    for (share, key) in shares.iter_mut().zip(CAME_BACK) {
        *share = read::<f64>(dataset, key).map_or(*share, |percent| percent / 100.0);
    }
    shares
}

/// A limit in minor units; none where nothing is written. What cannot be read in this currency is taken for less, never
/// for no limit.
fn most(text: &str, currency: Currency) -> Option<i64> {
    let whole = text.split('.').next().unwrap_or("");
    let read = Money::from_decimal(text, currency).or_else(|| Money::from_decimal(whole, currency));
    (!text.is_empty()).then(|| read.map_or(0, |money| money.minor))
}

/// Where the setting `key` is kept.
#[must_use]
pub fn slot_of(dataset: &Dataset, key: &str) -> Option<Slot> {
    let table = dataset.table(Entity::Settings);
    table.slots().find(|slot| table.get(*slot, setting::KEY) == Some(key))
}

fn read<T: std::str::FromStr>(dataset: &Dataset, key: &str) -> Option<T> {
    let slot = slot_of(dataset, key)?;
    dataset.get(Entity::Settings, slot, setting::VALUE)?.parse().ok()
}

/// The fingerprint of a key that has been used in this workspace, by its setting: [`DOSSIER_KEY`], [`TEAM_KEY`].
#[must_use]
pub fn fingerprint(dataset: &Dataset, setting: &str) -> Option<String> {
    read::<String>(dataset, setting).filter(|fingerprint| !fingerprint.is_empty())
}

/// Where respondents may mail their answers to, if that is wished.
#[must_use]
pub fn answers_to(dataset: &Dataset) -> Option<String> {
    read::<String>(dataset, ANSWERS_TO).filter(|address| !address.is_empty())
}

/// Whether `value` can be read as the setting `key`; an unknown key keeps any text.
#[must_use]
pub fn is_valid(key: &str, value: &str) -> bool {
    let number =
        |range: std::ops::RangeInclusive<f64>| value.parse::<f64>().is_ok_and(|number| range.contains(&number));
    match key {
        CURRENCY => value.parse::<Currency>().is_ok(),
        TIME_ZONE => value.is_empty() || value.parse::<NamedZone>().is_ok(),
        UTC_OFFSET => value.parse::<i32>().is_ok_and(|minutes| (-14 * 60..=14 * 60).contains(&minutes)),
        RATIO_TOLERANCE => number(0.0..=0.5),
        SERVICE_AHEAD_DAYS => value.parse::<i32>().is_ok_and(|days| (0..=365).contains(&days)),
        LOST_AFTER_DAYS => value.parse::<i32>().is_ok_and(|days| (1..=3650).contains(&days)),
        ON_DISSATISFIED => value.parse::<OnDissatisfied>().is_ok(),
        ON_DISSATISFIED_WORDS => value.chars().count() <= 200 && !value.contains('\n'),
        ANSWERS_TO => value.is_empty() || value.is_ascii() && looks_like_email(value),
        // No limit, or an amount.
        REMEDY_LIMIT_AGENT | REMEDY_LIMIT_MANAGER => {
            let plain = |text: &str| text.len() <= 12 && text.bytes().all(|byte| byte.is_ascii_digit());
            let (whole, part) = value.split_once('.').unwrap_or((value, "0"));
            value.is_empty() || !whole.is_empty() && plain(whole) && plain(part) && (1..=2).contains(&part.len())
        }
        key if WORD_OF_MOUTH.contains(&key) => number(0.0..=1000.0),
        key if CAME_BACK.contains(&key) => number(0.0..=100.0),
        _ => true,
    }
}
