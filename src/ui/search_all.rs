//! Search over everything: records by what is typed, and things to do, for the palette of the shell.

use super::address::{new_route, route_of};
use super::kit::field::Choice;
use super::kit::icon::Glyph;
use super::kit::palette::PaletteGroup;
use super::records::label;
use super::records::show;
use super::text::{Lang, get, lang, say};
use crate::app::session::Session;
use crate::domain::customers::contact;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::listing::query::ListQuery;
use crate::domain::listing::search::SearchIndex;
use crate::kernel::column::{Cell, Slot};
use crate::platform::here;
use leptos::prelude::*;

/// How many records of one type are offered.
const OFFERED: usize = 6;

/// What is searched, in the order of the answers.
const SEARCHED: [(Entity, Glyph); 8] = [
    (Entity::Customers, Glyph::Person),
    (Entity::Contacts, Glyph::Customers),
    (Entity::Complaints, Glyph::Complaints),
    (Entity::Requests, Glyph::Service),
    (Entity::InstalledProducts, Glyph::Service),
    (Entity::Orders, Glyph::Orders),
    (Entity::Surveys, Glyph::Surveys),
    (Entity::Articles, Glyph::Book),
];

/// The record types that can be added from anywhere.
const ADDED: [Entity; 7] = [
    Entity::Customers,
    Entity::Orders,
    Entity::Complaints,
    Entity::Requests,
    Entity::InstalledProducts,
    Entity::Surveys,
    Entity::Articles,
];

/// The indexes over the open workspace; they are made when something is first searched.
#[derive(Clone, Copy)]
pub struct SearchAll {
    session: Session,
    indexes: StoredValue<Vec<SearchIndex>>,
}

impl SearchAll {
    /// Nothing is indexed yet.
    pub fn new(session: Session) -> Self {
        let indexes = SEARCHED.iter().map(|(entity, _)| SearchIndex::new(*entity)).collect();
        Self { session, indexes: StoredValue::new(indexes) }
    }

    /// What fits the words: records of each type, then things to do. The value of an item is a route.
    pub fn find(self, text: &str) -> Vec<PaletteGroup> {
        let mut groups = Vec::new();
        if !text.trim().is_empty() {
            let dataset = self.session.dataset();
            let dataset = dataset.read();
            self.indexes.update_value(|indexes| {
                for (index, (entity, glyph)) in indexes.iter_mut().zip(SEARCHED) {
                    index.refresh(&dataset);
                    let found = index.find(text, OFFERED);
                    let items = found.into_iter().filter_map(|slot| item(&dataset, entity, slot, glyph)).collect();
                    groups.push(PaletteGroup { title: label::entity(entity), items });
                }
            });
        }
        groups.push(PaletteGroup { title: say("palette-actions"), items: actions(text) });
        groups
    }
}

fn item(dataset: &Dataset, entity: Entity, slot: Slot, glyph: Glyph) -> Option<Choice> {
    let id = dataset.table(entity).id_at(slot)?.to_string();
    let name = show::name(dataset, entity, slot);
    let route = match entity {
        Entity::Contacts => customer_of(dataset, slot).and_then(|id| route_of(Entity::Customers, &id)),
        other => route_of(other, &id),
    };
    let route = route.unwrap_or_else(|| {
        let query = ListQuery { search: name.clone(), ..ListQuery::default() };
        super::address::list_route(entity, &query)
    });
    let hint = super::records::input::choice(dataset, entity, slot).map(|choice| choice.hint).unwrap_or_default();
    Some(Choice { glyph: Some(glyph), ..Choice::new(route, name).with_hint(hint) })
}

fn customer_of(dataset: &Dataset, contact: Slot) -> Option<String> {
    match dataset.table(Entity::Contacts).cell(contact, contact::CUSTOMER.key) {
        Cell::Ref(_, customer) => dataset.table(Entity::Customers).id_at(customer).map(|id| id.to_string()),
        _ => None,
    }
}

/// What can be done from anywhere, where its words, in either language, contain what is typed.
fn actions(text: &str) -> Vec<Choice> {
    let wanted = text.trim().to_lowercase();
    let new = ADDED.map(|entity| {
        let key = format!("entity-{}-new", entity.key().replace('_', "-"));
        (new_route(entity), key, Glyph::Plus)
    });
    let others = [
        ("/data/import", "data-import-go", Glyph::Upload),
        ("/data", "data-export-all", Glyph::Download),
        ("/data/dossier", "verify-go", Glyph::Promise),
    ]
    .map(|(route, key, glyph)| (route.to_owned(), key.to_owned(), glyph));
    let fits = |key: &str| {
        let words = Lang::ALL.into_iter().filter_map(|lang| get(lang, key, &[]));
        words.into_iter().any(|words| words.to_lowercase().contains(&wanted))
    };
    // What can be done with the file of the complaint that is shown.
    let shown = here::route();
    let dossier = (shown.starts_with("/complaints/"))
        .then(|| (format!("{shown}?dossier=1"), "dossier-title".to_owned(), Glyph::Promise));
    let all = dossier.into_iter().chain(new).chain(others).filter(|(_, key, _)| fits(key));
    all.map(|(route, key, glyph)| {
        let words = get(lang(), &key, &[]).unwrap_or(key);
        Choice { glyph: Some(glyph), ..Choice::new(route, words) }
    })
    .collect()
}
