//! A page that does nothing but store: `tests/e2e/store.test.mjs` kills the browser under it and looks what is left.
//!
//! Batch number n is a pure function of the seed, of n, and of the state before it. So the state after n batches can be
//! worked out anew after every kill, and several tabs can write at once: whichever is first stores the same batch.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test's page")]
#![allow(clippy::indexing_slicing, clippy::missing_panics_doc, reason = "a test's page")]

#[path = "../tests/support/chance.rs"]
mod chance;
#[path = "../tests/support/unlocked.rs"]
mod unlocked;

use chance::Chance;
use std::cell::RefCell;
use unlocked::open;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use zhiji::domain::command::{Command, Context};
use zhiji::domain::customers::customer;
use zhiji::domain::dataset::Dataset;
use zhiji::domain::decide::decide;
use zhiji::domain::entity::Entity;
use zhiji::kernel::change::Change;
use zhiji::kernel::id::{Id, IdSequence};
use zhiji::kernel::time::Timestamp;
use zhiji::kernel::value::Value;
use zhiji::platform::{clock, random};
use zhiji::store::keys::NewWay;
use zhiji::store::workspaces::{self, WorkspaceKind};
use zhiji::store::{CommitError, NewEntry, Workspace, records};

/// 2024-01-01, one second a batch.
const START_MS: i64 = 1_704_067_200_000;

fn main() {
    console_error_panic_hook::set_once();
}

