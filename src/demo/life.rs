//! One customer's three years, day by day: purchases, grievances, answers, and perhaps a goodbye.

use super::calendar::{Calendar, Crowd};
use super::chance::Chance;
use super::complaints::{self, Complaint};
use super::orders::{self, Order};
use super::people::Customer;
use super::stories::{DELIVERY_CHANGE, IMPROVEMENT, PRICE_RISE, STORM, WAVE_DAYS, YEARLY_WAVES, feeling};
use super::survey_words::Topic;
use super::surveys::{self, Felt, Response, which};
use crate::kernel::time::Day;

/// Nobody is asked for an opinion more often than this (days); the yearly survey comes on top.
const CONTACT_LIMIT: i32 = 60;
/// How many purchases are followed by an answered questionnaire, where the contact limit allows one.
const ANSWERED: f64 = 0.33;
/// How many of the active answer the yearly survey.
const ANSWERED_YEARLY: f64 = 0.31;

/// Everything that one customer went through.
#[derive(Clone, Debug, Default)]
pub struct Life {
    /// Purchases by day.
    pub orders: Vec<Order>,
    /// Complaints.
    pub complaints: Vec<Complaint>,
    /// Filled-in questionnaires.
    pub responses: Vec<Response>,
    /// When and why the customer turned away, as far as the team knows.
    pub lost: Option<(Day, &'static str)>,
}

/// Why customers leave, in the team's words.
pub mod reasons {
    pub const PRICE: &str = "价格 Price";
    pub const DELIVERY: &str = "配送 Delivery";
    pub const COMPLAINT: &str = "投诉未解决 Complaint not put right";
    pub const EXPERIENCE: &str = "体验不好 Bad experience";
    pub const OTHERS: &[(&str, u32)] = &[
        ("搬家 Moved away", 5),
        ("换工作 Changed jobs", 4),
        ("口味变了 Taste changed", 3),
        ("别家更近 A competitor", 3),
        ("不清楚 Unknown", 4),
    ];
}

/// Lets `customer`, the `number`th of the cast, live through the years.
#[must_use]
pub fn live(seed: u64, calendar: &Calendar, number: usize, customer: &Customer) -> Life {
    let mut chance = Chance::new(seed, "life", number);
    let wave_delay = chance.days(0, WAVE_DAYS - 2);
    let mut living = Living { chance, calendar, customer, pace: 1.0, asked: None, wave_delay, life: Life::default() };
    if customer.yearly > 0.0 {
        for day in customer.first_seen.0.max(calendar.start.0)..calendar.as_of.0 {
            living.day(Day(day));
            if living.life.lost.is_some() {
                break;
            }
        }
    }
    living.life
}

struct Living<'a> {
    chance: Chance,
    calendar: &'a Calendar,
    customer: &'a Customer,
    /// How often the customer comes beside the usual: experiences change it.
    pace: f64,
    /// When the customer was last asked for an opinion.
    asked: Option<Day>,
    wave_delay: i32,
    life: Life,
}

