//! The address bar as state: list queries in the query string, and the routes of records.

use crate::domain::entity::Entity;
use crate::domain::listing::query::ListQuery;
use crate::platform::boot;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use leptos_router::location::Url;
use std::borrow::Cow;
use std::cell::RefCell;

/// The route of the list of a record type.
#[must_use]
pub fn list_path(entity: Entity) -> String {
    match entity {
        // A part of the complaints desk.
        Entity::Improvements => format!("/complaints/{}", entity.key()),
        Entity::Articles => "/knowledge".to_owned(),
        Entity::Scripts => "/knowledge/scripts".to_owned(),
        Entity::Requests => "/service".to_owned(),
        Entity::InstalledProducts => "/service/products".to_owned(),
        // Parts of a survey.
        Entity::Waves | Entity::Invitations => "/surveys".to_owned(),
        _ => format!("/{}", entity.key()),
    }
}

/// The route that begins a new record of a type.
#[must_use]
pub fn new_route(entity: Entity) -> String {
    match entity {
        Entity::Articles => format!("{}/new", list_path(entity)),
        _ => format!("{}?new=1", list_path(entity)),
    }
}

/// The route of a record's own page, for record types that have one.
#[must_use]
pub fn route_of(entity: Entity, id: &str) -> Option<String> {
    match entity {
        Entity::Customers
        | Entity::Orders
        | Entity::Complaints
        | Entity::Requests
        | Entity::Surveys
        | Entity::Improvements
        | Entity::Articles => Some(format!("{}/{id}", list_path(entity))),
        _ => None,
    }
}

/// The query string of a list, with the leading `?` where there is one.
#[must_use]
pub fn query_string(query: &ListQuery) -> String {
    let pairs = query.to_params().into_iter().map(|(name, value)| format!("{name}={}", Url::escape(&value)));
    let text = pairs.collect::<Vec<_>>().join("&");
    if text.is_empty() { text } else { format!("?{text}") }
}

/// The route of a list in a state.
#[must_use]
pub fn list_route(entity: Entity, query: &ListQuery) -> String {
    format!("{}{}", list_path(entity), shown(query_string(query)))
}

/// The parameter that stands for a list state that the address bar must not show.
const HIDDEN: &str = "v";

thread_local! {
    /// The list states that stand behind the numbers in the address bar; `None` where they may be read there.
    static HIDDEN_STATES: RefCell<Option<Vec<String>>> = const { RefCell::new(None) };
}

/// From now on the address bar shows numbers in place of what is searched and filtered: browsers keep addresses in their
/// history, where everybody can read them. The numbers mean something as long as the page lives.
pub fn hide() {
    HIDDEN_STATES.set(Some(Vec::new()));
}

/// Whether the address bar shows numbers.
#[must_use]
pub fn is_hidden() -> bool {
    HIDDEN_STATES.with_borrow(Option::is_some)
}

/// The query string as the address bar may show it.
fn shown(query: String) -> String {
    HIDDEN_STATES.with_borrow_mut(|states| match states {
        Some(states) if !query.is_empty() => {
            let at = states.iter().position(|known| *known == query).unwrap_or_else(|| {
                states.push(query);
                states.len() - 1
            });
            format!("?{HIDDEN}={at}")
        }
        _ => query,
    })
}

/// The query string that is meant by what the address bar shows.
fn meant(shown: &str) -> Cow<'_, str> {
    let at = shown.strip_prefix('?').unwrap_or(shown).strip_prefix(HIDDEN).and_then(|rest| rest.strip_prefix('='));
    let Some(at) = at.and_then(|at| at.parse::<usize>().ok()) else { return Cow::Borrowed(shown) };
    let state = HIDDEN_STATES.with_borrow(|states| states.as_ref()?.get(at).cloned());
    Cow::Owned(state.unwrap_or_default())
}

/// Reads and writes the address of the page.
#[derive(Clone, Copy)]
pub struct Address {
    search: Memo<String>,
    path: Memo<String>,
    go: StoredValue<Navigate>,
}

type Navigate = std::sync::Arc<dyn Fn(&str, NavigateOptions) + Send + Sync>;

impl Address {
    /// The page's own; take it when a component is made.
    #[must_use]
    pub fn of_page() -> Self {
        let location = use_location();
        let navigate = use_navigate();
        let go: Navigate = std::sync::Arc::new(move |to, options| navigate(to, options));
        Self { search: location.search, path: location.pathname, go: StoredValue::new(go) }
    }

    /// The list state that the address holds; tracked. What cannot be read is left out, and the list shows more.
    #[must_use]
    pub fn list_query(self) -> ListQuery {
        let search = self.search.read();
        let search = meant(&search);
        let pairs: Vec<(String, String)> = search
            .trim_start_matches('?')
            .split('&')
            .filter_map(|pair| pair.split_once('='))
            .map(|(name, value)| (name.to_owned(), Url::unescape(&value.replace('+', " "))))
            .collect();
        ListQuery::from_params(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()))).0
    }

    /// One parameter of the address; tracked.
    #[must_use]
    pub fn param(self, name: &str) -> Option<String> {
        let search = self.search.read();
        let pairs = search.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='));
        pairs.into_iter().find(|(known, _)| *known == name).map(|(_, value)| Url::unescape(&value.replace('+', " ")))
    }

    /// The route of the page, without what the host puts before it and without parameters.
    fn route(self) -> String {
        let path = self.path.get_untracked();
        path.strip_prefix(&boot::base_path()).unwrap_or(&path).to_owned()
    }

    /// Puts parameters (with their `?`, or none) into the address, in place of those before.
    pub fn set_params(self, params: &str) {
        self.go(&format!("{}{params}", self.route()), true);
    }

    /// Puts a list state into the address, in place of the one before.
    pub fn set_list_query(self, query: &ListQuery) {
        self.set_params(&shown(query_string(query)));
    }

    /// Goes to a route of the app; `replace` leaves no step to go back to.
    pub fn go(self, to: &str, replace: bool) {
        let options = NavigateOptions { replace, scroll: !replace, ..NavigateOptions::default() };
        self.go.with_value(|go| go(to, options));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hidden_state_is_a_number_that_means_the_same() {
        let query = "?q=%E7%8E%8B&sort=name";
        assert_eq!(shown(query.to_owned()), query, "nothing is hidden before it has to be");
        hide();
        assert_eq!(shown(query.to_owned()), "?v=0");
        assert_eq!(shown("?q=other".to_owned()), "?v=1");
        assert_eq!(shown(query.to_owned()), "?v=0", "the same state is the same number");
        assert_eq!(shown(String::new()), "");
        assert_eq!(meant("?v=0"), query);
        assert_eq!(meant("?v=7"), "", "a number of another session means nothing");
        assert_eq!(meant("?new=1"), "?new=1");
        HIDDEN_STATES.set(None);
    }
}
