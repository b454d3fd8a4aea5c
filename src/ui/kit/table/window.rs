//! Which rows are in sight: pure arithmetic.
//!
//! Browsers cannot lay out arbitrarily high elements (Firefox ends near 17.9 million px, 470,000 rows), so a higher
//! table is scrolled by proportion: the scroll bar's way is shorter than the rows', and rows are put where they belong.

/// The highest body that every browser lays out.
const MOST_PX: f64 = 15_000_000.0;
/// Rows beyond the edges, so that a quick scroll does not show emptiness.
pub const BEYOND: usize = 8;

/// The measures of a table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    pub rows: usize,
    /// Height of a row in px.
    pub row: f64,
    /// Height of what is in sight in px.
    pub seen: f64,
}

/// The rows to make, and where they begin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    pub start: usize,
    pub end: usize,
    /// Distance of the first of them from the body's top, in px.
    pub offset: f64,
}

impl Frame {
    /// Cards on phones are higher than rows, and fingers need higher rows than a mouse.
    pub fn new(rows: usize, seen: f64, cards: bool, touch: bool) -> Self {
        let row = match (cards, touch) {
            (true, _) => 60.0,
            (false, true) => 44.0,
            (false, false) => 36.0,
        };
        Self { rows, row, seen: if seen > 0.0 { seen } else { 800.0 } }
    }

    fn full(self) -> f64 {
        count(self.rows) * self.row
    }

    /// The height of the body.
    pub fn body(self) -> f64 {
        self.full().min(MOST_PX)
    }

    /// How many px of rows one px of scrolling is.
    fn stretch(self) -> f64 {
        let (full, body) = (self.full(), self.body());
        if full > body { (full - self.seen) / (body - self.seen) } else { 1.0 }
    }

    /// The rows around a scroll position, with so many beyond the edges.
    pub fn window(self, scrolled: f64, beyond: usize) -> Window {
        let scrolled = scrolled.clamp(0.0, (self.body() - self.seen).max(0.0));
        let top = scrolled * self.stretch();
        let first = whole(top / self.row);
        let start = first.saturating_sub(beyond);
        let end = (first + whole(self.seen / self.row) + 2 + beyond).min(self.rows);
        Window { start: start.min(end), end, offset: count(start.min(end)) * self.row - top + scrolled }
    }

    /// The scroll position that brings a row just into sight; `None` when it is there.
    pub fn reveal(self, place: usize, scrolled: f64, head: f64) -> Option<f64> {
        let stretch = self.stretch();
        let (top, row_top) = (scrolled * stretch, count(place) * self.row);
        let room = self.seen - head;
        if row_top < top {
            Some(row_top / stretch)
        } else if row_top + self.row > top + room {
            Some((row_top + self.row - room) / stretch)
        } else {
            None
        }
    }

    /// How many rows a page down goes.
    pub fn page(self) -> usize {
        whole(self.seen / self.row).saturating_sub(2).max(1)
    }
}

#[expect(clippy::cast_precision_loss, reason = "a table has far fewer than 2^53 rows")]
fn count(rows: usize) -> f64 {
    rows as f64
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to what a row number can be")]
fn whole(value: f64) -> usize {
    value.clamp(0.0, 4e9) as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn frame(rows: usize) -> Frame {
        Frame { rows, row: 36.0, seen: 600.0 }
    }

    #[test]
    fn the_top_the_middle_and_the_end() {
        let check = |rows, scrolled, start, end| {
            let window = frame(rows).window(scrolled, BEYOND);
            assert_eq!((window.start, window.end), (start, end), "{rows} rows at {scrolled}");
        };
        check(0, 0.0, 0, 0);
        check(5, 0.0, 0, 5);
        check(1000, 0.0, 0, 26);
        check(1000, 3600.0, 92, 126);
        check(1000, 1e9, 975, 1000);
    }

    #[test]
    fn a_table_too_high_for_browsers_still_reaches_its_last_row() {
        let frame = frame(1_000_000);
        assert!((frame.body() - MOST_PX).abs() < 1.0);
        let end = frame.window(frame.body() - frame.seen, BEYOND);
        assert_eq!(end.end, 1_000_000);
        let bottom = end.offset + count(end.end - end.start) * frame.row;
        assert!((bottom - MOST_PX).abs() < 1.0, "the last row ends at the body's end: {bottom}");
    }

    proptest! {
        #[test]
        fn what_is_in_sight_is_always_covered(rows in 0_usize..2_000_000, share in 0.0_f64..1.0, beyond in 0..=BEYOND) {
            let frame = frame(rows);
            let scrolled = share * (frame.body() - frame.seen).max(0.0);
            let window = frame.window(scrolled, beyond);
            prop_assert!(window.start <= window.end && window.end <= rows);
            prop_assert!(window.end - window.start <= 40);
            prop_assert!(window.start == 0 || window.offset <= scrolled);
            let bottom = window.offset + count(window.end - window.start) * frame.row;
            prop_assert!(window.end == rows || bottom >= scrolled + frame.seen);
        }

        #[test]
        fn revealing_a_row_brings_it_into_the_window(rows in 1_usize..2_000_000, place in 0.0_f64..1.0) {
            let frame = frame(rows);
            let place = whole(count(rows - 1) * place);
            let scrolled = frame.reveal(place, 0.0, 36.0).unwrap_or(0.0);
            let window = frame.window(scrolled, BEYOND);
            prop_assert!((window.start..window.end).contains(&place), "{place} not in {window:?}");
        }
    }
}
