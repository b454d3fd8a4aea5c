//! Floating panels in the browser's top layer (the popover API): nothing clips them, Esc and a click outside close
//! them, and the focus goes back by itself.

use super::{
    button::Look,
    icon::{Glyph, Icon},
};
use crate::ui::text::Said;
use leptos::{ev, html, prelude::*, task};
use web_sys::{Element, HtmlElement};

/// Puts `panel` below `anchor` (or above, where there is more room), inside the window.
pub fn place(panel: &HtmlElement, anchor: &Element, same_width: bool) {
    const GAP: f64 = 4.0;
    const EDGE: f64 = 8.0;
    const ENOUGH: f64 = 240.0;
    let style = panel.style();
    let from = anchor.get_bounding_client_rect();
    let put = |name: &str, px: f64| drop(style.set_property(name, &format!("{px}px")));
    drop(style.remove_property("max-height"));
    if same_width {
        put("width", from.width());
        drop(style.set_property("max-width", "none"));
    }
    let size = panel.get_bounding_client_rect();
    let wide = window().inner_width().ok().and_then(|width| width.as_f64()).unwrap_or(from.right());
    let high = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(from.bottom());
    let right_aligned = from.left() + size.width() > wide - EDGE;
    let left = if right_aligned { from.right() - size.width() } else { from.left() };
    let below = high - from.bottom() - GAP - EDGE;
    let above = from.top() - GAP - EDGE;
    let height = if size.height() <= below || below >= ENOUGH.min(above) {
        put("top", from.bottom() + GAP);
        size.height().min(below)
    } else {
        let height = size.height().min(above);
        put("top", from.top() - GAP - height);
        height
    };
    put("left", left.clamp(EDGE, (wide - size.width() - EDGE).max(EDGE)));
    if height < size.height() {
        put("max-height", height);
    }
    drop(style.set_property("visibility", "visible"));
}

/// The panel is not to be seen before its next [`place`].
pub fn hide(panel: &HtmlElement) {
    drop(panel.style().remove_property("visibility"));
}

/// Places a panel that was just opened, and focuses what is first in it.
pub(super) fn show(panel: web_sys::HtmlDivElement, anchor: HtmlElement) {
    task::spawn_local(async move {
        task::tick().await; // the content is there
        place(&panel, &anchor, false);
        focus_first(&panel);
    });
}

/// A button that opens a floating panel with anything inside: filters, column chooser, explanations.
/// The content exists only while it is open.
#[component]
pub fn Popover(
    /// The button's words and the panel's name.
    #[prop(into)]
    label: Said,
    #[prop(optional, into)] glyph: Option<Glyph>,
    #[prop(optional)] look: Option<Look>,
    #[prop(optional)] small: bool,
    /// Only the icon; the label becomes the accessible name.
    #[prop(optional)]
    icon_only: bool,
    children: ChildrenFn,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let trigger = Trigger { label, glyph, look: look.unwrap_or_default(), small, icon_only, popup: "dialog" };
    trigger.with_panel(open, move |id, panel, toggled| {
        let inside = children.clone();
        view! {
            <div id=id popover="auto" class="pop panel" role="dialog" aria-label=label node_ref=panel
                on:toggle=move |event| toggled.run(event)>
                {move || open.get().then(|| inside())}
            </div>
        }
        .into_any()
    })
}

/// The button of a popover or menu.
#[derive(Clone, Copy)]
pub(super) struct Trigger {
    pub label: Said,
    pub glyph: Option<Glyph>,
    pub look: Look,
    pub small: bool,
    pub icon_only: bool,
    pub popup: &'static str,
}

impl Trigger {
    /// The button, and the panel that `make` builds from its id, node and what to do on `toggle`.
    pub fn with_panel(
        self,
        open: RwSignal<bool>,
        make: impl FnOnce(String, NodeRef<html::Div>, UnsyncCallback<ev::Event>) -> AnyView,
    ) -> AnyView {
        let id = super::next_id("pop");
        let (button, panel) = (NodeRef::<html::Button>::new(), NodeRef::<html::Div>::new());
        let toggled = UnsyncCallback::new(move |_: ev::Event| {
            let Some(panel) = panel.get_untracked() else { return };
            let shown = panel.matches(":popover-open").unwrap_or(false);
            open.set(shown);
            if !shown {
                hide(&panel);
                return;
            }
            let Some(button) = button.get_untracked() else { return };
            show(panel, button.into());
        });
        let panel_view = make(id.clone(), panel, toggled);
        let class = format!("{}{}", self.look.class(self.small), if self.icon_only { " btn-icon" } else { "" });
        let named = move || self.icon_only.then(|| self.label.get());
        view! {
            <button type="button" class=class popovertarget=id node_ref=button aria-haspopup=self.popup
                aria-expanded=move || if open.get() { "true" } else { "false" } aria-label=named data-tip=named>
                {self.glyph.map(|glyph| view! { <Icon glyph=glyph /> })}
                {(!self.icon_only).then(|| view! { <span>{self.label}</span> })}
            </button>
            {panel_view}
        }
        .into_any()
    }
}

/// Focuses the first thing in a panel that takes the focus.
fn focus_first(panel: &HtmlElement) {
    const ABLE: &str = "[autofocus], [role=menuitem], input, select, textarea, button, a[href]";
    if let Ok(Some(first)) = panel.query_selector(ABLE) {
        super::focus(&first);
    }
}
