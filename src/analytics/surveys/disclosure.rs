//! What may be told of a group to others: the threshold rule of official statistics, with secondary suppression (Hundepool
//! et al., “Statistical Disclosure Control”, 2012, chapter 4).

/// Which parts of a whole may be told where groups below `least` may not. A part that nobody is in may; where a single one
/// is held back, the smallest other one is too, for the whole less the rest would tell it.
#[must_use]
pub fn told(parts: &[u64], least: u64) -> Vec<bool> {
    let mut told: Vec<bool> = parts.iter().map(|count| *count == 0 || *count >= least).collect();
    if told.iter().filter(|told| !**told).count() == 1 {
        let others = parts.iter().zip(&told).enumerate().filter(|(_, (count, told))| **told && **count > 0);
        let smallest = others.min_by_key(|(_, (count, _))| **count).map(|(at, _)| at);
        if let Some(told) = smallest.and_then(|at| told.get_mut(at)) {
            *told = false;
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_part_is_never_the_only_one_held_back() {
        for (parts, least, expected) in [
            (&[10, 2, 0][..], 5, &[false, false, true][..]),
            (&[10, 2, 7], 5, &[true, false, false]),
            (&[10, 2, 3], 5, &[true, false, false]),
            (&[10, 5, 5], 5, &[true, true, true]),
            (&[2, 0], 5, &[false, true]),
            (&[1, 2, 3], 0, &[true, true, true]),
            (&[], 5, &[]),
        ] {
            assert_eq!(told(parts, least), expected, "{parts:?} below {least}");
        }
    }
}
