//! Boot and mount.

use zhiji::ui::{crash, root::Root};

fn main() {
    crash::watch();
    leptos::mount::mount_to_body(Root);
}
