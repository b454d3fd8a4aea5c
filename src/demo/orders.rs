//! One purchase: what is bought, at which price, and what it costs us.

use super::calendar::{Calendar, Crowd, since_mid_autumn, since_spring_festival};
use super::chance::{Chance, whole};
use super::house::{MOONCAKE_BOX, NEW_YEAR_BOX, ONLINE_SHOP, Product, branch, shelf};
use super::people::{Customer, Margin, Tongue};
use super::row::Row;
use super::stories::{NEW_TILLS, PRICE_RISE, RISEN_PRICE};
use super::workspace;
use crate::domain::command::Values;
use crate::domain::entity::Entity;
use crate::domain::orders::{line, order};
use crate::kernel::id::Id;
use crate::kernel::time::Day;
use crate::kernel::value::Value;

/// One item of an order.
#[derive(Clone, Debug)]
pub struct Line {
    /// What.
    pub product: Product,
    /// How many.
    pub quantity: i64,
    /// Price of one on that day, in fen.
    pub unit_price: i64,
}

impl Line {
    fn amount(&self) -> i64 {
        self.quantity * self.unit_price
    }

    /// Costs follow the price before the rise: that is what the rise was for.
    fn cost(&self) -> i64 {
        self.quantity * self.product.price * self.product.cost / 1_000
    }
}

/// One order; amounts in fen.
#[derive(Clone, Debug)]
pub struct Order {
    /// The day of the purchase.
    pub day: Day,
    /// What it was: a meal, goods or catering, whatever the customer mostly comes for.
    pub crowd: Crowd,
    /// Where: an index into the branches.
    pub branch: usize,
    /// Channel code.
    pub channel: &'static str,
    /// Whether a rider or a parcel service brought it.
    pub delivered: bool,
    /// Status code.
    pub status: &'static str,
    /// What was bought.
    pub lines: Vec<Line>,
    /// What was let off.
    pub discount: i64,
    /// What was paid back.
    pub returned: i64,
    /// What serving it cost.
    pub service: i64,
}

impl Order {
    fn gross(&self) -> i64 {
        self.lines.iter().map(Line::amount).sum()
    }

    /// What the customer pays.
    #[must_use]
    pub fn amount(&self) -> i64 {
        self.gross() - self.discount
    }

    /// The dearest item, by which the order is remembered.
    #[must_use]
    pub fn product(&self) -> Product {
        self.lines.iter().max_by_key(|line| line.amount()).map(|line| line.product).unwrap_or_default()
    }
}

/// What `customer` buys on `day`.
#[must_use]
pub fn place(chance: &mut Chance, calendar: &Calendar, customer: &Customer, day: Day) -> Order {
    let ago = calendar.ago(day);
    // Shoppers eat too, and guests take tea home.
    let crowd = match customer.crowd {
        Crowd::Diner if chance.yes(0.06) => Crowd::Shopper,
        Crowd::Shopper if chance.yes(0.25) => Crowd::Diner,
        crowd => crowd,
    };
    let (channel, delivered) = channel(chance, crowd);
    let online_shop = crowd == Crowd::Shopper && delivered;
    let mut order = Order {
        day,
        crowd,
        branch: if online_shop { ONLINE_SHOP } else { customer.branch },
        channel,
        delivered,
        status: "completed",
        lines: basket(chance, crowd, customer.size, day, ago),
        discount: 0,
        returned: 0,
        service: 0,
    };
    settle(chance, customer.margin, &mut order);
    order.status = status(chance, &order, ago);
    if order.status == "refunded" {
        order.returned = order.amount();
    }
    order
}

fn channel(chance: &mut Chance, crowd: Crowd) -> (&'static str, bool) {
    let channels: &[((&str, bool), u32)] = match crowd {
        Crowd::Diner => {
            &[(("shop", false), 56), (("online", true), 18), (("wechat", true), 17), (("partner", true), 9)]
        }
        Crowd::Shopper => &[(("shop", false), 38), (("online", true), 38), (("wechat", true), 24)],
        Crowd::Caterer => &[(("phone", false), 45), (("wechat", false), 40), (("other", false), 15)],
    };
    chance.weighted(channels)
}

fn basket(chance: &mut Chance, crowd: Crowd, size: f64, day: Day, ago: i32) -> Vec<Line> {
    let unit_price = |product: &Product| {
        // Prices end on whole yuan.
        if ago <= PRICE_RISE { product.price * RISEN_PRICE / 100_000 * 100 } else { product.price }
    };
    let mut lines: Vec<Line> = Vec::new();
    let mut add = |product: Product, quantity: i64| match lines.iter_mut().find(|line| line.product.zh == product.zh) {
        Some(line) => line.quantity += quantity,
        None => lines.push(Line { product, quantity, unit_price: unit_price(&product) }),
    };
    match crowd {
        Crowd::Diner => {
            let people = chance.weighted(&[(1, 34), (2, 34), (3, 16), (4, 11), (6, 4), (10, 1)]);
            let dishes = whole(f64::from(people) * 1.5 * size).clamp(1, 16);
            (0..dishes).for_each(|_| add(chance.weighted(shelf(crowd)), 1));
        }
        Crowd::Shopper => {
            let items = chance.weighted(&[(1_i64, 55), (2, 28), (3, 12), (5, 5)]);
            (0..items).for_each(|_| add(chance.weighted(shelf(crowd)), 1));
        }
        Crowd::Caterer => {
            let heads = whole(24.0 * size * (1.0 + 0.25 * chance.bell())).max(8);
            add(chance.weighted(shelf(crowd)), heads);
        }
    }
    let gifts = if crowd == Crowd::Caterer { 8 } else { 1 };
    if (-21..=-3).contains(&since_spring_festival(day)) && crowd != Crowd::Diner && chance.yes(0.35) {
        add(NEW_YEAR_BOX, chance.between(1, 2 * gifts));
    }
    if (-18..=-1).contains(&since_mid_autumn(day)) && crowd != Crowd::Diner && chance.yes(0.5) {
        add(MOONCAKE_BOX, chance.between(1, 2 * gifts));
    }
    lines
}

