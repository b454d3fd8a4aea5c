//! What is said to the customer: drafted from a script (话术), handed to mail, phone or the clipboard, and put down.

use crate::app::session::Session;
use crate::domain::command::Command;
use crate::domain::customers::customer;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::knowledge::placeholders::{PLACES, fill};
use crate::domain::knowledge::using::Case;
use crate::kernel::column::Slot;
use crate::kernel::field::{Field, Link, Text};
use crate::kernel::id::Id;
use crate::platform::clipboard;
use crate::t;
use crate::ui::act::Act;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::button::Button;
use crate::ui::kit::field::{Choice, Select, TextArea};
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::notice::Notices;
use crate::ui::knowledge::{Keep, Suggestions, scripts};
use crate::ui::records::show;
use crate::ui::text::{Arg, say, say_with};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::location::Url;

/// How the files of one desk are answered.
#[derive(Clone, Copy)]
pub struct ReplyPlan {
    /// What is answered.
    pub entity: Entity,
    /// Its field that names the customer.
    pub customer: Field<Link>,
    /// Its field with the number of the file.
    pub number: Field<Text>,
    /// Its field with the customer's words.
    pub told: Field<Text>,
    /// Its field that names the cause, where there is one.
    pub cause: Option<Field<Link>>,
    /// By when it is promised, in words.
    pub by: fn(&Dataset, Slot) -> Option<String>,
    /// The file as what articles are used in.
    pub case: fn(Id) -> Case,
    /// Puts down words: a `reply` to the customer or a `note` for the team.
    pub put_down: fn(&Dataset, Slot, Id, &'static str, String) -> Command,
}

impl ReplyPlan {
    /// The draft of a script with the file's own words in it.
    fn drafted(&self, dataset: &Dataset, record: Slot, script: &str) -> String {
        let place = |place: &str| self.place(dataset, record, place);
        match script.parse::<Id>() {
            Ok(id) => {
                let slot = dataset.slot(Entity::Scripts, id);
                slot.map(|slot| fill(&scripts::text(dataset, slot), place)).unwrap_or_default()
            }
            Err(_) => {
                let args = PLACES.map(|name| (name, Arg::from(place(name).unwrap_or_default())));
                say_with(&format!("script-{script}"), &args)
            }
        }
    }

    /// What a place of a script stands for.
    fn place(&self, dataset: &Dataset, record: Slot, place: &str) -> Option<String> {
        Some(match place {
            "name" => {
                let customer = dataset.get(self.entity, record, self.customer).flatten();
                customer.map(|customer| show::name(dataset, Entity::Customers, customer)).unwrap_or_default()
            }
            "number" => dataset.get(self.entity, record, self.number).unwrap_or("").to_owned(),
            "about" => show::name(dataset, self.entity, record),
            "by" => {
                let by = (self.by)(dataset, record);
                by.map_or_else(|| say("script-soon"), |at| say_with("script-by", &[("at", Arg::from(at))]))
            }
            _ => return None,
        })
    }

    /// How the customer can be reached.
    fn reach(&self, dataset: &Dataset, record: Slot) -> (String, String) {
        let customer = dataset.get(self.entity, record, self.customer).flatten();
        let text = |field| {
            customer.and_then(|customer| dataset.get(Entity::Customers, customer, field)).unwrap_or("").to_owned()
        };
        (text(customer::EMAIL), text(customer::PHONE))
    }
}

/// What is written so far, and the script that it began with.
#[derive(Clone, Copy)]
pub struct ReplyDraft {
    script: RwSignal<String>,
    text: RwSignal<String>,
    /// What the script said before anything was changed.
    scripted: RwSignal<String>,
}

impl Default for ReplyDraft {
    fn default() -> Self {
        let empty = || RwSignal::new(String::new());
        Self { script: empty(), text: empty(), scripted: empty() }
    }
}

impl ReplyDraft {
    /// Begins with a script. What somebody wrote themselves is kept, before the script if there is one.
    fn begin(self, plan: &ReplyPlan, script: String, dataset: &Dataset, record: Slot) {
        let words = if script.is_empty() { String::new() } else { plan.drafted(dataset, record, &script) };
        self.text.update(|text| match text.trim() {
            own if !own.is_empty() && *text != *self.scripted.read_untracked() => {
                *text = [own, &words].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n");
            }
            _ => words.clone_into(text),
        });
        self.scripted.set(words);
        self.script.set(script);
    }

