//! How unevenly something is spread: Gini's coefficient.

use super::{amount, count};

/// Gini's coefficient 2Σ i·x₍ᵢ₎ / (nΣx) - (n+1)/n of amounts in descending order (Gini 1912). `Err` says why there is none.
pub fn gini(descending: &[i64]) -> Result<f64, &'static str> {
    let n = count(descending.len());
    if descending.is_empty() {
        return Err("no-orders");
    }
    let (mut weighted, mut total, mut rank) = (0.0, 0.0, 0.0);
    for value in descending.iter().rev() {
        rank += 1.0;
        weighted += rank * amount(*value);
        total += amount(*value);
    }
    if total <= 0.0 { Err("total-not-positive") } else { Ok(2.0 * weighted / (n * total) - (n + 1.0) / n) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_to_n_has_a_closed_form() {
        for n in [1_i64, 2, 10, 1000] {
            let values: Vec<i64> = (1..=n).rev().collect();
            let n = amount(n);
            let found = gini(&values).expect("positive");
            assert!((found - (n - 1.0) / (3.0 * n)).abs() < 1e-12, "{n}: {found}");
        }
        assert_eq!(gini(&[0, 0]), Err("total-not-positive"));
        assert_eq!(gini(&[]), Err("no-orders"));
    }
}
