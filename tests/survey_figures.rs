//! The figures of single questions against published numbers and an independent implementation, and what must hold for
//! any answers: `cargo test --test survey_figures`. Values of scipy 1.17.1, statsmodels 0.15.0 and pingouin 0.7.0 stand
//! beside the call that gave them.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]
#![expect(clippy::cast_precision_loss, reason = "small counts")]
#![expect(clippy::redundant_closure_for_method_calls, reason = "the method takes a sample of one lifetime only")]

#[path = "survey_figures/methods.rs"]
mod methods;
#[path = "survey_figures/properties.rs"]
mod properties;
#[path = "golden/records.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod records;
#[path = "survey_figures/speed.rs"]
mod speed;
#[path = "survey_figures/support.rs"]
mod support;
