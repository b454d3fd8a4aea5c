//! The zones that the browser knows, as data of the core.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "tests")]

use wasm_bindgen_test::*;
use zhiji::domain::clocks::{NamedZone, Zone};
use zhiji::kernel::time::Timestamp;
use zhiji::platform::zones;

wasm_bindgen_test_configure!(run_in_browser);

fn shown(zone: Zone, at: &str) -> String {
    zone.shown(at.parse::<Timestamp>().unwrap()).to_string()
}

#[wasm_bindgen_test]
fn clocks_change_where_and_when_they_do() {
    let berlin = zones::named("Europe/Berlin").unwrap().zone;
    assert_eq!(berlin.steps().len(), 100, "twice a year from 2000 to 2049");
    assert_eq!(shown(berlin, "2026-03-29T00:59:00Z"), "2026-03-29T01:59:00.000Z");
    assert_eq!(shown(berlin, "2026-03-29T01:00:00Z"), "2026-03-29T03:00:00.000Z");
    assert_eq!(shown(berlin, "2026-10-25T01:00:00Z"), "2026-10-25T02:00:00.000Z");
    let new_york = zones::named("America/New_York").unwrap().zone;
    assert_eq!(shown(new_york, "2026-03-08T06:59:00Z"), "2026-03-08T01:59:00.000Z");
    assert_eq!(shown(new_york, "2026-03-08T07:00:00Z"), "2026-03-08T03:00:00.000Z");
    assert_eq!(zones::named("Asia/Shanghai").unwrap().zone, Zone::fixed(480));
    assert_eq!(zones::named("Asia/Kathmandu").unwrap().zone, Zone::fixed(345));
    assert_eq!(zones::named("UTC").unwrap().zone, Zone::fixed(0));
}

#[wasm_bindgen_test]
fn names_are_known_and_told_in_words() {
    let names = zones::names();
    assert!(names.len() > 300 && names.iter().any(|name| name == "Europe/Berlin"));
    assert!(zones::name_here().is_some());
    assert_eq!(zones::named("Middle/Earth"), None);
    assert!(zones::words("zh-CN", "Asia/Shanghai").starts_with("中国"));
    let stored = zones::named("America/St_Johns").unwrap();
    assert_eq!(stored.to_string().parse::<NamedZone>().unwrap(), stored);
}
