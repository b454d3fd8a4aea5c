//! The kit: what every page is built from.
//!
//! Everything takes plain data, signals and callbacks, nothing is generic, so that a component is in the wasm once.
//! Texts are [`Said`](crate::ui::text::Said) (`t!("key")`), never literals. Props marked *optional* may be left out.
//!
//! ```ignore
//! // Actions
//! <Button label=t!("customers-add") look=Look::Primary glyph=Glyph::Plus on_click=move |()| open.set(true) />
//! <Button label=t!("save") submit=true look=Look::Primary busy=saving />
//! <IconButton glyph=Glyph::Edit label=t!("edit") on_click=move |()| edit() />       // label: name and tooltip
//! <LinkButton label=t!("open") href="/customers" />                                   // route without base
//! <Menu label=t!("more") glyph=Glyph::More icon_only=true items=move || vec![
//!     MenuItem::action(say("copy"), Glyph::Copy, copy), MenuItem::Line, MenuItem::danger(say("delete"), Glyph::Trash, delete)] />
//! <Popover label=t!("columns") glyph=Glyph::Columns>…any content…</Popover>
//!
//! // Blocks
//! <PageHead title=t!("customers-title") sub=count_text><Button …/></PageHead>
//! <Card title=t!("contacts") actions=|| view! { <IconButton …/> }>…</Card>           // flush=true: no padding
//! <div class="tiles"><Stat label=t!("nps") value=nps delta=change hint=t!("n-answers", "n" => n.get()) on_open=show /></div>
//! <EmptyState glyph=Glyph::Customers title=t!("…") text=t!("…")><Button …/></EmptyState>
//! <Banner tone=Tone::Warn title=t!("…") text=t!("…")><Button …/></Banner>
//! <Spinner/>  <Progress label=t!("…") share=share detail=rows on_cancel=stop />
//! <Badge label=t!("open") tone=Tone::Warn/>  <TagChip name="VIP"/>  <Avatar name=name square=company/>
//! // also as classes: .deflist (dl), .plain-table, .meter, .disclosure (details), .toolbar, .row, .stack
//!
//! // Form: value in, text out, error beside the field
//! <form class="form cols-2" on:submit=…>
//!   <TextField label=t!("name") value=name on_input=move |text| name.set(text) required=true error=name_error />
//!   <NumberField …/> <DateField …/> <DateTimeField …/> <TextArea …/>
//!   <MoneyField label=… amount=… currency=… on_amount=… on_currency=… currencies=… />
//!   <Select label=… value=… options=choices on_change=… empty=t!("none") />           // Vec<Choice>
//!   <Combobox label=… value=chosen options=found on_query=search on_choose=… />       // references; async options
//!   <TagsField label=… value=tags known=known on_change=… />
//!   <Checkbox …/> <Switch …/> <RadioGroup …/> <Segmented …/> <SearchField …/>
//!   <DropZone label=t!("…") accept=".csv" on_files=move |files| … />
//! </form>
//!
//! // Windows: the content exists while `open`
//! <Dialog open=open on_close=move |()| open.set(false) title=t!("…") shape=Shape::Drawer footer=|| view! { <Button …/> }>…</Dialog>
//! Confirm::of_page().ask(title, text, yes, true, move || delete());                     // take of_page() in the component body
//! Notices::of_page().offer(Tone::Good, say("deleted"), say("undo"), move |()| undo());  // likewise
//!
//! <Tabs label=… tabs=tabs active=key on_select=… panel=move |key: String| … .into_any() />
//! <DataTable …/>                                                                      // see `table`
//! ```

pub mod badge;
pub mod block;
pub mod button;
pub mod dialog;
pub mod field;
pub mod icon;
pub mod listbox;
pub mod menu;
pub mod notice;
pub mod palette;
pub mod pop;
pub mod qr;
pub mod table;
pub mod tabs;
pub mod tip;
pub mod watch;

/// All that pages use, in one `use`.
pub mod prelude {
    pub use super::{
        badge::{Avatar, Badge, Kbd, TagChip, Tone},
        block::{Banner, Card, Delta, EmptyState, PageHead, Progress, Spinner, Stat},
        button::{Button, IconButton, LinkButton, Look, TextButton},
        dialog::{Confirm, Dialog, Shape},
        field::{
            Checkbox, Choice, Combobox, DateField, DateTimeField, DropZone, InputKind, MoneyField, NumberField,
            RadioGroup, SearchField, Segmented, Select, Switch, TagsField, TextArea, TextField,
        },
        icon::{Glyph, Icon},
        menu::{Menu, MenuItem},
        notice::Notices,
        pop::Popover,
        table::{Align, Cell, Column, DataTable, Phone, RowView, Selection, Sort, Width},
        tabs::{Tab, Tabs},
    };
    pub use crate::{
        t,
        ui::text::{Said, say, say_or, say_with},
    };
}

use std::cell::Cell;
use wasm_bindgen::JsCast;

/// An id that no other element of the page has.
#[must_use]
pub fn next_id(prefix: &str) -> String {
    thread_local! {
        static LAST: Cell<u32> = const { Cell::new(0) };
    }
    let next = LAST.get().wrapping_add(1);
    LAST.set(next);
    format!("{prefix}-{next}")
}

/// Gives an element the focus, if it takes it.
pub fn focus(element: &web_sys::Element) {
    if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
        drop(element.focus());
    }
}
