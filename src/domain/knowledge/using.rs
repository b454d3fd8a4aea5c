//! Using an article in a case, and saying whether it helped: once an article and case, whoever says it last.

use super::article_use;
use crate::domain::command::{Context, Values};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::rules::{Refusal, Rule};
use crate::kernel::change::{Block, Change};
use crate::kernel::column::Slot;
use crate::kernel::field::{Field, FieldKey, Link};
use crate::kernel::id::Id;
use crate::kernel::tables::ApplyError;
use crate::kernel::value::Value;

const USES: Entity = Entity::ArticleUses;

/// What an article is used in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Case {
    /// A complaint.
    Complaint(Id),
    /// A service request.
    Request(Id),
}

impl Case {
    /// The record type, the field of a use that names it, and the record.
    fn parts(self) -> (Entity, Field<Link>, Id) {
        match self {
            Self::Complaint(id) => (Entity::Complaints, article_use::COMPLAINT, id),
            Self::Request(id) => (Entity::Requests, article_use::REQUEST, id),
        }
    }

    /// The field of a use that names this case.
    #[must_use]
    pub fn link(self) -> (FieldKey, Value) {
        let (entity, field, id) = self.parts();
        (field.into(), Value::Ref(entity.table(), id))
    }
}

/// Whether an article helped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Helped {
    /// It did.
    Yes,
    /// It did not.
    No,
    /// Nobody has said yet.
    #[default]
    Unknown,
}

impl Helped {
    /// The code of [`article_use::HELPED`].
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unknown => "unknown",
        }
    }

    /// What a code means; what is not known says nothing.
    #[must_use]
    pub fn of(code: &str) -> Self {
        [Self::Yes, Self::No].into_iter().find(|helped| helped.code() == code).unwrap_or_default()
    }
}

/// The use of `article` in `case`, if it was used there.
#[must_use]
pub fn find(dataset: &Dataset, article: Slot, case: Case) -> Option<Slot> {
    let (entity, field, id) = case.parts();
    let case = dataset.slot(entity, id)?;
    let table = dataset.table(USES);
    let mut found = None;
    table.scan(field, |slot, of| {
        if of == Some(case) && table.get(slot, article_use::ARTICLE).flatten() == Some(article) {
            found = Some(slot);
        }
    });
    found
}

/// Every article that was used in `case`, with whether it helped.
#[must_use]
pub fn used_in(dataset: &Dataset, case: Case) -> Vec<(Slot, Helped)> {
    let (entity, field, id) = case.parts();
    let Some(case) = dataset.slot(entity, id) else { return Vec::new() };
    let table = dataset.table(USES);
    let mut used = Vec::new();
    table.scan(field, |slot, of| {
        if of == Some(case)
            && let Some(article) = table.get(slot, article_use::ARTICLE).flatten()
        {
            used.push((article, Helped::of(table.get(slot, article_use::HELPED).unwrap_or(""))));
        }
    });
    used
}

/// The records of what was judged while `case` was taken down, to be made together with it. A judgement that was taken
/// back is none.
pub fn judged(case: Case, said: &[(Id, Helped)], mut mint: impl FnMut() -> Id) -> Vec<(Entity, Id, Values)> {
    let use_of = |(article, helped): &(Id, Helped)| {
        let values = vec![
            (article_use::ARTICLE.into(), Value::Ref(Entity::Articles.table(), *article)),
            case.link(),
            (article_use::HELPED.into(), Value::choice(helped.code())),
        ];
        (USES, mint(), values)
    };
    said.iter().filter(|(_, helped)| *helped != Helped::Unknown).map(use_of).collect()
}

/// The fields of a use that the program fills in itself, where nobody did: who, and when.
#[must_use]
pub fn completed(values: &Values, context: &Context) -> Values {
    let lacks = |key: &str| values.iter().all(|(known, _)| known.as_str() != key);
    let mut values_now = values.clone();
    if lacks(article_use::AT.key) {
        values_now.push((article_use::AT.into(), Value::Time(context.now)));
    }
    if let Some(actor) = context.actor.filter(|_| lacks(article_use::MEMBER.key)) {
        values_now.push((article_use::MEMBER.into(), Value::Ref(Entity::Members.table(), actor)));
    }
    values_now
}

/// What using `article` in `case`, or judging that it `helped`, changes. Using it once more changes nothing, and takes no
/// judgement back.
///
/// # Errors
/// The article or the case is gone.
pub fn use_article(
    dataset: &Dataset,
    article: Id,
    case: Case,
    helped: Option<Helped>,
    context: &mut Context,
) -> Result<Vec<Change>, Refusal> {
    let gone = |entity| Refusal { entity, field: None, rule: Rule::Gone };
    let slot = dataset.slot(Entity::Articles, article).ok_or_else(|| gone(Entity::Articles))?;
    let (entity, _, id) = case.parts();
    dataset.slot(entity, id).ok_or_else(|| gone(entity))?;
    let there = find(dataset, slot, case);
    if let Some(slot) = there {
        let before = Helped::of(dataset.get(USES, slot, article_use::HELPED).unwrap_or(""));
        let (Some(helped), Some(id)) = (helped.filter(|helped| *helped != before), dataset.table(USES).id_at(slot))
        else {
            return Ok(Vec::new());
        };
        let values = completed(&vec![(article_use::HELPED.into(), Value::choice(helped.code()))], context);
        return Ok(vec![Change::Update { table: USES.table(), id, values }]);
    }
    let values: Values = vec![
        (article_use::ARTICLE.into(), Value::Ref(Entity::Articles.table(), article)),
        case.link(),
        (article_use::HELPED.into(), Value::choice(helped.unwrap_or_default().code())),
    ];
    let block = Block::one(context.ids.mint(), &completed(&values, context)).map_err(|error| Refusal {
        entity: USES,
        field: None,
        rule: Rule::DoesNotFit(ApplyError::WrongKind(error)),
    })?;
    Ok(vec![Change::Insert { table: USES.table(), block }])
}
