//! What each customer bought in the period, and what it brought: one pass over the orders.

use crate::analytics::months::{Months, ends};
use crate::analytics::params::Params;
use crate::analytics::report::Exclusion;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::orders::order;
use crate::kernel::chunk::{Choices, Chunk, Moneys};
use crate::kernel::column::{NO_INT, Slot};
use crate::kernel::money::Currency;

/// One customer's valid orders of the period, summed. Amounts are minor units of the workspace's currency.
///
/// Kept to half a cache line, because orders come in the order of days and visit customers at random.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Purchase {
    /// What was paid, discounts taken off.
    pub revenue: i64,
    /// What is left of it after returns, goods and service.
    pub margin: i64,
    /// How many valid orders, whatever their currency.
    pub orders: u32,
    /// How many of them have an amount in the workspace's currency.
    pub paid: u32,
    /// The day of the last one, since 1970.
    pub last: i32,
}

impl Default for Purchase {
    fn default() -> Self {
        Self { revenue: 0, margin: 0, orders: 0, paid: 0, last: i32::MIN }
    }
}

/// Orders of one month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MonthTotal {
    /// How many valid orders.
    pub orders: u64,
    /// What they brought in.
    pub revenue: i64,
}

/// The purchases of the period.
#[derive(Clone, Debug, Default)]
pub struct Purchases {
    /// One entry a customer slot.
    pub by_customer: Vec<Purchase>,
    /// The months that have orders, and those between them.
    pub months: Months,
    /// One total a month.
    pub by_month: Vec<MonthTotal>,
    /// Valid orders of the period, whoever bought.
    pub orders: u64,
    /// Those of them with an amount in the workspace's currency.
    pub paid: u64,
    /// Revenue of the latter.
    pub revenue: i64,
    /// What was paid back, what the goods cost, and what service cost, over all customers.
    pub costs: [i64; 3],
    left_out: LeftOut,
}

/// Orders that do not count, by reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct LeftOut {
    outside: u64,
    not_valid: u64,
    no_customer: u64,
    no_amount: u64,
    other_currency: u64,
    foreign_cost: u64,
}

impl Purchases {
    /// Sums the orders of `dataset`.
    #[must_use]
    pub fn of(dataset: &Dataset, params: &Params) -> Self {
        let table = dataset.table(Entity::Orders);
        let days = table.runs().flat_map(|(_, chunk)| {
            let placed = chunk.ints(order::PLACED_ON.key);
            chunk.live_rows().filter_map(move |row| placed.get(row))
        });
        let (first, last) = ends(days);
        let months = Months::covering(first, last, params);
        let mut all = Self {
            by_customer: vec![Purchase::default(); dataset.table(Entity::Customers).slot_count()],
            by_month: vec![MonthTotal::default(); months.len()],
            months,
            ..Self::default()
        };
        for (_, chunk) in table.runs() {
            all.add_chunk(chunk, params);
        }
        all
    }

    fn add_chunk(&mut self, chunk: &Chunk, params: &Params) {
        let home = params.settings.currency;
        let placed = chunk.ints(order::PLACED_ON.key);
        let customer = chunk.slots(order::CUSTOMER.key);
        let valid = Validity::of(chunk);
        let amount = Home::of(chunk.moneys(order::AMOUNT.key), home);
        let costs =
            [order::RETURNED, order::COST, order::SERVICE_COST].map(|field| Home::of(chunk.moneys(field.key), home));
        for row in chunk.live_rows() {
            let Some(day) = placed.get(row).filter(|day| params.covers(*day)) else {
                self.left_out.outside += 1;
                continue;
            };
            if !valid.at(row) {
                self.left_out.not_valid += 1;
                continue;
            }
            let buyer = customer.get(row).and_then(|slot| self.by_customer.get_mut(slot.index()));
            let Some(buyer) = buyer else {
                self.left_out.no_customer += 1;
                continue;
            };
            let day32 = i32::try_from(day).unwrap_or(i32::MAX);
            buyer.orders += 1;
            buyer.last = buyer.last.max(day32);
            let paid = amount.at(row);
            match paid {
                Ok(minor) => {
                    buyer.paid += 1;
                    buyer.revenue += minor;
                    buyer.margin += minor;
                    self.paid += 1;
                    self.revenue += minor;
                }
                Err(Missing::Empty) => self.left_out.no_amount += 1,
                Err(Missing::Foreign) => self.left_out.other_currency += 1,
            }
            for (field, total) in costs.iter().zip(&mut self.costs) {
                match field.at(row) {
                    Ok(minor) => {
                        buyer.margin -= minor;
                        *total += minor;
                    }
                    Err(Missing::Empty) => {}
                    Err(Missing::Foreign) => self.left_out.foreign_cost += 1,
                }
            }
            self.orders += 1;
            if let Some(month) = self.months.place(day).and_then(|place| self.by_month.get_mut(place)) {
                month.orders += 1;
                month.revenue += paid.unwrap_or(0);
            }
        }
    }

