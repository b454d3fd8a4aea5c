//! What a new workspace takes from the browser: zone and currency.

use crate::domain::workspace::settings::{self, Settings};
use crate::platform::{here, intl, zones};

/// What a new workspace takes from the browser, where that differs from what holds without saying.
pub fn first_settings() -> Vec<(&'static str, String)> {
    let usual = Settings::default();
    let currency = currency_of(&intl::browser_languages());
    let mut set = Vec::new();
    match zones::name_here().and_then(|name| zones::named(&name)) {
        Some(named) if named.zone != usual.zone => set.push((settings::TIME_ZONE, named.to_string())),
        Some(_) => {}
        // A browser that does not tell its zone tells at least what its clock shows now.
        None => set.push((settings::UTC_OFFSET, here::zone_now().first_offset().to_string())),
    }
    if currency != usual.currency.code() {
        set.push((settings::CURRENCY, currency.to_owned()));
    }
    set
}

/// The currency that a user of these languages most likely counts in; the settings change it.
fn currency_of(languages: &[String]) -> &'static str {
    const EURO: [&str; 12] = ["AT", "BE", "DE", "ES", "FI", "FR", "GR", "IE", "IT", "LU", "NL", "PT"];
    for tag in languages {
        let region = tag.rsplit('-').next().unwrap_or_default();
        match region {
            "CN" => return "CNY",
            "HK" => return "HKD",
            "MO" => return "MOP",
            "TW" => return "TWD",
            "SG" => return "SGD",
            "MY" => return "MYR",
            "JP" => return "JPY",
            "KR" => return "KRW",
            "US" => return "USD",
            "GB" => return "GBP",
            "CA" => return "CAD",
            "AU" => return "AUD",
            "NZ" => return "NZD",
            "IN" => return "INR",
            "CH" => return "CHF",
            region if EURO.contains(&region) => return "EUR",
            _ => {}
        }
    }
    let chinese = languages.first().is_some_and(|tag| tag.starts_with("zh"));
    if chinese { "CNY" } else { "USD" }
}

#[cfg(test)]
mod tests {
    use super::currency_of;

    #[test]
    fn the_first_known_region_decides_the_currency() {
        let check = |tags: &[&str], want: &str| {
            let tags: Vec<String> = tags.iter().map(|tag| (*tag).to_owned()).collect();
            assert_eq!(currency_of(&tags), want, "{tags:?}");
        };
        check(&["zh-CN", "en-US"], "CNY");
        check(&["zh"], "CNY");
        check(&["zh-Hant-HK"], "HKD");
        check(&["en", "de-DE"], "EUR");
        check(&["fr"], "USD");
        check(&[], "USD");
    }
}
