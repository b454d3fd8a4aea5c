//! Boot and mount.

use zhiji::ui::root::Root;

fn main() {
    console_error_panic_hook::set_once();
    leptos::mount::mount_to_body(Root);
}
