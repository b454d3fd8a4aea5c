//! One purchase.

/// States in which an order brought money that stays: what turnover counts.
pub const VALID: &[&str] = &["", "paid", "shipped", "received", "in_use", "after_sale", "completed"];

/// Whether an order in this state counts as turnover. An order without a state is one that happened.
#[must_use]
pub fn is_valid(status: &str) -> bool {
    VALID.contains(&status)
}

fields! {
    /// The number on the paper.
    NUMBER: Text("number", Kind::Text) [TITLE, SEARCH, MATCH, COLUMN];
    /// Who bought.
    CUSTOMER: Link("customer", Kind::Ref(Entity::Customers.table())) [REQUIRED, COLUMN];
    /// The day of the purchase.
    PLACED_ON: Date("placed_on", Kind::Day) [REQUIRED, WHEN, COLUMN];
    /// The place along the order path (咨询 下单 付款 发货 收货 使用 售后), or how it ended.
    STATUS: Choice("status", one_of![
        "enquiry", "ordered", "paid", "shipped", "received", "in_use", "after_sale", "completed", "refunded", "cancelled",
    ]) [COLUMN];
    /// What the customer pays, discounts taken off.
    AMOUNT: Amount("amount", Kind::Money) [COLUMN];
    /// What the goods cost us.
    COST: Amount("cost", Kind::Money) [COLUMN];
    /// What was let off the price.
    DISCOUNT: Amount("discount", Kind::Money) [];
    /// What was paid back for returned goods.
    RETURNED: Amount("returned", Kind::Money) [];
    /// What serving this order cost: time, visits, gifts.
    SERVICE_COST: Amount("service_cost", Kind::Money) [];
    /// How many items.
    QUANTITY: Int("quantity", Kind::Int) [];
    /// Where it was placed.
    CHANNEL: Choice("channel", one_of!["shop", "online", "phone", "wechat", "partner", "other"]) [COLUMN];
    /// What was bought, in words.
    PRODUCT: Text("product", Kind::Text) [SEARCH];
    /// Anything else.
    NOTES: Text("notes", Kind::LongText) [];
}
