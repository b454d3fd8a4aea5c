//! Who gets into a workspace, in a real browser: with what is right, with nothing else, whatever was done to what is
//! stored; and what a change of the ways in writes.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

#[path = "support/below.rs"]
mod below;
#[path = "support/chance.rs"]
mod chance;
#[path = "support/tab.rs"]
mod tab;
#[path = "support/unlocked.rs"]
mod unlocked;

use below::{get, keys, tamper};
use chance::Chance;
use std::collections::BTreeMap;
use std::rc::Rc;
use tab::{Tab, bulk, customers, fresh};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::*;
use zhiji::codec::history::{Moment, What};
use zhiji::codec::keyring::{Cost, Keyring, Recipe, Slot};
use zhiji::codec::recovery_key::{LENGTH, RecoveryKey};
use zhiji::domain::command::Command;
use zhiji::domain::customers::customer;
use zhiji::domain::entity::Entity;
use zhiji::kernel::field::FieldKey;
use zhiji::kernel::id::{Id, IdSequence};
use zhiji::kernel::value::Value;
use zhiji::platform::cipher::Key;
use zhiji::platform::{clock, random, signing};
use zhiji::store::idb::{self, Mode};
use zhiji::store::keys::{NewWay, UnlockError, VaultKey, With, ways};
use zhiji::store::layout::{self, CHUNKS, DEVICE, FILES, HISTORY, JOURNAL, KEYS, MANIFEST, META, SIGNING};
use zhiji::store::workspaces::change_ways;
use zhiji::store::{CommitError, Damage, StoreError, Workspace};

wasm_bindgen_test_configure!(run_in_browser);

const RECIPE: Recipe = Recipe { salt: [3; 16], cost: Cost::USUAL };

/// What Argon2id would have made of a passphrase: that it does is tested on the host.
async fn passphrase(of: u8) -> Key {
    Key::wrapping_of(&[of; 32]).await.unwrap()
}

fn recovery(of: u8) -> RecoveryKey {
    RecoveryKey::of_random([of; LENGTH])
}

/// A workspace with records in chunks and in the journal, locked with passphrase 1 and recovery key 1.
async fn guarded() -> (String, Tab) {
    let id = fresh().await;
    let mut tab = Tab::open(&id).await;
    tab.run(&bulk(700)).await;
    tab.workspace.checkpoint().await.unwrap();
    tab.add_customer("Ann").await;
    lock(&tab).await.unwrap();
    let key = unlock(&id, 1).await.unwrap();
    let (workspace, dataset) = Workspace::open(&id, &key, |_| ()).await.unwrap();
    let mut tab = Tab { workspace, dataset };
    tab.add_customer("Bob").await;
    (id, tab)
}

async fn lock(tab: &Tab) -> Result<(), StoreError> {
    let (key, recovery) = (passphrase(1).await, recovery(1));
    let ways = [NewWay::Passphrase(RECIPE, &key), NewWay::Recovery(&recovery)];
    tab.workspace.rekey(&tab.dataset, &ways, |_| ()).await
}

async fn unlock(id: &str, of: u8) -> Result<VaultKey, UnlockError> {
    ways(id).await?.unlock(With::Passphrase(&passphrase(of).await)).await
}

async fn recover(id: &str, of: u8) -> Result<VaultKey, UnlockError> {
    ways(id).await?.unlock(With::Recovery(&recovery(of))).await
}

/// What a record's history says, in short.
async fn history(tab: &Tab, id: Id) -> (Vec<String>, bool) {
    let history = tab.workspace.history(Entity::Customers.table(), id).await.unwrap();
    let short = |moment: Moment| match moment.what {
        What::Added => "added".to_owned(),
        What::Removed => "removed".to_owned(),
        What::Changed(changes) => {
            let one = |(key, from, to): &(FieldKey, Option<Value>, Value)| format!("{key:?} {from:?} {to:?}");
            changes.iter().map(one).collect::<Vec<_>>().join(", ")
        }
    };
    (history.moments.into_iter().map(short).collect(), history.gaps)
}

async fn rename(tab: &mut Tab, id: Id, name: &str) {
    let values = vec![(customer::NAME.into(), Value::text(name))];
    tab.run(&Command::Edit { entity: Entity::Customers, ids: vec![id], values }).await;
}

