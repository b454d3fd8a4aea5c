//! The database below a workspace, read and written past the store.

use std::rc::Rc;
use wasm_bindgen::JsValue;
use zhiji::store::idb::{self, Database, Mode};
use zhiji::store::layout;

/// The database below a workspace.
pub async fn below(id: &str) -> Database {
    idb::open(&layout::database(id), layout::VERSION, layout::expect_there, Rc::new(|_| ())).await.expect("it is there")
}

/// A stored value.
pub async fn get(id: &str, store: &str, key: &JsValue) -> JsValue {
    let database = below(id).await;
    let look = database.begin(&[store], Mode::Read).unwrap();
    look.get(store, key).await.unwrap()
}

/// The keys of a store.
pub async fn keys(id: &str, store: &str) -> Vec<JsValue> {
    let database = below(id).await;
    database.begin(&[store], Mode::Read).unwrap().keys(store).await.unwrap()
}

/// Writes past the store, as a damaged disk does. Undefined deletes.
pub async fn tamper(id: &str, store: &str, key: &JsValue, value: &JsValue) {
    let database = below(id).await;
    let batch = database.begin(&[store], Mode::WriteStrict).unwrap();
    if value.is_undefined() {
        batch.delete(store, key).unwrap();
    } else {
        batch.put(store, key, value).unwrap();
    }
    batch.complete().await.unwrap();
}