/// Discounts, returns and the cost to serve: here the loss-making customers become loss-making.
fn settle(chance: &mut Chance, margin: Margin, order: &mut Order) {
    let crowd = order.crowd;
    let gross = order.gross();
    let share = |chance: &mut Chance, least, most| gross * chance.between(least, most) / 1_000;
    order.discount = match margin {
        Margin::OverServed => share(chance, 200, 280),
        Margin::BargainHunter => share(chance, 280, 400),
        Margin::Usual if chance.yes(0.22) => share(chance, 50, 120),
        Margin::Usual => 0,
    };
    // Coupons take off whole yuan.
    order.discount -= order.discount % 100;
    let (returns, least, most) = match (margin, crowd) {
        (Margin::OverServed, _) => (0.18, 120, 350),
        (Margin::BargainHunter, _) => (0.14, 300, 600),
        (Margin::Usual, Crowd::Shopper) => (0.05, 250, 600),
        (Margin::Usual, _) => (0.01, 100, 400),
    };
    if chance.yes(returns) {
        order.returned = share(chance, least, most).min(order.amount());
    }
    order.service = match (margin, crowd) {
        (Margin::OverServed, _) => share(chance, 430, 580),
        (Margin::BargainHunter, _) => share(chance, 220, 320),
        (Margin::Usual, Crowd::Diner) => share(chance, 90, 140),
        (Margin::Usual, Crowd::Shopper) => share(chance, 40, 80),
        (Margin::Usual, Crowd::Caterer) => share(chance, 60, 110),
    };
    if order.delivered {
        order.service += chance.between(4, 9) * 100;
    }
}

/// How far the order has come by the as-of day.
fn status(chance: &mut Chance, order: &Order, ago: i32) -> &'static str {
    match (order.crowd, ago) {
        (Crowd::Caterer, 1..=6) => chance.weighted(&[("enquiry", 2), ("ordered", 4), ("paid", 4)]),
        (Crowd::Shopper, 1..=5) if order.delivered => chance.weighted(&[("paid", 3), ("shipped", 5), ("received", 2)]),
        (Crowd::Shopper, 1..=30) if order.returned == 0 => chance.weighted(&[("in_use", 6), ("completed", 4)]),
        (Crowd::Shopper, _) if order.returned > 0 && ago <= 40 => "after_sale",
        _ => chance.weighted(&[("completed", 972), ("refunded", 12), ("cancelled", 16)]),
    }
}

/// An order as a record.
#[must_use]
pub fn order_row(chance: &mut Chance, order: &Order, tongue: Tongue, customer: Id, number: usize) -> Values {
    let (year, month, day) = order.day.ymd();
    let note = if chance.yes(0.05) { chance.pick(tongue.say(NOTES_ZH, NOTES_EN)) } else { "" };
    Row::default()
        .text(order::NUMBER, format!("{:02}{month:02}{day:02}-{number:03}", year.rem_euclid(100)))
        .link(order::CUSTOMER, Entity::Customers, customer)
        .day(order::PLACED_ON, order.day)
        .choice(order::STATUS, order.status)
        .fen(order::AMOUNT, order.amount())
        .fen(order::COST, order.lines.iter().map(Line::cost).sum())
        .fen(order::DISCOUNT, order.discount)
        .fen(order::RETURNED, order.returned)
        .fen(order::SERVICE_COST, order.service)
        .int(order::QUANTITY, order.lines.iter().map(|line| line.quantity).sum::<i64>())
        .choice(order::CHANNEL, order.channel)
        .text(order::PRODUCT, order.product().label())
        .text(order::NOTES, note)
        .own(workspace::BRANCH, Value::choice(branch(order.branch).label))
        .values()
}

/// The items of an order as records: none for orders older than the new tills.
pub fn line_rows(calendar: &Calendar, order: &Order, id: Id) -> impl Iterator<Item = Row> {
    let recorded = calendar.ago(order.day) <= NEW_TILLS;
    order.lines.iter().filter(move |_| recorded).map(move |item| {
        #[expect(clippy::cast_precision_loss, reason = "nobody orders 2^53 dumplings")]
        let quantity = item.quantity as f64;
        Row::default()
            .text(line::PRODUCT, item.product.label())
            .link(line::ORDER, Entity::Orders, id)
            .number(line::QUANTITY, quantity)
            .fen(line::UNIT_PRICE, item.unit_price)
            .fen(line::AMOUNT, item.amount())
            .fen(line::COST, item.cost())
    })
}

/// What guests ask for beside their order.
const NOTES_ZH: &[&str] = &[
    "不要香菜",
    "少油少盐",
    "面要硬一点",
    "不要放花生",
    "需要儿童座椅",
    "开发票",
    "请附贺卡",
    "汤和面分开装",
    "门口放着就好",
    "免葱",
];
/// See [`NOTES_ZH`].
const NOTES_EN: &[&str] = &[
    "No coriander, please.",
    "Less salt.",
    "No peanuts!",
    "High chair needed.",
    "Invoice, please.",
    "Please add a greeting card.",
    "Soup and noodles packed apart.",
    "Leave it at the door.",
];
