//! The record types: their tables, keys and field lists.

use super::{
    complaints, customers, improvements, interactions, knowledge, orders, service, surveys, targets, team, workspace,
};
use crate::kernel::field::{FieldSpec, Flags};
use crate::kernel::value::{Kind, TableId};

/// A type of record. The number is the table's id in storage: new ones go to the end, none is ever reused.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[repr(u8)]
pub enum Entity {
    /// People of the team.
    Members,
    /// Labels on customers.
    Tags,
    /// Persons and organisations that are cared for.
    Customers,
    /// People at a customer.
    Contacts,
    /// Purchases.
    Orders,
    /// What was bought in an order.
    OrderLines,
    /// Calls, visits, messages: every touch with a customer.
    Interactions,
    /// What a customer is dissatisfied with.
    Complaints,
    /// What was done about a complaint.
    ComplaintSteps,
    /// Questionnaires.
    Surveys,
    /// What a questionnaire asks.
    Questions,
    /// One customer's filled-in questionnaire.
    Responses,
    /// Answers to single questions.
    Answers,
    /// Fields that the user added.
    CustomFields,
    /// Saved list views.
    Views,
    /// Remembered column mappings of imports.
    ImportMappings,
    /// What holds for the whole workspace, one row a setting.
    Settings,
    /// Causes of complaints in the team's own words.
    Causes,
    /// Hours of work.
    Calendars,
    /// Days that are not like the others of their week.
    CalendarDays,
    /// How fast complaints are to be answered and resolved.
    Policies,
    /// What customers are given to put things right.
    Remedies,
    /// Files that show what a complaint is about.
    Evidence,
    /// What is done so that a cause of complaints comes up less often.
    Improvements,
    /// Answers that the team gives again and again.
    Articles,
    /// In which cases articles were used, and whether they helped.
    ArticleUses,
    /// What is said to customers on occasions, in the team's own words.
    Scripts,
    /// What customers ask of us without being dissatisfied.
    Requests,
    /// What was done about a request.
    RequestSteps,
    /// What customers have from us, and we keep going.
    InstalledProducts,
    /// Published questionnaires, which never change.
    SurveyVersions,
    /// Who is asked when.
    Waves,
    /// One customer's place in a wave.
    Invitations,
}

/// Everything that is known of one record type, in one line.
struct Listing {
    entity: Entity,
    key: &'static str,
    fields: &'static [FieldSpec],
    /// Wide rows get smaller chunks, so that rewriting one stays cheap.
    rows_per_chunk: usize,
}

const WIDE: usize = 512;
const NARROW: usize = 4096;

static LISTINGS: &[Listing] = &[
    Listing { entity: Entity::Members, key: "members", fields: team::fields::FIELDS, rows_per_chunk: WIDE },
    Listing { entity: Entity::Tags, key: "tags", fields: customers::tag::FIELDS, rows_per_chunk: WIDE },
    Listing { entity: Entity::Customers, key: "customers", fields: customers::customer::FIELDS, rows_per_chunk: WIDE },
    Listing { entity: Entity::Contacts, key: "contacts", fields: customers::contact::FIELDS, rows_per_chunk: WIDE },
    Listing { entity: Entity::Orders, key: "orders", fields: orders::order::FIELDS, rows_per_chunk: NARROW },
    Listing { entity: Entity::OrderLines, key: "order_lines", fields: orders::line::FIELDS, rows_per_chunk: NARROW },
    Listing {
        entity: Entity::Interactions,
        key: "interactions",
        fields: interactions::fields::FIELDS,
        rows_per_chunk: WIDE,
    },
    Listing {
        entity: Entity::Complaints,
        key: "complaints",
        fields: complaints::complaint::FIELDS,
        rows_per_chunk: WIDE,
    },
    Listing {
        entity: Entity::ComplaintSteps,
        key: "complaint_steps",
        fields: complaints::step::FIELDS,
        rows_per_chunk: NARROW,
    },
    Listing { entity: Entity::Surveys, key: "surveys", fields: surveys::survey::FIELDS, rows_per_chunk: WIDE },
    Listing { entity: Entity::Questions, key: "questions", fields: surveys::question::FIELDS, rows_per_chunk: WIDE },
    Listing { entity: Entity::Responses, key: "responses", fields: surveys::response::FIELDS, rows_per_chunk: NARROW },
    Listing { entity: Entity::Answers, key: "answers", fields: surveys::answer::FIELDS, rows_per_chunk: NARROW },
    Listing {
        entity: Entity::CustomFields,
        key: "custom_fields",
        fields: workspace::custom_field::FIELDS,
        rows_per_chunk: WIDE,
    },
    Listing { entity: Entity::Views, key: "views", fields: workspace::view::FIELDS, rows_per_chunk: WIDE },
    Listing {
        entity: Entity::ImportMappings,
        key: "import_mappings",
        fields: workspace::mapping::FIELDS,
        rows_per_chunk: WIDE,
    },
    Listing { entity: Entity::Settings, key: "settings", fields: workspace::setting::FIELDS, rows_per_chunk: WIDE },
    Listing { entity: Entity::Causes, key: "causes", fields: complaints::cause::FIELDS, rows_per_chunk: WIDE },
    Listing { entity: Entity::Calendars, key: "calendars", fields: targets::calendar::FIELDS, rows_per_chunk: WIDE },
    Listing {
        entity: Entity::CalendarDays,
        key: "calendar_days",
        fields: targets::calendar_day::FIELDS,
        rows_per_chunk: WIDE,
    },
    Listing { entity: Entity::Policies, key: "policies", fields: targets::policy::FIELDS, rows_per_chunk: WIDE },
    Listing { entity: Entity::Remedies, key: "remedies", fields: complaints::remedy::FIELDS, rows_per_chunk: NARROW },
    Listing { entity: Entity::Evidence, key: "evidence", fields: complaints::evidence::FIELDS, rows_per_chunk: WIDE },
    Listing {
        entity: Entity::Improvements,
        key: "improvements",
        fields: improvements::improvement::FIELDS,
        rows_per_chunk: WIDE,
    },
    Listing { entity: Entity::Articles, key: "articles", fields: knowledge::article::FIELDS, rows_per_chunk: WIDE },
    Listing {
        entity: Entity::ArticleUses,
        key: "article_uses",
        fields: knowledge::article_use::FIELDS,
        rows_per_chunk: NARROW,
    },
    Listing { entity: Entity::Scripts, key: "scripts", fields: knowledge::script::FIELDS, rows_per_chunk: WIDE },
    Listing { entity: Entity::Requests, key: "requests", fields: service::request::FIELDS, rows_per_chunk: WIDE },
    Listing {
        entity: Entity::RequestSteps,
        key: "request_steps",
        fields: service::step::FIELDS,
        rows_per_chunk: NARROW,
    },
    Listing {
        entity: Entity::InstalledProducts,
        key: "installed_products",
        fields: service::product::FIELDS,
        rows_per_chunk: WIDE,
    },
    Listing {
        entity: Entity::SurveyVersions,
        key: "survey_versions",
        fields: surveys::version::FIELDS,
        // Documents are long.
        rows_per_chunk: 16,
    },
    Listing { entity: Entity::Waves, key: "waves", fields: surveys::wave::FIELDS, rows_per_chunk: WIDE },
    Listing {
        entity: Entity::Invitations,
        key: "invitations",
        fields: surveys::invitation::FIELDS,
        rows_per_chunk: NARROW,
    },
];