    /// The customers with at least one valid order in the period, by slot.
    pub fn buyers(&self) -> impl Iterator<Item = (Slot, &Purchase)> {
        self.by_customer.iter().enumerate().filter(|(_, p)| p.orders > 0).map(|(slot, p)| (Slot::at(slot), p))
    }

    /// Orders that no figure of purchases counts.
    #[must_use]
    pub fn excluded_orders(&self) -> [Exclusion; 3] {
        [
            Exclusion { reason: "orders-outside-period", count: self.left_out.outside },
            Exclusion { reason: "orders-not-valid", count: self.left_out.not_valid },
            Exclusion { reason: "orders-without-customer", count: self.left_out.no_customer },
        ]
    }

    /// Orders that count, but whose money does not.
    #[must_use]
    pub fn excluded_amounts(&self) -> [Exclusion; 3] {
        [
            Exclusion { reason: "orders-without-amount", count: self.left_out.no_amount },
            Exclusion { reason: "orders-in-other-currency", count: self.left_out.other_currency },
            Exclusion { reason: "costs-in-other-currency", count: self.left_out.foreign_cost },
        ]
    }
}

/// Which rows of a chunk of orders count as turnover: each state is looked at once, each row by its number.
pub(in crate::analytics) struct Validity<'a> {
    states: Choices<'a>,
    valid: Vec<bool>,
    without: bool,
}

impl<'a> Validity<'a> {
    pub fn of(chunk: &'a Chunk) -> Self {
        let states = chunk.choices(order::STATUS.key);
        let valid =
            states.0.map_or_else(Vec::new, |coded| coded.values.iter().map(|code| order::is_valid(code)).collect());
        Self { states, valid, without: order::is_valid("") }
    }

    #[inline]
    pub fn at(&self, row: usize) -> bool {
        self.states.code(row).map_or(self.without, |code| self.valid.get(usize::from(code)) == Some(&true))
    }
}

/// Why there is no amount to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::analytics) enum Missing {
    /// None was given.
    Empty,
    /// It is in another currency.
    Foreign,
}

/// The amounts of a chunk that are in the workspace's currency.
pub(in crate::analytics) struct Home<'a> {
    minor: &'a [i64],
    codes: &'a [u16],
    wanted: Option<u16>,
}

impl<'a> Home<'a> {
    pub fn of(moneys: Moneys<'a>, home: Currency) -> Self {
        let Some((minor, currency)) = moneys.0 else { return Self { minor: &[], codes: &[], wanted: None } };
        let home = currency.values.iter().position(|known| *known == home).and_then(|at| u16::try_from(at).ok());
        Self { minor, codes: &currency.codes, wanted: home }
    }

    #[inline]
    pub fn at(&self, row: usize) -> Result<i64, Missing> {
        let minor = self.minor.get(row).copied().filter(|minor| *minor != NO_INT).ok_or(Missing::Empty)?;
        if self.codes.get(row).copied() == self.wanted { Ok(minor) } else { Err(Missing::Foreign) }
    }
}