impl Living<'_> {
    fn day(&mut self, day: Day) {
        let ago = self.calendar.ago(day);
        let first = day == self.customer.first_seen && self.chance.yes(0.85);
        let daily = self.customer.yearly / 365.0 * self.calendar.busy(self.customer.crowd, day) * self.pace;
        if first || self.chance.yes(daily) {
            self.purchase(day, ago);
        }
        if let Some(wave) = YEARLY_WAVES.iter().position(|sent| sent - self.wave_delay == ago) {
            self.yearly_survey(day, ago, wave);
        }
        let price_bites = (DELIVERY_CHANGE..PRICE_RISE).contains(&ago);
        if self.chance.yes(if price_bites { 0.000_9 } else { 0.000_4 }) {
            let reason = if price_bites && self.chance.yes(0.45) {
                reasons::PRICE
            } else {
                self.chance.weighted(reasons::OTHERS)
            };
            self.leave(day, reason);
        }
    }

    fn leave(&mut self, day: Day, reason: &'static str) {
        self.life.lost.get_or_insert((day, reason));
    }

    fn purchase(&mut self, day: Day, ago: i32) {
        let order = orders::place(&mut self.chance, self.calendar, self.customer, day);
        let number = self.life.orders.len();
        let feel = feeling(ago, order.branch, order.delivered) + self.customer.pleased + 1.15 * self.chance.bell();
        let happened = !["enquiry", "ordered", "cancelled"].contains(&order.status);
        let told = happened && {
            let likely = match feel {
                ..-3.0 => 0.46,
                -3.0..-2.0 => 0.24,
                -2.0..-1.0 => 0.09,
                _ => 0.011,
            };
            // After the storm everybody writes.
            self.chance.yes(if ago <= STORM { likely * 2.0 } else { likely })
        };
        if happened {
            self.maybe_ask(&order, number, feel, day);
        }
        if told {
            self.complain(&order, number);
        } else if happened && feel < -1.9 && self.chance.yes(0.16) {
            let reason = match ago {
                ago if order.delivered && (IMPROVEMENT..DELIVERY_CHANGE).contains(&ago) => reasons::DELIVERY,
                _ => reasons::EXPERIENCE,
            };
            self.leave(day, reason);
        }
        self.life.orders.push(order);
    }

    fn topic(order: &Order) -> Topic {
        match (order.crowd, order.delivered) {
            (Crowd::Caterer, _) => Topic::Catering,
            (Crowd::Shopper, _) => Topic::Goods,
            (Crowd::Diner, true) => Topic::Delivery,
            (Crowd::Diner, false) => Topic::Table,
        }
    }

    fn maybe_ask(&mut self, order: &Order, number: usize, feel: f64, day: Day) {
        let rested = self.asked.is_none_or(|asked| day.0 - asked.0 >= CONTACT_LIMIT);
        let answered_on = day.plus(self.chance.days(0, 3));
        if !rested || answered_on.0 >= self.calendar.as_of.0 || !self.chance.yes(ANSWERED) {
            return;
        }
        let topic = Self::topic(order);
        let survey = match topic {
            Topic::Delivery if self.chance.yes(0.6) => which::DELIVERY,
            Topic::Goods if self.chance.yes(0.7) => which::PRODUCTS,
            _ => which::AFTER_MEAL,
        };
        if !surveys::is_open(survey, self.calendar.ago(answered_on)) {
            return;
        }
        let felt = Felt { feel, topic, branch: order.branch, days_ago: self.calendar.ago(answered_on) };
        let mut response = surveys::answer(&mut self.chance, self.customer, survey, felt, answered_on);
        response.order = Some(number);
        // Answers of the day of the purchase come after it.
        if answered_on == day {
            response.at = super::calendar::at(day, self.chance.between(21 * 60, 23 * 60 + 30));
        }
        self.asked = Some(answered_on);
        self.life.responses.push(response);
    }

    fn yearly_survey(&mut self, day: Day, ago: i32, wave: usize) {
        let active = self.life.orders.last().filter(|order| day.0 - order.day.0 <= 365);
        let Some(last) = active else { return };
        let (branch, topic) = (last.branch, Self::topic(last));
        if !self.chance.yes(ANSWERED_YEARLY) {
            return;
        }
        // A year is made of visits of both kinds.
        let visits = 0.6 * feeling(ago, branch, false) + 0.4 * feeling(ago, branch, true);
        let feel = visits + self.customer.pleased + 0.8 * self.chance.bell();
        let felt = Felt { feel, topic, branch, days_ago: ago };
        let response = surveys::answer(&mut self.chance, self.customer, which::YEARLY + wave, felt, day);
        self.life.responses.push(response);
    }

    /// A complaint, and what becomes of the relation: it is repaired only where the customer says so.
    fn complain(&mut self, order: &Order, number: usize) {
        let complaint = complaints::arise(&mut self.chance, self.calendar, self.customer, order, number);
        let heard = complaint.steps.last().map_or(order.day, |step| step.at.day(480));
        match complaint.satisfied {
            Some(true) => self.pace *= 1.3,
            Some(false) if self.chance.yes(0.55) => self.leave(heard, reasons::COMPLAINT),
            Some(false) => self.pace *= 0.45,
            None => self.pace *= 0.8,
        }
        self.recovery_survey(&complaint, number);
        self.life.complaints.push(complaint);
    }

    fn recovery_survey(&mut self, complaint: &Complaint, number: usize) {
        let (Some(satisfied), Some(resolved)) = (complaint.satisfied, complaint.resolved()) else { return };
        let day = resolved.day(480).plus(self.chance.days(3, 6));
        let ago = self.calendar.ago(day);
        if ago < 1 || !surveys::is_open(which::RECOVERY, ago) || !self.chance.yes(0.66) {
            return;
        }
        let feel = if satisfied { 0.9 } else { -3.0 } + 0.7 * self.chance.bell();
        let felt = Felt { feel, topic: Topic::Handling, branch: complaint.branch, days_ago: ago };
        let mut response = surveys::answer(&mut self.chance, self.customer, which::RECOVERY, felt, day);
        response.order = Some(number);
        response.weigh_handling();
        self.life.responses.push(response);
    }
}
