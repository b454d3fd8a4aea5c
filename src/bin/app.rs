//! Boot and mount.

use leptos::prelude::*;
use zhiji::ui::shell::{self, Shell, routes::AppRoutes};

fn main() {
    console_error_panic_hook::set_once();
    leptos::mount::mount_to_body(|| {
        shell::prepare();
        view! { <Shell><AppRoutes /></Shell> }
    });
}
