//! Answers going out: which form, codes or labels, for a spreadsheet or exact.

use crate::app::answer_files::{Content, Form, Meta, download};
use crate::app::session::Session;
use crate::domain::entity::Entity;
use crate::domain::surveys::response;
use crate::kernel::column::Slot;
use crate::t;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::dialog::Dialog;
use crate::ui::kit::field::{Checkbox, Choice, RadioGroup};
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::notice::Notices;
use crate::ui::pages::surveys::asked::tongue;
use crate::ui::records::label;
use crate::ui::text::say;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What a column about the respondent is called.
fn head(meta: Meta) -> String {
    let dataset = Session::here().dataset().get_untracked();
    let schema = dataset.schema(Entity::Responses);
    let named =
        |key: &str| schema.field(key).map_or_else(|| key.to_owned(), |spec| label::field(Entity::Responses, spec));
    match meta {
        Meta::Id => say("answers-id"),
        Meta::Customer => format!("{} (id)", named(response::CUSTOMER.key)),
        meta => meta.field().map(named).unwrap_or_default(),
    }
}

#[component]
pub fn OutDialog(open: RwSignal<bool>, record: Slot) -> impl IntoView {
    let (session, notices) = (Session::here(), Notices::of_page());
    let (form, content, busy) =
        (RwSignal::new("wide".to_owned()), RwSignal::new("codes".to_owned()), RwSignal::new(false));
    let exact = RwSignal::new(false);
    let choice = |value: &str, label: &str, hint: &str| Choice::new(value, say(label)).with_hint(say(hint));
    let forms = Signal::derive(move || {
        vec![choice("wide", "answers-wide", "answers-wide-hint"), choice("long", "answers-long", "answers-long-hint")]
    });
    let contents = Signal::derive(move || {
        vec![
            choice("codes", "answers-codes", "answers-codes-hint"),
            choice("labels", "answers-labels", "answers-labels-hint"),
        ]
    });
    let save = move |()| {
        let form = if *form.read_untracked() == "long" { Form::Long } else { Form::Wide };
        let labels = *content.read_untracked() == "labels";
        let content = if labels { Content::Labels(untrack(tongue)) } else { Content::Codes };
        let words = ["entity-questions-one", "field-questions-kind", "entity-answers-one"].map(say);
        let heads: Vec<(Meta, String)> = Meta::ALL.into_iter().map(|meta| (meta, head(meta))).collect();
        let (dataset, spreadsheet) = (session.dataset().get_untracked(), !exact.get_untracked());
        busy.set(true);
        spawn_local(async move {
            let named =
                |meta: Meta| heads.iter().find(|(of, _)| *of == meta).map(|(_, name)| name.clone()).unwrap_or_default();
            let made = download(&dataset, record, (form, content, spreadsheet), &named, words).await;
            let _gone = busy.try_set(false);
            match made {
                Ok(()) => _ = open.try_set(false),
                Err(_) => notices.say(Tone::Bad, say("list-export-failed")),
            }
        });
    };
    let footer = move || {
        view! {
            <Button label=t!("kit-cancel") on_click=move |()| open.set(false) />
            <Button label=t!("answers-save") look=Look::Primary glyph=Glyph::Download busy on_click=save />
        }
    };
    view! {
        <Dialog open on_close=move |()| open.set(false) title=t!("answers-export") footer=footer>
            <div class="stack loose">
                <RadioGroup label=t!("answers-form") value=form options=forms on_change=move |to| form.set(to) stacked=true />
                <RadioGroup label=t!("answers-content") value=content options=contents on_change=move |to| content.set(to) stacked=true />
                <Checkbox label=t!("answers-exact") help=t!("answers-exact-help") checked=exact on_change=move |on| exact.set(on) />
            </div>
        </Dialog>
    }
}