/// Everything that is stored.
async fn stored(id: &str) -> BTreeMap<String, Option<Vec<u8>>> {
    let mut all = BTreeMap::new();
    for store in [META, CHUNKS, JOURNAL, HISTORY, FILES] {
        for key in keys(id, store).await {
            all.insert(format!("{store} {key:?}"), layout::bytes(&get(id, store, &key).await));
        }
    }
    all
}

#[wasm_bindgen_test]
async fn passphrase_and_recovery_key_open_it_and_nothing_else_does() {
    let (id, tab) = guarded().await;
    for key in [unlock(&id, 1).await.unwrap(), recover(&id, 1).await.unwrap()] {
        let (_, dataset) = Workspace::open(&id, &key, |_| ()).await.unwrap();
        assert!(dataset.tables().same_records(tab.dataset.tables()));
    }
    assert_eq!(unlock(&id, 2).await.err(), Some(UnlockError::Wrong));
    assert_eq!(recover(&id, 2).await.err(), Some(UnlockError::Wrong));
    assert!(matches!(ways(&id).await.unwrap().unlock(With::Device).await, Err(UnlockError::Store(_))));
    assert!(get(&id, META, &DEVICE.into()).await.is_undefined(), "the browser's own key is gone");
    // A recovery key is one for its workspace.
    let (other, _) = guarded().await;
    let stolen = get(&id, META, &KEYS.into()).await;
    tamper(&other, META, &KEYS.into(), &stolen).await;
    assert_eq!(recover(&other, 1).await.err(), Some(UnlockError::Wrong));
    assert_eq!(unlock(&other, 1).await.err(), Some(UnlockError::Wrong));
}

#[wasm_bindgen_test]
async fn locking_seals_everything_anew_and_other_tabs_notice() {
    let id = fresh().await;
    let mut tab = Tab::open(&id).await;
    tab.run(&bulk(700)).await;
    tab.workspace.checkpoint().await.unwrap();
    tab.add_customer("Ann").await;
    tab.workspace.set_note("backups", b"note").await.unwrap();
    let mut other = Tab::open(&id).await;
    // Of two tabs that make the key of the dossiers, one is first.
    for (tab, made) in [(&tab, b"first"), (&other, b"later")] {
        assert_eq!(tab.workspace.first_note(SIGNING, made).await.unwrap(), b"first");
    }
    let (before, old) = (stored(&id).await, unlocked::key(&id).await.unwrap());
    lock(&tab).await.unwrap();
    let after = stored(&id).await;
    for (place, value) in &before {
        if let (Some(value), Some(Some(now))) = (value, after.get(place)) {
            assert_ne!(value, now, "{place} is sealed with the old key");
        }
    }
    assert!(keys(&id, JOURNAL).await.is_empty());
    // The old key opens nothing, here and in a tab that still has it.
    assert_eq!(Workspace::open(&id, &old, |_| ()).await.err(), Some(StoreError::Rekeyed));
    let refused = other.try_run(&bulk(3)).await;
    assert!(matches!(refused, Err(CommitError::Store(StoreError::Rekeyed))), "{refused:?}");
    assert_eq!(other.workspace.catch_up().await.err(), Some(StoreError::Rekeyed));
    assert_eq!(other.workspace.checkpoint().await.err(), Some(StoreError::Rekeyed));

    let key = unlock(&id, 1).await.unwrap();
    let (workspace, dataset) = Workspace::open(&id, &key, |_| ()).await.unwrap();
    assert_eq!(customers(&dataset), customers(&tab.dataset));
    assert_eq!(workspace.note("backups").await.unwrap().as_deref(), Some(b"note".as_slice()));
    assert_eq!(workspace.note(SIGNING).await.unwrap().as_deref(), Some(b"first".as_slice()));
}

#[wasm_bindgen_test]
async fn signatures_of_the_browser_fit_what_was_signed_and_nothing_else() {
    let (private, public) = signing::make().await.unwrap();
    let (_, other) = signing::make().await.unwrap();
    for message in [b"".as_slice(), "一行\n".as_bytes(), &vec![7; 70_000]] {
        let signature = signing::sign(&private, message).await.unwrap();
        assert!(signing::fits(&public, message, &signature).await.unwrap());
        assert!(!signing::fits(&other, message, &signature).await.unwrap());
        assert!(!signing::fits(&public, &[message, b" "].concat(), &signature).await.unwrap());
        let mut changed = signature;
        changed[40] ^= 1;
        assert!(!signing::fits(&public, message, &changed).await.unwrap());
    }
    assert!(!signing::fits(b"no key", b"", &[1; 64]).await.unwrap());
    assert!(signing::sign(&public, b"").await.is_err());
}

