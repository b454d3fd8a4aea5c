//! A person at a customer: the one who pays is not always the one who uses.

fields! {
    /// Who.
    NAME: Text("name", Kind::Text) [TITLE, REQUIRED, SEARCH, COLUMN];
    /// At which customer.
    CUSTOMER: Link("customer", Kind::Ref(Entity::Customers.table())) [REQUIRED, OWNED, COLUMN];
    /// Part in the purchase.
    ROLE: Choice("role", one_of!["payer", "user", "influencer", "internal"]) [COLUMN];
    /// What the person does there.
    JOB: Text("job", Kind::Text) [COLUMN];
    /// Phone number.
    PHONE: Text("phone", Kind::Phone) [SEARCH, COLUMN];
    /// E-mail address.
    EMAIL: Text("email", Kind::Email) [SEARCH, COLUMN];
    /// WeChat id.
    WECHAT: Text("wechat", Kind::Text) [];
    /// Anything else.
    NOTES: Text("notes", Kind::LongText) [];
}
