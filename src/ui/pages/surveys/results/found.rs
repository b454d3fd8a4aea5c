//! The figures of the page: the answers are laid out once for the records, and counted anew when a filter changes.

use super::filters::Filters;
use crate::analytics::facts::{Facts, same};
use crate::analytics::params::Params;
use crate::analytics::report::{Label, Report};
use crate::analytics::surveys::disclosure::told;
use crate::analytics::surveys::rate_by_wave;
use crate::analytics::surveys::results::Results;
use crate::analytics::surveys::sample::Sample;
use crate::analytics::surveys::sheet::Sheet;
use crate::app::session::Session;
use crate::domain::dataset::Dataset;
use crate::domain::entity::Entity;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::surveys::{publishing, wave};
use crate::domain::workspace::settings::Settings;
use crate::kernel::column::Slot;
use crate::platform::clock;
use crate::ui::format;
use crate::ui::text::say;
use leptos::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;

/// What the page shows.
#[derive(Clone)]
pub struct Found {
    /// The records and settings behind it.
    pub facts: Facts,
    /// The answers, laid out.
    pub sheet: Arc<Sheet>,
    /// The figures.
    pub results: Arc<Results>,
    /// Who was asked, by channel and wave.
    pub rates: Arc<Report>,
    /// The words of the options, by the key of the question and their code.
    pub options: Arc<HashMap<(String, String), Label>>,
    /// Groups below this are not shown; 0 shows all.
    pub least: u64,
}

impl PartialEq for Found {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.results, &other.results) && self.least == other.least
    }
}

impl Found {
    /// The responses behind the figures.
    pub fn sample(&self) -> Sample<'_> {
        let tolerance = self.facts.params.settings.ratio_tolerance;
        Sample { sheet: &self.sheet, rows: &self.results.rows, tolerance }
    }

    /// Whether a figure over so many answers may be shown.
    pub fn may_show(&self, n: u64) -> bool {
        n >= self.least
    }

    /// Which parts of a figure that is shown may be told; how many there are in all stands beside them.
    pub fn told(&self, parts: &[u64]) -> Vec<bool> {
        told(parts, self.least, 1)
    }

    /// The same where their mean stands beside them too.
    pub fn told_with_mean(&self, parts: &[u64]) -> Vec<bool> {
        told(parts, self.least, 2)
    }

    /// A count that stands alone, where it may be told.
    pub fn count(&self, count: u64) -> String {
        if count == 0 || self.may_show(count) { format::count_u64(count) } else { held_back() }
    }
}

/// What stands where a part is held back: it is small, or would tell one that is.
pub fn held_back() -> String {
    say("results-held-back")
}

/// What hangs on the records alone.
#[derive(Clone)]
struct Laid {
    facts: Facts,
    sheet: Arc<Sheet>,
    options: Arc<HashMap<(String, String), Label>>,
}

impl PartialEq for Laid {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.sheet, &other.sheet) && same(&self.facts.dataset, &other.facts.dataset, READS)
    }
}

const ANSWERS: &[Entity] = &[Entity::Responses, Entity::Answers, Entity::Questions, Entity::SurveyVersions];
const READS: &[Entity] = &[
    Entity::Responses,
    Entity::Answers,
    Entity::Questions,
    Entity::SurveyVersions,
    Entity::Customers,
    Entity::Orders,
    Entity::OrderLines,
    Entity::Complaints,
    Entity::Waves,
    Entity::Invitations,
    Entity::Settings,
];

/// The figures of the survey at `record`, under the filters of the page.
pub fn of_page(record: Slot, filters: Filters) -> Memo<Found> {
    let dataset = Session::here().dataset();
    let laid = Memo::new(move |before: Option<&Laid>| {
        let dataset = dataset.get();
        let settings = Settings::of(&dataset);
        let params = Params::new(settings.zone.day(clock::now()), settings);
        let still = before.filter(|before| {
            same(&before.facts.dataset, &dataset, ANSWERS) && before.facts.params.settings.zone == params.settings.zone
        });
        let (sheet, options) = match still {
            Some(before) => (Arc::clone(&before.sheet), Arc::clone(&before.options)),
            None => {
                (Arc::new(Sheet::of(&dataset, Some(record), params.settings.zone)), Arc::new(options(&dataset, record)))
            }
        };
        let facts = match before {
            Some(before) => before.facts.after(dataset, params),
            None => Facts::new(dataset, params),
        };
        Laid { facts, sheet, options }
    });
    let least = Memo::new(move |_| if filters.shared() { filters.least() } else { 0 });
    Memo::new(move |_| {
        let (laid, least) = (laid.get(), least.get());
        let results = Results::of(&laid.facts, &laid.sheet, &filters.narrowed(), &filters.weights());
        let waves = laid.facts.dataset.table(Entity::Waves);
        let ours = |slot: Slot| {
            waves.get(slot, wave::SURVEY).flatten() == Some(record)
                && filters.narrowed().wave.is_none_or(|chosen| chosen == slot)
        };
        let rates = rate_by_wave::report(&laid.facts.dataset, ours);
        let Laid { facts, sheet, options } = laid;
        Found { facts, sheet, results: Arc::new(results), rates: Arc::new(rates), options, least }
    })
}

/// The same for what hangs on the records alone: it stays while only the filters change.
pub fn of_records(found: Memo<Found>) -> Memo<Found> {
    let changed = |before: Option<&Found>, after: Option<&Found>| match before.zip(after) {
        Some((before, after)) => {
            !Arc::ptr_eq(&before.sheet, &after.sheet) || !same(&before.facts.dataset, &after.facts.dataset, READS)
        }
        None => true,
    };
    Memo::new_with_compare(move |_| found.get(), changed)
}

/// The words of all options that the published questionnaire has.
fn options(dataset: &Dataset, record: Slot) -> HashMap<(String, String), Label> {
    let document = publishing::published(dataset, record).and_then(|(_, document)| Questionnaire::read(document).ok());
    let mut options = HashMap::new();
    for question in document.iter().flat_map(Questionnaire::questions) {
        for option in question.ask.options() {
            let words = [option.code.as_str(), &option.text.zh, &option.text.en].map(Into::into);
            options.insert((question.key.clone(), option.code.clone()), Label::InBoth(Box::new(words)));
        }
    }
    options
}