#[wasm_bindgen_test]
async fn locking_takes_no_batch_of_another_tab_away() {
    let id = fresh().await;
    let tab = Tab::open(&id).await;
    let mut faster = Tab::open(&id).await;
    faster.add_customer("Ann").await;
    // This tab does not know of Ann yet, so it must not seal the workspace without her.
    assert!(matches!(lock(&tab).await, Err(StoreError::Failed(_))));
    assert_eq!(customers(&Tab::open(&id).await.dataset).len(), 1);
}

#[wasm_bindgen_test]
async fn another_passphrase_is_one_value() {
    let (id, tab) = guarded().await;
    let before = stored(&id).await;
    let (old, new) = (passphrase(1).await, passphrase(2).await);
    let known = ways(&id).await.unwrap();
    let recipe = Recipe { salt: [4; 16], ..RECIPE };
    let keys = known.with(With::Passphrase(&old), NewWay::Passphrase(recipe, &new)).await.unwrap();
    change_ways(&known, &keys).await.unwrap();
    let after = stored(&id).await;
    let differs = before.iter().filter(|(place, value)| after.get(*place) != Some(value)).count();
    assert_eq!((differs, before.len()), (1, after.len()));

    assert_eq!(unlock(&id, 1).await.err(), Some(UnlockError::Wrong));
    let key = unlock(&id, 2).await.unwrap();
    let (_, dataset) = Workspace::open(&id, &key, |_| ()).await.unwrap();
    assert!(dataset.tables().same_records(tab.dataset.tables()));
    assert!(recover(&id, 1).await.is_ok(), "the recovery key stays");
    // The tab that was open goes on: the key of the workspace is the same.
    let mut tab = tab;
    tab.add_customer("Cleo").await;
    // A wrong one changes nothing.
    let known = ways(&id).await.unwrap();
    let refused = known.with(With::Passphrase(&old), NewWay::Device).await;
    assert_eq!(refused.err(), Some(UnlockError::Wrong));
}

#[wasm_bindgen_test]
async fn a_passphrase_can_be_taken_away_again() {
    let (id, tab) = guarded().await;
    let known = ways(&id).await.unwrap();
    let keys = known.with(With::Recovery(&recovery(1)), NewWay::Device).await.unwrap();
    change_ways(&known, &keys).await.unwrap();
    assert!(ways(&id).await.unwrap().is_open());
    assert!(Tab::open(&id).await.dataset.tables().same_records(tab.dataset.tables()));
    assert_eq!(unlock(&id, 1).await.err(), Some(UnlockError::Wrong));
    assert_eq!(recover(&id, 1).await.err(), Some(UnlockError::Wrong));
}

#[wasm_bindgen_test]
async fn a_cheaper_derivation_that_was_put_in_is_refused() {
    let (id, _) = guarded().await;
    let kept = get(&id, META, &KEYS.into()).await;
    let ring = Keyring::read(&layout::bytes(&kept).unwrap()).unwrap();
    let with = async |cost: Cost| {
        let mut other = ring.clone();
        for slot in &mut other.slots {
            if let Slot::Passphrase { recipe, .. } = slot {
                recipe.cost = cost;
            }
        }
        tamper(&id, META, &KEYS.into(), &layout::value(&other.write().unwrap())).await;
        unlock(&id, 1).await.err()
    };
    for cost in [Cost { memory_kib: 8, ..Cost::USUAL }, Cost { passes: 1, ..Cost::USUAL }] {
        let refused = with(cost).await;
        let damaged = matches!(&refused, Some(UnlockError::Store(StoreError::Damaged(places))) if matches!(places[..], [Damage::Keys { .. }]));
        assert!(damaged, "{refused:?}");
    }
    // One that would do is not the one that was sealed, even for who knows the key.
    assert_eq!(with(Cost::LESS_MEMORY).await, Some(UnlockError::Wrong));
    tamper(&id, META, &KEYS.into(), &kept).await;
    assert!(unlock(&id, 1).await.is_ok());
}

