//! The printed form: sheets of the chosen size as they will come out of the printer, each with the code of its version.

mod blocks;

use super::asked::tongue as own_tongue;
use super::design::tongue_tag;
use crate::app::session::Session;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::questionnaire::{Questionnaire, Tongue};
use crate::domain::surveys::publishing::{published, written};
use crate::domain::surveys::version;
use crate::kernel::column::Slot;
use crate::kernel::id::Id;
use crate::platform::files;
use crate::t;
use crate::ui::address::Address;
use crate::ui::kit::block::{EmptyState, PageHead};
use crate::ui::kit::button::{Button, LinkButton, Look};
use crate::ui::kit::field::{Choice, Segmented};
use crate::ui::kit::icon::Glyph;
use crate::ui::records::detail::RecordPage;
use crate::ui::records::show;
use crate::ui::shell::page::record_title;
use blocks::{Block, DRAFT, PAGE, blocks, show as show_block};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The printed form of the survey in the address.
#[component]
pub fn PaperPage() -> impl IntoView {
    let show = move |(id, record): (Id, Slot)| view! { <PaperForm id record /> }.into_any();
    view! { <RecordPage entity=Entity::Surveys show /> }
}

/// What is printed, and the code that stands at its foot; a draft has none.
#[derive(Clone, PartialEq)]
struct Form {
    doc: Questionnaire,
    code: Option<String>,
}

fn form(dataset: &Dataset, record: Slot, wanted: Option<Id>) -> Option<Form> {
    let entity = Entity::SurveyVersions;
    let wanted = wanted.and_then(|id| dataset.slot(entity, id));
    let of_survey = wanted.filter(|slot| dataset.get(entity, *slot, version::SURVEY).flatten() == Some(record));
    let text = match of_survey {
        Some(slot) => dataset.get(entity, slot, version::DOCUMENT)?,
        None => written(dataset, record),
    };
    let asked = published(dataset, record).is_some_and(|(_, document)| document == text);
    let code = (of_survey.is_some() || asked).then(|| Questionnaire::digest(text));
    Some(Form { doc: Questionnaire::read(text).ok()?, code })
}

/// Which blocks stand on which sheet: as many as there is room for; what leads goes along with what it leads to.
fn sheets(heights: &[f64], leads: &[bool], room: f64) -> Vec<std::ops::Range<usize>> {
    let mut sheets = Vec::new();
    let (mut from, mut used) = (0, 0.0);
    for (at, height) in heights.iter().enumerate() {
        if used + height > room && at > from {
            // A heading at the end of a sheet begins the next one.
            let leading = at.checked_sub(1).filter(|before| *before > from && leads.get(*before) == Some(&true));
            let cut = leading.unwrap_or(at);
            sheets.push(from..cut);
            used = heights.get(cut..at).unwrap_or_default().iter().sum();
            from = cut;
        }
        used += height;
    }
    sheets.push(from..heights.len());
    sheets
}

#[component]
fn PaperForm(id: Id, record: Slot) -> impl IntoView {
    let (dataset, address) = (Session::here().dataset(), Address::of_page());
    let name = Signal::derive(move || show::name(&dataset.read(), Entity::Surveys, record));
    record_title(name, t!("design-paper"));
    let wanted = Memo::new(move |_| address.param("version").and_then(|id| id.parse::<Id>().ok()));
    let form = Memo::new(move |_| form(&dataset.read(), record, wanted.get()));
    let (tongue, size) = (RwSignal::new(untrack(own_tongue)), RwSignal::new("a4".to_owned()));
    let tongues = Signal::stored(vec![Choice::new("zh", "中文"), Choice::new("en", "English")]);
    let speaks = Signal::derive(move || tongue.get().code().to_owned());
    let speak = move |code: String| tongue.set(if code == "zh" { Tongue::Zh } else { Tongue::En });
    let sizes = Signal::stored(vec![Choice::new("a4", "A4"), Choice::new("letter", "Letter")]);
    let body = move || match form.get() {
        Some(form) => view! { <Sheets form tongue size /> }.into_any(),
        None => view! { <EmptyState glyph=Glyph::Surveys title=t!("survey-no-questions") /> }.into_any(),
    };
    view! {
        <div class="page paper-page">
            <div class="no-print stack">
                <PageHead title=name sub=t!("design-paper")>
                    <LinkButton label=t!("design-paper-back") href=format!("/surveys/{id}") look=Look::Ghost glyph=Glyph::ArrowLeft />
                    <Button label=t!("record-print") look=Look::Primary on_click=|()| files::print() />
                </PageHead>
                <div class="row wrap">
                    <Segmented label=t!("design-preview-language") value=speaks options=tongues on_change=speak />
                    <Segmented label=t!("design-paper-size") value=size options=sizes on_change=move |chosen| size.set(chosen) />
                </div>
            </div>
            {body}
        </div>
    }
}

