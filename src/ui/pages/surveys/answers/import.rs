//! Answers coming in: a file, what its columns are, what would be taken in and what not, and then all at once.

use super::columns::{Columns, column_name};
use crate::app::answer_files::{
    Asked, FileTrouble, Received, RowError, Target, look_at, look_through, suggest, take_in,
};
use crate::app::csv_line::{Cells, push_line};
use crate::app::importing::Inspection;
use crate::domain::entity::Entity;
use crate::platform::files;
use crate::platform::worker::Worker;
use crate::t;
use crate::ui::act::Act;
use crate::ui::explain;
use crate::ui::format;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::block::{Banner, Spinner, Stat};
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::dialog::{Dialog, Shape};
use crate::ui::kit::field::DropZone;
use crate::ui::kit::icon::Glyph;
use crate::ui::kit::notice::Notices;
use crate::ui::records::label;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

/// How many rows that are left out are listed; the file has them all.
const LISTED: usize = 100;

/// Where it stands.
#[derive(Clone)]
enum Step {
    Choosing,
    Reading,
    Mapping,
    Looked(Received),
}

/// One import into a survey.
#[derive(Clone, Copy)]
pub(super) struct Coming {
    step: RwSignal<Step, LocalStorage>,
    trouble: RwSignal<Option<FileTrouble>>,
    file: RwSignal<Option<(File, Inspection)>, LocalStorage>,
    /// What each column is.
    pub targets: RwSignal<Vec<Target>>,
    /// The channel where no column says it.
    pub channel: RwSignal<String>,
    /// What is answered.
    pub asked: StoredValue<Asked>,
    worker: StoredValue<Worker, LocalStorage>,
}

impl Coming {
    fn new(asked: Asked) -> Self {
        Self {
            step: RwSignal::new_local(Step::Choosing),
            trouble: RwSignal::new(None),
            file: RwSignal::new_local(None),
            targets: RwSignal::new(Vec::new()),
            channel: RwSignal::new("online".to_owned()),
            asked: StoredValue::new(asked),
            worker: StoredValue::new_local(Worker::new()),
        }
    }

    /// What was seen of the file; tracked.
    pub fn seen<T>(self, read: impl FnOnce(&Inspection) -> T) -> Option<T> {
        self.file.with(|file| file.as_ref().map(|(_, seen)| read(seen)))
    }

    fn begin_anew(self) {
        self.worker.with_value(Worker::cancel);
        self.trouble.set(None);
        self.file.set(None);
        self.step.set(Step::Choosing);
    }

    fn fail(self, trouble: FileTrouble, back_to: Step) {
        // The dialog may be closed by now.
        let _gone = self.trouble.try_set(Some(trouble));
        let _gone = self.step.try_set(back_to);
    }

    fn open(self, file: File) {
        self.trouble.set(None);
        self.step.set(Step::Reading);
        let worker = self.worker.get_value();
        spawn_local(async move {
            match look_at(&worker, &file).await {
                Ok(seen) => {
                    let names = seen.columns.iter().map(|column| column.name.as_str());
                    let targets = self.asked.try_with_value(|asked| suggest(names, &asked.questionnaire));
                    let _gone = self.targets.try_set(targets.unwrap_or_default());
                    let _gone = self.file.try_set(Some((file, seen)));
                    let _gone = self.step.try_set(Step::Mapping);
                }
                Err(trouble) => self.fail(trouble, Step::Choosing),
            }
        });
    }

    fn check(self, act: Act) {
        let Some((file, seen)) = self.file.get_untracked() else { return };
        self.trouble.set(None);
        self.step.set(Step::Reading);
        let (asked, targets) = (self.asked.get_value(), self.targets.get_untracked());
        let channel = self.channel.get_untracked();
        spawn_local(async move {
            match look_through(act.session(), (&file, &seen), &asked, (targets, channel)).await {
                Ok(received) => _ = self.step.try_set(Step::Looked(received)),
                Err(trouble) => self.fail(trouble, Step::Mapping),
            }
        });
    }
}

#[component]
pub fn ImportDialog(open: RwSignal<bool>, asked: Asked) -> impl IntoView {
    let coming = Coming::new(asked);
    on_cleanup(move || coming.worker.with_value(Worker::cancel));
    let close = move |()| {
        open.set(false);
        coming.begin_anew();
    };
    let trouble = move || {
        coming.trouble.get().map(|trouble| {
            let text = Signal::derive(move || explain::answer_file(&trouble));
            view! { <Banner tone=Tone::Bad title=t!("answers-trouble") text /> }
        })
    };
    let body = move || match coming.step.get() {
        Step::Choosing => {
            let take = UnsyncCallback::new(move |files: Vec<File>| {
                if let Some(file) = files.into_iter().next() {
                    coming.open(file);
                }
            });
            view! { <DropZone label=t!("answers-drop") help=t!("answers-drop-help") accept=".csv,.tsv,.txt,text/csv,text/plain" on_files=take /> }
                .into_any()
        }
        Step::Reading => view! { <Spinner label=t!("answers-reading") /> }.into_any(),
        Step::Mapping => view! { <Mapping coming /> }.into_any(),
        Step::Looked(received) => view! { <Looked coming received close /> }.into_any(),
    };
    view! {
        <Dialog open on_close=close title=t!("answers-import") shape=Shape::Wide>
            <div class="stack loose">{trouble}{body}</div>
        </Dialog>
    }
}