/// The batch that follows `step - 1` others.
fn batch(seed: u32, step: u64, before: &Dataset) -> (&'static str, Vec<Change>) {
    for attempt in 0_u64.. {
        let mut chance = Chance::new((u64::from(seed) << 40 ^ step << 8 ^ attempt).wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let now = START_MS + i64::try_from(step).unwrap() * 1000;
        let mut ids = IdSequence::new(now, u128::from(chance.below(u64::MAX)) << 20);
        let command =
            if chance.below(20) == 0 { import(&mut chance, &mut ids) } else { chance.command(before, &mut ids) };
        let mut context = Context { now: Timestamp(now), actor: None, ids };
        if let Some(changes) = decide(before, &command, &mut context).ok().filter(|changes| !changes.is_empty()) {
            return (command.name(), changes);
        }
    }
    panic!("no command is allowed any more")
}

/// Large enough that the browser stores it as a file beside its database.
fn import(chance: &mut Chance, ids: &mut IdSequence) -> Command {
    let rows = 100 + chance.below(900);
    let notes = "投诉处理后回访，顾客表示满意。".repeat(4);
    let values = |n| {
        vec![
            (customer::NAME.into(), Value::text(&format!("imported {n}"))),
            (customer::NOTES.into(), Value::text(&format!("{notes}{n}"))),
        ]
    };
    Command::CreateMany { entity: Entity::Customers, rows: (0..rows).map(|n| (ids.mint(), values(n))).collect() }
}

/// Makes the workspace; gives its id.
#[wasm_bindgen]
pub async fn create() -> String {
    workspaces::create("under fire", WorkspaceKind::Real).await.expect("it is made").id
}

/// Opens the workspace and compares it with what its batches make; gives "batches records".
#[wasm_bindgen]
pub async fn verify(id: String, seed: u32) -> Result<String, JsValue> {
    let (workspace, dataset) = open(&id).await.map_err(|error| JsValue::from(error.to_string()))?;
    let mut model = Dataset::default();
    for step in 1..=workspace.head() {
        let (_, changes) = batch(seed, step, &model);
        model = model.apply(&changes).expect("it fits");
    }
    if !dataset.tables().same_records(model.tables()) {
        return Err(format!("the records are not those of {} batches", workspace.head()).into());
    }
    Ok(format!("{} {}", workspace.head(), records(&dataset)))
}

/// Stores batches until there are `batches`, and folds the journal when there are `folded`.
#[wasm_bindgen]
pub async fn fill(id: String, seed: u32, batches: u32, folded: u32) {
    let (workspace, mut dataset) = open(&id).await.expect("it opens");
    while workspace.head() < u64::from(batches) {
        let (command, changes) = batch(seed, workspace.head() + 1, &dataset);
        let after = dataset.apply(&changes).expect("it fits");
        workspace.commit(NewEntry { actor: None, command, changes }, &after).await.expect("it is stored");
        dataset = after;
        if workspace.head() == u64::from(folded) {
            workspace.checkpoint().await.expect("it folds");
        }
    }
}

/// Stores batch after batch, and folds the journal now and then, until the page dies; calls `told(kind, number)`.
#[wasm_bindgen]
pub async fn run(id: String, seed: u32, told: js_sys::Function) {
    let tell = move |kind: &str, number: u64| {
        drop(told.call2(&JsValue::NULL, &kind.into(), &number.to_string().into()));
    };
    let (workspace, mut dataset) = open(&id).await.expect("it opens");
    let mut chance = Chance::new(u64::try_from(clock::now().0).unwrap());
    loop {
        let (command, changes) = batch(seed, workspace.head() + 1, &dataset);
        let after = dataset.apply(&changes).expect("it fits");
        match workspace.commit(NewEntry { actor: None, command, changes }, &after).await {
            Ok(committed) => {
                dataset = after;
                tell("stored", committed.sequence);
            }
            Err(CommitError::HeadMoved(news)) => dataset = news.onto(&dataset).expect("it fits"),
            Err(CommitError::Store(error)) => panic!("{error}"),
        }
        if chance.below(25) == 0 {
            let (workspace, tell) = (workspace.clone(), tell.clone());
            wasm_bindgen_futures::spawn_local(async move {
                if let zhiji::store::Folded::To(batch) = workspace.checkpoint().await.expect("it folds") {
                    tell("folded", batch);
                }
            });
        }
    }
}

thread_local! {
    /// The workspace of [`press_on`], as an open page holds it.
    static HELD: RefCell<Option<(Workspace, Dataset)>> = const { RefCell::new(None) };
}

/// Stores up to `count` batches in a workspace that stays open between calls, and stops at the first that is refused.
/// Gives "head records" and, if one was refused, why.
#[wasm_bindgen]
pub async fn press_on(id: String, seed: u32, count: u32) -> String {
    let (workspace, mut dataset) = match HELD.take() {
        Some(held) => held,
        None => open(&id).await.expect("it opens"),
    };
    let mut refused = String::new();
    for _ in 0..count {
        let (command, changes) = batch(seed, workspace.head() + 1, &dataset);
        let after = dataset.apply(&changes).expect("it fits");
        match workspace.commit(NewEntry { actor: None, command, changes }, &after).await {
            Ok(_) => dataset = after,
            Err(error) => {
                refused = format!(" {error}");
                break;
            }
        }
    }
    let told = format!("{} {}{refused}", workspace.head(), records(&dataset));
    HELD.set(Some((workspace, dataset)));
    told
}

/// Adds one record, which [`edit`] works on; gives its id.
#[wasm_bindgen]
pub async fn add_one(id: String) -> String {
    let (workspace, dataset) = open(&id).await.expect("it opens");
    let record = random::id();
    let values = vec![(customer::NAME.into(), Value::text("edited by two"))];
    let command = Command::Create { entity: Entity::Customers, id: record, values };
    let mut context = Context { now: clock::now(), actor: None, ids: random::ids() };
    let changes = decide(&dataset, &command, &mut context).expect("it is allowed");
    let after = dataset.apply(&changes).expect("it fits");
    workspace.commit(NewEntry { actor: None, command: command.name(), changes }, &after).await.expect("it is stored");
    record.to_string()
}

/// Edits `field` of a record `count` times, whatever other tabs do to it meanwhile.
#[wasm_bindgen]
pub async fn edit(id: String, record: String, field: String, count: u32) {
    let (workspace, mut dataset) = open(&id).await.expect("it opens");
    let record: Id = record.parse().expect("an id");
    for number in 1..=count {
        let values = vec![(field.as_str().into(), Value::text(&number.to_string()))];
        let command = Command::Edit { entity: Entity::Customers, ids: vec![record], values };
        loop {
            let mut context = Context { now: clock::now(), actor: None, ids: random::ids() };
            let changes = decide(&dataset, &command, &mut context).expect("it is allowed");
            let after = dataset.apply(&changes).expect("it fits");
            match workspace.commit(NewEntry { actor: None, command: command.name(), changes }, &after).await {
                Ok(_) => {
                    dataset = after;
                    break;
                }
                Err(CommitError::HeadMoved(news)) => dataset = news.onto(&dataset).expect("it fits"),
                Err(CommitError::Store(error)) => panic!("{error}"),
            }
        }
    }
}

/// What a field of a record holds, and how many batches there are: "value head".
#[wasm_bindgen]
pub async fn field(id: String, record: String, field: String) -> String {
    let (workspace, dataset) = open(&id).await.expect("it opens");
    let slot = dataset.slot(Entity::Customers, record.parse().expect("an id")).expect("it is there");
    let Value::Text(value) = dataset.value(Entity::Customers, slot, &field) else { panic!("no text") };
    format!("{value} {}", workspace.head())
}

/// Gives the workspace one new key after the other, until the page dies; calls `told("rekeyed", number)`.
#[wasm_bindgen]
pub async fn rekey(id: String, told: js_sys::Function) {
    for number in 1_u32.. {
        let (workspace, dataset) = open(&id).await.expect("it opens");
        workspace.rekey(&dataset, &[NewWay::Device], |_| ()).await.expect("it gets another key");
        drop(told.call2(&JsValue::NULL, &"rekeyed".into(), &number.into()));
    }
}
