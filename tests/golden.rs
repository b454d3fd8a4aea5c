//! Every figure against published values and an independent implementation: `cargo test --test golden`.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]
#![expect(clippy::float_cmp, reason = "exact figures are exact")]
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::many_single_char_names,
    reason = "small counts, and formulas as they are written"
)]

#[path = "golden/bench.rs"]
mod bench;
#[path = "golden/bench_data.rs"]
mod bench_data;
#[path = "golden/cdnow.rs"]
mod cdnow;
#[path = "golden/drills.rs"]
mod drills;
#[path = "golden/figures.rs"]
mod figures;
#[path = "golden/learning.rs"]
mod learning;
#[path = "golden/records.rs"]
mod records;
#[path = "golden/texts.rs"]
mod texts;
