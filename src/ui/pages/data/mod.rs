//! Data: what comes in and what goes out, and how safely it is kept.

mod backup;
mod backups;
mod dossier;
mod export;
pub mod import;
mod restore;
mod storage;

pub use backups::{Backups, BackupsPlace};
pub use dossier::DossierPage;
pub use import::ImportPage;
pub use restore::RestoreZone;

use crate::t;
use crate::ui::kit::block::{Card, PageHead};
use crate::ui::kit::button::{LinkButton, Look};
use crate::ui::kit::icon::Glyph;
use crate::ui::shell::page::page_title;
use leptos::prelude::*;

/// The page at `/data`.
#[component]
pub fn DataPage() -> impl IntoView {
    page_title(t!("nav-data"));
    let backups = Backups::of_page();
    view! {
        <div class="page data">
            <PageHead title=t!("nav-data") sub=t!("data-sub") />
            <backup::BackupReminder backups />
            <div class="settings-columns">
                <div class="stack loose">
                    <Card title=t!("data-import")>
                        <div class="stack">
                            <p class="muted">{t!("data-import-text")}</p>
                            <div class="row"><LinkButton label=t!("data-import-go") href="/data/import" look=Look::Primary glyph=Glyph::Upload /></div>
                        </div>
                    </Card>
                    <export::ExportCard />
                </div>
                <div class="stack loose">
                    <backup::BackupCard backups />
                    <storage::StorageCard />
                    <Card title=t!("data-restore") sub=t!("data-restore-sub")>
                        <RestoreZone />
                    </Card>
                    <dossier::DossierCard />
                </div>
            </div>
        </div>
    }
}
