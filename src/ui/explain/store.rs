//! Why something could not be stored or read, and why a command was not done.

use super::{id, refusal};
use crate::app::errors::{Damage, StoreError};
use crate::app::session::DispatchError;
use crate::ui::text::{Arg, say, say_or, say_with};

/// Why a command was not done.
#[must_use]
pub fn dispatch(error: &DispatchError) -> String {
    match error {
        DispatchError::Refused(broken) => refusal(broken),
        DispatchError::Store(error) => store(error),
        DispatchError::NotFetched => say("error-not-fetched"),
        DispatchError::Outdated => say("error-outdated"),
        DispatchError::TooBusy => say("error-too-busy"),
    }
}

/// Why something could not be stored or read, and what to do.
#[must_use]
pub fn store(error: &StoreError) -> String {
    match error {
        StoreError::Unavailable => say("error-store-unavailable"),
        StoreError::Quota => say("error-store-quota"),
        StoreError::Newer => say("error-store-newer"),
        StoreError::Superseded => say("error-store-superseded"),
        StoreError::Rekeyed => say("error-store-rekeyed"),
        StoreError::NoWorkspace => say("error-store-no-workspace"),
        StoreError::DataLoss { expected, found } => {
            say_with("error-store-data-loss", &[("expected", number(expected.head)), ("found", number(*found))])
        }
        StoreError::Damaged(places) => {
            let first = places.first().map(damage).unwrap_or_default();
            say_with("error-store-damaged", &[("count", Arg::from(places.len())), ("first", first.into())])
        }
        StoreError::Lost(reason) => say_with("error-store-lost", &[("reason", reason.clone().into())]),
        StoreError::Failed(reason) => say_with("error-store-failed", &[("reason", reason.clone().into())]),
    }
}

/// One place that is damaged, as an item of a list.
#[must_use]
pub fn damage(place: &Damage) -> String {
    match place {
        Damage::Manifest { reason: _ } => say("damage-manifest"),
        Damage::Keys { reason: _ } => say("damage-keys"),
        Damage::Chunk { table, at, rows, reason: _ } => {
            let key = format!("entity-{}", id(table));
            let records = say_or(&key, table);
            let args = [("records", records.into()), ("part", Arg::from(at + 1)), ("rows", Arg::from(*rows))];
            say_with("damage-chunk", &args)
        }
        Damage::File { .. } => say("damage-file"),
        Damage::Entry { sequence, reason: _ } => say_with("damage-entry", &[("number", number(*sequence))]),
        Damage::Count { expected, found } => {
            say_with("damage-count", &[("expected", number(*expected)), ("found", number(*found))])
        }
    }
}

fn number(value: u64) -> Arg {
    Arg::from(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::id::Id;
    use crate::ui::text::{Lang, set_lang};

    #[test]
    fn every_error_of_the_store_has_a_sentence_in_both_languages() {
        let places = vec![
            Damage::Chunk { table: "order_lines".into(), at: 2, rows: 4096, reason: String::new() },
            Damage::Manifest { reason: String::new() },
            Damage::Keys { reason: String::new() },
            Damage::File { id: Id::default(), reason: String::new() },
            Damage::Entry { sequence: 7, reason: String::new() },
            Damage::Count { expected: 12, found: 11 },
        ];
        let errors = [
            StoreError::Unavailable,
            StoreError::Quota,
            StoreError::Newer,
            StoreError::Superseded,
            StoreError::Rekeyed,
            StoreError::NoWorkspace,
            StoreError::Damaged(places.clone()),
            StoreError::Lost("closed".to_owned()),
            StoreError::Failed("UnknownError".to_owned()),
        ];
        for lang in Lang::ALL {
            set_lang(lang);
            let said = |text: String| {
                let raw = text.is_empty() || text.contains("error-") || text.contains("damage-") || text.contains('{');
                assert!(!raw, "{} {text}", lang.tag());
            };
            errors.iter().for_each(|error| said(store(error)));
            places.iter().for_each(|place| said(damage(place)));
        }
        set_lang(Lang::ZhCn);
        assert_eq!(damage(&places[0]), "订单明细第 3 段，4096 条记录");
    }
}
