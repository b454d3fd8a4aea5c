//! The store in a real browser: what was acknowledged is there, what is damaged or lost is noticed, tabs follow each other.

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
use js_sys::{Function, Uint8Array};
use std::cell::RefCell;
use std::rc::Rc;
use tab::{Tab, bulk, customers, fresh};
use unlocked::{key, open};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::*;
use zhiji::domain::command::Command;
use zhiji::domain::customers::customer;
use zhiji::domain::dataset::Dataset;
use zhiji::domain::entity::Entity;
use zhiji::kernel::value::Value;
use zhiji::platform::cipher::{CipherError, Key};
use zhiji::platform::{clock, random, remembered, sentinel};
use zhiji::store::idb::{self, IdbError, Mode};
use zhiji::store::layout::{self, CHUNKS, DEVICE, FOLDED, HEAD, JOURNAL, KEYS, MANIFEST, META};
use zhiji::store::seal::{Place, Seal};
use zhiji::store::workspaces::{self, WorkspaceKind};
use zhiji::store::{CommitError, Damage, Event, Folded, News, StoreError, read_only, records, salvage};

wasm_bindgen_test_configure!(run_in_browser);

fn flipped(value: &JsValue, at: u32) -> JsValue {
    let bytes = Uint8Array::new(value);
    let at = at % bytes.length();
    bytes.set_index(at, bytes.get_index(at) ^ 1);
    bytes.into()
}

async fn open_error(id: &str) -> StoreError {
    open(id).await.expect_err("it must not open")
}

// --- the thin layer ---

#[wasm_bindgen_test]
async fn a_transaction_is_strict_complete_or_nothing() {
    let name = format!("zhiji-test-{}", random::id());
    let missing = idb::open(&name, 1, layout::expect_there, Rc::new(|_| ())).await;
    assert_eq!(missing.err(), Some(IdbError::Missing));
    assert!(!idb::names().await.expect("Chromium tells").contains(&name), "looking must not make a database");

    let database = idb::open(&name, 1, layout::create, Rc::new(|_| ())).await.unwrap();
    let batch = database.begin(&[META], Mode::WriteStrict).unwrap();
    batch.put(META, &"a".into(), &1.into()).unwrap();
    batch.put(META, &"b".into(), &2.into()).unwrap();
    batch.complete().await.unwrap();

    let dropped = database.begin(&[META], Mode::WriteStrict).unwrap();
    dropped.put(META, &"a".into(), &3.into()).unwrap();
    drop(dropped);
    let look = database.begin(&[META], Mode::Read).unwrap();
    assert_eq!(look.get(META, &"a".into()).await.unwrap(), JsValue::from(1));
    assert_eq!(look.get(META, &"c".into()).await.unwrap(), JsValue::UNDEFINED);
    assert_eq!(look.keys(META).await.unwrap(), [JsValue::from("a"), JsValue::from("b")]);
    assert_eq!(look.values(META, &JsValue::UNDEFINED).await.unwrap().len(), 2);
    drop(look);

    let newer = idb::open(&name, 2, |_, _| Ok(()), Rc::new(|_| ())).await.unwrap();
    assert!(matches!(database.begin(&[META], Mode::Read), Err(IdbError::Lost(_))), "closed to let the upgrade pass");
    assert_eq!(idb::open(&name, 1, layout::create, Rc::new(|_| ())).await.err(), Some(IdbError::Newer));
    drop(newer);
    idb::delete(&name, Rc::new(|_| ())).await.unwrap();
}

