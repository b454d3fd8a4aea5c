//! Publishing: what changes against the version that is asked now is read once more, then it stays as it is for ever.

use super::super::asked::tongue;
use super::bar::ProblemList;
use super::said;
use super::writing::Writing;
use crate::domain::command::Command;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::questionnaire::differences::{Difference, Part, differences};
use crate::domain::surveys::publishing::{digest_of, published};
use crate::t;
use crate::ui::act::Act;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::block::Banner;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::dialog::{Dialog, Shape};
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;
use leptos::task::spawn_local;

fn part(part: Part) -> String {
    say(match part {
        Part::Opening => "design-part-opening",
        Part::Pages => "design-part-pages",
        Part::Thanks => "design-closing",
        Part::Words => "design-part-words",
        Part::Kind => "field-questions-kind",
        Part::Options => "design-options",
        Part::Scale => "design-scale",
        Part::Required => "design-required",
        Part::Logic => "design-logic",
        Part::Counting => "design-advanced",
    })
}

/// A difference in words: of what sort, and which question.
fn told(difference: &Difference, old: &Questionnaire, new: &Questionnaire) -> (&'static str, String) {
    let tongue = tongue();
    match difference {
        Difference::Added(key) => ("design-added", said::name(new, key, tongue)),
        Difference::Removed(key) => ("design-gone-question", said::name(old, key, tongue)),
        Difference::Moved(key) => ("design-moved", said::name(new, key, tongue)),
        Difference::Around(around) => ("design-changed", part(*around)),
        Difference::Changed(key, parts) => {
            let parts: Vec<String> = parts.iter().map(|one| part(*one)).collect();
            let (what, parts) = (Arg::from(said::name(new, key, tongue)), Arg::from(parts.join(", ")));
            ("design-changed", say_with("design-changed-in", &[("what", what), ("parts", parts)]))
        }
    }
}

/// The window that publishes.
#[component]
pub fn PublishDialog(writing: Writing, open: RwSignal<bool>, on_lead: Callback<()>) -> impl IntoView {
    let busy = RwSignal::new(false);
    let before = Memo::new(move |_| {
        let dataset = writing.act.session().dataset();
        let dataset = dataset.read();
        published(&dataset, writing.record).and_then(|(_, document)| Questionnaire::read(document).ok())
    });
    let changed = Memo::new(move |_| before.read().as_ref().map(|old| differences(old, &writing.doc.read())));
    let nothing = Memo::new(move |_| changed.read().as_ref().is_some_and(Vec::is_empty));
    let flawed = Memo::new(move |_| !writing.problems.read().is_empty());
    let stopped = Signal::derive(move || nothing.get() || flawed.get());
    let close = Callback::new(move |()| open.set(false));
    let publish = move |()| publish(writing, busy, open);
    let footer = move || {
        view! {
            <Button label=t!("kit-cancel") on_click=close />
            <Button label=t!("design-publish") look=Look::Primary busy disabled=stopped on_click=publish />
        }
    };
    let lead = Callback::new(move |()| {
        open.set(false);
        on_lead.run(());
    });
    let changes = move || {
        let (old, new) = (before.read(), writing.doc.read());
        let line = |difference| {
            let (sort, what) = told(difference, old.as_ref()?, &new);
            Some(view! { <li><span class=sort_class(difference)>{say(sort)}</span><span>{what}</span></li> })
        };
        changed.read().iter().flatten().filter_map(line).collect_view()
    };
    view! {
        <Dialog open on_close=close title=t!("design-publish-title") shape=Shape::Middle footer>
            <div class="stack">
                {move || if flawed.get() {
                    view! { <p>{t!("design-publish-flawed")}</p><ProblemList writing on_lead=lead /> }.into_any()
                } else if nothing.get() {
                    view! { <Banner tone=Tone::Info title=t!("rule-nothing-new") /> }.into_any()
                } else if before.read().is_none() {
                    let count = writing.doc.read().questions().count();
                    view! { <p>{say_with("design-publish-first", &[("count", Arg::from(count))])}</p> }.into_any()
                } else {
                    view! { <p>{t!("design-publish-changes")}</p><ul class="differences" role="list">{changes}</ul> }.into_any()
                }}
                <p class="small muted">{t!("design-publish-never")}</p>
            </div>
        </Dialog>
    }
}

fn sort_class(difference: &Difference) -> &'static str {
    match difference {
        Difference::Added(_) => "difference good",
        Difference::Removed(_) => "difference bad",
        _ => "difference",
    }
}

fn publish(writing: Writing, busy: RwSignal<bool>, open: RwSignal<bool>) {
    let act: Act = writing.act;
    spawn_local(async move {
        busy.set(true);
        let kept = writing.keep_all().await;
        let _gone = busy.try_set(false);
        if !kept {
            return;
        }
        let version = act.session().mint();
        let draft = digest_of(&writing.doc.with_untracked(Questionnaire::write));
        let command = Command::PublishSurvey { survey: writing.survey, version, draft };
        act.run_once(busy, command, |_| say("design-published"), move || open.set(false));
    });
}
