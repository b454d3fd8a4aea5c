//! Where each customer stands on the as-of day, drawn from what they went through.

use super::calendar::Calendar;
use super::life::Life;
use super::people::{Customer, Sort};
use crate::domain::orders::order::is_valid;
use crate::kernel::time::Day;

/// How many organisations are key accounts.
const KEY_ACCOUNTS: usize = 24;
/// Days without an order after which a customer is lapsing, and lost.
const LAPSING_AFTER: i32 = 100;
/// See [`LAPSING_AFTER`]; the same number is in the demo's settings.
pub const LOST_AFTER: i32 = 180;

/// The standing of one customer.
#[derive(Clone, Debug)]
pub struct Standing {
    /// Turnover in fen.
    pub spent: i64,
    /// The last purchase.
    pub last: Option<Day>,
    /// Membership code, empty for those who never bought.
    pub tier: &'static str,
    /// Lifecycle code.
    pub lifecycle: &'static str,
    /// Account code.
    pub account: &'static str,
}

/// The standing of everyone.
#[must_use]
pub fn standings(calendar: &Calendar, cast: &[Customer], lives: &[Life]) -> Vec<Standing> {
    let mut all: Vec<Standing> =
        cast.iter().zip(lives).map(|(customer, life)| stand(calendar, customer, life)).collect();
    let mut by_spent: Vec<usize> = (0..all.len()).collect();
    by_spent.sort_by_key(|at| std::cmp::Reverse(all.get(*at).map_or(0, |standing| standing.spent)));
    let mut key_accounts = 0;
    for (rank, at) in by_spent.into_iter().enumerate() {
        let (Some(standing), Some(customer)) = (all.get_mut(at), cast.get(at)) else { continue };
        if standing.spent > 0 {
            standing.tier = match rank * 1_000 / cast.len().max(1) {
                0..30 => "vip",
                30..120 => "gold",
                120..370 => "silver",
                _ => "basic",
            };
        }
        if customer.sort == Sort::Organisation && key_accounts < KEY_ACCOUNTS {
            key_accounts += 1;
            standing.account = "key_account";
        }
    }
    all
}

fn stand(calendar: &Calendar, customer: &Customer, life: &Life) -> Standing {
    let valid = || life.orders.iter().filter(|order| is_valid(order.status));
    let (first, last) = (valid().next().map(|order| order.day), valid().next_back().map(|order| order.day));
    let lifecycle = match (first, last) {
        _ if customer.sort == Sort::Partner => "",
        (Some(_), Some(last)) if calendar.ago(last) > LOST_AFTER => "lost",
        (Some(_), Some(last)) if calendar.ago(last) > LAPSING_AFTER => "lapsing",
        (Some(first), Some(_)) if calendar.ago(first) <= 90 && calendar.ago(customer.first_seen) <= 120 => "new",
        (Some(_), Some(_)) if valid().count() >= 12 => "loyal",
        (Some(_), Some(_)) => "regular",
        _ => "potential",
    };
    Standing {
        spent: valid().map(|order| order.amount() - order.returned).sum(),
        last,
        tier: "",
        lifecycle,
        account: if customer.sort == Sort::Partner { "partner" } else { "customer" },
    }
}
