//! What somebody without a workspace may want: to check a dossier that was sent to them.

use super::Stand;
use crate::platform::{boot, here};
use crate::t;
use crate::ui::parts::DossierPage;
use leptos::prelude::*;

/// Where dossiers are checked.
pub const CHECK: &str = "/data/dossier";

/// Whether the address asks for it.
pub fn is_asked_for() -> bool {
    here::route() == CHECK
}

/// Checking a dossier, without the shell.
#[component]
pub fn StrangerPage() -> impl IntoView {
    view! {
        <Stand>
            <DossierPage />
            <p class="stand-foot"><a href=boot::href("/")>{t!("verify-home")}</a></p>
        </Stand>
    }
}
