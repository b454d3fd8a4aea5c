//! A person or organisation that is cared for.

fields! {
    /// How the customer is called.
    NAME: Text("name", Kind::Text) [TITLE, REQUIRED, SEARCH, COLUMN];
    /// Person or organisation.
    KIND: Choice("kind", one_of!["person", "organisation"]) [];
    /// Customer, key account (大客户) or partner.
    ACCOUNT: Choice("account", one_of!["customer", "key_account", "partner"]) [];
    /// The organisation a person belongs to.
    COMPANY: Text("company", Kind::Text) [SEARCH, COLUMN];
    /// What the person does there.
    JOB: Text("job", Kind::Text) [];
    /// The number to call first.
    PHONE: Text("phone", Kind::Phone) [SEARCH, MATCH, COLUMN];
    /// Another number.
    PHONE_OTHER: Text("phone_other", Kind::Phone) [];
    /// The address to write to first.
    EMAIL: Text("email", Kind::Email) [SEARCH, MATCH, COLUMN];
    /// Another address.
    EMAIL_OTHER: Text("email_other", Kind::Email) [];
    /// WeChat id.
    WECHAT: Text("wechat", Kind::Text) [SEARCH];
    /// Web page or profile.
    WEBSITE: Text("website", Kind::Url) [];
    /// City, for lists and visits.
    CITY: Text("city", Kind::Text) [];
    /// Where letters and parcels go.
    ADDRESS: Text("address", Kind::LongText) [];
    /// Gender, as the customer says it.
    GENDER: Choice("gender", one_of!["female", "male", "other"]) [];
    /// Birthday; the calendar it is kept in stands beside it.
    BIRTHDAY: Date("birthday", Kind::Day) [];
    /// Solar or lunar (农历).
    BIRTHDAY_CALENDAR: Choice("birthday_calendar", one_of!["solar", "lunar"]) [];
    /// Membership level.
    TIER: Choice("tier", one_of!["vip", "gold", "silver", "basic"]) [COLUMN];
    /// Market segment, in the team's own words.
    SEGMENT: Text("segment", Kind::Text) [];
    /// Where the relation stands.
    LIFECYCLE: Choice("lifecycle", one_of!["potential", "new", "regular", "loyal", "lapsing", "lost"]) [COLUMN];
    /// Why a lost customer left.
    LOST_REASON: Text("lost_reason", Kind::Text) [];
    /// How the customer came to us.
    SOURCE: Text("source", Kind::Text) [];
    /// Who recommended us.
    REFERRED_BY: Link("referred_by", Kind::Ref(Entity::Customers.table())) [];
    /// The member who looks after the customer.
    OWNER: Link("owner", Kind::Ref(Entity::Members.table())) [COLUMN];
    /// Labels.
    TAGS: Links("tags", Kind::Refs(Entity::Tags.table())) [COLUMN];
    /// Whether the customer agreed to be written to.
    CONSENT: Flag("consent", Kind::Bool) [];
    /// When we first met.
    FIRST_SEEN: Instant("first_seen", Kind::Time) [WHEN];
    /// When we last heard of the customer, as other systems say it.
    LAST_SEEN: Instant("last_seen", Kind::Time) [];
    /// Likes, dislikes, what to remember.
    PREFERENCES: Text("preferences", Kind::LongText) [];
    /// Anything else.
    NOTES: Text("notes", Kind::LongText) [];
    /// The number in the system the record was imported from.
    EXTERNAL_ID: Text("external_id", Kind::Text) [MATCH, SEARCH];
}
