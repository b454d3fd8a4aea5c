//! A chart on the page: made when it comes into the page, drawn anew when its data, language or theme changes, fitted
//! to its place, and freed when it goes.

use super::drawing::Drawing;
use super::echarts::{self, Instance};
use super::words;
use crate::analytics::report::Unit;
use crate::t;
use crate::ui::kit::badge::Tone;
use crate::ui::kit::block::Banner;
use crate::ui::kit::button::Button;
use crate::ui::kit::watch;
use crate::ui::shell::theme::ThemeChoice;
use crate::ui::text::Said;
use js_sys::Reflect;
use leptos::{html, prelude::*, task};
use serde_json::Value;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// What keeps a drawn chart alive: its instance, and the functions that it calls.
struct Drawn {
    chart: Rc<Instance>,
    functions: Vec<JsValue>,
    _picked: Closure<dyn Fn(JsValue)>,
    watcher: Option<(web_sys::ResizeObserver, Closure<dyn Fn()>)>,
}

/// The picture. `label` says what it shows; the same figures stand in a table beside it for who cannot see it.
/// `on_pick` is called with the place in the data (row, month) that was clicked.
#[component]
pub fn ChartView(
    #[prop(into)] drawing: Signal<Option<Drawing>>,
    #[prop(into)] label: Said,
    #[prop(optional, into)] on_pick: Option<Callback<usize>>,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let drawn = StoredValue::new_local(None::<Drawn>);
    let state = RwSignal::new(State::Waiting);
    let attempt = RwSignal::new(0_u32);
    Effect::new(move |_| {
        attempt.track();
        let Some(element) = node.get() else { return };
        if drawn.with_value(Option::is_some) {
            return;
        }
        task::spawn_local(async move {
            match echarts::chart_on(&element).await {
                Ok(chart) => {
                    let made = keep(chart, &element, on_pick);
                    // The page may have gone on while the script was loading.
                    if let Some(Some(orphan)) = drawn.try_update_value(|drawn| drawn.replace(made)) {
                        orphan.chart.dispose();
                    }
                    let _gone = state.try_set(State::Ready);
                }
                Err(_) => {
                    let _gone = state.try_set(State::Failed);
                }
            }
        });
    });
    let theme = ThemeChoice::of_page();
    let dark = watch::media("(prefers-color-scheme: dark)");
    Effect::new(move |_| {
        let _looks = (theme.get(), dark.get());
        let drawing = drawing.read();
        if let (State::Ready, Some(drawing)) = (state.get(), drawing.as_ref()) {
            drawn.update_value(|drawn| {
                if let Some(drawn) = drawn {
                    show(drawn, drawing);
                }
            });
        }
    });
    on_cleanup(move || {
        drawn.try_update_value(|drawn| {
            if let Some(drawn) = drawn.take() {
                drawn.chart.dispose();
            }
        });
    });
    let height = move || format!("{}px", drawing.read().as_ref().map_or(0, |drawing| drawing.height));
    let failed = move || {
        (state.get() == State::Failed).then(|| {
            let again = move |()| attempt.update(|attempt| *attempt += 1);
            view! {
                <Banner tone=Tone::Warn title=t!("insights-no-picture") text=t!("insights-no-picture-text")>
                    <Button label=t!("insights-try-again") small=true on_click=again />
                </Banner>
            }
        })
    };
    view! {
        {failed}
        <div class="chart" role="img" aria-label=label node_ref=node style:height=height
            hidden=move || state.get() == State::Failed></div>
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Waiting,
    Ready,
    Failed,
}

fn keep(chart: Instance, element: &web_sys::HtmlDivElement, on_pick: Option<Callback<usize>>) -> Drawn {
    let picked = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
        if let (Some(on_pick), Some(at)) = (on_pick, index_of(&event)) {
            on_pick.run(at);
        }
    });
    chart.on("click", picked.as_ref());
    let chart = Rc::new(chart);
    let fitted = Rc::clone(&chart);
    let framed = element.clone();
    let resized = Closure::<dyn Fn()>::new(move || {
        // The first call comes without any change; drawing again costs as much as drawing.
        let frame = (f64::from(framed.client_width()), f64::from(framed.client_height()));
        if frame != (fitted.width(), fitted.height()) {
            fitted.resize();
        }
    });
    let watcher = web_sys::ResizeObserver::new(resized.as_ref().unchecked_ref()).ok().map(|watcher| {
        watcher.observe(element);
        (watcher, resized)
    });
    Drawn { chart, functions: Vec::new(), _picked: picked, watcher }
}

