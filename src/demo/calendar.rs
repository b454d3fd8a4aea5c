//! The demo's three years day by day: how busy each day is for whom, and instants in the team's time zone.

use super::stories::{DELIVERY_CHANGE, HISTORY, IMPROVEMENT, PRICE_RISE};
use crate::kernel::time::{Day, Timestamp};

/// Minutes east of UTC that the team lives in (Beijing time).
pub const UTC_OFFSET_MINUTES: i64 = 480;

/// What a customer mostly comes for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Crowd {
    /// Noodles and dim sum, at the table or delivered.
    #[default]
    Diner,
    /// Tea and kitchenware, over the counter or by parcel.
    Shopper,
    /// Catering for organisations.
    Caterer,
}

/// The days on which the lunar year begins (Spring Festival), 2019 to 2040.
const SPRING_FESTIVAL: [(u32, u32); 22] = [
    (2, 5),
    (1, 25),
    (2, 12),
    (2, 1),
    (1, 22),
    (2, 10),
    (1, 29),
    (2, 17),
    (2, 6),
    (1, 26),
    (2, 13),
    (2, 3),
    (1, 23),
    (2, 11),
    (1, 31),
    (2, 19),
    (2, 8),
    (1, 28),
    (2, 15),
    (2, 4),
    (1, 24),
    (2, 12),
];
/// The days of the Mid-Autumn Festival, 2019 to 2040.
const MID_AUTUMN: [(u32, u32); 22] = [
    (9, 13),
    (10, 1),
    (9, 21),
    (9, 10),
    (9, 29),
    (9, 17),
    (10, 6),
    (9, 25),
    (9, 15),
    (10, 3),
    (9, 22),
    (9, 12),
    (10, 1),
    (9, 19),
    (9, 8),
    (9, 27),
    (9, 16),
    (10, 4),
    (9, 24),
    (9, 13),
    (10, 2),
    (9, 20),
];
const FIRST_LISTED_YEAR: i32 = 2019;

/// Days from the festival of the same year to `day`; negative before it. Years off the list get its usual date.
fn since(festival: &[(u32, u32)], usual: (u32, u32), day: Day) -> i32 {
    let (year, _, _) = day.ymd();
    let listed = usize::try_from(year - FIRST_LISTED_YEAR).ok().and_then(|at| festival.get(at).copied());
    let (month, of_month) = listed.unwrap_or(usual);
    Day::from_ymd(year, month, of_month).map_or(0, |date| day.0 - date.0)
}

/// Days from Spring Festival to `day`.
#[must_use]
pub fn since_spring_festival(day: Day) -> i32 {
    since(&SPRING_FESTIVAL, (2, 5), day)
}

/// Days from the Mid-Autumn Festival to `day`.
#[must_use]
pub fn since_mid_autumn(day: Day) -> i32 {
    since(&MID_AUTUMN, (9, 22), day)
}

/// The span of the demo.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// The day on which the demo is looked at. Nothing recorded lies on or after it, only what is due.
    pub as_of: Day,
    /// The first day with orders.
    pub start: Day,
    busy: [Vec<f64>; 3],
}

impl Calendar {
    /// The three years before `as_of`.
    #[must_use]
    pub fn new(as_of: Day) -> Self {
        let start = as_of.plus(-HISTORY);
        let weights = |weight: fn(Day) -> f64| {
            (start.0..as_of.0).map(|day| weight(Day(day)) * trend(as_of.0 - day)).collect::<Vec<_>>()
        };
        Self { as_of, start, busy: [weights(diners), weights(shoppers), weights(caterers)] }
    }

    /// How many days before the as-of day `day` lies.
    #[must_use]
    pub fn ago(&self, day: Day) -> i32 {
        self.as_of.0 - day.0
    }

    /// The day `days` before the as-of day.
    #[must_use]
    pub fn back(&self, days: i32) -> Day {
        self.as_of.plus(-days)
    }

