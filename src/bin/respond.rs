//! The program of somebody who answers a survey: boots and mounts. It links neither workspace nor records.

use zhiji::ui::respond::{Respond, watch};

fn main() {
    watch();
    leptos::mount::mount_to_body(Respond);
}
