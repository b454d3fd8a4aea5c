//! One item of an order.

fields! {
    /// What was bought.
    PRODUCT: Text("product", Kind::Text) [TITLE, REQUIRED, COLUMN];
    /// In which order.
    ORDER: Link("order", Kind::Ref(Entity::Orders.table())) [REQUIRED, OWNED, COLUMN];
    /// How much of it.
    QUANTITY: Number("quantity", Kind::Number) [COLUMN];
    /// The price of one.
    UNIT_PRICE: Amount("unit_price", Kind::Money) [COLUMN];
    /// The price of all.
    AMOUNT: Amount("amount", Kind::Money) [COLUMN];
    /// What it cost us.
    COST: Amount("cost", Kind::Money) [];
}
