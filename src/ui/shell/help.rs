//! The keys that one can use, listed.

use super::{ShellState, routes::Section, shortcuts::Shortcuts};
use crate::{
    t,
    ui::{
        kit::{
            badge::Kbd,
            dialog::{Dialog, Shape},
        },
        text::say,
    },
};
use leptos::prelude::*;

/// Keys, and what they do.
type Keys = (Vec<String>, String);

fn keys(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// Opened with `?`.
#[component]
pub(crate) fn HelpDialog(state: ShellState) -> impl IntoView {
    let shortcuts = use_context::<Shortcuts>().unwrap_or_default();
    let general = || {
        vec![
            (keys(&["Ctrl", "K", "/"]), say("search-everything")),
            (keys(&["?"]), say("help-title")),
            (keys(&["Esc"]), say("kit-close")),
        ]
    };
    let table = || {
        vec![
            (keys(&["↑", "↓"]), say("help-table-move")),
            (keys(&["Enter"]), say("help-table-open")),
            (keys(&["Space"]), say("help-table-choose")),
            (keys(&["Ctrl", "A"]), say("table-choose-all")),
        ]
    };
    let go = || {
        Section::ALL
            .into_iter()
            .map(|section| (keys(&["G", &section.letter().to_uppercase()]), say(section.label())))
            .collect()
    };
    let own = move || -> Vec<_> {
        shortcuts.list().into_iter().map(|shortcut| (keys(&[shortcut.key]), shortcut.label.get())).collect()
    };
    view! {
        <Dialog open=state.help_open on_close=move |()| state.help_open.set(false) title=t!("help-title")
            shape=Shape::Wide>
            <div class="help-grid">
                {move || group(&say("help-general"), general())}
                {move || group(&say("help-go"), go())}
                {move || group(&say("help-table"), table())}
                {move || Some(own()).filter(|own| !own.is_empty()).map(|own| group(&say("help-page"), own))}
            </div>
        </Dialog>
    }
}

fn group(title: &str, keys: Vec<Keys>) -> AnyView {
    let line = |(keys, what): Keys| {
        view! {
            <dt>{what}</dt>
            <dd>{keys.into_iter().map(|key| view! { <Kbd key=key /> }).collect_view()}</dd>
        }
    };
    view! {
        <section>
            <h3>{title.to_owned()}</h3>
            <dl class="key-list">{keys.into_iter().map(line).collect_view()}</dl>
        </section>
    }
    .into_any()
}