impl Entity {
    /// Every record type, in table order.
    pub fn all() -> impl Iterator<Item = Self> {
        LISTINGS.iter().map(|listing| listing.entity)
    }

    fn listing(self) -> &'static Listing {
        // `listings_stand_in_table_order` holds this: the number of an entity is its place in the list.
        LISTINGS.get(usize::from(self.table().0)).unwrap_or(&SETTINGS)
    }

    /// The table of the record type.
    #[must_use]
    pub const fn table(self) -> TableId {
        TableId(self as u8)
    }

    /// The record type of a table.
    #[must_use]
    pub fn of(table: TableId) -> Option<Self> {
        LISTINGS.get(usize::from(table.0)).map(|listing| listing.entity)
    }

    /// The record type called `key`.
    #[must_use]
    pub fn by_key(key: &str) -> Option<Self> {
        LISTINGS.iter().find(|listing| listing.key == key).map(|listing| listing.entity)
    }

    /// The stable name, as exports, routes and translations know it.
    #[must_use]
    pub fn key(self) -> &'static str {
        self.listing().key
    }

    /// The built-in fields in display order.
    #[must_use]
    pub fn fields(self) -> &'static [FieldSpec] {
        self.listing().fields
    }

    /// How many rows make a chunk.
    #[must_use]
    pub fn rows_per_chunk(self) -> usize {
        self.listing().rows_per_chunk
    }

    /// The field that names a record.
    #[must_use]
    pub fn title(self) -> Option<&'static FieldSpec> {
        self.fields().iter().find(|field| field.is(Flags::TITLE))
    }

    /// The fields of other record types that point here: (record type, field).
    pub fn pointing_here(self) -> impl Iterator<Item = (Self, &'static FieldSpec)> {
        Self::all().flat_map(move |other| {
            let points = move |field: &&FieldSpec| {
                matches!(field.kind, Kind::Ref(table) | Kind::Refs(table) if table == self.table())
            };
            other.fields().iter().filter(points).map(move |field| (other, field))
        })
    }
}

static SETTINGS: Listing =
    Listing { entity: Entity::Settings, key: "settings", fields: workspace::setting::FIELDS, rows_per_chunk: WIDE };

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn listings_stand_in_table_order() {
        for (at, entity) in Entity::all().enumerate() {
            assert_eq!(usize::from(entity.table().0), at);
            assert_eq!(Entity::by_key(entity.key()), Some(entity));
            assert!(entity.fields().iter().any(|field| field.is(Flags::REQUIRED)), "{entity:?}");
        }
    }

    #[test]
    fn keys_are_unique_within_a_record_type() {
        for entity in Entity::all() {
            let keys: std::collections::HashSet<_> = entity.fields().iter().map(|field| field.key.clone()).collect();
            assert_eq!(keys.len(), entity.fields().len(), "{entity:?}");
        }
    }
}