#[wasm_bindgen_test]
async fn no_change_to_the_ways_in_lets_anybody_in() {
    let (id, _) = guarded().await;
    let kept = layout::bytes(&get(&id, META, &KEYS.into()).await).unwrap();
    let mut chance = Chance::new(11);
    let mut refused = 0;
    for _ in 0..1_000 {
        let mut other = kept.clone();
        let at = usize::try_from(chance.below(other.len() as u64)).unwrap();
        other[at] ^= 1 << chance.below(8);
        tamper(&id, META, &KEYS.into(), &layout::value(&other)).await;
        // Whoever does not know the passphrase stays out, whatever was changed.
        assert!(unlock(&id, 9).await.is_err());
        refused += u32::from(unlock(&id, 1).await.is_err());
    }
    // What was changed in the slot of the recovery key does not keep the passphrase from opening.
    assert!(refused > 500, "{refused}");
    tamper(&id, META, &KEYS.into(), &layout::value(&kept)).await;
    assert!(unlock(&id, 1).await.is_ok());
}

#[wasm_bindgen_test]
async fn values_that_were_swapped_or_put_back_are_noticed() {
    let (id, mut tab) = guarded().await;
    let key = unlock(&id, 1).await.unwrap();
    let refused = async |what: &str| {
        let opened = Workspace::open(&id, &key, |_| ()).await.map(drop);
        assert!(matches!(opened, Err(StoreError::Damaged(_) | StoreError::DataLoss { .. })), "{what}: {opened:?}");
    };
    let old: Vec<(&str, JsValue, JsValue)> = {
        let mut all = Vec::new();
        for key in keys(&id, CHUNKS).await {
            let value = get(&id, CHUNKS, &key).await;
            all.push((CHUNKS, key, value));
        }
        let value = get(&id, META, &MANIFEST.into()).await;
        all.push((META, MANIFEST.into(), value));
        all
    };
    tab.run(&bulk(700)).await;
    tab.workspace.checkpoint().await.unwrap();
    tab.add_customer("Cleo").await;
    tab.add_customer("Dan").await;
    let (mut swapped, mut back) = (0, 0);
    // Each older value in the place of its newer one.
    for (store, place, value) in &old {
        let now = get(&id, store, place).await;
        if layout::bytes(&now) == layout::bytes(value) {
            continue;
        }
        tamper(&id, store, place, value).await;
        refused("put back").await;
        tamper(&id, store, place, &now).await;
        back += 1;
    }
    // Any two values in each other's place.
    for store in [CHUNKS, JOURNAL] {
        let all = keys(&id, store).await;
        for pair in all.windows(2) {
            let (a, b) = (get(&id, store, &pair[0]).await, get(&id, store, &pair[1]).await);
            tamper(&id, store, &pair[0], &b).await;
            tamper(&id, store, &pair[1], &a).await;
            refused("swapped").await;
            tamper(&id, store, &pair[0], &a).await;
            tamper(&id, store, &pair[1], &b).await;
            swapped += 1;
        }
    }
    assert!(swapped >= 3 && back >= 2, "{swapped} {back}");
    assert!(Workspace::open(&id, &key, |_| ()).await.is_ok());
}

#[wasm_bindgen_test]
async fn the_history_of_a_record_outlives_the_journal_and_a_new_key() {
    let id = fresh().await;
    let mut tab = Tab::open(&id).await;
    tab.add_customer("Ann").await;
    let record = customers(&tab.dataset)[0];
    tab.add_customer("Bob").await;
    rename(&mut tab, record, "Anna").await;
    tab.workspace.checkpoint().await.unwrap();
    assert!(keys(&id, JOURNAL).await.is_empty());
    rename(&mut tab, record, "Annabel").await;
    tab.workspace.checkpoint().await.unwrap();
    tab.run(&Command::Remove { entity: Entity::Customers, ids: vec![record] }).await;
    let (before, gaps) = history(&tab, record).await;
    assert!(!gaps);
    assert_eq!(before.len(), 4, "{before:?}");
    assert!(before[1].contains("Ann\"") && before[1].contains("Anna"), "{before:?}");
    assert!(before[2].contains("Anna\"") && before[2].contains("Annabel"), "{before:?}");
    assert_eq!((before[0].as_str(), before[3].as_str()), ("added", "removed"));

    lock(&tab).await.unwrap();
    let key = unlock(&id, 1).await.unwrap();
    let (workspace, dataset) = Workspace::open(&id, &key, |_| ()).await.unwrap();
    let again = Tab { workspace, dataset };
    assert_eq!(history(&again, record).await, (before.clone(), false));

    // Pages are sealed to their places; one that is missing or damaged is said, and the rest is shown.
    let pages = keys(&id, HISTORY).await;
    assert_eq!(pages.len(), 3);
    let (first, second) = (get(&id, HISTORY, &pages[0]).await, get(&id, HISTORY, &pages[1]).await);
    tamper(&id, HISTORY, &pages[0], &second).await;
    assert!(history(&again, record).await.1);
    tamper(&id, HISTORY, &pages[0], &first).await;
    tamper(&id, HISTORY, &pages[1], &JsValue::UNDEFINED).await;
    let (some, gaps) = history(&again, record).await;
    assert!(gaps && some.len() == 3, "{some:?}");
    assert!(Workspace::open(&id, &key, |_| ()).await.is_ok(), "the records themselves are whole");
}

