//! Boots the page and mounts the app.

use leptos::prelude::*;

fn main() {
    console_error_panic_hook::set_once();
    leptos::mount::mount_to_body(|| view! { <main><h1>{env!("CARGO_PKG_NAME")}</h1></main> });
}
