//! A folder of the user's that this page may write into, where the browser has such a thing (File System Access).

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

// web-sys has most of this behind an unstable switch only.
#[wasm_bindgen]
extern "C" {
    /// The browser's handle of a folder.
    #[wasm_bindgen(js_name = FileSystemDirectoryHandle)]
    #[derive(Clone, Debug)]
    type DirectoryHandle;

    #[wasm_bindgen(method, getter)]
    fn name(this: &DirectoryHandle) -> String;

    #[wasm_bindgen(method, catch, js_name = getFileHandle)]
    async fn get_file(this: &DirectoryHandle, name: &str, options: &Object) -> Result<FileHandle, JsValue>;

    #[wasm_bindgen(method, catch, js_name = queryPermission)]
    async fn query_permission(this: &DirectoryHandle, wanted: &Object) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = requestPermission)]
    async fn request_permission(this: &DirectoryHandle, wanted: &Object) -> Result<JsValue, JsValue>;

    type FileHandle;

    #[wasm_bindgen(method, catch, js_name = createWritable)]
    async fn create_writable(this: &FileHandle) -> Result<FileWriter, JsValue>;

    type FileWriter;

    #[wasm_bindgen(method, catch)]
    async fn write(this: &FileWriter, bytes: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    async fn close(this: &FileWriter) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_name = showDirectoryPicker)]
    async fn show_directory_picker(options: &Object) -> Result<DirectoryHandle, JsValue>;
}

/// A folder that the user chose.
#[derive(Clone, Debug)]
pub struct Folder(DirectoryHandle);

/// Whether this browser lets a page write into a folder.
#[must_use]
pub fn is_offered() -> bool {
    Reflect::has(&js_sys::global(), &"showDirectoryPicker".into()).unwrap_or(false)
}

/// Lets the user choose a folder; `None` if they would rather not.
///
/// # Errors
/// What the browser says.
pub async fn choose() -> Result<Option<Folder>, JsValue> {
    match show_directory_picker(&option("mode", &"readwrite".into())).await {
        Ok(handle) => Ok(Some(Folder(handle))),
        Err(error) if is_abort(&error) => Ok(None),
        Err(error) => Err(error),
    }
}

impl Folder {
    /// What it is called.
    #[must_use]
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Whether the page may write into it without asking. After a reload most browsers want to be asked again.
    pub async fn is_granted(&self) -> bool {
        let wanted = option("mode", &"readwrite".into());
        is_yes(&self.0.query_permission(&wanted).await)
    }

    /// Asks the user; only in answer to a click.
    pub async fn ask(&self) -> bool {
        let wanted = option("mode", &"readwrite".into());
        is_yes(&self.0.request_permission(&wanted).await)
    }

    /// Writes a file, in place of one of the same name, which stays whole until this one is.
    ///
    /// # Errors
    /// What the browser says: the folder is gone, the disk is full, the permission was taken back.
    pub async fn write(&self, name: &str, bytes: &JsValue) -> Result<(), JsValue> {
        let file = self.0.get_file(name, &option("create", &true.into())).await?;
        let writer = file.create_writable().await?;
        writer.write(bytes).await?;
        writer.close().await?;
        Ok(())
    }

    /// As a value that IndexedDB can store.
    #[must_use]
    pub fn to_value(&self) -> JsValue {
        self.0.clone().into()
    }

    /// The folder in a stored value; `None` if it is none.
    #[must_use]
    pub fn of_value(value: JsValue) -> Option<Self> {
        value.dyn_into().ok().map(Self)
    }
}

fn option(name: &str, value: &JsValue) -> Object {
    let options = Object::new();
    // A plain object takes any property.
    let _set = Reflect::set(&options, &name.into(), value);
    options
}

fn is_yes(answer: &Result<JsValue, JsValue>) -> bool {
    answer.as_ref().is_ok_and(|state| state.as_string().as_deref() == Some("granted"))
}

fn is_abort(error: &JsValue) -> bool {
    error.dyn_ref::<web_sys::DomException>().is_some_and(|error| error.name() == "AbortError")
}