    /// How busy `day` is for `crowd`: 1 on a usual day, 0 outside the demo.
    #[must_use]
    pub fn busy(&self, crowd: Crowd, day: Day) -> f64 {
        let [diners, shoppers, caterers] = &self.busy;
        let days = match crowd {
            Crowd::Diner => diners,
            Crowd::Shopper => shoppers,
            Crowd::Caterer => caterers,
        };
        usize::try_from(day.0 - self.start.0).ok().and_then(|at| days.get(at).copied()).unwrap_or(0.0)
    }

    /// The first instant that lies ahead: local midnight at the start of the as-of day.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        at(self.as_of, 0)
    }
}

/// The instant `minute` minutes after local midnight of `day`.
#[must_use]
pub fn at(day: Day, minute: i64) -> Timestamp {
    Timestamp(day.start().0 + (minute - UTC_OFFSET_MINUTES) * 60_000)
}

/// Monday is 0.
fn weekday(day: Day) -> i32 {
    (day.0 + 3).rem_euclid(7)
}

/// Growth over the years, dented by the rise of prices and by the bad deliveries.
fn trend(days_ago: i32) -> f64 {
    let growth = 1.15 - 0.25 * f64::from(days_ago) / f64::from(HISTORY);
    let dent = match days_ago {
        ago if ago > PRICE_RISE => 1.0,
        ago if ago > DELIVERY_CHANGE => 0.94,
        ago if ago > IMPROVEMENT => 0.88,
        _ => 1.0,
    };
    growth * dent
}

fn diners(day: Day) -> f64 {
    let week = match weekday(day) {
        4 => 1.1,
        5 => 1.45,
        6 => 1.3,
        _ => 0.85,
    };
    let season = match (since_spring_festival(day), since_mid_autumn(day), day.ymd()) {
        (-1..=6, _, _) => 1.8,
        (7..=14, _, _) => 0.7,
        (_, -1..=1, _) => 1.5,
        (_, _, (_, 10, 1..=7)) => 1.4,
        _ => 1.0,
    };
    week * season
}

fn shoppers(day: Day) -> f64 {
    let week = if weekday(day) >= 5 { 1.2 } else { 0.92 };
    let season = match (since_spring_festival(day), since_mid_autumn(day), day.ymd()) {
        (-21..=-3, _, _) => 2.4,
        // Parcels stand still over the holidays.
        (-2..=6, _, _) => 0.35,
        (_, -18..=-1, _) => 2.2,
        (_, _, (_, 11, 1..=12)) => 2.6,
        (_, _, (_, 6, 8..=18)) => 1.7,
        _ => 0.9,
    };
    week * season
}

fn caterers(day: Day) -> f64 {
    let week = match weekday(day) {
        5 => 0.35,
        6 => 0.2,
        _ => 1.29,
    };
    let season = match (since_spring_festival(day), since_mid_autumn(day), day.ymd()) {
        (-1..=7, _, _) => 0.05,
        // Parties at the end of the working year.
        (-25..=-3, _, _) => 1.9,
        (_, -7..=-1, _) => 1.4,
        (_, _, (_, 10, 1..=7)) => 0.2,
        _ => 1.0,
    };
    week * season
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn festivals_fall_on_their_days() {
        let day = |text: &str| text.parse::<Day>().expect("a day");
        assert_eq!(since_spring_festival(day("2024-02-10")), 0);
        assert_eq!(since_spring_festival(day("2025-01-22")), -7);
        assert_eq!(since_mid_autumn(day("2025-10-07")), 1);
        assert_eq!(since_mid_autumn(day("2055-09-22")), 0, "off the list");
        assert_eq!(weekday(day("2024-01-01")), 0);
    }

    #[test]
    fn weekends_belong_to_guests_and_weekdays_to_offices() {
        let calendar = Calendar::new(Day::from_ymd(2025, 6, 2).expect("a day"));
        let (saturday, tuesday) = (calendar.back(2), calendar.back(6));
        assert!(calendar.busy(Crowd::Diner, saturday) > calendar.busy(Crowd::Diner, tuesday));
        assert!(calendar.busy(Crowd::Caterer, saturday) < calendar.busy(Crowd::Caterer, tuesday));
        assert!(calendar.busy(Crowd::Diner, calendar.as_of).abs() < f64::EPSILON);
        assert_eq!(at(calendar.as_of, 0).day(480), calendar.as_of);
    }
}