/// What the columns were taken for, to be corrected.
#[component]
fn Mapping(coming: Coming) -> impl IntoView {
    let act = Act::of_page();
    let none = Signal::derive(move || !coming.targets.read().iter().any(|target| matches!(target, Target::Part(_))));
    view! {
        <Columns coming />
        <div class="row begin-foot">
            <Button label=t!("import-start-over") look=Look::Ghost on_click=move |()| coming.begin_anew() />
            <Button label=t!("import-check") look=Look::Primary disabled=none on_click=move |()| coming.check(act) />
        </div>
    }
}

/// What would be taken in, and what is left out.
#[component]
fn Looked(coming: Coming, received: Received, #[prop(into)] close: Callback<()>) -> impl IntoView {
    let act = Act::of_page();
    let Received { ready, refused } = received;
    let (count, left) = (ready.len(), refused.len());
    let busy = RwSignal::new(false);
    let ready = StoredValue::new_local(ready);
    let take = move |()| {
        busy.set(true);
        spawn_local(async move {
            let taken = take_in(act.session(), ready.try_get_value().unwrap_or_default()).await;
            let _gone = busy.try_set(false);
            match taken {
                Ok(()) => {
                    let what = label::entity_count(Entity::Responses, count);
                    act.offer_undo(say_with("done-import", &[("what", Arg::from(what))]));
                    close.run(());
                }
                Err(error) => act.say_error(&error),
            }
        });
    };
    let go = Signal::derive(move || {
        say_with("import-go", &[("what", label::entity_count(Entity::Responses, count).into())])
    });
    let left_out = (left > 0).then(|| view! { <LeftOut coming refused /> });
    view! {
        <div class="stat-row">
            <Stat label=t!("answers-ready") value=Signal::derive(move || format::count(count)) />
            <Stat label=t!("import-left-out") value=Signal::derive(move || format::count(left)) />
        </div>
        {left_out}
        <div class="row begin-foot">
            <Button label=t!("import-correct") on_click=move |()| coming.step.set(Step::Mapping) />
            <Button label=go look=Look::Primary busy disabled=count == 0 on_click=take />
        </div>
    }
}

/// One row in words: line, column, value, reason.
fn told(coming: Coming, error: &RowError) -> [String; 4] {
    let column = error.column.and_then(|place| coming.seen(|seen| column_name(seen, place)));
    [error.line.to_string(), column.unwrap_or_default(), error.value.clone(), explain::answer_row(&error.reason)]
}

fn heads() -> [String; 4] {
    ["import-line", "import-column", "import-value", "import-reason"].map(say)
}

#[component]
fn LeftOut(coming: Coming, refused: Vec<RowError>) -> impl IntoView {
    let notices = Notices::of_page();
    let total = refused.len();
    let rows = refused.iter().take(LISTED).map(|error| {
        let cells = untrack(|| told(coming, error)).map(|cell| view! { <td>{cell}</td> });
        view! { <tr>{cells.into_iter().collect_view()}</tr> }
    });
    let rows = rows.collect_view();
    let refused = StoredValue::new_local(refused);
    let save = move |()| {
        let mut text = String::from("\u{feff}");
        let lines = refused
            .with_value(|refused| refused.iter().map(|error| untrack(|| told(coming, error))).collect::<Vec<_>>());
        for line in std::iter::once(heads()).chain(lines) {
            push_line(&mut text, line.iter().map(String::as_str), Cells::SpreadsheetSafe);
        }
        if files::download("import-errors.csv", "text/csv;charset=utf-8", text.as_bytes()).is_err() {
            notices.say(Tone::Bad, say("list-export-failed"));
        }
    };
    let head = heads().map(|head| view! { <th scope="col">{head}</th> }).into_iter().collect_view();
    let more = (total > LISTED)
        .then(|| view! { <p class="muted small">{t!("import-errors-more", "count" => total - LISTED)}</p> });
    view! {
        <div class="row spread wrap">
            <strong>{t!("import-errors")}</strong>
            <Button label=t!("import-errors-download") small=true glyph=Glyph::Download on_click=save />
        </div>
        <div class="scroll-x" tabindex="0" role="group" aria-label=t!("import-errors")>
            <table class="plain-table"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>
        </div>
        {more}
    }
}
