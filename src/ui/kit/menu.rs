//! A menu of actions behind a button.

use super::{
    button::Look,
    icon::{Glyph, Icon},
    pop::{self, Trigger},
};
use crate::ui::text::Said;
use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, MouseEvent};

/// One line of a menu.
#[derive(Clone)]
pub enum MenuItem {
    /// Something to do.
    Action {
        label: String,
        glyph: Option<Glyph>,
        /// Destroys something.
        danger: bool,
        disabled: bool,
        on_choose: Callback<()>,
    },
    /// One of several settings, ticked when it is the current one.
    Tick { label: String, ticked: bool, on_choose: Callback<()> },
    /// A heading.
    Title(String),
    /// A line between groups.
    Line,
}

impl MenuItem {
    /// A plain action.
    #[must_use]
    pub fn action(label: impl Into<String>, glyph: Glyph, run: impl Fn() + Send + Sync + 'static) -> Self {
        let on_choose = Callback::new(move |()| run());
        Self::Action { label: label.into(), glyph: Some(glyph), danger: false, disabled: false, on_choose }
    }

    /// An action that destroys something.
    #[must_use]
    pub fn danger(label: impl Into<String>, glyph: Glyph, run: impl Fn() + Send + Sync + 'static) -> Self {
        let on_choose = Callback::new(move |()| run());
        Self::Action { label: label.into(), glyph: Some(glyph), danger: true, disabled: false, on_choose }
    }

    /// One of several settings.
    #[must_use]
    pub fn tick(label: impl Into<String>, ticked: bool, run: impl Fn() + Send + Sync + 'static) -> Self {
        Self::Tick { label: label.into(), ticked, on_choose: Callback::new(move |()| run()) }
    }
}

/// A button with a menu. `items` is asked when the menu opens, so it may read signals freely.
#[component]
pub fn Menu(
    #[prop(into)] label: Said,
    #[prop(into)] items: Signal<Vec<MenuItem>>,
    #[prop(optional, into)] glyph: Option<Glyph>,
    #[prop(optional)] look: Option<Look>,
    #[prop(optional)] small: bool,
    #[prop(optional)] icon_only: bool,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let trigger = Trigger { label, glyph, look: look.unwrap_or(Look::Ghost), small, icon_only, popup: "menu" };
    trigger.with_panel(open, move |id, panel, toggled| {
        let close = Callback::new(move |()| {
            if let Some(panel) = panel.get_untracked() {
                drop(panel.hide_popover());
            }
        });
        let lines = move || open.get().then(|| items.read().iter().map(|item| line(item, close)).collect_view());
        view! {
            <div id=id popover="auto" class="pop" role="menu" aria-label=label node_ref=panel
                on:toggle=move |event| toggled.run(event)
                on:keydown=move |event| walk(&event, close)>
                {lines}
            </div>
        }
        .into_any()
    })
}

/// One menu that many buttons open, each with lines of its own: where a list has a button a row, a menu a row would cost
/// more than the rows.
#[derive(Clone, Copy)]
pub struct SharedMenu {
    id: StoredValue<String>,
    asked: RwSignal<Option<Asked>, LocalStorage>,
}

/// Whose menu it is at the moment.
struct Asked {
    button: HtmlElement,
    label: String,
    items: Vec<MenuItem>,
}

impl SharedMenu {
    /// A menu that nobody has opened yet. The page must show its [`SharedMenuPanel`].
    #[must_use]
    pub fn of_page() -> Self {
        Self { id: StoredValue::new(super::next_id("pop")), asked: RwSignal::new_local(None) }
    }
}

/// A button of a [`SharedMenu`]; `label` is its accessible name and that of the menu while it is its own.
#[component]
pub fn SharedMenuButton(
    menu: SharedMenu,
    #[prop(into)] label: Said,
    items: impl Fn() -> Vec<MenuItem> + 'static,
    glyph: Glyph,
) -> impl IntoView {
    let asked = menu.asked;
    // The browser opens the panel right after this.
    let ask = move |event: MouseEvent| {
        let button = event.current_target().and_then(|button| button.dyn_into().ok());
        asked.set(button.map(|button| Asked { button, label: label.get_untracked(), items: untrack(&items) }));
    };
    let class = format!("{} btn-icon", Look::Ghost.class(true));
    view! {
        <button type="button" class=class popovertarget=menu.id.get_value() aria-haspopup="menu" aria-label=label
            data-tip=label on:click=ask>
            <Icon glyph />
        </button>
    }
}

