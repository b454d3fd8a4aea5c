//! What became of a call: answered, to be called back, refused, nobody there.

use super::phone::Interview;
use super::script;
use crate::domain::command::Command;
use crate::domain::entity::Entity;
use crate::domain::surveys::asking::{Outcome, Standing};
use crate::domain::surveys::invitation;
use crate::domain::surveys::recording::Filled;
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::kernel::time::{DAY_MS, Timestamp};
use crate::kernel::value::Value;
use crate::platform::clock;
use crate::t;
use crate::ui::act::Act;
use crate::ui::format;
use crate::ui::kit::button::{Button, Look};
use crate::ui::kit::dialog::Dialog;
use crate::ui::kit::field::TextArea;
use crate::ui::kit::icon::Glyph;
use crate::ui::records::entry::Entry;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;
use leptos::task::spawn_local;

const HOUR_MS: i64 = 3_600_000;

/// Puts outcomes down.
#[derive(Clone, Copy)]
struct Putting {
    interview: Interview,
    act: Act,
    advance: Callback<()>,
    busy: RwSignal<bool>,
    notes: RwSignal<String>,
    calling_back: RwSignal<bool>,
    missing: RwSignal<usize>,
}

impl Putting {
    /// A call without an answer.
    fn note(self, outcome: Outcome, done: &'static str) {
        let Interview { invitation, slot, .. } = self.interview;
        let from = self.act.session().dataset().with_untracked(|dataset| Standing::of(dataset, slot).state);
        let notes = self.notes.get_untracked();
        let command = Command::NoteCall { invitation, from, outcome, notes };
        let then = move || {
            self.calling_back.set(false);
            self.advance.run(());
        };
        self.act.run_once(self.busy, command, move |_| say(done), then);
    }

    /// The answers, if nothing that is required is missing.
    fn record(self) {
        let Interview { asking, pressed, node, .. } = self.interview;
        let missing = script::missing(&asking.questionnaire(), asking);
        self.missing.set(missing);
        pressed.set(true);
        if missing > 0 {
            return script::show_missing(node);
        }
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        let command = Command::RecordResponses { filled: vec![self.filled()] };
        let noting = self.noting();
        spawn_local(async move {
            let session = self.act.session();
            let mut result = session.dispatch(command).await;
            if let (true, Some(noting)) = (result.is_ok(), noting) {
                result = session.dispatch(noting).await;
            }
            let _gone = self.busy.try_set(false);
            match result {
                Ok(_) => {
                    self.act.offer_undo(say("done-phone-answer"));
                    self.advance.run(());
                }
                Err(error) => self.act.say_error(&error),
            }
        });
    }

    fn filled(self) -> Filled {
        let Interview { at, version, invitation, customer, asking, .. } = self.interview;
        let session = self.act.session();
        let customer = session.dataset().with_untracked(|dataset| dataset.table(Entity::Customers).id_at(customer));
        Filled {
            id: session.mint(),
            version,
            customer,
            wave: Some(at.wave),
            invitation: Some(invitation),
            answer_id: String::new(),
            channel: "phone".to_owned(),
            tongue: Some(untrack(|| asking.tongue())),
            answered_at: clock::now(),
            complaint: None,
            order: None,
            answers: asking.answers().get_untracked(),
        }
    }

    /// What was said beside the answers, if something was.
    fn noting(self) -> Option<Command> {
        let Interview { invitation, slot, .. } = self.interview;
        let notes = self.notes.get_untracked();
        let before = self.act.session().dataset().with_untracked(|dataset| {
            dataset.get(Entity::Invitations, slot, invitation::NOTES).unwrap_or("").to_owned()
        });
        let both: Vec<&str> = [before.as_str(), notes.trim()].into_iter().filter(|text| !text.is_empty()).collect();
        let values = vec![(invitation::NOTES.into(), Value::text(&both.join("\n")))];
        (!notes.trim().is_empty()).then_some(Command::Edit {
            entity: Entity::Invitations,
            ids: vec![invitation],
            values,
        })
    }
}

/// The buttons that end a call.
#[component]
pub fn Outcomes(interview: Interview, advance: Callback<()>) -> impl IntoView {
    let putting = Putting {
        interview,
        act: Act::of_page(),
        advance,
        busy: RwSignal::new(false),
        notes: RwSignal::new(String::new()),
        calling_back: RwSignal::new(false),
        missing: RwSignal::new(0),
    };
    let Putting { busy, notes, calling_back, missing, .. } = putting;
    let told = move || match missing.get() {
        0 => None,
        count => Some(say_with("phone-missing", &[("count", Arg::from(count))])),
    };
    view! {
        <section class="outcomes no-print" aria-label=t!("phone-outcome")>
            <div class="row wrap">
                <Button label=t!("phone-answered") look=Look::Primary glyph=Glyph::Check busy on_click=move |()| putting.record() />
                <Button label=t!("phone-call-back") glyph=Glyph::Clock on_click=move |()| calling_back.set(true) />
                <Button label=t!("phone-unreachable") glyph=Glyph::Phone busy
                    on_click=move |()| putting.note(Outcome::Unreachable, "done-phone-unreachable") />
                <Button label=t!("phone-refused") glyph=Glyph::Close busy
                    on_click=move |()| putting.note(Outcome::Refused, "done-phone-refused") />
            </div>
            <p class="ask-obstacle" role="alert">{told}</p>
            <TextArea label=t!("phone-notes") value=notes on_input=move |text| notes.set(text) />
            <CallBack putting />
        </section>
    }
}

/// When they want to be called again.
#[component]
fn CallBack(putting: Putting) -> impl IntoView {
    let close = move |()| putting.calling_back.set(false);
    view! {
        <Dialog open=putting.calling_back on_close=close title=t!("phone-call-back")>
            <CallBackForm putting />
        </Dialog>
    }
}

#[component]
fn CallBackForm(putting: Putting) -> impl IntoView {
    let settings = putting.act.session().dataset().with_untracked(Settings::of);
    let zone = settings.zone;
    let now = clock::now();
    let tomorrow = zone.instant(zone.day(Timestamp(now.0 + DAY_MS)), 10 * HOUR_MS);
    let quick = [Timestamp(now.0 + HOUR_MS), Timestamp(now.0 + 3 * HOUR_MS), tomorrow].map(|at| {
        let label = Signal::stored(format::instant(at, zone));
        let put = move |()| putting.note(Outcome::CallBack(at), "done-phone-call-back");
        view! { <Button label busy=putting.busy on_click=put /> }
    });
    let spec = invitation::FIELDS.iter().find(|spec| spec.key.as_str() == invitation::CALL_BACK_AT.key);
    let entry = spec.map(|spec| Entry::of(spec.clone(), &Value::Empty, &settings));
    let field = entry.as_ref().map(|entry| entry.view(Entity::Invitations, false));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(entry) = &entry else { return };
        match entry.read(zone) {
            Some(Value::Time(at)) => putting.note(Outcome::CallBack(at), "done-phone-call-back"),
            Some(_) => entry.error.set(Some(crate::domain::rules::Rule::Required)),
            None => {}
        }
    };
    view! {
        <form class="form-grid" novalidate on:submit=submit>
            <div class="row wrap">{quick}</div>
            {field}
            <footer class="form-foot"><Button label=t!("phone-call-back-put") look=Look::Primary submit=true busy=putting.busy /></footer>
        </form>
    }
}

/// The invitation that a number on a form or in a list belongs to.
pub fn numbered(invited: &[Slot], number: usize) -> Option<Slot> {
    invited.get(number.checked_sub(1)?).copied()
}
