//! Chance, from the browser's cryptographic generator.

use crate::kernel::id::{Id, IdSequence};
use js_sys::Reflect;
use wasm_bindgen::JsCast;

/// 128 random bits.
#[must_use]
pub fn bits() -> u128 {
    let mut bytes = [0; 16];
    let filled = crypto().map(|crypto| crypto.get_random_values_with_u8_array(&mut bytes));
    if !matches!(filled, Some(Ok(_))) {
        // Every browser that runs this has a generator; ids must differ even in one that breaks it.
        let parts = [js_sys::Math::random(), js_sys::Math::random()].map(f64::to_bits);
        return parts.iter().fold(0, |all, part| all << 64 ^ u128::from(*part));
    }
    u128::from_le_bytes(bytes)
}

/// The browser's cryptography, on the page and in workers.
pub(super) fn crypto() -> Option<web_sys::Crypto> {
    Reflect::get(&js_sys::global(), &"crypto".into()).ok()?.dyn_into().ok()
}

/// A run of new ids, for one command.
#[must_use]
pub fn ids() -> IdSequence {
    IdSequence::new(super::clock::now().0, bits())
}

/// One new id.
#[must_use]
pub fn id() -> Id {
    ids().mint()
}

/// 256 random bits, for a key; `None` in a browser without a generator, where no key may be made.
#[must_use]
pub fn secret() -> Option<[u8; 32]> {
    let mut secret = [0; 32];
    let filled = crypto()?.get_random_values_with_u8_array(&mut secret);
    filled.is_ok().then_some(secret)
}
