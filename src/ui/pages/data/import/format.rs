//! How the file is read: what its rows are, its encoding, separator and header, and what is worth knowing about it.

use super::anonymous;
use crate::app::importing::{Dialect, Encoding, FormatChoice, Importing, Separator, importable};
use crate::domain::entity::Entity;
use crate::t;
use crate::ui::explain;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::block::{Banner, Card};
use crate::ui::kit::field::{Checkbox, Choice, Select};
use crate::ui::records::label;
use crate::ui::text::{say, say_with};
use leptos::prelude::*;

/// The card with the file's format.
#[component]
pub fn FormatCard(import: Importing) -> impl IntoView {
    let entity = Signal::derive(move || {
        import.mapping().read().as_ref().map_or_else(String::new, |mapping| mapping.entity.key().to_owned())
    });
    let entities = Signal::derive(|| {
        importable().iter().map(|entity| Choice::new(entity.key(), label::entity(*entity))).collect::<Vec<_>>()
    });
    let take_as = move |key: String| {
        if let Some(entity) = Entity::by_key(&key) {
            import.take_as(entity, &anonymous());
        }
    };
    let again = move |edit: &dyn Fn(&mut FormatChoice)| {
        let Some(format) = import.seen().with_untracked(|seen| seen.as_ref().map(|seen| seen.format)) else { return };
        let mut choice = FormatChoice {
            encoding: Some(format.encoding),
            dialect: Some(format.dialect),
            header: Some(format.header),
        };
        edit(&mut choice);
        import.read_as(choice, anonymous());
    };
    let header = Signal::derive(move || import.seen().read().as_ref().is_some_and(|seen| seen.format.header));
    view! {
        <Card title=t!("import-format")>
            <div class="import-format">
                <Select label=t!("import-rows-are") value=entity options=entities on_change=take_as />
                <EncodingSelect import again=Callback::new(move |encoding: Encoding| again(&|choice| choice.encoding = Some(encoding))) />
                <SeparatorSelect import again=Callback::new(move |separator: Separator| {
                    again(&|choice| choice.dialect = Some(Dialect::of(separator)));
                }) />
                <Checkbox label=t!("import-header") checked=header on_change=move |on| again(&|choice| choice.header = Some(on)) />
            </div>
            <Notes import />
        </Card>
    }
}

#[component]
fn EncodingSelect(import: Importing, again: Callback<Encoding>) -> impl IntoView {
    let value = Signal::derive(move || {
        import.seen().read().as_ref().map_or_else(String::new, |seen| seen.format.encoding.label().to_owned())
    });
    let options = Signal::derive(|| {
        Encoding::ALL
            .iter()
            .map(|encoding| Choice::new(encoding.label(), explain::encoding_name(*encoding)))
            .collect::<Vec<_>>()
    });
    let choose = move |label: String| {
        if let Some(encoding) = Encoding::ALL.into_iter().find(|encoding| encoding.label() == label) {
            again.run(encoding);
        }
    };
    view! { <Select label=t!("import-encoding") value options on_change=choose /> }
}

#[component]
fn SeparatorSelect(import: Importing, again: Callback<Separator>) -> impl IntoView {
    let key = |separator: Separator| format!("separator-{separator:?}").to_lowercase();
    let value = Signal::derive(move || {
        import.seen().read().as_ref().map_or_else(String::new, |seen| key(seen.format.dialect.separator))
    });
    let options = Signal::derive(move || {
        Separator::ALL.iter().map(|separator| Choice::new(key(*separator), say(&key(*separator)))).collect::<Vec<_>>()
    });
    let choose = move |chosen: String| {
        if let Some(separator) = Separator::ALL.into_iter().find(|separator| key(*separator) == chosen) {
            again.run(separator);
        }
    };
    view! { <Select label=t!("import-separator") value options on_change=choose /> }
}

/// What is worth knowing about the file.
#[component]
fn Notes(import: Importing) -> impl IntoView {
    move || {
        let seen = import.seen().read();
        let seen = seen.as_ref()?;
        let name = |column: usize| super::columns::column_name(seen, column);
        let note = |note| {
            let words = explain::file_note(note, name);
            view! { <Banner tone=Tone::Warn title=t!("import-note") text=Signal::stored(words) /> }
        };
        Some(seen.notes.iter().map(note).collect_view())
    }
}

/// The name of a column that has none in the file.
pub fn unnamed(place: usize) -> String {
    say_with("import-column-number", &[("number", (place + 1).into())])
}
