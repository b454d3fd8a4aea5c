//! The state of a list, as it stands in the address, and the records that it shows.

use super::filter::{Filter, NotAFilter};
use super::search::SearchIndex;
use super::sort::{Sort, sorted};
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::field::{FieldKey, Flags};

/// What a list shows. Its text form is the query string, so every list can be linked, saved and gone back to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListQuery {
    /// Words to find.
    pub search: String,
    /// Conditions, all of which hold.
    pub filters: Vec<Filter>,
    /// Order; newest first without one.
    pub sort: Option<Sort>,
    /// Columns, where the user chose some.
    pub columns: Vec<FieldKey>,
    /// How the records are laid out, where it is not as a table: the page knows which ways there are.
    pub layout: String,
}

impl ListQuery {
    /// Reads the parameters of an address: `q`, `f` (any number), `sort` (`-` before the key for descending), `cols`, `as`.
    /// Other parameters belong to the page. Filters that cannot be read are given back beside.
    pub fn from_params<'a>(params: impl Iterator<Item = (&'a str, &'a str)>) -> (Self, Vec<NotAFilter>) {
        let mut query = Self::default();
        let mut bad = Vec::new();
        for (name, value) in params {
            match name {
                "q" => value.clone_into(&mut query.search),
                "f" => match value.parse() {
                    Ok(filter) => query.filters.push(filter),
                    Err(error) => bad.push(error),
                },
                "sort" if !value.is_empty() => {
                    let (key, descending) = value.strip_prefix('-').map_or((value, false), |key| (key, true));
                    query.sort = Some(Sort { key: FieldKey::from(key), descending });
                }
                "as" => value.clone_into(&mut query.layout),
                "cols" => query.columns = value.split(',').filter(|k| !k.is_empty()).map(FieldKey::from).collect(),
                _ => {}
            }
        }
        (query, bad)
    }

    /// The parameters of the address, not yet percent-encoded.
    #[must_use]
    pub fn to_params(&self) -> Vec<(&'static str, String)> {
        let mut params = Vec::new();
        if !self.search.is_empty() {
            params.push(("q", self.search.clone()));
        }
        params.extend(self.filters.iter().map(|filter| ("f", filter.to_string())));
        if let Some(sort) = &self.sort {
            params.push(("sort", format!("{}{}", if sort.descending { "-" } else { "" }, sort.key)));
        }
        if !self.columns.is_empty() {
            params.push(("cols", self.columns.iter().map(FieldKey::as_str).collect::<Vec<_>>().join(",")));
        }
        if !self.layout.is_empty() {
            params.push(("as", self.layout.clone()));
        }
        params
    }

    /// The part that decides which records are shown, in which order.
    #[must_use]
    pub fn of_records(&self) -> Self {
        Self { columns: Vec::new(), layout: String::new(), ..self.clone() }
    }

    /// The order that holds when the user chose none: newest first by the record type's own day.
    #[must_use]
    pub fn usual_sort(entity: Entity) -> Option<Sort> {
        let when = entity.fields().iter().find(|field| field.is(Flags::WHEN))?;
        Some(Sort { key: when.key.clone(), descending: true })
    }

    /// The records that the list shows, in its order. `index` must be fresh.
    #[must_use]
    pub fn run(&self, dataset: &Dataset, entity: Entity, index: &SearchIndex) -> Vec<Slot> {
        let zone = Settings::of(dataset).zone;
        let table = dataset.table(entity);
        let found = (!self.search.trim().is_empty()).then(|| index.find_all(&self.search));
        let filters: Vec<_> = self.filters.iter().map(|filter| filter.prepare(dataset, zone)).collect();
        let mut slots = Vec::new();
        let mut found = found.as_deref().map(|slots| slots.iter().copied().peekable());
        for (first, chunk) in table.runs() {
            let end = first + chunk.rows();
            let mut rows: Vec<usize> = match &mut found {
                None => chunk.live_rows().collect(),
                Some(found) => {
                    let here = std::iter::from_fn(|| found.next_if(|slot| slot.index() < end));
                    here.map(|slot| slot.index() - first).collect()
                }
            };
            for filter in &filters {
                filter.retain(chunk, &mut rows, zone);
            }
            slots.extend(rows.into_iter().map(|row| Slot::at(first + row)));
        }
        match self.sort.clone().or_else(|| Self::usual_sort(entity)) {
            Some(sort) => sorted(dataset, entity, slots, &sort),
            None => {
                slots.reverse();
                slots
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::command::{Command, Context};
    use crate::domain::customers::customer;
    use crate::domain::decide::decide;
    use crate::kernel::id::IdSequence;
    use crate::kernel::time::Timestamp;
    use crate::kernel::value::Value;

    fn people() -> Dataset {
        let mut context = Context { now: Timestamp(0), actor: None, ids: IdSequence::new(1, 7) };
        let rows = [("王芳", "vip", "13800001111"), ("Ann Lee", "gold", "555-0100"), ("李伟", "", "13900002222")].map(
            |(name, tier, phone)| {
                let values = vec![
                    (customer::NAME.into(), Value::text(name)),
                    (customer::TIER.into(), Value::choice(tier)),
                    (customer::PHONE.into(), Value::text(phone)),
                ];
                (context.ids.mint(), values)
            },
        );
        let command = Command::CreateMany { entity: Entity::Customers, rows: rows.to_vec() };
        let changes = decide(&Dataset::default(), &command, &mut context).expect("allowed");
        Dataset::default().apply(&changes).expect("fits")
    }

    fn names(address: &[(&str, &str)]) -> Vec<String> {
        let dataset = people();
        let mut index = SearchIndex::new(Entity::Customers);
        index.refresh(&dataset);
        let (query, bad) = ListQuery::from_params(address.iter().copied());
        assert!(bad.is_empty(), "{bad:?}");
        let again = query.to_params();
        assert_eq!(ListQuery::from_params(again.iter().map(|(name, value)| (*name, value.as_str()))).0, query);
        let slots = query.run(&dataset, Entity::Customers, &index);
        slots.into_iter().map(|slot| dataset.title(Entity::Customers, slot).to_owned()).collect()
    }

    #[test]
    fn lists_follow_their_address() {
        assert_eq!(names(&[("q", "1380")]), ["王芳"]);
        assert_eq!(names(&[("q", "lee ann")]), ["Ann Lee"]);
        assert_eq!(names(&[("f", "tier:=vip|gold"), ("sort", "name")]), ["Ann Lee", "王芳"]);
        assert_eq!(names(&[("f", "tier:-")]), ["李伟"]);
        assert_eq!(names(&[("f", "name:~LEE"), ("f", "tier:*")]), ["Ann Lee"]);
        assert_eq!(names(&[("q", "nobody")]), Vec::<String>::new());
        assert_eq!(names(&[("sort", "-name")]), ["王芳", "李伟", "Ann Lee"]);
    }
}
