//! The table: any number of rows, only those in sight in the page, by keyboard and mouse, cards on phones.
//!
//! Why not `leptos-struct-table`: its columns are a struct's fields, known when compiling, while ours come from the
//! field registry and the user's choice; it fetches rows through async providers into a cache that must be reloaded by
//! hand, while ours are read from memory, in a reactive closure, in microseconds; and it is generic over row and
//! column, a copy of the whole table in the wasm for each list.
//!
//! ```ignore
//! let columns = Signal::derive(move || vec![
//!     Column::new("name", say("field-customers-name")).flex(180, 2).phone(Phone::Title),
//!     Column::new("spend", say("customers-spend")).px(120).number().phone(Phone::Side),
//! ]);
//! let row = move |place: usize| rows.read().get(place).map(|found| RowView {
//!     id: found.id.to_string(),
//!     name: found.name.clone(),
//!     cells: vec![Cell::Person { name: found.name.clone(), square: false }, Cell::Number(format::money(found.spend))],
//! });
//! view! { <DataTable label=t!("customers-title") columns count row sort on_sort on_open selection=chosen /> }
//! ```

mod cell;
mod head;
mod keys;
mod rows;
mod selection;
mod window;

pub use cell::{Cell, RowView};
pub use selection::Selection;

use crate::ui::{kit::watch, text::Said};
use leptos::{html, prelude::*};
use window::{BEYOND, Frame, Window};

/// Where a column's words stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Align {
    #[default]
    Start,
    /// For numbers.
    End,
}

/// What becomes of a column in the card of a phone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Phone {
    /// The first line, left.
    Title,
    /// The first line, right: the one figure or state that counts.
    Side,
    /// The second line, small.
    #[default]
    Below,
    /// Not shown.
    Hidden,
}

/// How wide a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Width {
    Px(u16),
    /// At least so many px, and a share of what is left.
    Flex(u16, u16),
}

/// A column of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub key: String,
    pub label: String,
    pub align: Align,
    pub sortable: bool,
    pub width: Width,
    pub phone: Phone,
}

impl Column {
    /// A sortable text column of 140 px and more.
    #[must_use]
    pub fn new(key: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            label: label.into(),
            align: Align::Start,
            sortable: true,
            width: Width::Flex(140, 1),
            phone: Phone::Below,
        }
    }

    /// Exactly so wide.
    #[must_use]
    pub fn px(self, px: u16) -> Self {
        Self { width: Width::Px(px), ..self }
    }

    /// At least so wide, growing with a weight.
    #[must_use]
    pub fn flex(self, least: u16, share: u16) -> Self {
        Self { width: Width::Flex(least, share), ..self }
    }

    /// Right-aligned figures.
    #[must_use]
    pub fn number(self) -> Self {
        Self { align: Align::End, ..self }
    }

    /// Its place on a phone's card.
    #[must_use]
    pub fn phone(self, phone: Phone) -> Self {
        Self { phone, ..self }
    }

    /// Cannot be sorted by.
    #[must_use]
    pub fn unsorted(self) -> Self {
        Self { sortable: false, ..self }
    }

    pub(super) fn class(&self) -> String {
        let place = match self.phone {
            Phone::Title => "at-title",
            Phone::Side => "at-side",
            Phone::Below => "at-below",
            Phone::Hidden => "at-hidden",
        };
        format!("dt-cell {place}{}", if self.align == Align::End { " end" } else { "" })
    }
}

/// By which column the rows stand, and in which direction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sort {
    pub key: String,
    pub descending: bool,
}

/// What the parts of one table share.
#[derive(Clone, Copy)]
struct Parts {
    id: StoredValue<String>,
    columns: Signal<Vec<Column>>,
    count: Signal<usize>,
    row: Callback<usize, Option<RowView>>,
    selection: Option<RwSignal<Selection>>,
    on_open: Option<Callback<String>>,
    /// The row that the keyboard is on.
    active: RwSignal<usize>,
    window: Memo<Window>,
    frame: Memo<Frame>,
    /// Cards instead of rows.
    narrow: Signal<bool>,
    node: NodeRef<html::Div>,
}