impl Drop for Drawn {
    fn drop(&mut self) {
        if let Some((watcher, _)) = &self.watcher {
            watcher.disconnect();
        }
    }
}

fn index_of(event: &JsValue) -> Option<usize> {
    let at = Reflect::get(event, &"dataIndex".into()).ok()?.as_f64()?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an index into the data")]
    (at >= 0.0).then_some(at as usize)
}

/// Gives the drawing to ECharts, with its colours and functions filled in.
fn show(drawn: &mut Drawn, drawing: &Drawing) {
    let mut option = drawing.option.clone();
    let tokens = Tokens::of_page();
    tokens.fill(&mut option);
    let Ok(option) = js_sys::JSON::parse(&option.to_string()) else { return };
    let mut functions = Vec::new();
    for (axis, at, unit) in &drawing.axes {
        let of = Reflect::get(&option, &(*axis).into()).and_then(|axes| Reflect::get_u32(&axes, *at));
        if let Ok(labels) = of.and_then(|axis| Reflect::get(&axis, &"axisLabel".into())) {
            functions.push(ticks(*unit));
            put(&labels, "formatter", functions.last());
        }
    }
    functions.push(tips(drawing.tips.clone()));
    if let Ok(tooltip) = Reflect::get(&option, &"tooltip".into()) {
        put(&tooltip, "formatter", functions.last());
    }
    // A drawing that ECharts refuses leaves the table, which says the same.
    let _drawn = drawn.chart.set_option(&option, true);
    drawn.functions = functions;
}

fn put(object: &JsValue, key: &str, value: Option<&JsValue>) {
    if let Some(value) = value {
        let _set = Reflect::set(object, &key.into(), value);
    }
}

fn ticks(unit: Unit) -> JsValue {
    Closure::<dyn Fn(f64) -> String>::new(move |value| words::tick(value, unit)).into_js_value()
}

fn tips(tips: Vec<String>) -> JsValue {
    let say = move |hit: JsValue| {
        let first = if js_sys::Array::is_array(&hit) { Reflect::get_u32(&hit, 0).unwrap_or_default() } else { hit };
        index_of(&first).and_then(|at| tips.get(at).cloned()).unwrap_or_default()
    };
    Closure::<dyn Fn(JsValue) -> String>::new(say).into_js_value()
}

/// The page's colours and type, as the style sheets have them now.
struct Tokens(Option<web_sys::CssStyleDeclaration>);

impl Tokens {
    fn of_page() -> Self {
        let root = document().document_element();
        Self(root.and_then(|root| window().get_computed_style(&root).ok().flatten()))
    }

    /// Puts the value of every named token where its name stands.
    fn fill(&self, option: &mut Value) {
        match option {
            Value::String(text) => {
                if let Some(name) = text.strip_prefix('$') {
                    let value = self.0.as_ref().and_then(|style| style.get_property_value(&format!("--{name}")).ok());
                    *text = value.map(|value| value.trim().to_owned()).unwrap_or_default();
                }
            }
            Value::Array(items) => items.iter_mut().for_each(|item| self.fill(item)),
            Value::Object(fields) => fields.values_mut().for_each(|field| self.fill(field)),
            _ => {}
        }
    }
}