/// The panel of a [`SharedMenu`].
#[component]
pub fn SharedMenuPanel(menu: SharedMenu) -> impl IntoView {
    let panel = NodeRef::<html::Div>::new();
    let asked = menu.asked;
    let close = Callback::new(move |()| {
        if let Some(panel) = panel.get_untracked() {
            drop(panel.hide_popover());
        }
    });
    let toggled = move |_: ev::Event| {
        let Some(panel) = panel.get_untracked() else { return };
        if !panel.matches(":popover-open").unwrap_or(false) {
            pop::hide(&panel);
            asked.set(None);
        } else if let Some(button) = asked.with_untracked(|asked| asked.as_ref().map(|asked| asked.button.clone())) {
            pop::show(panel, button);
        }
    };
    let label = move || asked.read().as_ref().map(|asked| asked.label.clone());
    let lines =
        move || asked.read().as_ref().map(|asked| asked.items.iter().map(|item| line(item, close)).collect_view());
    view! {
        <div id=menu.id.get_value() popover="auto" class="pop" role="menu" aria-label=label node_ref=panel
            on:toggle=toggled on:keydown=move |event| walk(&event, close)>
            {lines}
        </div>
    }
}

fn line(item: &MenuItem, close: Callback<()>) -> AnyView {
    match item {
        MenuItem::Line => view! { <div class="menu-sep" role="separator"></div> }.into_any(),
        MenuItem::Title(text) => view! { <div class="menu-title" role="presentation">{text.clone()}</div> }.into_any(),
        MenuItem::Tick { label, ticked, on_choose } => {
            let choose = *on_choose;
            let run = move |_| {
                close.run(());
                choose.run(());
            };
            let glyph = if *ticked { Glyph::Check } else { Glyph::Minus };
            view! {
                <button type="button" class="menu-item" role="menuitemradio" tabindex="-1"
                    aria-checked=if *ticked { "true" } else { "false" } on:click=run>
                    <span class:unseen=!ticked><Icon glyph=glyph /></span>
                    <span class="grow">{label.clone()}</span>
                </button>
            }
            .into_any()
        }
        MenuItem::Action { label, glyph, danger, disabled, on_choose } => {
            let (choose, able) = (*on_choose, !disabled);
            let run = move |_| {
                if able {
                    close.run(());
                    choose.run(());
                }
            };
            view! {
                <button type="button" class="menu-item" class:danger=*danger role="menuitem" tabindex="-1"
                    aria-disabled=disabled.then_some("true") on:click=run>
                    {glyph.map(|glyph| view! { <Icon glyph=glyph /> })}
                    <span class="grow">{label.clone()}</span>
                </button>
            }
            .into_any()
        }
    }
}

/// Arrow keys, Home, End, and the first letter walk through a menu; Tab leaves it.
fn walk(event: &KeyboardEvent, close: Callback<()>) {
    let Some(menu) = event.current_target().and_then(|menu| menu.dyn_into::<Element>().ok()) else { return };
    let Ok(found) = menu.query_selector_all("[role^=menuitem]") else { return };
    let items: Vec<HtmlElement> = (0..found.length()).filter_map(|place| found.get(place)?.dyn_into().ok()).collect();
    let now = document().active_element();
    let place = items.iter().position(|item| now.as_ref() == Some(item.as_ref()));
    let last = items.len().saturating_sub(1);
    let key = event.key();
    let next = match key.as_str() {
        "ArrowDown" => place.map_or(0, |place| if place == last { 0 } else { place + 1 }),
        "ArrowUp" => place.and_then(|place| place.checked_sub(1)).unwrap_or(last),
        "Home" => 0,
        "End" => last,
        "Tab" => return close.run(()),
        letter if letter.chars().count() == 1 && !event.ctrl_key() && !event.meta_key() => {
            let wanted = letter.to_lowercase();
            let from = place.map_or(0, |place| place + 1);
            let starts = |item: &HtmlElement| item.inner_text().trim().to_lowercase().starts_with(&wanted);
            let order = (from..items.len()).chain(0..from);
            let Some(hit) = order.into_iter().find(|place| items.get(*place).is_some_and(starts)) else { return };
            hit
        }
        _ => return,
    };
    event.prevent_default();
    if let Some(item) = items.get(next) {
        drop(item.focus());
    }
}
