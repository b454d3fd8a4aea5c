//! A run of months, and a table that says in which one a day lies without calendar arithmetic per row.

use super::params::Params;
use crate::kernel::time::{Day, Month};

/// The longest run: one mistyped year must not stretch every chart over centuries.
const MAX_MONTHS: i32 = 600;

/// Neighbouring months.
#[derive(Clone, Debug, Default)]
pub struct Months {
    list: Vec<Month>,
    first_day: i64,
    /// The place of the month of each day.
    places: Vec<u16>,
}

impl Months {
    /// The months from that of `first` to that of `last`, both days since 1970; cut to the period and to 50 years.
    #[must_use]
    pub fn covering(first: i64, last: i64, params: &Params) -> Self {
        let low = params.from.map_or(first, |from| first.max(i64::from(from.0)));
        let high = last.min(i64::from(params.to.0));
        let whole = |day: i64| i32::try_from(day).unwrap_or(if day < 0 { i32::MIN } else { i32::MAX });
        let (low, high) = (whole(low), whole(high));
        if low > high {
            return Self::default();
        }
        let to = Day(high).month();
        let from = Day(low).month().max(to.plus(1 - MAX_MONTHS));
        let mut places = Vec::new();
        let list: Vec<Month> = (from.0..=to.0).map(Month).collect();
        for (place, month) in (0_u16..).zip(&list) {
            let days = usize::try_from(month.plus(1).first_day().0 - month.first_day().0).unwrap_or(0);
            places.resize(places.len() + days, place);
        }
        Self { list, first_day: i64::from(from.first_day().0), places }
    }

    /// The months.
    #[must_use]
    pub fn list(&self) -> &[Month] {
        &self.list
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The place of the month in which `day` (since 1970) lies.
    #[inline]
    #[must_use]
    pub fn place(&self, day: i64) -> Option<usize> {
        let at = usize::try_from(day - self.first_day).ok()?;
        self.places.get(at).map(|place| usize::from(*place))
    }
}

/// The least and the greatest of `values`; of nothing, the wrong way round.
#[must_use]
pub fn ends(values: impl Iterator<Item = i64>) -> (i64, i64) {
    values.fold((i64::MAX, i64::MIN), |(low, high), value| (low.min(value), high.max(value)))
}

/// The first and last day of `month`, cut to the period.
#[must_use]
pub fn days_of(month: Month, params: &Params) -> (Day, Day) {
    let first = params.from.map_or(month.first_day(), |from| month.first_day().max(from));
    (first, month.plus(1).first_day().plus(-1).min(params.to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::workspace::settings::Settings;

    #[test]
    fn days_find_their_month_and_mistyped_years_do_not_stretch_the_run() {
        let day = |text: &str| i64::from(text.parse::<Day>().expect(text).0);
        let params = Params::new("2024-12-31".parse().expect("a day"), Settings::default());
        let months = Months::covering(day("2023-11-15"), day("2024-03-01"), &params);
        assert_eq!(months.len(), 5);
        for (text, place) in
            [("2023-11-01", Some(0)), ("2024-02-29", Some(3)), ("2024-03-31", Some(4)), ("2023-10-31", None)]
        {
            assert_eq!(months.place(day(text)), place, "{text}");
        }
        assert_eq!(Months::covering(day("0202-01-01"), day("2024-03-01"), &params).len(), 600);
        assert!(Months::covering(i64::MAX, i64::MIN, &params).is_empty());
    }
}