/// Rows by place: `row` is asked for those in sight only, inside a reactive closure, so what it reads is followed.
///
/// It fills the height of its container, which must have one (a page with class `page-fill` gives it).
#[component]
pub fn DataTable(
    #[prop(into)] label: Said,
    #[prop(into)] columns: Signal<Vec<Column>>,
    #[prop(into)] count: Signal<usize>,
    #[prop(into)] row: Callback<usize, Option<RowView>>,
    #[prop(optional, into)] sort: Signal<Option<Sort>>,
    /// Without it no column can be sorted by.
    #[prop(optional, into)]
    on_sort: Option<Callback<Sort>>,
    /// Enter on a row, or a click.
    #[prop(optional, into)]
    on_open: Option<Callback<String>>,
    /// With it rows have checkboxes.
    #[prop(optional, into)]
    selection: Option<RwSignal<Selection>>,
    /// Shown instead of rows where there are none.
    #[prop(optional, into)]
    empty: Option<ViewFn>,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let (scrolled, height) = (RwSignal::new(0.0), watch::height(node));
    let narrow = watch::media("(max-width: 699px)");
    let touch = watch::media("(pointer: coarse)");
    let frame = Memo::new(move |_| Frame::new(count.get(), height.get(), narrow.get(), touch.get()));
    // In the first picture only what is in sight.
    let beyond = RwSignal::new(0);
    watch::after_paint(move || {
        let _gone = beyond.try_set(BEYOND);
    });
    let window = Memo::new(move |_| frame.get().window(scrolled.get(), beyond.get()));
    let id = StoredValue::new(super::next_id("table"));
    let active = RwSignal::new(0);
    let parts = Parts { id, columns, count, row, selection, on_open, active, window, frame, narrow, node };
    Effect::new(move |before: Option<Option<Sort>>| {
        let now = sort.get();
        if before.is_some_and(|before| before != now) {
            active.set(0);
            node.get_untracked().into_iter().for_each(|node| node.set_scroll_top(0));
        }
        now
    });
    let empty_now = Memo::new(move |_| count.get() == 0);
    let active_id = move || {
        let (active, seen) = (active.get(), window.get());
        (seen.start..seen.end).contains(&active).then(|| rows::row_id(parts, active))
    };
    view! {
        <div class="dt-frame" class:dt-cards=narrow>
            <div
                class="dt"
                role="grid"
                tabindex="0"
                node_ref=node
                aria-label=label
                aria-rowcount=move || (count.get() + 1).to_string()
                aria-colcount=move || (columns.read().len() + usize::from(selection.is_some())).to_string()
                aria-multiselectable=selection.map(|_| "true")
                aria-activedescendant=active_id
                style:--dt-cols=move || template(&columns.read(), selection.is_some())
                style:--dt-min=move || format!("{}px", least(&columns.read(), selection.is_some()))
                on:scroll=move |_| scrolled.set(node.get_untracked().map_or(0.0, |node| f64::from(node.scroll_top())))
                on:keydown=move |event| keys::pressed(parts, &event)
            >
                {head::head(parts, sort, on_sort)}
                {rows::body(parts)}
            </div>
            {move || empty_now.get().then(|| empty.clone().map(|empty| view! { <div class="dt-empty">{empty.run()}</div> }))}
        </div>
    }
}

const CHECK_PX: u16 = 40;

fn template(columns: &[Column], checks: bool) -> String {
    let check = checks.then(|| format!("{CHECK_PX}px"));
    let widths = columns.iter().map(|column| match column.width {
        Width::Px(px) => format!("{px}px"),
        Width::Flex(least, share) => format!("minmax({least}px, {share}fr)"),
    });
    check.into_iter().chain(widths).collect::<Vec<_>>().join(" ")
}

/// The least width of a row, below which the table scrolls sideways.
fn least(columns: &[Column], checks: bool) -> u32 {
    let widths = columns.iter().map(|column| match column.width {
        Width::Px(px) | Width::Flex(px, _) => u32::from(px),
    });
    widths.sum::<u32>() + if checks { u32::from(CHECK_PX) } else { 0 }
}
