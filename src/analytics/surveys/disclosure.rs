//! What may be told of a group to others: the threshold rule of official statistics, with secondary suppression (Hundepool
//! et al., “Statistical Disclosure Control”, 2012, chapter 4).

/// Which parts of a whole may be told where groups below `least` may not. A part that nobody is in may. `sums` of all parts
/// stand beside them (the whole, their mean): each would tell one part from the rest, so where any part is held back, more
/// than that many are, the smallest first.
#[must_use]
pub fn told(parts: &[u64], least: u64, sums: usize) -> Vec<bool> {
    let mut told: Vec<bool> = parts.iter().map(|count| *count == 0 || *count >= least).collect();
    let held_back = told.iter().filter(|told| !**told).count();
    if held_back > 0 {
        let mut others: Vec<usize> = (0..parts.len()).filter(|at| told[*at] && parts[*at] > 0).collect();
        others.sort_by_key(|at| parts[*at]);
        others.into_iter().take((sums + 1).saturating_sub(held_back)).for_each(|at| told[at] = false);
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_part_is_never_the_only_one_held_back() {
        for (parts, least, sums, expected) in [
            (&[10, 2, 0][..], 5, 1, &[false, false, true][..]),
            (&[10, 2, 7], 5, 1, &[true, false, false]),
            (&[10, 2, 3], 5, 1, &[true, false, false]),
            (&[10, 5, 5], 5, 1, &[true, true, true]),
            (&[10, 5, 5], 5, 2, &[true, true, true]),
            (&[9, 2, 10, 3, 20], 5, 2, &[false, false, true, false, true]),
            (&[2, 0], 5, 1, &[false, true]),
            (&[1, 2, 3], 0, 1, &[true, true, true]),
            (&[], 5, 1, &[]),
        ] {
            assert_eq!(told(parts, least, sums), expected, "{parts:?} below {least}, {sums}");
        }
    }
}