#[wasm_bindgen_test]
async fn a_workspace_of_the_first_layout_gets_its_history_on_opening() {
    let id = random::id().to_string();
    let database = layout::database(&id);
    let old = idb::open(
        &database,
        1,
        |db, _| {
            for name in [JOURNAL, CHUNKS, META] {
                db.create_object_store(name)?;
            }
            Ok(())
        },
        Rc::new(|_| ()),
    )
    .await
    .unwrap();
    drop(old);
    let opened = idb::open(&database, layout::VERSION, layout::expect_there, Rc::new(|_| ())).await.unwrap();
    assert!(opened.begin(&[HISTORY, FILES], Mode::Read).is_ok());
}

/// Whether a value holds `needle` as it is.
fn tells(value: &JsValue, needle: &[u8]) -> bool {
    layout::bytes(value).unwrap().windows(needle.len()).any(|part| part == needle)
}

#[wasm_bindgen_test]
async fn files_are_sealed_to_their_records_and_go_along_to_a_new_key() {
    let id = fresh().await;
    let tab = Tab::open(&id).await;
    let (one, two) = (random::id(), random::id());
    let photo: Vec<u8> = b"canary in a photograph".repeat(5_000);
    tab.workspace.store_file(one, &photo).await.unwrap();
    tab.workspace.store_file(two, b"another").await.unwrap();
    assert_eq!(tab.workspace.file(one).await.unwrap(), Some(photo.clone()));
    assert_eq!(tab.workspace.file(random::id()).await.unwrap(), None);
    let (first, second): (JsValue, JsValue) = (one.to_string().into(), two.to_string().into());
    let sealed = get(&id, FILES, &first).await;
    assert!(!tells(&sealed, b"canary"));
    let damaged = |error: Option<StoreError>| matches!(error, Some(StoreError::Damaged(places)) if places.len() == 1);
    tamper(&id, FILES, &first, &get(&id, FILES, &second).await).await;
    assert!(damaged(tab.workspace.file(one).await.err()), "swapped");
    tamper(&id, FILES, &first, &sealed).await;

    lock(&tab).await.unwrap();
    assert_ne!(layout::bytes(&get(&id, FILES, &first).await), layout::bytes(&sealed), "sealed anew");
    let key = unlock(&id, 1).await.unwrap();
    let (workspace, _) = Workspace::open(&id, &key, |_| ()).await.unwrap();
    assert_eq!(workspace.file(one).await.unwrap(), Some(photo));
    assert_eq!(tab.workspace.store_file(two, b"late").await, Err(StoreError::Rekeyed));
    assert_eq!(workspace.file(two).await.unwrap(), Some(b"another".to_vec()));
}

#[wasm_bindgen_test]
async fn files_that_no_record_tells_of_are_swept_away() {
    let id = fresh().await;
    let tab = Tab::open(&id).await;
    let old = |n: i64| IdSequence::new(clock::now().0 - 3_600_000, n.cast_unsigned().into()).mint();
    let (kept, left, young) = (old(1), old(2), random::id());
    for file in [kept, left, young] {
        tab.workspace.store_file(file, b"bytes").await.unwrap();
    }
    tab.workspace.sweep_files(move |file| file == kept);
    for _ in 0..200 {
        if keys(&id, FILES).await.len() < 3 {
            break;
        }
        clock::sleep(10).await;
    }
    assert_eq!(tab.workspace.file(left).await.unwrap(), None);
    assert!(tab.workspace.file(kept).await.unwrap().is_some() && tab.workspace.file(young).await.unwrap().is_some());

    // This page now holds the workspace in use, so another tab's opening sweeps nothing that an undo may bring back.
    tab.workspace.sweep_files(|_| false);
    clock::sleep(100).await;
    assert!(tab.workspace.file(kept).await.unwrap().is_some());
}