/// The sheets. All blocks are laid out once unseen, in the width of the sheet, to know how high they are.
#[component]
fn Sheets(form: Form, tongue: RwSignal<Tongue>, size: RwSignal<String>) -> impl IntoView {
    let form = StoredValue::new(form);
    let all = Memo::new(move |_| form.with_value(|form| blocks(&form.doc, tongue.get())));
    let (source, probe) = (NodeRef::<html::Div>::new(), NodeRef::<html::Div>::new());
    let cut = RwSignal::new(Vec::<std::ops::Range<usize>>::new());
    let measure = move || {
        let (Some(Some(source)), Some(Some(probe))) = (source.try_get_untracked(), probe.try_get_untracked()) else {
            return;
        };
        let children = source.children();
        let height = |at| {
            children.item(at)?.dyn_into::<web_sys::HtmlElement>().ok().map(|block| f64::from(block.offset_height()))
        };
        let heights: Vec<f64> = (0..children.length()).filter_map(height).collect();
        let leads: Vec<bool> = all.read_untracked().iter().map(Block::leads).collect();
        cut.set(sheets(&heights, &leads, f64::from(probe.offset_height())));
    };
    Effect::new(move |_| {
        all.track();
        size.track();
        request_animation_frame(measure);
    });
    let show = move |block: &Block| form.with_value(|form| show_block(&form.doc, block, tongue.get()));
    let unseen = move || all.read().iter().map(show).collect_view();
    let class = move |name: &str| format!("{name} {}", size.read());
    let foot = move |at: usize, of: usize| {
        let tongue = tongue.get();
        let code = form.with_value(|form| form.code.clone()).unwrap_or_else(|| DRAFT.said(tongue).to_owned());
        let pages = PAGE.with(tongue, &[("page", &(at + 1).to_string()), ("pages", &of.to_string())]);
        view! { <footer class="sheet-foot"><span class="sheet-code">{code}</span><span>{pages}</span></footer> }
    };
    let seen = move || {
        let (all, cut) = (all.read(), cut.read());
        let sheet = |(at, range): (usize, &std::ops::Range<usize>)| {
            let inside = all.get(range.clone()).unwrap_or_default().iter().map(show).collect_view();
            let label = PAGE.with(tongue.get(), &[("page", &(at + 1).to_string()), ("pages", &cut.len().to_string())]);
            view! {
                <section class=class("sheet") lang=tongue_tag(tongue.get()) aria-label=label>
                    <div class="sheet-body">{inside}</div>
                    {foot(at, cut.len())}
                </section>
            }
        };
        cut.iter().enumerate().map(sheet).collect_view()
    };
    view! {
        <div class=move || class("sheet-unseen") aria-hidden="true" inert=true>
            <div class="sheet-room" node_ref=probe></div>
            <div class="sheet-body" node_ref=source lang=move || tongue_tag(tongue.get())>{unseen}</div>
        </div>
        <div class="sheets">{seen}</div>
    }
}

#[cfg(test)]
mod tests {
    use super::sheets;

    #[test]
    fn sheets_hold_what_they_have_room_for_and_a_heading_stays_with_its_question() {
        assert_eq!(sheets(&[4.0, 4.0, 4.0], &[false; 3], 8.0), [0..2, 2..3]);
        assert_eq!(sheets(&[4.0, 2.0, 4.0], &[false, true, false], 8.0), [0..1, 1..3]);
        assert_eq!(
            sheets(&[20.0, 4.0], &[false; 2], 8.0),
            [0..1, 1..2],
            "what is higher than a sheet has one of its own"
        );
        assert_eq!(sheets(&[], &[], 8.0), [0..0]);
    }
}
