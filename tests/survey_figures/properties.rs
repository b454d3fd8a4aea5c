//! What must hold for any answers.

use proptest::prelude::*;
use zhiji::analytics::report::Label;
use zhiji::analytics::statistics::comparison::{net_scores, two_shares, welch};
use zhiji::analytics::statistics::interval::PairSums;
use zhiji::analytics::statistics::moments::Moments;
use zhiji::analytics::surveys::alpha::Alpha;
use zhiji::analytics::surveys::change::reason;
use zhiji::analytics::surveys::column::Column;
use zhiji::analytics::surveys::kano::Feature;
use zhiji::analytics::surveys::loyalty::phi;
use zhiji::analytics::surveys::satisfaction_index::index;

fn sums(pairs: &[(f64, f64)]) -> PairSums {
    let mut sums = PairSums::default();
    for (a, b) in pairs {
        sums.n += 1;
        sums.a += a;
        sums.b += b;
    }
    sums
}

fn scores(most: usize) -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec((1..=10_i32).prop_map(f64::from), 2..most)
}

proptest! {
    #[test]
    fn the_index_lies_between_its_ends_and_rises_with_every_item(means in prop::collection::vec(1.0..=10.0_f64, 1..8), at in 0..8_usize) {
        let weights = vec![1.0 / means.len() as f64; means.len()];
        let was = index(&means, &weights);
        prop_assert!((-1e-9..=100.0 + 1e-9).contains(&was));
        let mut better = means.clone();
        let at = at % means.len();
        better[at] = 10.0;
        prop_assert!(index(&better, &weights) >= was - 1e-9);
    }

    #[test]
    fn alpha_is_at_most_one_and_knows_no_order_and_no_shift(rows in prop::collection::vec(prop::array::uniform4(1..=7_i32), 3..40)) {
        let columns: Vec<Vec<f64>> = (0..4).map(|at| rows.iter().map(|row| f64::from(row[at])).collect()).collect();
        let of = |columns: &[Vec<f64>]| {
            let columns: Vec<Column> = columns.iter().map(|column| column.iter().copied().collect()).collect();
            Alpha::of(&columns.iter().collect::<Vec<_>>(), 0..rows.len()).raw
        };
        let found = of(&columns);
        if let Some(alpha) = found {
            prop_assert!(alpha <= 1.0 + 1e-9);
            let turned: Vec<Vec<f64>> = columns.iter().rev().cloned().collect();
            prop_assert!((of(&turned).unwrap() - alpha).abs() < 1e-9);
            let shifted: Vec<Vec<f64>> = columns.iter().map(|column| column.iter().map(|x| 3.0 * x + 5.0).collect()).collect();
            prop_assert!((of(&shifted).unwrap() - alpha).abs() < 1e-9);
        }
    }

    #[test]
    fn better_and_worse_have_their_signs_and_ends(counts in prop::array::uniform6(0..200_u64)) {
        let feature = Feature { name: Label::Unstated, counts };
        if let Some((better, worse)) = feature.coefficients() {
            prop_assert!((0.0..=1.0).contains(&better) && (-1.0..=0.0).contains(&worse));
            let mut more = counts;
            more[2] += 1;
            let more = Feature { name: Label::Unstated, counts: more }.coefficients().unwrap();
            prop_assert!(more.0 >= better && more.1 >= worse);
        }
        prop_assert!(feature.p().is_none_or(|p| (0.0..=1.0 + 1e-12).contains(&p)));
        prop_assert_eq!(feature.category().is_none(), feature.n() == 0);
        prop_assert!(!(feature.is_tied() && feature.is_clear()));
    }

    #[test]
    fn the_parts_of_a_change_are_the_whole(
        before in prop::collection::vec((1.0..=10.0_f64, 0.0..=10.0_f64), 1..30),
        after in prop::collection::vec((1.0..=10.0_f64, 0.0..=10.0_f64), 1..30),
    ) {
        let (before, after) = (sums(&before), sums(&after));
        let found = reason(&before, &after).unwrap();
        let change = after.b / after.a - before.b / before.a;
        prop_assert!((found.by_experience + found.by_expectation - change).abs() < 1e-9);
        prop_assert_eq!(found.by_experience > 0.0, found.after.1 > found.before.1);
        prop_assert_eq!(found.by_expectation < 0.0, found.after.0 > found.before.0 && found.before.1 + found.after.1 > 0.0);
    }

    #[test]
    fn differences_turn_round_with_their_groups(left in scores(30), right in scores(30)) {
        let (left, right) = (Moments::of(left), Moments::of(right));
        let (there, back) = (welch(&left, &right).unwrap(), welch(&right, &left).unwrap());
        prop_assert!((there.value + back.value).abs() < 1e-9 && (there.p - back.p).abs() < 1e-9);
        prop_assert!((0.0..=1.0 + 1e-9).contains(&there.p));
        prop_assert!(there.interval.low <= there.value && there.value <= there.interval.high);
        // A difference is significant where its interval leaves zero out.
        let out = there.interval.low > 1e-9 || there.interval.high < -1e-9;
        prop_assert!(out == there.is_significant() || (there.p - 0.05).abs() < 1e-6 || there.value.abs() < 1e-9);
    }

    #[test]
    fn shares_and_net_scores_stay_in_their_bounds(a in prop::array::uniform3(0..50_u64), b in prop::array::uniform3(0..50_u64)) {
        if let Some(found) = net_scores(a, b) {
            prop_assert!((-200.0..=200.0).contains(&found.value) && (0.0..=1.0).contains(&found.p));
        }
        let (n, m) = (a.iter().sum(), b.iter().sum());
        if let Some(found) = two_shares((a[0], n), (b[0], m)) {
            prop_assert!((-1.0..=1.0).contains(&found.value) && (0.0..=1.0).contains(&found.p));
        }
    }

    #[test]
    fn phi_lies_between_its_ends_and_turns_with_its_columns(counts in prop::array::uniform4(0..60_u64)) {
        let [a, b, c, d] = counts;
        if let Some((value, interval)) = phi([[a, b], [c, d]]) {
            prop_assert!((-1.0 - 1e-12..=1.0 + 1e-12).contains(&value));
            prop_assert!((phi([[b, a], [d, c]]).unwrap().0 + value).abs() < 1e-12);
            if let Some(interval) = interval {
                prop_assert!(interval.low <= value && value <= interval.high);
            }
        }
    }
}
