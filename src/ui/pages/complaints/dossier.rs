//! The dossier of a complaint: what goes into it is chosen, then it is made, signed and downloaded.

use crate::app::boot::Boot;
use crate::app::dossier::{self, DossierError, Include, PageWords, Wish, Word, Words};
use crate::app::session::Session;
use crate::domain::clocks::Zone;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::field::FieldSpec;
use crate::kernel::id::Id;
use crate::kernel::time::Timestamp;
use crate::t;
use crate::ui::address::{Address, route_of};
use crate::ui::explain;
use crate::ui::format;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::block::Banner;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::dialog::Dialog;
use crate::ui::kit::field::Checkbox;
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::notice::Notices;
use crate::ui::records::{label, show};
use crate::ui::text::{lang, say};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The records in the words of the page, in its language.
struct InWords {
    dataset: Dataset,
    zone: Zone,
}

impl InWords {
    fn of(dataset: Dataset) -> Self {
        let zone = Settings::of(&dataset).zone;
        Self { dataset, zone }
    }
}

impl Words for InWords {
    fn page(&self) -> PageWords {
        PageWords {
            dossier: say("dossier"),
            steps: say("dossier-steps"),
            workspace: say("dossier-workspace"),
            made: say("dossier-made-at"),
            fingerprint: say("dossier-fingerprint"),
            proof: say("dossier-proof"),
            proves: say("dossier-proves"),
            proves_not: say("dossier-proves-not"),
            check: say("dossier-check"),
            lines: say("dossier-lines"),
        }
    }

    fn word(&self, word: Word) -> String {
        say(match word {
            Word::Complaint => "entity-complaints-one",
            Word::Times => "clock-title",
            Word::LeftOut => "dossier-left-out",
        })
    }

    fn one(&self, entity: Entity) -> String {
        label::entity_one(entity)
    }

    fn field(&self, entity: Entity, spec: &FieldSpec) -> String {
        label::field(entity, spec)
    }

    fn value(&self, entity: Entity, slot: Slot, spec: &FieldSpec) -> String {
        show::show(&self.dataset, entity, slot, spec).words()
    }

    fn instant(&self, at: Timestamp) -> String {
        format::instant(at, self.zone)
    }
}

/// Opens the dialog where the address says `?dossier=1`: how the search over everything makes a dossier.
pub fn open_when_asked(id: Id, open: RwSignal<bool>) {
    let address = Address::of_page();
    Effect::new(move |_| {
        if address.param("dossier").is_some() {
            open.set(true);
            if let Some(route) = route_of(Entity::Complaints, &id.to_string()) {
                address.go(&route, true);
            }
        }
    });
}

/// Asks what goes into the dossier, and makes it.
#[component]
pub fn DossierDialog(id: Id, open: RwSignal<bool>) -> impl IntoView {
    let (boot, session, notices) = (Boot::of_page(), Session::here(), Notices::of_page());
    let (contact, internal) = (RwSignal::new(false), RwSignal::new(false));
    let (busy, lost) = (RwSignal::new(false), RwSignal::new(None::<String>));
    let make = move |renew: bool| {
        let Some(info) = untrack(|| boot.current()).filter(|_| !busy.get_untracked()) else { return };
        let include = Include { contact: contact.get_untracked(), internal: internal.get_untracked() };
        let wish = Wish { complaint: id, include, lang: untrack(lang).tag(), renew };
        busy.set(true);
        spawn_local(async move {
            let made = dossier::make(session, &info, wish, InWords::of).await;
            // Another page may be shown by now.
            let _gone = busy.try_set(false);
            match made {
                Ok(()) => {
                    let _gone = (lost.try_set(None), open.try_set(false));
                    notices.say(Tone::Good, say("dossier-made"));
                }
                Err(error @ DossierError::KeyLost(_)) => drop(lost.try_set(Some(explain::dossier(&error)))),
                Err(error) => notices.say(Tone::Bad, explain::dossier(&error)),
            }
        });
    };
    let warning = move || {
        lost.get().map(|text| {
            view! { <Banner tone=Tone::Warn title=t!("dossier-key-lost") text=Signal::stored(text) /> }
        })
    };
    let footer = move || {
        let (words, renew) = if lost.read().is_some() { ("dossier-key-new", true) } else { ("dossier-go", false) };
        view! { <Button label=t!(words) look=Look::Primary glyph=Glyph::Download busy on_click=move |()| make(renew) /> }
    };
    view! {
        <Dialog open on_close=move |()| open.set(false) title=t!("dossier-title") footer>
            <div class="stack">
                <p class="muted">{t!("dossier-text")}</p>
                <Checkbox label=t!("dossier-contact") help=t!("dossier-contact-help") checked=contact
                    on_change=move |on| contact.set(on) />
                <Checkbox label=t!("dossier-internal") help=t!("dossier-internal-help") checked=internal
                    on_change=move |on| internal.set(on) />
                {warning}
            </div>
        </Dialog>
    }
}
