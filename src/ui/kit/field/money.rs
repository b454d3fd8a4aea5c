//! An amount of money: number and currency in one frame.

use super::{Choice, Frame, choice::option_views};
use crate::ui::text::Said;
use leptos::prelude::*;

/// An amount as it is typed (`1,234.50`) and its currency. With one currency to choose from, its code is just shown.
#[component]
pub fn MoneyField(
    #[prop(into)] label: Said,
    #[prop(into)] amount: Signal<String>,
    #[prop(into)] currency: Signal<String>,
    #[prop(into)] on_amount: Callback<String>,
    #[prop(into)] on_currency: Callback<String>,
    /// Codes to choose from (`CNY`, `USD`).
    #[prop(into)]
    currencies: Signal<Vec<String>>,
    #[prop(optional, into)] help: Said,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional)] required: bool,
) -> impl IntoView {
    let frame = Frame { label, help, error, required, bare: false };
    let tie = frame.tie();
    let codes = Memo::new(move |_| {
        let mut codes = currencies.get();
        let own = currency.get();
        if !own.is_empty() && !codes.contains(&own) {
            codes.push(own);
        }
        codes.into_iter().map(|code| Choice::new(code.clone(), code)).collect::<Vec<_>>()
    });
    let control = view! {
        <div class="input-frame">
            <input
                id=tie.id.clone()
                class="input num"
                type="text"
                inputmode="decimal"
                autocomplete="off"
                aria-describedby=tie.describedby
                aria-invalid=tie.invalid
                aria-required=required.then_some("true")
                prop:value=amount
                on:input=move |event| on_amount.run(event_target_value(&event))
            />
            <select
                class="select"
                aria-label=crate::t!("kit-currency-of", "field" => label.get())
                on:change=move |event| on_currency.run(event_target_value(&event))
            >
                {move || option_views(&codes.read(), currency)}
            </select>
        </div>
    };
    frame.around(&tie, control.into_any())
}