#[wasm_bindgen_test]
async fn writes_ask_the_browser_for_strict_durability() {
    let id = fresh().await;
    let seen = js("globalThis.seen = []; const begin = IDBDatabase.prototype.transaction;
        IDBDatabase.prototype.transaction = function (names, mode, options) {
            const transaction = begin.call(this, names, mode, options);
            if (mode === 'readwrite') globalThis.seen.push(transaction.durability);
            return transaction;
        };
        return () => { IDBDatabase.prototype.transaction = begin; return globalThis.seen.join(); }");
    let mut tab = Tab::open(&id).await;
    tab.add_customer("Ann").await;
    tab.workspace.checkpoint().await.unwrap();
    let seen = seen.unchecked_into::<Function>().call0(&JsValue::NULL).unwrap();
    assert_eq!(seen.as_string().as_deref(), Some("strict,strict"));
}

#[wasm_bindgen_test]
async fn a_seal_opens_only_what_was_sealed_in_that_place() {
    let wrapping = Key::wrapping().await.unwrap();
    let wrapped = wrapping.wrap(&Key::for_values().await.unwrap(), b"here").await.unwrap();
    let seal = Seal::new(wrapping.unwrap(&wrapped, b"here").await.unwrap());
    let place = Place { workspace: "w", store: "chunks", key: "orders/000001" };
    let sealed = seal.seal(place, b"content").await.unwrap();
    assert_eq!(seal.open(place, &sealed).await, Ok(b"content".to_vec()));
    assert_ne!(seal.seal(place, b"content").await.unwrap(), sealed, "no nonce is used twice");
    for other in
        [Place { key: "orders/000002", ..place }, Place { store: "meta", ..place }, Place { workspace: "v", ..place }]
    {
        assert_eq!(seal.open(other, &sealed).await, Err(CipherError::Broken), "{other:?}");
    }
    for bit in 0..sealed.len() * 8 {
        let mut damaged = sealed.clone();
        damaged[bit / 8] ^= 1 << (bit % 8);
        assert_eq!(seal.open(place, &damaged).await, Err(CipherError::Broken), "bit {bit}");
    }
    for length in 0..sealed.len() {
        assert_eq!(seal.open(place, &sealed[..length]).await, Err(CipherError::Broken));
    }
}

#[wasm_bindgen_test]
async fn a_wrapped_key_opens_only_with_its_own_wrapping_and_context() {
    let (wrapping, other) = (Key::wrapping().await.unwrap(), Key::wrapping().await.unwrap());
    let wrapped = wrapping.wrap(&Key::for_values().await.unwrap(), b"workspace 1").await.unwrap();
    assert!(wrapping.unwrap(&wrapped, b"workspace 1").await.is_ok());
    assert_eq!(wrapping.unwrap(&wrapped, b"workspace 2").await.err(), Some(CipherError::Broken));
    assert_eq!(other.unwrap(&wrapped, b"workspace 1").await.err(), Some(CipherError::Broken));
    for bit in 0..wrapped.len() * 8 {
        let mut damaged = wrapped.clone();
        damaged[bit / 8] ^= 1 << (bit % 8);
        assert_eq!(wrapping.unwrap(&damaged, b"workspace 1").await.err(), Some(CipherError::Broken), "bit {bit}");
    }
}

#[wasm_bindgen_test]
async fn nothing_that_is_stored_can_be_read_without_the_key() {
    let id = fresh().await;
    let mut tab = Tab::open(&id).await;
    tab.add_customer("Canary Bird").await;
    tab.workspace.checkpoint().await.unwrap();
    tab.add_customer("Canary Cage").await;
    let mut seen = 0;
    for store in [META, CHUNKS, JOURNAL] {
        for key in keys(&id, store).await {
            let value = get(&id, store, &key).await;
            let Some(bytes) = layout::bytes(&value) else { continue };
            seen += 1;
            for word in ["Canary", "customers", "name", "create"] {
                let found = bytes.windows(word.len()).any(|window| window == word.as_bytes());
                assert!(!found, "{word} in {store} {key:?}");
            }
        }
    }
    assert!(seen >= 4, "{seen}");
}

#[wasm_bindgen_test]
async fn without_its_key_a_workspace_is_damaged_not_empty() {
    let id = fresh().await;
    Tab::open(&id).await.add_customer("Ann").await;
    for key in [KEYS, DEVICE] {
        let kept = get(&id, META, &key.into()).await;
        tamper(&id, META, &key.into(), &JsValue::UNDEFINED).await;
        let error = open_error(&id).await;
        assert!(
            matches!(&error, StoreError::Damaged(places) if matches!(places[..], [Damage::Keys { .. }])),
            "{error}"
        );
        tamper(&id, META, &key.into(), &kept).await;
    }
    let stranger = get(&fresh().await, META, &DEVICE.into()).await;
    tamper(&id, META, &DEVICE.into(), &stranger).await;
    assert!(matches!(open_error(&id).await, StoreError::Damaged(_)));
}

// --- one tab ---

#[wasm_bindgen_test]
async fn what_was_acknowledged_is_there_again() {
    let id = fresh().await;
    let mut tab = Tab::open(&id).await;
    for name in ["Ann", "王小明", "Łukasz"] {
        tab.add_customer(name).await;
    }
    assert_eq!(tab.workspace.head(), 3);
    let again = Tab::open(&id).await;
    assert_eq!(again.workspace.head(), 3);
    assert!(again.dataset.tables().same_records(tab.dataset.tables()));
    let (read, head) = read_only(&id, &key(&id).await.unwrap(), |_| ()).await.unwrap();
    assert_eq!((records(&read), head), (3, 3));
    assert_eq!(sentinel::read(&id), Some(sentinel::Sentinel { head: 3, records: 3 }));
}

#[wasm_bindgen_test]
async fn a_checkpoint_folds_the_journal_and_rewrites_only_what_changed() {
    let id = fresh().await;
    let mut tab = Tab::open(&id).await;
    tab.run(&bulk(1200)).await;
    assert_eq!(tab.workspace.checkpoint().await, Ok(Folded::To(1)));
    assert_eq!(tab.workspace.checkpoint().await, Ok(Folded::Nothing));
    assert!(keys(&id, JOURNAL).await.is_empty());
    let chunks: Vec<String> = keys(&id, CHUNKS).await.iter().filter_map(JsValue::as_string).collect();
    assert_eq!(chunks, ["customers/000000", "customers/000001", "customers/000002"]);
    let before = Uint8Array::new(&get(&id, CHUNKS, &"customers/000000".into()).await).to_vec();
    tamper(&id, CHUNKS, &"customers/000000".into(), &"rewritten chunks would replace this".into()).await;

    let last = customers(&tab.dataset).last().copied().unwrap();
    let rename = vec![(customer::NAME.into(), Value::text("renamed"))];
    tab.run(&Command::Edit { entity: Entity::Customers, ids: vec![last], values: rename }).await;
    assert_eq!(tab.workspace.checkpoint().await, Ok(Folded::To(2)));
    assert!(get(&id, CHUNKS, &"customers/000000".into()).await.is_string());
    tamper(&id, CHUNKS, &"customers/000000".into(), &Uint8Array::from(before.as_slice())).await;

    let again = Tab::open(&id).await;
    assert_eq!(again.workspace.head(), 2);
    assert!(again.dataset.tables().same_records(tab.dataset.tables()));
}

#[wasm_bindgen_test]
async fn a_long_journal_is_folded_by_itself() {
    let id = fresh().await;
    let mut tab = Tab::open(&id).await;
    for n in 0..260 {
        tab.add_customer(&format!("customer {n}")).await;
    }
    for _ in 0..100 {
        if layout::sequence(&get(&id, META, &FOLDED.into()).await) == Some(260) {
            let again = Tab::open(&id).await;
            assert!(again.dataset.tables().same_records(tab.dataset.tables()));
            return;
        }
        clock::sleep(100).await;
    }
    panic!("the journal was not folded");
}

// --- several tabs ---

#[wasm_bindgen_test]
async fn a_tab_that_was_slower_gets_the_news_and_tries_again() {
    let id = fresh().await;
    let (mut one, mut two) = (Tab::open(&id).await, Tab::open(&id).await);
    let heard: Rc<RefCell<Vec<Event>>> = Rc::default();
    let hears = Rc::clone(&heard);
    two.workspace.listen(move |event| hears.borrow_mut().push(event));
    one.add_customer("Ann").await;
    let refused = two.try_run(&bulk(2)).await.expect_err("the head moved");
    let CommitError::HeadMoved(news) = refused else { panic!("{refused}") };
    assert!(matches!(&news, News::Entries(entries) if entries.len() == 1));
    two.dataset = news.onto(&two.dataset).unwrap();
    two.run(&bulk(2)).await;
    one.follow().await;
    assert_eq!((one.workspace.head(), two.workspace.head()), (2, 2));
    assert!(one.dataset.tables().same_records(two.dataset.tables()));
    assert_eq!(records(&one.dataset), 3);
    clock::sleep(50).await;
    assert_eq!(*heard.borrow(), [Event::HeadMoved(1)]);
}

#[wasm_bindgen_test]
async fn a_tab_survives_that_the_journal_it_followed_was_folded() {
    let id = fresh().await;
    let (mut one, mut two, mut three) = (Tab::open(&id).await, Tab::open(&id).await, Tab::open(&id).await);
    one.run(&bulk(600)).await;
    two.follow().await;
    one.workspace.checkpoint().await.unwrap();
    // It knew everything that was folded, and just goes on.
    two.add_customer("from two").await;
    one.follow().await;
    one.workspace.checkpoint().await.unwrap();
    // It knew nothing of it, and reads everything anew.
    let news = three.workspace.catch_up().await.unwrap();
    assert!(matches!(news, News::Reloaded(_)));
    three.dataset = news.onto(&three.dataset).unwrap();
    assert_eq!(records(&three.dataset), 601);
    three.add_customer("from three").await;
    three.workspace.checkpoint().await.unwrap();
    two.follow().await;
    two.add_customer("from two again").await;
    two.workspace.checkpoint().await.unwrap();
    let again = Tab::open(&id).await;
    assert!(again.dataset.tables().same_records(two.dataset.tables()));
    assert_eq!((again.workspace.head(), records(&again.dataset)), (4, 603));
}

#[wasm_bindgen_test]
async fn random_commands_in_two_tabs_agree_with_one_model() {
    let seed = u64::try_from(random::bits() >> 64).unwrap();
    console_log!("seed {seed}");
    let mut chance = Chance::new(seed);
    let id = fresh().await;
    let mut tabs = [Tab::open(&id).await, Tab::open(&id).await];
    let mut model = Dataset::default();
    let (mut stored, mut refused, mut slower) = (0_u64, 0, 0);
    while stored < 2500 {
        let at = usize::try_from(chance.below(2)).unwrap();
        let mut ids = random::ids();
        let command = chance.command(&tabs[at].dataset, &mut ids);
        loop {
            let Some(changes) = tabs[at].decide(&command) else {
                refused += 1;
                break;
            };
            match tabs[at].commit(&command, changes.clone()).await {
                Ok(sequence) => {
                    stored += 1;
                    assert_eq!(sequence, stored);
                    model = model.apply(&changes).expect("what was committed fits");
                    break;
                }
                Err(CommitError::HeadMoved(news)) => {
                    slower += 1;
                    tabs[at].dataset = news.onto(&tabs[at].dataset).unwrap();
                }
                Err(CommitError::Store(error)) => panic!("{error}"),
            }
        }
        match chance.below(200) {
            0 => drop(tabs[at].workspace.checkpoint().await.unwrap()),
            1 => tabs[at] = Tab::open(&id).await,
            2 => tabs[at].follow().await,
            _ => {}
        }
    }
    console_log!("{stored} stored, {refused} refused, {slower} times slower, {} records", records(&model));
    assert!(slower > 100 && refused > 0);
    for tab in &mut tabs {
        tab.follow().await;
        assert!(tab.dataset.tables().same_records(model.tables()), "seed {seed}");
    }
    tabs[0].workspace.checkpoint().await.unwrap();
    for _ in 0..2 {
        let again = Tab::open(&id).await;
        assert!(again.dataset.tables().same_records(model.tables()), "seed {seed}");
        assert_eq!(again.workspace.head(), stored);
    }
}

#[wasm_bindgen_test]
async fn deleting_a_workspace_closes_it_in_other_tabs() {
    let id = fresh().await;
    let mut tab = Tab::open(&id).await;
    let heard: Rc<RefCell<Vec<Event>>> = Rc::default();
    let hears = Rc::clone(&heard);
    tab.workspace.listen(move |event| hears.borrow_mut().push(event));
    workspaces::delete(&id).await.unwrap();
    assert_eq!(*heard.borrow(), [Event::Superseded]);
    let refused = tab.try_run(&bulk(1)).await;
    assert!(matches!(refused, Err(CommitError::Store(StoreError::Superseded))), "{refused:?}");
    assert_eq!(open_error(&id).await, StoreError::NoWorkspace);
}

// --- damage and loss ---

/// A workspace with two checkpointed chunks and two batches in its journal.
async fn filled() -> String {
    let id = fresh().await;
    let mut tab = Tab::open(&id).await;
    tab.run(&bulk(700)).await;
    tab.workspace.checkpoint().await.unwrap();
    tab.add_customer("Ann").await;
    tab.add_customer("Bob").await;
    id
}

fn first_damage(error: StoreError) -> Damage {
    match error {
        StoreError::Damaged(damages) => damages.into_iter().next().expect("at least one"),
        other => panic!("{other}"),
    }
}

#[wasm_bindgen_test]
async fn damaged_missing_swapped_and_old_chunks_are_noticed() {
    let key = |at: usize| JsValue::from(layout::chunk_key("customers", at));
    let id = filled().await;
    let (first, second) = (get(&id, CHUNKS, &key(0)).await, get(&id, CHUNKS, &key(1)).await);
    let length = Uint8Array::new(&first).length();
    let wrong = [flipped(&first, 0), flipped(&first, length / 2), flipped(&first, length - 1), second.clone()];
    let cut = Uint8Array::new(&first).slice(0, length - 1);
    let empty = Uint8Array::new_with_length(0);
    for value in wrong.iter().chain([&cut.into(), &empty.into(), &"text".into(), &JsValue::UNDEFINED]) {
        tamper(&id, CHUNKS, &key(0), value).await;
        let damage = first_damage(open_error(&id).await);
        assert!(matches!(&damage, Damage::Chunk { at: 0, rows: 512, .. }), "{damage}");
    }
    tamper(&id, CHUNKS, &key(0), &first).await;
    let mut tab = Tab::open(&id).await;

    // A chunk as it was before the last checkpoint is whole and in its place, but not the one that belongs there.
    let some = customers(&tab.dataset)[0];
    let rename = vec![(customer::NAME.into(), Value::text("renamed"))];
    tab.run(&Command::Edit { entity: Entity::Customers, ids: vec![some], values: rename }).await;
    tab.workspace.checkpoint().await.unwrap();
    tamper(&id, CHUNKS, &key(0), &first).await;
    let damage = first_damage(open_error(&id).await);
    assert!(matches!(&damage, Damage::Chunk { at: 0, .. }), "{damage}");
}

#[wasm_bindgen_test]
async fn damage_to_journal_and_manifest_is_noticed() {
    let id = filled().await;
    let entry = get(&id, JOURNAL, &2.into()).await;
    for value in [flipped(&entry, 3), get(&id, JOURNAL, &3.into()).await, JsValue::UNDEFINED] {
        tamper(&id, JOURNAL, &2.into(), &value).await;
        let damage = first_damage(open_error(&id).await);
        assert!(matches!(damage, Damage::Entry { sequence: 2, .. }), "{damage}");
    }
    tamper(&id, JOURNAL, &2.into(), &entry).await;
    tamper(&id, JOURNAL, &4.into(), &entry).await;
    assert!(matches!(first_damage(open_error(&id).await), Damage::Entry { sequence: 4, .. }));
    tamper(&id, JOURNAL, &4.into(), &JsValue::UNDEFINED).await;

    for key in [MANIFEST, HEAD, FOLDED] {
        let there = get(&id, META, &key.into()).await;
        tamper(&id, META, &key.into(), &JsValue::UNDEFINED).await;
        let damage = first_damage(open_error(&id).await);
        assert!(matches!(damage, Damage::Manifest { .. }), "{key}: {damage}");
        tamper(&id, META, &key.into(), &there).await;
    }
    let manifest = get(&id, META, &MANIFEST.into()).await;
    tamper(&id, META, &MANIFEST.into(), &flipped(&manifest, 9)).await;
    assert!(matches!(first_damage(open_error(&id).await), Damage::Manifest { .. }));
    tamper(&id, META, &MANIFEST.into(), &manifest).await;
    assert_eq!(records(&Tab::open(&id).await.dataset), 702);
}

#[wasm_bindgen_test]
async fn a_lost_or_older_database_is_data_loss_and_never_an_empty_workspace() {
    let id = filled().await;
    let third = get(&id, JOURNAL, &3.into()).await;
    tamper(&id, JOURNAL, &3.into(), &JsValue::UNDEFINED).await;
    tamper(&id, META, &HEAD.into(), &2.into()).await;
    let expected = sentinel::Sentinel { head: 3, records: 702 };
    assert_eq!(open_error(&id).await, StoreError::DataLoss { expected: expected.clone(), found: 2 });
    tamper(&id, JOURNAL, &3.into(), &third).await;
    tamper(&id, META, &HEAD.into(), &3.into()).await;
    Tab::open(&id).await;

    idb::delete(&layout::database(&id), Rc::new(|_| ())).await.unwrap();
    for _ in 0..2 {
        assert_eq!(open_error(&id).await, StoreError::DataLoss { expected: expected.clone(), found: 0 });
    }
    assert_eq!(open_error("nobody").await, StoreError::NoWorkspace);
    assert!(idb::names().await.unwrap().iter().all(|name| !name.ends_with(&id) && !name.ends_with("nobody")));
}

#[wasm_bindgen_test]
async fn what_is_whole_in_a_damaged_workspace_can_still_be_read() {
    let id = filled().await;
    let whole = Tab::open(&id).await.dataset;
    let chunk = layout::chunk_key("customers", 0);
    tamper(&id, CHUNKS, &chunk.into(), &JsValue::UNDEFINED).await;
    tamper(&id, JOURNAL, &3.into(), &JsValue::UNDEFINED).await;
    let (dataset, damages) = salvage(&id, &key(&id).await.unwrap(), |_| ()).await.unwrap();
    // Of 700 + 2 customers the first 512 were in the chunk, and the last in the batch.
    assert!(matches!(damages.as_slice(), [Damage::Chunk { at: 0, rows: 512, .. }, Damage::Entry { sequence: 3, .. }]));
    assert_eq!(customers(&dataset), customers(&whole)[512..701]);
    assert!(matches!(open_error(&id).await, StoreError::Damaged(damages) if damages.len() == 2));
}

#[wasm_bindgen_test]
async fn loss_under_an_open_tab_is_noticed_by_the_next_write() {
    let id = filled().await;
    let mut tab = Tab::open(&id).await;
    let lost = |result| match result {
        Err(CommitError::Store(StoreError::DataLoss { expected, found })) => (expected.head, expected.records, found),
        other => panic!("{other:?}"),
    };
    tamper(&id, META, &HEAD.into(), &2.into()).await;
    assert_eq!(lost(tab.try_run(&bulk(1)).await), (3, 702, 2));
    // As when the user clears the site's data: the browser closes the connection and removes the database.
    js("const begin = IDBDatabase.prototype.transaction;
        IDBDatabase.prototype.transaction = function () {
            IDBDatabase.prototype.transaction = begin;
            this.onversionchange = null;
            this.close();
            indexedDB.deleteDatabase(this.name);
            return begin.apply(this, arguments);
        };");
    assert_eq!(lost(tab.try_run(&bulk(1)).await), (3, 702, 0));
    assert_eq!(records(&tab.dataset), 702, "what the page shows can still be exported");
}

#[wasm_bindgen_test]
async fn a_database_of_a_newer_version_is_named_as_such() {
    let id = fresh().await;
    let upgraded =
        idb::open(&layout::database(&id), layout::VERSION + 1, |_, _| Ok(()), Rc::new(|_| ())).await.unwrap();
    drop(upgraded);
    assert_eq!(open_error(&id).await, StoreError::Newer);
}

// --- the connection ---

/// Runs a piece of JavaScript and gives what it returns.
fn js(code: &str) -> JsValue {
    Function::new_no_args(code).call0(&JsValue::NULL).expect("the piece runs")
}

#[wasm_bindgen_test]
async fn a_lost_connection_is_reopened_and_the_write_is_not_lost() {
    let id = fresh().await;
    let mut tab = Tab::open(&id).await;
    js("const begin = IDBDatabase.prototype.transaction;
        IDBDatabase.prototype.transaction = function () {
            IDBDatabase.prototype.transaction = begin;
            this.close();
            return begin.apply(this, arguments);
        };");
    tab.add_customer("Ann").await;
    js("const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function () {
            IDBObjectStore.prototype.put = put;
            throw new DOMException('Connection to Indexed Database server lost. Refresh the page to try again', 'UnknownError');
        };");
    tab.add_customer("Bob").await;
    let again = Tab::open(&id).await;
    assert_eq!((again.workspace.head(), records(&again.dataset)), (2, 2));
}

#[wasm_bindgen_test]
async fn a_write_whose_success_was_not_heard_is_not_written_twice() {
    let id = fresh().await;
    let mut tab = Tab::open(&id).await;
    js("const commit = IDBTransaction.prototype.commit;
        IDBTransaction.prototype.commit = function () {
            IDBTransaction.prototype.commit = commit;
            const aborted = this.onabort;
            this.oncomplete = () => aborted(new Event('abort'));
            commit.call(this);
        };");
    tab.add_customer("Ann").await;
    assert_eq!(tab.workspace.head(), 1);
    tab.add_customer("Bob").await;
    let again = Tab::open(&id).await;
    assert_eq!((again.workspace.head(), records(&again.dataset)), (2, 2));
}

#[wasm_bindgen_test]
async fn without_space_the_write_is_refused_and_what_was_stored_stays() {
    let id = fresh().await;
    let mut tab = Tab::open(&id).await;
    tab.add_customer("Ann").await;
    let undo = js("const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError'); };
        return () => { IDBObjectStore.prototype.put = put; }");
    let refused = tab.try_run(&bulk(3)).await;
    assert!(matches!(refused, Err(CommitError::Store(StoreError::Quota))), "{refused:?}");
    assert_eq!(tab.workspace.checkpoint().await, Err(StoreError::Quota));
    undo.unchecked_into::<Function>().call0(&JsValue::NULL).unwrap();
    assert_eq!(records(&tab.dataset), 1);
    tab.run(&bulk(3)).await;
    assert_eq!(tab.workspace.checkpoint().await, Ok(Folded::To(2)));
    assert_eq!(records(&Tab::open(&id).await.dataset), 4);
}

// --- the list of workspaces ---

#[wasm_bindgen_test]
async fn workspaces_are_listed_found_again_renamed_and_deleted() {
    let made = workspaces::create("Shop", WorkspaceKind::Real).await.unwrap();
    let demo = workspaces::create("Demo", WorkspaceKind::Demo).await.unwrap();
    assert!(workspaces::list().contains(&made) && workspaces::list().contains(&demo));
    workspaces::rename(&made.id, "店铺", &key(&made.id).await.unwrap()).await.unwrap();
    remembered::forget("zhiji.workspaces");
    assert!(workspaces::list().is_empty());
    let found = workspaces::find().await;
    let again = found.iter().find(|workspace| workspace.id == made.id).expect("found by its database");
    assert_eq!((again.name.as_str(), again.kind), ("店铺", WorkspaceKind::Real));
    assert!(found.contains(&demo));
    workspaces::delete(&made.id).await.unwrap();
    assert!(workspaces::find().await.iter().all(|workspace| workspace.id != made.id));
    assert!(workspaces::list().contains(&demo));
}

/// Sets the clock of this page by so many milliseconds; gives what sets it right again.
fn turn_clock(by: f64) -> impl FnOnce() {
    let date: js_sys::Object = js_sys::Reflect::get(&js_sys::global(), &"Date".into()).unwrap().unchecked_into();
    let right = js_sys::Reflect::get(&date, &"now".into()).unwrap();
    let wrong = Function::new_with_args("right, by", "return () => right.call(Date) + by");
    let wrong = wrong.call2(&JsValue::NULL, &right, &by.into()).unwrap();
    js_sys::Reflect::set(&date, &"now".into(), &wrong).unwrap();
    move || {
        js_sys::Reflect::set(&date, &"now".into(), &right).unwrap();
    }
}

#[wasm_bindgen_test]
async fn a_clock_that_jumps_refuses_no_write_and_keeps_the_order() {
    const TEN_YEARS: f64 = 10.0 * 365.25 * 86_400_000.0;
    let id = fresh().await;
    let mut tab = Tab::open(&id).await;
    let mut other = Tab::open(&id).await;
    let mut stamps = Vec::new();
    for by in [0.0, TEN_YEARS, -TEN_YEARS, 0.0] {
        let set_right = turn_clock(by);
        let year = zhiji::platform::clock::now().day(0).0 / 365;
        for _ in 0..3 {
            let changes = tab.decide(&bulk(1)).unwrap();
            let after = tab.dataset.apply(&changes).unwrap();
            let entry = zhiji::store::NewEntry { actor: None, command: "bulk", changes };
            let committed = tab.workspace.commit(entry, &after).await.expect("no clock refuses a write");
            tab.dataset = after;
            stamps.push((committed.stamp, year));
            other.follow().await;
            other.add_customer("of another tab").await;
            tab.follow().await;
        }
        set_right();
    }
    assert!(stamps.windows(2).all(|pair| pair[0].0 < pair[1].0), "{stamps:?}");
    let years: std::collections::BTreeSet<i32> = stamps.iter().map(|(_, year)| *year).collect();
    assert_eq!(years.len(), 3, "the clock did jump: {years:?}");
    let again = Tab::open(&id).await;
    assert_eq!(customers(&again.dataset), customers(&tab.dataset));
    assert_eq!(again.workspace.head(), 24);
}

#[wasm_bindgen_test]
async fn an_upgrade_waits_for_a_tab_that_does_not_let_go_and_says_so() {
    let id = random::id().to_string();
    let name = layout::database(&id);
    // A tab of an older version that does not hear that it should close: a connection without listeners.
    let factory: web_sys::IdbFactory =
        js_sys::Reflect::get(&js_sys::global(), &"indexedDB".into()).unwrap().unchecked_into();
    let request = factory.open_with_u32(&name, 1).unwrap();
    let opened = js_sys::Promise::new(&mut |done, _| request.set_onsuccess(Some(&done)));
    wasm_bindgen_futures::JsFuture::from(opened).await.unwrap();
    let deaf: web_sys::IdbDatabase = request.result().unwrap().unchecked_into();

    let heard = Rc::new(RefCell::new(Vec::new()));
    let (hears, blocker) = (Rc::clone(&heard), deaf.clone());
    let listener = Rc::new(move |notice| {
        hears.borrow_mut().push(notice);
        // The user closes that tab, as the page asks them to.
        blocker.close();
    });
    let upgraded =
        idb::open(&name, layout::VERSION, |db, _| Ok(db.create_object_store("made").map(drop)?), listener).await;
    assert!(upgraded.is_ok());
    assert_eq!(*heard.borrow(), [idb::Notice::Blocked]);
}