    /// Adds the words of an article below what is there.
    fn put(self, words: &str) {
        self.text.update(|text| {
            let own = text.trim_end();
            *text = if own.is_empty() { words.to_owned() } else { format!("{own}\n\n{words}") };
        });
    }

    /// Nothing is begun.
    fn clear(self) {
        self.text.set(String::new());
        self.script.set(String::new());
    }
}

/// The reply to the customer.
#[component]
pub fn Reply(plan: &'static ReplyPlan, id: Id, record: Slot, draft: ReplyDraft) -> impl IntoView {
    let (act, notices) = (Act::of_page(), Notices::of_page());
    let dataset = Session::here().dataset();
    let ReplyDraft { script, text, .. } = draft;
    let empty = Memo::new(move |_| text.read().trim().is_empty());
    let reach = Memo::new(move |_| plan.reach(&dataset.read(), record));
    let options = Signal::derive(move || {
        let dataset = dataset.read();
        let own = scripts::own(&dataset).into_iter().filter_map(|slot| {
            let id = dataset.table(Entity::Scripts).id_at(slot)?;
            Some(Choice::new(id.to_string(), dataset.title(Entity::Scripts, slot)))
        });
        let usual = |script: &str| Choice::new(script, say(&format!("script-{script}-name")));
        own.chain(scripts::usual(&dataset).into_iter().map(usual)).collect::<Vec<_>>()
    });
    let choose = move |chosen| draft.begin(plan, chosen, &dataset.read_untracked(), record);
    let busy = RwSignal::new(false);
    let put_down = move || {
        let said = text.get_untracked();
        let command = dataset.with_untracked(|dataset| (plan.put_down)(dataset, record, id, "reply", said));
        act.run_once(busy, command, |_| say("done-reply"), move || draft.clear());
    };
    let mailto = move || {
        let subject = show::name(&dataset.read(), plan.entity, record);
        let (subject, body) = (Url::escape(&subject), Url::escape(&text.read()));
        format!("mailto:{}?subject={subject}&body={body}", reach.read().0)
    };
    let copy = move |()| {
        spawn_local(async move {
            if clipboard::copy(&text.get_untracked()).await {
                put_down();
            } else {
                notices.say(Tone::Bad, say("copy-failed"));
            }
        });
    };
    let ways = move || {
        let (address, phone) = reach.get();
        // The link opens the mail program or the phone; what was said is put down with the same tap.
        let by_mail = (!address.is_empty()).then(|| {
            view! {
                <a class="btn btn-primary" href=mailto on:click=move |_| put_down()>
                    <Icon glyph=Glyph::Mail /><span>{t!("reply-mail")}</span>
                </a>
            }
        });
        let by_phone = (!phone.is_empty()).then(|| {
            view! {
                <a class="btn" href=format!("tel:{}", phone.replace(' ', "")) on:click=move |_| put_down()>
                    <Icon glyph=Glyph::Phone /><span>{t!("reply-call")}</span>
                </a>
            }
        });
        (!empty.get()).then(|| view! { {by_mail} {by_phone} })
    };
    view! {
        <Select label=t!("reply-script") value=script options empty=t!("reply-script-none") on_change=choose />
        <Help plan id record draft />
        <TextArea label=t!("reply-text") help=t!("reply-help") value=text on_input=move |typed| text.set(typed) />
        <div class="row wrap">
            {ways}
            <Button label=t!("reply-copy") glyph=Glyph::Copy disabled=empty on_click=copy />
            <Button label=t!("reply-log") disabled=empty on_click=move |()| put_down() />
        </div>
    }
}

/// Articles that may help, by what the customer told and by its cause.
#[component]
fn Help(plan: &'static ReplyPlan, id: Id, record: Slot, draft: ReplyDraft) -> impl IntoView {
    let dataset = Session::here().dataset();
    let text = Memo::new(move |_| {
        let dataset = dataset.read();
        let told = dataset.get(plan.entity, record, plan.told).unwrap_or("");
        format!("{}\n{told}", dataset.title(plan.entity, record))
    });
    let cause =
        Memo::new(move |_| plan.cause.and_then(|cause| dataset.read().get(plan.entity, record, cause).flatten()));
    let put = move |words: String| draft.put(&words);
    view! { <Suggestions text cause keep=Keep::In((plan.case)(id)) on_put=put /> }
}
